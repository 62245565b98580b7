//! Files are what was built, or are not run.

use std::collections::BTreeMap;
use std::fs;

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ROOT;
use browser_tests::host::Host;
use serde_json::Value;

crate::behaviours![
    every_file_has_the_digest_that_is_published,
    a_script_tag_with_the_published_digest_brings_the_card,
    a_script_that_is_not_the_published_one_does_not_run_and_the_text_stays,
    the_script_asks_for_the_module_with_its_published_digest,
];

/// The digests that the package publishes.
fn published() -> Result<BTreeMap<String, String>> {
    Ok(serde_json::from_str(&fs::read_to_string(format!("{ROOT}/pkg/dist/integrity.json"))?)?)
}

/// The files of a folder of the package whose names end so.
fn named(folder: &str, endings: &[&str]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for file in fs::read_dir(format!("{ROOT}/pkg/dist/{folder}"))? {
        let name = file?.file_name().into_string().expect("a name in ASCII");
        if endings.iter().any(|ending| name.ends_with(ending)) {
            names.push(format!("{folder}{name}"));
        }
    }
    Ok(names)
}

fn every_file_has_the_digest_that_is_published(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let mut names = named("", &[".css", ".js", ".wasm"])?;
    // What the card fetches with its digest.
    names.extend(named("lang/", &[".js", ".json"])?);
    names.sort();
    let published = published()?;
    assert_eq!(names, published.keys().cloned().collect::<Vec<_>>());
    for (name, digest) in published {
        // As browsers reckon it, not as the build did.
        let bytes = "await (await fetch(`/pkg/dist/${given[0]}`)).arrayBuffer()";
        let reckoned: String = browser.until_with(
            "the digest is reckoned",
            &format!(
                "'sha384-' + btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-384', {bytes}))))"
            ),
            &[name.clone().into()],
        )?;
        assert_eq!(reckoned, digest, "{name}");
    }
    Ok(())
}

/// Opens a page with the line that an embedder copies, and this digest in it.
fn open(browser: &Browser, digest: &str) -> Result<Host> {
    let host = Host::page(&format!(
        r#"<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Integrity</title>
        <script src="/tests/pages/watch.js"></script>
        <script>
            const real = fetch.bind(window);
            window.asked = [];
            window.fetch = (address, options) => (asked.push([`${{address}}`, options.integrity]), real(address, options));
        </script>
        <main><trotsky-card><a href="/">What Leon Trotsky achieved</a></trotsky-card>
        <script src="/pkg/dist/trotsky-card.js" async crossorigin integrity="{digest}"
            onerror="window.refused = true"></script></main>"#
    ))?;
    browser.open(&host.at("/"))?;
    Ok(host)
}

fn a_script_tag_with_the_published_digest_brings_the_card(browser: &Browser) -> Result<()> {
    let _host = open(browser, &published()?["trotsky-card.js"])?;
    browser.until_live()?;
    assert_eq!(browser.watched()?.said, Vec::<String>::new());
    Ok(())
}

fn a_script_that_is_not_the_published_one_does_not_run_and_the_text_stays(browser: &Browser) -> Result<()> {
    let _host = open(browser, &published()?["shared.js"])?;
    browser.until::<Value>("the script is refused", "window.refused")?;
    let (runs, text): (bool, String) = browser.run(
        "const link = document.querySelector('trotsky-card a');
        return [Boolean(customElements.get('trotsky-card')), visible(link) ? words(link) : 'unseen'];",
    )?;
    assert!(!runs, "the script has run");
    assert_eq!(text, "What Leon Trotsky achieved");
    Ok(())
}

fn the_script_asks_for_the_module_with_its_published_digest(browser: &Browser) -> Result<()> {
    let published = published()?;
    let host = open(browser, &published["trotsky-card.js"])?;
    browser.until_live()?;
    let asked: Vec<(String, String)> = browser.run("return asked;")?;
    let module = host.at("/pkg/dist/trotsky-card.wasm");
    assert_eq!(asked, [(module, published["trotsky-card.wasm"].clone())]);
    Ok(())
}
