//! The timeline: a lane for the loop, one per task and thread, over the whole known run, with the playhead on it.
//!
//! The canvas shows what [`crate::ui::timeline`] works out; names, playhead and cards stand beside and over it as elements, so
//! that they can be reached, read and styled like everything else.

use super::lanes::labels;
use super::leap::use_leap;
use crate::asyncio::instrument::FutureId;
use crate::session::command::Command;
use crate::session::peek::Glance;
use crate::session::status::Status;
use crate::trace::names::Names;
use crate::trace::timeline::Totals;
use crate::ui::format::{clock, plain};
use crate::ui::platform::size;
use crate::ui::state::{Action, Scene};
use crate::ui::timeline::canvas::measure;
use crate::ui::timeline::chart::{Chart, Drawing};
use crate::ui::timeline::gestures::{Gestures, Touchdown};
use crate::ui::timeline::hand::Hand;
use crate::ui::timeline::hook;
use crate::ui::timeline::keys::Key;
use crate::ui::timeline::rows::{Owner, Rows};
use crate::ui::timeline::scale::Scale;
use crate::ui::timeline::sight::{Look, Sight};
use crate::ui::timeline::tip::{Hover, Tip};
use crate::ui::timeline::toolbar::{SearchField, Toolbar, Wish};
use crate::ui::timeline::totals::RangeCard;
use crate::ui::timeline::twin::Twin;
use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};
use yew::prelude::*;

/// How many names beyond the visible rows are there, so that scrolling does not show blanks.
const SPARE: usize = 4;
/// How long a finger rests before it chooses a stretch, and the pointer before lines and locals are looked up.
const REST: u32 = 450;
const PEEK: u32 = 90;
/// Runs with more tasks are summed up when a stretch has been chosen, and not while it is being drawn.
const LIVE: usize = 2_000;

/// Properties of [`Timeline`].
#[derive(Clone, PartialEq, Properties)]
pub struct TimelineProps {
    /// The moment.
    pub scene: Scene,
    /// The program's text, for the lines that are shown.
    #[prop_or_default]
    pub text: Rc<str>,
    /// What to do, said from elsewhere, and how many such orders there were: each is carried out once.
    #[prop_or_default]
    pub order: (u32, Option<Key>),
    /// Where commands go.
    pub act: Callback<Action>,
}

/// The panel.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let TimelineProps { scene, text, order, act } = props;
    let words = scene.lang.words();
    let view = &scene.view;
    let timeline = &view.timeline;
    let sight = use_reducer(Sight::default);
    let scale = {
        let scene = scene.clone();
        let mode = sight.mode;
        use_memo((view.names.clone(), timeline.events, timeline.end.to_bits(), mode), move |_| {
            Scale::of(&scene.view.timeline, scene.view.playhead.callbacks, mode)
        })
    };
    let rows = {
        let (scene, collapsed) = (scene.clone(), sight.collapsed.clone());
        let counts = (timeline.lane_count(), timeline.other_counts());
        use_memo((view.names.clone(), counts, sight.collapsed.clone()), move |_| {
            Rows::of(&scene.view.timeline, &scene.looks, &collapsed)
        })
    };
    let totals = {
        let scene = scene.clone();
        let wanted = sight.range.filter(|_| !sight.ranging || timeline.lane_count() <= LIVE);
        let bits = wanted.map(|(from, to)| [from.event, from.time, to.event, to.time].map(f64::to_bits));
        use_memo((view.names.clone(), timeline.events, bits), move |_| {
            wanted.map(|(from, to)| Rc::new(Totals::between(&scene.view.timeline, from, to)))
        })
    };
    let (scroller, plot, canvas, probe, panel) =
        (use_node_ref(), use_node_ref(), use_node_ref(), use_node_ref(), use_node_ref());
    let chart = use_mut_ref(Chart::default);
    let gestures = use_mut_ref(Gestures::default);
    let hover = use_state(|| None::<Hover>);
    let head = scale.head(view.playhead.event, view.playhead.time);
    let hand = Hand {
        scene: scene.clone(),
        act: act.clone(),
        sight: sight.clone(),
        scale: scale.clone(),
        rows: rows.clone(),
        scroller: scroller.clone(),
        plot: plot.clone(),
        head,
        chosen: (*use_memo((), |()| Rc::new(Cell::new(None)))).clone(),
    };
    hand.chosen.set(scene.selected);
    // Timers and observers outlive a drawing, so they look the present one up here.
    let present = use_mut_ref(|| hand.clone());
    *present.borrow_mut() = hand.clone();
    use_following(&hand);
    {
        let chart = chart.clone();
        let (scene, rows, scale, sight) = (scene.clone(), rows.clone(), scale.clone(), sight.clone());
        let (canvas, probe) = (canvas.clone(), probe.clone());
        use_effect(move || {
            let sight = Rc::new((*sight).clone());
            Chart::draw(&chart, Drawing { scene, rows, scale, sight }, &canvas, &probe);
        });
    }
    {
        let chart = chart.clone();
        use_effect_with((), move |()| hook::listen(chart));
    }
    {
        let hand = hand.clone();
        // An order from before the panel was there has been carried out or was for another one.
        let known = use_mut_ref(|| order.0);
        use_effect_with(*order, move |(number, key)| {
            if let Some(key) = key.filter(|_| known.replace(*number) != *number) {
                hand.key(key);
            }
        });
    }
    {
        let (sight, plot, panel) = (sight.dispatcher(), plot.clone(), panel.clone());
        use_effect_with((), move |()| observe(sight, plot, panel));
    }
    let peeking = use_mut_ref(|| None::<(Option<Glance>, Option<Timeout>)>);
    let look = {
        let (hover, peeking, act) = (hover.clone(), peeking.clone(), act.clone());
        let hand = hand.clone();
        Callback::from(move |next: Option<Hover>| {
            let wanted = next.and_then(|hover| hand.glance(&hover));
            hover.set(next);
            let mut peeking = peeking.borrow_mut();
            if peeking.as_ref().is_some_and(|asked| asked.0 == wanted)
                || (peeking.is_none() && wanted.is_none())
            {
                return;
            }
            let act = act.clone();
            // Not at once: a pointer on its way somewhere asks for nothing, and leaving a span for its neighbour keeps the machine.
            let later = Timeout::new(if wanted.is_some() { PEEK } else { 4 * PEEK }, move || {
                act.emit(Action::Session(Command::Peek(wanted)));
            });
            *peeking = Some((wanted, Some(later)));
        })
    };
    let resting = use_mut_ref(|| None::<Timeout>);
    let onpointerdown = {
        let (hand, gestures, look, resting) = (hand.clone(), gestures.clone(), look.clone(), resting.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(at) = hand.within(&event) else { return };
            if event.button() > 1 {
                return;
            }
            if let Some(plot) = hand.plot.cast::<Element>() {
                // Capturing fails only for a pointer that is gone already; then there is nothing to drag.
                let _ = plot.set_pointer_capture(event.pointer_id());
            }
            let moves = event.button() == 1 || event.shift_key() || at.1 < hand.sight.measures.axis;
            let finger = event.pointer_type() == "touch";
            gestures.borrow_mut().down(Touchdown { id: event.pointer_id(), at, finger, moves });
            look.emit(None);
            let gestures = gestures.clone();
            *resting.borrow_mut() = finger.then(|| {
                Timeout::new(REST, move || {
                    gestures.borrow_mut().rest();
                })
            });
        })
    };
    let onpointermove = {
        let (hand, gestures, look) = (hand.clone(), gestures.clone(), look.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(at) = hand.within(&event) else { return };
            let busy = gestures.borrow().is_busy();
            if busy {
                let meaning = gestures.borrow_mut().moved(event.pointer_id(), at);
                hand.mean(meaning);
            } else if event.pointer_type() != "touch" {
                look.emit(hand.hover(at));
            }
        })
    };
    let onpointerup = {
        let (hand, gestures, resting) = (hand.clone(), gestures.clone(), resting.clone());
        Callback::from(move |event: PointerEvent| {
            resting.borrow_mut().take();
            let meaning = gestures.borrow_mut().up(event.pointer_id());
            hand.mean(meaning);
        })
    };
    let onpointercancel = {
        let gestures = gestures.clone();
        Callback::from(move |_: PointerEvent| {
            resting.borrow_mut().take();
            gestures.borrow_mut().lost();
        })
    };
    let onpointerleave = {
        let look = look.clone();
        Callback::from(move |_: PointerEvent| look.emit(None))
    };
    let ondblclick = {
        let hand = hand.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(hover) = hand.within(&event).and_then(|at| hand.hover(at)) {
                hand.open(&hover);
            }
        })
    };
    let onwheel = {
        let (hand, look) = (hand.clone(), look.clone());
        Callback::from(move |event: WheelEvent| {
            let Some(at) = hand.within(&event) else { return };
            event.prevent_default();
            look.emit(None);
            hand.wheel(&event, at);
        })
    };
    let onscroll = {
        let (sight, scroller) = (sight.dispatcher(), scroller.clone());
        Callback::from(move |_: Event| {
            if let Some(scroller) = scroller.cast::<Element>() {
                sight.dispatch(Look::Scrolled(f64::from(scroller.scroll_top().max(0))));
            }
        })
    };
    let onkeydown = {
        let hand = hand.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
                return;
            }
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let button = target.is_some_and(|target| target.tag_name() == "BUTTON");
            let key = Key::of(&event.key()).filter(|key| !(button && *key == Key::Fold));
            if key.is_some_and(|key| hand.key(key)) {
                event.prevent_default();
            }
        })
    };
    let wish = {
        let present = present.clone();
        let panel = panel.clone();
        use_callback((), move |wish: Wish, ()| {
            let hand = present.borrow().clone();
            hand.grant(wish, &panel);
        })
    };
    let fold = {
        let sight = sight.dispatcher();
        use_callback((), move |task: u32, ()| sight.dispatch(Look::Collapse(task)))
    };
    let repaint = {
        let sight = sight.dispatcher();
        Callback::from(move |_: TransitionEvent| sight.dispatch(Look::Repaint))
    };
    let Sight { window, measures, top, range, .. } = (*sight).clone();
    let visible = measures.rows(top);
    let first = visible.start.saturating_sub(SPARE).min(rows.len());
    let shown = visible.len() + 2 * SPARE;
    // The table would be read anew at every step of a run that plays, and written anew wherever the scrubber is drawn past.
    let still = use_mut_ref(|| scene.clone());
    let leapt = use_leap(scene);
    if view.status != Status::Running && !leapt || still.borrow().view.names != view.names {
        *still.borrow_mut() = scene.clone();
    }
    let still = still.borrow().clone();
    let (from, to) = (scale.point(window.from), scale.point(window.to));
    let part = |place: f64| 100.0 * window.part(place);
    let seen = window.part(head);
    html! {
        <section ref={panel} class="panel timeline" data-panel="timeline" aria-label={words.timeline} tabindex="0" {onkeydown}
            data-lanes={rows.len().to_string()} data-axis={sight.mode.word()} data-from={plain(from.time)} data-to={plain(to.time)}
            data-from-event={format!("{:.2}", from.event)} data-to-event={format!("{:.2}", to.event)}
            data-range={range.map(|(from, to)| format!("{} {}", plain(from.time), plain(to.time)))}>
            if rows.is_empty() {
                <p class="empty">{ if scene.is_over() { words.timeline_none } else { words.timeline_empty } }</p>
            } else {
                <Toolbar mode={sight.mode} whole={window.is_whole()} searching={sight.search.is_some()} lang={scene.lang} wish={wish.clone()} />
                <div class="lanes-scroll" ref={scroller} {onscroll}>
                    <div class="lanes" style={format!("--count:{}", rows.len())}>
                        { labels(scene, &rows, (first, shown), act, &fold) }
                    </div>
                </div>
            }
            <div class="chart" ref={plot} hidden={rows.is_empty()} aria-hidden="true" {onpointerdown} {onpointermove} {onpointerup} {onpointercancel} {onpointerleave} {ondblclick} {onwheel}>
                <canvas ref={canvas}></canvas>
                if let Some((from, to)) = range {
                    <i class="range" style={format!("left:{:.3}%;width:{:.3}%", part(scale.place(from)), part(scale.place(to)) - part(scale.place(from)))}></i>
                }
                if seen < 1.0 { <i class="veil" style={format!("left:{:.3}%", 100.0 * seen.max(0.0))}></i> }
                if let Some(hover) = *hover {
                    <i class="ghost-head" style={format!("left:{:.3}%", part(hover.place))} data-label={hover.owner.is_none().then(|| clock(hover.point.time))}></i>
                }
                if (-0.001..=1.001).contains(&seen) { <i class="head" style={format!("left:{:.3}%", 100.0 * seen)}></i> }
                if let Some(hover) = hover.filter(|hover| hover.owner.is_some()) {
                    <Tip scene={scene.clone()} {hover} size={(measures.width, measures.height)} text={text.clone()} />
                }
            </div>
            if let Some(search) = sight.search.clone() {
                <SearchField {search} lang={scene.lang} {wish} />
            }
            if let Some(range) = range {
                <RangeCard scene={scene.clone()} {range} totals={(*totals).clone()} act={act.clone()}
                    show={let hand = hand.clone(); Callback::from(move |_: MouseEvent| { hand.key(Key::Focus); })}
                    close={let sight = sight.dispatcher(); Callback::from(move |_: MouseEvent| sight.dispatch(Look::Range { range: None, ranging: false }))} />
            }
            <span ref={probe} class="chart-probe" aria-hidden="true" ontransitionend={repaint}></span>
            <Twin scene={still} rows={rows.clone()} first={visible.start.min(rows.len())} />
        </section>
    }
}

/// What a panel was told of last.
struct Before {
    names: Names,
    scale: Rc<Scale>,
    playhead: (u32, u64),
    status: Status,
    selected: Option<FutureId>,
}

/// Keeps in view what should be, as the run grows, another one begins, the playhead moves, or a task is chosen elsewhere.
#[hook]
fn use_following(hand: &Hand) {
    let before = use_mut_ref(|| None::<Before>);
    let hand = hand.clone();
    use_effect(move || {
        let view = &hand.scene.view;
        let now = Before {
            names: view.names.clone(),
            scale: hand.scale.clone(),
            playhead: (view.playhead.event, view.playhead.time.to_bits()),
            status: view.status,
            selected: hand.scene.selected,
        };
        let Some(before) = before.borrow_mut().replace(now) else { return };
        let dispatch = |look| hand.sight.dispatch(look);
        if before.names != view.names {
            dispatch(Look::Forget);
            hand.scroll_to(0.0);
            return;
        }
        if !Rc::ptr_eq(&before.scale, &hand.scale) && before.scale.mode == hand.scale.mode {
            dispatch(Look::Grown { old: before.scale.clone(), new: hand.scale.clone() });
        }
        let plays = view.status == Status::Running;
        if plays && before.status != Status::Running {
            dispatch(Look::Follow);
        }
        if before.playhead != (view.playhead.event, view.playhead.time.to_bits()) {
            dispatch(Look::Head { place: hand.head, plays });
        }
        if let Some(task) = hand.scene.selected.filter(|_| before.selected != hand.scene.selected) {
            hand.reveal(Owner::Task(task));
        }
    });
}

/// Tells the panel's size whenever it changes, whatever did it.
fn observe(sight: UseReducerDispatcher<Sight>, plot: NodeRef, panel: NodeRef) -> Box<dyn FnOnce()> {
    let Some(element) = plot.cast::<Element>() else { return Box::new(|| {}) };
    size::observe(&element, move || {
        let elements = plot.cast::<Element>().zip(panel.cast::<Element>());
        if let Some(measures) = elements.and_then(|(plot, panel)| measure(&plot, &panel)) {
            sight.dispatch(Look::Measured(measures));
            // What was hidden may have missed a change of colours.
            sight.dispatch(Look::Repaint);
        }
    })
}
