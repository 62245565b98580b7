//! What the card says, for machines: schema.org in JSON-LD.
//!
//! It claims no more than the dataset does. The works that dates rest on are cited by the card, not by the article, and
//! how a date is known is left to the card: schema.org has words for dates only.
//! A place that the article names need not be where the moment happened, so moments are `about` it, as about people,
//! and have no `location` or `actor`. Judgements are left out: schema.org has no word for "so the author thinks".
//! Without an author or a year known, a work has none.

mod node;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vocabulary;
mod works;

use std::collections::BTreeSet;

use dataset::{Dataset, Date, Moment};
use serde_json::{Value, json};

use node::{iso, link, node};

/// The text of a `<script type="application/ld+json">`: the card, the article it is based on, whom it is about, each
/// moment as an `Event` with the article's words as `Quotation`s, and the references.
pub fn json_ld(dataset: &Dataset) -> String {
    let graph = Graph(dataset);
    let people: BTreeSet<&str> =
        dataset.moments.iter().flat_map(|moment| &*moment.people).map(|name| &**name).collect();
    let places: BTreeSet<&str> =
        dataset.moments.iter().flat_map(|moment| &*moment.places).map(|name| &**name).collect();
    let subject = if people.contains(&*dataset.title) { "Person" } else { "Thing" };
    let others = people.into_iter().filter(|name| *name != dataset.title);
    let nodes = [graph.card(), graph.article(), graph.subject(subject)]
        .into_iter()
        .chain(others.map(|name| graph.named("Person", name)))
        .chain(places.into_iter().filter(|name| *name != dataset.title).map(|name| graph.named("Place", name)))
        .chain(dataset.moments.iter().map(|moment| graph.event(moment)))
        .chain(dataset.references.iter().enumerate().map(|(index, work)| graph.reference(index, work)));
    let text = json!({ "@context": "https://schema.org", "@graph": nodes.collect::<Vec<_>>() }).to_string();
    // All three stand in strings only; as themselves they could end the script element.
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// The nodes of a dataset. Their ids are fragments of the page's address.
struct Graph<'a>(&'a Dataset);

impl Graph<'_> {
    fn card(&self) -> Value {
        let dataset = self.0;
        let references = (0..dataset.references.len()).map(|index| link(self.reference_id(index)));
        let events = dataset.moments.iter().map(|moment| link(self.id("moment", &moment.id)));
        node([
            ("@type", json!("CreativeWork")),
            ("@id", json!(self.id("card", ""))),
            ("name", json!(dataset.title)),
            ("inLanguage", json!(dataset.lang)),
            ("about", link(self.id("named", &dataset.title))),
            ("isBasedOn", link(self.id("article", ""))),
            ("mentions", events.collect()),
            ("citation", references.collect()),
        ])
    }

    /// Whom or what the card is about, with the summary and the facts in the article's words.
    fn subject(&self, kind: &str) -> Value {
        let dataset = self.0;
        let facts = dataset.facts.iter().map(|fact| self.quotation(&fact.label, fact.excerpt));
        let quotations = [self.quotation("", dataset.summary)].into_iter().chain(facts);
        let mut subject = self.named(kind, &dataset.title);
        subject["subjectOf"] = quotations.collect();
        subject
    }

    fn named(&self, kind: &str, name: &str) -> Value {
        node([("@type", json!(kind)), ("@id", json!(self.id("named", name))), ("name", json!(name))])
    }

    /// A moment, by its refined date where it has one: that lies within the other, and says more.
    fn event(&self, moment: &Moment) -> Value {
        let dated = moment.refined.as_ref().unwrap_or(&moment.date);
        // A single date is when it began, or the one day that is known; nothing says that it ended then.
        let (start, end) = match dated.date {
            Date::Single(point) => (Some(point), None),
            Date::Interval(start, end) => (start, end),
        };
        let about = moment.people.iter().chain(&*moment.places).map(|name| link(self.id("named", name)));
        let quotations = moment.excerpts.iter().map(|words| self.quotation("", *words));
        node([
            ("@type", json!("Event")),
            ("@id", json!(self.id("moment", &moment.id))),
            ("name", json!(moment.title)),
            ("startDate", iso(start)),
            ("endDate", iso(end)),
            ("about", about.collect()),
            ("subjectOf", quotations.collect()),
        ])
    }

    fn reference_id(&self, index: usize) -> String {
        self.id("reference", &(index + 1).to_string())
    }

    fn id(&self, kind: &str, name: &str) -> String {
        node::fragment([&self.0.id, kind, name])
    }
}
