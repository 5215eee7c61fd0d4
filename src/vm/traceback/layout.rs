//! Indenting and dedenting text as Python's `textwrap` does.

/// Take away the white space that all lines with text begin with; lines of blanks and tabs alone become empty.
pub fn dedent(lines: &mut [String]) {
    let mut margin: Option<String> = None;
    for line in lines.iter_mut() {
        let text = line.trim_start_matches([' ', '\t']);
        if text.is_empty() {
            line.clear();
            continue;
        }
        let indent = &line[..line.len() - text.len()];
        margin = Some(match margin {
            None => indent.to_owned(),
            // Both hold blanks and tabs only, so every byte is a character.
            Some(known) => {
                let shared = known.bytes().zip(indent.bytes()).take_while(|(a, b)| a == b).count();
                known[..shared].to_owned()
            }
        });
    }
    let margin = margin.unwrap_or_default();
    for line in lines.iter_mut() {
        if let Some(rest) = line.strip_prefix(&margin) {
            *line = rest.to_owned();
        }
    }
}

/// Append `text` to `out` with `margin` in front of each of its lines.
pub fn push_indented(out: &mut String, text: &str, margin: &str) {
    if margin.is_empty() {
        out.push_str(text);
        return;
    }
    let mut rest = text;
    while !rest.is_empty() {
        let end = line_end(rest);
        out.push_str(margin);
        out.push_str(&rest[..end]);
        rest = &rest[end..];
    }
}

/// Where the first line of `text` ends, its line ending included: at any of the ends that `str.splitlines` knows.
fn line_end(text: &str) -> usize {
    for (at, c) in text.char_indices() {
        match c {
            '\r' if text[at + 1..].starts_with('\n') => return at + 2,
            '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                return at + c.len_utf8();
            }
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dedented(text: &str) -> String {
        let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        dedent(&mut lines);
        lines.join("\n")
    }

    #[test]
    fn the_shared_margin_goes_and_blank_lines_do_not_count() {
        assert_eq!(dedented("    a\n      b\n  \n    c"), "a\n  b\n\nc");
        assert_eq!(dedented("\ta\n    b"), "\ta\n    b");
        assert_eq!(dedented("  \ta\n  b"), "\ta\nb");
    }

    #[test]
    fn every_line_gets_the_margin() {
        let mut out = String::new();
        push_indented(&mut out, "a\n\nb\u{2028}c\r\nd", "| ");
        assert_eq!(out, "| a\n| \n| b\u{2028}| c\r\n| d");
    }
}
