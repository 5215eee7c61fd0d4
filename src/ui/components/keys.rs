//! The list of keys.

use crate::session::breakpoint::Direction;
use crate::session::command::Unit;
use crate::ui::messages::Lang;
use crate::ui::shortcuts::Deed;
use crate::ui::state::Action;
use crate::ui::timeline::keys::sheet;
use Direction::{Backwards, Forwards};
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`Keys`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeysProps {
    /// The language.
    pub lang: Lang,
    /// Where closing goes.
    pub act: Callback<Action>,
}

/// The list, as a small dialog.
#[component]
pub fn Keys(props: &KeysProps) -> Html {
    let words = props.lang.words();
    let here = use_node_ref();
    {
        let here = here.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = here.cast::<HtmlElement>() {
                // Focus can only fail for an element that has left the page meanwhile.
                let _ = dialog.focus();
            }
        });
    }
    let close = props.act.reform(|_: MouseEvent| Action::Popover(None));
    let control = words.control;
    let named = |keys: &[&str], what: &str| {
        let keys = keys.iter().map(|key| html! { <kbd>{ *key }</kbd> });
        html! { <div><dt>{ for keys }</dt><dd>{ what.to_owned() }</dd></div> }
    };
    let row = |deeds: &[Deed], what: &str| {
        let keys: Vec<String> = deeds.iter().map(|deed| deed.shown(words.space_key)).collect();
        named(&keys.iter().map(String::as_str).collect::<Vec<_>>(), what)
    };
    let both = |deed: fn(Direction) -> Deed, what: &str| row(&[deed(Backwards), deed(Forwards)], what);
    html! {
        <>
            <div class="backdrop" onclick={close}></div>
            <section class="popover keys-list" role="dialog" aria-label={words.keys} tabindex="-1" ref={here}>
                <h2>{ words.keys }</h2>
                <dl>
                    { row(&[Deed::Play], words.key_play) }
                    { both(Deed::Step, words.key_step) }
                    { both(Deed::Over, (control.over)(Forwards)) }
                    { both(Deed::Out, (control.out)(Forwards)) }
                    { both(Deed::RunTo, (control.run_to)(Forwards)) }
                    { both(Deed::Continue, (control.go_on)(Forwards)) }
                    { both(Deed::Mark, (control.mark)(Forwards)) }
                    { both(Deed::End, words.key_ends) }
                    { both(Deed::Tenth, words.key_pages) }
                    { row(&[Deed::Bookmark], control.bookmark) }
                    { row(&[Unit::Line, Unit::Callback, Unit::Iteration].map(Deed::Unit), words.step_by) }
                    { row(&[Deed::Pace], control.pace_switch) }
                    { both(Deed::Speed, &[Backwards, Forwards].map(control.speed).join(" · ")) }
                    { row(&[Deed::Reset], words.reset) }
                    { row(&[Deed::World], words.world.title) }
                    { row(&[Deed::Interrupt], words.signals.interrupt) }
                    <div><dt><kbd>{ "F9" }</kbd></dt><dd>{ control.breakpoint_key }</dd></div>
                    { for sheet(words).into_iter().map(|(keys, what)| named(keys, what)) }
                    { named(&[words.chart.drag], words.chart.drag_hint) }
                </dl>
                <p>{ control.key_back }</p>
                <p>{ words.key_scope }</p>
                <p>{ words.key_leave }</p>
            </section>
        </>
    }
}
