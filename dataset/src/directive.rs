//! Links to the very words of another page.

/// From how many words on only the first and the last are given.
#[cfg(feature = "check")]
const MANY: usize = 12;

/// How many of them are given then.
#[cfg(feature = "check")]
const ENDS: usize = 5;

/// What of some words a browser has to be given, so that it finds them: all, or their beginning and their end. Nothing
/// where there are no words.
///
/// ```
/// assert_eq!(dataset::terms("exiled to\nAlma-Ata"), ["exiled to\nAlma-Ata"]);
/// assert_eq!(dataset::terms("one.\n\nTwo"), ["one.", "Two"]);
/// ```
#[cfg(feature = "check")]
pub fn terms(words: &str) -> Vec<&str> {
    let paragraphs = paragraphs(words);
    // From the first of these words to the last.
    let run = |run: &[&str]| {
        let [start, last] = [run[0], run[run.len() - 1]].map(|word| word.as_ptr() as usize - words.as_ptr() as usize);
        &words[start..last + run[run.len() - 1].len()]
    };
    match &*paragraphs {
        [] => Vec::new(),
        [only] if only.len() <= MANY => vec![run(only)],
        // A term is found within one paragraph alone.
        [first, .., last] => vec![run(&first[..first.len().min(ENDS)]), run(&last[last.len().saturating_sub(ENDS)..])],
        [only] => vec![run(&only[..ENDS]), run(&only[only.len() - ENDS..])],
    }
}

/// The words of each paragraph. Paragraphs are parted by blank lines.
#[cfg(feature = "check")]
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

/// The fragment of an address at which a browser finds the words of these terms, one or two, and marks all from the
/// first to the last: a text directive.
///
/// Letters and digits are as they are; all else is encoded, hyphens and commas too, as the directive has meanings for
/// them.
///
/// ```
/// assert_eq!(dataset::text_directive(&["exiled, to Alma-Ata"]), ":~:text=exiled%2C%20to%20Alma%2DAta");
/// ```
pub fn text_directive(terms: &[&str]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut directive = String::new();
    for term in terms {
        directive += if directive.is_empty() { ":~:text=" } else { "," };
        let mut after_space = false;
        for byte in term.bytes() {
            let space = byte.is_ascii_whitespace();
            // As on a page, where lines break anywhere.
            if space && after_space {
                continue;
            }
            after_space = space;
            let byte = if space { b' ' } else { byte };
            if byte.is_ascii_alphanumeric() {
                directive.push(char::from(byte));
            } else {
                directive.push('%');
                for digit in [byte >> 4, byte & 15] {
                    directive.push(char::from(DIGITS[usize::from(digit)]));
                }
            }
        }
    }
    directive
}
