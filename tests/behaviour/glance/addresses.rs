//! Links of a dataset lead to web pages and nowhere else; names and dates hold nothing but names and dates.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::injections::addresses;
use serde_json::{Value, json};

use super::{faults_of, short};

crate::behaviours![
    links_that_lead_nowhere_on_the_web_are_refused_by_name,
    markup_in_names_languages_and_dates_is_refused_by_name,
    a_web_address_with_markup_in_it_is_an_address,
];

/// Addresses of the web, whatever they look like.
const LINKS: [&str; 10] = [
    "https://example.org/\"onclick=\"ran()\"><script>ran()</script>",
    "https://example.org/'onclick='ran()'",
    "https://example.org/?next=javascript:ran()",
    "http://example.org/&#106;avascript:ran()",
    "https://example.org/\u{202e}nar",
    "https://example.org/%0d%0aSet-Cookie:ran=1",
    "https://javascript:ran()@example.org/",
    "https://example.org\\@example.com/",
    "https://example.org:443/__proto__",
    "https://EXAMPLE.org/{{ran()}}</script>",
];

/// The short dataset with a reference, and this link wherever there is one.
fn linked(url: &str) -> Value {
    let mut dataset = short();
    dataset["source"]["url"] = json!(url);
    dataset["notes"] = json!([
        { "id": "note", "title": "Note", "excerpt": { "exact": "the first" }, "record": "So.", "references": ["work"] },
    ]);
    dataset["references"] = json!([{ "id": "work", "author": "We", "title": "Work", "year": "n.d.", "url": url }]);
    dataset["moments"][0]["notes"] = json!(["note"]);
    dataset
}

/// Fails unless the card refuses the dataset, stays as it is, and names these fields.
fn assert_refused(browser: &Browser, dataset: &Value, fields: &[&str]) -> Result<()> {
    let expected = faults_of(dataset);
    let (faults, checked): (Value, Value) = browser.until_with(
        "the dataset is refused",
        "[
            await ((card().dataset = given[0]), card().ready.then(() => 'kept', (error) => error.faults)),
            await api.checkDataset(given[0]),
        ]",
        std::slice::from_ref(dataset),
    )?;
    assert_eq!((&faults, &checked), (&expected, &expected));
    let named: Vec<&str> = faults.as_array().into_iter().flatten().filter_map(|it| it["path"].as_str()).collect();
    assert_eq!(named, fields, "{dataset}");
    Ok(())
}

/// Opens a card that stays as it is, whatever is refused.
fn open_live(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run::<Value>("window.ran = () => (window.has_run = true);")?;
    browser.run_with::<Value>("put({}, 'glance-card'); card().dataset = given[0];", &[short()])?;
    browser.until_live()
}

fn assert_as_it_was(browser: &Browser) -> Result<()> {
    browser.until_at("first")?;
    let links: Vec<String> = browser.run("return all('[href], [src]').map((it) => it.href);")?;
    assert_eq!(links, [at_source("https://example.org/"), "https://example.org/".to_owned()]);
    assert!(!browser.run::<bool>("return Boolean(window.has_run);")?, "something has run");
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

/// Where the words of the short dataset's first moment are, at the source.
fn at_source(url: &str) -> String {
    let words = short()["moments"][0]["excerpts"][0]["exact"]
        .as_str()
        .map(|words| dataset::text_directive(&dataset::terms(words)));
    let hash = if url.contains('#') { "" } else { "#" };
    format!("{url}{hash}{}", words.expect("an excerpt"))
}

fn links_that_lead_nowhere_on_the_web_are_refused_by_name(browser: &Browser) -> Result<()> {
    open_live(browser)?;
    for url in addresses() {
        assert_refused(browser, &linked(&url), &["source.url", "references[0].url"])?;
    }
    assert_as_it_was(browser)
}

fn markup_in_names_languages_and_dates_is_refused_by_name(browser: &Browser) -> Result<()> {
    open_live(browser)?;
    for words in ["<img src=/ran onerror=ran()>", "\" onclick=\"ran()", "javascript:ran()", "\u{202e}"] {
        let fields = [
            ("/id", "id"),
            ("/lang", "lang"),
            ("/source/year", "source.year"),
            ("/moments/0/id", "moments[0].id"),
            ("/moments/0/date/edtf", "moments[0].date.edtf"),
        ];
        for (pointer, path) in fields {
            let mut dataset = short();
            *dataset.pointer_mut(pointer).unwrap_or_else(|| panic!("there is no {pointer}")) = json!(words);
            assert_refused(browser, &dataset, &[path])?;
        }
    }
    assert_as_it_was(browser)
}

fn a_web_address_with_markup_in_it_is_an_address(browser: &Browser) -> Result<()> {
    open_live(browser)?;
    for url in LINKS {
        browser.run_with::<Value>("card().dataset = given[0];", &[linked(url)])?;
        // The note's reference, the words at the source, the list of references and the source.
        let expected = [url, &at_source(url), url, url];
        let links: Vec<(String, String, Vec<String>)> = browser.until_with(
            &format!("the card links {url}"),
            "await (async () => {
                await card().ready;
                const links = all('a').map((it) =>
                    [it.getAttribute('href'), it.hostname, it.getAttributeNames().sort()]);
                return links.map(([href]) => href).join('\\n') === given[0] && links;
            })()",
            &[json!(expected.join("\n"))],
        )?;
        for (_, host, attributes) in links {
            assert_eq!(host, "example.org");
            assert_eq!(attributes, ["href", "rel", "target"]);
        }
        assert_eq!(browser.run::<usize>("return all('script, [onclick]').length;")?, 0);
    }
    assert!(!browser.run::<bool>("return Boolean(window.has_run);")?, "something has run");
    Ok(())
}
