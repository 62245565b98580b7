//! The room that a card holds on its page.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use browser_tests::own::OTHERS;
use serde_json::{Map, Value, json};

crate::behaviours![
    the_room_that_is_held_is_the_room_the_longest_moment_takes,
    in_other_languages_the_longest_moment_has_its_room_as_well,
    every_moment_has_the_room_it_takes,
];

/// How high the card is at least, and how high its longest moment makes it, in pixels.
/// Given a width and a size of text in pixels, and by a moment's id the places so far, which the map tells below.
const MEASURED: &str = "
    document.documentElement.style.fontSize = `${given[1]}px`;
    document.getElementById('room').style.width = `${given[0]}px`;
    const it = one('.card');
    const moments = all('[data-moment]');
    for (const moment of moments) moment.removeAttribute('hidden');
    const caption = one('figcaption span');
    const beside = {};
    for (const text of new Set(Object.values(given[2]))) {
        caption.textContent = text;
        beside[text] = one('figcaption').getBoundingClientRect().height;
    }
    const lines = new Map(moments.map((it) => [it, it.getBoundingClientRect().height]));
    const told = (moment) => given[2][moment.dataset.moment];
    const longest = (of) => moments.reduce((one, other) => (of(other) > of(one) ? other : one));
    // The map stands below the words, or, in a wide card, beside them.
    const both = [longest((it) => lines.get(it) + beside[told(it)]), longest((it) => lines.get(it))];
    it.style.minBlockSize = '0';
    const heights = both.map((shown) => {
        for (const moment of moments) {
            if (moment === shown) moment.removeAttribute('hidden');
            else moment.setAttribute('hidden', 'until-found');
        }
        caption.textContent = told(shown);
        return it.getBoundingClientRect().height;
    });
    it.style.minBlockSize = '';
    return [parseFloat(getComputedStyle(it).minBlockSize), Math.max(...heights)];";

/// By a moment's id, the places so far, as the map tells them.
fn places(browser: &Browser) -> Result<Value> {
    let mut places = Map::new();
    for id in ids() {
        browser.put_card(json!({ "moment": id }))?;
        places.insert(id.to_owned(), browser.run("return one('figcaption span').textContent;")?);
    }
    Ok(Value::Object(places))
}

/// Checks the room of the card that is there, where at most `more` times what is taken may be held.
fn assert_fits(browser: &Browser, places: &Value, width: usize, size: usize, more: f64) -> Result<()> {
    let (held, taken): (f64, f64) = browser.run_with(MEASURED, &[json!(width), json!(size), places.clone()])?;
    let place = format!("{width} px wide, {size} px text: {held} px held, {taken} px taken");
    assert!(taken <= held + 1.0, "too little: {place}");
    assert!(held <= taken * more, "too much: {place}");
    Ok(())
}

fn the_room_that_is_held_is_the_room_the_longest_moment_takes(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let places = places(browser)?;
    // In pixels: the size of the text, how far one width is from the next; then how much too much may be held.
    for (size, step, more) in
        [(14, 41, 1.1), (15, 43, 1.1), (16, 13, 1.1), (17, 37, 1.15), (20, 31, 1.2), (24, 29, 1.2)]
    {
        for width in (280..=1400).step_by(step) {
            assert_fits(browser, &places, width, size, more)?;
        }
    }
    Ok(())
}

fn in_other_languages_the_longest_moment_has_its_room_as_well(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let places = places(browser)?;
    for lang in OTHERS {
        browser.put_card(json!({ "lang": lang }))?;
        for (size, step) in [(14, 89), (16, 40), (17, 97), (20, 83)] {
            for width in (280..=1400).step_by(step) {
                assert_fits(browser, &places, width, size, 1.2).context(lang)?;
            }
        }
    }
    Ok(())
}

fn every_moment_has_the_room_it_takes(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let mut narrow = Vec::new();
    for width in [280, 320, 480, 720, 1200] {
        for id in ids() {
            let held: f64 = browser.run_with(
                "document.getElementById('room').style.width = `${given[0]}px`;
                put({ moment: given[1] });
                return part('base').getBoundingClientRect().height;",
                &[json!(width), json!(id)],
            )?;
            browser.until_live()?;
            let taken: f64 = browser.run("return part('base').getBoundingClientRect().height;")?;
            // Parts of a pixel are drawn as none.
            if taken > held + 0.5 {
                narrow.push(format!("{id}, {width} px wide, takes {:.0} px more than was held", taken - held));
            }
        }
    }
    assert!(narrow.is_empty(), "{}", narrow.join("\n"));
    Ok(())
}
