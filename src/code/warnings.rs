//! What CPython's compiler warns of: comparing with a literal by `is`, asserting a tuple, and a comma that seems to be
//! missing because something is called or subscripted that cannot be.

use super::compiler::Compiler;
use super::constants::constant;
use super::names::span;
use super::object::Const;
use crate::syntax::ast::{self, CmpOp, Expr};
use crate::syntax::{Span, Warning};

impl Compiler<'_> {
    fn warn(&mut self, message: String, at: Span) {
        self.warnings.push(Warning { message, at: at.start });
    }

    /// `assert (condition, "message")`
    pub fn check_assertion(&mut self, node: &ast::StmtAssert) {
        if matches!(&*node.test, Expr::Tuple(tuple) if !tuple.elts.is_empty()) {
            self.warn("assertion is always true, perhaps remove parentheses?".to_owned(), span(node));
        }
    }

    /// `x is 3`
    pub fn check_identity(&mut self, node: &ast::ExprCompare) {
        let mut left = literal(&node.left);
        for (op, right) in node.ops.iter().zip(&node.comparators) {
            let right = literal(right);
            let words = match op {
                CmpOp::Is => Some(("is", "==")),
                CmpOp::IsNot => Some(("is not", "!=")),
                _ => None,
            };
            if let Some((word, instead)) = words
                && let Some(kind) = left.or(right)
            {
                let message = format!("\"{word}\" with '{kind}' literal. Did you mean \"{instead}\"?");
                return self.warn(message, span(node));
            }
            left = right;
        }
    }

    /// `"text" (argument)`
    pub fn check_callee(&mut self, callee: &Expr) {
        if !matches!(callee, Expr::Lambda(_))
            && let Some(kind) = kind(callee)
        {
            let message = format!("'{kind}' object is not callable; perhaps you missed a comma?");
            self.warn(message, span(callee));
        }
    }

    /// `[1, 2] [3, 4]`
    pub fn check_subscript(&mut self, node: &ast::ExprSubscript) {
        let at = span(&*node.value);
        let Some(owner) = kind(&node.value) else { return };
        match owner {
            "dict" => {}
            "str" | "bytes" | "tuple" | "list" => {
                if let Some(index) = kind(&node.slice)
                    && !matches!(index, "int" | "bool")
                {
                    let message = format!(
                        "{owner} indices must be integers or slices, not {index}; perhaps you missed a comma?"
                    );
                    self.warn(message, at);
                }
            }
            other => {
                let message = format!("'{other}' object is not subscriptable; perhaps you missed a comma?");
                self.warn(message, at);
            }
        }
    }
}

/// The class of a literal that is a bad operand of `is`.
fn literal(expression: &Expr) -> Option<&'static str> {
    if matches!(expression, Expr::FString(_)) {
        return None;
    }
    match constant(expression)? {
        Const::None | Const::Bool(_) | Const::Ellipsis => None,
        other => Some(class_of(&other)),
    }
}

/// The class of what an expression gives, when its form tells.
fn kind(expression: &Expr) -> Option<&'static str> {
    Some(match expression {
        Expr::Tuple(_) => "tuple",
        Expr::List(_) | Expr::ListComp(_) => "list",
        Expr::Dict(_) | Expr::DictComp(_) => "dict",
        Expr::Set(_) | Expr::SetComp(_) => "set",
        Expr::Generator(_) => "generator",
        Expr::Lambda(_) => "function",
        Expr::FString(_) => "str",
        other => class_of(&constant(other)?),
    })
}

fn class_of(constant: &Const) -> &'static str {
    match constant {
        Const::None => "NoneType",
        Const::Ellipsis => "ellipsis",
        Const::Bool(_) => "bool",
        Const::Int(_) | Const::BigInt(_) => "int",
        Const::Float(_) => "float",
        Const::Complex(..) => "complex",
        Const::Str(_) => "str",
        Const::Bytes(_) => "bytes",
        Const::Tuple(_) => "tuple",
        Const::FrozenSet(_) => "frozenset",
        Const::Code(_) => "code",
    }
}
