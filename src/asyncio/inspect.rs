//! What the session asks about tasks between two runs of the machine.

use std::rc::Weak;

use super::futures::FutureRef;
use super::instrument::FutureId;
use super::state::shared;
use crate::vm::{Value, Vm};

/// The coroutine of a task that is still alive.
pub fn coroutine_of(vm: &mut Vm, task: FutureId) -> Option<Value> {
    let shared = shared(vm);
    let found =
        shared.living_tasks().into_iter().map(FutureRef::trusted).find(|future| future.id() == task)?;
    let coroutine = found.as_task()?.coroutine.borrow().clone();
    coroutine.some()
}

/// The task that the running thread's loop is in, with its coroutine.
pub fn running(vm: &mut Vm) -> Option<(FutureId, Value)> {
    let task = shared(vm).current_task()?;
    let coroutine = task.as_task()?.coroutine.borrow().clone();
    Some((task.id(), coroutine))
}

impl super::state::Shared {
    fn living_tasks(&self) -> Vec<std::rc::Rc<crate::vm::Instance>> {
        self.every_task().iter().filter_map(Weak::upgrade).collect()
    }
}
