//! The prerendered card and the live one are the same: that is why one can take the other's place unnoticed.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::Value;

use crate::pasted::{SCRIPT, fragment, open, open_before_the_script, page};

crate::behaviours![a_prerendered_card_is_the_live_card, what_a_prerendered_card_shows_is_as_high_as_in_the_live_card,];

/// The markup of a card, without what is the live one's or the prerendered one's alone: what can be pressed to read on
/// in the article, or to go from there or from a moment to another, is plain text before there is a script.
const MARKUP: &str = "(root) => {
    const copy = root.querySelector('.card').cloneNode(true);
    for (const it of copy.querySelectorAll('[inert]')) it.removeAttribute('inert');
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const found = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    for (const comment of found) comment.remove();
    for (const it of copy.querySelectorAll('.quote, .way:is(button, span)')) it.replaceWith(...it.childNodes);
    for (const it of copy.querySelectorAll('.text .quoted')) for (const name of ['role', 'tabindex']) it.removeAttribute(name);
    // One moment that is shown is no list.
    copy.querySelector('ol').removeAttribute('role');
    // Nothing is announced yet.
    for (const it of copy.querySelectorAll('[role=status]')) it.replaceChildren();
    // Attributes come in the order in which each way sets them.
    for (const it of copy.querySelectorAll('*')) {
        const attributes = [...it.attributes].map(({ name, value }) => [name, value]).sort();
        for (const [name] of attributes) it.removeAttribute(name);
        for (const [name, value] of attributes) it.setAttribute(name, value);
    }
    copy.normalize();
    return copy.outerHTML.replace(/\\s/g, ' ').replaceAll('=\"\"', '').replaceAll('><', '>\\n<').split('\\n');
}";

fn a_prerendered_card_is_the_live_card(browser: &Browser) -> Result<()> {
    let _host = open(browser, &page("", &fragment()?, SCRIPT))?;
    browser.until_live()?;
    let (live, prerendered): (Vec<String>, Vec<String>) = browser.run(&format!(
        "const markup = {MARKUP};
        const parsed = document.createElement('div');
        const request = new XMLHttpRequest();
        request.open('GET', '/pkg/dist/prerendered.html', false);
        request.send();
        parsed.innerHTML = request.responseText.replaceAll('trotsky-card', 'no-card');
        return [markup(card().shadowRoot), markup(parsed.querySelector('template').content)];"
    ))?;
    for (live, prerendered) in live.iter().zip(&prerendered) {
        assert_eq!(live, prerendered);
    }
    assert_eq!(live.len(), prerendered.len());
    Ok(())
}

/// Names and heights of what is shown: the parts, and every moment.
const HEIGHTS: &str = "return all('[part], [data-moment]').filter(visible)
    .map((it) => [it.dataset.moment ?? it.getAttribute('part'), it.getBoundingClientRect().height]);";

fn what_a_prerendered_card_shows_is_as_high_as_in_the_live_card(browser: &Browser) -> Result<()> {
    for width in [320, 600, 1200] {
        let _host =
            open_before_the_script(browser, &format!("<style>#room {{ width: {width}px }}</style>"), &fragment()?)?;
        browser.click("one('[type=checkbox]')")?;
        browser.until::<Value>("all moments are shown", "seen().length > 1")?;
        let prerendered: Vec<(String, f64)> = browser.run(HEIGHTS)?;
        browser.run::<Value>("start();")?;
        browser.until_live()?;
        let live: Vec<(String, f64)> = browser.run(HEIGHTS)?;
        let otherwise: Vec<_> = prerendered.iter().zip(&live).filter(|(was, is)| was != is).collect();
        assert!(otherwise.is_empty(), "{width} px wide, prerendered and live: {otherwise:?}");
    }
    Ok(())
}
