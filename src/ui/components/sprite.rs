//! The page's pictures: task shapes and icons as SVG symbols, drawn once and referred to by name. Glyphs of fonts would
//! differ between systems.

use crate::ui::looks::Look;
use yew::prelude::*;

/// All symbols, our own file taken as it is. Stands once on the page, before anything that uses them.
pub fn sprite() -> Html {
    Html::from_html_unchecked(AttrValue::Static(include_str!("../../../static/icons/sprite.svg")))
}

/// An icon, named without its `icon-`, which says nothing to a screen reader: its button has a label.
pub fn icon(name: &str) -> Html {
    symbol(Classes::from("icon"), format!("#icon-{name}"))
}

/// A task's shape in its colour; a dash for what is no task.
pub fn shape(look: impl Into<Option<Look>>) -> Html {
    match look.into() {
        Some(look) => symbol(classes!("shape", look.class()), format!("#{}", look.symbol())),
        None => symbol(Classes::from("shape"), "#shape-none".to_owned()),
    }
}

/// A shape by its symbol, in the colour of what is around it.
pub fn symbol_shape(symbol: &str) -> Html {
    self::symbol(Classes::from("shape"), format!("#{symbol}"))
}

fn symbol(class: Classes, href: String) -> Html {
    html! { <svg {class} aria-hidden="true"><use {href} /></svg> }
}

/// The mark of the product: a loop with something on its way around it.
pub fn brand() -> Html {
    html! {
        <strong class="brand">
            <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7.2" /><circle class="dot" cx="15.1" cy="4.9" r="2.6" /></svg>
            <span>{ "Loopscope" }</span>
        </strong>
    }
}
