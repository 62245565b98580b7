//! Dates are the article's, wherever the reader is.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::moments;
use serde_json::{Value, json};

crate::behaviours![dates_read_as_british_english_has_them, dates_are_the_same_in_the_west_and_in_the_east];

/// Dates of the bundled dataset, one of each shape, as a British reader would write them.
const AS_WRITTEN: [(&str, &str, &str); 8] = [
    ("february-revolution", "1917-03-08/1917-03-16", "8 – 16 Mar 1917"),
    ("red-army", "1918-03/1920-11", "March 1918 – November 1920"),
    ("great-purges", "1936/1938", "1936 – 1938"),
    ("lenin-strokes-and-death", "1922-05-26/1924-01-21", "26 May 1922 – 21 Jan 1924"),
    ("foreign-commissar", "1917-11-08/1918-03", "8 Nov 1917 – March 1918"),
    ("october-revolution", "1917-11-07", "7 November 1917"),
    ("joins-bolsheviks", "1917-08", "August 1917"),
    ("expelled-from-party", "1927", "1927"),
];

fn dates_read_as_british_english_has_them(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for (id, date, expected) in AS_WRITTEN {
        let moment = moments().iter().find(|moment| moment.id == id).with_context(|| format!("no {id}"))?;
        assert_eq!(moment.date.date.to_string(), date, "{id} is dated otherwise: choose another of its shape");
        browser.go_to(id)?;
        let (shown, spoken): (String, String) = browser.run_with(
            "const time = moment(given[0]).querySelector('time').parentElement;
            return [visible(time) ? time.textContent.trim() : '', slider().getAttribute('aria-valuetext')];",
            &[json!(id)],
        )?;
        assert_eq!(shown, expected, "{id}");
        assert!(spoken.starts_with(&format!("{expected}: ")), "{id}: the slider says {spoken:?}");
    }
    Ok(())
}

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
