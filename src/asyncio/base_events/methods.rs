//! The Python side of the event loop, as far as it is written in Rust.

use std::rc::Rc;

use super::event_loop::LoopRef;
use super::run::RunForever;
use super::schedule::{call_at, call_soon, call_soon_threadsafe, seconds};
use crate::asyncio::coroutines;
use crate::asyncio::debug;
use crate::asyncio::events::{Callback, Deadline, handle_value};
use crate::asyncio::futures::FutureRef;
use crate::asyncio::instrument::{FutureKind, HandleCause};
use crate::asyncio::library;
use crate::asyncio::signature::{Bound, Signature};
use crate::asyncio::state::shared;
use crate::asyncio::tasks;
use crate::vm::{Args, Flow, Method, NativeMethod, NativeResult, PyResult, Value, Vm, context};

/// Methods of `BaseEventLoop` in Rust; those in Python are in `base_events.py`.
pub const BASE_METHODS: &[NativeMethod] = &[
    ("__repr__", repr),
    ("call_soon", call_soon_method),
    ("call_soon_threadsafe", call_soon_threadsafe_method),
    ("call_later", call_later),
    ("call_at", call_at_method),
    ("time", time),
    ("create_future", create_future),
    ("create_task", create_task),
    ("run_forever", run_forever),
    ("stop", stop),
    ("_close", close),
    ("is_running", is_running),
    ("is_closed", is_closed),
    ("get_debug", get_debug),
    ("set_debug", set_debug),
    ("get_exception_handler", get_exception_handler),
    ("get_task_factory", get_task_factory),
    ("_check_closed", check_closed),
    ("_check_running", check_running),
    ("_asyncgen_firstiter_hook", asyncgen_firstiter),
    ("_set_coroutine_origin_tracking", set_origin_tracking),
];

/// Signature of a method with nothing but `self`.
const fn alone(name: &'static str) -> Signature {
    Signature { name, positional: &["self"], required: 1, variadic: false, keyword_only: &[] }
}

/// The loop that a method was called on, and its arguments.
fn bind(vm: &mut Vm, args: &Args<'_>, signature: &Signature) -> PyResult<(LoopRef, Bound)> {
    let mut bound = signature.bind(vm, args)?;
    let receiver = bound.take_or_none(0);
    match LoopRef::of(&receiver) {
        Some(owner) => Ok((owner, bound)),
        None => {
            let class = vm.class_name(&receiver);
            Err(vm.type_error(format!("{}() needs an event loop, not '{class}'", signature.name)))
        }
    }
}

/// `_UnixSelectorEventLoop(selector=None)`
pub fn construct_loop(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(Value::Class(class)) = args.pos.first() else {
        return Err(vm.type_error("__new__() needs a class"));
    };
    let shared = shared(vm);
    Ok(LoopRef::make(vm, &shared, class.clone()).value().into())
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, _) = bind(vm, args, &alone("BaseEventLoop.__repr__"))?;
    let class = vm.class_name(&owner.value());
    let word = |flag: bool| if flag { "True" } else { "False" };
    let text = format!(
        "<{class} running={} closed={} debug={}>",
        word(owner.running.get()),
        word(owner.closed.get()),
        word(owner.debug.get())
    );
    Ok(Value::string(text).into())
}

const CALL_SOON: Signature = Signature {
    name: "BaseEventLoop.call_soon",
    positional: &["self", "callback"],
    required: 2,
    variadic: true,
    keyword_only: &["context"],
};

const CALL_SOON_THREADSAFE: Signature = Signature { name: "BaseEventLoop.call_soon_threadsafe", ..CALL_SOON };

const CALL_LATER: Signature = Signature {
    name: "BaseEventLoop.call_later",
    positional: &["self", "delay", "callback"],
    required: 3,
    ..CALL_SOON
};

const CALL_AT: Signature = Signature {
    name: "BaseEventLoop.call_at",
    positional: &["self", "when", "callback"],
    required: 3,
    ..CALL_SOON
};

/// The chosen context, or a copy of the current one.
fn chosen_context(vm: &mut Vm, chosen: Value) -> Value {
    match chosen {
        Value::None => context::copy_current(vm),
        chosen => chosen,
    }
}

fn call_soon_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    call_soon_with(vm, args, false)
}

fn call_soon_threadsafe_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    call_soon_with(vm, args, true)
}

fn call_soon_with(vm: &mut Vm, args: &Args<'_>, threadsafe: bool) -> NativeResult {
    let signature = if threadsafe { &CALL_SOON_THREADSAFE } else { &CALL_SOON };
    let (owner, mut bound) = bind(vm, args, signature)?;
    let (callable, chosen) = (bound.take_or_none(1), bound.take_or_none(2));
    owner.check_open(vm)?;
    if !threadsafe {
        owner.check_thread(vm)?;
    }
    if owner.debug.get()
        && let Some(refused) =
            refuse_callback(vm, &callable, signature.name.trim_start_matches("BaseEventLoop."))?
    {
        return Ok(refused);
    }
    let context = chosen_context(vm, chosen);
    let shared = shared(vm);
    let callback = Callback::python(callable, bound.rest.into_boxed_slice(), context);
    let handle = if threadsafe {
        call_soon_threadsafe(vm, &shared, &owner, callback)?
    } else {
        call_soon(vm, &shared, &owner, callback, HandleCause::Scheduled)?
    };
    Ok(handle_value(&shared, &handle).into())
}

/// In debug mode coroutines and things that cannot be called are refused at once (`_check_callback`).
fn refuse_callback(vm: &mut Vm, callable: &Value, method: &str) -> PyResult<Option<Flow>> {
    if matches!(callable, Value::Builtin(_) | Value::Class(_)) {
        return Ok(None);
    }
    let helper = library::function(vm, "asyncio.base_events", "_check_callback")?;
    // The helper returns None when nothing is wrong, and then the caller would have to go on; a call that can only
    // raise keeps this a plain function, so functions are checked here.
    if let Value::Function(function) = callable
        && !function.code.borrow().code.flags.coroutine
    {
        return Ok(None);
    }
    if let Value::Method(method) = callable
        && let Value::Function(function) = &method.function
        && !function.code.borrow().code.flags.coroutine
    {
        return Ok(None);
    }
    if let Value::Instance(instance) = callable
        && instance.class().lookup("__call__").is_some()
        && !coroutines::makes_coroutine(callable)
    {
        return Ok(None);
    }
    Ok(Some(Flow::call(helper, vec![callable.clone(), Value::str(method)])))
}

fn call_later(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, mut bound) = bind(vm, args, &CALL_LATER)?;
    let delay = bound.take_or_none(1);
    if delay.is_none() {
        return Err(vm.type_error("delay must not be None"));
    }
    let when = vm.now() + seconds(vm, &delay)?;
    let deadline = Deadline { value: Value::float(when), seconds: when };
    timer(vm, &owner, deadline, bound)
}

fn call_at_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, mut bound) = bind(vm, args, &CALL_AT)?;
    let value = bound.take_or_none(1);
    if value.is_none() {
        return Err(vm.type_error("when cannot be None"));
    }
    let seconds = seconds(vm, &value)?;
    timer(vm, &owner, Deadline { value, seconds }, bound)
}

fn timer(vm: &mut Vm, owner: &LoopRef, deadline: Deadline, mut bound: Bound) -> NativeResult {
    let (callable, chosen) = (bound.take_or_none(2), bound.take_or_none(3));
    owner.check_open(vm)?;
    if owner.debug.get()
        && let Some(refused) = refuse_callback(vm, &callable, "call_at")?
    {
        return Ok(refused);
    }
    let context = chosen_context(vm, chosen);
    let shared = shared(vm);
    let callback = Callback::python(callable, bound.rest.into_boxed_slice(), context);
    let handle = call_at(vm, &shared, owner, deadline, callback, None)?;
    Ok(handle_value(&shared, &handle).into())
}

fn time(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    bind(vm, args, &alone("BaseEventLoop.time"))?;
    Ok(Value::float(vm.now()).into())
}

fn create_future(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, _) = bind(vm, args, &alone("BaseEventLoop.create_future"))?;
    let shared = shared(vm);
    Ok(FutureRef::plain(vm, &shared, &owner, &FutureKind::Plain).value().into())
}

const CREATE_TASK: Signature = Signature {
    name: "BaseEventLoop.create_task",
    positional: &["self", "coro"],
    required: 2,
    variadic: false,
    keyword_only: &["name", "context"],
};

fn create_task(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, mut bound) = bind(vm, args, &CREATE_TASK)?;
    let (coro, name, context) = (bound.take_or_none(1), bound.take_or_none(2), bound.take_or_none(3));
    tasks::create(vm, &owner, coro, name, context, &debug::DIRECT)
}

fn run_forever(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, _) = bind(vm, args, &alone("BaseEventLoop.run_forever"))?;
    owner.check_open(vm)?;
    refuse_running(vm, &owner)?;
    let shared = shared(vm);
    Ok(Flow::Enter(Box::new(RunForever::new(shared, owner))))
}

/// `RuntimeError` when this loop or another one is running (`_check_running`).
fn refuse_running(vm: &mut Vm, owner: &LoopRef) -> PyResult<()> {
    if owner.running.get() {
        return Err(vm.runtime_error("This event loop is already running"));
    }
    if shared(vm).running.borrow().is_some() {
        return Err(vm.runtime_error("Cannot run the event loop while another loop is running"));
    }
    Ok(())
}

fn check_closed(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, _) = bind(vm, args, &alone("BaseEventLoop._check_closed"))?;
    owner.check_open(vm)?;
    Ok(Value::None.into())
}

fn check_running(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, _) = bind(vm, args, &alone("BaseEventLoop._check_running"))?;
    refuse_running(vm, &owner)?;
    Ok(Value::None.into())
}

fn stop(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, _) = bind(vm, args, &alone("BaseEventLoop.stop"))?;
    owner.stopping.set(true);
    Ok(Value::None.into())
}

fn close(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, _) = bind(vm, args, &alone("BaseEventLoop._close"))?;
    if owner.running.get() {
        return Err(vm.runtime_error("Cannot close a running event loop"));
    }
    if owner.closed.replace(true) {
        return Ok(Value::None.into());
    }
    let shared = shared(vm);
    let (ready, scheduled) = owner.clear();
    for handle in ready.iter().chain(&scheduled) {
        handle.scheduled.set(false);
        // Its turn will never come: what the program does to it is of no interest any more.
        handle.begun.set(true);
        shared.tell(vm, |observer, at| observer.handle_dropped(at, handle.id));
    }
    owner.announce(vm, &shared);
    drop(owner.itself.take());
    Ok(Value::None.into())
}

fn is_running(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, _) = bind(vm, args, &alone("BaseEventLoop.is_running"))?;
    Ok(Value::bool(owner.running.get()).into())
}

fn is_closed(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, _) = bind(vm, args, &alone("BaseEventLoop.is_closed"))?;
    Ok(Value::bool(owner.closed.get()).into())
}

fn get_debug(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, _) = bind(vm, args, &alone("BaseEventLoop.get_debug"))?;
    Ok(Value::bool(owner.debug.get()).into())
}

const SET_DEBUG: Signature = Signature {
    name: "BaseEventLoop.set_debug",
    positional: &["self", "enabled"],
    required: 2,
    variadic: false,
    keyword_only: &[],
};

fn set_debug(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, mut bound) = bind(vm, args, &SET_DEBUG)?;
    let enabled = match bound.take_or_none(1) {
        Value::Bool(flag) => flag.get(),
        Value::None | Value::Int(0) => false,
        _ => true,
    };
    owner.debug.set(enabled);
    if owner.running.get() {
        let function = owner.instance().class().lookup("_set_coroutine_origin_tracking").unwrap_or_default();
        let callable = Method::new(function, owner.value());
        let (callable, context) = (Value::Method(Rc::new(callable)), context::copy_current(vm));
        let callback = Callback::python(callable, [Value::bool(enabled)].into(), context);
        let shared = shared(vm);
        call_soon_threadsafe(vm, &shared, &owner, callback)?;
    }
    Ok(Value::None.into())
}

fn set_origin_tracking(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [receiver, enabled] = args.exactly::<2>(vm, "_set_coroutine_origin_tracking", true)?;
    if let Some(owner) = LoopRef::of(receiver) {
        owner.track_origins(vm, enabled.is_true());
    }
    Ok(Value::None.into())
}

fn get_exception_handler(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, _) = bind(vm, args, &alone("BaseEventLoop.get_exception_handler"))?;
    Ok(owner.exception_handler.borrow().clone().into())
}

fn get_task_factory(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, _) = bind(vm, args, &alone("BaseEventLoop.get_task_factory"))?;
    Ok(owner.task_factory.borrow().clone().into())
}

/// The hook that the first iteration of an asynchronous generator calls.
fn asyncgen_firstiter(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [receiver, generator] = args.exactly::<2>(vm, "_asyncgen_firstiter_hook", true)?;
    if let (Some(owner), Value::Generator(generator)) = (LoopRef::of(receiver), generator) {
        owner.add_asyncgen(generator);
        if owner.asyncgens_shut_down.get()
            && let Some(warn) = vm.of_module("asyncio.base_events", "_warn_late")
        {
            return Ok(Flow::call(warn, vec![Value::Generator(generator.clone())]));
        }
    }
    Ok(Value::None.into())
}
