//! Generators, coroutines and asynchronous generators: a body that can be resumed, thrown into and closed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{CodeObject, Dying, Frame, Identity, Str};
use crate::vm::memory::Weight;
use crate::vm::native::NativeFrame;
use crate::vm::release::{self, Dead};
use crate::vm::value::Value;

/// Which protocol a [`Generator`] follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratorKind {
    /// `generator`
    Generator,
    /// `coroutine`
    Coroutine,
    /// `async_generator`
    AsyncGenerator,
    /// What `coroutine.__await__()` gives.
    CoroutineWrapper,
    /// What awaiting a future drives.
    FutureIter,
    /// What `asend()` and `__anext__()` of an asynchronous generator give.
    AsyncSend,
    /// What `athrow()` and `aclose()` give.
    AsyncThrow,
}

/// What runs when a generator is resumed.
pub enum Body {
    /// Python code.
    Python(Box<Frame>),
    /// A state machine written in Rust.
    Native(Box<dyn NativeFrame>),
}

/// Where a generator stands.
pub enum GeneratorState {
    /// Made, never resumed.
    Created(Body),
    /// Handed a value out and waits.
    Suspended(Body),
    /// On the stack of the machine.
    Running,
    /// Returned, raised or closed.
    Done,
}

/// A generator, coroutine or asynchronous generator.
pub struct Generator {
    /// For `id()`.
    pub identity: Identity,
    /// Which of the three.
    pub kind: GeneratorKind,
    /// `__name__`
    pub name: RefCell<Rc<Str>>,
    /// `__qualname__`
    pub qualname: RefCell<Rc<Str>>,
    /// The code that it runs, for bodies in Python; outlives the body.
    pub code: Option<Rc<CodeObject>>,
    /// Body and progress.
    pub state: RefCell<GeneratorState>,
    /// Library code of ours, not shown to learners.
    pub hidden: bool,
    /// For asynchronous generators: the loop's hooks were called, `aclose` began, and an `asend` is under way.
    pub flags: Cell<AsyncFlags>,
    /// What it keeps alive. Asynchronous generators: the finalizer hook of the loop that first iterated it; `asend()`
    /// and its like: the generator and the arguments, even when they have ended. Coroutines: where they were made, if
    /// that is wanted. Empty for none.
    pub kept: RefCell<Value>,
    /// With the frame that it owns.
    pub weight: Weight<400>,
}

/// Progress flags of an asynchronous generator (`ag_hooks_inited`, `ag_closed`, `ag_running_async`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AsyncFlags {
    /// The first iteration has called the loop's hooks.
    pub hooked: bool,
    /// Closed or closing: no more items.
    pub closed: bool,
    /// An `asend`, `athrow` or `aclose` is under way.
    pub running: bool,
}

impl Generator {
    /// A generator that has not started.
    pub fn new(kind: GeneratorKind, name: Rc<Str>, qualname: Rc<Str>, body: Body, hidden: bool) -> Self {
        let code = match &body {
            Body::Python(frame) => Some(frame.code.clone()),
            Body::Native(_) => None,
        };
        Self {
            identity: Identity::fresh(),
            kind,
            name: RefCell::new(name),
            qualname: RefCell::new(qualname),
            code,
            state: RefCell::new(GeneratorState::Created(body)),
            hidden,
            flags: Cell::default(),
            kept: RefCell::default(),
            weight: Weight::default(),
        }
    }
}

impl Generator {
    /// Put the body back that was taken to run it.
    #[inline]
    pub fn suspend(&self, body: Body) {
        // Running, it holds nothing that needs dropping: that saves asking.
        std::mem::forget(std::mem::replace(&mut *self.state.borrow_mut(), GeneratorState::Suspended(body)));
    }

    /// Whether it has returned, raised or been closed, so that it holds nothing any more that must go in its turn.
    pub fn is_over(&self) -> bool {
        matches!(self.state.try_borrow().as_deref(), Ok(GeneratorState::Done))
            && self.kept.borrow().is_empty()
    }
}

impl Drop for Generator {
    fn drop(&mut self) {
        self.identity.forget();
        let state = std::mem::replace(self.state.get_mut(), GeneratorState::Done);
        let kept = std::mem::take(self.kept.get_mut());
        // A coroutine that never started is reported; a suspended body must run its `finally` blocks; a loop closes an
        // asynchronous generator that it knows. An `asend()` under way has nothing to clean up: its generator has.
        let observed = match &state {
            GeneratorState::Created(_) => {
                self.kind == GeneratorKind::Coroutine || self.kind.is_async_step() || !kept.is_empty()
            }
            GeneratorState::Suspended(_) => !self.kind.is_async_step(),
            GeneratorState::Running | GeneratorState::Done => false,
        };
        if observed && !release::discarding() {
            let again = Generator {
                identity: Identity::default(),
                kind: self.kind,
                name: RefCell::new(self.name.borrow().clone()),
                qualname: RefCell::new(self.qualname.borrow().clone()),
                code: self.code.take(),
                state: RefCell::new(state),
                hidden: self.hidden,
                flags: self.flags.clone(),
                kept: RefCell::new(kept),
                weight: Weight::default(),
            };
            again.identity.inherit(&self.identity);
            release::push(Dead::Finalize(Dying::Generator(Rc::new(again))));
            return;
        }
        release::let_go(kept);
        match state {
            GeneratorState::Created(Body::Python(frame)) | GeneratorState::Suspended(Body::Python(frame)) => {
                release::let_go_all(frame.data);
            }
            _ => {}
        }
    }
}
