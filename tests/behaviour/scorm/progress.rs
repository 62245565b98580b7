//! Where a learner is, and whether they are through.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::course::VERSIONS;
use browser_tests::expected::ids;
use serde_json::Value;

use super::{go_to, launch, leave, open, stored, until_stored};

crate::behaviours![
    a_learner_goes_on_where_they_left,
    a_learner_who_has_seen_all_moments_is_through,
    a_learner_is_through_after_as_many_moments_as_the_teacher_says,
    a_learner_is_through_at_once_where_the_teacher_says_so,
    a_learner_who_was_through_stays_so,
    moments_that_come_into_view_with_all_shown_are_seen,
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
            let expected = format!("Moments seen: 3 of {}.", ids().len());
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
        go_to(browser, ids()[2])?;
        until_stored(browser, scorm.status, "completed")?;
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
        // As if the teacher had asked for more since then.
        let field = scorm.status.split('.').next_back().expect("a name");
        let before: usize = browser.run("return lms.calls.length;")?;
        launch(browser)?;
        go_to(browser, ids()[1])?;
        until_stored(browser, scorm.location, ids()[1])?;
        assert_eq!(stored(browser, scorm.status)?, "completed");
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
        browser.click("one('.all input')")?;
        // As a reader scrolls through them.
        for id in ids() {
            browser.run::<Value>(&format!("moment('{id}').scrollIntoView({{ block: 'center' }});"))?;
            browser.until::<Value>("two frames have passed", "(await frame(), await frame(), true)")?;
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
            "a second has been reported",
            // Hidden pages store what is new, with the time so far.
            "(document.querySelector('iframe').contentWindow.dispatchEvent(new Event('online')), performance.now() > 2500)",
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
