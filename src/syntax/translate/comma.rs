//! Two expressions side by side: a forgotten comma, or Python 2's `print`.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};

use super::Context;
use crate::syntax::ast::{Expr, Mod, Ranged};
use crate::syntax::tokens::{is_opener, starts_expression};
use crate::syntax::{Span, SyntaxError};

/// "Missing parentheses in call to 'print'".
pub(super) fn legacy_print(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let before = context.at.checked_sub(1)?;
    let word = tokens.text(before);
    let next = context.kind();
    let follows = matches!(word, "print" | "exec") && starts_expression(next) && next != TokenKind::Lpar;
    if !follows || tokens.kind(before) != TokenKind::Name {
        return None;
    }
    let whole = context.expressions_from(context.at)?;
    let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
    Some(SyntaxError::new(message, Span::new(tokens.span(before).start, whole.end)))
}

/// "Perhaps you forgot a comma?": inside brackets, an expression directly after another one.
pub(super) fn forgotten(context: &Context<'_>) -> Option<SyntaxError> {
    let span = side_by_side(context)?;
    // The second expression is over only when a token follows it.
    if context.tokens.is_layout(context.tokens.index_at(span.end)) {
        return None;
    }
    Some(SyntaxError::new("invalid syntax. Perhaps you forgot a comma?", span))
}

/// The two expressions between which a comma may be missing.
pub(super) fn side_by_side(context: &Context<'_>) -> Option<Span> {
    let tokens = &context.tokens;
    let at = context.at;
    let opener = tokens.opener(at)?;
    if !starts_expression(context.kind()) || !ends_expression(tokens.kind(at.checked_sub(1)?)) {
        return None;
    }
    let boundary = tokens.back_to(at, ends_disjunction)?;
    let is_lambda_body = tokens.kind(boundary) == TokenKind::Colon
        && tokens
            .back_to(boundary, |kind| kind == TokenKind::Lambda)
            .is_some_and(|found| tokens.kind(found) == TokenKind::Lambda);
    let in_comprehension = tokens
        .back_to(boundary + 1, |kind| kind == TokenKind::For)
        .is_some_and(|found| tokens.kind(found) == TokenKind::For);
    let refused = match tokens.kind(boundary) {
        TokenKind::Else | TokenKind::If | TokenKind::For => true,
        TokenKind::DoubleStar => tokens.kind(opener) == TokenKind::Lbrace,
        TokenKind::Colon => {
            let is_slice = tokens.kind(opener) == TokenKind::Lsqb && context.type_parameters(at).is_none();
            is_slice && !is_lambda_body
        }
        _ => in_comprehension,
    };
    let start = boundary + 1;
    let start = start + usize::from(tokens.kind(start) == TokenKind::Star);
    // A name before a string looks like a misspelt string prefix, which CPython leaves alone.
    let is_prefix = tokens.kind(start) == TokenKind::Name
        && matches!(tokens.kind(start + 1), TokenKind::String | TokenKind::FStringStart);
    // CPython takes the beginning of a soft keyword for one here.
    let is_soft = ["_", "case", "match", "type"].iter().any(|word| word.starts_with(tokens.text(start)));
    let is_imported = opener > 0 && tokens.kind(opener - 1) == TokenKind::Import;
    if refused || is_imported || is_prefix || is_soft || context.is_parameter_name(start) {
        return None;
    }
    Some(Span::new(tokens.span(start).start, context.expression_from(at)?.end))
}

impl Context<'_> {
    /// The expression, without `:=`, that starts with the token.
    pub(super) fn expression_from(&self, at: usize) -> Option<Span> {
        self.parse_from(at, |expression| match expression {
            Expr::Tuple(node) if !node.parenthesized => node.elts.first(),
            Expr::Generator(node) if !node.parenthesized => Some(&node.elt),
            other => Some(other),
        })
    }

    /// The expressions, with commas between them, that start with the token.
    pub(super) fn expressions_from(&self, at: usize) -> Option<Span> {
        self.parse_from(at, |expression| Some(expression))
    }

    fn parse_from(&self, at: usize, choose: impl Fn(&Expr) -> Option<&Expr>) -> Option<Span> {
        let start = self.tokens.span(at).start;
        let end = match self.tokens.opener(at) {
            Some(open) => {
                let close = self.tokens.after_bracket(open);
                self.tokens.span(close - 1).start.max(start)
            }
            None => {
                let end = (at..self.tokens.len()).find(|index| self.tokens.is_layout(*index));
                end.map_or(self.source.text.len() as u32, |index| self.tokens.span(index).start)
            }
        };
        let text = self.source.text.get(start as usize..end as usize)?;
        let parsed = parse_unchecked(text, ParseOptions::from(Mode::ParenthesizedExpression));
        let first_error = parsed.errors().first().map(|error| error.range().start());
        let Mod::Expression(module) = parsed.syntax() else { return None };
        let mut chosen = choose(&module.body)?;
        if let Expr::Named(node) = chosen {
            chosen = &node.target;
        }
        let span = Span::from(chosen.range());
        // Parentheses are not part of a node; the one that opens the text is.
        let last = self.tokens.index_at(start + span.end);
        let mut end = start + span.end;
        if span.start > 0 && text.starts_with('(') {
            end = self.tokens.span(self.tokens.after_bracket(at) - 1).end.max(end);
        }
        let broken = first_error.is_some_and(|error| error.to_u32() < span.end);
        (!broken && last > at).then(|| Span::new(start, end))
    }

    /// Whether the token is a parameter of a `def` or a type parameter, where only a default, an annotation or a bound is
    /// an expression.
    fn is_parameter_name(&self, at: usize) -> bool {
        let opener = self.tokens.opener(at);
        let is_def = opener.is_some_and(|open| {
            open >= 2
                && self.tokens.kind(open - 2) == TokenKind::Def
                && self.tokens.kind(open - 1) == TokenKind::Name
        });
        let before = at.checked_sub(1).map(|before| self.tokens.kind(before));
        (is_def || self.type_parameters(at).is_some_and(|open| !self.is_type_word(open - 2)))
            && matches!(
                before,
                Some(
                    TokenKind::Comma
                        | TokenKind::Lpar
                        | TokenKind::Lsqb
                        | TokenKind::Star
                        | TokenKind::DoubleStar
                )
            )
    }
}

/// Whether an expression may end with the token.
fn ends_expression(kind: TokenKind) -> bool {
    kind.is_soft_keyword()
        || matches!(
            kind,
            TokenKind::Name
                | TokenKind::Int
                | TokenKind::Float
                | TokenKind::Complex
                | TokenKind::String
                | TokenKind::FStringEnd
                | TokenKind::Rpar
                | TokenKind::Rsqb
                | TokenKind::Rbrace
                | TokenKind::None
                | TokenKind::True
                | TokenKind::False
                | TokenKind::Ellipsis
        )
}

/// Tokens that are never inside `a or b and c …`.
fn ends_disjunction(kind: TokenKind) -> bool {
    is_opener(kind)
        || matches!(
            kind,
            TokenKind::Comma
                | TokenKind::Colon
                | TokenKind::ColonEqual
                | TokenKind::Equal
                | TokenKind::If
                | TokenKind::Else
                | TokenKind::For
                | TokenKind::Lambda
                | TokenKind::Yield
                | TokenKind::From
                | TokenKind::DoubleStar
                | TokenKind::Semi
        )
}
