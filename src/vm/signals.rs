//! Signals from outside: their handlers run in the main thread, between two instructions.

use super::Vm;
use super::activation::{Activation, Exit};
use super::native::{Flow, NativeFrame, PyResult, Resume, Step};
use super::object::Body;
use super::value::Value;

impl Vm {
    /// The virtual time at which the next signal is going to come.
    pub fn next_signal(&self) -> Option<f64> {
        self.due_signals.front().map(|signal| signal.0)
    }

    /// What is due comes.
    pub fn take_due_signals(&mut self) {
        let now = self.now();
        while let Some((_, number)) = self.due_signals.pop_front_if(|signal| signal.0 <= now) {
            self.signals.push(number);
        }
    }

    /// Run the handler of the first signal that waits, if the main thread is where one can run: in Python code, or in
    /// the loop. What other native frames are in the midst of comes to its end first.
    pub(super) fn take_signal(&mut self) {
        let ready = !self.runs_aside()
            && self.stack.last().is_some_and(|top| match &top.body {
                Body::Python(_) => top.input.is_none(),
                Body::Native(native) => native.interruptible(),
            });
        if ready {
            let number = self.signals.remove(0);
            let handler = Body::Native(Box::new(Handling { number, begun: false }));
            self.stack.push(Activation { exit: Exit::Signal, ..Activation::new(handler) });
        }
    }
}

/// Imports the module that knows the handlers, and hands the signal to it.
struct Handling {
    number: u8,
    begun: bool,
}

impl NativeFrame for Handling {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let flow = match (std::mem::replace(&mut self.begun, true), input) {
            (false, _) => vm.import("signal", true)?,
            (true, Resume::Raised(raised)) => return Err(raised),
            (true, Resume::Value(value)) => Flow::Value(value),
            (true, _) => Flow::Value(Value::None),
        };
        match Step::from_flow(flow) {
            Ok(Value::Module(module)) => {
                let deliver = module.dict.get_str("_deliver").unwrap_or(Value::None);
                Ok(Step::call(deliver, vec![Value::Int(i64::from(self.number))]))
            }
            Ok(_) => Ok(Step::Return(Value::None)),
            Err(step) => Ok(step),
        }
    }

    fn name(&self) -> &'static str {
        "signal"
    }
}
