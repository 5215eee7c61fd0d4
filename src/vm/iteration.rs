//! Loops, truth and delegation: instructions that ask an object for its next item or its truth.

use super::activation::Exit;
use super::compare::Fast;
use super::execute::{Executed, Next};
use super::native::{Flow, Input};
use super::object::Frame;
use super::run::{Called, Sent, Signal};
use super::types;
use super::value::Value;
use super::{Vm, release};

impl Vm {
    /// Jump when the popped value's truth is `when`.
    #[inline(never)]
    pub(super) fn pop_jump(&mut self, frame: &mut Frame, target: u32, when: bool) -> Executed {
        let value = frame.pop();
        let truth = match types::truth(&value) {
            Fast::Ready(flag) => flag,
            Fast::Python => return self.ask_truth(frame, value),
        };
        release::let_go(value);
        if truth == when {
            frame.ip = target as usize;
        }
        Ok(Next::Go)
    }

    /// Keep the value and jump when its truth is `when`, else pop it.
    #[inline(never)]
    pub(super) fn jump_or_pop(&mut self, frame: &mut Frame, target: u32, when: bool) -> Executed {
        match types::truth(frame.peek(1)) {
            Fast::Ready(truth) => {
                if truth == when {
                    frame.ip = target as usize;
                } else {
                    release::let_go(frame.pop());
                }
                Ok(Next::Go)
            }
            // The object itself must stay on the stack, so the hidden helper's answer decides between the two ways.
            Fast::Python => {
                let value = frame.peek(1).clone();
                let flow = Flow::call(self.helper("truth"), vec![value]);
                match self.start(flow)? {
                    Called::Value(truth) => {
                        if matches!(truth, Value::Bool(flag) if flag.get() == when) {
                            frame.ip = target as usize;
                        } else {
                            release::let_go(frame.pop());
                        }
                        Ok(Next::Go)
                    }
                    Called::Enter(mut callee) => {
                        callee.exit = Exit::JumpOrPop { target, when };
                        Ok(Next::Leave(Signal::Enter(callee)))
                    }
                }
            }
        }
    }

    /// Replace a popped value by its truth, then run the jump again on that.
    fn ask_truth(&mut self, frame: &mut Frame, value: Value) -> Executed {
        frame.ip -= 1;
        let flow = Flow::call(self.helper("truth"), vec![value]);
        self.finish_flow(frame, flow, Exit::Push)
    }

    #[inline(never)]
    pub(super) fn get_iter(&mut self, frame: &mut Frame) -> Executed {
        let source = frame.pop();
        if let Some(iter) = types::iter(&source) {
            frame.push(iter);
            return Ok(Next::Go);
        }
        let flow = self.iter_of(&source)?;
        self.finish_flow(frame, flow, Exit::Push)
    }

    /// `iter(source)` for objects that are not of a built-in iterable type.
    pub fn iter_of(&mut self, source: &Value) -> super::NativeResult {
        if let Some(iter) = types::iter(source) {
            return Ok(Flow::Value(iter));
        }
        if let Value::Generator(generator) = source
            && generator.kind == super::GeneratorKind::Generator
        {
            return Ok(Flow::Value(source.clone()));
        }
        let class = self.class_of(source);
        match class.lookup("__iter__") {
            Some(Value::None) => {}
            Some(_) => return Ok(Flow::call(self.helper("iter_checked"), vec![source.clone()])),
            None if matches!(source, Value::Instance(_) | Value::Class(_))
                && class.lookup("__getitem__").is_some() =>
            {
                let state = super::IterState::Sequence(source.clone(), 0);
                return Ok(Flow::Value(Value::Iter(std::rc::Rc::new(super::Iter::new(state)))));
            }
            None => {}
        }
        let name = class.name_text();
        Err(self.type_error(format!("'{name}' object is not iterable")))
    }

    #[inline(never)]
    pub(super) fn for_iter(&mut self, frame: &mut Frame, target: u32) -> Executed {
        match frame.peek(1) {
            Value::Iter(iter) => {
                let iter = iter.clone();
                match types::next(self, &iter)? {
                    types::Next::Item(value) => {
                        frame.push(value);
                        Ok(Next::Go)
                    }
                    types::Next::Done => {
                        release::let_go(frame.pop());
                        frame.ip = target as usize;
                        Ok(Next::Go)
                    }
                    types::Next::Python => {
                        let flow = Flow::call(self.helper("iter_next"), vec![Value::Iter(iter)]);
                        self.enter_for(frame, flow, target)
                    }
                }
            }
            Value::Generator(generator) if generator.kind == super::GeneratorKind::Generator => {
                let generator = generator.clone();
                match self.resume_generator(&generator, Input::Send(Value::None), Exit::ForIter(target))? {
                    Some(callee) => Ok(Next::Leave(Signal::Enter(callee))),
                    None => {
                        release::let_go(frame.pop());
                        frame.ip = target as usize;
                        Ok(Next::Go)
                    }
                }
            }
            other => {
                let other = other.clone();
                match self.class_of(&other).lookup("__next__") {
                    Some(function) => {
                        let class = self.class_of(&other);
                        let flow = self.bind(&function, &other, &class)?;
                        let method = self.settle_value(flow)?;
                        self.enter_for(frame, Flow::call(method, Vec::new()), target)
                    }
                    None => {
                        let name = self.class_name(&other);
                        Err(self.type_error(format!("'{name}' object is not an iterator")))
                    }
                }
            }
        }
    }

    fn enter_for(&mut self, frame: &mut Frame, flow: Flow, target: u32) -> Executed {
        match self.start(flow) {
            Ok(called) => self.finish(frame, called, Exit::ForIter(target)),
            Err(raised) if self.stop_value(&raised).is_some() => {
                release::let_go(frame.pop());
                frame.ip = target as usize;
                Ok(Next::Go)
            }
            Err(raised) => Err(raised),
        }
    }

    /// `YieldFrom`: send the top to the iterator below it.
    #[inline(never)]
    pub(super) fn yield_from(&mut self, frame: &mut Frame) -> Executed {
        let sent = frame.pop();
        let target = frame.peek(1).clone();
        self.delegate(frame, &target, Input::Send(sent))
    }

    /// Pass an input on to the iterator that `frame` delegates to.
    pub(super) fn delegate(&mut self, frame: &mut Frame, target: &Value, input: Input) -> Executed {
        if let Value::Generator(generator) = target {
            return match self.resume_generator(generator, input, Exit::Delegate)? {
                Some(callee) => Ok(Next::Leave(Signal::Enter(callee))),
                None => {
                    release::let_go(frame.pop());
                    frame.push(Value::None);
                    Ok(Next::Go)
                }
            };
        }
        let sent = match self.send_to_iterator(target, input) {
            Ok(sent) => sent,
            Err(raised) => match self.stop_value(&raised) {
                Some(value) => {
                    release::let_go(frame.pop());
                    frame.push(value);
                    return Ok(Next::Go);
                }
                None => return Err(raised),
            },
        };
        match sent {
            Sent::Item(value) | Sent::Called(Called::Value(value)) => {
                frame.push(value);
                Ok(Next::Leave(Signal::Yield))
            }
            Sent::Exhausted => {
                release::let_go(frame.pop());
                frame.push(Value::None);
                Ok(Next::Go)
            }
            Sent::Called(Called::Enter(callee)) => match callee.exit {
                Exit::Push => {
                    let mut callee = callee;
                    callee.exit = Exit::Delegate;
                    Ok(Next::Leave(Signal::Enter(callee)))
                }
                _ => self.finish(frame, Called::Enter(callee), Exit::Delegate),
            },
        }
    }
}
