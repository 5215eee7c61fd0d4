//! What lies outside the program, simulated and deterministic.

mod clock;
mod console;
mod scenario;

pub use clock::{Clock, EPOCH, RESOLUTION};
pub use console::{Console, Stream};
pub use scenario::Scenario;
