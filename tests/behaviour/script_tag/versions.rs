//! Several versions on one page: the first wins.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::Value;

crate::behaviours![
    of_two_versions_the_first_wins_and_a_warning_names_both,
    an_element_that_has_the_name_already_is_left_alone_with_a_warning,
    a_module_that_finds_another_version_warns_and_leaves_it,
];

/// The version of the package under test: that of the workspace.
const VERSION: &str = env!("CARGO_PKG_VERSION");

fn of_two_versions_the_first_wins_and_a_warning_names_both(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-versions.html")?;
    browser.until::<Value>("the warning is there", "watched.said.length > 0")?;
    let said = browser.watched()?.said;
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("warn: ") && said[0].contains("0.0.1") && said[0].contains(VERSION), "{}", said[0]);
    assert_eq!(browser.run::<Vec<String>>("return cards().map((it) => it.constructor.version);")?, ["0.0.1"]);
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

fn an_element_that_has_the_name_already_is_left_alone_with_a_warning(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-stranger.html")?;
    browser.until::<Value>("the warning is there", "watched.said.length > 0")?;
    let watched = browser.watched()?;
    assert_eq!(watched.said.len(), 1, "{:?}", watched.said);
    assert!(watched.said[0].contains("version unknown") && watched.said[0].contains(VERSION), "{}", watched.said[0]);
    assert_eq!(watched.errors, Vec::<String>::new());
    assert_eq!(browser.run::<String>("return words(card());")?, "Somebody else’s.");
    Ok(())
}

fn a_module_that_finds_another_version_warns_and_leaves_it(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-later.html")?;
    browser.run::<Value>(
        "customElements.define('trotsky-card', class extends HTMLElement { static version = '9.9.9' });",
    )?;
    browser.until::<Value>(
        "the module is there, and defines",
        "await import('/pkg/dist/element.js').then(({ define }) => {
            define();
            // The same version twice is no matter.
            define('my-trotsky-card');
            define('my-trotsky-card');
            return true;
        })",
    )?;
    let said = browser.watched()?.said;
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("warn: ") && said[0].contains("9.9.9") && said[0].contains(VERSION), "{}", said[0]);
    assert_eq!(browser.run::<String>("return customElements.get('trotsky-card').version;")?, "9.9.9");
    Ok(())
}
