//! What colours the card wears.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::{Value, json};

crate::behaviours![
    the_dark_theme_is_dark_and_the_light_one_light,
    a_card_without_its_theme_follows_the_page_again,
    the_card_follows_the_pages_colour_scheme;
    only [Chromium]: the_system_theme_follows_the_readers_device
];

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

fn a_card_without_its_theme_follows_the_page_again(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for (theme, page, dark) in [("dark", "light", false), ("light", "dark", true)] {
        browser.run_with::<Value>("document.documentElement.style.colorScheme = given[0];", &[json!(page)])?;
        browser.put_card(json!({ "theme": theme }))?;
        assert_dark(browser, !dark)?;
        browser.run::<Value>("card().removeAttribute('theme');")?;
        assert_dark(browser, dark)?;
    }
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
