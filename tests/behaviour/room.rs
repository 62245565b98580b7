//! The room that a card holds on its page.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::json;

crate::behaviours![the_room_that_is_held_is_the_room_the_card_takes];

fn the_room_that_is_held_is_the_room_the_card_takes(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for (size, more) in [(16, 1.15), (24, 1.3)] {
        for width in (280..=1400).step_by(13) {
            let (held, taken): (f64, f64) = browser.run_with(
                "document.documentElement.style.fontSize = `${given[1]}px`;
                document.getElementById('room').style.width = `${given[0]}px`;
                const it = one('.card');
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
