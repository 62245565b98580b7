//! The card by keyboard alone.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, ids};
use serde_json::Value;
use thirtyfour::Key;

crate::behaviours![
    tab_reaches_every_control_in_order_and_leaves,
    shift_tab_goes_the_same_way_back,
    whatever_has_focus_shows_it,
    buttons_work_by_enter_and_space,
    a_fact_opens_the_article_by_enter,
    stepping_keeps_focus_on_the_control,
];

/// Names the controls a reader can see, in the order of the document, so that a walk can be compared with it.
const CONTROLS: &str = "
    window.controls = all('a[href], button, input, summary, [tabindex=\"0\"]').filter(visible);
    return controls.map((it) => `${it.localName} ${it.getAttribute('part') ?? ''} ${words(it).slice(0, 30)}`);";

/// Presses Tab from the link above the card to the one below; what was reached, by its number among the controls.
fn walk(browser: &Browser, back: bool) -> Result<Vec<usize>> {
    let (start, end) = if back { ("after", "before") } else { ("before", "after") };
    // The text field of the page lies between the link above and the card.
    browser.run::<Value>(&format!("document.getElementById('{start}').focus();"))?;
    let mut reached = Vec::new();
    for _ in 0..200 {
        if back {
            let shift: char = Key::Shift.into();
            let tab: char = Key::Tab.into();
            browser.act(|hand| hand.key_down(shift).key_down(tab).key_up(tab).key_up(shift))?;
        } else {
            browser.press(Key::Tab)?;
        }
        let (id, number): (String, i64) = browser.run("return [focused().id, controls.indexOf(focused())];")?;
        if id == end {
            return Ok(reached);
        }
        // Panes that scroll take focus in some engines; they are no controls.
        if let Ok(number) = usize::try_from(number) {
            reached.push(number);
        }
    }
    anyhow::bail!("200 presses of Tab never left the card; reached {reached:?}")
}

fn tab_reaches_every_control_in_order_and_leaves(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>("part('article').open = true;")?;
    browser.go_to(ids()[4])?;
    let controls: Vec<String> = browser.run(CONTROLS)?;
    assert!(controls.len() >= dataset().facts.len() + 6, "{controls:?}");
    let all: Vec<usize> = (0..controls.len()).collect();
    assert_eq!(walk(browser, false)?, all, "{controls:?}");
    Ok(())
}

fn shift_tab_goes_the_same_way_back(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let controls: Vec<String> = browser.run(CONTROLS)?;
    let all: Vec<usize> = (0..controls.len()).rev().collect();
    assert_eq!(walk(browser, true)?, all, "{controls:?}");
    Ok(())
}

fn whatever_has_focus_shows_it(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let count = browser.run::<Vec<String>>(CONTROLS)?.len();
    // The look of each without focus, to tell a focus ring from a mere border.
    let look = "
        const look = (it) => {
            const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(it);
            return [outlineStyle === 'none' ? '' : outlineStyle + outlineWidth, boxShadow, backgroundColor].join(' ');
        };";
    browser.run::<Value>(&format!("{look} window.looks = controls.map(look);"))?;
    browser.run::<Value>("document.getElementById('field').focus();")?;
    for _ in 0..count {
        browser.press(Key::Tab)?;
        let (shown, cut, which): (bool, f64, String) = browser.run(&format!(
            "{look} const it = focused(), {{ outlineWidth, outlineOffset }} = getComputedStyle(it);
            const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
            return [looks[controls.indexOf(it)] !== look(it), cutOff(it, ring), it.outerHTML.slice(0, 100)];"
        ))?;
        assert!(shown, "focus can't be seen on {which}");
        assert!(cut < 0.1, "{cut} px of the ring around {which} are cut off");
    }
    Ok(())
}

fn buttons_work_by_enter_and_space(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>("part('next').focus();")?;
    browser.press(Key::Enter)?;
    browser.until_at(ids()[1])?;
    browser.press(' ')?;
    browser.until_at(ids()[2])
}

fn a_fact_opens_the_article_by_enter(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>("part('facts').querySelector('dd button').focus();")?;
    browser.press(Key::Enter)?;
    browser.until::<Value>("the article shows the fact", "part('article').open && inView(one('[role=mark]'))")?;
    Ok(())
}

fn stepping_keeps_focus_on_the_control(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for control in ["next", "slider"] {
        browser.run::<Value>(&format!("part('{control}').focus();"))?;
        let key = if control == "slider" { Key::End } else { Key::Enter };
        let before = browser.moment()?;
        browser.press(key)?;
        browser
            .until::<Value>("the card has stepped", &format!("card().moment !== '{before}' && shows(card().moment)"))?;
        assert!(browser.run::<bool>(&format!("return focused() === part('{control}');"))?, "{control} lost focus");
    }
    Ok(())
}
