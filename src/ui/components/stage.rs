//! The stage: the loop at one moment. RUNNING stands left of READY, so that they read now, next, later.

use super::blocked::banner;
use super::lane::Cards;
use super::leap::{is_by_clock, use_leap};
use super::notice::notice;
use super::phases::phases;
use super::told::Ways;
use crate::session::status::Status;
use crate::trace::why::Why;
use crate::ui::blocked::Blocked;
use crate::ui::format::count;
use crate::ui::messages::Tense;
use crate::ui::picture::{Lane, Picture, Waits, Which, Windows};
use crate::ui::platform::flip::{self, Places};
use crate::ui::platform::{root, size};
use crate::ui::state::{Action, Scene};
use web_sys::Element;
use yew::prelude::*;

/// Properties of [`Stage`].
#[derive(Clone, PartialEq, Properties)]
pub struct StageProps {
    /// The moment.
    pub scene: Scene,
    /// What the program shows, for the moment before it begins.
    pub claim: Option<AttrValue>,
    /// Where choices go.
    pub act: Callback<Action>,
    /// Shows a place of the program in the editor.
    pub show: Callback<(u32, u32)>,
}

/// The stage.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let StageProps { scene, claim, act, show } = props;
    let words = scene.lang.words();
    let windows = use_state_eq(Windows::default);
    let event = scene.view.playhead.event;
    let leapt = use_leap(scene);
    let fleeting = leapt || is_by_clock(scene);
    let waits = use_mut_ref(Waits::default);
    let here = use_node_ref();
    let columns = use_columns(&here);
    let seen = if fleeting { windows.brief(columns) } else { *windows };
    let picture = Picture::within(scene, &seen, &mut waits.borrow_mut());
    let turn = |which: Which| {
        let windows = windows.clone();
        Callback::from(move |from: usize| windows.set(windows.with(which, from)))
    };
    let timers = picture.timers.count() - picture.due;
    let ways = Ways { act, show };
    let blocked = Blocked::of(scene);
    // While the clock runs and nothing else can, the lanes are seen to stand still.
    let still = blocked.is_some_and(|blocked| blocked.tense == Tense::Now);
    // Nothing more will come to wait.
    let ended =
        !matches!(scene.view.status, Status::Ready | Status::Running | Status::Paused | Status::Empty);
    // The line that is lit is one that no callback has come to.
    let outside = scene.view.status == Status::Budget && scene.view.model.current_loop().is_none();
    use_moves(&here, event, leapt);
    // The inspector opens beside the stage and may take the room in which the card stood.
    use_effect_with(scene.selected, |selected| {
        if selected.is_some() {
            root::bring(".stage .card.selected");
        }
    });
    let (act_in, scene_in) = (act.clone(), scene.clone());
    let cards = |which, lane, label, empty| {
        html! { <Cards scene={scene_in.clone()} {lane} {label} {empty} {fleeting} act={act_in.clone()} turn={turn(which)} /> }
    };
    html! {
        <section class={classes!("panel", "stage", still.then_some("still"), ended.then_some("ended"))} aria-label={words.stage} ref={here}>
            <div class="why">
                <p>{ why(scene, claim.as_ref(), ways) }</p>
            </div>
            { notice(scene, act, show) }
            { phases(scene) }
            { blocked.map(|blocked| banner(scene, &blocked, ways)) }
            <div class="now-next">
                <section class="lane running" data-panel="running" aria-label={words.running}>
                    <h2>{ words.running }</h2>
                    if picture.running.is_empty() {
                        <p class="slot">{ if outside { words.running_outside } else { words.running_empty } }</p>
                    } else {
                        <Cards scene={scene.clone()} lane={picture.running} label={words.running} empty={words.running_empty}
                            big=true {fleeting} act={act.clone()} />
                    }
                </section>
                <section class="lane ready" data-panel="ready" aria-label={words.ready}>
                    <h2>{ words.ready }{ number(&picture.ready) }<span>{ words.next_first }</span></h2>
                    <Cards scene={scene.clone()} lane={picture.ready} label={words.ready} empty={words.ready_empty}
                        ghost=true {fleeting} act={act.clone()} turn={turn(Which::Ready)} />
                </section>
            </div>
            <section class="lane waiting" data-panel="waiting" aria-label={words.waiting}>
                <h2>{ words.waiting }{ counted(scene.view.model.counts.waiting as usize) }</h2>
                <div class="groups">
                    <div data-group="timers"><h3>{ words.timers }{ timer_number(scene, timers, picture.due) }</h3>{ cards(Which::Timers, picture.timers, words.timers, words.timers_empty) }</div>
                    <div data-group="futures"><h3>{ words.futures }{ number(&picture.futures) }</h3>{ cards(Which::Futures, picture.futures, words.futures, words.futures_empty) }</div>
                    <div data-group="io"><h3>{ words.sockets }{ number(&picture.io) }</h3>{ cards(Which::Io, picture.io, words.sockets, words.sockets_empty) }</div>
                    <div data-group="threads">
                        <h3>
                            { words.threads }{ number(&picture.threads) }
                            if !picture.hands.is_empty() { <span>{ "· " }{ (words.on_stage.waiters)(picture.hands.count()) }</span> }
                        </h3>
                        if !picture.hands.is_empty() { { cards(Which::Hands, picture.hands, words.waiting, words.threads_empty) } }
                        { cards(Which::Threads, picture.threads, words.threads, words.threads_empty) }
                    </div>
                </div>
            </section>
            <section class="lane done" data-panel="done" aria-label={words.done}>
                <h2>{ words.done }{ number(&picture.done) }</h2>
                { cards(Which::Done, picture.done, words.done, if scene.is_over() { words.done_none } else { words.done_empty }) }
            </section>
        </section>
    }
}

/// How many cards a lane holds, when there are any.
fn number(lane: &Lane) -> Html {
    counted(lane.count())
}

/// How many timers are set, and how many tasks whose timers have left for the ready queue stand with them.
fn timer_number(scene: &Scene, timers: usize, due: usize) -> Html {
    let due = (due > 0).then(|| html! { <span>{ (scene.lang.words().on_stage.due_too)(due) }</span> });
    html! { <>{ counted(timers) }{ due }</> }
}

fn counted(number: usize) -> Html {
    if number == 0 {
        Html::default()
    } else {
        html! { <b class="number">{ count(number) }</b> }
    }
}

/// Changes that follow each other faster than this are not animated: nobody could follow them.
const RAPID: f64 = 90.0;

/// Moves the cards when the playhead has moved, and not leapt. Rendering runs before the page changes and effects run after it, which
/// are the two moments at which the cards are measured.
#[hook]
fn use_moves(stage: &NodeRef, event: u32, leapt: bool) {
    let before = use_mut_ref(Places::default);
    let shown = use_mut_ref(|| (event, 0.0));
    if let Some(stage) = stage.cast::<Element>().filter(|_| shown.borrow().0 != event) {
        let now = js_sys::Date::now();
        let rapid = now - shown.borrow().1 < RAPID;
        *before.borrow_mut() = if rapid || leapt { Places::default() } else { flip::measure(&stage) };
        *shown.borrow_mut() = (event, now);
    }
    let stage = stage.clone();
    use_effect_with(event, move |_| {
        if let Some(stage) = stage.cast::<Element>() {
            flip::play(&stage, &before.borrow());
        }
    });
}

/// How many columns of cards the ready queue has, once that is known. It is told of each change of the stage's size by the browser, since
/// to ask would make it lay out the page.
#[hook]
fn use_columns(stage: &NodeRef) -> Option<usize> {
    let columns = use_mut_ref(|| None);
    let (stage, kept) = (stage.clone(), columns.clone());
    use_effect_with((), move |()| {
        let observed = stage
            .cast::<Element>()
            .map(|stage| size::observe(&stage.clone(), move || *kept.borrow_mut() = size::columns(&stage)));
        move || {
            if let Some(end) = observed {
                end();
            }
        }
    });
    *columns.borrow()
}

/// The sentence above everything.
fn why(scene: &Scene, claim: Option<&AttrValue>, ways: Ways<'_>) -> Html {
    let words = scene.lang.words();
    match (scene.view.status, &scene.view.why) {
        (Status::Empty, _) => html! { { words.no_program } },
        _ if scene.is_earlier() => html! { { words.earlier_run } },
        (Status::Error, Why::NotStarted) if scene.wrong_text().is_some() => {
            html! { { words.nothing_to_run } }
        }
        (Status::Finished | Status::Budget, Why::NotStarted) => html! { { words.no_loop_ran } },
        (Status::Ready | Status::Error, Why::NotStarted) => html! {
            <>{ claim.cloned().unwrap_or_default() }{ words.everyone.gap }<span class="aside by-key">{ words.press_play }</span><span class="aside by-touch">{ words.tap_play }</span></>
        },
        (_, why) => ways.told(scene, &scene.lang.why(why, &scene.view.names, &scene.view.model)),
    }
}
