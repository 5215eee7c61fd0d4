//! `str.translate` and `str.maketrans`.

use super::super::number::Int;
use super::super::special::helper;
use super::methods::{subscriptable, this};
use crate::vm::Vm;
use crate::vm::native::{Args, Flow, NativeResult, PyResult};
use crate::vm::object::Dict;
use crate::vm::value::Value;

/// `str.translate(table)`
pub fn translate(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let text = this(vm, args, "translate")?;
    let [_, table] = args.exactly::<2>(vm, "str.translate", true)?;
    let Value::Dict(table) = table else {
        if !subscriptable(vm, table) {
            let name = vm.class_name(table);
            return Err(vm.type_error(format!("'{name}' object is not subscriptable")));
        }
        return Ok(helper(vm, "str_translate", vec![Value::Str(text.clone()), table.clone()]));
    };
    let mut out = String::with_capacity(text.len_bytes());
    for character in text.as_str().chars() {
        match table.get_fast(&Value::Int(i64::from(u32::from(character)))) {
            None => out.push(character),
            Some(Value::None) => {}
            Some(replacement) => match replacement.base() {
                Value::Str(text) => {
                    vm.check_room(out.len() + text.len_bytes())?;
                    out.push_str(text.as_str());
                }
                other => out.push(translated(vm, other)?),
            },
        }
    }
    Ok(Flow::from(out))
}

/// The character that a table gives by its number.
pub fn translated(vm: &Vm, code: &Value) -> PyResult<char> {
    let Some(code) = Int::of(code) else {
        return Err(vm.type_error("character mapping must return integer, None or str"));
    };
    match code.to_i64().and_then(|code| u32::try_from(code).ok()).and_then(char::from_u32) {
        Some(character) => Ok(character),
        None => Err(vm.value_error("character mapping must be in range(0x110000)")),
    }
}

/// `str.maketrans(table)`, `str.maketrans(from, to, deleted)`
pub fn maketrans(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let pos = args.between(vm, "maketrans", false, 1, 3)?;
    let table = Dict::new().tracked();
    let code = |character: char| Value::Int(i64::from(u32::from(character)));
    let [first, rest @ ..] = pos else { return Ok(Flow::Value(Value::Dict(table))) };
    if rest.is_empty() {
        let Value::Dict(source) = first.base() else {
            return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
        };
        for (key, value) in source.snapshot() {
            let key = match key.base() {
                Value::Str(text) => {
                    let mut chars = text.as_str().chars();
                    match (chars.next(), chars.next()) {
                        (Some(only), None) => code(only),
                        _ => {
                            return Err(vm.value_error("string keys in translate table must be of length 1"));
                        }
                    }
                }
                number if Int::of(number).is_some() => number.clone(),
                _ => return Err(vm.type_error("keys in translate table must be strings or integers")),
            };
            table.set_key(key, value);
        }
        return Ok(Flow::Value(Value::Dict(table)));
    }
    let mut arguments = [""; 3];
    // The second argument is checked before the first one, as its presence decides the form of the call.
    for index in [1, 2, 0] {
        let Some(value) = pos.get(index) else { continue };
        let Some(text) = value.as_str() else {
            let name = vm.argument_name(value);
            if index == 0 {
                return Err(
                    vm.type_error("first maketrans argument must be a string if there is a second argument")
                );
            }
            let position = index + 1;
            return Err(vm.type_error(format!("maketrans() argument {position} must be str, not {name}")));
        };
        arguments[index] = text;
    }
    let [from, to, deleted] = arguments;
    if from.chars().count() != to.chars().count() {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    for (from, to) in from.chars().zip(to.chars()) {
        table.set_key(code(from), code(to));
    }
    for character in deleted.chars() {
        table.set_key(code(character), Value::None);
    }
    Ok(Flow::Value(Value::Dict(table)))
}
