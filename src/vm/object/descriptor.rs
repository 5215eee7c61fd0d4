//! Objects on a class that decide what an attribute access means.

use super::{Class, Str};
use crate::vm::Vm;
use crate::vm::native::{NativeResult, PyResult};
use crate::vm::release;
use crate::vm::value::Value;
use std::rc::Rc;

/// Computes an attribute of an instance of a native class.
pub type Getter = fn(&mut Vm, &Value) -> NativeResult;

/// Stores an attribute of an instance of a native class; an empty value deletes it.
pub type Setter = fn(&mut Vm, &Value, Value) -> PyResult<()>;

/// A built-in descriptor.
pub enum Descriptor {
    /// `property`: getter, setter, deleter, document; `None` where missing.
    Property {
        /// `fget`
        get: Value,
        /// `fset`
        set: Value,
        /// `fdel`
        delete: Value,
        /// `__doc__`
        doc: Value,
    },
    /// `classmethod(f)`
    ClassMethod(Value),
    /// `staticmethod(f)`
    StaticMethod(Value),
    /// An attribute computed in Rust.
    GetSet {
        /// The attribute's name.
        name: &'static str,
        /// The name of its class.
        owner: Rc<Str>,
        /// Reads it.
        get: Getter,
        /// Writes it; `None` makes it read-only.
        set: Option<Setter>,
    },
    /// An entry of `__slots__`: the value lives in the instance's dictionary under this name.
    Slot {
        /// The attribute's name.
        name: Rc<str>,
        /// The name of the class.
        owner: Rc<str>,
    },
    /// `super(class, object)`
    Super {
        /// Look up after this class in the method resolution order.
        after: Rc<Class>,
        /// The object (or class) whose order is followed.
        object: Value,
        /// The class whose order is followed.
        object_class: Rc<Class>,
    },
}

impl Drop for Descriptor {
    fn drop(&mut self) {
        match self {
            Self::Property { get, set, delete, .. } => {
                for part in [get, set, delete] {
                    release::let_go(std::mem::take(part));
                }
            }
            Self::ClassMethod(function) | Self::StaticMethod(function) => {
                release::let_go(std::mem::take(function))
            }
            Self::Super { object, .. } => release::let_go(std::mem::take(object)),
            Self::GetSet { .. } | Self::Slot { .. } => {}
        }
    }
}
