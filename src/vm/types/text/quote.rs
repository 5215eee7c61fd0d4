//! Texts and bytes as literals: the `repr` of `str` and `bytes`.

use std::fmt::Write;

use super::unicode::is_printable;

/// `repr` of a `str`.
pub fn quote_str(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    let quote = preferred_quote(text.as_bytes());
    out.push(quote);
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            same if same == quote => {
                out.push('\\');
                out.push(quote);
            }
            visible if is_printable(visible) => out.push(visible),
            other => push_escape(&mut out, other),
        }
    }
    out.push(quote);
    out
}

/// Single quotes unless that would need a backslash and double quotes would not.
fn preferred_quote(text: &[u8]) -> char {
    if text.contains(&b'\'') && !text.contains(&b'"') { '"' } else { '\'' }
}

fn push_escape(out: &mut String, character: char) {
    let code = u32::from(character);
    // Writing to a String cannot fail.
    let _ = match code {
        0..=0xff => write!(out, "\\x{code:02x}"),
        0x100..=0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
}

/// What `ascii()` makes of a `repr`: everything else than ASCII is escaped.
pub fn escape_non_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            out.push(character);
        } else {
            push_escape(&mut out, character);
        }
    }
    out
}

/// `repr` of `bytes`.
pub fn quote_bytes(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() + 3);
    let quote = preferred_quote(bytes);
    out.push('b');
    out.push(quote);
    for byte in bytes {
        match byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b' '..=b'~' => {
                let character = char::from(*byte);
                if character == quote {
                    out.push('\\');
                }
                out.push(character);
            }
            other => {
                let _ = write!(out, "\\x{other:02x}");
            }
        }
    }
    out.push(quote);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13.
    #[test]
    fn literals() {
        for (text, literal) in [
            ("", "''"),
            ("it's", "\"it's\""),
            ("say \"it's\"", "'say \"it\\'s\"'"),
            ("a\\b\n\r\t\0\x7f", "'a\\\\b\\n\\r\\t\\x00\\x7f'"),
            ("é→😀\u{a0}\u{ad}\u{2028}\u{e000}\u{e0001}", "'é→😀\\xa0\\xad\\u2028\\ue000\\U000e0001'"),
            ("\u{301}e", "'\u{301}e'"),
        ] {
            assert_eq!(quote_str(text), literal);
        }
        assert_eq!(escape_non_ascii("'é→😀'"), "'\\xe9\\u2192\\U0001f600'");
        assert_eq!(quote_bytes(b"a'\"\\\n\x00\xff"), "b'a\\'\"\\\\\\n\\x00\\xff'");
        assert_eq!(quote_bytes(b"it's"), "b\"it's\"");
    }
}
