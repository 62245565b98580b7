//! The card on paper.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, moments};
use browser_tests::host::Host;
use browser_tests::paper::{Paper, bare};
use browser_tests::texts::{excerpts, missing};
use dataset::{Basis, Moment};
use serde_json::Value;

const LIVE: &str = "/tests/pages/one.html";
const PRERENDERED: &str = "/tests/pages/paper-prerendered.html";
const DARK: &str = "/tests/pages/paper-dark.html";

crate::behaviours![
    paper_holds_every_text_and_its_sources_once,
    a_prerendered_card_is_on_paper_as_a_live_one_is,
    a_dark_card_on_a_dark_page_is_black_on_white_paper,
    where_style_opens_no_details_the_card_opens_them_for_the_time_of_printing,
];

fn paper_holds_every_text_and_its_sources_once(browser: &Browser) -> Result<()> {
    is_complete_and_clean(&browser.paper(LIVE)?);
    Ok(())
}

fn a_prerendered_card_is_on_paper_as_a_live_one_is(browser: &Browser) -> Result<()> {
    is_complete_and_clean(&browser.paper(PRERENDERED)?);
    Ok(())
}

fn a_dark_card_on_a_dark_page_is_black_on_white_paper(browser: &Browser) -> Result<()> {
    let paper = browser.paper(DARK)?;
    is_complete_and_clean(&paper);
    let share = |pixels: &[u8], is: fn(u8) -> bool| {
        pixels.iter().filter(|shade| is(**shade)).count() as f64 / pixels.len() as f64
    };
    for (index, page) in paper.shades.iter().enumerate() {
        let white = share(page, |shade| shade >= 250);
        assert!(white > 0.75, "page {} is {white:.2} white", index + 1);
    }
    let dark = share(&paper.shades.concat(), |shade| shade < 128);
    assert!(dark > 0.01, "{dark:.4} of the paper is dark, too little for black letters");
    Ok(())
}

fn where_style_opens_no_details_the_card_opens_them_for_the_time_of_printing(browser: &Browser) -> Result<()> {
    let host = Host::page(
        "<!doctype html><script>
            const supports = CSS.supports;
            CSS.supports = (...query) => !query.join().includes('details-content') && supports.apply(CSS, query);
        </script>
        <trotsky-card loading='eager'></trotsky-card>
        <script src='/pkg/dist/trotsky-card.js'></script>",
    )?;
    browser.open(&host.at("/"))?;
    browser.until_live()?;
    browser.run::<Value>("part('article').open = true;")?;
    let closed = || browser.run::<Vec<String>>("return all('details:not([open])').map((it) => it.part[0]);");
    let before = closed()?;
    assert!(!before.is_empty() && !before.contains(&"article".to_owned()), "closed are {before:?}");
    browser.run::<Value>("dispatchEvent(new Event('beforeprint'));")?;
    assert_eq!(closed()?, Vec::<String>::new());
    browser.run::<Value>("dispatchEvent(new Event('afterprint'));")?;
    assert_eq!(closed()?, before);
    Ok(())
}

fn is_complete_and_clean(paper: &Paper) {
    let text = paper.pages.concat();
    assert_eq!(missing(&text), Vec::<String>::new(), "not on paper");
    let once = excerpts().into_iter().filter(|words| text.matches(&bare(words)).count() < 2);
    assert_eq!(once.collect::<Vec<_>>(), Vec::<&str>::new(), "on paper in the article alone, or not at all");
    for lane in &*dataset().timeline.lanes {
        assert!(text.contains(&bare(&lane.name)), "the lane {:?} is not on paper", lane.name);
    }
    for moment in moments() {
        // Its title may be words of the article or of a work, too.
        let heading = bare(&heading(moment));
        assert_eq!(text.matches(&heading).count(), 1, "times that {:?} is on paper", moment.title);
    }
    for control in ["Previous", "Next", "Read it in the article", "Show all", "The whole articleBack"] {
        assert!(!text.contains(&bare(control)), "{control:?} is on paper");
    }
    for (page, heading) in paper.pages.iter().flat_map(|page| headings().map(move |heading| (page, heading))) {
        assert!(!page.ends_with(&bare(&heading)), "{heading:?} is the last on its page");
    }
    let (_, full) = paper.filled.split_last().expect("a page");
    assert!(full.iter().all(|filled| *filled > 0.6), "pages are filled to {:.2?}", paper.filled);
}

/// What must not be left alone at the foot of a page.
fn headings() -> impl Iterator<Item = String> {
    let parts = ["The whole article", "ascribes to others; not events.", "Opinion", "(1)"];
    let notes = dataset().notes.iter().map(|note| &*note.title);
    parts.into_iter().chain(notes).map(str::to_owned).chain(moments().iter().map(heading))
}

/// A moment's title as it stands above the moment: other moments name it, too.
fn heading(moment: &Moment) -> String {
    format!("{} {}", known(&moment.date.basis), moment.title)
}

/// How the card says that a date is known.
fn known(basis: &Basis) -> &'static str {
    match basis {
        Basis::Stated(_) => "stated in the article",
        Basis::Derived(..) => "derived from the article",
        Basis::Reference(..) => "dated by a reference",
    }
}
