//! Cancelling futures and tasks.

use crate::asyncio::futures::FutureRef;
use crate::asyncio::state::Shared;
use crate::vm::{PyResult, Value, Vm};

/// Gathers within gathers that are cancelled in one go; CPython runs into its recursion limit there.
const MAX_DEPTH: u32 = 1000;

/// `cancel(msg)` of any future: false when it was done already.
pub fn cancel(vm: &mut Vm, shared: &Shared, future: &FutureRef, message: &Value) -> PyResult<bool> {
    cancel_at(vm, shared, future, message, 0)
}

fn cancel_at(
    vm: &mut Vm,
    shared: &Shared,
    future: &FutureRef,
    message: &Value,
    depth: u32,
) -> PyResult<bool> {
    if depth > MAX_DEPTH {
        return Err(vm.error(&vm.types.recursion_error, "maximum recursion depth exceeded"));
    }
    if future.as_task().is_some() {
        return cancel_task(vm, shared, future, message, depth);
    }
    let Some(gather) = future.as_gather() else {
        return future.cancel_plain(vm, shared, message.clone());
    };
    if future.done() {
        return Ok(false);
    }
    let mut any = false;
    for child in gather.children() {
        any |= cancel_at(vm, shared, &child, message, depth + 1)?;
    }
    if any {
        gather.cancel_requested.set(true);
    }
    Ok(any)
}

/// `Task.cancel`: follow the chain of tasks that wait for tasks to what the last of them waits for, without
/// recursing, because such chains can be long. Each task notes the request; whoever cannot pass it on is cancelled at
/// its next step.
fn cancel_task(
    vm: &mut Vm,
    shared: &Shared,
    first: &FutureRef,
    message: &Value,
    depth: u32,
) -> PyResult<bool> {
    if first.done() {
        first.log_traceback.set(false);
        return Ok(false);
    }
    let mut task = first.clone();
    loop {
        let Some(inner) = task.as_task() else { return Ok(true) };
        task.log_traceback.set(false);
        inner.cancel_requests.set(inner.cancel_requests.get().saturating_add(1));
        let by = shared.current_task().map(|by| by.id());
        if shared.observed() {
            // What a callback of the library asks for, a timeout's for one, is not asked at the line that runs the loop.
            let line = if shared.detailed() { vm.callback_line() } else { 0 };
            shared.tell_at(vm, line, |observer, at| observer.cancel_requested(at, task.id(), by));
        }
        match inner.waiter.get() {
            Some(next) if next.as_task().is_some() && !next.done() => task = next,
            Some(next) if cancel_at(vm, shared, &next, message, depth + 1)? => return Ok(true),
            _ => {
                inner.must_cancel.set(true);
                task.set_cancel_message(message.clone());
                return Ok(true);
            }
        }
    }
}
