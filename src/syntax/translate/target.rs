//! Things that cannot be assigned to, deleted or annotated.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::ParseErrorType;

use super::Context;
use crate::syntax::ast::{Expr, Ranged, Stmt};
use crate::syntax::describe::{expression_at, name, statement_around};
use crate::syntax::tokens::starts_expression;
use crate::syntax::{Span, SyntaxError};

pub(super) fn rule(context: &Context<'_>) -> Option<SyntaxError> {
    match context.problem {
        ParseErrorType::InvalidAssignmentTarget => assignment(context),
        ParseErrorType::InvalidNamedAssignmentTarget => {
            let expression = expression_at(context.module, context.place)?;
            // In a call CPython takes what stands before `:=` for a whole argument.
            let opener = context.tokens.opener(context.at)?;
            let is_call = opener > 0 && context.tokens.kind(opener - 1) == TokenKind::Name;
            if is_call {
                return Some(context.invalid(context.tokens.index_at(context.place.end)));
            }
            Some(at(format!("cannot use assignment expressions with {}", name(expression)), context.place))
        }
        ParseErrorType::InvalidAugmentedAssignmentTarget => {
            let expression = expression_at(context.module, context.place)?;
            let message = format!("'{}' is an illegal expression for augmented assignment", name(expression));
            Some(at(message, context.place))
        }
        ParseErrorType::InvalidDeleteTarget => {
            let expression = expression_at(context.module, context.place)?;
            Some(at(format!("cannot delete {}", name(expression)), context.place))
        }
        ParseErrorType::InvalidAnnotatedAssignmentTarget => annotation(context),
        ParseErrorType::OtherError(words) if words.starts_with("Only single target") => annotation(context),
        ParseErrorType::OtherError(words) if words.ends_with("expression cannot be used here") => {
            assignment(context)
        }
        ParseErrorType::ExpectedToken { found: TokenKind::Equal, .. } => comparison(context),
        _ => None,
    }
}

fn at(message: impl Into<String>, span: Span) -> SyntaxError {
    SyntaxError::new(message, span)
}

/// Levels of the grammar that CPython's rule about `==` looks at.
fn is_operand(expression: &Expr) -> bool {
    !matches!(
        expression,
        Expr::Compare(_)
            | Expr::BoolOp(_)
            | Expr::Lambda(_)
            | Expr::If(_)
            | Expr::Starred(_)
            | Expr::List(_)
            | Expr::Tuple(_)
            | Expr::Generator(_)
            | Expr::NoneLiteral(_)
            | Expr::BooleanLiteral(_)
    ) && !matches!(expression, Expr::UnaryOp(node) if node.op.is_not())
}

const MAYBE: &str = " here. Maybe you meant '==' instead of '='?";

fn assignment(context: &Context<'_>) -> Option<SyntaxError> {
    let expression = expression_at(context.module, context.place)?;
    let what = name(expression);
    let place = context.place;
    let is_generator = matches!(expression, Expr::Generator(_));
    let tokens = &context.tokens;
    let mut after = tokens.index_at(context.place.end);
    // CPython's rule starts behind the parenthesis and so sees what is in it.
    while tokens.kind(after) == TokenKind::Rpar && !is_generator {
        after += 1;
    }
    let statement = statement_around(context.module, context.place);
    if let Expr::Yield(_) | Expr::YieldFrom(_) = expression
        && tokens.index_at(context.place.end) == after
    {
        // CPython marks the yield's own words only.
        return Some(at("assignment to yield expression not possible", place));
    }
    let in_parentheses = tokens.index_at(context.place.end) != after;
    let hint = match statement {
        Some(Stmt::Assign(assign)) => {
            let is_last =
                assign.targets.last().is_some_and(|target| target.range().end().to_u32() >= place.end);
            let is_first = assign.targets.len() == 1;
            let outermost = assign.targets.iter().any(|target| {
                let own = Span::from(target.range());
                own == context.place || matches!(target, Expr::Tuple(node) if !node.parenthesized && own.end == context.place.end)
            });
            tokens.kind(after) == TokenKind::Equal
                && is_operand(expression)
                && is_last
                && is_first
                && outermost
                && (!in_parentheses
                    || matches!(expression, Expr::Yield(_) | Expr::YieldFrom(_) | Expr::Named(_)))
        }
        _ => false,
    };
    let message = format!("cannot assign to {what}{}", if hint { MAYBE } else { "" });
    Some(at(message, place))
}

/// `if x = 1:` and the like, where a single `=` cannot be.
fn comparison(context: &Context<'_>) -> Option<SyntaxError> {
    let tokens = &context.tokens;
    let before = tokens.back_to(context.at, starts_operand)?;
    let start = tokens.span(before + 1).start;
    let end = tokens.span(context.at.checked_sub(1)?).end;
    let right = context.expression_from(context.at + 1)?;
    let follower = tokens.kind(tokens.index_at(right.end));
    if matches!(follower, TokenKind::Equal | TokenKind::ColonEqual) {
        return None;
    }
    let left = Span::new(start, end);
    let is_name = before + 2 == context.at && tokens.kind(before + 1) == TokenKind::Name;
    if is_name {
        let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        return Some(at(message, Span::new(start, right.end)));
    }
    let expression = expression_at(context.module, left)?;
    is_operand(expression).then(|| at(format!("cannot assign to {}{MAYBE}", name(expression)), left))
}

fn starts_operand(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Comma
            | TokenKind::Colon
            | TokenKind::If
            | TokenKind::Elif
            | TokenKind::While
            | TokenKind::Else
            | TokenKind::Return
            | TokenKind::And
            | TokenKind::Or
            | TokenKind::Not
            | TokenKind::In
            | TokenKind::Is
            | TokenKind::Assert
            | TokenKind::With
            | TokenKind::Lambda
            | TokenKind::Equal
            | TokenKind::Semi
            | TokenKind::EqEqual
            | TokenKind::Less
            | TokenKind::Greater
    )
}

fn annotation(context: &Context<'_>) -> Option<SyntaxError> {
    let expression = expression_at(context.module, context.place)?;
    let place = context.place;
    // The rule asks for an annotation behind the colon.
    let mut tokens = context.tokens.index_at(place.end)..context.tokens.len();
    let colon = tokens.find(|at| context.tokens.kind(*at) == TokenKind::Colon)?;
    if !starts_expression(context.tokens.kind(colon + 1)) {
        return Some(context.invalid(colon));
    }
    Some(match expression {
        Expr::List(_) => at("only single target (not list) can be annotated", place),
        Expr::Tuple(node) if node.parenthesized => {
            at("only single target (not tuple) can be annotated", place)
        }
        Expr::Tuple(node) => {
            let first = node.elts.first().map_or(place, |first| first.range().into());
            at("only single target (not tuple) can be annotated", first)
        }
        _ => at("illegal target for annotation", place),
    })
}
