//! Docstrings lose their common indentation when a module is compiled, as since Python 3.13.

/// `text` without the indentation that all its lines but the first share; the first line loses its own.
pub(super) fn clean(text: &str) -> String {
    let expanded = expand_tabs(text);
    let mut lines = expanded.split('\n');
    let first = lines.next().unwrap_or_default();
    let margin = lines
        .clone()
        .filter(|line| !line.trim_start_matches(' ').is_empty())
        .map(|line| line.len() - line.trim_start_matches(' ').len())
        .min()
        .unwrap_or(0);
    let mut out = String::with_capacity(expanded.len());
    out.push_str(first.trim_start_matches(' '));
    for line in lines {
        out.push('\n');
        let indent = line.len() - line.trim_start_matches(' ').len();
        out.push_str(&line[indent.min(margin)..]);
    }
    out
}

/// Tabs become spaces up to the next multiple of eight columns.
fn expand_tabs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for character in text.chars() {
        match character {
            '\t' => {
                let width = 8 - column % 8;
                out.extend(std::iter::repeat_n(' ', width));
                column += width;
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
    out
}

#[cfg(test)]
mod tests {
    use super::clean;

    /// Recorded from CPython 3.13: `def f(): <docstring>`, `f.__doc__`.
    #[test]
    fn indentation_goes_as_in_cpython() {
        for (text, expected) in [
            ("one", "one"),
            ("  one", "one"),
            ("one\n    two\n      three\n    ", "one\ntwo\n  three\n"),
            ("one\n\n    two\n  three", "one\n\n  two\nthree"),
            ("one\n\ttwo", "one\ntwo"),
        ] {
            assert_eq!(clean(text), expected, "{text:?}");
        }
    }
}
