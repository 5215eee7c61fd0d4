//! `contextvars`: contexts as values, and which of them is current.
//!
//! A context shares its variables with the copies made of it until one of them changes, so a copy, which every task
//! and callback makes, costs no more than an object.

mod classes;
mod variable;

use crate::order::SortedMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Vm;
use super::native::PyResult;
use super::object::{Instance, NativePayload, Payload};
use super::value::Value;

pub use classes::module;

/// Variables by the identity of their `ContextVar`, so that they are listed in the order in which those were made.
type Variables = SortedMap<u32, (Value, Value)>;

/// The state of a `contextvars.Context`.
#[derive(Default)]
pub struct Context {
    variables: RefCell<Rc<Variables>>,
    /// Whether something runs in it; a context cannot be entered twice.
    entered: Cell<bool>,
}

impl NativePayload for Context {}

impl Context {
    /// The value of the variable with this identity.
    fn get(&self, variable: u32) -> Option<Value> {
        self.variables.borrow().get(&variable).map(|(_, value)| value.clone())
    }

    /// Bind a variable; gives the value that it had.
    fn set(&self, identity: u32, variable: Value, value: Value) -> Option<Value> {
        let mut shared = self.variables.borrow_mut();
        Rc::make_mut(&mut shared).insert(identity, (variable, value)).map(|(_, old)| old)
    }

    /// Unbind a variable; gives the value that it had.
    fn remove(&self, identity: u32) -> Option<Value> {
        let mut shared = self.variables.borrow_mut();
        Rc::make_mut(&mut shared).remove(&identity).map(|(_, old)| old)
    }

    /// The variables with their values.
    fn items(&self) -> Vec<(Value, Value)> {
        self.variables.borrow().values().cloned().collect()
    }
}

/// A context value that holds the same variables as the current one: `contextvars.copy_context()`.
pub fn copy_current(vm: &mut Vm) -> Value {
    let variables = state(&vm.context).map(|context| context.variables.borrow().clone()).unwrap_or_default();
    with_variables(vm, variables)
}

/// The current context, made when the program has not had any so far.
pub fn current(vm: &mut Vm) -> Value {
    if vm.context.is_empty() {
        vm.context = with_variables(vm, Rc::default());
    }
    vm.context.clone()
}

fn with_variables(vm: &mut Vm, variables: Rc<Variables>) -> Value {
    let class = classes::classes(vm).context.clone();
    let context = Context { variables: RefCell::new(variables), entered: Cell::new(false) };
    Value::Instance(Instance::new(class, Payload::Native(Box::new(context))).tracked())
}

/// The state of a context value; `None` for anything else.
fn state(value: &Value) -> Option<&Context> {
    match value {
        Value::Instance(instance) => instance.native(),
        _ => None,
    }
}

/// Whether the value is a context.
pub fn is_context(value: &Value) -> bool {
    state(value).is_some()
}

/// Make `context` the current one; gives the previous one for [`leave`]. `RuntimeError` when it is entered already.
pub fn enter(vm: &mut Vm, context: &Value) -> PyResult<Value> {
    let Some(inner) = state(context) else {
        return Err(vm.type_error("a contextvars.Context was expected"));
    };
    if inner.entered.replace(true) {
        let message = format!("cannot enter context: {} is already entered", classes::plain_repr(context));
        return Err(vm.runtime_error(message));
    }
    Ok(std::mem::replace(&mut vm.context, context.clone()))
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
    state(&vm.context).and_then(|context| context.get(variable))
}
