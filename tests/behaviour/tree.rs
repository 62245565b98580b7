//! What a screen reader is given in each state, line by line, as people have read it in tests/trees: `UPDATE=1` writes
//! the files anew.

use std::collections::HashMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::ROOT;
use browser_tests::given::given;
use serde_json::{Value, json};

use crate::states::{STATES, without_module};

crate::behaviours![; only [Chromium]: screen_readers_are_given_what_has_been_read_in_each_state];

fn screen_readers_are_given_what_has_been_read_in_each_state(browser: &Browser) -> Result<()> {
    let mut changed = Vec::new();
    browser.open_card()?;
    for state in &STATES {
        state.enter(browser, "light")?;
        changed.extend(compare(state.name, &tree(browser)?)?);
    }
    let _host = without_module(browser)?;
    changed.extend(compare("without-module", &tree(browser)?)?);
    assert_eq!(changed, Vec::<String>::new(), "read what is new, then write it with UPDATE=1");
    Ok(())
}

/// What is otherwise than in the file, or not there.
fn compare(name: &str, tree: &str) -> Result<Option<String>> {
    let path = Path::new(ROOT).join("tests/trees").join(name).with_extension("txt");
    if std::env::var("UPDATE").is_ok_and(|update| update == "1") {
        std::fs::create_dir_all(path.parent().context("a folder")?)?;
        std::fs::write(&path, tree)?;
    }
    let read = std::fs::read_to_string(&path).unwrap_or_default();
    let differ = read.lines().zip(tree.lines()).position(|(before, now)| before != now);
    let line = differ.unwrap_or_else(|| read.lines().count().min(tree.lines().count()));
    let at = |text: &str| text.lines().nth(line).unwrap_or("nothing").trim().to_owned();
    Ok((read != tree).then(|| format!("{name}.txt:{}: {} was {}", line + 1, at(tree), at(&read))))
}

/// The card's part of the page's accessibility tree: a line for each node, indented as it lies in others.
fn tree(browser: &Browser) -> Result<String> {
    // What changes is told to screen readers a moment later.
    browser.until::<Value>(
        "nothing moves",
        "card().shadowRoot.getAnimations().length === 0 && (await frame(), await frame(), true)",
    )?;
    let answer = browser.devtools("Accessibility.getFullAXTree", json!({}))?;
    let nodes = answer["nodes"].as_array().context("no tree")?;
    let by_id: HashMap<&str, &Value> = nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let main = nodes.iter().find(|node| node["role"]["value"] == "main").context("no <main>")?;
    let mut lines = String::new();
    describe(main, &by_id, 0, &mut lines);
    // Its port is another each time.
    Ok(lines.replace(&given("CARD_URL")?, "http://card.test"))
}

/// What of a node's properties a reader hears.
const HEARD: [&str; 9] =
    ["checked", "pressed", "expanded", "disabled", "level", "valuemin", "valuemax", "live", "focused"];

fn describe(node: &Value, by_id: &HashMap<&str, &Value>, depth: usize, lines: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    // Lines of a text are the text again.
    if role == "InlineTextBox" {
        return;
    }
    let shown = node["ignored"] != true && !(["none", "generic"].contains(&role) && name.is_empty());
    if shown {
        let role = if role == "StaticText" { "text" } else { role };
        let _ = write!(lines, "{}{role}", "  ".repeat(depth));
        if !name.is_empty() {
            let _ = write!(lines, " {name:?}");
        }
        // Of a slider it is the number: the protocol does not know its text.
        let value = &node["value"]["value"];
        if !value.is_null() && value != name {
            let _ = write!(lines, " = {value}");
        }
        if let Some(description) = node["description"]["value"].as_str().filter(|it| !it.is_empty()) {
            let _ = write!(lines, " ({description})");
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let key = property["name"].as_str().unwrap_or_default();
            let value = &property["value"]["value"];
            if HEARD.contains(&key) && *value != json!(false) && *value != json!("") {
                let _ = write!(lines, " {key}={}", value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            }
        }
        lines.push('\n');
    }
    for child in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        let Some(child) = by_id.get(child) else { continue };
        // A text that is all of its parent's name would be said twice in the file.
        let repeats = child["role"]["value"] == "StaticText"
            && shown
            && child["name"]["value"].as_str().is_some_and(|text| text.trim() == name.trim());
        if !repeats {
            describe(child, by_id, depth + usize::from(shown), lines);
        }
    }
}
