//! Methods and attributes of `type`: what every class has.

use std::rc::Rc;

use super::native::{Args, Flow, NativeResult, PyResult};
use super::object::Class;
use super::objects::{first, object_repr, text_of};
use super::types::{add_attributes, add_methods, add_static_methods, readonly};
use super::value::Value;
use super::{Vm, classes};

/// Register them.
pub(super) fn install(vm: &mut Vm) {
    let class = &vm.types.type_;
    add_methods(
        class,
        &[
            ("mro", type_mro_list),
            ("__subclasses__", type_subclasses),
            ("__instancecheck__", type_instancecheck),
            ("__subclasscheck__", type_subclasscheck),
            ("__call__", type_call),
            ("__init__", type_init),
            ("__repr__", object_repr),
        ],
    );
    class.construct.set(Some(classes::type_new));
    add_static_methods(class, &[("__new__", classes::type_new)]);
    add_attributes(
        class,
        &[
            ("__name__", class_name, Some(set_class_name)),
            ("__qualname__", class_qualname, Some(set_class_qualname)),
            ("__module__", class_module, Some(set_class_module)),
            ("__mro__", class_mro, None),
            ("__bases__", class_bases, Some(set_class_bases)),
            ("__base__", class_base, Some(readonly)),
            ("__dict__", class_dict, None),
            ("__doc__", class_doc, Some(set_class_doc)),
            ("__type_params__", class_type_params, Some(set_class_type_params)),
        ],
    );
}

fn the_class(vm: &mut Vm, value: &Value) -> PyResult<Rc<Class>> {
    match value {
        Value::Class(class) => Ok(class.clone()),
        _ => Err(vm.type_error("descriptor requires a 'type' object")),
    }
}

fn class_name(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(Value::Str(the_class(vm, value)?.name_text())))
}

/// The class whose own attribute is set, which nothing can delete.
fn changed_class(vm: &mut Vm, value: &Value, name: &str, new: &Value) -> PyResult<Rc<Class>> {
    let class = the_class(vm, value)?;
    if !new.is_empty() {
        return Ok(class);
    }
    Err(vm.type_error(format!("cannot delete '{name}' attribute of immutable type '{}'", class.name_text())))
}

fn set_class_name(vm: &mut Vm, value: &Value, name: Value) -> PyResult<()> {
    let class = changed_class(vm, value, "__name__", &name)?;
    let what = format!("{}.__name__", class.name_text());
    *class.name.borrow_mut() = text_of(vm, &name, &what)?;
    Ok(())
}

fn set_class_bases(vm: &mut Vm, value: &Value, bases: Value) -> PyResult<()> {
    let class = changed_class(vm, value, "__bases__", &bases)?;
    let name = class.name_text();
    Err(match &bases {
        Value::Tuple(bases) if bases.is_empty() => {
            vm.type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()"))
        }
        Value::Tuple(_) => {
            let class = &vm.types.not_implemented_error;
            vm.error(class, "assignment to __bases__ is not simulated by Loopscope")
        }
        other => {
            let kind = vm.class_name(other);
            vm.type_error(format!("can only assign tuple to {name}.__bases__, not {kind}"))
        }
    })
}

fn class_qualname(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(Value::Str(the_class(vm, value)?.qualname.borrow().clone())))
}

fn set_class_qualname(vm: &mut Vm, value: &Value, name: Value) -> PyResult<()> {
    let class = changed_class(vm, value, "__qualname__", &name)?;
    let what = format!("{}.__qualname__", class.name_text());
    *class.qualname.borrow_mut() = text_of(vm, &name, &what)?;
    Ok(())
}

fn class_module(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(Value::Str(the_class(vm, value)?.module.borrow().clone())))
}

fn set_class_module(vm: &mut Vm, value: &Value, name: Value) -> PyResult<()> {
    let class = changed_class(vm, value, "__module__", &name)?;
    *class.module.borrow_mut() = text_of(vm, &name, "type.__module__")?;
    Ok(())
}

fn classes_tuple(classes: impl Iterator<Item = Rc<Class>>) -> Value {
    Value::tuple(classes.map(Value::Class).collect())
}

fn class_mro(vm: &mut Vm, value: &Value) -> NativeResult {
    let class = the_class(vm, value)?;
    Ok(Flow::Value(classes_tuple(class.mro().cloned())))
}

fn type_mro_list(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let class = the_class(vm, &first(args))?;
    Ok(Flow::Value(Value::list(class.mro().cloned().map(Value::Class).collect())))
}

fn type_subclasses(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let class = the_class(vm, &first(args))?;
    let alive =
        class.subclasses.borrow().iter().filter_map(std::rc::Weak::upgrade).map(Value::Class).collect();
    Ok(Flow::Value(Value::list(alive)))
}

fn type_instancecheck(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [class, object] = args.exactly(vm, "__instancecheck__", true)?;
    let class = the_class(vm, class)?;
    let is = vm.class_of(object).is_subclass(&class);
    if !is && super::builtins::claims_class(object) {
        return Ok(Flow::call(vm.helper("claims_to_be"), vec![object.clone(), Value::Class(class)]));
    }
    Ok(Flow::Value(Value::bool(is)))
}

fn type_subclasscheck(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [class, other] = args.exactly(vm, "__subclasscheck__", true)?;
    let class = the_class(vm, class)?;
    match other {
        Value::Class(other) => Ok(Flow::Value(Value::bool(other.is_subclass(&class)))),
        _ => Err(vm.type_error("issubclass() arg 1 must be a class")),
    }
}

/// `type.__init__`: everything was done by `__new__`, which has also taken the keywords.
fn type_init(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    if !matches!(args.pos.len(), 2 | 4) {
        return Err(vm.type_error("type.__init__() takes 1 or 3 arguments"));
    }
    Ok(Flow::Value(Value::None))
}

fn type_call(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let class = the_class(vm, &first(args))?;
    let rest = Args { pos: &args.pos[1..], ..*args };
    match vm.instantiate(&class, &rest)? {
        super::run::Called::Value(value) => Ok(Flow::Value(value)),
        super::run::Called::Enter(callee) => Ok(Flow::Activate(callee)),
    }
}

fn class_bases(vm: &mut Vm, value: &Value) -> NativeResult {
    let class = the_class(vm, value)?;
    Ok(Flow::Value(classes_tuple(class.bases.iter().cloned())))
}

fn class_base(vm: &mut Vm, value: &Value) -> NativeResult {
    let class = the_class(vm, value)?;
    Ok(Flow::Value(class.bases.first().cloned().map_or(Value::None, Value::Class)))
}

fn class_dict(vm: &mut Vm, value: &Value) -> NativeResult {
    let dict = the_class(vm, value)?.dict.clone();
    Ok(Flow::Value(super::types::mapping_proxy(vm, dict)))
}

fn class_doc(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(the_class(vm, value)?.dict.get_str("__doc__").unwrap_or(Value::None)))
}

fn set_class_doc(vm: &mut Vm, value: &Value, doc: Value) -> PyResult<()> {
    changed_class(vm, value, "__doc__", &doc)?.dict.set_str("__doc__", doc);
    Ok(())
}

fn class_type_params(vm: &mut Vm, value: &Value) -> NativeResult {
    let own = the_class(vm, value)?.dict.get_str("__type_params__");
    Ok(Flow::Value(own.unwrap_or_else(|| Value::tuple(Vec::new()))))
}

fn set_class_type_params(vm: &mut Vm, value: &Value, params: Value) -> PyResult<()> {
    the_class(vm, value)?.dict.set_str("__type_params__", params);
    Ok(())
}
