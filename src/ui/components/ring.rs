//! Tasks that wait for each other, drawn as a circle: each arrow leads from a waiter to whoever would have to act.
//!
//! The list beside it says the same in words, so to a screen reader the drawing is silent.

use crate::asyncio::instrument::FutureId;
use crate::trace::knot::Link;
use crate::trace::model::Reason;
use crate::ui::awaited;
use crate::ui::picture::task_key;
use crate::ui::state::{Action, Scene};
use std::f64::consts::{PI, TAU};
use yew::prelude::*;

/// Width of the drawing.
const WIDTH: f64 = 240.0;
/// Half axes of the circle on which the tasks stand.
const AXES: (f64, f64) = (74.0, 54.0);
/// Radius of a task.
const NODE: f64 = 15.0;
/// Names longer than this are cut: the list has them whole.
const NAME: usize = 12;

type Point = (f64, f64);

/// How high the drawing is: two tasks stand side by side, more on a circle.
fn height(count: usize) -> f64 {
    if count == 2 { 84.0 } else { 172.0 }
}

/// Where task `index` of `count` stands. More than two begin at the top.
fn place(index: usize, count: usize) -> Point {
    let first = if count == 2 { PI } else { -PI / 2.0 };
    let angle = first + TAU * index as f64 / count as f64;
    (WIDTH / 2.0 + AXES.0 * angle.cos(), height(count) / 2.0 - 6.0 + AXES.1 * angle.sin())
}

/// The point at `distance` from `from` towards `to`.
fn towards(from: Point, to: Point, distance: f64) -> Point {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(1.0);
    (from.0 + dx * distance / length, from.1 + dy * distance / length)
}

/// A bent arrow between two tasks, and where its label goes.
fn arrow(from: Point, to: Point) -> (String, Point) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(1.0);
    // To the left of the way, which on a circle walked clockwise is outside.
    let bend = (dy / length, -dx / length);
    let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
    let control = (middle.0 + bend.0 * 34.0, middle.1 + bend.1 * 34.0);
    let (start, end) = (towards(from, control, NODE + 2.0), towards(to, control, NODE + 7.0));
    let path =
        format!("M{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}", start.0, start.1, control.0, control.1, end.0, end.1);
    (path, (middle.0 + bend.0 * 26.0, middle.1 + bend.1 * 26.0 + 4.0))
}

/// The circle of these links, the last of which leads back to the first.
pub fn ring(scene: &Scene, links: &[Link], act: &Callback<Action>) -> Html {
    let count = links.len();
    let edges = (0..count).map(|index| {
        let (path, label) = arrow(place(index, count), place((index + 1) % count, count));
        let what = match links[index].reason {
            Reason::Waiter { of, .. } => awaited::phrase(scene.lang, &scene.view.names.get(of)).to_string(),
            Reason::Gather { .. } => "gather".to_owned(),
            _ => String::new(),
        };
        html! {
            <g>
                <path class="edge" d={path} marker-end="url(#knot-arrow)" />
                <text class="what" x={format!("{:.1}", label.0)} y={format!("{:.1}", label.1)}>{ what }</text>
            </g>
        }
    });
    let nodes =
        links.iter().enumerate().map(|(index, link)| node(scene, link.task, place(index, count), act));
    html! {
        <svg class="ring-of-tasks" viewBox={format!("0 0 {WIDTH} {}", height(count))} aria-hidden="true">
            <defs>
                <marker id="knot-arrow" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="7" markerHeight="7" orient="auto">
                    <path d="M0 0 8 4 0 8z" />
                </marker>
            </defs>
            { for edges }
            { for nodes }
        </svg>
    }
}

fn node(scene: &Scene, task: FutureId, (x, y): Point, act: &Callback<Action>) -> Html {
    let look = scene.looks.get(task);
    let name = scene.task_name(task);
    let cut = name.char_indices().nth(NAME).map(|(at, _)| format!("{}…", &name[..at]));
    let onclick = act.reform(move |_: MouseEvent| Action::Select(Some(task)));
    html! {
        <g class={classes!("node", look.class())} data-lights={task_key(task)} {onclick}>
            <circle cx={format!("{x:.1}")} cy={format!("{y:.1}")} r={NODE.to_string()} />
            <use href={format!("#{}", look.symbol())} x={format!("{:.1}", x - 6.0)} y={format!("{:.1}", y - 6.0)} width="12" height="12" />
            <text x={format!("{x:.1}")} y={format!("{:.1}", y + NODE + 13.0)}>{ cut.unwrap_or_else(|| name.to_string()) }</text>
        </g>
    }
}
