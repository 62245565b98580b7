//! Whose words a text is: the card's own, or the dataset's, in its language and its direction of writing.

use std::borrow::Cow;

use super::element::{El, el};
use crate::words::Words;

/// How the dataset's words differ from the card's own.
#[derive(Clone, Copy)]
pub struct Voice {
    /// Their language, if it is another.
    lang: Option<&'static str>,
    /// Whether that is written from right to left.
    leftward: bool,
    /// Whether the card's own words are.
    in_leftward: bool,
}

/// Languages written from right to left, unless they say that their script is another.
const LEFTWARD: [&str; 11] = ["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];
const LEFTWARD_SCRIPTS: [&str; 6] = ["Adlm", "Arab", "Hebr", "Nkoo", "Syrc", "Thaa"];

impl Voice {
    /// The voice of a dataset in the language `lang`, among the card's `words`.
    pub fn of(lang: &'static str, words: Words) -> Voice {
        let tags = || lang.split('-');
        let is_one_of = |tag: &str, known: &[&str]| known.iter().any(|it| it.eq_ignore_ascii_case(tag));
        let leftward = tags().next().is_some_and(|tag| is_one_of(tag, &LEFTWARD))
            || tags().any(|tag| is_one_of(tag, &LEFTWARD_SCRIPTS));
        let own = tags().next().is_some_and(|tag| tag.eq_ignore_ascii_case(words.lang));
        Voice { lang: (!own).then_some(lang), leftward, in_leftward: words.run_leftward() }
    }

    /// The voice of works, whose language is not known.
    pub fn of_works(words: Words) -> Voice {
        Voice { lang: None, leftward: false, in_leftward: words.run_leftward() }
    }

    /// Whether all is in one language.
    pub fn is_the_card_s(self) -> bool {
        self.lang.is_none()
    }

    /// The direction of `words`, where it is not that of the card: what has letters of both is as the language is.
    fn direction(self, words: &str) -> Option<&'static str> {
        // The bundled dataset has no such letters: a test says so.
        let leftward = cfg!(any(feature = "glance", test)) && words.chars().any(leftward);
        let leftward = leftward && (self.leftward || !words.chars().any(rightward));
        (leftward != self.in_leftward).then_some(if leftward { "rtl" } else { "ltr" })
    }
}

impl El {
    /// Its text is the dataset's.
    pub fn says(self, voice: Voice, words: impl Into<Cow<'static, str>>) -> Self {
        let words: Cow<'static, str> = words.into();
        self.of(voice, &words).text(words)
    }

    /// Adds text of the dataset among words of the card.
    pub fn quotes(self, voice: Voice, words: impl Into<Cow<'static, str>>) -> Self {
        let words: Cow<'static, str> = words.into();
        let plain = words.is_empty() || (voice.is_the_card_s() && voice.direction(&words).is_none());
        if plain { self.text(words) } else { self.child(el("span").says(voice, words)) }
    }

    /// What it holds are `words` of the dataset.
    pub fn of(self, voice: Voice, words: &str) -> Self {
        let named = |element: Self, name, value| match value {
            Some(value) => element.attr(name, value),
            None => element,
        };
        let element = named(self, "lang", voice.lang);
        named(element, "dir", voice.direction(words))
    }
}

/// Whether a character belongs to a script that is written from right to left.
fn leftward(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether a character is a letter of a script that is written from left to right: roughly, for blocks with few others.
fn rightward(character: char) -> bool {
    character.is_ascii_alphabetic()
        || (!leftward(character)
            && matches!(character, '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3041}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'))
}

#[cfg(test)]
mod tests {
    use super::{Voice, leftward};
    use crate::bundled::DATASET;

    const GERMAN: Voice = Voice { lang: Some("de"), leftward: false, in_leftward: false };
    const ARABIC: Voice = Voice { lang: Some("ar"), leftward: true, in_leftward: false };
    const GERMAN_IN_ARABIC: Voice = Voice { lang: Some("de"), leftward: false, in_leftward: true };

    #[test]
    fn the_bundled_dataset_runs_one_way() {
        // All that it says, as its source.
        for text in [include_str!("../../data/trotsky.json"), &DATASET.article.text] {
            assert!(!text.chars().any(leftward));
        }
    }

    #[test]
    fn words_of_one_direction_have_it_whatever_the_language() {
        assert_eq!(GERMAN.direction("Null"), None);
        assert_eq!(ARABIC.direction("Null"), None);
        assert_eq!(GERMAN.direction("الكتاب المختصر"), Some("rtl"));
        assert_eq!(ARABIC.direction("صفر, 0"), Some("rtl"));
        assert_eq!(GERMAN.direction("शून्य"), None);
        assert_eq!(GERMAN_IN_ARABIC.direction("Null"), Some("ltr"));
        assert_eq!(GERMAN_IN_ARABIC.direction("الكتاب المختصر"), None);
    }

    #[test]
    fn words_of_both_directions_have_that_of_the_language() {
        assert_eq!(GERMAN.direction("صفر (ṣifr), „leer“"), None);
        assert_eq!(ARABIC.direction("HTML في"), Some("rtl"));
    }
}
