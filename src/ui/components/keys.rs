//! The list of keys.

use crate::session::breakpoint::Direction;
use crate::session::command::Unit;
use crate::ui::messages::Lang;
use crate::ui::shortcuts::Deed;
use crate::ui::state::Action;
use crate::ui::timeline::keys::{Key, sheet};
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
    let lang = props.lang;
    let named = |keys: Vec<String>, what: &str| {
        let keys = keys.into_iter().map(|key| html! { <kbd>{ key }</kbd> });
        html! { <div><dt>{ for keys }</dt><dd>{ what.to_owned() }</dd></div> }
    };
    let of_timeline = |keys: &[Key]| keys.iter().map(|key| key.shown().to_owned()).collect::<Vec<_>>();
    // A step is called by what it goes through, which the list need not follow.
    let name = |deed: Deed| deed.name(lang, Unit::Callback);
    let row = |deed: Deed| named(deed.all_shown(lang), &name(deed));
    let both = |deed: fn(Direction) -> Deed| {
        let keys = [Backwards, Forwards].map(|way| deed(way).shown(lang)).to_vec();
        named(keys, &Deed::both(deed, lang, Unit::Callback))
    };
    // Whoever reads it has no buttons beside it.
    let unit_names = [Unit::Line, Unit::Callback, Unit::Iteration].map(words.unit).join(" · ");
    let units_named = format!("{}{}{unit_names}", words.step_by, words.everyone.colon);
    let units = [Unit::Line, Unit::Callback, Unit::Iteration].map(|unit| Deed::Unit(unit).shown(lang));
    html! {
        <>
            <div class="backdrop" onclick={close}></div>
            <section class="popover keys-list" role="dialog" aria-label={words.keys} tabindex="0" ref={here}>
                <h2>{ words.keys }</h2>
                <dl>
                    { row(Deed::Palette) }
                    { row(Deed::Play) }
                    { both(Deed::Step) }
                    { both(Deed::Over) }
                    { both(Deed::Out) }
                    { both(Deed::RunTo) }
                    { both(Deed::Continue) }
                    { both(Deed::Mark) }
                    { both(Deed::End) }
                    { both(Deed::Tenth) }
                    { row(Deed::Bookmark) }
                    { named(units.to_vec(), &units_named) }
                    { row(Deed::Pace) }
                    { both(Deed::Speed) }
                    { row(Deed::Reset) }
                    { row(Deed::World) }
                    { row(Deed::Interrupt) }
                    { row(Deed::Breakpoint) }
                    { row(Deed::Keys) }
                    { for sheet(words).into_iter().map(|(keys, what)| named(of_timeline(keys), what)) }
                    { named(vec![words.chart.drag.to_owned()], words.chart.drag_hint) }
                </dl>
                <p>{ words.control.key_back }</p>
                <p>{ words.key_scope }{ words.everyone.gap }{ words.key_twice }</p>
                <p>{ words.key_leave }</p>
            </section>
        </>
    }
}
