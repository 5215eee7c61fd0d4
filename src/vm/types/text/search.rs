//! Finding texts in texts, in code points.

use crate::vm::object::Str;

/// The part of a text that `start` and `end` arguments select.
#[derive(Clone, Copy, Debug)]
pub struct Window<'a> {
    /// The part.
    pub text: &'a str,
    /// Code points before it.
    pub before: usize,
    /// Whether the whole text is ASCII, so that code points are bytes.
    ascii: bool,
}

impl<'a> Window<'a> {
    /// The part between two indices, negative ones counting from the end; `None` when it starts behind its end,
    /// where not even the empty text is found.
    pub fn new(text: &'a Str, start: i64, end: i64) -> Option<Self> {
        let length = text.len_chars() as i64;
        let place = |index: i64| (if index < 0 { index.saturating_add(length) } else { index }).max(0);
        let (start, end) = (place(start), place(end).min(length));
        if start > end {
            return None;
        }
        let ascii = text.is_ascii();
        let whole = text.as_str();
        let offset = |index: i64| {
            if ascii || index == 0 { index as usize } else { byte_offset(whole, index as usize) }
        };
        let text = if end == length { &whole[offset(start)..] } else { &whole[offset(start)..offset(end)] };
        Some(Self { text, before: start as usize, ascii })
    }

    /// The index in the whole text of a byte position in the part.
    fn index_of(&self, position: usize) -> usize {
        self.before + if self.ascii { position } else { self.text[..position].chars().count() }
    }

    /// Where `wanted` begins first.
    pub fn find(&self, wanted: &str) -> Option<usize> {
        self.text.find(wanted).map(|position| self.index_of(position))
    }

    /// Where `wanted` begins last.
    pub fn rfind(&self, wanted: &str) -> Option<usize> {
        self.text.rfind(wanted).map(|position| self.index_of(position))
    }

    /// How often `wanted` occurs without overlap.
    pub fn count(&self, wanted: &str) -> usize {
        if wanted.is_empty() { self.text.chars().count() + 1 } else { self.text.matches(wanted).count() }
    }
}

/// The byte position of a code point.
pub fn byte_offset(text: &str, index: usize) -> usize {
    text.char_indices().nth(index).map_or(text.len(), |(offset, _)| offset)
}

/// `str.replace`: at most `count` times, counted from the left.
pub fn replace(text: &str, old: &str, new: &str, count: usize) -> String {
    if !old.is_empty() {
        return if count == usize::MAX { text.replace(old, new) } else { text.replacen(old, new, count) };
    }
    // The empty text is found before each character and at the end.
    let mut out = String::with_capacity(text.len() + new.len());
    let mut left = count;
    for character in text.chars() {
        if left > 0 {
            out.push_str(new);
            left -= 1;
        }
        out.push(character);
    }
    if left > 0 {
        out.push_str(new);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str, wanted: &str, start: i64, end: i64) -> Option<usize> {
        Window::new(&Str::new(text), start, end)?.find(wanted)
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn indices_are_code_points() {
        assert_eq!(find("😀é", "é", 0, i64::MAX), Some(1));
        assert_eq!(find("abc", "c", -1, i64::MAX), Some(2));
        assert_eq!(find("abc", "", 3, i64::MAX), Some(3));
        assert_eq!(find("abc", "", 4, i64::MAX), None);
        assert_eq!(find("abcabc", "c", 0, 2), None);
        assert_eq!(find("éabcé", "é", 1, -1), None);
        let text = Str::new("éaéaé");
        assert_eq!(Window::new(&text, 0, 4).and_then(|window| window.rfind("é")), Some(2));
        assert_eq!(Window::new(&text, 1, 4).map(|window| window.count("é")), Some(1));
        assert_eq!(Window::new(&text, 1, 4).map(|window| window.count("")), Some(4));
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn replacing() {
        assert_eq!(replace("abc", "", "-", usize::MAX), "-a-b-c-");
        assert_eq!(replace("abc", "", "-", 2), "-a-bc");
        assert_eq!(replace("aaa", "aa", "b", usize::MAX), "ba");
        assert_eq!(replace("abcabc", "b", "X", 1), "aXcabc");
    }
}
