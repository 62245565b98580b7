//! Pages that make it hard.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, ids};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::timeline::{assert_time_runs_to_the_right, left_edges};

crate::behaviours![
    a_strict_policy_is_kept,
    a_card_works_in_somebody_elses_shadow_root,
    the_pages_rules_for_everything_do_not_reach_the_card,
    a_card_has_room_wherever_it_is_put,
    time_runs_to_the_right_on_a_page_that_runs_to_the_left,
];

/// Uses what the card has: a step, a fact, a mark and a note.
fn use_it(browser: &Browser) -> Result<()> {
    browser.click("part('next')")?;
    browser.until_at(ids()[1])?;
    browser.run::<Value>("slider().focus();")?;
    browser.press(Key::End)?;
    browser.until_at(ids()[ids().len() - 1])?;
    browser.click("part('facts').querySelector('dd button')")?;
    browser.until_with::<Value>(
        "the fact is marked",
        "all('[role=mark]').map((mark) => mark.textContent).join('') === given[0]",
        &[json!(dataset().article.words(dataset().facts[0].excerpt))],
    )?;
    Ok(())
}

fn a_strict_policy_is_kept(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/strict.html")?;
    use_it(browser)?;
    let watched = browser.watched()?;
    assert_eq!((watched.violations, watched.errors), (Vec::new(), Vec::new()));
    // Styled all the same.
    let display: String = browser.run("return getComputedStyle(one('.lane')).display;")?;
    assert!(["grid", "flex"].contains(&&*display), "a lane is laid out as {display}");
    Ok(())
}

fn a_card_works_in_somebody_elses_shadow_root(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/guest.html")?;
    use_it(browser)
}

fn the_pages_rules_for_everything_do_not_reach_the_card(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/hostile.html")?;
    let inherited: Value = browser.run(
        "const style = getComputedStyle(seen().length ? moment(seen()[0]).querySelector('blockquote') : card());
        const { letterSpacing, wordSpacing, textTransform, textIndent, whiteSpaceCollapse, fontWeight, cursor } = style;
        return {
            letterSpacing, wordSpacing, textTransform, textIndent, fontWeight, cursor,
            wraps: style.whiteSpace !== 'nowrap',
            size: parseFloat(style.fontSize) >= 12,
        };",
    )?;
    assert_eq!(
        inherited,
        json!({
            "letterSpacing": "normal", "wordSpacing": "0px", "textTransform": "none", "textIndent": "0px",
            "fontWeight": "400", "cursor": "auto", "wraps": true, "size": true,
        })
    );
    use_it(browser)
}

fn a_card_has_room_wherever_it_is_put(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    // Boxes that are as wide as what is in them, which a card that adapts to its own width can't tell them.
    for (property, value) in [("display", "flex"), ("display", "grid"), ("display", "inline-block"), ("float", "left")]
    {
        let width: f64 = browser.run_with(
            "const room = document.getElementById('room');
            room.removeAttribute('style');
            room.style[given[0]] = given[1];
            return card().getBoundingClientRect().width;",
            &[json!(property), json!(value)],
        )?;
        assert!(width >= 280.0, "{width} px wide in a room of {property}: {value}");
    }
    Ok(())
}

fn time_runs_to_the_right_on_a_page_that_runs_to_the_left(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/hostile.html")?;
    assert_time_runs_to_the_right(&left_edges(browser)?);
    browser.run::<Value>("slider().focus();")?;
    browser.press(Key::Right)?;
    browser.until_at(ids()[1])?;
    let order: Vec<f64> =
        browser.run("return ['previous', 'next'].map((name) => part(name).getBoundingClientRect().left);")?;
    assert!(order[0] < order[1], "previous isn't left of next");
    // The right end of the slider is the end of time.
    let (x, y): (i64, i64) = {
        let (_, y) = browser.place("slider()")?;
        (browser.run("return Math.round(slider().getBoundingClientRect().right - 4);")?, y)
    };
    browser.act(|hand| hand.move_to(x, y).click())?;
    browser.until_at(ids()[ids().len() - 1])
}
