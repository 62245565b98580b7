//! Tables in Markdown.

use super::{
    figures::{ALL, Figure},
    runs::{Page, Profile, Runs},
};

/// A table of lines, the first its head.
pub fn table(head: &[String], lines: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = format!("|---{}|\n", "|---:".repeat(head.len() - 1));
    lines.into_iter().fold(line(head) + &rule, |text, cells| text + &line(&cells))
}

/// All medians of a profile, with multiples of the floor.
pub fn medians(runs: &Runs, profile: Profile) -> String {
    let head: Vec<String> = ["page"].into_iter().chain(ALL.map(|figure| figure.name)).map(str::to_owned).collect();
    let cells = |page: &Page| {
        let figures = ALL.iter().map(|figure| cell(runs, page, profile, figure));
        [titled(page)].into_iter().chain(figures).collect()
    };
    table(&head, runs.pages.iter().map(cells))
}

/// A page's name, with the version of what it shows.
pub fn titled(page: &Page) -> String {
    page.version.as_ref().map_or(page.name.clone(), |version| format!("{} {version}", page.name))
}

/// A median, and how many times the floor's it is.
pub fn cell(runs: &Runs, page: &Page, profile: Profile, figure: &Figure) -> String {
    let Some(median) = page.median(profile, figure.of) else { return "none".to_owned() };
    let floor = runs.page("floor").and_then(|floor| floor.median(profile, figure.of));
    match floor.filter(|floor| figure.ratio && *floor > 0.0 && page.folder != "floor") {
        Some(floor) => format!("{} ({:.1}×)", (figure.write)(median), median / floor),
        None => (figure.write)(median),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::targets::tests::runs;

    #[test]
    fn a_cell_has_the_median_and_its_multiple_of_the_floor() {
        let runs = runs();
        let cell = |folder| cell(&runs, runs.page(folder).unwrap(), Profile::Slow, &ALL[4]);
        assert_eq!((cell("floor"), cell("timelinejs")), ("200".to_owned(), "1000 (5.0×)".to_owned()));
    }

    #[test]
    fn a_page_without_a_step_says_so() {
        let runs = runs();
        let page = runs.page("react-vertical-timeline").unwrap();
        assert_eq!(cell(&runs, page, Profile::Fast, &ALL[11]), "none");
    }
}
