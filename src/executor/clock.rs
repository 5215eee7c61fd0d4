//! What time it is.

use std::time::Duration;

/// A clock that never goes back.
pub trait Clock {
    /// Time since some fixed beginning.
    fn now(&self) -> Duration;
}
