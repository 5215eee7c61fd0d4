//! The timeline's lanes: what each task did over the whole known run.

use super::axis::Axis;
use super::sprite::shape;
use crate::asyncio::instrument::FutureId;
use crate::trace::timeline::{Lane, LaneState};
use crate::ui::format::short_name;
use crate::ui::state::{Action, Scene};
use std::rc::Rc;
use yew::prelude::*;

/// A lane with more turns than this is drawn bucket by bucket.
const TURNS: usize = 300;

/// Nested creators indent a lane up to this depth.
const DEPTH: usize = 3;

/// One drawn stretch of a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Where it begins, from 0 to 1.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// What the task does there.
    pub state: LaneState,
}

/// The stretches of a lane, joined where they would be thinner than can be seen.
pub fn spans(lane: &Lane, axis: &Axis, events: u32, end: f64) -> Vec<Span> {
    if lane.turns.len() > TURNS {
        return buckets(lane, axis);
    }
    let mut spans = Vec::with_capacity(lane.turns.len());
    for index in 0..lane.turns.len() {
        let Some(turn) = lane.turns.get(index) else { break };
        if matches!(turn.state, LaneState::Done(_)) {
            break;
        }
        let (next, time) = lane.turns.get(index + 1).map_or((events, end), |next| (next.event, next.time));
        spans.push(Span {
            from: axis.place(turn.event, turn.time),
            to: axis.place(next, time),
            state: turn.state,
        });
    }
    spans
}

/// One look per bucket: what the task does at the bucket's beginning.
fn buckets(lane: &Lane, axis: &Axis) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for bucket in 0..TURNS {
        let (from, to) = (bucket as f64 / TURNS as f64, (bucket + 1) as f64 / TURNS as f64);
        let Some(turn) = lane.at(axis.event(from)) else { continue };
        if matches!(turn.state, LaneState::Done(_)) {
            break;
        }
        match spans.last_mut() {
            Some(last) if last.state == turn.state => last.to = to,
            _ => spans.push(Span { from, to, state: turn.state }),
        }
    }
    spans
}

/// Properties of [`Row`].
#[derive(Clone, PartialEq, Properties)]
pub struct RowProps {
    /// Its place from the top.
    pub index: usize,
    /// The task.
    pub task: FutureId,
    /// Name and coroutine.
    pub label: (Rc<str>, Rc<str>),
    /// How deep it is indented.
    pub depth: usize,
    /// What is drawn.
    pub spans: Vec<Span>,
    /// Colour and shape.
    pub look: crate::ui::looks::Look,
    /// Whether the task is chosen.
    pub selected: bool,
    /// Where a choice goes.
    pub act: Callback<Action>,
}

/// A lane. It is drawn anew only when its own spans change, not when the playhead moves.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let chosen = (!props.selected).then_some(props.task);
    let onclick = props.act.reform(move |_: MouseEvent| Action::Select(chosen));
    html! {
        <div data-index={props.index.to_string()} class={classes!("row", props.look.class(), props.selected.then_some("selected"))} data-task={props.label.0.to_string()}
            style={format!("--index:{};--depth:{}", props.index, props.depth)}>
            <button type="button" class="row-label" aria-pressed={props.selected.to_string()} {onclick} tabindex="-1">
                { shape(props.look) }<b>{ &*props.label.0 }</b><small title={props.label.1.to_string()}>{ short_name(&props.label.1).to_owned() }</small>
            </button>
            <div class="row-spans">{ for props.spans.iter().map(bar) }</div>
        </div>
    }
}

fn bar(span: &Span) -> Html {
    let class = match span.state {
        LaneState::Created | LaneState::Ready => "ready",
        LaneState::Running => "run",
        LaneState::Waiting { .. } => "hold",
        LaneState::Done(_) => return Html::default(),
    };
    let style = format!("left:{:.3}%;width:{:.3}%", span.from * 100.0, (span.to - span.from) * 100.0);
    html! { <i {class} {style}></i> }
}

/// The lanes from `first` on, `count` of them, as rows.
pub fn rows(scene: &Scene, axis: &Axis, first: usize, count: usize, act: &Callback<Action>) -> Html {
    let view = &scene.view;
    let timeline = &view.timeline;
    timeline
        .lanes()
        .enumerate()
        .skip(first)
        .take(count)
        .map(|(index, lane)| {
            html! {
                <Row key={lane.task.0} {index} task={lane.task} label={(scene.task_name(lane.task), view.names.get(lane.coroutine))}
                    depth={depth(scene, lane.task)} spans={spans(lane, axis, timeline.events, timeline.end)}
                    look={scene.looks.get(lane.task)} selected={scene.selected == Some(lane.task)} act={act.clone()} />
            }
        })
        .collect()
}

/// How many creators stand above a task.
fn depth(scene: &Scene, task: FutureId) -> usize {
    let mut at = task;
    let mut depth = 0;
    while let Some(creator) = scene.view.timeline.lane(at).and_then(|lane| lane.creator) {
        depth += 1;
        at = creator;
        if depth == DEPTH {
            break;
        }
    }
    depth
}
