//! What the card shows of each moment.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, ids, moments, words_of, words_of_basis};
use serde::Deserialize;
use serde_json::{Value, json};

crate::behaviours![
    every_moment_is_in_the_list_in_the_order_of_time,
    every_moment_has_its_title_dates_basis_places_and_people,
    every_moment_quotes_the_article_and_cites_it,
    every_note_is_with_its_moments_and_names_its_references,
    every_moment_can_be_shown_at_once,
    the_current_moment_alone_is_named_current,
    a_moment_that_the_browsers_search_finds_is_shown,
];

fn every_moment_is_in_the_list_in_the_order_of_time(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let shown: Vec<String> = browser.run("return [...part('moments').children].map((item) => item.dataset.moment);")?;
    assert_eq!(shown, ids());
    assert_eq!(browser.run::<String>("return part('moments').localName;")?, "ol");
    Ok(())
}

#[derive(Deserialize)]
struct Shown {
    title: String,
    text: String,
    times: Vec<String>,
    quotations: Vec<(String, String)>,
}

/// All of a moment's text, whether it is the current one or not.
fn shown(browser: &Browser, id: &str) -> Result<Shown> {
    browser.run_with(
        "const it = moment(given[0]);
        return {
            title: words(it.querySelector('h1, h2, h3, h4, h5, h6')),
            text: words(it),
            times: [...it.querySelectorAll('time')].map((time) => time.dateTime),
            quotations: [...it.querySelectorAll('blockquote')].map((quote) => [words(quote), quote.cite]),
        };",
        &[json!(id)],
    )
}

fn every_moment_has_its_title_dates_basis_places_and_people(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for moment in moments() {
        let shown = shown(browser, &moment.id)?;
        assert_eq!(shown.title, moment.title);
        for dated in [Some(&moment.date), moment.refined.as_ref()].into_iter().flatten() {
            for words in words_of(dated.date) {
                assert!(shown.text.contains(&words), "{}: no {words:?} in {:?}", moment.id, shown.text);
            }
            for words in words_of_basis(&dated.basis) {
                assert!(shown.text.contains(words), "{}: no {words:?} in {:?}", moment.id, shown.text);
            }
            for point in dated.date.points() {
                let machine = point.to_string();
                assert!(shown.times.contains(&machine), "{}: no {machine} in {:?}", moment.id, shown.times);
            }
        }
        for name in moment.places.iter().chain(moment.people.iter()) {
            assert!(shown.text.contains(&**name), "{}: no {name:?} in {:?}", moment.id, shown.text);
        }
    }
    Ok(())
}

fn every_moment_quotes_the_article_and_cites_it(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for moment in moments() {
        let quotations = shown(browser, &moment.id)?.quotations;
        for excerpt in moment.excerpts.iter() {
            let found = quotations.iter().find(|(words, _)| words.contains(dataset().article.words(*excerpt)));
            let (_, cite) = found.unwrap_or_else(|| {
                panic!("{}: no {:?} in {quotations:?}", moment.id, dataset().article.words(*excerpt))
            });
            assert_eq!(*cite, dataset().source.url, "{}", moment.id);
        }
    }
    Ok(())
}

fn every_note_is_with_its_moments_and_names_its_references(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for moment in moments() {
        let text: String = browser.run_with(
            "return [...moment(given[0]).querySelectorAll('details')].map(words).join(' ');",
            &[json!(moment.id)],
        )?;
        for &index in moment.notes.iter() {
            let note = &dataset().notes[usize::from(index)];
            let titles = note.references.iter().map(|&index| &dataset().references[usize::from(index)].title);
            for words in [&note.record].into_iter().chain(titles) {
                assert!(text.contains(&**words), "{}: no {words:?} in its notes {text:?}", moment.id);
            }
        }
    }
    Ok(())
}

fn every_moment_can_be_shown_at_once(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let toggle = "one('[type=checkbox]')";
    browser.click(toggle)?;
    browser.until_with::<Value>("all moments are shown", "seen().join() === given[0]", &[json!(ids().join(","))])?;
    browser.click(toggle)?;
    browser.until_at(ids()[0])
}

fn the_current_moment_alone_is_named_current(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let named = || {
        browser.run::<Vec<(String, String)>>(
            "return all('[data-moment][aria-current]').map((it) => [it.dataset.moment, it.getAttribute('aria-current')]);",
        )
    };
    let only = |id: &str| vec![(id.to_owned(), "true".to_owned())];
    browser.go_to(ids()[3])?;
    assert_eq!(named()?, only(ids()[3]));
    browser.click("one('[type=checkbox]')")?;
    browser.until::<Value>("all moments are shown", "seen().length > 1")?;
    assert_eq!(named()?, only(ids()[3]), "among all moments");
    browser.click("part('next')")?;
    browser.until_with::<Value>("the card has stepped", "card().moment === given[0]", &[json!(ids()[4])])?;
    assert_eq!(named()?, only(ids()[4]), "among all moments, after a step");
    Ok(())
}

fn a_moment_that_the_browsers_search_finds_is_shown(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    // WebDriver can't open a browser's search; this is what it tells the page of words that it found.
    browser.run_with::<Value>(
        "moment(given[0]).querySelector('blockquote').dispatchEvent(new Event('beforematch', { bubbles: true }));",
        &[json!(ids()[6])],
    )?;
    browser.until_at(ids()[6])
}
