//! Methods and attributes of `object`, functions, methods, modules, frames and the built-in descriptors.

use crate::order;
use std::rc::Rc;

use super::native::{Args, Flow, NativeResult, PyResult};
use super::object::{Builtin, Class, Descriptor, Instance, Layout, Payload, Str};
use super::types::{add_attributes, add_class_methods, add_methods, add_static_methods, readonly};
use super::value::Value;
use super::{Vm, class_attributes, classes};

/// Register everything of this file, and what every class has.
pub(super) fn install(vm: &mut Vm) {
    install_object(vm);
    class_attributes::install(vm);
    install_functions(vm);
    install_descriptors(vm);
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

fn install_functions(vm: &mut Vm) {
    let types = &vm.types;
    add_attributes(
        &types.function,
        &[
            ("__name__", function_name, Some(set_function_name)),
            ("__qualname__", function_qualname, Some(set_function_qualname)),
            ("__module__", function_module, Some(set_function_module)),
            ("__doc__", function_doc, Some(set_function_doc)),
            ("__defaults__", function_defaults, Some(set_function_defaults)),
            ("__kwdefaults__", function_kwdefaults, Some(set_function_kwdefaults)),
            ("__annotations__", function_annotations, Some(set_function_annotations)),
            ("__type_params__", function_type_params, Some(set_function_type_params)),
            ("__code__", function_code, None),
            ("__globals__", function_globals, Some(readonly)),
            ("__closure__", function_closure, Some(readonly)),
            ("__dict__", function_dict, None),
        ],
    );
    add_methods(&types.function, &[("__get__", descriptor_get), ("__call__", call_receiver)]);
    for class in
        [&types.builtin_function, &types.method_descriptor, &types.wrapper_descriptor, &types.method_wrapper]
    {
        add_attributes(
            class,
            &[
                ("__name__", builtin_name, None),
                ("__qualname__", builtin_qualname, None),
                ("__doc__", get_none, None),
            ],
        );
        add_methods(class, &[("__call__", call_receiver)]);
    }
    add_attributes(
        &types.method,
        &[
            ("__func__", method_func, Some(readonly)),
            ("__self__", method_self, Some(readonly)),
            ("__name__", method_name, None),
            ("__qualname__", method_qualname, None),
            ("__doc__", method_doc, None),
            ("__module__", method_module, None),
        ],
    );
    add_attributes(&types.builtin_function, &[("__module__", builtin_module, None)]);
    for class in [&types.builtin_function, &types.method_wrapper] {
        add_attributes(class, &[("__self__", method_self, Some(readonly))]);
    }
    for class in [&types.method_descriptor, &types.wrapper_descriptor, &types.method_wrapper] {
        add_attributes(class, &[("__objclass__", builtin_owner, Some(readonly))]);
    }
    for class in [&types.method_descriptor, &types.wrapper_descriptor] {
        add_methods(class, &[("__get__", descriptor_get)]);
    }
    add_methods(&types.method, &[("__call__", call_receiver)]);
    types.method.construct.set(Some(method_new));
    add_attributes(&types.module, &[("__name__", module_name, None), ("__dict__", module_dict, None)]);
}

fn install_descriptors(vm: &mut Vm) {
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
    types.type_.construct.set(Some(classes::type_new));
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
    let copied = |dict: Option<&Rc<super::Dict>>| match dict {
        Some(dict) if !dict.is_empty() => Value::Dict(Rc::new(super::types::copy_dict(dict))),
        _ => Value::None,
    };
    let (own, slots) = (copied(instance.dict.get()), copied(instance.slots.get()));
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
        _ => Ok(Flow::Value(if a.is(b) { Value::bool(false) } else { Value::NotImplemented })),
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

fn get_none(_vm: &mut Vm, _value: &Value) -> NativeResult {
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

// ---- functions and methods -------------------------------------------------------------------------------------

macro_rules! function_attribute {
    ($get:ident, $field:ident, $read:expr) => {
        fn $get(vm: &mut Vm, value: &Value) -> NativeResult {
            match value {
                Value::Function(function) => {
                    let read: fn(&super::Function) -> Value = $read;
                    Ok(Flow::Value(read(function)))
                }
                _ => Err(vm.type_error("descriptor requires a 'function' object")),
            }
        }
    };
}

function_attribute!(function_name, name, |f| Value::Str(f.name.borrow().clone()));
function_attribute!(function_qualname, qualname, |f| Value::Str(f.qualname.borrow().clone()));
function_attribute!(function_module, module, |f| f.module.borrow().clone());
function_attribute!(function_doc, doc, |f| f.doc.borrow().clone());
function_attribute!(function_defaults, defaults, |f| f
    .defaults
    .borrow()
    .clone()
    .map_or(Value::None, Value::Tuple));
function_attribute!(function_kwdefaults, kwdefaults, |f| {
    f.kwdefaults.borrow().clone().map_or(Value::None, Value::Dict)
});
function_attribute!(function_annotations, annotations, |f| {
    Value::Dict(f.annotations.borrow_mut().get_or_insert_with(Default::default).clone())
});
function_attribute!(function_code, code, |f| Value::Code(f.code.borrow().clone()));
function_attribute!(function_globals, globals, |f| Value::Dict(f.globals.clone()));
function_attribute!(function_dict, dict, |f| Value::Dict(f.dict.get_or_init(Default::default).clone()));
function_attribute!(function_closure, closure, |f| {
    let cells = f.closure.borrow();
    if cells.is_empty() {
        Value::None
    } else {
        Value::tuple(cells.iter().cloned().map(Value::Cell).collect())
    }
});

fn the_function(vm: &mut Vm, value: &Value) -> PyResult<Rc<super::Function>> {
    match value {
        Value::Function(function) => Ok(function.clone()),
        _ => Err(vm.type_error("descriptor requires a 'function' object")),
    }
}

fn set_function_name(vm: &mut Vm, value: &Value, name: Value) -> PyResult<()> {
    let function = the_function(vm, value)?;
    *function.name.borrow_mut() = text_of(vm, &name, "__name__")?;
    Ok(())
}

fn set_function_qualname(vm: &mut Vm, value: &Value, name: Value) -> PyResult<()> {
    let function = the_function(vm, value)?;
    *function.qualname.borrow_mut() = text_of(vm, &name, "__qualname__")?;
    Ok(())
}

fn set_function_module(vm: &mut Vm, value: &Value, module: Value) -> PyResult<()> {
    *the_function(vm, value)?.module.borrow_mut() = module;
    Ok(())
}

fn set_function_doc(vm: &mut Vm, value: &Value, doc: Value) -> PyResult<()> {
    *the_function(vm, value)?.doc.borrow_mut() = doc;
    Ok(())
}

fn set_function_annotations(vm: &mut Vm, value: &Value, annotations: Value) -> PyResult<()> {
    let function = the_function(vm, value)?;
    match annotations {
        Value::Dict(dict) => *function.annotations.borrow_mut() = Some(dict),
        _ => return Err(vm.type_error("__annotations__ must be set to a dict object")),
    }
    Ok(())
}

fn function_type_params(vm: &mut Vm, value: &Value) -> NativeResult {
    let params = the_function(vm, value)?.type_params.borrow().clone();
    Ok(Flow::Value(params.map_or_else(|| Value::tuple(Vec::new()), Value::Tuple)))
}

fn set_function_type_params(vm: &mut Vm, value: &Value, params: Value) -> PyResult<()> {
    let function = the_function(vm, value)?;
    match params {
        Value::Tuple(params) => *function.type_params.borrow_mut() = Some(params),
        _ => return Err(vm.type_error("__type_params__ must be set to a tuple")),
    }
    Ok(())
}

fn call_receiver(_vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Call(Box::new(super::Call {
        callable: first(args),
        args: args.pos[1..].iter().chain(args.values).cloned().collect(),
        names: args.names.to_vec(),
    })))
}

fn set_function_defaults(vm: &mut Vm, value: &Value, new: Value) -> PyResult<()> {
    let Value::Function(function) = value else { return Ok(()) };
    *function.defaults.borrow_mut() = match new {
        Value::Tuple(defaults) => Some(defaults),
        Value::None | Value::Empty => None,
        _ => return Err(vm.type_error("__defaults__ must be set to a tuple object")),
    };
    Ok(())
}

fn set_function_kwdefaults(vm: &mut Vm, value: &Value, new: Value) -> PyResult<()> {
    let Value::Function(function) = value else { return Ok(()) };
    *function.kwdefaults.borrow_mut() = match new {
        Value::Dict(defaults) => Some(defaults),
        Value::None | Value::Empty => None,
        _ => return Err(vm.type_error("__kwdefaults__ must be set to a dict object")),
    };
    Ok(())
}

fn descriptor_get(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let attribute = first(args);
    match args.pos.get(1) {
        Some(object) if !object.is_none() => {
            let class = vm.class_of(object);
            vm.bind(&attribute, &object.clone(), &class)
        }
        _ => match args.pos.get(2) {
            Some(Value::Class(class)) => vm.bind_to_class(&attribute, &class.clone()),
            _ => Ok(Flow::Value(attribute)),
        },
    }
}

/// The function within a method of either language.
fn inner(value: &Value) -> &Value {
    match value {
        Value::Method(method) => &method.function,
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::ClassMethod(function) | Descriptor::StaticMethod(function) => function,
            _ => value,
        },
        other => other,
    }
}

fn the_builtin(vm: &mut Vm, value: &Value) -> PyResult<Rc<Builtin>> {
    match inner(value) {
        Value::Builtin(builtin) => Ok(builtin.clone()),
        _ => Err(vm.type_error("descriptor requires a built-in function")),
    }
}

fn builtin_name(vm: &mut Vm, value: &Value) -> NativeResult {
    match inner(value) {
        // Python of ours that stands for a function in C.
        Value::Function(function) => Ok(Flow::Value(Value::Str(function.name.borrow().clone()))),
        _ => Ok(Flow::from(&*the_builtin(vm, value)?.name)),
    }
}

fn builtin_qualname(vm: &mut Vm, value: &Value) -> NativeResult {
    match inner(value) {
        Value::Function(function) => Ok(Flow::Value(Value::Str(function.qualname.borrow().clone()))),
        _ => Ok(Flow::from(&*the_builtin(vm, value)?.qualname)),
    }
}

fn builtin_module(vm: &mut Vm, value: &Value) -> NativeResult {
    if let Value::Function(function) = value {
        return Ok(Flow::Value(function.module.borrow().clone()));
    }
    let builtin = the_builtin(vm, value)?;
    // A method written in C is of no module.
    let method = matches!(value, Value::Method(_)) && !builtin.stands_for_python();
    Ok(if method { Flow::Value(Value::None) } else { Flow::from(&*builtin.module) })
}

/// The class that a method is found on.
fn builtin_owner(vm: &mut Vm, value: &Value) -> NativeResult {
    let builtin = the_builtin(vm, value)?;
    let owner = builtin.qualname.rsplit_once('.').map(|(owner, _)| owner);
    let class = vm.types.all().into_iter().find(|class| Some(class.name_text().as_str()) == owner);
    class.map(Value::Class).map(Flow::Value).ok_or_else(|| vm.attribute_error(value, "__objclass__"))
}

fn method_func(_vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(inner(value).clone()))
}

fn method_self(_vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(match value {
        Value::Method(method) => method.receiver.clone(),
        _ => Value::None,
    }))
}

fn of_function(vm: &mut Vm, value: &Value, name: &str) -> NativeResult {
    let name = vm.interner.intern(name);
    vm.getattr(&inner(value).clone(), &name)
}

fn method_name(vm: &mut Vm, value: &Value) -> NativeResult {
    of_function(vm, value, "__name__")
}

fn method_qualname(vm: &mut Vm, value: &Value) -> NativeResult {
    of_function(vm, value, "__qualname__")
}

fn method_doc(vm: &mut Vm, value: &Value) -> NativeResult {
    of_function(vm, value, "__doc__")
}

fn method_module(vm: &mut Vm, value: &Value) -> NativeResult {
    of_function(vm, value, "__module__")
}

fn module_name(_vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(match value {
        Value::Module(module) => Flow::from(&*module.name),
        _ => Flow::Value(Value::None),
    })
}

fn module_dict(_vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(match value {
        Value::Module(module) => Value::Dict(module.dict.clone()),
        _ => Value::None,
    }))
}

// ---- descriptors -----------------------------------------------------------------------------------------------

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
    Ok(Flow::Value(Value::Descriptor(Rc::new(Descriptor::Property { get, set, delete, doc }))))
}

fn classmethod_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [_, function] = args.exactly(vm, "classmethod", true)?;
    Ok(Flow::Value(Value::Descriptor(Rc::new(Descriptor::ClassMethod(function.clone())))))
}

fn staticmethod_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [_, function] = args.exactly(vm, "staticmethod", true)?;
    Ok(Flow::Value(Value::Descriptor(Rc::new(Descriptor::StaticMethod(function.clone())))))
}

/// `types.MethodType(function, instance)`
fn method_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [_, function, receiver] = args.exactly(vm, "method", true)?;
    if !super::types::is_callable(vm, function) {
        return Err(vm.type_error("first argument must be callable"));
    }
    if receiver.is_none() {
        return Err(vm.type_error("instance must not be None"));
    }
    Ok(Flow::Value(Value::Method(Rc::new(super::Method::new(function.clone(), receiver.clone())))))
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
    let Value::Descriptor(descriptor) = property else {
        return Err(vm.type_error("descriptor requires a 'property' object"));
    };
    let class = vm.class_of(object);
    vm.change_property(descriptor, object, &class, value)
}

fn property_with(vm: &mut Vm, args: &Args<'_>, replace: fn(&mut [Value; 4], Value)) -> NativeResult {
    let [property, function] = args.exactly(vm, "property", true)?;
    match property {
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Property { get, set, delete, doc } => {
                let mut parts = [get.clone(), set.clone(), delete.clone(), doc.clone()];
                replace(&mut parts, function.clone());
                let [get, set, delete, doc] = parts;
                Ok(Flow::Value(Value::Descriptor(Rc::new(Descriptor::Property { get, set, delete, doc }))))
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
    Ok(Flow::Value(match value {
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
