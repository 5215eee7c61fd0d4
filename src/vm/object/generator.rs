//! Generators, coroutines and asynchronous generators: a body that can be resumed, thrown into and closed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{CodeObject, Dying, Frame, Identity, Named, Names, Slot};
use crate::vm::memory::{self, Weight};
use crate::vm::native::NativeFrame;
use crate::vm::release::{self, Dead};
use crate::vm::value::Value;

/// What a frame takes with its variables and its stack, roughly.
const FRAME: usize = 200;

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
    /// What `athrow()` of one gives.
    AsyncThrow,
    /// What `aclose()` of one gives.
    AsyncClose,
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
    /// `__name__` and `__qualname__`
    pub named: Named,
    /// The code that it runs, for bodies in Python; outlives the body.
    code: Option<Rc<CodeObject>>,
    /// Body and progress.
    pub state: RefCell<GeneratorState>,
    /// Library code of ours, not shown to learners.
    pub hidden: bool,
    /// For asynchronous generators: the loop's hooks were called, `aclose` began, and an `asend` is under way.
    pub flags: Cell<AsyncFlags>,
    /// What it keeps alive. Asynchronous generators: the finalizer hook of the loop that first iterated it; `asend()`
    /// and its like: the generator and the arguments, even when they have ended. Coroutines: where they were made, if
    /// that is wanted.
    pub kept: Slot<Value>,
    /// With a body in Rust; what a frame takes comes on top as long as it has a code ([`FRAME`]).
    pub weight: Weight<64>,
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
    pub fn new(kind: GeneratorKind, names: Rc<Names>, body: Body, hidden: bool) -> Self {
        let code = match &body {
            Body::Python(frame) => {
                memory::grow(FRAME);
                Some(frame.code.clone())
            }
            Body::Native(_) => None,
        };
        Self {
            identity: Identity::fresh(),
            kind,
            named: names.into(),
            code,
            state: RefCell::new(GeneratorState::Created(body)),
            hidden,
            flags: Cell::default(),
            kept: Slot::default(),
            weight: Weight::default(),
        }
    }
}

impl Generator {
    /// The code that it runs, for bodies in Python; outlives the body.
    pub fn code(&self) -> Option<&Rc<CodeObject>> {
        self.code.as_ref()
    }

    /// Put the body back that was taken to run it.
    #[inline]
    pub fn suspend(&self, body: Body) {
        // Running, it holds nothing that needs dropping: that saves asking.
        std::mem::forget(std::mem::replace(&mut *self.state.borrow_mut(), GeneratorState::Suspended(body)));
    }

    /// Whether it has returned, raised or been closed, so that it holds nothing any more that must go in its turn.
    pub fn is_over(&self) -> bool {
        matches!(self.state.try_borrow().as_deref(), Ok(GeneratorState::Done)) && !self.kept.is_some()
    }
}

impl Drop for Generator {
    fn drop(&mut self) {
        self.identity.forget();
        let state = std::mem::replace(self.state.get_mut(), GeneratorState::Done);
        let kept = self.kept.take();
        // A coroutine that never started is reported; a suspended body must run its `finally` blocks; a loop closes an
        // asynchronous generator that it knows. An `asend()` under way has nothing to clean up: its generator has.
        let observed = match &state {
            GeneratorState::Created(_) => {
                self.kind == GeneratorKind::Coroutine || self.kind.is_async_step() || kept.is_some()
            }
            GeneratorState::Suspended(_) => !self.kind.is_async_step(),
            GeneratorState::Running | GeneratorState::Done => false,
        };
        if observed && !release::discarding() {
            let again = Generator {
                identity: Identity::default(),
                kind: self.kind,
                named: self.named.names().into(),
                code: self.code.take(),
                state: RefCell::new(state),
                hidden: self.hidden,
                flags: self.flags.clone(),
                kept: Slot::new(kept),
                weight: Weight::default(),
            };
            again.identity.inherit(&self.identity);
            release::push(Dead::Finalize(Dying::Generator(Rc::new(again))));
            return;
        }
        if let Some(kept) = kept {
            release::let_go(kept);
        }
        match state {
            GeneratorState::Created(Body::Python(frame)) | GeneratorState::Suspended(Body::Python(frame)) => {
                release::let_go_all(frame.data);
            }
            _ => {}
        }
        if self.code.is_some() {
            memory::shrink(FRAME);
        }
    }
}
