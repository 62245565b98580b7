//! The ways to serve the module.

use anyhow::Result;

use super::answer::Answer;
use crate::given::given;

/// How the module is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Module {
    /// As it is.
    Whole,
    /// As it is, called a text.
    Mistyped,
    /// Not at all: 404.
    Missing,
    /// The first half; then the connection ends.
    CutOff,
    /// As long as it is, with other bytes in its middle.
    Changed,
    /// A page in its place, as hosts serve that know no 404.
    Page,
    /// From another host, which does not say that this one may read it.
    Elsewhere,
    /// The connection ends without an answer.
    Unanswered,
    /// The connection stays open without an answer.
    Silent,
    /// The first half; then nothing, and the connection stays open.
    Stuck,
}

impl Module {
    /// What to send where `answer` would be right, and whether the connection stays open then.
    pub fn answer(self, mut answer: Answer, path: &str, lines: &str) -> Result<(Vec<u8>, bool)> {
        let half = answer.body.len() / 2;
        match self {
            Module::Mistyped => answer.kind = "text/plain".into(),
            Module::Missing => answer = Answer { status: "404 Not Found".into(), ..Answer::fetch("/index.html")? },
            Module::Changed => answer.body[half..half + 1000].fill(0xff),
            Module::Page => answer = Answer::fetch("/index.html")?,
            Module::Elsewhere => answer.status = format!("302 Found\r\nlocation: {}{path}", given("CARD_URL")?),
            Module::Whole | Module::CutOff | Module::Unanswered | Module::Silent | Module::Stuck => {}
        }
        let mut bytes = answer.bytes(lines);
        match self {
            Module::CutOff | Module::Stuck => bytes.truncate(half),
            Module::Unanswered | Module::Silent => bytes.clear(),
            _ => {}
        }
        Ok((bytes, matches!(self, Module::Silent | Module::Stuck)))
    }
}
