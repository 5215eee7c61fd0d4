//! Making exceptions.

use std::cell::RefCell;
use std::rc::Rc;

use super::Vm;
use super::native::Raised;
use super::object::{Class, ExceptionState, Instance};
use super::value::Value;

impl Vm {
    /// An exception of `class` with these `args`. For native exception classes only: no Python code runs.
    pub fn exception(&self, class: &Rc<Class>, args: Vec<Value>) -> Raised {
        let state = ExceptionState { args: Value::tuple(args), ..ExceptionState::default() };
        Raised::new(Value::Instance(Instance::of_exception(class.clone(), state).tracked()))
    }

    /// An exception of `class` with one text argument.
    pub fn error(&self, class: &Rc<Class>, message: impl Into<String>) -> Raised {
        self.exception(class, vec![Value::string(message.into())])
    }

    /// `TypeError(message)`
    pub fn type_error(&self, message: impl Into<String>) -> Raised {
        self.error(&self.types.type_error, message)
    }

    /// `ValueError(message)`
    pub fn value_error(&self, message: impl Into<String>) -> Raised {
        self.error(&self.types.value_error, message)
    }

    /// `MemoryError()`
    pub fn memory_error(&self) -> Raised {
        self.exception(&self.types.memory_error, Vec::new())
    }

    /// `RuntimeError(message)`
    pub fn runtime_error(&self, message: impl Into<String>) -> Raised {
        self.error(&self.types.runtime_error, message)
    }

    /// `IndexError(message)`
    pub fn index_error(&self, message: impl Into<String>) -> Raised {
        self.error(&self.types.index_error, message)
    }

    /// `OverflowError(message)`
    pub fn overflow_error(&self, message: impl Into<String>) -> Raised {
        self.error(&self.types.overflow_error, message)
    }

    /// `ZeroDivisionError(message)`
    pub fn zero_division(&self, message: impl Into<String>) -> Raised {
        self.error(&self.types.zero_division_error, message)
    }

    /// `KeyError(key)`
    pub fn key_error(&self, key: Value) -> Raised {
        self.exception(&self.types.key_error, vec![key])
    }

    /// `NameError(message)` with its `name` attribute.
    pub fn name_error(&self, message: impl Into<String>, name: &str) -> Raised {
        self.with_name(self.error(&self.types.name_error, message), name)
    }

    /// `AttributeError`: "'list' object has no attribute 'x'".
    pub fn attribute_error(&mut self, object: &Value, name: &str) -> Raised {
        let message = match object {
            Value::Class(class) => {
                format!("type object '{}' has no attribute '{name}'", class.name_text().as_str())
            }
            Value::Module(module) if module.lacks(name) => format!(
                "module '{}' has no attribute '{name}' here: Loopscope does not simulate it yet",
                module.name
            ),
            Value::Module(module) => format!("module '{}' has no attribute '{name}'", module.name),
            other => format!("'{}' object has no attribute '{name}'", self.class_name(other)),
        };
        let raised = self.error(&self.types.attribute_error.clone(), message);
        self.with_name(raised, name).with_part(1, object.clone())
    }

    /// `StopIteration()` or `StopIteration(value)`.
    pub fn stop_iteration(&self, value: Value) -> Raised {
        let args = if value.is_none() { Vec::new() } else { vec![value] };
        self.exception(&self.types.stop_iteration, args)
    }

    fn with_name(&self, raised: Raised, name: &str) -> Raised {
        raised.with_part(0, Value::str(name))
    }

    /// `error` with `cause` for its cause and its context, as by `raise … from …`.
    pub(super) fn caused(&self, error: Raised, cause: Raised) -> Raised {
        if let Some(state) = error.state() {
            let mut state = state.borrow_mut();
            state.cause = cause.value();
            state.context = cause.into_value();
            state.suppress_context = true;
        }
        error
    }

    /// Whether the exception is an instance of `class`.
    pub fn raised_is(&self, raised: &Raised, class: &Rc<Class>) -> bool {
        raised.instance().class().is_subclass(class)
    }
}

/// The state of an exception value; `None` for anything else.
pub fn exception_state(value: &Value) -> Option<&RefCell<ExceptionState>> {
    match value {
        Value::Instance(instance) => instance.exception(),
        _ => None,
    }
}
