//! The live card waits as long as the reader has text selected that it would take away.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::Value;

use crate::pasted::{PLAIN, fragment, open_before_the_script, until_it_waits};

crate::behaviours![
    a_selection_is_not_taken_away,
    safari_before_26_awaits_a_selection_too,
    a_browser_that_tells_of_no_selection_in_shadow_roots_awaits_one_outside,
];

/// Selects all of an element's text.
const SELECT: &str = "const select = (node) => getSelection().setBaseAndExtent(node, 0, node, node.childNodes.length);";

/// `getComposedRanges` as Safari had it before 26: roots one by one, and an error for anything else.
const SAFARI: &str = "<script>
    const { getComposedRanges } = Selection.prototype;
    Selection.prototype.getComposedRanges = function (...shadowRoots) {
        if (!shadowRoots.every((root) => root instanceof ShadowRoot)) throw new TypeError('that is no ShadowRoot');
        if (getComposedRanges) return getComposedRanges.call(this, { shadowRoots });
        return this.rangeCount ? [this.getRangeAt(0)] : [];
    };
</script>";

/// Chrome before 137 and Firefox before 142.
const WITHOUT: &str = "<script>delete Selection.prototype.getComposedRanges;</script>";

fn a_selection_is_not_taken_away(browser: &Browser) -> Result<()> {
    let _host = open_before_the_script(browser, "", &fragment()?)?;
    browser.run::<Value>(&format!("{SELECT} select(one('.rights')); start();"))?;
    until_it_waits(browser)?;
    let kept: String = browser.run("return getSelection().toString();")?;
    assert!(kept.contains("The article is its publisher"), "selected: {kept}");
    browser.run::<Value>("getSelection().removeAllRanges();")?;
    browser.until_live()
}

fn safari_before_26_awaits_a_selection_too(browser: &Browser) -> Result<()> {
    selection_in_the_text_is_awaited(browser, SAFARI)
}

fn a_browser_that_tells_of_no_selection_in_shadow_roots_awaits_one_outside(browser: &Browser) -> Result<()> {
    selection_in_the_text_is_awaited(browser, WITHOUT)
}

/// In the text inside the element; the prerendered card, with nothing selected, comes alive at once.
fn selection_in_the_text_is_awaited(browser: &Browser, head: &str) -> Result<()> {
    let _host = open_before_the_script(browser, head, &fragment()?)?;
    browser.run::<Value>("start();")?;
    browser.until_live()?;

    let _host = open_before_the_script(browser, head, PLAIN)?;
    browser.run::<Value>(&format!("{SELECT} select(card().querySelector('a')); start();"))?;
    until_it_waits(browser)?;
    assert_eq!(browser.run::<String>("return getSelection().toString();")?, "The article");
    browser.run::<Value>("getSelection().removeAllRanges();")?;
    browser.until_live()?;
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}
