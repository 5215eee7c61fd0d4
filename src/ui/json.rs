//! JSON in colours, also while it is none, with the places that are wrong.

use std::ops::Range;

/// What a piece of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Anything else.
    Plain,
    /// A name.
    Name,
    /// A text.
    Text,
    /// A number, or one of JSON's words.
    Atom,
}

impl Piece {
    /// Its class in the style sheet; none for plain text.
    pub fn class(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Name => Some("tok-keyword"),
            Self::Text => Some("tok-string"),
            Self::Atom => Some("tok-number"),
        }
    }
}

/// The pieces of a text, which put together are the text. Each says whether it stands in one of the places.
pub fn pieces<'t>(text: &'t str, wrong: &[Range<usize>]) -> Vec<(Piece, bool, &'t str)> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (piece, length) = first(rest);
        cut(text, at..at + length, piece, wrong, &mut pieces);
        at += length;
    }
    pieces
}

/// A piece, cut where something wrong begins or ends.
fn cut<'t>(
    text: &'t str,
    whole: Range<usize>,
    piece: Piece,
    wrong: &[Range<usize>],
    pieces: &mut Vec<(Piece, bool, &'t str)>,
) {
    let mut start = whole.start;
    while start < whole.end {
        let edges = wrong.iter().flat_map(|place| [place.start, place.end]);
        let inner = edges.filter(|edge| *edge > start && text.is_char_boundary(*edge)).min();
        let end = inner.unwrap_or(whole.end).min(whole.end);
        let marked = wrong.iter().any(|place| place.contains(&start));
        pieces.push((piece, marked, &text[start..end]));
        start = end;
    }
}

/// What a text begins with, and how many bytes of it.
fn first(text: &str) -> (Piece, usize) {
    let length = |inside: fn(char) -> bool| text.find(|letter| !inside(letter)).unwrap_or(text.len());
    match text.chars().next() {
        Some('"') => {
            let length = string(text);
            let names = text[length..].trim_start().starts_with(':');
            (if names { Piece::Name } else { Piece::Text }, length)
        }
        Some(letter) if letter.is_alphanumeric() || letter == '-' => {
            (Piece::Atom, length(|letter| letter.is_alphanumeric() || "+-._".contains(letter)))
        }
        _ => {
            let plain = |letter: char| !letter.is_alphanumeric() && letter != '"' && letter != '-';
            (Piece::Plain, length(plain).max(text.chars().next().map_or(0, char::len_utf8)))
        }
    }
}

/// The length of the string that a text begins with: to its end, or to that of the line.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            '\n' => return at,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_texts_and_numbers_have_colours() {
        let text = "{\"a\" : \"b\\\"\", \"c\": [-1.5e3, true]}";
        let found: Vec<_> = pieces(text, &[]).into_iter().map(|(piece, _, text)| (piece, text)).collect();
        let told = |wanted| {
            found.iter().filter(|(piece, _)| *piece == wanted).map(|(_, text)| *text).collect::<Vec<_>>()
        };
        assert_eq!(told(Piece::Name), ["\"a\"", "\"c\""]);
        assert_eq!(told(Piece::Text), ["\"b\\\"\""]);
        assert_eq!(told(Piece::Atom), ["-1.5e3", "true"]);
    }

    #[test]
    fn any_text_is_given_back_whole_with_its_marks() {
        for text in ["", "{\"a\": 1,}", "\"open\n}", "né \"ü\\", "---\"", "\u{1f600}{"] {
            let marks = [1..2, 3..5];
            let whole: String = pieces(text, &marks).iter().map(|(_, _, text)| *text).collect();
            assert_eq!(whole, text);
        }
        let marked: String = pieces("{\"memory\": true}", std::slice::from_ref(&(11..15)))
            .iter()
            .filter(|piece| piece.1)
            .map(|piece| piece.2)
            .collect();
        assert_eq!(marked, "true");
    }
}
