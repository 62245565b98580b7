//! Pages with a strict content security policy that enforces Trusted Types.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::host::{Host, Module, Piece};
use serde_json::Value;

use crate::hostile::use_it;

crate::behaviours![
    a_strict_policy_is_kept,
    a_strict_policy_is_kept_by_a_card_that_fails,
    a_strict_policy_is_kept_by_a_prerendered_card,
    a_strict_policy_is_kept_in_somebody_elses_shadow_root,
];

/// What a strict page allows, as `SECURITY.md` promises that it is enough.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                          connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

fn a_strict_policy_is_kept(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/strict.html")?;
    use_it(browser)?;
    let watched = browser.watched()?;
    assert_eq!((watched.violations, watched.errors), (Vec::new(), Vec::new()));
    // Styled all the same.
    let display: String = browser.run("return getComputedStyle(one('.lane')).display;")?;
    assert!(["grid", "flex"].contains(&&*display), "a lane is laid out as {display}");
    Ok(())
}

fn a_strict_policy_is_kept_by_a_card_that_fails(browser: &Browser) -> Result<()> {
    let host = Host::start(Module::Missing)?;
    browser.open(&host.at("/tests/pages/strict.html"))?;
    browser.until::<Value>("the failure is told", "watched.events.length === 1")?;
    assert_eq!(browser.run::<String>("return getComputedStyle(one('.failed')).borderTopWidth;")?, "1px");
    host.serve(Module::Whole);
    browser.click("one('.failed button')")?;
    browser.until_live()?;
    use_it(browser)?;
    assert_eq!(browser.watched()?.violations, Vec::<String>::new());
    Ok(())
}

fn a_strict_policy_is_kept_by_a_prerendered_card(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>(
        "const script = document.createElement('script');
        script.type = 'module';
        script.textContent = `
            import { prerender } from '/pkg/dist/prerendered.js';
            window.prerendered = prerender({ style: '/pkg/dist/trotsky-card.css' });
        `;
        document.head.append(script);",
    )?;
    let card: String = browser.until("the card is prerendered", "window.prerendered")?;
    let page = |script: &str| {
        format!(
            r#"<!doctype html><html lang="en"><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{STRICT}"><title>A strict policy</title>
            <script src="/tests/pages/watch.js"></script>{script}<main>{card}</main>"#
        )
    };
    let script = r#"<script src="/pkg/dist/trotsky-card.js" async></script>"#;
    let host = Host::with([("/unscripted", vec![Piece::Text(page(""))]), ("/", vec![Piece::Text(page(script))])])?;

    browser.open(&host.at("/unscripted"))?;
    browser
        .until::<Value>("the prerendered card has its style", "getComputedStyle(one('.card')).display === 'flex'")?;
    assert_eq!(browser.watched()?.violations, Vec::<String>::new());

    browser.open_cards(&host.at("/"))?;
    use_it(browser)?;
    assert_eq!(browser.watched()?.violations, Vec::<String>::new());
    Ok(())
}

fn a_strict_policy_is_kept_in_somebody_elses_shadow_root(browser: &Browser) -> Result<()> {
    let host = Host::start(Module::Whole)?;
    // The page's own icon.
    host.police(&format!("{STRICT}; img-src data:"));
    browser.open_cards(&host.at("/tests/pages/guest.html"))?;
    use_it(browser)?;
    let watched = browser.watched()?;
    assert_eq!((watched.violations, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}
