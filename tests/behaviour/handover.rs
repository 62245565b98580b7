//! How the live card takes the place of the prerendered one: nothing that the reader has done is lost.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::pasted::{PLAIN, fragment, open_before_the_script, until_it_waits};

crate::behaviours![
    what_was_opened_is_open_in_the_live_card,
    the_focus_stays_where_it_was,
    a_reader_who_is_in_the_text_is_not_disturbed,
    a_card_that_comes_alive_above_the_reader_moves_nothing,
    a_card_that_is_scrolled_to_as_it_is_put_in_is_still_in_sight,
    a_card_that_takes_anothers_place_leaves_the_reader_where_they_are,
];

/// Fails unless the page is scrolled to `place`, but for a part of a pixel: scripts put back whole ones in Firefox.
fn assert_scrolled_to(browser: &Browser, place: f64) -> Result<()> {
    let now: f64 = browser.run("return scrollY;")?;
    assert!((now - place).abs() < 1.0, "scrolled to {now}, not {place}");
    Ok(())
}

fn what_was_opened_is_open_in_the_live_card(browser: &Browser) -> Result<()> {
    let _host = open_before_the_script(browser, "", &fragment()?)?;
    browser.click("part('references').querySelector('summary')")?;
    browser.until::<Value>("the references are open", "part('references').open")?;
    browser.click("one('[type=checkbox]')")?;
    browser.until_with::<Value>("all moments are shown", "seen().length === given[0]", &[json!(ids().len())])?;
    let place: f64 = browser.run("return scrollY;")?;
    browser.run::<Value>("start();")?;
    browser.until_live()?;
    browser.until::<Value>("the live card is as it was left", "part('references').open && !part('article').open")?;
    assert_eq!(browser.run::<usize>("return seen().length;")?, ids().len());
    assert_scrolled_to(browser, place)?;
    Ok(())
}

fn the_focus_stays_where_it_was(browser: &Browser) -> Result<()> {
    let _host = open_before_the_script(browser, "", &fragment()?)?;
    browser.run::<Value>("part('article').querySelector('summary').focus();")?;
    let place: f64 = browser.run("return scrollY;")?;
    browser.run::<Value>("start();")?;
    browser.until_live()?;
    assert!(browser.run::<bool>("return focused() === part('article').querySelector('summary');")?);
    assert_scrolled_to(browser, place)?;
    browser.press(Key::Enter)?;
    browser.until::<Value>("the article opens", "part('article').open")?;
    Ok(())
}

fn a_reader_who_is_in_the_text_is_not_disturbed(browser: &Browser) -> Result<()> {
    let _host = open_before_the_script(browser, "", PLAIN)?;
    browser.run::<Value>("card().querySelector('a').focus(); start();")?;
    until_it_waits(browser)?;
    assert!(browser.run::<bool>("return focused() === card().querySelector('a');")?);
    browser.run::<Value>("focused().blur();")?;
    browser.until_live()
}

fn a_card_that_comes_alive_above_the_reader_moves_nothing(browser: &Browser) -> Result<()> {
    for card in [PLAIN, &fragment()?] {
        let _host = open_before_the_script(browser, "", card)?;
        browser.run::<Value>(
            "const get = window.fetch;
            window.fetch = async (...given) => {
                await new Promise((go) => (window.go = go));
                return get(...given);
            };
            start();",
        )?;
        browser.until::<Value>("the module has been asked for", "window.go")?;
        let before: f64 = browser.run("scrollTo(0, document.documentElement.scrollHeight); return scrollY;")?;
        assert!(before > 200.0, "the page is scrolled by {before} px");
        browser.run::<Value>("go();")?;
        browser.until_live()?;
        assert_scrolled_to(browser, before)?;
    }
    Ok(())
}

fn a_card_that_is_scrolled_to_as_it_is_put_in_is_still_in_sight(browser: &Browser) -> Result<()> {
    put_in_at_the_end(browser, "document.body.append(fresh);")
}

fn a_card_that_takes_anothers_place_leaves_the_reader_where_they_are(browser: &Browser) -> Result<()> {
    put_in_at_the_end(
        browser,
        "document.body.append(card()); await frame(); scrollTo(0, 1e6); card().replaceWith(fresh);",
    )
}

/// Puts in a card at the end of a page, by a script that goes on to the end; nothing moves when the card is there.
fn put_in_at_the_end(browser: &Browser, put: &str) -> Result<()> {
    browser.open_card()?;
    let (meant, is): (f64, f64) = browser.until(
        "the card is there",
        &format!(
            "await (async () => {{
                document.body.append(...document.querySelectorAll('main'));
                document.querySelector('main').style.minHeight = '3000px';
                const fresh = document.createElement('trotsky-card');
                fresh.setAttribute('loading', 'eager');
                {put}
                scrollTo({{ top: 1e6, behavior: 'instant' }});
                const meant = scrollY;
                await fresh.ready;
                await frame();
                await frame();
                return [meant, scrollY];
            }})()"
        ),
    )?;
    assert!(meant > 3000.0, "scrolled to {meant}");
    assert!((meant - is).abs() < 1.0, "scrolled to {is}, not {meant}");
    Ok(())
}
