//! Pages that stand on their own: the card with its style, script and module in one file of HTML.

use std::{fs, io::Write};

use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use flate2::{Compression, write::GzEncoder};
use serde_json::Value;

use crate::{modules::TROTSKY, node::Node, prerender, repo::Repo, say, scorm};

/// What a page is made of, but for its script.
pub struct Parts {
    page: String,
    style: String,
    card: String,
    module: String,
    /// The page's title.
    pub title: String,
    description: String,
}

/// Writes `embed.html` and `trotsky-card.html` into the package, and the pages of the SCORM packages.
pub fn write(repo: &Repo, node: &Node) -> Result<()> {
    say::step("write the pages that stand on their own", || {
        let parts = Parts::read(repo, node)?;
        let embed = parts.page("", "", &script(repo, "alone")?)?;
        // The same, by the name under which it is downloaded and uploaded again.
        for name in ["embed.html", "trotsky-card.html"] {
            fs::write(repo.built().join(name), &embed)?;
        }
        scorm::write(repo, &parts, &script(repo, "scorm")?)
    })
}

fn script(repo: &Repo, name: &str) -> Result<String> {
    repo.read(&format!("target/card/pages/{name}.js"))
}

impl Parts {
    fn read(repo: &Repo, node: &Node) -> Result<Self> {
        let dataset: Value = serde_json::from_str(&repo.read("data/trotsky.json")?).context("data/trotsky.json")?;
        let field = |value: &Value| value.as_str().map(str::to_owned).context("data/trotsky.json has no title");
        let (subject, source) = (field(&dataset["title"])?, field(&dataset["source"]["title"])?);
        let moments = dataset["moments"].as_array().context("data/trotsky.json has no moments")?.len();
        Ok(Self {
            page: repo.read("pkg/src/page/page.html")?,
            style: repo.read("pkg/src/page/page.css")?,
            card: prerender::html(repo, node, "{ headingLevel: 1, loading: 'eager' }")?,
            module: packed(&fs::read(TROTSKY.built(repo))?)?,
            title: format!("{subject} at a glance"),
            description: format!("{moments} moments on a timeline, each with the words of the article “{source}”."),
        })
    }

    /// The page with this script; `head` and `top` are put into its head, and above the card.
    pub fn page(&self, head: &str, top: &str, script: &str) -> Result<String> {
        ensure!(!script.contains("</script"), "a page's script would end at its own text </script");
        let picture =
            concat!("https://unpkg.com/trotsky-at-a-glance@", env!("CARGO_PKG_VERSION"), "/dist/trotsky-card.png");
        let parts = [
            ("head", head),
            ("title", &attribute(&self.title)),
            ("description", &attribute(&self.description)),
            ("picture", picture),
            ("style", self.style.trim()),
            ("card", self.card.trim()),
            ("top", top),
            ("module", &self.module),
            ("script", script.trim()),
        ];
        // Piece by piece: what is put in may hold braces of its own.
        let mut page = String::new();
        let mut rest = &*self.page;
        while let Some((before, after)) = rest.split_once("{{") {
            let (name, after) = after.split_once("}}").context("pkg/src/page/page.html: {{ without }}")?;
            let (_, part) = parts
                .iter()
                .find(|part| part.0 == name)
                .with_context(|| format!("pkg/src/page/page.html: {{{{{name}}}}} is unknown"))?;
            page += before;
            page += part;
            rest = after;
        }
        Ok(page + rest)
    }
}

/// A module as text: gzipped, in base64.
pub fn packed(module: &[u8]) -> Result<String> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(module)?;
    Ok(BASE64_STANDARD.encode(packed.finish()?))
}

/// Text as it stands in an attribute or in an element.
pub fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
