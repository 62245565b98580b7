//! Where the platform lacks what dates are put into words by.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{ids, moments};
use browser_tests::own::Own;
use serde_json::{Value, json};

use super::stopped::{assert_mended, assert_stopped};

crate::behaviours![
    an_english_card_does_without_intl,
    without_intl_the_text_stays_until_it_is_there,
    a_locale_that_intl_refuses_leaves_the_text_until_it_is_there,
    a_locale_that_intl_has_not_costs_the_dates_their_language_alone,
];

fn an_english_card_does_without_intl(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/stopping.html?no-intl-in-english")?;
    for moment in moments() {
        browser.go_to(&moment.id)?;
    }
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

fn without_intl_the_text_stays_until_it_is_there(browser: &Browser) -> Result<()> {
    fails_and_is_mended(browser, "?no-intl")
}

fn a_locale_that_intl_refuses_leaves_the_text_until_it_is_there(browser: &Browser) -> Result<()> {
    fails_and_is_mended(browser, "?no-locale")
}

fn fails_and_is_mended(browser: &Browser, want: &str) -> Result<()> {
    browser.open(&format!("/tests/pages/stopping.html{want}"))?;
    assert_stopped(browser, &[])?;
    browser.run::<Value>("mend();")?;
    assert_mended(browser, &[ids()[0], ids()[0]])
}

fn a_locale_that_intl_has_not_costs_the_dates_their_language_alone(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/stopping.html?other-locale")?;
    browser.put_card(json!({ "lang": "ru" }))?;
    let own = Own::of("ru");
    let next: String = browser.run("return part('next').textContent;")?;
    assert_eq!(next.trim(), own.say("next"));
    for moment in moments() {
        browser.go_to(&moment.id)?;
        let when: String =
            browser.run_with("return words(moment(given[0]).querySelector('.when'));", &[json!(moment.id)])?;
        for point in moment.date.date.points() {
            assert!(when.contains(&point.year.to_string()), "{}: {when:?}", moment.id);
        }
    }
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}
