//! Loopscope: run a Python asyncio program and watch the event loop think.
//!
//! The modules follow the data: text becomes a tree ([`syntax`]), the tree becomes instructions ([`code`]).

pub mod syntax;

pub mod code;

pub mod asyncio;
