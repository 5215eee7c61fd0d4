//! What the machine's loop does with a frame alone: its stack, its variables, and what built-in operands make simple.

use std::rc::Rc;

use super::object::{Frame, Generator, GeneratorKind, GeneratorState, IterState};
use super::release;
use super::value::Value;
use crate::code::{BinaryOp, CompareOp};

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

    /// Push the variable in a slot. False when it has no value.
    #[inline(always)]
    pub(super) fn load(&mut self, slot: usize) -> bool {
        let value = self.data[slot].quick_clone();
        let bound = !value.is_empty();
        if bound {
            self.push(value);
        }
        bound
    }

    /// Pop into the variable in a slot.
    #[inline(always)]
    pub(super) fn store(&mut self, slot: usize) {
        let value = self.pop();
        release::let_go_quickly(std::mem::replace(&mut self.data[slot], value));
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
    pub(super) fn small_ints(&mut self, op: BinaryOp) -> bool {
        let [.., Value::Int(a), Value::Int(b)] = self.data[..] else { return false };
        let result = match op {
            BinaryOp::Add => a.checked_add(b),
            BinaryOp::Sub => a.checked_sub(b),
            BinaryOp::Mul => a.checked_mul(b),
            BinaryOp::RShift if (0..64).contains(&b) => Some(a >> b),
            BinaryOp::FloorDiv if b > 0 => Some(a.div_euclid(b)),
            BinaryOp::Mod if b > 0 => Some(a.rem_euclid(b)),
            BinaryOp::And => Some(a & b),
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
    pub(super) fn compares_ints(&mut self, op: CompareOp) -> bool {
        let [.., Value::Int(a), Value::Int(b)] = self.data[..] else { return false };
        std::mem::forget(self.data.pop());
        if let Some(first) = self.data.last_mut() {
            *first = Value::bool(op.holds(a, b));
        }
        true
    }

    /// Take a `bool` off the stack and jump when it is `when`. False when something else is there.
    #[inline(always)]
    pub(super) fn jumps_by_bool(&mut self, target: u32, when: bool) -> bool {
        let [.., Value::Bool(flag)] = self.data[..] else { return false };
        std::mem::forget(self.data.pop());
        if flag.get() == when {
            self.ip = target as usize;
        }
        true
    }

    /// The next number of a range on top, pushed. False when it is another iterator, or at its end.
    #[inline(always)]
    pub(super) fn counts_on(&mut self) -> bool {
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

    /// Whether what lies below `argc` arguments is a function in Python. `method` says that the call follows
    /// [`Instr::LoadMethod`].
    #[inline(always)]
    pub(super) fn calls_function(&self, argc: usize, method: bool) -> bool {
        let base = self.data.len() - argc;
        matches!(self.data[base - 1], Value::Function(_))
            || (method && matches!(self.data[base - 2], Value::Function(_)))
    }

    /// Whether there is a coroutine on top that has not begun, which is what most of what is awaited is.
    #[inline]
    pub(super) fn awaits_new_coroutine(&self) -> bool {
        match self.data.last() {
            Some(Value::Generator(generator)) => {
                generator.kind == GeneratorKind::Coroutine
                    && matches!(*generator.state.borrow(), GeneratorState::Created(_))
            }
            _ => false,
        }
    }

    /// The frame of the generator on top, to go on in for its next item. `None` when something else is there, or it
    /// takes more than that.
    #[inline]
    pub(super) fn next_of_generator(&self, executed: u64) -> Option<(Box<Frame>, Rc<Generator>)> {
        match self.data.last() {
            Some(Value::Generator(generator)) if generator.kind == GeneratorKind::Generator => {
                Some((generator.wake(Value::None, executed).ok()?, generator.clone()))
            }
            _ => None,
        }
    }

    /// The item of a list by an index, both on top, in their place. False when it is something else, or not there.
    #[inline(always)]
    pub(super) fn indexes_list(&mut self) -> bool {
        let [.., Value::List(list), Value::Int(index)] = &self.data[..] else { return false };
        let items = list.items.borrow();
        let at = if *index < 0 { *index + items.len() as i64 } else { *index };
        let Some(item) = items.get(at as usize) else { return false };
        let item = item.quick_clone();
        drop(items);
        std::mem::forget(self.data.pop());
        if let Some(list) = self.data.last_mut() {
            release::let_go(std::mem::replace(list, item));
        }
        true
    }

    /// Store what lies below a list and an index, or a dictionary and a plain key, in it. False, with the stack as it
    /// was, when it is something else, or takes more than that.
    #[inline(never)]
    pub(super) fn stores_plainly(&mut self) -> bool {
        let [.., value, container, key] = &mut self.data[..] else { return false };
        match (&*container, &*key) {
            (Value::List(list), Value::Int(index)) => {
                let mut items = list.items.borrow_mut_same_size();
                let at = if *index < 0 { *index + items.len() as i64 } else { *index };
                let Some(item) = items.get_mut(at as usize) else { return false };
                std::mem::swap(item, value);
            }
            (Value::Dict(dict), Value::Int(_) | Value::Str(_)) => {
                if !dict.store_plainly(key, value) {
                    return false;
                }
            }
            _ => return false,
        }
        let (key, container, old) = (self.pop(), self.pop(), self.pop());
        release::let_go_quickly(old);
        release::let_go(container);
        release::let_go_quickly(key);
        true
    }

    /// The `n`-th item from the top, 1 being the top.
    #[inline(always)]
    pub(super) fn peek(&self, n: usize) -> &Value {
        &self.data[self.data.len() - n]
    }
}
