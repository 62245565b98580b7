//! The card's own words, in the language of the page.
//!
//! They are written in `src/words/*.json`. English is in the module; a page brings the words of another language when
//! it needs them. Each text may have places, `{0}` and `{1}`, for what it speaks of.

use std::cell::RefCell;

use dataset::digits;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The card's words in one language.
#[derive(Clone, Copy)]
pub struct Words {
    /// The language, as a BCP 47 tag.
    pub lang: &'static str,
    texts: &'static [&'static str],
}

thread_local! {
    /// What pages have brought so far: a language stays as long as the page, once.
    static KNOWN: RefCell<Vec<Words>> = const { RefCell::new(Vec::new()) };
}

impl Words {
    /// In English.
    pub const ENGLISH: Words = Words { lang: "en", texts: &ENGLISH };

    /// In the language `lang`, by its texts in the order of [`Word`]; none where they are not as many.
    pub fn of(lang: &str, texts: Vec<String>) -> Option<Words> {
        KNOWN.with_borrow_mut(|known| {
            let same = known.iter().find(|words| words.lang == lang).copied();
            same.or_else(|| {
                if texts.len() != ENGLISH.len() {
                    return None;
                }
                let texts: Vec<&'static str> = texts.into_iter().map(|text| &*text.leak()).collect();
                let words = Words { lang: lang.to_owned().leak(), texts: texts.leak() };
                known.push(words);
                Some(words)
            })
        })
    }

    /// Whether the language is English.
    pub fn are_english(self) -> bool {
        self.lang == Self::ENGLISH.lang
    }

    /// Whether the language is written from right to left.
    pub fn run_leftward(self) -> bool {
        self.lang == "ar"
    }

    /// The text of `word`.
    pub fn say(self, word: Word) -> &'static str {
        self.texts[word as usize]
    }

    /// The text of `word` with `values` in its places.
    pub fn fill(self, word: Word, values: &[&str]) -> String {
        let mut pieces = self.say(word).split('{');
        let first = pieces.next().unwrap_or_default().to_owned();
        pieces.fold(first, |text, piece| {
            let place = usize::from(piece.as_bytes()[0] - b'0');
            text + values[place] + &piece["0}".len()..]
        })
    }

    /// What the text of `word` has before and after its one place.
    pub fn around(self, word: Word) -> (&'static str, &'static str) {
        let text = self.say(word);
        text.split_once('{').map_or((text, ""), |(before, after)| (before, &after["0}".len()..]))
    }

    /// "3 of 20".
    pub fn position(self, index: usize, count: usize) -> String {
        self.fill(Word::Position, &[&digits(index as i32 + 1), &digits(count as i32)])
    }

    /// "Check the record (2)".
    pub fn counted(self, word: Word, count: usize) -> String {
        self.fill(Word::Counted, &[self.say(word), &digits(count as i32)])
    }

    /// A year of the scale: "1917", "250 BC".
    pub fn year(self, year: i32) -> String {
        if year > 0 { digits(year) } else { self.fill(Word::Bc, &[&digits(1 - year)]) }
    }
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, Word, Words};

    #[test]
    fn values_stand_where_the_language_has_them() {
        assert_eq!(Words::ENGLISH.position(2, 20), "3 of 20");
        assert_eq!(Words::ENGLISH.counted(Word::Record, 2), "Check the record (2)");
        let mut texts = ENGLISH.map(str::to_owned);
        texts[Word::Position as usize] = "{1}, davon {0}".to_owned();
        let words = Words::of("x-test", texts.to_vec()).expect("as many as English has");
        assert_eq!(words.position(2, 20), "20, davon 3");
    }

    #[test]
    fn words_of_another_version_are_none() {
        assert!(Words::of("x-short", vec!["Hello".to_owned()]).is_none());
    }

    #[test]
    fn years_before_our_era_say_so() {
        assert_eq!(Words::ENGLISH.year(1917), "1917");
        assert_eq!(Words::ENGLISH.year(-249), "250 BC");
    }
}
