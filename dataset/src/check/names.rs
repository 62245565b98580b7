//! Names that are declared once, spelled one way, and used.

use crate::{Fault, quoted, suggest};

pub(super) struct Names<'a> {
    kind: &'static str,
    list: &'static str,
    users: &'static str,
    /// Whether a name was looked for in vain: one of the unused may be the one that was meant.
    missed: bool,
    names: Vec<&'a str>,
    used: Vec<bool>,
}

impl<'a> Names<'a> {
    pub fn new(
        kind: &'static str,
        list: &'static str,
        users: &'static str,
        names: impl Iterator<Item = &'a String>,
    ) -> Self {
        let names: Vec<&str> = names.map(String::as_str).collect();
        Names { kind, list, users, missed: false, used: vec![false; names.len()], names }
    }

    /// The index of a declared name, which counts as used. A name that is not declared is a fault, and index 0; unless
    /// the list has an empty name, which is a fault of its own and may be the one that is meant.
    pub fn find(&mut self, path: &str, name: &str, faults: &mut Vec<Fault>) -> u16 {
        if let Some(index) = self.names.iter().position(|declared| *declared == name) {
            self.used[index] = true;
            return index as u16;
        }
        if self.names.iter().any(|name| name.is_empty()) {
            return 0;
        }
        self.missed = true;
        let mut message = format!("no {} is called {}", self.kind, quoted(name));
        message += &match suggest(name, self.names.iter().copied()) {
            Some(like) => format!("; did you mean {}?", quoted(like)),
            None => format!("; \"{}\" lists them", self.list),
        };
        faults.push(Fault::new(path, message));
        0
    }

    /// Names that are empty, declared twice or never used.
    pub fn faults(&self) -> impl Iterator<Item = Fault> + '_ {
        self.names.iter().enumerate().filter_map(|(index, name)| {
            let message = if name.trim().is_empty() {
                "is empty".to_owned()
            } else if self.names[..index].contains(name) {
                format!("{} is declared twice", quoted(name))
            } else if !self.used[index] && !self.missed {
                format!("no {} uses the {} {}", self.users, self.kind, quoted(name))
            } else {
                return None;
            };
            Some(Fault::new(format!("{}[{index}]", self.list), message))
        })
    }
}
