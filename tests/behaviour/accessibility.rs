//! The card for everyone.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, moments};
use browser_tests::given::given;
use serde_json::{Value, json};

crate::behaviours![
    axe_finds_nothing_at_first,
    axe_finds_nothing_with_article_and_notes_open,
    axe_finds_nothing_with_all_moments_shown,
    axe_finds_nothing_in_the_dark,
    axe_finds_nothing_at_320_px,
    axe_finds_nothing_at_any_moment,
    axe_finds_nothing_with_two_cards_on_a_page;
    only [Chromium]:
    the_accessibility_tree_names_the_controls,
];

/// Fails if axe-core finds fault with the page as it is.
pub(crate) fn assert_axe_finds_nothing(browser: &Browser, when: &str) -> Result<()> {
    if !browser.run::<bool>("return 'axe' in window;")? {
        let path = given("AXE")?;
        let axe = std::fs::read_to_string(&path).with_context(|| format!("axe-core at {path}"))?;
        browser.run::<Value>(&axe)?;
    }
    // Begun once, however long it takes. Contrast of 7:1 is more than what `color-contrast` asks for.
    browser.run::<Value>(
        "const rules = {
            'target-size': { enabled: true }, 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true },
        };
        window.looked = axe.run(document, { resultTypes: ['violations'], rules });
        return null;",
    )?;
    let found: Vec<String> = browser.until::<Vec<String>>(
        "axe has run",
        "(await looked).violations.flatMap(({ id, help, nodes }) => nodes.map((node) =>
            `${id}: ${help}: ${node.html.slice(0, 120)} ${node.any.map((check) => check.message).join('; ')}`))",
    )?;
    assert_eq!(found, Vec::<String>::new(), "{when}");
    Ok(())
}

fn axe_finds_nothing_at_first(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    assert_axe_finds_nothing(browser, "at first")
}

fn axe_finds_nothing_with_article_and_notes_open(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let noted = moments().iter().find(|moment| !moment.notes.is_empty()).context("no moment has a note")?;
    browser.go_to(&noted.id)?;
    browser.click("part('facts').querySelector('dd button')")?;
    browser.run::<Value>("all('details').forEach((it) => (it.open = true));")?;
    assert_axe_finds_nothing(browser, "with article and notes open")
}

fn axe_finds_nothing_with_all_moments_shown(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.click("one('[type=checkbox]')")?;
    browser.until::<Value>("all moments are shown", "seen().length > 1")?;
    assert_axe_finds_nothing(browser, "with all moments shown")
}

fn axe_finds_nothing_in_the_dark(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "theme": "dark" }))?;
    assert_axe_finds_nothing(browser, "in the dark")?;
    browser.click("part('facts').querySelector('dd button')")?;
    browser.run::<Value>("all('details').forEach((it) => (it.open = true));")?;
    browser.click("one('[type=checkbox]')")?;
    browser.until::<Value>("all moments are shown", "seen().length > 1")?;
    assert_axe_finds_nothing(browser, "in the dark, with all open and shown")
}

fn axe_finds_nothing_at_320_px(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>("document.getElementById('room').style.width = '320px';")?;
    assert_axe_finds_nothing(browser, "at 320 px")
}

fn axe_finds_nothing_at_any_moment(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    // One of each lane; the rest differ in words only.
    for lane in 0..dataset().timeline.lanes.len() {
        let last = moments().iter().rfind(|moment| usize::from(moment.lane) == lane);
        browser.go_to(&last.context("a lane without moments")?.id)?;
        assert_axe_finds_nothing(browser, &dataset().timeline.lanes[lane].name)?;
    }
    Ok(())
}

fn axe_finds_nothing_with_two_cards_on_a_page(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/two.html")?;
    assert_axe_finds_nothing(browser, "with two cards on a page")
}

fn the_accessibility_tree_names_the_controls(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let tree = browser.devtools("Accessibility.getFullAXTree", json!({}))?;
    let nodes = tree["nodes"].as_array().context("no tree")?;
    let named = |role: &str| -> Vec<&str> {
        let is = |node: &&Value| node["role"]["value"] == role && node["ignored"] != true;
        nodes.iter().filter(is).map(|node| node["name"]["value"].as_str().unwrap_or_default()).collect()
    };

    let sliders = named("slider");
    assert_eq!(sliders.len(), 1);
    assert!(!sliders[0].is_empty(), "the slider has no name");
    for (role, least) in [("button", dataset().facts.len() + 3), ("link", 1), ("heading", 2), ("time", 1)] {
        let names = named(role);
        assert!(names.len() >= least, "{} of role {role}", names.len());
        if role != "time" {
            assert!(names.iter().all(|name| !name.is_empty()), "a {role} has no name");
        }
    }
    Ok(())
}
