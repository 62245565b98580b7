//! The picture of time.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, ids, moments};
use serde_json::json;

crate::behaviours![
    every_lane_has_its_name_and_its_moments,
    marks_lie_from_left_to_right_as_time_runs,
    the_scale_names_years,
    a_mark_in_a_lane_leads_to_its_moment,
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

/// The left edge of every moment's mark, in the order of the moments.
pub(crate) fn left_edges(browser: &Browser) -> Result<Vec<f64>> {
    browser.run_with(
        "return given[0].map((id) => one(`[data-mark=\"${id}\"]`).getBoundingClientRect().left);",
        &[json!(ids())],
    )
}

/// Fails unless what begins clearly later in time begins further right.
pub(crate) fn assert_time_runs_to_the_right(edges: &[f64]) {
    for (one, &left) in moments().iter().zip(edges) {
        for (other, &right) in moments().iter().zip(edges) {
            // Marks have a width of their own: what is apart by less than a month may touch.
            if one.mark.start + 150 < other.mark.start {
                assert!(left < right, "{} ({left}) isn't left of {} ({right})", one.id, other.id);
            }
        }
    }
}

fn marks_lie_from_left_to_right_as_time_runs(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    assert_time_runs_to_the_right(&left_edges(browser)?);
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

fn a_mark_in_a_lane_leads_to_its_moment(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let mut reached = 0;
    for id in ids() {
        let mark = format!("one('[data-mark=\"{id}\"]')");
        // Marks that are near to each other may share a target: what lies on top is what is chosen.
        let top: String = browser.until(
            "a mark lies in the middle of the mark",
            &format!("(await scrolled({mark}), at(...middle({mark})).closest('[data-mark]').dataset.mark)"),
        )?;
        browser.click(&format!("one('[data-mark=\"{top}\"]')"))?;
        browser.until_at(&top)?;
        reached += usize::from(top == id);
    }
    assert!(reached * 3 >= ids().len() * 2, "only {reached} of {} moments can be reached by their marks", ids().len());
    Ok(())
}
