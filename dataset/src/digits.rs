//! Whole numbers as text.

/// A number in decimal digits. The standard library's way goes through `core::fmt`, which the card has no other use for:
/// that would be 0.6 KB more for every reader.
///
/// ```
/// assert_eq!(dataset::digits(-1917), "-1917");
/// ```
pub fn digits(number: i32) -> String {
    let mut text = String::new();
    if number < 0 {
        text.push('-');
    }
    let mut rest = number.unsigned_abs();
    let mut unit = 1;
    while rest / unit >= 10 {
        unit *= 10;
    }
    while unit > 0 {
        text.push(char::from(b'0' + (rest / unit) as u8));
        rest %= unit;
        unit /= 10;
    }
    text
}
