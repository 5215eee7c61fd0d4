//! The outer loop: which activation runs, and what its outcome means to the one below.

use super::activation::{Activation, Exit};
use super::deliver::Outcome;
use super::native::{Flow, Input, PyResult, Raised, Resume, Step};
use std::rc::Rc;

use super::object::tracked::{self, Young};
use super::object::{Body, Frame, Generator, Identity};
use super::value::Value;
use super::{Stop, Vm, late_binding};
use crate::code::Instr;

/// Why a body came off the processor.
pub(super) enum Signal {
    /// It is done; its value lies on top of its stack.
    Return,
    /// It hands out the value on top of its stack, and is suspended.
    Yield,
    /// This activation runs on top of it.
    Enter(Box<Activation>),
    /// The instruction limit is reached.
    Budget,
    /// A new line begins (line mode).
    Line,
}

/// The result of starting a call.
pub enum Called {
    /// It is done already.
    Value(Value),
    /// It goes on in this activation.
    Enter(Box<Activation>),
}

/// Ended frames that are kept for the next calls at most.
const SPARE: usize = 64;

impl Vm {
    /// Run until `until` instructions have been executed in all, or something else stops the machine. With `lines`,
    /// stop also before each new line of the program.
    pub fn run(&mut self, until: u64, lines: bool) -> Stop {
        if self.executed >= until {
            return Stop::Budget;
        }
        self.lines = lines;
        self.threads.stop_at = until;
        self.aim();
        self.started_at = self.executed;
        let outer = Identity::swap_counter(self.identities);
        let outer_heap = super::memory::swap(self.heap);
        let young = std::mem::replace(&mut self.young, Young::NONE);
        let outer_young = tracked::swap(young);
        if lines && self.lines_known != Some(self.executed) {
            self.find_lines();
        }
        let stop = loop {
            match self.run_stack() {
                Stop::Budget if self.executed < until => self.give_way(),
                stop => break stop,
            }
        };
        self.lines_known = lines.then_some(self.executed);
        self.identities = Identity::swap_counter(outer);
        self.heap = super::memory::swap(outer_heap);
        self.young = tracked::swap(outer_young);
        stop
    }

    /// Line mode begins in the middle of a run: note the line that each frame is in, so that only the next one is new,
    /// just as if line mode had been on from the beginning.
    fn find_lines(&mut self) {
        let executed = self.executed;
        for activation in &mut self.stack {
            if let Body::Python(frame) = &mut activation.body
                && frame.ip > 0
                && frame.entered != executed
            {
                frame.line = frame.current_line();
                frame.last_ip = frame.current() as u32;
            }
        }
    }

    fn run_stack(&mut self) -> Stop {
        loop {
            let finished = self.finished.take();
            if (finished.is_some() || self.stack.is_empty()) && self.runs_aside() {
                if let Some(stop) = self.thread_ended() {
                    return stop;
                }
                continue;
            }
            if let Some(finished) = finished {
                return Stop::Finished(finished);
            }
            if !self.due_signals.is_empty() {
                self.take_due_signals();
            }
            if !self.signals.is_empty() {
                self.take_signal();
            }
            let Some(top) = self.stack.pop() else {
                return Stop::Finished(Ok(Value::None));
            };
            let stop = match top.body {
                Body::Python(_) => self.run_python(top),
                Body::Native(_) => self.run_native(top),
            };
            if let Some(stop) = stop {
                return stop;
            }
        }
    }

    /// Resume the state machine `top` with what was delivered to it.
    fn run_native(&mut self, mut top: Activation) -> Option<Stop> {
        self.now_code = None;
        loop {
            if self.executed >= self.until {
                self.stack.push(top);
                return Some(Stop::Budget);
            }
            if super::release::pending()
                && let Some(finalizer) = self.drain_released()
            {
                self.stack.push(top);
                self.stack.push(*finalizer);
                return None;
            }
            let Body::Native(native) = &mut top.body else { return None };
            let input = top.input.take().unwrap_or(Resume::Start);
            self.executed += 1;
            let next = match native.resume(self, input) {
                Ok(Step::Return(value)) => {
                    self.settle(top, Outcome::Returned(value));
                    return None;
                }
                Ok(Step::Yield(value)) => {
                    self.settle(top, Outcome::Yielded(value));
                    return None;
                }
                Err(raised) => {
                    let raised = self.with_context(raised);
                    self.settle(top, Outcome::Raised(raised));
                    return None;
                }
                Ok(Step::Call(call)) => {
                    let call = *call;
                    let split = call.args.len() - call.names.len();
                    let args = super::Args {
                        pos: &call.args[..split],
                        names: &call.names,
                        values: &call.args[split..],
                        state: &Value::Empty,
                    };
                    self.call(&call.callable, &args)
                }
                Ok(Step::Enter(frame)) => Ok(Called::Enter(Box::new(Activation::new(Body::Native(frame))))),
                Ok(Step::Drive(target, input)) => {
                    self.stack.push(top);
                    self.drive(target, input);
                    return None;
                }
                Ok(Step::Activate(callee)) => Ok(Called::Enter(callee)),
                Ok(Step::Tail(mut callee)) if matches!(callee.exit, Exit::Push) => {
                    callee.exit = top.exit;
                    self.stack.push(*callee);
                    return None;
                }
                // Its exit is spoken for, so this entry stays and passes the outcome on.
                Ok(Step::Tail(callee)) => {
                    top.body = Body::Native(Box::new(PassOn));
                    Ok(Called::Enter(callee))
                }
                Ok(Step::Replace(below, above)) => {
                    self.stack.push(*below);
                    self.stack.push(*above);
                    return None;
                }
                Ok(Step::Again) if self.signals.is_empty() => Ok(Called::Value(Value::None)),
                Ok(Step::Again) => {
                    top.input = Some(Resume::Value(Value::None));
                    self.stack.push(top);
                    return None;
                }
                Ok(Step::Block(on)) => {
                    self.stack.push(top);
                    return self.block(on);
                }
                Ok(Step::Halt(halt)) => {
                    top.input = Some(Resume::Value(Value::None));
                    self.stack.push(top);
                    if halt == super::Halt::Source {
                        // How often one waits for a text differs between runs; what they count must not.
                        self.executed -= 1;
                    }
                    return Some(Stop::Halted(halt));
                }
            };
            match next {
                Ok(Called::Value(value)) => top.input = Some(Resume::Value(value)),
                Ok(Called::Enter(callee)) => {
                    self.stack.push(top);
                    self.stack.push(*callee);
                    return None;
                }
                Err(raised) => top.input = Some(Resume::Raised(raised)),
            }
        }
    }

    /// Resume an awaitable for the native frame on top of the stack.
    fn drive(&mut self, target: Value, mut input: Input) {
        if let (Value::Generator(generator), Input::Send(sent)) = (&target, &mut input) {
            match generator.wake(std::mem::take(sent), self.executed) {
                Ok(frame) => {
                    let (body, generator) = (Body::Python(frame), Some(generator.clone()));
                    self.stack.push(Activation { body, exit: Exit::Delegate, generator, input: None });
                    return;
                }
                Err(back) => *sent = back,
            }
        }
        let result = match &target {
            Value::Generator(generator) => match self.resume_generator(generator, input, Exit::Delegate) {
                Ok(None) => {
                    self.deliver(Outcome::Returned(Value::None), Exit::Delegate, true);
                    Ok(None)
                }
                other => other,
            },
            other => self.resume_iterator(other, input),
        };
        match result {
            Ok(Some(callee)) => self.stack.push(*callee),
            Ok(None) => {}
            Err(raised) => self.deliver(Outcome::Raised(raised), Exit::Delegate, true),
        }
    }

    /// Give the iterator of a foreign awaitable its next input, on behalf of the activation on top of the stack.
    fn resume_iterator(&mut self, target: &Value, input: Input) -> PyResult<Option<Box<Activation>>> {
        match self.send_to_iterator(target, input)? {
            Sent::Called(Called::Value(value)) | Sent::Item(value) => {
                self.deliver(Outcome::Yielded(value), Exit::Delegate, true);
                Ok(None)
            }
            Sent::Exhausted => {
                self.deliver(Outcome::Returned(Value::None), Exit::Delegate, true);
                Ok(None)
            }
            Sent::Called(Called::Enter(mut callee)) => {
                callee.exit = Exit::Delegate;
                Ok(Some(callee))
            }
        }
    }

    /// Give an iterator that is not a generator its next input: `__next__`, `send` or `throw`.
    pub(super) fn send_to_iterator(&mut self, target: &Value, input: Input) -> PyResult<Sent> {
        if let (Value::Iter(iter), Input::Send(Value::None)) = (target, &input) {
            match super::types::next(self, iter)? {
                super::types::Next::Item(value) => return Ok(Sent::Item(value)),
                super::types::Next::Done => return Ok(Sent::Exhausted),
                super::types::Next::Python => {}
            }
        }
        let (method, arguments) = match input {
            Input::Send(Value::None) => ("__next__", Vec::new()),
            Input::Send(value) => ("send", vec![value]),
            Input::Throw(raised) => ("throw", vec![raised.into_value()]),
        };
        let name = self.interner.intern(method);
        let found = match self.getattr(target, &name) {
            Ok(flow) => self.settle_value(flow)?,
            Err(_) if method == "throw" => match arguments.into_iter().next() {
                Some(exception) => return Err(Raised::new(exception)),
                None => return Ok(Sent::Exhausted),
            },
            Err(raised) => return Err(raised),
        };
        let flow = Flow::call(found, arguments);
        Ok(Sent::Called(self.start(flow)?))
    }

    /// What to call out of a flow that gives a bound method. One that Python code has yet to bind is bound when it is
    /// called.
    pub(super) fn settle_value(&mut self, flow: Flow) -> PyResult<Value> {
        match flow {
            Flow::Value(value) => Ok(value),
            Flow::Call(binding) => Ok(late_binding::deferred(*binding)),
            _ => Err(self.type_error("computed attributes are not supported in this place")),
        }
    }

    /// Begin what `flow` stands for.
    pub fn start(&mut self, flow: Flow) -> PyResult<Called> {
        match flow {
            Flow::Value(value) => Ok(Called::Value(value)),
            Flow::Call(call) => {
                let call = *call;
                let split = call.args.len() - call.names.len();
                let args = super::Args {
                    pos: &call.args[..split],
                    names: &call.names,
                    values: &call.args[split..],
                    state: &Value::Empty,
                };
                self.call(&call.callable, &args)
            }
            Flow::Enter(frame) => Ok(Called::Enter(Box::new(Activation::new(Body::Native(frame))))),
            Flow::Activate(callee) => Ok(Called::Enter(callee)),
            Flow::Next(generator) => self.start_generator(&generator, Input::Send(Value::None)),
            Flow::Resume(resumed) => {
                let (generator, input) = *resumed;
                self.start_generator(&generator, input)
            }
            Flow::Locals => {
                let locals = self.caller_locals();
                Ok(Called::Value(locals))
            }
        }
    }

    /// Resume a generator for somebody who asked for its next item.
    fn start_generator(&mut self, generator: &Rc<Generator>, input: Input) -> PyResult<Called> {
        match self.resume_generator(generator, input, Exit::Resumed)? {
            Some(callee) => Ok(Called::Enter(callee)),
            None => Err(self.stop_iteration(Value::None)),
        }
    }

    /// Put the variables of an ended frame where they belong: to its frame object while somebody holds it, else away.
    pub(super) fn retire(&mut self, body: Body) {
        let Body::Python(mut frame) = body else { return };
        if let Some(object) = frame.object.take() {
            object.line.set(frame.current_line());
            if std::rc::Rc::strong_count(&object) > 1 {
                let mut data = std::mem::take(&mut frame.data);
                data.truncate(frame.code.code.slots.len());
                *object.left.borrow_mut() = data;
                *object.back.borrow_mut() = self.caller_object();
                return;
            }
        }
        self.recycle(frame);
    }

    /// Let go of an ended frame and what is in it.
    #[inline(always)]
    pub(super) fn recycle(&mut self, mut frame: Box<Frame>) {
        for value in frame.data.iter_mut().filter(|value| !value.is_plain()) {
            drop(std::mem::take(value));
        }
        frame.forget_down_to(0);
        if frame.namespace.is_none() && self.spare.len() < SPARE {
            frame.empty(&self.builtins);
            self.spare.push(frame);
        }
    }

    /// Whether the instruction at which `frame` is suspended delegates to another iterator.
    pub(super) fn delegates(frame: &super::Frame) -> bool {
        frame.ip > 0 && matches!(frame.code.instrs.get(frame.ip - 1), Some(Instr::YieldFrom))
    }
}

/// Returns what it is resumed with.
struct PassOn;

impl super::NativeFrame for PassOn {
    fn resume(&mut self, _vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match input {
            Resume::Raised(raised) => Err(raised),
            Resume::Value(value) | Resume::Yielded(value) => Ok(Step::Return(value)),
            Resume::Start => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "call"
    }
}

/// What became of an input for an iterator.
pub(super) enum Sent {
    /// It gave an item at once.
    Item(Value),
    /// It has no more.
    Exhausted,
    /// A call decides: what it returns is the item, `StopIteration` is the end.
    Called(Called),
}
