//! What state a session is in, and how a run ended.

use super::engine::Awaits;

/// The status at the playhead: `data-status` of the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// No program is loaded.
    Empty,
    /// Loaded, and the playhead is at the beginning.
    Ready,
    /// Playing.
    Running,
    /// The playhead stands somewhere within the run.
    Paused,
    /// The playhead is at the end, and the program ended normally.
    Finished,
    /// The playhead is at the end: the loop is idle with nothing scheduled.
    Deadlock,
    /// The playhead is at the end: the program serves or waits for a signal, and does nothing until somebody acts.
    Idle,
    /// A text that is no program, or (at the end) an uncaught exception.
    Error,
    /// The playhead is at the end of what was recorded, where a limit stopped the run.
    Budget,
}

impl Status {
    /// The word in `data-status`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Empty | Self::Ready => "ready",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Finished => "finished",
            Self::Deadlock => "deadlock",
            Self::Error => "error",
            Self::Budget => "budget",
        }
    }
}

/// Which limit stopped a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// As many events as were allowed.
    Events,
    /// As much output as is kept.
    Output,
    /// As many instructions without an end as are allowed.
    Instructions,
}

/// How far the run has been explored, whatever the playhead shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Still running ahead.
    Exploring,
    /// Ended with this exit code; an uncaught exception is 1 and stands among the diagnostics.
    Exited {
        /// As the shell would see it.
        code: i32,
        /// Whether an uncaught exception ended it.
        uncaught: bool,
    },
    /// The loop is idle with nothing scheduled.
    Deadlock,
    /// Nothing is scheduled, and only somebody outside can go on with it.
    Idle(Awaits),
    /// The program reads input that nobody has given.
    WaitingInput,
    /// Stopped by a limit; [`super::command::Command::More`] goes on.
    Limited(Limit),
}
