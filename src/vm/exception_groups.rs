//! Exception groups: their constructor, their methods and what they are made of.

use std::rc::Rc;

use super::Vm;
use super::errors::exception_state;
use super::exception_parts::part;
use super::exception_types::receiver;
use super::native::{Args, Flow, NativeResult, PyResult};
use super::object::{ExceptionState, Instance};
use super::readonly;
use super::types::{add_attributes, add_methods, add_static_methods};
use super::value::Value;

/// Register them.
pub(super) fn install(vm: &mut Vm) {
    let types = &vm.types;
    for class in [&types.base_exception_group, &types.exception_group] {
        class.construct.set(Some(group_new));
    }
    let base = &types.base_exception_group;
    add_static_methods(base, &[("__new__", group_new)]);
    add_attributes(
        base,
        &[("message", part::<0>, Some(readonly)), ("exceptions", part::<1>, Some(readonly))],
    );
    add_methods(
        base,
        &[
            ("__str__", group_str),
            ("derive", group_derive),
            ("split", group_split),
            ("subgroup", group_subgroup),
        ],
    );
}

/// `BaseExceptionGroup.__new__(message, exceptions)`: an `ExceptionGroup` when all members are `Exception`s.
fn group_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let base = vm.types.base_exception_group.clone();
    let class = super::types::constructed(vm, args, &base)?;
    let name = class.name_text();
    let [_, message, members] = args.pos else {
        return Err(vm.type_error(format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
            args.pos.len().saturating_sub(1)
        )));
    };
    if message.as_str().is_none() {
        let got = vm.argument_name(message);
        return Err(vm.type_error(format!("BaseExceptionGroup.__new__() argument 1 must be str, not {got}")));
    }
    let Some(items) = (match members.base() {
        Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Range(_) => {
            super::types::collect(vm, members)?
        }
        _ => None,
    }) else {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    };
    if items.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let plain = vm.types.exception.clone();
    let mut all_plain = true;
    for (index, item) in items.iter().enumerate() {
        if exception_state(item).is_none() {
            return Err(
                vm.value_error(format!("Item {index} of second argument (exceptions) is not an exception"))
            );
        }
        all_plain &= vm.class_of(item).is_subclass(&plain);
    }
    let mut made = class.clone();
    if Rc::ptr_eq(class, &vm.types.base_exception_group) && all_plain {
        made = vm.types.exception_group.clone();
    } else if !all_plain && class.is_subclass(&plain) {
        return Err(vm.type_error(if Rc::ptr_eq(class, &vm.types.exception_group) {
            "Cannot nest BaseExceptions in an ExceptionGroup".to_owned()
        } else {
            format!("Cannot nest BaseExceptions in '{name}'")
        }));
    }
    let state = ExceptionState {
        args: Value::tuple(args.pos[1..].to_vec()),
        parts: vec![message.clone(), Value::tuple(items)],
        ..ExceptionState::default()
    };
    Ok(Flow::Value(Value::Instance(Instance::of_exception(made, state).tracked())))
}

/// The message and the members, a tuple. Unlike `args` they stay what they were when the group was made.
fn made_of(vm: &mut Vm, args: &Args<'_>) -> PyResult<(Value, Value)> {
    let state = receiver(vm, args)?.borrow();
    match state.parts.as_slice() {
        [message, members, ..] => Ok((message.clone(), members.clone())),
        _ => Ok((Value::str(""), Value::tuple(Vec::new()))),
    }
}

fn group_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (message, members) = made_of(vm, args)?;
    let count = super::types::len(&members).unwrap_or(0);
    let plural = if count == 1 { "" } else { "s" };
    Ok(Flow::from(format!("{} ({count} sub-exception{plural})", message.as_str().unwrap_or(""))))
}

fn group_derive(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [_, members] = args.exactly(vm, "BaseExceptionGroup.derive", true)?;
    let (message, _) = made_of(vm, args)?;
    let class = Value::Class(vm.types.base_exception_group.clone());
    Ok(Flow::call(class, vec![message, members.clone()]))
}

fn group_split(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [group, condition] = args.exactly(vm, "BaseExceptionGroup.split", true)?;
    Ok(Flow::call(vm.helper("group_split"), vec![group.clone(), condition.clone()]))
}

fn group_subgroup(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [group, condition] = args.exactly(vm, "BaseExceptionGroup.subgroup", true)?;
    Ok(Flow::call(vm.helper("group_subgroup"), vec![group.clone(), condition.clone()]))
}
