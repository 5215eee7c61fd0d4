//! Scheduling: `call_soon` and `call_at` as Rust code uses them.

use std::rc::Rc;

use num_traits::ToPrimitive;

use super::event_loop::{EventLoop, LoopRef};
use crate::asyncio::events::{Callback, Deadline, Handle};
use crate::asyncio::instrument::{FutureId, HandleCause, HandleInfo};
use crate::asyncio::names;
use crate::asyncio::state::Shared;
use crate::vm::{PyResult, Value, Vm};

/// Append a handle to the ready queue (`_call_soon`).
pub fn call_soon(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    callback: Callback,
    context: Value,
    cause: HandleCause,
) -> PyResult<Rc<Handle>> {
    owner.check_open(vm)?;
    owner.check_thread(vm)?;
    Ok(append(vm, shared, owner, callback, context, cause))
}

/// Add a handle from whatever thread, and end the wait of the one that runs the loop (`call_soon_threadsafe`).
pub fn call_soon_threadsafe(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    callback: Callback,
    context: Value,
) -> PyResult<Rc<Handle>> {
    owner.check_open(vm)?;
    let handle = append(vm, shared, owner, callback, context, HandleCause::Scheduled);
    owner.wake_selector(vm);
    Ok(handle)
}

fn append(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    callback: Callback,
    context: Value,
    cause: HandleCause,
) -> Rc<Handle> {
    let handle = Rc::new(Handle::new(shared.next_handle(), owner, callback, context, None));
    let event_loop: &EventLoop = owner;
    announce(vm, shared, event_loop, &handle, cause, None);
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
    context: Value,
    resolves: Option<FutureId>,
) -> PyResult<Rc<Handle>> {
    owner.check_open(vm)?;
    owner.check_thread(vm)?;
    let handle = Rc::new(Handle::new(shared.next_handle(), owner, callback, context, Some(deadline)));
    announce(vm, shared, owner, &handle, HandleCause::Scheduled, resolves);
    owner.push_timer(handle.clone());
    Ok(handle)
}

fn announce(
    vm: &Vm,
    shared: &Shared,
    owner: &EventLoop,
    handle: &Handle,
    cause: HandleCause,
    resolves: Option<FutureId>,
) {
    if !shared.observed() {
        return;
    }
    let (task, name) = names::describe(vm, &handle.callback.borrow());
    let info = HandleInfo {
        id: handle.id,
        owner: owner.id,
        kind: handle.kind(),
        task,
        name,
        when: handle.deadline.as_ref().map(|deadline| deadline.seconds),
        cause,
        resolves,
    };
    shared.tell(vm, |observer, at| observer.handle_created(at, &info));
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
