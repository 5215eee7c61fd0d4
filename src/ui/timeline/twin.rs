//! The timeline as a table, for those who do not see it: the rows that are in view.

use super::rows::{Owner, Rows};
use super::told;
use crate::trace::model::{TaskModel, TaskState};
use crate::ui::format::{count, moment};
use crate::ui::picture::WINDOW;
use crate::ui::state::Scene;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Twin`].
#[derive(Clone, PartialEq, Properties)]
pub struct TwinProps {
    /// The moment.
    pub scene: Scene,
    /// The rows.
    pub rows: Rc<Rows>,
    /// The first one in view.
    pub first: usize,
}

/// The table.
#[component]
pub fn Twin(props: &TwinProps) -> Html {
    let TwinProps { scene, rows, first } = props;
    let words = scene.lang.words();
    let tasks = (*first..rows.len()).filter_map(|index| match rows.get(index)?.owner {
        Owner::Task(task) => scene.view.model.task(task),
        Owner::Loop(_) | Owner::Thread(_) => None,
    });
    let shown: Vec<&TaskModel> = tasks.take(WINDOW).collect();
    let more = scene.view.model.task_count().saturating_sub(shown.len());
    html! {
        <table class="visually-hidden">
            <caption>{ words.timeline_table }</caption>
            <thead><tr>
                <th scope="col">{ words.column_task }</th><th scope="col">{ words.column_created }</th>
                <th scope="col">{ words.column_state }</th><th scope="col">{ words.column_end }</th>
                <th scope="col">{ words.steps }</th>
            </tr></thead>
            <tbody>{ for shown.into_iter().map(|task| row(scene, task)) }</tbody>
            if more > 0 {
                <tfoot><tr><td colspan="5">{ (words.chart.table_more)(&count(more)) }</td></tr></tfoot>
            }
        </table>
    }
}

fn row(scene: &Scene, task: &TaskModel) -> Html {
    let words = scene.lang.words();
    let view = &scene.view;
    let lane = view.timeline.lane(task.id);
    let created = lane.and_then(|lane| lane.turns.get(0)).map(|turn| moment(turn.time));
    let state = match task.state {
        TaskState::Created => words.state_created.to_owned(),
        TaskState::Ready { .. } => words.state_ready.to_owned(),
        TaskState::Running { .. } => words.state_running.to_owned(),
        TaskState::Waiting { .. } => {
            // The lane knows what is waited for in the same words as the picture.
            let turn = lane.and_then(|lane| {
                let past = lane.turns.partition_point(|turn| turn.event < view.playhead.event);
                lane.turns.get(past.checked_sub(1)?)
            });
            let reason = turn.map(|turn| told::said(scene, told::Doing::Task(turn.state)));
            format!("{}{}{}", words.state_waiting, words.everyone.colon, reason.unwrap_or_default())
        }
        TaskState::Done { .. } => words.state_done.to_owned(),
    };
    html! {
        <tr key={task.id.0}>
            <th scope="row">{ &*view.names.get(task.name) }</th><td>{ created }</td><td>{ state }</td>
            <td>{ moment(task.since_time) }</td><td>{ task.steps }</td>
        </tr>
    }
}
