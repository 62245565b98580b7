//! The article, cut where excerpts begin and end, so that any excerpt is a run of whole segments.

use std::collections::BTreeSet;

use crate::model::{Paragraph, Segment, Span};

/// Cuts the paragraphs of an article; an excerpt may run over several.
pub(super) fn cut(article: &str, spans: &[Span]) -> Vec<Paragraph> {
    let borders: BTreeSet<u32> = spans.iter().flat_map(|span| [span.start, span.end]).collect();
    paragraphs(article)
        .map(|paragraph| {
            let inner = borders.range(paragraph.start + 1..paragraph.end);
            let ends = inner.chain([&paragraph.end]);
            let mut start = paragraph.start;
            let segments = ends
                .map(|&end| {
                    let span = Span { start, end };
                    start = end;
                    Segment { span, quoted: spans.iter().any(|excerpt| excerpt.covers(span)) }
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
