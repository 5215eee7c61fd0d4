//! What a task is beyond a future.

use std::cell::Cell;
use std::rc::Rc;

use crate::asyncio::coroutines;
use crate::asyncio::futures::FutureRef;
use crate::vm::{Slot, Str, Value, Weight, context};

/// The task's part of a [`Future`](crate::asyncio::futures::Future).
pub struct Task {
    /// None before `__init__`, and when an eager task has ended.
    coroutine: Slot<Value>,
    /// The name that it was given; none for `Task-N`, which is written when somebody asks.
    given: Slot<Rc<Str>>,
    /// The context that its steps run in.
    pub context: context::Own,
    /// What it waits for (`_fut_waiter`): none while it runs or is queued for a step.
    pub waiter: Slot<FutureRef>,
    /// The number in a name that it was not given.
    number: Cell<u32>,
    /// `cancelling()`: requests to cancel it, less those taken back.
    pub cancel_requests: Cell<u32>,
    /// A cancellation that could not be passed on to `waiter` and is thrown in at the next step (`_must_cancel`).
    pub must_cancel: Cell<bool>,
    /// Whether its death while pending is to be reported.
    pub log_destroy_pending: Cell<bool>,
    /// For the limit on memory.
    _weight: Weight<64>,
}

/// What a new task is called.
pub enum TaskName {
    /// `Task-N`.
    Numbered(u32),
    /// As the program wants it.
    Given(Rc<Str>),
}

impl Default for Task {
    fn default() -> Self {
        Self {
            coroutine: Slot::default(),
            given: Slot::default(),
            context: context::Own::default(),
            waiter: Slot::default(),
            number: Cell::new(0),
            cancel_requests: Cell::new(0),
            must_cancel: Cell::new(false),
            log_destroy_pending: Cell::new(true),
            _weight: Weight::default(),
        }
    }
}

impl Task {
    /// Give it what `__init__` was called with, beside its context.
    pub fn begin(&self, coroutine: Value, name: TaskName) {
        self.coroutine.replace(Some(coroutine));
        match name {
            TaskName::Numbered(number) => self.number.set(number),
            TaskName::Given(name) => self.rename(name),
        }
    }

    /// The coroutine; empty before `__init__`, and when an eager task has ended.
    pub fn coroutine(&self) -> Value {
        self.coroutine.get().unwrap_or_default()
    }

    /// The coroutine's name, as schedule rows show it.
    pub fn coroutine_name(&self) -> Rc<str> {
        self.coroutine.with(|coroutine| coroutines::qualname(coroutine.unwrap_or(&Value::Empty)))
    }

    /// An eager task has ended within its first step: it keeps no coroutine.
    pub fn forget_coroutine(&self) {
        drop(self.coroutine.take());
    }

    /// Its name: the same object each time.
    pub fn name(&self) -> Rc<Str> {
        self.given.get_or_make(|| Rc::new(Str::from(self.plain_name())))
    }

    /// Its name, where nobody keeps it.
    pub fn name_text(&self) -> Rc<str> {
        let given = self.given.with(|name| name.map(|name| name.as_str().into()));
        given.unwrap_or_else(|| self.plain_name().into())
    }

    fn plain_name(&self) -> String {
        match self.number.get() {
            0 => String::new(),
            number => format!("Task-{number}"),
        }
    }

    /// `set_name()`
    pub fn rename(&self, name: Rc<Str>) {
        self.given.replace(Some(name));
    }

    /// Show what it holds to the collector of garbage.
    pub fn visit(&self, show: &mut dyn FnMut(&Value)) {
        show(&self.coroutine());
        self.context.visit(show);
        if let Some(waiter) = self.waiter.get() {
            show(&waiter.value());
        }
    }

    /// Let go of everything that could be part of a cycle.
    pub fn abandon(&self) {
        drop(self.coroutine.take());
        self.context.abandon();
        drop(self.waiter.take());
    }
}
