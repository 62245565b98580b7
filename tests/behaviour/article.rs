//! How a reader sees an excerpt in its place in the article.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, moments, paragraphs};
use serde_json::{Value, json};

crate::behaviours![
    the_article_is_in_the_card_word_for_word,
    the_article_is_closed_until_asked_for,
    every_excerpt_of_every_moment_is_marked_in_the_article,
    every_fact_is_marked_in_the_article,
];

fn the_article_is_in_the_card_word_for_word(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let shown: Vec<String> =
        browser.run("return [...part('article').querySelectorAll('p')].map((paragraph) => paragraph.textContent);")?;
    // The title is the first of them.
    assert_eq!(shown, paragraphs());
    Ok(())
}

fn the_article_is_closed_until_asked_for(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let open = "return part('article').open;";
    assert!(!browser.run::<bool>(open)?);
    browser.click("part('article').querySelector('summary')")?;
    browser.until::<Value>("the article can be read", "visible(part('article').querySelector('p'))")?;
    browser.click("part('article').querySelector('summary')")?;
    browser.until::<Value>("the article is closed again", "!part('article').open")?;
    Ok(())
}

/// Waits until the article is open, exactly these words are marked in it, and they are before the reader's eyes.
fn until_marked(browser: &Browser, exact: &str) -> Result<()> {
    browser.until_with::<Value>(
        &format!("{exact:?} alone is marked in the article and in view"),
        "part('article').open
            && all('[role=mark]').map((mark) => mark.textContent).join('') === given[0]
            && all('[role=mark]').every(visible)
            && inView(all('[role=mark]')[0])",
        &[json!(exact)],
    )?;
    Ok(())
}

fn every_excerpt_of_every_moment_is_marked_in_the_article(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for moment in moments() {
        browser.go_to(&moment.id)?;
        let buttons = format!(
            "[...moment('{}').querySelectorAll('button')].filter((it) => /read it in the article/i.test(words(it)) && visible(it))",
            moment.id
        );
        let count: usize = browser.run(&format!("return {buttons}.length;"))?;
        assert_eq!(count, moment.excerpts.len(), "buttons of {}", moment.id);
        for (index, excerpt) in moment.excerpts.iter().enumerate() {
            browser.click(&format!("{buttons}[{index}]"))?;
            until_marked(browser, dataset().article.words(*excerpt))?;
        }
        browser.until_at(&moment.id)?;
    }
    Ok(())
}

fn every_fact_is_marked_in_the_article(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for (index, fact) in dataset().facts.iter().enumerate() {
        browser.click(&format!("part('facts').querySelectorAll('dd button')[{index}]"))?;
        until_marked(browser, dataset().article.words(fact.excerpt))?;
    }
    Ok(())
}
