//! What the machine's objects say at one place: locks and queues with their waiters, and who awaits whom.
//!
//! It is read off a replay that has stopped there, from the representation of the objects. No code of the program runs for
//! it and nothing is changed, so looking cannot change a schedule.

use crate::asyncio::instrument::FutureId;
use std::rc::Rc;

/// Objects and edges at one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspection {
    /// Locks, queues, events, futures, streams and their like that the shown stack refers to, in the order in which they
    /// were met from the innermost frame outwards.
    pub objects: Rc<[ObjectView]>,
    /// Who awaits whom, in creation order of the awaited; at most [`Inspection::EDGES`].
    pub edges: Rc<[Edge]>,
    /// The tasks that are not done, in creation order, with where their coroutines stand; at most [`Inspection::STACKS`].
    pub stacks: Rc<[Stack]>,
    /// Numbers of the signals that the program has a handler of its own for, in order.
    pub signals: Rc<[u8]>,
}

impl Inspection {
    /// Objects shown at most.
    pub const OBJECTS: usize = 12;
    /// Edges read at most.
    pub const EDGES: usize = 400;
    /// Stacks read at most.
    pub const STACKS: usize = 200;
}

/// Where a task's coroutines stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stack {
    /// The task.
    pub task: FutureId,
    /// Its coroutines, outermost first.
    pub frames: Rc<[Standing]>,
}

/// Where one coroutine stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its qualified name.
    pub name: Rc<str>,
    /// Its file; empty for what is written in Rust and has no place in CPython's library.
    pub file: Rc<str>,
    /// Its line, if it is the program's.
    pub line: Option<u32>,
}

/// One task awaits another one, by itself or through something that stands between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The task that is awaited.
    pub child: FutureId,
    /// The task that awaits it.
    pub by: FutureId,
    /// What stands between them: `gather`, `TaskGroup`; empty when nothing does.
    pub through: &'static str,
}

/// An object of asyncio's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectView {
    /// The variable or attribute by which it was found: `queue`, `self.lock`; empty when only the library names it.
    pub name: Rc<str>,
    /// Its class without the module: `Queue`.
    pub class: Rc<str>,
    /// What it says of itself, in asyncio's own words: `locked`, `qsize`.
    pub facts: Rc<[(&'static str, Rc<str>)]>,
    /// The task that holds it.
    pub holder: Option<FutureId>,
    /// Futures on which tasks wait for it, in their order, each with what it waits for (`get`, `put`).
    pub waiters: Rc<[(&'static str, FutureId)]>,
}
