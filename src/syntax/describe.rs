//! Finding nodes of the tree by their place, and what CPython calls them in messages.

use super::Span;
use super::ast::visitor::{Visitor, walk_expr, walk_stmt};
use super::ast::{Expr, ModModule, Ranged, Stmt};

/// CPython's word for an expression, as in "cannot assign to function call".
pub(super) fn name(expression: &Expr) -> &'static str {
    match expression {
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::Call(_) => "function call",
        Expr::BoolOp(_) | Expr::BinOp(_) | Expr::UnaryOp(_) | Expr::Slice(_) => "expression",
        Expr::Generator(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::FString(_) | Expr::TString(_) => "f-string expression",
        Expr::NoneLiteral(_) => "None",
        Expr::BooleanLiteral(node) if node.value => "True",
        Expr::BooleanLiteral(_) => "False",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::NumberLiteral(_) => "literal",
        Expr::Compare(_) => "comparison",
        Expr::If(_) => "conditional expression",
        Expr::Named(_) => "named expression",
        Expr::IpyEscapeCommand(_) => "expression",
    }
}

/// The outermost expression with exactly this place.
pub(super) fn expression_at(module: &ModModule, span: Span) -> Option<&Expr> {
    let mut finder = Finder { wanted: span, found: None, statement: None };
    for statement in &module.body {
        finder.visit_stmt(statement);
    }
    finder.found
}

/// The innermost statement that covers the place.
pub(super) fn statement_around(module: &ModModule, span: Span) -> Option<&Stmt> {
    let mut finder = Finder { wanted: span, found: None, statement: None };
    for statement in &module.body {
        finder.visit_stmt(statement);
    }
    finder.statement
}

struct Finder<'t> {
    wanted: Span,
    found: Option<&'t Expr>,
    statement: Option<&'t Stmt>,
}

impl Finder<'_> {
    fn covers(&self, node: &impl Ranged) -> bool {
        let span: Span = node.range().into();
        span.start <= self.wanted.start && self.wanted.end <= span.end
    }
}

impl<'t> Visitor<'t> for Finder<'t> {
    fn visit_stmt(&mut self, statement: &'t Stmt) {
        if self.covers(statement) {
            self.statement = Some(statement);
            walk_stmt(self, statement);
        }
    }

    fn visit_expr(&mut self, expression: &'t Expr) {
        let mut node = expression;
        while self.found.is_none() && self.covers(node) {
            if Span::from(node.range()) == self.wanted {
                self.found = Some(node);
                return;
            }
            // Long chains lean to the left; that side is walked in a loop.
            let left = match node {
                Expr::BinOp(inner) => &inner.left,
                Expr::Attribute(inner) => &inner.value,
                Expr::Subscript(inner) => &inner.value,
                Expr::Call(inner) => &inner.func,
                _ => {
                    walk_expr(self, node);
                    return;
                }
            };
            if !self.covers(&**left) {
                walk_expr(self, node);
                return;
            }
            node = left;
        }
    }
}
