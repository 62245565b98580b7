//! What a message quotes stays on its line and turns nothing.

#[test]
fn what_breaks_a_line_or_turns_the_text_is_written_by_its_number() {
    for (text, shown) in [
        ("a\nb", r#""a\nb""#),
        ("a\r\u{85}b", r#""a\u{d}\u{85}b""#),
        ("a\u{2028}b\u{2029}", r#""a\u{2028}b\u{2029}""#),
        ("\u{61c}a\u{200f}\u{202e}\u{2066}b", r#""\u{61c}a\u{200f}\u{202e}\u{2066}b""#),
        ("é e\u{301} 🚀 ־ العربية", "\"é e\u{301} 🚀 ־ العربية\""),
    ] {
        assert_eq!(dataset::quoted(text).to_string(), shown);
    }
}
