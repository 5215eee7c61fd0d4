//! What CPython's tokenizer and parser warn of: escapes that stand for nothing, numbers that run into a word.

use ruff_python_ast::token::{TokenKind, Tokens};

use super::ast::Ranged;
use super::{Source, Span};

/// A `SyntaxWarning`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Its words.
    pub message: String,
    /// Byte offset of the place whose line is shown.
    pub at: u32,
}

/// The warnings about a text's tokens, in their order.
pub(super) fn of_tokens(source: &Source, tokens: &Tokens) -> Vec<Warning> {
    let mut warnings = Vec::new();
    // Whether each open f-string is a raw one.
    let mut raw = Vec::new();
    let mut tokens = tokens.iter().peekable();
    while let Some(token) = tokens.next() {
        let span = Span::from(token.range());
        let text = source.text.get(span.start as usize..span.end as usize).unwrap_or_default();
        let message = match token.kind() {
            TokenKind::FStringStart => {
                raw.push(text.contains(['r', 'R']));
                None
            }
            TokenKind::FStringEnd => {
                raw.pop();
                None
            }
            TokenKind::FStringMiddle if raw.last() != Some(&true) => escape(text, false),
            TokenKind::String => {
                let prefix = text.split(['\'', '"']).next().unwrap_or_default();
                let is_raw = prefix.contains(['r', 'R']);
                if is_raw { None } else { escape(text, prefix.contains(['b', 'B'])) }
            }
            TokenKind::Int | TokenKind::Float | TokenKind::Complex => {
                let next = tokens.peek().filter(|next| Span::from(next.range()).start == span.end);
                next.filter(|next| next.kind().is_keyword()).map(|_| number(text))
            }
            _ => None,
        };
        warnings.extend(message.map(|message| Warning { message, at: span.start }));
    }
    warnings
}

fn number(text: &str) -> String {
    let kind = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => "hexadecimal",
        [b'0', b'o' | b'O', ..] => "octal",
        [b'0', b'b' | b'B', ..] => "binary",
        [.., b'j' | b'J'] => "imaginary",
        _ => "decimal",
    };
    format!("invalid {kind} literal")
}

/// What is said of the first escape in `text` that stands for nothing.
fn escape(text: &str, is_bytes: bool) -> Option<String> {
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        // A part of an f-string ends before the bracket of a field.
        let escaped = rest[at + 1..].chars().next().unwrap_or('{');
        let known = "\n\r\\'\"abfnrtvx01234567".contains(escaped);
        if !known && (is_bytes || !"NuU".contains(escaped)) && escaped.is_ascii() {
            return Some(format!("invalid escape sequence '\\{escaped}'"));
        }
        let is_octal = |digit: &u8| (b'0'..b'8').contains(digit);
        let digits = rest.as_bytes().get(at + 1..at + 4).unwrap_or_default();
        if digits.iter().all(is_octal) && digits.first().is_some_and(|first| *first > b'3') {
            return Some(format!("invalid octal escape sequence '{}'", &rest[at..at + 4]));
        }
        rest = rest.get(at + 1 + escaped.len_utf8()..)?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn only_escapes_that_stand_for_nothing_are_told_of() {
        let rows = [
            ("\\n\\x41\\u1234", false, None),
            ("a\\d\\e", false, Some("invalid escape sequence '\\d'")),
            ("\\u", true, Some("invalid escape sequence '\\u'")),
            ("\\\\d", false, None),
            ("\\é", false, None),
            ("\\377\\400", false, Some("invalid octal escape sequence '\\400'")),
            ("\\4", false, None),
            ("\\", false, Some("invalid escape sequence '\\{'")),
        ];
        for (text, is_bytes, expected) in rows {
            assert_eq!(escape(text, is_bytes).as_deref(), expected, "{text}");
        }
    }
}
