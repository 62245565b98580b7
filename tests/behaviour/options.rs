//! What an embedder sets, and how the card answers a slip.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

crate::behaviours![
    the_moment_attribute_chooses_where_to_begin,
    an_unknown_moment_warns_and_shows_the_first,
    going_to_an_unknown_moment_warns_and_stays,
    a_misspelt_theme_is_named_with_the_nearest_and_the_card_shows,
    the_dark_theme_is_dark_and_the_light_one_light,
    the_card_follows_the_pages_colour_scheme,
    the_heading_level_is_kept;
    only Chromium: the_system_theme_follows_the_readers_device
];

fn the_moment_attribute_chooses_where_to_begin(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "moment": ids()[6] }))?;
    browser.until_at(ids()[6])
}

/// Fails unless exactly one error was told, to the console and as an event, and each of `words` is in it.
fn assert_told(browser: &Browser, words: &[&str]) -> Result<()> {
    browser.until::<Value>("the error is told", "watched.events.some((it) => it.name === 'glance-error')")?;
    let watched = browser.watched()?;
    let errors: Vec<&Value> =
        watched.events.iter().filter(|it| it.name == "glance-error").map(|it| &it.detail).collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    for key in ["cause", "message", "remedy"] {
        assert!(errors[0][key].as_str().is_some_and(|text| !text.is_empty()), "no {key} in {}", errors[0]);
    }
    let message = errors[0]["message"].as_str().unwrap_or_default();
    let console = watched.said.join("\n");
    assert_eq!(watched.said.len(), 1, "{console}");
    for word in words {
        assert!(message.contains(word), "no {word:?} in the event's {message:?}");
        assert!(console.contains(word), "no {word:?} in the console's {console:?}");
    }
    Ok(())
}

fn an_unknown_moment_warns_and_shows_the_first(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "moment": "octobre-revolution" }))?;
    browser.until_at(ids()[0])?;
    assert_told(browser, &["octobre-revolution"])
}

fn going_to_an_unknown_moment_warns_and_stays(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[2])?;
    browser.run::<Value>("card().goTo('nowhere');")?;
    assert_told(browser, &["nowhere"])?;
    assert!(ids().contains(&&*browser.moment()?));
    Ok(())
}

fn a_misspelt_theme_is_named_with_the_nearest_and_the_card_shows(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "theme": "drak" }))?;
    browser.until_at(ids()[0])?;
    assert_told(browser, &["theme", "drak", "dark"])
}

/// How light the card's ground and its title are, 0 to 255.
fn lightness(browser: &Browser) -> Result<(f64, f64)> {
    browser.run(
        "const light = (colour) => {
            const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            pen.fillStyle = colour;
            pen.fillRect(0, 0, 1, 1);
            const [r, g, b] = pen.getImageData(0, 0, 1, 1).data;
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const title = part('header').querySelector('h1, h2, h3, h4, h5, h6');
        const ground = lineage(title).find((it) =>
            it instanceof Element && !/^(transparent|rgba\\(.*, 0\\))$/.test(getComputedStyle(it).backgroundColor));
        return [light(ground ? getComputedStyle(ground).backgroundColor : 'white'), light(getComputedStyle(title).color)];",
    )
}

fn assert_dark(browser: &Browser, dark: bool) -> Result<()> {
    let (ground, title) = lightness(browser)?;
    assert_eq!(ground < 128.0, dark, "the ground's lightness is {ground}");
    assert_eq!(title > 128.0, dark, "the title's lightness is {title}");
    Ok(())
}

fn the_dark_theme_is_dark_and_the_light_one_light(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    assert_dark(browser, false)?;
    browser.put_card(json!({ "theme": "dark" }))?;
    assert_dark(browser, true)?;
    browser.run::<Value>("document.documentElement.style.colorScheme = 'dark';")?;
    browser.put_card(json!({ "theme": "light" }))?;
    assert_dark(browser, false)
}

fn the_card_follows_the_pages_colour_scheme(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>("document.documentElement.style.colorScheme = 'dark';")?;
    assert_dark(browser, true)?;
    browser.run::<Value>("document.documentElement.style.colorScheme = 'light';")?;
    assert_dark(browser, false)
}

fn the_heading_level_is_kept(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "heading-level": "4" }))?;
    let levels: Vec<String> = browser.run(
        "return [part('header').querySelector('h1, h2, h3, h4, h5, h6').localName,
            ...new Set(all('[data-moment]').map((it) => it.querySelector('h1, h2, h3, h4, h5, h6').localName))];",
    )?;
    assert_eq!(levels, ["h4", "h5"]);
    Ok(())
}

fn the_system_theme_follows_the_readers_device(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "theme": "system" }))?;
    let prefers = |scheme: &str| {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        browser.devtools("Emulation.setEmulatedMedia", json!({ "features": [feature] }))
    };
    prefers("dark")?;
    let dark = assert_dark(browser, true);
    prefers("")?;
    dark
}
