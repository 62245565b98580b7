//! How long a card that plays stays at a moment.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{zero, zero_ids};
use dataset::Moment;
use serde_json::{Value, json};

use crate::glance::short;

crate::behaviours![a_playing_card_steps_by_itself, a_playing_card_stays_as_long_as_its_words_take_to_read];

/// By the clock on the wall.
fn a_playing_card_steps_by_itself(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>("window.handle = api.mount('#room', { dataset: given[0] });", &[short()])?;
    browser.until_live()?;
    browser.run::<Value>(
        "const start = performance.now();
        card().addEventListener('glance-momentchange', () => (window.took ??= performance.now() - start));
        handle.play();",
    )?;
    browser.until_at("second")?;
    let took: f64 = browser.run("return window.took;")?;
    assert!(took > 3_900.0, "the first moment was gone after {took} ms");
    browser.run::<Value>("handle.pause();")?;
    Ok(())
}

/// 16 letters a second, and 4 seconds at least, 20 at most.
fn time_for(moment: &Moment) -> usize {
    let letters = |words: &str| words.encode_utf16().count();
    let excerpts: usize = moment.excerpts.iter().map(|it| letters(zero().article.words(*it))).sum();
    (60 * (letters(&moment.title) + excerpts)).clamp(4_000, 20_000)
}

fn a_playing_card_stays_as_long_as_its_words_take_to_read(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/playing.html")?;
    browser.take("glance.js")?;
    browser.put_glance_card(json!({ "src": "/data/zero.json" }))?;
    browser.run::<Value>("card().play();")?;
    let last = zero().moments.len() - 1;
    for (moment, next) in zero().moments[..last].iter().zip(&zero_ids()[1..]) {
        let times: Vec<usize> = browser.run("return waits.map(({ time }) => time);")?;
        assert_eq!(times, [time_for(moment)], "{}", moment.id);
        browser.run::<Value>("pass();")?;
        browser.until_at(next)?;
    }
    assert!(browser.run::<bool>("return waits.length === 0;")?);
    Ok(())
}
