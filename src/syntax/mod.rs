//! Text to syntax tree: the one place that names the parser crate.

mod error;
mod source;

pub use error::{SyntaxError, SyntaxErrorKind};
pub use source::{Place, Source, Span};
