//! Who created a task, who woke it last, and who cancelled it: each with the way to the line and to the moment.

use super::told::Ways;
use crate::session::command::Command;
use crate::trace::model::{Actor, Asker, CancelNote, TaskModel, Waker};
use crate::ui::format::moment;
use crate::ui::messages::{Canceller, Sentence};
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// The list.
pub fn deeds(scene: &Scene, task: &TaskModel, ways: Ways<'_>) -> Html {
    let words = &scene.lang.words().inspect;
    let created = Some(Deed {
        who: "creator",
        text: (words.created)(task.creator),
        line: task.born_line,
        event: task.born,
    });
    let woken = task.woken.map(|waker| Deed {
        who: "waker",
        text: woken_by(scene, &waker),
        line: 0,
        event: waker.event,
    });
    let cancelled = task.cancel.map(|CancelNote { by, event, line, count }| Deed {
        who: "canceller",
        text: (words.cancelled)(canceller(scene, by), count),
        line,
        event,
    });
    let rows = [created, woken, cancelled].into_iter().flatten().map(|deed| row(scene, task, ways, deed));
    html! { <><h3>{ words.deeds }</h3><ul class="deeds">{ for rows }</ul></> }
}

/// Who cancelled a task. What callbacks of asyncio itself do is said in the terms of the program.
fn canceller(scene: &Scene, by: Asker) -> Canceller {
    match by {
        Asker::Task(task) => Canceller::Task(task),
        Asker::Callback(name) => match scene.view.names.get(name) {
            name if &*name == "Timeout._on_timeout" => Canceller::Timeout,
            name if &*name == "TaskGroup._on_task_done" => Canceller::Group,
            name => Canceller::Callback(name),
        },
        Asker::Outside => Canceller::Outside,
    }
}

fn woken_by(scene: &Scene, waker: &Waker) -> Sentence {
    let words = &scene.lang.words().inspect;
    match waker.by {
        Actor::Task(task) => (words.woken_by_task)(task),
        Actor::Callback { resolves: Some(_), .. } => Sentence::from(words.woken_by_timer),
        Actor::Callback { name, .. } => (words.woken_by_callback)(scene.view.names.get(name)),
        Actor::Outside => Sentence::from(words.woken_from_outside),
    }
}

/// One of them.
struct Deed {
    who: &'static str,
    text: Sentence,
    line: u32,
    event: u32,
}

fn row(scene: &Scene, task: &TaskModel, ways: Ways<'_>, deed: Deed) -> Html {
    let words = scene.lang.words();
    let Deed { who, text, line, event } = deed;
    let time = time_of(scene, task, event);
    let label = (words.inspect.to_moment)(&moment(time));
    // The position after the event is the one that shows what it did.
    let onclick = ways.act.reform(move |_: MouseEvent| Action::Session(Command::Seek { event: event + 1 }));
    html! {
        <li data-deed={who}>
            <span>
                { ways.told(scene, &text) }
                if line != 0 { { " " }{ ways.line(scene, line, &(words.line)(line)) } }
            </span>
            <button type="button" class="moment" title={label.clone()} aria-label={label} {onclick}><time>{ moment(time) }</time></button>
        </li>
    }
}

/// Virtual time of an event: that of the arrow that it drew, or else of the turn of the task that it began or led to.
fn time_of(scene: &Scene, task: &TaskModel, event: u32) -> f64 {
    let timeline = &scene.view.timeline;
    let at = timeline.arrows.partition_point(|arrow| arrow.event < event);
    let arrow = timeline.arrows.get(at).filter(|arrow| arrow.event == event).map(|arrow| arrow.time);
    let turn = || {
        let lane = timeline.lane(task.id)?;
        let next = lane.turns.partition_point(|turn| turn.event < event);
        lane.turns.get(next).map(|turn| turn.time)
    };
    arrow.or_else(turn).unwrap_or(scene.view.model.time)
}
