//! `from __future__ import …`: where it may stand and what it may name.

use super::names::span;
use super::symtable::Outcome;
use crate::syntax::SyntaxError;
use crate::syntax::ast::{Expr, Stmt};

/// Features that CPython 3.13 knows; only `annotations` changes anything.
const FEATURES: &[&str] = &[
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

/// Whether annotations are kept as text; an error for a future import that is unknown or comes too late.
pub(super) fn check(body: &[Stmt]) -> Outcome<bool> {
    let mut annotations = false;
    let mut over = false;
    for (index, statement) in body.iter().enumerate() {
        match statement {
            Stmt::ImportFrom(import)
                if import.level == 0 && import.module.as_deref() == Some("__future__") =>
            {
                if over {
                    let message = "from __future__ imports must occur at the beginning of the file";
                    return Err(SyntaxError::new(message, span(import)));
                }
                for alias in &import.names {
                    let name = alias.name.as_str();
                    if name == "braces" {
                        return Err(SyntaxError::new("not a chance", span(import)));
                    }
                    if !FEATURES.contains(&name) {
                        let message = format!("future feature {name} is not defined");
                        return Err(SyntaxError::new(message, span(import)));
                    }
                    annotations |= name == "annotations";
                }
            }
            Stmt::Expr(node) if index == 0 && matches!(*node.value, Expr::StringLiteral(_)) => {}
            _ => over = true,
        }
    }
    Ok(annotations)
}
