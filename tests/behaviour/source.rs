//! Reading the source: every run of the article that is quoted leads to what quotes it.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, moments};
use browser_tests::own::Own;
use dataset::{JudgementKind, Owner, Segment};
use serde_json::{Value, json};
use thirtyfour::Key;

crate::behaviours![
    what_leads_somewhere_is_a_link_and_nothing_else_is,
    every_quoted_statement_can_be_reached,
    a_quoted_run_leads_to_what_quotes_it_by_click,
    a_quoted_run_leads_to_what_quotes_it_by_enter,
    where_several_quote_a_run_choosing_it_again_goes_on_to_the_next,
    tab_goes_from_one_quoted_run_to_the_next,
    kinds_of_words_differ_by_their_lines,
    the_legend_names_the_kinds_that_occur,
];

const RUNS: &str = "part('article').querySelectorAll('.text [role=link]')";

/// The runs of the article that lead somewhere, in its order: those with something that the run before does not lead to.
fn runs() -> Vec<&'static Segment> {
    let paragraphs = dataset().article.paragraphs.iter().map(|paragraph| &paragraph.segments);
    let leads = |segments: &'static [Segment], index: usize| {
        let before = index.checked_sub(1).map_or(&[][..], |before| &segments[before].owners);
        segments[index].owners.iter().any(|owner| !before.contains(owner))
    };
    paragraphs
        .flat_map(|segments| {
            (0..segments.len()).filter(move |index| leads(segments, *index)).map(|index| &segments[index])
        })
        .collect()
}

fn every_quoted_statement_can_be_reached(_: &Browser) -> Result<()> {
    let all = dataset().article.paragraphs.iter().flat_map(|paragraph| paragraph.segments.iter());
    for owner in all.flat_map(|segment| segment.owners.iter()) {
        assert!(runs().iter().any(|run| run.owners.contains(owner)), "{owner:?}");
    }
    Ok(())
}

fn open(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.click("part('article').querySelector('summary')")?;
    browser.until::<Value>("the article can be read", "visible(part('article').querySelector('p'))")?;
    Ok(())
}

fn what_leads_somewhere_is_a_link_and_nothing_else_is(browser: &Browser) -> Result<()> {
    open(browser)?;
    let shown: Vec<String> = browser.run(&format!("return [...{RUNS}].map((run) => run.textContent);"))?;
    let expected: Vec<&str> = runs().iter().map(|run| dataset().article.at(run.span)).collect();
    assert_eq!(shown, expected);
    Ok(())
}

/// Where what quotes a run is, as an expression of what has the focus there.
fn place(owner: Owner) -> String {
    match owner {
        Owner::Moment(index) => {
            let id = &moments()[usize::from(index)].id;
            format!("shows('{id}') && moment('{id}').querySelector('h3')")
        }
        Owner::Fact(index) => format!("part('facts').querySelectorAll('dd')[{index}].querySelector('button')"),
        Owner::Summary => "one('.summary button')".to_owned(),
        Owner::Judgement(index) => {
            format!("part('judgements').open && all('[part~=judgements] > ul > li')[{index}].querySelector('button')")
        }
    }
}

/// Chooses the nth run by the pointer, in the longest of its lines: others may stand in its middle.
fn click(browser: &Browser, nth: usize) -> Result<()> {
    let (x, y): (i64, i64) = browser.until(
        "the run is at rest",
        &format!(
            "await (async () => {{
                const run = {RUNS}[{nth}];
                const middle = () => {{
                    const [{{ x, y, width, height }}] = [...run.getClientRects()].sort((one, other) => other.width - one.width);
                    return [Math.round(x + width / 2), Math.round(y + height / 2)];
                }};
                await scrolled(run);
                const before = middle();
                await scrolled(run);
                const now = middle();
                return String(before) === String(now) && lineage(at(...now)).includes(run) && now;
            }})()"
        ),
    )?;
    browser.act(|hand| hand.move_to(x, y).click())
}

/// Chooses the nth run by the keyboard.
fn enter(browser: &Browser, nth: usize) -> Result<()> {
    browser.run::<Value>(&format!("{RUNS}[{nth}].focus();"))?;
    browser.until::<Value>("it has the focus", &format!("focused() === {RUNS}[{nth}]"))?;
    browser.press(Key::Enter)
}

/// Waits until the focus is at one of those that quote the run, in view, and tells which.
fn arrived(browser: &Browser, run: &Segment) -> Result<usize> {
    let places: Vec<String> = run.owners.iter().map(|owner| format!("({})", place(*owner))).collect();
    let found: usize = browser.until(
        &format!("the focus is at one of {:?}", run.owners),
        &format!("(inView(focused()) ? [{}].indexOf(focused()) : -1) + 1", places.join(", ")),
    )?;
    Ok(found - 1)
}

fn a_quoted_run_leads_to_what_quotes_it_by_click(browser: &Browser) -> Result<()> {
    open(browser)?;
    for (nth, run) in runs().into_iter().enumerate() {
        click(browser, nth)?;
        arrived(browser, run)?;
    }
    Ok(())
}

fn a_quoted_run_leads_to_what_quotes_it_by_enter(browser: &Browser) -> Result<()> {
    open(browser)?;
    for (nth, run) in runs().into_iter().enumerate() {
        enter(browser, nth)?;
        arrived(browser, run)?;
    }
    Ok(())
}

fn where_several_quote_a_run_choosing_it_again_goes_on_to_the_next(browser: &Browser) -> Result<()> {
    open(browser)?;
    let mut left_out = Vec::new();
    for (nth, run) in runs().into_iter().enumerate().filter(|(_, run)| run.owners.len() > 1) {
        let mut met = Vec::new();
        for _ in 0..run.owners.len() {
            click(browser, nth)?;
            met.push(arrived(browser, run)?);
        }
        let missed = (0..run.owners.len()).filter(|index| !met.contains(index)).map(|index| run.owners[index]);
        let missed: Vec<Owner> = missed.collect();
        if !missed.is_empty() {
            left_out.push((dataset().article.at(run.span), missed));
        }
    }
    assert_eq!(left_out, [], "choosing a run as often as it has places leads to all but these");
    Ok(())
}

fn tab_goes_from_one_quoted_run_to_the_next(browser: &Browser) -> Result<()> {
    open(browser)?;
    browser.run::<Value>("part('article').querySelector('summary').focus();")?;
    for nth in 0..runs().len() {
        browser.press(Key::Tab)?;
        // Of a run of several lines, Firefox brings the first into view.
        browser.until::<Value>(
            &format!("run {nth} has the focus, in view"),
            &format!(
                "focused() === {RUNS}[{nth}]
                    && [...focused().getClientRects()].some(({{ top, bottom }}) => top >= 0 && bottom <= innerHeight)"
            ),
        )?;
    }
    Ok(())
}

/// What kind of words a run is, as the card's own words call it.
fn kind(run: &Segment) -> &'static str {
    let judgement = run.owners.iter().find_map(|owner| match owner {
        Owner::Judgement(index) => Some(dataset().judgements[usize::from(*index)].kind),
        _ => None,
    });
    match judgement {
        None => "statement",
        Some(JudgementKind::Opinion) => "opinion",
        Some(JudgementKind::Attribution) => "attribution",
        Some(JudgementKind::Counterfactual) => "counterfactual",
    }
}

/// The kinds that occur, each with the one style of line that its runs have.
fn lines(browser: &Browser) -> Result<Vec<(&'static str, String)>> {
    let styles: Vec<(String, String)> = browser.run(&format!(
        "return [...{RUNS}].map((run) => getComputedStyle(run)).map((it) => [it.textDecorationLine, it.textDecorationStyle]);"
    ))?;
    let mut kinds: Vec<(&str, String)> = Vec::new();
    for (run, (line, style)) in runs().into_iter().zip(styles) {
        assert_eq!(line, "underline", "{}", dataset().article.at(run.span));
        if !kinds.contains(&(kind(run), style.clone())) {
            kinds.push((kind(run), style));
        }
    }
    kinds.sort();
    Ok(kinds)
}

fn kinds_of_words_differ_by_their_lines(browser: &Browser) -> Result<()> {
    open(browser)?;
    let kinds = lines(browser)?;
    assert!(kinds.len() > 1, "there is one kind alone");
    for (index, (kind, style)) in kinds.iter().enumerate() {
        for (other, its) in &kinds[index + 1..] {
            assert!(kind != other, "{kind} has several lines: {kinds:?}");
            assert!(style != its, "{kind} and {other} have one line: {kinds:?}");
        }
    }
    Ok(())
}

fn the_legend_names_the_kinds_that_occur(browser: &Browser) -> Result<()> {
    open(browser)?;
    let mut named: Vec<(String, String)> = browser.run(
        "return [...part('article').querySelectorAll('.legend li > *')].filter(visible)
            .map((it) => [words(it), getComputedStyle(it).textDecorationStyle]);",
    )?;
    named.sort();
    let own = Own::english();
    let mut expected: Vec<(&str, String)> =
        lines(browser)?.into_iter().map(|(kind, line)| (own.say(kind), line)).collect();
    expected.sort();
    assert_eq!(json!(named), json!(expected));
    Ok(())
}
