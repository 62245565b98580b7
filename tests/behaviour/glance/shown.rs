//! What a card shows of another dataset than the bundled one.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{zero, zero_ids};
use serde_json::{Value, json};

use super::open_zero;

crate::behaviours![
    another_article_is_headed_by_its_title_and_its_facts,
    moments_of_another_article_stand_in_the_order_of_time_in_its_own_words,
    another_article_is_there_as_a_whole,
    a_step_in_another_article_is_shown_and_told,
    another_dataset_is_used_like_the_first,
];

fn another_article_is_headed_by_its_title_and_its_facts(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    let shown: Value = browser.run(
        "const title = part('header').querySelector('h1, h2, h3, h4, h5, h6');
        return [
            visible(title) ? title.textContent : 'not to be seen',
            part('header').querySelector('.summary q').textContent,
            [...part('facts').querySelectorAll('dt')].map((it) => [it.textContent, it.nextElementSibling.textContent]),
            one('.card').getAttribute('aria-label'),
        ];",
    )?;
    let says = |excerpt| zero().article.words(excerpt);
    let facts: Vec<[&str; 2]> = zero().facts.iter().map(|fact| [&*fact.label, says(fact.excerpt)]).collect();
    assert_eq!(shown, json!([zero().title, says(zero().summary), facts, zero().title]));
    Ok(())
}

fn moments_of_another_article_stand_in_the_order_of_time_in_its_own_words(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    let shown: Value = browser.run(
        "return all('[data-moment]').map((it) => [
            it.dataset.moment,
            it.querySelector('h3').textContent,
            [...it.querySelectorAll('blockquote')].map((quotation) => quotation.textContent),
        ]);",
    )?;
    let words = |moment: &dataset::Moment| -> Vec<&str> {
        moment.excerpts.iter().map(|excerpt| zero().article.words(*excerpt)).collect()
    };
    let expected: Vec<Value> =
        zero().moments.iter().map(|moment| json!([moment.id, moment.title, words(moment)])).collect();
    assert_eq!(shown, json!(expected));
    browser.until_at(zero_ids()[0])
}

fn another_article_is_there_as_a_whole(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    browser.click("part('article').querySelector('summary')")?;
    let shown: Value = browser.run(
        "return [
            [...part('article').querySelectorAll('p')].filter(visible).map((it) => it.textContent),
            [...part('judgements').querySelectorAll('blockquote')].map((it) => it.textContent),
            [...part('references').querySelectorAll('cite')].map((it) => it.textContent),
            [...part('footer').querySelectorAll('a')].map((it) => [it.textContent, it.href]),
        ];",
    )?;
    let article = &zero().article;
    let paragraphs: Vec<&str> = article.paragraphs.iter().map(|it| article.paragraph(it)).collect();
    let judgements: Vec<&str> = zero().judgements.iter().map(|it| article.words(it.excerpt)).collect();
    let references: Vec<&str> = zero().references.iter().map(|it| &*it.title).collect();
    let linked = [[&zero().source.title, &zero().source.url]];
    // An article in print has no address.
    let source = if zero().source.url.is_empty() { &linked[..0] } else { &linked[..] };
    assert_eq!(shown, json!([paragraphs, judgements, references, source]));
    Ok(())
}

fn a_step_in_another_article_is_shown_and_told(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    browser.click("part('next')")?;
    browser.until_at(zero_ids()[1])?;
    let told: Vec<Value> = browser.events("glance-momentchange")?.into_iter().map(|event| event.detail).collect();
    let second = &zero().moments[1];
    assert_eq!(told, [json!({ "id": second.id, "index": 1, "date": second.date.date.to_string() })]);
    Ok(())
}

fn another_dataset_is_used_like_the_first(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    let last = zero_ids()[zero_ids().len() - 1];
    browser.go_to(last)?;
    browser.click("part('facts').querySelector('dd button')")?;
    browser.until_with::<Value>(
        "the fact is marked",
        "all('[role=mark]').map((mark) => mark.textContent).join('') === given[0]",
        &[json!(zero().article.words(zero().facts[0].excerpt))],
    )?;
    browser.click("part('article').querySelector('.back')")?;
    browser.until::<Value>("the fact has the focus", "focused() === part('facts').querySelector('dd button')")?;
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}
