//! Methods and attributes of `object`, which every object has.

use crate::order;
use std::rc::Rc;

use super::native::{Args, Flow, NativeResult, PyResult};
use super::object::{Class, Instance, Layout, Payload, Str};
use super::types::{add_attributes, add_class_methods, add_methods, add_static_methods};
use super::value::Value;
use super::{Vm, class_attributes, descriptors, function_objects};

/// Register everything of this file, and what every class has.
pub(super) fn install(vm: &mut Vm) {
    install_object(vm);
    class_attributes::install(vm);
    function_objects::install(vm);
    descriptors::install(vm);
}

fn install_object(vm: &mut Vm) {
    let object = &vm.types.object;
    add_static_methods(object, &[("__new__", object_new)]);
    add_methods(
        object,
        &[
            ("__init__", object_init),
            ("__eq__", object_eq),
            ("__ne__", object_ne),
            ("__hash__", object_hash),
            ("__repr__", object_repr),
            ("__str__", object_str),
            ("__format__", object_format),
            ("__getattribute__", object_getattribute),
            ("__setattr__", object_setattr),
            ("__delattr__", object_delattr),
            ("__dir__", object_dir),
            ("__getstate__", object_getstate),
            ("__reduce__", not_pickled),
            ("__reduce_ex__", not_pickled),
            ("__sizeof__", not_measured),
        ],
    );
    for name in ["__lt__", "__le__", "__gt__", "__ge__"] {
        add_methods(object, &[(name, not_implemented)]);
    }
    add_class_methods(object, &[("__init_subclass__", init_subclass), ("__subclasshook__", not_implemented)]);
    add_attributes(object, &[("__class__", get_class, Some(set_class)), ("__doc__", get_doc, None)]);
    object.construct.set(Some(object_new));
    object.flags.set(super::ClassFlags { no_dict: true, ..object.flags.get() });
    let types = &vm.types;
    types.none.construct.set(Some(|vm, args| singleton(vm, args, Value::None)));
    types.ellipsis.construct.set(Some(|vm, args| singleton(vm, args, Value::Ellipsis)));
    types.not_implemented.construct.set(Some(|vm, args| singleton(vm, args, Value::NotImplemented)));
    for class in [&types.none, &types.range, &types.not_implemented] {
        add_methods(class, &[("__bool__", truth_of)]);
    }
}

/// The receiver of a method.
pub(super) fn first(args: &Args<'_>) -> Value {
    args.pos.first().cloned().unwrap_or(Value::None)
}

fn object_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let class = super::types::constructed(vm, args, &vm.types.object.clone())?.clone();
    if let Some(native) = native_base(vm, &class)
        && native.dict.get_str("__new__").is_some()
    {
        // CPython names the first ancestor that takes over a constructor which is not written in Python.
        let inherits = |class: &&Rc<Class>| matches!(class.lookup("__new__"), Some(Value::Builtin(_)));
        let maker = class.mro().find(inherits).unwrap_or(&native).name_text();
        let name = class.name_text();
        return Err(vm.type_error(format!("object.__new__({name}) is not safe, use {maker}.__new__()")));
    }
    let overridden =
        |name: &str| matches!(class.lookup(name), Some(value) if !matches!(value, Value::Builtin(_)));
    let extra = args.pos.len() > 1 || !args.names.is_empty();
    if extra && !overridden("__init__") {
        let name = class.name_text();
        return Err(vm.type_error(if overridden("__new__") {
            "object.__new__() takes exactly one argument (the type to instantiate)".to_owned()
        } else {
            format!("{name}() takes no arguments")
        }));
    }
    if class.flags.get().is_abstract {
        return Err(abstract_class(vm, &class));
    }
    match class.layout {
        Layout::Object => Ok(Flow::Value(Value::Instance(Rc::new(Instance::new(class, Payload::None))))),
        // `object.__new__(cls)` through `super().__new__(cls)`: the class's own native constructor does the work.
        _ => match class.construct.get().filter(|_| class.heap) {
            Some(construct) => construct(vm, args),
            None => {
                let name = class.name_text();
                Err(vm.type_error(format!("object.__new__({name}) is not safe, use {name}.__new__()")))
            }
        },
    }
}

/// The class cannot have instances yet.
fn abstract_class(vm: &mut Vm, class: &Class) -> super::Raised {
    let names = class.dict.get_str("__abstractmethods__").unwrap_or_default();
    let names = super::types::collect(vm, &names).ok().flatten().unwrap_or_default();
    let mut names: Vec<String> =
        names.iter().filter_map(Value::as_str).map(|name| format!("'{name}'")).collect();
    names.sort();
    let plural = if names.len() == 1 { "" } else { "s" };
    vm.type_error(format!(
        "Can't instantiate abstract class {} without an implementation for abstract method{plural} {}",
        class.name_text(),
        names.join(", ")
    ))
}

/// The built-in class that instances of `class` are made by, when that is not `object`.
fn native_base(vm: &Vm, class: &Rc<Class>) -> Option<Rc<Class>> {
    let native = class.mro().find(|ancestor| !ancestor.heap)?;
    (!Rc::ptr_eq(native, &vm.types.object)).then(|| native.clone())
}

fn object_init(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let object = first(args);
    let class = vm.class_of(&object);
    let is_object = |name: &str| {
        let own = vm.types.object.dict.get_str(name).unwrap_or_default();
        class.lookup(name).is_some_and(|found| found.is(&own))
    };
    let extra = args.pos.len() > 1 || !args.names.is_empty();
    let owner = if extra && !is_object("__init__") {
        "object".to_owned()
    } else if extra && is_object("__new__") && native_base(vm, &class).is_none() {
        class.name_text().to_string()
    } else {
        return Ok(Flow::Value(Value::None));
    };
    let message = format!("{owner}.__init__() takes exactly one argument (the instance to initialize)");
    Err(vm.type_error(message))
}

/// `type(None)()` and its like.
fn singleton(vm: &mut Vm, args: &Args<'_>, value: Value) -> NativeResult {
    if args.pos.len() > 1 || !args.names.is_empty() {
        let name = vm.class_name(&value);
        return Err(vm.type_error(format!("{name} takes no arguments")));
    }
    Ok(Flow::Value(value))
}

/// `__bool__` of what needs no Python code for it.
fn truth_of(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly(vm, "__bool__", true)?;
    Ok(Flow::Value(Value::bool(super::types::truth(value) == super::Fast::Ready(true))))
}

/// `object.__getstate__`: the attributes, with those of `__slots__` apart.
fn object_getstate(_vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let object = first(args);
    let Value::Instance(instance) = &object else { return Ok(Flow::Value(Value::None)) };
    let copied = |dict: Option<Rc<super::Dict>>| match dict {
        Some(dict) if !dict.is_empty() => Value::Dict(Rc::new(super::types::copy_dict(&dict))),
        _ => Value::None,
    };
    let (own, slots) = (copied(instance.made_dict()), copied(instance.slots.get().cloned()));
    Ok(Flow::Value(if slots.is_none() { own } else { Value::tuple(vec![own, slots]) }))
}

fn not_pickled(vm: &mut Vm, _args: &Args<'_>) -> NativeResult {
    Err(vm.error(&vm.types.not_implemented_error, "pickling is not simulated by Loopscope"))
}

fn not_measured(vm: &mut Vm, _args: &Args<'_>) -> NativeResult {
    Err(vm.error(&vm.types.not_implemented_error, "sizes of objects are not simulated by Loopscope"))
}

fn object_eq(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [a, b] = args.exactly(vm, "__eq__", false)?;
    Ok(Flow::Value(if a.is(b) { Value::bool(true) } else { Value::NotImplemented }))
}

fn object_ne(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [a, b] = args.exactly(vm, "__ne__", false)?;
    let class = vm.class_of(a);
    match class.lookup("__eq__") {
        Some(function @ (Value::Function(_) | Value::Builtin(_) | Value::None)) => {
            Ok(Flow::call(vm.helper("object_ne"), vec![function, a.clone(), b.clone()]))
        }
        Some(other) => {
            let function = super::late_binding::unbound(other);
            Ok(Flow::call(vm.helper("object_ne"), vec![function, a.clone(), b.clone()]))
        }
        None => Ok(Flow::Value(if a.is(b) { Value::bool(false) } else { Value::NotImplemented })),
    }
}

fn object_hash(_vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(Value::Int(i64::from(super::identity_of(&first(args))))))
}

/// `object.__repr__`
pub(super) fn object_repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let object = first(args);
    Ok(Flow::Value(Value::string(default_repr(vm, &object))))
}

/// `<module.Class object at 0x…>`
fn default_repr(vm: &mut Vm, object: &Value) -> String {
    let class = vm.class_of(object);
    let module = class.module.borrow().clone();
    let qualname = class.qualname.borrow().clone();
    let prefix = if module.as_str() == "builtins" { String::new() } else { format!("{module}.") };
    format!("<{prefix}{qualname} object at {}>", super::types::pointer(object))
}

fn object_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let object = first(args);
    Ok(Flow::call(vm.helper("unchecked_repr"), vec![object]))
}

fn object_format(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [object, spec] = args.exactly(vm, "object.__format__", true)?;
    if spec.as_str().is_none() {
        let name = vm.argument_name(spec);
        return Err(vm.type_error(format!("__format__() argument must be str, not {name}")));
    }
    if spec.as_str().is_some_and(|spec| !spec.is_empty()) {
        let name = vm.class_name(object);
        return Err(vm.type_error(format!("unsupported format string passed to {name}.__format__")));
    }
    Ok(Flow::call(vm.helper("str_slow"), vec![object.clone()]))
}

fn name_argument(vm: &mut Vm, args: &Args<'_>) -> PyResult<Rc<Str>> {
    match args.pos.get(1).map(Value::base) {
        Some(Value::Str(name)) => Ok(vm.interner.intern(name.as_str())),
        Some(other) => {
            let class = vm.class_name(other);
            Err(vm.type_error(format!("attribute name must be string, not '{class}'")))
        }
        None => Err(vm.type_error("expected 1 argument, got 0")),
    }
}

fn object_getattribute(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let name = name_argument(vm, args)?;
    let object = first(args);
    let class = vm.class_of(&object);
    // Without the `__getattr__` hook, which the caller applies.
    let flags = class.flags.get();
    class.flags.set(super::ClassFlags { getattr: false, ..flags });
    let result = vm.generic_getattr(&object, &class, &name);
    class.flags.set(flags);
    result
}

fn object_setattr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let name = name_argument(vm, args)?;
    let object = first(args);
    let class = vm.class_of(&object);
    let value = args.pos.get(2).cloned().unwrap_or(Value::None);
    vm.generic_setattr(&object, &class, &name, value)
}

fn object_delattr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let name = name_argument(vm, args)?;
    let object = first(args);
    let class = vm.class_of(&object);
    vm.generic_setattr(&object, &class, &name, Value::Empty)
}

fn object_dir(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let object = first(args);
    let mut names: Vec<String> = Vec::new();
    let mut add = |dict: &super::Dict| {
        names.extend(dict.snapshot().into_iter().filter_map(|(name, _)| name.as_str().map(str::to_owned)));
    };
    if let Some(dict) = vm.dict_of(&object) {
        add(&dict);
    }
    let class = match &object {
        Value::Class(class) => class.clone(),
        other => vm.class_of(other),
    };
    if !matches!(object, Value::Module(_)) {
        class.mro().for_each(|class| add(&class.dict));
    }
    order::sort(&mut names);
    names.dedup();
    Ok(Flow::Value(Value::list(names.into_iter().map(Value::string).collect())))
}

fn not_implemented(_vm: &mut Vm, _args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(Value::NotImplemented))
}

fn init_subclass(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let ((Value::Class(class), 1.., _) | (Value::Class(class), _, 2..)) =
        (first(args), args.names.len(), args.pos.len())
    else {
        return Ok(Flow::Value(Value::None));
    };
    let name = class.qualname.borrow().clone();
    Err(vm.type_error(format!("{name}.__init_subclass__() takes no keyword arguments")))
}

pub(super) fn get_none(_vm: &mut Vm, _value: &Value) -> NativeResult {
    Ok(Flow::Value(Value::None))
}

fn get_class(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(Value::Class(vm.class_of(value))))
}

fn set_class(vm: &mut Vm, value: &Value, class: Value) -> PyResult<()> {
    match (value, class) {
        (Value::Instance(instance), Value::Class(class))
            if class.layout == instance.class().layout && class.heap =>
        {
            instance.set_class(class);
            Ok(())
        }
        _ => {
            Err(vm
                .type_error("__class__ assignment only supported for mutable types or ModuleType subclasses"))
        }
    }
}

fn get_doc(vm: &mut Vm, value: &Value) -> NativeResult {
    let class = vm.class_of(value);
    Ok(Flow::Value(class.dict.get_str("__doc__").unwrap_or(Value::None)))
}

/// The text of a `str`, which is all that `what` can be set to.
pub(super) fn text_of(vm: &mut Vm, value: &Value, what: &str) -> PyResult<Rc<Str>> {
    match value.base() {
        Value::Str(text) => Ok(text.clone()),
        other => {
            let name = vm.class_name(other);
            Err(vm.type_error(format!("can only assign string to {what}, not '{name}'")))
        }
    }
}
