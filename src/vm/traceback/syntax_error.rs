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
        let message = self.message.as_deref().filter(|text| !text.is_empty()).unwrap_or("<no detail available>");
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
        let within = |offset: i64| if !text.is_empty() && offset > length(text) { past_the_end } else { offset };
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
        // A program can make up any place, so what lies beyond the text is not drawn.
        let marks = end.saturating_sub(offset).min(past_the_end.saturating_add(1)) as usize;
        out.push_str(&format!("    {line}{}\n", "^".repeat(marks)));
    }
}
