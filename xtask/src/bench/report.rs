//! The figures, told: for maintainers `docs/bench.md`, for users a short table in README.

use anyhow::{Context, Result};

use super::{
    causes::Causes,
    figures::{ALL, kb, tenths, whole},
    median::median,
    runs::{Page, Profile, Runs},
    table::{cell, medians, table, titled},
    targets::{Target, targets},
};

/// The picture of it.
const CHART: &str = "<img src=\"docs/pictures/bench.svg\" width=\"760\" alt=\"Bars for each page: what is loaded, the time \
    until it is ready, long tasks, and a step; the table says the same.\">";

const METHOD: &str = include_str!("method.md");
/// The marks around the table in README.
const MARKS: [&str; 2] = ["<!-- bench -->\n", "<!-- /bench -->\n"];

/// All of it.
pub fn document(runs: &Runs, causes: &Causes) -> String {
    let machine = &runs.machine;
    let place = format!(
        "{}, {} cores, {}; {}; {}. {} moments, {} cold runs of each page; medians, and multiples of \
         the floor’s, which is plain HTML with a range input.",
        machine.cpu,
        machine.cores,
        machine.system,
        machine.browser,
        machine.date,
        machine.moments,
        runs.count()
    );
    let parts = [
        "# The card beside others\n\nWritten by `cargo xtask bench`; a run on another machine gives its own.\n"
            .to_owned(),
        format!("{place}\n"),
        format!("## Slow: CPU 4×, 1.6 Mbps, 150 ms\n\n{}", medians(runs, Profile::Slow)),
        format!("## Unthrottled\n\n{}", medians(runs, Profile::Fast)),
        format!(
            "## To reach\n\nIn brackets: of our pages the one that does worst.\n\n{}",
            reached(&targets(runs), causes)
        ),
        format!("## More than one card, and many moments\n\n{}", more(runs)),
        METHOD.to_owned(),
    ];
    parts.join("\n")
}

/// Each target, whether it is reached, by how much it is not, and why.
fn reached(all: &[Target], causes: &Causes) -> String {
    let head = ["figure", "at most", "is", ""].map(str::to_owned);
    let line = |target: &Target| {
        let most = format!("{} ({})", (target.write)(target.most), target.from);
        let verdict = if target.reached() {
            "reached".to_owned()
        } else {
            let over = (target.write)(target.is - target.most);
            let cause = causes.get(target.key).map_or("Its cause is not known yet.", String::as_str);
            format!("**missed by {over}**. {cause}")
        };
        vec![target.figure.clone(), most, (target.write)(target.is), verdict]
    };
    table(&head, all.iter().map(line))
}

/// What has no peer.
fn more(runs: &Runs) -> String {
    let mut lines = Vec::new();
    let mut add = |what: &str, figure: Option<String>| {
        lines.extend(figure.map(|figure| vec![what.to_owned(), figure]));
    };
    let second = |of: fn(&super::runs::Second) -> f64| median(runs.second.iter().map(of));
    add("second card, `loading=\"eager\"`: live after, ms", second(|it| it.eager).map(tenths));
    add("second card as it is, with the frame it waits to be seen: live after, ms", second(|it| it.lazy).map(tenths));
    add("second card: bytes", second(|it| it.bytes).map(whole));
    let hundred = |of: fn(&super::runs::Hundred) -> f64| median(runs.hundred.iter().map(of));
    add("100 cards: instances of the module", hundred(|it| it.instances).map(whole));
    add("100 cards: cards that respond", hundred(|it| it.live).map(whole));
    add("100 cards: one of the first ten, ms", hundred(|it| it.early).map(tenths));
    add("100 cards: one of the last ten, ms", hundred(|it| it.late).map(tenths));
    add("100 cards: the slowest of them, ms", hundred(|it| it.slowest).map(tenths));
    add("100 cards: one of the first ten, KB of heap and memory", hundred(|it| it.early_heap).map(kb));
    add("100 cards: one of the last ten, KB of heap and memory", hundred(|it| it.late_heap).map(kb));
    for figure in &ALL {
        let median = median(runs.large.iter().filter_map(figure.of));
        add(&format!("10,000 moments: {}", figure.name), median.map(figure.write));
    }
    table(&["unthrottled", ""].map(str::to_owned), lines)
}

/// What a user decides by.
pub fn short(runs: &Runs) -> String {
    // KB, FCP, ready, CLS, the time of long tasks, a step.
    let columns = [0, 2, 4, 5, 7, 11].map(|index| &ALL[index]);
    let head: Vec<String> = ["page"].into_iter().chain(columns.map(|figure| figure.name)).map(str::to_owned).collect();
    let cells = |page: &Page| {
        let figures = columns.iter().map(|figure| cell(runs, page, Profile::Slow, figure));
        [titled(page)].into_iter().chain(figures).collect()
    };
    format!("{CHART}\n\n{}", table(&head, runs.pages.iter().map(cells)))
}

/// A text with `table` between its marks.
pub fn within(text: &str, table: &str) -> Result<String> {
    let [begin, end] = MARKS;
    let parts = text.split_once(begin).and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    let (before, after) = parts.context("README.md has no place for the bench: <!-- bench --> and <!-- /bench -->")?;
    Ok(format!("{before}{begin}\n{table}\n{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::targets::tests::runs;

    #[test]
    fn a_missed_figure_stays_in_the_table_with_its_cause() {
        let mut target = targets(&runs()).remove(0);
        target.is = target.most + 1024.0;
        let told = |causes: &Causes| reached(std::slice::from_ref(&target), causes);
        let cause = [("bytes".to_owned(), "A map came.".to_owned())].into();
        assert!(told(&cause).contains("**missed by 1.0**. A map came."), "{}", told(&cause));
        assert!(told(&Causes::new()).contains("not known yet"));
    }

    #[test]
    fn a_figure_that_is_reached_needs_no_cause() {
        let cause = [("bytes".to_owned(), "A map came.".to_owned())].into();
        let text = document(&runs(), &cause);
        assert!(text.contains("reached") && !text.contains("A map came."), "{text}");
    }

    #[test]
    fn the_table_is_put_between_its_marks_each_time() {
        let once = within("a\n<!-- bench -->\nold\n<!-- /bench -->\nb\n", "new\n").unwrap();
        assert_eq!(once, "a\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\nb\n");
        assert_eq!(within(&once, "new\n").unwrap(), once);
        assert!(within("no marks", "new\n").is_err());
    }
}
