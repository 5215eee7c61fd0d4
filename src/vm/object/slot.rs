//! A place for a reference that may be missing, as small as the reference.

use std::cell::Cell;
use std::mem;

/// Holds a reference or none, and can be given another: a `RefCell<Option<T>>` without the flag, which would double the
/// size of a reference, for what there are very many of.
pub struct Slot<T>(Cell<Option<T>>);

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self(Cell::new(None))
    }
}

impl<T: Clone> Slot<T> {
    /// With `held` in it.
    pub fn new(held: Option<T>) -> Self {
        Self(Cell::new(held))
    }

    /// Whether there is anything.
    #[inline(always)]
    pub fn is_some(&self) -> bool {
        self.with(|held| held.is_some())
    }

    /// What is held.
    #[inline]
    pub fn get(&self) -> Option<T> {
        self.with(|held| held.cloned())
    }

    /// Look at what is held. Meanwhile the place is empty, so `look` must not come back to it.
    #[inline(always)]
    pub fn with<R>(&self, look: impl FnOnce(Option<&T>) -> R) -> R {
        let held = self.0.take();
        let answer = look(held.as_ref());
        // The place is empty, so nothing needs dropping: that saves asking.
        mem::forget(self.0.replace(held));
        answer
    }

    /// Put something in or nothing; gives what was there.
    pub fn replace(&self, held: Option<T>) -> Option<T> {
        self.0.replace(held)
    }

    /// Take out what is held.
    pub fn take(&self) -> Option<T> {
        self.0.take()
    }

    /// What is held, made by `make` when there is nothing.
    pub fn get_or_make(&self, make: impl FnOnce() -> T) -> T {
        let held = self.0.take().unwrap_or_else(make);
        self.0.set(Some(held.clone()));
        held
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;

    #[test]
    fn a_look_leaves_the_object_where_it_is() {
        let slot = Slot::default();
        assert!(!slot.is_some() && slot.get().is_none());
        let made = slot.get_or_make(|| Rc::new(7));
        assert!(Rc::ptr_eq(&made, &slot.get_or_make(|| Rc::new(8))));
        assert_eq!(slot.with(|held| held.map(|held| **held)), Some(7));
        assert_eq!(Rc::strong_count(&made), 2);
        assert_eq!(slot.replace(None).as_deref(), Some(&7));
        assert!(slot.take().is_none());
    }

    #[test]
    fn it_takes_one_word() {
        assert_eq!(size_of::<Slot<Rc<u8>>>(), size_of::<usize>());
    }
}
