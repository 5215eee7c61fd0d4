//! What lies outside the program, simulated and deterministic.

mod clock;
mod console;

pub use clock::{Clock, EPOCH, RESOLUTION};
pub use console::{Console, Stream};
