//! Where the card of a script tag appears on the page.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::{Value, json};

use super::{assert_cards_after, assert_quiet, failures, insert};

crate::behaviours![
    a_bare_script_tag_puts_the_card_in_its_place,
    the_tags_own_options_become_the_cards_and_nothing_else,
    a_blog_with_two_posts_has_a_card_in_each,
    a_card_below_the_script_is_the_only_one,
    a_card_is_brought_to_life_before_the_page_is_all_there,
    a_tag_inserted_later_puts_a_card_in_its_place,
    each_tag_inserted_later_has_one_card,
    a_page_kept_and_shown_again_has_its_card_once,
    script_tags_of_type_module_put_a_card_in_each_place,
    a_place_without_a_card_that_loads_holds_a_link_to_the_article,
    a_bare_script_tag_works_under_a_strict_policy,
];

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

fn script_tags_of_type_module_put_a_card_in_each_place(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-module.html")?;
    assert_cards_after(browser, &["The first post", "The second post"])?;
    browser.until::<Value>("each shows its own moment", "shows('october-revolution', 0) && shows('death', 1)")?;
    Ok(())
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
