//! Whatever letters an article is written in, what is shown and marked are the words that were quoted, to the letter.
//!
//! The articles come from a seed, which is printed; with `CARD_SEED` the same come again.

mod letters;

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use serde_json::{Value, json};

use super::short;
use crate::soak::chance::{self, Chance};
use letters::Written;

crate::behaviours![
    any_letters_are_shown_and_marked_as_they_were_quoted,
    half_a_letter_is_refused_in_an_object_and_replaced_in_a_text,
];

/// How many articles are tried.
const ARTICLES: usize = 12;

fn any_letters_are_shown_and_marked_as_they_were_quoted(browser: &Browser) -> Result<()> {
    let seed = chance::seed()?;
    println!("{}: {ARTICLES} articles from the seed {seed}", browser.engine.name());
    browser.open_entry("glance.js")?;
    browser.run::<Value>("put({}, 'glance-card');")?;
    let mut chance = Chance::new(seed);
    for _ in 0..ARTICLES {
        let written = Written::by(&mut chance);
        assert_shown(browser, &written).with_context(|| format!("{written:?}, from the seed {seed}"))?;
    }
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

/// Fails unless the card has the article and, at each moment, its words; and marks them, where it is asked to.
fn assert_shown(browser: &Browser, written: &Written) -> Result<()> {
    let dataset = written.dataset();
    dataset::read(&dataset.to_string(), None).unwrap_or_else(|faults| panic!("{faults:?}"));
    browser.run_with::<Value>("card().dataset = given[0];", std::slice::from_ref(&dataset))?;
    browser.until_with::<Value>(
        "the article is there",
        "(await card().ready, part('header').querySelector('h2').textContent === given[0].title
            && !one('[aria-busy]')
            && part('article').querySelectorAll('p').length === given[1].length
            && [...part('article').querySelectorAll('p')].every((it, nth) => it.textContent === given[1][nth]))",
        &[dataset.clone(), json!(written.paragraphs)],
    )?;
    browser.until_with::<Value>(
        "each moment has its words, and they are marked",
        "await (async () => {
            for (const { id, excerpts } of given[0].moments) {
                card().goTo(id);
                for (let frames = 0; !shows(id); frames++) {
                    if (frames > 60) throw `${JSON.stringify([card().moment, seen()])} is shown for ${id}`;
                    await frame();
                }
                const quotes = [...moment(id).querySelectorAll('[part~=excerpt]')];
                const buttons = [...moment(id).querySelectorAll('button')]
                    .filter((it) => /read it in the article/i.test(words(it)) && visible(it));
                if (quotes.length !== excerpts.length || buttons.length !== excerpts.length)
                    throw `${id} has ${quotes.length} quotations and ${buttons.length} buttons for ${excerpts.length}`;
                for (const [nth, { exact }] of excerpts.entries()) {
                    if (quotes[nth].textContent !== exact) throw `${JSON.stringify(quotes[nth].textContent)} is shown for ${JSON.stringify(exact)}`;
                    buttons[nth].click();
                    const marked = () => all('[role=mark]').map((mark) => mark.textContent).join('');
                    for (let frames = 0; marked() !== exact; frames++) {
                        if (frames > 60) throw `${JSON.stringify(marked())} is marked for ${JSON.stringify(exact)}`;
                        await frame();
                    }
                }
            }
            return true;
        })()",
        &[dataset],
    )?;
    Ok(())
}

fn half_a_letter_is_refused_in_an_object_and_replaced_in_a_text(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>("put({}, 'glance-card'); card().dataset = given[0];", &[short()])?;
    browser.until_live()?;
    for half in ["\\ud83d", "\\ude80", "\\ude80\\ud83d"] {
        // Such a text is no Unicode: JSON can name it, and nothing in it can be found.
        for place in ["title", "article", "id", "lang"] {
            let (faults, json): (Value, String) = browser.until_with(
                "the dataset is refused",
                &format!(
                    "await (async () => {{
                        const dataset = {{ ...given[0], [given[1]]: `${{given[0][given[1]]}} {half}` }};
                        card().dataset = dataset;
                        const faults = await card().ready.then(() => 'kept', (error) => error.faults);
                        return [faults, JSON.stringify(dataset)];
                    }})()"
                ),
                &[short(), json!(place)],
            )?;
            assert!(json.contains(half), "{json}");
            assert_eq!(faults, json!(dataset::read(&json, None).expect_err("half a letter")));
            assert_eq!(faults.as_array().map(Vec::len), Some(1), "{faults}");
        }
    }
    browser.until_at("first")?;
    // As text it comes to the module with what stands for letters that are none.
    browser.run_with::<Value>(
        "const json = JSON.stringify(given[0]).replaceAll('Three days', 'Three \\ud83d days');
        card().dataset = json;",
        &[short()],
    )?;
    browser.until::<Value>(
        "it is shown",
        "(await card().ready, part('header').querySelector('h2').textContent === 'Three \\ufffd days')",
    )?;
    browser.click("part('next')")?;
    browser.until_at("second")?;
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}
