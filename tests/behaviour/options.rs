//! What an embedder sets, and how the card answers a slip.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

crate::behaviours![
    the_moment_attribute_chooses_where_to_begin,
    an_unknown_moment_warns_and_shows_the_first,
    going_to_an_unknown_moment_warns_and_stays,
    a_misspelt_theme_is_named_with_the_nearest_and_the_card_shows,
    a_misspelt_way_of_loading_is_named_and_the_card_shows,
    the_heading_level_is_kept,
    a_changed_heading_level_counts_at_once,
    a_heading_level_that_is_no_number_is_told_and_the_card_shows,
];

fn the_moment_attribute_chooses_where_to_begin(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "moment": ids()[6] }))?;
    browser.until_at(ids()[6])
}

/// Fails unless exactly one error was told, to the console and as an event, and each of `words` is in it.
fn assert_told(browser: &Browser, words: &[&str]) -> Result<()> {
    browser.until::<Value>("the error is told", "watched.events.some((it) => it.name === 'glance-error')")?;
    let watched = browser.watched()?;
    let errors: Vec<&Value> =
        watched.events.iter().filter(|it| it.name == "glance-error").map(|it| &it.detail).collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    for key in ["cause", "message", "remedy"] {
        assert!(errors[0][key].as_str().is_some_and(|text| !text.is_empty()), "no {key} in {}", errors[0]);
    }
    let message = errors[0]["message"].as_str().unwrap_or_default();
    let console = watched.said.join("\n");
    assert_eq!(watched.said.len(), 1, "{console}");
    for word in words {
        assert!(message.contains(word), "no {word:?} in the event's {message:?}");
        assert!(console.contains(word), "no {word:?} in the console's {console:?}");
    }
    Ok(())
}

fn an_unknown_moment_warns_and_shows_the_first(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "moment": "octobre-revolution" }))?;
    browser.until_at(ids()[0])?;
    assert_told(browser, &["\"octobre-revolution\"", "did you mean \"october-revolution\"?"])
}

fn going_to_an_unknown_moment_warns_and_stays(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[2])?;
    assert!(!browser.run::<bool>("return card().goTo('nowhere');")?);
    assert_told(browser, &["nowhere"])?;
    browser.until_at(ids()[2])
}

fn a_misspelt_theme_is_named_with_the_nearest_and_the_card_shows(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "theme": "drak" }))?;
    browser.until_at(ids()[0])?;
    assert_told(browser, &["theme", "drak", "dark"])
}

fn a_misspelt_way_of_loading_is_named_and_the_card_shows(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "loading": "later" }))?;
    browser.until_at(ids()[0])?;
    assert_told(browser, &["loading", "later", "lazy", "eager"])
}

/// Fails unless the card's own heading and those of its moments are of these levels.
fn assert_levels(browser: &Browser, expected: [&str; 2]) -> Result<()> {
    let levels: Vec<String> = browser.run(
        "return [part('header').querySelector('h1, h2, h3, h4, h5, h6').localName,
            ...new Set(all('[data-moment]').map((it) => it.querySelector('h1, h2, h3, h4, h5, h6').localName))];",
    )?;
    assert_eq!(levels, expected);
    Ok(())
}

fn the_heading_level_is_kept(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "heading-level": "4" }))?;
    assert_levels(browser, ["h4", "h5"])
}

fn a_changed_heading_level_counts_at_once(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[3])?;
    browser.run::<Value>("card().setAttribute('heading-level', '5');")?;
    browser.until_live()?;
    assert_levels(browser, ["h5", "h6"])?;
    // Where the reader was.
    browser.until_at(ids()[3])?;
    browser.run::<Value>("card().removeAttribute('heading-level');")?;
    browser.until_live()?;
    assert_levels(browser, ["h2", "h3"])?;
    browser.until_at(ids()[3])
}

fn a_heading_level_that_is_no_number_is_told_and_the_card_shows(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "heading-level": "two" }))?;
    browser.until_at(ids()[0])?;
    assert_told(browser, &["headingLevel", "\"two\""])?;
    assert_levels(browser, ["h2", "h3"])
}
