//! What a span of a row is, in words.

use super::rows::Owner;
use crate::trace::event::{End, FutureSort};
use crate::trace::names::Symbol;
use crate::trace::timeline::{Band, Class, LaneState, LoopTurn, Point, Stage, ThreadTurn, Track, WaitKind};
use crate::ui::awaited;
use crate::ui::format::{count, short_name, span};
use crate::ui::state::Scene;
use std::rc::Rc;

/// What a row does in a span.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Doing {
    /// A task.
    Task(LaneState),
    /// A loop.
    Loop(LoopTurn),
    /// A thread.
    Thread(ThreadTurn),
}

/// A span of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Where it begins.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
    /// The line where it began; 0 if none.
    pub line: u32,
    /// What happens in it.
    pub doing: Doing,
}

fn find<S: Stage>(track: &Track<S>, point: Point, end: Point, doing: impl Fn(S) -> Doing) -> Option<Span> {
    let index = track.index_at(point)?;
    let turn = track.get(index)?;
    let (from, line) = (turn.point(), turn.line);
    Some(Span { from, to: track.end_of(index, end), line, doing: doing(turn.state) })
}

/// The span of a row that holds a moment.
pub fn span_at(scene: &Scene, owner: Owner, point: Point) -> Option<Span> {
    let timeline = &scene.view.timeline;
    let end = timeline.end_point();
    match owner {
        Owner::Task(task) => find(&timeline.lane(task)?.turns, point, end, Doing::Task),
        Owner::Loop(id) => find(&timeline.loop_lane(id)?.turns, point, end, Doing::Loop),
        Owner::Thread(id) => find(&timeline.thread_lane(id)?.turns, point, end, Doing::Thread),
    }
}

/// How a span counts; none where the row is empty.
pub fn class(doing: Doing) -> Option<Class> {
    match doing {
        Doing::Task(state) => state.class(),
        Doing::Loop(state) => state.class(),
        Doing::Thread(state) => state.class(),
    }
}

/// The word in `data-state` and in the hook's answers.
pub fn class_word(class: Class) -> &'static str {
    match class {
        Class::Run => "run",
        Class::Ready => "ready",
        Class::Wait => "wait",
    }
}

/// What is written into a span that has room for it: why it waits, where it runs.
pub fn label(scene: &Scene, doing: Doing, line: u32) -> String {
    let words = scene.lang.words();
    match doing {
        Doing::Task(LaneState::Running) if line != 0 => (words.line)(line),
        Doing::Loop(LoopTurn::Callback { name, task, .. }) => match task.get() {
            Some(task) => scene.task_name(task).to_string(),
            None => short_name(&scene.view.names.get(name)).to_owned(),
        },
        _ => said(scene, doing),
    }
}

/// What is written into a turn that blocks the loop: the call, and where it stands. The turn itself began somewhere else.
pub fn blocking(scene: &Scene, band: &Band) -> String {
    let call = scene.view.names.get(band.call);
    match band.line {
        0 => call.to_string(),
        line => format!("{call} · {}", (scene.lang.words().line)(line)),
    }
}

/// What happens in a span.
pub fn said(scene: &Scene, doing: Doing) -> String {
    let words = scene.lang.words();
    let chart = &words.chart;
    let names = &scene.view.names;
    match doing {
        Doing::Task(LaneState::Created) => words.state_created.to_owned(),
        Doing::Task(LaneState::Ready) => words.state_ready.to_owned(),
        Doing::Task(LaneState::Running) => words.state_running.to_owned(),
        Doing::Task(LaneState::Waiting { on, sort }) => match sort {
            FutureSort::Sleep { delay } => (words.event_sleeps)(&span(delay.get())),
            FutureSort::Task => scene.task_name(on).to_string(),
            FutureSort::Plain => words.future.to_owned(),
            FutureSort::Gather { total } => (chart.gather)(&count(total as usize)),
            FutureSort::Waiter { of, owner, .. } => match owner.get() {
                Some(owner) => (chart.held)(&phrase(scene, of), &scene.task_name(owner)),
                None => phrase(scene, of).to_string(),
            },
        },
        Doing::Task(LaneState::Done(End::Result(value))) => (chart.returned)(&names.get(value)),
        Doing::Task(LaneState::Done(End::Exception(error))) => (chart.raised)(&names.get(error)),
        Doing::Task(LaneState::Done(End::Cancelled)) => words.state_cancelled.to_owned(),
        Doing::Loop(LoopTurn::Select { timeout }) if timeout.get().is_finite() => {
            format!("{} {}", words.phase_select, span(timeout.get()))
        }
        Doing::Loop(LoopTurn::Select { .. }) => {
            format!("{}{}{}", words.phase_select, words.everyone.comma, words.no_timeout)
        }
        Doing::Loop(LoopTurn::Turns) => chart.between.to_owned(),
        Doing::Loop(LoopTurn::Callback { name, .. }) => names.get(name).to_string(),
        Doing::Loop(LoopTurn::Rests) => chart.rests.to_owned(),
        Doing::Loop(LoopTurn::Closed) => {
            (words.loop_state)(crate::asyncio::instrument::LoopState::Closed).to_owned()
        }
        Doing::Thread(ThreadTurn::Runs) => words.state_running.to_owned(),
        Doing::Thread(ThreadTurn::Waits { call, .. }) => names.get(call).to_string(),
        Doing::Thread(ThreadTurn::Ended) => words.state_done.to_owned(),
    }
}

/// What a waiter is for, in words.
fn phrase(scene: &Scene, of: Symbol) -> Rc<str> {
    awaited::phrase(scene.lang, &scene.view.names.get(of))
}

/// What is waited for, without telling one from another.
pub fn wait_kind(scene: &Scene, kind: WaitKind) -> String {
    let words = scene.lang.words();
    match kind {
        WaitKind::Sleep => words.chart.sleep.to_owned(),
        WaitKind::Task => words.chart.other_task.to_owned(),
        WaitKind::Gather => "gather".to_owned(),
        WaitKind::Waiter(of) => phrase(scene, of).to_string(),
        WaitKind::Future => words.future.to_owned(),
    }
}

/// What a row is called: its name, and what it is.
pub fn row_name(scene: &Scene, owner: Owner) -> (std::rc::Rc<str>, std::rc::Rc<str>) {
    let words = scene.lang.words();
    let view = &scene.view;
    match owner {
        Owner::Task(task) => {
            let coroutine = view.timeline.lane(task).map(|lane| view.names.get(lane.coroutine));
            (scene.task_name(task), coroutine.unwrap_or_else(|| "".into()))
        }
        Owner::Loop(id) => {
            let (loops, _) = view.timeline.other_counts();
            let name = if loops > 1 {
                (words.chart.loop_number)(id.0 as usize + 1)
            } else {
                words.chart.the_loop.to_owned()
            };
            (name.into(), "run_once".into())
        }
        Owner::Thread(id) => {
            let name = view.timeline.thread_lane(id).map(|lane| view.names.get(lane.name));
            (name.unwrap_or_else(|| "".into()), words.chart.thread.into())
        }
    }
}
