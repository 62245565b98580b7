//! The room that a card holds on its page.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Map, Value, json};

crate::behaviours![the_room_that_is_held_is_the_room_the_longest_moment_takes, every_moment_has_the_room_it_takes];

fn the_room_that_is_held_is_the_room_the_longest_moment_takes(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    // Below each moment, the map tells of the places so far.
    let mut places = Map::new();
    for id in ids() {
        browser.run_with::<Value>("put({ moment: given[0] }); return null;", &[json!(id)])?;
        browser.until_live()?;
        places.insert(id.to_owned(), browser.run("return one('figcaption span').textContent;")?);
    }
    // In pixels: the size of the text, how far one width is from the next, and how much too much may be held.
    for (size, step, more) in
        [(14, 41, 1.1), (15, 43, 1.1), (16, 13, 1.1), (17, 37, 1.15), (20, 31, 1.2), (24, 29, 1.2)]
    {
        for width in (280..=1400).step_by(step) {
            let (held, taken): (f64, f64) = browser.run_with(
                "document.documentElement.style.fontSize = `${given[1]}px`;
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
                const taken = (moment) => moment.getBoundingClientRect().height + beside[given[2][moment.dataset.moment]];
                const heights = moments.map(taken);
                const longest = moments[heights.indexOf(Math.max(...heights))];
                for (const moment of moments) if (moment !== longest) moment.setAttribute('hidden', 'until-found');
                caption.textContent = given[2][longest.dataset.moment];
                it.style.minBlockSize = '0';
                const height = it.getBoundingClientRect().height;
                it.style.minBlockSize = '';
                return [parseFloat(getComputedStyle(it).minBlockSize), height];",
                &[json!(width), json!(size), json!(places)],
            )?;
            let place = format!("{width} px wide, {size} px text: {held} px held, {taken} px taken");
            assert!(taken <= held + 1.0, "too little: {place}");
            assert!(held <= taken * more, "too much: {place}");
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
