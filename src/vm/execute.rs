//! Dispatch: takes the next instruction and routes it to its family. Nothing here knows what an operation means.

use std::rc::Rc;

use super::activation::{Activation, Exit};
use super::call::Plain;
use super::deliver::Outcome;
use super::generator::{Driven, PlainMethod};
use super::native::{PyResult, Raised};
use super::object::{Body, Frame};
use super::run::Signal;
use super::switch::popped;
use super::value::Value;
use super::{Stop, Vm, release};
use crate::code::Instr;

/// What an instruction left to do.
pub(super) enum Next {
    /// Go on with the next instruction.
    Go,
    /// Leave the frame for now.
    Leave(Signal),
}

/// Shorthand for instruction families.
pub(super) type Executed = PyResult<Next>;

impl Vm {
    /// Run Python code from `top` on, and what it calls.
    pub(super) fn run_python(&mut self, mut top: Activation) -> Option<Stop> {
        loop {
            if let Err(raised) = self.begin(&mut top) {
                self.settle(top, Outcome::Raised(raised));
                return None;
            }
            match self.execute(&mut top) {
                Ok(Signal::Return) => {
                    let value = popped(&mut top);
                    self.settle(top, Outcome::Returned(value));
                    return None;
                }
                Ok(Signal::Yield) => {
                    let value = popped(&mut top);
                    self.settle(top, Outcome::Yielded(value));
                    return None;
                }
                Ok(Signal::Enter(callee)) => {
                    let native = matches!(callee.body, Body::Native(_));
                    self.stack.push(std::mem::replace(&mut top, *callee));
                    if native {
                        self.stack.push(top);
                        return None;
                    }
                }
                Ok(Signal::Budget) => {
                    self.stack.push(top);
                    return Some(Stop::Budget);
                }
                Ok(Signal::Line) => {
                    self.stack.push(top);
                    return Some(Stop::Line);
                }
                Err(raised) => match self.catch(&mut top, raised) {
                    Ok(None) => {}
                    // What the exception swept off the stack dies at the place of the raise, not of the handler.
                    Ok(Some(finalizer)) => {
                        self.stack.push(top);
                        self.stack.push(*finalizer);
                        return None;
                    }
                    Err(raised) => {
                        self.settle(top, Outcome::Raised(raised));
                        return None;
                    }
                },
            }
        }
    }

    /// Before Python code goes on: the exception that was delivered to it is raised in it.
    #[inline]
    fn begin(&mut self, top: &mut Activation) -> PyResult<()> {
        let Body::Python(frame) = &mut top.body else { return Ok(()) };
        let thrown = std::mem::take(&mut frame.thrown);
        if top.input.is_none() {
            return Ok(());
        }
        let Some(super::Resume::Raised(raised)) = top.input.take() else { return Ok(()) };
        if thrown && !frame.handled.is_empty() {
            super::exceptions::set_context(&raised.value(), frame.handled.clone());
        }
        self.handle(frame, raised, false)
    }

    /// An exception came out of what the frame of `top` executed: go to its handler, or else give it back. Gives the
    /// finalizer that runs first, if there is one.
    #[cold]
    fn catch(&mut self, top: &mut Activation, raised: Raised) -> PyResult<Option<Box<Activation>>> {
        let Body::Python(frame) = &mut top.body else { return Err(raised) };
        self.handle(frame, raised, true)?;
        Ok(if release::pending() { self.drain_released() } else { None })
    }

    /// Load a variable for a pair, and count its second instruction. True when that is not to follow at once.
    #[inline(always)]
    fn only_loads(&mut self, frame: &mut Frame, object: &Rc<super::CodeObject>, slot: u16) -> PyResult<bool> {
        if !frame.load(slot as usize) {
            return Err(self.unbound_local(object, slot.into()));
        }
        let goes_on = self.may_go_on();
        if goes_on {
            self.count_second(frame);
        }
        Ok(!goes_on)
    }

    /// Whether the second instruction of a pair may follow its first at once.
    #[inline(always)]
    fn may_go_on(&self) -> bool {
        self.executed < self.look_at
    }

    /// The second instruction of a pair is being executed too.
    #[inline(always)]
    fn count_second(&mut self, frame: &mut Frame) {
        frame.ip += 1;
        self.now_ip = frame.ip;
        self.executed += 1;
    }

    /// Jump to where a loop over something begins another round, which goes on with the next number when it is over a
    /// range.
    #[inline(always)]
    fn goes_round(&mut self, frame: &mut Frame, slot: u16, target: u32) {
        frame.ip = target as usize;
        if self.may_go_on() && frame.counts_on() {
            self.count_second(frame);
            if self.may_go_on() {
                self.count_second(frame);
                frame.store(slot as usize);
            }
        }
    }

    /// Whether to stop here, when [`Vm::look_at`] is reached: at the end of the budget, or in line mode before a line.
    #[cold]
    fn stops_here(&mut self, frame: &mut Frame) -> Option<Signal> {
        // A line that begins where the budget ends is still told: the next run would not see it.
        let line = self.lines && self.line_begins(frame) && self.executed > self.started_at;
        let stop =
            if line { Some(Signal::Line) } else { (self.executed >= self.until).then_some(Signal::Budget) };
        if stop.is_some() {
            // As when the frame goes on: what happens meanwhile, as a change of threads, is told with the same line however
            // a run is cut into slices.
            self.now_ip = frame.ip;
        }
        stop
    }

    /// Execute the instructions of `top` and of what it calls, until something else is to be done than running Python
    /// code. Calls of Python functions, their returns, and generators that yield, which are most of what happens, are
    /// done here; all else goes over the stack.
    #[inline(never)]
    fn execute(&mut self, top: &mut Activation) -> PyResult<Signal> {
        'frames: loop {
            let Body::Python(frame) = &mut top.body else { return Ok(Signal::Budget) };
            let frame = &mut **frame;
            let object = &frame.code.clone();
            let instrs = &object.instrs[..];
            self.now_code = Some(object.clone());
            self.now_ip = frame.ip;
            loop {
                let count = self.executed;
                if count >= self.look_at
                    && let Some(signal) = self.stops_here(frame)
                {
                    return Ok(signal);
                }
                if release::pending() {
                    if let Some(finalizer) = self.drain_released() {
                        return Ok(Signal::Enter(finalizer));
                    }
                    self.check_memory()?;
                    continue;
                }
                let instr = &instrs[frame.ip];
                frame.ip += 1;
                self.now_ip = frame.ip;
                self.executed = count + 1;
                let next = match *instr {
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
                        if !frame.load(slot as usize) {
                            return Err(self.unbound_local(object, slot));
                        }
                        continue;
                    }
                    Instr::LoadFastLoadFast(first, second) => {
                        if !frame.load(first as usize) {
                            return Err(self.unbound_local(object, first.into()));
                        }
                        if self.may_go_on() && frame.load(second as usize) {
                            self.count_second(frame);
                        }
                        continue;
                    }
                    Instr::LoadFastLoadConst(first, second) => {
                        if !frame.load(first as usize) {
                            return Err(self.unbound_local(object, first.into()));
                        }
                        if self.may_go_on() {
                            frame.push(object.consts[second as usize].quick_clone());
                            self.count_second(frame);
                        }
                        continue;
                    }
                    Instr::LoadFastLoadAttr(first, second) => {
                        if self.may_go_on()
                            && let Value::Instance(instance) = &frame.data[first as usize]
                            && let Some(value) =
                                instance.remembered(&object.caches[frame.ip], &object.names[second as usize])
                        {
                            frame.push(value);
                            self.count_second(frame);
                        } else if !frame.load(first as usize) {
                            return Err(self.unbound_local(object, first.into()));
                        }
                        continue;
                    }
                    Instr::LoadFastLoadMethod(slot, name)
                        if self.executed + 1 < self.look_at
                            && matches!(instrs.get(frame.ip + 1), Some(Instr::CallMethod(0))) =>
                    {
                        match self.calls_own_method(frame, slot, &object.names[name as usize]) {
                            Some(callee) => {
                                self.count_second(frame);
                                self.count_second(frame);
                                self.enter(top, callee, Exit::Push, None);
                                continue 'frames;
                            }
                            None if !frame.load(slot as usize) => {
                                return Err(self.unbound_local(object, slot.into()));
                            }
                            None => continue,
                        }
                    }
                    // The second instruction of these pairs is among the rest, further down.
                    Instr::LoadFastLoadMethod(slot, _)
                    | Instr::LoadFastCall(slot, _)
                    | Instr::LoadFastCallMethod(slot, _)
                    | Instr::LoadFastReturnValue(slot)
                    | Instr::LoadFastYieldValue(slot)
                        if self.only_loads(frame, object, slot)? =>
                    {
                        continue;
                    }
                    Instr::LoadFastStoreAttr(first, second) => {
                        if self.may_go_on()
                            && self.store_remembered(first as usize, frame, object, frame.ip, second)
                        {
                            self.count_second(frame);
                        } else if !frame.load(first as usize) {
                            return Err(self.unbound_local(object, first.into()));
                        }
                        continue;
                    }
                    Instr::StoreFast(slot) => {
                        frame.store(slot as usize);
                        continue;
                    }
                    Instr::StoreFastJump(slot, target) => {
                        frame.store(slot as usize);
                        if self.may_go_on() && !release::pending() {
                            self.count_second(frame);
                            frame.ip = target as usize;
                        }
                        continue;
                    }
                    Instr::StoreFastLoadFast(first, second) => {
                        frame.store(first as usize);
                        if self.may_go_on() && !release::pending() && frame.load(second as usize) {
                            self.count_second(frame);
                        }
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
                    Instr::PopTopJump(target) => {
                        release::let_go_quickly(frame.pop());
                        if self.may_go_on() && !release::pending() {
                            self.count_second(frame);
                            frame.ip = target as usize;
                        }
                        continue;
                    }
                    Instr::JumpForIterStoreFast(slot, target) => {
                        self.goes_round(frame, slot, target);
                        continue;
                    }
                    Instr::PopTopJumpForIterStoreFast(slot, target) => {
                        release::let_go_quickly(frame.pop());
                        if self.may_go_on() && !release::pending() {
                            self.count_second(frame);
                            self.goes_round(frame, slot, target);
                        }
                        continue;
                    }
                    Instr::LoadGlobalLoadAttr(first, second)
                        if self.may_go_on() && self.known_module_attribute(frame, object, first, second) =>
                    {
                        self.count_second(frame);
                        continue;
                    }
                    Instr::LoadGlobal(index) if self.known_global(frame, object, index) => continue,
                    Instr::LoadGlobal(index) => self.load_global(frame, object, index),
                    Instr::LoadGlobalLoadAttr(index, _) => self.load_global(frame, object, index.into()),
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
                    Instr::BinaryOpStoreFast(op, slot) | Instr::InplaceOpStoreFast(op, slot)
                        if frame.small_ints(op) =>
                    {
                        if self.may_go_on() {
                            self.count_second(frame);
                            frame.store(slot as usize);
                        }
                        continue;
                    }
                    Instr::BinaryOp(op) | Instr::BinaryOpStoreFast(op, _) => self.binary_op(frame, op, false),
                    Instr::InplaceOp(op) | Instr::InplaceOpStoreFast(op, _) => {
                        self.binary_op(frame, op, true)
                    }
                    Instr::CompareOp(op) if frame.compares_ints(op) => continue,
                    Instr::CompareOpPopJumpIfFalse(op, target) if frame.compares_ints(op) => {
                        if self.may_go_on() {
                            self.count_second(frame);
                            frame.jumps_by_bool(target, false);
                        }
                        continue;
                    }
                    Instr::CompareOp(op) | Instr::CompareOpPopJumpIfFalse(op, _) => {
                        self.compare_op(frame, op)
                    }
                    Instr::UnaryOp(op) => self.unary_op(frame, op),
                    Instr::IsOp(negate) => {
                        let (b, a) = (frame.pop(), frame.pop());
                        frame.push(Value::bool(a.is(&b) != negate));
                        continue;
                    }
                    Instr::ContainsOp(negate) => self.contains_op(frame, negate),
                    Instr::ForIter(_) if frame.counts_on() => continue,
                    Instr::ForIterStoreFast(slot, _) if frame.counts_on() => {
                        if self.may_go_on() {
                            self.count_second(frame);
                            frame.store(slot as usize);
                        }
                        continue;
                    }
                    Instr::ForIter(target) | Instr::ForIterStoreFast(_, target) => {
                        match frame.next_of_generator(self.executed) {
                            Some((callee, generator)) => {
                                self.enter(top, callee, Exit::ForIter(target), Some(generator));
                                continue 'frames;
                            }
                            None => self.for_iter(frame, target),
                        }
                    }
                    Instr::GetIter => self.get_iter(frame),
                    Instr::Call(argc) | Instr::LoadFastCall(_, argc)
                        if !frame.calls_function(argc as usize, false) =>
                    {
                        self.op_call(frame, argc as usize, &[])
                    }
                    Instr::Call(argc) | Instr::LoadFastCall(_, argc) => {
                        match self.plain_call(frame, argc as usize, false) {
                            Plain::Enter(callee) => {
                                self.enter(top, callee, Exit::Push, None);
                                continue 'frames;
                            }
                            Plain::Done => continue,
                            Plain::Not => self.op_call(frame, argc as usize, &[]),
                        }
                    }
                    Instr::CallKw { argc, names } => {
                        self.op_call(frame, usize::from(argc), const_names(object, names))
                    }
                    Instr::CallMethod(argc) | Instr::LoadFastCallMethod(_, argc)
                        if !frame.calls_function(argc as usize, true) =>
                    {
                        if argc == 1 {
                            match self.plain_method(frame) {
                                PlainMethod::Enter(callee, generator) => {
                                    self.enter(top, callee, Exit::Resumed, Some(generator));
                                    continue 'frames;
                                }
                                PlainMethod::Done => continue,
                                PlainMethod::Not => {}
                            }
                        }
                        self.op_call_method(frame, argc as usize, &[])
                    }
                    Instr::CallMethod(argc) | Instr::LoadFastCallMethod(_, argc) => {
                        match self.plain_call(frame, argc as usize, true) {
                            Plain::Enter(callee) => {
                                self.enter(top, callee, Exit::Push, None);
                                continue 'frames;
                            }
                            Plain::Done => continue,
                            Plain::Not => self.op_call_method(frame, argc as usize, &[]),
                        }
                    }
                    Instr::CallMethodKw { argc, names } => {
                        self.op_call_method(frame, usize::from(argc), const_names(object, names))
                    }
                    Instr::CallEx(keywords) => self.op_call_ex(frame, keywords),
                    Instr::ReturnValue | Instr::LoadFastReturnValue(_) => match self.returns(top) {
                        true => continue 'frames,
                        false => return Ok(Signal::Return),
                    },
                    Instr::LoadAttr(index) => self.load_attr(frame, object, index),
                    Instr::LoadMethod(index) | Instr::LoadFastLoadMethod(_, index)
                        if self.load_plain_method(frame, &object.names[index as usize]) =>
                    {
                        continue;
                    }
                    Instr::LoadMethod(index) | Instr::LoadFastLoadMethod(_, index) => {
                        self.load_method(frame, object, index)
                    }
                    Instr::StoreAttr(index) => self.store_attr(frame, object, index),
                    Instr::DeleteAttr(index) => self.delete_attr(frame, &object.names[index as usize]),
                    Instr::BinarySubscr if frame.indexes_list() => continue,
                    Instr::BinarySubscr => self.binary_subscr(frame),
                    Instr::StoreSubscr if frame.stores_plainly() => continue,
                    Instr::StoreSubscr => self.store_subscr(frame),
                    Instr::DeleteSubscr => self.delete_subscr(frame),
                    Instr::YieldValue | Instr::LoadFastYieldValue(_) => match self.yields(top) {
                        true => continue 'frames,
                        false => return Ok(Signal::Yield),
                    },
                    Instr::YieldFrom => match self.drive_plainly(frame)? {
                        Driven::Returned => continue,
                        Driven::Yielded => match self.yields(top) {
                            true => continue 'frames,
                            false => return Ok(Signal::Yield),
                        },
                        Driven::Enter(callee, generator) => {
                            self.enter(top, callee, Exit::Delegate, Some(generator));
                            continue 'frames;
                        }
                        Driven::Not => self.yield_from(frame),
                    },
                    Instr::GetAwaitable(_) if frame.awaits_new_coroutine() => continue,
                    Instr::GetAwaitable(_)
                    | Instr::GetYieldFromIter
                    | Instr::GetAiter
                    | Instr::GetAnext
                    | Instr::EndAsyncFor
                    | Instr::BeforeAsyncWith
                    | Instr::BeforeWith
                    | Instr::WithExceptStart => self.protocol_op(frame, *instr),
                    Instr::RaiseVarargs(_)
                    | Instr::Reraise(_)
                    | Instr::PushExcInfo
                    | Instr::PopExcept
                    | Instr::CheckExcMatch
                    | Instr::CheckEgMatch
                    | Instr::PrepReraiseStar
                    | Instr::LoadAssertionError => self.exception_op(frame, *instr),
                    Instr::GetLen
                    | Instr::MatchSequence
                    | Instr::MatchMapping
                    | Instr::MatchKeys
                    | Instr::MatchClass(_) => self.match_op(frame, *instr),
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
                    | Instr::MakeFunction(_) => self.name_op(frame, object, *instr),
                    Instr::ImportName(_) | Instr::ImportFrom(_) | Instr::ImportStar => {
                        self.import_op(frame, object, *instr)
                    }
                    _ => self.build_op(frame, *instr),
                };
                match next {
                    Ok(Next::Go) => {}
                    Ok(Next::Leave(Signal::Enter(callee)))
                        if callee.input.is_none() && matches!(callee.body, Body::Python(_)) =>
                    {
                        self.stack.push(std::mem::replace(top, *callee));
                        continue 'frames;
                    }
                    Ok(Next::Leave(signal)) => return Ok(signal),
                    Err(raised) => return Err(raised),
                }
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

    fn unbound_local(&mut self, object: &Rc<super::CodeObject>, slot: u32) -> Raised {
        let name = &object.code.slots[slot as usize].name;
        self.error(
            &self.types.unbound_local_error,
            format!("cannot access local variable '{name}' where it is not associated with a value"),
        )
    }
}

fn const_names(object: &super::CodeObject, index: u32) -> &[Value] {
    match &object.consts[index as usize] {
        Value::Tuple(names) => names.items(),
        _ => &[],
    }
}
