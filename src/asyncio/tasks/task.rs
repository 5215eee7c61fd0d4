//! What a task is beyond a future.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::asyncio::futures::FutureRef;
use crate::vm::{Str, Value};

/// The task's part of a [`Future`](crate::asyncio::futures::Future).
pub struct Task {
    /// The coroutine; empty before `__init__`.
    pub coroutine: RefCell<Value>,
    /// `get_name()`
    pub name: RefCell<Rc<Str>>,
    /// The coroutine's qualified name, as schedule rows show it.
    pub qualname: RefCell<Rc<str>>,
    context: RefCell<Value>,
    /// What it waits for (`_fut_waiter`): `None` while it runs or is queued for a step.
    pub waiter: RefCell<Option<FutureRef>>,
    /// A cancellation that could not be passed on to `waiter` and is thrown in at the next step (`_must_cancel`).
    pub must_cancel: Cell<bool>,
    /// `cancelling()`: requests to cancel it, less those taken back.
    pub cancel_requests: Cell<u32>,
    /// Whether its death while pending is to be reported.
    pub log_destroy_pending: Cell<bool>,
}

impl Default for Task {
    fn default() -> Self {
        Self {
            coroutine: RefCell::default(),
            name: RefCell::new(Rc::new(Str::new(""))),
            qualname: RefCell::new("".into()),
            context: RefCell::default(),
            waiter: RefCell::default(),
            must_cancel: Cell::new(false),
            cancel_requests: Cell::new(0),
            log_destroy_pending: Cell::new(true),
        }
    }
}

impl Task {
    /// Give it what `__init__` was called with.
    pub fn begin(&self, coroutine: Value, name: Rc<Str>, qualname: Rc<str>, context: Value) {
        *self.coroutine.borrow_mut() = coroutine;
        *self.name.borrow_mut() = name;
        *self.qualname.borrow_mut() = qualname;
        *self.context.borrow_mut() = context;
    }

    /// The context that its steps run in.
    pub fn context(&self) -> Value {
        self.context.borrow().clone()
    }

    /// Its name.
    pub fn name(&self) -> Rc<Str> {
        self.name.borrow().clone()
    }

    /// Show what it holds to the collector of garbage.
    pub fn visit(&self, show: &mut dyn FnMut(&Value)) {
        show(&self.coroutine.borrow());
        show(&self.context.borrow());
        if let Some(waiter) = &*self.waiter.borrow() {
            show(&waiter.value());
        }
    }

    /// Let go of everything that could be part of a cycle.
    pub fn abandon(&self) {
        drop(self.coroutine.take());
        drop(self.context.take());
        drop(self.waiter.take());
    }
}
