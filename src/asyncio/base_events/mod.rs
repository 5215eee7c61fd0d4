//! The event loop (`asyncio.base_events`).

mod event_loop;
mod methods;
mod run;
mod schedule;

pub use event_loop::{EventLoop, LoopRef, abandon_loop};
pub use methods::{BASE_METHODS, construct_loop};
pub use schedule::{Found, call_at, call_soon, found_ready, seconds};
