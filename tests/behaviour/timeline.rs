//! The picture of time.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, ids, moments, words_of};
use serde_json::{Value, json};

use crate::layout::make_room;

crate::behaviours![
    every_lane_has_its_name_and_its_moments,
    marks_lie_from_left_to_right_as_time_runs,
    the_scale_names_years,
    every_moment_can_be_reached_by_tapping_its_mark,
    how_many_moments_share_a_place_is_told_before_a_tap,
];

fn every_lane_has_its_name_and_its_moments(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let lanes: Vec<(String, Vec<String>)> = browser.run(
        "return all('.lane').map((lane) =>
            [words(lane), [...lane.querySelectorAll('[data-mark]')].map((mark) => mark.dataset.mark).sort()]);",
    )?;
    assert_eq!(lanes.len(), dataset().timeline.lanes.len());
    for (index, (text, marks)) in lanes.iter().enumerate() {
        let name = &*dataset().timeline.lanes[index].name;
        assert!(text.contains(name), "lane {index} is named {text:?}, not {name:?}");
        let mut expected: Vec<&str> =
            moments().iter().filter(|it| usize::from(it.lane) == index).map(|it| &*it.id).collect();
        expected.sort_unstable();
        assert_eq!(*marks, expected, "the marks of {name}");
    }
    Ok(())
}

/// Where every moment's mark begins, in the order of the moments: a dot has its middle there.
pub(crate) fn beginnings(browser: &Browser) -> Result<Vec<f64>> {
    browser.run_with(
        "return given[0].map((id) => {
            const drawn = one(`[data-mark=\"${id}\"] .drawn`);
            const { left, width } = drawn.getBoundingClientRect();
            return drawn.localName === 'circle' ? left + width / 2 : left;
        });",
        &[json!(ids())],
    )
}

/// Fails unless what begins clearly later in time begins further right.
pub(crate) fn assert_time_runs_to_the_right(beginnings: &[f64]) {
    for (one, &left) in moments().iter().zip(beginnings) {
        for (other, &right) in moments().iter().zip(beginnings) {
            // A dot's middle is that of its moment, not its beginning: less than a month apart may be the same place.
            if one.mark.start + 150 < other.mark.start {
                assert!(left < right, "{} ({left}) isn't left of {} ({right})", one.id, other.id);
            }
        }
    }
}

fn marks_lie_from_left_to_right_as_time_runs(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    assert_time_runs_to_the_right(&beginnings(browser)?);
    Ok(())
}

fn the_scale_names_years(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let named: Vec<String> =
        browser.run("return [...part('timeline').querySelectorAll('text')].filter(visible).map(words);")?;
    let years: Vec<String> = dataset().timeline.ticks.iter().map(|tick| tick.year.to_string()).collect();
    assert_eq!(named, years);
    Ok(())
}

/// Moves the hand to the middle of a mark. Where that is in the window, the moments whose marks are within reach there,
/// and what is told of them between the buttons.
fn point_at(browser: &Browser, id: &str) -> Result<(i64, i64, Vec<String>, String)> {
    let mark = format!("one('[data-mark=\"{id}\"]')");
    let (x, y): (i64, i64) =
        browser.until("the mark is at rest", &format!("(await scrolled({mark}), middle({mark}))"))?;
    // Beside the card: what was told of another place is gone first.
    browser.act(|hand| hand.move_to(1, 1))?;
    browser.until::<Value>("nothing is told of moments", "!one('.position.current')")?;
    browser.act(|hand| hand.move_to(x, y))?;
    let (marks, told) = browser.until_with(
        &format!("what the mark of {id} is, is told"),
        "one('.position.current') && [
            [...new Set(card().shadowRoot.elementsFromPoint(...given)
                .map((it) => it.closest('[data-mark]')?.dataset.mark).filter(Boolean))],
            words(one('.position'))]",
        &[json!(x), json!(y)],
    )?;
    Ok((x, y, marks, told))
}

/// Whether the words are the date and the title of the moment with this id.
fn names(told: &str, id: &str) -> bool {
    let moment = moments().iter().find(|moment| moment.id == id).expect("a moment");
    words_of(moment.date.date).iter().all(|words| told.contains(words))
        && told.ends_with(&format!(": {}", moment.title))
}

/// Rooms for the card: in the first, marks that are near to each other share a place.
const ROOMS: [u32; 2] = [320, 1200];

fn every_moment_can_be_reached_by_tapping_its_mark(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let mut shared = 0;
    for width in ROOMS {
        make_room(browser, width)?;
        for id in ids() {
            shared += usize::from(tap(browser, id)? > 1);
        }
    }
    assert!(shared > 0, "no two marks are near to each other: this has shown nothing of marks that share a place");
    Ok(())
}

/// Taps a mark until its moment is shown, and fails if that takes more taps than there are marks within reach, or if a
/// tap leads elsewhere than was told before; how many are within reach.
fn tap(browser: &Browser, id: &str) -> Result<usize> {
    let (_, _, within_reach, _) = point_at(browser, id)?;
    assert!(within_reach.iter().any(|it| it == id), "at the mark of {id} are {within_reach:?}");
    let mut reached = Vec::new();
    while reached.last().is_none_or(|last| last != id) {
        assert!(reached.len() < within_reach.len(), "{id} is not among {reached:?}, one tap each of {within_reach:?}");
        let (x, y, marks, told) = point_at(browser, id)?;
        assert_eq!(marks, within_reach, "at the mark of {id}");
        let next = within_reach.iter().find(|it| names(&told, it));
        let next = next.with_context(|| format!("at the mark of {id} it tells {told:?}"))?;
        browser.act(|hand| hand.move_to(x, y).click())?;
        browser.until_at(next)?;
        reached.push(next.clone());
    }
    Ok(within_reach.len())
}

fn how_many_moments_share_a_place_is_told_before_a_tap(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let mut shared = 0;
    for (width, id) in ROOMS.into_iter().flat_map(|width| ids().into_iter().map(move |id| (width, id))) {
        make_room(browser, width)?;
        let (_, _, within_reach, told) = point_at(browser, id)?;
        let here = format!("{} moments here: ", within_reach.len());
        match within_reach.len() {
            1 => assert!(names(&told, id) && !told.contains("moments here"), "at the mark of {id} it tells {told:?}"),
            _ => assert!(told.starts_with(&here), "at the mark of {id} it tells {told:?}, not {here:?}"),
        }
        shared += usize::from(within_reach.len() > 1);
        // Nothing has been chosen by that.
        assert_eq!(browser.moment()?, ids()[0]);
    }
    assert!(shared > 0, "no two marks are near to each other: this has shown nothing of marks that share a place");
    // Away from the card it tells where the reader is.
    let (x, y) = browser.place("document.getElementById('before')")?;
    browser.act(|hand| hand.move_to(x, y))?;
    let place = format!("1 of {}", ids().len());
    browser.until_with::<Value>(
        "it tells where the reader is",
        "words(one('.position')) === given[0]",
        &[json!(place)],
    )?;
    Ok(())
}
