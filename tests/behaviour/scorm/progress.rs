//! Where a learner is, and whether they are through.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::course::VERSIONS;
use browser_tests::expected::ids;
use serde_json::Value;

use crate::accessibility::assert_axe_finds_nothing;

use super::{go_to, launch, leave, open, open_lms, stored, until_stored};

crate::behaviours![
    a_learner_goes_on_where_they_left,
    a_learner_who_has_seen_all_moments_is_through,
    a_learner_is_through_after_as_many_moments_as_the_teacher_says,
    a_learner_is_through_at_once_where_the_teacher_says_so,
    a_learner_who_was_through_stays_so,
    moments_that_come_into_view_with_all_shown_are_seen,
    moments_that_are_not_shown_are_not_seen,
    a_page_that_is_hidden_stores_the_time,
    somebody_who_only_looks_leaves_nothing,
    the_time_of_the_session_is_reported,
    no_score_is_reported,
];

fn a_learner_goes_on_where_they_left(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "all")?;
        for id in [ids()[4], ids()[7]] {
            go_to(browser, id)?;
        }
        until_stored(browser, scorm.location, ids()[7])?;
        leave(browser, scorm)?;
        launch(browser)?;
        browser.in_frame(0, || {
            browser.until_at(ids()[7])?;
            let expected = format!("Moments seen: 3 of the {} needed.", ids().len());
            browser.until::<Value>(
                "the learner reads it",
                &format!("words(document.querySelector('.progress')) === '{expected}'"),
            )?;
            Ok(())
        })?;
    }
    Ok(())
}

fn a_learner_who_has_seen_all_moments_is_through(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "all")?;
        until_stored(browser, scorm.status, "incomplete")?;
        let (last, others) = ids().split_last().map(|(last, others)| (*last, others.to_vec())).expect("moments");
        for id in &others {
            go_to(browser, id)?;
        }
        until_stored(browser, scorm.location, others[others.len() - 1])?;
        assert_eq!(stored(browser, scorm.status)?, "incomplete", "one is left");
        go_to(browser, last)?;
        until_stored(browser, scorm.status, "completed")?;
        let mut seen: Vec<String> = stored(browser, "cmi.suspend_data")?.split(' ').map(str::to_owned).collect();
        seen.sort();
        let mut all = ids();
        all.sort();
        assert_eq!(seen, all);
        if scorm.version == "2004" {
            assert_eq!(stored(browser, "cmi.progress_measure")?.parse::<f64>()?, 1.0);
        }
        // Too long for a field, or not a value of it: then an answer is "false".
        let refused: Vec<Value> = browser
            .run("return lms.calls.filter(({ call, answer }) => call.endsWith('SetValue') && answer !== 'true');")?;
        assert_eq!(refused, Vec::<Value>::new());
    }
    Ok(())
}

fn a_learner_is_through_after_as_many_moments_as_the_teacher_says(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "3 moments")?;
        go_to(browser, ids()[1])?;
        until_stored(browser, scorm.location, ids()[1])?;
        assert_eq!(stored(browser, scorm.status)?, "incomplete");
        if scorm.version == "2004" {
            assert_eq!(stored(browser, "cmi.progress_measure")?, "0.6667");
        }
        go_to(browser, ids()[0])?;
        for id in [ids()[2], ids()[3]] {
            go_to(browser, id)?;
        }
        until_stored(browser, scorm.location, ids()[3])?;
        assert_eq!(stored(browser, scorm.status)?, "completed");
        if scorm.version == "2004" {
            assert_eq!(stored(browser, "cmi.progress_measure")?.parse::<f64>()?, 1.0);
        }
        browser.in_frame(0, || {
            assert_axe_finds_nothing(browser, "on the page of the package")?;
            let said: Vec<String> =
                browser.run("return [...document.querySelectorAll('.progress > *')].map(words);")?;
            assert_eq!(said, ["Moments seen: 4.", "Completed."]);
            Ok(())
        })?;
    }
    Ok(())
}

fn a_learner_is_through_at_once_where_the_teacher_says_so(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "opened")?;
        until_stored(browser, scorm.status, "completed")?;
    }
    Ok(())
}

fn a_learner_who_was_through_stays_so(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "opened")?;
        until_stored(browser, scorm.status, "completed")?;
        leave(browser, scorm)?;
        // Since then the teacher asks for more.
        let field = scorm.status.split('.').next_back().expect("a name");
        let before: usize = browser.run("return lms.calls.length;")?;
        browser.until::<Value>("the course is launched", "(await launch('/stricter'), true)")?;
        browser.in_frame(0, || browser.until_live())?;
        go_to(browser, ids()[1])?;
        until_stored(browser, scorm.location, ids()[1])?;
        assert_eq!(stored(browser, scorm.status)?, "completed");
        if scorm.version == "2004" {
            assert_eq!(stored(browser, "cmi.progress_measure")?.parse::<f64>()?, 1.0);
        }
        let said: Vec<Value> = browser.run(&format!(
            "return lms.calls.slice({before}).filter(({{ call, values }}) => call.endsWith('SetValue') && values[0].endsWith('{field}'));"
        ))?;
        assert_eq!(said, Vec::<Value>::new(), "the LMS's own word is left alone");
    }
    Ok(())
}

fn moments_that_come_into_view_with_all_shown_are_seen(browser: &Browser) -> Result<()> {
    let scorm = VERSIONS[0];
    let _host = open(browser, scorm, "all")?;
    browser.in_frame(0, || {
        // By the element's own click: WebKit's driver misses a place that it scrolled to in a frame.
        browser.run::<Value>("one('.all input').click();")?;
        // As a reader scrolls through them.
        for (index, id) in ids().into_iter().enumerate() {
            browser.run::<Value>(&format!("moment('{id}').scrollIntoView({{ block: 'center' }});"))?;
            browser.until::<Value>(
                &format!("{id} is seen"),
                &format!("parseInt(words(document.querySelector('.progress')).match(/\\d+/)) > {index}"),
            )?;
        }
        Ok(())
    })?;
    until_stored(browser, scorm.status, "completed")?;
    assert_eq!(stored(browser, scorm.location)?, ids()[0], "they are where they were");
    Ok(())
}

fn the_time_of_the_session_is_reported(browser: &Browser) -> Result<()> {
    for (scorm, form) in VERSIONS.into_iter().zip([r"^\d{4}:\d\d:\d\d$", r"^PT\d+S$"]) {
        let _host = open(browser, scorm, "all")?;
        browser.until::<Value>(
            "seconds have passed in the course",
            "document.querySelector('iframe').contentWindow.performance.now() > 3000",
        )?;
        leave(browser, scorm)?;
        let times: Vec<String> = browser.run_with(
            "return lms.calls.filter(({ values }) => values[0] === given[0]).map(({ values }) => values[1]);",
            &[serde_json::json!(scorm.session_time)],
        )?;
        let last = times.last().expect("a time");
        assert!(browser.run::<bool>(&format!("return /{form}/.test('{last}');"))?, "{last}");
        let seconds: f64 =
            last.trim_start_matches("PT").trim_end_matches('S').rsplit(':').next().unwrap_or("").parse()?;
        assert!((1.0..60.0).contains(&seconds), "{last}");
    }
    Ok(())
}

fn no_score_is_reported(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "opened")?;
        until_stored(browser, scorm.status, "completed")?;
        leave(browser, scorm)?;
        let set: Vec<String> = browser
            .run("return lms.calls.filter(({ call }) => call.endsWith('SetValue')).map(({ values }) => values[0]);")?;
        assert!(set.contains(&scorm.status.to_owned()));
        let scores: Vec<&String> =
            set.iter().filter(|field| field.contains("score") || field.contains("success")).collect();
        assert!(scores.is_empty(), "{scores:?}");
    }
    Ok(())
}

fn moments_that_are_not_shown_are_not_seen(browser: &Browser) -> Result<()> {
    let scorm = VERSIONS[0];
    let _host = open(browser, scorm, "all")?;
    browser.in_frame(0, || {
        for part in ["moments", "article", "footer", "header"] {
            browser.run::<Value>(&format!("part('{part}').scrollIntoView();"))?;
            browser.until::<Value>("two frames have passed", "(await frame(), await frame(), true)")?;
        }
        Ok(())
    })?;
    go_to(browser, ids()[1])?;
    until_stored(browser, scorm.location, ids()[1])?;
    assert_eq!(stored(browser, "cmi.suspend_data")?, format!("{} {}", ids()[0], ids()[1]));
    Ok(())
}

fn a_page_that_is_hidden_stores_the_time(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "all")?;
        until_stored(browser, scorm.location, ids()[0])?;
        let commits = "lms.calls.filter(({ call }) => call.endsWith('Commit')).length";
        let before: usize = browser.run(&format!("return {commits};"))?;
        browser.run::<Value>(
            "const page = document.querySelector('iframe').contentDocument;
            Object.defineProperty(page, 'hidden', { value: true });
            page.dispatchEvent(new Event('visibilitychange'));",
        )?;
        browser.until::<Value>("it is stored", &format!("{commits} > {before}"))?;
    }
    Ok(())
}

fn somebody_who_only_looks_leaves_nothing(browser: &Browser) -> Result<()> {
    for (scorm, field) in VERSIONS.into_iter().zip(["cmi.core.lesson_mode", "cmi.mode"]) {
        let _host = open_lms(browser, scorm, "opened")?;
        let get = format!("{}GetValue", scorm.prefix);
        browser.until::<Value>(
            "the course is launched",
            &format!(
                "(await launch('/course', (api) => {{
                    const get = api.{get};
                    api.{get} = (field) => (field === '{field}' ? 'review' : get(field));
                }}), true)"
            ),
        )?;
        browser.in_frame(0, || {
            browser.until_live()?;
            browser.click("part('next')")?;
            let said: String = browser.run("return words(document.querySelector('.progress [role=status]'));")?;
            assert_eq!(said, "A preview: nothing is stored in the course.");
            Ok(())
        })?;
        leave(browser, scorm)?;
        let set: Vec<Value> = browser.run("return lms.calls.filter(({ call }) => call.endsWith('SetValue'));")?;
        assert_eq!(set, Vec::<Value>::new());
    }
    Ok(())
}
