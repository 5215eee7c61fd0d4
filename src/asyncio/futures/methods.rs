//! The Python side of `Future`.

use std::rc::Rc;

use super::awaiting::iterate;
use super::callbacks::{DoneCallback, PythonCallback};
use super::future::{Future, FutureRef, Role};
use crate::asyncio::base_events::LoopRef;
use crate::asyncio::debug;
use crate::asyncio::instrument::FutureKind;
use crate::asyncio::library;
use crate::asyncio::state::{Shared, shared};
use crate::asyncio::tasks;
use crate::vm::{
    Args, Class, Dict, Fast, Flow, Getter, Instance, NativeMethod, NativeResult, Payload, PyResult, Setter,
    Value, Vm, context, fast_eq,
};

/// The methods of `Future`; `Task` has them too under its own name.
pub const FUTURE_METHODS: &[NativeMethod] = &[
    ("__init__", init_future),
    ("__await__", await_future),
    ("__iter__", await_future),
    ("__repr__", repr),
    ("result", result),
    ("exception", exception),
    ("set_result", set_result),
    ("set_exception", set_exception),
    ("done", done),
    ("cancelled", cancelled),
    ("cancel", cancel),
    ("add_done_callback", add_done_callback),
    ("remove_done_callback", remove_done_callback),
    ("get_loop", get_loop),
    ("_make_cancelled_error", make_cancelled_error),
];

/// The attributes of `Future`.
pub const FUTURE_ATTRIBUTES: &[(&str, Getter, Option<Setter>)] = &[
    ("_state", state_attribute, None),
    ("_loop", loop_attribute, None),
    ("_callbacks", callbacks_attribute, None),
    ("_result", result_attribute, None),
    ("_exception", exception_attribute, None),
    ("_cancel_message", cancel_message_attribute, Some(set_cancel_message)),
    ("_asyncio_future_blocking", blocking_attribute, Some(set_blocking)),
    ("_log_traceback", log_traceback_attribute, Some(set_log_traceback)),
    ("_source_traceback", source_traceback_attribute, None),
];

/// The future that a method was called on.
pub fn receiver(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult<FutureRef> {
    match args.pos.first() {
        Some(value) => of(vm, value, method),
        None => Err(vm.type_error(format!("unbound method Future.{method}() needs an argument"))),
    }
}

fn of(vm: &Vm, value: &Value, method: &str) -> PyResult<FutureRef> {
    FutureRef::of(value).ok_or_else(|| {
        let name = vm.class_name(value);
        vm.type_error(format!(
            "descriptor '{method}' for '_asyncio.Future' objects doesn't apply to a '{name}' object"
        ))
    })
}

/// The future and its loop; `RuntimeError` before `__init__`.
fn initialized(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult<(FutureRef, LoopRef)> {
    let future = receiver(vm, args, method)?;
    match future.owner().cloned() {
        Some(owner) => Ok((future, owner)),
        None => Err(vm.runtime_error("Future object is not initialized.")),
    }
}

/// `Future.__new__`: an object without a loop.
pub fn construct_future(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    new_blank(vm, args, Role::Plain)
}

/// An instance of the class in the first argument.
pub fn new_blank(vm: &mut Vm, args: &Args<'_>, role: Role) -> NativeResult {
    let class: Rc<Class> = match args.pos.first() {
        Some(Value::Class(class)) => class.clone(),
        _ => return Err(vm.type_error("__new__() needs a class")),
    };
    let payload = Payload::Native(Box::new(Future::blank(role)));
    Ok(Value::Instance(Instance::new(class, payload).tracked()).into())
}

/// `Future(*, loop=None)`
pub fn init_future(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let future = receiver(vm, args, "__init__")?;
    if args.pos.len() > 1 {
        return Err(vm.type_error("Future() takes no positional arguments"));
    }
    let [given] = args.parse(vm, "Future", true, ["loop"], 0, 0)?;
    let shared = shared(vm);
    match given.unwrap_or(Value::None) {
        Value::None => {
            // `get_event_loop` may warn and make a loop, which is Python code; it calls back with the loop.
            match shared.running.borrow().clone() {
                Some(owner) => attach_plain(vm, &shared, &future, &owner),
                None => {
                    let helper = library::function(vm, "asyncio.futures", "_init_future")?;
                    return Ok(Flow::call(helper, vec![future.value()]));
                }
            }
        }
        value => {
            let owner = LoopRef::expect(vm, &value)?;
            attach_plain(vm, &shared, &future, &owner);
        }
    }
    Ok(Value::None.into())
}

fn attach_plain(vm: &mut Vm, shared: &Shared, future: &FutureRef, owner: &LoopRef) {
    if future.owner().is_none() {
        future.attach(shared.next_future(), owner);
        future.set_source(debug::source(vm, owner, &debug::DIRECT));
        shared.tell(vm, |observer, at| observer.future_created(at, future.id(), &FutureKind::Plain));
    }
}

fn await_future(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (future, _) = initialized(vm, args, "__await__")?;
    Ok(iterate(&shared(vm), &future).into())
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let future = receiver(vm, args, "__repr__")?;
    if future.owner().is_none() {
        let name = vm.class_name(&future.value());
        return Ok(Value::string(format!("<{name} (uninitialized)>")).into());
    }
    let name = if future.as_task().is_some() { "_task_repr" } else { "_future_repr" };
    let helper = library::function(vm, "asyncio.base_tasks", name)?;
    Ok(Flow::call(helper, vec![future.value()]))
}

fn result(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (future, _) = initialized(vm, args, "result")?;
    args.exactly::<1>(vm, "Future.result", true)?;
    let shared = shared(vm);
    Ok(future.outcome(&shared, vm)?.into())
}

fn exception(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (future, _) = initialized(vm, args, "exception")?;
    args.exactly::<1>(vm, "Future.exception", true)?;
    let shared = shared(vm);
    Ok(future.exception(vm, &shared)?.into())
}

fn set_result(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (future, _) = initialized(vm, args, "set_result")?;
    let value = single(vm, args, "set_result", "result")?;
    if future.as_task().is_some() {
        return Err(vm.runtime_error("Task does not support set_result operation"));
    }
    let shared = shared(vm);
    future.set_result(vm, &shared, value)?;
    Ok(Value::None.into())
}

/// The one argument besides the receiver, by position or by name.
fn single(vm: &Vm, args: &Args<'_>, method: &str, name: &str) -> PyResult<Value> {
    let given = args.pos.len().saturating_sub(1);
    match (args.pos.get(1), args.keyword(name)) {
        (Some(value), None) if given == 1 && args.names.is_empty() => Ok(value.clone()),
        (None, Some(value)) if args.names.len() == 1 => Ok(value.clone()),
        _ => {
            let few = if given > 1 { "at most 1 argument" } else { "exactly 1 positional argument" };
            Err(vm.type_error(format!("{method}() takes {few} ({given} given)")))
        }
    }
}

fn set_exception(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (future, _) = initialized(vm, args, "set_exception")?;
    let value = single(vm, args, "set_exception", "exception")?;
    if future.as_task().is_some() {
        return Err(vm.runtime_error("Task does not support set_exception operation"));
    }
    let shared = shared(vm);
    match &value {
        // An exception class is called first, which may be Python code.
        Value::Class(class) if class.is_subclass(&vm.types.base_exception) => {
            let helper = library::function(vm, "asyncio.futures", "_set_exception_class")?;
            Ok(Flow::call(helper, vec![future.value(), value]))
        }
        Value::Instance(instance) if instance.class().is_subclass(&vm.types.base_exception) => {
            future.set_exception(vm, &shared, value)?;
            Ok(Value::None.into())
        }
        _ => Err(vm.type_error("invalid exception object")),
    }
}

fn done(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let future = receiver(vm, args, "done")?;
    args.exactly::<1>(vm, "Future.done", true)?;
    Ok(Value::bool(future.owner().is_some() && future.done()).into())
}

fn cancelled(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let future = receiver(vm, args, "cancelled")?;
    args.exactly::<1>(vm, "Future.cancelled", true)?;
    Ok(Value::bool(future.cancelled()).into())
}

fn cancel(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (future, _) = initialized(vm, args, "cancel")?;
    let [message] = args.parse(vm, "cancel", true, ["msg"], 0, 1)?;
    let shared = shared(vm);
    Ok(Value::bool(tasks::cancel(vm, &shared, &future, &message.unwrap_or(Value::None))?).into())
}

fn add_done_callback(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (future, _) = initialized(vm, args, "add_done_callback")?;
    let given = args.pos.len().saturating_sub(1);
    let exact = given == 1 || args.keyword("fn").is_some();
    let [Some(callable), chosen] = (match exact {
        true => args.parse(vm, "add_done_callback", true, ["fn", "context"], 0, 1)?,
        false => [None, None],
    }) else {
        return Err(
            vm.type_error(format!("add_done_callback() takes exactly 1 positional argument ({given} given)"))
        );
    };
    let context = match chosen.unwrap_or(Value::None) {
        Value::None => context::copy_current(vm),
        chosen => chosen,
    };
    let shared = shared(vm);
    future.when_done(vm, &shared, DoneCallback::Python(Box::new(PythonCallback { callable, context })))?;
    Ok(Value::None.into())
}

fn remove_done_callback(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (future, _) = initialized(vm, args, "remove_done_callback")?;
    let [_, wanted] = args.exactly::<2>(vm, "Future.remove_done_callback", true)?;
    let removed = future.retain_callbacks(|callback| match callback {
        // A comparison that only Python code could make is taken for "different", as it is for all callables
        // without an `__eq__` of their own.
        DoneCallback::Python(python) => fast_eq(&python.callable, wanted) != Fast::Ready(true),
        DoneCallback::Wakeup(_) | DoneCallback::Gather(_) => true,
    });
    Ok(Value::Int(removed as i64).into())
}

fn get_loop(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (_, owner) = initialized(vm, args, "get_loop")?;
    Ok(owner.value().into())
}

fn make_cancelled_error(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (future, _) = initialized(vm, args, "_make_cancelled_error")?;
    let shared = shared(vm);
    Ok(future.make_cancelled_error(&shared, vm).into_value().into())
}

fn state_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(Value::str(of(vm, object, "_state")?.state_name()).into())
}

fn loop_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    let future = of(vm, object, "_loop")?;
    Ok(future.owner().map_or(Value::None, LoopRef::value).into())
}

/// `(callback, context)` pairs, or None: for `repr`, which shows them as CPython does.
fn callbacks_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    let future = of(vm, object, "_callbacks")?;
    let callbacks = future.callbacks();
    if callbacks.is_empty() {
        return Ok(Value::None.into());
    }
    let mut pairs = Vec::with_capacity(callbacks.len());
    for callback in callbacks.iter() {
        let (callable, context) = match callback {
            DoneCallback::Python(python) => (python.callable.clone(), python.context.clone()),
            DoneCallback::Wakeup(task) => (tasks::wakeup_method(task), Value::None),
            DoneCallback::Gather(_) => {
                (library::function(vm, "asyncio.tasks", "_gather_callback")?, Value::None)
            }
        };
        pairs.push(Value::tuple(vec![callable, context]));
    }
    Ok(Value::list(pairs).into())
}

fn result_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(of(vm, object, "_result")?.finished_result().unwrap_or(Value::None).into())
}

fn exception_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(of(vm, object, "_exception")?.failure().unwrap_or(Value::None).into())
}

fn cancel_message_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(of(vm, object, "_cancel_message")?.cancel_message().into())
}

fn set_cancel_message(vm: &mut Vm, object: &Value, value: Value) -> PyResult<()> {
    of(vm, object, "_cancel_message")?.set_cancel_message(value);
    Ok(())
}

fn blocking_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    let future = of(vm, object, "_asyncio_future_blocking")?;
    Ok(Value::bool(future.blocking.get()).into())
}

fn set_blocking(vm: &mut Vm, object: &Value, value: Value) -> PyResult<()> {
    of(vm, object, "_asyncio_future_blocking")?.blocking.set(value.is_true());
    Ok(())
}

fn log_traceback_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(Value::bool(of(vm, object, "_log_traceback")?.log_traceback.get()).into())
}

fn set_log_traceback(vm: &mut Vm, object: &Value, value: Value) -> PyResult<()> {
    let future = of(vm, object, "_log_traceback")?;
    match value {
        Value::Bool(flag) if !flag.get() => {
            future.log_traceback.set(false);
            Ok(())
        }
        _ => Err(vm.value_error("_log_traceback can only be set to False")),
    }
}

fn source_traceback_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(debug::shown(&of(vm, object, "_source_traceback")?.source()).into())
}

/// Runs when the last reference to a future or task goes: reports a pending task, or an exception that nobody asked
/// for, through the loop's exception handler.
pub fn finalize(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let future = receiver(vm, args, "__del__")?;
    let Some(owner) = future.owner().cloned() else { return Ok(Value::None.into()) };
    let context = Dict::new();
    let destroyed = future.as_task().is_some_and(|task| task.log_destroy_pending.get()) && !future.done();
    if destroyed {
        context.set_str("task", future.value());
        context.set_str("message", Value::str("Task was destroyed but it is pending!"));
    } else if let (true, Some(exception)) = (future.log_traceback.replace(false), future.failure()) {
        let class = vm.class_name(&future.value());
        context.set_str("message", Value::string(format!("{class} exception was never retrieved")));
        context.set_str("exception", exception);
        context.set_str("future", future.value());
    } else {
        return Ok(Value::None.into());
    }
    if let Some(source) = future.source().some() {
        context.set_str("source_traceback", source);
    }
    let handler = library::function(vm, "asyncio.base_events", "_call_exception_handler")?;
    Ok(Flow::call(handler, vec![owner.value(), Value::Dict(Rc::new(context))]))
}
