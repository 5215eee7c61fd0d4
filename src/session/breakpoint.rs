//! Breakpoints: lines at which playing stops, and which one can go to directly.

use std::rc::Rc;

/// A breakpoint as a person set it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakpoint {
    /// Its line, from 1.
    pub line: u32,
    /// A Python expression that has to be true in the frame that comes to the line; empty for none.
    pub condition: Rc<str>,
    /// It stops from this time on; 1 means always.
    pub from: u32,
    /// Whether it stops at all.
    pub enabled: bool,
}

impl Breakpoint {
    /// A breakpoint that always stops.
    pub fn at(line: u32) -> Self {
        Self { line, condition: "".into(), from: 1, enabled: true }
    }
}

/// A breakpoint as the run has met it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Met {
    /// How often its line was about to run, with its condition true, up to the playhead.
    pub hits: u32,
    /// Whether all of the run up to the playhead has been looked through.
    pub counted: bool,
    /// Whether the playhead is beyond the last of as many hits as are looked for.
    pub full: bool,
    /// What is wrong with its condition: `SyntaxError: invalid syntax`.
    pub problem: Option<Rc<str>>,
}

/// Which way through a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards its end.
    Forwards,
    /// Towards its beginning.
    Backwards,
}

/// What a person should know about how the last command came out.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// The playhead stands at a breakpoint of this line.
    Breakpoint {
        /// The line.
        line: u32,
        /// Why its condition could not be told, if it could not.
        problem: Option<Rc<str>>,
    },
    /// There is no breakpoint further on that way, so the playhead went to the end of the run, or its beginning.
    NoBreakpoint(Direction),
    /// The line is not about to run anywhere that way, so the playhead stayed.
    NoLine {
        /// The line.
        line: u32,
        /// The way.
        direction: Direction,
    },
    /// The task has no such line that way: the playhead stands where it ended, or where it was created.
    TaskOver(Direction),
    /// A signal was sent.
    Sent {
        /// Its number.
        number: u8,
        /// Virtual seconds.
        time: f64,
    },
}
