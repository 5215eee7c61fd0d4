//! Why a text does not become a program, in CPython's words.

use super::source::{Source, Span};

/// The class of the exception that CPython raises for the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxErrorKind {
    /// `SyntaxError`
    Syntax,
    /// `IndentationError`
    Indentation,
    /// `TabError`
    Tab,
    /// Valid Python that this machine does not run: the message names the construct and what to use instead. Shown
    /// as a `SyntaxError`, before the program starts.
    Unsupported,
}

impl SyntaxErrorKind {
    /// The name of the exception class.
    pub fn class_name(self) -> &'static str {
        match self {
            Self::Syntax | Self::Unsupported => "SyntaxError",
            Self::Indentation => "IndentationError",
            Self::Tab => "TabError",
        }
    }
}

/// One error with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Which exception it is.
    pub kind: SyntaxErrorKind,
    /// CPython's message, such as `'(' was never closed`.
    pub message: String,
    /// What CPython underlines.
    pub span: Span,
}

impl SyntaxError {
    /// An error of kind [`SyntaxErrorKind::Syntax`].
    pub fn new(message: impl Into<String>, span: Span) -> Self {
        Self { kind: SyntaxErrorKind::Syntax, message: message.into(), span }
    }

    /// An error of kind [`SyntaxErrorKind::Unsupported`].
    pub fn unsupported(message: impl Into<String>, span: Span) -> Self {
        Self { kind: SyntaxErrorKind::Unsupported, message: message.into(), span }
    }

    /// The lines that CPython prints for it, from `File "…"` to the message.
    pub fn render(&self, source: &Source) -> String {
        let start = source.place(self.span.start);
        let mut out = format!("  File \"{}\", line {}\n", source.name, start.line);
        if let Some(text) = source.line_text(start.line) {
            let trimmed = text.trim_start();
            if !trimmed.is_empty() {
                let indent = text.chars().count() - trimmed.chars().count();
                let end = source.place(self.span.end.max(self.span.start));
                let width = if end.line == start.line {
                    end.column.saturating_sub(start.column).max(1) as usize
                } else {
                    (text.chars().count() + 1).saturating_sub(start.column as usize).max(1)
                };
                out.push_str(&format!("    {trimmed}\n"));
                // A place inside the indentation cannot be marked: the text is shown without it.
                if let Some(before) = (start.column as usize - 1).checked_sub(indent) {
                    out.push_str(&format!("    {}{}\n", " ".repeat(before), "^".repeat(width)));
                }
            }
        }
        out.push_str(&format!("{}: {}\n", self.kind.class_name(), self.message));
        out
    }
}
