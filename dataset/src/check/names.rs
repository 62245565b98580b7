//! Names that are declared once, spelled one way, and used.

use std::collections::HashMap;

use crate::{Fault, quoted, suggest};

/// How many of a kind the model's indexes can tell apart.
pub(super) const MOST: usize = u16::MAX as usize + 1;

/// What is said of the first that is more than that.
pub(super) fn too_many() -> String {
    format!("is one too many: no more than {MOST} can be told apart")
}

pub(super) struct Names<'a> {
    kind: &'static str,
    list: &'static str,
    /// The field that holds the name, with its dot; empty where the list has nothing but names.
    field: &'static str,
    users: &'static str,
    /// Whether a name was looked for in vain: one of the unused may be the one that was meant.
    missed: bool,
    names: Vec<&'a str>,
    /// Where each name is declared first.
    places: HashMap<&'a str, usize>,
    used: Vec<bool>,
}

impl<'a> Names<'a> {
    pub fn new(
        kind: &'static str,
        list: &'static str,
        field: &'static str,
        users: &'static str,
        names: impl Iterator<Item = &'a String>,
    ) -> Self {
        let names: Vec<&str> = names.map(String::as_str).collect();
        let mut places = HashMap::new();
        for (index, name) in names.iter().enumerate() {
            places.entry(*name).or_insert(index);
        }
        Names { kind, list, field, users, missed: false, used: vec![false; names.len()], places, names }
    }

    /// The index of a declared name, which counts as used. A name that is not declared is a fault, and index 0; unless
    /// the list has an empty name, which is a fault of its own and may be the one that is meant.
    pub fn find(&mut self, path: &str, name: &str, faults: &mut Vec<Fault>) -> u16 {
        if let Some(&index) = self.places.get(name) {
            self.used[index] = true;
            return u16::try_from(index).unwrap_or_default();
        }
        if self.places.contains_key("") {
            return 0;
        }
        self.missed = true;
        let mut message = format!("no {} is called {}", self.kind, quoted(name));
        message += &match suggest(name, &self.names) {
            Some(like) => format!("; did you mean {}?", quoted(like)),
            None => format!("; \"{}\" lists them", self.list),
        };
        faults.push(Fault::new(path, message));
        0
    }

    /// Names that are empty, declared twice or never used; that is not told where something else is `!whole`.
    pub fn faults(&self, whole: bool) -> impl Iterator<Item = Fault> + '_ {
        self.names.iter().enumerate().filter_map(move |(index, name)| {
            let message = if index >= MOST {
                too_many()
            } else if name.trim().is_empty() {
                "is empty".to_owned()
            } else if self.places[name] < index {
                format!("{} is declared twice", quoted(name))
            } else if whole && !self.used[index] && !self.missed {
                format!("no {} uses the {} {}", self.users, self.kind, quoted(name))
            } else {
                return None;
            };
            Some(Fault::new(format!("{}[{index}]{}", self.list, self.field), message))
        })
    }
}
