//! The pages of tests/pages and the cards on them.

use anyhow::Result;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::browser::Browser;

/// What `watch.js` of a page has seen since the page began to load.
#[derive(Debug, Deserialize)]
pub struct Watched {
    /// `console.warn` and `console.error`, as `level: words`.
    pub said: Vec<String>,
    /// Uncaught errors and rejections.
    pub errors: Vec<String>,
    /// What a content security policy forbade.
    pub violations: Vec<String>,
    /// The cards' events that reached the document.
    pub events: Vec<Event>,
}

/// An event of a card.
#[derive(Debug, Deserialize)]
pub struct Event {
    /// Its type, such as `glance-ready`.
    pub name: String,
    /// Its detail.
    pub detail: Value,
    /// Which card it came from, counted in the order of the document.
    pub card: i64,
    /// Whether it leaves shadow roots.
    pub composed: bool,
}

impl Browser {
    /// Opens a page and waits until all its cards are live.
    pub fn open_cards(&self, path: &str) -> Result<()> {
        self.open(path)?;
        self.until_live()
    }

    /// Opens the page with one card between two paragraphs.
    pub fn open_card(&self) -> Result<()> {
        self.open_cards("/tests/pages/one.html")
    }

    /// Opens the page that has no card, and takes an entry of the package for it: `api` is what that exports.
    pub fn open_entry(&self, entry: &str) -> Result<()> {
        self.open("/tests/pages/package.html")?;
        self.take(entry)
    }

    /// Takes an entry of the package for the page that has no card.
    pub fn take(&self, entry: &str) -> Result<()> {
        self.until_with::<Value>("the entry is there", "await take(given[0])", &[json!(entry)])?;
        Ok(())
    }

    /// Waits until all cards on the page are live.
    pub fn until_live(&self) -> Result<()> {
        self.until::<Value>("every card is live", "live()")?;
        Ok(())
    }

    /// Puts a card with these attributes in the place of the page's card and waits until it is live.
    pub fn put_card(&self, attributes: Value) -> Result<()> {
        self.run_with::<Value>("put(given[0]);", &[attributes])?;
        self.until_live()
    }

    /// Puts a card of any dataset, with these attributes, in the place of the page's card and waits until it is live.
    pub fn put_glance_card(&self, attributes: Value) -> Result<()> {
        self.run_with::<Value>("put(given[0], 'glance-card');", &[attributes])?;
        self.until_live()
    }

    /// Goes to a moment by the element's own method, and waits until it is shown.
    pub fn go_to(&self, id: &str) -> Result<()> {
        self.run_with::<Value>("card().goTo(given[0]);", &[json!(id)])?;
        self.until_at(id)
    }

    /// Waits until the first card shows the moment: by its text, its slider and its property.
    pub fn until_at(&self, id: &str) -> Result<()> {
        self.until_with::<Value>(&format!("the card is at {id}"), "shows(given[0])", &[json!(id)])?;
        Ok(())
    }

    /// The id of the moment the first card is at.
    pub fn moment(&self) -> Result<String> {
        self.run("return card().moment;")
    }

    /// What the page has seen.
    pub fn watched(&self) -> Result<Watched> {
        self.run("return JSON.parse(JSON.stringify(watched));")
    }

    /// The events of one name that the page has seen.
    pub fn events(&self, name: &str) -> Result<Vec<Event>> {
        Ok(self.watched()?.events.into_iter().filter(|event| event.name == name).collect())
    }
}
