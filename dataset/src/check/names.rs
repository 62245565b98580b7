//! Names that are declared once, spelled one way, and used.

use crate::order::sort;
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
    /// The names in their order, as indexes; of those that are the same the first comes first.
    sorted: Vec<u32>,
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
        let mut sorted: Vec<u32> = (0..names.len() as u32).collect();
        sort(&mut sorted, &|one, other| (names[one as usize], one).cmp(&(names[other as usize], other)));
        Names { kind, list, field, users, missed: false, used: vec![false; names.len()], sorted, names }
    }

    /// Where a name is declared first.
    pub fn place(&self, name: &str) -> Option<usize> {
        let at = self.sorted.partition_point(|&index| self.names[index as usize] < name);
        let index = *self.sorted.get(at)? as usize;
        (self.names[index] == name).then_some(index)
    }

    /// The index of a declared name, which counts as used. A name that is not declared is a fault, and index 0; unless
    /// the list has an empty name, which is a fault of its own and may be the one that is meant.
    pub fn find(&mut self, path: &str, name: &str, faults: &mut Vec<Fault>) -> u16 {
        if let Some(index) = self.place(name) {
            self.used[index] = true;
            return u16::try_from(index).unwrap_or_default();
        }
        if self.place("").is_some() {
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
            } else if self.place(name) < Some(index) {
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
