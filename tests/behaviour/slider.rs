//! The slider: one equal step for each moment.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{ids, moments, words_of};
use serde_json::{Value, json};
use thirtyfour::Key;

crate::behaviours![
    the_slider_begins_at_the_first_moment,
    the_slider_steps_by_arrow_keys,
    the_slider_leaps_by_home_end_and_page_keys,
    the_slider_steps_by_drag,
    the_slider_steps_by_tap,
    every_moment_is_shown_alone_with_its_value_text,
];

fn the_slider_begins_at_the_first_moment(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.until_at(ids()[0])?;
    let (min, max, step): (String, String, String) =
        browser.run("const { min, max, step } = slider(); return [min, max, step || '1'];")?;
    assert_eq!((&*min, &*max, &*step), ("0", &*(ids().len() - 1).to_string(), "1"));
    Ok(())
}

fn focus_slider(browser: &Browser) -> Result<()> {
    browser.run::<Value>("slider().focus();")?;
    Ok(())
}

fn the_slider_steps_by_arrow_keys(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    focus_slider(browser)?;
    let ids = ids();
    for (key, index) in [(Key::Right, 1), (Key::Right, 2), (Key::Up, 3), (Key::Left, 2), (Key::Down, 1), (Key::Left, 0)]
    {
        browser.press(key)?;
        browser.until_at(ids[index])?;
    }
    browser.press(Key::Left)?;
    browser.until_at(ids[0])
}

fn the_slider_leaps_by_home_end_and_page_keys(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    focus_slider(browser)?;
    let ids = ids();
    let index = |browser: &Browser| {
        browser.run::<usize>("return all('[data-moment]').findIndex((item) => item.dataset.moment === seen()[0]);")
    };
    browser.press(Key::End)?;
    browser.until_at(ids[ids.len() - 1])?;
    browser.press(Key::PageDown)?;
    browser
        .until::<Value>("PageDown goes back", "Number(slider().value) < slider().max - 1 && shows(card().moment)")?;
    let before = index(browser)?;
    browser.press(Key::PageUp)?;
    browser.until_with::<Value>(
        "PageUp goes on",
        "Number(slider().value) > given[0] && shows(card().moment)",
        &[json!(before)],
    )?;
    browser.press(Key::Home)?;
    browser.until_at(ids[0])
}

fn the_slider_steps_by_drag(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let (_, y) = browser.place("slider()")?;
    let (left, right): (f64, f64) =
        browser.run("const { left, right } = slider().getBoundingClientRect(); return [left, right];")?;
    let (from, middle, to) = (left as i64 + 8, ((left + right) / 2.0) as i64, right as i64 - 4);
    browser.act(|hand| hand.move_to(from, y).click_and_hold().move_to(middle, y).move_to(to, y).release())?;
    let last = ids().len() - 1;
    browser.until_at(ids()[last])?;
    let told: Vec<i64> =
        browser.events("glance-momentchange")?.iter().filter_map(|event| event.detail["index"].as_i64()).collect();
    let middle = (last / 2) as i64;
    assert!(told.iter().any(|index| (index - middle).abs() <= 2), "on the way from 0 to {last} it showed {told:?}");
    Ok(())
}

fn the_slider_steps_by_tap(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let (x, y) = browser.place("slider()")?;
    browser.act(|hand| hand.move_to(x, y).click())?;
    browser.until::<Value>(
        "the moment in the middle shows",
        "Math.abs(slider().value - slider().max / 2) <= 1 && shows(card().moment)",
    )?;
    Ok(())
}

fn every_moment_is_shown_alone_with_its_value_text(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let count = moments().len();
    for (index, moment) in moments().iter().enumerate() {
        browser.go_to(&moment.id)?;
        let (spoken, title): (String, String) = browser.run_with(
            "return [slider().getAttribute('aria-valuetext'), words(moment(given[0]).querySelector('h1, h2, h3, h4, h5, h6'))];",
            &[json!(moment.id)],
        )?;
        assert_eq!(title, moment.title);
        let place = format!("{}, {} of {count}", moment.title, index + 1);
        assert!(spoken.ends_with(&place), "{spoken:?} doesn't end in {place:?}");
        for words in words_of(moment.date.date) {
            assert!(spoken.contains(&words), "no {words:?} in {spoken:?}");
        }
    }
    Ok(())
}
