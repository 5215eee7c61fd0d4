//! Which code decides about a value: ours, or the program's.

use std::rc::Rc;

use crate::vm::late_binding::late;
use crate::vm::object::{Builtin, BuiltinKind, Class, Descriptor, Method};
use crate::vm::value::Value;
use crate::vm::{Flow, Vm};

/// The built-in value that the native meaning of `dunder` applies to: the value itself, or what an instance of a
/// subclass of a built-in type extends, unless that subclass defines the method in Python.
#[inline]
pub fn native_base<'a>(value: &'a Value, dunder: &str) -> Option<&'a Value> {
    let Value::Instance(instance) = value else { return Some(value) };
    let base = instance.base()?;
    match instance.class().lookup(dunder) {
        Some(Value::Builtin(_)) | None => Some(base),
        Some(_) => None,
    }
}

/// The method `name` of the object's class bound to the object, the way operators look methods up: what the object's
/// own dictionary holds does not count.
pub fn special(vm: &Vm, object: &Value, name: &str) -> Option<Value> {
    let class = vm.class_of(object);
    let found = class.lookup(name)?;
    Some(bind(found, object, &class))
}

/// Whether the object's class has the method.
pub fn has_special(vm: &Vm, object: &Value, name: &str) -> bool {
    vm.class_of(object).lookup(name).is_some()
}

/// Bind a function found on a class. Other objects, such as instances with `__call__`, stay as they are.
fn bind(found: Value, object: &Value, class: &Rc<Class>) -> Value {
    let method = |function: Value, receiver: Value| Value::Method(Rc::new(Method::new(function, receiver)));
    match &found {
        Value::Function(_) => method(found, object.clone()),
        Value::Builtin(builtin) => match builtin.kind {
            BuiltinKind::Function => found,
            BuiltinKind::Method => method(found, object.clone()),
            BuiltinKind::ClassMethod => method(found, Value::Class(class.clone())),
        },
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::ClassMethod(function) => method(function.clone(), Value::Class(class.clone())),
            Descriptor::StaticMethod(function) => function.clone(),
            _ => late(&found).map_or(found.clone(), |own| method(own, object.clone())),
        },
        Value::Instance(_) => match late(&found) {
            Some(own) => method(own, object.clone()),
            None => found,
        },
        _ => found,
    }
}

/// A call of one of our hidden Python functions.
pub fn helper(vm: &Vm, name: &str, args: &[&Value]) -> Flow {
    Flow::call(vm.helper(name), args.iter().map(|value| (*value).clone()).collect())
}

/// Whether `iter(value)` has anything to work with.
pub fn is_iterable(vm: &Vm, value: &Value) -> bool {
    match vm.class_of(value).lookup("__iter__") {
        Some(Value::None) => false,
        Some(_) => true,
        None => has_special(vm, value, "__getitem__"),
    }
}

/// Whether a value can be called.
pub fn is_callable(vm: &Vm, value: &Value) -> bool {
    match value {
        Value::Function(_) | Value::Builtin(_) | Value::Method(_) | Value::Class(_) => true,
        other => has_special(vm, other, "__call__"),
    }
}

/// A plain function of `builtins` as a value.
pub fn function(name: &str, function: crate::vm::NativeFn) -> Value {
    Value::Builtin(Rc::new(Builtin::new("builtins", name, function)))
}
