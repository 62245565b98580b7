//! Where words stand in an article, without reading all of it for each quotation.

use crate::order::sort;

/// How much of what stands at a place counts for its order, in bytes: enough to tell most places apart, and little
/// enough that an article which says one thing again and again is put in order as fast as any other.
const DEPTH: usize = 32;

/// An article with its places, one for each letter, in the order of what stands there.
pub(crate) struct Index<'a> {
    pub article: &'a str,
    places: Vec<u32>,
}

impl<'a> Index<'a> {
    /// Reads the article once.
    pub fn of(article: &'a str) -> Self {
        let mut places: Vec<u32> = article.char_indices().map(|(at, _)| at as u32).collect();
        sort(&mut places, &|one, other| head(article, one).cmp(head(article, other)));
        Self { article, places }
    }

    /// Every place where `words` begin, in the order of the article, also where two of them overlap.
    pub fn occurrences(&self, words: &str) -> Vec<u32> {
        let sought = &words.as_bytes()[..words.len().min(DEPTH)];
        let before = |&at: &u32| {
            let head = head(self.article, at);
            &head[..head.len().min(sought.len())] < sought
        };
        let alike = self.places[self.places.partition_point(before)..].iter();
        let alike = alike.take_while(|&&at| head(self.article, at).starts_with(sought));
        let mut found: Vec<u32> = alike.copied().filter(|&at| self.article[at as usize..].starts_with(words)).collect();
        sort(&mut found, &|one, other| one.cmp(&other));
        found
    }
}

fn head(article: &str, at: u32) -> &[u8] {
    let rest = &article.as_bytes()[at as usize..];
    &rest[..rest.len().min(DEPTH)]
}
