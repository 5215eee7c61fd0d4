//! What lies outside the program, simulated and deterministic.

mod clock;
mod console;
pub mod scenario;

pub use clock::{Clock, EPOCH, RESOLUTION};
pub use console::{Console, Stream};
pub use scenario::Scenario;

/// The folder in which a program is whose name says none.
pub const HOME: &str = "/home/user/";

/// The path of a program's file in its simulated file system.
pub fn absolute(name: &str) -> String {
    if name.starts_with('/') { name.to_owned() } else { format!("{HOME}{name}") }
}

/// The name by which a page knows a file, and by which messages call it: the opposite of [`absolute`].
pub fn shown(path: &str) -> &str {
    path.strip_prefix(HOME).unwrap_or(path)
}
