//! Tests that jump instead of leaving a value.

use super::assemble::Label;
use super::compiler::{Compiler, Outcome};
use super::constants::{constant, truth};
use super::instr::Instr;
use super::names::span;
use crate::syntax::Span;
use crate::syntax::ast::{self, BoolOp, Expr, UnaryOp};

impl<'a> Compiler<'a> {
    /// Jump to `target` when the truth of `test` is `when`, else go on.
    pub fn jump_if(&mut self, test: &'a Expr, target: Label, when: bool) -> Outcome {
        if let Some(value) = constant(test) {
            // The branch is decided, but a line event still belongs to the test.
            self.emit(Instr::Nop, span(test));
            if truth(&value) == when {
                self.jump(Instr::Jump, target, Span::default());
            }
            return Ok(());
        }
        match test {
            Expr::UnaryOp(node) if node.op == UnaryOp::Not => self.jump_if(&node.operand, target, !when),
            Expr::BoolOp(node) => self.jump_if_any(node, target, when),
            Expr::If(node) => {
                let otherwise = self.label();
                let end = self.label();
                self.jump_if(&node.test, otherwise, false)?;
                self.jump_if(&node.body, target, when)?;
                self.jump(Instr::Jump, end, Span::default());
                self.bind(otherwise);
                self.jump_if(&node.orelse, target, when)?;
                self.bind(end);
                Ok(())
            }
            Expr::Compare(node) if node.ops.len() > 1 => self.jump_if_chain(node, target, when),
            // `x is None` needs no comparison at all.
            Expr::Compare(node) if is_none_test(node).is_some() => {
                self.check_identity(node);
                self.expr(&node.left)?;
                let negated = is_none_test(node) == Some(true);
                let jump = if negated == when { Instr::PopJumpIfNotNone } else { Instr::PopJumpIfNone };
                self.jump(jump, target, span(test));
                Ok(())
            }
            test => {
                self.expr(test)?;
                let jump = if when { Instr::PopJumpIfTrue } else { Instr::PopJumpIfFalse };
                self.jump(jump, target, span(test));
                Ok(())
            }
        }
    }

    fn jump_if_any(&mut self, node: &'a ast::ExprBoolOp, target: Label, when: bool) -> Outcome {
        let decides = node.op == BoolOp::Or;
        let Some((last, before)) = node.values.split_last() else { return Ok(()) };
        let end = self.label();
        let short = if decides == when { target } else { end };
        for value in before {
            self.jump_if(value, short, decides)?;
        }
        self.jump_if(last, target, when)?;
        self.bind(end);
        Ok(())
    }

    fn jump_if_chain(&mut self, node: &'a ast::ExprCompare, target: Label, when: bool) -> Outcome {
        self.check_identity(node);
        let at = span(node);
        let cleanup = self.label();
        let end = self.label();
        self.expr(&node.left)?;
        let last = node.ops.len() - 1;
        for (index, (op, right)) in node.ops.iter().zip(&node.comparators).enumerate() {
            if index == last {
                self.comparator(*op, right)?;
                self.compare_op(*op, at);
            } else {
                self.expr(right)?;
                self.emit(Instr::Swap(2), at);
                self.emit(Instr::Copy(2), at);
                self.compare_op(*op, at);
                self.jump(Instr::PopJumpIfFalse, cleanup, at);
            }
        }
        let jump = if when { Instr::PopJumpIfTrue } else { Instr::PopJumpIfFalse };
        self.jump(jump, target, at);
        self.jump(Instr::Jump, end, Span::default());
        self.bind(cleanup);
        self.emit(Instr::PopTop, at);
        if !when {
            self.jump(Instr::Jump, target, Span::default());
        }
        self.bind(end);
        Ok(())
    }
}

/// Whether the comparison is `… is None` (`Some(false)`) or `… is not None` (`Some(true)`).
fn is_none_test(node: &ast::ExprCompare) -> Option<bool> {
    match (&*node.ops, &*node.comparators) {
        ([ast::CmpOp::Is], [Expr::NoneLiteral(_)]) => Some(false),
        ([ast::CmpOp::IsNot], [Expr::NoneLiteral(_)]) => Some(true),
        _ => None,
    }
}
