//! Futures: a result that will be there later, and who wants to hear of it (`asyncio.futures`).
//!
//! A task is a future too: both are instances whose native state is a [`Future`].

mod awaiting;
mod callbacks;
mod future;
mod methods;

pub use awaiting::resume_await;
pub use callbacks::{DoneCallback, PythonCallback};
pub use future::{Future, FutureRef, Role, State};
pub use methods::{FUTURE_ATTRIBUTES, FUTURE_METHODS, construct_future, finalize, new_blank, receiver};
