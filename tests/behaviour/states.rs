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
    without_its_module_the_card_is_for_everyone;
    only Chromium: in_forced_colours_every_control_is_seen_in_any_state
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

fn in_forced_colours_every_control_is_seen_in_any_state(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let forced = |value: &str| {
        let feature = json!({ "name": "forced-colors", "value": value });
        browser.devtools("Emulation.setEmulatedMedia", json!({ "features": [feature] }))
    };
    forced("active")?;
    let unseen = unseen(browser);
    forced("")?;
    assert_eq!(unseen?, Vec::<String>::new());
    Ok(())
}

/// Controls and texts without contrast to what is behind them, in any state.
fn unseen(browser: &Browser) -> Result<Vec<String>> {
    assert!(browser.run::<bool>("return matchMedia('(forced-colors: active)').matches;")?, "forced colours are off");
    let mut unseen = Vec::new();
    for state in &STATES {
        state.enter(browser, "auto")?;
        let faults: Vec<String> = browser.run(
            "const luminance = (colour) => {
                const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                pen.fillStyle = colour;
                pen.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((it) => (it /= 255) <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ground = (it) => lineage(it).filter((up) => up instanceof Element).map((up) => getComputedStyle(up).backgroundColor)
                .find((colour) => !/^(transparent|rgba\\(.*, 0\\))$/.test(colour)) ?? 'Canvas';
            const contrast = (it) => {
                const [dark, light] = [getComputedStyle(it).color, ground(it)].map(luminance).sort((one, other) => one - other);
                return (light + 0.05) / (dark + 0.05);
            };
            const said = all('.card *').filter((it) => !(it instanceof SVGElement) && visible(it))
                .filter((it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
            return said.filter((it) => contrast(it) < 4.5).map((it) => `${contrast(it).toFixed(1)}: ${it.outerHTML.slice(0, 90)}`);",
        )?;
        unseen.extend(faults.into_iter().map(|fault| format!("{}: {fault}", state.name)));
    }
    Ok(unseen)
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
