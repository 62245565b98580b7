//! The prerendered card, in all the ways it gets into a page.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, ids};
use browser_tests::host::{Host, Piece};
use serde_json::{Value, json};

use crate::pasted::{SCRIPT, SEISMOGRAPH, fragment, open, page};

crate::behaviours![
    a_prerendered_card_comes_alive_and_nothing_moves,
    a_prerendered_card_comes_alive_when_the_script_is_there_before_it,
    a_prerendered_card_put_in_by_inner_html_comes_alive_and_nothing_moves,
    a_card_without_prerendered_markup_holds_its_room,
    a_prerendered_card_starts_at_the_moment_asked_for,
    what_search_engines_read_comes_first_and_names_every_moment,
];

fn moved(browser: &Browser) -> Result<f64> {
    // What the last change has moved shows in the next frames.
    browser.until::<Value>("two frames have passed", "(await frame(), await frame(), true)")?;
    browser.run("return window.moved;")
}

fn a_prerendered_card_comes_alive_and_nothing_moves(browser: &Browser) -> Result<()> {
    let fragment = fragment()?;
    nothing_moves_in_any_window(browser, &page(SEISMOGRAPH, &fragment, SCRIPT))
}

/// Opens the page in windows of some sizes, and fails if what is below the card moves in any.
fn nothing_moves_in_any_window(browser: &Browser, html: &str) -> Result<()> {
    let mut all = Vec::new();
    for width in [360, 720, 1300] {
        browser.resize(width, 900)?;
        let _host = open(browser, html)?;
        browser.until_live()?;
        all.push((width, moved(browser)?));
    }
    // The last window is as large as other tests want it.
    assert!(all.iter().all(|(_, moved)| *moved == 0.0), "width of the window, and how far it moved: {all:?}");
    Ok(())
}

fn a_prerendered_card_comes_alive_when_the_script_is_there_before_it(browser: &Browser) -> Result<()> {
    let html = page(&format!("{SEISMOGRAPH}{}", SCRIPT.replace(" async", "")), &fragment()?, "");
    // The parser has to stop inside of the card's shadow root, and again inside of its text.
    let (first, rest) = html.split_at(html.find("part=\"moments\"").expect("the moments"));
    let (second, third) = rest.split_at(rest.find("</template>").expect("the end of the root") + 200);
    let [first, second, third] = [first, second, third].map(|text| Piece::Text(text.to_owned()));
    let outer = Piece::Text("<!doctype html><title>A frame</title><iframe width=900 height=700></iframe>".to_owned());
    let host = Host::with([("/", vec![outer]), ("/inner", vec![first, Piece::Gate, second, third])])?;
    browser.open(&host.at("/"))?;
    browser
        .run::<Value>("window.inner = document.querySelector('iframe').contentWindow; inner.location = '/inner';")?;
    browser.until::<Value>(
        "the element is there, and a part of its card",
        "Boolean(inner.customElements.get('trotsky-card') && inner.document.querySelector('trotsky-card'))",
    )?;
    host.go_on();
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
    let _host = open(browser, &page(SEISMOGRAPH, "", SCRIPT))?;
    browser.until::<Value>("the element is known", "Boolean(customElements.get('trotsky-card'))")?;
    // As on a host that changes its pages by script: the card and what is below it come together.
    browser.run_with::<Value>(
        "document.getElementById('below').remove();
        document.getElementById('room').innerHTML = given[0] + '<p id=\"below\">Text below.</p>';
        window.last = undefined;",
        &[json!(fragment()?)],
    )?;
    let readable: bool = browser.run_with("return visible(moment(given[0]));", &[json!(ids()[0])])?;
    assert!(readable, "the prerendered card can't be read at once");
    browser.until_live()?;
    assert_eq!(moved(browser)?, 0.0);
    Ok(())
}

fn a_card_without_prerendered_markup_holds_its_room(browser: &Browser) -> Result<()> {
    let link = "<trotsky-card><a href='https://example.org/'>The article</a></trotsky-card>";
    // The element is there before the page is first painted; the module comes later.
    let head = format!("{}{SEISMOGRAPH}", SCRIPT.replace(" async", ""));
    nothing_moves_in_any_window(browser, &page(&head, link, ""))
}

fn a_prerendered_card_starts_at_the_moment_asked_for(browser: &Browser) -> Result<()> {
    let _host = open(browser, &page(SEISMOGRAPH, "", SCRIPT))?;
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

fn what_search_engines_read_comes_first_and_names_every_moment(browser: &Browser) -> Result<()> {
    let _host = open(browser, &page("", &fragment()?, SCRIPT))?;
    let names: Vec<String> = browser.run(
        "const [first] = document.getElementById('room').children;
        if (first.type !== 'application/ld+json') throw new Error(first.outerHTML.slice(0, 99));
        const data = JSON.parse(first.textContent);
        return data['@graph'].filter((node) => node['@type'] === 'Event').map((node) => node.name);",
    )?;
    let titles: Vec<&str> = dataset().moments.iter().map(|moment| &*moment.title).collect();
    assert_eq!(names, titles);
    Ok(())
}
