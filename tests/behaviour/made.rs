//! A card that is being made, bit by bit, out of sight.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

use crate::pasted::fragment;

crate::behaviours![
    what_is_asked_for_while_the_card_is_made_counts,
    a_moment_asked_for_while_the_card_is_made_is_the_first,
    no_task_both_makes_a_bit_of_a_card_and_lays_it_out,
    a_scheduler_of_the_pages_own_that_fails_stops_no_card,
    a_prerendered_card_that_comes_too_late_changes_nothing,
    a_card_that_is_put_back_as_soon_as_it_is_there_lives,
];

/// Puts in a card, of which each bit takes as long as a bit may; `ask` is done with it, `fresh`, once it is being made.
/// Gives what was seen then, and what there is in the end.
fn made(browser: &Browser, ask: &str, given: &[Value]) -> Result<Value> {
    browser.open_card()?;
    browser.until_with(
        "the card is there",
        &format!(
            "await (async () => {{
                let now = 0;
                performance.now = () => (now += 5);
                const fresh = document.createElement('trotsky-card');
                fresh.setAttribute('loading', 'eager');
                const told = [];
                for (const name of ['glance-ready', 'glance-momentchange', 'glance-error']) {{
                    fresh.addEventListener(name, () => told.push(name));
                }}
                const {{ shadowRoot }} = fresh;
                const cards = () => [...shadowRoot.querySelectorAll('.card')];
                const making = new Promise((resolve) => {{
                    const look = (_, observer) => {{
                        if (!cards().length) return;
                        observer.disconnect();
                        resolve();
                    }};
                    new MutationObserver(look).observe(shadowRoot, {{ childList: true, subtree: true }});
                }});
                document.body.append(fresh);
                await making;
                const [made] = cards();
                const unseen = made.offsetHeight === 0 && getComputedStyle(made).visibility === 'hidden';
                {ask}
                await fresh.ready;
                // All that is told is told from tasks of its own.
                await frame();
                await frame();
                const [card, ...more] = cards();
                return {{
                    unseen,
                    told,
                    more: more.length,
                    hidden: card.hidden,
                    title: card.querySelector('.title > :is(h1, h2, h3, h4, h5, h6)').localName,
                    theme: card.dataset.theme,
                    moment: fresh.moment,
                }};
            }})()"
        ),
        given,
    )
}

fn expected(title: &str, theme: &str, moment: &str) -> Value {
    let told = ["glance-ready"];
    json!({ "unseen": true, "told": told, "more": 0, "hidden": false, "title": title, "theme": theme, "moment": moment })
}

fn what_is_asked_for_while_the_card_is_made_counts(browser: &Browser) -> Result<()> {
    let ask = "fresh.setAttribute('heading-level', '5'); fresh.setAttribute('theme', 'dark');";
    assert_eq!(made(browser, ask, &[])?, expected("h5", "dark", ids()[0]));
    Ok(())
}

fn a_moment_asked_for_while_the_card_is_made_is_the_first(browser: &Browser) -> Result<()> {
    let ask = "if (fresh.goTo(given[0])) throw new Error('there is no card yet');";
    assert_eq!(made(browser, ask, &[json!(ids()[3])])?, expected("h2", "auto", ids()[3]));
    Ok(())
}

fn no_task_both_makes_a_bit_of_a_card_and_lays_it_out(browser: &Browser) -> Result<()> {
    let ask = "let task = 0;
        const [madeIn, laidOutIn] = [new Set(), new Set()];
        const timer = setTimeout;
        window.setTimeout = (then, ...rest) => timer(() => ((task += 1), then()), ...rest);
        const post = globalThis.scheduler?.postTask.bind(scheduler);
        if (post) globalThis.scheduler = { postTask: (then, how) => post(() => ((task += 1), then()), how) };
        new MutationObserver(() => madeIn.add(task)).observe(made, { childList: true, subtree: true });
        const bounds = made.getBoundingClientRect;
        made.getBoundingClientRect = () => (laidOutIn.add(task), bounds.call(made));
        await fresh.ready;
        if (madeIn.size < 2 || laidOutIn.size < 2) throw new Error('the card was not made in bits');
        const both = [...madeIn].filter((task) => laidOutIn.has(task));
        if (both.length) throw new Error(`tasks that did both: ${both}`);";
    assert_eq!(made(browser, ask, &[])?, expected("h2", "auto", ids()[0]));
    Ok(())
}

fn a_scheduler_of_the_pages_own_that_fails_stops_no_card(browser: &Browser) -> Result<()> {
    let ask = "let asked = 0;
        globalThis.scheduler = { postTask: () => Promise.reject(new Error(`no task ${(asked += 1)}`)) };
        await fresh.ready;
        if (!asked) throw new Error('nothing was asked of it');";
    assert_eq!(made(browser, ask, &[])?, expected("h2", "auto", ids()[0]));
    Ok(())
}

fn a_prerendered_card_that_comes_too_late_changes_nothing(browser: &Browser) -> Result<()> {
    let ask = "const parsed = document.createElement('template');
        parsed.innerHTML = given[0];
        fresh.append(...parsed.content.querySelector('trotsky-card').childNodes, ' ');";
    assert_eq!(made(browser, ask, &[json!(fragment()?)])?, expected("h2", "auto", ids()[0]));
    Ok(())
}

fn a_card_that_is_put_back_as_soon_as_it_is_there_lives(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let (errors, moment): (usize, String) = browser.until(
        "the card is whole",
        "await (async () => {
            const fresh = document.createElement('trotsky-card');
            fresh.setAttribute('loading', 'eager');
            let errors = 0;
            fresh.addEventListener('glance-error', () => (errors += 1));
            const again = new Promise((resolve) => {
                const put = async () => {
                    fresh.remove();
                    // Gone for good in the next microtask, and there again before the next task.
                    for (let rest = 0; rest < 5; rest++) await null;
                    document.body.append(fresh);
                    fresh.ready.then(resolve);
                };
                fresh.addEventListener('glance-ready', put, { once: true });
            });
            document.body.append(fresh);
            await again;
            const card = fresh.shadowRoot.querySelector('.card');
            while (card.ariaBusy) await frame();
            fresh.next();
            return [errors, fresh.moment];
        })()",
    )?;
    assert_eq!((errors, &*moment), (0, ids()[1]));
    Ok(())
}
