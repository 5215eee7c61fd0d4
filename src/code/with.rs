//! `with` and `async with`.

use super::assemble::Protect;
use super::compiler::{Compiler, Outcome};
use super::fblock::FBlock;
use super::instr::{AwaitSource, Instr};
use super::names::span;
use crate::syntax::Span;
use crate::syntax::ast::{self, Stmt, WithItem};

impl<'a> Compiler<'a> {
    /// `with` and `async with`; several items are as many statements inside one another.
    pub fn with(&mut self, node: &'a ast::StmtWith) -> Outcome {
        if node.is_async {
            self.check_async("'async with' outside async function", span(node))?;
        }
        self.with_items(node, &node.items, &node.body)
    }

    fn with_items(&mut self, node: &'a ast::StmtWith, items: &'a [WithItem], body: &'a [Stmt]) -> Outcome {
        let Some((item, inner)) = items.split_first() else { return self.body(body) };
        let is_async = node.is_async;
        let at = span(&item.context_expr);
        let handler = self.label();
        let exit = self.label();
        let cleanup = self.label();

        self.expr(&item.context_expr)?;
        if is_async {
            self.emit(Instr::BeforeAsyncWith, at);
            self.await_value(AwaitSource::AsyncEnter, at);
        } else {
            self.emit(Instr::BeforeWith, at);
        }
        self.protect(Protect::With, handler, at);
        self.push_fblock(FBlock::With { is_async, span: at }, span(node))?;
        match &item.optional_vars {
            Some(target) => self.store(target)?,
            None => self.emit(Instr::PopTop, at),
        }
        self.with_items(node, inner, body)?;
        self.unprotect();
        self.pop_fblock();
        self.call_exit(is_async, at);
        self.emit(Instr::PopTop, at);
        self.jump(Instr::Jump, exit, at);

        // exit, lasti, exc
        self.bind(handler);
        self.protect(Protect::Cleanup, cleanup, at);
        self.emit(Instr::PushExcInfo, at);
        self.emit(Instr::WithExceptStart, at);
        if is_async {
            self.await_value(AwaitSource::AsyncExit, at);
        }
        let suppress = self.label();
        self.jump(Instr::PopJumpIfTrue, suppress, at);
        self.emit(Instr::Reraise(2), at);
        self.bind(suppress);
        self.emit(Instr::PopTop, at);
        self.unprotect();
        self.emit(Instr::PopExcept, at);
        self.emit(Instr::PopTop, at);
        self.emit(Instr::PopTop, at);
        self.jump(Instr::Jump, exit, Span::default());
        self.pop_except_and_reraise(cleanup);
        self.bind(exit);
        Ok(())
    }
}
