//! Blocks: missing colons, missing or unexpected indentation, missing clauses.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::ParseErrorType;

use super::Context;
use crate::syntax::{Span, SyntaxError, SyntaxErrorKind};

pub(super) fn rule(context: &Context<'_>) -> Option<SyntaxError> {
    match context.problem {
        ParseErrorType::ExpectedToken { expected: TokenKind::Colon, .. } => missing_colon(context),
        ParseErrorType::ExpectedToken { expected: TokenKind::Lpar, .. } => {
            let is_def =
                context.at.checked_sub(2).is_some_and(|before| context.tokens.kind(before) == TokenKind::Def);
            is_def.then(|| context.here("expected '('"))
        }
        ParseErrorType::UnexpectedIndentation => Some(unexpected_indent(context)),
        ParseErrorType::OtherError(words) if words.starts_with("Expected an indented block after") => {
            Some(missing_block(context))
        }
        ParseErrorType::OtherError(words) => match words.as_str() {
            "Expected `except` or `finally` after `try` block" => Some(missing_except(context)),
            "Cannot have both 'except' and 'except*' on the same 'try'" => {
                let at = (context.at..context.tokens.len()).find(|at| !context.tokens.is_layout(*at));
                let message = "cannot have both 'except' and 'except*' on the same 'try'";
                Some(SyntaxError::new(message, context.tokens.span(at.unwrap_or(context.at))))
            }
            "Expected one or more exception types" => {
                Some(context.here("expected one or more exception types"))
            }
            "Expected a simple statement" | "Expected a statement" => Some(context.invalid(context.at)),
            "Multiple exception types must be parenthesized when using `as`" => {
                Some(exception_types(context))
            }
            _ => None,
        },
        ParseErrorType::ExpectedExpression => return_type(context),
        _ => None,
    }
}

/// CPython insists on the colon after some headers, and elsewhere only where the line ends.
fn missing_colon(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let header = tokens.line_start(context.at);
    let keyword = match tokens.kind(header) {
        TokenKind::Async => tokens.kind(header + 1),
        kind => kind,
    };
    if tokens.opener(context.at).is_some() {
        return missing_dict_colon(context);
    }
    let is_lambda = tokens
        .back_to(context.at, |kind| kind == TokenKind::Lambda)
        .is_some_and(|found| tokens.kind(found) == TokenKind::Lambda);
    if is_lambda {
        return None;
    }
    let insists = matches!(keyword, TokenKind::Def | TokenKind::Else | TokenKind::Try | TokenKind::Finally);
    let is_header = insists
        || keyword.is_soft_keyword()
        || matches!(
            keyword,
            TokenKind::If
                | TokenKind::Elif
                | TokenKind::While
                | TokenKind::For
                | TokenKind::With
                | TokenKind::Class
                | TokenKind::Except
        );
    let at_end = matches!(context.kind(), TokenKind::Newline | TokenKind::EndOfFile);
    (is_header && (insists || at_end)).then(|| context.here("expected ':'"))
}

/// `{1: 2, 3}`: CPython marks the last character of the key.
fn missing_dict_colon(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let opener = tokens.opener(context.at)?;
    let ends = matches!(context.kind(), TokenKind::Rbrace | TokenKind::Comma);
    if tokens.kind(opener) != TokenKind::Lbrace || !ends {
        return None;
    }
    let key_end = tokens.span(context.at.checked_sub(1)?).end;
    let message = "':' expected after dictionary key";
    Some(SyntaxError::new(message, Span::new(key_end.saturating_sub(1), key_end)))
}

/// `def f() -> : …`: what is missing is the type, but CPython asks for the colon before the arrow.
fn return_type(context: &Context<'_>) -> Option<SyntaxError> {
    let before = context.at.checked_sub(1)?;
    let is_arrow = context.tokens.kind(before) == TokenKind::Rarrow;
    is_arrow.then(|| SyntaxError::new("expected ':'", context.tokens.span(before)))
}

fn indentation(message: impl Into<String>, span: Span) -> SyntaxError {
    SyntaxError { kind: SyntaxErrorKind::Indentation, message: message.into(), span }
}

/// CPython marks the last blank of the indentation.
fn unexpected_indent(context: &Context<'_>) -> SyntaxError {
    let end = context.place.end;
    indentation("unexpected indent", Span::new(end.saturating_sub(1), end.saturating_sub(1)))
}

fn missing_block(context: &Context<'_>) -> SyntaxError {
    let tokens = &context.tokens;
    // The header is the line that ends with the colon before the error.
    let mut last = context.at.min(tokens.len());
    while last > 0 && (last >= tokens.len() || tokens.kind(last) != TokenKind::Colon) {
        last -= 1;
    }
    let header = tokens.line_start(last);
    let line = context.source.line(tokens.span(header).start);
    let what = match tokens.kind(header) {
        TokenKind::Def => "function definition".to_owned(),
        TokenKind::Async if tokens.kind(header + 1) == TokenKind::Def => "function definition".to_owned(),
        TokenKind::Async => format!("'{}' statement", tokens.text(header + 1)),
        TokenKind::Class => "class definition".to_owned(),
        TokenKind::Except if tokens.kind(header + 1) == TokenKind::Star => "'except*' statement".to_owned(),
        _ => format!("'{}' statement", tokens.text(header)),
    };
    let message = format!("expected an indented block after {what} on line {line}");
    let at = (context.at..tokens.len()).find(|index| {
        !matches!(tokens.kind(*index), TokenKind::Newline | TokenKind::Dedent | TokenKind::Indent)
    });
    match at {
        Some(at) => indentation(message, tokens.span(at)),
        None => indentation(message, end_of_text(context)),
    }
}

/// Behind the last line that has anything on it, comments included.
fn end_of_text(context: &Context<'_>) -> Span {
    let text = &*context.source.text;
    let end = text.trim_end_matches(['\n', '\r']).len() as u32;
    Span::new(end, end)
}

fn missing_except(context: &Context<'_>) -> SyntaxError {
    let message = "expected 'except' or 'finally' block";
    let tokens = &context.tokens;
    let at = (context.at..tokens.len()).find(|index| !tokens.is_layout(*index));
    SyntaxError::new(message, at.map_or_else(|| end_of_text(context), |at| tokens.span(at)))
}

/// `except A, B as c:`: CPython marks everything up to the colon.
pub(super) fn exception_types(context: &Context<'_>) -> SyntaxError {
    let tokens = &context.tokens;
    let mut last = context.at;
    while !tokens.is_layout(last + 1) && tokens.kind(last + 1) != TokenKind::Colon {
        last += 1;
    }
    let span = Span::new(tokens.span(context.at).start, tokens.span(last).end);
    SyntaxError::new("multiple exception types must be parenthesized", span)
}
