//! The built-in descriptors: properties, class and static methods, `super`, members and attributes computed in Rust.

use std::rc::Rc;

use super::Vm;
use super::function_objects::{method_doc, method_module, method_name, method_qualname, of_function};
use super::native::{Args, Flow, NativeResult, PyResult};
use super::object::{Class, Descriptor};
use super::objects::first;
use super::types::{add_attributes, add_methods, allocate, constructed, readonly};
use super::value::Value;

/// Register them.
pub(super) fn install(vm: &mut Vm) {
    let types = &vm.types;
    types.property.construct.set(Some(property_new));
    types.classmethod.construct.set(Some(classmethod_new));
    types.staticmethod.construct.set(Some(staticmethod_new));
    types.super_.construct.set(Some(super_new));
    add_methods(&types.super_, &[("__get__", descriptor_get)]);
    add_attributes(
        &types.super_,
        &[
            ("__thisclass__", |vm, value| super_part(vm, value, 0), Some(readonly)),
            ("__self__", |vm, value| super_part(vm, value, 1), Some(readonly)),
            ("__self_class__", |vm, value| super_part(vm, value, 2), Some(readonly)),
        ],
    );
    add_methods(
        &types.property,
        &[
            ("getter", property_getter),
            ("setter", property_setter),
            ("deleter", property_deleter),
            ("__get__", descriptor_get),
            ("__set__", property_set),
            ("__delete__", property_delete),
        ],
    );
    add_attributes(
        &types.property,
        &[
            ("fget", property_fget, Some(readonly)),
            ("fset", property_fset, Some(readonly)),
            ("fdel", property_fdel, Some(readonly)),
            ("__doc__", property_doc, None),
        ],
    );
    for class in [&types.classmethod, &types.staticmethod] {
        add_attributes(
            class,
            &[
                ("__func__", wrapped, Some(readonly)),
                ("__wrapped__", wrapped, None),
                ("__name__", method_name, None),
                ("__qualname__", method_qualname, None),
                ("__doc__", method_doc, None),
                ("__module__", method_module, None),
                ("__annotations__", |vm, value| of_function(vm, value, "__annotations__"), None),
            ],
        );
        add_methods(class, &[("__get__", descriptor_get)]);
    }
    add_methods(&types.staticmethod, &[("__call__", call_wrapped)]);
    for class in [&types.member_descriptor, &types.getset_descriptor] {
        add_methods(
            class,
            &[("__get__", descriptor_get), ("__set__", member_set), ("__delete__", member_delete)],
        );
        add_attributes(class, &[("__name__", member_name, None)]);
    }
}

pub(super) fn descriptor_get(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    // A subclass of `property` holds the property that it extends.
    let attribute = first(args).base().clone();
    match args.pos.get(1) {
        Some(object) if !object.is_none() => {
            let class = vm.class_of(object);
            vm.bind(&attribute, &object.clone(), &class)
        }
        _ => match args.pos.get(2) {
            // A property is itself there, also one of a kind of its own.
            Some(Value::Class(class)) => match &attribute {
                Value::Descriptor(own) if matches!(&**own, Descriptor::Property { .. }) => {
                    Ok(Flow::Value(first(args)))
                }
                _ => vm.bind_to_class(&attribute, &class.clone()),
            },
            _ => Ok(Flow::Value(first(args))),
        },
    }
}

fn property_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [get, set, delete, doc] = args.parse(vm, "property", true, ["fget", "fset", "fdel", "doc"], 0, 4)?;
    let get = get.unwrap_or(Value::None);
    let doc = match doc {
        Some(doc) => doc,
        None => match &get {
            Value::Function(function) => function.doc.borrow().clone(),
            _ => Value::None,
        },
    };
    let (set, delete) = (set.unwrap_or(Value::None), delete.unwrap_or(Value::None));
    let class = constructed(vm, args, &vm.types.property)?;
    let property = Value::Descriptor(Rc::new(Descriptor::Property { get, set, delete, doc }));
    Ok(Flow::Value(allocate(class, &vm.types.property, property)))
}

fn classmethod_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [_, function] = args.exactly(vm, "classmethod", true)?;
    Ok(Flow::Value(Value::Descriptor(Rc::new(Descriptor::ClassMethod(function.clone())))))
}

fn staticmethod_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [_, function] = args.exactly(vm, "staticmethod", true)?;
    Ok(Flow::Value(Value::Descriptor(Rc::new(Descriptor::StaticMethod(function.clone())))))
}

fn super_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    if !args.names.is_empty() {
        return Err(vm.type_error("super() takes no keyword arguments"));
    }
    let (after, object) = match args.pos {
        [_, Value::Class(after)] | [_, Value::Class(after), Value::None] => (after, &Value::Empty),
        [_, Value::Class(after), object] => (after, object),
        [_, other] | [_, other, _] => {
            let name = vm.class_name(other);
            return Err(vm.type_error(format!("super() argument 1 must be a type, not {name}")));
        }
        [_, given @ .., _, _, _] => {
            let given = given.len() + 3;
            return Err(vm.type_error(format!("super() expected at most 2 arguments, got {given}")));
        }
        _ => return Err(vm.runtime_error("super(): no arguments")),
    };
    super_of(vm, after, object)
}

/// `super(after, object)`; without an object it gets one when it is found on a class.
pub(super) fn super_of(vm: &mut Vm, after: &Rc<Class>, object: &Value) -> NativeResult {
    if object.is_empty() {
        let (object, object_class) = (Value::Empty, after.clone());
        let descriptor = Descriptor::Super { after: after.clone(), object, object_class };
        return Ok(Flow::Value(Value::Descriptor(Rc::new(descriptor))));
    }
    let object_class = match object {
        Value::Class(class) if class.is_subclass(after) => class.clone(),
        other => vm.class_of(other),
    };
    if !object_class.is_subclass(after) {
        let (what, name) = match object {
            Value::Class(class) => ("type", class.name_text()),
            _ => ("instance of", object_class.name_text()),
        };
        return Err(vm.type_error(format!(
            "super(type, obj): obj ({what} {name}) is not an instance or subtype of type ({}).",
            after.name_text()
        )));
    }
    let descriptor = Descriptor::Super { after: after.clone(), object: object.clone(), object_class };
    Ok(Flow::Value(Value::Descriptor(Rc::new(descriptor))))
}

/// What a `super` object holds: the class that it looks after, its object, and the class of that.
fn super_part(vm: &mut Vm, value: &Value, which: usize) -> NativeResult {
    if let Value::Descriptor(descriptor) = value
        && let Descriptor::Super { after, object, object_class } = &**descriptor
    {
        let class = |class: &Rc<Class>| Value::Class(class.clone());
        let parts = match object.clone().some() {
            None => [class(after), Value::None, Value::None],
            Some(object) => [class(after), object, class(object_class)],
        };
        return Ok(Flow::Value(parts[which].clone()));
    }
    Err(vm.type_error("descriptor requires a 'super' object"))
}

/// The name of an entry of `__slots__`, or of an attribute computed in Rust.
fn slot_name(vm: &mut Vm, value: &Value) -> PyResult<String> {
    match value {
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Slot { name, .. } => Ok(name.to_string()),
            Descriptor::GetSet { name, .. } => Ok((*name).to_owned()),
            _ => Err(vm.type_error("descriptor requires a 'member_descriptor' object")),
        },
        _ => Err(vm.type_error("descriptor requires a 'member_descriptor' object")),
    }
}

fn member_name(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(Value::string(slot_name(vm, value)?)))
}

/// `member.__set__(object, value)`
fn member_set(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [member, object, value] = args.exactly(vm, "__set__", true)?;
    member_change(vm, member, object, value.clone())
}

/// `member.__delete__(object)`
fn member_delete(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [member, object] = args.exactly(vm, "__delete__", true)?;
    member_change(vm, member, object, Value::Empty)
}

fn member_change(vm: &mut Vm, member: &Value, object: &Value, value: Value) -> NativeResult {
    let name = slot_name(vm, member)?;
    let (name, class) = (vm.interner.intern(&name), vm.class_of(object));
    vm.generic_setattr(object, &class, &name, value)
}

/// `property.__set__(object, value)`
fn property_set(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [property, object, value] = args.exactly(vm, "__set__", true)?;
    property_change(vm, property, object, value.clone())
}

/// `property.__delete__(object)`
fn property_delete(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [property, object] = args.exactly(vm, "__delete__", true)?;
    property_change(vm, property, object, Value::Empty)
}

fn property_change(vm: &mut Vm, property: &Value, object: &Value, value: Value) -> NativeResult {
    let Value::Descriptor(descriptor) = property.base() else {
        return Err(vm.type_error("descriptor requires a 'property' object"));
    };
    let class = vm.class_of(object);
    vm.change_property(descriptor, object, &class, value)
}

fn property_with(vm: &mut Vm, args: &Args<'_>, replace: fn(&mut [Value; 4], Value)) -> NativeResult {
    let [property, function] = args.exactly(vm, "property", true)?;
    match property.base() {
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Property { get, set, delete, doc } => {
                let mut parts = [get.clone(), set.clone(), delete.clone(), doc.clone()];
                replace(&mut parts, function.clone());
                // A property of the same kind, made as the program makes one.
                let [get, set, delete, doc] = parts;
                let doc = if matches!(&get, Value::Function(_)) { None } else { Some(doc) };
                let class = Value::Class(vm.class_of(property));
                Ok(Flow::call(class, [get, set, delete].into_iter().chain(doc).collect()))
            }
            _ => Err(vm.type_error("descriptor requires a 'property' object")),
        },
        _ => Err(vm.type_error("descriptor requires a 'property' object")),
    }
}

fn property_getter(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    property_with(vm, args, |parts, function| parts[0] = function)
}

fn property_setter(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    property_with(vm, args, |parts, function| parts[1] = function)
}

fn property_deleter(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    property_with(vm, args, |parts, function| parts[2] = function)
}

fn property_part(value: &Value, index: usize) -> NativeResult {
    Ok(Flow::Value(match value.base() {
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Property { get, set, delete, doc } => [get, set, delete, doc][index].clone(),
            _ => Value::None,
        },
        _ => Value::None,
    }))
}

fn property_fget(_vm: &mut Vm, value: &Value) -> NativeResult {
    property_part(value, 0)
}

fn property_fset(_vm: &mut Vm, value: &Value) -> NativeResult {
    property_part(value, 1)
}

fn property_fdel(_vm: &mut Vm, value: &Value) -> NativeResult {
    property_part(value, 2)
}

fn property_doc(_vm: &mut Vm, value: &Value) -> NativeResult {
    property_part(value, 3)
}

fn wrapped(_vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(match value {
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::ClassMethod(function) | Descriptor::StaticMethod(function) => function.clone(),
            _ => Value::None,
        },
        _ => Value::None,
    }))
}

fn call_wrapped(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Flow::Value(callable) = wrapped(vm, &first(args))? else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Call(Box::new(super::Call {
        callable,
        args: args.pos[1..].iter().chain(args.values).cloned().collect(),
        names: args.names.to_vec(),
    })))
}
