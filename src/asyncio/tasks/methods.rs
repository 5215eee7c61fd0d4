//! The Python side of `Task`, beyond what futures have.

use std::rc::Rc;

use super::task::Task;
use crate::asyncio::futures::{FutureRef, receiver};
use crate::asyncio::library;
use crate::asyncio::state::shared;
use crate::vm::{
    Args, Builtin, BuiltinKind, Flow, Getter, Method, NativeMethod, NativeResult, PyResult, Setter, Value, Vm,
};

/// The methods of `Task`.
pub const TASK_METHODS: &[NativeMethod] = &[
    ("__init__", super::init_task),
    ("cancelling", cancelling),
    ("uncancel", uncancel),
    ("get_name", get_name),
    ("set_name", set_name),
    ("get_coro", get_coro),
    ("get_context", get_context),
    ("get_stack", get_stack),
    ("print_stack", print_stack),
];

/// The attributes of `Task`.
pub const TASK_ATTRIBUTES: &[(&str, Getter, Option<Setter>)] = &[
    ("_coro", coro_attribute, None),
    ("_fut_waiter", waiter_attribute, None),
    ("_must_cancel", must_cancel_attribute, None),
    ("_log_destroy_pending", log_destroy_attribute, Some(set_log_destroy)),
];

/// Run `read` on the task that a method was called on.
fn with<T>(vm: &Vm, args: &Args<'_>, method: &str, read: impl FnOnce(&FutureRef, &Task) -> T) -> PyResult<T> {
    let future = receiver(vm, args, method)?;
    match future.as_task() {
        Some(task) => Ok(read(&future, task)),
        None => Err(vm.type_error(format!(
            "descriptor '{method}' for '_asyncio.Task' objects doesn't apply to a '{}' object",
            vm.class_name(&future.value())
        ))),
    }
}

fn of<T>(vm: &Vm, object: &Value, name: &str, read: impl FnOnce(&Task) -> T) -> PyResult<T> {
    let args = [object.clone()];
    with(vm, &Args::positional(&args), name, |_, task| read(task))
}

fn cancelling(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<1>(vm, "Task.cancelling", true)?;
    let requests = with(vm, args, "cancelling", |_, task| task.cancel_requests.get())?;
    Ok(Value::Int(i64::from(requests)).into())
}

fn uncancel(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<1>(vm, "Task.uncancel", true)?;
    let left = with(vm, args, "uncancel", |_, task| {
        let left = task.cancel_requests.get().saturating_sub(1);
        task.cancel_requests.set(left);
        left
    })?;
    Ok(Value::Int(i64::from(left)).into())
}

fn get_name(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<1>(vm, "Task.get_name", true)?;
    Ok(Value::Str(with(vm, args, "get_name", |_, task| task.name())?).into())
}

fn set_name(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [receiver, name] = args.exactly::<2>(vm, "Task.set_name", true)?;
    let Value::Str(name) = name else {
        // `str(name)` may be Python code; the helper calls back with the text.
        let helper = library::function(vm, "asyncio.tasks", "_set_name")?;
        return Ok(Flow::call(helper, vec![receiver.clone(), name.clone()]));
    };
    let id = with(vm, args, "set_name", |future, task| {
        task.rename(name.clone());
        future.id()
    })?;
    shared(vm).tell(vm, |observer, at| observer.task_renamed(at, id, name.as_str()));
    Ok(Value::None.into())
}

fn get_coro(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<1>(vm, "Task.get_coro", true)?;
    Ok(with(vm, args, "get_coro", |_, task| shown(task.coroutine()))?.into())
}

fn shown(value: Value) -> Value {
    value.some().unwrap_or(Value::None)
}

fn get_context(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<1>(vm, "Task.get_context", true)?;
    let future = with(vm, args, "get_context", |future, _| future.clone())?;
    Ok(shown(future.as_task().map(|task| task.context.object(vm)).unwrap_or_default()).into())
}

fn get_stack(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [limit] = args.parse(vm, "get_stack", true, ["limit"], 0, 0)?;
    let helper = library::function(vm, "asyncio.base_tasks", "_task_get_stack")?;
    Ok(Flow::call(helper, vec![receiver(vm, args, "get_stack")?.value(), limit.unwrap_or(Value::None)]))
}

fn print_stack(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [limit, file] = args.parse(vm, "print_stack", true, ["limit", "file"], 0, 0)?;
    let helper = library::function(vm, "asyncio.base_tasks", "_task_print_stack")?;
    let task = receiver(vm, args, "print_stack")?.value();
    Ok(Flow::call(helper, vec![task, limit.unwrap_or(Value::None), file.unwrap_or(Value::None)]))
}

fn coro_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(of(vm, object, "_coro", |task| shown(task.coroutine()))?.into())
}

fn waiter_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    let waiter = of(vm, object, "_fut_waiter", |task| task.waiter.get())?;
    Ok(waiter.map_or(Value::None, |waiter| waiter.value()).into())
}

fn must_cancel_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(Value::bool(of(vm, object, "_must_cancel", |task| task.must_cancel.get())?).into())
}

fn log_destroy_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(Value::bool(of(vm, object, "_log_destroy_pending", |task| task.log_destroy_pending.get())?).into())
}

fn set_log_destroy(vm: &mut Vm, object: &Value, value: Value) -> PyResult<()> {
    let wanted = value.is_true();
    of(vm, object, "_log_destroy_pending", |task| task.log_destroy_pending.set(wanted))
}

/// The bound method that stands for a task's step where a program looks at a handle.
pub fn step_method(task: &FutureRef) -> Value {
    bound(task, "TaskStepMethWrapper", "TaskStepMethWrapper")
}

/// The bound method that stands for a task's wake-up where a program looks at callbacks.
pub fn wakeup_method(task: &FutureRef) -> Value {
    bound(task, "task_wakeup", "Task.task_wakeup")
}

fn bound(task: &FutureRef, name: &str, qualname: &str) -> Value {
    let function = Builtin::with_kind("_asyncio", name, qualname, BuiltinKind::Method, loop_only);
    Value::Method(Rc::new(Method::new(Value::Builtin(Rc::new(function)), task.value())))
}

fn loop_only(vm: &mut Vm, _: &Args<'_>) -> NativeResult {
    Err(vm.runtime_error("only the event loop makes the steps of a task"))
}
