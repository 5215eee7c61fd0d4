//! Signals that a person sends the program: the button and its menu in the player, and the buttons of a program that waits.

use super::player::titled;
use super::sprite::icon;
use crate::session::command::Command;
use crate::session::signals::{INTERRUPT, TERMINATE, name};
use crate::session::status::Status;
use crate::ui::format::clock;
use crate::ui::platform::root;
use crate::ui::shortcuts::Deed;
use crate::ui::state::{Action, Popover, Scene};
use yew::prelude::*;

/// Whether there is a reason to send a signal: somebody handles one, one was sent, or nothing else can happen.
fn offered(scene: &Scene) -> bool {
    let signals = &scene.view.signals;
    let stands = matches!(scene.view.status, Status::Idle | Status::Deadlock);
    stands || !signals.handled.is_empty() || !signals.sent.is_empty()
}

/// The signals to choose from: those with a handler, then what ends any program.
fn choices(scene: &Scene) -> Vec<(u8, bool)> {
    let handled = &scene.view.signals.handled;
    let others = [INTERRUPT, TERMINATE].into_iter().filter(|number| !handled.contains(number));
    handled.iter().map(|number| (*number, true)).chain(others.map(|number| (number, false))).collect()
}

/// The button in the player, with its menu; nothing while there is no reason for it.
pub fn signals(scene: &Scene, popover: Option<Popover>, act: &Callback<Action>) -> Html {
    if !offered(scene) {
        return Html::default();
    }
    let words = scene.lang.words().signals;
    let open = popover == Some(Popover::Signals);
    let toggle = act.reform(move |_: MouseEvent| {
        if !open {
            root::focus_soon("[data-signal]");
        }
        Action::Popover((!open).then_some(Popover::Signals))
    });
    html! {
        <div class="menu-place signals-place">
            <button type="button" class="icon-button" data-action="signals" aria-haspopup="dialog" aria-expanded={open.to_string()}
                aria-label={words.open} title={words.open} onclick={toggle}>{ icon("signal") }</button>
            if open { { menu(scene, act) } }
        </div>
    }
}

fn menu(scene: &Scene, act: &Callback<Action>) -> Html {
    let words = scene.lang.words().signals;
    let close = act.reform(|_: MouseEvent| Action::Popover(None));
    let sent = &scene.view.signals.sent;
    html! {
        <>
            <div class="backdrop" onclick={close}></div>
            <section class="popover above signals" role="dialog" aria-label={words.title}>
                <h2>{ words.title }</h2>
                <ul>{ for choices(scene).into_iter().map(|(number, handled)| {
                    let note = if handled { words.handled } else { (words.unhandled)(number) };
                    html! {
                        <li><button type="button" data-signal={name(number)} data-handled={handled.then_some("")} aria-keyshortcuts={(number == INTERRUPT).then(|| Deed::Interrupt.aria())}
                            onclick={send(number, act)}><b>{ name(number) }{ (number == INTERRUPT).then(|| html! { <kbd>{ Deed::Interrupt.shown(scene.lang) }</kbd> }) }</b><span>{ note }</span></button></li>
                    }
                }) }</ul>
                if !sent.is_empty() {
                    <h2>{ words.sent }</h2>
                    <ol>{ for sent.iter().map(|sent| {
                        let event = sent.event;
                        let go = act.reform(move |_: MouseEvent| Action::Session(Command::Seek { event }));
                        html! { <li><button type="button" data-sent={name(sent.number)} onclick={go}>{ (words.sent_at)(&name(sent.number), &clock(sent.time)) }</button></li> }
                    }) }</ol>
                }
                <p>{ words.future_goes }</p>
            </section>
        </>
    }
}

/// Buttons for a program that stands still: for each signal that it handles, and for an interrupt.
pub fn standing(scene: &Scene, act: &Callback<Action>) -> Html {
    let words = scene.lang.words().signals;
    let wanted = choices(scene).into_iter().filter(|(number, handled)| *handled || *number == INTERRUPT);
    html! {
        <div class="ways">{ for wanted.map(|(number, handled)| {
            let label = (words.send)(&name(number));
            let title = if number == INTERRUPT && !handled { titled(words.interrupt, Deed::Interrupt, scene.lang) } else { label.clone() };
            html! { <button type="button" class="quiet-button" data-send={name(number)} {title} onclick={send(number, act)}>{ label }</button> }
        }) }</div>
    }
}

fn send(number: u8, act: &Callback<Action>) -> Callback<MouseEvent> {
    act.reform(move |_: MouseEvent| Action::Session(Command::Signal(number)))
}
