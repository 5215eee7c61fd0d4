//! `contextvars`: contexts as values, and which of them is current.
//!
//! A context shares its variables with the copies made of it until one of them changes, so a copy, which every task
//! and callback makes, costs no more than an object; a task's not even that ([`Own`]).

mod classes;
mod own;
mod variable;

use crate::order::SortedMap;
use std::cell::Cell;
use std::rc::Rc;

use super::Vm;
use super::native::PyResult;
use super::object::{Instance, NativePayload, Payload, Slot};
use super::value::Value;

pub use classes::module;
pub use own::Own;

/// Variables by the identity of their `ContextVar`, so that they are listed in the order in which those were made.
type Variables = SortedMap<u32, (Value, Value)>;

/// The state of a `contextvars.Context`.
#[derive(Default)]
pub struct Context {
    /// None as long as there are none.
    variables: Slot<Rc<Variables>>,
    /// Whether something runs in it; a context cannot be entered twice.
    entered: Cell<bool>,
}

impl NativePayload for Context {}

impl Context {
    /// The value of the variable with this identity.
    fn get(&self, variable: u32) -> Option<Value> {
        self.variables.with(|held| held?.get(&variable).map(|(_, value)| value.clone()))
    }

    /// Bind a variable; gives the value that it had.
    fn set(&self, identity: u32, variable: Value, value: Value) -> Option<Value> {
        self.change(|variables| variables.insert(identity, (variable, value))).map(|(_, old)| old)
    }

    /// Unbind a variable; gives the value that it had.
    fn remove(&self, identity: u32) -> Option<Value> {
        self.change(|variables| variables.remove(&identity)).map(|(_, old)| old)
    }

    fn change<T>(&self, change: impl FnOnce(&mut Variables) -> T) -> T {
        let mut shared = self.variables.take().unwrap_or_default();
        let answer = change(Rc::make_mut(&mut shared));
        self.variables.replace(Some(shared));
        answer
    }

    /// The variables with their values.
    fn items(&self) -> Vec<(Value, Value)> {
        self.variables.with(|held| held.map(|held| held.values().cloned().collect())).unwrap_or_default()
    }
}

/// A context value that holds the same variables as the current one: `contextvars.copy_context()`.
pub fn copy_current(vm: &mut Vm) -> Value {
    let variables = current_variables(vm);
    with_variables(vm, variables)
}

fn current_variables(vm: &Vm) -> Option<Rc<Variables>> {
    match own(&vm.context) {
        Some(own) => own.variables(),
        None => state(&vm.context)?.variables.get(),
    }
}

/// The current context, made when the program has not had any so far.
pub fn current(vm: &mut Vm) -> Value {
    begin(vm);
    let current = vm.context.clone();
    match own(&current) {
        Some(own) => own.object(vm),
        None => current,
    }
}

/// What has run outside of any context so far gets one, which it will find again when what is to run now is over.
pub fn begin(vm: &mut Vm) {
    if vm.context.is_empty() {
        vm.context = with_variables(vm, None);
    }
}

fn with_variables(vm: &mut Vm, variables: Option<Rc<Variables>>) -> Value {
    let class = classes::classes(vm).context.clone();
    let context = Context { variables: Slot::new(variables), entered: Cell::new(false) };
    Value::Instance(Instance::new(class, Payload::Native(Box::new(context))).tracked())
}

/// The state of a context value; `None` for anything else.
fn state(value: &Value) -> Option<&Context> {
    match value {
        Value::Instance(instance) => instance.native(),
        _ => None,
    }
}

/// The context of a task's own, for a task.
fn own(value: &Value) -> Option<&Own> {
    match value {
        Value::Instance(instance) => match &instance.payload {
            Payload::Native(state) => state.own_context(),
            _ => None,
        },
        _ => None,
    }
}

/// Whether the value is a context.
pub fn is_context(value: &Value) -> bool {
    state(value).is_some()
}

/// Make `context` the current one; gives the previous one for [`leave`]. `RuntimeError` when it is entered already.
pub fn enter(vm: &mut Vm, context: &Value) -> PyResult<Value> {
    claim(vm, context)?;
    Ok(std::mem::replace(&mut vm.context, context.clone()))
}

/// Note that something runs in it.
fn claim(vm: &Vm, context: &Value) -> PyResult<()> {
    let Some(inner) = state(context) else {
        return Err(vm.type_error("a contextvars.Context was expected"));
    };
    if inner.entered.replace(true) {
        let message = format!("cannot enter context: {} is already entered", classes::plain_repr(context));
        return Err(vm.runtime_error(message));
    }
    Ok(())
}

/// Undo [`enter`].
pub fn leave(vm: &mut Vm, previous: Value) {
    let left = std::mem::replace(&mut vm.context, previous);
    if let Some(inner) = state(&left) {
        inner.entered.set(false);
    }
}

/// The value of a `ContextVar` in the current context.
fn lookup(vm: &Vm, variable: u32) -> Option<Value> {
    match own(&vm.context) {
        Some(own) => own.variables()?.get(&variable).map(|(_, value)| value.clone()),
        None => state(&vm.context)?.get(variable),
    }
}
