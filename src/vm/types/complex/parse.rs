//! Texts as complex numbers.

use super::super::float;
use super::super::number::NumberError;
use super::super::text::{is_space, quote_str, unicode_digit};
use super::Complex;

/// `complex(text)`
pub fn parse_str(text: &str) -> Result<Complex, NumberError> {
    // CPython looks at the underscores before anything else, and has words of its own for them.
    if has_stray_underscore(text) {
        let shown = quote_str(text);
        return Err(NumberError::value(format!("could not convert string to complex: {shown}")));
    }
    parse(text).ok_or(NumberError::Value("complex() arg is a malformed string".into()))
}

/// Whether an underscore stands elsewhere than between two digits.
fn has_stray_underscore(text: &str) -> bool {
    let digit = |character: Option<char>| character.is_some_and(|c| unicode_digit(c).is_some());
    text.match_indices('_')
        .any(|(at, _)| !digit(text[..at].chars().next_back()) || !digit(text[at + 1..].chars().next()))
}

/// The number that a text stands for: `1+2j`, `3`, `-j`, `(1e5-inf j)` without blanks inside.
pub fn parse(text: &str) -> Option<Complex> {
    let mut text = text.trim_matches(is_space);
    if let Some(inner) = text.strip_prefix('(') {
        text = inner.strip_suffix(')')?.trim_matches(is_space);
    }
    let Some(body) = text.strip_suffix(['j', 'J']) else {
        return part(text).map(|real| (real, 0.0));
    };
    // The imaginary part begins at the last sign that is not an exponent's.
    let split = body
        .char_indices()
        .rev()
        .find(|(index, character)| matches!(character, '+' | '-') && !body[..*index].ends_with(['e', 'E']));
    match split {
        Some((index, _)) if index > 0 => Some((part(&body[..index])?, imaginary(&body[index..])?)),
        _ => Some((0.0, imaginary(body)?)),
    }
}

fn part(text: &str) -> Option<f64> {
    if text.chars().any(is_space) { None } else { float::parse(text) }
}

fn imaginary(text: &str) -> Option<f64> {
    match text {
        "" | "+" => Some(1.0),
        "-" => Some(-1.0),
        other => part(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13.
    #[test]
    fn texts_are_read_as_by_complex() {
        for (text, number) in [
            ("1+2j", (1.0, 2.0)),
            (" (1+2j) ", (1.0, 2.0)),
            ("j", (0.0, 1.0)),
            ("-j", (0.0, -1.0)),
            ("+1e5-2.5j", (1e5, -2.5)),
            ("1e-5j", (0.0, 1e-5)),
            ("3", (3.0, 0.0)),
            ("-infJ", (0.0, f64::NEG_INFINITY)),
        ] {
            assert_eq!(parse(text), Some(number), "{text:?}");
        }
        for text in ["1+2", "abc", "1 + 2j", "", "1+2j+3j", "(1", "1jj"] {
            assert_eq!(parse(text), None, "{text:?}");
        }
        let message = |text: &str| match parse_str(text) {
            Err(NumberError::Value(message)) => message.into_owned(),
            other => format!("{other:?}"),
        };
        assert_eq!(message("1+2"), "complex() arg is a malformed string");
        assert_eq!(message("1_+2j"), "could not convert string to complex: '1_+2j'");
    }
}
