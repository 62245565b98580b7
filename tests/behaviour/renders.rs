//! What the card shows.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, ids};

crate::behaviours![
    the_card_is_headed_by_its_title,
    every_fact_is_shown_in_the_articles_words,
    the_source_is_named_and_linked,
    the_front_page_shows_the_card,
    the_module_entry_shows_the_card,
];

fn the_card_is_headed_by_its_title(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let title: String = browser.run(
        "const it = part('header').querySelector('h1, h2, h3, h4, h5, h6'); return visible(it) ? words(it) : '';",
    )?;
    assert_eq!(title, dataset().title);
    Ok(())
}

fn every_fact_is_shown_in_the_articles_words(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let facts: Vec<(String, String)> = browser.run(
        "return [...part('facts').querySelectorAll('dt')].map((term) => {
            const answer = term.nextElementSibling.querySelector('button');
            return [words(term), visible(answer) ? answer.textContent : 'not to be seen'];
        });",
    )?;
    let expected: Vec<(String, String)> = dataset()
        .facts
        .iter()
        .map(|fact| (fact.label.to_string(), dataset().article.words(fact.excerpt).to_string()))
        .collect();
    assert_eq!(facts, expected);
    Ok(())
}

fn the_source_is_named_and_linked(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let (text, links): (String, Vec<String>) = browser.run(
        "const it = part('footer'); return [words(it), [...it.querySelectorAll('a')].map((link) => link.href)];",
    )?;
    let source = &dataset().source;
    assert!(links.iter().any(|link| *link == source.url), "no link to {} in {links:?}", source.url);
    for words in [&source.title, &source.publisher] {
        assert!(text.contains(&**words), "no {words:?} in {text:?}");
    }
    Ok(())
}

fn the_front_page_shows_the_card(browser: &Browser) -> Result<()> {
    browser.open_cards("/index.html")?;
    assert_eq!(browser.run::<Vec<String>>("return seen();")?.len(), 1);
    Ok(())
}

fn the_module_entry_shows_the_card(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/module.html")?;
    assert_eq!(browser.run::<Vec<String>>("return seen();")?, ids()[..1]);
    Ok(())
}
