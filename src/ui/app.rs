//! The page as a whole: the reducer's state, the driver, and the layout of the panels.

use super::annotations::Annotations;
use super::components::console::Console;
use super::components::editor::{Editor, Job, Shown as ShownPlace};
use super::components::header::{Header, header};
use super::components::inspector::Inspector;
use super::components::leap::use_behind;
use super::components::palette::{Chosen, Offered, Palette};
use super::components::paper::Paper;
use super::components::player::Player;
use super::components::scenario::ScenarioPanel;
use super::components::share::Share;
use super::components::splitter::Splitter;
use super::components::spoken::spoken;
use super::components::sprite::icon;
use super::components::sprite::sprite;
use super::components::stage::Stage;
use super::components::strip::{Strip, strip};
use super::components::tabs::tabs;
use super::components::timeline::Timeline;
use super::driver::Driver;
use super::examples;
use super::format::clock;
use super::links::{self, Opening, Problem};
use super::messages::Lang;
use super::palette;
use super::platform::field::{Layer, PALETTE, PROGRAMS};
use super::platform::hook::Hook;
use super::platform::light::Light;
use super::platform::root::listen;
use super::platform::{files, hash, keys, root, shelf, storage};
use super::shortcuts::Deed;
use super::state::{Action, Change, Edge, Popover, Present, Scene, Source, State, Told};
use crate::asyncio::instrument::FutureId;
use crate::session::command::{Command, Pace};
use crate::session::engine::EngineFactory;
use crate::trace::export::Format;
use std::rc::Rc;
use web_sys::{DragEvent, KeyboardEvent};
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

/// What a visit opens with.
#[derive(Clone)]
struct First {
    opening: Opening,
    annotations: Annotations,
    problem: Option<Problem>,
    told: Option<Told>,
}

/// The program of the link, else the last one, else the first example; what was put at its places, what is wrong with the link,
/// and whose place it takes.
fn first() -> First {
    let (linked, problem) = match hash::opening() {
        Ok(linked) => (linked, None),
        Err(problem) => (None, Some(problem)),
    };
    let told = linked.as_ref().and_then(|linked| replaced(&linked.source));
    let (opening, annotations) = match linked {
        Some(Opening { source, shared: None }) => plain(found(source)),
        Some(opening) => (opening, Annotations::default()),
        None => plain(storage::last().unwrap_or_else(|| found(Source::of(examples::first())))),
    };
    First { opening, annotations, problem, told }
}

/// The way back to what the person has made of the program that a link brings as it was: the link would take its place with the
/// first change.
fn replaced(linked: &Source) -> Option<Told> {
    let lost = storage::kept(&linked.key()).filter(|(known, _)| known.is_own() && !known.same(linked))?;
    Some(Told::Undo { lost: Box::new(lost), removed: false })
}

/// A program that opens as it is.
fn plain((source, annotations): storage::Program) -> (Opening, Annotations) {
    (Opening { source, shared: None }, annotations)
}

/// A program with what the person has put at its places, as far as that is kept of the same text.
fn found(source: Source) -> storage::Program {
    let kept = storage::kept(&source.key()).filter(|(known, _)| known.same(&source));
    kept.unwrap_or_else(|| (source, Annotations::default()))
}

/// A name that none of the person's own programs has.
fn free_name(wanted: &str) -> String {
    let (stem, ending) = wanted.rsplit_once('.').unwrap_or((wanted, "py"));
    let names = (1_u32..).map(|number| match number {
        1 => wanted.to_owned(),
        number => format!("{stem} {number}.{ending}"),
    });
    let mut free = names.filter(|name| storage::kept(&format!("own:{name}")).is_none());
    free.next().unwrap_or_default()
}

/// What an action means with what the browser keeps: programs are opened as the person left them, and none is lost.
fn resolved(action: Action, state: &State) -> Action {
    let restore = |program: storage::Program| Action::Restore(Box::new(program));
    match action {
        Action::Choose(example) => {
            let original = Source::of(example);
            restore(storage::kept(&original.key()).unwrap_or((original, Annotations::default())))
        }
        Action::Recall(name) => match storage::kept(&format!("own:{name}")) {
            Some(program) => restore(program),
            None => Action::Popover(None),
        },
        Action::Forget(name) => {
            let key = format!("own:{name}");
            let lost = storage::kept(&key);
            storage::forget(&key);
            Action::Told(lost.map(|lost| Told::Undo { lost: Box::new(lost), removed: true }))
        }
        Action::Restore(program) => {
            // What was removed while it was open differs in nothing from what is shown, so it has to be kept here. Whether the
            // browser does is told when the program changes.
            storage::keep(&program.0, &program.1);
            Action::Restore(program)
        }
        Action::New => Action::Open(Source::new(&free_name("program.py"), NEW)),
        Action::Open(source) => {
            let other = source.example.is_none() && source.key() != state.source.key();
            match storage::kept(&source.key()) {
                Some(program) if program.0.same(&source) => restore(program),
                // Another program of this name is not lost for it.
                Some(_) if other => Action::Open(Source { name: free_name(&source.name).into(), ..source }),
                _ => Action::Open(source),
            }
        }
        other => other,
    }
}

/// What a new program begins as.
const NEW: &str = "import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n    print(\"hello\")\n\n\nasyncio.run(main())\n";

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let first = use_memo((), |()| first());
    let state = use_reducer(|| {
        let First { opening, annotations, problem, told } = (*first).clone();
        let state = State::new(opening.source, storage::theme(), storage::lang(), storage::layout());
        let chosen_by_link = opening.shared.and_then(|shared| shared.selected).map(FutureId);
        State { annotations, chosen_by_link, problem, told, ..state }
    });
    let driver = {
        let (factory, dispatch) = (props.factory.clone(), state.dispatcher());
        use_memo((), move |()| {
            Driver::new(factory, Callback::from(move |view| dispatch.dispatch(Action::Shown(view))))
        })
    };
    let driver = (*driver).clone();
    let shown = use_state(ShownPlace::default);
    let present = Present::of(&state);
    let layer = use_memo((), |()| Layer::of(&PALETTE));
    let menu = use_memo((), |()| Layer::of(&PROGRAMS));
    let act = {
        let (driver, dispatch) = (driver.clone(), state.dispatcher());
        let (layer, present) = (layer.clone(), present.clone());
        use_callback((), move |action: Action, ()| {
            let action = resolved(action, &present.get());
            dispatch.dispatch(action.clone());
            if let Action::OpenLink(Opening { source, .. }) = &action
                && let Some(told) = replaced(source)
            {
                dispatch.dispatch(Action::Told(Some(told)));
            }
            let state = present.get();
            // What closes gives the focus back before what opens takes it.
            let layers = [(&layer, Popover::Palette), (&menu, Popover::Programs)];
            for shown in [false, true] {
                let meant = layers.iter().filter(|(_, popover)| (state.popover == Some(*popover)) == shown);
                meant.for_each(|(layer, _)| layer.show(shown));
            }
            obey(&driver, &state, &action);
        })
    };
    // Files come and go in their own time; what follows from them is an action like any other.
    let act = {
        let (driver, present) = (driver.clone(), present.clone());
        use_callback(act, move |action: Action, act| {
            if action.shows_examples() && !examples::are_here() {
                let (act, present) = (act.clone(), present.clone());
                // Whoever opens a list types at once, and what is fetched joins the rest if it is still open.
                act.emit(action.clone());
                driver.spawn(async move {
                    shelf::fetch().await;
                    if present.get().popover.is_some_and(|open| action.opens(open)) {
                        act.emit(action);
                    }
                });
                return;
            }
            let choosing = matches!(action, Action::OpenFile);
            let saved = matches!(action, Action::Download).then(|| present.get().source);
            act.emit(action);
            let act = act.clone();
            if choosing || saved.is_some() {
                driver.spawn(async move {
                    let next = match saved {
                        Some(source) => files::save(&source.name, "text/x-python", &source.text).await,
                        None => files::choose().await,
                    };
                    if let Some(action) = next {
                        act.emit(action);
                    }
                });
            }
        })
    };
    {
        let driver = driver.clone();
        use_effect_with((), move |()| driver.open(&first.opening));
    }
    use_effect_with(state.theme, |theme| {
        root::show_theme(*theme);
        storage::keep_theme(*theme);
    });
    use_effect_with(state.lang, |lang| {
        root::show_lang(*lang);
        storage::keep_lang(*lang);
    });
    {
        let dispatch = state.dispatcher();
        let program = (state.source.clone(), state.annotations.clone());
        use_effect_with((program, state.kept), move |((source, annotations), before)| {
            // Where nothing can be kept, that is worth a word only once there is something to lose.
            let matters = source.is_own() || *annotations != Annotations::default();
            let kept = storage::keep(source, annotations) || !matters;
            if kept != *before {
                dispatch.dispatch(Action::Kept(kept));
            }
        });
    }
    {
        let driver = driver.clone();
        use_effect_with(state.annotations.breakpoints.clone(), move |breakpoints| {
            driver.send(Command::SetBreakpoints(breakpoints.clone()));
        });
    }
    use_effect_with(state.layout, storage::keep_layout);
    {
        let (act, present) = (act.clone(), present.clone());
        use_effect_with((), move |()| listen_to_keys(act, present, true));
    }
    {
        let act = act.clone();
        use_effect_with((), move |()| listen_to_hash(act));
    }
    {
        let (driver, act) = (driver.clone(), act.clone());
        use_effect_with((), move |()| listen_to_drops(driver, act));
    }
    {
        let (driver, present) = (driver.clone(), present.clone());
        use_effect_with((), move |()| {
            let hook = Hook::new(move |event| {
                let view = present.get().view?;
                let (names, at) = (view.names.clone(), view.playhead.event);
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
        use_callback(shown.request, move |place, request| {
            shown.set(ShownPlace { request: request + 1, place });
        })
    };
    let spawn = {
        let driver = driver.clone();
        use_callback((), move |job: Job, ()| {
            if let Some(job) = job.take() {
                driver.spawn(job);
            }
        })
    };
    let State { theme, lang, tab, unit, layout, popover, world_shown, ref source, ref announcement, .. } =
        *state;
    let scene = state.scene();
    let behind = use_behind(scene.clone());
    let claim = source
        .example
        .as_ref()
        .filter(|_| !source.edited())
        .map(|example| AttrValue::from(example.claim(lang)));
    let earlier = scene.as_ref().is_some_and(Scene::is_earlier);
    let spoken = spoken(scene.as_ref(), announcement);
    let kept: Rc<[String]> = match popover {
        Some(Popover::Programs) => storage::kept_keys().into(),
        _ => Rc::default(),
    };
    let offered = (popover == Some(Popover::Palette)).then(|| offered((*state).clone()));
    let now = {
        let present = present.clone();
        use_callback((), move |(), ()| self::offered(present.get()))
    };
    let leave = {
        let layer = layer.clone();
        use_callback((), move |selector, ()| layer.leave_to(selector))
    };
    let choose = {
        let act = act.clone();
        use_callback((), move |chosen: Chosen, ()| {
            if let Some(id) = chosen.id {
                storage::keep_recent(&palette::used(&storage::recent(), &id));
            }
            act.emit(Action::Popover(None));
            chosen.does.into_iter().for_each(|action| act.emit(action));
        })
    };
    let shared = {
        let driver = driver.clone();
        use_callback((), move |(), ()| driver.shared())
    };
    let export = {
        let (driver, present) = (driver.clone(), present.clone());
        use_callback((), move |format: Format, ()| driver.export(format, &present.get().source.name))
    };
    let edge = |edge: Edge| html! { <Splitter {edge} size={layout.size(edge)} label={lang.words().resize} act={act.clone()} /> };
    let moment = scene.as_ref().map(|scene| {
        let head = scene.view.playhead;
        let position = (lang.words().position)(head.iteration, head.callback, head.callbacks);
        html! { <p class="on-paper moment" aria-hidden="true">{ format!("t = {} · {position}", clock(head.time)) }</p> }
    });
    html! {
        <div class="app" data-tab={tab.word()} data-earlier={earlier.then_some("")} data-world={world_shown.then_some("")} style={layout.style()}>
            { sprite() }
            { header(Header { source, lang, theme, popover, world: world_shown, kept: kept.clone(), act: &act }) }
            // Everything below the bar; the panels stand in the grid around it.
            <main>
            { link_problem(state.problem.as_ref(), lang, &act) }
            { tabs(tab, lang, &act) }
            <div class="upper">
                <Editor text={source.text.clone()} program={source.key()} annotations={state.annotations.clone()} scene={behind.clone()} {lang} {theme} shown={*shown} act={act.clone()} {spawn} />
                if world_shown {
                    <ScenarioPanel source={source.clone()} history={state.scenarios.clone()} {lang} act={act.clone()} />
                }
                { edge(Edge::Editor) }
                if let Some((scene, behind)) = scene.clone().zip(behind.clone()) {
                    <Stage {scene} {claim} act={act.clone()} show={show.clone()} />
                    <Inspector scene={behind} act={act.clone()} {show} />
                    { edge(Edge::Inspector) }
                }
            </div>
            { strip(Strip { scene: scene.as_ref(), lang, told: state.told.as_ref(), source, world: world_shown, act: &act }) }
            if let Some((scene, behind)) = scene.zip(behind) {
                <Player scene={scene.clone()} {unit} beat={state.beat} cursor={state.cursor} {popover}
                    annotations={state.annotations.clone()} act={act.clone()} />
                <div class="lower">
                    <Timeline scene={scene.clone()} text={source.text.clone()} order={state.chart} act={act.clone()} />
                    <Console scene={behind} act={act.clone()} />
                    { edge(Edge::Console) }
                </div>
                { edge(Edge::Lower) }
            }
            <Paper text={source.text.clone()} />
            { moment }
            <Palette {lang} {offered} {now} {leave} {choose} act={act.clone()} />
            if popover == Some(Popover::Share) {
                <Share source={source.clone()} event={state.view.as_ref().map_or(0, |view| view.playhead.event)} {lang}
                    shared={shared} {export} act={act.clone()} />
            }
            { spoken }
            </main>
        </div>
    }
}

/// What the palette offers in this state.
fn offered(state: State) -> Offered {
    Offered {
        state,
        kept: storage::kept_keys().into(),
        shelved: examples::are_here(),
        recent: storage::recent(),
    }
}

/// Why a link could not be opened. The page goes on with what it had.
fn link_problem(problem: Option<&Problem>, lang: Lang, act: &Callback<Action>) -> Html {
    let Some(problem) = problem else { return Html::default() };
    let words = lang.words().links;
    let dismiss = act.reform(|_: MouseEvent| Action::Problem(None));
    html! {
        <section class="notice bad link-problem" role="alert" data-notice="link">
            { icon("alert") }
            <div><p><strong>{ words.cannot_open }</strong>{ problem.words(lang) }{ lang.words().everyone.gap }{ words.text_stays }</p></div>
            <button type="button" class="icon-button" data-action="dismiss" aria-label={words.dismiss} title={words.dismiss} onclick={dismiss}>{ icon("close") }</button>
        </section>
    }
}

/// What an action that has led to this state means for the session: what runs is what is shown.
pub(super) fn obey(driver: &Rc<Driver>, state: &State, action: &Action) {
    match action {
        Action::Session(command) => driver.send(command.clone()),
        Action::Select(task) => driver.send(Command::Select(*task)),
        Action::Unit(unit) => {
            if let Some(Pace::Teaching { beat, .. }) = state.view.as_ref().map(|view| view.pace) {
                driver.send(Command::SetPace(Pace::Teaching { beat, unit: *unit }));
            }
        }
        Action::Open(_)
        | Action::Restore(_)
        | Action::ScenarioStep(_)
        | Action::Scenario(_, Change::Chosen) => {
            driver.load(&state.source);
        }
        Action::Edit(_) | Action::Edited(..) | Action::Scenario(_, Change::Typed) => {
            driver.load_soon(state.source.clone());
        }
        Action::OpenLink(opening) => driver.open(opening),
        // The page says these in other words, or has nothing to tell the session.
        Action::Choose(_)
        | Action::Recall(_)
        | Action::Forget(_)
        | Action::New
        | Action::OpenFile
        | Action::Download
        | Action::Breakpoints(_)
        | Action::ToggleBreakpoint(_)
        | Action::Bookmarks(_)
        | Action::Annotations(_)
        | Action::Cursor(_)
        | Action::Told(_)
        | Action::Kept(_)
        | Action::Shown(_)
        | Action::Theme(_)
        | Action::Lang(_)
        | Action::Tab(_)
        | Action::World(_)
        | Action::Popover(_)
        | Action::Problem(_)
        | Action::Chart(_)
        | Action::Resize(..) => {}
    }
}

/// The keys of the page; `whole` where it has everything that they open.
pub(super) fn listen_to_keys(act: Callback<Action>, present: Present, whole: bool) -> Box<dyn FnOnce()> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return Box::new(|| {});
    };
    listen(&document, "keydown", move |event: KeyboardEvent| {
        let popover = present.get().popover;
        if let Some(open) = popover {
            if event.key() == "Escape" {
                act.emit(Action::Popover(None));
                root::focus(match open {
                    // It gives the focus back to what had it.
                    Popover::Palette => return,
                    Popover::Programs => "[data-action=programs]",
                    Popover::Keys => "[data-action=keys]",
                    Popover::Bookmarks => "[data-action=bookmarks]",
                    Popover::Signals => "[data-action=signals]",
                    Popover::Share => "[data-action=share]",
                });
                return;
            }
            if open == Popover::Palette {
                return;
            }
        }
        // Escape closes the panel of the world from within, where other keys are letters.
        if event.key() == "Escape" && present.get().world_shown && root::is_within("[data-panel=scenario]") {
            act.emit(Action::World(false));
            root::focus("[data-action=scenario]");
            return;
        }
        let Some(held) = keys::held(&event) else { return };
        let Some(deed) = Deed::of_key(&event.key(), held) else { return };
        let allowed = if deed.is_everywhere() {
            !event.is_composing()
        } else {
            keys::counts(&event) && matches!(popover, None | Some(Popover::Share))
        };
        if !allowed || deed.opens() && !whole {
            return;
        }
        let action = deed.action(&present.get());
        if let Some(action) = action {
            event.prevent_default();
            act.emit(action);
        }
    })
}

/// Whether files are dragged, and not a selection or a picture of the page.
fn has_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn listen_to_drops(driver: Rc<Driver>, act: Callback<Action>) -> Box<dyn FnOnce()> {
    let Some(window) = web_sys::window() else { return Box::new(|| {}) };
    let over = listen(&window, "dragover", move |event: DragEvent| {
        if has_files(&event) {
            // Otherwise the browser would leave the page for the file.
            event.prevent_default();
        }
    });
    let dropped = listen(&window, "drop", move |event: DragEvent| {
        if !has_files(&event) {
            return;
        }
        event.prevent_default();
        let file = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0));
        let Some(file) = file else { return };
        let act = act.clone();
        driver.spawn(async move {
            if let Some(action) = files::read(file.into()).await {
                act.emit(action);
            }
        });
    });
    Box::new(move || {
        over();
        dropped();
    })
}

fn listen_to_hash(act: Callback<Action>) -> Box<dyn FnOnce()> {
    let Some(window) = web_sys::window() else { return Box::new(|| {}) };
    let open = move |act: &Callback<Action>| match hash::opening() {
        Ok(Some(opening)) => act.emit(Action::OpenLink(opening)),
        Ok(None) => {}
        Err(problem) => act.emit(Action::Problem(Some(problem))),
    };
    listen(&window, "hashchange", move |_: web_sys::Event| {
        if !links::needs_shelf(&hash::text(), true) {
            return open(&act);
        }
        let act = act.clone();
        wasm_bindgen_futures::spawn_local(async move {
            shelf::fetch().await;
            open(&act);
        });
    })
}
