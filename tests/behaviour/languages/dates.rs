//! Dates in other languages: as the browser itself writes them.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::moments;
use browser_tests::own::{OTHERS, Own};
use dataset::{Date, Point};
use serde_json::json;

crate::behaviours![dates_are_as_the_browser_writes_them_in_each_language];

/// A date for the page: its ends; what is not known of them is 0.
fn ends(date: Date) -> Vec<[i32; 3]> {
    let end = |point: Point| [point.year, i32::from(point.month), i32::from(point.day)];
    date.points().map(end).collect()
}

/// What the page's own `Intl` writes for the ends in `given[0]`, without white space and dashes: joined where both ends
/// are known alike, one after the other where not.
const WRITTEN: &str = "
    const [, month, day] = given[0][0];
    const long = given[0].length === 1;
    const format = ([, month, day]) => new Intl.DateTimeFormat(given[1], {
        timeZone: 'UTC',
        year: 'numeric',
        ...(month ? { month: long || !day ? 'long' : 'short' } : {}),
        ...(day ? { day: 'numeric' } : {}),
    });
    const time = ([year, month, day]) => Date.UTC(year, (month || 1) - 1, day || 1);
    const alike = given[0].every((end) => Boolean(end[1]) === Boolean(month) && Boolean(end[2]) === Boolean(day));
    const squeeze = (text) => text.replace(/[\\s\\u2009\\u202f–-]/g, '');
    const [first, second] = given[0];
    if (!second || !alike) return squeeze(given[0].map((end) => format(end).format(time(end))).join(''));
    return squeeze(format(first).formatRange(time(first), time(second)));";

fn dates_are_as_the_browser_writes_them_in_each_language(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let mut otherwise = Vec::new();
    for lang in OTHERS {
        browser.put_card(json!({ "lang": lang }))?;
        let own = Own::of(lang);
        for moment in moments() {
            let expected: String =
                browser.run_with(WRITTEN, &[json!(ends(moment.date.date)), json!(own.say("locale"))])?;
            let shown: String = browser.run_with(
                "return moment(given[0]).querySelector('.when > b').textContent.replace(/[\\s\\u2009\\u202f–-]/g, '');",
                &[json!(moment.id)],
            )?;
            if shown != expected {
                otherwise.push((lang, moment.id.to_string(), shown, expected));
            }
        }
        // As the slider says it.
        let (spoken, written): (String, String) = browser.run_with(
            "return [slider().getAttribute('aria-valuetext'), moment(given[0]).querySelector('.when > b').textContent];",
            &[json!(moments()[0].id)],
        )?;
        let told = own.fill("announcement", &[&written, &moments()[0].title]);
        assert_eq!(spoken, own.fill("value", &[&told, &own.position(0, moments().len())]));
    }
    assert_eq!(otherwise, []);
    Ok(())
}
