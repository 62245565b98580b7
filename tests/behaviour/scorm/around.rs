//! Where the course finds its LMS.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::course::{self, VERSIONS};
use browser_tests::expected::ids;
use browser_tests::host::{Host, Piece};
use serde_json::Value;

use super::{open, open_lms, until_stored};

crate::behaviours![
    an_lms_beyond_a_page_of_another_host_is_found,
    what_is_only_called_like_an_lms_is_none,
    no_new_tab_is_offered_that_would_report_nothing,
    an_lms_in_the_window_that_opened_the_course_is_found,
    without_an_lms_the_card_is_shown,
    in_a_page_of_another_host_the_card_is_shown,
];

fn an_lms_beyond_a_page_of_another_host_is_found(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let host = open_lms(browser, scorm, "all")?;
        let between = Host::page(&format!(
            "<!doctype html><title>Between</title><iframe width=800 height=600 src='{}'></iframe>",
            host.at("/course")
        ))?;
        browser.until::<Value>("it is launched", &format!("(await launch('{}'), true)", between.at("/")))?;
        browser.in_frame(0, || browser.in_frame(0, || browser.until_live()))?;
        until_stored(browser, scorm.location, ids()[0])?;
    }
    Ok(())
}

fn an_lms_in_the_window_that_opened_the_course_is_found(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open_lms(browser, scorm, "all")?;
        browser.until::<Value>("there is a session", &format!("(await lms.open('{}'), true)", scorm.version))?;
        browser.click("document.getElementById('window')")?;
        until_stored(browser, scorm.location, ids()[0])?;
        browser.run::<Value>("opened.close();")?;
        browser.until::<Value>("the session has ended", "lms.ended === 1")?;
    }
    Ok(())
}

fn without_an_lms_the_card_is_shown(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let host = course::host(scorm, "all")?;
        browser.open(&host.at("/course"))?;
        browser.until_live()?;
        browser.click("part('next')")?;
        browser.until_at(ids()[1])?;
        let progress: String = browser.run("return words(document.querySelector('.progress'));")?;
        assert_eq!(progress, "", "nothing is promised");
    }
    Ok(())
}

fn in_a_page_of_another_host_the_card_is_shown(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let course = course::host(scorm, "all")?;
        let around = Host::page(&format!(
            "<!doctype html><title>Around</title><script>window.API = window.API_1484_11 = {{ LMSInitialize() {{}}, Initialize() {{}} }};</script>
            <iframe width=800 height=600 src='{}'></iframe>",
            course.at("/course")
        ))?;
        browser.open(&around.at("/"))?;
        browser.in_frame(0, || {
            browser.until_live()?;
            browser.click("part('next')")?;
            browser.until_at(ids()[1])
        })?;
    }
    Ok(())
}

fn what_is_only_called_like_an_lms_is_none(browser: &Browser) -> Result<()> {
    for (scorm, name) in VERSIONS.into_iter().zip(["API", "API_1484_11"]) {
        let host = open_lms(browser, scorm, "all")?;
        // Frames and elements are found by their names as if they were objects of the page.
        let between = Host::with([(
            "/",
            vec![Piece::Text(format!(
                "<!doctype html><title>Between</title><iframe name='{name}'></iframe><iframe width=800 height=600 src='{}'></iframe>",
                host.at("/course")
            ))],
        )])?;
        browser.until::<Value>("it is launched", &format!("(await launch('{}'), true)", between.at("/")))?;
        until_stored(browser, scorm.location, ids()[0])?;
    }
    Ok(())
}

fn no_new_tab_is_offered_that_would_report_nothing(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "all")?;
        browser.in_frame(0, || {
            assert!(!browser.run::<bool>("return visible(document.querySelector('.tab'));")?);
            Ok(())
        })?;
    }
    Ok(())
}
