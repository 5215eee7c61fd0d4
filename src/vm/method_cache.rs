//! What classes have under a name, remembered: most look-ups on a class repeat an earlier one.

use std::rc::Rc;

use super::native::Name;
use super::object::{Class, Instance};
use super::value::Value;

/// A class version and a name with what the class has under it, which is empty for nothing.
#[derive(Clone, Default)]
struct Entry {
    version: u32,
    name: Option<Name>,
    found: Value,
}

/// Entries; a power of two.
const SIZE: usize = 1024;

/// The cache of one machine. A class that changes, or whose ancestor does, loses its version and so all its entries.
pub(super) struct MethodCache {
    entries: Box<[Entry]>,
    /// The last version given to a class.
    versions: u32,
}

impl Default for MethodCache {
    fn default() -> Self {
        Self { entries: vec![Entry::default(); SIZE].into_boxed_slice(), versions: 0 }
    }
}

impl MethodCache {
    /// Let go of everything.
    pub fn forget(&mut self) {
        self.entries.fill(Entry::default());
    }

    /// The attribute as stored on the class or the first ancestor that has it. The class has a version afterwards.
    #[inline]
    pub fn find(&mut self, class: &Rc<Class>, name: &Name) -> Option<&Value> {
        let version = class.version.get();
        let mut at = slot(version, name);
        // Entries that were never filled have no name.
        let known = self.entries.get(at).is_some_and(|entry| {
            entry.version == version && entry.name.as_ref().is_some_and(|known| Rc::ptr_eq(known, name))
        });
        if !known {
            at = self.look_up(class, name);
        }
        self.entries.get(at).map(|entry| &entry.found).filter(|found| !found.is_empty())
    }

    /// The same for an instance, where the look-up is no more than that: nothing of its own goes before the class's, and the class
    /// does not look attributes up by itself.
    #[inline(always)]
    pub fn find_method(&mut self, instance: &Instance, name: &Name) -> Option<&Value> {
        let class = instance.class_ref();
        let own = instance.dict.with(|dict| dict.is_some_and(|dict| dict.has_name(name)));
        if own || class.flags.get().getattribute {
            return None;
        }
        self.find(&class, name)
    }

    /// Fill an entry; tells which.
    #[cold]
    fn look_up(&mut self, class: &Rc<Class>, name: &Name) -> usize {
        if class.version.get() == 0 {
            self.versions += 1;
            class.version.set(self.versions);
        }
        let version = class.version.get();
        let found = class.mro().find_map(|class| class.dict.get_name(name)).unwrap_or_default();
        let at = slot(version, name);
        self.entries[at] = Entry { version, name: Some(name.clone()), found };
        at
    }
}

/// Where the cache has what the class with this version has under `name`, if it has it.
#[inline]
fn slot(version: u32, name: &Name) -> usize {
    (Rc::as_ptr(name) as usize >> 4 ^ version as usize) & (SIZE - 1)
}
