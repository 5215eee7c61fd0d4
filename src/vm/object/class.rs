//! Classes.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::{Dict, Identity, NativeFn, Str};
use crate::vm::value::Value;

/// What an instance of a class carries beside its dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Nothing.
    Object,
    /// [`ExceptionState`](super::ExceptionState).
    Exception,
    /// A class, so instances are classes: metaclasses.
    Type,
    /// A built-in value ([`Payload::Base`](super::Payload::Base)): subclasses of `int`, `str`, `list` …
    Base,
    /// State of a class written in Rust; its constructor makes it.
    Native,
}

/// Facts about a class that are computed once, when it is made or changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClassFlags {
    /// Some class in the order has `__del__`, or a native finalizer.
    pub finalizer: bool,
    /// Python code overrides `__getattribute__`.
    pub getattribute: bool,
    /// Python code defines `__getattr__`.
    pub getattr: bool,
    /// Python code overrides `__setattr__` or `__delattr__`.
    pub setattr: bool,
    /// Python code overrides `__eq__` or `__hash__`, so look-ups need Python.
    pub python_eq: bool,
    /// `__hash__` is `None`.
    pub unhashable: bool,
    /// Instances may say that they are of another class: Python code stands in for `__class__`.
    pub claims: bool,
    /// Instances have no `__dict__` (`__slots__`, native types).
    pub no_dict: bool,
    /// It names methods that subclasses must define first: `__abstractmethods__`.
    pub is_abstract: bool,
}

/// A class, built in or written in Python.
pub struct Class {
    /// For `id()`.
    pub identity: Identity,
    /// `__name__`
    pub name: RefCell<Rc<Str>>,
    /// `__qualname__`
    pub qualname: RefCell<Rc<Str>>,
    /// `__module__`, such as `builtins`.
    pub module: RefCell<Rc<Str>>,
    /// The metaclass; `None` means `type`.
    pub metaclass: Option<Rc<Class>>,
    /// `__bases__`
    pub bases: Vec<Rc<Class>>,
    /// `__mro__` without the class itself, which would be a cycle: its ancestors in order.
    pub ancestors: Vec<Rc<Class>>,
    /// `__dict__`
    pub dict: Rc<Dict>,
    /// What instances carry.
    pub layout: Layout,
    /// Whether a program may change its attributes and subclass it freely (false: written in Rust).
    pub heap: bool,
    /// Makes an instance; for classes written in Python the nearest ancestor's. The built-in classes get theirs when
    /// their methods are installed.
    pub construct: Cell<Option<NativeFn>>,
    /// Runs when an instance dies (before `__del__` of Python classes, which replaces it).
    pub finalize: Option<NativeFn>,
    /// Computed facts.
    pub flags: Cell<ClassFlags>,
    /// Identifies the present state of the class for the method cache; 0 when nothing may be cached.
    pub version: Cell<u32>,
    /// Classes that name this one as a base, to invalidate their versions.
    pub subclasses: RefCell<Vec<Weak<Class>>>,
}

impl Class {
    /// Whether this class is `other` or derives from it.
    pub fn is_subclass(self: &Rc<Self>, other: &Rc<Class>) -> bool {
        Rc::ptr_eq(self, other) || self.ancestors.iter().any(|ancestor| Rc::ptr_eq(ancestor, other))
    }

    /// The method resolution order, the class itself first.
    pub fn mro(self: &Rc<Self>) -> impl Iterator<Item = &Rc<Class>> {
        std::iter::once(self).chain(self.ancestors.iter())
    }

    /// The attribute as stored on the class or the first ancestor that has it, not bound to anything.
    pub fn lookup(self: &Rc<Self>, name: &str) -> Option<Value> {
        self.mro().find_map(|class| class.dict.get_str(name))
    }

    /// The name for messages.
    pub fn name_text(&self) -> Rc<Str> {
        self.name.borrow().clone()
    }

    /// The name as `repr` shows it: with the module unless it is `builtins`.
    pub fn full_name(&self) -> String {
        let module = self.module.borrow();
        let qualname = self.qualname.borrow();
        match module.as_str() {
            "builtins" | "" => qualname.as_str().to_owned(),
            module => format!("{module}.{}", qualname.as_str()),
        }
    }
}
