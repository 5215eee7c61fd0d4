//! Iteration over the built-in types.
//!
//! An iterator gives its next item at once, is done, or needs Python code for it. In the last case [`next_slow`]
//! says what the machine must do to get the item; the end is then a `StopIteration`.

use crate::order;
use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::hashing::hashed_by_identity;
use super::iter_frames;
use super::protocol::native_base;
use crate::vm::compare::small_range_len;
use crate::vm::memory;
use crate::vm::object::{Dict, DictView, GeneratorKind, Iter, IterState, Range, Set};
use crate::vm::value::Value;
use crate::vm::{Flow, NativeResult, PyResult, Vm, identity_of};

/// What an iterator answers.
pub enum Next {
    /// The next item.
    Item(Value),
    /// There is none.
    Done,
    /// Python code is needed: go through [`next_slow`].
    Python,
}

/// Iterators of iterators nested deeper than this are advanced by the machine instead of by recursion.
const MAX_NESTING: u32 = 8;

/// An iterator in this state, as a value.
pub fn iter_value(state: IterState) -> Value {
    Value::Iter(Rc::new(Iter::new(state)))
}

/// `iter(value)` when no Python code has a say; `None` for everything else.
pub fn iter(value: &Value) -> Option<Value> {
    let state = match value {
        Value::List(list) => IterState::List(list.clone(), 0),
        Value::Tuple(tuple) => IterState::Tuple(tuple.clone(), 0),
        Value::Range(range) => range_state(range),
        Value::Dict(dict) => dict_state(dict, DictView::Keys),
        Value::Set(set) => set_state(set),
        Value::Str(text) => IterState::Str(text.clone(), 0),
        Value::Bytes(bytes) => IterState::Bytes(bytes.clone(), 0),
        Value::Iter(iterator) => match &*iterator.state.borrow() {
            IterState::View(dict, view) => dict_state(dict, *view),
            _ => return Some(value.clone()),
        },
        Value::Generator(generator) => {
            return (generator.kind == GeneratorKind::Generator).then(|| value.clone());
        }
        Value::Instance(_) => {
            let base = native_base(value, "__iter__")?.clone();
            return iter(&base);
        }
        _ => return None,
    };
    Some(iter_value(state))
}

/// The state that iterates over a range.
pub fn range_state(range: &Range) -> IterState {
    match range {
        Range::Small(start, stop, step) => {
            IterState::Range(*start, *step, small_range_len(*start, *stop, *step))
        }
        Range::Big(start, stop, step) => {
            IterState::BigRange(start.clone(), step.clone(), big_range_len(start, stop, step))
        }
    }
}

/// Number of items of a range with bounds of any size.
pub fn big_range_len(start: &BigInt, stop: &BigInt, step: &BigInt) -> BigInt {
    let span = if step.is_positive() { stop - start } else { start - stop };
    if span.is_positive() { (span - 1u8) / step.abs() + 1u8 } else { BigInt::zero() }
}

/// The state that iterates over a dictionary.
pub fn dict_state(dict: &Rc<Dict>, view: DictView) -> IterState {
    let len = dict.len();
    IterState::Dict(dict.clone(), view, 0, len, len as u32)
}

/// The state that iterates over a dictionary backwards.
pub fn dict_reversed_state(dict: &Rc<Dict>, view: DictView) -> IterState {
    let data = dict.data.borrow();
    IterState::DictReversed(dict.clone(), view, data.entries().len(), data.len(), data.len() as u32)
}

/// The state that iterates over a set.
pub fn set_state(set: &Rc<Set>) -> IterState {
    let len = set.len() as u32;
    match creation_order(set) {
        Some(mut members) => {
            members.reverse();
            IterState::SetInOrder(set.clone(), members, len)
        }
        None => IterState::Set(set.clone(), 0, len),
    }
}

/// The members of a set in the order in which it iterates.
pub fn set_members(set: &Rc<Set>) -> Vec<Value> {
    creation_order(set)
        .unwrap_or_else(|| set.data.borrow().iter().map(|(_, member)| member.clone()).collect())
}

/// The members in creation order when some are hashed by identity: CPython's order hangs on their addresses then.
/// Other members come first, in table order.
fn creation_order(set: &Rc<Set>) -> Option<Vec<Value>> {
    let data = set.data.borrow();
    if !data.iter().any(|(_, member)| hashed_by_identity(member)) {
        return None;
    }
    let mut members: Vec<Value> = data.iter().map(|(_, member)| member.clone()).collect();
    drop(data);
    let key = |member: &Value| {
        let first = match member {
            Value::Tuple(tuple) => tuple.items().iter().find(|item| hashed_by_identity(item)),
            other => Some(other),
        };
        first.filter(|value| hashed_by_identity(value)).map_or(0, identity_of)
    };
    order::sort_by(&mut members, |one, other| key(one).cmp(&key(other)));
    Some(members)
}

/// The next item of a built-in iterator.
#[inline]
pub fn next(vm: &mut Vm, iter: &Rc<Iter>) -> PyResult<Next> {
    next_at(vm, iter, 0)
}

fn next_at(vm: &mut Vm, iter: &Rc<Iter>, depth: u32) -> PyResult<Next> {
    let mut state = iter.state.borrow_mut();
    let item = match &mut *state {
        IterState::Range(at, step, left) => {
            if *left == 0 {
                return Ok(Next::Done);
            }
            let item = *at;
            *left -= 1;
            *at = at.wrapping_add(*step);
            return Ok(Next::Item(Value::Int(item)));
        }
        IterState::List(list, index) => {
            let item = list.items.borrow().get(*index).cloned();
            *index += 1;
            item
        }
        IterState::Tuple(tuple, index) => {
            let item = tuple.items().get(*index).cloned();
            *index += 1;
            item
        }
        IterState::Dict(dict, view, position, keys, left) => {
            match dict_next(vm, dict, *view, *position, keys, left)? {
                Some((at, item)) => {
                    *position = at + 1;
                    Some(item)
                }
                None => None,
            }
        }
        IterState::DictReversed(dict, view, before, keys, left) => {
            match dict_previous(vm, dict, *view, *before, keys, left)? {
                Some((at, item)) => {
                    *before = at;
                    Some(item)
                }
                None => None,
            }
        }
        IterState::Set(set, position, len) => {
            check_set(vm, set, len)?;
            let found = set.data.borrow().next_from(*position);
            found.map(|(at, item)| {
                *position = at + 1;
                item
            })
        }
        IterState::SetInOrder(set, members, len) => {
            check_set(vm, set, len)?;
            members.pop()
        }
        IterState::Str(text, offset) => {
            let rest = &text.as_str()[*offset..];
            rest.chars().next().map(|letter| {
                *offset += letter.len_utf8();
                Value::str(&rest[..letter.len_utf8()])
            })
        }
        IterState::Bytes(bytes, index) => {
            let item = bytes.data().get(*index).map(|byte| Value::Int(i64::from(*byte)));
            *index += 1;
            item
        }
        IterState::Items(items, _) => items.pop(),
        IterState::ListReversed(list, left) => {
            let items = list.items.borrow();
            *left = left.checked_sub(1).unwrap_or(usize::MAX);
            items.get(*left).cloned()
        }
        IterState::BigRange(at, step, left) => {
            if left.is_positive() {
                let item = at.clone();
                *at += &*step;
                *left -= 1u8;
                Some(Value::big(item))
            } else {
                None
            }
        }
        IterState::Done | IterState::View(..) => None,
        IterState::Enumerate(source, count) => {
            let Some(source) = at_once(source, depth) else { return Ok(Next::Python) };
            match next_at(vm, &source, depth + 1)? {
                Next::Item(item) => {
                    let number = successor(count);
                    let number = std::mem::replace(count, number);
                    Some(Value::tuple(vec![number, item]))
                }
                _ => return Ok(Next::Done),
            }
        }
        IterState::Zip(sources, strict) => {
            let Some(ready) = sources.iter().map(|source| at_once(source, depth)).collect::<Option<Vec<_>>>()
            else {
                return Ok(Next::Python);
            };
            let strict = *strict;
            drop(state);
            return zip_next(vm, &ready, strict, depth);
        }
        IterState::Sequence(..)
        | IterState::SequenceReversed(..)
        | IterState::Map(..)
        | IterState::Filter(..)
        | IterState::Call(..) => return Ok(Next::Python),
    };
    match item {
        Some(item) => Ok(Next::Item(item)),
        None => {
            drop(state);
            finish(vm, iter);
            Ok(Next::Done)
        }
    }
}

/// Let go of what an exhausted iterator went through, which may die now, as in CPython.
pub fn finish(vm: &Vm, iter: &Rc<Iter>) {
    iter.ended.get_or_init(|| super::iter_class(&vm.types, &iter.state.borrow()).clone());
    drop(Iter::new(iter.state.replace(IterState::Done)));
}

/// The number after `count`.
pub fn successor(count: &Value) -> Value {
    match count {
        Value::Int(number) => match number.checked_add(1) {
            Some(next) => Value::Int(next),
            None => Value::big(BigInt::from(*number) + BigInt::one()),
        },
        Value::BigInt(number) => Value::big(&***number + BigInt::one()),
        _ => Value::Int(0),
    }
}

/// The source as an iterator that is certain to answer without Python code.
fn at_once(source: &Value, depth: u32) -> Option<Rc<Iter>> {
    let Value::Iter(iter) = source else { return None };
    needs_no_python(iter, depth + 1).then(|| iter.clone())
}

fn needs_no_python(iter: &Rc<Iter>, depth: u32) -> bool {
    if depth > MAX_NESTING {
        return false;
    }
    let Ok(state) = iter.state.try_borrow() else { return false };
    let source = |source: &Value| match source {
        Value::Iter(iter) => needs_no_python(iter, depth + 1),
        _ => false,
    };
    match &*state {
        IterState::Enumerate(inner, _) => source(inner),
        IterState::Zip(sources, _) => sources.iter().all(source),
        IterState::Sequence(..)
        | IterState::SequenceReversed(..)
        | IterState::Map(..)
        | IterState::Filter(..)
        | IterState::Call(..)
        | IterState::View(..) => false,
        _ => true,
    }
}

fn zip_next(vm: &mut Vm, sources: &[Rc<Iter>], strict: bool, depth: u32) -> PyResult<Next> {
    if sources.is_empty() {
        return Ok(Next::Done);
    }
    let mut items = Vec::with_capacity(sources.len());
    for (index, source) in sources.iter().enumerate() {
        match next_at(vm, source, depth + 1)? {
            Next::Item(item) => items.push(item),
            _ if !strict => return Ok(Next::Done),
            _ if index > 0 => return Err(zip_mismatch(vm, index, "shorter")),
            _ => {
                for (later, source) in sources.iter().enumerate().skip(1) {
                    if let Next::Item(_) = next_at(vm, source, depth + 1)? {
                        return Err(zip_mismatch(vm, later, "longer"));
                    }
                }
                return Ok(Next::Done);
            }
        }
    }
    Ok(Next::Item(Value::tuple(items)))
}

/// The error of `zip(strict=True)`: the source with this index differs in length from those before it.
pub fn zip_mismatch(vm: &Vm, index: usize, how: &str) -> crate::vm::Raised {
    let before = if index == 1 { "argument 1".to_owned() } else { format!("arguments 1-{index}") };
    vm.value_error(format!("zip() argument {} is {how} than {before}", index + 1))
}

fn check_set(vm: &Vm, set: &Set, len: &mut u32) -> PyResult<()> {
    if set.len() as u32 != *len {
        *len = u32::MAX;
        return Err(vm.runtime_error("Set changed size during iteration"));
    }
    Ok(())
}

/// Raise when the dictionary changed since the loop began, in CPython's words.
fn check_dict(vm: &Vm, dict: &Dict, keys: &mut usize) -> PyResult<()> {
    if dict.len() != *keys {
        *keys = usize::MAX;
        return Err(vm.runtime_error("dictionary changed size during iteration"));
    }
    Ok(())
}

fn dict_next(
    vm: &Vm,
    dict: &Dict,
    view: DictView,
    from: usize,
    keys: &mut usize,
    left: &mut u32,
) -> PyResult<Option<(usize, Value)>> {
    check_dict(vm, dict, keys)?;
    let data = dict.data.borrow();
    let rest = data.entries().get(from..).unwrap_or(&[]);
    let Some(offset) = rest.iter().position(|entry| !entry.key.is_empty()) else { return Ok(None) };
    take_one(vm, left)?;
    Ok(Some((from + offset, shown(&rest[offset], view))))
}

fn dict_previous(
    vm: &Vm,
    dict: &Dict,
    view: DictView,
    before: usize,
    keys: &mut usize,
    left: &mut u32,
) -> PyResult<Option<(usize, Value)>> {
    check_dict(vm, dict, keys)?;
    let data = dict.data.borrow();
    let rest = &data.entries()[..before.min(data.entries().len())];
    let Some(at) = rest.iter().rposition(|entry| !entry.key.is_empty()) else { return Ok(None) };
    take_one(vm, left)?;
    Ok(Some((at, shown(&rest[at], view))))
}

/// Count an item; a loop that finds more items than there were keys has seen some of them removed and others added.
fn take_one(vm: &Vm, left: &mut u32) -> PyResult<()> {
    match left.checked_sub(1) {
        Some(less) => {
            *left = less;
            Ok(())
        }
        None => Err(vm.runtime_error("dictionary keys changed during iteration")),
    }
}

/// What a view shows of an entry.
pub fn shown(entry: &crate::vm::object::Entry, view: DictView) -> Value {
    match view {
        DictView::Keys => entry.key.clone(),
        DictView::Values => entry.value.clone(),
        DictView::Items => Value::tuple(vec![entry.key.clone(), entry.value.clone()]),
    }
}

/// What to do for the next item of an iterator that answered [`Next::Python`]; raises `StopIteration` at the end.
pub fn next_slow(vm: &mut Vm, iter: &Rc<Iter>) -> NativeResult {
    iter_frames::advance(vm, iter)
}

/// `next(iterator)` for any iterator: what the machine must do; `None` when the value is not an iterator.
pub fn advance_any(vm: &mut Vm, iterator: &Value) -> PyResult<Option<Flow>> {
    match iterator {
        Value::Iter(iter) if !matches!(&*iter.state.borrow(), IterState::View(..)) => {
            Ok(Some(match next(vm, iter)? {
                Next::Item(item) => Flow::Value(item),
                Next::Done => return Err(vm.stop_iteration(Value::None)),
                Next::Python => next_slow(vm, iter)?,
            }))
        }
        Value::Generator(generator) if generator.kind == GeneratorKind::Generator => {
            Ok(Some(Flow::Next(generator.clone())))
        }
        Value::Instance(_) => Ok(super::special(vm, iterator, "__next__")
            .filter(|method| !method.is_none())
            .map(|method| Flow::call(method, Vec::new()))),
        _ => Ok(None),
    }
}

/// The items of any built-in iterable, without running Python. `None` means that Python code is needed (then use the
/// helper `collect`, which gives a list) or that the value is not iterable at all.
pub fn collect(vm: &mut Vm, value: &Value) -> PyResult<Option<Vec<Value>>> {
    match value {
        Value::List(list) => return Ok(Some(list.snapshot())),
        Value::Tuple(tuple) => return Ok(Some(tuple.items().to_vec())),
        Value::Set(set) => return Ok(Some(set_members(set))),
        Value::Range(range) => {
            if matches!(&**range, Range::Big(start, stop, step) if big_range_len(start, stop, step).to_i64().is_none())
            {
                return Err(vm.overflow_error("Python int too large to convert to C ssize_t"));
            }
            check_size(vm, range_len(range))?;
        }
        Value::Generator(_) => return Ok(None),
        _ => {}
    }
    let Some(Value::Iter(iter)) = iter(value) else { return Ok(None) };
    if !needs_no_python(&iter, 0) {
        return Ok(None);
    }
    if let IterState::BigRange(_, _, left) = &*iter.state.borrow() {
        check_size(vm, left.to_usize().unwrap_or(usize::MAX))?;
    }
    let mut items = Vec::new();
    while let Next::Item(item) = next(vm, &iter)? {
        check_size(vm, items.len())?;
        items.push(item);
    }
    Ok(Some(items))
}

/// Number of items of a range, cut to what fits.
pub fn range_len(range: &Range) -> usize {
    match range {
        Range::Small(start, stop, step) => small_range_len(*start, *stop, *step) as usize,
        Range::Big(start, stop, step) => big_range_len(start, stop, step).to_usize().unwrap_or(usize::MAX),
    }
}

/// Refuse to make a container that would take all memory.
pub fn check_size(vm: &Vm, len: usize) -> PyResult<()> {
    if memory::fits_items(len) { Ok(()) } else { Err(vm.memory_error()) }
}
