//! Type parameters and `type` statements.

use ruff_python_ast::token::TokenKind;

use super::{Context, comma};
use crate::syntax::{Span, SyntaxError};

pub(super) fn rule(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let at = context.at;
    let before = at.checked_sub(1)?;
    if context.is_type_word(before) && tokens.kind(at) == TokenKind::Name {
        // The word is a name unless a whole statement follows.
        return Some(context.invalid(at + 1));
    }
    let after_parameters = tokens.kind(before) == TokenKind::Rsqb
        && tokens.kind(at) != TokenKind::Lpar
        && context.type_parameters(before).is_some_and(|open| tokens.kind(open - 2) == TokenKind::Def);
    if after_parameters {
        return Some(context.here("expected '('"));
    }
    let open = context.type_parameters(at)?;
    if before == open && context.kind() == TokenKind::Rsqb {
        // CPython's mark ends where its tokenizer has come to.
        let seen = if context.is_type_word(open - 2) { at + 1 } else { at };
        return Some(SyntaxError::new("Type parameter list cannot be empty", up_to(context, seen)));
    }
    if let Some(error) = bound(context).or_else(|| comma::forgotten(context)) {
        return Some(error);
    }
    let in_def = tokens.kind(open - 2) == TokenKind::Def;
    in_def.then(|| SyntaxError::new("expected '('", tokens.span(open)))
}

/// `*Ts: int`
fn bound(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let stars = context.at.checked_sub(2).filter(|_| context.kind() == TokenKind::Colon)?;
    let kind = match tokens.kind(stars) {
        TokenKind::Star => "TypeVarTuple",
        TokenKind::DoubleStar => "ParamSpec",
        _ => return None,
    };
    let value = context.expression_from(context.at + 1)?;
    let end = tokens.index_at(value.end);
    let is_tuple = tokens.kind(context.at + 1) == TokenKind::Lpar
        && tokens.after_bracket(context.at + 1) == end
        && (context.at..end).any(|at| tokens.kind(at) == TokenKind::Comma);
    let what = if is_tuple { "constraints" } else { "bound" };
    Some(SyntaxError::new(format!("cannot use {what} with {kind}"), up_to(context, end)))
}

/// From the error's token to where CPython's tokenizer stands behind the token `seen`: counted from 0, where others are
/// counted from 1.
fn up_to(context: &Context<'_>, seen: usize) -> Span {
    Span::new(context.tokens.span(context.at).start, context.tokens.span(seen).end - 1)
}

impl Context<'_> {
    /// Index of the bracket around the token that opens a list of type parameters.
    pub(super) fn type_parameters(&self, at: usize) -> Option<usize> {
        let open = self.tokens.opener(at).filter(|open| *open >= 2)?;
        let named =
            self.tokens.kind(open) == TokenKind::Lsqb && self.tokens.kind(open - 1) == TokenKind::Name;
        let is_definition = matches!(self.tokens.kind(open - 2), TokenKind::Def | TokenKind::Class);
        (named && (is_definition || self.is_type_word(open - 2))).then_some(open)
    }

    /// Whether the token is a `type` that may begin a statement.
    pub(super) fn is_type_word(&self, at: usize) -> bool {
        let starts = self.tokens.line_start(at) == at
            || matches!(self.tokens.kind(at - 1), TokenKind::Semi | TokenKind::Colon);
        self.tokens.text(at) == "type" && starts
    }
}
