//! The embedded page: the same panels in a compact layout, chosen by the address, and under orders of the page around.

use super::app::{AppProps, listen_to_keys, obey};
use super::components::console::Console;
use super::components::editor::{Editor, Job, Shown as ShownPlace};
use super::components::inspector::Inspector;
use super::components::listing::Listing;
use super::components::player::Player;
use super::components::spoken::spoken;
use super::components::sprite::{icon, sprite};
use super::components::stage::Stage;
use super::components::timeline::Timeline;
use super::driver::Driver;
use super::links::{Opening, Problem};
use super::parameters::{Order, Parameters};
use super::platform::root::listen;
use super::platform::{frame, root, storage};
use super::state::{Action, Layout, Present, Shown, Source, State};
use crate::asyncio::instrument::FutureId;
use crate::session::command::Command;
use crate::session::engine::DiagnosticKind;
use crate::session::share::{Link, Shared};
use crate::session::status::{Outcome, Status};
use wasm_bindgen::JsValue;
use web_sys::CustomEvent;
use yew::prelude::*;

/// What the address opens. An embed without a program waits for one, and shows nothing of its own.
fn first(parameters: &Parameters) -> (Opening, Option<Problem>) {
    let nothing = || Opening { source: Source { linked: true, ..Source::default() }, shared: None };
    let (mut opening, problem) = match frame::opening() {
        Ok(linked) => (linked.unwrap_or_else(nothing), None),
        Err(problem) => (nothing(), Some(problem)),
    };
    if let Some(event) = parameters.at.filter(|_| !parameters.awaits) {
        let (name, text) = (opening.source.name.to_string(), opening.source.text.to_string());
        let shared =
            opening.shared.get_or_insert_with(|| Box::new(Shared { name, text, ..Shared::default() }));
        shared.event = event;
    }
    (opening, problem)
}

/// The page.
#[component]
pub fn Embed(props: &AppProps) -> Html {
    let parameters = use_memo((), |()| frame::parameters());
    let first = {
        let parameters = parameters.clone();
        use_memo((), move |()| first(&parameters))
    };
    let state = {
        let (first, parameters) = (first.clone(), parameters.clone());
        use_reducer(move || {
            let (opening, problem) = (*first).clone();
            let lang = parameters.lang.unwrap_or_else(storage::lang);
            let mut state = State::new(opening.source, parameters.theme, lang, Layout::default());
            state.chosen_by_link = opening.shared.and_then(|shared| shared.selected).map(FutureId);
            state.problem = problem;
            state
        })
    };
    let driver = {
        let (factory, dispatch) = (props.factory.clone(), state.dispatcher());
        use_memo((), move |()| {
            Driver::new(factory, Callback::from(move |view| dispatch.dispatch(Action::Shown(view))))
        })
    };
    let driver = (*driver).clone();
    let shown = use_state(ShownPlace::default);
    let editing = use_state(|| false);
    let present = Present::of(&state);
    let act = {
        let (driver, dispatch, present) = (driver.clone(), state.dispatcher(), present.clone());
        use_callback((), move |action: Action, ()| {
            dispatch.dispatch(action.clone());
            obey(&driver, &present.get(), &action);
        })
    };
    {
        let (driver, first, parameters, act) =
            (driver.clone(), first.clone(), parameters.clone(), act.clone());
        use_effect_with((), move |()| {
            if let Some(problem) = &first.1 {
                let message = problem.words(parameters.lang.unwrap_or_default());
                frame::tell("error", &[("kind", "link".into()), ("message", message.into())]);
            }
            if !first.0.source.text.is_empty() {
                driver.open(&first.0);
            }
            if let Some(pace) = parameters.pace {
                act.emit(Action::Session(Command::SetPace(pace)));
            }
            frame::tell("ready", &[]);
        });
    }
    use_effect_with(state.theme, |theme| root::show_theme(*theme));
    use_effect_with(state.lang, |lang| root::show_lang(*lang));
    {
        let (act, present) = (act.clone(), present.clone());
        use_effect_with((), move |()| listen_to_keys(act, present, false));
    }
    // An order to go where the run has not got to yet is carried out when it has, or has ended before.
    let later = use_mut_ref(|| None::<Action>);
    {
        let (act, driver, later) = (act.clone(), driver.clone(), later.clone());
        use_effect_with((), move |()| {
            let document = web_sys::window().and_then(|window| window.document());
            let stop = document.map(|document| {
                listen(&document, frame::ORDER, move |event: CustomEvent| {
                    let Some(order) = frame::order(&event) else { return };
                    let seeks =
                        matches!(order, Order::Session(Command::Seek { .. } | Command::SeekTime { .. }));
                    *later.borrow_mut() = None;
                    if seeks && driver.is_exploring() {
                        *later.borrow_mut() = Some(action(order));
                    } else {
                        act.emit(action(order));
                    }
                })
            });
            move || stop.into_iter().for_each(|stop| stop())
        });
    }
    {
        let (act, driver) = (act.clone(), driver.clone());
        use_effect_with(state.view.clone(), move |_| {
            if !driver.is_exploring()
                && let Some(action) = later.take()
            {
                act.emit(action);
            }
        });
    }
    use_effect_with(state.view.clone(), |view| {
        if let Some(view) = view {
            tell_step(view);
        }
    });
    {
        // A run's end is told once, when the playhead is there and nothing more can come.
        let end = state
            .view
            .as_ref()
            .filter(|view| at_end(view))
            .map(|view| (view.status, view.outcome, view.playhead.events));
        let view = state.view.clone();
        use_effect_with(end, move |end| {
            if let (Some((_, outcome, _)), Some(view)) = (end, view) {
                let mut members = step(&view);
                if let Outcome::Exited { code, .. } = outcome {
                    members.push(("code", (*code).into()));
                }
                frame::tell("finish", &members);
            }
        });
    }
    {
        let problems =
            state.view.as_ref().map(|view| (view.diagnostics.clone(), view.status == Status::Error));
        use_effect_with(problems, |problems| {
            for problem in
                problems.iter().filter(|(_, shown)| *shown).flat_map(|(problems, _)| problems.iter())
            {
                let kind = match problem.kind {
                    DiagnosticKind::Syntax => "syntax",
                    DiagnosticKind::Unsupported => "unsupported",
                    DiagnosticKind::Scenario => "scenario",
                    DiagnosticKind::Uncaught => "uncaught",
                };
                let message = format!("{}: {}", problem.class, problem.message);
                let line = problem.start.line;
                frame::tell(
                    "error",
                    &[("kind", kind.into()), ("message", message.into()), ("line", line.into())],
                );
            }
        });
    }
    let show = {
        let shown = shown.clone();
        Callback::from(move |place| shown.set(ShownPlace { request: shown.request + 1, place }))
    };
    let spawn = {
        let driver = driver.clone();
        use_callback((), move |job: Job, ()| {
            if let Some(job) = job.take() {
                driver.spawn(job);
            }
        })
    };
    let State { theme, lang, unit, popover, ref source, ref announcement, ref problem, .. } = *state;
    let words = lang.words();
    // Panels with nothing in them would only take space; a program that is awaited comes soon.
    let scene = state.scene().filter(|_| !source.text.is_empty());
    let spoken = spoken(scene.as_ref(), announcement);
    let claim = source
        .example
        .as_ref()
        .filter(|_| !source.edited())
        .map(|example| AttrValue::from(example.claim(lang)));
    let edit = {
        let editing = editing.clone();
        Callback::from(move |_: MouseEvent| editing.set(true))
    };
    html! {
        <div class="embed" data-panels={parameters.panels.join(" ")}>
            { sprite() }
            <header class="bar">
                <h1 title={source.name.to_string()}>{ title(source, lang) }</h1>
                <span class="grow"></span>
                if parameters.editable && parameters.shows("code") && !*editing && !source.text.is_empty() {
                    <button type="button" class="link" data-action="edit" onclick={edit}>{ words.links.edit }</button>
                }
                { whole(source, &driver, words.links.open_whole) }
            </header>
            <main>
            if let Some(problem) = problem {
                <section class="notice bad" role="alert" data-notice="link">{ icon("alert") }
                    <div><p><strong>{ words.links.cannot_open }</strong>{ problem.words(lang) }</p></div>
                </section>
            } else if scene.is_none() && parameters.awaits {
                <p class="empty" role="status">{ words.links.waits_for_program }</p>
            } else if scene.is_none() {
                <p class="empty" role="status">{ words.no_program }</p>
            }
            <div class="upper">
                if parameters.shows("code") && !source.text.is_empty() {
                    if *editing {
                        <Editor text={source.text.clone()} program={source.key()} annotations={state.annotations.clone()} scene={scene.clone()} {lang} {theme} shown={*shown} act={act.clone()} {spawn} />
                    } else {
                        <Listing source={source.clone()} scene={scene.clone()} shown={(shown.place.0, shown.request)} label={words.links.listing} />
                    }
                }
                if let Some(scene) = scene.clone() {
                    if parameters.shows("loop") {
                        <Stage scene={scene.clone()} {claim} act={act.clone()} show={show.clone()} />
                    }
                    if parameters.shows("inspector") {
                        <Inspector {scene} act={act.clone()} {show} />
                    }
                }
            </div>
            if let Some(scene) = scene {
                <Player scene={scene.clone()} {unit} beat={state.beat} cursor={state.cursor} {popover}
                    annotations={state.annotations.clone()} act={act.clone()} />
                <div class="lower">
                    if parameters.shows("timeline") {
                        <Timeline scene={scene.clone()} text={source.text.clone()} act={act.clone()} />
                    }
                    if parameters.shows("console") {
                        <Console {scene} act={act.clone()} />
                    }
                </div>
            }
            { spoken }
            </main>
        </div>
    }
}

/// What an embed is called.
fn title(source: &Source, lang: super::messages::Lang) -> String {
    let example = source.example.as_ref().filter(|_| !source.edited());
    example.map_or_else(|| source.name.to_string(), |example| example.title(lang).to_owned())
}

/// The way to the whole page, with what is here. It opens beside the page around, which stays.
fn whole(source: &Source, driver: &Driver, label: &'static str) -> Html {
    let Some(page) = frame::page() else { return Html::default() };
    let mut shared = driver.shared().filter(|shared| *shared.text == *source.text).unwrap_or_default();
    (shared.name, shared.text) = (source.name.to_string(), source.text.to_string());
    shared.scenario = source.world.to_string();
    let link = Link::Session(Box::new(shared)).hash().unwrap_or_default();
    let href = format!("{page}{link}");
    html! { <a class="link whole" {href} target="_blank" rel="noopener">{ label }{ icon("open") }</a> }
}

fn action(order: Order) -> Action {
    match order {
        Order::Session(command) => Action::Session(command),
        Order::Theme(theme) => Action::Theme(theme),
        Order::Load { name, text, scenario, at } => {
            let source = Source { linked: true, ..Source::new(&name, &text) }.within(&scenario);
            let shared = Shared { name, text, scenario, event: at, ..Shared::default() };
            Action::OpenLink(Opening { source, shared: Some(Box::new(shared)) })
        }
    }
}

fn at_end(view: &Shown) -> bool {
    matches!(view.status, Status::Finished | Status::Deadlock | Status::Error | Status::Budget)
        && view.outcome != Outcome::Exploring
        && view.playhead.event == view.playhead.events
        && view.playhead.events > 0
}

/// Where the playhead is.
fn step(view: &Shown) -> Vec<(&'static str, JsValue)> {
    let head = view.playhead;
    vec![
        ("event", head.event.into()),
        ("events", head.events.into()),
        ("time", head.time.into()),
        ("iteration", head.iteration.into()),
        ("status", view.status.word().into()),
    ]
}

fn tell_step(view: &Shown) {
    thread_local! {
        /// What was told last: drawing again without a step is none.
        static TOLD: std::cell::Cell<(u32, u64, Option<Status>)> = const { std::cell::Cell::new((0, 0, None)) };
    }
    let now = (view.playhead.event, view.playhead.instruction, Some(view.status));
    if TOLD.replace(now) != now {
        frame::tell("step", &step(view));
    }
}
