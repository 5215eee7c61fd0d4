//! The first step of an eager task, which runs inside whoever creates it.

use std::rc::Rc;

use super::step::{begin_step, end_step, enter_context, foreign_outcome, leave_context, step_soon};
use crate::asyncio::base_events::LoopRef;
use crate::asyncio::futures::FutureRef;
use crate::asyncio::instrument::HandleId;
use crate::asyncio::library;
use crate::asyncio::state::Shared;
use crate::vm::{NativeFrame, PyResult, Resume, Step, Value, Vm};

/// The frame in which the step runs: that of `Task.__init__`.
pub struct EagerStart {
    shared: Rc<Shared>,
    owner: LoopRef,
    task: FutureRef,
    /// The handle that the step would have had; it never stands in a queue.
    handle: HandleId,
    /// The task that creates this one.
    creator: Option<FutureRef>,
    /// The context outside of the step.
    outside: Value,
    doing: Doing,
}

#[derive(Clone, Copy)]
enum Doing {
    Begin,
    /// The step runs; `foreign` tells a coroutine that is no built-in one.
    Step {
        foreign: bool,
    },
    /// The exception for a task that yielded what it should not is being made.
    Complain,
}

impl EagerStart {
    /// The frame for the first step of a task that was announced but not queued.
    pub fn new(shared: Rc<Shared>, owner: LoopRef, task: FutureRef) -> Self {
        let handle = shared.next_handle();
        let (creator, outside) = (None, Value::Empty);
        Self { shared, owner, task, handle, creator, outside, doing: Doing::Begin }
    }

    fn begin(&mut self, vm: &mut Vm) -> PyResult<Step> {
        self.outside = enter_context(vm, &self.task)?;
        self.shared.register(&self.task);
        let (handle, task) = (self.handle, self.task.id());
        self.shared.tell(vm, |observer, at| observer.eager_begin(at, self.owner.id, handle, task));
        // The task that runs already runs on when this one has stopped for the first time.
        self.creator = self.owner.current.take();
        let first = begin_step(vm, &self.shared, &self.owner, &self.task, Value::Empty)?;
        self.doing = Doing::Step { foreign: first.foreign };
        Ok(first.step)
    }

    /// The step is over: the creator goes on.
    fn end(&mut self, vm: &mut Vm, outcome: PyResult<()>) -> PyResult<Step> {
        *self.owner.current.borrow_mut() = self.creator.take();
        self.shared.tell(vm, |observer, at| observer.handle_end(at, self.handle));
        if self.task.done()
            && let Some(inner) = self.task.as_task()
        {
            inner.forget_coroutine();
        }
        outcome.map(|()| Step::Return(Value::None))
    }
}

impl NativeFrame for EagerStart {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match self.doing {
            Doing::Begin => self.begin(vm),
            Doing::Step { foreign } => {
                leave_context(vm, &self.task, std::mem::take(&mut self.outside));
                let input = if foreign { foreign_outcome(vm, input) } else { input };
                match end_step(vm, &self.shared, &self.owner, &self.task, input) {
                    Ok(None) => self.end(vm, Ok(())),
                    Ok(Some(yielded)) => {
                        let complaint = library::function(vm, "asyncio.tasks", "_bad_yield")?;
                        self.doing = Doing::Complain;
                        Ok(Step::call(complaint, vec![self.task.value(), yielded]))
                    }
                    Err(raised) => self.end(vm, Err(raised)),
                }
            }
            Doing::Complain => {
                let outcome = match input {
                    Resume::Value(error) => {
                        step_soon(vm, &self.shared, &self.owner, self.task.clone(), error)
                    }
                    Resume::Raised(raised) => Err(raised),
                    Resume::Yielded(_) | Resume::Start => Ok(()),
                };
                self.end(vm, outcome)
            }
        }
    }

    fn name(&self) -> &'static str {
        "Task.__init__"
    }
}
