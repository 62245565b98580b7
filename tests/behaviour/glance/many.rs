//! Cards of very many moments: the document stays small, and nothing is out of reach.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::paper::bare;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::accessibility::assert_axe_finds_nothing;
use crate::layout::{assert_fits, make_room};

crate::behaviours![
    ten_thousand_moments_take_no_more_elements_than_a_thousand,
    every_one_of_very_many_moments_can_be_stepped_to,
    all_of_a_few_hundred_moments_can_be_seen_at_once,
    of_ten_thousand_moments_an_extract_is_shown_that_says_so,
    a_lane_of_very_many_moments_draws_how_many_there_are_and_each_can_be_tapped,
    a_fact_leads_into_a_long_article_and_its_runs_lead_back,
    an_address_leads_to_one_of_very_many_moments,
    a_walk_from_the_last_of_very_many_moments_begins_at_the_first,
    a_few_hundred_moments_are_all_on_paper,
    of_more_moments_than_paper_holds_an_extract_is_on_it_that_says_so,
    axe_finds_nothing_in_very_many_moments,
    very_many_moments_overflow_nowhere_from_280_to_1400_px,
];

/// Opens a page with a card of so many moments.
fn open_many(browser: &Browser, count: usize) -> Result<()> {
    browser.open_cards(&format!("/tests/pages/many.html?count={count}"))
}

/// Waits until the card shows the moment of a number, and no other, by all that it shows.
fn until_at(browser: &Browser, nth: usize) -> Result<()> {
    browser.until_with::<Value>(
        &format!("the card is at moment {nth}"),
        "card().moment === `m${given[0]}` && seen().join() === `m${given[0]}` && Number(slider().value) === given[0] - 1
            && words(moment(`m${given[0]}`).querySelector('blockquote')).includes(`On day ${given[0]} `)",
        &[json!(nth)],
    )?;
    Ok(())
}

/// How many elements the card is made of.
fn elements(browser: &Browser, count: usize) -> Result<usize> {
    open_many(browser, count)?;
    browser.run::<Value>("part('facts').querySelector('dd button').click();")?;
    browser.until::<Value>("the fact is marked", "all('[role=mark]').length > 0")?;
    browser.run::<Value>("one('.back').click();")?;
    browser.until("the article is closed", "!part('article').open && all('*').length")
}

fn ten_thousand_moments_take_no_more_elements_than_a_thousand(browser: &Browser) -> Result<()> {
    let thousand = elements(browser, 1_000)?;
    let ten_thousand = elements(browser, 10_000)?;
    assert!(ten_thousand <= thousand + thousand / 10, "{ten_thousand} elements, and {thousand} for a thousand moments");
    Ok(())
}

fn every_one_of_very_many_moments_can_be_stepped_to(browser: &Browser) -> Result<()> {
    open_many(browser, 10_000)?;
    until_at(browser, 1)?;
    browser.click("part('next')")?;
    until_at(browser, 2)?;
    browser.run::<Value>("slider().focus();")?;
    browser.press(Key::End)?;
    until_at(browser, 10_000)?;
    browser.press(Key::Left)?;
    until_at(browser, 9_999)?;
    browser.run::<Value>("card().goTo('m4321');")?;
    until_at(browser, 4_321)?;
    let told: Vec<u64> =
        browser.events("glance-momentchange")?.iter().filter_map(|event| event.detail["index"].as_u64()).collect();
    assert_eq!(told, [1, 9_999, 9_998, 4_320]);
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

/// Which moments the reader sees: the first, the last, how many.
fn seen(browser: &Browser) -> Result<(String, String, usize)> {
    browser.run("return [seen()[0], seen().at(-1), seen().length];")
}

fn all_of_a_few_hundred_moments_can_be_seen_at_once(browser: &Browser) -> Result<()> {
    open_many(browser, 300)?;
    browser.click("one('.all input')")?;
    browser.until::<Value>("more are shown", "seen().length > 1")?;
    assert_eq!(seen(browser)?, ("m1".into(), "m300".into(), 300));
    browser.run::<Value>("card().goTo('m250');")?;
    browser.until::<Value>("it is the current one", "one('[aria-current]').dataset.moment === 'm250'")?;
    browser.click("one('.all input')")?;
    until_at(browser, 250)
}

fn of_ten_thousand_moments_an_extract_is_shown_that_says_so(browser: &Browser) -> Result<()> {
    open_many(browser, 10_000)?;
    assert_eq!(browser.run::<String>("return words(one('.all'));")?, "Show 500 of 10000 moments");
    browser.run::<Value>("card().goTo('m1203');")?;
    browser.click("one('.all input')")?;
    browser.until::<Value>("more are shown", "seen().length > 1")?;
    assert_eq!(seen(browser)?, ("m1001".into(), "m1500".into(), 500));
    assert_eq!(browser.run::<String>("return words(one('.extract'));")?, "An extract: moments 1001–1500 of 10000.");
    // The last extract is what is left.
    browser.run::<Value>("card().goTo('m10000');")?;
    browser.until::<Value>("the extract has moved on", "seen().at(-1) === 'm10000'")?;
    assert_eq!(seen(browser)?, ("m9501".into(), "m10000".into(), 500));
    browser.click("one('.all input')")?;
    until_at(browser, 10_000)?;
    assert!(!browser.run::<bool>("return visible(one('.extract'));")?, "one moment is no extract");
    Ok(())
}

fn a_lane_of_very_many_moments_draws_how_many_there_are_and_each_can_be_tapped(browser: &Browser) -> Result<()> {
    open_many(browser, 1_000)?;
    browser.until::<Value>("the current one is among what is drawn", "all('.dense.current').length === 1")?;
    // Taps on one place go through all that share it, and begin again.
    let sharing: usize = browser.until(
        "a place is shared",
        "new Promise((answer) => {
            const lane = all('.lane')[1].querySelectorAll('.dense');
            const [x, y] = middle(lane[20]);
            const seen = new Set();
            for (let tap = 0; tap < 50; tap++) {
                lane[20].dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: x, clientY: y }));
                if (seen.has(card().moment)) break;
                seen.add(card().moment);
            }
            answer(seen.size);
        })",
    )?;
    assert!((2..20).contains(&sharing), "{sharing} moments share a place of a lane that has 333 in up to 200 places");
    browser.until::<Value>(
        "how many there are is told",
        &format!("words(one('.position')).startsWith('{sharing} moments here:')"),
    )?;
    Ok(())
}

fn a_fact_leads_into_a_long_article_and_its_runs_lead_back(browser: &Browser) -> Result<()> {
    open_many(browser, 1_000)?;
    assert_eq!(browser.run::<usize>("return all('.text *').length;")?, 0, "what is closed is not made");
    browser.click("part('facts').querySelector('dd button')")?;
    browser.until::<Value>(
        "the words are marked, and have the focus",
        "words(focused()).startsWith('On day 1000 ') && focused().role === 'mark'",
    )?;
    assert_eq!(browser.run::<usize>("return all('.text p').length;")?, 1_000, "the whole article can be read");
    // The run leads to the moment that quotes it; the fact comes next.
    browser.run::<Value>("focused().click();")?;
    until_at(browser, 1_000)?;
    browser.until::<Value>("its heading has the focus", "words(focused()) === 'Day 1000'")?;
    Ok(())
}

fn an_address_leads_to_one_of_very_many_moments(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/many.html?count=1000&linkable#m777")?;
    until_at(browser, 777)?;
    browser.click("part('next')")?;
    browser.until::<Value>("the address has followed", "location.hash === '#m778'")?;
    browser.run::<Value>("history.back();")?;
    until_at(browser, 777)
}

fn a_walk_from_the_last_of_very_many_moments_begins_at_the_first(browser: &Browser) -> Result<()> {
    open_many(browser, 1_000)?;
    browser.run::<Value>("card().goTo('m1000'); card().play();")?;
    until_at(browser, 1)?;
    browser.until::<Value>("it says that it plays", "words(part('play')) === 'Pause'")?;
    browser.run::<Value>("card().pause();")?;
    browser.until::<Value>("it says that it may play", "words(part('play')) === 'Play'")?;
    Ok(())
}

fn a_few_hundred_moments_are_all_on_paper(browser: &Browser) -> Result<()> {
    let paper = browser.paper("/tests/pages/many.html?count=300")?.pages.concat();
    for nth in 1..=300 {
        // Once with its moment, once in the article; the first also as the summary, the last as a fact.
        let times = paper.matches(&bare(&format!("On day {nth} something was seen"))).count();
        let expected = if nth == 1 || nth == 300 { 3 } else { 2 };
        assert_eq!(times, expected, "moment {nth}");
    }
    Ok(())
}

fn of_more_moments_than_paper_holds_an_extract_is_on_it_that_says_so(browser: &Browser) -> Result<()> {
    let paper = browser.paper("/tests/pages/many.html?count=600")?.pages.concat();
    assert!(paper.contains(&bare("An extract: moments 1–500 of 600.")), "the paper says that it is an extract");
    let headed = (1..=600).filter(|nth| paper.contains(&bare(&format!("Day {nth}On day {nth} something")))).count();
    assert_eq!(headed, 500, "moments on paper");
    Ok(())
}

fn axe_finds_nothing_in_very_many_moments(browser: &Browser) -> Result<()> {
    open_many(browser, 1_000)?;
    assert_axe_finds_nothing(browser, "at first")?;
    browser.click("part('facts').querySelector('dd button')")?;
    browser.run::<Value>("all('details').forEach((it) => it.part[0] !== 'article' && (it.open = true));")?;
    assert_axe_finds_nothing(browser, "with all open")
}

fn very_many_moments_overflow_nowhere_from_280_to_1400_px(browser: &Browser) -> Result<()> {
    open_many(browser, 10_000)?;
    browser.run::<Value>("card().goTo('m10000');")?;
    for width in [280, 320, 390, 480, 560, 720, 960, 1200, 1400] {
        make_room(browser, width)?;
        assert_fits(browser, &format!("ten thousand moments at {width} px"))?;
    }
    Ok(())
}
