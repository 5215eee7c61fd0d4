//! Everything that the palette knows by name.

use super::{Group, Item, Sources};
use crate::session::command::Command;
use crate::trace::timeline::Lane;
use crate::ui::commands::Kind;
use crate::ui::examples::{self, Example};
use crate::ui::format::span;
use crate::ui::messages::Lang;
use crate::ui::shortcuts::Deed;
use crate::ui::state::{Action, State, Tab};
use std::rc::Rc;

/// All of it, in the order of its groups. Of the tasks, of which there may be many, only those that have `wanted`'s letters.
pub(super) fn all(sources: &Sources<'_>, wanted: &str) -> Vec<Item> {
    let state = sources.state;
    let mut items: Vec<Item> = Vec::new();
    for kind in Kind::ALL {
        items.extend(kind.deeds().iter().filter_map(|deed| of_deed(*deed, kind, state)));
        if kind == Kind::Program {
            let own = sources.kept.iter().filter_map(|key| key.strip_prefix("own:"));
            items.extend(own.map(|name| of_own(name, state)));
            items.extend(examples::all().iter().map(|example| of_example(example, state)));
        }
    }
    items.extend(tasks(state, wanted));
    items
}

/// A deed, if there is anything to do.
fn of_deed(deed: Deed, kind: Kind, state: &State) -> Option<Item> {
    if deed == Deed::Palette {
        return None;
    }
    let action = deed.action(state)?;
    let (lang, unit) = (state.lang, state.unit);
    let (does, focus) = match deed {
        // On a narrow screen the timeline has to be seen first.
        Deed::Chart(_) => (vec![Action::Tab(Tab::Timeline), action], None),
        Deed::Tab(Tab::Code) => (vec![action], Some(".cm-content")),
        Deed::Tab(Tab::Console) => (vec![action], Some("[data-panel=console] .scroll")),
        Deed::Tab(Tab::Timeline) => (vec![action], Some("[data-panel=timeline] [tabindex='0']")),
        _ => (vec![action], None),
    };
    let current = match deed {
        Deed::Theme(theme) => theme == state.theme,
        Deed::Lang(lang) => lang == state.lang,
        Deed::Unit(unit) => unit == state.unit,
        _ => false,
    };
    let group = match kind {
        Kind::Run => Group::Run,
        Kind::Program => Group::Program,
        Kind::Page => Group::Page,
        Kind::Look => Group::Look,
    };
    Some(Item {
        id: deed.id(),
        group,
        title: deed.name(lang, unit),
        places: Vec::new(),
        detail: String::new(),
        key: deed.shown(lang),
        current,
        does,
        focus,
        lasts: true,
        // Whoever reads about a command in the other language finds it all the same.
        names: vec![deed.name(lang.other(), unit), deed.id()],
    })
}

fn program(
    id: String,
    title: String,
    detail: String,
    current: bool,
    action: Action,
    names: Vec<String>,
) -> Item {
    Item {
        id,
        group: Group::Program,
        title,
        places: Vec::new(),
        detail,
        key: String::new(),
        current,
        does: vec![action],
        focus: None,
        lasts: true,
        names,
    }
}

fn of_own(name: &str, state: &State) -> Item {
    let id = format!("own:{name}");
    let current = state.source.key() == id;
    let detail = state.lang.words().control.own_programs.to_owned();
    let action = Action::Recall(Rc::from(name));
    program(id, name.to_owned(), detail, current, action, Vec::new())
}

fn of_example(example: &Example, state: &State) -> Item {
    let lang = state.lang;
    let current = state.source.example.as_ref().is_some_and(|open| open.id == example.id);
    let detail = lang.words().menu.chapters.get(example.chapter).copied().unwrap_or_default();
    let names = vec![example.title(lang.other()).to_owned(), example.file(), example.id.to_owned()];
    let action = Action::Choose(example.clone());
    let id = format!("example:{}", example.id);
    program(id, example.title(lang).to_owned(), detail.to_owned(), current, action, names)
}

/// The tasks of the run, each with the moment where it is next, or else first, something to see.
fn tasks(state: &State, wanted: &str) -> Vec<Item> {
    let Some(view) = &state.view else { return Vec::new() };
    let words: Vec<char> = wanted.chars().filter(|letter| !letter.is_whitespace()).collect();
    let likely = |name: &str| {
        words.iter().all(|letter| name.chars().any(|other| other.to_lowercase().eq(letter.to_lowercase())))
    };
    let mut items = Vec::new();
    for lane in view.timeline.lanes() {
        let (name, coroutine) = (view.names.get(lane.name), view.names.get(lane.coroutine));
        if likely(&name) || likely(&coroutine) {
            items.push(of_task(lane, &name, &coroutine, state.lang, view.playhead.event, state));
        }
    }
    items
}

fn of_task(lane: &Lane, name: &str, coroutine: &str, lang: Lang, now: u32, state: &State) -> Item {
    let words = &lang.words().palette;
    // The position after an event shows what it did.
    let next = lane.turns.partition_point(|turn| turn.event < now);
    let turn = lane.turns.get(next).or_else(|| lane.turns.get(0));
    let when = turn.map(|turn| (words.task_at)(&span(turn.time)));
    let seek = turn.map(|turn| Action::Session(Command::Seek { event: turn.event + 1 }));
    Item {
        id: format!("task:{}", lane.task.0),
        group: Group::Tasks,
        title: name.to_owned(),
        places: Vec::new(),
        detail: [coroutine.to_owned()].into_iter().chain(when).collect::<Vec<_>>().join(" · "),
        key: String::new(),
        current: state.selected == Some(lane.task),
        does: seek.into_iter().chain([Action::Select(Some(lane.task))]).collect(),
        focus: None,
        lasts: false,
        names: vec![coroutine.to_owned()],
    }
}
