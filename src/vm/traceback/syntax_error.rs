//! The place that a `SyntaxError` names.

/// What a `SyntaxError` carries besides the ordinary.
#[derive(Clone, Debug, Default)]
pub struct SyntaxDetails {
    /// `filename`
    pub filename: Option<String>,
    /// `lineno`
    pub line: Option<i64>,
    /// `offset`: the first character meant, from 1.
    pub offset: Option<i64>,
    /// `text`: the source line.
    pub text: Option<String>,
    /// `end_lineno`
    pub end_line: Option<i64>,
    /// `end_offset`: one past the last character meant, from 1.
    pub end_offset: Option<i64>,
    /// `msg`
    pub message: Option<String>,
}

impl SyntaxDetails {
    /// The place, the source line with its marks, and the message.
    pub fn write(&self, out: &mut String, class_name: &str) {
        let mut suffix = String::new();
        match (self.line, &self.filename) {
            (Some(line), filename) => {
                let filename = filename.as_deref().filter(|name| !name.is_empty()).unwrap_or("<string>");
                out.push_str(&format!("  File \"{filename}\", line {line}\n"));
            }
            (None, Some(filename)) => suffix = format!(" ({filename})"),
            (None, None) => {}
        }
        if let Some(text) = &self.text {
            self.write_source(out, text);
        }
        let message =
            self.message.as_deref().filter(|text| !text.is_empty()).unwrap_or("<no detail available>");
        out.push_str(&format!("{class_name}: {message}{suffix}\n"));
    }

    fn write_source(&self, out: &mut String, text: &str) {
        let whole = text.trim_end_matches('\n');
        let stripped = whole.trim_start_matches([' ', '\n', '\x0c']);
        out.push_str(&format!("    {stripped}\n"));
        let Some(offset) = self.offset else { return };
        let length = |text: &str| text.chars().count() as i64;
        let past_the_end = length(whole) + 1;
        let end = if self.line == self.end_line {
            self.end_offset.filter(|end| *end != 0).unwrap_or(offset)
        } else {
            past_the_end
        };
        let within =
            |offset: i64| if !text.is_empty() && offset > length(text) { past_the_end } else { offset };
        let (offset, end) = (within(offset), within(end));
        let end = if offset >= end || end < 0 { offset.saturating_add(1) } else { end };
        let indent = length(whole) - length(stripped);
        let column = offset.saturating_sub(1).saturating_sub(indent);
        if column < 0 {
            return;
        }
        // White space is kept as it is, so that a tab above stands over a tab below.
        let before = stripped.chars().take(column as usize).map(|c| if c.is_whitespace() { c } else { ' ' });
        let line: String = before.collect();
        // A program can make up any place; what would fill the screen is cut.
        let marks = end.saturating_sub(offset).min(past_the_end.max(1000)) as usize;
        out.push_str(&format!("    {line}{}\n", "^".repeat(marks)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Arguments =
        (Option<&'static str>, Option<i64>, Option<i64>, Option<&'static str>, Option<i64>, Option<i64>);

    /// Recorded from CPython 3.13: message, the arguments of `SyntaxError`, text.
    #[test]
    fn places_are_shown_as_cpython_shows_them() {
        let cases: &[(&str, Arguments, &str)] = &[
            (
                "bad",
                (Some("f.py"), Some(3), Some(5), Some("    x = = 1\n"), Some(3), Some(6)),
                "  File \"f.py\", line 3\n    x = = 1\n    ^\nSyntaxError: bad\n",
            ),
            (
                "bad",
                (Some("f.py"), Some(3), Some(9), Some("    x = = 1\n"), Some(3), Some(10)),
                "  File \"f.py\", line 3\n    x = = 1\n        ^\nSyntaxError: bad\n",
            ),
            (
                "m",
                (Some("f.py"), Some(1), Some(1), Some("x y\n"), Some(1), Some(4)),
                "  File \"f.py\", line 1\n    x y\n    ^^^\nSyntaxError: m\n",
            ),
            (
                "m",
                (Some("f.py"), Some(2), Some(1), Some("def f(:\n"), Some(3), Some(2)),
                "  File \"f.py\", line 2\n    def f(:\n    ^^^^^^^\nSyntaxError: m\n",
            ),
            (
                "m",
                (Some("f.py"), Some(1), Some(3), Some("ab\n"), Some(1), Some(99)),
                "  File \"f.py\", line 1\n    ab\n      ^\nSyntaxError: m\n",
            ),
            (
                "m",
                (Some("f.py"), Some(1), Some(7), Some("ab"), Some(1), Some(7)),
                "  File \"f.py\", line 1\n    ab\n      ^\nSyntaxError: m\n",
            ),
            (
                "m",
                (Some("f.py"), Some(1), Some(0), Some("ab"), Some(1), Some(0)),
                "  File \"f.py\", line 1\n    ab\nSyntaxError: m\n",
            ),
            (
                "m",
                (Some("f.py"), Some(1), Some(2), Some("\tab c"), Some(1), Some(4)),
                "  File \"f.py\", line 1\n    \tab c\n    \t^^\nSyntaxError: m\n",
            ),
            (
                "m",
                (Some("f.py"), Some(1), Some(3), Some("a\tb c"), Some(1), Some(4)),
                "  File \"f.py\", line 1\n    a\tb c\n     \t^\nSyntaxError: m\n",
            ),
            ("m", (Some("f.py"), None, None, None, None, None), "SyntaxError: m (f.py)\n"),
            ("m", (None, None, None, None, None, None), "SyntaxError: m\n"),
            (
                "",
                (None, Some(4), None, Some("  txt\n"), None, None),
                "  File \"<string>\", line 4\n    txt\nSyntaxError: <no detail available>\n",
            ),
            (
                "m",
                (Some("f.py"), Some(1), Some(5), Some(""), Some(1), Some(9)),
                "  File \"f.py\", line 1\n    \n    ^^^^\nSyntaxError: m\n",
            ),
            (
                "m",
                (Some("f.py"), Some(1), Some(2), None, None, None),
                "  File \"f.py\", line 1\nSyntaxError: m\n",
            ),
            (
                "m",
                (Some("f.py"), Some(1), Some(3), Some("x"), Some(1), Some(-2)),
                "  File \"f.py\", line 1\n    x\n     ^\nSyntaxError: m\n",
            ),
            (
                "m",
                (Some("f.py"), Some(1), Some(2), Some("  abc"), Some(1), Some(4)),
                "  File \"f.py\", line 1\n    abc\nSyntaxError: m\n",
            ),
        ];
        for (message, (filename, line, offset, text, end_line, end_offset), expected) in cases.iter().copied()
        {
            let details = SyntaxDetails {
                filename: filename.map(str::to_owned),
                line,
                offset,
                text: text.map(str::to_owned),
                end_line,
                end_offset,
                message: Some(message.to_owned()),
            };
            let mut out = String::new();
            details.write(&mut out, "SyntaxError");
            assert_eq!(out, expected);
        }
    }
}
