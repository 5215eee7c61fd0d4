//! The inspector: one task in detail.

use super::chain::{Chain, awaited_by, awaits};
use super::sprite::{icon, shape};
use super::told::told;
use crate::asyncio::instrument::FutureId;
use crate::session::command::Command;
use crate::session::engine::Frame;
use crate::session::view::Place;
use crate::trace::event::{End, FutureSort};
use crate::trace::model::{TaskModel, TaskState};
use crate::trace::timeline::{LaneState, Turn};
use crate::ui::awaited;
use crate::ui::format::{clock, moment, span};
use crate::ui::messages::Sentence;
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// How many entries of the history are shown, the last ones.
const HISTORY: usize = 40;

/// Properties of [`Inspector`].
#[derive(Clone, PartialEq, Properties)]
pub struct InspectorProps {
    /// The moment.
    pub scene: Scene,
    /// Where choices go.
    pub act: Callback<Action>,
}

/// The panel.
#[component]
pub fn Inspector(props: &InspectorProps) -> Html {
    let InspectorProps { scene, act } = props;
    let words = scene.lang.words();
    let inspected = scene.inspected().and_then(|task| scene.view.model.task(task));
    let Some(task) = inspected else {
        return html! {
            <aside class="panel inspector" data-panel="inspector" aria-label={words.inspector}>
                { module_frames(scene) }
                <p class="empty">{ words.nothing_selected }</p>
            </aside>
        };
    };
    let chain = Chain { scene, task: task.id, act };
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
            { stack(scene, task) }
            { history(scene, task.id, act) }
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

fn figures(scene: &Scene, task: &TaskModel) -> Html {
    let words = scene.lang.words();
    let times = task.times_at(scene.view.playhead.time.max(scene.view.model.time));
    let figure =
        |label: &'static str, value: String| html! { <div><dt>{ label }</dt><dd>{ value }</dd></div> };
    html! {
        <dl class="figures">
            { figure(words.steps, task.steps.to_string()) }
            { figure(words.time_ready, clock(times.scheduled)) }
            { figure(words.time_waiting, clock(times.idle)) }
            { figure(words.time_blocking, clock(times.blocking)) }
        </dl>
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

/// The frames of a task with the locals of its innermost one. They come from running the program again to this place,
/// which may take a moment.
fn stack(scene: &Scene, task: &TaskModel) -> Html {
    let words = scene.lang.words();
    let reply = match &scene.view.place {
        Place::Nowhere => return Html::default(),
        Place::Loading { .. } => {
            return html! { <><h3>{ words.stack }</h3><p class="empty">{ words.loading }</p></> };
        }
        Place::At(reply) => reply,
    };
    let running = scene.view.model.running_task().is_some_and(|running| running.id == task.id);
    let frames = match reply.selected {
        Some(selected) if selected == task.id => &reply.stack,
        _ if running => &reply.running,
        _ => return Html::default(),
    };
    html! { <>{ frame_list(scene, frames) }{ locals(scene, frames) }</> }
}

/// Before any task runs, code at the top level of the program has a place, too.
fn module_frames(scene: &Scene) -> Html {
    let Place::At(reply) = &scene.view.place else { return Html::default() };
    if reply.running.is_empty() {
        return Html::default();
    }
    html! { <>{ frame_list(scene, &reply.running) }{ locals(scene, &reply.running) }</> }
}

fn frame_list(scene: &Scene, frames: &[Frame]) -> Html {
    let words = scene.lang.words();
    let row = |frame: &Frame| html! { <li><code>{ &*frame.name }</code><small>{ (words.line)(frame.line) }</small></li> };
    let library = frames.iter().filter(|frame| frame.library).count();
    if frames.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ words.stack }</h3>
            <ol class="frames">{ for frames.iter().filter(|frame| !frame.library).map(row) }</ol>
            if library > 0 {
                <details class="library"><summary>{ format!("{library} {}", words.library_frames) }</summary>
                    <ol class="frames">{ for frames.iter().filter(|frame| frame.library).map(row) }</ol>
                </details>
            }
        </>
    }
}

fn locals(scene: &Scene, frames: &[Frame]) -> Html {
    let words = scene.lang.words();
    let Some(frame) = frames.iter().find(|frame| !frame.library) else { return Html::default() };
    let row = |(name, value): &(std::rc::Rc<str>, std::rc::Rc<str>)| {
        html! { <tr><th scope="row">{ &**name }</th><td>{ &**value }</td></tr> }
    };
    html! {
        <>
            <h3>{ (words.locals_of)(&frame.name) }</h3>
            if frame.locals.is_empty() {
                <p class="empty">{ words.no_locals }</p>
            } else {
                <table class="locals"><tbody>{ for frame.locals.iter().map(row) }</tbody></table>
            }
        </>
    }
}

/// The states that the task has been in; each goes to its moment.
fn history(scene: &Scene, task: FutureId, act: &Callback<Action>) -> Html {
    let words = scene.lang.words();
    let Some(lane) = scene.view.timeline.lane(task) else { return Html::default() };
    let past = lane.turns.partition_point(|turn| turn.event < scene.view.playhead.event);
    let first = past.saturating_sub(HISTORY);
    let rows = (first..past).rev().filter_map(|index| lane.turns.get(index));
    html! {
        <>
            <h3>{ words.history }</h3>
            <ol class="history" reversed=true>{ for rows.map(|turn| history_row(scene, task, turn, act)) }</ol>
        </>
    }
}

fn history_row(scene: &Scene, task: FutureId, turn: &Turn, act: &Callback<Action>) -> Html {
    let words = scene.lang.words();
    let event = turn.event + 1;
    let onclick = act.reform(move |_: MouseEvent| Action::Session(Command::Seek { event }));
    html! {
        <li key={turn.event}>
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
