//! What `await future` drives.

use super::future::FutureRef;
use crate::asyncio::state::{Shared, shared};
use crate::vm::{Body, Generator, GeneratorKind, NativeFrame, PyResult, Resume, Step, Value, Vm};

/// `future.__await__()`: hands the future out once, unless it is done, and then returns its result.
pub fn iterate(shared: &Shared, future: &FutureRef) -> Value {
    let names = shared.names.future_iter.clone();
    let body = Body::Native(Box::new(AwaitFuture { future: future.clone(), waiting: false }));
    Value::Generator(Generator::new(GeneratorKind::FutureIter, names, body, true).tracked())
}

struct AwaitFuture {
    future: FutureRef,
    waiting: bool,
}

impl NativeFrame for AwaitFuture {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Resume::Raised(raised) = input {
            return Err(raised);
        }
        resume_await(vm, &self.future, &mut self.waiting)
    }

    fn answers_at_once(&self) -> bool {
        if self.future.done() { self.future.finished_result().is_some() } else { !self.waiting }
    }

    fn visit(&self, show: &mut dyn FnMut(&Value)) {
        show(&self.future.value());
    }

    fn name(&self) -> &'static str {
        "FutureIter"
    }
}

/// One round of awaiting: hand the future out, or take its result when the task has come back.
pub fn resume_await(vm: &mut Vm, future: &FutureRef, waiting: &mut bool) -> PyResult<Step> {
    if !future.done() {
        if future.blocking.replace(true) {
            return Err(vm.runtime_error("await wasn't used with future"));
        }
        *waiting = true;
        return Ok(Step::Yield(future.value()));
    }
    let shared = shared(vm);
    future.outcome(&shared, vm).map(Step::Return)
}
