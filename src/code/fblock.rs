//! The statements that `break`, `continue` and `return` leave on their way out, as a stack.

use super::assemble::Label;
use super::scope::NameId;
use crate::syntax::Span;
use crate::syntax::ast::Stmt;

/// One statement, or part of one, around the place being compiled.
#[derive(Clone, Copy, Debug)]
pub(super) enum FBlock<'a> {
    /// `while`: nothing on the stack.
    While {
        /// Where `continue` goes.
        start: Label,
        /// Where `break` goes.
        end: Label,
    },
    /// `for` and `async for`: the iterator is on the stack.
    For {
        /// Where `continue` goes.
        start: Label,
        /// Where `break` goes.
        end: Label,
    },
    /// The body of `try … except`.
    TryExcept,
    /// The body and handlers of `try … finally`: leaving runs the `finally` body.
    FinallyTry(&'a [Stmt]),
    /// A `finally` body on the way of an exception, which is on the stack.
    FinallyEnd,
    /// The body of `with`: leaving calls the exit function, which is on the stack.
    With {
        /// Whether it is `async with`.
        is_async: bool,
        /// Place of the manager's expression.
        span: Span,
    },
    /// An `except` body, which may have to unbind its name.
    HandlerCleanup(Option<NameId>),
    /// A return value lies on the stack under a `finally` body.
    PopValue,
    /// Between the handlers of a `try`.
    ExceptionHandler,
    /// Between the handlers of `try … except*`, which cannot be left early.
    ExceptionGroupHandler,
}
