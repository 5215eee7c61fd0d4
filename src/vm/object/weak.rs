//! Weak references: which objects have any, and what happens to these when the object goes.
//!
//! An object without weak references pays for them with one look at a bit when it dies. The others stand in a table of the
//! machine whose turn it is, under the number of their identity.

use std::rc::{Rc, Weak};

use super::tracked::{self, Tracked};
use super::{Identity, Instance, Payload};
use crate::order::SortedMap;
use crate::vm::gc;
use crate::vm::release::{self, Dead};
use crate::vm::value::Value;

/// Where an instance of `weakref.ref` keeps its callback.
pub const CALLBACK: &str = "_ReferenceType__callback";

/// An object with weak references.
pub struct Watched {
    target: Tracked,
    /// Tells the entry from an earlier one of an object that was garbage and came back to life.
    serial: u32,
    /// Oldest first.
    references: Vec<Weak<Instance>>,
}

/// The objects with weak references of one machine.
pub struct Table {
    entries: SortedMap<u32, Watched>,
    serial: u32,
}

impl Table {
    /// No object has any.
    pub const NONE: Self = Self { entries: SortedMap::new(), serial: 0 };
}

/// A weak reference to an object, if its class allows any.
fn weak(value: &Value) -> Option<Tracked> {
    Some(match value {
        Value::Set(set) => Tracked::Set(Rc::downgrade(set)),
        Value::Function(function) => Tracked::Function(Rc::downgrade(function)),
        Value::Builtin(builtin) => Tracked::Builtin(Rc::downgrade(builtin)),
        Value::Method(method) => Tracked::Method(Rc::downgrade(method)),
        Value::Class(class) => Tracked::Class(Rc::downgrade(class)),
        Value::Module(module) => Tracked::Module(Rc::downgrade(module)),
        Value::Generator(generator) => Tracked::Generator(Rc::downgrade(generator)),
        Value::Instance(instance) if allows(instance) => Tracked::Instance(Rc::downgrade(instance)),
        _ => return None,
    })
}

fn allows(instance: &Instance) -> bool {
    let sized = match &instance.payload {
        Payload::Native(_) => return true,
        Payload::Base(Value::Bytes(bytes)) => !bytes.mutable,
        Payload::Base(base) => {
            matches!(base, Value::Int(_) | Value::BigInt(_) | Value::Bool(_) | Value::Tuple(_))
        }
        _ => false,
    };
    !sized
        && instance.class().mro().filter(|class| class.heap).any(|class| {
            match class.dict.get_str("__slots__") {
                None => true,
                Some(slots) => has_weakref(&slots),
            }
        })
}

/// Whether a class that declares its slots has one for weak references.
fn has_weakref(slots: &Value) -> bool {
    let is_name = |name: &Value| name.as_str() == Some("__weakref__");
    match slots {
        Value::Tuple(names) => names.items().iter().any(is_name),
        Value::List(names) => names.items.borrow().iter().any(is_name),
        name => is_name(name),
    }
}

/// Note a weak reference. The answer is what [`target`] asks for; nothing where the object cannot be referred to weakly.
pub fn watch(value: &Value, reference: &Rc<Instance>) -> Option<i64> {
    let target = weak(value)?;
    let identity = gc::identity(value)?;
    let number = identity.get();
    tracked::with_weak(|table| {
        if table.entries.get(&number).is_none_or(|entry| !entry.target.lives()) {
            table.serial += 1;
            let serial = table.serial;
            table.entries.insert(number, Watched { target, serial, references: Vec::new() });
            identity.set_watched(true);
        }
        let entry = table.entries.get_mut(&number)?;
        entry.references.retain(|weak| weak.strong_count() > 0);
        entry.references.push(Rc::downgrade(reference));
        Some(i64::from(entry.serial) << 32 | i64::from(number))
    })?
}

/// The object that a weak reference is to, unless it is gone.
pub fn target(token: i64) -> Option<Value> {
    tracked::with_weak(|table| {
        let entry = table.entries.get(&(token as u32))?;
        if i64::from(entry.serial) == token >> 32 { entry.target.value() } else { None }
    })?
}

/// The weak references to an object, newest first.
pub fn references(value: &Value) -> Vec<Value> {
    let found = gc::identity(value).filter(|identity| identity.is_watched()).and_then(|identity| {
        tracked::with_weak(|table| {
            let entry = table.entries.get(&identity.get())?;
            Some(entry.references.iter().rev().filter_map(Weak::upgrade).map(Value::Instance).collect())
        })?
    });
    found.unwrap_or_default()
}

/// The object of this identity is reached through another place from now on: its finalizer is about to run.
pub fn moved(instance: &Rc<Instance>) {
    if instance.identity.is_watched() {
        tracked::with_weak(|table| {
            if let Some(entry) = table.entries.get_mut(&instance.identity.get()) {
                entry.target = Tracked::Instance(Rc::downgrade(instance));
            }
        });
    }
}

/// The object of this identity is gone: weak references know of nothing any more, and their callbacks will run, those of
/// the newest first, except for references that `spare` names.
#[cold]
pub fn forget(identity: &Identity, spare: impl Fn(&Identity) -> bool) {
    identity.set_watched(false);
    if release::discarding() {
        return;
    }
    let Some(Some(entry)) = tracked::with_weak(|table| table.entries.remove(&identity.get())) else { return };
    for reference in entry.references.iter().rev().filter_map(Weak::upgrade) {
        let callback = reference.slots.get().and_then(|slots| slots.get_str(CALLBACK));
        if callback.is_some_and(|callback| !callback.is_none()) && !spare(&reference.identity) {
            release::push(Dead::Callback(reference));
        } else {
            release::let_go(Value::Instance(reference));
        }
    }
}

/// What [`forget`] does, for all objects of a cycle of garbage, before any finalizer sees one. References that are
/// garbage themselves do not call back.
pub fn forget_garbage(garbage: &[Value]) {
    let numbers: Vec<u32> = garbage.iter().filter_map(gc::identity).map(Identity::get).collect();
    for identity in garbage.iter().filter_map(gc::identity).filter(|identity| identity.is_watched()) {
        forget(identity, |reference| numbers.contains(&reference.get()));
    }
}
