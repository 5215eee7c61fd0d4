//! What the session asks about tasks between two runs of the machine.

use std::rc::Weak;

pub use super::coroutines::native_file;
use super::futures::{DoneCallback, FutureRef, PythonCallback, State};
use super::instrument::FutureId;
use super::state::shared;
use crate::order;
use crate::vm::{Function, Instance, Value, Vm};

/// How far a chain of futures is followed from what is awaited to the task that awaits it.
const DEPTH: usize = 6;

/// The coroutine of a task that is still alive.
pub fn coroutine_of(vm: &mut Vm, task: FutureId) -> Option<Value> {
    let shared = shared(vm);
    let found =
        shared.living_tasks().into_iter().map(FutureRef::trusted).find(|future| future.id() == task)?;
    let coroutine = found.as_task()?.coroutine();
    coroutine.some()
}

/// The task that the running thread's loop is in, with its coroutine.
pub fn running(vm: &mut Vm) -> Option<(FutureId, Value)> {
    let task = shared(vm).current_task()?;
    let coroutine = task.as_task()?.coroutine();
    Some((task.id(), coroutine))
}

/// The first `most` tasks that are not done, in creation order, with their coroutines.
pub fn unfinished(vm: &mut Vm, most: usize) -> Vec<(FutureId, Value)> {
    let coroutine = |task: FutureRef| {
        let coroutine = task.as_task()?.coroutine();
        Some((task.id(), coroutine.some()?))
    };
    shared(vm).unfinished_tasks(None).into_iter().take(most).filter_map(coroutine).collect()
}

/// A future to look at.
pub struct FutureLook {
    /// Its identity.
    pub id: FutureId,
    /// Whether it is a task.
    pub task: bool,
    /// `PENDING`, `CANCELLED` or `FINISHED`.
    pub state: &'static str,
    /// `result` or `exception`, with the value.
    pub outcome: Option<(&'static str, Value)>,
    /// How many arguments a gather was given.
    pub children: Option<usize>,
    /// The tasks that await it, by themselves or through something that stands between.
    pub waiters: Vec<FutureId>,
}

/// The future that a value is.
pub fn future(value: &Value) -> Option<FutureLook> {
    let future = FutureRef::of(value)?;
    let outcome = match &*future.state() {
        State::Finished(result) => Some(("result", result.clone())),
        State::Failed(failure) => Some(("exception", failure.exception.clone())),
        State::Pending(_) | State::Cancelled => None,
    };
    let waiters = waiters(&future).iter().map(|task| task.id()).collect();
    Some(FutureLook {
        id: future.id(),
        task: future.as_task().is_some(),
        state: future.state_name(),
        outcome,
        children: future.as_gather().map(|gather| gather.children().len()),
        waiters,
    })
}

/// The tasks that await a future, by themselves or through something that stands between.
pub fn waiters(future: &FutureRef) -> Vec<FutureRef> {
    let mut waiters = Vec::new();
    awaiting(future, DEPTH, "", &mut |task, _| waiters.push(task));
    waiters
}

/// An attribute as it is stored: nothing is computed for it, and nothing is made.
pub fn stored(instance: &Instance, name: &str) -> Value {
    let found = instance.dict.with(|dict| dict.and_then(|dict| dict.get_str(name)));
    let slot = || instance.slots.get().and_then(|slots| slots.get_str(name));
    found.or_else(slot).unwrap_or(Value::Empty)
}

/// Who awaits whom among the living tasks: the awaited one, the one that awaits it, and what stands between. In creation
/// order of the awaited, and about `most` of them.
pub fn awaits(vm: &mut Vm, most: usize) -> Vec<(FutureId, FutureId, &'static str)> {
    let mut found = Vec::new();
    for task in shared(vm).live_tasks() {
        if found.len() >= most {
            break;
        }
        let child = task.id();
        awaiting(&task, DEPTH, "", &mut |by, through| found.push((child, by.id(), through)));
    }
    order::sort(&mut found);
    found.dedup();
    found
}

/// How many awaits are followed where a program stands still.
const JOINS: usize = 10_000;

/// The task that awaits and the awaited one, where something stands between that collects several; sorted.
pub fn joins(vm: &mut Vm) -> Vec<(FutureId, FutureId)> {
    let through =
        |(child, by, through): (FutureId, FutureId, &str)| (!through.is_empty()).then_some((by, child));
    let mut joins = awaits(vm, JOINS).into_iter().filter_map(through).collect();
    order::sort(&mut joins);
    joins
}

/// Tells of each task that awaits `future`, and of what stands between.
fn awaiting(
    future: &FutureRef,
    depth: usize,
    through: &'static str,
    tell: &mut dyn FnMut(FutureRef, &'static str),
) {
    if depth == 0 {
        return;
    }
    for callback in future.callbacks().iter() {
        match callback {
            DoneCallback::Wakeup(task) => tell(task.clone(), through),
            DoneCallback::Gather(outer) => awaiting(outer, depth - 1, "gather", tell),
            DoneCallback::Python(python) => through_python(future, python, depth, tell),
        }
    }
}

/// Tells of each task that awaits `future` through a callback in Python, as far as that is the library's.
fn through_python(
    future: &FutureRef,
    python: &PythonCallback,
    depth: usize,
    tell: &mut dyn FnMut(FutureRef, &'static str),
) {
    match &python.callable {
        Value::Method(method) => {
            let Value::Instance(owner) = &method.receiver else { return };
            if owner.class().full_name() == "asyncio.taskgroups.TaskGroup"
                && let Some(parent) = FutureRef::of(&stored(owner, "_parent_task"))
            {
                tell(parent, "TaskGroup");
            }
        }
        Value::Function(function) => {
            let Some(through) = between(function.as_ref()) else { return };
            for cell in function.closure.borrow().iter() {
                // `wait` and `shield` keep the future that they resolve in their callback.
                if let Some(outer) = FutureRef::of(&cell.content.borrow())
                    && outer.id() != future.id()
                    && outer.as_task().is_none()
                {
                    awaiting(&outer, depth - 1, through, tell);
                }
            }
        }
        _ => {}
    }
}

/// What a callback of the library's stands for between a task and whoever awaits it.
fn between(callback: &Function) -> Option<&'static str> {
    let hidden = callback.code.borrow().code.flags.hidden;
    match callback.named.qualname().as_str() {
        name if !hidden || name.is_empty() => None,
        name if name.ends_with("_on_completion") => Some("wait"),
        name if name.starts_with("shield.") => Some("shield"),
        "_release_waiter" => Some("wait_for"),
        _ => None,
    }
}

impl super::state::Shared {
    fn living_tasks(&self) -> Vec<std::rc::Rc<crate::vm::Instance>> {
        self.every_task().iter().filter_map(Weak::upgrade).collect()
    }
}
