//! What the page receives after each command and each tick: everything that it draws.

use super::breakpoint::{Met, Note};
use super::command::Pace;
use super::engine::{Diagnostic, Frame};
use super::inspection::Inspection;
use super::peek::Peek;
use super::signals::Signals;
use super::status::{Outcome, Status};
use crate::asyncio::instrument::FutureId;
use crate::trace::console::Printout;
use crate::trace::knot::Join;
use crate::trace::model::Model;
use crate::trace::names::Names;
use crate::trace::timeline::Timeline;
use crate::trace::why::Why;
use std::rc::Rc;

/// Where the playhead is.
///
/// A position is (event index, instruction count): how many events have been applied, and how far the machine is. Stepping
/// by line moves the second without the first.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Playhead {
    /// How many events have been applied: `data-event`.
    pub event: u32,
    /// Instructions executed; more than the last event's while stepping by line.
    pub instruction: u64,
    /// How many events are known: the length of the scrubber.
    pub events: u32,
    /// Virtual time shown: `data-time`. Between two events while playing in real time.
    pub time: f64,
    /// Virtual time of the last known event.
    pub end_time: f64,
    /// Number of the current loop's pass: `data-iteration`.
    pub iteration: u32,
    /// Callbacks begun: the *n* of "callback n of m".
    pub callback: u32,
    /// Callbacks known: the *m*.
    pub callbacks: u32,
}

/// Lines and locals at the playhead come from a replay, which may take a moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Place {
    /// Nothing to show: no program.
    #[default]
    Nowhere,
    /// The replay runs. The last known place of the same run stays useful meanwhile.
    Loading {
        /// From 0 to 1.
        progress: f64,
    },
    /// The answer.
    At(Rc<PlaceReply>),
}

/// Lines and locals at one position.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaceReply {
    /// The line about to run; 0 when no code of the program is on the stack.
    pub line: u32,
    /// The thread that executes: 0 is the main one.
    pub thread: u32,
    /// The stack that executes, innermost first; empty between callbacks, where only the loop's own code runs.
    pub running: Vec<Frame>,
    /// The task that [`super::command::Command::Select`] named.
    pub selected: Option<FutureId>,
    /// That task's stack (await chain), innermost first.
    pub stack: Vec<Frame>,
    /// What the objects say that the shown stack refers to; none as long as nobody has looked.
    pub inspection: Option<Rc<Inspection>>,
}

/// A line of the program where unfinished tasks stand, but for those that run there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskLine {
    /// The line, from 1.
    pub line: u32,
    /// How many stand there.
    pub total: u32,
    /// The first of them: those that are ready in the order in which they will run, then those that wait in creation order; at
    /// most [`View::LISTED`].
    pub tasks: Vec<FutureId>,
}

/// A complete picture. Copies share their contents.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Goes up whenever anything below has changed: equal revisions of one session are equal views.
    pub revision: u64,
    /// The program that runs, in its world: [`super::engine::Program::checksum`].
    pub program: u32,
    /// `data-status`.
    pub status: Status,
    /// How the exploration ahead of the playhead stands.
    pub outcome: Outcome,
    /// Where the run stands still: who awaits whom through a gather or a group.
    pub joins: Rc<[Join]>,
    /// Where the playhead is.
    pub playhead: Playhead,
    /// Whether the session would like `tick` calls: it plays, runs ahead or replays.
    pub busy: bool,
    /// The pace chosen.
    pub pace: Pace,
    /// Queues, timers and tasks at the playhead.
    pub model: Model,
    /// Texts behind the symbols of `model`, `why` and `timeline`.
    pub names: Names,
    /// Cause and effect of the event before the playhead.
    pub why: Why,
    /// What was written up to the playhead.
    pub console: Printout,
    /// Lanes, arrows, bands and scrubber marks of the whole known run.
    pub timeline: Timeline,
    /// Lines where unfinished tasks stand, in order.
    pub task_lines: Rc<[TaskLine]>,
    /// Lines and locals at the playhead.
    pub place: Place,
    /// The breakpoints in the order in which they were set, as the run has met them.
    pub met: Rc<[Met]>,
    /// How the last command came out, where that is not plain to see.
    pub note: Option<Note>,
    /// Which signals the program handles at the playhead, and which were sent.
    pub signals: Signals,
    /// Whether the playhead is on its way to somewhere that has to be looked for.
    pub looking: bool,
    /// Lines and locals where the playhead was before, if they are about the same task: what has changed since is told by
    /// comparing the two.
    pub before: Option<Rc<PlaceReply>>,
    /// Lines and locals at the moment that [`super::command::Command::Peek`] named.
    pub peek: Option<Peek>,
    /// What is wrong with the text, or the exception that ended the program.
    pub diagnostics: Rc<[Diagnostic]>,
}

impl View {
    /// Tasks of one line that are named.
    pub const LISTED: usize = 12;
}
