//! How the live card takes the place of the prerendered one: nothing that the reader has done is lost.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use browser_tests::host::Host;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::prerendered::{fragment, open, page};

crate::behaviours![
    what_was_opened_is_open_in_the_live_card,
    the_focus_stays_where_it_was,
    a_selection_is_not_taken_away,
    a_reader_who_is_in_the_text_is_not_disturbed,
];

/// A page with a prerendered card that comes alive when `start()` is called.
fn waiting(browser: &Browser) -> Result<Host> {
    let tail = "<script>
        window.start = () => {
            const script = document.createElement('script');
            script.src = '/pkg/dist/trotsky-card.js';
            document.body.append(script);
        };
    </script>";
    open(browser, &page("", &fragment()?, tail))
}

fn what_was_opened_is_open_in_the_live_card(browser: &Browser) -> Result<()> {
    let _host = waiting(browser)?;
    browser.click("part('references').querySelector('summary')")?;
    browser.until::<Value>("the references are open", "part('references').open")?;
    browser.click("one('[type=checkbox]')")?;
    browser.until_with::<Value>("all moments are shown", "seen().length === given[0]", &[json!(ids().len())])?;
    let place: f64 = browser.run("return scrollY;")?;
    browser.run::<Value>("start();")?;
    browser.until_live()?;
    browser.until::<Value>("the live card is as it was left", "part('references').open && !part('article').open")?;
    assert_eq!(browser.run::<usize>("return seen().length;")?, ids().len());
    assert_eq!(browser.run::<f64>("return scrollY;")?, place);
    Ok(())
}

fn the_focus_stays_where_it_was(browser: &Browser) -> Result<()> {
    let _host = waiting(browser)?;
    browser.run::<Value>("part('article').querySelector('summary').focus();")?;
    let place: f64 = browser.run("return scrollY;")?;
    browser.run::<Value>("start();")?;
    browser.until_live()?;
    assert!(browser.run::<bool>("return focused() === part('article').querySelector('summary');")?);
    assert_eq!(browser.run::<f64>("return scrollY;")?, place);
    browser.press(Key::Enter)?;
    browser.until::<Value>("the article opens", "part('article').open")?;
    Ok(())
}

/// Selects all of an element's text.
const SELECT: &str = "const select = (node) => getSelection().setBaseAndExtent(node, 0, node, node.childNodes.length);";

fn a_selection_is_not_taken_away(browser: &Browser) -> Result<()> {
    let _host = waiting(browser)?;
    browser.run::<Value>(&format!("{SELECT} select(one('.rights'));"))?;
    browser.run::<Value>("start();")?;
    browser.until::<Value>(
        "the module is there and the card waits",
        "customElements.get('trotsky-card')
            && performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('.wasm') && responseEnd)
            && (await frame(), await frame(), true)",
    )?;
    let kept: String = browser.run("return getSelection().toString();")?;
    assert!(kept.contains("The article is its publisher"), "selected: {kept}");
    assert_eq!(browser.events("glance-ready")?.len(), 0);
    browser.run::<Value>("getSelection().removeAllRanges();")?;
    browser.until_live()
}

fn a_reader_who_is_in_the_text_is_not_disturbed(browser: &Browser) -> Result<()> {
    let card = "<trotsky-card><a href='#'>The article</a></trotsky-card>";
    let _host = open(browser, &page("", card, ""))?;
    browser.run::<Value>(
        "card().querySelector('a').focus();
        const script = document.createElement('script');
        script.src = '/pkg/dist/trotsky-card.js';
        document.body.append(script);",
    )?;
    browser.until::<Value>(
        "the module is there and the card waits",
        "performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('.wasm') && responseEnd)
            && (await frame(), await frame(), true)",
    )?;
    assert!(browser.run::<bool>("return focused() === card().querySelector('a');")?);
    browser.run::<Value>("focused().blur();")?;
    browser.until_live()
}
