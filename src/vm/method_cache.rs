//! What classes have under a name, remembered: most look-ups on a class repeat an earlier one.

use std::rc::Rc;

use super::native::Name;
use super::object::Class;
use super::value::Value;

/// A class version and a name with what the class has under it.
type Entry = Option<(u32, Name, Option<Value>)>;

/// Entries; a power of two.
const SIZE: usize = 1024;

/// The cache of one machine. A class that changes, or whose ancestor does, loses its version and so all its entries.
pub(super) struct MethodCache {
    entries: Vec<Entry>,
    /// The last version given to a class.
    versions: u32,
}

impl Default for MethodCache {
    fn default() -> Self {
        Self { entries: vec![None; SIZE], versions: 0 }
    }
}

impl MethodCache {
    /// Let go of everything.
    pub fn forget(&mut self) {
        self.entries.fill(None);
    }

    /// The attribute as stored on the class or the first ancestor that has it. The class has a version afterwards.
    #[inline]
    pub fn find(&mut self, class: &Rc<Class>, name: &Name) -> Option<&Value> {
        let slot = slot(class, name);
        match &self.entries[slot] {
            Some((known, cached, _)) if *known == class.version.get() && Rc::ptr_eq(cached, name) => {}
            _ => return self.look_up(class, name),
        }
        self.entries[slot].as_ref().and_then(|(_, _, found)| found.as_ref())
    }

    #[cold]
    fn look_up(&mut self, class: &Rc<Class>, name: &Name) -> Option<&Value> {
        if class.version.get() == 0 {
            self.versions += 1;
            class.version.set(self.versions);
        }
        let found = class.mro().find_map(|class| class.dict.get_name(name));
        let entry = &mut self.entries[slot(class, name)];
        *entry = Some((class.version.get(), name.clone(), found));
        entry.as_ref().and_then(|(_, _, found)| found.as_ref())
    }
}

/// Where the cache has what `class` has under `name`, if it has it.
#[inline]
fn slot(class: &Class, name: &Name) -> usize {
    (Rc::as_ptr(name) as usize >> 4 ^ class.version.get() as usize) & (SIZE - 1)
}
