//! Which objects a cycle of references may go through, for the collector.
//!
//! An object can only be part of a cycle when it was changed after it was made, or something on the cycle was. So it is
//! enough to know the objects that change: every cycle leads through one of them. They are noted here, weakly, when
//! they are made, and the collector finds the rest by following references.

use std::cell::{Cell as StdCell, RefCell};
use std::rc::{Rc, Weak};

use super::weak::Table;
use super::{
    Builtin, Cell, Class, Dict, FrameObject, Function, Generator, Instance, List, Method, Module, Set,
};
use crate::vm::release;
use crate::vm::value::Value;

/// A noted object.
pub enum Tracked {
    /// `list`
    List(Weak<List>),
    /// `dict`, also of instances, functions and classes.
    Dict(Weak<Dict>),
    /// `set`
    Set(Weak<Set>),
    /// A variable that functions share.
    Cell(Weak<Cell>),
    /// An exception, or an object of a class written in Rust.
    Instance(Weak<Instance>),
    /// A generator or coroutine, for its variables.
    Generator(Weak<Generator>),
    /// A frame that ended, for its variables.
    Frame(Weak<FrameObject>),
    /// The rest is only ever referred to by the program, weakly.
    Function(Weak<Function>),
    /// A function written in Rust.
    Builtin(Weak<Builtin>),
    /// A function with its receiver.
    Method(Weak<Method>),
    /// A class.
    Class(Weak<Class>),
    /// A module.
    Module(Weak<Module>),
}

impl Tracked {
    /// The object, unless it is gone.
    pub fn value(&self) -> Option<Value> {
        match self {
            Self::List(weak) => weak.upgrade().map(Value::List),
            Self::Dict(weak) => weak.upgrade().map(Value::Dict),
            Self::Set(weak) => weak.upgrade().map(Value::Set),
            Self::Cell(weak) => weak.upgrade().map(Value::Cell),
            Self::Instance(weak) => weak.upgrade().map(Value::Instance),
            Self::Generator(weak) => weak.upgrade().map(Value::Generator),
            Self::Frame(weak) => weak.upgrade().map(Value::Frame),
            Self::Function(weak) => weak.upgrade().map(Value::Function),
            Self::Builtin(weak) => weak.upgrade().map(Value::Builtin),
            Self::Method(weak) => weak.upgrade().map(Value::Method),
            Self::Class(weak) => weak.upgrade().map(Value::Class),
            Self::Module(weak) => weak.upgrade().map(Value::Module),
        }
    }

    /// Whether the object is still there.
    pub fn lives(&self) -> bool {
        let references = match self {
            Self::List(weak) => weak.strong_count(),
            Self::Dict(weak) => weak.strong_count(),
            Self::Set(weak) => weak.strong_count(),
            Self::Cell(weak) => weak.strong_count(),
            Self::Instance(weak) => weak.strong_count(),
            Self::Generator(weak) => weak.strong_count(),
            Self::Frame(weak) => weak.strong_count(),
            Self::Function(weak) => weak.strong_count(),
            Self::Builtin(weak) => weak.strong_count(),
            Self::Method(weak) => weak.strong_count(),
            Self::Class(weak) => weak.strong_count(),
            Self::Module(weak) => weak.strong_count(),
        };
        references > 0
    }
}

/// The objects that were made since the last collection.
pub struct Young {
    objects: Vec<Tracked>,
    /// How many wake the machine.
    alarm: usize,
    /// What has weak references, of whatever age.
    weak: Table,
}

impl Young {
    /// None, and no alarm.
    pub const NONE: Self = Self { objects: Vec::new(), alarm: usize::MAX, weak: Table::NONE };
}

thread_local! {
    /// Of the machine whose turn it is on this thread.
    static YOUNG: RefCell<Young> = const { RefCell::new(Young::NONE) };
    /// Whether the alarm rang.
    static DUE: StdCell<bool> = const { StdCell::new(false) };
}

/// Exchange the objects when another machine takes its turn on this thread; returns the previous one's.
pub fn swap(young: Young) -> Young {
    YOUNG.replace(young)
}

/// Look at the objects with weak references. The thread's storage may be gone while the thread itself ends.
pub(super) fn with_weak<T>(look: impl FnOnce(&mut Table) -> T) -> Option<T> {
    YOUNG.try_with(|young| look(&mut young.borrow_mut().weak)).ok()
}

/// Note an object.
pub fn note(object: Tracked) {
    // The thread's storage may be gone while the thread itself ends; then nothing is collected any more.
    let _ = YOUNG.try_with(|young| {
        let mut young = young.borrow_mut();
        young.objects.push(object);
        if young.objects.len() > young.alarm {
            DUE.set(true);
            release::wake();
        }
    });
}

/// Whether enough objects were noted since the last look. Asking stops the alarm.
pub fn due() -> bool {
    DUE.replace(false)
}

/// Forget the objects that are gone; how many are left. The alarm rings when there are more than `threshold`, but not
/// again at once.
pub fn prune(threshold: usize) -> usize {
    YOUNG.with_borrow_mut(|young| {
        young.objects.retain(Tracked::lives);
        young.alarm = threshold.max(young.objects.len().saturating_add(threshold / 2)).max(64);
        young.objects.len()
    })
}

/// How many objects there are.
pub fn count() -> usize {
    YOUNG.with_borrow(|young| young.objects.len())
}

/// The objects, oldest first.
pub fn values() -> Vec<Value> {
    YOUNG.with_borrow(|young| young.objects.iter().filter_map(Tracked::value).collect())
}

/// Take all objects.
pub fn take() -> Vec<Tracked> {
    YOUNG.with_borrow_mut(|young| std::mem::take(&mut young.objects))
}

macro_rules! tracked {
    ($($class:ident)*) => {
        $(impl $class {
            /// The object in its place, where the collector will find it.
            pub fn tracked(self) -> Rc<Self> {
                let object = Rc::new(self);
                note(Tracked::$class(Rc::downgrade(&object)));
                object
            }
        })*
    };
}

tracked! { List Dict Set Cell Instance Generator }

impl FrameObject {
    /// The object in its place, where the collector will find it.
    pub fn tracked(self) -> Rc<Self> {
        let object = Rc::new(self);
        note(Tracked::Frame(Rc::downgrade(&object)));
        object
    }
}
