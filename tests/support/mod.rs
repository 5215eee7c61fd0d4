//! A small scripted event loop for tests of trace and session: legal instrument sequences without the machine.

// Each test file uses its own part of this module.
#![allow(dead_code)]

pub mod bench;
pub mod engine;
pub mod herd;
pub mod places;
pub mod random;
pub mod render;
pub mod sim;
