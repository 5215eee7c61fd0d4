//! Functions of `asyncio.tasks` in Rust, besides `sleep` and `gather`.

use crate::asyncio::base_events::LoopRef;
use crate::asyncio::coroutines;
use crate::asyncio::debug;
use crate::asyncio::futures::FutureRef;
use crate::asyncio::signature::Signature;
use crate::asyncio::state::shared;
use crate::asyncio::tasks;
use crate::vm::{Args, NativeMethod, NativeResult, PyResult, Value, Vm};

/// The functions, by name.
pub const FUNCTIONS: &[NativeMethod] = &[
    ("create_task", create_task_now),
    ("current_task", current_task),
    ("_all_tasks", all_tasks),
    ("isfuture", is_future),
    ("iscoroutine", is_coroutine),
];

const CREATE_TASK: Signature = Signature {
    name: "create_task",
    positional: &["coro"],
    required: 1,
    variadic: false,
    keyword_only: &["name", "context"],
};

/// `asyncio.create_task(coro, *, name=None, context=None)`
pub fn create_task_now(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let mut bound = CREATE_TASK.bind(vm, args)?;
    let (coro, name, context) = (bound.take_or_none(0), bound.take_or_none(1), bound.take_or_none(2));
    let Some(owner) = shared(vm).running.borrow().clone() else {
        return tasks::refuse_keeping(vm, coro, "no running event loop");
    };
    tasks::create(vm, &owner, coro, name, context, &debug::CREATE_TASK)
}

/// The running loop, or `RuntimeError`.
fn running(vm: &mut Vm) -> PyResult<LoopRef> {
    let running = shared(vm).running.borrow().clone();
    running.ok_or_else(|| vm.runtime_error("no running event loop"))
}

/// The loop given as the only argument, or the running one. `None` for an object that is no loop of ours.
fn chosen(vm: &mut Vm, args: &Args<'_>, name: &str) -> PyResult<Option<LoopRef>> {
    let [given] = args.parse(vm, name, false, ["loop"], 0, 1)?;
    match given.unwrap_or(Value::None) {
        Value::None => running(vm).map(Some),
        value => Ok(LoopRef::of(&value)),
    }
}

fn current_task(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let owner = chosen(vm, args, "current_task")?;
    let task = owner.and_then(|owner| owner.current.borrow().clone());
    Ok(task.map_or(Value::None, |task| task.value()).into())
}

/// The unfinished tasks of a loop as a list in creation order; `all_tasks` makes a set of it.
fn all_tasks(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let tasks = match chosen(vm, args, "all_tasks")? {
        Some(owner) => shared(vm).unfinished_tasks(Some(&owner)),
        None => Vec::new(),
    };
    Ok(Value::list(tasks.iter().map(FutureRef::value).collect()).into())
}

fn is_future(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [object] = args.exactly::<1>(vm, "isfuture", false)?;
    Ok(Value::bool(FutureRef::of(object).is_some()).into())
}

fn is_coroutine(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [object] = args.exactly::<1>(vm, "iscoroutine", false)?;
    Ok(Value::bool(coroutines::is_coroutine(object)).into())
}
