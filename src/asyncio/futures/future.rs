//! The state of a future and its transitions.

use std::cell::{Cell, OnceCell, Ref, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use super::callbacks::{DoneCallback, DoneCallbacks};
use crate::asyncio::base_events::{LoopRef, call_soon};
use crate::asyncio::debug;
use crate::asyncio::events::Callback;
use crate::asyncio::gather::Gather;
use crate::asyncio::instrument::{Ending, FutureId, FutureKind, HandleCause, Instrument};
use crate::asyncio::names;
use crate::asyncio::state::Shared;
use crate::asyncio::tasks::Task;
use crate::vm::traceback::raised_line;
use crate::vm::{
    Class, Instance, NativePayload, Payload, PyResult, Raised, Traceback, Value, Vm, Weight, context,
    exception_state,
};

/// Where a future stands. It leaves [`State::Pending`] once.
pub enum State {
    /// `PENDING`, and who wants to hear when it no longer is: nobody else has callbacks.
    Pending(DoneCallbacks),
    /// `CANCELLED`
    Cancelled,
    /// `FINISHED` with a result.
    Finished(Value),
    /// `FINISHED` with an exception.
    Failed(Box<Failure>),
}

impl Default for State {
    fn default() -> Self {
        Self::Pending(DoneCallbacks::None)
    }
}

/// What a future ended with instead of a result.
pub struct Failure {
    /// The exception.
    pub exception: Value,
    /// Its traceback when it was set. The first time it is raised it goes on from there, after that it starts anew
    /// each time.
    traceback: Option<Rc<Traceback>>,
}

/// What a new future is beyond a plain one.
pub enum Role {
    /// A plain future.
    Plain,
    /// What `gather` returned.
    Gather(Gather),
    /// A task.
    Task(Box<Task>),
}

/// The state of a `Future` or `Task`.
pub struct Future {
    /// 0 until `__init__` has run.
    id: Cell<u32>,
    owner: OnceCell<LoopRef>,
    state: RefCell<State>,
    /// `_asyncio_future_blocking`: set by `await`, cleared by the task that takes the future from its coroutine, so
    /// that a bare `yield` of a future is told from an await.
    pub blocking: Cell<bool>,
    /// Whether nobody has asked for the exception so far, so that its loss must be reported.
    pub log_traceback: Cell<bool>,
    /// Apart, because there may be very many futures.
    rare: OnceCell<Box<Rare>>,
    /// For a task.
    task: Option<Box<Task>>,
    /// For the limit on memory.
    _weight: Weight<64>,
}

/// What few futures ever have. Empty means that there is none.
#[derive(Default)]
struct Rare {
    /// `msg` of `cancel()`.
    cancel_message: RefCell<Value>,
    /// The `CancelledError` that ended a task, raised once for whoever asks first.
    cancelled_error: RefCell<Value>,
    /// Where it was made, in debug mode.
    source: RefCell<Value>,
    /// For what `gather` returned.
    gather: Option<Gather>,
}

impl NativePayload for Future {
    fn needs_finalizer(&self) -> bool {
        self.log_traceback.get()
            || self
                .as_task()
                .is_some_and(|task| task.log_destroy_pending.get() && self.owner().is_some() && !self.done())
    }

    fn own_context(&self) -> Option<&context::Own> {
        self.as_task().map(|task| &task.context)
    }

    fn visit(&self, show: &mut dyn FnMut(&Value)) {
        match &*self.state.borrow() {
            State::Pending(callbacks) => callbacks.as_slice().iter().for_each(|one| one.visit(show)),
            State::Cancelled => {}
            State::Finished(result) => show(result),
            State::Failed(failure) => {
                show(&failure.exception);
                if let Some(traceback) = &failure.traceback {
                    show(&Value::Traceback(traceback.clone()));
                }
            }
        }
        if let Some(rare) = self.rare.get() {
            show(&rare.cancel_message.borrow());
            show(&rare.cancelled_error.borrow());
        }
        if let Some(gather) = self.as_gather() {
            gather.children().iter().for_each(|child| show(&child.value()));
        }
        if let Some(task) = self.as_task() {
            task.visit(show);
        }
    }

    fn clear(&self) {
        self.abandon();
        // It stays done, if it is: its death is nothing to report.
        if self.done() {
            drop(self.state.replace(State::Cancelled));
        }
    }
}

impl Future {
    /// A future that `__init__` has not seen yet.
    pub fn blank(role: Role) -> Self {
        let (task, rare) = match role {
            Role::Plain => (None, OnceCell::new()),
            Role::Task(task) => (Some(task), OnceCell::new()),
            Role::Gather(gather) => {
                (None, OnceCell::from(Box::new(Rare { gather: Some(gather), ..Rare::default() })))
            }
        };
        Self {
            id: Cell::new(0),
            owner: OnceCell::new(),
            state: RefCell::default(),
            blocking: Cell::new(false),
            log_traceback: Cell::new(false),
            rare,
            task,
            _weight: Weight::default(),
        }
    }

    /// Bind it to its loop and give it its identity. Does nothing the second time.
    pub fn attach(&self, id: FutureId, owner: &LoopRef) {
        if self.owner.set(owner.clone()).is_ok() {
            self.id.set(id.0);
        }
    }

    /// Its identity.
    pub fn id(&self) -> FutureId {
        FutureId(self.id.get())
    }

    /// Its loop; `None` before `__init__`.
    pub fn owner(&self) -> Option<&LoopRef> {
        self.owner.get()
    }

    /// Whether it has a result or an exception, or was cancelled.
    pub fn done(&self) -> bool {
        !matches!(*self.state.borrow(), State::Pending(_))
    }

    /// Whether it was cancelled.
    pub fn cancelled(&self) -> bool {
        matches!(*self.state.borrow(), State::Cancelled)
    }

    /// `_state`
    pub fn state_name(&self) -> &'static str {
        match *self.state.borrow() {
            State::Pending(_) => "PENDING",
            State::Cancelled => "CANCELLED",
            State::Finished(_) | State::Failed(_) => "FINISHED",
        }
    }

    /// The result, if it finished with one.
    pub fn finished_result(&self) -> Option<Value> {
        match &*self.state.borrow() {
            State::Finished(value) => Some(value.clone()),
            _ => None,
        }
    }

    /// The exception, if it finished with one. Does not count as asking for it.
    pub fn failure(&self) -> Option<Value> {
        match &*self.state.borrow() {
            State::Failed(failure) => Some(failure.exception.clone()),
            _ => None,
        }
    }

    /// Who wants to hear that it is done, to look at. Must be gone before Python code runs.
    pub fn callbacks(&self) -> Ref<'_, [DoneCallback]> {
        Ref::map(self.state.borrow(), |state| match state {
            State::Pending(callbacks) => callbacks.as_slice(),
            _ => &[],
        })
    }

    /// Take out the callbacks that `keep` does not keep; tells how many.
    pub fn retain_callbacks(&self, keep: impl FnMut(&DoneCallback) -> bool) -> usize {
        let mut state = self.state.borrow_mut();
        let State::Pending(callbacks) = &mut *state else { return 0 };
        let before = callbacks.as_slice().len();
        callbacks.retain(keep);
        before - callbacks.as_slice().len()
    }

    fn rare(&self) -> &Rare {
        self.rare.get_or_init(Box::default)
    }

    /// `msg` of `cancel()`, or None.
    pub fn cancel_message(&self) -> Value {
        let message = self.rare.get().and_then(|rare| rare.cancel_message.borrow().clone().some());
        message.unwrap_or(Value::None)
    }

    /// Note `msg` of `cancel()`.
    pub fn set_cancel_message(&self, message: Value) {
        let message = if message.is_none() { Value::Empty } else { message };
        if !message.is_empty() || self.rare.get().is_some() {
            *self.rare().cancel_message.borrow_mut() = message;
        }
    }

    /// The `CancelledError` that ended the task, for whoever asks first.
    pub fn set_cancelled_error(&self, error: Value) {
        *self.rare().cancelled_error.borrow_mut() = error;
    }

    /// Where it was made, in debug mode; empty otherwise.
    pub fn source(&self) -> Value {
        self.rare.get().map(|rare| rare.source.borrow().clone()).unwrap_or_default()
    }

    /// Note where it was made; empty when nobody wants to know.
    pub fn set_source(&self, source: Value) {
        if !source.is_empty() {
            *self.rare().source.borrow_mut() = source;
        }
    }

    /// Where it stands, to look at. Must be gone before Python code runs.
    pub fn state(&self) -> Ref<'_, State> {
        self.state.borrow()
    }

    /// The task's part, for tasks.
    pub fn as_task(&self) -> Option<&Task> {
        self.task.as_deref()
    }

    /// The gather's part, for what `gather` returned.
    pub fn as_gather(&self) -> Option<&Gather> {
        self.rare.get()?.gather.as_ref()
    }

    /// The `CancelledError` to raise for it (`_make_cancelled_error`).
    pub fn make_cancelled_error(&self, shared: &Shared, vm: &Vm) -> Raised {
        if let Some(error) = self.rare.get().and_then(|rare| rare.cancelled_error.take().some()) {
            return Raised::new(error);
        }
        let args = match self.cancel_message() {
            Value::None => Vec::new(),
            message => vec![message],
        };
        vm.exception(&shared.classes.cancelled_error, args)
    }

    /// `result()`, for a future that is done: counts as asking for the exception.
    pub fn outcome(&self, shared: &Shared, vm: &Vm) -> PyResult<Value> {
        let mut state = self.state.borrow_mut();
        match &mut *state {
            State::Finished(value) => Ok(value.clone()),
            State::Failed(failure) => {
                self.log_traceback.set(false);
                if let Some(raised) = exception_state(&failure.exception) {
                    raised.borrow_mut().traceback = failure.traceback.take();
                }
                Err(Raised::new(failure.exception.clone()))
            }
            State::Cancelled => {
                drop(state);
                Err(self.make_cancelled_error(shared, vm))
            }
            State::Pending(_) => Err(vm.error(&shared.classes.invalid_state_error, "Result is not set.")),
        }
    }

    /// Let go of everything that could be part of a cycle.
    pub fn abandon(&self) {
        let callbacks = match &mut *self.state.borrow_mut() {
            State::Pending(callbacks) => std::mem::take(callbacks),
            _ => DoneCallbacks::None,
        };
        drop(callbacks);
        if let Some(task) = self.as_task() {
            task.abandon();
        }
        if let Some(gather) = self.as_gather() {
            gather.abandon();
        }
    }
}

/// An instance that is known to be a future.
#[derive(Clone)]
pub struct FutureRef(Rc<Instance>);

impl Deref for FutureRef {
    type Target = Future;

    #[inline]
    fn deref(&self) -> &Future {
        match self.0.native() {
            Some(future) => future,
            None => unreachable!("a FutureRef is made of nothing but futures"),
        }
    }
}

impl FutureRef {
    /// The future that a value is.
    pub fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Instance(instance) if instance.native::<Future>().is_some() => {
                Some(Self(instance.clone()))
            }
            _ => None,
        }
    }

    /// An instance that came from a `FutureRef`.
    pub fn trusted(instance: Rc<Instance>) -> Self {
        Self(instance)
    }

    /// A new future of `class`, bound to `owner`. The caller announces it.
    pub fn make(shared: &Shared, class: Rc<Class>, owner: &LoopRef, role: Role) -> Self {
        let future = Future::blank(role);
        future.attach(shared.next_future(), owner);
        Self(Instance::new(class, Payload::Native(Box::new(future))).tracked())
    }

    /// A new plain future, announced to the observers.
    pub fn plain(vm: &mut Vm, shared: &Shared, owner: &LoopRef, kind: &FutureKind) -> Self {
        let future = Self::make(shared, shared.classes.future.clone(), owner, Role::Plain);
        future.set_source(debug::source(vm, owner, &debug::CREATE_FUTURE));
        shared.tell(vm, |observer, at| observer.future_created(at, future.id(), kind));
        future
    }

    /// The instance.
    pub fn instance(&self) -> &Rc<Instance> {
        &self.0
    }

    /// The Python value.
    pub fn value(&self) -> Value {
        Value::Instance(self.0.clone())
    }

    /// Identity.
    pub fn is(&self, other: &FutureRef) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// Leave the pending state and queue the callbacks. The caller has made sure that it is pending.
    pub fn settle(&self, vm: &mut Vm, shared: &Shared, state: State) -> PyResult<()> {
        debug_assert!(!self.done(), "a future leaves the pending state once");
        let before;
        if shared.observed() {
            let ending = match &state {
                State::Finished(value) => Ending::Result(names::short_repr(vm, shared, value)),
                State::Failed(failure) => {
                    Ending::Exception(names::short_error(vm, shared, &failure.exception))
                }
                State::Cancelled | State::Pending(_) => Ending::Cancelled,
            };
            // A task that fails stands where its exception was raised, which is not where it was resumed.
            let raised_at = match &state {
                State::Failed(failure) if self.task.is_some() && shared.detailed() => {
                    Some(raised_line(&failure.exception).unwrap_or(0))
                }
                _ => None,
            };
            before = self.state.replace(state);
            let told = |observer: &mut dyn Instrument, at| observer.future_done(at, self.id(), &ending);
            match raised_at {
                Some(line) => shared.tell_at(vm, line, told),
                None => shared.tell(vm, told),
            }
        } else {
            before = self.state.replace(state);
        }
        let State::Pending(callbacks) = before else { return Ok(()) };
        callbacks.hand_over(|callback| self.queue(vm, shared, callback, HandleCause::FutureDone(self.id())))
    }

    fn queue(
        &self,
        vm: &mut Vm,
        shared: &Shared,
        callback: DoneCallback,
        cause: HandleCause,
    ) -> PyResult<()> {
        let Some(owner) = self.owner() else { return Ok(()) };
        let callback = match callback {
            DoneCallback::Wakeup(task) => Callback::Wakeup { task, future: self.clone() },
            DoneCallback::Python(python) => {
                Callback::python(python.callable, Box::new([self.value()]), python.context)
            }
            DoneCallback::Gather(outer) => Callback::GatherDone { outer, child: self.clone() },
        };
        call_soon(vm, shared, owner, callback, cause)?;
        Ok(())
    }

    /// Add a callback; it is queued at once when the future is done already.
    pub fn when_done(&self, vm: &mut Vm, shared: &Shared, callback: DoneCallback) -> PyResult<()> {
        if let State::Pending(callbacks) = &mut *self.state.borrow_mut() {
            callbacks.push(callback);
            return Ok(());
        }
        self.queue(vm, shared, callback, HandleCause::AlreadyDone(self.id()))
    }

    /// `set_result`; `InvalidStateError` when it is done.
    pub fn set_result(&self, vm: &mut Vm, shared: &Shared, value: Value) -> PyResult<()> {
        self.check_pending(vm, shared)?;
        self.settle(vm, shared, State::Finished(value))
    }

    /// `set_exception` with an instance; `InvalidStateError` when it is done.
    pub fn set_exception(&self, vm: &mut Vm, shared: &Shared, exception: Value) -> PyResult<()> {
        self.check_pending(vm, shared)?;
        let exception = without_stop_iteration(vm, exception);
        let traceback = exception_state(&exception).and_then(|state| state.borrow().traceback.clone());
        self.log_traceback.set(true);
        self.settle(vm, shared, State::Failed(Box::new(Failure { exception, traceback })))
    }

    fn check_pending(&self, vm: &Vm, shared: &Shared) -> PyResult<()> {
        if self.done() {
            return Err(vm.error(&shared.classes.invalid_state_error, "invalid state"));
        }
        Ok(())
    }

    /// `Future.cancel`: false when it is done already.
    pub fn cancel_plain(&self, vm: &mut Vm, shared: &Shared, message: Value) -> PyResult<bool> {
        self.log_traceback.set(false);
        if self.done() {
            return Ok(false);
        }
        self.set_cancel_message(message);
        self.settle(vm, shared, State::Cancelled)?;
        Ok(true)
    }

    /// The exception, None without one; raises when the future is pending or was cancelled (`exception()`).
    pub fn exception(&self, vm: &Vm, shared: &Shared) -> PyResult<Value> {
        if self.cancelled() {
            return Err(self.make_cancelled_error(shared, vm));
        }
        if !self.done() {
            return Err(vm.error(&shared.classes.invalid_state_error, "Exception is not set."));
        }
        self.log_traceback.set(false);
        Ok(self.failure().unwrap_or(Value::None))
    }
}

/// `StopIteration` cannot be raised into an await, whose end it would look like; it is wrapped.
fn without_stop_iteration(vm: &Vm, exception: Value) -> Value {
    let raised = Raised::new(exception);
    if !vm.raised_is(&raised, &vm.types.stop_iteration) {
        return raised.into_value();
    }
    let wrapped =
        vm.runtime_error("StopIteration interacts badly with generators and cannot be raised into a Future");
    if let Some(state) = wrapped.state() {
        let mut state = state.borrow_mut();
        state.cause = raised.value();
        state.context = raised.into_value();
        state.suppress_context = true;
    }
    wrapped.into_value()
}
