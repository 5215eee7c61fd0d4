//! Making tasks.

use super::eager::EagerStart;
use super::task::TaskName;
use crate::asyncio::base_events::{LoopRef, call_soon};
use crate::asyncio::coroutines;
use crate::asyncio::debug::{self, Inside};
use crate::asyncio::events::Callback;
use crate::asyncio::futures::{FutureRef, Role, new_blank, receiver};
use crate::asyncio::instrument::{HandleCause, TaskInfo};
use crate::asyncio::library;
use crate::asyncio::state::{Shared, shared};
use crate::vm::{Args, Flow, NativeResult, PyResult, Value, Vm};

/// `loop.create_task(coro, name=name, context=context)`; None stands for an argument that was left out.
pub fn create(
    vm: &mut Vm,
    owner: &LoopRef,
    coro: Value,
    name: Value,
    context: Value,
    inside: &Inside,
) -> NativeResult {
    if owner.closed.get() {
        return refuse_keeping(vm, coro, "Event loop is closed");
    }
    if !owner.task_factory.borrow().is_none() {
        let helper = library::function(vm, "asyncio.base_events", "_create_with_factory")?;
        return Ok(Flow::call(helper, vec![owner.value(), coro, name, context]));
    }
    if !coroutines::is_coroutine(&coro) {
        return refuse(vm, coro);
    }
    let shared = shared(vm);
    let name = match name {
        Value::None => shared.next_task_name(),
        Value::Str(name) => TaskName::Given(name),
        other => {
            // `str(name)` may be Python code; the helper calls back with the text.
            let helper = library::function(vm, "asyncio.base_events", "_create_named")?;
            return Ok(Flow::call(helper, vec![owner.value(), coro, other, context]));
        }
    };
    Ok(spawn(vm, &shared, owner, coro, name, context, inside)?.value().into())
}

/// Raise `RuntimeError(message)` from a Python frame that holds the coroutine, so that the coroutine lives as long as
/// the exception does: that decides where "never awaited" is reported.
pub fn refuse_keeping(vm: &mut Vm, coro: Value, message: &str) -> NativeResult {
    let helper = library::function(vm, "asyncio.tasks", "_refuse")?;
    Ok(Flow::call(helper, vec![coro, Value::str(message)]))
}

/// Raise the `TypeError` for something that is no coroutine; its `repr` may be Python code.
fn refuse(vm: &mut Vm, value: Value) -> NativeResult {
    let helper = library::function(vm, "asyncio.tasks", "_not_a_coroutine")?;
    Ok(Flow::call(helper, vec![value]))
}

/// A new task with its first step queued.
pub fn spawn(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    coro: Value,
    name: TaskName,
    context: Value,
    inside: &Inside,
) -> PyResult<FutureRef> {
    let role = Role::Task(Box::default());
    let task = FutureRef::make(shared, shared.classes.task.clone(), owner, role);
    task.set_source(debug::source(vm, owner, inside));
    introduce(vm, shared, owner, &task, coro, name, context);
    queue_first_step(vm, shared, owner, &task)?;
    Ok(task)
}

/// Fill in a task that is attached to its loop, and announce it.
fn introduce(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    task: &FutureRef,
    coro: Value,
    name: TaskName,
    chosen: Value,
) {
    let Some(inner) = task.as_task() else { return };
    inner.begin(coro, name);
    inner.context.begin(vm, chosen);
    if shared.observed() {
        let info = TaskInfo {
            id: task.id(),
            owner: owner.id,
            name: inner.name_text(),
            coroutine: inner.coroutine_name(),
            creator: shared.current_task().map(|creator| creator.id()),
        };
        shared.tell(vm, |observer, at| observer.task_created(at, &info));
    }
}

fn queue_first_step(vm: &mut Vm, shared: &Shared, owner: &LoopRef, task: &FutureRef) -> PyResult<()> {
    let callback = Callback::Step { task: task.clone(), error: None };
    call_soon(vm, shared, owner, callback, HandleCause::TaskCreated(task.id()))?;
    shared.register(task);
    Ok(())
}

/// `Task.__new__`: a task without a coroutine.
pub fn construct_task(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    new_blank(vm, args, Role::Task(Box::default()))
}

/// `Task(coro, *, loop=None, name=None, context=None, eager_start=False)`
pub fn init_task(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let task = receiver(vm, args, "__init__")?;
    let names = ["coro", "loop", "name", "context", "eager_start"];
    let [coro, owner, name, context, eager] = args.parse(vm, "Task", true, names, 1, 1)?;
    let eager = eager.is_some_and(|eager| eager.is_true());
    let (coro, context) = (coro.unwrap_or(Value::None), context.unwrap_or(Value::None));
    let shared = shared(vm);
    if !coroutines::is_coroutine(&coro) {
        return refuse(vm, coro);
    }
    let owner = match owner.unwrap_or(Value::None) {
        Value::None => shared.running.borrow().clone(),
        value => Some(LoopRef::expect(vm, &value)?),
    };
    let name = name.unwrap_or(Value::None);
    let (owner, name) = match (owner, name) {
        (Some(owner), Value::None) => (owner, shared.next_task_name()),
        (Some(owner), Value::Str(name)) => (owner, TaskName::Given(name)),
        (owner, name) => {
            // The loop may have to be made, or `str(name)` run: the helper calls `__init__` again with both.
            let helper = library::function(vm, "asyncio.tasks", "_init_task")?;
            let owner = owner.map_or(Value::None, |owner| owner.value());
            return Ok(Flow::call(
                helper,
                vec![task.value(), coro, owner, name, context, Value::bool(eager)],
            ));
        }
    };
    if task.owner().is_some() {
        return Ok(Value::None.into());
    }
    task.attach(shared.next_future(), &owner);
    task.set_source(debug::source(vm, &owner, &debug::DIRECT));
    introduce(vm, &shared, &owner, &task, coro, name, context);
    if eager && owner.running.get() {
        return Ok(Flow::Enter(Box::new(EagerStart::new(shared, owner, task))));
    }
    queue_first_step(vm, &shared, &owner, &task)?;
    Ok(Value::None.into())
}
