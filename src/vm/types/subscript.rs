//! `obj[key]`, `obj[key] = value` and `del obj[key]` for the built-in containers.

use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::bytes;
use super::iter::{big_range_len, collect};
use super::lookup::{dict_get, dict_remove, dict_set};
use super::protocol::{has_special, helper, is_iterable, native_base, special};
use super::slice::{self, Selection};
use crate::vm::compare::{Fast, small_range_len};
use crate::vm::object::{Bytes, Dict, List, Range, Slice};
use crate::vm::release;
use crate::vm::value::Value;
use crate::vm::{Flow, NativeResult, PyResult, Vm};

/// `object[key]`; `None`: not a built-in container, so ask `__getitem__`.
#[inline]
pub fn subscript(vm: &mut Vm, object: &Value, key: &Value) -> PyResult<Option<Flow>> {
    if let (Value::List(list), Value::Int(index)) = (object, key) {
        let items = list.items.borrow();
        let at = if *index < 0 { *index + items.len() as i64 } else { *index };
        return match items.get(at as usize) {
            Some(item) => Ok(Some(Flow::Value(item.clone()))),
            None => Err(vm.index_error("list index out of range")),
        };
    }
    match native_base(object, "__getitem__") {
        Some(_) => base_subscript(vm, object, key),
        None => Ok(None),
    }
}

/// [`subscript`] by the built-in type's own meaning, whatever a subclass overrides.
pub fn base_subscript(vm: &mut Vm, object: &Value, key: &Value) -> PyResult<Option<Flow>> {
    let base = object.base();
    let (len, kind) = match base {
        Value::Dict(dict) => return dict_subscript(vm, object, dict, key).map(Some),
        Value::List(list) => (list.len(), "list"),
        Value::Tuple(tuple) => (tuple.len(), "tuple"),
        Value::Str(text) => (text.len_chars(), "string"),
        Value::Bytes(bytes) => (bytes.data().len(), if bytes.mutable { "bytearray" } else { "byte" }),
        Value::Range(range) => return range_subscript(vm, base, range, key).map(Some),
        _ => return Ok(None),
    };
    match position(vm, key, kind)? {
        Position::Python => Ok(Some(helper(vm, "subscript_slow", &[object, key]))),
        Position::Index(index) => {
            let at = if index < 0 { index + len as i64 } else { index };
            if at < 0 || at >= len as i64 {
                return Err(vm.index_error(match kind {
                    "byte" => "index out of range".to_owned(),
                    kind => format!("{kind} index out of range"),
                }));
            }
            let at = at as usize;
            Ok(Some(Flow::Value(match base {
                Value::List(list) => list.items.borrow()[at].clone(),
                Value::Tuple(tuple) => tuple.items()[at].clone(),
                Value::Bytes(bytes) => Value::Int(i64::from(bytes.data()[at])),
                Value::Str(text) if text.is_ascii() => Value::str(&text.as_str()[at..=at]),
                Value::Str(text) => {
                    let letter = text.as_str().chars().nth(at).map(String::from).unwrap_or_default();
                    Value::string(letter)
                }
                _ => return Ok(None),
            })))
        }
        Position::Slice(wanted) => {
            let Fast::Ready(selection) = slice::select(vm, &wanted, len)? else {
                return Ok(Some(helper(vm, "subscript_slow", &[object, key])));
            };
            Ok(Some(Flow::Value(match base {
                Value::List(list) => Value::list(selection.pick(&list.items.borrow())),
                Value::Tuple(_) if selection.count == len && selection.step == 1 => base.clone(),
                Value::Tuple(tuple) => Value::tuple(selection.pick(tuple.items())),
                Value::Bytes(bytes) => {
                    let picked = selection.pick(&bytes.data());
                    Value::Bytes(Rc::new(Bytes::with(picked, bytes.mutable)))
                }
                Value::Str(text) => slice_text(base, text.as_str(), text.is_ascii(), len, selection),
                _ => return Ok(None),
            })))
        }
    }
}

fn slice_text(whole: &Value, text: &str, ascii: bool, len: usize, selection: Selection) -> Value {
    if selection.step == 1 && selection.count == len {
        return whole.clone();
    }
    let start = selection.start as usize;
    match (ascii, selection.step) {
        _ if selection.count == 0 => Value::str(""),
        (true, 1) => Value::str(&text[start..start + selection.count]),
        (false, 1) => Value::string(text.chars().skip(start).take(selection.count).collect()),
        _ => {
            let letters: Vec<char> = text.chars().collect();
            Value::string(selection.pick(&letters).into_iter().collect())
        }
    }
}

/// What a subscript of a sequence asks for.
enum Position {
    Index(i64),
    Slice(Rc<Slice>),
    /// The key has an `__index__` of the program's.
    Python,
}

fn position(vm: &Vm, key: &Value, kind: &str) -> PyResult<Position> {
    match key.base() {
        Value::Int(index) => Ok(Position::Index(*index)),
        Value::Bool(flag) => Ok(Position::Index(i64::from(flag.get()))),
        Value::Slice(slice) => Ok(Position::Slice(slice.clone())),
        Value::BigInt(_) => Err(vm.index_error("cannot fit 'int' into an index-sized integer")),
        other if has_special(vm, other, "__index__") => Ok(Position::Python),
        _ => {
            let class = vm.class_name(key);
            Err(vm.type_error(match kind {
                "string" => format!("string indices must be integers, not '{class}'"),
                kind => format!("{kind} indices must be integers or slices, not {class}"),
            }))
        }
    }
}

/// `dict[key]`, with the `__missing__` of a subclass.
fn dict_subscript(vm: &mut Vm, object: &Value, dict: &Rc<Dict>, key: &Value) -> NativeResult {
    match dict_get(vm, dict, key)? {
        Fast::Ready(Some(value)) => Ok(Flow::Value(value)),
        Fast::Ready(None) => missing(vm, object, key),
        Fast::Python => Ok(helper(vm, "dict_getitem", &[object, key])),
    }
}

/// What `object[key]` means when the key is absent: the `__missing__` of a subclass, or a `KeyError`.
pub fn missing(vm: &mut Vm, object: &Value, key: &Value) -> NativeResult {
    if let Value::Instance(_) = object
        && let Some(method) = special(vm, object, "__missing__")
    {
        return Ok(Flow::call(method, vec![key.clone()]));
    }
    Err(vm.key_error(key.clone()))
}

fn range_subscript(vm: &mut Vm, object: &Value, range: &Range, key: &Value) -> NativeResult {
    let wanted = match key.base() {
        Value::Slice(slice) => return range_slice(vm, object, range, key, slice),
        Value::Int(index) => BigInt::from(*index),
        Value::Bool(flag) => BigInt::from(u8::from(flag.get())),
        Value::BigInt(index) => (**index).clone(),
        other if has_special(vm, other, "__index__") => {
            return Ok(helper(vm, "subscript_slow", &[object, key]));
        }
        _ => {
            let class = vm.class_name(key);
            return Err(vm.type_error(format!("range indices must be integers or slices, not {class}")));
        }
    };
    let (start, step, len) = big_parts(range);
    let at = if wanted.is_negative() { wanted + &len } else { wanted };
    if at.is_negative() || at >= len {
        return Err(vm.index_error("range object index out of range"));
    }
    Ok(Flow::Value(Value::big(start + at * step)))
}

/// Start, step and length of a range.
fn big_parts(range: &Range) -> (BigInt, BigInt, BigInt) {
    match range {
        Range::Small(start, stop, step) => {
            (BigInt::from(*start), BigInt::from(*step), BigInt::from(small_range_len(*start, *stop, *step)))
        }
        Range::Big(start, stop, step) => (start.clone(), step.clone(), big_range_len(start, stop, step)),
    }
}

fn range_slice(vm: &mut Vm, object: &Value, range: &Range, key: &Value, slice: &Rc<Slice>) -> NativeResult {
    let (start, step, len) = big_parts(range);
    let Fast::Ready([from, to, by]) = slice::select_big(vm, slice, &len)? else {
        return Ok(helper(vm, "subscript_slow", &[object, key]));
    };
    let new = make_range(&start + &step * from, &start + &step * to, step * by);
    Ok(Flow::Value(Value::Range(Rc::new(new))))
}

/// A range in its canonical form.
pub fn make_range(start: BigInt, stop: BigInt, step: BigInt) -> Range {
    match (start.to_i64(), stop.to_i64(), step.to_i64()) {
        (Some(start), Some(stop), Some(step)) => Range::Small(start, stop, step),
        _ => Range::Big(start, stop, step),
    }
}

/// `object[key] = value`; `None`: not a built-in container that can be changed, so ask `__setitem__`.
#[inline]
pub fn store_subscript(vm: &mut Vm, object: &Value, key: &Value, value: Value) -> PyResult<Option<Flow>> {
    match native_base(object, "__setitem__") {
        Some(base) => base_store(vm, base, key, value),
        None => Ok(None),
    }
}

/// [`store_subscript`] by the built-in type's own meaning, whatever a subclass overrides.
pub fn base_store(vm: &mut Vm, base: &Value, key: &Value, value: Value) -> PyResult<Option<Flow>> {
    match base {
        Value::Dict(dict) => match dict_set(vm, dict, key.clone(), value.clone())? {
            Fast::Ready(()) => Ok(Some(Flow::Value(Value::None))),
            Fast::Python => Ok(Some(helper(vm, "dict_setitem", &[base, key, &value]))),
        },
        Value::List(list) => match position(vm, key, "list")? {
            Position::Python => Ok(Some(helper(vm, "store_subscript_slow", &[base, key, &value]))),
            Position::Index(index) => {
                let Some(at) = list_position(list, index) else {
                    return Err(vm.index_error("list assignment index out of range"));
                };
                let old = std::mem::replace(&mut list.items.borrow_mut()[at], value);
                release::let_go(old);
                Ok(Some(Flow::Value(Value::None)))
            }
            Position::Slice(slice) => store_slice(vm, base, list, key, &slice, &value).map(Some),
        },
        Value::Bytes(target) if target.mutable => {
            let Some(place) = bytes_target(vm, target, key)? else {
                return Ok(Some(helper(vm, "store_plain_key", &[base, key, &value])));
            };
            Ok(Some(match bytes::store(vm, target, place, &value)? {
                Some(()) => Flow::Value(Value::None),
                None => helper(vm, "bytearray_store", &[base, key, &value]),
            }))
        }
        _ => Ok(None),
    }
}

/// Which bytes of a bytearray a key means; `None`: Python code must be asked for an index.
fn bytes_target(vm: &Vm, target: &Bytes, key: &Value) -> PyResult<Option<bytes::Target>> {
    Ok(match position(vm, key, "bytearray")? {
        Position::Python => None,
        Position::Index(index) => Some(bytes::Target::Index(index)),
        Position::Slice(slice) => match slice::select(vm, &slice, target.data().len())? {
            Fast::Ready(part) => Some(bytes::Target::Slice(part)),
            Fast::Python => None,
        },
    })
}

fn list_position(list: &List, index: i64) -> Option<usize> {
    let len = list.len() as i64;
    let at = if index < 0 { index + len } else { index };
    (0..len).contains(&at).then_some(at as usize)
}

fn store_slice(
    vm: &mut Vm,
    object: &Value,
    list: &Rc<List>,
    key: &Value,
    slice: &Rc<Slice>,
    value: &Value,
) -> NativeResult {
    if !is_iterable(vm, value) {
        return Err(vm.type_error("must assign iterable to extended slice"));
    }
    let Some(items) = collect(vm, value)? else {
        return Ok(helper(vm, "store_subscript_slow", &[object, key, value]));
    };
    let Fast::Ready(part) = slice::select(vm, slice, list.len())? else {
        return Ok(helper(vm, "store_subscript_slow", &[object, key, value]));
    };
    let mut target = list.items.borrow_mut();
    if part.step == 1 {
        let start = part.start as usize;
        let removed: Vec<Value> = target.splice(start..start + part.count, items).collect();
        drop(target);
        release::let_go_all(removed.into_iter().rev());
        return Ok(Flow::Value(Value::None));
    }
    if items.len() != part.count {
        let (have, want) = (items.len(), part.count);
        return Err(vm.value_error(format!(
            "attempt to assign sequence of size {have} to extended slice of size {want}"
        )));
    }
    let mut removed = Vec::with_capacity(part.count);
    for (index, item) in part.indices().zip(items) {
        removed.push(std::mem::replace(&mut target[index], item));
    }
    drop(target);
    release::let_go_all(removed);
    Ok(Flow::Value(Value::None))
}

/// `del object[key]`; `None`: not a built-in container that can be changed, so ask `__delitem__`.
#[inline]
pub fn delete_subscript(vm: &mut Vm, object: &Value, key: &Value) -> PyResult<Option<Flow>> {
    match native_base(object, "__delitem__") {
        Some(base) => base_delete(vm, base, key),
        None => Ok(None),
    }
}

/// [`delete_subscript`] by the built-in type's own meaning, whatever a subclass overrides.
pub fn base_delete(vm: &mut Vm, base: &Value, key: &Value) -> PyResult<Option<Flow>> {
    match base {
        Value::Dict(dict) => match dict_remove(vm, dict, key)? {
            Fast::Ready(Some(value)) => {
                release::let_go(value);
                Ok(Some(Flow::Value(Value::None)))
            }
            Fast::Ready(None) => Err(vm.key_error(key.clone())),
            Fast::Python => Ok(Some(helper(vm, "dict_delitem", &[base, key]))),
        },
        Value::List(list) => match position(vm, key, "list")? {
            Position::Python => Ok(Some(helper(vm, "delete_subscript_slow", &[base, key]))),
            Position::Index(index) => {
                let Some(at) = list_position(list, index) else {
                    return Err(vm.index_error("list assignment index out of range"));
                };
                let old = list.items.borrow_mut().remove(at);
                release::let_go(old);
                Ok(Some(Flow::Value(Value::None)))
            }
            Position::Slice(slice) => {
                let Fast::Ready(part) = slice::select(vm, &slice, list.len())? else {
                    return Ok(Some(helper(vm, "delete_subscript_slow", &[base, key])));
                };
                release::let_go_all(delete_selection(list, part));
                Ok(Some(Flow::Value(Value::None)))
            }
        },
        Value::Bytes(target) if target.mutable => match bytes_target(vm, target, key)? {
            Some(place) => bytes::delete(vm, target, place).map(|()| Some(Flow::Value(Value::None))),
            None => Ok(Some(helper(vm, "delete_subscript_slow", &[base, key]))),
        },
        _ => Ok(None),
    }
}

/// Take the selected items out of a list.
fn delete_selection(list: &List, part: Selection) -> Vec<Value> {
    let mut items = list.items.borrow_mut();
    if part.step == 1 {
        let start = part.start as usize;
        // The last of a stretch dies first.
        return items.drain(start..start + part.count).rev().collect();
    }
    let mut doomed = vec![false; items.len()];
    part.indices().for_each(|index| doomed[index] = true);
    let (mut kept, mut removed) = (Vec::with_capacity(items.len() - part.count), Vec::new());
    for (item, doomed) in items.drain(..).zip(doomed) {
        if doomed { removed.push(item) } else { kept.push(item) }
    }
    *items = kept;
    removed
}
