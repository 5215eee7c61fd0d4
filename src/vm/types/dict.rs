//! `dict`

use std::rc::Rc;

use super::container_binary::{copy_dict, merge_dict};
use super::dict_view::view_value;
use super::iter::{collect, dict_reversed_state, iter_value};
use super::list::require_iterable;
use super::lookup::{dict_get, dict_remove, dict_set};
use super::protocol::{has_special, helper, native_base};
use super::receiver;
use crate::vm::compare::Fast;
use crate::vm::object::{ClassFlags, Dict, DictView};
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeResult, PyResult, Vm};

/// Give `dict` its constructor and methods.
pub fn install(vm: &mut Vm) {
    let class = vm.types.dict.clone();
    class.construct.set(Some(construct));
    super::add_methods(
        &class,
        &[
            ("__init__", init),
            ("clear", clear),
            ("copy", copy),
            ("get", get),
            ("items", items),
            ("keys", keys),
            ("pop", pop),
            ("popitem", pop_item),
            ("setdefault", set_default),
            ("update", update),
            ("values", values),
            ("__reversed__", reversed),
        ],
    );
    super::add_class_methods(&class, &[("fromkeys", from_keys)]);
    super::add_methods(
        &vm.types.mappingproxy,
        &[
            ("copy", copy),
            ("get", get),
            ("items", items),
            ("keys", keys),
            ("values", values),
            ("__reversed__", reversed),
            ("__str__", |vm, args| super::str_flow(vm, args.pos.first().map_or(&Value::None, Value::base))),
        ],
    );
    vm.types.mappingproxy.construct.set(Some(construct_proxy));
    vm.types.mappingproxy.flags.set(ClassFlags { no_dict: true, ..ClassFlags::default() });
}

/// `types.MappingProxyType(dictionary)`
fn construct_proxy(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [_, mapping] = args.parse(vm, "mappingproxy", false, ["", "mapping"], 2, 2)?;
    match mapping.as_ref().map(Value::base) {
        Some(Value::Dict(dict)) => Ok(Flow::Value(proxy(vm, dict.clone()))),
        Some(Value::List(_) | Value::Tuple(_)) | None => {
            let kind = vm.class_name(&mapping.unwrap_or_default());
            Err(vm.type_error(format!("mappingproxy() argument must be a mapping, not {kind}")))
        }
        Some(_) => {
            let class = vm.types.not_implemented_error.clone();
            Err(vm.error(&class, "mappingproxy() of what is no dict is not simulated by Loopscope"))
        }
    }
}

/// A dictionary as `mappingproxy` shows it: what changes it is not among the methods of that class.
pub fn proxy(vm: &Vm, dict: Rc<Dict>) -> Value {
    receiver::allocate(&vm.types.mappingproxy, &vm.types.dict, Value::Dict(dict))
}

fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.dict.clone();
    let class = receiver::constructed(vm, args, &exact)?;
    Ok(Flow::Value(receiver::allocate(class, &exact, Value::Dict(Rc::new(Dict::new())))))
}

fn init(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    receiver::dict(vm, args, "__init__")?;
    update_from(vm, args, "dict")
}

fn update(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    receiver::dict(vm, args, "update")?;
    update_from(vm, args, "update")
}

/// Take entries from a mapping or from pairs, then from keyword arguments.
fn update_from(vm: &mut Vm, args: &Args<'_>, name: &str) -> NativeResult {
    let positional = Args { names: &[], values: &[], ..*args };
    positional.between(vm, name, true, 0, 1)?;
    let dict = receiver::dict(vm, args, name)?.clone();
    if let Some(other) = args.pos.get(1)
        && !update_fast(vm, &dict, other)?
    {
        let keywords = Rc::new(Dict::new());
        for (key, value) in args.names.iter().zip(args.values) {
            keywords.set_key(key.clone(), value.clone());
        }
        return Ok(helper(vm, "dict_update_slow", &[&args.pos[0], other, &Value::Dict(keywords)]));
    }
    for (key, value) in args.names.iter().zip(args.values) {
        dict_set(vm, &dict, key.clone(), value.clone())?;
    }
    Ok(Flow::Value(Value::None))
}

/// Update from built-in objects; false when Python code is needed (another attempt does no harm then).
fn update_fast(vm: &mut Vm, dict: &Rc<Dict>, other: &Value) -> PyResult<bool> {
    match other {
        Value::Dict(other) => return merge_dict(vm, dict, other),
        // A subclass that does not iterate in a way of its own is taken as it is.
        Value::Instance(_) if vm.class_of(other).is_subclass(&vm.types.dict) => {
            return match native_base(other, "__iter__") {
                Some(Value::Dict(other)) => merge_dict(vm, dict, other),
                _ => Ok(false),
            };
        }
        Value::Instance(_) | Value::Module(_) | Value::Class(_) if has_special(vm, other, "keys") => {
            return Ok(false);
        }
        // What an iterator gives is gone if a later item should need Python.
        Value::Iter(_) => return Ok(false),
        _ => {}
    }
    let Some(pairs) = collect(vm, other)? else {
        require_iterable(vm, other)?;
        return Ok(false);
    };
    for (index, pair) in pairs.iter().enumerate() {
        let items = match pair {
            Value::Tuple(_) | Value::List(_) | Value::Str(_) => collect(vm, pair)?,
            _ => None,
        };
        let Some(items) = items else { return Ok(false) };
        let [key, value] = items.as_slice() else {
            return Err(vm.value_error(format!(
                "dictionary update sequence element #{index} has length {}; 2 is required",
                items.len()
            )));
        };
        if dict_set(vm, dict, key.clone(), value.clone())? == Fast::Python {
            return Ok(false);
        }
    }
    Ok(true)
}

fn clear(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let dict = receiver::dict(vm, args, "clear")?;
    let [_] = args.exactly(vm, "dict.clear", true)?;
    dict.clear();
    Ok(Flow::Value(Value::None))
}

fn copy(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let dict = receiver::dict(vm, args, "copy")?;
    let [this] = args.exactly(vm, "dict.copy", true)?;
    if native_base(this, "__iter__").is_none() {
        return Ok(helper(vm, "dict_copy", &[this]));
    }
    Ok(Flow::Value(Value::Dict(Rc::new(copy_dict(dict)))))
}

fn get(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let dict = receiver::dict(vm, args, "get")?;
    args.between(vm, "get", true, 1, 2)?;
    let default = args.pos.get(2).unwrap_or(&Value::None);
    Ok(match dict_get(vm, dict, &args.pos[1])? {
        Fast::Ready(value) => Flow::Value(value.unwrap_or_else(|| default.clone())),
        Fast::Python => helper(vm, "dict_get", &[&args.pos[0], &args.pos[1], default]),
    })
}

fn view(vm: &mut Vm, args: &Args<'_>, name: &str, view: DictView) -> NativeResult {
    let dict = receiver::dict(vm, args, name)?;
    let [_] = args.exactly(vm, &format!("dict.{name}"), true)?;
    Ok(Flow::Value(view_value(dict, view)))
}

fn items(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    view(vm, args, "items", DictView::Items)
}

fn keys(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    view(vm, args, "keys", DictView::Keys)
}

fn values(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    view(vm, args, "values", DictView::Values)
}

fn pop(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let dict = receiver::dict(vm, args, "pop")?;
    args.between(vm, "pop", true, 1, 2)?;
    match (dict_remove(vm, dict, &args.pos[1])?, args.pos.get(2)) {
        (Fast::Ready(Some(value)), _) => Ok(Flow::Value(value)),
        (Fast::Ready(None), Some(default)) => Ok(Flow::Value(default.clone())),
        (Fast::Ready(None), None) => Err(vm.key_error(args.pos[1].clone())),
        (Fast::Python, _) => Ok(Flow::call(vm.helper("dict_pop"), args.pos.to_vec())),
    }
}

fn pop_item(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let dict = receiver::dict(vm, args, "popitem")?;
    let [_] = args.exactly(vm, "dict.popitem", true)?;
    let mut data = dict.data.borrow_mut();
    // The last entry is live: removal cuts dead entries off the end.
    let Some(last) = data.entries().len().checked_sub(1) else {
        return Err(vm.key_error(Value::str("popitem(): dictionary is empty")));
    };
    let (key, value) = data.remove_at(last);
    drop(data);
    dict.touch();
    Ok(Flow::Value(Value::tuple(vec![key, value])))
}

fn set_default(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let dict = receiver::dict(vm, args, "setdefault")?;
    args.between(vm, "setdefault", true, 1, 2)?;
    let (key, default) = (&args.pos[1], args.pos.get(2).unwrap_or(&Value::None));
    match dict_get(vm, dict, key)? {
        Fast::Ready(Some(value)) => Ok(Flow::Value(value)),
        Fast::Ready(None) => {
            dict_set(vm, dict, key.clone(), default.clone())?;
            Ok(Flow::Value(default.clone()))
        }
        Fast::Python => Ok(helper(vm, "dict_setdefault", &[&args.pos[0], key, default])),
    }
}

fn reversed(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let dict = receiver::dict(vm, args, "__reversed__")?;
    Ok(Flow::Value(iter_value(dict_reversed_state(dict, DictView::Keys))))
}

fn from_keys(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "fromkeys", true, 1, 2)?;
    let value = args.pos.get(2).unwrap_or(&Value::None);
    let exact = matches!(&args.pos[0], Value::Class(class) if Rc::ptr_eq(class, &vm.types.dict));
    if exact
        && !matches!(args.pos[1], Value::Iter(_))
        && let Some(keys) = collect(vm, &args.pos[1])?
    {
        let dict = Rc::new(Dict::new());
        let mut done = true;
        for key in keys {
            if dict_set(vm, &dict, key, value.clone())? == Fast::Python {
                done = false;
                break;
            }
        }
        if done {
            return Ok(Flow::Value(Value::Dict(dict)));
        }
    }
    require_iterable(vm, &args.pos[1])?;
    Ok(helper(vm, "dict_fromkeys", &[&args.pos[0], &args.pos[1], value]))
}
