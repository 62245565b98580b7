//! In which language, direction and era words and dates of another dataset are.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::zero;
use serde_json::{Value, json};

use super::open_zero;

crate::behaviours![
    the_datasets_words_are_in_its_language_and_the_cards_in_english,
    arabic_runs_to_the_left_and_german_with_arabic_in_it_to_the_right,
    dates_before_our_era_approximate_and_open_ones_are_in_words,
    more_precise_dates_are_in_words,
    years_before_our_era_are_named_so_on_the_scale,
];

/// All that the second dataset says, but for names of works, which are in languages of their own.
fn words_of_zero() -> Vec<String> {
    let zero = zero();
    let says = |excerpt: &dataset::Excerpt| zero.article.words(*excerpt).to_owned();
    let mut words = vec![zero.title.to_string(), zero.source.title.to_string(), zero.source.rights.to_string()];
    words.push(says(&zero.summary));
    words.extend(zero.timeline.lanes.iter().map(|lane| lane.name.to_string()));
    words.extend(zero.facts.iter().flat_map(|fact| [fact.label.to_string(), says(&fact.excerpt)]));
    for moment in &*zero.moments {
        words.push(moment.title.to_string());
        words.extend(moment.excerpts.iter().map(says));
        words.extend(
            [&moment.places, &moment.people].into_iter().flat_map(|names| names.iter()).map(ToString::to_string),
        );
        if let dataset::Basis::Derived(_, rule) = &moment.date.basis {
            words.push(rule.to_string());
        }
    }
    words.extend(zero.judgements.iter().map(|judgement| says(&judgement.excerpt)));
    words.extend(zero.notes.iter().flat_map(|it| [it.title.to_string(), says(&it.excerpt), it.record.to_string()]));
    words.extend(zero.article.paragraphs.iter().map(|it| zero.article.paragraph(it).to_owned()));
    words
}

fn the_datasets_words_are_in_its_language_and_the_cards_in_english(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    let otherwise: Vec<(String, Vec<String>)> = browser.run_with(
        // The innermost element with these words, wherever they stand.
        "const says = (it, text) => it.textContent === text && ![...it.children].some((inner) => inner.textContent === text);
        const langs = (text) => all('*').filter((it) => says(it, text)).map((it) => it.closest('[lang]').lang);
        return given[0].map((text) => [text, langs(text)])
            .filter(([, langs]) => langs.length === 0 || langs.some((lang) => lang !== given[1]));",
        &[json!(words_of_zero()), json!(zero().lang)],
    )?;
    assert_eq!(otherwise, [], "not in the dataset's language");
    let own: Vec<(String, String)> = browser.run(
        "const own = ['.eyebrow', 'button:not(.quote, .way)', 'summary', '.basis', '.named > b', '.when > b', 'label', '[role=status]'];
        return all(own.join()).map((it) => [words(it), it.closest('[lang]').lang]).filter(([, lang]) => lang !== 'en');",
    )?;
    assert_eq!(own, [], "not in English");
    Ok(())
}

fn arabic_runs_to_the_left_and_german_with_arabic_in_it_to_the_right(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    let moment = zero().moments.iter().find(|moment| moment.id == "al-khwarizmi").context("no al-khwarizmi")?;
    let words: Vec<&str> = moment.excerpts.iter().map(|excerpt| zero().article.words(*excerpt)).collect();
    let [_, arabic, mixed] = words[..] else { panic!("al-khwarizmi has other words: {words:?}") };
    assert!(mixed.starts_with("Auf Arabisch"), "{mixed}");
    let directions = "const found = all('blockquote p, q').filter((it) => it.textContent === given[0]);
        return found.map((it) => [it.closest('[dir]').dir, getComputedStyle(it).direction]);";
    let to_the_left: Value = browser.run_with(directions, &[json!(arabic)])?;
    // In the moment and among the facts.
    assert_eq!(to_the_left, json!([["rtl", "rtl"], ["rtl", "rtl"]]));
    let to_the_right: Value = browser.run_with(directions, &[json!(mixed)])?;
    assert_eq!(to_the_right, json!([["ltr", "ltr"]]));
    assert_eq!(browser.run::<usize>("return all('[dir=rtl]').length;")?, 2, "elsewhere letters are mixed");
    Ok(())
}

/// Dates of the second dataset, as a British reader would write them, and what of that HTML has a way to say.
const AS_WRITTEN: [(&str, &str, &str, &[&str]); 8] = [
    ("babylonian-wedges", "-0299~", "about 300 BC", &[]),
    ("stela-c", "-0031", "32 BC", &[]),
    ("ptolemy", "0150~", "about 150", &[]),
    ("bakhshali", "0224?/0383?", "224 (uncertain) – 383 (uncertain)", &[]),
    ("brahmagupta", "0628", "628", &["0628"]),
    ("al-khwarizmi", "0813/0833", "813 – 833", &["0813", "0833"]),
    ("year-zero", "1740/..", "from 1740", &["1740"]),
    ("zuse-z3", "1941-05-12", "12 May 1941", &["1941-05-12"]),
];

fn dates_before_our_era_approximate_and_open_ones_are_in_words(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    for (id, edtf, expected, datetimes) in AS_WRITTEN {
        let moment = zero().moments.iter().find(|moment| moment.id == id).with_context(|| format!("no {id}"))?;
        assert_eq!(moment.date.date.to_string(), edtf, "{id} is dated otherwise: choose another of its shape");
        browser.go_to(id)?;
        let shown: (String, Vec<String>, String) = browser.run_with(
            "const date = moment(given[0]).querySelector('.when > b');
            const times = [...date.querySelectorAll('time')].map((it) => it.dateTime);
            return [visible(date) ? words(date) : '', times, slider().getAttribute('aria-valuetext')];",
            &[json!(id)],
        )?;
        let spoken = format!("{expected}: {}, ", moment.title);
        assert!(shown.2.starts_with(&spoken), "{id}: the slider says {:?}", shown.2);
        assert_eq!((&*shown.0, shown.1.iter().map(|it| &**it).collect()), (expected, datetimes.to_vec()), "{id}");
    }
    Ok(())
}

fn more_precise_dates_are_in_words(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    for (id, edtf, expected, datetimes) in [
        ("stela-c", "-0031-09", "September 32 BC", json!([])),
        ("leibniz", "1679-03", "March 1679", json!(["1679-03"])),
        ("iso-8601", "2000-12-15", "15 December 2000", json!(["2000-12-15"])),
    ] {
        let moment = zero().moments.iter().find(|moment| moment.id == id).with_context(|| format!("no {id}"))?;
        let refined = moment.refined.as_ref().map(|refined| refined.date.to_string());
        assert_eq!(refined.as_deref(), Some(edtf), "{id} is dated otherwise: choose another of its shape");
        browser.go_to(id)?;
        let shown: Value = browser.run_with(
            "const line = [...moment(given[0]).querySelectorAll('.named')]
                .find((it) => words(it).startsWith(`More precisely ${given[1]} `));
            return line && visible(line) ? [...line.querySelectorAll('time')].map((it) => it.dateTime) : words(moment(given[0]));",
            &[json!(id), json!(expected)],
        )?;
        assert_eq!(shown, datetimes, "{id}");
    }
    Ok(())
}

fn years_before_our_era_are_named_so_on_the_scale(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    let years: Vec<String> = browser.run("return all('.years text').map((it) => it.textContent);")?;
    let name = |year: i32| if year > 0 { year.to_string() } else { format!("{} BC", 1 - year) };
    let expected: Vec<String> = zero().timeline.ticks.iter().map(|tick| name(tick.year)).collect();
    assert!(expected[0].ends_with(" BC"), "the scale begins with {}", expected[0]);
    assert_eq!(years, expected);
    Ok(())
}
