//! The modules of the package `asyncio`: what is written in Rust is in `_asyncio`, the rest in Python sources beside
//! this file, each named after the module of CPython that it stands for.

use std::rc::Rc;

use super::base_events::{Found, LoopRef, found_ready};
use super::events::{Callback, handle_value};
use super::futures::FutureRef;
use super::gather::{gather, gather_futures};
use super::inspect;
use super::state::{Shared, shared};
use super::tasks::{self, FUNCTIONS};
use super::{coroutines, messages, names, readiness, waiters};
use crate::vm::{
    Args, Builtin, Dict, Module, ModuleSource, NativeMethod, NativeResult, PyResult, Value, Vm, context,
};

/// A module of the package: its name and text.
type Entry = (&'static str, &'static str);

macro_rules! sources {
    ($($name:literal => $file:literal;)*) => {
        const SOURCES: &[Entry] = &[$(($name, include_str!(concat!(env!("OUT_DIR"), "/python/", $file)))),*];
    };
}

sources! {
    "asyncio" => "__init__.py";
    "asyncio.base_events" => "base_events.py";
    "asyncio.base_tasks" => "base_tasks.py";
    "asyncio.coroutines" => "coroutines.py";
    "asyncio.events" => "events.py";
    "asyncio.exceptions" => "exceptions.py";
    "asyncio.format_helpers" => "format_helpers.py";
    "asyncio.futures" => "futures.py";
    "asyncio.runners" => "runners.py";
    "asyncio.tasks" => "tasks.py";
    "asyncio.timeouts" => "timeouts.py";
}

/// Public names of CPython's package that this one has not.
const MISSING: &[&str] = &["FastChildWatcher", "MultiLoopChildWatcher", "SafeChildWatcher"];

/// Finds the modules of the package; for [`Vm::finders`].
pub fn find(_: &mut Vm, name: &str) -> Option<ModuleSource> {
    if name == "_asyncio" {
        return Some(ModuleSource::Native(native_module));
    }
    if name == "contextvars" {
        return Some(ModuleSource::Native(context::module));
    }
    let (name, source) = SOURCES.iter().find(|(known, _)| *known == name)?;
    let module = match *name {
        "asyncio" => package,
        _ => plain_module,
    };
    Some(ModuleSource::Python { module, source: Rc::from(*source), in_c: false })
}

fn package(_: &mut Vm) -> PyResult<Rc<Module>> {
    Ok(module("asyncio", MISSING))
}

fn plain_module(_: &mut Vm) -> PyResult<Rc<Module>> {
    Ok(module("", &[]))
}

fn module(name: &str, missing: &[&str]) -> Rc<Module> {
    let dict = Dict::new().tracked();
    dict.set_str("__name__", Value::str(name));
    Rc::new(Module::new(name, dict, missing))
}

/// A function of one of the package's modules, for Rust code that goes on in Python.
pub fn function(vm: &mut Vm, module: &str, name: &str) -> PyResult<Value> {
    vm.of_module(module, name).ok_or_else(|| vm.runtime_error(format!("{module}.{name} is not loaded")))
}

/// `_asyncio`: everything in Rust, under the names by which the Python sources import it.
fn native_module(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let shared = shared(vm);
    let module = module("_asyncio", &[]);
    add_classes(&module.dict, &shared);
    let own: &[NativeMethod] = &[
        ("get_running_loop", get_running_loop),
        ("_get_running_loop", running_loop_or_none),
        ("_set_running_loop", set_running_loop),
        ("_adopt", adopt),
        ("_gather", gather_futures),
        ("_loop_closing", loop_closing),
        ("_set_exception_handler", set_exception_handler),
        ("_watches", watches),
        ("_wake_selector", wake_selector),
        ("_set_task_factory", set_task_factory),
        ("_take_asyncgens", take_asyncgens),
        ("_forget_asyncgen", forget_asyncgen),
        ("_create_waiter", waiters::create_waiter),
        ("_held", waiters::held),
        ("_new_resource", waiters::new_resource),
        ("_coroutine_place", coroutines::place),
        ("_is_coroutine_function", coroutines::is_coroutine_function),
        ("_log", messages::log),
        ("_current_handle", current_handle),
        ("_write_to_self", write_to_self),
        ("_swap_current_task", swap_current_task),
        ("_awaited_by", awaited_by),
        ("_call_when_ready", call_when_ready),
        ("_line_here", line_here),
    ];
    for (name, function) in own.iter().chain(FUNCTIONS) {
        let builtin = Builtin::new("_asyncio", name, *function);
        module.dict.set_str(name, Value::Builtin(Rc::new(builtin)));
    }
    // Functions that CPython writes in Python say so in their `__module__`.
    let python: &[NativeMethod] =
        &[("sleep", tasks::sleep), ("gather", gather), ("create_task", tasks::create_task_now)];
    for (name, function) in python {
        let mut builtin = Builtin::new("asyncio.tasks", name, *function);
        if *name == "sleep" {
            builtin.state = tasks::sleep_model();
        }
        module.dict.set_str(name, Value::Builtin(Rc::new(builtin)));
    }
    Ok(module)
}

fn add_classes(dict: &Dict, shared: &Shared) {
    let classes = &shared.classes;
    for class in [
        &classes.cancelled_error,
        &classes.invalid_state_error,
        &classes.future,
        &classes.gathering_future,
        &classes.task,
        &classes.handle,
        &classes.timer_handle,
        &classes.abstract_event_loop,
        &classes.base_event_loop,
        &classes.base_selector_event_loop,
        &classes.unix_event_loop,
    ] {
        dict.set_str(class.name_text().as_str(), Value::Class(class.clone()));
    }
}

fn get_running_loop(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "get_running_loop", false)?;
    let running = shared(vm).running.borrow().clone();
    match running {
        Some(owner) => Ok(owner.value().into()),
        None => Err(vm.runtime_error("no running event loop")),
    }
}

fn running_loop_or_none(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "_get_running_loop", false)?;
    let running = shared(vm).running.borrow().clone();
    Ok(running.map_or(Value::None, |owner| owner.value()).into())
}

fn set_running_loop(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner] = args.exactly::<1>(vm, "_set_running_loop", false)?;
    let shared = shared(vm);
    *shared.running.borrow_mut() = LoopRef::of(owner);
    Ok(Value::None.into())
}

/// `_adopt(cls, source)`: give the functions of a class in Python to one written in Rust, so that a method may be
/// written in either language.
fn adopt(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [Value::Class(target), Value::Class(source)] = args.exactly::<2>(vm, "_adopt", false)? else {
        return Err(vm.type_error("_adopt() needs two classes"));
    };
    for (name, value) in source.dict.snapshot() {
        let plain = matches!(value, Value::Float(_) | Value::Bool(_) | Value::None);
        if let Some(name) = name.as_str()
            && (matches!(value, Value::Function(_)) || plain && !name.starts_with("__"))
        {
            target.dict.set_str(name, value);
        }
    }
    vm.class_changed(target);
    Ok(Value::None.into())
}

/// `_swap_current_task(loop, task)`: the task, or None, is the one whose step runs.
fn swap_current_task(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner, task] = args.exactly::<2>(vm, "_swap_current_task", false)?;
    let old = LoopRef::expect(vm, owner)?.current.replace(FutureRef::of(task));
    Ok(old.map_or(Value::None, |old| old.value()).into())
}

/// `_call_when_ready(loop, callback, args, context, endpoint, writes, line)`: what `call_soon` does, for the selector.
fn call_when_ready(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner, callable, arguments, context, endpoint, writes, line] =
        args.exactly::<7>(vm, "_call_when_ready", false)?;
    let owner = LoopRef::expect(vm, owner)?;
    let shared = shared(vm);
    let arguments = match arguments {
        Value::Tuple(arguments) => arguments.items().into(),
        _ => Box::default(),
    };
    let callback_name = names::qualname(vm, callable);
    let what = || match endpoint {
        Value::Instance(endpoint) => readiness::of_endpoint(endpoint, writes.is_true(), &callback_name),
        _ => "data".to_owned(),
    };
    let line = match line {
        Value::Int(line) => u32::try_from(*line).ok(),
        _ => None,
    };
    let callback = Callback::python(callable.clone(), arguments, context.clone());
    let found = Found { what: &what, line };
    let handle = found_ready(vm, &shared, &owner, callback, found)?;
    Ok(handle_value(&shared, &handle).into())
}

/// `_line_here()`: the line where the program's callback or task is; 0 where the library acts by itself.
fn line_here(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "_line_here", false)?;
    Ok(Value::Int(i64::from(vm.callback_line())).into())
}

/// `_awaited_by(future)`: the tasks that await it, by themselves or through a gather, a group and their like.
fn awaited_by(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [future] = args.exactly::<1>(vm, "_awaited_by", false)?;
    let waiters = FutureRef::of(future).map_or_else(Vec::new, |future| inspect::waiters(&future));
    Ok(Value::list(waiters.into_iter().map(|task| task.value()).collect()).into())
}

/// `_write_to_self(loop, callable)`: a signal has come, so the selector calls `callable`.
fn write_to_self(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner, callable] = args.exactly::<2>(vm, "_write_to_self", false)?;
    let owner = LoopRef::expect(vm, owner)?;
    *owner.signalled.borrow_mut() = callable.clone();
    owner.wake_selector(vm);
    Ok(Value::None.into())
}

/// `_current_handle(loop)`: what the loop runs, in debug mode.
fn current_handle(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner] = args.exactly::<1>(vm, "_current_handle", false)?;
    let handle = LoopRef::expect(vm, owner)?.current_handle.borrow().clone();
    Ok(handle.map_or(Value::None, |handle| handle_value(&shared(vm), &handle)).into())
}

/// `_loop_closing(loop)`: `asyncio.run` is past its main task.
fn loop_closing(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner] = args.exactly::<1>(vm, "_loop_closing", false)?;
    if let Some(owner) = LoopRef::of(owner) {
        owner.closing.set(true);
        let shared = shared(vm);
        owner.announce(vm, &shared);
    }
    Ok(Value::None.into())
}

fn set_exception_handler(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner, handler] = args.exactly::<2>(vm, "_set_exception_handler", false)?;
    let old = LoopRef::expect(vm, owner)?.exception_handler.replace(handler.clone());
    drop(old);
    Ok(Value::None.into())
}

/// `_watches(loop, flag)`: whether the loop asks the network before it waits.
fn watches(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner, flag] = args.exactly::<2>(vm, "_watches", false)?;
    LoopRef::expect(vm, owner)?.polls.set(matches!(flag, Value::Bool(flag) if flag.get()));
    Ok(Value::None.into())
}

/// `_wake_selector(loop)`: a descriptor that it watches has become ready.
fn wake_selector(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner] = args.exactly::<1>(vm, "_wake_selector", false)?;
    LoopRef::expect(vm, owner)?.wake_selector(vm);
    Ok(Value::None.into())
}

fn set_task_factory(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner, factory] = args.exactly::<2>(vm, "_set_task_factory", false)?;
    let old = LoopRef::expect(vm, owner)?.task_factory.replace(factory.clone());
    drop(old);
    Ok(Value::None.into())
}

/// `_take_asyncgens(loop)`: the asynchronous generators to close; the loop forgets them and takes note.
fn take_asyncgens(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner] = args.exactly::<1>(vm, "_take_asyncgens", false)?;
    let owner = LoopRef::expect(vm, owner)?;
    owner.asyncgens_shut_down.set(true);
    Ok(Value::list(owner.take_asyncgens().into_iter().map(Value::Generator).collect()).into())
}

fn forget_asyncgen(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner, generator] = args.exactly::<2>(vm, "_forget_asyncgen", false)?;
    if let (Some(owner), Value::Generator(generator)) = (LoopRef::of(owner), generator) {
        owner.remove_asyncgen(generator);
    }
    Ok(Value::None.into())
}
