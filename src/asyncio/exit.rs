//! The end of the program: what becomes of tasks that nothing but a cycle keeps alive.
//!
//! A task that waits holds, and is held by, the future that it waits for, so it outlives the program's names.
//! CPython's collector finds such tasks when the interpreter ends; here the registry of tasks leads to them.

use std::rc::{Rc, Weak};

use super::futures::{FutureRef, finalize};
use super::state::shared;
use crate::vm::{
    Args, Flow, GeneratorState, Instance, NativeFrame, PyResult, Resume, Step, Value, Vm, traceback,
};

/// Note which tasks the program still holds by its own names. To be called before those are unbound, because
/// CPython's collector comes to such tasks before it comes to their coroutines, and the other way round for the rest.
pub fn prepare_exit(vm: &mut Vm) {
    let shared = shared(vm);
    let held = shared
        .live_tasks()
        .into_iter()
        .filter(|task| {
            // Besides the variable here, only what the task waits for should refer to it.
            let internal = 1 + usize::from(task.as_task().is_some_and(|task| task.waiter.is_some()));
            Rc::strong_count(task.instance()) > internal
        })
        .map(|task| Rc::downgrade(task.instance()))
        .collect();
    *shared.held_at_exit.borrow_mut() = held;
}

/// Report and release every task that is left. To be run when the program's names are unbound.
pub fn collect(vm: &mut Vm) -> Flow {
    let shared = shared(vm);
    let held = std::mem::take(&mut *shared.held_at_exit.borrow_mut());
    let is_held =
        |task: &FutureRef| held.iter().any(|held| Weak::as_ptr(held) == Rc::as_ptr(task.instance()));
    let (first, rest): (Vec<FutureRef>, Vec<FutureRef>) = shared.live_tasks().into_iter().partition(is_held);
    let mut work: Vec<Work> = Vec::new();
    for task in &first {
        work.push(Work::Finalize(Rc::downgrade(task.instance())));
    }
    for task in first.iter().chain(&rest) {
        work.push(Work::Close(Rc::downgrade(task.instance())));
        work.push(Work::Finalize(Rc::downgrade(task.instance())));
        work.push(Work::Release(Rc::downgrade(task.instance())));
    }
    work.reverse();
    Flow::Enter(Box::new(Collect { work, closing: None }))
}

/// One thing to do with a task that is left over.
enum Work {
    /// Close its coroutine, so that `finally` blocks run.
    Close(Weak<Instance>),
    /// Report it, if its death is worth a report.
    Finalize(Weak<Instance>),
    /// Break the cycle that it is part of.
    Release(Weak<Instance>),
}

struct Collect {
    /// What is to be done, last first.
    work: Vec<Work>,
    /// The coroutine that is being closed.
    closing: Option<Value>,
}

impl NativeFrame for Collect {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let (Some(coroutine), Resume::Raised(raised)) = (self.closing.take(), input) {
            return Ok(Step::Enter(traceback::print_unraisable(raised.into_value(), coroutine)));
        }
        match self.work.pop() {
            None => Ok(Step::Return(Value::None)),
            Some(Work::Close(task)) => Ok(self.close(vm, &task).unwrap_or(Step::Again)),
            Some(Work::Finalize(task)) => match task.upgrade() {
                Some(task) if needs_report(&task) => {
                    task.identity.set_finalized();
                    let args = [Value::Instance(task)];
                    let flow = finalize(vm, &Args::positional(&args))?;
                    Ok(Step::from_flow(flow).map_or_else(|step| step, |_| Step::Again))
                }
                _ => Ok(Step::Again),
            },
            Some(Work::Release(task)) => {
                if let Some(task) = task.upgrade() {
                    FutureRef::trusted(task).abandon();
                }
                Ok(Step::Again)
            }
        }
    }

    fn name(&self) -> &'static str {
        "finalize_tasks"
    }
}

fn needs_report(task: &Rc<Instance>) -> bool {
    use crate::vm::NativePayload;
    let future = FutureRef::trusted(task.clone());
    !task.identity.is_finalized() && future.needs_finalizer()
}

impl Collect {
    fn close(&mut self, vm: &mut Vm, task: &Weak<Instance>) -> Option<Step> {
        let task = FutureRef::trusted(task.upgrade()?);
        let coroutine = task.as_task()?.coroutine();
        let Value::Generator(generator) = &coroutine else { return None };
        if !matches!(*generator.state.borrow(), GeneratorState::Suspended(_)) {
            return None;
        }
        let name = vm.interner.intern("close");
        let method = match vm.getattr(&coroutine, &name) {
            Ok(Flow::Value(method)) => method,
            _ => return None,
        };
        self.closing = Some(coroutine);
        Some(Step::call(method, Vec::new()))
    }
}
