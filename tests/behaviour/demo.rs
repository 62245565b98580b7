//! The demo pages: a blog post, a course, a SCORM player, and the builder that writes code to embed the card.

mod builder;
mod course;
mod form;
mod ways;

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{ROOT, ids};
use serde_json::{Value, json};

use crate::accessibility::assert_axe_finds_nothing;
use builder::{FRAME, WAYS, choose, code, open_builder, until_previewed};
use course::*;
use form::*;
use ways::*;

crate::behaviours![
    the_list_of_demo_pages_names_them_all,
    no_demo_page_is_wider_than_its_window,
    the_blog_post_shows_the_card_between_its_paragraphs,
    the_course_page_shows_all_of_the_card_in_its_frame,
    the_scorm_player_shows_what_the_card_reports,
    the_builders_element_works_on_an_empty_page,
    the_builders_element_has_its_room_before_the_script_has_come,
    the_builder_preloads_the_module_of_a_card_that_is_wanted_at_once,
    the_builders_script_tag_alone_works_on_an_empty_page,
    the_builders_prerendered_card_works_on_an_empty_page,
    the_builders_frame_works_on_an_empty_page,
    the_builders_module_works_on_an_empty_page,
    the_builders_plain_html_is_readable_on_an_empty_page,
    the_readme_has_the_builders_plain_html,
    the_builders_code_is_pinned_to_this_version_unless_told_otherwise,
    the_builder_offers_every_moment,
    the_builders_preview_follows_a_change,
    the_builders_code_can_be_copied,
    where_copying_is_denied_the_code_is_selected,
    an_address_with_markup_in_it_stays_an_address,
    what_is_no_address_gives_no_code,
    axe_finds_nothing_on_the_blog_post,
    axe_finds_nothing_on_the_builder;
    only [Chromium]: the_demo_pages_log_nothing
];

const PAGES: [&str; 11] = [
    "index.html",
    "blog.html",
    "builder.html",
    "module.html",
    "picture.html",
    "pictures.html",
    "theme.html",
    "glance.html",
    "course.html",
    "scorm.html",
    "lms/",
];

fn the_list_of_demo_pages_names_them_all(browser: &Browser) -> Result<()> {
    let mut there = Vec::new();
    for file in std::fs::read_dir(format!("{ROOT}/www"))? {
        let name = file?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".html") {
            there.push(name);
        }
    }
    there.sort();
    let mut pages = PAGES;
    pages.sort_unstable();
    let files: Vec<&str> = pages.into_iter().filter(|page| page.ends_with(".html")).collect();
    assert_eq!(there, files, "PAGES is out of date");

    browser.open("/www/index.html")?;
    for page in PAGES.iter().filter(|page| **page != "index.html") {
        let link = format!("document.querySelector('main a[href=\"{page}\"]')");
        browser.until::<Value>(&format!("{page} is named"), &format!("visible({link})"))?;
    }
    let broken: Vec<String> = browser.until(
        "every link has been followed",
        "(await Promise.all([...document.querySelectorAll('main a')].map(async ({ href }) =>
            (await fetch(href)).ok ? [] : [href]))).flat()",
    )?;
    assert_eq!(broken, Vec::<String>::new());
    Ok(())
}

fn no_demo_page_is_wider_than_its_window(browser: &Browser) -> Result<()> {
    for page in PAGES {
        browser.open("/tests/pages/frame.html")?;
        browser
            .run_with::<Value>("document.querySelector('iframe').src = given[0];", &[json!(format!("/www/{page}"))])?;
        browser.until_with::<Value>(
            "the page is there",
            &format!(
                "{FRAME}.contentDocument.readyState === 'complete' && {FRAME}.contentDocument.URL.endsWith(given[0])"
            ),
            &[json!(page)],
        )?;
        for width in [280, 320, 720, 1400] {
            let (inner, outer): (f64, f64) = browser.run_with(
                &format!(
                    "{FRAME}.style.width = `${{given[0]}}px`;
                    const page = {FRAME}.contentDocument.documentElement;
                    return [page.scrollWidth, page.clientWidth];"
                ),
                &[json!(width)],
            )?;
            assert!(inner <= outer, "{page} is {inner} px wide in {outer} px");
        }
    }
    Ok(())
}

fn the_blog_post_shows_the_card_between_its_paragraphs(browser: &Browser) -> Result<()> {
    browser.open("/www/blog.html")?;
    browser.run::<Value>("card().scrollIntoView();")?;
    browser.until_live()?;
    browser.until_at(ids()[0])?;
    let (above, top, bottom, below): (f64, f64, f64, f64) = browser.run(
        "const [before, after] = [Node.DOCUMENT_POSITION_PRECEDING, Node.DOCUMENT_POSITION_FOLLOWING].map((side) =>
            [...document.querySelectorAll('article p')].filter((it) =>
                card().compareDocumentPosition(it) & side && visible(it)));
        const box = (it) => it.getBoundingClientRect();
        return [box(before.at(-1)).bottom, box(card()).top, box(card()).bottom, box(after[0]).top];",
    )?;
    assert!(above <= top && top + 200.0 < bottom && bottom <= below, "{above} {top} {bottom} {below}");
    Ok(())
}

fn axe_finds_nothing_on_the_blog_post(browser: &Browser) -> Result<()> {
    browser.open("/www/blog.html")?;
    browser.run::<Value>("card().scrollIntoView();")?;
    browser.until_live()?;
    assert_axe_finds_nothing(browser, "on the blog post")
}

fn axe_finds_nothing_on_the_builder(browser: &Browser) -> Result<()> {
    open_builder(browser)?;
    for way in WAYS {
        code(browser, way)?;
        assert_axe_finds_nothing(browser, &format!("on the builder, by way of {way}"))?;
    }
    choose(browser, json!({ "base": "" }))?;
    assert_axe_finds_nothing(browser, "on the builder, without an address")
}

fn the_demo_pages_log_nothing(browser: &Browser) -> Result<()> {
    browser.console()?;
    // Leaving a page before its card is there breaks off a request, which Chromium logs.
    for page in PAGES.iter().filter(|page| **page != "builder.html") {
        browser.open(&format!("/www/{page}"))?;
        browser.run::<Value>("card()?.scrollIntoView();")?;
        browser.until::<Value>("the page has come up", "document.readyState === 'complete' && (!card() || live())")?;
    }
    open_builder(browser)?;
    until_previewed(browser)?;
    for way in WAYS {
        code(browser, way)?;
        until_previewed(browser)?;
    }
    let mut logged = browser.console()?;
    logged.retain(|line| !line.contains("favicon.ico"));
    assert_eq!(logged, Vec::<String>::new());
    Ok(())
}
