//! One file per behaviour, on a clock moved by hand.

mod cancel;
mod fairness;
mod join;
mod ready;
mod slices;
mod timers;

use std::cell::RefCell;
use std::fmt::Debug;
use std::rc::Rc;
use std::time::Duration;

/// What the tasks of a test did, in order.
struct Notes<T>(Rc<RefCell<Vec<T>>>);

impl<T> Clone for Notes<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Debug + PartialEq> Notes<T> {
    fn new() -> Self {
        Self(Rc::default())
    }

    fn add(&self, note: T) {
        self.0.borrow_mut().push(note);
    }

    fn take(&self) -> Vec<T> {
        std::mem::take(&mut *self.0.borrow_mut())
    }
}

/// Notes something when it is dropped.
struct Drops(Notes<&'static str>, &'static str);

impl Drop for Drops {
    fn drop(&mut self) {
        self.0.add(self.1);
    }
}

const fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}
