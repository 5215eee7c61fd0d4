//! Resuming, throwing into and closing generators and coroutines.

use std::rc::Rc;

use super::activation::{Activation, Exit};
use super::generator_methods::{close_flow, is_send};
use super::native::{Flow, Input, NativeFrame, PyResult, Raised, Resume, Step};
use super::object::{Body, Frame, Generator, GeneratorKind, GeneratorState};
use super::types;
use super::value::Value;
use super::{Vm, memory, release};

impl Generator {
    /// Take the frame of a generator that is suspended in Python code, or has not begun, to go on in it with `sent`.
    /// Gives `sent` back when it takes more than that.
    #[inline(always)]
    pub(super) fn wake(&self, sent: Value, executed: u64) -> Result<Box<Frame>, Value> {
        let mut state = self.state.borrow_mut();
        match std::mem::replace(&mut *state, GeneratorState::Running) {
            GeneratorState::Suspended(Body::Python(mut frame)) => {
                if Vm::delegates(&frame) {
                    frame.ip -= 1;
                }
                frame.data.push(sent);
                frame.thrown = false;
                frame.line = 0;
                frame.entered = executed;
                Ok(frame)
            }
            GeneratorState::Created(Body::Python(frame)) if sent.is_none() => Ok(frame),
            other => {
                *state = other;
                Err(sent)
            }
        }
    }
}

/// What became of something awaited that was sent a value.
pub(super) enum Driven {
    /// Nothing: it takes more than a moment.
    Not,
    /// It returned, and its value has taken its place.
    Returned,
    /// It yielded what is on the stack now.
    Yielded,
    /// It goes on in this frame.
    Enter(Box<Frame>, Rc<Generator>),
}

/// What became of a call of a built-in method that may be a plain one.
pub(super) enum PlainMethod {
    /// It is not.
    Not,
    /// It is done: what it gave is on the stack.
    Done,
    /// It is `send`, which goes on in this frame.
    Enter(Box<Frame>, Rc<Generator>),
}

impl Vm {
    /// Send the top of the stack to the generator below it, when that goes without ado.
    #[inline(never)]
    pub(super) fn drive_plainly(&mut self, frame: &mut Frame) -> PyResult<Driven> {
        let [.., Value::Generator(generator), sent] = &mut frame.data[..] else { return Ok(Driven::Not) };
        let taken = std::mem::replace(&mut *generator.state.borrow_mut(), GeneratorState::Running);
        let at_once = self.executed < self.look_at;
        let (mut native, input) = match taken {
            GeneratorState::Created(Body::Native(native))
                if at_once && sent.is_none() && native.answers_at_once() =>
            {
                (native, Resume::Start)
            }
            GeneratorState::Suspended(Body::Native(native)) if at_once && native.answers_at_once() => {
                (native, Resume::Value(std::mem::take(sent)))
            }
            other => {
                *generator.state.borrow_mut() = other;
                return Ok(match generator.wake(std::mem::take(sent), self.executed) {
                    Ok(callee) => {
                        let generator = generator.clone();
                        frame.pop();
                        Driven::Enter(callee, generator)
                    }
                    Err(back) => {
                        *sent = back;
                        Driven::Not
                    }
                });
            }
        };
        self.executed += 1;
        let step = native.resume(self, input);
        if let Ok(Step::Yield(value)) = step {
            generator.suspend(Body::Native(native));
            *sent = value;
            return Ok(Driven::Yielded);
        }
        *generator.state.borrow_mut() = GeneratorState::Done;
        let Step::Return(value) = step? else {
            return Err(self.runtime_error("something awaited did not answer at once"));
        };
        frame.pop();
        release::let_go(frame.pop());
        frame.push(value);
        Ok(Driven::Returned)
    }

    /// For a call of a built-in method with one argument: do what is soonest done here. The stack is as after the call
    /// then: these are the methods that loops call again and again.
    #[inline(never)]
    pub(super) fn plain_method(&mut self, frame: &mut Frame) -> PlainMethod {
        let [.., Value::Builtin(builtin), owner, argument] = &mut frame.data[..] else {
            return PlainMethod::Not;
        };
        match owner {
            Value::List(list) if types::is_append(builtin) && memory::fits_items(list.len()) => {
                list.items.borrow_mut().push(std::mem::take(argument));
                std::mem::forget(frame.data.pop());
                release::let_go(frame.pop());
                if let Some(place) = frame.data.last_mut()
                    && let Value::Builtin(builtin) = std::mem::replace(place, Value::None)
                {
                    drop(builtin);
                }
                PlainMethod::Done
            }
            Value::Generator(generator) if is_send(builtin) => {
                match generator.wake(std::mem::take(argument), self.executed) {
                    Ok(callee) => {
                        std::mem::forget(frame.data.pop());
                        let generator = frame.pop();
                        // What it is bound to lets go by itself, as it does wherever a function written in Rust is dropped.
                        if let Value::Builtin(builtin) = frame.pop() {
                            drop(builtin);
                        }
                        match generator {
                            Value::Generator(generator) => PlainMethod::Enter(callee, generator),
                            _ => PlainMethod::Not,
                        }
                    }
                    Err(back) => {
                        *argument = back;
                        PlainMethod::Not
                    }
                }
            }
            _ => PlainMethod::Not,
        }
    }

    /// Take the body of `generator` to run it with `input`. `None` means that it is exhausted, which is not an error
    /// for a plain generator.
    pub(super) fn resume_generator(
        &mut self,
        generator: &Rc<Generator>,
        input: Input,
        exit: Exit,
    ) -> PyResult<Option<Box<Activation>>> {
        let state = std::mem::replace(&mut *generator.state.borrow_mut(), GeneratorState::Running);
        let body = match state {
            GeneratorState::Running => {
                let what = generator.kind.noun();
                return Err(self.value_error(format!("{what} already executing")));
            }
            GeneratorState::Done => {
                *generator.state.borrow_mut() = GeneratorState::Done;
                let what = match generator.kind {
                    GeneratorKind::Coroutine => "coroutine",
                    GeneratorKind::AsyncSend => "__anext__()/asend()",
                    GeneratorKind::AsyncThrow | GeneratorKind::AsyncClose => "aclose()/athrow()",
                    _ => {
                        return match input {
                            Input::Throw(raised) => Err(raised),
                            Input::Send(_) => Ok(None),
                        };
                    }
                };
                return Err(self.runtime_error(format!("cannot reuse already awaited {what}")));
            }
            GeneratorState::Created(body) => {
                return match (body, input) {
                    (Body::Native(native), input) => {
                        let resumed = match input {
                            // An asynchronous generator is sent this in place of what `asend()` was given.
                            Input::Send(value) if generator.kind.is_async_step() && !value.is_none() => {
                                Resume::Value(value)
                            }
                            Input::Send(_) => Resume::Start,
                            Input::Throw(raised) => Resume::Raised(raised),
                        };
                        Ok(Some(activation(Body::Native(native), exit, generator, Some(resumed))))
                    }
                    (Body::Python(frame), Input::Send(Value::None)) => {
                        Ok(Some(activation(Body::Python(frame), exit, generator, None)))
                    }
                    (body @ Body::Python(_), Input::Send(_)) => {
                        *generator.state.borrow_mut() = GeneratorState::Created(body);
                        let what = generator.kind.noun();
                        Err(self.type_error(format!("can't send non-None value to a just-started {what}")))
                    }
                    // The body has not run, so the exception comes out of its first line.
                    (Body::Python(frame), Input::Throw(raised)) => Ok(Some(activation(
                        Body::Python(frame),
                        exit,
                        generator,
                        Some(Resume::Raised(raised)),
                    ))),
                };
            }
            GeneratorState::Suspended(body) => body,
        };
        match body {
            Body::Native(native) => {
                let resumed = match input {
                    Input::Send(value) => Resume::Value(value),
                    Input::Throw(raised) => Resume::Raised(raised),
                };
                Ok(Some(activation(Body::Native(native), exit, generator, Some(resumed))))
            }
            Body::Python(mut frame) => {
                let delegating = Self::delegates(&frame);
                frame.thrown = matches!(input, Input::Throw(_));
                frame.line = 0;
                frame.entered = self.executed;
                let pending = match input {
                    Input::Send(value) => {
                        frame.data.push(value);
                        if delegating {
                            frame.ip -= 1;
                        }
                        None
                    }
                    Input::Throw(raised) if delegating => {
                        let target = frame.peek(1).clone();
                        let thrower = activation(Body::Python(frame), exit, generator, None);
                        return self.throw_through(thrower, target, raised).map(Some);
                    }
                    Input::Throw(raised) => Some(Resume::Raised(raised)),
                };
                Ok(Some(activation(Body::Python(frame), exit, generator, pending)))
            }
        }
    }

    /// Throw into the iterator that a suspended body delegates to, with that body waiting below it.
    fn throw_through(
        &mut self,
        mut below: Box<Activation>,
        target: Value,
        raised: Raised,
    ) -> PyResult<Box<Activation>> {
        if self.raised_is(&raised, &self.types.generator_exit) {
            let closing = CloseThenExit { target: Some(target), exit: Some(raised) };
            let above =
                Activation { exit: Exit::Delegate, ..Activation::new(Body::Native(Box::new(closing))) };
            let stacked = Stacked { below: Some(below), above: Some(Box::new(above)) };
            return Ok(Box::new(Activation::new(Body::Native(Box::new(stacked)))));
        }
        let attempt = match &target {
            Value::Generator(inner) => self.resume_generator(inner, Input::Throw(raised), Exit::Delegate),
            other => match self.send_to_iterator(other, Input::Throw(raised)) {
                Ok(super::run::Sent::Called(super::run::Called::Enter(mut callee))) => {
                    callee.exit = Exit::Delegate;
                    Ok(Some(callee))
                }
                Ok(
                    super::run::Sent::Called(super::run::Called::Value(value))
                    | super::run::Sent::Item(value),
                ) => {
                    let passing = Resume::Value(value);
                    let native: Box<dyn NativeFrame> = Box::new(YieldOnce(Some(passing)));
                    Ok(Some(Box::new(Activation {
                        exit: Exit::Delegate,
                        ..Activation::new(Body::Native(native))
                    })))
                }
                Ok(super::run::Sent::Exhausted) => Ok(None),
                Err(raised) => Err(raised),
            },
        };
        match attempt {
            Ok(Some(callee)) => {
                // Two activations enter at once: the outer one goes first, under the inner one.
                let stacked = Stacked { below: Some(below), above: Some(callee) };
                Ok(Box::new(Activation::new(Body::Native(Box::new(stacked)))))
            }
            Ok(None) => {
                if let Body::Python(frame) = &mut below.body {
                    release::let_go(frame.pop());
                    frame.push(Value::None);
                }
                Ok(below)
            }
            Err(raised) => {
                match self.stop_value(&raised) {
                    Some(value) => {
                        if let Body::Python(frame) = &mut below.body {
                            release::let_go(frame.pop());
                            frame.push(value);
                        }
                    }
                    None => below.input = Some(Resume::Raised(raised)),
                }
                Ok(below)
            }
        }
    }

    /// Whether another coroutine is awaiting this one: it runs, or is suspended in the middle of an `await`.
    pub(super) fn is_awaited(&self, generator: &Generator) -> bool {
        match &*generator.state.borrow() {
            GeneratorState::Suspended(Body::Python(frame)) => Self::delegates(frame),
            _ => false,
        }
    }
}

fn activation(body: Body, exit: Exit, generator: &Rc<Generator>, input: Option<Resume>) -> Box<Activation> {
    Box::new(Activation { body, exit, generator: Some(generator.clone()), input })
}

impl GeneratorKind {
    /// Whether it drives an asynchronous generator one step further.
    pub fn is_async_step(self) -> bool {
        matches!(self, Self::AsyncSend | Self::AsyncThrow | Self::AsyncClose)
    }

    /// What error messages call it.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Coroutine | Self::CoroutineWrapper => "coroutine",
            Self::AsyncGenerator | Self::AsyncSend | Self::AsyncThrow | Self::AsyncClose => "async generator",
            _ => "generator",
        }
    }
}

/// Enters two activations, one on top of the other, in place of itself.
struct Stacked {
    below: Option<Box<Activation>>,
    above: Option<Box<Activation>>,
}

impl NativeFrame for Stacked {
    fn resume(&mut self, vm: &mut Vm, _input: Resume) -> PyResult<Step> {
        match (self.below.take(), self.above.take()) {
            (Some(below), Some(above)) => Ok(Step::Replace(below, above)),
            _ => Err(vm.runtime_error("a delegation was resumed twice")),
        }
    }

    fn held(&self) -> Option<[&Activation; 2]> {
        Some([self.below.as_deref()?, self.above.as_deref()?])
    }

    fn name(&self) -> &'static str {
        "throw"
    }
}

/// Closes the iterator that a body delegates to, then raises `GeneratorExit` in that body, whatever the iterator made
/// of its own.
struct CloseThenExit {
    target: Option<Value>,
    exit: Option<Raised>,
}

impl NativeFrame for CloseThenExit {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let flow = match self.target.take() {
            Some(Value::Generator(inner)) => close_flow(vm, &inner),
            Some(other) => {
                let name = vm.interner.intern("close");
                match vm.getattr(&other, &name).and_then(|flow| vm.settle_value(flow)) {
                    Ok(method) => Flow::call(method, Vec::new()),
                    // What cannot be closed need not be.
                    Err(_) => Flow::Value(Value::None),
                }
            }
            None => Flow::Value(Value::None),
        };
        if let Resume::Raised(raised) = input {
            vm.reraising = true;
            return Err(raised);
        }
        match (Step::from_flow(flow), self.exit.take()) {
            (Err(step), exit) => {
                self.exit = exit;
                Ok(step)
            }
            (Ok(_), Some(exit)) => {
                vm.reraising = true;
                Err(exit)
            }
            (Ok(_), None) => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "close"
    }
}

/// Stands for an iterator that answered a throw with a value at once.
struct YieldOnce(Option<Resume>);

impl NativeFrame for YieldOnce {
    fn resume(&mut self, _vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match (self.0.take(), input) {
            (Some(Resume::Value(value)), _) => Ok(Step::Return(value)),
            (_, Resume::Raised(raised)) => Err(raised),
            _ => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "throw"
    }
}
