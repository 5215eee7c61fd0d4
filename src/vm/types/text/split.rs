//! Taking texts apart.

use super::unicode::{is_line_break, is_space};

/// `split()`: at runs of blanks, at most `limit` times; what is left keeps its own blanks at the end.
pub fn split_space(text: &str, limit: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        parts.push(&rest[..end]);
        rest = rest[end..].trim_start_matches(is_space);
    }
    parts
}

/// `rsplit()`: as [`split_space`] from the end.
pub fn rsplit_space(text: &str, limit: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_end_matches(is_space);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let start = rest
            .char_indices()
            .rev()
            .find(|(_, character)| is_space(*character))
            .map_or(0, |(index, character)| index + character.len_utf8());
        parts.push(&rest[start..]);
        rest = rest[..start].trim_end_matches(is_space);
    }
    parts.reverse();
    parts
}

/// `split(separator)`, at most `limit` times.
pub fn split<'a>(text: &'a str, separator: &str, limit: usize) -> Vec<&'a str> {
    text.splitn(limit.saturating_add(1), separator).collect()
}

/// `rsplit(separator)`, at most `limit` times.
pub fn rsplit<'a>(text: &'a str, separator: &str, limit: usize) -> Vec<&'a str> {
    let mut parts: Vec<_> = text.rsplitn(limit.saturating_add(1), separator).collect();
    parts.reverse();
    parts
}

/// `splitlines(keepends)`
pub fn split_lines(text: &str, keep: bool) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let Some(end) = rest.find(is_line_break) else {
            lines.push(rest);
            break;
        };
        let mark = match rest[end..].chars().next() {
            Some('\r') if rest[end + 1..].starts_with('\n') => 2,
            Some(character) => character.len_utf8(),
            None => 0,
        };
        lines.push(&rest[..if keep { end + mark } else { end }]);
        rest = &rest[end + mark..];
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13.
    #[test]
    fn splitting() {
        assert_eq!(split_space(" a b  c ", usize::MAX), ["a", "b", "c"]);
        assert_eq!(split_space(" a b  c ", 1), ["a", "b  c "]);
        assert_eq!(split_space("  ab c", 0), ["ab c"]);
        assert_eq!(rsplit_space(" a b  c ", 1), [" a b", "c"]);
        assert_eq!(rsplit_space(" a\u{a0}b ", usize::MAX), ["a", "b"]);
        assert!(split_space(" \x1c\t", usize::MAX).is_empty());
        assert_eq!(split("a,b,c", ",", 1), ["a", "b,c"]);
        assert_eq!(split("", ",", usize::MAX), [""]);
        assert_eq!(rsplit("a,b,c", ",", 1), ["a,b", "c"]);
        assert_eq!(split("a,b", ",", 0), ["a,b"]);
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn lines() {
        assert_eq!(split_lines("a\nb\r\nc\x0bd\u{2028}e", false), ["a", "b", "c", "d", "e"]);
        assert_eq!(split_lines("a\r\n\nb\r", true), ["a\r\n", "\n", "b\r"]);
        assert!(split_lines("", false).is_empty());
    }
}
