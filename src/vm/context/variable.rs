//! `ContextVar` and `Token`.

use std::cell::Cell;
use std::rc::Rc;

use super::{classes::classes, current, lookup, state};
use crate::vm::native::{Args, NativeResult, PyResult};
use crate::vm::object::{Instance, NativePayload, Payload, Str};
use crate::vm::value::Value;
use crate::vm::{Fast, Vm, identity_of, types};

/// The state of a `ContextVar`.
struct Variable {
    name: Rc<Str>,
    /// Empty without a default.
    default: Value,
}

impl NativePayload for Variable {}

/// The state of a `Token`: what `reset` needs to undo one `set`.
struct Token {
    variable: Value,
    /// The context in which `set` was called.
    context: Value,
    /// The value before; empty when the variable had none.
    old: Value,
    used: Cell<bool>,
}

impl NativePayload for Token {}

fn variable(value: &Value) -> Option<&Variable> {
    match value {
        Value::Instance(instance) => instance.native(),
        _ => None,
    }
}

/// Whether the value is a `ContextVar`.
pub(super) fn is_variable(value: &Value) -> bool {
    variable(value).is_some()
}

fn token(value: &Value) -> Option<&Token> {
    match value {
        Value::Instance(instance) => instance.native(),
        _ => None,
    }
}

/// `ContextVar(name, *, default=…)`
pub(super) fn new_variable(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let class = match args.pos.first() {
        Some(Value::Class(class)) => class.clone(),
        _ => return Err(vm.type_error("ContextVar.__new__() needs a class")),
    };
    let [name, default] = args.parse(vm, "ContextVar", true, ["name", "default"], 1, 1)?;
    let Some(Value::Str(name)) = name else {
        return Err(vm.type_error("context variable name must be a str"));
    };
    let state = Variable { name, default: default.unwrap_or_default() };
    Ok(Value::Instance(Instance::new(class, Payload::Native(Box::new(state))).tracked()).into())
}

/// Tokens come from `ContextVar.set` only.
pub(super) fn new_token(vm: &mut Vm, _: &Args<'_>) -> NativeResult {
    Err(vm.runtime_error("Tokens can only be created by ContextVars"))
}

fn receiver<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<(&'a Value, &'a Variable)> {
    args.pos.first().and_then(|value| variable(value).map(|state| (value, state))).ok_or_else(|| {
        vm.type_error(format!(
            "unbound method ContextVar.{method}() needs a '_contextvars.ContextVar' object"
        ))
    })
}

pub(super) fn get(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (object, variable) = receiver(vm, args, "get")?;
    args.between(vm, "get", true, 0, 1)?;
    if let Some(value) = lookup(vm, identity_of(object)) {
        return Ok(value.into());
    }
    if let Some(fallback) = args.pos.get(1) {
        return Ok(fallback.clone().into());
    }
    if !variable.default.is_empty() {
        return Ok(variable.default.clone().into());
    }
    let class = vm.types.lookup_error.clone();
    Err(vm.exception(&class, vec![object.clone()]))
}

pub(super) fn set(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (object, _) = receiver(vm, args, "set")?;
    let [_, value] = args.exactly::<2>(vm, "ContextVar.set", true)?;
    let context = current(vm);
    let old = state(&context)
        .and_then(|context| context.set(identity_of(object), object.clone(), value.clone()))
        .unwrap_or_default();
    let class = classes(vm).token;
    let token = Token { variable: object.clone(), context, old, used: Cell::new(false) };
    Ok(Value::Instance(Instance::new(class, Payload::Native(Box::new(token))).tracked()).into())
}

pub(super) fn reset(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (object, _) = receiver(vm, args, "reset")?;
    let [_, given] = args.exactly::<2>(vm, "ContextVar.reset", true)?;
    let Some(state_of_token) = token(given) else {
        let shown = repr_text(vm, given);
        return Err(vm.type_error(format!("expected an instance of Token, got {shown}")));
    };
    let shown = token_text(vm, given, state_of_token);
    if state_of_token.used.get() {
        return Err(vm.runtime_error(format!("{shown} has already been used once")));
    }
    if !state_of_token.variable.is(object) {
        return Err(vm.value_error(format!("{shown} was created by a different ContextVar")));
    }
    let context = current(vm);
    if !state_of_token.context.is(&context) {
        return Err(vm.value_error(format!("{shown} was created in a different Context")));
    }
    state_of_token.used.set(true);
    if let Some(context) = state(&context) {
        let identity = identity_of(object);
        if state_of_token.old.is_empty() {
            context.remove(identity);
        } else {
            context.set(identity, object.clone(), state_of_token.old.clone());
        }
    }
    Ok(Value::None.into())
}

pub(super) fn repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (object, variable) = receiver(vm, args, "__repr__")?;
    Ok(Value::string(text(vm, object, variable)).into())
}

fn text(vm: &mut Vm, object: &Value, variable: &Variable) -> String {
    let name = repr_text(vm, &Value::Str(variable.name.clone()));
    let default = match &variable.default {
        Value::Empty => String::new(),
        default => format!(" default={}", repr_text(vm, default)),
    };
    format!("<ContextVar name={name}{default} at {}>", types::pointer(object))
}

/// `repr` where no Python code has a say, else the plain form.
pub(super) fn repr_text(vm: &mut Vm, value: &Value) -> String {
    match types::repr(vm, value) {
        Ok(Fast::Ready(text)) => text,
        _ => super::classes::plain_repr(value),
    }
}

pub(super) fn name(vm: &mut Vm, object: &Value) -> NativeResult {
    match variable(object) {
        Some(variable) => Ok(Value::Str(variable.name.clone()).into()),
        None => Err(vm.attribute_error(object, "name")),
    }
}

pub(super) fn token_variable(vm: &mut Vm, object: &Value) -> NativeResult {
    match token(object) {
        Some(token) => Ok(token.variable.clone().into()),
        None => Err(vm.attribute_error(object, "var")),
    }
}

pub(super) fn token_old_value(vm: &mut Vm, object: &Value) -> NativeResult {
    match token(object) {
        Some(token) if token.old.is_empty() => Ok(classes(vm).missing.into()),
        Some(token) => Ok(token.old.clone().into()),
        None => Err(vm.attribute_error(object, "old_value")),
    }
}

pub(super) fn token_repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    match args.pos.first().and_then(|value| token(value).map(|token| (value, token))) {
        Some((object, token)) => Ok(Value::string(token_text(vm, object, token)).into()),
        None => Err(vm.type_error("a Token was expected")),
    }
}

fn token_text(vm: &mut Vm, object: &Value, token: &Token) -> String {
    let used = if token.used.get() { " used" } else { "" };
    let variable = match variable(&token.variable) {
        Some(variable) => text(vm, &token.variable, variable),
        None => String::new(),
    };
    format!("<Token{used} var={variable} at {}>", types::pointer(object))
}
