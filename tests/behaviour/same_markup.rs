//! The prerendered card and the live one are the same: that is why one can take the other's place unnoticed.

use anyhow::Result;
use browser_tests::browser::Browser;

use crate::pasted::{SCRIPT, fragment, open, page};

crate::behaviours![a_prerendered_card_is_the_live_card];

/// The markup of a card, without what is the live one's or the prerendered one's alone: what can be pressed to read on
/// in the article is plain text before there is a script.
const MARKUP: &str = "(root) => {
    const copy = root.querySelector('.card').cloneNode(true);
    for (const it of copy.querySelectorAll('[inert]')) it.removeAttribute('inert');
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const found = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    for (const comment of found) comment.remove();
    for (const it of copy.querySelectorAll('.quote')) it.replaceWith(...it.childNodes);
    // Nothing is announced yet.
    copy.querySelector('[role=status]').replaceChildren();
    copy.normalize();
    return copy.outerHTML.replace(/\\s/g, ' ').replaceAll('=\"\"', '').replaceAll('><', '>\\n<').split('\\n');
}";

fn a_prerendered_card_is_the_live_card(browser: &Browser) -> Result<()> {
    let _host = open(browser, &page("", &fragment()?, SCRIPT))?;
    browser.until_live()?;
    let (mut live, mut prerendered): (Vec<String>, Vec<String>) = browser.run(&format!(
        "const markup = {MARKUP};
        const parsed = document.createElement('div');
        const request = new XMLHttpRequest();
        request.open('GET', '/pkg/dist/prerendered.html', false);
        request.send();
        parsed.innerHTML = request.responseText.replaceAll('trotsky-card', 'no-card');
        return [markup(card().shadowRoot), markup(parsed.querySelector('template').content)];"
    ))?;
    // Attributes come in the order in which each way sets them.
    for lines in [&mut live, &mut prerendered] {
        for line in lines.iter_mut() {
            let mut words: Vec<&str> = line.split(' ').collect();
            words.sort_unstable();
            *line = words.join(" ");
        }
    }
    for (live, prerendered) in live.iter().zip(&prerendered) {
        assert_eq!(live, prerendered);
    }
    assert_eq!(live.len(), prerendered.len());
    Ok(())
}
