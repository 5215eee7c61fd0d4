//! Text to syntax tree: the one place that names the parser crate.

mod describe;
mod error;
mod guard;
mod lexical;
mod parse;
mod plain;
mod source;
mod surrogates;
mod tokens;
mod translate;
mod warnings;

pub use error::{SyntaxError, SyntaxErrorKind};
pub use parse::{Read, parse, parse_all_errors, parse_expression, parse_single};
pub use plain::is_plain;
pub use source::{Place, Source, Span};
pub use warnings::Warning;

/// The syntax tree, as the parser crate defines it.
pub mod ast {
    pub use ruff_python_ast::*;
    pub use ruff_text_size::{Ranged, TextRange, TextSize};
}

impl From<ast::TextRange> for Span {
    fn from(range: ast::TextRange) -> Self {
        Self::new(range.start().to_u32(), range.end().to_u32())
    }
}
