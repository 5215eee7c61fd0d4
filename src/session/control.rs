//! Commands, ticks and slices of work.

use super::breakpoint::{Direction, Note};
use super::command::{Command, Pace, Unit};
use super::engine::{Entered, Input, Program};
use super::picture::Shown;
use super::playback::{Move, Playback};
use super::playhead::Head;
use super::replay::{Answer, Past, Position, Replay};
use super::run::Run;
use super::search::Goal;
use super::share::Shared;
use super::status::Outcome;
use super::view::{Place, PlaceReply};
use super::{Session, Want};
use crate::asyncio::instrument::FutureId;
use std::rc::Rc;

impl Session {
    /// Carry out a command. Long work is left to [`Session::work`].
    pub fn apply(&mut self, command: Command) {
        match command {
            Command::Load { name, text, scenario } => self.load(&name, &text, &scenario),
            Command::Open(shared) => self.open(*shared),
            Command::Step(unit) => self.settle(|session| session.step(unit)),
            Command::StepBack(unit) => self.settle(|session| session.step_back(unit)),
            Command::Play => self.play(),
            Command::Pause => self.settle(|_| {}),
            Command::Seek { event } => self.settle(|session| session.seek(event)),
            Command::SeekTime { time } => self.settle(|session| session.seek_time(time)),
            Command::Revisit { event, instruction } => {
                self.settle(|session| session.revisit(event, instruction));
            }
            Command::Return { event, line } => self.settle(|session| {
                session.seek(event);
                if line != 0 {
                    let event = session.head.at.event;
                    session.find(Goal::Here { line, event }, Direction::Forwards);
                }
            }),
            Command::First => self.settle(|session| session.seek(0)),
            Command::Last => self.settle(|session| session.want = Some(Want::End)),
            Command::SetBreakpoints(breakpoints) => self.set_breakpoints(&breakpoints),
            Command::Continue(direction) => {
                self.settle(|session| session.want = Some(Want::Breakpoint(direction)));
            }
            Command::RunTo { line, direction } => {
                self.settle(|session| session.find(Goal::Line(line), direction));
            }
            Command::Over(direction) => self.settle(|session| session.leave(direction, false)),
            Command::Out(direction) => self.settle(|session| session.leave(direction, true)),
            Command::Reset => self.settle(Self::reset),
            Command::SetPace(pace) => self.set_pace(pace),
            Command::Select(task) => self.selected = task,
            Command::Peek(at) => self.peek(at),
            Command::Enter(line) => self.enter(line),
            Command::Signal(number) => self.signal(number),
            Command::More => {
                if let Some(run) = &mut self.run {
                    run.more();
                }
            }
        }
        self.pursue(&mut || true);
        self.picture.touch();
    }

    /// Stop playing, forget what was on its way, and do something else instead.
    fn settle(&mut self, act: impl FnOnce(&mut Self)) {
        self.playback = None;
        self.played_until_asked = false;
        self.resumes = false;
        self.want = None;
        self.search = None;
        self.note = None;
        act(self);
    }

    fn load(&mut self, name: &str, text: &str, scenario: &str) {
        let inputs = Rc::default();
        let program = Program { name: name.into(), text: text.into(), scenario: scenario.into(), inputs };
        let same = |run: &Run| {
            let (now, new) = (&*run.program, &program);
            (&now.name, &now.text, &now.scenario) == (&new.name, &new.text, &new.scenario)
        };
        if self.run.as_ref().is_some_and(same) {
            // Typing something wrong and taking it back again keeps the run.
            self.rejected = Rc::default();
            return;
        }
        self.playback = None;
        let keep = match &self.run {
            Some(run) if self.head.at.event == 0 || run.known() == 0 => None,
            Some(run) if !run.exploring() && self.head.at.event == run.known() => Some(Want::End),
            Some(_) => Some(Want::Event(self.head.at.event)),
            None => None,
        };
        self.begin(Rc::new(program), keep);
    }

    fn open(&mut self, shared: Shared) {
        let Shared { name, text, scenario, inputs, event, selected, pace } = shared;
        let program = Program { name: name.into(), text: text.into(), scenario: scenario.into(), inputs };
        self.playback = None;
        self.played_until_asked = false;
        self.begin(Rc::new(program), (event != 0).then_some(Want::Event(event)));
        self.selected = selected.map(FutureId);
        if let Some(pace) = pace {
            self.set_pace(pace);
        }
    }

    /// Whether the run may still become longer by itself: what lies beyond its known end may be there in a moment.
    pub fn is_exploring(&self) -> bool {
        self.run.as_ref().is_some_and(Run::exploring)
    }

    /// What a link to the present run carries, if there is one. A pace that is the opening one is not said.
    pub fn shared(&self) -> Option<Shared> {
        let program = &self.run.as_ref()?.program;
        Some(Shared {
            name: program.name.to_string(),
            text: program.text.to_string(),
            scenario: program.scenario.to_string(),
            inputs: program.inputs.clone(),
            event: self.head.at.event,
            selected: self.selected.map(|task| task.0),
            pace: (self.pace != Pace::OPENING).then_some(self.pace),
        })
    }

    fn reset(&mut self) {
        if let Some(run) = &self.run {
            let program = Program { inputs: Rc::default(), ..(*run.program).clone() };
            self.begin(Rc::new(program), None);
        }
    }

    fn signal(&mut self, number: u8) {
        let Some(run) = &self.run else { return };
        let (at, before) = (self.head.at, &run.program);
        let earlier = before.inputs.iter().filter(|input| input.instruction <= at.instruction).cloned();
        let sent = Input { instruction: at.instruction, what: Entered::Signal(number) };
        let program = Program { inputs: earlier.chain([sent]).collect(), ..(**before).clone() };
        let time = self.head.model.time;
        let resumes = self.playback.take().is_some() || std::mem::take(&mut self.played_until_asked);
        self.begin(Rc::new(program), Some(Want::Event(at.event)));
        self.note = Some(Note::Sent { number, time });
        self.resumes = resumes;
    }

    fn enter(&mut self, line: Option<String>) {
        let given = self.run.as_mut().is_some_and(|run| run.give(line.map(Rc::from)));
        if given {
            self.forget_replay();
            if std::mem::take(&mut self.played_until_asked) {
                self.playback = Some(Playback::start(self.head.model.time));
            }
        }
    }

    /// The run is over, or only somebody outside can go on with it: nothing plays on.
    fn stop_playing(&mut self) {
        let asks = |run: &Run| matches!(run.outcome, Outcome::WaitingInput | Outcome::Idle(_));
        let asks = self.run.as_ref().is_some_and(asks);
        self.played_until_asked = self.playback.take().is_some() && asks;
    }

    /// Run `program` from now on, or say why not.
    fn begin(&mut self, program: Rc<Program>, want: Option<Want>) {
        match Run::start(&*self.factory, program) {
            Ok(run) => {
                self.run = Some(run);
                self.rejected = Rc::default();
                self.resumes = false;
                self.head = Head::default();
                self.want = want;
                self.selected = None;
                self.note = None;
                self.forget_replay();
                self.picture.forget();
            }
            Err(diagnostics) => self.rejected = diagnostics.into(),
        }
    }

    fn forget_replay(&mut self) {
        self.replay = None;
        self.looker = None;
        self.picture.looked = None;
        self.lead = None;
        self.peek(None);
        self.place = Place::Nowhere;
        self.search = None;
        self.hits.forget(&*self.factory);
    }

    fn play(&mut self) {
        let Some(run) = &self.run else { return };
        self.want = None;
        self.search = None;
        self.note = None;
        if !run.exploring() && self.head.at.event == run.known() {
            if run.outcome == Outcome::WaitingInput {
                // It goes on as soon as there is an answer.
                self.played_until_asked = true;
                return;
            }
            self.head.move_to(run, 0);
        }
        if self.playback.is_none() {
            self.playback = Some(Playback::start(self.head.model.time));
        }
    }

    fn set_pace(&mut self, pace: Pace) {
        self.pace = pace.clamped();
        if self.playback.is_some() {
            self.playback = Some(Playback::start(self.head.model.time));
        }
    }

    fn seek(&mut self, event: u32) {
        if let Some(run) = &self.run {
            self.head.move_to(run, event);
        }
    }

    fn revisit(&mut self, event: u32, instruction: u64) {
        let Some(run) = &self.run else { return };
        // In another run the next event may come sooner.
        let next = run.trace().events().get(event as usize).map(|event| event.instruction);
        let instruction = next.map_or(instruction, |next| instruction.min(next));
        self.head.move_to_line(run, Position { event: event.min(run.known()), instruction });
    }

    fn seek_time(&mut self, time: f64) {
        if let Some(run) = &self.run {
            let event = run.trace().events().partition_point(|event| event.time <= time) as u32;
            self.head.move_to(run, event);
        }
    }

    fn step(&mut self, unit: Unit) {
        self.want = Some(Want::Step(unit));
    }

    fn step_back(&mut self, unit: Unit) {
        let Some(run) = &self.run else { return };
        let boundaries = match unit {
            Unit::Callback => run.index.callbacks(),
            Unit::Iteration => run.index.iterations(),
            Unit::Line => {
                self.want = Some(Want::LineBack);
                return;
            }
        };
        let event = self.head.previous_of(boundaries).unwrap_or(0);
        self.head.move_to(run, event);
    }

    /// Wall time is `now` milliseconds: move the playhead on while playing.
    pub fn tick(&mut self, now: f64) {
        let (Some(playback), Some(run)) = (&mut self.playback, &self.run) else { return };
        let mut ended = false;
        let before = playback.time;
        let step = match playback.tick(now, self.pace) {
            Move::Stay => return,
            // The step before is still on its way: this beat is skipped rather than queued up.
            Move::Step(_) if self.want.is_some() => return,
            Move::Step(unit) => Some(unit),
            Move::Time(time) => {
                let end = run.index.head().time;
                let due = run.trace().events().partition_point(|event| event.time <= time) as u32;
                let exploring = run.exploring();
                let to = run.position(due.max(self.head.at.event));
                if !self.may_pass(to) {
                    // Time stands still until it is known whether there is a breakpoint.
                    if let Some(playback) = &mut self.playback {
                        playback.time = before;
                    }
                    return;
                }
                let (Some(playback), Some(run)) = (&mut self.playback, &self.run) else { return };
                self.head.move_to(run, to.event);
                if time >= end {
                    // Time stands still until running ahead knows what happens next.
                    playback.time = end;
                    if !exploring {
                        ended = true;
                    }
                }
                None
            }
        };
        if ended {
            self.stop_playing();
        }
        if let Some(unit) = step {
            self.step(unit);
            self.pursue(&mut || true);
        }
        self.picture.touch();
    }

    /// Do some of the work that is left: what the playhead is waiting for, lines and locals at the
    /// playhead and where somebody looks, running ahead.
    /// Returns soon after `expired` says so. True while there is more to do.
    pub fn work(&mut self, expired: &mut dyn FnMut() -> bool) -> bool {
        if self.playback.is_some() {
            self.look_for_breakpoints(expired);
        }
        self.pursue(expired);
        self.find_place(expired);
        self.look(expired);
        self.find_peek(expired);
        if let Some(run) = &mut self.run
            && run.exploring()
        {
            run.explore(expired);
            self.picture.touch();
            self.pursue(expired);
        }
        self.look_for_breakpoints(expired);
        self.is_working()
    }

    /// The module whose text has to be fetched before the run can go on: see [`crate::library::sources`].
    pub fn awaited(&self) -> Option<Rc<str>> {
        self.run.as_ref()?.awaited()
    }

    /// Whether [`Session::work`] has something to do.
    pub fn is_working(&self) -> bool {
        let exploring = self.run.as_ref().is_some_and(|run| run.exploring() && run.awaited().is_none());
        let seeing = self.is_placed() && self.has_looked();
        exploring || self.want.is_some() || !seeing || self.looks_for_breakpoints() || self.is_peeking()
    }

    /// Whether the playhead moves by itself, so that [`Session::tick`] wants to be called.
    pub fn is_playing(&self) -> bool {
        self.playback.is_some()
    }

    /// Whether it plays by a clock over what is known, so that each frame is due and nothing waits for what is worked on.
    pub(super) fn hurries(&self) -> bool {
        self.is_playing() && matches!(self.pace, Pace::Real(_)) && self.want.is_none() && !self.is_exploring()
    }

    /// Whether the picture that a command asked for is there, so that what is left to do can wait until it is seen.
    pub(super) fn has_answered(&self) -> bool {
        self.want.is_none() && !self.is_playing() && !self.is_exploring()
    }

    /// Bring the playhead nearer to where it is to go.
    fn pursue(&mut self, expired: &mut dyn FnMut() -> bool) {
        let (Some(want), Some(run)) = (self.want, &self.run) else {
            self.want = None;
            return;
        };
        let known = run.known();
        let boundary = |head: &Head, boundaries| match head.next_of(boundaries) {
            Some(event) => Some(event),
            None if run.exploring() => None,
            None => Some(known),
        };
        let target = match want {
            Want::Event(event) => {
                self.head.move_to(run, event);
                (event <= known || !run.exploring()).then_some(event)
            }
            Want::End => (!run.exploring()).then_some(known).or_else(|| {
                self.head.move_to(run, known);
                None
            }),
            Want::Step(Unit::Callback) => boundary(&self.head, run.index.callbacks()),
            Want::Step(Unit::Iteration) => boundary(&self.head, run.index.iterations()),
            Want::Step(Unit::Line) | Want::LineBack => {
                self.pursue_line(want, expired);
                return;
            }
            Want::Found(goal, direction) => {
                self.pursue_found(goal, direction, expired);
                return;
            }
            Want::Breakpoint(direction) => {
                self.pursue_breakpoint(direction, expired);
                return;
            }
        };
        if let Some(event) = target {
            let to = run.position(event);
            if !self.may_pass(to) {
                return;
            }
            let Some(run) = &self.run else { return };
            self.head.move_to(run, event);
            self.arrive();
        }
        self.picture.touch();
    }

    /// The playhead is where it was to go; playing ends with the run.
    pub(super) fn arrive(&mut self) {
        self.want = None;
        self.picture.touch();
        if std::mem::take(&mut self.resumes) {
            self.playback = Some(Playback::start(self.head.model.time));
        }
        if let Some(run) = &self.run
            && !run.exploring()
            && self.head.at.event == run.known()
        {
            self.stop_playing();
        }
    }

    fn pursue_line(&mut self, want: Want, expired: &mut dyn FnMut() -> bool) {
        let from = self.head.at;
        let answer = self.with_replay(|replay, run| match want {
            Want::LineBack => replay.previous_line(from, run.trace().events(), expired),
            _ => replay.next_line(from, run.trace().events(), expired),
        });
        let Some(run) = &self.run else { return };
        match (answer, want) {
            (None | Some(Answer::Working), _) => {}
            (Some(Answer::Ready(Some(at))), _) if at.event > run.known() && run.exploring() => {}
            (Some(Answer::Ready(Some(at))), _) => {
                if !self.may_pass(at) {
                    return;
                }
                let Some(run) = &self.run else { return };
                self.head.move_to_line(run, at);
                self.arrive();
            }
            (Some(Answer::Ready(None)), Want::LineBack) => {
                self.head.move_to(run, 0);
                self.arrive();
            }
            (Some(Answer::Ready(None)), _) if run.exploring() => {}
            (Some(Answer::Ready(None)), _) => {
                let to = run.position(run.known());
                if !self.may_pass(to) {
                    return;
                }
                let Some(run) = &self.run else { return };
                self.head.move_to(run, to.event);
                self.arrive();
            }
        }
    }

    /// Ask the replay, beginning a new one when there is none that can answer.
    fn with_replay<T>(
        &mut self,
        ask: impl FnOnce(&mut Replay, &Run) -> Result<Answer<T>, Past>,
    ) -> Option<Answer<T>> {
        let run = self.run.as_ref()?;
        if self.replay.as_ref().is_some_and(|replay| replay.selected() != self.selected) {
            self.replay = None;
        }
        if self.replay.is_none() {
            // The program was accepted before, so it is accepted again.
            let mut replay = Replay::start(&*self.factory, &run.program, self.selected).ok()?;
            if let Some(lead) = self.lead {
                replay.set_lead(lead);
            }
            self.replay = Some(replay);
        }
        match ask(self.replay.as_mut()?, run) {
            Ok(answer) => {
                if matches!(answer, Answer::Ready(_)) {
                    self.lead = None;
                }
                Some(answer)
            }
            Err(past) => {
                let gone = self.replay.take();
                if past == Past::Stretch {
                    self.lead = gone.map(|replay| replay.wider());
                }
                Some(Answer::Working)
            }
        }
    }

    /// Whether lines and locals at the playhead are known.
    pub(super) fn is_placed(&self) -> bool {
        self.run.is_none() || self.picture.placed == Some((self.head.at, self.selected))
    }

    fn find_place(&mut self, expired: &mut dyn FnMut() -> bool) {
        if self.is_placed() {
            return;
        }
        let at: Position = self.head.at;
        let answer = self.with_replay(|replay, run| replay.show(at, run.trace().events(), expired));
        self.place = match answer {
            Some(Answer::Ready(reply)) => {
                self.picture.placed = Some((at, self.selected));
                let reply = self.without_loop(reply);
                self.compare(at, &reply);
                Place::At(reply)
            }
            _ => Place::Loading { progress: self.replay.as_ref().map_or(0.0, Replay::progress) },
        };
        self.picture.touch();
    }

    /// Remember what is shown now, and what was shown before if it is about the same task.
    fn compare(&mut self, at: Position, reply: &Rc<PlaceReply>) {
        let running = self.head.model.running_task().map(|task| task.id);
        let subject = self.selected.or(running);
        let last = self.picture.shown.take();
        let moved = last.as_ref().is_none_or(|last| last.at != at || last.subject != subject);
        if moved {
            self.picture.before = last.filter(|last| last.subject == subject).map(|last| last.reply);
        }
        self.picture.shown = Some(Shown { at, subject, reply: reply.clone() });
    }

    /// Whether the objects at the playhead have been asked. While it plays nobody waits for that.
    fn has_looked(&self) -> bool {
        self.run.is_none()
            || self.is_playing()
            || self.picture.looked == Some((self.head.at, self.selected))
            // Where there are no frames, as while input is awaited, there is nothing to ask.
            || !matches!(&self.place, Place::At(reply) if reply.inspection.is_none())
    }

    /// Ask the objects at the playhead, when the replay that found its place had gone past it: with a machine of its own,
    /// so that stepping back stays as fast as it is.
    fn look(&mut self, expired: &mut dyn FnMut() -> bool) {
        if !self.is_placed() || self.has_looked() {
            return;
        }
        let (Some(run), Place::At(reply)) = (&self.run, &self.place) else { return };
        let at = self.head.at;
        if self.looker.as_ref().is_some_and(|looker| looker.selected() != self.selected) {
            self.looker = None;
        }
        let earlier = self.looker.take();
        let fresh = earlier.is_none();
        let mut looker = match earlier {
            Some(looker) => looker,
            None => match Replay::asking(&*self.factory, &run.program, self.selected) {
                Ok(looker) => looker,
                // The program was accepted before, so it is accepted again.
                Err(_) => return,
            },
        };
        match looker.show(at, run.trace().events(), expired) {
            // One that began for this place cannot stop there, as where input is awaited: nothing is said of its objects.
            Err(_) if fresh => self.picture.looked = Some((at, self.selected)),
            // It is past that place, too: the next one begins anew.
            Err(_) => {}
            Ok(Answer::Working) => self.looker = Some(looker),
            Ok(Answer::Ready(found)) => {
                self.looker = Some(looker);
                self.picture.looked = Some((at, self.selected));
                let found = PlaceReply { inspection: found.inspection.clone(), ..(**reply).clone() };
                self.place = Place::At(Rc::new(found));
                self.picture.touch();
            }
        }
    }
}
