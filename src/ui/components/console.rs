//! The console: what the program wrote, each line with its moment.

use crate::asyncio::instrument::Stream;
use crate::session::command::Command;
use crate::trace::console::ConsoleLine;
use crate::ui::format::{clock, count, moment};
use crate::ui::state::{Action, Scene};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How many lines are on the page: a person reads the last ones, and the rest costs time at every step.
const SHOWN: usize = 200;

/// Properties of [`Console`].
#[derive(Clone, PartialEq, Properties)]
pub struct ConsoleProps {
    /// The moment.
    pub scene: Scene,
    /// Where commands go.
    pub act: Callback<Action>,
}

/// The panel. It keeps to its end unless a person has scrolled away from there.
#[component]
pub fn Console(props: &ConsoleProps) -> Html {
    let ConsoleProps { scene, act } = props;
    let words = scene.lang.words();
    let view = &scene.view;
    let (panel, field) = (use_node_ref(), use_node_ref());
    {
        let (panel, lines) = (panel.clone(), view.console_lines);
        let known = use_mut_ref(|| 0_i32);
        use_effect_with(lines, move |_| {
            let Some(panel) = panel.cast::<web_sys::Element>() else { return };
            let (height, mut known) = (panel.scroll_height(), known.borrow_mut());
            if *known - panel.scroll_top() - panel.client_height() < 24 {
                panel.set_scroll_top(height);
            }
            *known = height;
        });
    }
    let from = view.console.len().saturating_sub(SHOWN);
    let earlier = view.console_lines as usize - (view.console.len() - from);
    html! {
        <section class="panel console" data-panel="console" aria-label={words.console}>
            <h2 class="panel-title">{ words.console }</h2>
            <div class="scroll" ref={panel} tabindex="0" role="log" aria-live="off" aria-label={words.console}>
                if view.console_lines == 0 {
                    <p class="empty">{ words.console_empty }</p>
                }
                if earlier > 0 { <p class="empty">{ (words.earlier)(&count(earlier)) }</p> }
                <ol>{ for view.console[from..].iter().map(|line| row(scene, line, act)) }</ol>
            </div>
            if scene.asks() { { question(scene, act, field) } }
        </section>
    }
}

/// The line that the program waits for.
fn question(scene: &Scene, act: &Callback<Action>, field: NodeRef) -> Html {
    let words = scene.lang.words();
    let end = act.reform(|_: MouseEvent| Action::Session(Command::Enter(None)));
    let onsubmit = {
        let (act, field) = (act.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let line = field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            act.emit(Action::Session(Command::Enter(Some(line))));
        })
    };
    html! {
        <form class="question" {onsubmit}>
            <input ref={field} data-action="enter" aria-label={words.input_line} placeholder={words.input_line}
                autocomplete="off" autocapitalize="off" spellcheck="false" />
            <button type="submit" class="quiet-button">{ words.enter }</button>
            <button type="button" class="quiet-button" data-action="end-input" onclick={end}>{ words.input_end }</button>
        </form>
    }
}

/// Where the callback that runs began: what was printed since then is its doing.
fn began(scene: &Scene) -> Option<u32> {
    let model = &scene.view.model;
    model.running(model.current_loop()?.id).next().map(|(card, _)| card.began)
}

fn row(scene: &Scene, line: &ConsoleLine, act: &Callback<Action>) -> Html {
    let words = scene.lang.words();
    let event = line.event;
    let onclick = act.reform(move |_: MouseEvent| Action::Session(Command::Seek { event }));
    let (stream, class) = match line.stream {
        Stream::Stdout => ("stdout", None),
        Stream::Stderr => ("stderr", Some("stderr")),
    };
    let at = event == scene.view.playhead.event || began(scene).is_some_and(|began| event > began);
    html! {
        <li key={line.number} class={classes!(class, at.then_some("at"))} data-stream={stream}>
            <button type="button" {onclick} title={(words.go_to)(&clock(line.time))}>
                <time>{ moment(line.time) }</time>
                if class.is_some() { <span class="visually-hidden">{ words.stderr }{ ": " }</span> }
                <span class="text">{ &*line.text }</span>
            </button>
        </li>
    }
}
