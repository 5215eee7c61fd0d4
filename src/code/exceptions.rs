//! `try` in its three forms.

use super::assemble::{Label, Protect};
use super::compiler::{Compiler, Outcome};
use super::fblock::FBlock;
use super::instr::Instr;
use super::names::span;
use super::object::Const;
use super::scope::NameId;
use crate::syntax::ast::{self, ExceptHandler, ExceptHandlerExceptHandler};
use crate::syntax::{Span, SyntaxError};

/// The place of instructions that have none.
const NOWHERE: Span = Span { start: 0, end: 0 };

impl<'a> Compiler<'a> {
    /// `try`.
    pub fn try_(&mut self, node: &'a ast::StmtTry) -> Outcome {
        if node.finalbody.is_empty() { self.try_handlers(node) } else { self.try_finally(node) }
    }

    fn try_handlers(&mut self, node: &'a ast::StmtTry) -> Outcome {
        if node.is_star { self.try_star(node) } else { self.try_except(node) }
    }

    /// The `finally` body is compiled twice, once for each way into it, and again for each early way out.
    fn try_finally(&mut self, node: &'a ast::StmtTry) -> Outcome {
        let handler = self.label();
        let exit = self.label();
        let cleanup = self.label();
        self.protect(Protect::Finally, handler, span(node));
        self.push_fblock(FBlock::FinallyTry(&node.finalbody), span(node))?;
        if node.handlers.is_empty() {
            self.body(&node.body)?;
        } else {
            self.try_handlers(node)?;
        }
        self.unprotect();
        self.pop_fblock();
        self.body(&node.finalbody)?;
        self.jump(Instr::Jump, exit, NOWHERE);

        self.bind(handler);
        self.push_fblock(FBlock::FinallyEnd, span(node))?;
        self.protect(Protect::Cleanup, cleanup, NOWHERE);
        self.emit(Instr::PushExcInfo, NOWHERE);
        self.body(&node.finalbody)?;
        self.pop_fblock();
        self.emit(Instr::Reraise(0), NOWHERE);
        self.pop_except_and_reraise(cleanup);
        self.bind(exit);
        Ok(())
    }

    /// The way out of a handler that raised: the handled exception is the outer one again, then the new one goes on.
    pub fn pop_except_and_reraise(&mut self, cleanup: Label) {
        self.bind(cleanup);
        self.emit(Instr::Copy(3), NOWHERE);
        self.emit(Instr::PopExcept, NOWHERE);
        self.emit(Instr::Reraise(1), NOWHERE);
    }

    fn try_except(&mut self, node: &'a ast::StmtTry) -> Outcome {
        let except = self.label();
        let cleanup = self.label();
        let end = self.label();
        self.protect(Protect::Finally, except, span(node));
        self.push_fblock(FBlock::TryExcept, span(node))?;
        self.body(&node.body)?;
        self.pop_fblock();
        self.unprotect();
        self.body(&node.orelse)?;
        self.jump(Instr::Jump, end, NOWHERE);

        self.bind(except);
        self.protect(Protect::Cleanup, cleanup, NOWHERE);
        self.emit(Instr::PushExcInfo, NOWHERE);
        self.push_fblock(FBlock::ExceptionHandler, span(node))?;
        let count = node.handlers.len();
        for (index, ExceptHandler::ExceptHandler(handler)) in node.handlers.iter().enumerate() {
            if handler.type_.is_none() && index + 1 < count {
                return Err(SyntaxError::new("default 'except:' must be last", span(handler)));
            }
            self.handler(handler, end)?;
        }
        self.pop_fblock();
        self.emit(Instr::Reraise(0), NOWHERE);
        self.pop_except_and_reraise(cleanup);
        self.bind(end);
        Ok(())
    }

    /// One `except` clause; `previous, exc` is on the stack.
    fn handler(&mut self, handler: &'a ExceptHandlerExceptHandler, end: Label) -> Outcome {
        let at = span(handler);
        let next = self.label();
        if let Some(class) = &handler.type_ {
            self.expr(class)?;
            self.emit(Instr::CheckExcMatch, at);
            self.jump(Instr::PopJumpIfFalse, next, at);
        }
        match &handler.name {
            Some(name) => {
                let name = self.intern(name);
                self.store_id(name, at);
                let cleanup_end = self.label();
                self.protect(Protect::Cleanup, cleanup_end, NOWHERE);
                self.push_fblock(FBlock::HandlerCleanup(Some(name)), at)?;
                self.body(&handler.body)?;
                self.pop_fblock();
                self.unprotect();
                self.unprotect();
                self.emit(Instr::PopExcept, NOWHERE);
                self.unbind(name);
                self.jump(Instr::Jump, end, NOWHERE);
                self.bind(cleanup_end);
                self.unbind(name);
                self.emit(Instr::Reraise(1), NOWHERE);
            }
            None => {
                self.emit(Instr::PopTop, at);
                self.push_fblock(FBlock::HandlerCleanup(None), at)?;
                self.body(&handler.body)?;
                self.pop_fblock();
                self.unprotect();
                self.emit(Instr::PopExcept, NOWHERE);
                self.jump(Instr::Jump, end, NOWHERE);
            }
        }
        self.bind(next);
        Ok(())
    }

    /// An `except … as name` forgets its name, whether or not the body did so already.
    fn unbind(&mut self, name: NameId) {
        self.load_const(Const::None, NOWHERE);
        self.store_id(name, NOWHERE);
        self.delete_id(name, NOWHERE);
    }

    fn try_star(&mut self, node: &'a ast::StmtTry) -> Outcome {
        let except = self.label();
        let reraise_star = self.label();
        let reraise = self.label();
        let cleanup = self.label();
        let orelse = self.label();
        let end = self.label();
        self.protect(Protect::Finally, except, span(node));
        self.push_fblock(FBlock::TryExcept, span(node))?;
        self.body(&node.body)?;
        self.pop_fblock();
        self.unprotect();
        self.jump(Instr::Jump, orelse, NOWHERE);

        self.bind(except);
        self.protect(Protect::Cleanup, cleanup, NOWHERE);
        self.emit(Instr::PushExcInfo, NOWHERE);
        self.push_fblock(FBlock::ExceptionGroupHandler, span(node))?;
        let count = node.handlers.len();
        for (index, ExceptHandler::ExceptHandler(handler)) in node.handlers.iter().enumerate() {
            let at = span(handler);
            if index == 0 {
                // previous, original → previous, original, raised so far, rest
                self.emit(Instr::BuildList(0), at);
                self.emit(Instr::Copy(2), at);
            }
            self.star_handler(handler)?;
            if index + 1 == count {
                self.emit(Instr::ListAppend(1), at);
                self.jump(Instr::Jump, reraise_star, NOWHERE);
            }
        }
        self.pop_fblock();
        self.bind(reraise_star);
        self.emit(Instr::PrepReraiseStar, NOWHERE);
        self.emit(Instr::Copy(1), NOWHERE);
        self.jump(Instr::PopJumpIfNotNone, reraise, NOWHERE);
        self.emit(Instr::PopTop, NOWHERE);
        self.unprotect();
        self.emit(Instr::PopExcept, NOWHERE);
        self.jump(Instr::Jump, end, NOWHERE);
        self.bind(reraise);
        // The protection ended on the way above; this way still has it.
        self.unprotect();
        self.emit(Instr::Swap(2), NOWHERE);
        self.emit(Instr::PopExcept, NOWHERE);
        self.emit(Instr::Reraise(0), NOWHERE);
        self.pop_except_and_reraise(cleanup);
        self.bind(orelse);
        self.body(&node.orelse)?;
        self.bind(end);
        Ok(())
    }

    /// One `except*` clause: `previous, original, raised, rest` → the same with what the clause did not take.
    fn star_handler(&mut self, handler: &'a ExceptHandlerExceptHandler) -> Outcome {
        let at = span(handler);
        let next = self.label();
        let next_after_error = self.label();
        let no_match = self.label();
        let cleanup_end = self.label();
        let Some(class) = &handler.type_ else {
            return Err(SyntaxError::new("expected one or more exception types", at));
        };
        self.expr(class)?;
        self.emit(Instr::CheckEgMatch, at);
        self.emit(Instr::Copy(1), at);
        self.jump(Instr::PopJumpIfNone, no_match, at);
        let name = handler.name.as_ref().map(|name| self.intern(name));
        match name {
            Some(name) => self.store_id(name, at),
            None => self.emit(Instr::PopTop, at),
        }
        self.protect(Protect::Cleanup, cleanup_end, NOWHERE);
        self.push_fblock(FBlock::HandlerCleanup(name), at)?;
        self.body(&handler.body)?;
        self.pop_fblock();
        self.unprotect();
        if let Some(name) = name {
            self.unbind(name);
        }
        self.jump(Instr::Jump, next, NOWHERE);

        // previous, original, raised, rest, lasti, new
        self.bind(cleanup_end);
        if let Some(name) = name {
            self.unbind(name);
        }
        self.emit(Instr::ListAppend(3), NOWHERE);
        self.emit(Instr::PopTop, NOWHERE);
        self.jump(Instr::Jump, next_after_error, NOWHERE);

        self.bind(no_match);
        self.emit(Instr::PopTop, at);
        self.bind(next_after_error);
        self.bind(next);
        Ok(())
    }
}
