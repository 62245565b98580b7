//! What a reader has where no script runs.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, ids};
use browser_tests::host::{Host, Piece};
use serde_json::json;

use crate::prerendered::{SCRIPT, fragment, page};

crate::behaviours![all_can_be_read_with_scripts_off, all_can_be_read_where_only_plain_html_is_let_through];

/// Every text that a reader without scripts ought to have.
fn texts() -> Vec<String> {
    let it = dataset();
    let words = |excerpt| it.article.words(excerpt).to_owned();
    let facts = it.facts.iter().map(|fact| words(fact.excerpt));
    let moments = it.moments.iter().flat_map(|moment| {
        let excerpts = moment.excerpts.iter().map(|excerpt| words(*excerpt));
        excerpts.chain([moment.title.to_string()]).collect::<Vec<_>>()
    });
    let notes = it.notes.iter().flat_map(|note| [note.title.to_string(), note.record.to_string()]);
    let judgements = it.judgements.iter().map(|judgement| words(judgement.excerpt));
    let references = it.references.iter().map(|reference| reference.title.to_string());
    let article = it
        .article
        .paragraphs
        .iter()
        .map(|paragraph| paragraph.segments.iter().map(|segment| it.article.at(segment.span)).collect::<String>());
    facts
        .chain(moments)
        .chain(notes)
        .chain(judgements)
        .chain(references)
        .chain(article)
        .chain([it.source.rights.to_string()])
        .collect()
}

fn missing(all: &str) -> Vec<String> {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let all = plain(all);
    texts().into_iter().filter(|text| !all.contains(&plain(text))).collect()
}

fn all_can_be_read_with_scripts_off(browser: &Browser) -> Result<()> {
    let inner = page("", &fragment()?, SCRIPT);
    let outer = "<!doctype html><title>x</title><iframe width=800 height=600 sandbox='allow-same-origin' src='/inner'></iframe>";
    let text = |text: &str| vec![Piece::Text(text.to_owned())];
    let host = Host::with([("/", text(outer)), ("/inner", text(&inner))])?;
    browser.open(&host.at("/"))?;
    // A frame that may run no script.
    let (all, seen): (String, usize) = browser.until(
        "the frame is there",
        "((page) => {
            const root = page?.readyState === 'complete' && page.querySelector('trotsky-card')?.shadowRoot;
            if (!root) return false;
            for (const it of root.querySelectorAll('details')) it.open = true;
            const seen = [...root.querySelectorAll('[data-moment]')].filter((it) => it.checkVisibility({ contentVisibilityAuto: true }) && it.getBoundingClientRect().height > 20);
            return [root.querySelector('.card').textContent, seen.length];
        })(document.querySelector('iframe').contentDocument)",
    )?;
    assert_eq!(missing(&all), Vec::<String>::new());
    assert_eq!(seen, ids().len(), "moments that can be seen");
    Ok(())
}

fn all_can_be_read_where_only_plain_html_is_let_through(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/one.html")?;
    // As feed readers do: what may run, draw or load goes with all in it, unknown elements leave their text.
    let (html, all): (String, String) = browser.run_with(
        "const page = new DOMParser().parseFromString(given[0], 'text/html');
        for (const it of page.querySelectorAll('script, style, template, svg, link, form, input, button, iframe')) it.remove();
        const kept = 'A B BLOCKQUOTE BR CITE DD DIV DL DT EM H1 H2 H3 H4 H5 H6 HR I LI OL P PRE Q SECTION SMALL SPAN STRONG TIME UL'.split(' ');
        for (const it of [...page.body.querySelectorAll('*')].reverse()) {
            for (const { name } of [...it.attributes]) if (name !== 'href') it.removeAttribute(name);
            if (!kept.includes(it.tagName)) it.replaceWith(...it.childNodes);
        }
        const room = document.getElementById('room');
        room.innerHTML = page.body.innerHTML;
        return [room.innerHTML, room.innerText];",
        &[json!(fragment()?)],
    )?;
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
