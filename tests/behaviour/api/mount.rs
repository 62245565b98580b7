//! `mount`: a card put in and taken away by a script.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{ids, zero, zero_as_written, zero_ids};
use serde_json::{Value, json};

use super::{assert_quiet, complaint};

crate::behaviours![
    a_mounted_card_is_the_last_in_its_place_and_ready_when_it_says_so,
    options_count_from_the_beginning,
    a_dataset_is_mounted_as_an_option,
    a_place_that_is_not_there_is_told,
    an_unknown_option_is_told_and_the_card_shows,
    a_card_mounted_by_an_entry_that_defines_nothing_is_defined,
];

fn a_mounted_card_is_the_last_in_its_place_and_ready_when_it_says_so(browser: &Browser) -> Result<()> {
    browser.open_entry("index.js")?;
    browser.run::<Value>(
        "document.getElementById('room').innerHTML = '<p>mine</p>';
        window.handle = api.mount('#room');",
    )?;
    let ready: Value = browser.until(
        "the card is ready",
        "await handle.ready.then(() => [card() === handle.element, visible(part('header')), seen()])",
    )?;
    assert_eq!(ready, json!([true, true, ids()[..1]]));
    let place: Vec<String> =
        browser.run("return [...document.getElementById('room').children].map((it) => it.localName);")?;
    assert_eq!(place, ["p", "trotsky-card"]);
    assert_quiet(browser)
}

fn options_count_from_the_beginning(browser: &Browser) -> Result<()> {
    browser.open_entry("index.js")?;
    browser.run_with::<Value>(
        "document.getElementById('room').style.marginBlockStart = '9000px';
        const options = { moment: given[0], theme: 'dark', headingLevel: 4, loading: 'eager' };
        window.handle = api.mount(document.getElementById('room'), options);",
        &[json!(ids()[6])],
    )?;
    browser.until_live()?;
    browser.until_at(ids()[6])?;
    let shown: Value = browser.run(
        "return [one('.card').dataset.theme, part('header').querySelector('h1, h2, h3, h4').localName, scrollY];",
    )?;
    assert_eq!(shown, json!(["dark", "h4", 0]));
    assert_eq!(browser.events("glance-momentchange")?.len(), 0);
    assert_quiet(browser)
}

fn a_dataset_is_mounted_as_an_option(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>(
        "window.handle = api.mount('#room', { dataset: given[0], moment: given[1] });
        api.mount('#below', { src: '/data/zero.json', moment: given[1], loading: 'eager' });",
        &[zero_as_written(), json!(zero_ids()[3])],
    )?;
    browser.until_live()?;
    let titles: Vec<String> =
        browser.run("return [0, 1].map((nth) => words(part('header', nth).querySelector('h2')));")?;
    assert_eq!(titles, [&*zero().title; 2]);
    browser.until_with::<Value>("both are there", "shows(given[0]) && shows(given[0], 1)", &[json!(zero_ids()[3])])?;
    assert_quiet(browser)
}

fn a_place_that_is_not_there_is_told(browser: &Browser) -> Result<()> {
    for entry in ["index.js", "glance.js"] {
        browser.open_entry(entry)?;
        for (target, sentence) in [
            ("'#nowhere'", "mount: target: no element matches \"#nowhere\""),
            ("'#'", "mount: target: \"#\" is not an element or a selector"),
            ("null", "mount: target: null is not an element or a selector"),
            ("undefined", "mount: target: undefined is not an element or a selector"),
            ("7", "mount: target: 7 is not an element or a selector"),
            ("document.createTextNode('')", "mount: target: [object Text] is not an element or a selector"),
        ] {
            let thrown: (String, String) = browser.run(&format!(
                "try {{
                    api.mount({target});
                }} catch (error) {{
                    return [error.name, error.message];
                }}
                return ['nothing', ''];"
            ))?;
            assert_eq!(thrown, ("TypeError".to_owned(), sentence.to_owned()), "{entry}: {target}");
        }
        assert_eq!(browser.run::<usize>("return cards().length;")?, 0);
    }
    Ok(())
}

fn an_unknown_option_is_told_and_the_card_shows(browser: &Browser) -> Result<()> {
    browser.open_entry("index.js")?;
    browser.run_with::<Value>(
        "own(`api.mount('#room', { colour: 'red', moment: '${given[0]}' });`);",
        &[json!(ids()[2])],
    )?;
    browser.until_live()?;
    browser.until_at(ids()[2])?;
    let message = complaint(browser)?;
    assert_eq!(message, "mount: there is no option \"colour\"");
    // What every object has is no option either.
    browser.run::<Value>("watched.events.length = 0; api.mount('#room', { toString: 'mine' }).destroy();")?;
    browser.until::<Value>("the warning is there", "watched.said.some((it) => it.includes('\"toString\"'))")?;
    Ok(())
}

fn a_card_mounted_by_an_entry_that_defines_nothing_is_defined(browser: &Browser) -> Result<()> {
    browser.open_entry("element.js")?;
    assert!(browser.run::<bool>("return customElements.get('trotsky-card') === undefined;")?);
    browser.run::<Value>("api.mount('#room');")?;
    browser.until_live()?;
    browser.until_at(ids()[0])
}
