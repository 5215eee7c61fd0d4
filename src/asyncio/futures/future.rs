//! The state of a future and its transitions.

use std::cell::{Cell, OnceCell, Ref, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use smallvec::SmallVec;

use crate::asyncio::base_events::{LoopRef, call_soon};
use crate::asyncio::debug;
use crate::asyncio::events::Callback;
use crate::asyncio::gather::Gather;
use crate::asyncio::instrument::{Ending, FutureId, FutureKind, HandleCause};
use crate::asyncio::names;
use crate::asyncio::state::Shared;
use crate::asyncio::tasks::Task;
use crate::vm::{
    Class, Instance, NativePayload, Payload, PyResult, Raised, Traceback, Value, Vm, exception_state,
};

/// Where a future stands. It leaves [`State::Pending`] once.
#[derive(Default)]
pub enum State {
    /// `PENDING`
    #[default]
    Pending,
    /// `CANCELLED`
    Cancelled,
    /// `FINISHED` with a result.
    Finished(Value),
    /// `FINISHED` with an exception.
    Failed {
        /// The exception.
        exception: Value,
        /// Its traceback when it was set. The first time it is raised it goes on from there, after that it starts
        /// anew each time.
        traceback: Option<Rc<Traceback>>,
    },
}

/// Who wants to hear that a future is done. Each becomes a handle in the loop's ready queue.
pub enum DoneCallback {
    /// The task waits for the future.
    Wakeup(FutureRef),
    /// `add_done_callback(callable, context=context)`
    Python {
        /// Called with the future.
        callable: Value,
        /// The context to call it in.
        context: Value,
    },
    /// The future is a child of this gather.
    Gather(FutureRef),
}

/// What a future is beyond a plain one.
pub enum Role {
    /// A plain future.
    Plain,
    /// What `gather` returned.
    Gather(Box<Gather>),
    /// A task.
    Task(Box<Task>),
}

/// The state of a `Future` or `Task`.
pub struct Future {
    /// 0 until `__init__` has run.
    id: Cell<u32>,
    owner: OnceCell<LoopRef>,
    state: RefCell<State>,
    /// In the order in which they were added; emptied when the future becomes done.
    pub(super) callbacks: RefCell<SmallVec<[DoneCallback; 1]>>,
    /// `_asyncio_future_blocking`: set by `await`, cleared by the task that takes the future from its coroutine, so
    /// that a bare `yield` of a future is told from an await.
    pub blocking: Cell<bool>,
    /// Whether nobody has asked for the exception so far, so that its loss must be reported.
    pub log_traceback: Cell<bool>,
    /// `msg` of `cancel()`, or None.
    pub cancel_message: RefCell<Value>,
    /// The `CancelledError` that ended a task, raised once for whoever asks first; empty otherwise.
    pub cancelled_error: RefCell<Value>,
    /// Where it was made, in debug mode; empty otherwise.
    pub source: RefCell<Value>,
    /// What it is beyond a plain future.
    pub role: Role,
}

impl NativePayload for Future {
    fn needs_finalizer(&self) -> bool {
        self.log_traceback.get()
            || match &self.role {
                Role::Task(task) => task.log_destroy_pending.get() && self.owner().is_some() && !self.done(),
                Role::Plain | Role::Gather(_) => false,
            }
    }

    fn visit(&self, show: &mut dyn FnMut(&Value)) {
        match &*self.state.borrow() {
            State::Pending | State::Cancelled => {}
            State::Finished(result) => show(result),
            State::Failed { exception, traceback } => {
                show(exception);
                if let Some(traceback) = traceback {
                    show(&Value::Traceback(traceback.clone()));
                }
            }
        }
        for callback in self.callbacks.borrow().iter() {
            match callback {
                DoneCallback::Wakeup(future) | DoneCallback::Gather(future) => show(&future.value()),
                DoneCallback::Python { callable, context } => {
                    show(callable);
                    show(context);
                }
            }
        }
        show(&self.cancel_message.borrow());
        show(&self.cancelled_error.borrow());
        match &self.role {
            Role::Plain => {}
            Role::Gather(gather) => gather.children().iter().for_each(|child| show(&child.value())),
            Role::Task(task) => task.visit(show),
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
        Self {
            id: Cell::new(0),
            owner: OnceCell::new(),
            state: RefCell::default(),
            callbacks: RefCell::default(),
            blocking: Cell::new(false),
            log_traceback: Cell::new(false),
            cancel_message: RefCell::new(Value::None),
            cancelled_error: RefCell::default(),
            source: RefCell::default(),
            role,
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
        !matches!(*self.state.borrow(), State::Pending)
    }

    /// Whether it was cancelled.
    pub fn cancelled(&self) -> bool {
        matches!(*self.state.borrow(), State::Cancelled)
    }

    /// `_state`
    pub fn state_name(&self) -> &'static str {
        match *self.state.borrow() {
            State::Pending => "PENDING",
            State::Cancelled => "CANCELLED",
            State::Finished(_) | State::Failed { .. } => "FINISHED",
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
            State::Failed { exception, .. } => Some(exception.clone()),
            _ => None,
        }
    }

    /// Who wants to hear that it is done, to look at. Must be gone before Python code runs.
    pub fn callbacks(&self) -> Ref<'_, SmallVec<[DoneCallback; 1]>> {
        self.callbacks.borrow()
    }

    /// Where it stands, to look at. Must be gone before Python code runs.
    pub fn state(&self) -> Ref<'_, State> {
        self.state.borrow()
    }

    /// The task's part, for tasks.
    pub fn as_task(&self) -> Option<&Task> {
        match &self.role {
            Role::Task(task) => Some(task),
            _ => None,
        }
    }

    /// The gather's part, for what `gather` returned.
    pub fn as_gather(&self) -> Option<&Gather> {
        match &self.role {
            Role::Gather(gather) => Some(gather),
            _ => None,
        }
    }

    /// The `CancelledError` to raise for it (`_make_cancelled_error`).
    pub fn make_cancelled_error(&self, shared: &Shared, vm: &Vm) -> Raised {
        if let Some(error) = self.cancelled_error.take().some() {
            return Raised::new(error);
        }
        let args = match &*self.cancel_message.borrow() {
            Value::None => Vec::new(),
            message => vec![message.clone()],
        };
        vm.exception(&shared.classes.cancelled_error, args)
    }

    /// `result()`, for a future that is done: counts as asking for the exception.
    pub fn outcome(&self, shared: &Shared, vm: &Vm) -> PyResult<Value> {
        let mut state = self.state.borrow_mut();
        match &mut *state {
            State::Finished(value) => Ok(value.clone()),
            State::Failed { exception, traceback } => {
                self.log_traceback.set(false);
                if let Some(raised) = exception_state(exception) {
                    raised.borrow_mut().traceback = traceback.take();
                }
                Err(Raised::new(exception.clone()))
            }
            State::Cancelled => {
                drop(state);
                Err(self.make_cancelled_error(shared, vm))
            }
            State::Pending => Err(vm.error(&shared.classes.invalid_state_error, "Result is not set.")),
        }
    }

    /// Let go of everything that could be part of a cycle.
    pub fn abandon(&self) {
        self.callbacks.borrow_mut().clear();
        match &self.role {
            Role::Task(task) => task.abandon(),
            Role::Gather(gather) => gather.abandon(),
            Role::Plain => {}
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
        *future.source.borrow_mut() = debug::source(vm, owner, &debug::CREATE_FUTURE);
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
        if shared.observed() {
            let ending = match &state {
                State::Finished(value) => Ending::Result(names::short_repr(vm, shared, value)),
                State::Failed { exception, .. } => {
                    Ending::Exception(names::short_error(vm, shared, exception))
                }
                State::Cancelled | State::Pending => Ending::Cancelled,
            };
            *self.state.borrow_mut() = state;
            shared.tell(vm, |observer, at| observer.future_done(at, self.id(), &ending));
        } else {
            *self.state.borrow_mut() = state;
        }
        let callbacks = std::mem::take(&mut *self.callbacks.borrow_mut());
        for callback in callbacks {
            self.queue(vm, shared, callback, HandleCause::FutureDone(self.id()))?;
        }
        Ok(())
    }

    fn queue(
        &self,
        vm: &mut Vm,
        shared: &Shared,
        callback: DoneCallback,
        cause: HandleCause,
    ) -> PyResult<()> {
        let Some(owner) = self.owner() else { return Ok(()) };
        let (callback, context) = match callback {
            DoneCallback::Wakeup(task) => {
                let context = task.as_task().map(Task::context).unwrap_or_default();
                (Callback::Wakeup { task, future: self.clone() }, context)
            }
            DoneCallback::Python { callable, context } => {
                (Callback::Python { callable, args: Box::new([self.value()]) }, context)
            }
            DoneCallback::Gather(outer) => {
                (Callback::GatherDone { outer, child: self.clone() }, Value::Empty)
            }
        };
        call_soon(vm, shared, owner, callback, context, cause)?;
        Ok(())
    }

    /// Add a callback; it is queued at once when the future is done already.
    pub fn when_done(&self, vm: &mut Vm, shared: &Shared, callback: DoneCallback) -> PyResult<()> {
        if self.done() {
            return self.queue(vm, shared, callback, HandleCause::AlreadyDone(self.id()));
        }
        self.callbacks.borrow_mut().push(callback);
        Ok(())
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
        self.settle(vm, shared, State::Failed { exception, traceback })
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
        *self.cancel_message.borrow_mut() = message;
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
