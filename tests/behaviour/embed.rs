//! The card as a page of its own, in a frame and from disk.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{ROOT, dataset, ids};
use browser_tests::given::given;
use browser_tests::host::Host;
use browser_tests::texts::missing;
use serde_json::Value;
use thirtyfour::Key;

use crate::accessibility::assert_axe_finds_nothing;
use crate::without_scripts::{TO_READ, unscripted};

crate::behaviours![
    it_works_in_a_sandbox_that_allows_scripts_alone,
    it_asks_for_nothing_but_itself,
    its_options_stand_in_its_address,
    it_opens_from_disk,
    all_can_be_read_with_scripts_off,
    a_link_preview_has_title_description_and_picture,
    in_a_small_frame_it_works_by_keyboard,
    it_opens_in_a_new_tab_at_the_moment_that_is_shown,
    by_itself_it_offers_no_new_tab,
    where_no_tab_may_be_opened_the_address_can_be_copied,
    the_page_has_the_colours_of_the_card,
    axe_finds_nothing_on_the_page_for_frames,
];

/// A host with this page; its frame is a card from another origin, which sends no CORS headers.
fn around(attributes: &str, query: &str) -> Result<Host> {
    let home = given("CARD_URL")?;
    Host::page(&format!(
        "<!doctype html><title>x</title><style>body {{ margin: 0 }}</style>
        <iframe title='Leon Trotsky at a glance' src='{home}/pkg/dist/embed.html{query}' {attributes}></iframe>"
    ))
}

fn it_works_in_a_sandbox_that_allows_scripts_alone(browser: &Browser) -> Result<()> {
    let host = around("width=900 height=700 sandbox='allow-scripts'", "")?;
    browser.open(&host.at("/"))?;
    browser.in_frame(0, || {
        browser.until_live()?;
        let storage: String =
            browser.run("try { localStorage; return 'open'; } catch (error) { return error.name; }")?;
        assert_eq!(storage, "SecurityError", "storage is blocked there");
        browser.click("part('next')")?;
        browser.until_at(ids()[1])
    })
}

fn it_asks_for_nothing_but_itself(browser: &Browser) -> Result<()> {
    let host = Host::page("<!doctype html><title>x</title>")?;
    browser.open(&host.at("/pkg/dist/embed.html"))?;
    browser.until_live()?;
    browser.click("part('next')")?;
    browser.until_at(ids()[1])?;
    let asked: Vec<String> = host.asked().iter().filter_map(|it| it.lines().next().map(str::to_owned)).collect();
    assert_eq!(asked, ["GET /pkg/dist/embed.html HTTP/1.1"]);
    Ok(())
}

fn its_options_stand_in_its_address(browser: &Browser) -> Result<()> {
    let id = ids()[5];
    browser.open_cards(&format!("/pkg/dist/embed.html?moment={id}&theme=dark&lang=ru&onload=alert(1)&utm_source=x"))?;
    browser.until_at(id)?;
    let (attributes, scheme): (Vec<(String, String)>, String) = browser.run(
        "return [[...card().attributes].map(({ name, value }) => [name, value]), getComputedStyle(one('.card')).colorScheme];",
    )?;
    let given: Vec<(&str, &str)> = attributes.iter().map(|(name, value)| (&**name, &**value)).collect();
    let expected = [
        ("data-prerendered", ""),
        ("heading-level", "1"),
        ("loading", "eager"),
        ("moment", id),
        ("theme", "dark"),
        ("lang", "ru"),
    ];
    assert_eq!(given, expected);
    assert_eq!(scheme, "dark");
    Ok(())
}

fn it_opens_from_disk(browser: &Browser) -> Result<()> {
    browser.open_cards(&format!("file://{}/pkg/dist/trotsky-card.html", std::fs::canonicalize(ROOT)?.display()))?;
    assert_eq!(browser.run::<String>("return location.protocol;")?, "file:");
    browser.click("part('next')")?;
    browser.until_at(ids()[1])
}

fn all_can_be_read_with_scripts_off(browser: &Browser) -> Result<()> {
    let _host = unscripted(browser, &std::fs::read_to_string(format!("{ROOT}/pkg/dist/embed.html"))?)?;
    let all: String = browser.run(&format!(
        "{TO_READ}
        for (const it of inside.querySelectorAll('details')) it.open = true;
        return toRead(inside.querySelector('.card'));"
    ))?;
    assert_eq!(missing(&all), Vec::<String>::new());
    Ok(())
}

fn a_link_preview_has_title_description_and_picture(browser: &Browser) -> Result<()> {
    browser.open("/pkg/dist/embed.html")?;
    let (title, told): (String, Vec<String>) = browser.run(
        "const content = (name) => document.querySelector(`meta[property=\"${name}\"], meta[name=\"${name}\"]`)?.content ?? '';
        return [document.title, ['og:title', 'og:description', 'description', 'og:image'].map(content)];",
    )?;
    assert_eq!(title, format!("{} at a glance", dataset().title));
    assert_eq!(told[0], title);
    assert!(told[1].contains(&*dataset().source.title) && told[1].contains(&ids().len().to_string()), "{}", told[1]);
    assert_eq!(told[1], told[2]);
    assert!(told[3].starts_with("https://") && told[3].ends_with("/trotsky-card.png"), "{}", told[3]);
    Ok(())
}

fn in_a_small_frame_it_works_by_keyboard(browser: &Browser) -> Result<()> {
    let host = around("width=320 height=480 style='border: 0'", "")?;
    browser.open(&host.at("/"))?;
    browser.in_frame(0, || {
        browser.until_live()?;
        let (seen, wide): (f64, f64) =
            browser.run("return [document.documentElement.clientWidth, document.documentElement.scrollWidth];")?;
        assert!(seen <= 320.0 && wide <= seen, "{wide} px wide in a frame of {seen}");
        // Into the frame, as a reader comes there by pointer or Tab.
        browser.click("part('header').querySelector('h1')")?;
        browser.until::<Value>(
            "the slider has the focus",
            "document.hasFocus() && (slider().focus(), focused() === slider())",
        )?;
        browser.press(Key::Right)?;
        browser.until_at(ids()[1])?;
        browser.until::<Value>("the slider is in the frame", "inView(slider())")?;
        // All that takes the focus comes into view.
        let stops = browser.run::<usize>("return all('button, summary, a[href], input').filter(visible).length;")?;
        let mut met = Vec::new();
        for _ in 0..stops {
            browser.press(Key::Tab)?;
            let (within, name): (bool, String) = browser.run(
                "const it = focused(); return [it !== document.body && Boolean(it.closest('.card, .tab')), words(it) || it.outerHTML];",
            )?;
            if !within {
                break;
            }
            // Firefox brings nothing further that is partly seen.
            browser.until::<Value>(
                &format!("some of {name:?} is in the frame"),
                "(({ top, bottom }) => bottom > 0 && top < innerHeight)(focused().getBoundingClientRect())",
            )?;
            met.push(name);
        }
        assert!(met.iter().any(|name| name == "The whole article"), "the keyboard came to {met:?}");
        assert!(met.iter().any(|name| name == "Open in a new tab"), "the keyboard came to {met:?}");
        Ok(())
    })
}

fn it_opens_in_a_new_tab_at_the_moment_that_is_shown(browser: &Browser) -> Result<()> {
    let host = around("width=900 height=700", "?theme=light")?;
    browser.open(&host.at("/"))?;
    browser.in_frame(0, || {
        browser.until_live()?;
        browser.click("part('next')")?;
        browser.until_at(ids()[1])?;
        let link = "document.querySelector('.tab a')";
        let expected = format!("{}/pkg/dist/embed.html?theme=light&moment={}", given("CARD_URL")?, ids()[1]);
        browser.until::<Value>("the link leads there", &format!("{link}.href === '{expected}'"))?;
        let (seen, target): (bool, String) = browser.run(&format!("return [visible({link}), {link}.target];"))?;
        assert!(seen);
        assert_eq!(target, "_blank");
        Ok(())
    })
}

fn by_itself_it_offers_no_new_tab(browser: &Browser) -> Result<()> {
    browser.open_cards("/pkg/dist/embed.html")?;
    assert!(!browser.run::<bool>("return visible(document.querySelector('.tab a'));")?);
    Ok(())
}

fn where_no_tab_may_be_opened_the_address_can_be_copied(browser: &Browser) -> Result<()> {
    let host = around("width=900 height=700 sandbox='allow-scripts'", "")?;
    browser.open(&host.at("/"))?;
    browser.in_frame(0, || {
        browser.until_live()?;
        browser.click("document.querySelector('.tab a')")?;
        let address = format!("{}/pkg/dist/embed.html", given("CARD_URL")?);
        browser.until::<Value>(
            "it is there",
            &format!("words(document.querySelector('.tab')) === 'Copy this address: {address}'"),
        )?;
        Ok(())
    })
}

fn the_page_has_the_colours_of_the_card(browser: &Browser) -> Result<()> {
    for theme in ["light", "dark"] {
        browser.open_cards(&format!("/pkg/dist/embed.html?theme={theme}"))?;
        let scheme: String = browser.run("return getComputedStyle(document.documentElement).colorScheme;")?;
        assert_eq!(scheme, theme);
    }
    Ok(())
}

fn axe_finds_nothing_on_the_page_for_frames(browser: &Browser) -> Result<()> {
    browser.open_cards("/pkg/dist/embed.html")?;
    assert_axe_finds_nothing(browser, "on embed.html")?;
    let host = around("width=320 height=480", "")?;
    browser.open(&host.at("/"))?;
    browser.in_frame(0, || {
        browser.until_live()?;
        browser.run::<Value>("for (const it of all('details')) it.open = true;")?;
        assert_axe_finds_nothing(browser, "in a small frame, with all open")
    })
}
