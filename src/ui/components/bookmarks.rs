//! Bookmarks: set one here, and the list of all.

use super::player::titled;
use super::sprite::icon;
use crate::ui::anchor::Moment;
use crate::ui::annotations::{Annotations, Bookmark};
use crate::ui::format::{clock, count};
use crate::ui::shortcuts::Deed;
use crate::ui::state::{Action, Popover, Scene};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Virtual time of a position of the run, as far as it is known.
fn time_of(scene: &Scene, event: u32) -> Option<f64> {
    let timeline = &scene.view.timeline;
    let turns = timeline.lanes().flat_map(|lane| lane.turns.iter());
    // The last thing known before the position; lanes hold what a person would look for.
    turns
        .filter(|turn| turn.event < event)
        .map(|turn| (turn.event, turn.time))
        .max_by_key(|turn| turn.0)
        .map(|turn| turn.1)
}

/// The button that sets a bookmark, and the one that opens the list.
pub fn bookmarks(
    scene: &Scene,
    annotations: &Annotations,
    popover: Option<Popover>,
    act: &Callback<Action>,
) -> Html {
    let words = scene.lang.words();
    let control = words.control;
    let here = annotations.bookmark_at(&scene.view).is_some();
    let label = if here { control.bookmark_away } else { control.bookmark };
    // Where the playhead is in words of the program is only looked for when somebody wants it: that takes a look at every task.
    let (view, known) = (scene.view.clone(), annotations.clone());
    let set =
        act.reform(move |_: MouseEvent| Action::Bookmarks(known.bookmarked(&view, control.bookmark_new)));
    let open = popover == Some(Popover::Bookmarks);
    let number = annotations.bookmarks.len();
    let all = match number {
        0 => control.bookmarks.to_owned(),
        number => format!("{}{}{}", control.bookmarks, scene.lang.words().everyone.colon, count(number)),
    };
    let toggle = act.reform(move |_: MouseEvent| Action::Popover((!open).then_some(Popover::Bookmarks)));
    html! {
        <div class="menu-place bookmarks-place">
            <button type="button" class="icon-button" data-action="bookmark" aria-pressed={here.to_string()} aria-label={label}
                aria-keyshortcuts={Deed::Bookmark.aria()} title={titled(label, Deed::Bookmark, scene.lang)}
                onclick={set}>{ icon(if here { "bookmarked" } else { "bookmark" }) }</button>
            <button type="button" class="icon-button count" data-action="bookmarks" aria-haspopup="dialog" aria-expanded={open.to_string()}
                aria-label={all.clone()} title={all} onclick={toggle}>
                if number > 0 { <span>{ count(number) }</span> }{ icon("up") }
            </button>
            if open { { list(scene, annotations, act) } }
        </div>
    }
}

fn list(scene: &Scene, annotations: &Annotations, act: &Callback<Action>) -> Html {
    let control = scene.lang.words().control;
    let close = act.reform(|_: MouseEvent| Action::Popover(None));
    let all = &annotations.bookmarks;
    let moments: Vec<Option<Moment>> = all.iter().map(|bookmark| bookmark.moment(&scene.view)).collect();
    let mut order: Vec<usize> = (0..all.len()).collect();
    // In the order of this run; what it does not come to is last.
    crate::order::sort_by(&mut order, |one, other| {
        let place = |index: usize| moments[index].map_or(u32::MAX, |moment| moment.event);
        place(*one).cmp(&place(*other))
    });
    html! {
        <>
            <div class="backdrop" onclick={close}></div>
            <section class="popover above bookmarks" role="dialog" aria-label={control.bookmarks}>
                <h2>{ control.bookmarks }</h2>
                if all.is_empty() { <p class="empty">{ control.bookmarks_empty }</p> }
                <ol>{ for order.iter().map(|index| row(scene, all, *index, moments[*index], act)) }</ol>
            </section>
        </>
    }
}

fn row(
    scene: &Scene,
    all: &Rc<[Bookmark]>,
    index: usize,
    moment: Option<Moment>,
    act: &Callback<Action>,
) -> Html {
    let control = scene.lang.words().control;
    let Bookmark { event, instruction, name, .. } = all[index].clone();
    let time = moment
        .map_or_else(|| "–".to_owned(), |moment| clock(time_of(scene, moment.event).unwrap_or_default()));
    let go = moment.map(|moment| act.reform(move |_: MouseEvent| Action::Session(moment.visit())));
    let rename = {
        let all = all.clone();
        act.reform(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let mut all = all.to_vec();
            all[index].name = field.value().into();
            Action::Bookmarks(all.into())
        })
    };
    let remove = {
        let all = all.clone();
        act.reform(move |_: MouseEvent| {
            let mut all = all.to_vec();
            all.remove(index);
            Action::Bookmarks(all.into())
        })
    };
    let title = match moment {
        Some(_) => (control.bookmark_go)(&name, &time),
        None => (control.bookmark_gone)(&name),
    };
    let away = (control.remove)(&name);
    html! {
        <li key={format!("{event}-{instruction}")} data-bookmark={moment.map_or(event, |moment| moment.event).to_string()}>
            <button type="button" class="time" disabled={moment.is_none()} aria-label={title.clone()} {title} onclick={go}>{ time }</button>
            <input type="text" value={name.to_string()} aria-label={control.bookmark_name} maxlength="80" onchange={rename} />
            <button type="button" class="icon-button small" aria-label={away.clone()} title={away} onclick={remove}>{ icon("close") }</button>
        </li>
    }
}
