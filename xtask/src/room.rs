//! The room of a card that the script has not come to yet, as a style for pages.

use std::fs;

use anyhow::{Context, Result};

use crate::{node::Node, repo::Repo, run, say};

/// The card's own room.
const ROOM: &str = "src/card/style/room.css";
/// Whom it gives room to.
const WITHIN: &str = "{\n  .hold,\n  .card {";
/// Whom the page gives it to.
const BEFORE: &str = "{\n  :where(trotsky-card)::before {";
/// What stands beside the text in the element until then, by `pkg/src/room.css`, and counts for its width.
const BESIDE: &str = "32px";

/// Writes `dist/room.css`: the rules for pages, with the steps by width that the card's own room has.
pub fn write(repo: &Repo, node: &Node) -> Result<()> {
    say::step("write the room that pages hold: esbuild", || {
        let whole = repo.path("target/card/room.css");
        let steps = steps(&repo.read(ROOM)?).with_context(|| format!("{ROOM}: a step is not for .hold and .card"))?;
        fs::write(&whole, repo.read("pkg/src/room.css")? + &steps)?;
        let mut esbuild = node.tool("esbuild")?;
        let place = format!("--outdir={}", repo.built().display());
        run::read(esbuild.arg(&whole).args(["--minify", "--log-level=warning", &place])).map(drop)
    })
}

/// The steps by width, for what stands before the script has come.
fn steps(style: &str) -> Option<String> {
    let blocks = style.split("\n@container (inline-size < ").skip(1);
    let all: Option<Vec<String>> = blocks.map(step).collect();
    all.filter(|all| !all.is_empty()).map(|all| all.concat())
}

/// One of them, from its width on.
fn step(rest: &str) -> Option<String> {
    let (width, rules) = rest.split_once("\n}")?.0.split_once(") ")?;
    let rules = rules.strip_prefix(WITHIN)?;
    Some(format!("\n@container (inline-size < calc({width} - {BESIDE})) {BEFORE}{rules}\n}}"))
}

#[cfg(test)]
mod tests {
    use super::steps;

    #[test]
    fn pages_hold_room_by_the_card_s_own_steps() {
        let style = ".hold {\n}\n@container (inline-size < 9em) {\n  .hold,\n  .card {\n    --_text: 1em;\n  }\n}\n.other {\n}\n";
        let steps = steps(style).expect("a step");
        assert_eq!(
            steps,
            "\n@container (inline-size < calc(9em - 32px)) {\n  :where(trotsky-card)::before {\n    --_text: 1em;\n  }\n}"
        );
    }

    #[test]
    fn a_step_for_others_is_refused() {
        assert_eq!(steps("\n@container (inline-size < 9em) {\n  .card {\n    --_text: 1em;\n  }\n}"), None);
        assert_eq!(steps(".hold {\n}\n"), None);
    }
}
