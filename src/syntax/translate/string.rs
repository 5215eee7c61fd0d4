//! Escapes and characters inside strings.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{LexicalErrorType, ParseErrorType};

use super::Context;
use crate::syntax::{Span, SyntaxError};

pub(super) fn rule(context: &Context<'_>) -> Option<SyntaxError> {
    let ParseErrorType::Lexical(problem) = context.problem else { return None };
    let tokens = &context.tokens;
    let inside = tokens.index_at(context.place.start + 1).checked_sub(1)?;
    // The end of a part of an f-string is the start of the next token.
    let inside = inside.saturating_sub(usize::from(tokens.kind(inside) == TokenKind::FStringEnd));
    let is_text = matches!(tokens.kind(inside), TokenKind::String | TokenKind::FStringMiddle);
    let relevant = matches!(
        problem,
        LexicalErrorType::InvalidByteLiteral
            | LexicalErrorType::UnicodeError
            | LexicalErrorType::MissingUnicodeLbrace
            | LexicalErrorType::MissingUnicodeRbrace
            | LexicalErrorType::StringError
            | LexicalErrorType::OtherError(_)
    );
    if !is_text || !relevant {
        return None;
    }
    let mut place = tokens.span(inside);
    let mut text = tokens.text(inside);
    let mut is_bytes = false;
    if tokens.kind(inside) == TokenKind::String {
        let quote = text.find(['\'', '"'])?;
        is_bytes = text[..quote].contains(['b', 'B']);
        let body = &text[quote..];
        let width = if body.starts_with("\"\"\"") || body.starts_with("'''") { 3 } else { 1 };
        text = body.get(width..body.len() - width)?;
    } else if let Some(end) = (inside..tokens.len()).find(|at| tokens.kind(*at) == TokenKind::FStringEnd) {
        // CPython decodes an f-string when it has read it all.
        place = tokens.span(end);
    }
    if is_bytes {
        return Some(match bad_byte_escape(text) {
            Some(at) => SyntaxError::new(format!("(value error) invalid \\x escape at position {at}"), place),
            None => SyntaxError::new("bytes can only contain ASCII literal characters", place),
        });
    }
    Some(bad_escape(text, place))
}

/// Position of the first `\x` in a bytes literal without two digits behind it.
fn bad_byte_escape(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] != b'\\' {
            at += 1;
            continue;
        }
        let digits = bytes.get(at + 2..).unwrap_or_default();
        let is_short = digits.iter().take(2).filter(|digit| digit.is_ascii_hexdigit()).count() < 2;
        if bytes.get(at + 1) == Some(&b'x') && is_short {
            return Some(at);
        }
        at += 2;
    }
    None
}

/// CPython's error for the first escape that cannot be decoded. Its positions count bytes of the text with every
/// character beyond ASCII written as a ten-byte escape.
fn bad_escape(text: &str, place: Span) -> SyntaxError {
    let mut position = 0;
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        if character != '\\' {
            position += if character.is_ascii() { 1 } else { 10 };
            rest = &rest[character.len_utf8()..];
            continue;
        }
        if let Some((length, reason)) = broken(rest) {
            let last = position + length - 1;
            return SyntaxError::new(
                format!(
                    "(unicode error) 'unicodeescape' codec can't decode bytes in position {position}-{last}: {reason}"
                ),
                place,
            );
        }
        let next = rest[1..].chars().next();
        position += 1 + next.map_or(0, |next| if next.is_ascii() { 1 } else { 10 });
        rest = &rest[1 + next.map_or(0, char::len_utf8)..];
    }
    SyntaxError::unsupported(
        "this string has an escape that is not known here: write the character itself, or \\u and its number \
         instead of \\N and its name",
        place,
    )
}

/// Length of the escape that `text` starts with and what is wrong with it, if anything is.
fn broken(text: &str) -> Option<(usize, &'static str)> {
    let bytes = text.as_bytes();
    let (digits, reason) = match bytes.get(1)? {
        b'x' => (2, "truncated \\xXX escape"),
        b'u' => (4, "truncated \\uXXXX escape"),
        b'U' => (8, "truncated \\UXXXXXXXX escape"),
        b'N' => {
            let malformed = "malformed \\N character escape";
            if bytes.get(2) != Some(&b'{') {
                return Some((2, malformed));
            }
            return match text[3..].find('}') {
                None => Some((text.len(), malformed)),
                Some(0) => Some((3, malformed)),
                // Our table of names is short, so a name may be right and still unknown here.
                Some(_) => None,
            };
        }
        _ => return None,
    };
    let found = bytes[2..].iter().take(digits).take_while(|digit| digit.is_ascii_hexdigit()).count();
    if found < digits {
        return Some((2 + found, reason));
    }
    let code = u32::from_str_radix(&text[2..2 + digits], 16).unwrap_or(u32::MAX);
    (code > 0x10_ffff).then_some((2 + digits, "illegal Unicode character"))
}
