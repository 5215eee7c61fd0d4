//! Patterns of `match`.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::ParseErrorType;

use super::Context;
use crate::syntax::SyntaxError;

pub(super) fn rule(context: &Context<'_>) -> Option<SyntaxError> {
    let place = context.place;
    let tokens = &context.tokens;
    let is_case = tokens.kind(tokens.line_start(context.at)) == TokenKind::Case;
    if is_case && context.kind() == TokenKind::Minus {
        // A sign before anything but a number fits no rule.
        return Some(context.invalid(context.at + 1));
    }
    match context.problem {
        ParseErrorType::ExpectedImaginaryNumber => {
            Some(SyntaxError::new("imaginary number required in complex literal", place))
        }
        ParseErrorType::ExpectedRealNumber => {
            Some(SyntaxError::new("real number required in complex literal", place))
        }
        ParseErrorType::InvalidMatchPatternTarget => {
            Some(SyntaxError::new("cannot use '_' as a target", place))
        }
        ParseErrorType::OtherError(words) => match words.as_str() {
            "Positional patterns cannot follow keyword patterns" => {
                Some(SyntaxError::new("positional patterns follow keyword patterns", place))
            }
            "Invalid mapping pattern key" => Some(context.invalid(context.tokens.index_at(place.end))),
            "Expected an identifier" | "Expected symbol after `as`" | "Expected name after `as`" => {
                let after_as = context.at > 0 && tokens.kind(context.at - 1) == TokenKind::As;
                (is_case && after_as).then(|| context.here("invalid pattern target"))
            }
            _ => None,
        },
        _ => None,
    }
}
