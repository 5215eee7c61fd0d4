//! Methods and attributes of functions, methods and modules.

use std::rc::Rc;

use super::descriptors::descriptor_get;
use super::native::{Args, Flow, NativeResult, PyResult};
use super::object::{Builtin, Descriptor, Dict, Module};
use super::objects::{first, get_none, text_of};
use super::types::{add_attributes, add_methods, constructed, readonly};
use super::value::Value;
use super::{Vm, release};

/// Register them.
pub(super) fn install(vm: &mut Vm) {
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
            ("__dict__", function_dict, Some(set_function_dict)),
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
    types.module.construct.set(Some(module_new));
    add_attributes(&types.module, &[("__name__", module_name, None), ("__dict__", module_dict, None)]);
}

/// `types.ModuleType(name, doc=None)`
fn module_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [name, doc] = args.parse(vm, "module", true, ["name", "doc"], 1, 2)?;
    let name = name.unwrap_or_default();
    let Some(text) = name.as_str() else {
        let kind = vm.argument_name(&name);
        return Err(vm.type_error(format!("module() argument 'name' must be str, not {kind}")));
    };
    if !Rc::ptr_eq(constructed(vm, args, &vm.types.module)?, &vm.types.module) {
        let class = vm.types.not_implemented_error.clone();
        return Err(
            vm.error(&class, "modules of a class of the program's own are not simulated by Loopscope")
        );
    }
    let dict = Dict::new().tracked();
    let parts = [("__name__", name.clone()), ("__doc__", doc.unwrap_or_default())];
    let empty = ["__package__", "__loader__", "__spec__"].map(|key| (key, Value::None));
    for (key, value) in parts.into_iter().chain(empty) {
        dict.set_str(key, if value.is_empty() { Value::None } else { value });
    }
    Ok(Flow::Value(Value::Module(Rc::new(Module::new(text, dict, &[])))))
}

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

function_attribute!(function_name, name, |f| Value::Str(f.named.name()));
function_attribute!(function_qualname, qualname, |f| Value::Str(f.named.qualname()));
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
function_attribute!(function_dict, dict, |f| {
    Value::Dict(f.dict.borrow_mut().get_or_insert_with(|| Dict::new().tracked()).clone())
});
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
    function.named.set_name(text_of(vm, &name, "__name__")?);
    Ok(())
}

fn set_function_qualname(vm: &mut Vm, value: &Value, name: Value) -> PyResult<()> {
    let function = the_function(vm, value)?;
    function.named.set_qualname(text_of(vm, &name, "__qualname__")?);
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

fn set_function_dict(vm: &mut Vm, value: &Value, dict: Value) -> PyResult<()> {
    let function = the_function(vm, value)?;
    let Some(dict) = vm.new_dict(&dict)? else {
        return Err(vm.type_error("function's dictionary may not be deleted"));
    };
    if let Some(old) = function.dict.replace(Some(dict)) {
        release::let_go(Value::Dict(old));
    }
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
        Value::Function(function) => Ok(Flow::Value(Value::Str(function.named.name()))),
        _ => Ok(Flow::from(&*the_builtin(vm, value)?.name)),
    }
}

fn builtin_qualname(vm: &mut Vm, value: &Value) -> NativeResult {
    match inner(value) {
        Value::Function(function) => Ok(Flow::Value(Value::Str(function.named.qualname()))),
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

pub(super) fn of_function(vm: &mut Vm, value: &Value, name: &str) -> NativeResult {
    let name = vm.interner.intern(name);
    vm.getattr(&inner(value).clone(), &name)
}

pub(super) fn method_name(vm: &mut Vm, value: &Value) -> NativeResult {
    of_function(vm, value, "__name__")
}

pub(super) fn method_qualname(vm: &mut Vm, value: &Value) -> NativeResult {
    of_function(vm, value, "__qualname__")
}

pub(super) fn method_doc(vm: &mut Vm, value: &Value) -> NativeResult {
    of_function(vm, value, "__doc__")
}

pub(super) fn method_module(vm: &mut Vm, value: &Value) -> NativeResult {
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
