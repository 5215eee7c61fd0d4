//! What is known of an exception once all Python code that describes it has run: plain data, ready to be written.

use super::entries::Entry;
use super::syntax_error::SyntaxDetails;

/// One exception of a chain or group, with indices of the others.
#[derive(Default)]
pub struct Report {
    /// Whether it has a traceback, be it one whose frames are all our own library's.
    pub has_traceback: bool,
    /// The frames that it passed through.
    pub entries: Vec<Entry>,
    /// The class's name as messages show it: with the module unless that is `builtins` or `__main__`.
    pub class_name: String,
    /// `str(exception)`, with a suggestion where there is one.
    pub text: String,
    /// The place of a `SyntaxError`.
    pub syntax: Option<SyntaxDetails>,
    /// `__notes__`, one text for each.
    pub notes: Vec<String>,
    /// The exception that `raise … from` gave as the reason.
    pub cause: Option<usize>,
    /// The exception that was being handled.
    pub context: Option<usize>,
    /// `__suppress_context__`
    pub suppress_context: bool,
    /// The members of a group.
    pub members: Option<Vec<usize>>,
}

impl Report {
    /// The exception itself without its traceback: place of a syntax error, class and text, notes.
    pub fn write_exception(&self, out: &mut String) {
        match &self.syntax {
            Some(details) => details.write(out, &self.class_name),
            None if self.text.is_empty() => {
                out.push_str(&self.class_name);
                out.push('\n');
            }
            None => out.push_str(&format!("{}: {}\n", self.class_name, self.text)),
        }
        for line in self.notes.iter().flat_map(|note| note.split('\n')) {
            out.push_str(line);
            out.push('\n');
        }
    }
}
