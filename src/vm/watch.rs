//! An expression looked up in the frame that is about to go on, for a person who watches the program.
//!
//! The machine runs the expression as it runs everything, so looking may change what the program does: a machine that
//! was asked is used on only when the expression came to its value without leaving its own instructions.

use std::cell::RefCell;
use std::rc::Rc;

use super::activation::{Activation, Exit};
use super::native::{NativeFrame, PyResult, Resume, Step};
use super::object::tracked::{self, Young};
use super::object::{Body, CodeObject, Dict, Frame, Identity};
use super::release;
use super::value::Value;
use super::{Fast, Halt, Stop, Vm, memory, types};
use crate::code::Code;

/// What came of an expression.
#[derive(Debug)]
pub struct Watched {
    /// Whether it is true, or the sentence that says why that cannot be told.
    pub holds: Result<bool, String>,
    /// Whether the machine goes on as if it had not been asked.
    pub intact: bool,
}

/// Where the outcome is put.
type Answer = Rc<RefCell<Option<PyResult<Value>>>>;

impl Vm {
    /// Whether `code`, an expression whose value is a bool, holds in the innermost frame of the running thread, within `budget`
    /// instructions. `plain` says that its own instructions change nothing: names, constants, comparisons and the like.
    pub fn watch(&mut self, code: &Rc<Code>, plain: bool, budget: u64) -> Watched {
        let Some(seen) = self.counted(|vm| vm.seen(plain)) else {
            return Watched { holds: Err("no code of the program is about to run".into()), intact: true };
        };
        // Whatever waits to happen at the next boundary would happen in the midst of the expression.
        let quiet = plain && self.signals.is_empty() && self.is_alone() && self.tidy_up();
        let (before, known, count) = (self.executed, self.lines_known, self.identities);
        let base = self.stack.len();
        let answer = Answer::default();
        let own = self.counted(|vm| vm.begin_watch(code, seen, &answer));
        let mut clean = quiet;
        let stopped = loop {
            if self.executed - before >= budget {
                break Some(format!("it took more than {budget} instructions"));
            }
            let until = if clean { self.executed + 1 } else { before + budget };
            let stop = self.run(until, false);
            if answer.borrow().is_some() {
                break None;
            }
            clean &= self.is_within(&own, base);
            match stop {
                Stop::Budget | Stop::Line => {}
                Stop::Halted(Halt::Input) => break Some("it asks for input".into()),
                Stop::Halted(Halt::Source) => break Some("it imports a module that is not there".into()),
                Stop::Halted(Halt::Deadlock) => break Some("it waits for what never comes".into()),
                Stop::Finished(_) | Stop::Halted(Halt::Exit(_)) => break Some("it ended the program".into()),
            }
        };
        let outcome = answer.borrow_mut().take();
        let holds = match (stopped, outcome) {
            (None, Some(Ok(value))) => Ok(matches!(value, Value::Bool(truth) if truth.get())),
            (None, Some(Err(raised))) => {
                clean = false;
                Err(self.told(&raised.value()))
            }
            (reason, _) => {
                clean = false;
                Err(reason.unwrap_or_default())
            }
        };
        if clean {
            self.end_watch(base);
            (self.executed, self.lines_known, self.identities) = (before, known, count);
        }
        Watched { holds, intact: clean }
    }

    /// What has died is put away, as it would be before the next instruction. False when Python code is to run for that.
    fn tidy_up(&mut self) -> bool {
        if !release::pending() {
            return true;
        }
        match self.counted(Self::drain_released) {
            Some(finalizer) => {
                self.stack.push(*finalizer);
                false
            }
            None => !release::pending(),
        }
    }

    /// What is made here and thrown away again is counted as the machine counts what it makes and throws away.
    fn counted<T>(&mut self, act: impl FnOnce(&mut Self) -> T) -> T {
        let outer = Identity::swap_counter(self.identities);
        let outer_heap = memory::swap(self.heap);
        let outer_young = tracked::swap(std::mem::replace(&mut self.young, Young::NONE));
        let result = act(self);
        self.identities = Identity::swap_counter(outer);
        self.heap = memory::swap(outer_heap);
        self.young = tracked::swap(outer_young);
        result
    }

    /// The names that an expression sees: globals and locals. None without a frame to look from.
    fn seen(&self, plain: bool) -> Option<(Rc<Dict>, Value)> {
        let frame = self.python_frames().last()?;
        let (globals, locals) = (frame.globals.clone(), self.locals_of(frame));
        match &locals {
            Value::Dict(own) if !plain => {
                // Functions within the expression know only globals, and are to see the frame's variables too.
                let both = Dict::new().tracked();
                for (name, value) in globals.snapshot().into_iter().chain(own.snapshot()) {
                    both.set_key(name, value);
                }
                Some((both.clone(), Value::Dict(both)))
            }
            _ => Some((globals, locals)),
        }
    }

    /// Put the expression on the stack.
    fn begin_watch(&mut self, code: &Rc<Code>, seen: (Rc<Dict>, Value), answer: &Answer) -> Rc<CodeObject> {
        let own = self.load_code(code);
        let (globals, locals) = seen;
        let body = Asked { code: own.clone(), globals, locals: Some(locals), answer: answer.clone() };
        let top = Activation::new(Body::Native(Box::new(body)));
        self.stack.push(Activation { exit: Exit::Discard, ..top });
        own
    }

    /// Whether nothing runs above the place of the expression but the expression itself.
    fn is_within(&self, own: &Rc<CodeObject>, base: usize) -> bool {
        match self.stack.get(base + 1..) {
            Some([]) => !release::pending(),
            Some([Activation { body: Body::Python(frame), .. }]) => {
                Rc::ptr_eq(&frame.code, own) && !release::pending()
            }
            _ => false,
        }
    }

    fn end_watch(&mut self, base: usize) {
        self.counted(|vm| vm.stack.truncate(base));
    }

    /// The last line of what CPython prints for an exception, as far as no Python code is needed.
    fn told(&mut self, exception: &Value) -> String {
        let class = self.class_of(exception).full_name();
        match types::str_of(self, exception) {
            Ok(Fast::Ready(text)) if !text.is_empty() => format!("{class}: {text}"),
            _ => class.to_string(),
        }
    }
}

/// The expression on the stack: runs it, keeps what comes of it, and stops the machine.
struct Asked {
    code: Rc<CodeObject>,
    globals: Rc<Dict>,
    locals: Option<Value>,
    answer: Answer,
}

impl NativeFrame for Asked {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let (Resume::Start, Some(locals)) = (&input, self.locals.take()) {
            let data = vec![Value::Empty; self.code.code.slots.len()];
            let namespace = vm.namespace_in(locals);
            let frame =
                Frame::new(self.code.clone(), self.globals.clone(), Some(namespace), data, vm.executed);
            return Ok(Step::Activate(Box::new(Activation::new(Body::Python(frame)))));
        }
        *self.answer.borrow_mut() = Some(match input {
            Resume::Value(value) | Resume::Yielded(value) => Ok(value),
            Resume::Raised(raised) => Err(raised),
            Resume::Start => Ok(Value::None),
        });
        Ok(Step::Halt(Halt::Input))
    }

    fn name(&self) -> &'static str {
        "watch"
    }
}
