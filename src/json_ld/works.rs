//! The works in the graph: the article, quotations from it, references.

use dataset::{Excerpt, Reference};
use serde_json::{Value, json};

use super::Graph;
use super::node::{link, node, unlinked, year};

impl Graph<'_> {
    pub fn article(&self) -> Value {
        let source = &self.0.source;
        node([
            ("@type", json!("Article")),
            ("@id", json!(self.id("article", ""))),
            ("headline", json!(source.title)),
            ("creditText", json!(source.author)),
            ("publisher", unlinked("Organization", &source.publisher)),
            ("datePublished", year(&source.year)),
            ("url", json!(source.url)),
            ("about", link(self.id("named", &self.0.title))),
        ])
    }

    pub fn quotation(&self, name: &str, excerpt: Excerpt) -> Value {
        node([
            ("@type", json!("Quotation")),
            ("name", json!(name)),
            ("text", json!(self.0.article.words(excerpt))),
            // So schema.org names the origin of a quotation.
            ("isBasedOn", link(self.id("article", ""))),
        ])
    }

    pub fn reference(&self, index: usize, work: &Reference) -> Value {
        node([
            ("@type", json!("CreativeWork")),
            ("@id", json!(self.reference_id(index))),
            // "Wikipedia contributors" and "A and B" are not a Person.
            ("creditText", json!(work.author)),
            ("name", json!(work.title)),
            ("isPartOf", unlinked("CreativeWork", &work.container)),
            ("publisher", unlinked("Organization", &work.publisher)),
            ("datePublished", year(&work.year)),
            ("url", json!(work.url)),
        ])
    }
}
