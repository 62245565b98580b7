//! The card in the reader's own few colours, in the place of everybody's.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::Value;

use crate::states::STATES;

crate::behaviours![;
    only [Chromium, Firefox]:
    slider_and_marks_are_visible_in_forced_colours,
    in_forced_colours_every_text_is_seen_in_any_state,
];

fn slider_and_marks_are_visible_in_forced_colours(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    assert_eq!(browser.in_forced_colours(|| missed(browser))?, Vec::<String>::new());
    Ok(())
}

/// Which of the slider and the marks make no difference to the picture when they are taken away.
fn missed(browser: &Browser) -> Result<Vec<String>> {
    let marks = ids().into_iter().map(|id| format!("one('[data-mark=\"{id}\"]')"));
    let mut missed = Vec::new();
    for element in ["slider()".to_owned()].into_iter().chain(marks) {
        let there = picture(browser, &element, "")?;
        assert!(there == picture(browser, &element, "")?, "the picture changes by itself");
        let gone = picture(browser, &element, "hidden")?;
        browser.run::<Value>(&format!("{element}.style.visibility = '';"))?;
        if there == gone {
            missed.push(element);
        }
    }
    Ok(missed)
}

/// A picture of what is seen with an element in its middle, which has this `visibility`.
fn picture(browser: &Browser, element: &str, visibility: &str) -> Result<Vec<u8>> {
    browser.run::<Value>(&format!(
        "const it = {element};
        it.scrollIntoView({{ block: 'center' }});
        it.style.visibility = '{visibility}';"
    ))?;
    browser.picture()
}

fn in_forced_colours_every_text_is_seen_in_any_state(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    assert_eq!(browser.in_forced_colours(|| unseen(browser))?, Vec::<String>::new());
    Ok(())
}

/// Texts without contrast to what is behind them, in any state.
fn unseen(browser: &Browser) -> Result<Vec<String>> {
    let mut unseen = Vec::new();
    for state in &STATES {
        state.enter(browser, "auto")?;
        let faults: Vec<String> = browser.run(
            "const luminance = (colour) => {
                const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                pen.fillStyle = colour;
                pen.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((it) => (it /= 255) <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ground = (it) => lineage(it).filter((up) => up instanceof Element).map((up) => getComputedStyle(up).backgroundColor)
                .find((colour) => !/^(transparent|rgba\\(.*, 0\\))$/.test(colour)) ?? 'Canvas';
            const contrast = (it) => {
                const { color, fill } = getComputedStyle(it);
                const [dark, light] = [it instanceof SVGElement ? fill : color, ground(it)].map(luminance).sort((one, other) => one - other);
                return (light + 0.05) / (dark + 0.05);
            };
            const said = all('.card *').filter(visible)
                .filter((it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
            return said.filter((it) => contrast(it) < 4.5).map((it) => `${contrast(it).toFixed(1)}: ${it.outerHTML.slice(0, 90)}`);",
        )?;
        unseen.extend(faults.into_iter().map(|fault| format!("{}: {fault}", state.name)));
    }
    Ok(unseen)
}
