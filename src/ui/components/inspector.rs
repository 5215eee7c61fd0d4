//! The inspector: one task in detail.

use super::chain::{Chain, awaited_by, awaits};
use super::deeds::deeds;
use super::frames::frames;
use super::graph::graph;
use super::leap::use_leap;
use super::objects::objects;
use super::sprite::{icon, shape};
use super::told::{Ways, told};
use super::tree::TaskTree;
use crate::asyncio::instrument::FutureId;
use crate::session::command::Command;
use crate::session::engine::Frame;
use crate::session::view::{Place, PlaceReply};
use crate::trace::event::{End, FutureSort};
use crate::trace::model::{TaskModel, TaskState};
use crate::trace::timeline::{LaneState, Turn};
use crate::ui::await_graph;
use crate::ui::awaited;
use crate::ui::format::{clock, count, moment, span};
use crate::ui::messages::Sentence;
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// How many entries of the history are shown, the last ones.
const HISTORY: usize = 40;
/// As long as every picture is about another task: those that are in sight.
const BRIEF: usize = 8;

/// Properties of [`Inspector`].
#[derive(Clone, PartialEq, Properties)]
pub struct InspectorProps {
    /// The moment.
    pub scene: Scene,
    /// Where choices go.
    pub act: Callback<Action>,
    /// Shows a place of the program in the editor.
    pub show: Callback<(u32, u32)>,
}

/// The panel.
#[component]
pub fn Inspector(props: &InspectorProps) -> Html {
    let InspectorProps { scene, act, show } = props;
    let ways = Ways { act, show };
    let leapt = use_leap(scene);
    let words = scene.lang.words();
    let inspected = scene.inspected().and_then(|task| scene.view.model.task(task));
    let Some(task) = inspected else {
        return html! {
            <aside class="panel inspector" data-panel="inspector" aria-label={words.inspector}>
                <p class="empty">{ if scene.is_over() && scene.view.timeline.lane_count() == 0 { words.timeline_none } else { words.nothing_selected } }</p>
                { other_frames(scene, ways) }
                <TaskTree scene={scene.clone()} />
            </aside>
        };
    };
    let lines = await_graph::lines(scene);
    let chain = Chain { scene, task: task.id, act, lines: &lines };
    let follow = act.reform(|_: MouseEvent| Action::Select(None));
    html! {
        <aside class={classes!("panel", "inspector", (scene.selected == Some(task.id)).then_some("chosen"))} data-panel="inspector" data-task={scene.task_name(task.id).to_string()} aria-label={words.inspector}>
            <h2>
                { shape(scene.looks.get(task.id)) }
                <span class="inspected-name">{ &*scene.task_name(task.id) }</span>
                <small class={classes!("state", scene.looks.get(task.id).class())}>{ state_word(scene, task) }</small>
                if scene.selected == Some(task.id) {
                    <button type="button" class="icon-button small" aria-label={words.follow} title={words.follow} onclick={follow}>
                        { icon("close") }
                    </button>
                }
            </h2>
            { figures(scene, task) }
            { outcome(scene, task) }
            { awaits(&chain) }
            { awaited_by(&chain) }
            { graph(scene, &lines, task.id, act) }
            { stack(scene, task, ways) }
            { deeds(scene, task, ways) }
            { history(scene, task.id, leapt, act) }
            <TaskTree scene={scene.clone()} />
        </aside>
    }
}

fn state_word(scene: &Scene, task: &TaskModel) -> &'static str {
    let words = scene.lang.words();
    match task.state {
        TaskState::Created => words.state_created,
        TaskState::Ready { .. } => words.state_ready,
        TaskState::Running { .. } => words.state_running,
        TaskState::Waiting { .. } => words.state_waiting,
        TaskState::Done { end: End::Result(_) } => words.state_done,
        TaskState::Done { end: End::Exception(_) } => words.state_failed,
        TaskState::Done { end: End::Cancelled } => words.state_cancelled,
    }
}

/// The figures of a task as tokio-console names them, and where its time went as a bar in the timeline's patterns.
fn figures(scene: &Scene, task: &TaskModel) -> Html {
    let words = &scene.lang.words().inspect;
    let times = task.times_at(scene.view.playhead.time.max(scene.view.model.time));
    let figure = |key: &'static str, label: &'static str, value: String| {
        html! { <div data-figure={key}><dt>{ label }</dt><dd>{ value }</dd></div> }
    };
    let [busy, scheduled, idle] = [times.busy, times.scheduled, times.idle].map(clock);
    let label = (words.where_time_went)(&busy, &scheduled, &idle);
    let part = |class: &'static str, span: f64| {
        (span > 0.0).then(|| html! { <i {class} style={format!("flex-grow:{span:.6}")}></i> })
    };
    let whole = times.busy + times.scheduled + times.idle;
    html! {
        <>
            <dl class="figures">
                { figure("polls", words.polls, count(task.steps as usize)) }
                { figure("busy", words.busy, busy) }
                { figure("scheduled", words.scheduled, scheduled) }
                { figure("idle", words.idle, idle) }
            </dl>
            if whole > 0.0 {
                <p class={classes!("time-bar", scene.looks.get(task.id).class())} role="img" aria-label={label.clone()} title={label}>
                    { part("busy", times.busy) }{ part("scheduled", times.scheduled) }{ part("idle", times.idle) }
                </p>
            }
            if times.blocking > 0.0 { <p class="hint" data-figure="blocking">{ (words.blocking)(&span(times.blocking)) }</p> }
        </>
    }
}

fn outcome(scene: &Scene, task: &TaskModel) -> Html {
    let words = scene.lang.words();
    let text = match task.end() {
        Some(End::Result(value)) | Some(End::Exception(value)) => scene.view.names.get(value),
        Some(End::Cancelled) => words.cancelled.into(),
        None => return Html::default(),
    };
    html! { <><h3>{ words.outcome }</h3><p class="outcome"><code>{ &*text }</code></p></> }
}

/// The frames of a task, and what they refer to. They come from running the program again to this place, which may take a
/// moment.
fn stack(scene: &Scene, task: &TaskModel, ways: Ways<'_>) -> Html {
    let words = scene.lang.words();
    let reply = match &scene.view.place {
        Place::Nowhere => return Html::default(),
        Place::Loading { .. } => {
            return html! { <><h3>{ words.inspect.chain }</h3><p class="empty">{ words.loading }</p></> };
        }
        Place::At(reply) => reply,
    };
    let running = scene.view.model.running_task().is_some_and(|running| running.id == task.id);
    let chosen = reply.selected == Some(task.id);
    let shown: fn(&PlaceReply) -> &[Frame] = match (chosen, running) {
        (true, _) => |reply| &reply.stack,
        (false, true) => |reply| &reply.running,
        (false, false) => return Html::default(),
    };
    let before = scene.view.before.as_deref().map(shown);
    let stack = stack_of(scene, words.inspect.chain, shown(reply), before, ways);
    html! { <>{ stack }{ at_hand(scene, reply, ways) }</> }
}

fn stack_of(
    scene: &Scene,
    heading: &'static str,
    shown: &[Frame],
    before: Option<&[Frame]>,
    ways: Ways<'_>,
) -> Html {
    if shown.is_empty() { Html::default() } else { frames(scene, heading, shown, before, ways) }
}

fn at_hand(scene: &Scene, reply: &PlaceReply, ways: Ways<'_>) -> Html {
    reply.inspection.as_deref().map(|inspection| objects(scene, inspection, ways)).unwrap_or_default()
}

/// Code at the top level of the program, or in a callback of no task, has a place, too.
fn other_frames(scene: &Scene, ways: Ways<'_>) -> Html {
    let Place::At(reply) = &scene.view.place else { return Html::default() };
    let before = scene.view.before.as_deref().map(|reply| &*reply.running);
    let stack = stack_of(scene, scene.lang.words().inspect.calls, &reply.running, before, ways);
    html! { <>{ stack }{ at_hand(scene, reply, ways) }</> }
}

/// The states that the task has been in; each goes to its moment.
fn history(scene: &Scene, task: FutureId, leapt: bool, act: &Callback<Action>) -> Html {
    let words = scene.lang.words();
    let Some(lane) = scene.view.timeline.lane(task) else { return Html::default() };
    let past = lane.turns.partition_point(|turn| turn.event < scene.view.playhead.event);
    let first = past.saturating_sub(if leapt { BRIEF } else { HISTORY });
    let turns = (first..past).rev().filter_map(|index| lane.turns.get(index));
    // Step by step a new row comes before those that were there; after a leap the rows that are there are about others.
    let rows = turns.zip(0..).map(|(turn, at)| (turn, if leapt { at } else { turn.event }));
    html! {
        <>
            <h3>{ words.history }</h3>
            <ol class="history" reversed=true>{ for rows.map(|(turn, key)| history_row(scene, task, turn, key, act)) }</ol>
        </>
    }
}

fn history_row(scene: &Scene, task: FutureId, turn: &Turn, key: u32, act: &Callback<Action>) -> Html {
    let words = scene.lang.words();
    let event = turn.event + 1;
    let onclick = act.reform(move |_: MouseEvent| Action::Session(Command::Seek { event }));
    html! {
        <li {key}>
            <button type="button" {onclick}>
                <span>
                    { told(scene, &happened(scene, task, turn), false) }
                    if turn.line != 0 { <small>{ (words.line)(turn.line) }</small> }
                </span>
                <time>{ moment(turn.time) }</time>
            </button>
        </li>
    }
}

/// What a task did at the beginning of a span of its lane.
fn happened(scene: &Scene, task: FutureId, turn: &Turn) -> Sentence {
    let words = scene.lang.words();
    let names = &scene.view.names;
    match turn.state {
        LaneState::Created => {
            let creator = scene.view.timeline.lane(task).and_then(|lane| lane.creator);
            creator.map_or_else(|| Sentence::from(words.event_created), words.event_created_by)
        }
        LaneState::Ready => Sentence::from(words.event_ready),
        LaneState::Running => Sentence::from(words.event_ran),
        LaneState::Waiting { on, sort } => match sort {
            FutureSort::Sleep { delay } => Sentence::from((words.event_sleeps)(&span(delay.get()))),
            FutureSort::Gather { total } => Sentence::from((words.event_gathers)(total)),
            FutureSort::Waiter { of, .. } => {
                (words.event_waits_for)(awaited::phrase(scene.lang, &names.get(of)))
            }
            FutureSort::Task => (words.event_waits_for_task)(on),
            FutureSort::Plain => Sentence::from(words.event_waits),
        },
        LaneState::Done(End::Result(value)) => (words.event_returned)(names.get(value)),
        LaneState::Done(End::Exception(error)) => (words.event_raised)(names.get(error)),
        LaneState::Done(End::Cancelled) => Sentence::from(words.event_cancelled),
    }
}
