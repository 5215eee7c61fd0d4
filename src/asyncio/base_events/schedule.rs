//! Scheduling: `call_soon` and `call_at` as Rust code uses them.

use std::rc::Rc;

use num_traits::ToPrimitive;

use super::event_loop::{EventLoop, LoopRef};
use crate::asyncio::debug;
use crate::asyncio::events::{Callback, Deadline, Handle};
use crate::asyncio::instrument::{FutureId, HandleCause, HandleInfo};
use crate::asyncio::names;
use crate::asyncio::state::Shared;
use crate::vm::{PyResult, Value, Vm, context};

/// Append a handle to the ready queue (`_call_soon`).
pub fn call_soon(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    callback: Callback,
    cause: HandleCause,
) -> PyResult<Rc<Handle>> {
    // Looked into once: each look asks for the type.
    let event_loop: &EventLoop = owner;
    event_loop.check_open(vm)?;
    event_loop.check_thread(vm)?;
    Ok(append(vm, shared, (owner, event_loop), callback, Why::Told(cause)))
}

/// Add a handle from whatever thread, and end the wait of the one that runs the loop (`call_soon_threadsafe`).
pub fn call_soon_threadsafe(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    callback: Callback,
) -> PyResult<Rc<Handle>> {
    owner.check_open(vm)?;
    let thread = vm.thread();
    let handle = match owner.thread.get() {
        Some(own) if own != thread => {
            let found = Found { what: &|| format!("thread {}", shared.thread_name(thread)), line: None };
            append(vm, shared, (owner, owner), callback, Why::Ready(found))
        }
        _ => append(vm, shared, (owner, owner), callback, Why::Told(HandleCause::Scheduled)),
    };
    owner.wake_selector(vm);
    Ok(handle)
}

/// The selector tells that a signal has come: `callable` runs in this pass.
pub fn signalled(vm: &mut Vm, shared: &Shared, owner: &LoopRef, callable: Value) {
    let context = context::current(vm);
    let callback = Callback::python(callable, Box::default(), context);
    let found = Found { what: &|| "signal".to_owned(), line: Some(0) };
    append(vm, shared, (owner, owner), callback, Why::Ready(found));
}

/// What the selector found.
pub struct Found<'a> {
    /// The words of [`HandleInfo::ready`]; only asked for when somebody wants to know.
    pub what: &'a dyn Fn() -> String,
    /// The line that began to watch for it, 0 if that is none of the program's; where the program is, if nothing is said.
    pub line: Option<u32>,
}

/// The selector tells that a descriptor is ready: its callback runs in this pass.
pub fn found_ready(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    callback: Callback,
    found: Found<'_>,
) -> PyResult<Rc<Handle>> {
    owner.check_open(vm)?;
    Ok(append(vm, shared, (owner, owner), callback, Why::Ready(found)))
}

/// Why a handle is made.
enum Why<'a> {
    Told(HandleCause),
    Ready(Found<'a>),
}

/// The loop comes with what it is inside.
fn append(
    vm: &mut Vm,
    shared: &Shared,
    (owner, event_loop): (&LoopRef, &EventLoop),
    callback: Callback,
    why: Why<'_>,
) -> Rc<Handle> {
    let source = debug::handle_source(vm, event_loop, &debug::CALL_SOON);
    let handle = event_loop.place(Handle::new(shared.next_handle(), owner, callback, None, source));
    announce(vm, shared, event_loop, &handle, why, None);
    event_loop.push_ready(handle.clone());
    handle
}

/// Add a timer (`call_at`). `resolves` names the future that a library timer will resolve.
pub fn call_at(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    deadline: Deadline,
    callback: Callback,
    resolves: Option<FutureId>,
) -> PyResult<Rc<Handle>> {
    owner.check_open(vm)?;
    owner.check_thread(vm)?;
    let source = debug::handle_source(vm, owner, &debug::CALL_AT);
    let handle = Rc::new(Handle::new(shared.next_handle(), owner, callback, Some(deadline), source));
    announce(vm, shared, owner, &handle, Why::Told(HandleCause::Scheduled), resolves);
    owner.push_timer(handle.clone());
    Ok(handle)
}

fn announce(
    vm: &Vm,
    shared: &Shared,
    owner: &EventLoop,
    handle: &Handle,
    why: Why<'_>,
    resolves: Option<FutureId>,
) {
    if !shared.observed() {
        return;
    }
    let (task, name) = names::describe(vm, &handle.callback.borrow());
    let (cause, ready, line) = match why {
        Why::Told(cause) => (cause, None, None),
        Why::Ready(found) => {
            let ready = shared.detailed().then(|| (found.what)().into());
            (HandleCause::Ready, ready, found.line)
        }
    };
    let info = HandleInfo {
        id: handle.id,
        owner: owner.id,
        kind: handle.kind(),
        task,
        name,
        when: handle.deadline(),
        cause,
        ready,
        resolves,
    };
    match line {
        Some(line) => shared.tell_at(vm, line, |observer, at| observer.handle_created(at, &info)),
        None => shared.tell(vm, |observer, at| observer.handle_created(at, &info)),
    }
}

/// A delay or deadline in seconds.
pub fn seconds(vm: &Vm, value: &Value) -> PyResult<f64> {
    match value.base() {
        Value::Float(number) => Ok(number.get()),
        Value::Int(number) => Ok(*number as f64),
        Value::Bool(flag) => Ok(f64::from(u8::from(flag.get()))),
        Value::BigInt(number) => match number.to_f64() {
            Some(number) if number.is_finite() => Ok(number),
            _ => Err(vm.overflow_error("int too large to convert to float")),
        },
        other => {
            let class = vm.class_name(other);
            Err(vm.type_error(format!("unsupported operand type(s) for +: 'float' and '{class}'")))
        }
    }
}
