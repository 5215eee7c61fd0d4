//! Python in colours without an editor: enough of its words to read a program by, also of a text that is no program.

/// What a piece of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Anything else.
    Plain,
    /// A keyword.
    Keyword,
    /// The name behind `def` or `class`.
    Definition,
    /// A string, or a part of one.
    Text,
    /// A number.
    Number,
    /// A comment.
    Comment,
    /// A decorator.
    Decorator,
}

impl Piece {
    /// Its class in the style sheet; none for plain text.
    pub fn class(self) -> Option<&'static str> {
        Some(match self {
            Self::Plain => return None,
            Self::Keyword => "tok-keyword",
            Self::Definition => "tok-definition",
            Self::Text => "tok-string",
            Self::Number => "tok-number",
            Self::Comment => "tok-comment",
            Self::Decorator => "tok-meta",
        })
    }
}

const KEYWORDS: [&str; 36] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "match", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
];

/// Each line of a text as its pieces, which put together are the line.
pub fn lines(text: &str) -> Vec<Vec<(Piece, &str)>> {
    let mut open = None;
    text.lines().map(|line| pieces(line, &mut open)).collect()
}

/// The pieces of a line; `open` is the end of the string that is open before it, and after it.
fn pieces<'t>(line: &'t str, open: &mut Option<&'static str>) -> Vec<(Piece, &'t str)> {
    let mut pieces: Vec<(Piece, &str)> = Vec::new();
    let mut rest = line;
    let mut defines = false;
    let add = |pieces: &mut Vec<(Piece, &'t str)>, rest: &mut &'t str, piece: Piece, length: usize| {
        let (head, tail) = rest.split_at(length);
        pieces.push((piece, head));
        *rest = tail;
    };
    if let Some(end) = *open {
        let length = string_end(rest, 0, end);
        if length.is_some() {
            *open = None;
        }
        let length = length.unwrap_or(rest.len());
        add(&mut pieces, &mut rest, Piece::Text, length);
    }
    while let Some(first) = rest.chars().next() {
        if first == '#' {
            let length = rest.len();
            add(&mut pieces, &mut rest, Piece::Comment, length);
        } else if let Some((begin, end)) = string_start(rest) {
            let length = string_end(rest, begin, end);
            if length.is_none() && end.len() == 3 {
                *open = Some(end);
            }
            let length = length.unwrap_or(rest.len());
            add(&mut pieces, &mut rest, Piece::Text, length);
        } else if first.is_ascii_digit() {
            let length =
                rest.find(|character: char| !(character.is_alphanumeric() || matches!(character, '.' | '_')));
            let length = length.unwrap_or(rest.len());
            add(&mut pieces, &mut rest, Piece::Number, length);
        } else if first == '_' || first.is_alphabetic() {
            let length = rest.find(|character: char| !(character.is_alphanumeric() || character == '_'));
            let length = length.unwrap_or(rest.len());
            let word = &rest[..length];
            let piece = match word {
                _ if defines => Piece::Definition,
                _ if KEYWORDS.contains(&word) => Piece::Keyword,
                _ => Piece::Plain,
            };
            defines = piece == Piece::Keyword && matches!(word, "def" | "class");
            add(&mut pieces, &mut rest, piece, length);
        } else if first == '@' && pieces.iter().all(|(_, text)| text.trim().is_empty()) {
            let length = rest.find(['(', ' ', '#']).unwrap_or(rest.len());
            add(&mut pieces, &mut rest, Piece::Decorator, length);
        } else {
            add(&mut pieces, &mut rest, Piece::Plain, first.len_utf8());
        }
    }
    joined(line, pieces)
}

/// Where a string that begins here has its content, and what ends it.
fn string_start(text: &str) -> Option<(usize, &'static str)> {
    let prefix = text.find(['"', '\'']).filter(|length| *length <= 2)?;
    if !text[..prefix].bytes().all(|byte| b"rRbBuUfF".contains(&byte)) {
        return None;
    }
    let ends = ["\"\"\"", "'''", "\"", "'"];
    let end = ends.into_iter().find(|end| text[prefix..].starts_with(end))?;
    Some((prefix + end.len(), end))
}

/// Where the string ends whose content begins at `from`.
fn string_end(text: &str, from: usize, end: &str) -> Option<usize> {
    let mut at = from;
    loop {
        let rest = &text[at..];
        if rest.starts_with(end) {
            return Some(at + end.len());
        }
        let mut characters = rest.chars();
        let first = characters.next()?;
        at += first.len_utf8();
        if first == '\\' {
            at += characters.next()?.len_utf8();
        }
    }
}

/// Neighbours of one kind as one piece.
fn joined<'t>(line: &'t str, pieces: Vec<(Piece, &'t str)>) -> Vec<(Piece, &'t str)> {
    let mut out: Vec<(Piece, &str)> = Vec::new();
    let mut at = 0;
    for (piece, text) in pieces {
        let end = at + text.len();
        match out.last_mut() {
            Some((last, joined)) if *last == piece => *joined = &line[at - joined.len()..end],
            _ => out.push((piece, text)),
        }
        at = end;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let pieces = lines(text).into_iter().flatten();
        pieces
            .filter(|(piece, _)| *piece != Piece::Plain)
            .map(|(piece, text)| format!("{piece:?}:{text}"))
            .collect()
    }

    #[test]
    fn words_are_told_apart() {
        assert_eq!(
            shown("async def main():  # é\n    x = f'a\\'b' + 1_0.5\n@once(1)\n"),
            [
                "Keyword:async",
                "Keyword:def",
                "Definition:main",
                "Comment:# é",
                "Text:f'a\\'b'",
                "Number:1_0.5",
                "Decorator:@once",
                "Number:1",
            ]
        );
        assert_eq!(shown("'''a\nb''' if x"), ["Text:'''a", "Text:b'''", "Keyword:if"]);
        assert_eq!(shown("'open\nif"), ["Text:'open", "Keyword:if"]);
        assert_eq!(shown("bread = \"x\""), ["Text:\"x\""]);
    }

    #[test]
    fn nothing_is_lost() {
        for text in ["", "a b\tc", "'\\", "\"\"\"\\", "é'ü\"", "x@y", "12ab # 'x", "\u{2028}@"] {
            let again: Vec<String> = lines(text)
                .into_iter()
                .map(|line| line.into_iter().map(|(_, text)| text).collect())
                .collect();
            assert_eq!(again, text.lines().collect::<Vec<_>>());
        }
    }
}
