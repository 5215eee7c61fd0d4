//! `in`, `len` and truth of the built-in types.

use std::rc::Rc;

use num_traits::{Signed, ToPrimitive, Zero};

use super::iter::{big_range_len, set_members};
use super::lookup::{dict_get, set_contains};
use super::protocol::{has_special, native_base};
use crate::vm::compare::{Fast, fast_eq, small_range_len};
use crate::vm::object::{Dict, DictView, Iter, IterState, Range};
use crate::vm::value::Value;
use crate::vm::{PyResult, Vm};

/// `item in container`. `None`: not a built-in container, so ask `__contains__`, `__iter__` or `__getitem__`.
/// `Python`: use the helper `contains_slow` with the same arguments.
pub fn contains(vm: &mut Vm, container: &Value, item: &Value) -> PyResult<Option<Fast<bool>>> {
    match native_base(container, "__contains__") {
        Some(base) => base_contains(vm, base, item),
        None => Ok(None),
    }
}

/// [`contains`] for the built-in value itself, whatever a subclass overrides.
pub fn base_contains(vm: &mut Vm, container: &Value, item: &Value) -> PyResult<Option<Fast<bool>>> {
    let found = match container {
        Value::List(list) => any_equal(&list.items.borrow(), item),
        Value::Tuple(tuple) => any_equal(tuple.items(), item),
        Value::Dict(dict) => match dict_get(vm, dict, item)? {
            Fast::Ready(value) => Fast::Ready(value.is_some()),
            Fast::Python => Fast::Python,
        },
        Value::Set(set) => set_contains(vm, set, item)?,
        Value::Str(text) => match item.as_str() {
            Some(part) => Fast::Ready(text.as_str().contains(part)),
            None => {
                let class = vm.class_name(item);
                return Err(
                    vm.type_error(format!("'in <string>' requires string as left operand, not {class}"))
                );
            }
        },
        Value::Bytes(bytes) => Fast::Ready(match item.base() {
            Value::Bytes(part) => {
                part.data().is_empty()
                    || bytes.data().windows(part.data().len()).any(|window| *window == **part.data())
            }
            Value::Int(byte @ 0..=255) => bytes.data().contains(&(*byte as u8)),
            Value::Bool(flag) => bytes.data().contains(&u8::from(flag.get())),
            Value::Int(_) | Value::BigInt(_) => return Err(vm.value_error("byte must be in range(0, 256)")),
            other if has_special(vm, other, "__index__") => return Ok(Some(Fast::Python)),
            other => {
                let class = vm.class_name(other);
                return Err(vm.type_error(format!("a bytes-like object is required, not '{class}'")));
            }
        }),
        Value::Range(range) => range_contains(range, item),
        Value::Iter(iter) => match &*iter.state.borrow() {
            IterState::View(dict, view) => return view_contains(vm, dict, *view, item).map(Some),
            // Looking through an iterator uses it up to the match; the helper does it by the iteration protocol.
            _ => Fast::Python,
        },
        _ => return Ok(None),
    };
    Ok(Some(found))
}

/// Whether an item is `item` or equals it.
fn any_equal(items: &[Value], item: &Value) -> Fast<bool> {
    for other in items {
        match identical_or_equal(other, item) {
            Fast::Ready(false) => {}
            answer => return answer,
        }
    }
    Fast::Ready(false)
}

/// `a is b or a == b`: containers take the same object for equal, also a NaN.
#[inline]
pub fn identical_or_equal(a: &Value, b: &Value) -> Fast<bool> {
    if a.is(b) { Fast::Ready(true) } else { fast_eq(a, b) }
}

/// Whether a number lies in a range; anything that is not an exact integer is compared with each item.
fn range_contains(range: &Range, item: &Value) -> Fast<bool> {
    let exact = match item {
        Value::Int(number) => Some(num_bigint::BigInt::from(*number)),
        Value::Bool(flag) => Some(num_bigint::BigInt::from(u8::from(flag.get()))),
        Value::BigInt(number) => Some((**number).clone()),
        Value::Float(number) => match crate::vm::float_to_big(number.get()) {
            Some(whole) => Some(whole),
            None => return Fast::Ready(false),
        },
        Value::Complex(parts) if parts.1 == 0.0 => crate::vm::float_to_big(parts.0),
        Value::Instance(_) => return Fast::Python,
        _ => None,
    };
    let Some(number) = exact else { return Fast::Ready(false) };
    Fast::Ready(match range {
        Range::Small(start, stop, step) => number.to_i64().is_some_and(|number| {
            let inside = if *step > 0 {
                *start <= number && number < *stop
            } else {
                *stop < number && number <= *start
            };
            inside && (i128::from(number) - i128::from(*start)) % i128::from(*step) == 0
        }),
        Range::Big(start, stop, step) => {
            let inside = if step.is_positive() {
                *start <= number && number < *stop
            } else {
                *stop < number && number <= *start
            };
            inside && ((number - start) % step).is_zero()
        }
    })
}

/// `item in view`
pub fn view_contains(vm: &Vm, dict: &Rc<Dict>, view: DictView, item: &Value) -> PyResult<Fast<bool>> {
    Ok(match view {
        DictView::Keys => match dict_get(vm, dict, item)? {
            Fast::Ready(value) => Fast::Ready(value.is_some()),
            Fast::Python => Fast::Python,
        },
        DictView::Values => {
            let values: Vec<Value> = dict.data.borrow().iter().map(|entry| entry.value.clone()).collect();
            any_equal(&values, item)
        }
        DictView::Items => {
            let Value::Tuple(pair) = item.base() else { return Ok(Fast::Ready(false)) };
            let [key, wanted] = pair.items() else { return Ok(Fast::Ready(false)) };
            match dict_get(vm, dict, key)? {
                Fast::Ready(Some(value)) => identical_or_equal(&value, wanted),
                Fast::Ready(None) => Fast::Ready(false),
                Fast::Python => Fast::Python,
            }
        }
    })
}

/// `len(value)` of a built-in container; `None` for anything else (and for a range too long to count).
#[inline]
pub fn len(value: &Value) -> Option<usize> {
    match value {
        Value::List(list) => Some(list.len()),
        Value::Dict(dict) => Some(dict.len()),
        Value::Str(text) => Some(text.len_chars()),
        Value::Tuple(tuple) => Some(tuple.len()),
        Value::Instance(_) => base_len(native_base(value, "__len__")?),
        other => base_len(other),
    }
}

/// [`len`] of the built-in value itself, whatever a subclass overrides.
pub fn base_len(value: &Value) -> Option<usize> {
    match value {
        Value::List(list) => Some(list.len()),
        Value::Dict(dict) => Some(dict.len()),
        Value::Str(text) => Some(text.len_chars()),
        Value::Tuple(tuple) => Some(tuple.len()),
        Value::Set(set) => Some(set.len()),
        Value::Bytes(bytes) => Some(bytes.data().len()),
        Value::Range(range) => match &**range {
            Range::Small(start, stop, step) => {
                i64::try_from(small_range_len(*start, *stop, *step)).ok().map(|len| len as usize)
            }
            Range::Big(start, stop, step) => {
                big_range_len(start, stop, step).to_i64().map(|len| len as usize)
            }
        },
        Value::Iter(iter) => view_len(iter),
        _ => None,
    }
}

fn view_len(iter: &Rc<Iter>) -> Option<usize> {
    match &*iter.state.borrow() {
        IterState::View(dict, _) => Some(dict.len()),
        _ => None,
    }
}

/// Whether a value counts as true. `Python`: call its `__bool__` or `__len__` (calling the class `bool` does).
#[inline]
pub fn truth(value: &Value) -> Fast<bool> {
    Fast::Ready(match value {
        Value::Bool(flag) => flag.get(),
        Value::None | Value::Empty => false,
        Value::Int(number) => *number != 0,
        Value::Instance(instance) => {
            let class = instance.class();
            let decides = |name: &str| match class.lookup(name) {
                None => false,
                Some(Value::Builtin(_)) => instance.base().is_none(),
                Some(_) => true,
            };
            if decides("__bool__") || decides("__len__") {
                return Fast::Python;
            }
            match instance.base() {
                Some(base) => return truth(&base.clone()),
                None => true,
            }
        }
        Value::Class(class) => {
            // Only a metaclass of the program's (Enum's has one) can make a class false.
            let decides = class.metaclass.as_ref().is_some_and(|metaclass| {
                ["__bool__", "__len__"].iter().any(|name| metaclass.lookup(name).is_some())
            });
            if decides {
                return Fast::Python;
            }
            true
        }
        Value::Float(number) => number.get() != 0.0,
        Value::Str(text) => text.len_bytes() != 0,
        Value::BigInt(_) => true,
        Value::Complex(parts) => parts.0 != 0.0 || parts.1 != 0.0,
        Value::Range(range) => match &**range {
            Range::Small(start, stop, step) => small_range_len(*start, *stop, *step) != 0,
            Range::Big(start, stop, step) => big_range_len(start, stop, step).is_positive(),
        },
        other => base_len(other) != Some(0),
    })
}

/// The members of any value that is a set or a view of keys or items, in order; `None` for anything else.
pub fn set_like(value: &Value) -> Option<Vec<Value>> {
    match value.base() {
        Value::Set(set) => Some(set_members(set)),
        Value::Iter(iter) => match &*iter.state.borrow() {
            IterState::View(_, DictView::Values) => None,
            IterState::View(dict, view) => {
                Some(dict.data.borrow().iter().map(|entry| super::iter::shown(entry, *view)).collect())
            }
            _ => None,
        },
        _ => None,
    }
}
