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
    the_name_on_the_map_is_whole_at_any_moment,
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
            // What a picture cuts off is not there to be seen; the picture itself is measured.
            if (it.ownerSVGElement && getComputedStyle(it.ownerSVGElement).overflowX !== 'visible') continue;
            if (box.left < left - 1 || box.right > right + 1) faults.push(`beyond the card: ${name(it)}`);
            if (cutOff(it) > 1) faults.push(`cut off: ${name(it)}`);
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

fn the_name_on_the_map_is_whole_at_any_moment(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let mut named = 0;
    for width in [280, 720, 1200] {
        make_room(browser, width)?;
        for id in ids() {
            browser.go_to(id)?;
            // The last of what is read as the places so far.
            let (name, read, cut): (String, String, bool) = browser.run(
                "const name = part('map').querySelector('text');
                const [inner, outer] = [name, name.ownerSVGElement].map((it) => it.getBoundingClientRect());
                const cut = inner.left < outer.left || inner.right > outer.right || inner.top < outer.top || inner.bottom > outer.bottom;
                return [words(name), words(part('map').querySelector('figcaption span')), words(name) !== '' && cut];",
            )?;
            assert!(!cut, "{name:?} is cut off at {id}, {width} px wide");
            assert!(read.ends_with(&name), "{name:?} is not the last of {read:?} at {id}");
            named += usize::from(!name.is_empty());
        }
    }
    assert!(named > 3, "the map has named {named} places");
    Ok(())
}
