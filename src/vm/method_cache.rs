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
        if class.version.get() == 0 {
            self.versions += 1;
            class.version.set(self.versions);
        }
        let version = class.version.get();
        let slot = (Rc::as_ptr(name) as usize >> 4 ^ version as usize) & (SIZE - 1);
        let entry = &mut self.entries[slot];
        match entry {
            Some((known, cached, _)) if *known == version && Rc::ptr_eq(cached, name) => {}
            _ => {
                let found = class.mro().find_map(|class| class.dict.get_name(name));
                *entry = Some((version, name.clone(), found));
            }
        }
        entry.as_ref().and_then(|(_, _, found)| found.as_ref())
    }
}
