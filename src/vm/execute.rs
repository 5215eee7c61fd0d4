//! Dispatch: takes the next instruction and routes it to its family. Nothing here knows what an operation means.

use std::rc::Rc;

use super::activation::{Activation, Exit};
use super::native::{Flow, PyResult, Raised};
use super::object::{Body, Frame, GeneratorState, IterState};
use super::run::{Called, Outcome, Signal};
use super::value::Value;
use super::{Stop, Vm, release};
use crate::code::{BinaryOp, CompareOp, Instr};

/// What an instruction left to do.
pub(super) enum Next {
    /// Go on with the next instruction.
    Go,
    /// Leave the frame for now.
    Leave(Signal),
}

/// Shorthand for instruction families.
pub(super) type Executed = PyResult<Next>;

impl Frame {
    #[inline(always)]
    pub(super) fn push(&mut self, value: Value) {
        // What `Vec::push` does, but compiled in place, as that is not when it is called from everywhere.
        self.data.extend(Some(value));
    }

    #[inline(always)]
    pub(super) fn pop(&mut self) -> Value {
        self.data.pop().unwrap_or_default()
    }

    /// Cut the stack to this height. Nothing must be left above that needs dropping.
    #[inline(always)]
    pub(super) fn forget_down_to(&mut self, height: usize) {
        while self.data.len() > height {
            std::mem::forget(self.data.pop());
        }
    }

    /// The sum, difference or product of two small ints on top, in place. False when they are something else, or too large.
    #[inline(always)]
    fn small_ints(&mut self, op: BinaryOp) -> bool {
        let [.., Value::Int(a), Value::Int(b)] = self.data[..] else { return false };
        let result = match op {
            BinaryOp::Add => a.checked_add(b),
            BinaryOp::Sub => a.checked_sub(b),
            BinaryOp::Mul => a.checked_mul(b),
            _ => None,
        };
        let Some(result) = result else { return false };
        std::mem::forget(self.data.pop());
        if let Some(Value::Int(first)) = self.data.last_mut() {
            *first = result;
        }
        true
    }

    /// The comparison of two small ints on top, in their place. False when they are something else.
    #[inline(always)]
    fn compares_ints(&mut self, op: CompareOp) -> bool {
        let [.., Value::Int(a), Value::Int(b)] = self.data[..] else { return false };
        std::mem::forget(self.data.pop());
        if let Some(first) = self.data.last_mut() {
            *first = Value::bool(op.holds(a, b));
        }
        true
    }

    /// Take a `bool` off the stack and jump when it is `when`. False when something else is there.
    #[inline(always)]
    fn jumps_by_bool(&mut self, target: u32, when: bool) -> bool {
        let [.., Value::Bool(flag)] = self.data[..] else { return false };
        std::mem::forget(self.data.pop());
        if flag.get() == when {
            self.ip = target as usize;
        }
        true
    }

    /// The next number of a range on top, pushed. False when it is another iterator, or at its end.
    #[inline(always)]
    fn counts_on(&mut self) -> bool {
        let Some(Value::Iter(iter)) = self.data.last() else { return false };
        let Ok(mut state) = iter.state.try_borrow_mut() else { return false };
        let IterState::Range(at, step, left @ 1..) = &mut *state else { return false };
        let number = *at;
        *at = at.wrapping_add(*step);
        *left -= 1;
        drop(state);
        self.data.push(Value::Int(number));
        true
    }

    /// The `n`-th item from the top, 1 being the top.
    #[inline(always)]
    pub(super) fn peek(&self, n: usize) -> &Value {
        &self.data[self.data.len() - n]
    }
}

impl Vm {
    /// Run Python code from `top` on, and what it calls. Calls of Python functions and their returns, which are most of
    /// what happens, are done here; all else goes over the stack.
    pub(super) fn run_python(&mut self, mut top: Activation) -> Option<Stop> {
        loop {
            let Body::Python(frame) = &mut top.body else {
                self.stack.push(top);
                return None;
            };
            let input = if top.input.is_some() { top.input.take() } else { None };
            let signal = match self.run_frame(frame, input) {
                Ok(signal) => signal,
                Err(raised) => {
                    self.settle(top, Outcome::Raised(raised));
                    return None;
                }
            };
            match signal {
                Signal::Call(callee) => {
                    let caller = std::mem::replace(&mut top, Activation::new(Body::Python(callee)));
                    self.stack.push(caller);
                }
                Signal::Return => {
                    let value = frame.pop();
                    if top.generator.is_some()
                        || !matches!(top.exit, Exit::Push)
                        || !matches!(self.stack.last(), Some(Activation { body: Body::Python(_), .. }))
                    {
                        self.settle(top, Outcome::Returned(value));
                        return None;
                    }
                    self.retire(top.body);
                    top = self.stack.pop()?;
                    if let Body::Python(frame) = &mut top.body {
                        frame.push(value);
                    }
                }
                Signal::Enter(callee) => {
                    self.stack.push(std::mem::replace(&mut top, *callee));
                }
                Signal::Yield => {
                    let value = frame.pop();
                    let generator = match top.generator.take() {
                        Some(generator)
                            if matches!(top.exit, Exit::Resumed | Exit::ForIter(_))
                                && matches!(
                                    self.stack.last(),
                                    Some(Activation { body: Body::Python(_), .. })
                                ) =>
                        {
                            generator
                        }
                        other => {
                            self.settle(Activation { generator: other, ..top }, Outcome::Yielded(value));
                            return None;
                        }
                    };
                    *generator.state.borrow_mut() = GeneratorState::Suspended(top.body);
                    drop(generator);
                    top = self.stack.pop()?;
                    if let Body::Python(frame) = &mut top.body {
                        frame.push(value);
                    }
                }
                Signal::Budget => {
                    self.stack.push(top);
                    return Some(Stop::Budget);
                }
                Signal::Line => {
                    self.stack.push(top);
                    return Some(Stop::Line);
                }
            }
        }
    }

    /// Run `frame` until it leaves the processor, handling exceptions within it.
    #[inline(always)]
    fn run_frame(&mut self, frame: &mut Frame, input: Option<super::Resume>) -> PyResult<Signal> {
        let thrown = std::mem::take(&mut frame.thrown);
        if let Some(super::Resume::Raised(raised)) = input {
            if thrown && !frame.handled.is_empty() {
                super::exceptions::set_context(&raised.value(), frame.handled.clone());
            }
            self.handle(frame, raised, false)?;
        }
        let code = frame.code.clone();
        self.now_code = Some(code.clone());
        self.now_ip = frame.ip;
        loop {
            match self.execute(frame, &code) {
                Ok(signal) => return Ok(signal),
                Err(raised) => {
                    self.handle(frame, raised, true)?;
                    // What the exception swept off the stack dies at the place of the raise, not of the handler.
                    if release::pending()
                        && let Some(finalizer) = self.drain_released()
                    {
                        return Ok(Signal::Enter(finalizer));
                    }
                    self.now_code = Some(code.clone());
                    self.now_ip = frame.ip;
                }
            }
        }
    }

    /// Whether to stop here, when [`Vm::look_at`] is reached: at the end of the budget, or in line mode before a line.
    #[cold]
    fn stops_here(&mut self, frame: &mut Frame) -> Option<Signal> {
        // A line that begins where the budget ends is still told: the next run would not see it.
        if self.lines && self.line_begins(frame) && self.executed > self.started_at {
            return Some(Signal::Line);
        }
        (self.executed >= self.until).then_some(Signal::Budget)
    }

    #[inline(never)]
    fn execute(&mut self, frame: &mut Frame, object: &Rc<super::CodeObject>) -> PyResult<Signal> {
        let instrs = &object.code.instrs[..];
        loop {
            if self.executed >= self.look_at
                && let Some(signal) = self.stops_here(frame)
            {
                return Ok(signal);
            }
            if release::pending() {
                if let Some(finalizer) = self.drain_released() {
                    return Ok(Signal::Enter(finalizer));
                }
                self.check_memory()?;
            }
            let instr = instrs[frame.ip];
            frame.ip += 1;
            self.now_ip = frame.ip;
            self.executed += 1;
            let next = match instr {
                Instr::Nop => continue,
                Instr::PopTop => {
                    release::let_go_quickly(frame.pop());
                    continue;
                }
                Instr::Copy(n) => {
                    frame.push(frame.peek(n as usize).clone());
                    continue;
                }
                Instr::Swap(n) => {
                    let top = frame.data.len() - 1;
                    frame.data.swap(top, top + 1 - n as usize);
                    continue;
                }
                Instr::LoadConst(index) => {
                    frame.push(object.consts[index as usize].quick_clone());
                    continue;
                }
                Instr::LoadFast(slot) => {
                    let value = frame.data[slot as usize].quick_clone();
                    if value.is_empty() {
                        return Err(self.unbound_local(object, slot));
                    }
                    frame.push(value);
                    continue;
                }
                Instr::StoreFast(slot) => {
                    let value = frame.pop();
                    release::let_go_quickly(std::mem::replace(&mut frame.data[slot as usize], value));
                    continue;
                }
                Instr::LoadFastAndClear(slot) => {
                    let value = std::mem::take(&mut frame.data[slot as usize]);
                    frame.push(value);
                    continue;
                }
                Instr::StoreFastMaybeEmpty(slot) => {
                    let value = frame.pop();
                    release::let_go(std::mem::replace(&mut frame.data[slot as usize], value));
                    continue;
                }
                Instr::LoadGlobal(index) => self.load_global(frame, object, index),
                Instr::Jump(target) => {
                    frame.ip = target as usize;
                    continue;
                }
                Instr::PopJumpIfFalse(target) if frame.jumps_by_bool(target, false) => continue,
                Instr::PopJumpIfTrue(target) if frame.jumps_by_bool(target, true) => continue,
                Instr::PopJumpIfFalse(target) => self.pop_jump(frame, target, false),
                Instr::PopJumpIfTrue(target) => self.pop_jump(frame, target, true),
                Instr::PopJumpIfNone(target) => {
                    if frame.pop().is_none() {
                        frame.ip = target as usize;
                    }
                    continue;
                }
                Instr::PopJumpIfNotNone(target) => {
                    if !frame.pop().is_none() {
                        frame.ip = target as usize;
                    }
                    continue;
                }
                Instr::JumpIfFalseOrPop(target) => self.jump_or_pop(frame, target, false),
                Instr::JumpIfTrueOrPop(target) => self.jump_or_pop(frame, target, true),
                Instr::BinaryOp(op) | Instr::InplaceOp(op) if frame.small_ints(op) => continue,
                Instr::BinaryOp(op) => self.binary_op(frame, op, false),
                Instr::InplaceOp(op) => self.binary_op(frame, op, true),
                Instr::CompareOp(op) if frame.compares_ints(op) => continue,
                Instr::CompareOp(op) => self.compare_op(frame, op),
                Instr::UnaryOp(op) => self.unary_op(frame, op),
                Instr::IsOp(negate) => {
                    let (b, a) = (frame.pop(), frame.pop());
                    frame.push(Value::bool(a.is(&b) != negate));
                    continue;
                }
                Instr::ContainsOp(negate) => self.contains_op(frame, negate),
                Instr::ForIter(_) if frame.counts_on() => continue,
                Instr::ForIter(target) => self.for_iter(frame, target),
                Instr::GetIter => self.get_iter(frame),
                Instr::Call(argc) => self.op_call(frame, argc as usize, &[]),
                Instr::CallKw { argc, names } => {
                    self.op_call(frame, usize::from(argc), const_names(object, names))
                }
                Instr::CallMethod(argc) => self.op_call_method(frame, argc as usize, &[]),
                Instr::CallMethodKw { argc, names } => {
                    self.op_call_method(frame, usize::from(argc), const_names(object, names))
                }
                Instr::CallEx(keywords) => self.op_call_ex(frame, keywords),
                Instr::ReturnValue => return Ok(Signal::Return),
                Instr::LoadAttr(index) => self.load_attr(frame, object, index),
                Instr::LoadMethod(index) => self.load_method(frame, object, index),
                Instr::StoreAttr(index) => self.store_attr(frame, object, index),
                Instr::DeleteAttr(index) => self.delete_attr(frame, &object.names[index as usize]),
                Instr::BinarySubscr => self.binary_subscr(frame),
                Instr::StoreSubscr => self.store_subscr(frame),
                Instr::DeleteSubscr => self.delete_subscr(frame),
                Instr::YieldValue => return Ok(Signal::Yield),
                Instr::YieldFrom => self.yield_from(frame),
                Instr::GetAwaitable(_)
                | Instr::GetYieldFromIter
                | Instr::GetAiter
                | Instr::GetAnext
                | Instr::EndAsyncFor
                | Instr::BeforeAsyncWith
                | Instr::BeforeWith
                | Instr::WithExceptStart => self.protocol_op(frame, instr),
                Instr::RaiseVarargs(_)
                | Instr::Reraise(_)
                | Instr::PushExcInfo
                | Instr::PopExcept
                | Instr::CheckExcMatch
                | Instr::CheckEgMatch
                | Instr::PrepReraiseStar
                | Instr::LoadAssertionError => self.exception_op(frame, instr),
                Instr::GetLen
                | Instr::MatchSequence
                | Instr::MatchMapping
                | Instr::MatchKeys
                | Instr::MatchClass(_) => self.match_op(frame, instr),
                Instr::DeleteFast(_)
                | Instr::MakeCell(_)
                | Instr::LoadClosure(_)
                | Instr::LoadDeref(_)
                | Instr::LoadFromDictOrDeref(_)
                | Instr::LoadFromDictOrGlobals(_)
                | Instr::LoadHelper(_)
                | Instr::StoreDeref(_)
                | Instr::DeleteDeref(_)
                | Instr::LoadName(_)
                | Instr::StoreName(_)
                | Instr::DeleteName(_)
                | Instr::StoreGlobal(_)
                | Instr::DeleteGlobal(_)
                | Instr::LoadLocals
                | Instr::SetupAnnotations
                | Instr::LoadBuildClass
                | Instr::MakeFunction(_) => self.name_op(frame, object, instr),
                Instr::ImportName(_) | Instr::ImportFrom(_) | Instr::ImportStar => {
                    self.import_op(frame, object, instr)
                }
                _ => self.build_op(frame, instr),
            };
            match next {
                Ok(Next::Go) => {}
                Ok(Next::Leave(signal)) => return Ok(signal),
                Err(raised) => return Err(raised),
            }
        }
    }

    /// Line mode: whether the next instruction begins a line other than the one the frame was last stopped at.
    fn line_begins(&mut self, frame: &mut Frame) -> bool {
        let code = &frame.code.code;
        let line = code.lines.get(frame.ip).copied().unwrap_or(0);
        if code.flags.hidden || code.flags.dynamic || line == 0 {
            return false;
        }
        // A loop of one line begins it anew with each jump back to its start.
        let looped =
            frame.ip < frame.last_ip as usize && code.lines.get(frame.last_ip as usize) == Some(&line);
        let begins = line != frame.line || looped;
        frame.last_ip = frame.ip as u32;
        frame.line = line;
        begins
    }

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

    fn unbound_local(&mut self, object: &Rc<super::CodeObject>, slot: u32) -> Raised {
        let name = &object.code.slots[slot as usize].name;
        self.error(
            &self.types.unbound_local_error,
            format!("cannot access local variable '{name}' where it is not associated with a value"),
        )
    }
}

/// Runs an activation whose exit is spoken for below one with another exit.
struct Nested {
    callee: Option<super::Activation>,
}

impl super::NativeFrame for Nested {
    fn resume(&mut self, vm: &mut Vm, input: super::Resume) -> PyResult<super::Step> {
        match (self.callee.take(), input) {
            (Some(callee), _) => Ok(super::Step::Activate(Box::new(callee))),
            (None, super::Resume::Value(value) | super::Resume::Yielded(value)) => {
                Ok(super::Step::Return(value))
            }
            (None, super::Resume::Raised(raised)) => Err(raised),
            (None, super::Resume::Start) => Err(vm.runtime_error("a call was resumed before it began")),
        }
    }

    fn name(&self) -> &'static str {
        "call"
    }
}

fn const_names(object: &super::CodeObject, index: u32) -> &[Value] {
    match &object.consts[index as usize] {
        Value::Tuple(names) => names.items(),
        _ => &[],
    }
}
