//! JSON, as far as it is written here: objects of numbers and texts, member by member.

use std::fmt::Write;

/// An object that is being written.
pub(super) struct Object {
    text: String,
}

impl Object {
    pub(super) fn new() -> Self {
        Self { text: "{".to_owned() }
    }

    fn name(&mut self, name: &str) {
        if self.text.len() > 1 {
            self.text.push(',');
        }
        quote(&mut self.text, name);
        self.text.push(':');
    }

    pub(super) fn text(mut self, name: &str, value: &str) -> Self {
        self.name(name);
        quote(&mut self.text, value);
        self
    }

    pub(super) fn maybe_text(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.text(name, value),
            None => self,
        }
    }

    pub(super) fn whole(mut self, name: &str, value: u64) -> Self {
        self.name(name);
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{value}");
        self
    }

    /// A number; JSON has none that is infinite, so that is left out.
    pub(super) fn number(mut self, name: &str, value: f64) -> Self {
        if value.is_finite() {
            self.name(name);
            let _ = write!(self.text, "{}", Rounded(value));
        }
        self
    }

    /// A number that may not be there.
    pub(super) fn maybe(self, name: &str, value: Option<u32>) -> Self {
        match value {
            Some(value) => self.whole(name, value.into()),
            None => self,
        }
    }

    /// A member whose value is JSON already.
    pub(super) fn raw(mut self, name: &str, value: &str) -> Self {
        self.name(name);
        self.text.push_str(value);
        self
    }

    pub(super) fn end(mut self) -> String {
        self.text.push('}');
        self.text
    }
}

/// Seconds to the nanosecond: what a sum of decimal fractions leaves behind that is noise.
pub(super) struct Rounded(pub(super) f64);

impl std::fmt::Display for Rounded {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = format!("{:.9}", self.0);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        out.write_str(if text.is_empty() || text == "-0" { "0" } else { text })
    }
}

/// Seconds to the microsecond, where people read them.
pub(super) fn readable(seconds: f64) -> String {
    Rounded((seconds * 1e6).round() / 1e6).to_string()
}

/// Append `value` as a JSON string. Characters that end lines in JavaScript, and those that could end an element of a page, are
/// escaped too, so that the text may be put anywhere.
pub(super) fn quote(out: &mut String, value: &str) {
    out.push('"');
    for character in value.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' | '\u{7f}' | '<' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", character as u32);
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_is_read() {
        let odd = "a\"b\\c\n\t\u{1}\u{7f}</script>\u{2028}é🐍";
        let text = Object::new()
            .text(odd, odd)
            .number("n", 0.1 + 0.2)
            .number("no", f64::INFINITY)
            .whole("w", 7)
            .end();
        let read: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(read[odd], odd);
        assert_eq!((read["n"].as_f64(), read["w"].as_u64(), read.get("no")), (Some(0.3), Some(7), None));
        assert!(!text.contains('<') && !text.contains('\n'));
    }

    #[test]
    fn numbers_are_short() {
        for (number, text) in
            [(0.0, "0"), (-0.0, "0"), (100.0, "100"), (0.30000000000000004, "0.3"), (1e-9, "0.000000001")]
        {
            assert_eq!(Rounded(number).to_string(), text);
        }
    }
}
