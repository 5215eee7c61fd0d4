//! Halves of surrogate pairs in string literals: our strings cannot hold them, which is said before a program starts.

use ruff_python_ast::token::{TokenKind, Tokens};

use super::ast::Ranged;
use super::{Source, Span, SyntaxError};

/// An error at the first escape that stands for half a surrogate pair.
pub(super) fn check(source: &Source, tokens: &Tokens) -> Result<(), SyntaxError> {
    // The parser reads such an escape as a replacement character, which would be a silent change of the text.
    if !source.text.contains("\\u") && !source.text.contains("\\U") {
        return Ok(());
    }
    // Whether each open f-string is a raw one.
    let mut raw = Vec::new();
    for token in tokens {
        let span = Span::from(token.range());
        let text = source.text.get(span.start as usize..span.end as usize).unwrap_or_default();
        let prefix = || text.split(['\'', '"']).next().unwrap_or_default();
        let cooked = match token.kind() {
            TokenKind::FStringStart => {
                raw.push(prefix().contains(['r', 'R']));
                false
            }
            TokenKind::FStringEnd => {
                raw.pop();
                false
            }
            TokenKind::FStringMiddle => raw.last() != Some(&true),
            TokenKind::String => !prefix().contains(['r', 'R', 'b', 'B']),
            _ => false,
        };
        if let Some((at, length)) = half(text).filter(|_| cooked) {
            let start = span.start + at as u32;
            let escape = &text[at..at + length];
            return Err(SyntaxError::unsupported(
                format!(
                    "strings here cannot hold half of a surrogate pair, which {escape} is: write the whole character \
                     as \\U and its eight digits"
                ),
                Span::new(start, start + length as u32),
            ));
        }
    }
    Ok(())
}

/// Where the first escape for half a surrogate pair is, and how long it is.
fn half(text: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(found) = text[from..].find('\\') {
        let at = from + found;
        let digits = match text.as_bytes().get(at + 1) {
            Some(b'u') => 4,
            Some(b'U') => 8,
            _ => 0,
        };
        let code = text.get(at + 2..at + 2 + digits).and_then(|code| u32::from_str_radix(code, 16).ok());
        if code.is_some_and(|code| (0xd800..0xe000).contains(&code)) {
            return Some((at, 2 + digits));
        }
        let escaped = text[at + 1..].chars().next().map_or(0, char::len_utf8);
        from = at + 1 + escaped;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::half;

    #[test]
    fn halves_are_told_from_whole_characters() {
        let rows = [
            ("'\\ud83d\\ude00'", Some((1, 6))),
            ("'\\U0000DFFF'", Some((1, 10))),
            ("'\\\\ud800'", None),
            ("'\\ue000\\ud7ff\\U0001f600'", None),
            ("'é\\", None),
        ];
        for (text, expected) in rows {
            assert_eq!(half(text), expected, "{text}");
        }
    }
}
