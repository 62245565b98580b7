//! Text as a message quotes it.

use core::fmt;

/// Text between quotation marks, on one line. (`{:?}` would say nothing in the module, where it is compiled away.)
///
/// ```
/// assert_eq!(dataset::quoted("a \"b\"\n").to_string(), r#""a \"b\"\n""#);
/// ```
pub fn quoted(text: &str) -> impl fmt::Display + '_ {
    Quoted(text)
}

struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        for character in self.0.chars() {
            match character {
                '"' => f.write_str("\\\"")?,
                '\\' => f.write_str("\\\\")?,
                '\n' => f.write_str("\\n")?,
                _ if character.is_control() || breaks(character) || turns(character) => {
                    write!(f, "\\u{{{:x}}}", u32::from(character))?
                }
                _ => write!(f, "{character}")?,
            }
        }
        f.write_str("\"")
    }
}

/// Whether a character would break the line, though it is no control.
fn breaks(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}')
}

/// Whether a character would turn the direction of the rest of the message.
fn turns(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
