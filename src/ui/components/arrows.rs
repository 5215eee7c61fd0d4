//! Arrows between lanes: who created, woke and cancelled whom. Those of one task at a time, so that they can be followed.

use super::axis::Axis;
use crate::asyncio::instrument::FutureId;
use crate::trace::timeline::{Arrow, Flow};
use crate::ui::state::Scene;
use yew::prelude::*;

/// How many arrows are drawn, and how many are looked at.
const SHOWN: usize = 60;
const LOOKED_AT: usize = 20_000;

/// The arrows of the inspected task up to the playhead, the last ones if there are many.
pub fn arrows(scene: &Scene, axis: &Axis) -> Html {
    let Some(task) = scene.inspected() else { return Html::default() };
    let timeline = &scene.view.timeline;
    let past = timeline.arrows.partition_point(|arrow| arrow.event < scene.view.playhead.event);
    let of_task = |arrow: &&Arrow| arrow.to == task || arrow.from.get() == Some(task);
    let known = (past.saturating_sub(LOOKED_AT)..past).rev().filter_map(|index| timeline.arrows.get(index));
    known.filter(of_task).take(SHOWN).filter_map(|arrow| drawn(scene, axis, arrow)).collect()
}

fn drawn(scene: &Scene, axis: &Axis, arrow: &Arrow) -> Option<Html> {
    let from: FutureId = arrow.from.get()?;
    // A task's look knows its place in creation order, which is the place of its lane.
    let (tail, tip) = (scene.looks.get(from).ordinal, scene.looks.get(arrow.to).ordinal);
    if tail == tip {
        return None;
    }
    let flow = match arrow.flow {
        Flow::Created => "created",
        Flow::Woke => "woke",
        Flow::Cancelled => "cancelled",
    };
    let place = axis.place(arrow.event, arrow.time) * 100.0;
    let style = format!("--place:{place:.3};--top:{};--rows:{}", tail.min(tip), tail.abs_diff(tip));
    let class =
        classes!("arrow", flow, if tip > tail { "down" } else { "up" }, scene.looks.get(from).class());
    Some(html! { <i key={format!("{}-{}", arrow.event, arrow.to.0)} {class} {style} aria-hidden="true"></i> })
}
