//! Cards of any dataset: `<glance-card>`.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::{Value, json};

pub mod addresses;
pub mod any_text;
pub mod checked;
pub mod faulty;
pub mod fits;
pub mod given;
pub mod language;
pub mod many;
pub mod markup;
pub mod no_dataset;
pub mod rendered_anew;
pub mod shown;
pub mod together;

/// Where the second dataset is.
const ZERO: &str = "/data/zero.json";

/// Opens a page with a card of the second dataset.
fn open_zero(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.put_glance_card(json!({ "src": ZERO }))
}

/// A dataset that keeps the rules, with three moments of few words: `first`, `second`, `third`.
pub fn short() -> Value {
    let moment = |id: &str, year: &str| {
        json!({
            "id": id, "title": id, "lane": "Days",
            "date": { "edtf": year, "basis": { "stated": { "excerpt": { "exact": year } } } },
            "excerpts": [{ "exact": format!("In {year}") }],
        })
    };
    json!({
        "id": "short", "lang": "en", "title": "Three days", "summary": { "exact": "Three days" },
        "source": { "title": "Days", "publisher": "Us", "year": "n.d.", "url": "https://example.org/", "rights": "CC0" },
        "article": "Three days\n\nIn 1901 the first. In 1902 the second. In 1903 the third.",
        "lanes": ["Days"], "facts": [],
        "moments": [moment("first", "1901"), moment("second", "1902"), moment("third", "1903")],
    })
}

/// The faults that the checker itself finds, as the page is told them.
fn faults_of(dataset: &Value) -> Value {
    json!(dataset::read(&dataset.to_string(), None).expect_err("the dataset has faults"))
}
