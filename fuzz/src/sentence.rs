//! What a person is told: one line, in words.

/// Fails unless the message is that.
pub fn check(message: &str) {
    assert!(!message.trim().is_empty(), "nothing is said");
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    assert!(!message.contains(breaks), "{message:?} is not on one line");
    assert!(!message.contains(turns), "{message:?} turns what comes after it");
    // Where a text is no JSON, serde_json says what it looked for: brackets, too.
    if !message.starts_with("this is not JSON: ") {
        let own = unquoted(message);
        let is_code = |c: char| "{}[]<>`_=\\".contains(c);
        assert!(!own.contains(is_code) && !own.contains("::"), "{message:?} is no sentence");
    }
}

/// Whether a character changes the direction of text.
fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The message without what it quotes.
fn unquoted(message: &str) -> String {
    let (mut own, mut is_quoted, mut is_escaped) = (String::new(), false, false);
    for character in message.chars() {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            _ if !is_quoted => own.push(character),
            _ => {}
        }
    }
    assert!(!is_quoted, "{message:?} has a quotation without an end");
    own
}
