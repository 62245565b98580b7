//! The article, cut where excerpts begin and end, so that any excerpt is a run of whole segments.

use std::collections::BTreeSet;

use crate::model::{Owner, Paragraph, Segment, Span};

/// Cuts the paragraphs of an article; an excerpt may run over several. What an owner quotes stands together.
pub(super) fn cut(article: &str, quoted: &[(Owner, Span)]) -> Vec<Paragraph> {
    let borders: BTreeSet<u32> = quoted.iter().flat_map(|(_, span)| [span.start, span.end]).collect();
    paragraphs(article)
        .map(|paragraph| {
            let inner = borders.range(paragraph.start + 1..paragraph.end);
            let ends = inner.chain([&paragraph.end]);
            let mut start = paragraph.start;
            let segments = ends
                .map(|&end| {
                    let span = Span { start, end };
                    start = end;
                    let quoting = quoted.iter().filter(|(_, excerpt)| excerpt.covers(span));
                    let mut owners: Vec<Owner> = quoting.map(|(owner, _)| *owner).collect();
                    owners.dedup();
                    Segment { span, owners: owners.into() }
                })
                .collect();
            Paragraph { segments }
        })
        .collect()
}

/// Paragraphs are parted by blank lines.
fn paragraphs(article: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    article
        .split_inclusive('\n')
        .chain(["\n"])
        .scan(None, move |open: &mut Option<Span>, line| {
            let start = at;
            at += line.len() as u32;
            let words = line.trim_end().len() as u32;
            let done = if words == 0 {
                open.take()
            } else {
                open.get_or_insert(Span { start, end: start }).end = start + words;
                None
            };
            Some(done)
        })
        .flatten()
}
