//! The event loop, futures and tasks, term for term as CPython's asyncio.

pub mod instrument;
