//! The room that a page holds by room.css before the script has come.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ROOT;
use serde_json::{Value, json};

use crate::without_scripts::framed;

crate::behaviours![
    what_stands_below_is_where_it_will_be_before_the_script_has_come,
    until_its_module_has_come_a_card_has_the_room_it_will_take,
    where_the_content_says_how_wide_it_is_the_room_is_held_as_well,
    the_text_inside_can_be_read_before_the_script_has_come,
    a_picture_inside_stands_at_the_top_of_the_room,
    what_the_page_says_of_the_element_counts_before_the_script_has_come,
    room_for_a_script_that_does_not_come_is_given_up,
    no_room_is_held_where_no_script_runs,
    a_card_that_is_hidden_or_prerendered_gets_no_room_from_the_page,
];

const PAGE: &str = "/tests/pages/held.html";

/// Where what stands below is, for widths and sizes of text. Each is shown anew: WebKit keeps what it knows of the width
/// in ems of what is generated when nothing but the size of the text changes.
const PLACES: &str = "
    const places = [];
    const { style } = document.getElementById('room');
    for (const width of [280, 320, 481, 720, 999, 1200]) {
        for (const size of [10, 16, 24]) {
            style.display = 'none';
            document.body.getBoundingClientRect();
            style.cssText = `width: ${width}px; font-size: ${size}px`;
            const below = document.getElementById('below').getBoundingClientRect().top + scrollY;
            places.push([`${width} px wide, text of ${size} px`, below]);
        }
    }
    return places;";

/// The languages of a page: that of the module, one more, and one that runs from right to left.
const LANGUAGES: [&str; 3] = ["en", "de", "ar"];

fn what_stands_below_is_where_it_will_be_before_the_script_has_come(browser: &Browser) -> Result<()> {
    for lang in LANGUAGES {
        browser.open(PAGE)?;
        browser.run_with::<Value>("document.documentElement.lang = given[0]; return null;", &[json!(lang)])?;
        let before = browser.run(PLACES)?;
        come(browser)?;
        assert_the_same(lang, before, browser.run(PLACES)?);
    }
    Ok(())
}

fn until_its_module_has_come_a_card_has_the_room_it_will_take(browser: &Browser) -> Result<()> {
    for lang in LANGUAGES {
        browser.open(PAGE)?;
        // Far below what is seen, it waits.
        browser.run_with::<Value>(
            "document.documentElement.lang = given[0];
            document.body.style.paddingBlockStart = '9000px';
            return null;",
            &[json!(lang)],
        )?;
        script(browser)?;
        browser
            .until::<bool>("the script is there", "Boolean(customElements.get('trotsky-card') && card().shadowRoot)")?;
        let before = browser.run(PLACES)?;
        assert!(browser.run::<bool>("return Boolean(one('.hold')) && !one('.card');")?, "{lang}: the card is there");
        browser.run::<Value>("card().scrollIntoView(); return null;")?;
        browser.until_live()?;
        assert_the_same(lang, before, browser.run(PLACES)?);
    }
    Ok(())
}

fn assert_the_same(lang: &str, before: Vec<(String, f64)>, after: Vec<(String, f64)>) {
    for ((place, before), (_, after)) in before.iter().zip(&after) {
        // Parts of a pixel are drawn as none.
        assert!((before - after).abs() < 0.5, "{lang}, {place}: at {before} px before, at {after} px after");
    }
    assert_eq!((before.len(), after.len()), (18, 18));
}

fn where_the_content_says_how_wide_it_is_the_room_is_held_as_well(browser: &Browser) -> Result<()> {
    for style in ["display: flex; flex-direction: column; align-items: center", "float: left"] {
        browser.open(PAGE)?;
        let place = "const { width, height } = card().getBoundingClientRect(); return [width, height];";
        let before: (f64, f64) = browser
            .run_with(&format!("document.getElementById('room').style.cssText = given[0]; {place}"), &[json!(style)])?;
        come(browser)?;
        let after: (f64, f64) = browser.run(place)?;
        let moved = (before.0 - after.0).abs().max((before.1 - after.1).abs());
        assert!(moved < 0.5, "{style}: {before:?} before, {after:?} after");
    }
    Ok(())
}

fn the_text_inside_can_be_read_before_the_script_has_come(browser: &Browser) -> Result<()> {
    browser.open(PAGE)?;
    browser.click("card().querySelector('a')")?;
    assert_eq!(browser.run::<String>("return location.hash;")?, "#text");
    Ok(())
}

fn a_picture_inside_stands_at_the_top_of_the_room(browser: &Browser) -> Result<()> {
    browser.open(PAGE)?;
    let place: f64 = browser.run(
        "card().innerHTML = '<svg style=\"display: block; width: 100%; height: 99px\"></svg>';
        return card().firstChild.getBoundingClientRect().top - card().getBoundingClientRect().top;",
    )?;
    assert_eq!(place, 25.0);
    Ok(())
}

fn what_the_page_says_of_the_element_counts_before_the_script_has_come(browser: &Browser) -> Result<()> {
    browser.open(PAGE)?;
    let heights: Vec<f64> = browser.run(
        "const style = document.head.appendChild(document.createElement('style'));
        const height = (rule) => {
            style.textContent = rule;
            return card().getBoundingClientRect().height;
        };
        return [height('trotsky-card { display: none }'), height('trotsky-card { padding: 100px 0 0 }')
            - height('trotsky-card { padding: 0 }')];",
    )?;
    assert_eq!(heights, [0.0, 100.0]);
    Ok(())
}

fn room_for_a_script_that_does_not_come_is_given_up(browser: &Browser) -> Result<()> {
    browser.open(PAGE)?;
    let height = "return card().getBoundingClientRect().height;";
    let held: f64 = browser.run(height)?;
    let after: f64 = browser.run(
        "const [late] = document.getAnimations();
        late.finish();
        return late.effect.getTiming().delay;",
    )?;
    assert_eq!(after, 10_000.0);
    let left: f64 = browser.run(height)?;
    assert!(held > 900.0 && left < 100.0, "{held} px were held, {left} px are left");
    assert!(browser.run::<bool>("return visible(card().querySelector('a'));")?);
    Ok(())
}

fn no_room_is_held_where_no_script_runs(browser: &Browser) -> Result<()> {
    let page = std::fs::read_to_string(format!("{ROOT}/tests/pages/held.html"))?;
    let style = "<link rel=\"stylesheet\" href=\"/pkg/dist/room.css\">";
    let inner = page
        .replace(style, &format!("<style>{}</style>", std::fs::read_to_string(format!("{ROOT}/pkg/dist/room.css"))?));
    assert_ne!(page, inner, "the page has another line for room.css");
    let _host = framed(browser, &inner)?;
    let height: f64 = browser.until(
        "the frame is there",
        "((page) => page?.readyState === 'complete' && page.querySelector('trotsky-card')?.getBoundingClientRect().height)
            (document.querySelector('iframe').contentDocument)",
    )?;
    assert!(height < 100.0, "{height} px are held");
    Ok(())
}

fn a_card_that_is_hidden_or_prerendered_gets_no_room_from_the_page(browser: &Browser) -> Result<()> {
    browser.open(PAGE)?;
    let found: Value = browser.until(
        "both are known",
        "await (async () => {
            const it = card();
            it.hidden = true;
            const hidden = it.getBoundingClientRect().height;
            it.hidden = false;
            const { prerender } = await import('/pkg/dist/prerendered.js');
            // Before its end has come, too.
            const [start] = prerender().split('</template>');
            document.getElementById('room').setHTMLUnsafe(start);
            const [{ content }, { padding }] = [getComputedStyle(card(), '::before'), getComputedStyle(card())];
            return { hidden, content, padding };
        })()",
    )?;
    assert_eq!(found, json!({ "hidden": 0, "content": "none", "padding": "0px" }));
    Ok(())
}

/// Has the script come.
fn come(browser: &Browser) -> Result<()> {
    script(browser)?;
    browser.until_live()
}

fn script(browser: &Browser) -> Result<()> {
    browser.run::<Value>(
        "const script = document.createElement('script');
        script.src = '/pkg/dist/trotsky-card.js';
        document.head.append(script);",
    )?;
    Ok(())
}
