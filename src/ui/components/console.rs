//! The console: what the program wrote, each line with its moment.

use super::console_find::{Finding, find};
use super::console_line::{Parts, console_line};
use super::sprite::icon;
use crate::session::command::Command;
use crate::session::status::{Limit, Outcome};
use crate::trace::store::Trace;
use crate::trace::terminal;
use crate::ui::format::count;
use crate::ui::found::Found;
use crate::ui::platform::copy::copy;
use crate::ui::platform::roll::{self, PROBE};
use crate::ui::platform::size;
use crate::ui::printed::{Measures, Rows, Sight};
use crate::ui::state::{Action, Scene};
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

/// How many lines are on the page before the panel is measured.
const UNMEASURED: usize = 200;

/// Properties of [`Console`].
#[derive(Clone, PartialEq, Properties)]
pub struct ConsoleProps {
    /// The moment.
    pub scene: Scene,
    /// Where commands go.
    pub act: Callback<Action>,
}

/// Where a person has scrolled to.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Roll {
    /// The end, wherever that is.
    End,
    /// So many pixels down; there were so many lines when the end was left.
    At(f64, usize),
}

/// The panel. It keeps to its end unless a person has scrolled away from there.
#[component]
pub fn Console(props: &ConsoleProps) -> Html {
    let ConsoleProps { scene, act } = props;
    let words = scene.lang.words();
    let view = &scene.view;
    let printout = &view.console;
    let (panel, field) = (use_node_ref(), use_node_ref());
    let measures = use_state_eq(|| None::<Measures>);
    let roll = use_state_eq(|| Roll::End);
    let finding = use_state_eq(Finding::default);
    let copied = use_state_eq(|| None::<bool>);
    let (rows, looked) = (use_mut_ref(Rows::default), use_mut_ref(Found::default));
    {
        let (panel, measures) = (panel.clone(), measures.clone());
        use_effect_with((), move |()| {
            let Some(element) = panel.cast::<Element>() else { return Box::new(|| {}) as Box<dyn FnOnce()> };
            let measure = move || {
                // A panel that is not shown keeps what it was when it was.
                if let Some(found) = panel.cast::<Element>().and_then(|panel| roll::measure(&panel)) {
                    measures.set(Some(found));
                }
            };
            measure();
            size::observe(&element, measure)
        });
    }
    // The column of the moments is as wide as the last of them needs, so that texts stand below each other.
    let last = printout.last();
    let wide = crate::ui::format::moment(last.as_ref().map_or(0.0, |line| line.time)).len();
    {
        let (panel, measures) = (panel.clone(), measures.setter());
        use_effect_with((wide, finding.open), move |_| {
            if let Some(found) = panel.cast::<Element>().and_then(|panel| roll::measure(&panel)) {
                measures.set(Some(found));
            }
        });
    }
    let sight = match *measures {
        Some(measures) => {
            let top = if let Roll::At(top, _) = *roll { Some(top) } else { None };
            rows.borrow_mut().sight(printout, &view.names, measures, top)
        }
        None => {
            let first = printout.len().saturating_sub(UNMEASURED);
            Sight { lines: first..printout.len(), above: 0, below: 0, cut: 0 }
        }
    };
    {
        let panel = panel.clone();
        let end = (*roll == Roll::End).then_some((printout.length(), sight.clone(), *measures, scene.asks()));
        use_effect_with(end, move |end| {
            if let Some(panel) = panel.cast::<Element>().filter(|_| end.is_some()) {
                panel.set_scroll_top(panel.scroll_height());
            }
        });
    }
    let onscroll = {
        let (panel, roll, lines) = (panel.clone(), roll.clone(), printout.len());
        Callback::from(move |_: Event| {
            let Some(panel) = panel.cast::<Element>() else { return };
            let known = if let Roll::At(_, known) = *roll { known } else { lines };
            let top = f64::from(panel.scroll_top());
            roll.set(if roll::is_at_end(&panel) { Roll::End } else { Roll::At(top, known) });
        })
    };
    let newer = match *roll {
        Roll::At(_, known) if sight.lines.end < printout.len() => printout.len().saturating_sub(known),
        _ => 0,
    };
    let down = {
        let roll = roll.clone();
        Callback::from(move |_: MouseEvent| roll.set(Roll::End))
    };
    let hits = if finding.open {
        looked.borrow_mut().lines(printout, &view.names, &finding.wanted)
    } else {
        Vec::new()
    };
    let show = {
        let (panel, rows, cut) = (panel.clone(), rows.clone(), sight.cut);
        Callback::from(move |line: usize| {
            let top = rows.borrow().middle(line, cut);
            if let (Some(panel), Some(top)) = (panel.cast::<Element>(), top) {
                panel.set_scroll_top(top as i32);
            }
        })
    };
    let wanted = if finding.open { finding.wanted.clone() } else { String::new() };
    let shown_hit = finding.hit(&hits);
    let began = began(scene);
    let line = |line| {
        let Some(line) = printout.window(line, 1).pop() else { return Html::default() };
        let event = line.event;
        let act = act.clone();
        let go = Callback::from(move |_: MouseEvent| {
            if !roll::is_selecting() {
                act.emit(Action::Session(Command::Seek { event }));
            }
        });
        let at = event == view.playhead.event || began.is_some_and(|began| event > began);
        let found = shown_hit == Some(line.number as usize);
        let of = printout.len();
        console_line(Parts { line: &line, of, at, wanted: &wanted, found, lang: scene.lang, go })
    };
    let copy_all = {
        let (printout, copied, panel) = (printout.clone(), copied.clone(), panel.clone());
        Callback::from(move |_: MouseEvent| {
            let mut text = String::new();
            for line in printout.lines() {
                text.push_str(&terminal::plain(&line.text));
                text.push('\n');
            }
            let (copied, panel) = (copied.clone(), panel.cast());
            wasm_bindgen_futures::spawn_local(async move { copied.set(Some(copy(&text, panel).await)) });
        })
    };
    // What was said about copying is about what was there.
    {
        let copied = copied.setter();
        use_effect_with(printout.length(), move |_| copied.set(None));
    }
    let open = {
        let finding = finding.clone();
        Callback::from(move |_: MouseEvent| {
            finding.set(Finding { open: !finding.open, ..(*finding).clone() })
        })
    };
    let full = view.outcome == Outcome::Limited(Limit::Output) && view.playhead.event == view.playhead.events;
    let printed = &words.printed;
    html! {
        <section class="panel console" data-panel="console" aria-label={words.console} data-lines={printout.len().to_string()}>
            <header class="console-head">
                <h2 class="panel-title">{ words.console }</h2>
                // What is not there as long as nothing is printed leaves no gap at the edge.
                <button type="button" class="icon-button" data-action="console-copy" aria-label={printed.copy_all} title={printed.copy_all}
                    onclick={copy_all} disabled={printout.is_empty()}>{ icon(if *copied == Some(true) { "check" } else { "copy" }) }</button>
                <button type="button" class="icon-button" data-action="console-find" aria-label={printed.find} title={printed.find}
                    aria-expanded={finding.open.to_string()} onclick={open}>{ icon("search") }</button>
            </header>
            <p class={classes!("console-told", (*copied != Some(false)).then_some("visually-hidden"))} role="status">
                { match *copied { None => "", Some(true) => printed.copied, Some(false) => printed.copy_failed } }
            </p>
            if finding.open { { find(&finding, &hits, scene.lang, &show) } }
            if sight.cut > 0 { <p class="empty">{ (printed.cut_lines)(&count(sight.cut)) }</p> }
            <div class="scroll" ref={panel} tabindex="0" role="log" aria-live="off" aria-label={words.console} {onscroll} style={format!("--when:{wide}ch")}>
                <div class="probe" aria-hidden="true">
                    <span class="when"><time>{ "0" }</time></span><span class="sign"></span><span class="text"><span>{ PROBE }</span></span>
                </div>
                if printout.is_empty() {
                    <p class="empty">{ if scene.is_over() { words.console_none } else { words.console_empty } }</p>
                }
                <ol style={format!("padding-top:{}px;padding-bottom:{}px", sight.above, sight.below)}>{ for sight.lines.clone().map(line) }</ol>
                if full { <p class="empty">{ (printed.full)(&format!("{} MB", Trace::OUTPUT >> 20)) }</p> }
            </div>
            if newer > 0 {
                <button type="button" class="newer" data-action="console-newer" onclick={down}>{ (printed.newer)(&count(newer)) }{ icon("chevron") }</button>
            }
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
