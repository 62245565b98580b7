//! How buttons, methods and attributes step through time.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};
use thirtyfour::Key;

crate::behaviours![
    the_buttons_step,
    the_buttons_stop_at_the_ends,
    a_step_beyond_either_end_does_nothing_at_all,
    going_nowhere_is_told_and_the_card_still_steps,
    next_and_previous_step,
    setting_the_moment_steps,
    changing_the_moment_attribute_steps,
    the_moments_beside_the_current_one_are_laid_out_before_a_step,
];

fn the_buttons_step(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let ids = ids();
    for (button, index) in [("next", 1), ("next", 2), ("previous", 1), ("previous", 0)] {
        browser.click(&format!("part('{button}')"))?;
        browser.until_at(ids[index])?;
    }
    Ok(())
}

fn the_buttons_stop_at_the_ends(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let disabled =
        |name: &str| browser.run::<Option<String>>(&format!("return part('{name}').getAttribute('aria-disabled');"));
    for (end, stopped, free) in [(0, "previous", "next"), (ids().len() - 1, "next", "previous")] {
        browser.go_to(ids()[end])?;
        assert_eq!(disabled(stopped)?.as_deref(), Some("true"), "{stopped} at {}", ids()[end]);
        assert_ne!(disabled(free)?.as_deref(), Some("true"), "{free} at {}", ids()[end]);
        let before = browser.events("glance-momentchange")?.len();
        browser.click(&format!("part('{stopped}')"))?;
        browser.until_at(ids()[end])?;
        assert_eq!(browser.events("glance-momentchange")?.len(), before, "{stopped} told of a step");
        // A step away and back: the button works again.
        browser.click(&format!("part('{free}')"))?;
        browser.until::<Value>("the button steps away from the end", &format!("card().moment !== '{}'", ids()[end]))?;
        browser.click(&format!("part('{stopped}')"))?;
        browser.until_at(ids()[end])?;
    }
    Ok(())
}

fn a_step_beyond_either_end_does_nothing_at_all(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let last = ids().len() - 1;
    for (end, inner, step) in [(0, 1, "previous"), (last, last - 1, "next")] {
        // Once to a card that has said nothing yet, once to one that has spoken of its last step.
        for spoken in [false, true] {
            browser.put_card(json!({ "moment": ids()[end] }))?;
            browser.until_at(ids()[end])?;
            if spoken {
                browser.go_to(ids()[inner])?;
                browser.go_to(ids()[end])?;
            }
            let told = browser.events("glance-momentchange")?.len();
            browser.run::<Value>(
                "window.said = [];
                const hear = new MutationObserver((them) => said.push(...them.map((it) => `${it.type}: ${spoken()}`)));
                for (const it of all('[role=\"status\"]')) {
                    hear.observe(it, { subtree: true, childList: true, characterData: true });
                }",
            )?;
            browser.click(&format!("part('{step}')"))?;
            browser.run::<Value>(&format!("card().{step}();"))?;
            browser.until_at(ids()[end])?;
            assert_eq!(browser.run::<Vec<String>>("return said;")?, Vec::<String>::new(), "{step} was spoken of");
            assert_eq!(browser.events("glance-momentchange")?.len(), told, "{step} was told");
        }
    }
    Ok(())
}

fn going_nowhere_is_told_and_the_card_still_steps(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for (index, place) in ["undefined", "5"].into_iter().enumerate() {
        assert!(!browser.run::<bool>(&format!("return card().goTo({place});"))?, "goTo({place}) was done");
        browser.until_with::<Value>(
            "the slip is told",
            "watched.events.filter((it) => it.name === 'glance-error').length > given[0]",
            &[json!(index)],
        )?;
        browser.run::<Value>("card().next();")?;
        browser.until_at(ids()[index + 1])?;
        assert_eq!(browser.events("glance-error")?.len(), index + 1, "goTo({place})");
    }
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

fn next_and_previous_step(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for (method, index) in [("next", 1), ("next", 2), ("previous", 1), ("previous", 0), ("previous", 0)] {
        browser.run::<Value>(&format!("card().{method}();"))?;
        browser.until_at(ids()[index])?;
    }
    Ok(())
}

fn setting_the_moment_steps(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run_with::<Value>("card().moment = given[0];", &[json!(ids()[5])])?;
    browser.until_at(ids()[5])
}

fn changing_the_moment_attribute_steps(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run_with::<Value>("card().setAttribute('moment', given[0]);", &[json!(ids()[4])])?;
    browser.until_at(ids()[4])?;
    // The card never writes its own attributes: the property tells where it is.
    browser.run::<Value>("card().next();")?;
    browser.until_at(ids()[5])?;
    assert_eq!(browser.run::<String>("return card().getAttribute('moment');")?, ids()[4]);
    Ok(())
}

fn the_moments_beside_the_current_one_are_laid_out_before_a_step(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>(
        "const get = Element.prototype.getBoundingClientRect;
        window.laidOut = [];
        Element.prototype.getBoundingClientRect = function () {
            const moment = this.closest('[data-moment]');
            if (moment?.hasAttribute('hidden')) laidOut.push(moment.dataset.moment);
            return get.call(this);
        };
        slider().focus();",
    )?;
    let beside = |moments: &[usize]| json!(moments.iter().map(|&index| ids()[index]).collect::<Vec<_>>());
    browser.until_with::<Value>("the next one is", "`${laidOut}` === `${given[0]}`", &[beside(&[1])])?;
    browser.run::<Value>("laidOut.length = 0;")?;
    browser.press(Key::Right)?;
    browser.until_with::<Value>("those on both sides are", "`${laidOut}` === `${given[0]}`", &[beside(&[0, 2])])?;
    Ok(())
}
