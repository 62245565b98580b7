//! The demo pages for teachers: a page of a course, and a SCORM player.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

use crate::accessibility::assert_axe_finds_nothing;

pub fn the_course_page_shows_all_of_the_card_in_its_frame(browser: &Browser) -> Result<()> {
    browser.open("/www/course.html")?;
    let moment: String = browser.run(
        "const it = document.querySelector('iframe');
        it.scrollIntoView();
        return new URL(it.src).searchParams.get('moment');",
    )?;
    // It comes when it is seen; until then the frame holds another document.
    browser.until::<Value>(
        "the frame has its page",
        "performance.getEntriesByType('resource').some(({ name }) => name.includes('embed.html'))",
    )?;
    browser.in_frame(0, || {
        browser.until_live()?;
        browser.until_at(&moment)?;
        browser.until::<Value>(
            "the frame is as high as the card",
            "Math.ceil(document.querySelector('main').getBoundingClientRect().height) === innerHeight",
        )?;
        Ok(())
    })?;
    assert_axe_finds_nothing(browser, "on the page of a course")
}

pub fn the_scorm_player_shows_what_the_card_reports(browser: &Browser) -> Result<()> {
    for (version, place) in [("1.2", "cmi.core.lesson_location"), ("2004", "cmi.location")] {
        browser.open("/www/scorm.html")?;
        browser.run_with::<Value>(
            "const field = document.querySelector('[name=version]');
            field.value = given[0];
            field.dispatchEvent(new Event('change'));",
            &[json!(version)],
        )?;
        let row = |id: &str| {
            browser.until_with::<Value>(
                &format!("{id} is stored as the place"),
                "[...document.querySelectorAll('#stored tr')].some((it) => it.cells[0].textContent === given[0] && it.cells[1].textContent === given[1])",
                &[json!(place), json!(id)],
            )
        };
        let open = || {
            browser.until::<Value>("it can be opened", "!document.querySelector('[name=launch]').disabled")?;
            browser.click("document.querySelector('[name=launch]')")?;
            browser.until::<Value>(
                "the package is there",
                "Boolean(document.querySelector('#stage iframe')?.contentDocument?.querySelector('trotsky-card')?.ready)",
            )?;
            browser.in_frame(0, || browser.until_live())
        };
        open()?;
        browser.in_frame(0, || browser.go_to(ids()[6]))?;
        row(ids()[6])?;
        assert_axe_finds_nothing(browser, "on the SCORM player")?;
        browser.click("document.querySelector('[name=leave]')")?;
        browser.until::<Value>(
            "it has said goodbye",
            "/Finish|Terminate/.test(words(document.querySelector('#calls')))",
        )?;
        open()?;
        browser.in_frame(0, || browser.until_at(ids()[6]))?;
    }
    Ok(())
}
