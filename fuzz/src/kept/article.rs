//! The article is cut so that all of it is there, and a quotation is a run of whole segments.

use dataset::{Article, Segment, Span};

/// Fails unless it is, for the quotations in these places.
pub fn check(article: &Article, quotations: &[Span]) {
    let mut at = 0;
    for paragraph in &*article.paragraphs {
        let mut segments = paragraph.segments.iter();
        let first = segments.next().expect("a paragraph has words");
        assert!(article.text[at..first.span.start as usize].trim().is_empty(), "words between paragraphs are lost");
        let end = segments.fold(first.span.end, |end, segment| {
            assert_eq!(segment.span.start, end, "a paragraph has a gap");
            segment.span.end
        });
        paragraph.segments.iter().for_each(|segment| check_segment(segment, quotations));
        at = end as usize;
    }
    assert!(article.text[at..].trim().is_empty(), "words at the end are lost");
}

/// Nothing begins or ends inside of it, and whoever quotes it is known.
fn check_segment(Segment { span, owners }: &Segment, quotations: &[Span]) {
    assert!(span.start < span.end, "a segment is empty");
    let overlaps = |quotation: &&Span| quotation.start < span.end && span.start < quotation.end;
    let quoting: Vec<&Span> = quotations.iter().filter(overlaps).collect();
    for quotation in &quoting {
        assert!(quotation.covers(*span), "{quotation:?} is cut by {span:?}");
    }
    // A note that no moment names would be a fault.
    assert_eq!(owners.is_empty(), quoting.is_empty(), "{span:?} is quoted by {owners:?}");
}
