//! The names of the timeline's rows, beside the canvas: the visible ones only.

use super::sprite::{icon, shape};
use crate::ui::format::{count, short_name};
use crate::ui::looks::Look;
use crate::ui::messages::Lang;
use crate::ui::state::{Action, Scene};
use crate::ui::timeline::rows::{Owner, Row, Rows};
use crate::ui::timeline::told;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Label`].
#[derive(Clone, PartialEq, Properties)]
pub struct LabelProps {
    /// Its place from the top.
    pub index: usize,
    /// The row.
    pub row: Row,
    /// Name, and what it is.
    pub name: (Rc<str>, Rc<str>),
    /// Colour and shape of a task.
    pub look: Option<Look>,
    /// Whether the task is chosen.
    pub selected: bool,
    /// The language.
    pub lang: Lang,
    /// Where a choice goes.
    pub act: Callback<Action>,
    /// Where hiding or showing what a task created goes.
    pub fold: Callback<u32>,
}

/// A row's name. It is drawn anew only when it changes, not when the playhead moves.
#[component]
pub fn Label(props: &LabelProps) -> Html {
    let LabelProps { index, row, name, look, selected, lang, act, fold } = props;
    let words = lang.words().chart;
    let task = match row.owner {
        Owner::Task(task) => Some(task),
        Owner::Loop(_) | Owner::Thread(_) => None,
    };
    let kind = match row.owner {
        Owner::Loop(_) => "loop",
        Owner::Task(_) => "task",
        Owner::Thread(_) => "thread",
    };
    let chosen = task.filter(|_| !selected);
    let onclick = task.is_some().then(|| act.reform(move |_: MouseEvent| Action::Select(chosen)));
    let below = count(row.below as usize);
    let label = if row.collapsed { words.expand } else { words.collapse }(&name.0, &below);
    let onfold = task.map(|task| fold.reform(move |_: MouseEvent| task.0));
    html! {
        <div data-index={index.to_string()} data-row={kind} data-task={task.map(|_| name.0.to_string())}
            class={classes!("row", look.map(Look::class), selected.then_some("selected"))} style={format!("--index:{index};--depth:{}", row.depth)}>
            if row.below > 0 {
                <button type="button" class="fold icon-button small" aria-expanded={(!row.collapsed).to_string()} aria-label={label.clone()}
                    title={label} onclick={onfold} tabindex="-1">{ icon("chevron") }</button>
            }
            <button type="button" class="row-label" aria-pressed={task.map(|_| selected.to_string())} {onclick} tabindex="-1">
                { shape(*look) }<b>{ &*name.0 }</b>
                if row.collapsed {
                    <small class="below">{ format!("+{below}") }</small>
                } else {
                    if name.0 != name.1 { <small title={name.1.to_string()}>{ short_name(&name.1).to_owned() }</small> }
                }
            </button>
        </div>
    }
}

/// The names of the rows from `first` on, `shown` of them.
pub fn labels(
    scene: &Scene,
    rows: &Rows,
    (first, shown): (usize, usize),
    act: &Callback<Action>,
    fold: &Callback<u32>,
) -> Html {
    (first..(first + shown).min(rows.len()))
        .filter_map(|index| Some((index, *rows.get(index)?)))
        .map(|(index, row)| {
            let look = match row.owner {
                Owner::Task(task) => Some(scene.looks.get(task)),
                Owner::Loop(_) | Owner::Thread(_) => None,
            };
            let selected = matches!(row.owner, Owner::Task(task) if scene.selected == Some(task));
            let key = match row.owner {
                Owner::Loop(id) => format!("l{}", id.0),
                Owner::Task(id) => format!("t{}", id.0),
                Owner::Thread(id) => format!("p{}", id.0),
            };
            html! {
                <Label {key} {index} {row} name={told::row_name(scene, row.owner)} {look} {selected} lang={scene.lang} act={act.clone()} fold={fold.clone()} />
            }
        })
        .collect()
}
