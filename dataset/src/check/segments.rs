//! The article, cut where excerpts begin and end, so that any excerpt is a run of whole segments.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Owner, Paragraph, Segment, Span};

/// Cuts the paragraphs of an article; an excerpt may run over several. What an owner quotes stands together.
pub(super) fn cut(article: &str, quoted: &[(Owner, Span)]) -> Vec<Paragraph> {
    let borders: BTreeSet<u32> = quoted.iter().flat_map(|(_, span)| [span.start, span.end]).collect();
    let mut begun = Begun::of(quoted);
    paragraphs(article)
        .map(|paragraph| {
            let inner = borders.range(paragraph.start + 1..paragraph.end);
            let ends = inner.chain([&paragraph.end]);
            let mut start = paragraph.start;
            let segments = ends
                .map(|&end| {
                    let span = Span { start, end };
                    start = end;
                    Segment { span, owners: begun.over(span).into() }
                })
                .collect();
            Paragraph { segments }
        })
        .collect()
}

/// The quotations that go on at a place, which moves through the article from its beginning to its end.
struct Begun<'a> {
    quoted: &'a [(Owner, Span)],
    /// Those that begin farther on, as indexes, by the place where they do.
    ahead: BTreeMap<u32, Vec<usize>>,
    here: BTreeSet<usize>,
}

impl<'a> Begun<'a> {
    fn of(quoted: &'a [(Owner, Span)]) -> Self {
        let mut ahead: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (index, (_, excerpt)) in quoted.iter().enumerate() {
            ahead.entry(excerpt.start).or_default().push(index);
        }
        Self { quoted, ahead, here: BTreeSet::new() }
    }

    /// Who quotes `span`, each once, in the order given. No quotation begins or ends within it.
    fn over(&mut self, span: Span) -> Vec<Owner> {
        let farther = self.ahead.split_off(&(span.start + 1));
        self.here.extend(std::mem::replace(&mut self.ahead, farther).into_values().flatten());
        self.here.retain(|&index| self.quoted[index].1.end > span.start);
        let mut owners: Vec<Owner> = self.here.iter().map(|&index| self.quoted[index].0).collect();
        owners.dedup();
        owners
    }
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
