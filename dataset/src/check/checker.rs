//! What the rules share: the article, the names declared so far, and the faults found.

use std::collections::HashSet;

use super::names::Names;
use crate::index::Index;
use crate::model::{Excerpt, List, Span, Text};
use crate::source::{Dataset, TextQuoteSelector};
use crate::{Fault, anchor, quoted, terms};

pub(crate) struct Checker<'a> {
    article: Index<'a>,
    lang: &'a str,
    /// How long may still be searched for what was meant by misquotations.
    patience: usize,
    whole: bool,
    faults: Vec<Fault>,
    ids: HashSet<(&'static str, String)>,
    lanes: Names<'a>,
    pub(super) places: Names<'a>,
    people: Names<'a>,
    notes: Names<'a>,
    references: Names<'a>,
}

impl<'a> Checker<'a> {
    /// `whole` is false where something of the dataset could not be read: a name may be used there.
    pub fn new(dataset: &'a Dataset, whole: bool) -> Self {
        Checker {
            article: Index::of(&dataset.article),
            patience: anchor::PATIENCE,
            whole,
            lang: &dataset.lang,
            faults: Vec::new(),
            ids: HashSet::new(),
            lanes: Names::new("lane", "lanes", "", "moment", dataset.lanes.iter()),
            places: Names::new("place", "places", ".name", "moment", dataset.places.iter().map(|place| &place.name)),
            people: Names::new("person", "people", ".name", "moment", dataset.people.iter().map(|person| &person.name)),
            notes: Names::new("note", "notes", ".id", "moment", dataset.notes.iter().map(|note| &note.id)),
            references: Names::new(
                "reference",
                "references",
                ".id",
                "date or note",
                dataset.references.iter().map(|work| &work.id),
            ),
        }
    }

    /// Every fault, with those of names that nothing uses.
    pub fn finish(mut self) -> Vec<Fault> {
        for names in [&self.lanes, &self.places, &self.people, &self.notes, &self.references] {
            self.faults.extend(names.faults(self.whole));
        }
        self.faults
    }

    pub fn fault(&mut self, path: &str, message: impl Into<String>) {
        self.faults.push(Fault::new(path, message));
    }

    /// Whether there are words to quote; without them one fault says it all.
    pub fn has_article(&self) -> bool {
        !self.article.article.trim().is_empty()
    }

    /// Whether the article has these words; without an article one fault says it all.
    pub fn prints(&self, words: &str) -> bool {
        !words.is_empty() && (!self.has_article() || !self.article.occurrences(words).is_empty())
    }

    /// Whether the article is in English.
    pub fn is_english(&self) -> bool {
        self.lang.split('-').next().is_some_and(|primary| primary.eq_ignore_ascii_case("en"))
    }

    /// Checks each item of a list under its own path.
    pub fn each<T, U>(&mut self, path: &str, items: &[T], mut one: impl FnMut(&mut Self, &str, &T) -> U) -> Vec<U> {
        items.iter().enumerate().map(|(index, item)| one(self, &format!("{path}[{index}]"), item)).collect()
    }

    /// The terms of the words at `span`, as places in the article.
    pub fn terms(&self, span: Span) -> Vec<Span> {
        let article = self.article.article;
        let words = article.get(span.start as usize..span.end as usize).unwrap_or_default();
        let place = |term: &str| {
            let start = (term.as_ptr() as usize - article.as_ptr() as usize) as u32;
            Span { start, end: start + term.len() as u32 }
        };
        terms(words).into_iter().map(place).collect()
    }

    pub fn excerpt(&mut self, path: &str, quote: &TextQuoteSelector) -> Excerpt {
        let span = anchor::within(&self.article, quote, &mut self.patience).unwrap_or_else(|message| {
            if self.has_article() {
                self.fault(path, message);
            }
            Span { start: 0, end: 0 }
        });
        Excerpt { span }
    }

    pub fn text(&mut self, path: &str, text: &str) -> Text {
        if text.trim().is_empty() {
            self.fault(path, "is empty");
        }
        text.to_owned().into()
    }

    pub fn id(&mut self, path: &str, id: &str) -> Text {
        let word = |word: &str| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if !id.split('-').all(word) {
            self.fault(
                path,
                format!("{} is not a name of small letters, digits and hyphens, such as \"first-sketch\"", quoted(id)),
            );
        }
        id.to_owned().into()
    }

    pub fn unique(&mut self, path: &str, id: &str, kind: &'static str) -> Text {
        let path = format!("{path}.id");
        if !self.ids.insert((kind, id.to_owned())) {
            self.fault(&path, format!("{} names another {kind} already", quoted(id)));
        }
        self.id(&path, id)
    }

    pub fn lang(&mut self, path: &str, lang: &str) -> Text {
        let subtag = |tag: &str| (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric());
        // Longer ones are allowed and never used: what is longer is the language's name.
        let primary = lang.split('-').next().is_some_and(|tag| matches!(tag.len(), 2 | 3));
        if !primary || !lang.split('-').all(subtag) {
            self.fault(path, format!("{} is not a language tag, such as \"en\"", quoted(lang)));
        }
        lang.to_owned().into()
    }

    /// An address of the web, or none.
    pub fn url_or_none(&mut self, path: &str, url: &str) -> Text {
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        if !url.is_empty()
            && (host.is_none_or(str::is_empty) || url.contains(|c: char| c.is_whitespace() || c.is_control()))
        {
            self.fault(path, format!("{} is not a web address, such as \"https://example.org/\"", quoted(url)));
        }
        url.to_owned().into()
    }

    pub fn year(&mut self, path: &str, year: &str) -> Text {
        let four = |year: &str| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        if year != "n.d." && !year.split('–').all(four) {
            self.fault(path, format!("{} is not a year; write \"n.d.\" where it is not known", quoted(year)));
        }
        year.to_owned().into()
    }

    pub fn lane(&mut self, path: &str, name: &str) -> u16 {
        self.lanes.find(path, name, &mut self.faults)
    }

    pub fn place(&mut self, path: &str, name: &str) -> Text {
        self.places.find(path, name, &mut self.faults);
        name.to_owned().into()
    }

    pub fn person(&mut self, path: &str, name: &str) -> Text {
        self.people.find(path, name, &mut self.faults);
        name.to_owned().into()
    }

    pub fn note_id(&mut self, path: &str, id: &str) -> u16 {
        self.notes.find(path, id, &mut self.faults)
    }

    /// The references of a date or a note: at least one.
    pub fn reference_ids(&mut self, path: &str, ids: &[String]) -> List<u16> {
        if ids.is_empty() {
            self.fault(path, "there must be at least one");
        }
        self.each(path, ids, |checker, path, id| checker.references.find(path, id, &mut checker.faults)).into()
    }
}
