//! What a reader has where no script runs.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, ids};
use browser_tests::host::{Host, Piece};
use browser_tests::texts::missing;
use serde_json::{Value, json};

use crate::pasted::{SCRIPT, fragment, page};

crate::behaviours![
    all_can_be_read_with_scripts_off,
    no_button_is_seen_that_does_nothing_with_scripts_off,
    all_can_be_read_where_only_plain_html_is_let_through,
];

/// What can be seen of an element, and where its links lead.
pub const TO_READ: &str = "const toRead = (root) =>
    [root.innerText, ...[...root.querySelectorAll('a')].filter(visible).map((link) => link.href)].join('\\n');";

/// Puts the page `given` into `#room` as feed readers do: what may run, draw or load goes with all in it, unknown
/// elements leave their text.
const STRIP: &str = "
    const page = new DOMParser().parseFromString(given[0], 'text/html');
    for (const it of page.querySelectorAll('script, style, template, svg, link, form, input, button, iframe')) it.remove();
    const kept = 'A B BLOCKQUOTE BR CITE DD DIV DL DT EM H1 H2 H3 H4 H5 H6 HR I LI OL P PRE Q SECTION SMALL SPAN STRONG TIME UL'.split(' ');
    for (const it of [...page.body.querySelectorAll('*')].reverse()) {
        for (const { name } of [...it.attributes]) if (name !== 'href') it.removeAttribute(name);
        if (!kept.includes(it.tagName)) it.replaceWith(...it.childNodes);
    }
    const room = document.getElementById('room');
    room.innerHTML = page.body.innerHTML;
    return [room.innerHTML, toRead(room)];";

fn all_can_be_read_with_scripts_off(browser: &Browser) -> Result<()> {
    let _host = unscripted(browser, &page("", &fragment()?, SCRIPT))?;
    let (all, seen): (String, Vec<String>) = browser.run(&format!(
        "{TO_READ}
        for (const it of inside.querySelectorAll('details')) it.open = true;
        const moments = [...inside.querySelectorAll('[data-moment]')];
        return [toRead(inside.querySelector('.card')), moments.filter((it) => visible(it.querySelector('h3'))).map((it) => it.dataset.moment)];"
    ))?;
    assert_eq!(missing(&all), Vec::<String>::new());
    assert_eq!(seen, ids());
    Ok(())
}

fn no_button_is_seen_that_does_nothing_with_scripts_off(browser: &Browser) -> Result<()> {
    let _host = unscripted(browser, &page("", &fragment()?, SCRIPT))?;
    let seen: Vec<String> =
        browser.run("return [...inside.querySelectorAll('button:enabled')].filter(visible).map(words);")?;
    assert_eq!(seen, Vec::<String>::new());
    Ok(())
}

/// Opens a page with a prerendered card in a frame that may run no script; `inside` is its shadow root.
pub fn unscripted(browser: &Browser, inner: &str) -> Result<Host> {
    let host = framed(browser, inner)?;
    browser.until::<Value>(
        "the frame is there",
        "((page) => {
            window.inside = page?.readyState === 'complete' && page.querySelector('trotsky-card')?.shadowRoot;
            return Boolean(inside);
        })(document.querySelector('iframe').contentDocument)",
    )?;
    Ok(host)
}

/// Opens a page with this one in a frame that may run no script.
pub fn framed(browser: &Browser, inner: &str) -> Result<Host> {
    let outer = "<!doctype html><title>x</title><iframe width=800 height=600 sandbox='allow-same-origin' src='/inner'></iframe>";
    let text = |text: &str| vec![Piece::Text(text.to_owned())];
    let host = Host::with([("/", text(outer)), ("/inner", text(inner))])?;
    browser.open(&host.at("/"))?;
    Ok(host)
}

fn all_can_be_read_where_only_plain_html_is_let_through(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/one.html")?;
    let (html, all): (String, String) = browser.run_with(&format!("{TO_READ} {STRIP}"), &[json!(fragment()?)])?;
    assert_eq!(missing(&all), Vec::<String>::new());
    // Each moment once.
    for moment in &*dataset().moments {
        let heading = format!("<h3>{}</h3>", moment.title.replace('&', "&amp;"));
        assert_eq!(html.matches(&heading).count(), 1, "{heading}");
    }
    for word in ["Previous", "Next", "Read it in the article", "Show all", "Back"] {
        assert!(!all.contains(&format!("\n{word}")), "{word}");
    }
    Ok(())
}
