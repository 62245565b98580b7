//! The line an embedder copies: `<script src="…/trotsky-card.js" async></script>`, and what becomes of it on pages.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::{Value, json};

crate::behaviours![
    a_bare_script_tag_puts_the_card_in_its_place,
    the_tags_own_options_become_the_cards_and_nothing_else,
    a_blog_with_two_posts_has_a_card_in_each,
    a_card_below_the_script_is_the_only_one,
    a_card_is_brought_to_life_before_the_page_is_all_there,
    a_tag_inserted_later_puts_a_card_in_its_place,
    each_tag_inserted_later_has_one_card,
    a_page_kept_and_shown_again_has_its_card_once,
    a_script_in_the_head_says_that_there_is_no_card_yet,
    a_script_in_the_head_puts_the_card_where_the_page_is_marked,
    a_script_moved_to_the_end_leaves_the_card_where_the_page_is_marked,
    script_tags_of_type_module_put_a_card_in_each_place,
    a_script_written_into_the_page_finds_its_files_by_the_mark,
    a_script_written_into_the_page_without_a_mark_says_what_is_missing,
    a_card_without_its_files_says_so_once,
    a_bundle_finds_place_and_files_by_the_mark,
    a_bundle_waits_for_the_mark_before_it_loads_a_card,
    a_bundle_without_a_mark_looks_beside_itself,
    a_bundle_without_a_mark_puts_no_card_anywhere,
    a_place_without_a_card_that_loads_holds_a_link_to_the_article,
    a_bare_script_tag_works_under_a_strict_policy,
    of_two_versions_the_first_wins_and_a_warning_names_both,
    an_element_that_has_the_name_already_is_left_alone_with_a_warning,
    a_module_that_finds_another_version_warns_and_leaves_it,
];

/// The version of the package under test: that of the workspace.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Fails unless the page's cards stand, in this order, right before script tags that follow these headings or
/// paragraphs, and nothing was said on the way.
fn assert_cards_after(browser: &Browser, before: &[&str]) -> Result<()> {
    let places: Vec<(String, String)> = browser
        .run("return cards().map((it) => [words(it.previousElementSibling), it.nextElementSibling.localName]);")?;
    let wanted: Vec<(String, String)> = before.iter().map(|&text| (text.into(), "script".into())).collect();
    assert_eq!(places, wanted);
    assert_quiet(browser)
}

/// Fails if the page has heard a warning or an error.
fn assert_quiet(browser: &Browser) -> Result<()> {
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

/// Waits until the page has heard of as many failures, and gives the messages.
fn failures(browser: &Browser, count: usize) -> Result<Vec<String>> {
    browser.until_with::<Value>(
        "the failures are told",
        "watched.events.filter((it) => it.name === 'glance-error').length === given[0]",
        &[json!(count)],
    )?;
    let message = |event: browser_tests::page::Event| event.detail["message"].as_str().unwrap_or_default().to_owned();
    Ok(browser.events("glance-error")?.into_iter().map(message).collect())
}

/// Puts a script tag with these attributes and this text (an expression) into `place`.
fn insert(browser: &Browser, place: &str, attributes: Value, text: &str) -> Result<()> {
    browser.run_with::<Value>(
        &format!(
            "const tag = document.createElement('script');
            for (const [name, value] of Object.entries(given[0])) tag.setAttribute(name, value);
            tag.textContent = {text};
            {place}.append(tag);"
        ),
        &[attributes],
    )?;
    Ok(())
}

fn a_bare_script_tag_puts_the_card_in_its_place(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-bare.html")?;
    assert_cards_after(browser, &["Text above."])
}

fn the_tags_own_options_become_the_cards_and_nothing_else(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-bare.html")?;
    let attributes: Value = browser.run(
        "return Object.fromEntries(card().getAttributeNames()
            .filter((name) => name !== 'data-placed').map((name) => [name, card().getAttribute(name)]));",
    )?;
    assert_eq!(attributes, json!({ "moment": "death", "theme": "dark", "heading-level": "3", "loading": "eager" }));
    browser.until_at("death")?;
    assert!(browser.run::<bool>("return part('header').querySelector('h3') !== null;")?, "the heading is no h3");
    Ok(())
}

fn a_blog_with_two_posts_has_a_card_in_each(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-blog.html")?;
    assert_cards_after(browser, &["Text above.", "Text above."])?;
    browser.until::<Value>("each shows its own moment", "shows('october-revolution', 0) && shows('death', 1)")?;
    Ok(())
}

fn a_card_below_the_script_is_the_only_one(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-own.html")?;
    browser.until_at("october-revolution")?;
    assert_eq!(browser.run::<usize>("return cards().length;")?, 1);
    assert_quiet(browser)
}

fn a_card_is_brought_to_life_before_the_page_is_all_there(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-own.html")?;
    assert!(browser.run::<bool>("return early;")?, "the element was not defined while the page was parsed");
    Ok(())
}

fn a_tag_inserted_later_puts_a_card_in_its_place(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-later.html")?;
    let room = "document.getElementById('room')";
    browser.run::<Value>(&format!("{room}.innerHTML = '<p>A post.</p>';"))?;
    // As WordPress writes addresses.
    let tag = json!({ "src": "/pkg/dist/trotsky-card.js?ver=6.9", "data-moment": "death" });
    insert(browser, room, tag, "''")?;
    browser.until_live()?;
    assert_cards_after(browser, &["A post."])?;
    browser.until_at("death")
}

fn each_tag_inserted_later_has_one_card(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-later.html")?;
    let tag = json!({ "src": "/pkg/dist/trotsky-card.js", "data-loading": "eager" });
    insert(browser, "document.getElementById('room')", tag.clone(), "''")?;
    browser.until_live()?;
    insert(browser, "document.getElementById('below')", tag, "''")?;
    browser.until::<Value>("the second post has a card", "document.querySelector('#below trotsky-card')")?;
    browser.until_live()?;
    let parents: Vec<String> = browser.run("return cards().map((it) => it.parentNode.id);")?;
    assert_eq!(parents, ["room", "below"]);
    assert_quiet(browser)
}

fn a_page_kept_and_shown_again_has_its_card_once(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-bare.html")?;
    // What client-side navigation does on the way back: a copy of the body, its scripts run again.
    browser.run::<Value>(
        "const kept = document.body.cloneNode(true);
        document.body.replaceWith(kept);
        window.ran = 0;
        for (const old of kept.querySelectorAll('script')) {
            const tag = document.createElement('script');
            for (const { name, value } of old.attributes) tag.setAttribute(name, value);
            tag.addEventListener('load', () => (window.ran += 1));
            old.replaceWith(tag);
        }",
    )?;
    browser.until::<Value>("the script has run again", "ran === 1")?;
    browser.until_live()?;
    assert_cards_after(browser, &["Text above."])
}

fn a_script_in_the_head_says_that_there_is_no_card_yet(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-head.html")?;
    let told: String = browser.until("that there is no card is told", "told.length === 1 && told[0]")?;
    assert!(told.contains("no card yet") && told.contains("data-trotsky-card"), "{told}");
    assert_quiet(browser)?;
    // It was no mistake: the page puts one in later.
    browser.put_card(json!({ "moment": "death" }))?;
    browser.until_at("death")?;
    assert_quiet(browser)
}

fn a_script_in_the_head_puts_the_card_where_the_page_is_marked(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-marked.html")?;
    assert_cards_after(browser, &["Text above."])?;
    browser.until_at("death")
}

fn a_script_moved_to_the_end_leaves_the_card_where_the_page_is_marked(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-end.html")?;
    assert_cards_after(browser, &["Text above."])
}

fn script_tags_of_type_module_put_a_card_in_each_place(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-module.html")?;
    assert_cards_after(browser, &["The first post", "The second post"])?;
    browser.until::<Value>("each shows its own moment", "shows('october-revolution', 0) && shows('death', 1)")?;
    Ok(())
}

fn a_script_written_into_the_page_finds_its_files_by_the_mark(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-inline.html")?;
    assert_eq!(
        browser.run::<Vec<String>>("return cards().map((it) => it.nextElementSibling.dataset.base);")?,
        ["/pkg/dist"]
    );
    browser.until_at("death")?;
    assert_quiet(browser)
}

fn a_script_written_into_the_page_without_a_mark_says_what_is_missing(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-later.html")?;
    insert(browser, "document.body", json!({}), "text")?;
    browser.until::<Value>("the error is told", "watched.said.length > 0")?;
    let said = browser.watched()?.said;
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("nobody has said where trotsky-card.wasm is"), "{}", said[0]);
    assert_eq!(browser.run::<usize>("return cards().length + told.length;")?, 0);
    Ok(())
}

fn a_card_without_its_files_says_so_once(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-later.html")?;
    browser.run::<Value>("put({ loading: 'eager' });")?;
    insert(browser, "document.body", json!({}), "text")?;
    let messages = failures(browser, 1)?;
    assert!(messages[0].contains("nobody has said where trotsky-card.wasm is"), "{}", messages[0]);
    let said = browser.watched()?.said;
    assert_eq!(said.len(), 1, "{said:?}");
    Ok(())
}

fn a_bundle_finds_place_and_files_by_the_mark(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-bundle.html")?;
    assert_cards_after(browser, &["Text above."])?;
    browser.until_at("death")
}

fn a_bundle_waits_for_the_mark_before_it_loads_a_card(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-bundle-own.html")?;
    browser.until_at("october-revolution")?;
    assert_eq!(browser.run::<usize>("return cards().length;")?, 1);
    assert_quiet(browser)
}

fn a_bundle_without_a_mark_looks_beside_itself(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-later.html")?;
    browser.run::<Value>("put({ loading: 'eager' });")?;
    insert(browser, "document.head", json!({ "src": "tag-bundle.js" }), "''")?;
    let messages = failures(browser, 1)?;
    assert!(messages[0].contains("/tests/pages/trotsky-card.wasm"), "{}", messages[0]);
    Ok(())
}

fn a_bundle_without_a_mark_puts_no_card_anywhere(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-later.html")?;
    insert(browser, "document.body", json!({ "src": "tag-bundle.js" }), "''")?;
    let told: String = browser.until("that there is no card is told", "told.length === 1 && told[0]")?;
    assert!(told.contains("no card yet"), "{told}");
    assert_eq!(browser.run::<usize>("return cards().length;")?, 0);
    assert_quiet(browser)
}

fn a_place_without_a_card_that_loads_holds_a_link_to_the_article(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-later.html")?;
    let tag = json!({ "src": "/pkg/dist/trotsky-card.js", "data-base": "/no-such-folder", "data-loading": "eager" });
    insert(browser, "document.getElementById('room')", tag, "''")?;
    let messages = failures(browser, 1)?;
    assert!(messages[0].contains("/no-such-folder/trotsky-card.wasm"), "{}", messages[0]);
    let link: String =
        browser.until("the link can be seen", "visible(card().querySelector('a')) && card().textContent")?;
    assert_eq!(link, "What Leon Trotsky achieved");
    Ok(())
}

fn a_bare_script_tag_works_under_a_strict_policy(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-strict.html")?;
    browser.until_at("death")?;
    assert_eq!(browser.watched()?.violations, Vec::<String>::new());
    assert_quiet(browser)
}

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
