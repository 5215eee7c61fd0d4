//! Every action on a session, as one enum.

use super::breakpoint::{Breakpoint, Direction};
use super::peek::Glance;
use super::share::Shared;
use crate::asyncio::instrument::FutureId;
use std::rc::Rc;

/// How far one step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// To the next line of the program that is about to run, in whichever task.
    Line,
    /// To the beginning of the next callback.
    Callback,
    /// To the beginning of the next pass of a loop.
    Iteration,
}

/// How virtual time passes on the wall while playing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// This many virtual seconds per second. Whatever takes no virtual time appears at once.
    Real(f64),
    /// Teaching pace: one unit per beat, whatever its virtual time.
    Teaching {
        /// Milliseconds between two steps.
        beat: f64,
        /// What a step is.
        unit: Unit,
    },
}

impl Pace {
    /// The pace that a page opens with.
    pub const OPENING: Self = Self::Teaching { beat: 700.0, unit: Unit::Callback };
    /// The slowest and the fastest factor of [`Pace::Real`]; others are clamped.
    pub const FACTORS: (f64, f64) = (0.1, 10.0);
    /// The shortest and the longest beat of [`Pace::Teaching`], in milliseconds; others are clamped.
    pub const BEATS: (f64, f64) = (40.0, 5000.0);
}

/// An action. Each one is answered by a new view; none can fail.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Run this program from now on. The playhead keeps its place when the new run has it too, otherwise it goes to the
    /// nearest one. A text with a syntax error changes nothing but the diagnostics and the status.
    Load {
        /// File name for messages, such as `gather.py`.
        name: String,
        /// The program.
        text: String,
        /// The scenario as JSON; empty for the defaults.
        scenario: String,
    },
    /// Run what a link carries, as it was when it was shared: with what was entered, and the playhead, choice and pace of then.
    Open(Box<Shared>),
    /// One step forwards; stops playing.
    Step(Unit),
    /// One step backwards; stops playing.
    StepBack(Unit),
    /// Play from the playhead; from the beginning when it stands at the end of a finished run.
    Play,
    /// Stop playing.
    Pause,
    /// Go to the position after this many events (clamped to what is known); stops playing.
    Seek {
        /// Number of events applied.
        event: u32,
    },
    /// Go to the last position at or before this virtual time; stops playing.
    SeekTime {
        /// Virtual seconds.
        time: f64,
    },
    /// Go back to a position that the playhead had in this run, lines stepped included; the nearest one in another run. Stops
    /// playing.
    Revisit {
        /// Number of events applied.
        event: u32,
        /// Instructions executed.
        instruction: u64,
    },
    /// Go to a position that is known by what is there, since the program was another one: its event, and the line that is about
    /// to run, if it does so before the next event; 0 for none. Stops playing.
    Return {
        /// Number of events applied.
        event: u32,
        /// The line.
        line: u32,
    },
    /// Go to the beginning; stops playing.
    First,
    /// Go to the end of what is known, and follow it while running ahead goes on; stops playing.
    Last,
    /// From now on these are the breakpoints, in this and later runs.
    SetBreakpoints(Rc<[Breakpoint]>),
    /// Go to the next breakpoint that way, or to the end of the run; stops playing.
    Continue(Direction),
    /// Go to where this line is next about to run that way, in whichever task; stops playing.
    RunTo {
        /// The line, from 1.
        line: u32,
        /// The way.
        direction: Direction,
    },
    /// Go to the next line of the selected task (or whatever runs) that way, past what it awaits and calls, whoever runs in
    /// between; stops playing.
    Over(Direction),
    /// Go to the next line of whoever awaits or called the task's present frame, or to where the task ended or began;
    /// stops playing.
    Out(Direction),
    /// Run the program again from the beginning, without what was entered during the run.
    Reset,
    /// Choose the pace.
    SetPace(Pace),
    /// Ask for frames and locals of this task (none: whatever runs at the playhead).
    Select(Option<FutureId>),
    /// Ask for frames and locals at another moment than the playhead's, or for none any more.
    Peek(Option<Glance>),
    /// A line for the program, which waits for one (`None`: the end of input). The playhead stays, or goes on playing when it
    /// was playing until the program asked.
    Enter(Option<String>),
    /// Send the program the signal of this number at the playhead: what came after it is no more, and another future is
    /// run.
    Signal(u8),
    /// Record another 200,000 events after a limit was reached.
    More,
}
