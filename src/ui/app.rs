//! The page as a whole: the reducer's state, the driver, and the layout of the panels.

use super::components::console::Console;
use super::components::editor::{Editor, Job, Shown as ShownPlace};
use super::components::header::{Header, header};
use super::components::inspector::Inspector;
use super::components::player::Player;
use super::components::splitter::Splitter;
use super::components::sprite::sprite;
use super::components::stage::Stage;
use super::components::tabs::tabs;
use super::components::timeline::Timeline;
use super::driver::Driver;
use super::examples;
use super::platform::hook::Hook;
use super::platform::light::Light;
use super::platform::{hash, keys, root, storage};
use super::state::{Action, Edge, Popover, Scene, Source, State};
use crate::session::command::{Command, Pace};
use crate::session::engine::EngineFactory;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::prelude::*;
use web_sys::{EventTarget, KeyboardEvent};
use yew::prelude::*;

/// Properties of [`App`].
#[derive(Clone, Properties)]
pub struct AppProps {
    /// Where machines come from.
    pub factory: Rc<dyn EngineFactory>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.factory, &other.factory)
    }
}

/// The program that a visit opens with: the one of the link, else the last one, else the first example.
fn first_source() -> Source {
    let opening = || examples::all().first().cloned().map(Source::of);
    let empty = || Source { name: "program.py".into(), text: "".into(), example: None };
    hash::source().or_else(storage::source).or_else(opening).unwrap_or_else(empty)
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state =
        use_reducer(|| State::new(first_source(), storage::theme(), storage::lang(), storage::layout()));
    let driver = {
        let (factory, dispatch) = (props.factory.clone(), state.dispatcher());
        use_memo((), move |()| {
            Driver::new(factory, Callback::from(move |view| dispatch.dispatch(Action::Shown(view))))
        })
    };
    let driver = (*driver).clone();
    let shown = use_state(ShownPlace::default);
    // Listeners outlive renders, so they look the present state up here.
    let present = use_mut_ref(|| (*state).clone());
    *present.borrow_mut() = (*state).clone();
    let act = {
        let (driver, dispatch, present) = (driver.clone(), state.dispatcher(), present.clone());
        use_callback((), move |action: Action, ()| {
            dispatch.dispatch(action.clone());
            obey(&driver, &present.borrow(), &action);
        })
    };
    {
        let driver = driver.clone();
        let source = state.source.clone();
        use_effect_with((), move |()| driver.load(&source.name, &source.text));
    }
    use_effect_with(state.theme, |theme| {
        root::show_theme(*theme);
        storage::keep_theme(*theme);
    });
    use_effect_with(state.lang, |lang| {
        root::show_lang(*lang);
        storage::keep_lang(*lang);
    });
    use_effect_with(state.source.clone(), storage::keep_source);
    use_effect_with(state.layout, storage::keep_layout);
    {
        let (act, present) = (act.clone(), present.clone());
        use_effect_with((), move |()| listen_to_keys(act, present));
    }
    {
        let act = act.clone();
        use_effect_with((), move |()| listen_to_hash(act));
    }
    {
        let (driver, present) = (driver.clone(), present.clone());
        use_effect_with((), move |()| {
            let hook = Hook::new(move |event| {
                let (names, at) =
                    present.borrow().view.as_ref().map(|view| (view.names.clone(), view.playhead.event))?;
                Some((names, driver.fold(event.unwrap_or(at))?))
            });
            move || drop(hook)
        });
    }
    use_effect_with((), |()| {
        let light = Light::new();
        move || drop(light)
    });
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
    let State { theme, lang, tab, unit, layout, popover, ref source, ref announcement, .. } = *state;
    let scene = state.scene();
    let claim = source
        .example
        .as_ref()
        .filter(|_| !source.edited())
        .map(|example| AttrValue::from(example.claim(lang)));
    let earlier = scene.as_ref().is_some_and(Scene::is_earlier);
    let spoken = scene.as_ref().map(|scene| announcement.plain(|task| scene.task_name(task)));
    let edge = |edge: Edge| html! { <Splitter {edge} size={layout.size(edge)} label={lang.words().resize} act={act.clone()} /> };
    html! {
        <div class="app" data-tab={tab.word()} data-earlier={earlier.then_some("")} style={layout.style()}>
            { sprite() }
            { header(Header { source, lang, theme, popover, act: &act }) }
            { tabs(tab, lang, &act) }
            <main>
                <Editor text={source.text.clone()} scene={scene.clone()} {lang} {theme} shown={*shown} act={act.clone()} {spawn} />
                { edge(Edge::Editor) }
                if let Some(scene) = scene.clone() {
                    <Stage scene={scene.clone()} {claim} act={act.clone()} show={show.clone()} />
                    <Inspector {scene} act={act.clone()} {show} />
                    { edge(Edge::Inspector) }
                }
            </main>
            if let Some(scene) = scene {
                <Player scene={scene.clone()} {unit} act={act.clone()} />
                <div class="lower">
                    <Timeline scene={scene.clone()} text={source.text.clone()} act={act.clone()} />
                    <Console {scene} act={act.clone()} />
                    { edge(Edge::Console) }
                </div>
                { edge(Edge::Lower) }
            }
            // The editor keeps only the lines in sight on the page; paper shows the whole program.
            <pre class="on-paper" aria-hidden="true">{ &*source.text }</pre>
            <p class="visually-hidden" aria-live="polite" data-live="step">{ spoken }</p>
        </div>
    }
}

/// What an action means for the session.
fn obey(driver: &Rc<Driver>, state: &State, action: &Action) {
    match action {
        Action::Session(command) => driver.send(command.clone()),
        Action::Select(task) => driver.send(Command::Select(*task)),
        Action::Unit(unit) => {
            if let Some(Pace::Teaching { beat, .. }) = state.view.as_ref().map(|view| view.pace) {
                driver.send(Command::SetPace(Pace::Teaching { beat, unit: *unit }));
            }
        }
        Action::Open(source) => driver.load(&source.name, &source.text),
        Action::Edit(text) => driver.load_soon(state.source.name.clone(), text.clone()),
        Action::Shown(_)
        | Action::Theme(_)
        | Action::Lang(_)
        | Action::Tab(_)
        | Action::Popover(_)
        | Action::Resize(..) => {}
    }
}

/// A listener on the document or the window that is removed again.
fn listen<E: FromWasmAbi + 'static>(
    target: &EventTarget,
    name: &'static str,
    run: impl FnMut(E) + 'static,
) -> Box<dyn FnOnce()> {
    let closure = Closure::<dyn FnMut(E)>::new(run);
    // Listeners with a plain function are always accepted.
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    let target = target.clone();
    Box::new(move || {
        let _ = target.remove_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    })
}

fn listen_to_keys(act: Callback<Action>, present: Rc<RefCell<State>>) -> Box<dyn FnOnce()> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return Box::new(|| {});
    };
    listen(&document, "keydown", move |event: KeyboardEvent| {
        let (popover, unit, view) = {
            let state = present.borrow();
            (state.popover, state.unit, state.view.clone())
        };
        if let Some(open) = popover {
            if event.key() == "Escape" {
                act.emit(Action::Popover(None));
                root::focus(match open {
                    Popover::Programs => "[data-action=programs]",
                    Popover::Keys => "[data-action=keys]",
                });
            }
            return;
        }
        let Some(view) = view.filter(|_| keys::counts(&event)) else { return };
        if let Some(command) = keys::command(&event.key(), view.status, &view.playhead, unit) {
            event.prevent_default();
            act.emit(Action::Session(command));
        }
    })
}

fn listen_to_hash(act: Callback<Action>) -> Box<dyn FnOnce()> {
    let Some(window) = web_sys::window() else { return Box::new(|| {}) };
    listen(&window, "hashchange", move |_: web_sys::Event| {
        if let Some(source) = hash::source() {
            act.emit(Action::Open(source));
        }
    })
}
