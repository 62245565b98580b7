//! What the card shows.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::dataset;
use serde_json::Value;

crate::behaviours![
    the_card_is_headed_by_its_title,
    the_card_is_an_article_called_by_its_title,
    a_card_on_a_hidden_part_of_the_page_is_not_seen,
    every_fact_is_shown_in_the_articles_words,
    the_source_is_named_and_linked,
    the_front_page_shows_the_card,
];

fn the_card_is_headed_by_its_title(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let title: String = browser.run(
        "const it = part('header').querySelector('h1, h2, h3, h4, h5, h6'); return visible(it) ? words(it) : '';",
    )?;
    assert_eq!(title, dataset().title);
    Ok(())
}

fn the_card_is_an_article_called_by_its_title(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let roots: Vec<(String, String, Option<String>, Option<String>)> = browser.run(
        "return [...part('base').children].map((it) =>
            [it.localName, it.className, it.getAttribute('aria-label'), it.getAttribute('role')]);",
    )?;
    assert_eq!(roots, [("article".into(), "card".into(), Some(dataset().title.to_string()), None)]);
    Ok(())
}

fn a_card_on_a_hidden_part_of_the_page_is_not_seen(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>("document.getElementById('room').style.visibility = 'hidden';")?;
    let seen: Vec<String> = browser.run("return all('*').filter(visible).map((it) => it.outerHTML.slice(0, 90));")?;
    assert_eq!(seen, Vec::<String>::new());
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
