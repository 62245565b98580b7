//! Frames that grow with the card in them.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use browser_tests::given::given;
use browser_tests::host::Host;
use serde_json::{Value, json};

crate::behaviours![
    each_frame_is_as_high_as_its_card,
    a_script_that_comes_late_sizes_frames_that_were_there,
    a_frame_grows_and_shrinks_with_its_card,
    a_frame_shrinks_when_it_becomes_wider,
    without_the_script_the_frame_scrolls,
    nobody_elses_message_sizes_a_frame,
    the_words_in_the_article_are_in_sight_when_the_frame_has_grown,
];

const SCRIPT: &str = "<script src='/pkg/dist/embed.js' async></script>";

/// A page with these two frames, whose cards come from another origin.
fn page(script: &str) -> Result<Host> {
    let home = given("CARD_URL")?;
    Host::page(&format!(
        "<!doctype html><title>x</title><meta name='viewport' content='width=device-width'>{script}
        <iframe style='width: 700px; border: 7px solid' src='{home}/pkg/dist/embed.html'></iframe>
        <p id='between'>Between.</p>
        <iframe style='width: 320px; box-sizing: border-box' src='{home}/pkg/dist/embed.html?moment={}'></iframe>
        <iframe id='guest' width=200 height=100 srcdoc='A guest of another kind'></iframe>",
        ids()[3]
    ))
}

/// How high the content of a frame is, and how much of it can be seen at once.
fn heights(browser: &Browser, nth: u16) -> Result<(f64, f64)> {
    browser.in_frame(nth, || {
        browser.until_live()?;
        browser.run("return [Math.ceil(document.querySelector('main').getBoundingClientRect().height), innerHeight];")
    })
}

/// Waits until the frame shows all of its card and no more.
fn until_fits(browser: &Browser, nth: u16) -> Result<f64> {
    // A frame of another process learns its size when it is drawn: in sight only.
    browser.run_with::<Value>("document.querySelectorAll('iframe')[given[0]].scrollIntoView();", &[json!(nth)])?;
    browser.until::<Value>("the page has been drawn", "(await frame(), await frame(), true)")?;
    browser.in_frame(nth, || {
        browser.until_live()?;
        browser.until(
            "the frame is as high as the card",
            "((height) => height === innerHeight && document.documentElement.scrollHeight <= innerHeight && height)
                (Math.ceil(document.querySelector('main').getBoundingClientRect().height))",
        )
    })
}

fn each_frame_is_as_high_as_its_card(browser: &Browser) -> Result<()> {
    let host = page(SCRIPT)?;
    browser.open(&host.at("/"))?;
    let heights = [until_fits(browser, 0)?, until_fits(browser, 1)?];
    assert!(heights[0] > 500.0 && heights[0] < heights[1], "{heights:?}");
    Ok(())
}

fn a_script_that_comes_late_sizes_frames_that_were_there(browser: &Browser) -> Result<()> {
    let host = page("")?;
    browser.open(&host.at("/"))?;
    for nth in [0, 1] {
        heights(browser, nth)?;
    }
    browser.run::<Value>(
        "const script = document.createElement('script'); script.src = '/pkg/dist/embed.js'; document.head.append(script);",
    )?;
    for nth in [0, 1] {
        until_fits(browser, nth)?;
    }
    Ok(())
}

fn a_frame_grows_and_shrinks_with_its_card(browser: &Browser) -> Result<()> {
    let host = page(SCRIPT)?;
    browser.open(&host.at("/"))?;
    let before = until_fits(browser, 0)?;
    let open = |open: bool| browser.in_frame(0, || browser.run::<Value>(&format!("part('article').open = {open};")));
    open(true)?;
    browser
        .until::<Value>("the frame has grown", &format!("document.querySelector('iframe').clientHeight > {before}"))?;
    assert!(until_fits(browser, 0)? > before);
    open(false)?;
    browser.until::<Value>(
        "the frame has shrunk",
        &format!("document.querySelector('iframe').clientHeight === {before}"),
    )?;
    Ok(())
}

fn a_frame_shrinks_when_it_becomes_wider(browser: &Browser) -> Result<()> {
    let host = page(SCRIPT)?;
    browser.open(&host.at("/"))?;
    let narrow = until_fits(browser, 1)?;
    browser.run::<Value>("document.querySelectorAll('iframe')[1].style.width = '900px';")?;
    browser.until::<Value>(
        "the frame is lower",
        &format!("document.querySelectorAll('iframe')[1].clientHeight < {narrow} - 100"),
    )?;
    until_fits(browser, 1)?;
    Ok(())
}

fn without_the_script_the_frame_scrolls(browser: &Browser) -> Result<()> {
    let host = page("")?;
    browser.open(&host.at("/"))?;
    let (content, seen) = heights(browser, 0)?;
    assert!(seen < content, "{seen} px of {content}");
    browser.in_frame(0, || {
        let scrolled: f64 = browser.run("scrollTo(0, 200); return scrollY;")?;
        assert_eq!(scrolled, 200.0);
        Ok(())
    })
}

fn nobody_elses_message_sizes_a_frame(browser: &Browser) -> Result<()> {
    let host = page(SCRIPT)?;
    browser.open(&host.at("/"))?;
    let before = [until_fits(browser, 0)?, until_fits(browser, 1)?];
    browser.run::<Value>(
        "window.heard = 0;
        addEventListener('message', ({ data }) => { if (data?.height === 9999 || data?.bottom === 9) window.heard += 1; });
        scrollTo(0, 900);
        // From a frame of another kind, from the page itself, and nonsense from a frame with a card.
        const inner = document.getElementById('guest').contentDocument;
        const script = inner.createElement('script');
        script.textContent = `
            parent.postMessage({ type: 'glance-height', height: 9999 }, '*');
            parent.postMessage({ type: 'glance-sight', top: 0, bottom: 9 }, '*');`;
        inner.body.append(script);
        postMessage({ type: 'glance-height', height: 9999 }, '*');
        postMessage({ type: 'glance-sight', top: 0, bottom: 9 }, '*');",
    )?;
    browser.until::<Value>("all were heard", "heard === 4")?;
    assert_eq!(browser.run::<f64>("return scrollY;")?, 900.0);
    browser.in_frame(0, || {
        browser.run::<Value>(
            "for (const height of [-5, 'x', null, NaN]) parent.postMessage({ type: 'glance-height', height }, '*');",
        )
    })?;
    assert_eq!([until_fits(browser, 0)?, until_fits(browser, 1)?], before);
    assert_eq!(browser.run::<f64>("return document.getElementById('guest').clientHeight;")?, 100.0);
    Ok(())
}

fn the_words_in_the_article_are_in_sight_when_the_frame_has_grown(browser: &Browser) -> Result<()> {
    let host = page(SCRIPT)?;
    browser.open(&host.at("/"))?;
    let before = until_fits(browser, 0)?;
    browser.in_frame(0, || {
        // Into the frame, as a reader comes there by pointer or Tab.
        browser.click("part('header').querySelector('h1')")?;
        browser.run::<Value>("one('.link').click();")
    })?;
    browser
        .until::<Value>("the frame has grown", &format!("document.querySelector('iframe').clientHeight > {before}"))?;
    let (top, bottom): (f64, f64) = browser.in_frame(0, || {
        browser.until::<Value>("the words are marked", "focused()?.getAttribute('role') === 'mark'")?;
        browser.run("const { top, bottom } = focused().getBoundingClientRect(); return [top, bottom];")
    })?;
    browser.until::<Value>(
        "they are in sight",
        &format!(
            "((edge) => edge + {top} >= 0 && edge + {bottom} <= innerHeight)
                (document.querySelector('iframe').getBoundingClientRect().top + 7)"
        ),
    )?;
    Ok(())
}
