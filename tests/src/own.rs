//! The card's own words, as their files in src/words have them.

use std::collections::BTreeMap;

use crate::expected::ROOT;

/// The languages of the card's words besides English.
pub const OTHERS: [&str; 5] = ["es", "fr", "de", "ru", "ar"];

/// The card's own words in one language.
pub struct Own(BTreeMap<String, String>);

impl Own {
    /// Those in the language `lang`.
    pub fn of(lang: &str) -> Own {
        let path = format!("{ROOT}/src/words/{lang}.json");
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        Own(serde_json::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}")))
    }

    /// Those in English.
    pub fn english() -> Own {
        Own::of("en")
    }

    /// The text called `key`.
    pub fn say(&self, key: &str) -> &str {
        self.0.get(key).unwrap_or_else(|| panic!("the card has no words called {key:?}"))
    }

    /// The text called `key`, with values in its places.
    pub fn fill(&self, key: &str, values: &[&str]) -> String {
        let text = self.say(key).to_owned();
        values.iter().enumerate().fold(text, |text, (place, value)| text.replace(&format!("{{{place}}}"), value))
    }

    /// "3 of 20".
    pub fn position(&self, index: usize, count: usize) -> String {
        self.fill("position", &[&(index + 1).to_string(), &count.to_string()])
    }

    /// "Check the record (2)".
    pub fn counted(&self, key: &str, count: usize) -> String {
        self.fill("counted", &[self.say(key), &count.to_string()])
    }
}
