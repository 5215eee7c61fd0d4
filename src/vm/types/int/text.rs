//! Ints as text and back, with CPython's limit on the number of digits.

use num_bigint::BigInt;

use super::super::number::{Int, NumberError};
use super::super::text::{is_space, quote_str, unicode_digit};
use crate::vm::value::Value;

/// Digits that a conversion between int and text in a base other than a power of two may have
/// (`sys.get_int_max_str_digits()`).
pub const MAX_DIGITS: usize = 4300;

/// The decimal text.
pub fn to_decimal(number: Int<'_>) -> Result<String, NumberError> {
    const LIMIT: &str = "Exceeds the limit (4300 digits) for integer string conversion; use \
                         sys.set_int_max_str_digits() to increase the limit";
    match number {
        Int::Small(number) => Ok(number.to_string()),
        Int::Big(number) => {
            // 3 bits make less than one digit, so that the conversion itself stays cheap.
            if number.bits() > MAX_DIGITS as u64 * 4 {
                return Err(NumberError::value(LIMIT));
            }
            let text = number.to_string();
            if text.trim_start_matches('-').len() > MAX_DIGITS {
                return Err(NumberError::value(LIMIT));
            }
            Ok(text)
        }
    }
}

/// The text in another base, without prefix.
pub fn to_radix(number: Int<'_>, radix: u32) -> String {
    match number {
        Int::Small(number) if number >= 0 && radix == 16 => format!("{number:x}"),
        number => number.to_big().to_str_radix(radix),
    }
}

/// `bin()`, `oct()` and `hex()`: the text in another base with its prefix.
pub fn to_prefixed(number: Int<'_>, radix: u32) -> String {
    let prefix = match radix {
        2 => "0b",
        8 => "0o",
        _ => "0x",
    };
    let text = to_radix(number, radix);
    match text.strip_prefix('-') {
        Some(digits) => format!("-{prefix}{digits}"),
        None => format!("{prefix}{text}"),
    }
}

/// `int(text, base)`; base 0 goes by the prefix. `shown` is the literal that an error message quotes.
pub fn parse(text: &str, base: u32, shown: &dyn Fn() -> String) -> Result<Value, NumberError> {
    parse_digits(text, base).map_err(|error| match error {
        Some(error) => error,
        None => NumberError::value(format!("invalid literal for int() with base {base}: {}", shown())),
    })
}

/// [`parse`] with the text itself in the message, cut off where it is very long.
pub fn parse_str(text: &str, base: u32) -> Result<Value, NumberError> {
    parse(text, base, &|| quote_str(text).chars().take(200).collect())
}

fn parse_digits(text: &str, base: u32) -> Result<Value, Option<NumberError>> {
    let text = text.trim_matches(is_space);
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (radix, digits, prefixed) = split_prefix(text, base);
    let mut plain = String::with_capacity(digits.len() + 1);
    if negative {
        plain.push('-');
    }
    // One underscore may stand between two digits, or between prefix and digits.
    let mut after_digit = prefixed;
    for character in digits.chars() {
        if character == '_' {
            if !after_digit {
                return Err(None);
            }
            after_digit = false;
            continue;
        }
        let value = match unicode_digit(character) {
            Some(value) => value,
            None => character.to_digit(36).filter(|_| character.is_ascii()).ok_or(None)?,
        };
        if value >= radix {
            return Err(None);
        }
        plain.push(char::from_digit(value, radix).ok_or(None)?);
        after_digit = true;
    }
    let count = plain.len() - usize::from(negative);
    if !after_digit || count == 0 {
        return Err(None);
    }
    if base == 0 && !prefixed && plain.trim_start_matches('-').starts_with('0') && has_value(&plain) {
        // A literal with a leading zero would be octal in C and is nothing in Python.
        return Err(None);
    }
    if count > MAX_DIGITS && !radix.is_power_of_two() {
        return Err(Some(NumberError::value(format!(
            "Exceeds the limit (4300 digits) for integer string conversion: value has {count} digits; use \
             sys.set_int_max_str_digits() to increase the limit"
        ))));
    }
    if let Ok(small) = i64::from_str_radix(&plain, radix) {
        return Ok(Value::Int(small));
    }
    match BigInt::parse_bytes(plain.as_bytes(), radix) {
        Some(number) => Ok(Value::big(number)),
        None => Err(None),
    }
}

fn has_value(digits: &str) -> bool {
    digits.bytes().any(|digit| !matches!(digit, b'0' | b'-'))
}

/// The radix, what follows a prefix that fits `base`, and whether there was one.
fn split_prefix(text: &str, base: u32) -> (u32, &str, bool) {
    let bytes = text.as_bytes();
    let named = match bytes {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    if named != 0 && (base == 0 || base == named) {
        return (named, &text[2..], true);
    }
    (if base == 0 { 10 } else { base }, text, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str, base: u32) -> String {
        match parse_str(text, base) {
            Ok(Value::BigInt(number)) => number.to_string(),
            Ok(value) => format!("{value:?}"),
            Err(NumberError::Value(message)) => message.into_owned(),
            Err(error) => format!("{error:?}"),
        }
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn texts_are_read_as_by_int() {
        for (text, base, result) in [
            (" 12\n", 10, "12"),
            ("-1_000", 10, "-1000"),
            ("+7", 10, "7"),
            ("0x_ff", 16, "255"),
            ("ff", 16, "255"),
            ("0xff", 0, "255"),
            ("0b101", 0, "5"),
            ("0o17", 0, "15"),
            ("00", 0, "0"),
            ("z", 36, "35"),
            ("0b1", 16, "177"),
            ("٣٤", 10, "34"),
            ("9223372036854775808", 10, "9223372036854775808"),
            ("-9223372036854775808", 10, "-9223372036854775808"),
            ("", 10, "invalid literal for int() with base 10: ''"),
            ("12x", 10, "invalid literal for int() with base 10: '12x'"),
            ("1__0", 10, "invalid literal for int() with base 10: '1__0'"),
            ("_1", 10, "invalid literal for int() with base 10: '_1'"),
            ("1_", 10, "invalid literal for int() with base 10: '1_'"),
            ("- 1", 10, "invalid literal for int() with base 10: '- 1'"),
            ("1.5", 10, "invalid literal for int() with base 10: '1.5'"),
            ("012", 0, "invalid literal for int() with base 0: '012'"),
            ("0x", 16, "invalid literal for int() with base 16: '0x'"),
            ("12", 2, "invalid literal for int() with base 2: '12'"),
        ] {
            assert_eq!(show(text, base), result, "int({text:?}, {base})");
        }
    }

    #[test]
    fn long_numbers_are_refused() {
        assert!(parse_str(&"9".repeat(4300), 10).is_ok());
        assert!(show(&"9".repeat(4301), 10).contains("value has 4301 digits"));
        let big = BigInt::from(10).pow(4300);
        assert!(to_decimal(Int::Big(&big)).is_err());
        let fits = big - 1;
        assert_eq!(to_decimal(Int::Big(&fits)).map(|text| text.len()), Ok(4300));
    }

    #[test]
    fn other_bases() {
        assert_eq!(to_prefixed(Int::Small(255), 16), "0xff");
        assert_eq!(to_prefixed(Int::Small(-5), 2), "-0b101");
        assert_eq!(to_prefixed(Int::Small(i64::MIN), 8), "-0o1000000000000000000000");
    }
}
