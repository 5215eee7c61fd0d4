//! Texts as floats.

use super::super::number::NumberError;
use super::super::text::{is_space, quote_str, unicode_digit};
use crate::vm::object::Identity;

/// `float(text)`
pub fn parse_str(text: &str) -> Result<f64, NumberError> {
    parse(text)
        .ok_or_else(|| NumberError::value(format!("could not convert string to float: {}", quote_str(text))))
}

/// The float that a text stands for: blanks around it, a sign, single underscores between digits, `inf`, `nan`.
pub fn parse(text: &str) -> Option<f64> {
    let text = text.trim_matches(is_space);
    // A fast way for the usual text, which Rust's parser takes as it is.
    let usual = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E');
    if text.bytes().all(usual) {
        return parse_plain(text);
    }
    let mut plain = String::with_capacity(text.len());
    for (index, character) in text.char_indices() {
        if character == '_' {
            let digit = |character: Option<char>| character.is_some_and(|c| unicode_digit(c).is_some());
            let after = text[index + 1..].chars().next();
            if !digit(text[..index].chars().next_back()) || !digit(after) {
                return None;
            }
            continue;
        }
        match unicode_digit(character) {
            Some(value) => plain.push(char::from_digit(value, 10)?),
            None => plain.push(character),
        }
    }
    parse_plain(&plain)
}

fn parse_plain(text: &str) -> Option<f64> {
    let bare = text.strip_prefix(['+', '-']).unwrap_or(text);
    let named = ["inf", "infinity", "nan"].iter().any(|name| bare.eq_ignore_ascii_case(name));
    if !named && !bare.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    let number: f64 = text.parse().ok()?;
    Some(if number.is_nan() { fresh_nan() } else { number })
}

/// A NaN that is the same object as no other: floats are told apart by their bits, and a NaN has 50 to spare. Nobody
/// sees them, nor the sign, which Python does not show whatever was written.
pub fn fresh_nan() -> f64 {
    f64::from_bits(f64::NAN.to_bits() | u64::from(Identity::fresh().get()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13.
    #[test]
    fn texts_are_read_as_by_float() {
        for (text, number) in [
            (" 1_0.5e-3 ", 0.0105),
            ("1e5_0", 1e50),
            ("-Infinity", f64::NEG_INFINITY),
            ("1e400", f64::INFINITY),
            (".5", 0.5),
            ("5.", 5.0),
            ("+1.5", 1.5),
            ("١.٥", 1.5),
            ("\x1c7\u{a0}", 7.0),
        ] {
            assert_eq!(parse(text), Some(number), "{text:?}");
        }
        for text in
            ["", "abc", "1__0", "_1", "1_", "1_.5", "0x1", ".", "e5", "1e", "infinit", "--1", "+-1", "1 2"]
        {
            assert_eq!(parse(text), None, "{text:?}");
        }
        assert!(parse("-nan").is_some_and(f64::is_nan));
    }
}
