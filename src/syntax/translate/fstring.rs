//! Replacement fields of f-strings.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{InterpolatedStringErrorType as Kind, LexicalErrorType, ParseErrorType};

use super::{Context, comma};
use crate::syntax::tokens::starts_expression;
use crate::syntax::{Span, SyntaxError};

pub(super) fn rule(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let opener = tokens.opener(context.at);
    let in_field = opener.is_some_and(|open| {
        tokens.kind(open) == TokenKind::Lbrace && is_fstring(tokens.opener(open), context)
    });
    let lambda_field = in_field && tokens.kind(opener? + 1) == TokenKind::Lambda;
    if in_field
        && !lambda_field
        && let Some(error) = comma::forgotten(context)
    {
        return Some(error);
    }
    let kind = match context.problem {
        _ if lambda_field => &Kind::LambdaWithoutParentheses,
        ParseErrorType::FStringError(kind)
        | ParseErrorType::Lexical(LexicalErrorType::FStringError(kind)) => kind,
        _ if in_field => return field(context, opener?),
        _ => return None,
    };
    Some(match kind {
        Kind::InvalidConversionFlag => invalid_conversion(context),
        Kind::LambdaWithoutParentheses => {
            let lambda = opener? + 1;
            let colon = (lambda..tokens.len()).find(|at| tokens.kind(*at) == TokenKind::Colon);
            let end = tokens.span(colon.unwrap_or(lambda)).end;
            let message = "f-string: lambda expressions are not allowed without parentheses";
            SyntaxError::new(message, Span::new(tokens.span(lambda).start, end))
        }
        Kind::UnclosedLbrace => unclosed(context),
        Kind::SingleRbrace => context.here("f-string: single '}' is not allowed"),
        Kind::ConversionFlagNotImmediatelyAfterExclamation => {
            context.here("f-string: conversion type must come right after the exclamation mark")
        }
        other => SyntaxError::new(format!("f-string: {other}"), context.place),
    })
}

fn is_fstring(opener: Option<usize>, context: &Context<'_>) -> bool {
    opener
        .is_some_and(|open| matches!(context.tokens.kind(open), TokenKind::FStringStart | TokenKind::Lbrace))
}

/// An error of another kind inside a field.
fn field(context: &Context<'_>, opener: usize) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    if context.at == opener + 2 && matches!(tokens.kind(opener + 1), TokenKind::Star | TokenKind::DoubleStar)
    {
        let message = "f-string: expecting a valid expression after '{'";
        return Some(SyntaxError::new(message, tokens.span(opener + 1)));
    }
    if context.at == opener + 1 {
        let symbol = match context.kind() {
            TokenKind::Rbrace => "}",
            TokenKind::Exclamation => "!",
            TokenKind::Colon => ":",
            TokenKind::Equal => "=",
            _ => return Some(context.here("f-string: expecting a valid expression after '{'")),
        };
        return Some(context.here(format!("f-string: valid expression required before '{symbol}'")));
    }
    let is_unknown = matches!(context.kind(), TokenKind::Unknown);
    if is_unknown || (!starts_expression(context.kind()) && after_expression(context)) {
        return Some(context.here("f-string: expecting '=', or '!', or ':', or '}'"));
    }
    None
}

fn after_expression(context: &Context<'_>) -> bool {
    let before = context.at.checked_sub(1).map(|at| context.tokens.kind(at));
    matches!(
        before,
        Some(TokenKind::Name | TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Int | TokenKind::String)
    )
}

fn invalid_conversion(context: &Context<'_>) -> SyntaxError {
    let tokens = &context.tokens;
    let mark = (0..=context.at.min(tokens.len()))
        .rev()
        .find(|at| tokens.kind(*at) == TokenKind::Exclamation)
        .unwrap_or(context.at);
    let next = mark + 1;
    if tokens.kind(next) == TokenKind::Name {
        let found = tokens.text(next);
        let message = format!("f-string: invalid conversion character '{found}': expected 's', 'r', or 'a'");
        return SyntaxError::new(message, tokens.span(next));
    }
    let message = match tokens.kind(next) {
        TokenKind::Rbrace | TokenKind::Colon => "f-string: missing conversion character",
        _ => "f-string: invalid conversion character",
    };
    SyntaxError::new(message, tokens.span(next))
}

fn unclosed(context: &Context<'_>) -> SyntaxError {
    let tokens = &context.tokens;
    let end = (context.at..tokens.len()).find(|at| tokens.kind(*at) == TokenKind::FStringEnd);
    let at = end.unwrap_or(context.at);
    let in_spec = (0..at).rev().take_while(|index| tokens.kind(*index) != TokenKind::FStringStart);
    let mut in_spec = in_spec.map(|index| tokens.kind(index));
    let message = if in_spec.any(|kind| kind == TokenKind::Colon) {
        "f-string: expecting '}', or format specs"
    } else {
        "f-string: expecting '}'"
    };
    SyntaxError::new(message, tokens.span(at))
}
