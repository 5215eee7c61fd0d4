//! Helpers that have a fast way in Rust and go on in hidden Python where that is not enough.

use crate::vm::object::Probe;
use crate::vm::types;
use crate::vm::value::Value;
use crate::vm::{Args, Fast, Flow, NativeMethod, NativeResult, Vm, fast_hash};

/// The table of native helpers.
pub const NATIVE: &[NativeMethod] = &[
    ("set_update", set_update),
    ("dict_update", dict_update),
    ("dict_merge", dict_merge),
    ("iter_next", iter_next),
];

fn slow(vm: &Vm, name: &str, args: &Args<'_>) -> NativeResult {
    Ok(Flow::call(vm.helper(name), args.pos.to_vec()))
}

/// `set_update(set, source)`: `{*source}`.
fn set_update(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [Value::Set(set), source] = args.pos else { return slow(vm, "set_update_slow", args) };
    if types::add_all(vm, set, source)? {
        return Ok(Flow::Value(Value::None));
    }
    slow(vm, "set_update_slow", args)
}

/// `dict_update(dict, source)`: `{**source}`.
fn dict_update(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    if let [Value::Dict(dict), Value::Dict(source)] = args.pos
        && types::merge_dict(vm, dict, source)?
    {
        return Ok(Flow::Value(Value::None));
    }
    slow(vm, "dict_unpack", args)
}

/// `dict_merge(dict, source, function)`: `function(**source)`.
fn dict_merge(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [Value::Dict(dict), Value::Dict(source), _] = args.pos else {
        return slow(vm, "dict_merge_slow", args);
    };
    let entries = source.snapshot();
    let fresh = |key: &Value| {
        let Fast::Ready(Some(hash)) = fast_hash(key) else { return false };
        matches!(key, Value::Str(_)) && dict.data.borrow().find(key, hash) == Probe::Missing
    };
    if !entries.iter().all(|(key, _)| fresh(key)) {
        return slow(vm, "dict_merge_slow", args);
    }
    for (key, value) in entries {
        dict.set_key(key, value);
    }
    Ok(Flow::Value(Value::None))
}

/// `iter_next(iterator)`: the next item of a built-in iterator that needs Python code for it.
fn iter_next(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    match args.pos {
        [Value::Iter(iter)] => types::next_slow(vm, iter),
        _ => Err(vm.type_error("iter_next: wrong internal arguments")),
    }
}
