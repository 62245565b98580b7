//! What the builder's code does on the page it is pasted into.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::{ROOT, dataset, moments};
use browser_tests::host::Host;
use serde_json::{Value, json};

use super::builder::{FRAME, WAYS, choose, chosen, code, open_builder, until_framed};

/// Opens an empty page that holds nothing but the code, in a frame; `watch.js` listens there.
fn paste(browser: &Browser, code: &str) -> Result<()> {
    browser.open("/tests/pages/frame.html")?;
    browser.run_with::<Value>(
        &format!(
            "const page = `<!doctype html><meta charset=utf-8><title>Empty</title>
                <script src=\"${{location.origin}}/tests/pages/watch.js\"></script><body>${{given[0]}}`;
            {FRAME}.style.cssText = 'width: 100%; height: 90vh';
            {FRAME}.src = URL.createObjectURL(new Blob([page], {{ type: 'text/html' }}));"
        ),
        &[json!(code)],
    )?;
    Ok(())
}

/// What one way gives, pasted into an empty page, becomes the card that was chosen.
fn works(browser: &Browser, way: &str) -> Result<()> {
    open_builder(browser)?;
    choose(browser, json!({ "moment": chosen(), "theme": "dark", "level": "3" }))?;
    runs(browser, way)
}

/// What is chosen runs as it is meant to, without a word in the console.
fn runs(browser: &Browser, way: &str) -> Result<()> {
    let code = code(browser, way)?;
    paste(browser, &code)?;
    until_framed(browser, chosen(), "dark", "h3")?;
    let (said, errors): (Vec<String>, Vec<String>) = browser
        .run(&format!("const {{ said, errors }} = {FRAME}.contentWindow.watched; return [[...said], [...errors]];"))?;
    assert_eq!((said, errors), (Vec::new(), Vec::new()), "by way of {way}");
    Ok(())
}

pub fn the_builders_element_works_on_an_empty_page(browser: &Browser) -> Result<()> {
    works(browser, "element")
}

pub fn the_builder_preloads_the_module_of_a_card_that_is_wanted_at_once(browser: &Browser) -> Result<()> {
    for way in ["element", "script", "prerendered"] {
        open_builder(browser)?;
        choose(browser, json!({ "moment": chosen(), "theme": "dark", "level": "3", "loading": "eager" }))?;
        runs(browser, way)?;
        let preloaded: String =
            browser.run(&format!("return {FRAME}.contentDocument.querySelector('link[rel=preload]').href;"))?;
        let module: String = browser.run("return new URL('/pkg/dist/trotsky-card.wasm', location).href;")?;
        assert_eq!(preloaded, module, "by way of {way}");
    }
    Ok(())
}

pub fn the_builders_element_has_its_room_before_the_script_has_come(browser: &Browser) -> Result<()> {
    open_builder(browser)?;
    let whole = code(browser, "element")?;
    let start = whole.split("<script").next().context("no code")?;
    let card = format!("{FRAME}.contentDocument.querySelector('trotsky-card')");
    let height = format!("{card}?.getBoundingClientRect().height");
    paste(browser, start)?;
    let held: f64 = browser.until("there is room", &format!("{height} > 900 && {height}"))?;
    paste(browser, &whole)?;
    browser.until_with::<Value>(
        "the card takes the room that was held",
        &format!("{card}?.moment && Math.abs({height} - given[0]) < 1"),
        &[json!(held)],
    )?;
    open_builder(browser)?;
    choose(browser, json!({ "room": false }))?;
    browser.until::<Value>(
        "there is no style in the code, and no preload for a card that waits for the reader",
        "!/<style|preload/.test(document.querySelector('#code').value)",
    )?;
    Ok(())
}

pub fn the_builders_script_tag_alone_works_on_an_empty_page(browser: &Browser) -> Result<()> {
    works(browser, "script")
}

pub fn the_builders_prerendered_card_works_on_an_empty_page(browser: &Browser) -> Result<()> {
    works(browser, "prerendered")
}

pub fn the_builders_module_works_on_an_empty_page(browser: &Browser) -> Result<()> {
    works(browser, "module")
}

pub fn the_readme_has_the_builders_plain_html(browser: &Browser) -> Result<()> {
    open_builder(browser)?;
    choose(browser, json!({ "base": "https://example.org/card/" }))?;
    let code = code(browser, "plain")?;
    let readme = std::fs::read_to_string(format!("{ROOT}/README.md"))?;
    assert!(readme.contains(code.trim()), "README.md lacks {code}");
    Ok(())
}

pub fn the_builders_plain_html_is_readable_on_an_empty_page(browser: &Browser) -> Result<()> {
    open_builder(browser)?;
    choose(browser, json!({ "moment": chosen() }))?;
    let code = code(browser, "plain")?;
    paste(browser, &code)?;
    let page: Value = browser.until(
        "the picture is there",
        &format!(
            "((page) => page?.querySelector('img')?.naturalWidth && {{
                scripts: page.body.querySelectorAll('script, trotsky-card').length,
                described: page.querySelector('img').alt.length > 20,
                quotations: [...page.querySelectorAll('blockquote')].map(words),
                source: [...page.links].at(-1).href,
                text: words(page.body),
            }})({FRAME}.contentDocument)"
        ),
    )?;
    assert_eq!((&page["scripts"], &page["described"]), (&json!(0), &json!(true)));
    assert_eq!(page["source"], json!(dataset().source.url));
    let moment = moments().iter().find(|moment| moment.id == chosen()).context("no such moment")?;
    assert!(page["text"].as_str().is_some_and(|text| text.contains(&*moment.title)), "{page}");
    let quotations = page["quotations"].as_array().context("no quotations")?;
    assert!(quotations.len() >= 3, "{quotations:?}");
    for quotation in quotations {
        let words = quotation.as_str().unwrap_or_default().trim_matches(['“', '”']);
        assert!(!words.is_empty() && dataset().article.text.contains(words), "the article doesn't say {words}");
    }
    Ok(())
}

pub fn the_builders_code_is_pinned_to_this_version_unless_told_otherwise(browser: &Browser) -> Result<()> {
    open_builder(browser)?;
    let pinned = code(browser, "element")?;
    let digest: String = browser.until(
        "the digest is computed",
        "btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-384',
            await (await fetch('/pkg/dist/trotsky-card.js')).arrayBuffer()))))",
    )?;
    assert!(pinned.contains(&format!("integrity=\"sha384-{digest}\" crossorigin")), "{pinned}");
    choose(browser, json!({ "pinned": false }))?;
    browser.until::<Value>(
        "the code is not pinned",
        "!/integrity|crossorigin/.test(document.querySelector('#code').value)",
    )?;
    Ok(())
}

pub fn an_address_with_markup_in_it_stays_an_address(browser: &Browser) -> Result<()> {
    let typed = r#"/nowhere/"'></script><script>top.escaped = 1</script><i onload="top.escaped = 1">\"/"#;
    for way in WAYS {
        open_builder(browser)?;
        choose(browser, json!({ "base": typed }))?;
        let code = code(browser, way)?;
        let (strangers, addresses): (usize, Vec<String>) = browser.run_with(
            "const page = new DOMParser().parseFromString(given[0], 'text/html');
            const module = page.querySelector('script[type=module]')?.textContent.match(/from (\".*\");/)[1];
            return [
                page.querySelectorAll('i, script:not([src], [type])').length,
                module ? [JSON.parse(module)] : [...page.querySelectorAll('[src]')].map((it) => it.getAttribute('src')),
            ];",
            &[json!(code)],
        )?;
        assert_eq!(strangers, 0, "by way of {way}: {code}");
        assert!(!addresses.is_empty(), "by way of {way}");
        assert!(addresses.iter().all(|it| it.starts_with(typed)), "by way of {way}: {addresses:?}");
        paste(browser, &code)?;
        browser.until::<Value>(
            "the page has run",
            &format!(
                "{FRAME}.contentDocument.readyState === 'complete' && {FRAME}.contentDocument.URL.startsWith('blob:')"
            ),
        )?;
        assert!(browser.run::<bool>("return !('escaped' in window);")?, "by way of {way}");
    }
    Ok(())
}

pub fn the_builders_frame_works_on_an_empty_page(browser: &Browser) -> Result<()> {
    open_builder(browser)?;
    choose(browser, json!({ "moment": chosen(), "theme": "dark" }))?;
    let code = code(browser, "frame")?;
    // On another host, as frames are.
    let host = Host::page(&format!("<!doctype html><meta charset=utf-8><title>Empty</title><body>{code}"))?;
    browser.open(&host.at("/"))?;
    browser.in_frame(0, || {
        browser.until_live()?;
        browser.until_at(chosen())?;
        assert_eq!(browser.run::<String>("return getComputedStyle(one('.card')).colorScheme;")?, "dark");
        browser.until::<Value>(
            "the frame is as high as the card",
            "Math.ceil(document.querySelector('main').getBoundingClientRect().height) === innerHeight",
        )?;
        Ok(())
    })
}
