//! What happens when the last reference goes.
//!
//! `Drop` can neither run Python nor recurse without bound, so a dying container hands its children, and a dying
//! object with a finalizer hands itself, to a queue of this thread. The machine drains it at the next instruction
//! boundary, which is where CPython's effect would be seen.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::object::{Dying, Instance, NativePayload};
use super::value::Value;

/// Something on its way out.
pub enum Dead {
    /// A container whose last reference this is: dropping it releases its children in turn.
    Value(Value),
    /// State of a native object, taken out of it so that long chains do not recurse.
    Payload(Box<dyn NativePayload>),
    /// An object that must still run a finalizer.
    Finalize(Dying),
    /// A weak reference whose callback must run.
    Callback(Rc<Instance>),
}

thread_local! {
    static QUEUE: RefCell<Vec<Dead>> = const { RefCell::new(Vec::new()) };
    static PENDING: Cell<bool> = const { Cell::new(false) };
    static DISCARDING: Cell<bool> = const { Cell::new(false) };
}

/// Whether anything waits in the queue. Read once for each instruction.
#[inline(always)]
pub fn pending() -> bool {
    PENDING.get()
}

/// Whether a machine is being thrown away, in which case finalizers do not run.
pub fn discarding() -> bool {
    DISCARDING.get()
}

/// Let the machine look at the next boundary, though nothing may have died.
#[cold]
pub fn wake() {
    PENDING.set(true);
}

/// Queue something for the next boundary.
pub fn push(dead: Dead) {
    // The thread's storage may be gone while the thread itself ends; then nothing is left to observe.
    let _ = QUEUE.try_with(|queue| queue.borrow_mut().push(dead));
    let _ = PENDING.try_with(|pending| pending.set(true));
}

/// Drop `value`, but queue it instead when that would destroy a container.
#[inline]
pub fn let_go(value: Value) {
    if value.container_references() == 1 {
        push(Dead::Value(value));
    }
}

/// [`let_go`], with the commonest case in place: for dispatch, where it happens at every other instruction.
#[inline(always)]
pub fn let_go_quickly(value: Value) {
    if value.is_plain() {
        std::mem::forget(value);
    } else {
        let_go(value);
    }
}

/// [`let_go`] for each of `values`, first to last.
pub fn let_go_all(values: impl IntoIterator<Item = Value>) {
    values.into_iter().for_each(let_go);
}

/// Take everything that waits, in the order of death.
pub fn take() -> Vec<Dead> {
    PENDING.set(false);
    QUEUE.with(|queue| std::mem::take(&mut *queue.borrow_mut()))
}

/// Give back what [`take`] gave, empty now, to be filled again.
pub fn give_back(empty: Vec<Dead>) {
    QUEUE.with(|queue| {
        let mut queue = queue.borrow_mut();
        if queue.capacity() < empty.capacity() && queue.is_empty() && empty.capacity() <= 64 {
            *queue = empty;
        }
    });
}

/// Put back what was taken but not handled, ahead of whatever has died since.
pub fn put_back(rest: Vec<Dead>) {
    if rest.is_empty() {
        return;
    }
    QUEUE.with(|queue| {
        let mut queue = queue.borrow_mut();
        let newer = std::mem::replace(&mut *queue, rest);
        queue.extend(newer);
    });
    PENDING.set(true);
}

/// Run `work`, which drops a whole machine, without finalizers, and empty the queue it leaves.
pub fn discard<T>(work: impl FnOnce() -> T) -> T {
    let outer = DISCARDING.replace(true);
    let result = work();
    while pending() {
        drop(take());
    }
    DISCARDING.set(outer);
    result
}
