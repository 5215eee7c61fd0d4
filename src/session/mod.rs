//! One run under control: commands in, views out.
//!
//! A session runs the machine ahead of the playhead, records it, and answers each [`command::Command`] with a fresh
//! [`view::View`]. The page never sees the machine.

pub mod engine;

pub mod command;

pub mod status;

pub mod view;
