//! The states that a card can be in: each is for everyone, whatever the size of text and room.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::moments;
use browser_tests::host::{Host, Module};
use serde_json::{Value, json};

use crate::accessibility::assert_axe_finds_nothing;
use crate::layout::{assert_fits, make_room};

crate::behaviours![
    axe_finds_nothing_in_any_state,
    axe_finds_nothing_in_any_state_in_the_dark,
    nothing_overflows_in_any_state_at_400_per_cent,
    nothing_overflows_in_any_state_with_text_of_twice_the_size,
    without_its_module_the_card_is_for_everyone,
];

/// What a reader does with a card.
pub struct State {
    /// What it is called, as a file.
    pub name: &'static str,
    /// How the card comes there, from a new one.
    reach: fn(&Browser) -> Result<()>,
    /// The card's attributes.
    attributes: &'static [(&'static str, &'static str)],
}

/// All of them, but for the card that could not be loaded.
pub const STATES: [State; 7] = [
    State { name: "at-rest", reach: |_| Ok(()), attributes: &[] },
    State { name: "article-open", reach: read, attributes: &[] },
    State { name: "note-open", reach: check_the_record, attributes: &[] },
    State { name: "cite-open", reach: cite, attributes: &[("linkable", "")] },
    State { name: "judgements-open", reach: |browser| open(browser, "judgements"), attributes: &[] },
    State { name: "all-moments", reach: show_all, attributes: &[] },
    State { name: "german", reach: |_| Ok(()), attributes: &[("lang", "de")] },
];

impl State {
    /// A card in this state, in the place of the page's, with a theme.
    pub fn enter(&self, browser: &Browser, theme: &str) -> Result<()> {
        let attributes = self.attributes.iter().copied().chain([("theme", theme)]);
        browser.put_card(attributes.map(|(name, value)| (name.to_owned(), json!(value))).collect())?;
        (self.reach)(browser).with_context(|| format!("reaching the state {}", self.name))
    }
}

fn open(browser: &Browser, part: &str) -> Result<()> {
    browser.click(&format!("part('{part}').querySelector('summary')"))?;
    browser.until::<Value>("it is open", &format!("part('{part}').open"))?;
    Ok(())
}

/// The article, with words marked in it.
fn read(browser: &Browser) -> Result<()> {
    browser.click("part('facts').querySelector('dd button')")?;
    browser.until::<Value>("the article is open", "part('article').open && one('[role=mark]')?.matches(':focus')")?;
    Ok(())
}

fn check_the_record(browser: &Browser) -> Result<()> {
    let noted = moments().iter().find(|moment| !moment.notes.is_empty()).context("no moment has a note")?;
    browser.go_to(&noted.id)?;
    let notes = format!("moment('{}').querySelector('[part~=notes]')", noted.id);
    browser.click(&format!("{notes}.querySelector('summary')"))?;
    browser.until::<Value>("the note can be read", &format!("{notes}.open"))?;
    Ok(())
}

/// What can be cited, when it has been copied in vain.
fn cite(browser: &Browser) -> Result<()> {
    open(browser, "cite")?;
    browser.run::<Value>("Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });")?;
    browser.click("one('.citation + .ways button')")?;
    browser.until::<Value>("it is said", "words(part('cite').querySelector('[role=status]'))")?;
    Ok(())
}

fn show_all(browser: &Browser) -> Result<()> {
    browser.click("one('[type=checkbox]')")?;
    browser.until::<Value>("all moments are shown", "seen().length > 1")?;
    Ok(())
}

fn axe_finds_nothing_in_any_state(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for state in &STATES {
        state.enter(browser, "light")?;
        assert_axe_finds_nothing(browser, state.name)?;
    }
    Ok(())
}

fn axe_finds_nothing_in_any_state_in_the_dark(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for state in &STATES {
        state.enter(browser, "dark")?;
        assert_axe_finds_nothing(browser, &format!("{} in the dark", state.name))?;
    }
    Ok(())
}

/// 1280 px at 400 % are 320 px.
fn nothing_overflows_in_any_state_at_400_per_cent(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for state in &STATES {
        state.enter(browser, "auto")?;
        make_room(browser, 320)?;
        assert_fits(browser, state.name)?;
        assert_nothing_hides_another(browser, state.name)?;
    }
    Ok(())
}

fn nothing_overflows_in_any_state_with_text_of_twice_the_size(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>("document.documentElement.style.fontSize = '200%';")?;
    for state in &STATES {
        state.enter(browser, "auto")?;
        for width in [320, 720, 1200] {
            make_room(browser, width)?;
            assert_fits(browser, &format!("{} at {width} px with large text", state.name))?;
            assert_nothing_hides_another(browser, &format!("{} at {width} px with large text", state.name))?;
        }
    }
    Ok(())
}

/// Fails if text lies above other text, or a control above another.
fn assert_nothing_hides_another(browser: &Browser, when: &str) -> Result<()> {
    let hidden: Vec<String> = browser.run(
        "const lines = all('p, dt, dd, li, h2, h3, summary, button, label, figcaption').filter(visible)
            // What keeps its place while the rest moves lies above it by design.
            .filter((it) => getComputedStyle(it).position !== 'sticky')
            .filter((it) => ![...it.children].some((child) => getComputedStyle(child).display !== 'inline'));
        const boxes = lines.flatMap((it) => [...it.getClientRects()].map((box) => [it, box]));
        const meet = (one, other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
            && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
        const faults = [];
        for (const [one, box] of boxes) for (const [other, its] of boxes) {
            if (one === other || one.contains(other) || other.contains(one) || one.closest('.unseen') || other.closest('.unseen')) continue;
            // Lines of one paragraph are as high as the line before says.
            if (one.parentElement === other.parentElement && getComputedStyle(one).display === 'inline') continue;
            if (meet(box, its)) faults.push(`${one.outerHTML.slice(0, 60)} and ${other.outerHTML.slice(0, 60)}`);
        }
        return faults;",
    )?;
    assert_eq!(hidden, Vec::<String>::new(), "{when}");
    Ok(())
}

/// A page whose card could not be loaded, in the place of a card.
pub fn without_module(browser: &Browser) -> Result<Host> {
    let host = Host::start(Module::Missing)?;
    browser.open(&host.at("/tests/pages/one.html"))?;
    browser.until::<Value>("the reader is told", "card()?.shadowRoot && visible(one('.failed button'))")?;
    Ok(host)
}

fn without_its_module_the_card_is_for_everyone(browser: &Browser) -> Result<()> {
    let _host = without_module(browser)?;
    assert_axe_finds_nothing(browser, "without its module")?;
    make_room(browser, 320)?;
    assert_fits(browser, "without its module at 320 px")?;
    browser.run::<Value>("document.documentElement.style.fontSize = '200%';")?;
    assert_fits(browser, "without its module at 320 px with large text")
}
