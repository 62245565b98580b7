//! What a reader points at is told before it is chosen.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::{ids, moments, words_of};
use browser_tests::own::Own;
use dataset::Moment;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::layout::make_room;

crate::behaviours![
    pointing_at_a_mark_tells_its_moment,
    pointing_at_the_slider_tells_the_moment_of_that_step,
    pointing_at_what_was_under_way_tells_when_it_was,
    focus_on_the_step_buttons_tells_where_they_lead,
    nothing_moves_while_pointing,
];

const SAID: &str = "words(one('.position'))";

/// Moves the pointer there, without a click.
fn point_at(browser: &Browser, x: i64, y: i64) -> Result<()> {
    browser.act(|hand| hand.move_to(x, y))
}

/// Waits until one moment is told: its date and its title.
fn until_told(browser: &Browser, moment: &Moment) -> Result<()> {
    let said: String = browser.until_with(
        &format!("{} is told", moment.id),
        &format!("{SAID}.endsWith(given[0]) && {SAID}"),
        &[json!(format!(": {}", moment.title))],
    )?;
    for words in words_of(moment.date.date) {
        assert!(said.contains(&words), "{said:?} does not say {words:?}");
    }
    Ok(())
}

/// Takes the pointer out of the card, and waits until the position is told again.
fn leave(browser: &Browser, index: usize) -> Result<()> {
    let (x, y): (i64, i64) = browser.run("scrollTo(0, 0); return middle(document.querySelector('main > h1'));")?;
    point_at(browser, x, y)?;
    until_position(browser, index)
}

fn until_position(browser: &Browser, index: usize) -> Result<()> {
    let position = Own::english().position(index, ids().len());
    browser.until_with::<Value>("the position is told", &format!("{SAID} === given[0]"), &[json!(position)])?;
    Ok(())
}

fn pointing_at_a_mark_tells_its_moment(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    until_position(browser, 0)?;
    let own = Own::english();
    let several = own.say("here").split("{0}").nth(1).context("how many is not said")?.to_owned();
    let mut alone = 0;
    for moment in moments() {
        let (x, y) = browser.place(&format!("one('[data-mark=\"{}\"] .drawn')", moment.id))?;
        point_at(browser, x, y)?;
        let said: String = browser.until("something is told", &format!("one('.position.current') && {SAID}"))?;
        // Of several that share a target it tells how many, and the next.
        if !said.contains(&several) {
            until_told(browser, moment)?;
            alone += 1;
        } else {
            assert!(moments().iter().any(|it| said.ends_with(&format!(": {}", it.title))), "{said}");
        }
        leave(browser, 0)?;
    }
    assert!(alone > 0, "no mark is alone");
    browser.until_at(ids()[0])
}

fn pointing_at_the_slider_tells_the_moment_of_that_step(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let (_, y) = browser.place("slider()")?;
    let (left, width): (f64, f64) =
        browser.run("const { x, width } = slider().getBoundingClientRect(); return [x, width];")?;
    for (index, moment) in moments().iter().enumerate() {
        // Time runs between the middles of the thumb's first and last place.
        let share = index as f64 / (moments().len() - 1) as f64;
        point_at(browser, (left + 12.0 + share * (width - 24.0)).round() as i64, y)?;
        until_told(browser, moment)?;
    }
    leave(browser, 0)?;
    browser.until_at(ids()[0])
}

fn pointing_at_what_was_under_way_tells_when_it_was(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let (index, moment) = moments().iter().enumerate().max_by_key(|(_, it)| it.meanwhile.len()).context("no moment")?;
    browser.go_to(&moment.id)?;
    for (nth, &other) in moment.meanwhile.iter().enumerate() {
        let way = format!("moment('{}').querySelectorAll('ul button')[{nth}]", moment.id);
        let (x, y) = browser.place(&way)?;
        point_at(browser, x, y)?;
        until_told(browser, &moments()[usize::from(other)])?;
        leave(browser, index)?;
        browser.run::<Value>(&format!("{way}.focus();"))?;
        until_told(browser, &moments()[usize::from(other)])?;
        browser.run::<Value>("focused().blur();")?;
        until_position(browser, index)?;
    }
    browser.until_at(&moment.id)
}

fn focus_on_the_step_buttons_tells_where_they_lead(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[4])?;
    browser.run::<Value>("slider().focus();")?;
    until_position(browser, 4)?;
    browser.press(Key::Tab)?;
    browser.until::<Value>("the first button has the focus", "focused() === part('previous')")?;
    until_told(browser, &moments()[3])?;
    browser.run::<Value>("part('next').focus();")?;
    until_told(browser, &moments()[5])?;
    browser.run::<Value>("focused().blur();")?;
    until_position(browser, 4)?;
    // Where there is nothing further, the position stays.
    browser.go_to(ids()[0])?;
    browser.run::<Value>("part('previous').focus();")?;
    until_position(browser, 0)?;
    browser.until_at(ids()[0])
}

fn nothing_moves_while_pointing(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for (lang, width) in [("en", 320), ("en", 560), ("ru", 720), ("en", 1200)] {
        browser.put_card(json!({ "lang": lang }))?;
        make_room(browser, width)?;
        browser.run::<Value>(
            "window.places = () => all('[part], .position, [data-mark]').filter(visible).map((it) => {
                const { x, y, width, height } = it.getBoundingClientRect();
                return { it, place: [x, y + scrollY, width, height] };
            });",
        )?;
        browser.place("slider()")?;
        browser.run::<Value>("window.before = places();")?;
        for moment in moments() {
            // Where others share its target, they may lie above it.
            let (x, y): (i64, i64) = browser.until_with(
                "the mark is in view",
                "((mark) => scrolled(mark).then(() => middle(mark)))(one(`[data-mark=\"${given[0]}\"] .drawn`))",
                &[json!(moment.id)],
            )?;
            point_at(browser, x, y)?;
            browser.until::<Value>("something is told", "one('.position.current')?.isConnected")?;
            let moved: Vec<String> = browser.run(
                "const now = places();
                const moved = ({ place }, index) => place.some((it, axis) => Math.abs(it - now[index].place[axis]) > 0.1);
                return before.length === now.length ? before.filter(moved).map(({ it }) => it.outerHTML.slice(0, 90)) : ['more or less'];",
            )?;
            assert_eq!(moved, Vec::<String>::new(), "pointing at {} in {lang} at {width} px", moment.id);
        }
    }
    Ok(())
}
