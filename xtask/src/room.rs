//! The room of a card that the script has not come to yet, as a style for pages.

use std::fs;

use anyhow::Result;

use crate::{node::Node, repo::Repo, run, say};

/// Whom the card's own style gives its room to.
const WITHIN: &str = ".hold,\n  .card";
/// Whom the page's gives it to.
const BEFORE: &str = "trotsky-card::before";

/// Writes `dist/room.css`: the rules for pages, with the steps by width that the card's own room has.
pub fn write(repo: &Repo, node: &Node) -> Result<()> {
    say::step("write the room that pages hold: esbuild", || {
        let page = repo.read("pkg/src/room.css")?;
        let whole = repo.path("target/card/room.css");
        fs::write(&whole, page + &steps(&repo.read("src/card/style/room.css")?))?;
        let mut esbuild = node.tool("esbuild")?;
        run::read(
            esbuild
                .arg(&whole)
                .args(["--minify", "--log-level=warning"])
                .arg(format!("--outdir={}", repo.built().display())),
        )
        .map(drop)
    })
}

/// The steps by width, for what stands before the script has come.
fn steps(style: &str) -> String {
    let blocks = style.split("\n@container").skip(1).filter_map(|rest| Some(rest.split_once("\n}")?.0));
    blocks.map(|block| format!("\n@container{}\n}}", block.replace(WITHIN, BEFORE))).collect()
}

#[cfg(test)]
mod tests {
    use super::{BEFORE, steps};

    #[test]
    fn pages_hold_room_by_the_card_s_own_steps() {
        let style =
            ".hold {\n  x: y;\n}\n@container (a) {\n  .hold,\n  .card {\n    --_text: 1em;\n  }\n}\n.other {\n}\n";
        assert_eq!(steps(style), format!("\n@container (a) {{\n  {BEFORE} {{\n    --_text: 1em;\n  }}\n}}"));
    }
}
