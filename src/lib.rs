//! Loopscope: run a Python asyncio program and watch the event loop think.
//!
//! The modules follow the data: text becomes a tree ([`syntax`]), the tree becomes instructions ([`code`]), the
//! machine runs them ([`vm`]) with its modules ([`library`]) and the event loop ([`asyncio`]), all inside a simulated
//! [`world`]. What the loop tells becomes a trace ([`trace`]), and a session ([`session`]) moves a playhead over it.
//! Everything that takes long shares the page's one thread on the cooperative [`executor`].

pub mod order;

pub mod world;

pub mod executor;

pub mod syntax;

pub mod code;

pub mod vm;

pub mod library;

pub mod asyncio;

pub mod runner;

pub mod trace;

pub mod session;

pub mod ui;
