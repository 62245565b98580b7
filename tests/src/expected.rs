//! What the card ought to show, by the checker that the build uses.

use std::path::Path;
use std::sync::LazyLock;

use dataset::{Basis, Dataset, Date, Moment, Point};

/// The repository.
pub const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    dataset::read(&read("trotsky.json"), Some(&read("article.txt"))).expect("the dataset keeps the rules")
});

static ZERO: LazyLock<Dataset> =
    LazyLock::new(|| dataset::read(&read("zero.json"), None).expect("the dataset keeps the rules"));

fn read(name: &str) -> String {
    let path = Path::new(ROOT).join("data").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The bundled dataset.
pub fn dataset() -> &'static Dataset {
    &DATASET
}

/// The other dataset in the repository.
pub fn zero() -> &'static Dataset {
    &ZERO
}

/// The same as its file has it.
pub fn zero_as_written() -> serde_json::Value {
    serde_json::from_str(&read("zero.json")).expect("the dataset is JSON")
}

/// The ids of its moments, in the order of time.
pub fn zero_ids() -> Vec<&'static str> {
    zero().moments.iter().map(|moment| &*moment.id).collect()
}

/// Its moments, in the order of time.
pub fn moments() -> &'static [Moment] {
    &dataset().moments
}

/// The ids of its moments, in the order of time.
pub fn ids() -> Vec<&'static str> {
    moments().iter().map(|moment| &*moment.id).collect()
}

/// The paragraphs of the article.
pub fn paragraphs() -> Vec<String> {
    let article = &dataset().article;
    let words =
        |paragraph: &dataset::Paragraph| paragraph.segments.iter().map(|segment| article.at(segment.span)).collect();
    article.paragraphs.iter().map(words).collect()
}

/// Words that the card must print for a date: `7 November 1917`.
///
/// Of an interval they are the pieces: its ends may share a month or year, and shorten months to fit one line.
pub fn words_of(date: Date) -> Vec<String> {
    match date {
        Date::Single(point) => vec![in_full(point)],
        Date::Interval(..) => date.points().flat_map(pieces).collect(),
    }
}

fn in_full(point: Point) -> String {
    match (month(point), point.day) {
        (None, _) => point.year.to_string(),
        (Some(month), 0) => format!("{month} {}", point.year),
        (Some(month), day) => format!("{day} {month} {}", point.year),
    }
}

fn pieces(point: Point) -> Vec<String> {
    let day = (point.day > 0).then(|| point.day.to_string());
    let month = month(point).map(|name| name[..3].to_owned());
    day.into_iter().chain(month).chain([point.year.to_string()]).collect()
}

fn month(point: Point) -> Option<&'static str> {
    MONTHS.get(usize::from(point.month).checked_sub(1)?).copied()
}

/// Words that the card must print on how a date is known: the rule it follows by, or whose works give it.
pub fn words_of_basis(basis: &Basis) -> Vec<&str> {
    match basis {
        Basis::Stated(_) => vec!["stated"],
        Basis::Derived(_, rule) => vec!["derived", rule],
        Basis::Reference(references, remark) => {
            let works = references.iter().map(|&index| &dataset().references[usize::from(index)]);
            let who = works.map(|work| if work.author.is_empty() { &*work.publisher } else { &*work.author });
            who.chain((!remark.is_empty()).then_some(&**remark)).collect()
        }
    }
}
