//! How the card fits the room it has.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

crate::behaviours![
    nothing_overflows_from_280_to_1200_px,
    nothing_overflows_at_280_px_at_any_moment,
    nothing_overflows_with_text_of_twice_the_size,
    no_text_is_cut_off,
];

/// Gives the card so much room and lets it be laid out.
pub fn make_room(browser: &Browser, width: u32) -> Result<()> {
    browser.until_with::<Value>(
        "the card has its room",
        "(document.getElementById('room').style.width = `${given[0]}px`,
            await frame(),
            await frame(),
            card().getBoundingClientRect().width === given[0])",
        &[json!(width)],
    )?;
    Ok(())
}

/// What reaches beyond the card on either side, or scrolls sideways within it, once nothing moves any more.
fn overflowing(browser: &Browser) -> Result<Vec<String>> {
    browser.until::<Value>("nothing moves", "card().shadowRoot.getAnimations().length === 0")?;
    browser.run(
        "const name = (it) => `${it.outerHTML.slice(0, 90)} (${Math.round(it.getBoundingClientRect().width)} px)`;
        const { left, right } = card().getBoundingClientRect();
        const faults = [];
        for (const it of all('*').filter(visible)) {
            const box = it.getBoundingClientRect();
            // Text for screen readers alone is one pixel wide.
            if (box.width <= 1) continue;
            const hidden = lineage(it).some((up) => up instanceof Element && up.getBoundingClientRect().width <= 1);
            if (hidden) continue;
            if (box.left < left - 1 || box.right > right + 1) faults.push(`beyond the card: ${name(it)}`);
            const scrolls = getComputedStyle(it).overflowX !== 'visible' && !(it instanceof SVGElement);
            if (scrolls && it.localName !== 'input' && it.scrollWidth > it.clientWidth + 1) faults.push(`cut or scrolled: ${name(it)}`);
        }
        return faults;",
    )
}

/// Fails if anything is wider than the card, or scrolls sideways within it.
pub fn assert_fits(browser: &Browser, when: &str) -> Result<()> {
    assert_eq!(overflowing(browser)?, Vec::<String>::new(), "{when}");
    Ok(())
}

fn nothing_overflows_from_280_to_1200_px(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>("all('details').forEach((it) => (it.open = true));")?;
    for width in [280, 320, 480, 560, 720, 960, 1200] {
        make_room(browser, width)?;
        assert_fits(browser, &format!("{width} px"))?;
    }
    Ok(())
}

fn nothing_overflows_at_280_px_at_any_moment(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    make_room(browser, 280)?;
    for id in ids() {
        browser.go_to(id)?;
        assert_fits(browser, id)?;
    }
    Ok(())
}

fn nothing_overflows_with_text_of_twice_the_size(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>("document.documentElement.style.fontSize = '200%';")?;
    for width in [320, 560, 1200] {
        make_room(browser, width)?;
        assert_fits(browser, &format!("{width} px with large text"))?;
    }
    // The text did grow.
    let size: f64 = browser.run("return parseFloat(getComputedStyle(one('blockquote')).fontSize);")?;
    assert!(size >= 28.0, "the quotation is {size} px");
    Ok(())
}

fn no_text_is_cut_off(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for width in [280, 720] {
        make_room(browser, width)?;
        let cut: Vec<String> = browser.run(
            "return all('*').filter(visible).filter((it) => {
                const style = getComputedStyle(it);
                return style.textOverflow === 'ellipsis' || (style.webkitLineClamp ?? 'none') !== 'none';
            }).map((it) => it.outerHTML.slice(0, 90));",
        )?;
        assert_eq!(cut, Vec::<String>::new(), "{width} px");
    }
    Ok(())
}
