//! Citing what a moment quotes, and sharing it.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use browser_tests::expected::{dataset, moments, paragraphs};
use browser_tests::host::Host;
use browser_tests::own::Own;
use dataset::{Citation, Moment};
use serde_json::{Value, json};
use thirtyfour::Key;

crate::behaviours![
    each_style_cites_the_words_of_the_current_moment,
    one_style_is_chosen_at_a_time_by_keyboard_too,
    copying_a_citation_copies_what_is_shown,
    where_nothing_can_be_copied_the_citation_is_selected_and_a_sentence_says_so,
    what_was_said_of_copying_goes_with_the_next_style,
    the_link_to_the_source_leads_to_the_very_words,
    the_words_at_the_source_are_scrolled_to,
];

const CITATION: &str = "one('.citation')";

/// The card at a moment, with what can be cited open.
fn open(browser: &Browser, moment: &Moment) -> Result<()> {
    browser.open_card()?;
    browser.go_to(&moment.id)?;
    browser.click("part('cite').querySelector('summary')")?;
    browser.until::<Value>("a citation can be read", &format!("visible({CITATION})"))?;
    Ok(())
}

/// A moment with more than one quotation, so that all of them are cited.
fn with_several() -> Result<&'static Moment> {
    moments().iter().find(|moment| moment.excerpts.len() > 1).context("no moment has two quotations")
}

/// What ought to be cited.
fn cited(moment: &Moment, citation: &Citation) -> String {
    let words = |excerpt: &dataset::Excerpt| dataset().article.words(*excerpt).replace('"', "'");
    let quoted = moment.excerpts.iter().map(|excerpt| format!("“{}”", words(excerpt)));
    match &*citation.brief {
        "" => citation.entry.to_string(),
        brief => format!("{} {brief}\n{}", quoted.collect::<Vec<_>>().join(" "), citation.entry),
    }
}

fn style(citation: &Citation) -> String {
    format!("button('{}', part('cite'))[0]", citation.style)
}

fn each_style_cites_the_words_of_the_current_moment(browser: &Browser) -> Result<()> {
    let styles: Vec<&str> = dataset().citations.iter().map(|citation| &*citation.style).collect();
    assert_eq!(styles, ["APA", "MLA", "Chicago", "BibTeX"]);
    open(browser, &moments()[0])?;
    for moment in [&moments()[0], with_several()?, &moments()[moments().len() - 1]] {
        browser.go_to(&moment.id)?;
        for citation in &*dataset().citations {
            browser.click(&style(citation))?;
            browser.until_with::<Value>(
                &format!("{} is shown for {}", citation.style, moment.id),
                &format!("{CITATION}.textContent === given[0]"),
                &[json!(cited(moment, citation))],
            )?;
        }
    }
    Ok(())
}

fn one_style_is_chosen_at_a_time_by_keyboard_too(browser: &Browser) -> Result<()> {
    open(browser, &moments()[0])?;
    let pressed = || browser.run::<Vec<String>>("return all('[part~=cite] [aria-pressed=true]').map(words);");
    assert_eq!(pressed()?, [&*dataset().citations[0].style]);
    browser.run::<Value>(&format!("{}.focus();", style(&dataset().citations[0])))?;
    for citation in &dataset().citations[1..] {
        browser.press(Key::Tab)?;
        browser.press(' ')?;
        browser.until::<Value>("the next is chosen", &format!("{}.ariaPressed === 'true'", style(citation)))?;
        assert_eq!(pressed()?, [&*citation.style]);
    }
    Ok(())
}

/// Lets the page's clipboard be looked into: Chromium by its own, the others by one in its place.
pub fn clipboard(browser: &Browser) -> Result<()> {
    if browser.engine == Engine::Chromium {
        let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        browser.devtools("Browser.grantPermissions", permissions)?;
        browser.run::<Value>("window.clipboardText = () => navigator.clipboard.readText();")?;
    } else {
        browser.run::<Value>(
            "let kept = '';
            Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void (kept = text) } });
            window.clipboardText = async () => kept;",
        )?;
    }
    Ok(())
}

/// Waits until the clipboard has this text.
pub fn until_copied(browser: &Browser, text: &str) -> Result<()> {
    browser.until_with::<Value>(
        &format!("{text:?} is on the clipboard"),
        // Windows has lines of its own.
        "(await clipboardText()).replaceAll('\\r', '') === given[0]",
        &[json!(text)],
    )?;
    let own = Own::english();
    browser.until_with::<Value>(
        "it is said",
        "words(part('cite').querySelector('[role=status]')) === given[0]",
        &[json!(own.say("copied"))],
    )?;
    Ok(())
}

fn copy() -> String {
    format!("button('{}', part('cite'))[0]", Own::english().say("copy-citation"))
}

fn copying_a_citation_copies_what_is_shown(browser: &Browser) -> Result<()> {
    let moment = with_several()?;
    open(browser, moment)?;
    clipboard(browser)?;
    for citation in &*dataset().citations {
        browser.click(&style(citation))?;
        browser.click(&copy())?;
        until_copied(browser, &cited(moment, citation))?;
    }
    Ok(())
}

/// Ways in which a page does not let anything be copied.
const REFUSALS: [&str; 3] = [
    "{ value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } }",
    "{ value: { writeText() { throw new DOMException('no', 'NotAllowedError'); } } }",
    // Where the page is not secure.
    "{ value: undefined }",
];

fn where_nothing_can_be_copied_the_citation_is_selected_and_a_sentence_says_so(browser: &Browser) -> Result<()> {
    let own = Own::english();
    for refusal in REFUSALS {
        open(browser, &moments()[0])?;
        browser.run::<Value>(&format!("Object.defineProperty(navigator, 'clipboard', {refusal});"))?;
        browser.click(&copy())?;
        browser.until_with::<Value>(
            "a sentence says so",
            "words(part('cite').querySelector('[role=status]')) === given[0]",
            &[json!(own.say("not-copied"))],
        )?;
        let selected: String = browser.run("return getSelection().toString();")?;
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(squeezed(&selected), squeezed(&cited(&moments()[0], &dataset().citations[0])), "{refusal}");
        assert_eq!(browser.watched()?.errors, Vec::<String>::new(), "{refusal}");
    }
    Ok(())
}

fn what_was_said_of_copying_goes_with_the_next_style(browser: &Browser) -> Result<()> {
    open(browser, &moments()[0])?;
    clipboard(browser)?;
    browser.click(&copy())?;
    until_copied(browser, &cited(&moments()[0], &dataset().citations[0]))?;
    browser.click(&style(&dataset().citations[1]))?;
    browser.until::<Value>("nothing is said", "words(part('cite').querySelector('[role=status]')) === ''")?;
    Ok(())
}

fn the_link_to_the_source_leads_to_the_very_words(browser: &Browser) -> Result<()> {
    open(browser, &moments()[0])?;
    for moment in moments() {
        browser.go_to(&moment.id)?;
        let (words, address, target): (String, String, String) = browser.run(
            "const link = part('cite').querySelector('a');
            return [words(link), link.getAttribute('href'), link.target];",
        )?;
        let directive = dataset::text_directive(&dataset::terms(dataset().article.words(moment.excerpts[0])));
        assert_eq!(address, format!("{}#{directive}", dataset().source.url), "{}", moment.id);
        assert_eq!((&*words, &*target), (Own::english().say("at-source"), "_blank"));
    }
    Ok(())
}

fn the_words_at_the_source_are_scrolled_to(browser: &Browser) -> Result<()> {
    let paragraphs: Vec<String> =
        paragraphs().iter().map(|it| format!("<p>{}</p>", it.replace('&', "&amp;"))).collect();
    let text = paragraphs.concat();
    let host = Host::page(&format!(
        "<!doctype html><meta charset=utf-8><title>x</title><div style='height: 5000px'></div>{text}<div style='height: 5000px'></div>"
    ))?;
    // Some of them: short and long.
    for moment in moments().iter().step_by(5) {
        let directive = dataset::text_directive(&dataset::terms(dataset().article.words(moment.excerpts[0])));
        // From elsewhere: within one page the fragment alone would change.
        browser.open("/tests/pages/one.html")?;
        browser.open(&host.at(&format!("/#{directive}")))?;
        browser.until::<Value>(&format!("the words of {} are in view", moment.id), "scrollY > 4000")?;
    }
    Ok(())
}
