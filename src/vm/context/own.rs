//! The context of a task, which nobody looks at as an object.

use std::rc::Rc;

use super::{Variables, claim, current_variables, own, state, with_variables};
use crate::vm::Vm;
use crate::vm::native::PyResult;
use crate::vm::object::Slot;
use crate::vm::value::Value;

/// What a task keeps of its context: the variables alone, until somebody wants the `Context`. So a hundred thousand tasks
/// need not have one each, and a step changes contexts by saying whose is the current one.
#[derive(Default)]
pub struct Own(Slot<Held>);

#[derive(Clone)]
enum Held {
    /// The variables, if there are any.
    Variables(Option<Rc<Variables>>),
    /// The context itself.
    Object(Value),
}

impl Own {
    /// Make it a copy of the current context, or `chosen` unless that is None.
    pub fn begin(&self, vm: &Vm, chosen: Value) {
        let held = match chosen {
            Value::None => Held::Variables(current_variables(vm)),
            chosen => Held::Object(chosen),
        };
        self.0.replace(Some(held));
    }

    /// The variables, if there are any.
    pub(super) fn variables(&self) -> Option<Rc<Variables>> {
        match self.0.get()? {
            Held::Variables(variables) => variables,
            Held::Object(object) => state(&object)?.variables.get(),
        }
    }

    /// The context as an object, the same one each time; empty when there is none.
    pub fn object(&self, vm: &mut Vm) -> Value {
        match self.0.get() {
            None => Value::Empty,
            Some(Held::Object(object)) => object,
            Some(Held::Variables(variables)) => {
                let object = with_variables(vm, variables);
                if let Some(context) = state(&object) {
                    context.entered.set(own(&vm.context).is_some_and(|current| std::ptr::eq(current, self)));
                }
                self.0.replace(Some(Held::Object(object.clone())));
                object
            }
        }
    }

    fn known_object(&self) -> Option<Value> {
        self.0.with(|held| match held {
            Some(Held::Object(object)) => Some(object.clone()),
            _ => None,
        })
    }

    /// Make it the current context; `task` is whose it is. Gives the previous one for [`Own::leave`]. `RuntimeError` when
    /// something runs in it already.
    pub fn enter(&self, vm: &mut Vm, task: Value) -> PyResult<Value> {
        if let Some(object) = self.known_object() {
            claim(vm, &object)?;
        }
        Ok(std::mem::replace(&mut vm.context, task))
    }

    /// Undo [`Own::enter`].
    pub fn leave(&self, vm: &mut Vm, previous: Value) {
        if let Some(object) = self.known_object()
            && let Some(context) = state(&object)
        {
            context.entered.set(false);
        }
        drop(std::mem::replace(&mut vm.context, previous));
    }

    /// Show what it holds to the collector of garbage.
    pub fn visit(&self, show: &mut dyn FnMut(&Value)) {
        if let Some(object) = self.known_object() {
            show(&object);
        }
    }

    /// Let go of it.
    pub fn abandon(&self) {
        drop(self.0.take());
    }
}
