//! Only the words in use are loaded; without them the card is in English.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::host::Host;
use browser_tests::own::{OTHERS, Own};
use serde_json::{Value, json};

use super::{assert_speaks, page_in};

crate::behaviours![
    only_the_words_in_use_are_loaded,
    for_english_no_words_are_loaded,
    the_entry_for_bundlers_loads_the_words_in_use_alone,
    where_the_words_are_missing_the_card_is_in_english_and_tells_why,
    words_of_another_build_are_refused,
    the_card_says_that_its_translation_is_unreviewed,
];

fn open_in(browser: &Browser, lang: &str) -> Result<Host> {
    let host = page_in(lang)?;
    browser.open(&host.at("/"))?;
    browser.until_live()?;
    Ok(host)
}

fn only_the_words_in_use_are_loaded(browser: &Browser) -> Result<()> {
    for lang in OTHERS {
        let host = open_in(browser, lang)?;
        assert_eq!(host.asked_in("/pkg/dist/lang"), [format!("/pkg/dist/lang/{lang}.json")]);
    }
    Ok(())
}

fn for_english_no_words_are_loaded(browser: &Browser) -> Result<()> {
    let host = open_in(browser, "en-GB")?;
    assert_eq!(host.asked_in("/pkg/dist/lang"), Vec::<String>::new());
    // Only when the page needs others.
    browser.run::<Value>("document.documentElement.lang = 'fr';")?;
    assert_speaks(browser, "fr")?;
    assert_eq!(host.asked_in("/pkg/dist/lang"), ["/pkg/dist/lang/fr.json"]);
    Ok(())
}

fn the_entry_for_bundlers_loads_the_words_in_use_alone(browser: &Browser) -> Result<()> {
    for entry in ["index.js", "element.js"] {
        let host = Host::page(&format!(
            r#"<!doctype html><html lang="es"><meta charset="utf-8"><link rel="icon" href="data:,"><title>x</title>
            <div id="room"><trotsky-card loading="eager"></trotsky-card></div>
            <script type="module">
                const api = await import("/pkg/dist/{entry}");
                api.define?.();
            </script></html>"#
        ))?;
        browser.open(&host.at("/"))?;
        browser.until_live()?;
        assert_speaks(browser, "es")?;
        assert_eq!(host.asked_in("/pkg/dist/lang"), ["/pkg/dist/lang/es.js"], "{entry}");
    }
    Ok(())
}

/// Waits until the page has heard that the words did not come, and checks what reader and embedder get.
fn assert_english_for_want_of(browser: &Browser, lang: &str) -> Result<()> {
    assert_speaks(browser, "en")?;
    browser.until::<Value>("it is told", "watched.events.some((it) => it.name === 'glance-error')")?;
    let told = browser.events("glance-error")?;
    assert_eq!(told.len(), 1, "{told:?}");
    let text = |key: &str| told[0].detail[key].as_str().unwrap_or_default().to_owned();
    let (cause, message, remedy) = (text("cause"), text("message"), text("remedy"));
    assert_eq!(cause, "load");
    assert!(message.contains("the card is in English") && message.contains(&format!("{lang:?}")), "{message}");
    assert!(remedy.contains("lang"), "{remedy}");
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (vec![format!("warn: trotsky-card: {message}. {remedy}")], vec![]));
    assert_eq!(browser.events("glance-ready")?.len(), 1);
    Ok(())
}

fn where_the_words_are_missing_the_card_is_in_english_and_tells_why(browser: &Browser) -> Result<()> {
    let host = page_in("de")?;
    host.lose(Some("/pkg/dist/lang/de.json"));
    browser.open(&host.at("/"))?;
    browser.until_live()?;
    assert_english_for_want_of(browser, "de")?;
    // A later card tries again.
    host.lose(None);
    browser.put_card(json!({ "loading": "eager" }))?;
    assert_speaks(browser, "de")
}

fn words_of_another_build_are_refused(browser: &Browser) -> Result<()> {
    let host = page_in("ru")?;
    let another = serde_json::to_string(&vec!["Хорошо"; 50])?;
    host.put("/pkg/dist/lang/ru.json", &another);
    browser.open(&host.at("/"))?;
    browser.until_live()?;
    assert_english_for_want_of(browser, "ru")
}

fn the_card_says_that_its_translation_is_unreviewed(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let lines = |lang: &str| -> Result<Vec<String>> {
        browser.put_card(json!({ "lang": lang }))?;
        browser.run("return [...part('footer').querySelectorAll('p')].filter(visible).map(words);")
    };
    let english = lines("en")?.len();
    for lang in OTHERS {
        let own = Own::of(lang);
        assert!(!own.say("unreviewed").is_empty(), "{lang} has been reviewed: leave it out here");
        let lines = lines(lang)?;
        assert_eq!(lines.len(), english + 1, "{lang}");
        assert_eq!(lines.last().map(String::as_str), Some(own.say("unreviewed")));
    }
    Ok(())
}
