//! Syntax that the parser knows and Python 3.13 does not.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{
    ParseErrorType, Parsed, UnsupportedSyntaxError, UnsupportedSyntaxErrorKind as Kind,
};

use super::{Context, block};
use crate::syntax::ast::{ModModule, Ranged};
use crate::syntax::tokens::Tokens;
use crate::syntax::{Source, Span, SyntaxError};

/// CPython 3.13's error; `None` for what the compiler answers or what does no harm.
pub(super) fn rule(
    source: &Source,
    parsed: &Parsed<ModModule>,
    error: &UnsupportedSyntaxError,
) -> Option<SyntaxError> {
    let tokens = Tokens::new(source, parsed.tokens());
    let place = Span::from(error.range());
    let at = tokens.index_at(place.start);
    let problem = ParseErrorType::OtherError(String::new());
    let context = Context { source, tokens, module: parsed.syntax(), problem: &problem, place, at };
    match error.kind {
        Kind::UnparenthesizedExceptionTypes => Some(block::exception_types(&context)),
        Kind::UnpackingInComprehension(_) => {
            let stars = context.tokens.span(at);
            Some(match context.kind() {
                TokenKind::DoubleStar => {
                    SyntaxError::new("dict unpacking cannot be used in dict comprehension", stars)
                }
                _ => {
                    let message = "iterable unpacking cannot be used in comprehension";
                    let element = context
                        .expression_from(at + 1)
                        .map_or(stars, |element| Span::new(stars.start, element.end));
                    SyntaxError::new(message, element)
                }
            })
        }
        Kind::LazyImportStatement => Some(context.invalid(at + 1)),
        // Template strings are refused by the compiler with advice; the others are older than 3.13.
        _ => None,
    }
}
