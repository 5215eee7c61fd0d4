//! Arguments of calls.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::ParseErrorType;

use super::Context;
use crate::syntax::{Span, SyntaxError};

pub(super) fn rule(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let closing = || {
        let opener = tokens.opener(context.at)?;
        Some(tokens.span(tokens.after_bracket(opener) - 1))
    };
    match context.problem {
        // CPython marks the parenthesis that closes the call.
        ParseErrorType::PositionalAfterKeywordArgument => {
            Some(SyntaxError::new("positional argument follows keyword argument", closing()?))
        }
        ParseErrorType::PositionalAfterKeywordUnpacking => {
            Some(SyntaxError::new("positional argument follows keyword argument unpacking", closing()?))
        }
        ParseErrorType::InvalidArgumentUnpackingOrder => {
            // CPython marks the comma, too.
            let comma = tokens.span(context.at.checked_sub(1)?);
            let message = "iterable argument unpacking follows keyword argument unpacking";
            Some(SyntaxError::new(message, Span::new(comma.start, context.place.end)))
        }
        ParseErrorType::UnparenthesizedGeneratorExpression => {
            let opener = tokens.opener(context.at)?;
            if opener >= 2 && tokens.kind(opener - 2) == TokenKind::Class {
                let at_for = (context.at..tokens.len()).find(|at| tokens.kind(*at) == TokenKind::For)?;
                return Some(context.invalid(at_for));
            }
            Some(SyntaxError::new("Generator expression must be parenthesized", context.place))
        }
        ParseErrorType::OtherError(words) if words == "Expected a parameter name" => Some(keyword(context)),
        ParseErrorType::ExpectedExpression => {
            let equal = context.at.checked_sub(1).filter(|at| tokens.kind(*at) == TokenKind::Equal)?;
            tokens.opener(context.at)?;
            let name = equal.checked_sub(1).filter(|at| tokens.kind(*at) == TokenKind::Name)?;
            let ends = matches!(context.kind(), TokenKind::Comma | TokenKind::Rpar);
            ends.then(|| {
                let span = Span::new(tokens.span(name).start, tokens.span(equal).end);
                SyntaxError::new("expected argument value expression", span)
            })
        }
        ParseErrorType::ExpectedToken { found: TokenKind::Equal, .. } => {
            let opener = tokens.opener(context.at)?;
            let star = tokens
                .back_to(context.at, |kind| matches!(kind, TokenKind::Comma | TokenKind::DoubleStar))?;
            let is_call = opener > 0 && tokens.kind(star) == TokenKind::DoubleStar;
            is_call.then(|| {
                let value = context.expression_from(context.at + 1);
                let end = value.map_or(tokens.span(context.at).end, |value| value.end);
                let span = Span::new(tokens.span(star).start, end);
                SyntaxError::new("cannot assign to keyword argument unpacking", span)
            })
        }
        ParseErrorType::ExpectedToken { found: TokenKind::For, .. } => {
            // `f(a=b for b in c)`
            let equal =
                tokens.back_to(context.at, |kind| matches!(kind, TokenKind::Comma | TokenKind::Equal))?;
            let is_name = equal > 0 && tokens.kind(equal - 1) == TokenKind::Name;
            if tokens.kind(equal) != TokenKind::Equal || !is_name {
                return None;
            }
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            let span = Span::new(tokens.span(equal - 1).start, tokens.span(equal).end);
            Some(SyntaxError::new(message, span))
        }
        _ => None,
    }
}

/// `f(1=2)`: something that is no name before `=`.
fn keyword(context: &Context<'_>) -> SyntaxError {
    let tokens = &context.tokens;
    let start = context.place.start;
    let equal = tokens.index_at(context.place.end);
    let kind = context.kind();
    let is_single = context.at + 1 == equal;
    let constant = matches!(kind, TokenKind::True | TokenKind::False | TokenKind::None) && is_single;
    let to_equal = Span::new(start, tokens.span(equal).end);
    if constant {
        let message = format!("cannot assign to {}", tokens.text(context.at));
        return SyntaxError::new(message, to_equal);
    }
    if kind == TokenKind::Star {
        let value = context.expression_from(equal + 1);
        let end = value.map_or(to_equal.end, |value| value.end);
        let message = "cannot assign to iterable argument unpacking";
        return SyntaxError::new(message, Span::new(start, end));
    }
    SyntaxError::new("expression cannot contain assignment, perhaps you meant \"==\"?", to_equal)
}
