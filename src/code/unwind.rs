//! Leaving statements early: `break`, `continue` and `return` undo what the statements around them have set up.

use super::compiler::{Compiler, Outcome};
use super::fblock::FBlock;
use super::instr::{AwaitSource, Instr};
use super::object::Const;
use crate::syntax::{Span, SyntaxError};

impl<'a> Compiler<'a> {
    /// Undo everything down to the innermost loop and tell which it is. The second part of the answer is the place for
    /// what follows: code that runs on the way (a `finally` body, say) has its own lines, after which the jump has none.
    pub fn unwind_to_loop(&mut self, at: Span) -> Outcome<(Span, Option<FBlock<'a>>)> {
        self.unwind(false, at, true)
    }

    /// Undo everything in the function, keeping the value on top of the stack when `keeps_value`.
    pub fn unwind_all(&mut self, keeps_value: bool, at: Span) -> Outcome<Span> {
        Ok(self.unwind(keeps_value, at, false)?.0)
    }

    fn unwind(
        &mut self,
        keeps_value: bool,
        mut at: Span,
        stop_at_loop: bool,
    ) -> Outcome<(Span, Option<FBlock<'a>>)> {
        // While a block is undone it is off the stack: a `return` in its `finally` body must not run that body again.
        let mut undone = Vec::new();
        let mut found = None;
        while let Some(block) = self.unit.fblocks.last().copied() {
            if matches!(block, FBlock::ExceptionGroupHandler) {
                return Err(SyntaxError::new(
                    "'break', 'continue' and 'return' cannot appear in an except* block",
                    at,
                ));
            }
            if stop_at_loop && matches!(block, FBlock::While { .. } | FBlock::For { .. }) {
                found = Some(block);
                break;
            }
            self.unit.fblocks.pop();
            undone.push(block);
            at = self.undo(block, keeps_value, at)?;
        }
        self.unit.fblocks.extend(undone.into_iter().rev());
        Ok((at, found))
    }

    /// Undo one block; the result is the place for what follows.
    fn undo(&mut self, block: FBlock<'a>, keeps_value: bool, at: Span) -> Outcome<Span> {
        match block {
            FBlock::While { .. } | FBlock::ExceptionHandler | FBlock::ExceptionGroupHandler => {}
            FBlock::For { .. } => {
                if keeps_value {
                    self.emit(Instr::Swap(2), at);
                }
                self.emit(Instr::PopTop, at);
            }
            FBlock::TryExcept => self.unprotect(),
            FBlock::FinallyTry(body) => {
                self.unprotect();
                if keeps_value {
                    self.unit.fblocks.push(FBlock::PopValue);
                }
                self.body(body)?;
                if keeps_value {
                    self.unit.fblocks.pop();
                }
                return Ok(Span::default());
            }
            FBlock::FinallyEnd => {
                if keeps_value {
                    self.emit(Instr::Swap(2), at);
                }
                self.emit(Instr::PopTop, at);
                if keeps_value {
                    self.emit(Instr::Swap(2), at);
                }
                self.unprotect();
                self.emit(Instr::PopExcept, at);
            }
            FBlock::With { is_async, span } => {
                self.unprotect();
                if keeps_value {
                    self.emit(Instr::Swap(2), span);
                }
                self.call_exit(is_async, span);
                self.emit(Instr::PopTop, span);
                return Ok(Span::default());
            }
            FBlock::HandlerCleanup(name) => {
                if name.is_some() {
                    self.unprotect();
                }
                if keeps_value {
                    self.emit(Instr::Swap(2), at);
                }
                self.unprotect();
                self.emit(Instr::PopExcept, at);
                if let Some(name) = name {
                    self.load_const(Const::None, at);
                    self.store_id(name, at);
                    self.delete_id(name, at);
                }
            }
            FBlock::PopValue => {
                if keeps_value {
                    self.emit(Instr::Swap(2), at);
                }
                self.emit(Instr::PopTop, at);
            }
        }
        Ok(at)
    }

    /// `exit` → what `exit(None, None, None)` gives, awaited for `async with`.
    pub fn call_exit(&mut self, is_async: bool, at: Span) {
        for _ in 0..3 {
            self.load_const(Const::None, at);
        }
        self.emit(Instr::Call(3), at);
        if is_async {
            self.await_value(AwaitSource::AsyncExit, at);
        }
    }
}
