//! What happened in a run, as data: events, the model that they fold into, and answers about both.
//!
//! The recorder observes the loop and appends one [`event::Event`] per call of the instrument. Everything that a
//! picture shows is a fold over the first *n* events ([`model::Model`]), so any moment of a run can be shown in any
//! order. Nothing here knows the machine.

pub mod names;

pub mod event;

pub mod events;

pub mod paged;

pub mod log;

pub mod sorted;

pub mod store;

pub mod recorder;

pub mod counter;

mod encode;

pub mod model;

pub mod why;

pub mod explain;

pub mod knot;

pub mod keyframes;

pub mod index;

pub mod timeline;

pub mod console;

pub mod terminal;

pub mod export;
