//! One step of an asynchronous generator: what an awaitable made by `asend`, `athrow` or `aclose` does.

use std::rc::Rc;

use super::Vm;
use super::generator_methods::{Thrown, thrown as thrown_by};
use super::native::{Args, Input, NativeFrame, PyResult, Raised, Resume, Step};
use super::object::{Body, Generator, GeneratorState};
use super::value::Value;
use crate::code::Instr;

/// What one awaitable asks of its generator.
pub(super) enum Operation {
    /// `asend(value)`, `__anext__()`
    Send(Value),
    /// `athrow(…)`: the receiver and the arguments as a tuple, which are looked at only when it is awaited.
    Throw(Value),
    /// `aclose()`
    Close,
}

/// Where the next input of an [`AsyncStep`] comes from.
#[derive(Clone, Copy)]
enum Phase {
    /// From whoever first sends to it, throws into it or closes it.
    Fresh,
    /// From the call that makes the exception to be thrown.
    Making,
    /// From the generator.
    Inside,
    /// From whoever awaits this, after a suspension inside the generator.
    Outside,
}

/// One `asend`, `athrow` or `aclose` under way.
pub(super) struct AsyncStep {
    generator: Rc<Generator>,
    operation: Operation,
    phase: Phase,
}

impl AsyncStep {
    /// Nothing has happened yet.
    pub(super) fn new(generator: Rc<Generator>, operation: Operation) -> Self {
        Self { generator, operation, phase: Phase::Fresh }
    }

    fn set_running(&self, running: bool) {
        let mut flags = self.generator.flags.get();
        flags.running = running;
        self.generator.flags.set(flags);
    }

    fn closing(&self) -> bool {
        matches!(self.operation, Operation::Close)
    }

    /// Resume the generator.
    fn drive(&mut self, input: Input) -> Step {
        self.phase = Phase::Inside;
        self.set_running(true);
        Step::Drive(Value::Generator(self.generator.clone()), input)
    }

    fn begin(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let mut flags = self.generator.flags.get();
        let thrown = matches!(input, Resume::Raised(_));
        let sending = matches!(self.operation, Operation::Send(_));
        if !thrown && !sending && matches!(*self.generator.state.borrow(), GeneratorState::Done) {
            return Ok(Step::Return(Value::None));
        }
        if flags.running {
            let name = match &self.operation {
                Operation::Send(_) => "anext",
                Operation::Throw(_) => "athrow",
                Operation::Close => "aclose",
            };
            return Err(vm.runtime_error(format!("{name}(): asynchronous generator is already running")));
        }
        let sent = match input {
            // Thrown into before it was ever awaited: that goes to the generator instead.
            Resume::Raised(raised) => return Ok(self.drive(Input::Throw(raised))),
            Resume::Value(value) => Some(value),
            Resume::Start | Resume::Yielded(_) => None,
        };
        if !sending && flags.closed {
            return Err(vm.exception(&vm.types.stop_async_iteration, Vec::new()));
        }
        if !sending && sent.is_some() {
            return Err(vm.runtime_error("can't send non-None value to a just-started coroutine"));
        }
        match &mut self.operation {
            Operation::Send(value) => {
                let own = std::mem::take(value);
                Ok(self.drive(Input::Send(sent.unwrap_or(own))))
            }
            Operation::Throw(given) => match thrown_by(vm, &Args::positional(items(given)), "athrow")? {
                Thrown::Ready(raised) => Ok(self.drive(Input::Throw(raised))),
                Thrown::Make(class, arguments) => {
                    self.phase = Phase::Making;
                    self.set_running(true);
                    Ok(Step::call(class, arguments))
                }
            },
            Operation::Close => {
                flags.closed = true;
                self.generator.flags.set(flags);
                let exit = vm.exception(&vm.types.generator_exit, Vec::new());
                Ok(self.drive(Input::Throw(exit)))
            }
        }
    }

    /// The generator was resumed: what that means to whoever awaits this.
    fn came_back(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Resume::Yielded(value) = input {
            if !self.handed_out_item() {
                self.phase = Phase::Outside;
                return Ok(Step::Yield(value));
            }
            self.set_running(false);
            if self.closing() {
                return Err(vm.runtime_error("async generator ignored GeneratorExit"));
            }
            return Ok(Step::Return(value));
        }
        self.set_running(false);
        match input {
            Resume::Raised(raised) => {
                let quiet = [&vm.types.generator_exit, &vm.types.stop_async_iteration];
                if self.closing() && quiet.iter().any(|class| vm.raised_is(&raised, class)) {
                    return Ok(Step::Return(Value::None));
                }
                // It has its context already.
                vm.reraising = true;
                Err(raised)
            }
            _ if self.closing() => Ok(Step::Return(Value::None)),
            _ => Err(vm.exception(&vm.types.stop_async_iteration, Vec::new())),
        }
    }

    /// What calling an exception class gave, or why that cannot be thrown.
    fn made(&self, vm: &mut Vm, value: Value) -> Raised {
        if super::exception_state(&value).is_some() {
            return Raised::new(value);
        }
        let class = match &self.operation {
            Operation::Throw(given) => match items(given).get(1) {
                Some(Value::Class(class)) => class.full_name(),
                _ => String::new(),
            },
            _ => String::new(),
        };
        let name = vm.class_name(&value);
        vm.type_error(format!(
            "calling <class '{class}'> should have returned an instance of BaseException, not {name}"
        ))
    }

    /// Whether the generator is suspended at a `yield` of its own: then what it handed out is an item; otherwise it
    /// is suspended in an `await`.
    fn handed_out_item(&self) -> bool {
        match &*self.generator.state.borrow() {
            GeneratorState::Suspended(Body::Python(frame)) => {
                frame.ip > 0 && frame.code.code.instrs.get(frame.ip - 1) == Some(&Instr::YieldValue)
            }
            _ => false,
        }
    }
}

impl NativeFrame for AsyncStep {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match (self.phase, input) {
            (Phase::Fresh, input) => self.begin(vm, input),
            (Phase::Inside, input) => self.came_back(vm, input),
            // An exception that cannot be made is thrown in place of the one that was asked for.
            (Phase::Making | Phase::Outside, Resume::Raised(raised)) => Ok(self.drive(Input::Throw(raised))),
            (Phase::Making, Resume::Value(value)) => {
                let raised = self.made(vm, value);
                Ok(self.drive(Input::Throw(raised)))
            }
            (_, Resume::Value(value)) => Ok(self.drive(Input::Send(value))),
            _ => Ok(self.drive(Input::Send(Value::None))),
        }
    }

    fn name(&self) -> &'static str {
        "asend"
    }

    fn drives(&self) -> Option<Value> {
        Some(Value::Generator(self.generator.clone()))
    }
}

fn items(tuple: &Value) -> &[Value] {
    match tuple {
        Value::Tuple(tuple) => tuple.items(),
        _ => &[],
    }
}
