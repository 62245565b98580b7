//! Links to the very words of another page.

use core::fmt::Write;

/// From how many words on only the first and the last are given.
const MANY: usize = 12;

/// How many of them are given then.
const ENDS: usize = 5;

/// The fragment of an address at which a browser finds these words and marks them: a text directive.
///
/// ```
/// assert_eq!(dataset::text_directive("exiled, to Alma-Ata"), ":~:text=exiled%2C%20to%20Alma%2DAta");
/// ```
pub fn text_directive(words: &str) -> String {
    let paragraphs = paragraphs(words);
    let (first, last) = match &*paragraphs {
        [] => return String::new(),
        [only] if only.len() <= MANY => (&only[..], &[][..]),
        // A term is found within one paragraph alone.
        [first, .., last] => (&first[..first.len().min(ENDS)], &last[last.len().saturating_sub(ENDS)..]),
        [only] => (&only[..ENDS], &only[only.len() - ENDS..]),
    };
    let mut directive = String::from(":~:text=");
    encode(first, &mut directive);
    if !last.is_empty() {
        directive.push(',');
        encode(last, &mut directive);
    }
    directive
}

/// The words of each paragraph. Paragraphs are parted by blank lines.
fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let mut paragraphs = Vec::new();
    let mut open = Vec::new();
    for line in text.lines().chain([""]) {
        open.extend(line.split_whitespace());
        if line.trim().is_empty() && !open.is_empty() {
            paragraphs.push(core::mem::take(&mut open));
        }
    }
    paragraphs
}

/// Letters and digits as they are; all else, hyphens and commas too, as the directive has meanings for them.
fn encode(words: &[&str], directive: &mut String) {
    for byte in words.join(" ").bytes() {
        if byte.is_ascii_alphanumeric() {
            directive.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(directive, "%{byte:02X}");
        }
    }
}
