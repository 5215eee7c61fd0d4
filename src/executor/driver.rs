//! Who calls the executor.

use std::rc::Rc;
use std::time::Duration;

/// What a driver calls: one slice of the executor.
pub type Turn = Rc<dyn Fn()>;

/// Calls back later. There is at most one call outstanding: the executor asks again when it needs an earlier one.
pub trait Driver {
    /// Call `turn` once, `delay` from now (zero: as soon as whatever else is pending has had its turn), and forget
    /// any earlier request. `turn` must not be called from within this method.
    fn request(&self, delay: Duration, turn: Turn);
}
