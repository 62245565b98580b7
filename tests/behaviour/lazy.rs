//! When the card's module is loaded.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

use crate::pasted::{PLAIN, SCRIPT, SEISMOGRAPH, open, open_far, page, until_defined};

crate::behaviours![
    a_card_far_away_loads_the_script_alone_until_the_reader_comes_near,
    a_card_far_away_begins_at_the_moment_it_was_told_before_it_was_there,
    an_eager_card_is_loaded_wherever_it_is,
    a_card_that_becomes_eager_is_loaded,
    a_card_that_is_not_shown_is_not_loaded,
    a_card_taken_out_before_the_reader_came_near_is_not_loaded,
    a_card_that_waits_and_goes_leaves_no_observer,
];

/// Whether the module has been asked for.
const ASKED: &str = "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm'))";

/// Lets the browser look for what is near, more than once.
fn look(browser: &Browser) -> Result<()> {
    browser.until::<Value>("some frames have passed", "(await frame(), await frame(), await frame(), true)")?;
    Ok(())
}

fn a_card_far_away_loads_the_script_alone_until_the_reader_comes_near(browser: &Browser) -> Result<()> {
    let _host = open_far(browser, SEISMOGRAPH, PLAIN)?;
    look(browser)?;
    assert!(!browser.run::<bool>(&format!("return {ASKED};"))?, "loaded ten screens ahead");
    assert!(browser.run::<bool>("return visible(card().querySelector('a'));")?, "the link can't be seen");
    // Less than a screen away.
    browser.run::<Value>("scrollTo(0, 9000 - 1.5 * innerHeight); window.last = undefined; window.moved = 0;")?;
    browser.until_live()?;
    look(browser)?;
    assert_eq!(browser.run::<f64>("return window.moved;")?, 0.0, "what is below the card has moved");
    browser.until_at(ids()[0])
}

fn a_card_far_away_begins_at_the_moment_it_was_told_before_it_was_there(browser: &Browser) -> Result<()> {
    let _host = open_far(browser, "", "<trotsky-card></trotsky-card>")?;
    let stepped: bool = browser.run_with(
        "card().moment = given[0];
        const stepped = card().goTo(given[1]);
        card().next();
        return stepped;",
        &[json!(ids()[4]), json!(ids()[6])],
    )?;
    assert!(!stepped, "a card that is not there can't step");
    browser.run::<Value>("card().scrollIntoView();")?;
    browser.until_live()?;
    browser.until_at(ids()[6])
}

fn an_eager_card_is_loaded_wherever_it_is(browser: &Browser) -> Result<()> {
    let _host = open_far(browser, "", "<trotsky-card loading='eager'></trotsky-card>")?;
    browser.until_live()?;
    assert_eq!(browser.run::<f64>("return scrollY;")?, 0.0);
    Ok(())
}

fn a_card_that_becomes_eager_is_loaded(browser: &Browser) -> Result<()> {
    let _host = open_far(browser, "", "<trotsky-card></trotsky-card>")?;
    browser.run::<Value>("card().setAttribute('loading', 'eager');")?;
    browser.until_live()
}

fn a_card_that_is_not_shown_is_not_loaded(browser: &Browser) -> Result<()> {
    // As in a tab of the page that is not chosen.
    let _host = open(browser, &page("", "<div id='tab' hidden><trotsky-card></trotsky-card></div>", SCRIPT))?;
    until_defined(browser)?;
    look(browser)?;
    assert!(!browser.run::<bool>(&format!("return {ASKED};"))?);
    browser.run::<Value>("document.getElementById('tab').hidden = false;")?;
    browser.until_live()
}

fn a_card_taken_out_before_the_reader_came_near_is_not_loaded(browser: &Browser) -> Result<()> {
    let _host = open_far(browser, "", "<trotsky-card></trotsky-card>")?;
    browser.run::<Value>("window.kept = card(); kept.remove(); scrollTo(0, 9000);")?;
    look(browser)?;
    assert!(!browser.run::<bool>(&format!("return {ASKED};"))?);
    browser.run::<Value>("document.getElementById('room').append(kept);")?;
    browser.until_live()
}

fn a_card_that_waits_and_goes_leaves_no_observer(browser: &Browser) -> Result<()> {
    let head = "<script>
        window.watching = new Set();
        window.IntersectionObserver = class extends IntersectionObserver {
            observe(target) {
                watching.add(this);
                super.observe(target);
            }
            disconnect() {
                watching.delete(this);
                super.disconnect();
            }
        };
    </script>";
    let _host = open_far(browser, head, PLAIN)?;
    let waiting: usize = browser.run(
        "const more = Array.from({ length: 20 }, () => document.createElement('trotsky-card'));
        document.getElementById('room').append(...more);
        return watching.size;",
    )?;
    assert_eq!(waiting, 21);
    browser.run::<Value>("document.getElementById('room').replaceChildren();")?;
    assert_eq!(browser.run::<usize>("return watching.size;")?, 0);
    Ok(())
}
