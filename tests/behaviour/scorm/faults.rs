//! An LMS that fails for a while.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::course::VERSIONS;
use browser_tests::expected::ids;
use serde_json::Value;

use super::{go_to, launch, leave, open, open_lms, stored, until_stored};

crate::behaviours![
    what_is_seen_while_the_connection_is_lost_is_stored_when_it_is_back,
    a_lost_connection_is_tried_again_by_itself,
    an_lms_that_refuses_to_begin_loses_nothing_of_earlier_sessions,
    an_lms_that_cannot_say_what_was_stored_is_not_overwritten,
    an_lms_that_throws_is_tried_again,
    an_lms_that_refuses_one_field_stores_the_others,
    an_lms_that_answers_in_its_own_way_is_understood,
    a_course_that_is_loaded_again_goes_on,
    a_course_whose_session_has_ended_says_so,
    a_course_that_is_left_while_the_connection_is_lost_keeps_what_was_stored,
    the_session_ends_once,
];

/// The sentence that the learner reads while something is not stored.
const SAID: &str = "Not stored in the course yet; it is tried again.";

/// Has the course hear that the network is back, after what `mended` does.
fn come_online(browser: &Browser, mended: &str) -> Result<()> {
    browser.run::<Value>(&format!(
        "{mended} document.querySelector('iframe').contentWindow.dispatchEvent(new Event('online'));"
    ))?;
    Ok(())
}

/// Waits until the learner is told that something is not stored, or no more.
fn until_told(browser: &Browser, said: &str) -> Result<()> {
    browser.in_frame(0, || {
        browser.until::<Value>(
            &format!("the learner is told {said:?}"),
            &format!("words(document.querySelector('.progress [role=status]')) === '{said}'"),
        )?;
        Ok(())
    })
}

fn what_is_seen_while_the_connection_is_lost_is_stored_when_it_is_back(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "all")?;
        until_stored(browser, scorm.location, ids()[0])?;
        browser.run::<Value>("lms.connected = false;")?;
        go_to(browser, ids()[3])?;
        until_told(browser, SAID)?;
        assert_eq!(stored(browser, scorm.location)?, ids()[0]);
        come_online(browser, "lms.connected = true;")?;
        until_stored(browser, scorm.location, ids()[3])?;
        assert_eq!(stored(browser, "cmi.suspend_data")?.trim(), format!("{} {}", ids()[0], ids()[3]));
        until_told(browser, "")?;
    }
    Ok(())
}

fn a_lost_connection_is_tried_again_by_itself(browser: &Browser) -> Result<()> {
    let scorm = VERSIONS[0];
    let _host = open(browser, scorm, "all")?;
    until_stored(browser, scorm.location, ids()[0])?;
    browser.run::<Value>("lms.connected = false;")?;
    go_to(browser, ids()[3])?;
    until_told(browser, SAID)?;
    browser.run::<Value>("lms.connected = true;")?;
    until_stored(browser, scorm.location, ids()[3])
}

fn an_lms_that_refuses_to_begin_loses_nothing_of_earlier_sessions(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "all")?;
        go_to(browser, ids()[5])?;
        until_stored(browser, scorm.location, ids()[5])?;
        leave(browser, scorm)?;
        let record: Value = browser.run("return lms.stored;")?;

        let initialize = format!("{}Initialize", scorm.prefix);
        browser.until::<Value>(
            "the course is launched",
            &format!(
                "(await launch('/course', (api) => {{
                    const begin = api.{initialize};
                    api.{initialize} = () => 'false';
                    window.relent = () => (api.{initialize} = begin);
                }}), true)"
            ),
        )?;
        browser.in_frame(0, || browser.until_live())?;
        go_to(browser, ids()[8])?;
        until_told(browser, SAID)?;
        assert_eq!(browser.run::<Value>("return lms.stored;")?, record, "nothing is stored over what is not known");
        come_online(browser, "relent();")?;
        until_stored(browser, scorm.location, ids()[8])?;
        let seen = stored(browser, "cmi.suspend_data")?;
        for id in [ids()[0], ids()[5], ids()[8]] {
            assert!(seen.split(' ').any(|it| it == id), "{id} is not in {seen:?}");
        }
        // What the learner has before their eyes stays.
        browser.in_frame(0, || browser.until_at(ids()[8]))?;
    }
    Ok(())
}

fn an_lms_that_cannot_say_what_was_stored_is_not_overwritten(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "all")?;
        go_to(browser, ids()[5])?;
        until_stored(browser, scorm.location, ids()[5])?;
        leave(browser, scorm)?;
        let record: Value = browser.run("return lms.stored;")?;
        let (get, error) = (format!("{}GetValue", scorm.prefix), format!("{}GetLastError", scorm.prefix));
        browser.until::<Value>(
            "the course is launched",
            &format!(
                "(await launch('/course', (api) => {{
                    const {{ {get}: get, {error}: error }} = api;
                    Object.assign(api, {{ {get}: () => '', {error}: () => '101' }});
                    window.relent = () => Object.assign(api, {{ {get}: get, {error}: error }});
                }}), true)"
            ),
        )?;
        browser.in_frame(0, || browser.until_live())?;
        until_told(browser, SAID)?;
        assert_eq!(browser.run::<Value>("return lms.stored;")?, record);
        come_online(browser, "relent();")?;
        until_told(browser, "")?;
        assert!(stored(browser, "cmi.suspend_data")?.contains(ids()[5]));
    }
    Ok(())
}

fn an_lms_that_throws_is_tried_again(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "all")?;
        until_stored(browser, scorm.location, ids()[0])?;
        let set = format!("{}SetValue", scorm.prefix);
        browser.run::<Value>(&format!(
            "const real = api().{set};
            api().{set} = () => {{ throw new Error('the session has expired'); }};
            window.relent = () => (api().{set} = real);"
        ))?;
        go_to(browser, ids()[2])?;
        until_told(browser, SAID)?;
        // The card goes on.
        browser.in_frame(0, || {
            browser.click("part('next')")?;
            browser.until_at(ids()[3])
        })?;
        come_online(browser, "relent();")?;
        until_stored(browser, scorm.location, ids()[3])?;
    }
    Ok(())
}

fn a_course_that_is_left_while_the_connection_is_lost_keeps_what_was_stored(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "all")?;
        go_to(browser, ids()[4])?;
        until_stored(browser, scorm.location, ids()[4])?;
        browser.run::<Value>("lms.connected = false;")?;
        go_to(browser, ids()[6])?;
        browser.run::<Value>("leave();")?;
        browser.until_with::<Value>(
            "the course has said goodbye",
            "lms.calls.some(({ call }) => call === given[0])",
            &[serde_json::json!(scorm.terminate)],
        )?;
        browser.run::<Value>("lms.connected = true;")?;
        launch(browser)?;
        browser.in_frame(0, || browser.until_at(ids()[4]))?;
    }
    Ok(())
}

fn the_session_ends_once(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open_lms(browser, scorm, "all")?;
        launch(browser)?;
        browser.run::<Value>("document.querySelector('iframe').contentWindow.dispatchEvent(new Event('pagehide'));")?;
        browser.until::<Value>("the session has ended", "lms.ended === 1")?;
        let calls: usize = browser.run("return lms.calls.length;")?;
        go_to(browser, ids()[1])?;
        come_online(browser, "")?;
        browser.run::<Value>("leave();")?;
        browser.until::<Value>("two frames have passed", "(await frame(), await frame(), true)")?;
        let after: usize = browser.run("return lms.calls.length;")?;
        assert_eq!(after, calls, "nothing is said after the end");
    }
    Ok(())
}

fn an_lms_that_refuses_one_field_stores_the_others(browser: &Browser) -> Result<()> {
    for (scorm, field) in VERSIONS.into_iter().zip(["cmi.core.exit", "cmi.exit"]) {
        let _host = open(browser, scorm, "all")?;
        let set = format!("{}SetValue", scorm.prefix);
        browser.run::<Value>(&format!(
            "const real = api().{set};
            api().{set} = (field, value) => (field === '{field}' ? 'false' : real(field, value));"
        ))?;
        go_to(browser, ids()[2])?;
        until_stored(browser, scorm.location, ids()[2])?;
    }
    Ok(())
}

fn an_lms_that_answers_in_its_own_way_is_understood(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open_lms(browser, scorm, "all")?;
        // Booleans and numbers, no error codes, an error that is none.
        browser.until::<Value>(
            "the course is launched",
            &format!(
                "(await launch('/course', (api) => {{
                    for (const name of ['Initialize', 'SetValue', 'Commit']) {{
                        const real = api['{0}' + name];
                        api['{0}' + name] = (...values) => (real(...values) === 'true' ? (name === 'Commit' ? 1 : true) : false);
                    }}
                    api.{0}GetLastError = () => undefined;
                }}), true)",
                scorm.prefix
            ),
        )?;
        browser.in_frame(0, || browser.until_live())?;
        until_stored(browser, scorm.location, ids()[0])?;
        until_told(browser, "")?;
    }
    Ok(())
}

fn a_course_that_is_loaded_again_goes_on(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open_lms(browser, scorm, "all")?;
        // An LMS that keeps its session open, whatever the page in it says at its end.
        browser.until::<Value>(
            "the course is launched",
            &format!("(await launch('/course', (api) => {{ api.{} = () => 'true'; }}), true)", scorm.terminate),
        )?;
        browser.in_frame(0, || browser.until_live())?;
        go_to(browser, ids()[4])?;
        until_stored(browser, scorm.location, ids()[4])?;
        browser.until::<Value>(
            "the page in the frame is loaded again",
            "await new Promise((loaded) => {
                const frame = document.querySelector('iframe');
                frame.onload = () => loaded(true);
                frame.contentWindow.location.reload();
            })",
        )?;
        browser.in_frame(0, || {
            browser.until_live()?;
            browser.until_at(ids()[4])
        })?;
        go_to(browser, ids()[5])?;
        until_stored(browser, scorm.location, ids()[5])?;
    }
    Ok(())
}

fn a_course_whose_session_has_ended_says_so(browser: &Browser) -> Result<()> {
    for scorm in VERSIONS {
        let _host = open(browser, scorm, "all")?;
        browser.run::<Value>(
            "const course = document.querySelector('iframe').contentWindow;
            course.dispatchEvent(new Event('pagehide'));
            course.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));",
        )?;
        until_told(browser, "The course has closed this session. Open the card again from the course.")?;
    }
    Ok(())
}
