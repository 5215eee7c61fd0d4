//! `OSError`: its number chooses a subclass, and names of files are no `args`.

use std::rc::Rc;

use super::exception_parts::{part, set_part};
use super::exception_types::{exception_new, exception_str, has_python, receiver, state};
use super::native::{Args, Flow, NativeResult};
use super::object::{Class, ExceptionState, Instance};
use super::types::{add_attributes, add_methods, add_static_methods};
use super::value::Value;
use super::{Fast, Vm};

/// Register it.
pub(super) fn install(vm: &mut Vm) {
    let types = &vm.types;
    for (_, class) in types.public() {
        if class.is_subclass(&types.os_error) {
            class.construct.set(Some(os_new));
        }
    }
    add_static_methods(&types.os_error, &[("__new__", os_new)]);
    add_methods(&types.os_error, &[("__str__", os_str)]);
    add_attributes(
        &types.os_error,
        &[
            ("errno", part::<0>, Some(set_part::<0>)),
            ("strerror", part::<1>, Some(set_part::<1>)),
            ("filename", part::<2>, Some(set_part::<2>)),
            ("filename2", part::<3>, Some(set_part::<3>)),
        ],
    );
    add_attributes(
        &types.blocking_io_error,
        &[("characters_written", characters_written, Some(set_part::<4>))],
    );
}

/// The classes that `OSError(errno, …)` makes, by Linux's numbers.
fn class_by_errno(vm: &Vm, errno: &Value) -> Option<Rc<Class>> {
    let types = &vm.types;
    let Value::Int(errno) = errno.base() else {
        return errno.is_true().then(|| types.permission_error.clone());
    };
    let class = match errno {
        1 | 13 => &types.permission_error,
        2 => &types.file_not_found_error,
        3 => &types.process_lookup_error,
        4 => &types.interrupted_error,
        10 => &types.child_process_error,
        11 | 114 | 115 => &types.blocking_io_error,
        17 => &types.file_exists_error,
        20 => &types.not_a_directory_error,
        21 => &types.is_a_directory_error,
        32 | 108 => &types.broken_pipe_error,
        103 => &types.connection_aborted_error,
        104 => &types.connection_reset_error,
        110 => &types.timeout_error,
        111 => &types.connection_refused_error,
        _ => return None,
    };
    Some(class.clone())
}

/// Whether a subclass of `OSError` leaves the arguments to its `__init__`: it has one and no `__new__` of its own.
pub(super) fn inits_itself(class: &Rc<Class>) -> bool {
    has_python(class, "__init__") && !has_python(class, "__new__")
}

/// `args` and parts of an `OSError`: of two to five arguments the first four are a number, a text and two names of
/// files, with a number of Windows between these; names of files are no `args`.
pub(super) fn os_parts(vm: &Vm, class: &Rc<Class>, given: &[Value]) -> (Vec<Value>, Vec<Value>) {
    let [errno, text, rest @ ..] = given else { return (given.to_vec(), Vec::new()) };
    if rest.len() > 3 {
        return (given.to_vec(), Vec::new());
    }
    let mut parts = vec![errno.clone(), text.clone()];
    match rest.first() {
        None | Some(Value::None) => return (given.to_vec(), parts),
        Some(count @ Value::Int(_)) if class.is_subclass(&vm.types.blocking_io_error) => {
            parts.extend([Value::Empty, Value::Empty, count.clone()]);
            return (given.to_vec(), parts);
        }
        Some(file) => parts.push(file.clone()),
    }
    parts.extend(rest.get(2).filter(|second| !second.is_none()).cloned());
    (given[..2].to_vec(), parts)
}

/// `OSError.__new__`: with a known number `OSError` itself gives way to a subclass.
fn os_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(Value::Class(class)) = args.pos.first() else {
        return exception_new(vm, args);
    };
    let given = &args.pos[1..];
    let mut made = class.clone();
    let (kept, parts) = if inits_itself(class) {
        Default::default()
    } else {
        args.no_keywords(vm, class.name_text().as_str())?;
        if Rc::ptr_eq(class, &vm.types.os_error)
            && (2..=5).contains(&given.len())
            && let Some(known) = class_by_errno(vm, &given[0])
        {
            made = known;
        }
        os_parts(vm, &made, given)
    };
    let state = ExceptionState { args: Value::tuple(kept), parts, ..ExceptionState::default() };
    Ok(Flow::Value(Value::Instance(Instance::of_exception(made, state).tracked())))
}

fn os_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let state = receiver(vm, args)?;
    let known = |index| state.borrow().part(index);
    let (file, second) = (known(2), known(3));
    if file.is_none() && (known(0).is_none() || known(1).is_none()) {
        return exception_str(vm, args);
    }
    let mut text = String::new();
    let or_none = |part: Option<Value>| part.unwrap_or(Value::None);
    for (before, value, quoted) in [
        ("[Errno ", Some(or_none(known(0))), false),
        ("] ", Some(or_none(known(1))), false),
        (": ", file, true),
        (" -> ", second, true),
    ] {
        let Some(value) = value else { break };
        let part = if quoted { super::types::repr(vm, &value)? } else { super::types::str_of(vm, &value)? };
        let Fast::Ready(part) = part else { return exception_str(vm, args) };
        text.push_str(before);
        text.push_str(&part);
    }
    Ok(Flow::from(text))
}

fn characters_written(vm: &mut Vm, value: &Value) -> NativeResult {
    match state(vm, value)?.borrow().part(4) {
        Some(count) => Ok(Flow::Value(count)),
        None => Err(vm.error(&vm.types.attribute_error, "characters_written")),
    }
}
