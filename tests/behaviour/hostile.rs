//! Pages that make it hard.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, ids};
use browser_tests::host::{Host, Module};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::timeline::{assert_time_runs_to_the_right, beginnings};

crate::behaviours![
    a_card_works_in_somebody_elses_shadow_root,
    the_pages_rules_for_everything_do_not_reach_the_card,
    the_pages_rules_for_everything_do_not_reach_the_sentence_after_a_failure,
    a_page_that_takes_all_style_away_leaves_the_cards,
    prototypes_with_more_than_is_theirs_do_no_harm,
    a_card_has_room_wherever_it_is_put,
    time_runs_to_the_right_on_a_page_that_runs_to_the_left,
];

/// Uses what the card has: a step, a fact, a mark and a note.
pub fn use_it(browser: &Browser) -> Result<()> {
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

fn the_pages_rules_for_everything_do_not_reach_the_sentence_after_a_failure(browser: &Browser) -> Result<()> {
    let host = Host::start(Module::Missing)?;
    browser.open(&host.at("/tests/pages/hostile.html"))?;
    browser.until::<Value>("the failure is told", "watched.events.length === 1 && words(one('.failed > span'))")?;
    let read: Value = browser.run(
        "const said = one('.failed > span');
        const { letterSpacing, textTransform, whiteSpace, direction, fontSize } = getComputedStyle(said);
        const { left, right } = one('.failed').getBoundingClientRect();
        return [
            letterSpacing, textTransform, whiteSpace, direction, parseFloat(fontSize) >= 14,
            visible(said), left >= 0 && right <= innerWidth,
        ];",
    )?;
    assert_eq!(read, json!(["normal", "none", "normal", "ltr", true, true, true]));
    host.serve(Module::Whole);
    browser.click("one('.failed button')")?;
    browser.until_live()
}

fn a_page_that_takes_all_style_away_leaves_the_cards(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/hostile-unset.html")?;
    let (size, width, page): (f64, f64, f64) = browser.run(
        "const quotation = moment(seen()[0]).querySelector('blockquote');
        const { fontSize } = getComputedStyle(quotation);
        return [parseFloat(fontSize), one('.card').getBoundingClientRect().width, innerWidth];",
    )?;
    assert!(size >= 14.0, "letters of {size} px");
    assert!(width > page * 0.9, "{width} px wide on a page of {page} px");
    use_it(browser)
}

fn prototypes_with_more_than_is_theirs_do_no_harm(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/extended.html")?;
    assert_eq!(browser.run::<String>("return one('.card').dataset.theme;")?, "dark");
    use_it(browser)?;
    browser.put_card(json!({ "moment": ids()[3] }))?;
    browser.until_at(ids()[3])?;
    let (said, errors): (String, String) =
        browser.run("return [[...watched.said].join('; '), [...watched.errors].join('; ')];")?;
    assert_eq!((said, errors), (String::new(), String::new()));
    Ok(())
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
    assert_time_runs_to_the_right(&beginnings(browser)?);
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
