//! Assignment, deletion and augmented assignment.

use super::compiler::{Compiler, Outcome};
use super::constants::constant;
use super::expressions::operator;
use super::instr::Instr;
use super::names::span;
use super::object::Const;
use super::scope::ScopeKind;
use crate::syntax::ast::{self, Expr};
use crate::syntax::{Span, SyntaxError};

impl<'a> Compiler<'a> {
    /// Pop the value on the stack into a target.
    pub fn store(&mut self, target: &'a Expr) -> Outcome {
        match target {
            Expr::Name(node) => self.store_name(&node.id, span(node)),
            Expr::Attribute(node) => {
                self.expr(&node.value)?;
                let name = self.name_operand(&node.attr);
                let at = self.attribute_span(node, span(node));
                self.emit(Instr::StoreAttr(name), at);
                Ok(())
            }
            Expr::Subscript(node) => {
                self.expr(&node.value)?;
                self.subscript_index(&node.slice)?;
                self.emit(Instr::StoreSubscr, span(node));
                Ok(())
            }
            Expr::List(node) => self.unpack(&node.elts, span(node)),
            Expr::Tuple(node) => self.unpack(&node.elts, span(node)),
            Expr::Starred(node) => {
                Err(SyntaxError::new("starred assignment target must be in a list or tuple", span(node)))
            }
            other => Err(SyntaxError::new("invalid syntax", span(other))),
        }
    }

    fn unpack(&mut self, targets: &'a [Expr], at: Span) -> Outcome {
        let mut starred = targets.iter().enumerate().filter(|(_, target)| target.is_starred_expr());
        match (starred.next(), starred.next()) {
            (None, _) => self.emit(Instr::UnpackSequence(targets.len() as u32), at),
            (Some(_), Some(_)) => {
                return Err(SyntaxError::new("multiple starred expressions in assignment", at));
            }
            (Some((before, _)), None) => {
                let after = targets.len() - before - 1;
                let Ok(before) = u16::try_from(before) else {
                    let message = "too many expressions in star-unpacking assignment";
                    return Err(SyntaxError::new(message, at));
                };
                self.emit(Instr::UnpackEx { before, after: after as u32 }, at);
            }
        }
        for target in targets {
            match target {
                Expr::Starred(node) => self.store(&node.value)?,
                target => self.store(target)?,
            }
        }
        Ok(())
    }

    /// `a = b = value`.
    pub fn assign(&mut self, node: &'a ast::StmtAssign) -> Outcome {
        if let [Expr::Tuple(targets)] = &*node.targets
            && let Expr::Tuple(values) = &*node.value
            && self.assign_swapped(targets, values)?
        {
            return Ok(());
        }
        self.expr(&node.value)?;
        if let Some((last, before)) = node.targets.split_last() {
            for target in before {
                self.emit(Instr::Copy(1), span(node));
                self.store(target)?;
            }
            self.store(last)?;
        }
        Ok(())
    }

    /// `a, b = b, a`: two or three values need no tuple. Says whether it was such a case.
    fn assign_swapped(&mut self, targets: &'a ast::ExprTuple, values: &'a ast::ExprTuple) -> Outcome<bool> {
        let count = values.elts.len();
        let starred = targets.elts.iter().chain(&values.elts).any(Expr::is_starred_expr);
        if targets.elts.len() != count || !(2..=3).contains(&count) || starred {
            return Ok(false);
        }
        if values.elts.iter().all(|value| constant(value).is_some()) {
            return Ok(false);
        }
        values.elts.iter().try_for_each(|value| self.expr(value))?;
        self.emit(Instr::Swap(count as u32), span(targets));
        targets.elts.iter().try_for_each(|target| self.store(target))?;
        Ok(true)
    }

    /// `target op= value`.
    pub fn aug_assign(&mut self, node: &'a ast::StmtAugAssign) -> Outcome {
        let at = span(node);
        let op = Instr::InplaceOp(operator(node.op));
        match &*node.target {
            Expr::Name(name) => {
                self.load_name(&name.id, span(name));
                self.expr(&node.value)?;
                self.emit(op, at);
                self.store_name(&name.id, span(name))
            }
            Expr::Attribute(target) => {
                self.expr(&target.value)?;
                let place = self.attribute_span(target, span(target));
                self.emit(Instr::Copy(1), place);
                let name = self.name_operand(&target.attr);
                self.emit(Instr::LoadAttr(name), place);
                self.expr(&node.value)?;
                self.emit(op, at);
                self.emit(Instr::Swap(2), place);
                self.emit(Instr::StoreAttr(name), place);
                Ok(())
            }
            Expr::Subscript(target) => {
                let place = span(target);
                self.expr(&target.value)?;
                self.subscript_index(&target.slice)?;
                self.emit(Instr::Copy(2), place);
                self.emit(Instr::Copy(2), place);
                self.emit(Instr::BinarySubscr, place);
                self.expr(&node.value)?;
                self.emit(op, at);
                self.emit(Instr::Swap(3), place);
                self.emit(Instr::Swap(2), place);
                self.emit(Instr::StoreSubscr, place);
                Ok(())
            }
            other => Err(SyntaxError::new("illegal expression for augmented assignment", span(other))),
        }
    }

    /// `target: annotation = value`. The annotation is evaluated last, and only where it is kept.
    pub fn ann_assign(&mut self, node: &'a ast::StmtAnnAssign) -> Outcome {
        if let Some(value) = &node.value {
            self.expr(value)?;
            self.store(&node.target)?;
        }
        let keeps = matches!(self.scope().kind, ScopeKind::Module | ScopeKind::Class);
        match &*node.target {
            Expr::Name(name) if node.simple && keeps => {
                let at = span(node);
                self.annotation(&node.annotation)?;
                self.load_name("__annotations__", at);
                let id = self.intern(&name.id);
                let text = self.table.names.name(id).clone();
                self.load_const(Const::Str(text), at);
                self.emit(Instr::StoreSubscr, at);
            }
            target => {
                if node.value.is_none() {
                    self.evaluate_place(target)?;
                }
                if !node.simple && keeps && !self.table.future_annotations {
                    self.expr(&node.annotation)?;
                    self.emit(Instr::PopTop, span(node));
                }
            }
        }
        Ok(())
    }

    /// `a.b: int` evaluates `a`, `a[i]: int` evaluates `a` and `i`.
    fn evaluate_place(&mut self, target: &'a Expr) -> Outcome {
        let parts: [Option<&'a Expr>; 2] = match target {
            Expr::Attribute(node) => [Some(&node.value), None],
            Expr::Subscript(node) => [Some(&node.value), Some(&node.slice)],
            _ => [None, None],
        };
        for part in parts.into_iter().flatten() {
            self.expr(part)?;
            self.emit(Instr::PopTop, span(part));
        }
        Ok(())
    }

    /// Push what is kept for an annotation: its value, or its text under the future import.
    pub fn annotation(&mut self, annotation: &'a Expr) -> Outcome {
        if !self.table.future_annotations {
            return self.expr(annotation);
        }
        let at = span(annotation);
        let text = self.source.text.get(at.start as usize..at.end as usize).unwrap_or_default();
        let text: std::rc::Rc<str> = text.into();
        self.load_const(Const::Str(text), at);
        Ok(())
    }

    /// `del target`.
    pub fn delete(&mut self, target: &'a Expr) -> Outcome {
        match target {
            Expr::Name(node) => {
                let id = self.intern(&node.id);
                self.delete_id(id, span(node));
                Ok(())
            }
            Expr::Attribute(node) => {
                self.expr(&node.value)?;
                let name = self.name_operand(&node.attr);
                let at = self.attribute_span(node, span(node));
                self.emit(Instr::DeleteAttr(name), at);
                Ok(())
            }
            Expr::Subscript(node) => {
                self.expr(&node.value)?;
                self.subscript_index(&node.slice)?;
                self.emit(Instr::DeleteSubscr, span(node));
                Ok(())
            }
            Expr::List(node) => node.elts.iter().try_for_each(|target| self.delete(target)),
            Expr::Tuple(node) => node.elts.iter().try_for_each(|target| self.delete(target)),
            other => Err(SyntaxError::new("invalid syntax", span(other))),
        }
    }
}
