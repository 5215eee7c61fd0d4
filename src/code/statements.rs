//! Simple statements, branches and loops.

use super::assemble::Protect;
use super::compiler::{Compiler, Outcome};
use super::constants::{constant, constants};
use super::fblock::FBlock;
use super::instr::{AwaitSource, Helper, Instr};
use super::names::span;
use super::object::Const;
use super::scope::ScopeKind;
use crate::syntax::ast::{self, Expr, Stmt};
use crate::syntax::{Span, SyntaxError};

/// CPython's limit on loops, `try` and `with` inside one another.
const MAX_BLOCKS: usize = 20;

impl<'a> Compiler<'a> {
    /// Statements in order.
    pub fn body(&mut self, body: &'a [Stmt]) -> Outcome {
        body.iter().try_for_each(|statement| self.stmt(statement))
    }

    fn stmt(&mut self, statement: &'a Stmt) -> Outcome {
        let at = span(statement);
        match statement {
            Stmt::FunctionDef(node) => self.function_def(node),
            Stmt::ClassDef(node) => self.class_def(node),
            Stmt::Return(node) => self.return_(node),
            Stmt::Delete(node) => node.targets.iter().try_for_each(|target| self.delete(target)),
            Stmt::Assign(node) => self.assign(node),
            Stmt::AugAssign(node) => self.aug_assign(node),
            Stmt::AnnAssign(node) => self.ann_assign(node),
            Stmt::For(node) if node.is_async => self.async_for(node),
            Stmt::For(node) => self.for_(node),
            Stmt::While(node) => self.while_(node),
            Stmt::If(node) => self.if_(node),
            Stmt::With(node) => self.with(node),
            Stmt::Match(node) => self.match_(node),
            Stmt::Raise(node) => self.raise(node),
            Stmt::Try(node) => self.try_(node),
            Stmt::Assert(node) => self.assert(node),
            Stmt::Import(node) => self.import(node),
            Stmt::ImportFrom(node) => self.import_from(node),
            Stmt::Expr(node) if self.shows_values() => {
                self.emit(Instr::LoadHelper(Helper::Display), at);
                self.expr(&node.value)?;
                self.emit(Instr::Call(1), at);
                self.emit(Instr::PopTop, at);
                Ok(())
            }
            Stmt::Expr(node) => {
                if constant(&node.value).is_some() {
                    self.emit(Instr::Nop, at);
                    return Ok(());
                }
                self.expr(&node.value)?;
                self.emit(Instr::PopTop, at);
                Ok(())
            }
            Stmt::Pass(_) => {
                self.emit(Instr::Nop, at);
                Ok(())
            }
            Stmt::Break(_) => self.break_(at),
            Stmt::Continue(_) => self.continue_(at),
            Stmt::Global(_) | Stmt::Nonlocal(_) => Ok(()),
            Stmt::TypeAlias(node) => self.type_alias(node),
            Stmt::IpyEscapeCommand(_) => Err(SyntaxError::new("invalid syntax", at)),
        }
    }

    /// Open a block that can be left early.
    pub fn push_fblock(&mut self, block: FBlock<'a>, at: Span) -> Outcome {
        if self.unit.fblocks.len() >= MAX_BLOCKS {
            return Err(SyntaxError::new("too many statically nested blocks", at));
        }
        self.unit.fblocks.push(block);
        Ok(())
    }

    /// Close the innermost such block.
    pub fn pop_fblock(&mut self) {
        self.unit.fblocks.pop();
    }

    // ---- branches --------------------------------------------------------------------------------------------

    fn if_(&mut self, node: &'a ast::StmtIf) -> Outcome {
        let end = self.label();
        let mut clauses = node.elif_else_clauses.iter();
        let mut test = Some(&*node.test);
        let mut body = &*node.body;
        loop {
            let next = self.label();
            if let Some(test) = test {
                self.jump_if(test, next, false)?;
            }
            self.body(body)?;
            let Some(clause) = clauses.next() else {
                self.bind(next);
                break;
            };
            self.jump(Instr::Jump, end, Span::default());
            self.bind(next);
            test = clause.test.as_ref();
            body = &clause.body;
        }
        self.bind(end);
        Ok(())
    }

    fn while_(&mut self, node: &'a ast::StmtWhile) -> Outcome {
        let start = self.label();
        let body = self.label();
        let otherwise = self.label();
        let end = self.label();
        self.bind(start);
        self.push_fblock(FBlock::While { start, end }, span(node))?;
        self.jump_if(&node.test, otherwise, false)?;
        self.bind(body);
        self.body(&node.body)?;
        if constant(&node.test).is_some() {
            self.jump(Instr::Jump, start, Span::default());
        } else {
            // The test is written out again at the end: one jump fewer each time round.
            self.jump_if(&node.test, body, true)?;
        }
        self.pop_fblock();
        self.bind(otherwise);
        self.body(&node.orelse)?;
        self.bind(end);
        Ok(())
    }

    fn for_(&mut self, node: &'a ast::StmtFor) -> Outcome {
        let start = self.label();
        let cleanup = self.label();
        let end = self.label();
        self.push_fblock(FBlock::For { start, end }, span(node))?;
        let at = span(&*node.iter);
        self.iterable(&node.iter)?;
        self.emit(Instr::GetIter, at);
        self.bind(start);
        self.jump(Instr::ForIter, cleanup, at);
        self.store(&node.target)?;
        self.body(&node.body)?;
        self.jump(Instr::Jump, start, Span::default());
        self.bind(cleanup);
        self.pop_fblock();
        self.body(&node.orelse)?;
        self.bind(end);
        Ok(())
    }

    /// What a loop runs over; a list of constants becomes a tuple.
    pub fn iterable(&mut self, iterable: &'a Expr) -> Outcome {
        if let Expr::List(node) = iterable
            && let Some(values) = constants(&node.elts)
        {
            self.load_const(Const::Tuple(values), span(iterable));
            return Ok(());
        }
        self.expr(iterable)
    }

    fn async_for(&mut self, node: &'a ast::StmtFor) -> Outcome {
        self.check_async("'async for' outside async function", span(node))?;
        let start = self.label();
        let except = self.label();
        let end = self.label();
        let at = span(node);
        self.expr(&node.iter)?;
        self.emit(Instr::GetAiter, span(&*node.iter));
        self.bind(start);
        self.push_fblock(FBlock::For { start, end }, at)?;
        self.protect(Protect::Finally, except, at);
        self.emit(Instr::GetAnext, at);
        self.await_value(AwaitSource::AsyncNext, at);
        self.unprotect();
        self.store(&node.target)?;
        self.body(&node.body)?;
        self.jump(Instr::Jump, start, Span::default());
        self.pop_fblock();
        self.bind(except);
        self.emit(Instr::EndAsyncFor, span(&*node.iter));
        self.body(&node.orelse)?;
        self.bind(end);
        Ok(())
    }

    /// `async for` and `async with` belong in async functions.
    pub fn check_async(&self, message: &str, at: Span) -> Outcome {
        if self.scope().kind == ScopeKind::AsyncFunction {
            Ok(())
        } else {
            Err(SyntaxError::new(message, at))
        }
    }

    // ---- leaving -----------------------------------------------------------------------------------------------

    fn break_(&mut self, at: Span) -> Outcome {
        // A line event even when nothing has to be undone.
        self.emit(Instr::Nop, at);
        let (place, found) = self.unwind_to_loop(at)?;
        let Some(FBlock::While { end, .. } | FBlock::For { end, .. }) = found else {
            return Err(SyntaxError::new("'break' outside loop", at));
        };
        if matches!(found, Some(FBlock::For { .. })) {
            self.emit(Instr::PopTop, place);
        }
        self.jump(Instr::Jump, end, place);
        Ok(())
    }

    fn continue_(&mut self, at: Span) -> Outcome {
        self.emit(Instr::Nop, at);
        let (_, found) = self.unwind_to_loop(at)?;
        let Some(FBlock::While { start, .. } | FBlock::For { start, .. }) = found else {
            return Err(SyntaxError::new("'continue' not properly in loop", at));
        };
        self.jump(Instr::Jump, start, Span::default());
        Ok(())
    }

    fn return_(&mut self, node: &'a ast::StmtReturn) -> Outcome {
        let at = span(node);
        let scope = self.scope();
        if !scope.kind.is_function_like() {
            return Err(SyntaxError::new("'return' outside function", at));
        }
        if node.value.is_some() && scope.is_generator && scope.is_coroutine {
            return Err(SyntaxError::new("'return' with value in async generator", at));
        }
        let value = node.value.as_deref();
        let computed = value.filter(|value| constant(value).is_none());
        let mut place = at;
        match (computed, value) {
            (Some(computed), _) => self.expr(computed)?,
            (None, Some(value)) => {
                self.emit(Instr::Nop, span(value));
                place = span(value);
            }
            (None, None) => self.emit(Instr::Nop, at),
        }
        let leaves = !self.unit.fblocks.is_empty();
        if computed.is_some() && leaves && self.source.line(at.start) != self.source.line(place.start) {
            self.emit(Instr::Nop, at);
        }
        place = self.unwind_all(computed.is_some(), place)?;
        match (computed, value.and_then(constant)) {
            (Some(_), _) => {}
            (None, Some(value)) => self.load_const(value, place),
            (None, None) => self.load_const(Const::None, place),
        }
        self.emit(Instr::ReturnValue, if place == Span::default() { place } else { at });
        Ok(())
    }

    // ---- small statements ----------------------------------------------------------------------------------------

    fn raise(&mut self, node: &'a ast::StmtRaise) -> Outcome {
        let mut count = 0;
        for part in [&node.exc, &node.cause].into_iter().flatten() {
            self.expr(part)?;
            count += 1;
        }
        self.emit(Instr::RaiseVarargs(count), span(node));
        Ok(())
    }

    fn assert(&mut self, node: &'a ast::StmtAssert) -> Outcome {
        self.check_assertion(node);
        let end = self.label();
        self.jump_if(&node.test, end, true)?;
        let at = span(node);
        self.emit(Instr::LoadAssertionError, at);
        if let Some(message) = &node.msg {
            self.expr(message)?;
            self.emit(Instr::Call(1), at);
        }
        self.emit(Instr::RaiseVarargs(1), span(&*node.test));
        self.bind(end);
        Ok(())
    }
}
