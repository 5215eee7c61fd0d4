//! Raising, handling and matching exceptions.

use std::rc::Rc;

use super::activation::Exit;
use super::errors::exception_state;
use super::execute::{Executed, Next};
use super::native::{Flow, PyResult, Raised};
use super::object::{Body, Class, Frame, FrameObject, Identity, Layout, Traceback, line_at};
use super::value::Value;
use super::{Vm, release};
use crate::code::Instr;

impl Vm {
    #[inline(never)]
    pub(super) fn exception_op(&mut self, frame: &mut Frame, instr: Instr) -> Executed {
        match instr {
            Instr::RaiseVarargs(0) => match self.handled_exception(frame) {
                Some(exception) => {
                    self.reraising = true;
                    Err(Raised::new(exception))
                }
                None => Err(self.runtime_error("No active exception to reraise")),
            },
            Instr::RaiseVarargs(1) => {
                let exception = frame.pop();
                self.raise(frame, exception, Value::Empty)
            }
            Instr::RaiseVarargs(_) => {
                let (cause, exception) = (frame.pop(), frame.pop());
                self.raise(frame, exception, cause)
            }
            Instr::Reraise(depth) => {
                let exception = frame.pop();
                if depth > 0
                    && let Value::Int(lasti) = frame.peek(depth as usize)
                {
                    // The traceback shows where the exception first came through, not this clean-up code.
                    self.reraise_at = Some(*lasti as u32);
                }
                self.reraising = true;
                Err(Raised::new(exception))
            }
            Instr::PushExcInfo => {
                let exception = frame.pop();
                let previous = std::mem::replace(&mut frame.handled, exception.clone());
                frame.push(previous);
                frame.push(exception);
                Ok(Next::Go)
            }
            Instr::PopExcept => {
                let previous = frame.pop();
                release::let_go(std::mem::replace(&mut frame.handled, previous));
                Ok(Next::Go)
            }
            Instr::CheckExcMatch => {
                let kind = frame.pop();
                let class = self.class_of(frame.peek(1));
                let matched = self.matches(&class, &kind)?;
                frame.push(Value::bool(matched));
                Ok(Next::Go)
            }
            Instr::CheckEgMatch => {
                let (kind, exception) = (frame.pop(), frame.pop());
                let flow = Flow::call(self.helper("except_star_match"), vec![exception, kind]);
                self.finish_flow(frame, flow, Exit::Pair)
            }
            Instr::PrepReraiseStar => {
                let (raised, original) = (frame.pop(), frame.pop());
                let flow = Flow::call(self.helper("except_star_reraise"), vec![original, raised]);
                self.finish_flow(frame, flow, Exit::Push)
            }
            Instr::LoadAssertionError => {
                frame.push(Value::Class(self.types.assertion_error.clone()));
                Ok(Next::Go)
            }
            _ => Ok(Next::Go),
        }
    }

    /// Whether an exception of `class` is caught by `except kind`: a class or a tuple of classes.
    fn matches(&mut self, class: &Rc<Class>, kind: &Value) -> PyResult<bool> {
        let kinds = match kind.base() {
            Value::Tuple(kinds) => kinds.items(),
            _ => std::slice::from_ref(kind),
        };
        let mut matched = false;
        for kind in kinds {
            match kind {
                Value::Class(kind) if kind.layout == Layout::Exception => matched |= class.is_subclass(kind),
                _ => {
                    return Err(self.type_error(
                        "catching classes that do not inherit from BaseException is not allowed",
                    ));
                }
            }
        }
        Ok(matched)
    }

    /// The exception that is being handled in `frame` or a caller of it (`sys.exception()`).
    pub(super) fn handled_exception(&self, frame: &Frame) -> Option<Value> {
        if !frame.handled.is_empty() {
            return Some(frame.handled.clone());
        }
        self.handled_below()
    }

    /// [`Vm::handled_exception`] for native code: of the frames on the stack.
    pub fn handled_below(&self) -> Option<Value> {
        self.stack.iter().rev().find_map(|activation| match &activation.body {
            Body::Python(frame) if !frame.handled.is_empty() => Some(frame.handled.clone()),
            Body::Native(native) => native.handled().filter(|exception| !exception.is_empty()),
            _ => None,
        })
    }

    /// Give a newly raised exception its context, when native code raised it and did not just pass it on.
    pub(super) fn with_context(&mut self, raised: Raised) -> Raised {
        if !std::mem::take(&mut self.reraising)
            && let Some(context) = self.handled_below()
        {
            set_context(&raised.value(), context);
        }
        raised
    }

    /// An exception arrived in `frame`: note the place, and go to its handler or out of the frame.
    /// `fresh` says that it was raised by the frame's own instruction, not by a call that it made.
    pub(super) fn handle(&mut self, frame: &mut Frame, raised: Raised, fresh: bool) -> PyResult<()> {
        let reraised = std::mem::take(&mut self.reraising);
        let place = self.reraise_at.take();
        let current = frame.current() as u32;
        if fresh
            && !reraised
            && let Some(context) = self.handled_exception(frame)
        {
            set_context(&raised.value(), context);
        }
        if !reraised || place.is_some() {
            self.add_traceback(frame, &raised.value(), place.unwrap_or(current), reraised);
        }
        // What is thrown into a body that has not begun comes out in front of its first block.
        let handler = if frame.ip == 0 { None } else { frame.code.code.handler(current).copied() };
        let Some(entry) = handler else { return Err(raised) };
        let keep = frame.code.code.slots.len() + entry.depth as usize;
        while frame.data.len() > keep {
            let dropped = frame.pop();
            release::let_go(dropped);
        }
        if entry.lasti {
            frame.push(Value::Int(i64::from(current)));
        }
        frame.push(raised.into_value());
        frame.ip = entry.target as usize;
        Ok(())
    }

    /// Put `frame` at the head of the exception's traceback.
    fn add_traceback(&mut self, frame: &mut Frame, exception: &Value, instr: u32, reraised: bool) {
        // Where CPython has functions in C we have Python of our own, which a program must not find here. The Python
        // of the library stays: CPython's is written in Python too.
        if frame.code.code.is_native() {
            return;
        }
        put_at_head(frame, exception, instr, reraised);
    }

    /// What C code of CPython raises where no frame is left to pass through: nothing but where the program is now, as
    /// `PyErr_WriteUnraisable` adds it.
    pub(super) fn trace_from_here(&mut self, exception: &Value) {
        let untraced = exception_state(exception).is_some_and(|state| state.borrow().traceback.is_none());
        if untraced && let Some(frame) = self.frames_mut().next() {
            let instr = frame.current() as u32;
            put_at_head(frame, exception, instr, false);
        }
    }

    /// The object of the frame below the one that ends now. Helpers of ours stand for CPython's C code, which has none.
    pub(super) fn caller_object(&mut self) -> Option<Rc<FrameObject>> {
        self.frame_object(0)
    }
}

fn put_at_head(frame: &mut Frame, exception: &Value, instr: u32, reraised: bool) {
    let Some(state) = exception_state(exception) else { return };
    let object = frame.make_object();
    // A body that has not begun stands at its definition, at no instruction.
    let (instr, line) = match frame.ip {
        0 => (frame.code.code.instrs.len() as u32, frame.code.code.first_line),
        _ => (instr, line_at(&frame.code, instr as usize)),
    };
    let next = state.borrow_mut().traceback.take();
    // An exception raised again from the same frame keeps its entry for that frame.
    if reraised
        && let Some(head) = &next
        && Rc::ptr_eq(&head.frame, &object)
    {
        state.borrow_mut().traceback = next;
        return;
    }
    let entry = Traceback {
        identity: Identity::default(),
        next: std::cell::RefCell::new(next),
        frame: object,
        instr,
        line,
    };
    state.borrow_mut().traceback = Some(Rc::new(entry));
}

/// Set `__context__`, leaving out the exception itself where it already is in the chain.
pub(super) fn set_context(exception: &Value, context: Value) {
    if exception.is(&context) {
        return;
    }
    let mut link = context.clone();
    while let Some(state) = exception_state(&link) {
        let next = state.borrow().context.clone();
        if next.is(exception) {
            state.borrow_mut().context = Value::Empty;
            break;
        }
        link = next;
    }
    if let Some(state) = exception_state(exception) {
        state.borrow_mut().context = context;
    }
}
