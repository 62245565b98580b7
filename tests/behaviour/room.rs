//! The room that a card holds on its page.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::json;

crate::behaviours![the_room_that_is_held_is_the_room_the_longest_moment_takes, every_moment_has_the_room_it_takes];

fn the_room_that_is_held_is_the_room_the_longest_moment_takes(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for (size, more) in [(16, 1.15), (24, 1.3)] {
        for width in (280..=1400).step_by(13) {
            let (held, taken): (f64, f64) = browser.run_with(
                "document.documentElement.style.fontSize = `${given[1]}px`;
                document.getElementById('room').style.width = `${given[0]}px`;
                const it = one('.card');
                const moments = all('[data-moment]');
                for (const moment of moments) moment.removeAttribute('hidden');
                const heights = moments.map((moment) => moment.getBoundingClientRect().height);
                const longest = moments[heights.indexOf(Math.max(...heights))];
                for (const moment of moments) if (moment !== longest) moment.setAttribute('hidden', 'until-found');
                it.style.minBlockSize = '0';
                const taken = it.getBoundingClientRect().height;
                it.style.minBlockSize = '';
                return [parseFloat(getComputedStyle(it).minBlockSize), taken];",
                &[json!(width), json!(size)],
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
