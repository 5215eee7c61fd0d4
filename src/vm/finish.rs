//! What a call that an instruction has begun leaves to do.

use super::activation::Exit;
use super::execute::{Executed, Next};
use super::native::{Flow, PyResult};
use super::object::Frame;
use super::run::{Called, Signal};
use super::{NativeFrame, Resume, Step, Vm};

impl Vm {
    /// Push the value of `called`, or enter it with `exit`.
    #[inline]
    pub(super) fn finish(&mut self, frame: &mut Frame, called: Called, exit: Exit) -> Executed {
        match called {
            Called::Value(value) => match exit {
                Exit::Discard => Ok(Next::Go),
                Exit::Then(after) => {
                    let flow = after(self, value)?;
                    let called = self.start(flow)?;
                    self.finish(frame, called, Exit::Push)
                }
                _ => {
                    frame.push(value);
                    Ok(Next::Go)
                }
            },
            Called::Enter(mut callee) => {
                // An activation that already knows what its outcome means gets a frame of its own for the rest.
                match callee.exit {
                    Exit::Push => callee.exit = exit,
                    _ if matches!(exit, Exit::Push) => {}
                    _ => return self.finish_nested(*callee, exit),
                }
                Ok(Next::Leave(Signal::Enter(callee)))
            }
        }
    }

    /// [`Vm::finish`] for a flow.
    #[inline]
    pub(super) fn finish_flow(&mut self, frame: &mut Frame, flow: Flow, exit: Exit) -> Executed {
        let called = match flow {
            Flow::Value(value) => Called::Value(value),
            Flow::Locals => Called::Value(self.locals_of(frame)),
            other => self.start(other)?,
        };
        self.finish(frame, called, exit)
    }

    fn finish_nested(&mut self, callee: super::Activation, exit: Exit) -> Executed {
        let nested = super::Body::Native(Box::new(Nested { callee: Some(callee) }));
        let outer = super::Activation { exit, ..super::Activation::new(nested) };
        Ok(Next::Leave(Signal::Enter(Box::new(outer))))
    }
}

/// Runs an activation whose exit is spoken for below one with another exit.
struct Nested {
    callee: Option<super::Activation>,
}

impl NativeFrame for Nested {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match (self.callee.take(), input) {
            (Some(callee), _) => Ok(Step::Activate(Box::new(callee))),
            (None, Resume::Value(value) | Resume::Yielded(value)) => Ok(Step::Return(value)),
            (None, Resume::Raised(raised)) => Err(raised),
            (None, Resume::Start) => Err(vm.runtime_error("a call was resumed before it began")),
        }
    }

    fn name(&self) -> &'static str {
        "call"
    }
}
