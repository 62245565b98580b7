//! A small dataset to break.

use serde_json::{Value, json};

/// The article of [`kettle`].
pub const ARTICLE: &str =
    "Kettle\n\nIt was built in 1901 by Ada Lake, moved in May, and lost in 1903. It was the best.";

/// A dataset that keeps every rule.
pub fn kettle() -> Value {
    json!({
        "id": "kettle", "lang": "en", "title": "The kettle",
        "summary": { "exact": "It was the best" },
        "source": { "title": "Kettle", "publisher": "Us", "year": "n.d.", "url": "https://example.org/", "rights": "CC0" },
        "lanes": ["Life"],
        "people": [{ "name": "Ada Lake", "printed": "Ada Lake" }],
        "facts": [{ "id": "built", "label": "Built", "excerpt": { "exact": "in 1901" } }],
        "moments": [
            {
                "id": "lost", "title": "Lost", "lane": "Life",
                "date": { "edtf": "1903", "basis": { "stated": { "excerpt": { "exact": "lost in 1903" } } } },
                "refined": { "edtf": "1903-04", "basis": { "reference": { "references": ["lake-1950"] } } },
                "excerpts": [{ "exact": "lost in 1903" }], "notes": ["where"]
            },
            {
                "id": "built", "title": "Built", "lane": "Life", "people": ["Ada Lake"],
                "date": { "edtf": "1901", "basis": { "stated": { "excerpt": { "exact": "built in 1901" } } } },
                "excerpts": [{ "exact": "It was built in 1901 by Ada Lake" }]
            }
        ],
        "judgements": [{ "id": "best", "kind": "opinion", "excerpt": { "exact": "It was the best" } }],
        "notes": [{ "id": "where", "title": "Where", "excerpt": { "exact": "lost" }, "record": "At sea.", "references": ["lake-1950"] }],
        "references": [{ "id": "lake-1950", "author": "Ada Lake", "title": "My kettle", "year": "1950" }]
    })
}
