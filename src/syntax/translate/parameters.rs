//! Parameter lists.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::ParseErrorType;

use super::Context;
use crate::syntax::{Span, SyntaxError};

pub(super) fn rule(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let place = context.place;
    match context.problem {
        ParseErrorType::NonDefaultParamAfterDefaultParam => Some(SyntaxError::new(
            "parameter without a default follows parameter with a default",
            tokens.span(context.at),
        )),
        ParseErrorType::ExpectedKeywordParam => {
            // In a `def` CPython marks the star, in a `lambda` what follows behind the comma.
            let star = tokens.back_to(context.at + 1, |kind| kind == TokenKind::Star)?;
            let is_lambda = tokens.opener(context.at).is_none();
            let comma = is_lambda && tokens.kind(star + 1) == TokenKind::Comma;
            let at = star + usize::from(is_lambda) + usize::from(comma);
            Some(SyntaxError::new("named arguments must follow bare *", tokens.span(at)))
        }
        ParseErrorType::ParamAfterVarKeywordParam => {
            let message = "arguments cannot follow var-keyword argument";
            Some(SyntaxError::new(message, tokens.span(context.at)))
        }
        ParseErrorType::VarParameterWithDefault => {
            let equal = (context.at..tokens.len()).find(|at| tokens.kind(*at) == TokenKind::Equal);
            let equal = equal.unwrap_or(context.at);
            let star =
                tokens.back_to(equal, |kind| matches!(kind, TokenKind::Star | TokenKind::DoubleStar))?;
            let message = if tokens.kind(star) == TokenKind::DoubleStar {
                "var-keyword argument cannot have default value"
            } else {
                "var-positional argument cannot have default value"
            };
            Some(SyntaxError::new(message, tokens.span(equal)))
        }
        ParseErrorType::ExpectedExpression => {
            let equal = context.at.checked_sub(1).filter(|at| tokens.kind(*at) == TokenKind::Equal)?;
            let opener = tokens.opener(context.at)?;
            let is_def = opener >= 2 && tokens.kind(opener - 2) == TokenKind::Def;
            let ends = matches!(context.kind(), TokenKind::Comma | TokenKind::Rpar);
            (is_def && ends)
                .then(|| SyntaxError::new("expected default value expression", tokens.span(equal)))
        }
        ParseErrorType::OtherError(words) => match words.as_str() {
            "Only one '*' parameter allowed"
            | "Only one '*' separator allowed"
            | "Keyword-only parameter separator not allowed after '*' parameter" => {
                // CPython's rule wants a name or a comma behind the star.
                let known = matches!(tokens.kind(context.at + 1), TokenKind::Name | TokenKind::Comma);
                Some(if known {
                    context.here("* argument may appear only once")
                } else {
                    context.invalid(context.at)
                })
            }
            "Only one '**' parameter allowed" => {
                let message = "arguments cannot follow var-keyword argument";
                Some(SyntaxError::new(message, tokens.span(context.at)))
            }
            "Only one '/' separator allowed" => Some(SyntaxError::new("/ may appear only once", place)),
            "'/' parameter must appear before '*' parameter" => {
                Some(SyntaxError::new("/ must be ahead of *", place))
            }
            "Position-only parameter separator not allowed as first parameter" => {
                let star = tokens.back_to(context.at, |kind| kind == TokenKind::Star);
                let after_star = star.is_some_and(|star| tokens.kind(star) == TokenKind::Star);
                let message =
                    if after_star { "/ must be ahead of *" } else { "at least one argument must precede /" };
                Some(SyntaxError::new(message, place))
            }
            _ => None,
        },
        _ => None,
    }
}

/// Parentheses around parameters, which Python 2 had.
pub(super) fn parentheses(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let before = context.at.checked_sub(1)?;
    if context.kind() != TokenKind::Lpar {
        return None;
    }
    let in_def = tokens.opener(context.at).is_some_and(|open| {
        open >= 2 && tokens.kind(open - 1) == TokenKind::Name && tokens.kind(open - 2) == TokenKind::Def
    });
    if in_def && matches!(tokens.kind(before), TokenKind::Comma | TokenKind::Lpar) {
        return Some(parenthesized(context, "Function"));
    }
    let stop = tokens.back_to(context.at, |kind| matches!(kind, TokenKind::Lambda | TokenKind::Colon))?;
    let in_lambda = tokens.kind(stop) == TokenKind::Lambda;
    let starts_parameter = matches!(tokens.kind(before), TokenKind::Comma | TokenKind::Lambda);
    (in_lambda && starts_parameter).then(|| parenthesized(context, "Lambda expression"))
}

fn parenthesized(context: &Context<'_>, what: &str) -> SyntaxError {
    let tokens = &context.tokens;
    let end = tokens.span(tokens.after_bracket(context.at) - 1).end;
    let span = Span::new(tokens.span(context.at).start, end);
    SyntaxError::new(format!("{what} parameters cannot be parenthesized"), span)
}
