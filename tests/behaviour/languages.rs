//! The card speaks the language of its page; what the dataset says stays in its own.

use std::collections::BTreeSet;

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, ids, moments};
use browser_tests::host::Host;
use browser_tests::own::{OTHERS, Own};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::layout::{assert_fits, make_room};
use crate::timeline::{assert_time_runs_to_the_right, beginnings};

pub mod dates;
pub mod loading;

crate::behaviours![
    the_card_speaks_the_language_of_the_page,
    the_card_speaks_the_language_that_it_is_given,
    the_card_speaks_the_language_of_somebody_elses_shadow_root,
    a_language_that_there_is_none_of_is_english,
    the_datasets_words_keep_their_language_and_their_direction,
    when_the_page_changes_its_language_the_card_follows_as_it_is,
    a_card_that_is_moved_speaks_the_language_of_its_new_place,
    in_arabic_time_still_runs_from_left_to_right,
    in_arabic_the_slider_works_as_ever,
    in_arabic_places_are_named_within_the_map,
    nothing_overflows_at_320_px_in_any_language,
    the_buttons_stand_in_one_line_in_any_language,
];

/// A host with a page in this language, and the card on it.
pub fn page_in(lang: &str) -> Result<Host> {
    Host::page(&format!(
        r#"<!doctype html><html lang="{lang}"><meta charset="utf-8"><link rel="icon" href="data:,"><title>x</title>
        <script src="/tests/pages/watch.js"></script><script src="/pkg/dist/trotsky-card.js" async></script>
        <main><h1>x</h1><div id="room"><trotsky-card loading="eager"></trotsky-card></div></main></html>"#
    ))
}

/// All that the card says in its own words, where nothing has been chosen yet.
fn own_words(own: &Own) -> BTreeSet<String> {
    let dataset = dataset();
    let as_they_are = [
        "at-a-glance",
        "slider",
        "previous",
        "next",
        "play",
        "read-in-article",
        "whole-article",
        "back",
        "stated",
        "derived",
        "reference",
        "ground",
        "refined",
        "places",
        "people",
        "meanwhile",
        "places-so-far",
        "land",
        "article-says",
        "record-says",
        "judgements-are",
        "statement",
        "opinion",
        "counterfactual",
        "attribution",
        "source",
        "cite",
        "style",
        "copy-citation",
        "at-source",
        "unreviewed",
    ];
    let mut words: BTreeSet<String> = as_they_are.iter().map(|key| own.say(key).to_owned()).collect();
    let noted = moments().iter().map(|moment| moment.notes.len()).filter(|count| *count > 0);
    words.extend(noted.map(|count| own.counted("record", count)));
    words.insert(own.counted("judgements", dataset.judgements.len()));
    words.insert(own.counted("references", dataset.references.len()));
    words.insert(own.fill("show-all", &[&ids().len().to_string()]));
    words.insert(own.position(0, ids().len()));
    words.remove("");
    // As they read: the page's own spaces that do not break are made plain, too.
    words.iter().map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// What the card says that is not the dataset's: all texts and names in the language of the card, but for dates, years,
/// the names of works and of styles, and what stands between words.
const SAID: &str = "
    const lang = one('.card').lang;
    const others = 'time, .when > b, .years, [part~=references] li, .note li, .named a, .styles button, .ways > li, [part~=map] svg';
    const is = (it) => it.closest('[lang]').lang === lang && !it.closest(others);
    const said = all('.card *').filter(is).flatMap((it) => [it.getAttribute('aria-label'), it.getAttribute('title')]);
    const walk = document.createTreeWalker(one('.card'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) if (is(walk.currentNode.parentElement)) said.push(words(walk.currentNode));
    const between = (text) => !/\\p{L}{2}/u.test(text);
    return [...new Set(said)].filter((text) => text && !between(text));";

/// Fails unless the card speaks this language, and no other, all over.
pub fn assert_speaks(browser: &Browser, lang: &str) -> Result<()> {
    browser.until_with::<Value>(
        &format!("the card is in {lang}"),
        "one('.card')?.lang === given[0] && one('.card').dir === (given[0] === 'ar' ? 'rtl' : 'ltr')",
        &[json!(lang)],
    )?;
    let expected = own_words(&Own::of(lang));
    let said: BTreeSet<String> = browser.run::<Vec<String>>(SAID)?.into_iter().collect();
    // What is the dataset's in English is not told from the card's where that is English, too.
    if lang != "en" {
        let works = dataset().references.iter().flat_map(|work| [&work.author, &work.publisher].map(|who| (who, work)));
        let works = works.flat_map(|(who, work)| [who.to_string(), format!("{who} ({})", work.year)]);
        let named: BTreeSet<String> = works.chain([dataset().title.to_string()]).collect();
        let first = format!(": {}", moments()[0].title);
        let is_own = |words: &&String| !words.ends_with(&first) && !named.contains(*words);
        let strange: Vec<&String> = said.difference(&expected).filter(is_own).collect();
        assert_eq!(strange, Vec::<&String>::new(), "these are not the card's words in {lang}");
    }
    let missing: Vec<&String> = expected.difference(&said).collect();
    assert_eq!(missing, Vec::<&String>::new(), "these words in {lang} are not in the card");
    Ok(())
}

fn the_card_speaks_the_language_of_the_page(browser: &Browser) -> Result<()> {
    for lang in OTHERS {
        let host = page_in(lang)?;
        browser.open(&host.at("/"))?;
        browser.until_live()?;
        assert_speaks(browser, lang)?;
    }
    Ok(())
}

fn the_card_speaks_the_language_that_it_is_given(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for lang in OTHERS {
        browser.put_card(json!({ "lang": lang }))?;
        assert_speaks(browser, lang)?;
    }
    // However it is written.
    browser.put_card(json!({ "lang": "DE-at" }))?;
    assert_speaks(browser, "de")
}

fn the_card_speaks_the_language_of_somebody_elses_shadow_root(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for lang in OTHERS {
        browser.run_with::<Value>(
            "const host = document.createElement('div');
            host.lang = given[0];
            host.attachShadow({ mode: 'open' }).innerHTML = '<div><trotsky-card loading=eager></trotsky-card></div>';
            document.getElementById('room').replaceChildren(host);",
            &[json!(lang)],
        )?;
        browser.until_live()?;
        assert_speaks(browser, lang)?;
    }
    Ok(())
}

fn a_language_that_there_is_none_of_is_english(browser: &Browser) -> Result<()> {
    for lang in ["pl", "zxx", "", "en-US"] {
        let host = page_in(lang)?;
        browser.open(&host.at("/"))?;
        browser.until_live()?;
        assert_speaks(browser, "en")?;
        assert_eq!(host.asked_in("/pkg/dist/lang"), Vec::<String>::new(), "{lang}");
        let watched = browser.watched()?;
        assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()), "{lang}");
    }
    Ok(())
}

/// What the dataset says, but for dates and names of works.
fn the_datasets() -> Vec<String> {
    let dataset = dataset();
    let says = |excerpt: &dataset::Excerpt| dataset.article.words(*excerpt).to_owned();
    let mut words =
        vec![dataset.title.to_string(), dataset.source.title.to_string(), dataset.source.rights.to_string()];
    words.push(says(&dataset.summary));
    words.extend(dataset.facts.iter().flat_map(|fact| [fact.label.to_string(), says(&fact.excerpt)]));
    words.extend(dataset.timeline.lanes.iter().map(|lane| lane.name.to_string()));
    for moment in moments() {
        words.push(moment.title.to_string());
        words.extend(moment.excerpts.iter().map(says));
        words.extend(moment.places.iter().chain(&*moment.people).map(ToString::to_string));
    }
    words.extend(dataset.judgements.iter().map(|judgement| says(&judgement.excerpt)));
    words.extend(dataset.notes.iter().flat_map(|it| [it.title.to_string(), says(&it.excerpt), it.record.to_string()]));
    words.extend(dataset.article.paragraphs.iter().map(|it| dataset.article.paragraph(it).to_owned()));
    words
}

fn the_datasets_words_keep_their_language_and_their_direction(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for lang in ["de", "ar"] {
        browser.put_card(json!({ "lang": lang }))?;
        let otherwise: Vec<Value> = browser.run_with(
            "const works = '[part~=references] li, .note li, .named a';
            const inner = (it) => ![...it.children].some((child) => child.textContent === it.textContent);
            const with_text = (text) => all('*').filter((it) => it.textContent === text && inner(it) && !it.closest(works));
            return given[0].map((text) => {
                const found = with_text(text);
                const wrong = found.filter((it) => it.closest('[lang]').getAttribute('lang') !== given[1]
                    || (!(it instanceof SVGElement) && getComputedStyle(it).direction !== 'ltr'));
                return [text, found.length, wrong.map((it) => it.outerHTML.slice(0, 120))];
            }).filter(([, count, wrong]) => count === 0 || wrong.length > 0);",
            &[json!(the_datasets()), json!(dataset().lang)],
        )?;
        assert_eq!(otherwise, Vec::<Value>::new(), "in a card in {lang}");
    }
    Ok(())
}

fn when_the_page_changes_its_language_the_card_follows_as_it_is(browser: &Browser) -> Result<()> {
    let host = page_in("en")?;
    browser.open(&host.at("/"))?;
    browser.until_live()?;
    browser.go_to(ids()[17])?;
    browser.click("part('article').querySelector('summary')")?;
    browser.run::<Value>("part('next').focus();")?;
    for lang in ["de", "ar", "pl", "ru"] {
        browser.run_with::<Value>("document.documentElement.lang = given[0];", &[json!(lang)])?;
        let own = Own::of(if lang == "pl" { "en" } else { lang });
        browser.until_with::<Value>(
            &format!("the card is in {lang}"),
            "words(part('next')) === given[0]",
            &[json!(own.say("next"))],
        )?;
        browser.until_live()?;
        browser.until_at(ids()[17])?;
        let (open, focus): (Vec<String>, bool) = browser.run(
            "return [all('details').filter((it) => it.open && visible(it)).map((it) => it.part[0]), focused() === part('next')];",
        )?;
        assert_eq!(open, ["article"], "in {lang}");
        assert!(focus, "in {lang} the button has lost the focus");
    }
    assert_eq!(browser.events("glance-momentchange")?.len(), 1);
    Ok(())
}

fn a_card_that_is_moved_speaks_the_language_of_its_new_place(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[5])?;
    browser.run::<Value>(
        "for (const lang of ['de', 'en', 'fr']) document.body.append(Object.assign(document.createElement('div'), { lang }));",
    )?;
    for (place, lang) in [("de", "de"), ("en", "en"), ("fr", "fr")] {
        browser
            .run_with::<Value>("document.querySelector(`div[lang=${given[0]}]`).append(card());", &[json!(place)])?;
        until_next_is_in(browser, lang)?;
    }
    // Into a place of the same language, which changes afterwards.
    browser.run::<Value>(
        "const other = document.createElement('div');
        other.lang = 'fr';
        document.body.append(other);
        other.append(card());
        other.lang = 'es';",
    )?;
    until_next_is_in(browser, "es")?;
    browser.until_at(ids()[5])
}

/// Waits until the card speaks this language.
fn until_next_is_in(browser: &Browser, lang: &str) -> Result<()> {
    let own = Own::of(lang);
    browser.until_with::<Value>(
        &format!("the card is in {lang}"),
        "one('.card')?.lang === given[0] && words(part('next')) === given[1]",
        &[json!(lang), json!(own.say("next"))],
    )?;
    Ok(())
}

fn in_arabic_time_still_runs_from_left_to_right(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "lang": "ar" }))?;
    for width in [320, 1200] {
        make_room(browser, width)?;
        assert_time_runs_to_the_right(&beginnings(browser)?);
        let years: Vec<f64> =
            browser.run("return [...part('timeline').querySelectorAll('text')].filter(visible).map((it) => it.getBoundingClientRect().left);")?;
        assert!(years.is_sorted(), "years at {years:?}");
        let (previous, next): (f64, f64) =
            browser.run("return ['previous', 'next'].map((it) => part(it).getBoundingClientRect().left);")?;
        assert!(previous < next, "Previous is right of Next");
    }
    Ok(())
}

fn in_arabic_the_slider_works_as_ever(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "lang": "ar" }))?;
    browser.run::<Value>("slider().focus();")?;
    for (key, index) in [(Key::Right, 1), (Key::Right, 2), (Key::Up, 3), (Key::Left, 2), (Key::Down, 1), (Key::Home, 0)]
    {
        browser.press(key)?;
        browser.until_at(ids()[index])?;
    }
    let (_, y) = browser.place("slider()")?;
    let (left, right): (f64, f64) =
        browser.run("const { left, right } = slider().getBoundingClientRect(); return [left, right];")?;
    for (x, index) in [(right - 12.0, ids().len() - 1), (left + 12.0, 0)] {
        browser.act(|hand| hand.move_to(x.round() as i64, y).click())?;
        browser.until_at(ids()[index])?;
    }
    Ok(())
}

fn in_arabic_places_are_named_within_the_map(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "lang": "ar" }))?;
    for id in ids() {
        browser.go_to(id)?;
        let (name, within): (String, bool) = browser.run(
            "const name = part('map').querySelector('text');
            const [inner, outer] = [name, name.ownerSVGElement].map((it) => it.getBoundingClientRect());
            return [words(name), inner.left >= outer.left && inner.right <= outer.right];",
        )?;
        assert!(within, "at {id} the name of {name} reaches beyond the map");
    }
    Ok(())
}

fn nothing_overflows_at_320_px_in_any_language(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for lang in OTHERS {
        browser.put_card(json!({ "lang": lang }))?;
        browser.run::<Value>("all('details').forEach((it) => (it.open = true));")?;
        make_room(browser, 320)?;
        for id in [ids()[0], ids()[15], ids()[ids().len() - 1]] {
            browser.go_to(id)?;
            assert_fits(browser, &format!("{lang}, {id}"))?;
        }
    }
    Ok(())
}

fn the_buttons_stand_in_one_line_in_any_language(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for lang in ["en"].into_iter().chain(OTHERS) {
        browser.put_card(json!({ "lang": lang }))?;
        for way in ["pause", "play"] {
            browser.run_with::<Value>("card()[given[0]](); return null;", &[json!(way)])?;
            browser.until::<bool>(
                "the button says so",
                &format!("part('play').matches('[data-playing]') === {}", way == "play"),
            )?;
            for width in [280, 300, 320, 360, 414, 430, 480, 720] {
                make_room(browser, width)?;
                let tops: BTreeSet<u32> = browser.run(
                    "const top = (name) => Math.round(part(name).getBoundingClientRect().top);
                    return ['previous', 'play', 'next'].map(top);",
                )?;
                assert_eq!(tops.len(), 1, "{lang}, {way}, {width} px wide: the buttons stand at {tops:?}");
            }
        }
    }
    Ok(())
}
