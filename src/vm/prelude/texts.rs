//! Intrinsics of the hidden Python that makes texts.

use std::rc::Rc;

use crate::vm::types::{self, text};
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeMethod, NativeResult, Vm};
use crate::world::Stream;

/// The table of intrinsics.
pub const TEXTS: &[NativeMethod] = &[
    ("_own_method", own_method),
    ("_escape", escape),
    ("_repr_parts", repr_parts),
    ("_builtin_repr", builtin_repr),
    ("_enter_repr", enter_repr),
    ("_leave_repr", leave_repr),
    ("_write", write),
];

fn at(args: &Args<'_>, index: usize) -> Value {
    args.pos.get(index).cloned().unwrap_or(Value::None)
}

/// `_own_method(value, name)`: the special method of an instance, or of a class with a metaclass, bound; `_missing`
/// for values whose text is made in Rust.
fn own_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (value, name) = (at(args, 0), at(args, 1));
    let own = match &value {
        Value::Instance(_) => true,
        Value::Class(class) => class.metaclass.is_some(),
        _ => false,
    };
    let class = vm.class_of(&value);
    match class.lookup(name.as_str().unwrap_or("")) {
        Some(found) if own => vm.bind(&found, &value, &class),
        _ => Ok(Flow::Value(vm.helper("_missing"))),
    }
}

/// `_escape(text)`: what `ascii()` makes of a `repr`.
fn escape(_vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let text = at(args, 0);
    Ok(Flow::Value(Value::string(types::escape_non_ascii(text.as_str().unwrap_or("")))))
}

/// `_repr_parts(value)`: whether it holds pairs, opening, items, closing, and what stands for the container within
/// itself; None for a value that holds nothing.
fn repr_parts(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let value = at(args, 0);
    let Some(plan) = text::plan(vm, &value) else { return Ok(Flow::Value(Value::None)) };
    let again = Value::string(text::again(vm, &value));
    let items = if plan.paired {
        plan.items.chunks(2).map(|pair| Value::tuple(pair.to_vec())).collect()
    } else {
        plan.items
    };
    // A list shows what it holds when its turn comes.
    let items = match value.base() {
        list @ Value::List(_) => list.clone(),
        _ => Value::list(items),
    };
    let (paired, opening, closing) =
        (Value::bool(plan.paired), Value::string(plan.opening), Value::str(plan.closing));
    Ok(Flow::Value(Value::tuple(vec![paired, opening, items, closing, again])))
}

/// `_builtin_repr(value)` of a value that holds no other.
fn builtin_repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let value = at(args, 0);
    match types::builtin_repr(vm, &value)? {
        crate::vm::Fast::Ready(text) => Ok(Flow::Value(Value::string(text))),
        crate::vm::Fast::Python => {
            let name = vm.class_of(&value).full_name();
            Ok(Flow::Value(Value::string(format!("<{name} object at {}>", types::pointer(&value)))))
        }
    }
}

/// `_enter_repr(value)`: false when the container's `repr` is under way already.
fn enter_repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(Value::bool(text::enter(vm, &at(args, 0)))))
}

fn leave_repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    text::leave(vm, &at(args, 0));
    Ok(Flow::Value(Value::None))
}

/// `_write(text)`: to standard output.
fn write(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let text: Rc<_> = match at(args, 0).base() {
        Value::Str(text) => text.clone(),
        other => {
            return Err(vm.type_error(format!("write() argument must be str, not {}", vm.class_name(other))));
        }
    };
    vm.write(Stream::Stdout, text.as_str());
    Ok(Flow::Value(Value::None))
}
