//! One run under control: commands in, views out.
//!
//! A [`Session`] runs the machine ahead of the playhead, records it, and answers each [`command::Command`] with a
//! fresh [`view::View`]. The page never sees the machine. All long work happens in [`Session::work`], in slices.

pub mod engine;

pub mod breakpoint;

pub mod command;

pub mod status;

pub mod view;

pub mod inspection;

pub mod signals;

pub mod machine;

pub mod conductor;

pub mod share;

pub mod peek;

mod control;
mod diagnosis;
mod hits;
mod look;
mod picture;
mod playback;
mod playhead;
mod replay;
mod run;
mod scout;
mod search;
mod seeking;

use breakpoint::{Direction, Note};
use command::{Pace, Unit};
use engine::{Diagnostic, EngineFactory};
use hits::Hits;
use peek::Peeking;
use picture::Picture;
use playback::Playback;
use playhead::Head;
use replay::Replay;
use run::Run;
use search::{Goal, Search};
use std::rc::Rc;
use view::Place;

use crate::asyncio::instrument::FutureId;

/// What the playhead is on its way to, while running ahead or a replay has not got there.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Want {
    /// This position, once it is known: the place kept over an edit.
    Event(u32),
    /// The end, wherever it will be.
    End,
    /// One step forwards from where the playhead is.
    Step(Unit),
    /// Back to the line before.
    LineBack,
    /// To what [`Session::search`] looks for.
    Found(Goal, Direction),
    /// To the next breakpoint that way.
    Breakpoint(Direction),
}

/// A program under control.
pub struct Session {
    factory: Rc<dyn EngineFactory>,
    run: Option<Run>,
    head: Head,
    want: Option<Want>,
    playback: Option<Playback>,
    /// Playing stopped because the program asked for a line, or could only go on with somebody's help.
    played_until_asked: bool,
    /// It goes on playing once the playhead is where a signal was sent.
    resumes: bool,
    /// Numbers of the signals that the program handled where its objects were asked last.
    handled: Rc<[u8]>,
    pace: Pace,
    replay: Option<Replay>,
    /// Another one that asks the objects where the first one has gone past.
    looker: Option<Replay>,
    /// Instructions before its target where the next replay begins to look.
    lead: Option<u64>,
    place: Place,
    peeking: Peeking,
    selected: Option<FutureId>,
    hits: Hits,
    /// On its way to what is wanted, for as long as that is to be found.
    search: Option<Search>,
    note: Option<Note>,
    /// What is wrong with the text that was loaded last, if it is no program.
    rejected: Rc<[Diagnostic]>,
    picture: Picture,
}

impl Session {
    /// A session without a program, whose machines come from `factory`.
    pub fn new(factory: Rc<dyn EngineFactory>) -> Self {
        let hits = Hits::new(&*factory, &Rc::default());
        Self {
            factory,
            run: None,
            head: Head::default(),
            want: None,
            playback: None,
            played_until_asked: false,
            resumes: false,
            handled: Rc::default(),
            pace: Pace::OPENING,
            replay: None,
            looker: None,
            lead: None,
            place: Place::Nowhere,
            peeking: Peeking::default(),
            selected: None,
            hits,
            search: None,
            note: None,
            rejected: Rc::default(),
            picture: Picture::default(),
        }
    }
}
