//! Articles of letters that are easily taken apart, turned or lost, and quotations of any part of them.

use std::collections::BTreeSet;

use dataset::{anchor, source::TextQuoteSelector};
use serde_json::{Value, json};

use crate::soak::chance::Chance;

/// What articles are made of, piece by piece.
const PIECES: &str = "a|b |word |ß|ﬁ|İ|é|e\u{301}|o\u{308}\u{323}|Z\u{351}\u{36b}\u{343}|\u{301}|𝔘|𒀀|🚀|👩\u{200d}🚀|🇪🇺|👍🏽|\
    \u{10ffff}|𠮷|漢字|한|\u{1112}\u{1161}\u{11ab}|กำ|क्षि|العربية|لا|עברית|א\u{5b8}|\u{202e}|\u{202c}|\u{2066}|\u{2069}|\
    \u{200d}|\u{feff}|\u{ad}|\u{a0}|\u{fffd}|\u{0}|\r\nx|\nx";

/// An article and what is quoted of it.
#[derive(Debug)]
pub struct Written {
    /// Its paragraphs; the first is its title.
    pub paragraphs: Vec<String>,
    article: String,
    quotations: Vec<TextQuoteSelector>,
}

impl Written {
    /// What chance writes.
    pub fn by(chance: &mut Chance) -> Self {
        let mut paragraphs = vec!["In 1901".to_owned()];
        paragraphs.extend((0..4).map(|_| paragraph(chance)));
        let between = ["\n\n", "\r\n\r\n", "\n \t\n", "\n\n\n"][chance.below(4) as usize];
        let article = paragraphs.join(between);
        let quotations = paragraphs[1..]
            .iter()
            .flat_map(|paragraph| [quotation(&article, paragraph, chance), quotation(&article, paragraph, chance)])
            .collect();
        Self { paragraphs, article, quotations }
    }

    /// As a dataset: a moment for each two quotations.
    pub fn dataset(&self) -> Value {
        let quote = |it: &TextQuoteSelector| json!({ "exact": it.exact, "prefix": it.prefix, "suffix": it.suffix });
        let moments = self.quotations.chunks(2).enumerate().map(|(index, quotations)| {
            let derived = json!({ "excerpts": [{ "exact": "In 1901" }], "rule": quotations[0].exact });
            json!({
                "id": format!("moment-{index}"), "title": format!("Day {}", quotations[0].exact), "lane": "Days",
                "date": { "edtf": format!("190{index}"), "basis": { "derived": derived } },
                "excerpts": quotations.iter().map(quote).collect::<Vec<_>>(),
            })
        });
        let title = &self.quotations[0].exact;
        json!({
            "id": "any", "lang": "en", "title": title, "summary": { "exact": "In 1901" }, "facts": [], "lanes": ["Days"],
            "source": { "title": title, "publisher": title, "year": "n.d.", "rights": title },
            "article": self.article, "moments": moments.collect::<Vec<_>>(),
        })
    }
}

/// A paragraph: none of its lines is blank, and it ends with a letter.
fn paragraph(chance: &mut Chance) -> String {
    let all: Vec<&str> = PIECES.split('|').collect();
    let pieces = (0..6 + chance.below(20)).map(|_| all[chance.below(all.len() as u64) as usize]);
    format!("x{}x", pieces.collect::<String>())
}

/// Some characters of a paragraph that are not all white space, wherever they begin and end.
fn quotation(article: &str, paragraph: &str, chance: &mut Chance) -> TextQuoteSelector {
    let borders: Vec<usize> = paragraph.char_indices().map(|(at, _)| at).chain([paragraph.len()]).collect();
    loop {
        let ends: BTreeSet<usize> = [0; 2].map(|_| borders[chance.below(borders.len() as u64) as usize]).into();
        let (Some(&start), Some(&end)) = (ends.first(), ends.last()) else { continue };
        let exact = &paragraph[start..end];
        if exact.trim().is_empty() {
            continue;
        }
        let alone = TextQuoteSelector { exact: exact.into(), prefix: String::new(), suffix: String::new() };
        let begin = article.find(paragraph).unwrap_or_default() + start;
        return match anchor(article, &alone) {
            Ok(_) => alone,
            // All that stands before it stands before nothing else.
            Err(_) => TextQuoteSelector { prefix: article[..begin].into(), ..alone },
        };
    }
}
