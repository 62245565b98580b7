//! Names that are declared once, spelled one way, and used.

use crate::{Fault, quoted, suggest};

pub(super) struct Names<'a> {
    kind: &'static str,
    list: &'static str,
    names: Vec<&'a str>,
    used: Vec<bool>,
}

impl<'a> Names<'a> {
    pub fn new(kind: &'static str, list: &'static str, names: impl Iterator<Item = &'a String>) -> Self {
        let names: Vec<&str> = names.map(String::as_str).collect();
        Names { kind, list, used: vec![false; names.len()], names }
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
        let mut message = format!("no {} is called {}", self.kind, quoted(name));
        if let Some(like) = suggest(name, self.names.iter().copied()) {
            message += &format!("; did you mean {}?", quoted(like));
        }
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
            } else if !self.used[index] {
                format!("no moment, date or note uses {}", quoted(name))
            } else {
                return None;
            };
            Some(Fault::new(format!("{}[{index}]", self.list), message))
        })
    }
}
