//! Imports, conditional expressions, stars, comprehensions, dictionaries.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{LexicalErrorType, ParseErrorType};

use super::Context;
use crate::syntax::tokens::is_opener;
use crate::syntax::{Span, SyntaxError};

pub(super) fn rule(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let place = context.place;
    match context.problem {
        ParseErrorType::EmptyImportNames if !tokens.is_layout(context.at) => {
            Some(context.invalid(context.at))
        }
        ParseErrorType::EmptyImportNames => {
            let end = tokens.span(context.at.checked_sub(1)?).end;
            let at = if context.kind() == TokenKind::Newline { tokens.span(context.at).start } else { end };
            Some(SyntaxError::new("Expected one or more names after 'import'", Span::new(at, at)))
        }
        ParseErrorType::OtherError(words) if words == "Trailing comma not allowed" => trailing_comma(context),
        ParseErrorType::OtherError(words) if words == "Expected an import name" => trailing_comma(context),
        ParseErrorType::SimpleStatementsOnSameLine => {
            let header = tokens.line_start(context.at);
            let is_import = tokens.kind(header) == TokenKind::Import && context.kind() == TokenKind::From;
            if is_import {
                let mut last = context.at;
                while !tokens.is_layout(last + 1) {
                    last += 1;
                }
                let span = Span::new(tokens.span(header).start, tokens.span(last).end);
                return Some(SyntaxError::new("Did you mean to use 'from ... import ...' instead?", span));
            }
            // `a not b`: CPython reads on for an `in`.
            let at = context.at + usize::from(context.kind() == TokenKind::Not);
            Some(context.invalid(at))
        }
        ParseErrorType::ExpectedToken { expected: TokenKind::Else, .. } => conditional(context),
        ParseErrorType::ExpectedToken { found: TokenKind::For, .. } => comprehension_target(context),
        ParseErrorType::InvalidStarredExpressionUsage => starred(context),
        ParseErrorType::IterableUnpackingInComprehension => {
            Some(SyntaxError::new("iterable unpacking cannot be used in comprehension", place))
        }
        ParseErrorType::ExpectedExpression if context.kind() == TokenKind::Greater => {
            // `<>` is one token to CPython.
            let before = tokens.span(context.at.checked_sub(1)?);
            let here = tokens.span(context.at);
            (tokens.kind(context.at - 1) == TokenKind::Less && before.end == here.start)
                .then(|| SyntaxError::new("invalid syntax", Span::new(before.start, here.end)))
        }
        ParseErrorType::ExpectedExpression => missing_value(context),
        ParseErrorType::Lexical(LexicalErrorType::UnrecognizedToken { .. }) => {
            Some(context.here("invalid syntax"))
        }
        ParseErrorType::OtherError(words) if words == "Star import must be the only import" => {
            Some(context.invalid(context.at + usize::from(context.kind() == TokenKind::Star)))
        }
        ParseErrorType::UnparenthesizedTupleExpression => {
            let opener = tokens.opener(context.at);
            let comma = (context.at..tokens.len())
                .find(|at| tokens.kind(*at) == TokenKind::Comma && tokens.opener(*at) == opener)?;
            Some(context.invalid(comma))
        }
        _ => None,
    }
}

fn trailing_comma(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let header = tokens.line_start(context.at);
    let mut end = context.at;
    while !tokens.is_layout(end) {
        end += 1;
    }
    let is_from = tokens.kind(header) == TokenKind::From;
    if is_from && end > 0 && tokens.kind(end - 1) == TokenKind::Comma {
        let message = "trailing comma not allowed without surrounding parentheses";
        return Some(SyntaxError::new(message, tokens.span(end)));
    }
    Some(context.invalid(if tokens.kind(context.at) == TokenKind::Comma {
        context.at + 1
    } else {
        context.at
    }))
}

/// `a if b` without `else`.
fn conditional(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    if context.kind() == TokenKind::Colon {
        return None;
    }
    let at_if = tokens.back_to(context.at, |kind| kind == TokenKind::If)?;
    let before = tokens.back_to(at_if, |kind| {
        is_opener(kind)
            || matches!(
                kind,
                TokenKind::Comma
                    | TokenKind::Equal
                    | TokenKind::Colon
                    | TokenKind::ColonEqual
                    | TokenKind::Return
                    | TokenKind::Else
                    | TokenKind::Yield
                    | TokenKind::Assert
                    | TokenKind::In
                    | TokenKind::Semi
            )
    });
    let start = tokens.span(before.map_or(0, |before| before + 1)).start;
    let end = tokens.span(context.at.checked_sub(1)?).end;
    Some(SyntaxError::new("expected 'else' after 'if' expression", Span::new(start, end)))
}

/// `[a, b for a in c]`.
fn comprehension_target(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let opener = tokens.opener(context.at)?;
    let is_display = matches!(tokens.kind(opener), TokenKind::Lsqb | TokenKind::Lbrace);
    let comma = tokens.back_to(context.at, |kind| kind == TokenKind::Comma)?;
    if !is_display || tokens.kind(comma) != TokenKind::Comma {
        return None;
    }
    let span = Span::new(tokens.span(opener + 1).start, tokens.span(context.at.checked_sub(1)?).end);
    Some(SyntaxError::new("did you forget parentheses around the comprehension target?", span))
}

fn starred(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let opener = tokens.opener(context.at);
    let before = context.at.checked_sub(1).map(|at| tokens.kind(at));
    let after = tokens.kind(tokens.index_at(context.place.end));
    match opener.map(|open| tokens.kind(open)) {
        Some(TokenKind::Lbrace) if before == Some(TokenKind::Colon) => {
            let message = "cannot use a starred expression in a dictionary value";
            Some(SyntaxError::new(message, context.place))
        }
        Some(TokenKind::Lbrace) => Some(context.invalid(tokens.index_at(context.place.end))),
        Some(TokenKind::Lpar) if after == TokenKind::Rpar => {
            Some(SyntaxError::new("cannot use starred expression here", context.place))
        }
        _ => None,
    }
}

/// A dictionary value that is missing.
fn missing_value(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let opener = tokens.opener(context.at)?;
    let colon = context.at.checked_sub(1).filter(|at| tokens.kind(*at) == TokenKind::Colon)?;
    let ends = matches!(context.kind(), TokenKind::Rbrace | TokenKind::Comma);
    (tokens.kind(opener) == TokenKind::Lbrace && ends).then(|| {
        let message = "expression expected after dictionary key and ':'";
        SyntaxError::new(message, tokens.span(colon))
    })
}
