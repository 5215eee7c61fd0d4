//! The machine's stack: one entry for each body that runs or waits for a call to return.

use std::rc::Rc;

use super::Vm;
use super::native::{NativeResult, Resume};
use super::object::{Body, Generator};
use super::release::Dead;
use super::value::Value;

/// One entry of the stack.
pub struct Activation {
    /// What runs.
    pub body: Body,
    /// What its outcome means to the entry below.
    pub exit: Exit,
    /// The generator that the body belongs to, which takes it back when it yields.
    pub generator: Option<Rc<Generator>>,
    /// What it goes on with: any input for a state machine, only an exception for Python code (values are already
    /// on its evaluation stack).
    pub input: Option<Resume>,
}

impl Activation {
    /// Whether it waits in a way that a signal may interrupt.
    pub(super) fn is_interruptible(&self) -> bool {
        matches!(&self.body, Body::Native(native) if native.interruptible())
    }

    /// A plain call, whose result is pushed.
    pub fn new(body: Body) -> Self {
        Self { body, exit: Exit::Push, generator: None, input: None }
    }
}

/// What the outcome of a body means to a Python frame below it. A native frame below is always resumed with it.
pub enum Exit {
    /// Push the result.
    Push,
    /// Drop the result.
    Discard,
    /// `__init__` returned: check that it gave None and push the instance instead.
    Init(Value),
    /// The result is a tuple of two: push both, the second on top.
    Pair,
    /// Post-process the result in Rust and push what that gives.
    Then(fn(&mut Vm, Value) -> NativeResult),
    /// The next item for a `for` loop: push it, or leave the loop at the target when the iterator is exhausted.
    ForIter(u32),
    /// The frame below drives this body with `await` or `yield from`: pass on what it yields, and go on behind that
    /// instruction with what it returns.
    Delegate,
    /// `send()`, `throw()` or `next()` on a generator: push what it yields; its return raises `StopIteration`.
    Resumed,
    /// The result is the truth of the top of the stack: jump when it is `when`, else pop that item.
    JumpOrPop {
        /// Where to jump.
        target: u32,
        /// The truth at which to jump.
        when: bool,
    },
    /// The handler of a signal: the entry below goes on as if nothing had been, unless it raised.
    Signal,
    /// A finalizer: whatever comes, the entry below goes on; an exception is reported as ignored, naming this
    /// object, and what died at the same time but after it goes next.
    Finalizer(Box<(Value, Vec<Dead>)>),
}
