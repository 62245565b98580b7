//! The figures as a picture: a bar for each page. It has the colours of the reader's device.

use super::{
    figures::{ALL, Figure},
    runs::{Kind, Page, Profile, Runs},
};

/// What is drawn, by its place in the tables.
const DRAWN: [(usize, &str); 4] = [
    (0, "What is loaded, KB"),
    (4, "Ready, slow: CPU 4×, 1.6 Mbps, 150 ms; in ms"),
    (7, "Long tasks, slow, ms"),
    (11, "Step → paint, slow, ms"),
];
// The picture’s width, where bars begin, how long they may be, and the height of a line.
const WIDTH: f64 = 760.0;
const LEFT: f64 = 240.0;
const LONGEST: f64 = 440.0;
const LINE: f64 = 22.0;
const STYLE: &str = "\
text { font: 13px system-ui, sans-serif; fill: #1c1a17 }
.head { font-weight: 600 }
.floor { fill: #b9b2a6 } .peer { fill: #8b857b } .ours { fill: #a01c1c }
@media (prefers-color-scheme: dark) {
  text { fill: #f2efe8 }
  .floor { fill: #55514a } .peer { fill: #8b857b } .ours { fill: #ef7b6f }
}";

/// The picture.
pub fn chart(runs: &Runs) -> String {
    let part = (runs.pages.len() as f64 + 2.0) * LINE;
    let height = part * DRAWN.len() as f64;
    let parts = DRAWN.iter().zip(0..).map(|((index, head), turn)| {
        format!(
            "<g transform=\"translate(0 {:.0})\">\n{}</g>\n",
            part * f64::from(turn),
            bars(runs, &ALL[*index], head)
        )
    });
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH:.0} {height:.0}\" role=\"img\">\n\
         <title>The card beside others</title>\n<style>\n{STYLE}\n</style>\n{}</svg>\n",
        parts.collect::<String>()
    )
}

/// The bars of one figure.
fn bars(runs: &Runs, figure: &Figure, head: &str) -> String {
    let known = |page: &Page| page.median(Profile::Slow, figure.of);
    let longest = runs.pages.iter().filter_map(known).fold(f64::MIN_POSITIVE, f64::max);
    let bar = |(page, line): (&Page, f64)| {
        let name = format!(
            "<text x=\"{}\" y=\"{:.0}\" text-anchor=\"end\">{}</text>",
            LEFT - 8.0,
            line * LINE + 15.0,
            page.name
        );
        let (class, length) = (class(page.kind), known(page).map_or(0.0, |is| is / longest * LONGEST));
        let figure = known(page).map_or("none".to_owned(), figure.write);
        format!(
            "{name}<rect class=\"{class}\" x=\"{LEFT}\" y=\"{:.0}\" width=\"{length:.1}\" height=\"16\"/>\
             <text x=\"{:.1}\" y=\"{:.0}\">{figure}</text>\n",
            line * LINE + 2.0,
            LEFT + length + 6.0,
            line * LINE + 15.0
        )
    };
    let lines = runs.pages.iter().zip((1..).map(f64::from)).map(bar).collect::<String>();
    format!("<text class=\"head\" x=\"{LEFT}\" y=\"15\">{head}</text>\n{lines}")
}

fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Floor => "floor",
        Kind::Ours => "ours",
        Kind::Text | Kind::Chart => "peer",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::targets::tests::runs;

    #[test]
    fn the_longest_bar_is_the_largest_figure_and_the_others_are_true_to_it() {
        // 1000 ms, and 550 of them.
        let drawn = bars(&runs(), &ALL[4], "ready");
        assert!(drawn.contains("width=\"440.0\"") && drawn.contains("width=\"242.0\""), "{drawn}");
    }

    #[test]
    fn each_page_is_named_in_each_part() {
        let drawn = chart(&runs());
        for page in runs().pages {
            assert_eq!(drawn.matches(&format!(">{}</text>", page.name)).count(), DRAWN.len(), "{}", page.name);
        }
    }
}
