//! Anchoring: from a `TextQuoteSelector` to its one place in the article.

use crate::index::Index;
use crate::model::Span;
use crate::quoted;
use crate::source::TextQuoteSelector;

/// The place of a quotation in the article, character for character.
///
/// ```
/// use dataset::{anchor, source::TextQuoteSelector};
///
/// let quote = TextQuoteSelector { exact: "red".into(), prefix: "a ".into(), suffix: String::new() };
/// let span = anchor("the red and a red", &quote).unwrap();
/// assert_eq!((span.start, span.end), (14, 17));
/// ```
///
/// # Errors
///
/// One sentence: the words are empty, not in the article (with the text nearest to them), not where `prefix` and
/// `suffix` say, or in more than one place.
pub fn anchor(article: &str, quote: &TextQuoteSelector) -> Result<Span, String> {
    within(&Index::of(article), quote, &mut { PATIENCE })
}

/// The same. `patience` is what the search for the nearest text may still cost; it becomes less.
pub(crate) fn within(index: &Index, quote: &TextQuoteSelector, patience: &mut usize) -> Result<Span, String> {
    let article = index.article;
    let exact = &quote.exact;
    if exact.trim().is_empty() {
        return Err("the quotation is empty".into());
    }
    let everywhere = index.occurrences(exact);
    if everywhere.is_empty() {
        return Err(match nearest(article, exact, patience) {
            Some(like) => match differing(like, exact) {
                Some([theirs, ours]) => format!("not in the article, which has {theirs} where this has {ours}"),
                None => format!("not in the article; nearest text is {}", quoted(like)),
            },
            None => format!("{} is not in the article", quoted(exact)),
        });
    }
    let mut places = everywhere
        .iter()
        .map(|&at| at as usize)
        .filter(|&at| article[..at].ends_with(&quote.prefix) && article[at + exact.len()..].starts_with(&quote.suffix));
    let Some(start) = places.next() else {
        return Err(format!("{} is in the article, but not between this prefix and suffix", quoted(exact)));
    };
    match places.count() {
        0 => Ok(Span { start: start as u32, end: (start + exact.len()) as u32 }),
        more => {
            let count = more + 1;
            Err(format!("{} is in {count} places of the article; a prefix or suffix must tell which", quoted(exact)))
        }
    }
}

/// What the search for texts like misquotations may cost, in comparisons of two letters: half a second or so.
pub(crate) const PATIENCE: usize = 100_000_000;

/// From which likeness on, of 0 to 1, a text may be the one that was meant.
const ALIKE: f64 = 0.4;

/// The run of the article's words most like `words`, for a message to a person; none where it would take long.
fn nearest<'a>(article: &'a str, words: &str, patience: &mut usize) -> Option<&'a str> {
    let starts: Vec<usize> = word_starts(article).collect();
    let count = word_starts(words).count().clamp(1, starts.len().max(1));
    // Each run of as many words is compared letter by letter.
    let cost = starts.len().saturating_mul(words.len()).saturating_mul(words.len());
    *patience = patience.checked_sub(cost)?;
    (0..starts.len().saturating_sub(count - 1))
        .map(|first| {
            let end = starts.get(first + count).copied().unwrap_or(article.len());
            article[starts[first]..end].trim_end()
        })
        .map(|run| (strsim::normalized_levenshtein(&run.to_ascii_lowercase(), &words.to_ascii_lowercase()), run))
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .map(|(_, run)| run)
}

/// The first characters that differ, of two texts that look the same: a curly and a straight quotation mark, say.
fn differing(one: &str, other: &str) -> Option<[String; 2]> {
    let looks = |text: &str| text.chars().map(plain).collect::<String>();
    // The run of words may go on, with a comma.
    if !looks(one).starts_with(&looks(other)) {
        return None;
    }
    let (one, other) = one.chars().zip(other.chars()).find(|(one, other)| one != other)?;
    Some(
        [one, other].map(|character| {
            format!("{} (U+{:04X})", quoted(character.encode_utf8(&mut [0; 4])), u32::from(character))
        }),
    )
}

/// The plainest character that looks like this one.
fn plain(character: char) -> char {
    match character {
        '‘' | '’' | 'ʼ' | '′' => '\'',
        '“' | '”' | '„' | '″' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        _ if character.is_whitespace() => ' ',
        _ => character,
    }
}

fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut in_space = true;
    text.char_indices().filter_map(move |(at, character)| {
        let starts = in_space && !character.is_whitespace();
        in_space = character.is_whitespace();
        starts.then_some(at)
    })
}
