//! Texts in fields: alignment, zeros in front, tabulators.

/// Blanks (or other characters) on both sides.
pub fn pad(text: &str, left: usize, right: usize, fill: char) -> String {
    let mut out = String::with_capacity(text.len() + (left + right) * fill.len_utf8());
    out.extend(std::iter::repeat_n(fill, left));
    out.push_str(text);
    out.extend(std::iter::repeat_n(fill, right));
    out
}

/// `str.center`: what cannot be halved goes left when the width is odd.
pub fn center(text: &str, length: usize, width: usize, fill: char) -> String {
    let padding = width.saturating_sub(length);
    let left = padding / 2 + (padding & width & 1);
    pad(text, left, padding - left, fill)
}

/// `str.zfill`: zeros behind the sign.
pub fn zero_fill(text: &str, length: usize, width: usize) -> String {
    let zeros = width.saturating_sub(length);
    match text.strip_prefix(['+', '-']) {
        Some(rest) => format!("{}{}{rest}", &text[..1], "0".repeat(zeros)),
        None => format!("{}{text}", "0".repeat(zeros)),
    }
}

/// `str.expandtabs`; `None` when the result would be too long.
pub fn expand_tabs(text: &str, size: i64, limit: usize) -> Option<String> {
    let size = usize::try_from(size).unwrap_or(0);
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for character in text.chars() {
        match character {
            '\t' => {
                if size > 0 {
                    let blanks = size - column % size;
                    if blanks > limit - out.len().min(limit) {
                        return None;
                    }
                    out.extend(std::iter::repeat_n(' ', blanks));
                    column += blanks;
                }
            }
            '\n' | '\r' => {
                out.push(character);
                column = 0;
            }
            other => {
                out.push(other);
                column += 1;
            }
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13.
    #[test]
    fn fields() {
        assert_eq!(center("abc", 3, 8, '*'), "**abc***");
        assert_eq!(center("ab", 2, 5, ' '), "  ab ");
        assert_eq!(center("abc", 3, 2, ' '), "abc");
        assert_eq!(zero_fill("-42", 3, 5), "-0042");
        assert_eq!(zero_fill("--1", 3, 6), "-000-1");
        assert_eq!(zero_fill("", 0, 2), "00");
        assert_eq!(expand_tabs("a\tb\n\tc", 4, 100).as_deref(), Some("a   b\n    c"));
        assert_eq!(expand_tabs("a\tb", 0, 100).as_deref(), Some("ab"));
        assert_eq!(expand_tabs("\t\t", 60, 100), None);
    }
}
