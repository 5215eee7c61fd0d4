//! The constructor `str()`.

use super::super::receiver::{allocate, constructed};
use super::super::special::and_then;
use super::codec::{Codec, decode};
use super::display::str_flow;
use crate::vm::Vm;
use crate::vm::native::{Args, Flow, NativeResult};
use crate::vm::value::Value;

/// `str(object="")` and `str(bytes, encoding, errors)`
pub fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.str.clone();
    let class = Value::Class(constructed(vm, args, &exact)?.clone());
    let total = args.pos.len() - 1 + args.names.len();
    if total > 3 {
        return Err(vm.type_error(format!("str expected at most 3 arguments, got {total}")));
    }
    let [object, encoding, errors] = args.parse(vm, "str", true, ["object", "encoding", "errors"], 0, 3)?;
    let Some(object) = object else { return made(vm, &class, Value::str("")) };
    if encoding.is_none() && errors.is_none() {
        let flow = str_flow(vm, &object)?;
        return and_then(vm, flow, class, made);
    }
    for (name, value) in [("encoding", &encoding), ("errors", &errors)] {
        if let Some(value) = value
            && value.as_str().is_none()
        {
            let got = vm.class_name(value);
            return Err(vm.type_error(format!("str() argument '{name}' must be str, not {got}")));
        }
    }
    match object.base() {
        Value::Bytes(bytes) => {
            let encoding = encoding.as_ref().and_then(Value::as_str).unwrap_or("utf-8");
            let errors = errors.as_ref().and_then(Value::as_str).unwrap_or("strict");
            let text = decode(vm, &bytes.data(), Codec::find(vm, encoding)?, errors)?;
            made(vm, &class, Value::string(text))
        }
        Value::Str(_) => Err(vm.type_error("decoding str is not supported")),
        _ => {
            let name = vm.class_name(&object);
            Err(vm.type_error(format!("decoding to str: need a bytes-like object, {name} found")))
        }
    }
}

/// The text as an instance of the class that was called.
fn made(vm: &mut Vm, class: &Value, text: Value) -> NativeResult {
    let Value::Class(class) = class else { return Ok(Flow::Value(text)) };
    if std::rc::Rc::ptr_eq(class, &vm.types.str) {
        return Ok(Flow::Value(text));
    }
    Ok(Flow::Value(allocate(class, &vm.types.str, text.base().clone())))
}
