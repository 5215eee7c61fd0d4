//! The views of a dictionary: `keys()`, `values()` and `items()`.

use std::rc::Rc;

use super::contains::view_contains;
use super::iter::{collect, dict_reversed_state, iter_value};
use super::list::require_iterable;
use super::protocol::helper;
use super::receiver;
use crate::vm::compare::Fast;
use crate::vm::object::{Dict, DictView, IterState};
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeResult, Vm};

/// Give the view classes their methods.
pub fn install(vm: &mut Vm) {
    let types = &vm.types;
    for class in [types.dict_keys.clone(), types.dict_values.clone(), types.dict_items.clone()] {
        super::add_methods(&class, &[("__reversed__", reversed)]);
        super::add_attributes(&class, &[("mapping", mapping, None)]);
    }
    for class in [types.dict_keys.clone(), types.dict_items.clone()] {
        super::add_methods(&class, &[("isdisjoint", is_disjoint)]);
    }
}

/// A view of `dict`.
pub fn view_value(dict: &Rc<Dict>, view: DictView) -> Value {
    iter_value(IterState::View(dict.clone(), view))
}

fn reversed(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (dict, view) = receiver::view(vm, args, "__reversed__")?;
    Ok(Flow::Value(iter_value(dict_reversed_state(&dict, view))))
}

/// The dictionary that the view shows, not to be changed.
fn mapping(vm: &mut Vm, view: &Value) -> NativeResult {
    let args = [view.clone()];
    let (dict, _) = receiver::view(vm, &Args::positional(&args), "mapping")?;
    Ok(Flow::Value(super::dict::proxy(vm, dict)))
}

fn is_disjoint(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (dict, view) = receiver::view(vm, args, "isdisjoint")?;
    let [this, other] = args.exactly(vm, "isdisjoint", true)?;
    if !matches!(other, Value::Iter(_))
        && let Some(items) = collect(vm, other)?
    {
        let mut certain = true;
        for item in items {
            match view_contains(vm, &dict, view, &item)? {
                Fast::Ready(true) => return Ok(Flow::Value(Value::bool(false))),
                Fast::Ready(false) => {}
                Fast::Python => certain = false,
            }
        }
        if certain {
            return Ok(Flow::Value(Value::bool(true)));
        }
    }
    require_iterable(vm, other)?;
    Ok(helper(vm, "is_disjoint", &[this, other]))
}
