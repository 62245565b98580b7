//! Cards that scripts make, double, and take over from other documents.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::Value;

crate::behaviours![a_card_made_in_any_way_works, a_double_of_a_card_works_whatever_that_is_at,];

/// Ways to come by a card.
const WAYS: [&str; 12] = [
    "document.createElement('trotsky-card')",
    "document.createElementNS('http://www.w3.org/1999/xhtml', 'trotsky-card')",
    "new (customElements.get('trotsky-card'))()",
    "document.importNode(template.content, true).firstChild",
    "document.importNode(template.content.firstChild, false)",
    "document.adoptNode(template.content.firstChild)",
    "template.content.firstChild",
    "template.content.cloneNode(true)",
    "new DOMParser().parseFromString('<trotsky-card></trotsky-card>', 'text/html').body.firstChild",
    "document.implementation.createHTMLDocument().createElement('trotsky-card')",
    "document.createRange().createContextualFragment('<trotsky-card></trotsky-card>')",
    "card().cloneNode()",
];

fn a_card_made_in_any_way_works(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for way in WAYS {
        browser.run::<Value>(&format!(
            "const template = document.createElement('template');
            template.innerHTML = '<trotsky-card>Text.</trotsky-card>';
            document.getElementById('room').replaceChildren({way});"
        ))?;
        assert_works(browser, way)?;
    }
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

/// What a card is at when it is doubled, by what brings it there.
const STATES: [(&str, &str); 4] = [
    ("live", "true"),
    ("not yet mounted", "(put({}), true)"),
    ("out of the page", "(card().remove(), document.getElementById('room').append(kept), true)"),
    ("stopped", "(spoil(), card().next(), await card().ready.catch(() => true))"),
];

fn a_double_of_a_card_works_whatever_that_is_at(browser: &Browser) -> Result<()> {
    for (state, bring) in STATES {
        browser.open_cards("/tests/pages/stopping.html")?;
        browser.run::<Value>("document.getElementById('room').replaceChildren(window.kept = card());")?;
        browser.until_live()?;
        browser.until::<Value>(&format!("the card is {state}"), bring)?;
        browser.run::<Value>("document.getElementById('room').replaceChildren(card().cloneNode(true));")?;
        assert_works(browser, state)?;
        assert_eq!(browser.watched()?.errors, Vec::<String>::new(), "{state}");
    }
    Ok(())
}

fn assert_works(browser: &Browser, what: &str) -> Result<()> {
    let works = || {
        browser.until_live()?;
        browser.until_at(ids()[0])?;
        browser.click("part('next')")?;
        browser.until_at(ids()[1])
    };
    works().map_err(|error: anyhow::Error| error.context(what.to_owned()))
}
