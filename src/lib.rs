//! Loopscope: run a Python asyncio program and watch the event loop think.
//!
//! The modules follow the data: text becomes a tree ([`syntax`]), the tree becomes instructions ([`code`]), the loop
//! that runs them tells its observers ([`asyncio`]), which record a run ([`trace`]) that a person controls ([`session`]).

pub mod syntax;

pub mod code;

pub mod asyncio;

pub mod trace;

pub mod session;
