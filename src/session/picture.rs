//! The view of a session, put together from its parts.

use super::Session;
use super::replay::Position;
use super::run::Run;
use super::status::{Outcome, Status};
use super::view::{PlaceReply, Playhead, TaskLine, View};
use crate::asyncio::instrument::{FutureId, LoopState};
use crate::order;
use crate::trace::console::Printout;
use crate::trace::event::What;
use crate::trace::model::TaskState;
use crate::trace::names::Names;
use crate::trace::timeline::Timeline;
use std::rc::Rc;

/// What is kept between two views.
#[derive(Default)]
pub(super) struct Picture {
    revision: u64,
    console: Option<Printout>,
    /// Lines where tasks stand, and after how many events: a clock that runs between two of them moves nobody.
    lines: Option<(u32, Rc<[TaskLine]>)>,
    /// The position (and selection) that the session's place describes.
    pub(super) placed: Option<(Position, Option<FutureId>)>,
    /// The position (and selection) where the objects were asked, or could not be.
    pub(super) looked: Option<(Position, Option<FutureId>)>,
    /// What the place before this one was about, and where it was.
    pub(super) shown: Option<Shown>,
    /// What it said, if this one is about the same.
    pub(super) before: Option<Rc<PlaceReply>>,
}

/// A place that was shown.
pub(super) struct Shown {
    pub(super) at: Position,
    /// The task whose stack it shows; none for code of no task.
    pub(super) subject: Option<FutureId>,
    pub(super) reply: Rc<PlaceReply>,
}

impl Picture {
    /// Something has changed.
    pub(super) fn touch(&mut self) {
        self.revision += 1;
    }

    /// A new run: nothing of the old one holds.
    pub(super) fn forget(&mut self) {
        self.console = None;
        self.lines = None;
        self.placed = None;
        self.looked = None;
        self.shown = None;
        self.before = None;
        self.touch();
    }
}

impl Session {
    /// Goes up with every change of what [`Session::view`] shows.
    pub fn revision(&self) -> u64 {
        self.picture.revision
    }

    /// Position of the playhead, and whether lines and locals there are known.
    pub(super) fn seen(&self) -> ((u32, u64), bool) {
        ((self.head.at.event, self.head.at.instruction), self.is_placed())
    }

    /// Everything that the page draws.
    pub fn view(&mut self) -> View {
        let console = self.console();
        let signals = self.signals();
        let task_lines = self.task_lines();
        let model = &self.head.model;
        let run = self.run.as_ref();
        View {
            revision: self.picture.revision,
            program: run.map_or(0, |run| run.checksum),
            status: self.status(),
            outcome: run.map_or(Outcome::Exploring, |run| run.outcome),
            joins: run.map_or_else(Rc::default, |run| run.joins.clone()),
            playhead: self.playhead(),
            busy: self.is_playing() || self.is_working(),
            pace: self.pace,
            why: self.head.why,
            console,
            names: run.map_or_else(Names::new, |run| run.trace().names.clone()),
            timeline: run.map_or_else(Timeline::default, |run| run.index.timeline().clone()),
            task_lines,
            place: self.place.clone(),
            met: self.hits.met(self.head.at),
            note: self.note.clone(),
            signals,
            looking: matches!(self.want, Some(super::Want::Found(..) | super::Want::Breakpoint(_))),
            before: self.picture.before.clone(),
            peek: self.peeking.peek.clone(),
            diagnostics: self.diagnostics(),
            model: model.clone(),
        }
    }

    fn playhead(&self) -> Playhead {
        let model = &self.head.model;
        let time = self.playback.as_ref().map_or(model.time, |playback| playback.time.max(model.time));
        let (events, end_time, callbacks) = self.run.as_ref().map_or((0, 0.0, 0), |run| {
            let last = run.index.head();
            (last.event, last.time, last.callbacks)
        });
        Playhead {
            event: self.head.at.event,
            instruction: self.head.at.instruction,
            events,
            time,
            end_time,
            iteration: model.current_loop().map_or(0, |entry| entry.iteration),
            callback: model.callbacks,
            callbacks,
        }
    }

    /// The word for the state at the playhead.
    pub fn status(&self) -> Status {
        if !self.rejected.is_empty() {
            return Status::Error;
        }
        let Some(run) = &self.run else { return Status::Empty };
        if self.playback.is_some() {
            return Status::Running;
        }
        let at = self.head.at;
        // A run that a limit stopped before anything happened has no other place to show that than its beginning.
        if at == Position::default() && (run.exploring() || run.known() > 0) {
            return Status::Ready;
        }
        if at.event < run.known() {
            return Status::Paused;
        }
        match run.outcome {
            Outcome::Exploring | Outcome::WaitingInput => Status::Paused,
            Outcome::Exited { uncaught: true, .. } => Status::Error,
            Outcome::Exited { .. } => Status::Finished,
            Outcome::Deadlock => Status::Deadlock,
            Outcome::Idle(_) => Status::Idle,
            Outcome::Limited(_) => Status::Budget,
        }
    }

    fn diagnostics(&self) -> Rc<[super::engine::Diagnostic]> {
        if !self.rejected.is_empty() {
            return self.rejected.clone();
        }
        // An exception that ends the program is told at its end, not while the playhead is before it.
        let ended = self.run.as_ref().filter(|run| self.head.at.event == run.known());
        ended.and_then(|run| run.error.clone()).into_iter().collect()
    }

    fn console(&mut self) -> Printout {
        let length = self.head.model.console;
        if let Some(known) = self.picture.console.as_ref().filter(|known| known.length() == length) {
            return known.clone();
        }
        let Some(run) = &self.run else { return Printout::default() };
        let printout = Printout::new(run.trace().console.clone(), length);
        self.picture.console = Some(printout.clone());
        printout
    }

    /// Lines where tasks stand. All are counted and few are named, so that a picture of many tasks is no longer than one of few.
    fn task_lines(&mut self) -> Rc<[TaskLine]> {
        let model = &self.head.model;
        if let Some((_, known)) = self.picture.lines.as_ref().filter(|(event, _)| *event == model.event) {
            return known.clone();
        }
        let queued = model.loops().flat_map(|entry| {
            model.ready(entry.id).filter_map(|card| {
                let task = model.task(card.task?)?;
                // Of a task with several handles in the queue, as after a cancellation, one is its next step.
                matches!(task.state, TaskState::Ready { handle } if handle == card.id).then_some(task)
            })
        });
        let mut lines: Vec<TaskLine> = Vec::new();
        let mut last = 0;
        for task in queued.chain(model.waiting()).filter(|task| task.line != 0) {
            // Most tasks stand where the one before them does.
            if lines.get(last).is_none_or(|known| known.line != task.line) {
                last = lines.iter().position(|known| known.line == task.line).unwrap_or_else(|| {
                    lines.push(TaskLine { line: task.line, total: 0, tasks: Vec::new() });
                    lines.len() - 1
                });
            }
            if let Some(known) = lines.get_mut(last) {
                known.total += 1;
                if known.tasks.len() < View::LISTED {
                    known.tasks.push(task.id);
                }
            }
        }
        order::sort_by(&mut lines, |one, other| one.line.cmp(&other.line));
        let lines: Rc<[TaskLine]> = lines.into();
        self.picture.lines = Some((model.event, lines.clone()));
        lines
    }

    /// Between two callbacks only the loop itself runs: the machine that was asked may be a step further already.
    pub(super) fn without_loop(&self, reply: Rc<PlaceReply>) -> Rc<PlaceReply> {
        let between = self.head.model.current_loop().is_some_and(|entry| {
            entry.state == LoopState::Running && entry.iteration > 0 && entry.running_count() == 0
        });
        // Beside the loop, in another thread, the program's own code goes on.
        if reply.thread != 0 || !between && !self.is_overtaken() {
            return reply;
        }
        let running = self.head.model.current_loop().filter(|_| !between).and_then(|entry| {
            let (card, _) = self.head.model.running(entry.id).next_back()?;
            card.task.get().map(|_| card.line)
        });
        Rc::new(PlaceReply { line: running.unwrap_or(0), running: Vec::new(), ..(*reply).clone() })
    }

    /// Whether the machine, at the playhead's instruction, is already in another callback than the playhead. Callbacks that
    /// run no code of the program take no instruction, so several may share one count.
    fn is_overtaken(&self) -> bool {
        let at = self.head.at;
        self.with_trace(|trace| {
            let mut later = trace.events().iter_from(at.event as usize);
            later.by_ref().take_while(|event| event.instruction == at.instruction).any(|event| {
                matches!(
                    event.what,
                    What::HandleBegin { .. } | What::EagerBegin { .. } | What::HandleEnd { .. }
                )
            })
        })
        .unwrap_or(false)
    }

    /// The run's trace, for exports and tests.
    pub fn with_trace<T>(&self, read: impl FnOnce(&crate::trace::store::Trace) -> T) -> Option<T> {
        self.run.as_ref().map(Run::trace).map(|trace| read(&trace))
    }
}
