//! What pages do with elements: make, move and double them.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

crate::behaviours![
    a_moved_card_stays_at_its_moment,
    a_card_moved_before_it_is_ready_works,
    a_card_put_in_by_inner_html_works,
    a_card_made_by_script_and_set_before_it_is_in_the_page_works,
    two_cards_stay_apart,
    two_cards_have_no_id_in_common_and_refer_to_their_own,
    the_card_leaves_its_own_attributes_and_children_alone,
];

fn a_moved_card_stays_at_its_moment(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[7])?;
    browser.run::<Value>("document.getElementById('below').append(card());")?;
    browser.until_live()?;
    browser.until_at(ids()[7])?;
    browser.click("part('next')")?;
    browser.until_at(ids()[8])
}

fn a_card_moved_before_it_is_ready_works(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>(
        "put({});
        const made = card();
        made.remove();
        document.getElementById('below').append(made);
        document.getElementById('room').append(made);",
    )?;
    browser.until_live()?;
    assert_eq!(browser.run::<usize>("return all('.card').length;")?, 1);
    browser.go_to(ids()[1])
}

fn a_card_put_in_by_inner_html_works(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run_with::<Value>(
        "document.getElementById('room').innerHTML = `<trotsky-card moment=\"${given[0]}\">words</trotsky-card>`;",
        &[json!(ids()[3])],
    )?;
    browser.until_live()?;
    browser.until_at(ids()[3])
}

fn a_card_made_by_script_and_set_before_it_is_in_the_page_works(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run_with::<Value>(
        "const made = document.createElement('trotsky-card');
        made.moment = given[0];
        document.getElementById('room').replaceChildren(made);",
        &[json!(ids()[3])],
    )?;
    browser.until_live()?;
    browser.until_at(ids()[3])
}

fn two_cards_stay_apart(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/two.html")?;
    let last = ids()[ids().len() - 1];
    browser.click("part('next', 0)")?;
    browser.until_at(ids()[1])?;
    browser.click("part('facts', 0).querySelector('dd button')")?;
    browser.until::<Value>("the first card's article is open", "part('article', 0).open")?;
    let second: (String, String, bool) =
        browser.run("return [card(1).moment, slider(1).value, part('article', 1).open];")?;
    assert_eq!(second, (last.to_owned(), (ids().len() - 1).to_string(), false));
    // One leaves; the other goes on.
    browser.run::<Value>("card(0).remove();")?;
    browser.click("part('previous', 0)")?;
    browser.until_at(ids()[ids().len() - 2])
}

fn two_cards_have_no_id_in_common_and_refer_to_their_own(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/two.html")?;
    let faults: Vec<String> = browser.run(
        "const faults = [];
        const taken = new Set([...document.querySelectorAll('[id]')].map((it) => it.id));
        const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details', 'list', 'headers'];
        for (const nth of [0, 1]) {
            const root = card(nth).shadowRoot;
            for (const { id } of root.querySelectorAll('[id]')) {
                if (taken.has(id)) faults.push(`twice: ${id}`);
                taken.add(id);
            }
            for (const name of references) {
                for (const it of root.querySelectorAll(`[${name}]`)) {
                    for (const id of it.getAttribute(name).split(/\\s+/)) {
                        if (!root.getElementById(id)) faults.push(`${name} of ${it.localName} names ${id}, which is not in its card`);
                    }
                }
            }
            for (const it of root.querySelectorAll('a[href^=\"#\"]')) faults.push(`a link into the page: ${it.getAttribute('href')}`);
        }
        return faults;",
    )?;
    assert_eq!(faults, Vec::<String>::new());
    Ok(())
}

fn the_card_leaves_its_own_attributes_and_children_alone(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run_with::<Value>(
        "document.getElementById('room').innerHTML = `<trotsky-card moment=\"${given[0]}\" class=\"mine\">my words</trotsky-card>`;",
        &[json!(ids()[3])],
    )?;
    browser.until_live()?;
    browser.run::<Value>(
        "window.written = [];
        new MutationObserver((all) => window.written.push(...all.map(({ type, target }) => `${type} of ${target.nodeName}`)))
            .observe(document, { attributes: true, characterData: true, childList: true, subtree: true });",
    )?;
    browser.click("part('next')")?;
    browser.until_at(ids()[4])?;
    browser.run::<Value>("for (const it of all('details')) it.open = true; card().play(); card().pause();")?;
    browser.until::<Value>("a frame has passed", "(await frame(), await frame(), true)")?;
    assert_eq!(browser.run::<Vec<String>>("return window.written;")?, Vec::<String>::new(), "beyond the card");
    let own: String = browser.run("return card().outerHTML;")?;
    assert_eq!(own, format!(r#"<trotsky-card moment="{}" class="mine">my words</trotsky-card>"#, ids()[3]));
    Ok(())
}
