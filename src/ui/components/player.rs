//! The player: everything that moves the playhead.

use super::bookmarks::bookmarks;
use super::pace::pace;
use super::scrubber::Scrubber;
use super::signals::signals;
use super::sprite;
use crate::session::breakpoint::Direction;
use crate::session::command::{Command, Unit};
use crate::session::status::{Outcome, Status};
use crate::ui::annotations::Annotations;
use crate::ui::format::clock;
use crate::ui::messages::Lang;
use crate::ui::shortcuts::Deed;
use crate::ui::state::{Action, Popover, Scene};
use Direction::{Backwards, Forwards};
use yew::prelude::*;

/// The units in the order of their switch.
const UNITS: [Unit; 3] = [Unit::Line, Unit::Callback, Unit::Iteration];

/// The word in `data-unit`.
pub fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Line => "line",
        Unit::Callback => "callback",
        Unit::Iteration => "iteration",
    }
}

/// What a control does, and the key that does the same.
pub fn titled(what: &str, deed: Deed, lang: Lang) -> String {
    format!("{what} ({})", deed.shown(lang))
}

/// Properties of [`Player`].
#[derive(Clone, PartialEq, Properties)]
pub struct PlayerProps {
    /// The moment.
    pub scene: Scene,
    /// What a step is.
    pub unit: Unit,
    /// The beat of teaching pace in milliseconds.
    pub beat: f64,
    /// The line of the editor's cursor.
    pub cursor: u32,
    /// Breakpoints and bookmarks.
    pub annotations: Annotations,
    /// What is open.
    pub popover: Option<Popover>,
    /// Where commands go.
    pub act: Callback<Action>,
}

/// A control of the player.
struct Control {
    action: &'static str,
    icon: &'static str,
    label: String,
    deed: Deed,
    unit: Option<Unit>,
    /// Whether it would do nothing here.
    idle: bool,
    command: Command,
}

/// The panel. Its attributes are stable: tests, embeds and scripts rely on them.
#[component]
pub fn Player(props: &PlayerProps) -> Html {
    let PlayerProps { scene, unit, beat, cursor, annotations, popover, act } = props;
    let (unit, line) = (*unit, *cursor);
    let words = scene.lang.words();
    let view = &scene.view;
    let head = view.playhead;
    let playing = view.status == Status::Running;
    let at_start = head.event == 0 && !playing;
    let at_end = scene.is_over();
    let lone = !annotations.breakpoints.iter().any(|breakpoint| breakpoint.enabled);
    let plain = |action, icon, deed: Deed, idle, command| {
        let label = deed.name(scene.lang, unit);
        button(scene.lang, act, Control { action, icon, label, deed, unit: None, idle, command })
    };
    let by_unit = |action, icon, deed: Deed, idle, command| {
        let label = deed.name(scene.lang, unit);
        button(scene.lang, act, Control { action, icon, label, deed, unit: Some(unit), idle, command })
    };
    let ways = |action: [&'static str; 2],
                icon: [&'static str; 2],
                deed: fn(Direction) -> Deed,
                idle: bool,
                command: &dyn Fn(Direction) -> Command| {
        let one = |at: usize, direction, idle| {
            plain(action[at], icon[at], deed(direction), idle, command(direction))
        };
        html! { <>{ one(0, Backwards, idle || at_start) }{ one(1, Forwards, idle || at_end) }</> }
    };
    let control = words.control;
    // A phone has room for what moves the playhead, and for the rest when it is asked for.
    let unfolded = use_state_eq(|| false);
    let fold = {
        let unfolded = unfolded.clone();
        Callback::from(move |_: MouseEvent| unfolded.set(!*unfolded))
    };
    let fold_label = if *unfolded { words.everyone.fewer_controls } else { words.everyone.more_controls };
    let (play_action, play_icon, play_label, play) = if playing {
        ("pause", "pause", words.pause, Command::Pause)
    } else {
        ("play", "play", words.play, Command::Play)
    };
    html! {
        <section class={classes!("panel", "player", unfolded.then_some("unfolded"))} data-panel="player" data-status={view.status.word()} data-time={head.time.to_string()}
            data-iteration={head.iteration.to_string()} data-event={head.event.to_string()}
            data-instruction={head.instruction.to_string()} data-events={head.events.to_string()} aria-label={words.player}>
            <div class="keys">
                { plain("reset", "reset", Deed::Reset, false, Command::Reset) }
                { plain("first", "first", Deed::End(Backwards), at_start, Command::First) }
                { by_unit("step-back", "back", Deed::Step(Backwards), at_start, Command::StepBack(unit)) }
                <button type="button" class="play" data-action={play_action} aria-label={play_label}
                    aria-keyshortcuts={Deed::Play.aria()} title={titled(play_label, Deed::Play, scene.lang)}
                    onclick={act.reform(move |_: MouseEvent| Action::Session(play.clone()))}>{ sprite::icon(play_icon) }</button>
                { by_unit("step", "step", Deed::Step(Forwards), at_end, Command::Step(unit)) }
                { plain("last", "last", Deed::End(Forwards), at_end, Command::Last) }
            </div>
            <div class="keys ways">
                { ways(["over-back", "over"], ["over-back", "over"], Deed::Over, false, &Command::Over) }
                { ways(["out-back", "out"], ["out-back", "out"], Deed::Out, false, &Command::Out) }
                { ways(["run-to-back", "run-to"], ["to-line-back", "to-line"], Deed::RunTo, false,
                    &|direction| Command::RunTo { line, direction }) }
                { ways(["continue-back", "continue"], ["to-point-back", "to-point"], Deed::Continue, lone, &Command::Continue) }
            </div>
            <div class="seg units" role="group" aria-label={words.step_by}>
                { for UNITS.into_iter().map(|choice| html! {
                    <button type="button" data-unit={unit_word(choice)} aria-pressed={(choice == unit).to_string()}
                        aria-keyshortcuts={Deed::Unit(choice).aria()}
                        title={titled(&Deed::Unit(choice).name(scene.lang, unit), Deed::Unit(choice), scene.lang)}
                        onclick={act.reform(move |_: MouseEvent| Action::Unit(choice))}>{ (words.unit)(choice) }</button>
                }) }
            </div>
            <Scrubber scene={scene.clone()} bookmarks={annotations.bookmarks.clone()} act={act.clone()} />
            <button type="button" class="icon-button unfold" data-action="controls" aria-expanded={unfolded.to_string()}
                aria-label={fold_label} title={fold_label} onclick={fold}>{ sprite::icon("up") }</button>
            { signals(scene, *popover, act) }
            { bookmarks(scene, annotations, *popover, act) }
            { pace(scene, unit, *beat, act) }
            <p class="readout" data-exploring={(view.outcome == Outcome::Exploring).to_string()} data-looking={view.looking.to_string()}>
                <b>{ format!("t = {}", clock(head.time)) }</b>
                <span>
                    if view.looking { { control.looking } } else { { (words.position)(head.iteration, head.callback, head.callbacks) } }
                </span>
            </p>
        </section>
    }
}

fn button(lang: Lang, act: &Callback<Action>, control: Control) -> Html {
    let Control { action, icon, label, deed, unit, idle, command } = control;
    let onclick = act.reform(move |_: MouseEvent| Action::Session(command.clone()));
    html! {
        <button type="button" data-action={action} data-unit={unit.map(unit_word)} aria-label={label.clone()} aria-keyshortcuts={deed.aria()}
            title={titled(&label, deed, lang)} class={idle.then_some("idle")} {onclick}>{ sprite::icon(icon) }</button>
    }
}
