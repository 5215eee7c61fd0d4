//! What the native methods of the containers have in common: their receiver, allocation, integer arguments.

use std::rc::Rc;

use num_traits::{Signed, ToPrimitive};

use super::protocol::has_special;
use crate::vm::object::{Class, Dict, DictView, Instance, Iter, IterState, List, Payload, Set};
use crate::vm::value::Value;
use crate::vm::{Args, Flow, PyResult, Raised, Vm};

/// The error of a method called on something that is not an instance of its class.
pub fn wrong_receiver(vm: &Vm, args: &Args<'_>, class: &str, method: &str) -> Raised {
    match args.pos.first() {
        None => vm.type_error(format!("unbound method {class}.{method}() needs an argument")),
        Some(other) => vm.type_error(format!(
            "descriptor '{method}' for '{class}' objects doesn't apply to a '{}' object",
            vm.class_name(other)
        )),
    }
}

/// The list that a method was called on.
pub fn list<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Rc<List>> {
    match args.pos.first().map(Value::base) {
        Some(Value::List(list)) => Ok(list),
        _ => Err(wrong_receiver(vm, args, "list", method)),
    }
}

/// The dictionary that a method was called on. What a proxy shows is read by the methods that it has itself, and never
/// changed.
pub fn dict<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Rc<Dict>> {
    let this = args.pos.first();
    let proxy =
        matches!(this, Some(Value::Instance(this)) if Rc::ptr_eq(&this.class(), &vm.types.mappingproxy));
    match this.map(Value::base) {
        Some(Value::Dict(dict)) if !proxy || vm.types.mappingproxy.dict.get_str(method).is_some() => Ok(dict),
        _ => Err(wrong_receiver(vm, args, "dict", method)),
    }
}

/// The set or frozenset that a method was called on.
pub fn any_set<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Rc<Set>> {
    match args.pos.first().map(Value::base) {
        Some(Value::Set(set)) => Ok(set),
        _ => Err(wrong_receiver(vm, args, "set", method)),
    }
}

/// The set that a method was called on; a frozenset does not count.
pub fn set<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Rc<Set>> {
    match any_set(vm, args, method)? {
        set if set.frozen => Err(wrong_receiver(vm, args, "set", method)),
        set => Ok(set),
    }
}

/// The view of a dictionary that a method was called on.
pub fn view(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult<(Rc<Dict>, DictView)> {
    if let Some(Value::Iter(iter)) = args.pos.first()
        && let IterState::View(dict, view) = &*iter.state.borrow()
    {
        return Ok((dict.clone(), *view));
    }
    Err(wrong_receiver(vm, args, "dict_keys", method))
}

/// The iterator that a method was called on.
pub fn iterator<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Rc<Iter>> {
    match args.pos.first() {
        Some(Value::Iter(iter)) => Ok(iter),
        _ => Err(wrong_receiver(vm, args, "iterator", method)),
    }
}

/// A new instance of `class`, which is `exact` or derives from it, holding `value`.
pub fn allocate(class: &Rc<Class>, exact: &Rc<Class>, value: Value) -> Value {
    if Rc::ptr_eq(class, exact) {
        return value;
    }
    Value::Instance(Instance::new(class.clone(), Payload::Base(value)).tracked())
}

/// The class that a constructor was called for.
pub fn constructed<'a>(vm: &Vm, args: &Args<'a>, exact: &Rc<Class>) -> PyResult<&'a Rc<Class>> {
    let name = exact.name_text();
    match args.pos.first() {
        Some(Value::Class(class)) if class.is_subclass(exact) => Ok(class),
        Some(Value::Class(class)) => Err(vm.type_error(format!(
            "{name}.__new__({other}): {other} is not a subtype of {name}",
            other = class.name_text()
        ))),
        Some(other) => {
            Err(vm
                .type_error(format!("{name}.__new__(X): X is not a type object ({})", vm.class_name(other))))
        }
        None => Err(vm.type_error(format!("{name}.__new__(): not enough arguments"))),
    }
}

/// An integer argument.
pub enum Index {
    /// Its value, cut to what fits: an index that large is out of every range.
    Int(i64),
    /// An object with an `__index__` method of the program's: call [`with_indices`].
    Python,
}

/// An integer argument as an index.
pub fn index(vm: &Vm, value: &Value) -> PyResult<Index> {
    Ok(match value.base() {
        Value::Int(number) => Index::Int(*number),
        Value::Bool(flag) => Index::Int(i64::from(flag.get())),
        Value::BigInt(number) => {
            Index::Int(number.to_i64().unwrap_or(if number.is_negative() { i64::MIN } else { i64::MAX }))
        }
        other if has_special(vm, other, "__index__") => Index::Python,
        _ => return Err(not_an_integer(vm, value)),
    })
}

/// An integer argument of C's type `Py_ssize_t`, which larger ints are refused for.
pub fn size(vm: &Vm, value: &Value) -> PyResult<Index> {
    if matches!(value.base(), Value::BigInt(_)) {
        return Err(vm.overflow_error("Python int too large to convert to C ssize_t"));
    }
    index(vm, value)
}

/// The error for an argument that should be an integer.
pub fn not_an_integer(vm: &Vm, value: &Value) -> Raised {
    vm.type_error(format!("'{}' object cannot be interpreted as an integer", vm.class_name(value)))
}

/// Call the native method `class.name` again with all arguments that have an `__index__` method replaced by integers.
pub fn with_indices(vm: &Vm, class: &Rc<Class>, name: &str, args: &Args<'_>) -> Flow {
    let mut call = vec![class.lookup(name).unwrap_or(Value::None)];
    call.extend_from_slice(args.pos);
    Flow::call(vm.helper("with_indices"), call)
}
