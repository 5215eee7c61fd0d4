//! One step of a task (`Task.__step`, `Task.__wakeup`).

use super::cancel::cancel;
use crate::asyncio::base_events::{EventLoop, LoopRef, call_soon};
use crate::asyncio::coroutines;
use crate::asyncio::events::Callback;
use crate::asyncio::futures::{DoneCallback, Future, FutureRef, State};
use crate::asyncio::instrument::{HandleCause, Wait};
use crate::asyncio::library;
use crate::asyncio::state::Shared;
use crate::asyncio::tasks::Task;
use crate::vm::{Input, PyResult, Raised, Resume, Step, Value, Vm};

/// How a step begins.
pub struct First {
    /// What drives the coroutine.
    pub step: Step,
    /// Whether that is a method call, because the coroutine is no built-in one.
    pub foreign: bool,
}

/// Enter the task and say how its coroutine goes on: with `error` thrown in unless that is empty.
pub fn begin_step(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    task: &FutureRef,
    mut error: Value,
) -> PyResult<First> {
    // Looked into once: each look asks for the type.
    let (future, event_loop): (&Future, &EventLoop) = (task, owner);
    if future.done() {
        return Err(vm.error(&shared.classes.invalid_state_error, "__step(): already done"));
    }
    let Some(inner) = future.as_task() else {
        return Err(vm.type_error("only tasks can make steps"));
    };
    if inner.must_cancel.replace(false) && !is_cancelled_error(shared, &error) {
        error = task.make_cancelled_error(shared, vm).into_value();
    }
    drop(inner.waiter.take());
    let mut current = event_loop.current.borrow_mut();
    if current.is_some() {
        return Err(vm.runtime_error("Cannot enter into task while another task is being executed."));
    }
    *current = Some(task.clone());
    drop(current);
    let coroutine = inner.coroutine();
    if coroutines::is_builtin(&coroutine) {
        let input = match error.some() {
            None => Input::Send(Value::None),
            Some(error) => Input::Throw(Raised::new(error)),
        };
        return Ok(First { step: Step::Drive(coroutine, input), foreign: false });
    }
    let name = if error.is_empty() { "_send" } else { "_throw" };
    let function = library::function(vm, "asyncio.coroutines", name)?;
    let args = vec![coroutine, error.some().unwrap_or(Value::None)];
    Ok(First { step: Step::call(function, args), foreign: true })
}

/// Make the task's context the current one; gives the previous one for [`leave_context`].
pub fn enter_context(vm: &mut Vm, task: &FutureRef) -> PyResult<Value> {
    match task.as_task() {
        Some(inner) => inner.context.enter(vm, task.value()),
        None => Err(vm.type_error("only tasks can make steps")),
    }
}

/// Undo [`enter_context`].
pub fn leave_context(vm: &mut Vm, task: &FutureRef, previous: Value) {
    if let Some(inner) = task.as_task() {
        inner.context.leave(vm, previous);
    }
}

fn is_cancelled_error(shared: &Shared, error: &Value) -> bool {
    match error {
        Value::Instance(instance) => instance.class().is_subclass(&shared.classes.cancelled_error),
        _ => false,
    }
}

/// What a call of `send()` or `throw()` on a coroutine of another kind amounts to.
pub fn foreign_outcome(vm: &Vm, answer: Resume) -> Resume {
    match answer {
        Resume::Value(yielded) => Resume::Yielded(yielded),
        Resume::Raised(raised) if vm.raised_is(&raised, &vm.types.stop_iteration) => {
            let args = raised.state().map(|state| state.borrow().args.clone());
            match args {
                Some(Value::Tuple(args)) => {
                    Resume::Value(args.items().first().cloned().unwrap_or(Value::None))
                }
                _ => Resume::Value(Value::None),
            }
        }
        other => other,
    }
}

/// Whether an exception goes through the loop instead of being kept in the task.
pub fn ends_program(vm: &Vm, raised: &Raised) -> bool {
    vm.raised_is(raised, &vm.types.system_exit) || vm.raised_is(raised, &vm.types.keyboard_interrupt)
}

/// Leave the task and act on what its coroutine did. Gives a yielded value that no task can wait for, for which the
/// caller makes an error.
pub fn end_step(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    task: &FutureRef,
    outcome: Resume,
) -> PyResult<Option<Value>> {
    *owner.current.borrow_mut() = None;
    let future: &Future = task;
    let Some(inner) = future.as_task() else { return Ok(None) };
    match outcome {
        Resume::Yielded(Value::None) => {
            wait_told(vm, shared, future, inner, Wait::Turn);
            let callback = Callback::Step { task: task.clone(), error: None };
            call_soon(vm, shared, owner, callback, HandleCause::Yielded(future.id()))?;
            Ok(None)
        }
        Resume::Yielded(value) => match FutureRef::of(&value) {
            Some(future) if waitable(owner, task, &future) => {
                future.blocking.set(false);
                wait_told(vm, shared, task, inner, Wait::Future(future.id()));
                future.when_done(vm, shared, DoneCallback::Wakeup(task.clone()))?;
                inner.waiter.replace(Some(future.clone()));
                if inner.must_cancel.get() {
                    let message = task.cancel_message();
                    if cancel(vm, shared, &future, &message)? {
                        inner.must_cancel.set(false);
                    }
                }
                Ok(None)
            }
            _ => Ok(Some(value)),
        },
        Resume::Value(result) if inner.must_cancel.replace(false) => {
            drop(result);
            let message = task.cancel_message();
            task.cancel_plain(vm, shared, message)?;
            Ok(None)
        }
        Resume::Value(result) => {
            task.settle(vm, shared, State::Finished(result))?;
            Ok(None)
        }
        Resume::Raised(raised) if is_cancelled_error(shared, &raised.value()) => {
            task.set_cancelled_error(raised.into_value());
            task.cancel_plain(vm, shared, Value::None)?;
            Ok(None)
        }
        Resume::Raised(raised) => {
            let fatal = ends_program(vm, &raised);
            task.set_exception(vm, shared, raised.value())?;
            if fatal { Err(raised) } else { Ok(None) }
        }
        Resume::Start => Ok(None),
    }
}

fn waitable(owner: &LoopRef, task: &FutureRef, future: &FutureRef) -> bool {
    future.blocking.get() && !future.is(task) && future.owner().is_some_and(|own| own.is(owner))
}

fn wait_told(vm: &Vm, shared: &Shared, task: &Future, inner: &Task, wait: Wait) {
    if shared.observed() {
        let line = if shared.detailed() { coroutines::awaiting_line(vm, &inner.coroutine()) } else { 0 };
        shared.tell_at(vm, line, |observer, at| observer.task_waits(at, task.id(), wait));
    }
}

/// Queue a step of the task that throws `error` into its coroutine.
pub fn step_soon(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    task: FutureRef,
    error: Value,
) -> PyResult<()> {
    let cause = HandleCause::Cancelled(task.id());
    call_soon(vm, shared, owner, Callback::Step { task, error: error.some().map(Box::new) }, cause)?;
    Ok(())
}
