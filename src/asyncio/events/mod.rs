//! Handles: what the loop will call, and when (`asyncio.events`).

mod handle;
mod methods;

pub use handle::{Callback, Deadline, Handle, Timer};
pub use methods::{
    HANDLE_ATTRIBUTES, HANDLE_METHODS, TIMER_METHODS, cancel_handle, construct_handle, construct_timer,
    handle_value,
};
