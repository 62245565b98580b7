//! Dates are the article's, wherever the reader is.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::Value;

crate::behaviours![dates_are_the_same_in_the_west_and_in_the_east];

/// All that the card prints and speaks of dates, read by a browser of its own in a time zone.
fn dates_in(browser: &Browser, zone: &str, offset: i64) -> Result<Vec<Value>> {
    let away = Browser::start(browser.engine, Some(zone))?;
    away.open_card()?;
    assert_eq!(away.run::<i64>("return new Date().getTimezoneOffset();")?, offset, "{zone} was not set");
    away.run(
        "return all('[data-moment]').map((it) => {
            card().goTo(it.dataset.moment);
            return [words(it), [...it.querySelectorAll('time')].map((time) => time.dateTime),
                slider().getAttribute('aria-valuetext')];
        });",
    )
}

fn dates_are_the_same_in_the_west_and_in_the_east(browser: &Browser) -> Result<()> {
    let west = dates_in(browser, "Pacific/Honolulu", 600)?;
    let east = dates_in(browser, "Pacific/Kiritimati", -840)?;
    assert!(west.iter().any(|moment| moment.to_string().contains("7 November 1917")));
    assert_eq!(west, east);
    Ok(())
}
