//! The article, cut where excerpts begin and end, so that any excerpt is a run of whole segments.

use crate::model::{Owner, Paragraph, Segment, Span};
use crate::order::sort;

/// Cuts the paragraphs of an article; an excerpt may run over several. What an owner quotes stands together.
pub(super) fn cut(article: &str, quoted: &[(Owner, Span)]) -> Vec<Paragraph> {
    let mut borders: Vec<u32> = quoted.iter().flat_map(|(_, span)| [span.start, span.end]).collect();
    sort(&mut borders, &|one, other| one.cmp(&other));
    borders.dedup();
    let mut begun = Begun::of(quoted);
    paragraphs(article)
        .map(|paragraph| {
            let inner = borders.partition_point(|&border| border <= paragraph.start)
                ..borders.partition_point(|&border| border < paragraph.end);
            let ends = borders[inner].iter().chain([&paragraph.end]);
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
    /// All of them, as indexes, by where they begin.
    sorted: Vec<u32>,
    /// How many have begun.
    begun: usize,
    /// Those that go on, as indexes.
    here: Vec<u32>,
}

impl<'a> Begun<'a> {
    fn of(quoted: &'a [(Owner, Span)]) -> Self {
        let mut sorted: Vec<u32> = (0..quoted.len() as u32).collect();
        let start = |index: u32| quoted[index as usize].1.start;
        sort(&mut sorted, &|one, other| start(one).cmp(&start(other)));
        Self { quoted, sorted, begun: 0, here: Vec::new() }
    }

    /// Who quotes `span`, each once, in the order given. No quotation begins or ends within it.
    fn over(&mut self, span: Span) -> Vec<Owner> {
        let quotation = |index: u32| self.quoted[index as usize].1;
        let begin = self.sorted[self.begun..].iter().take_while(|&&index| quotation(index).start <= span.start).count();
        self.here.extend(&self.sorted[self.begun..self.begun + begin]);
        self.begun += begin;
        self.here.retain(|&index| quotation(index).end > span.start);
        sort(&mut self.here, &|one, other| one.cmp(&other));
        let mut owners: Vec<Owner> = self.here.iter().map(|&index| self.quoted[index as usize].0).collect();
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
