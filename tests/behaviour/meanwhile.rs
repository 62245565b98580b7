//! What else was under way at the time of a moment.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::moments;
use browser_tests::own::Own;
use dataset::Moment;
use serde_json::json;
use thirtyfour::Key;

crate::behaviours![
    a_moment_lists_all_that_shares_a_day_with_it,
    choosing_what_was_under_way_goes_there,
    what_was_under_way_is_chosen_by_keyboard,
];

/// Those that share a day with a moment, in the order of time.
fn others(moment: &Moment) -> Vec<&'static Moment> {
    moment.meanwhile.iter().map(|&index| &moments()[usize::from(index)]).collect()
}

fn a_moment_lists_all_that_shares_a_day_with_it(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let label = Own::english();
    let label = label.say("meanwhile");
    assert!(moments().iter().any(|moment| others(moment).is_empty()), "none is alone: take out what is not tested");
    for moment in moments() {
        browser.go_to(&moment.id)?;
        let shown: Vec<Vec<String>> = browser.run_with(
            "const lines = [...moment(given[0]).querySelectorAll('.named')].filter(visible);
            return lines.filter((it) => words(it.querySelector('b')) === given[1])
                .map((it) => [...it.querySelectorAll('li')].map(words));",
            &[json!(moment.id), json!(label)],
        )?;
        let titles: Vec<&str> = others(moment).iter().map(|other| &*other.title).collect();
        let expected: Vec<Vec<&str>> = if titles.is_empty() { vec![] } else { vec![titles] };
        assert_eq!(shown, expected, "{}", moment.id);
    }
    Ok(())
}

/// The way from one moment to another, as an expression.
fn way(from: &Moment, to: &Moment) -> String {
    format!("button('{}', moment('{}')).find((it) => it.closest('ul'))", to.title.replace('\'', "\\'"), from.id)
}

/// Waits until a moment is there, with the focus on its heading before the reader's eyes.
pub fn until_headed(browser: &Browser, id: &str) -> Result<()> {
    browser.until_at(id)?;
    browser.until_with::<bool>(
        "the focus is on its heading, in view",
        "focused().matches('h1, h2, h3, h4, h5, h6') && focused().closest('[data-moment]')?.dataset.moment === given[0]
            && inView(focused())",
        &[json!(id)],
    )?;
    Ok(())
}

fn choosing_what_was_under_way_goes_there(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for moment in moments() {
        for other in others(moment) {
            browser.go_to(&moment.id)?;
            browser.click(&way(moment, other))?;
            until_headed(browser, &other.id)?;
        }
    }
    Ok(())
}

fn what_was_under_way_is_chosen_by_keyboard(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let moment = moments().iter().find(|it| it.meanwhile.len() > 1).context("no moment has two others")?;
    let others = others(moment);
    for key in [char::from(Key::Enter), ' '] {
        browser.go_to(&moment.id)?;
        browser.run::<serde_json::Value>(&format!("{}.focus();", way(moment, others[0])))?;
        browser.press(Key::Tab)?;
        browser.until::<bool>("Tab comes to the next", &format!("focused() === {}", way(moment, others[1])))?;
        browser.press(key)?;
        until_headed(browser, &others[1].id)?;
    }
    Ok(())
}
