//! Outcomes: what the end or the suspension of an activation means to the one below.

use super::Vm;
use super::activation::{Activation, Exit};
use super::native::{Flow, Raised, Resume};
use super::object::{Body, GeneratorKind, GeneratorState};
use super::run::Called;
use super::value::Value;

/// The outcome of a body, for the activation below.
pub(super) enum Outcome {
    /// It returned.
    Returned(Value),
    /// It handed out a value.
    Yielded(Value),
    /// It raised.
    Raised(Raised),
}

impl Vm {
    /// The outcome of `done`, whose activation is over: tell its generator and the activation below.
    pub(super) fn settle(&mut self, done: Activation, outcome: Outcome) {
        let Activation { body, exit, generator, .. } = done;
        let mut outcome = outcome;
        let driven = generator.is_some();
        match generator {
            None => self.retire(body),
            Some(generator) => match outcome {
                Outcome::Yielded(_) => generator.suspend(body),
                _ => {
                    *generator.state.borrow_mut() = GeneratorState::Done;
                    self.retire(body);
                    if let Outcome::Raised(raised) = outcome {
                        outcome = Outcome::Raised(self.generator_raised(&generator, raised));
                    }
                }
            },
        }
        self.deliver(outcome, exit, driven);
    }

    /// `StopIteration` must not leave a generator's body: it would look like its end.
    fn generator_raised(&mut self, generator: &super::Generator, raised: Raised) -> Raised {
        let stop = self.types.stop_iteration.clone();
        let (what, which) = match generator.kind {
            GeneratorKind::Generator => ("generator", "StopIteration"),
            GeneratorKind::Coroutine => ("coroutine", "StopIteration"),
            GeneratorKind::AsyncGenerator if !self.raised_is(&raised, &stop) => {
                ("async generator", "StopAsyncIteration")
            }
            GeneratorKind::AsyncGenerator => ("async generator", "StopIteration"),
            _ => return raised,
        };
        let class = if which == "StopIteration" { stop } else { self.types.stop_async_iteration.clone() };
        if !self.raised_is(&raised, &class) {
            return raised;
        }
        let error = self.runtime_error(format!("{what} raised {which}"));
        self.caused(error, raised)
    }

    /// Hand an outcome to the activation on top of the stack. `driven` says that it comes from a generator, whose
    /// return means exhaustion; otherwise it comes from a call.
    pub(super) fn deliver(&mut self, outcome: Outcome, exit: Exit, driven: bool) {
        let (mut outcome, mut exit, mut driven) = (outcome, exit, driven);
        loop {
            if let Exit::Finalizer(finalizer) = exit {
                let (object, rest) = *finalizer;
                match outcome {
                    Outcome::Raised(raised) => self.report_unraisable(raised, object, rest),
                    _ => super::release::put_back(rest),
                }
                return;
            }
            if let Exit::Signal = exit {
                if !matches!(outcome, Outcome::Raised(_)) {
                    return;
                }
                exit = Exit::Push;
            }
            let Some(below) = self.stack.last_mut() else {
                self.finished = Some(match outcome {
                    Outcome::Returned(value) | Outcome::Yielded(value) => Ok(value),
                    Outcome::Raised(raised) => Err(raised),
                });
                return;
            };
            let frame = match &mut below.body {
                Body::Python(frame) => frame,
                Body::Native(_) => {
                    let resumed = match (outcome, &exit) {
                        (Outcome::Returned(value), Exit::Init(instance)) if value.is_none() => {
                            Resume::Value(instance.clone())
                        }
                        (Outcome::Returned(value), Exit::Init(_)) => {
                            Resume::Raised(self.init_returned(&value))
                        }
                        (Outcome::Returned(value), Exit::Delegate) if !driven => Resume::Yielded(value),
                        (Outcome::Returned(value), Exit::Resumed) => {
                            Resume::Raised(self.stop_iteration(value))
                        }
                        (Outcome::Yielded(value), Exit::Resumed) => Resume::Value(value),
                        (Outcome::Raised(raised), Exit::Delegate) if !driven => {
                            match self.stop_value(&raised) {
                                Some(value) => Resume::Value(value),
                                None => Resume::Raised(raised),
                            }
                        }
                        (Outcome::Returned(value), Exit::Then(after)) => match after(self, value) {
                            Ok(Flow::Value(value)) => Resume::Value(value),
                            Ok(flow) => match self.start(flow) {
                                Ok(Called::Value(value)) => Resume::Value(value),
                                Ok(Called::Enter(callee)) => {
                                    self.stack.push(*callee);
                                    return;
                                }
                                Err(raised) => Resume::Raised(raised),
                            },
                            Err(raised) => Resume::Raised(raised),
                        },
                        (Outcome::Returned(value), _) => Resume::Value(value),
                        (Outcome::Yielded(value), _) => Resume::Yielded(value),
                        (Outcome::Raised(raised), _) => Resume::Raised(raised),
                    };
                    self.resume_top(resumed);
                    return;
                }
            };
            match (outcome, exit) {
                (Outcome::Raised(raised), Exit::ForIter(target)) if !driven => {
                    if self.stop_value(&raised).is_some() {
                        self.leave_loop(target);
                    } else {
                        self.resume_top(Resume::Raised(raised));
                    }
                    return;
                }
                (Outcome::Raised(raised), Exit::Delegate) if !driven => {
                    match self.stop_value(&raised) {
                        Some(value) => self.finish_delegation(value),
                        None => self.resume_top(Resume::Raised(raised)),
                    }
                    return;
                }
                (Outcome::Raised(raised), _) => {
                    self.resume_top(Resume::Raised(raised));
                    return;
                }
                (Outcome::Yielded(value), Exit::Delegate) => {
                    (outcome, exit, driven) = match self.pass_on(value) {
                        Some(next) => next,
                        None => return,
                    }
                }
                (Outcome::Returned(value), Exit::Delegate) if !driven => {
                    (outcome, exit, driven) = match self.pass_on(value) {
                        Some(next) => next,
                        None => return,
                    };
                }
                (Outcome::Returned(value), Exit::Delegate) => return self.finish_delegation(value),
                (Outcome::Returned(_), Exit::ForIter(target)) if driven => return self.leave_loop(target),
                (Outcome::Returned(value), Exit::Resumed) => {
                    {
                        let raised = self.stop_iteration(value);
                        self.resume_top(Resume::Raised(raised));
                    }
                    return;
                }
                (Outcome::Returned(value), Exit::Init(instance)) => {
                    if value.is_none() {
                        frame.data.push(instance);
                    } else {
                        {
                            let raised = self.init_returned(&value);
                            self.resume_top(Resume::Raised(raised));
                        }
                    }
                    return;
                }
                (Outcome::Returned(value), Exit::Then(after)) => {
                    match after(self, value).and_then(|flow| self.start(flow)) {
                        Ok(Called::Value(value)) => self.push_on_top(value),
                        Ok(Called::Enter(callee)) => self.stack.push(*callee),
                        Err(raised) => self.resume_top(Resume::Raised(raised)),
                    }
                    return;
                }
                (Outcome::Returned(_), Exit::Discard) => return,
                (Outcome::Returned(Value::Tuple(pair)), Exit::Pair) => {
                    // What an `except*` clause takes is what it handles: a bare `raise` raises that again.
                    if let Some(taken) = pair.items().last().filter(|taken| !taken.is_none()) {
                        super::release::let_go(std::mem::replace(&mut frame.handled, taken.clone()));
                    }
                    frame.data.extend(pair.items().iter().cloned());
                    return;
                }
                (Outcome::Returned(truth), Exit::JumpOrPop { target, when }) => {
                    if matches!(truth, Value::Bool(flag) if flag.get() == when) {
                        frame.ip = target as usize;
                    } else {
                        super::release::let_go(frame.pop());
                    }
                    return;
                }
                (Outcome::Returned(value) | Outcome::Yielded(value), _) => {
                    frame.data.push(value);
                    return;
                }
            }
        }
    }

    /// The frame on top delegates: it hands `value` out itself. Gives what its own suspension means further down.
    fn pass_on(&mut self, value: Value) -> Option<(Outcome, Exit, bool)> {
        let Activation { body, exit, generator, .. } = self.stack.pop()?;
        let generator = generator?;
        generator.suspend(body);
        Some((Outcome::Yielded(value), exit, true))
    }

    /// The iterator that the frame on top delegated to has returned: its result takes the iterator's place.
    fn finish_delegation(&mut self, value: Value) {
        if let Some(Activation { body: Body::Python(frame), .. }) = self.stack.last_mut() {
            super::release::let_go(frame.data.pop().unwrap_or_default());
            frame.data.push(value);
        }
    }

    /// The loop of the frame on top is over.
    fn leave_loop(&mut self, target: u32) {
        if let Some(Activation { body: Body::Python(frame), .. }) = self.stack.last_mut() {
            super::release::let_go(frame.data.pop().unwrap_or_default());
            frame.ip = target as usize;
        }
    }

    fn resume_top(&mut self, input: Resume) {
        if let Some(top) = self.stack.last_mut() {
            top.input = Some(input);
        }
    }

    fn push_on_top(&mut self, value: Value) {
        if let Some(Activation { body: Body::Python(frame), .. }) = self.stack.last_mut() {
            frame.data.push(value);
        }
    }

    /// The `value` of a `StopIteration`, or `None` for another exception.
    pub(super) fn stop_value(&self, raised: &Raised) -> Option<Value> {
        if !self.raised_is(raised, &self.types.stop_iteration) {
            return None;
        }
        let state = raised.state()?.borrow();
        match &state.args {
            Value::Tuple(args) => Some(args.items().first().cloned().unwrap_or(Value::None)),
            _ => Some(Value::None),
        }
    }

    fn init_returned(&mut self, value: &Value) -> Raised {
        let name = self.class_name(value);
        self.type_error(format!("__init__() should return None, not '{name}'"))
    }
}
