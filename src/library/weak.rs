//! `_weak`: what `weakref` needs of the machine.

use std::rc::Rc;

use super::{add_functions, args, new_module};
use crate::vm::{Args, Flow, Module, NativeMethod, NativeResult, PyResult, Value, Vm, weak};

const FUNCTIONS: &[NativeMethod] = &[("watch", watch), ("target", target), ("references", references)];

/// Make the module.
pub fn module(_vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = new_module("_weak", &[]);
    add_functions(&module, FUNCTIONS);
    Ok(module)
}

fn watch(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [object, reference] = args.exactly(vm, "watch", false)?;
    let token = match reference {
        Value::Instance(reference) => weak::watch(object, reference),
        _ => None,
    };
    match token {
        Some(token) => Ok(Flow::Value(Value::Int(token))),
        None => {
            let kind = vm.class_name(object);
            Err(vm.type_error(format!("cannot create weak reference to '{kind}' object")))
        }
    }
}

fn target(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [token] = args.exactly(vm, "target", false)?;
    let token = args::integer(vm, token)?.to_i64().unwrap_or_default();
    Ok(Flow::Value(weak::target(token).unwrap_or(Value::None)))
}

fn references(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [object] = args.exactly(vm, "references", false)?;
    Ok(Flow::Value(Value::list(weak::references(object))))
}
