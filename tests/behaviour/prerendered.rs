//! The card before it is live: prerendered, in all the ways it gets into a page, and how the live card takes its place.

use std::fs;

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{ROOT, dataset, ids};
use browser_tests::site::{Piece, Site};
use serde_json::{Value, json};
use thirtyfour::Key;

crate::behaviours![
    a_prerendered_card_is_the_live_card,
    a_prerendered_card_comes_alive_and_nothing_moves,
    a_prerendered_card_comes_alive_when_the_script_is_there_before_it,
    a_prerendered_card_put_in_by_inner_html_comes_alive_and_nothing_moves,
    a_card_without_prerendered_markup_holds_its_room,
    what_was_opened_is_open_in_the_live_card,
    the_focus_stays_where_it_was,
    a_selection_is_not_taken_away,
    a_reader_who_is_in_the_text_is_not_disturbed,
    all_can_be_read_with_scripts_off,
    all_can_be_read_where_only_plain_html_is_let_through,
    a_prerendered_card_starts_at_the_moment_asked_for,
];

const SCRIPT: &str = r#"<script src="/pkg/dist/trotsky-card.js" async></script>"#;

/// Counts how far what is below the card has moved, from frame to frame, since it was first seen.
const SEISMOGRAPH: &str = "<script>
    window.moved = 0;
    window.last = undefined;
    (function look() {
        const below = document.getElementById('below')?.getBoundingClientRect().top;
        if (last !== undefined) moved += Math.abs(below - last);
        window.last = below;
        requestAnimationFrame(look);
    })();
</script>";

fn fragment() -> Result<String> {
    Ok(fs::read_to_string(format!("{ROOT}/pkg/dist/prerendered.html"))?)
}

/// A page with the card between two paragraphs.
fn page(head: &str, card: &str, tail: &str) -> String {
    format!(
        r#"<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <link rel="icon" href="data:,"><title>A prerendered card</title><script src="/tests/pages/watch.js"></script>{head}
        <main><p id="above">Text above the card.</p><div id="room">{card}</div><p id="below">Text below.</p></main>{tail}"#
    )
}

fn open(browser: &Browser, html: &str) -> Result<Site> {
    let site = Site::page(html)?;
    browser.open(&format!("{}/", site.address))?;
    Ok(site)
}

/// The markup of a card, without what is the live one's or the prerendered one's alone.
const MARKUP: &str = "(root) => {
    const copy = root.querySelector('.card').cloneNode(true);
    for (const it of copy.querySelectorAll('[inert]')) it.removeAttribute('inert');
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const found = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    for (const comment of found) comment.remove();
    // Nothing is announced yet.
    copy.querySelector('[role=status]').replaceChildren();
    copy.normalize();
    return copy.outerHTML.replace(/\\s/g, ' ').replace(/ ?– ?/g, '–').replaceAll('=\"\"', '').replaceAll('><', '>\\n<').split('\\n');
}";

fn a_prerendered_card_is_the_live_card(browser: &Browser) -> Result<()> {
    let _site = open(browser, &page("", &fragment()?, SCRIPT))?;
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

fn moved(browser: &Browser) -> Result<f64> {
    // What the last change has moved shows in the next frames.
    browser.until::<Value>("two frames have passed", "(await frame(), await frame(), true)")?;
    browser.run("return window.moved;")
}

fn a_prerendered_card_comes_alive_and_nothing_moves(browser: &Browser) -> Result<()> {
    for width in [360, 720, 1300] {
        browser.resize(width, 900)?;
        let _site = open(browser, &page(SEISMOGRAPH, &fragment()?, SCRIPT))?;
        browser.until_live()?;
        assert_eq!(moved(browser)?, 0.0, "in a window of {width} px");
    }
    browser.resize(1300, 900)
}

fn a_prerendered_card_comes_alive_when_the_script_is_there_before_it(browser: &Browser) -> Result<()> {
    let html = page(&format!("{SEISMOGRAPH}{}", SCRIPT.replace(" async", "")), &fragment()?, "");
    // The parser has to stop inside of the card's shadow root, and again inside of its text.
    let (first, rest) = html.split_at(html.find("part=\"moments\"").expect("the moments"));
    let (second, third) = rest.split_at(rest.find("</template>").expect("the end of the root") + 200);
    let [first, second, third] = [first, second, third].map(|text| Piece::Text(text.to_owned()));
    let outer = Piece::Text("<!doctype html><title>A frame</title><iframe width=900 height=700></iframe>".to_owned());
    let site = Site::with([("/", vec![outer]), ("/inner", vec![first, Piece::Gate, second, third])])?;
    browser.open(&format!("{}/", site.address))?;
    browser
        .run::<Value>("window.inner = document.querySelector('iframe').contentWindow; inner.location = '/inner';")?;
    browser.until::<Value>(
        "the element is there, and a part of its card",
        "Boolean(inner.customElements.get('trotsky-card') && inner.document.querySelector('trotsky-card'))",
    )?;
    site.go_on();
    let (moment, seen, errors): (String, usize, Vec<String>) = browser.until(
        "the card is live",
        "(await inner.document.querySelector('trotsky-card:defined')?.ready.then(() => {
            const card = inner.document.querySelector('trotsky-card');
            card.next();
            return [card.moment, card.shadowRoot.querySelectorAll('.card').length, inner.watched.errors];
        }))",
    )?;
    assert_eq!((&*moment, seen, errors), (ids()[1], 1, Vec::new()));
    Ok(())
}

fn a_prerendered_card_put_in_by_inner_html_comes_alive_and_nothing_moves(browser: &Browser) -> Result<()> {
    let _site = open(browser, &page(SEISMOGRAPH, "", SCRIPT))?;
    browser.until::<Value>("the element is known", "Boolean(customElements.get('trotsky-card'))")?;
    // As on a site that changes its pages by script: the card and what is below it come together.
    browser.run_with::<Value>(
        "document.getElementById('below').remove();
        document.getElementById('room').innerHTML = given[0] + '<p id=\"below\">Text below.</p>';
        window.last = undefined;",
        &[json!(fragment()?)],
    )?;
    let readable: bool = browser.run("return visible(moment(given[0] ?? 'february-revolution'));")?;
    assert!(readable, "the prerendered card can't be read at once");
    browser.until_live()?;
    assert_eq!(moved(browser)?, 0.0);
    Ok(())
}

fn a_card_without_prerendered_markup_holds_its_room(browser: &Browser) -> Result<()> {
    let link = "<trotsky-card><a href='https://example.org/'>The article</a></trotsky-card>";
    for width in [360, 720, 1300] {
        browser.resize(width, 900)?;
        // The element is there before the page is first painted; the module comes later.
        let head = format!("{}{SEISMOGRAPH}", SCRIPT.replace(" async", ""));
        let _site = open(browser, &page(&head, link, ""))?;
        browser.until_live()?;
        assert_eq!(moved(browser)?, 0.0, "in a window of {width} px");
    }
    browser.resize(1300, 900)
}

/// A page with a prerendered card that comes alive when `start()` is called.
fn waiting(browser: &Browser) -> Result<Site> {
    let tail = "<script>
        window.start = () => {
            const script = document.createElement('script');
            script.src = '/pkg/dist/trotsky-card.js';
            document.body.append(script);
        };
    </script>";
    open(browser, &page(SEISMOGRAPH, &fragment()?, tail))
}

fn what_was_opened_is_open_in_the_live_card(browser: &Browser) -> Result<()> {
    let _site = waiting(browser)?;
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
    let _site = waiting(browser)?;
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
    let _site = waiting(browser)?;
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
    let _site = open(browser, &page("", card, ""))?;
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
    let site = Site::with([("/", text(outer)), ("/inner", text(&inner))])?;
    browser.open(&format!("{}/", site.address))?;
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

fn a_prerendered_card_starts_at_the_moment_asked_for(browser: &Browser) -> Result<()> {
    let _site = open(browser, &page(SEISMOGRAPH, "", SCRIPT))?;
    browser.run_with::<Value>(
        "window.put_in = import('/pkg/dist/prerendered.js').then(({ prerender }) => {
            document.getElementById('room').innerHTML = prerender({ moment: given[0], theme: 'dark', headingLevel: 4 });
            window.first = [seen(), one('.card').dataset.theme, part('header').querySelector('h4')?.textContent];
            window.last = undefined;
            window.moved = 0;
        });",
        &[json!(ids()[5])],
    )?;
    browser.until::<Value>("it is put in", "window.first")?;
    let first: (Vec<String>, String, String) = browser.run("return first;")?;
    assert_eq!(first, (vec![ids()[5].to_owned()], "dark".to_owned(), dataset().title.to_string()));
    browser.until_live()?;
    browser.until_at(ids()[5])?;
    assert_eq!(moved(browser)?, 0.0);
    let theme: String = browser.run("return one('.card').dataset.theme;")?;
    assert_eq!(theme, "dark");
    Ok(())
}
