//! The page's pictures: task shapes and icons as SVG symbols, drawn once and referred to by name. Glyphs of fonts would
//! differ between systems.

use crate::ui::looks::Look;
use yew::prelude::*;

/// All symbols. Stands once on the page, before anything that uses them.
#[component]
pub fn Sprite() -> Html {
    html! {
        <svg class="sprite" aria-hidden="true" width="0" height="0">
            <symbol id="shape-0" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.5" /></symbol>
            <symbol id="shape-1" viewBox="0 0 12 12"><path d="M6 .8 11.2 6 6 11.2 .8 6z" /></symbol>
            <symbol id="shape-2" viewBox="0 0 12 12"><path d="M2 2h8v8H2z" /></symbol>
            <symbol id="shape-3" viewBox="0 0 12 12"><path d="M6 1.4 11 10.4H1z" /></symbol>
            <symbol id="shape-4" viewBox="0 0 12 12"><path d="M6 10.6 1 1.6h10z" /></symbol>
            <symbol id="shape-5" viewBox="0 0 12 12"><path d="M6 .8 10.6 3.4v5.2L6 11.2 1.4 8.6V3.4z" /></symbol>
            <symbol id="shape-6" viewBox="0 0 12 12"><path d="M4.3 1h3.4v3.3H11v3.4H7.7V11H4.3V7.7H1V4.3h3.3z" /></symbol>
            <symbol id="shape-none" viewBox="0 0 12 12"><path d="M3 4.5h6v3H3z" /></symbol>
            <symbol id="icon-first" viewBox="0 0 16 16"><path d="M3.5 3v10M13 3 6 8l7 5z" /></symbol>
            <symbol id="icon-back" viewBox="0 0 16 16"><path d="M11 3 4 8l7 5z" /></symbol>
            <symbol id="icon-play" viewBox="0 0 16 16"><path d="M5 3l8 5-8 5z" /></symbol>
            <symbol id="icon-pause" viewBox="0 0 16 16"><path d="M4.5 3.5h2v9h-2zM9.5 3.5h2v9h-2z" /></symbol>
            <symbol id="icon-step" viewBox="0 0 16 16"><path d="M5 3l7 5-7 5z" /></symbol>
            <symbol id="icon-last" viewBox="0 0 16 16"><path d="M12.5 3v10M3 3l7 5-7 5z" /></symbol>
            <symbol id="icon-reset" viewBox="0 0 16 16"><path class="stroke" d="M3.2 8a4.8 4.8 0 1 0 1.6-3.6M3.4 2.4v2.8h2.8" /></symbol>
            <symbol id="icon-chevron" viewBox="0 0 16 16"><path class="stroke" d="M4 6l4 4 4-4" /></symbol>
            <symbol id="icon-theme-system" viewBox="0 0 16 16"><circle class="stroke" cx="8" cy="8" r="5.6" /><path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" /></symbol>
            <symbol id="icon-theme-light" viewBox="0 0 16 16"><circle class="stroke" cx="8" cy="8" r="3" /><path class="stroke" d="M8 1.4v1.4M8 13.2v1.4M1.4 8h1.4M13.2 8h1.4M3.3 3.3l1 1M11.7 11.7l1 1M12.7 3.3l-1 1M4.3 11.7l-1 1" /></symbol>
            <symbol id="icon-theme-dark" viewBox="0 0 16 16"><path d="M13.2 9.8A5.7 5.7 0 0 1 6.2 2.8a5.7 5.7 0 1 0 7 7z" /></symbol>
            <symbol id="icon-keys" viewBox="0 0 16 16"><path class="stroke" d="M5.9 6a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.5M8 12v.1" /></symbol>
            <symbol id="icon-close" viewBox="0 0 16 16"><path class="stroke" d="M4 4l8 8M12 4l-8 8" /></symbol>
            <symbol id="icon-check" viewBox="0 0 16 16"><path class="stroke" d="M3 8.4 6.4 12 13 4.4" /></symbol>
            <symbol id="icon-alert" viewBox="0 0 16 16"><path class="stroke" d="M8 4.6v4.2M8 11.2v.2" /><circle class="stroke" cx="8" cy="8" r="6.2" /></symbol>
            <symbol id="icon-stop" viewBox="0 0 16 16"><circle class="stroke" cx="8" cy="8" r="6.2" /><path class="stroke" d="M3.8 12.2l8.4-8.4" /></symbol>
        </svg>
    }
}

/// Properties of [`Icon`].
#[derive(Clone, PartialEq, Properties)]
pub struct IconProps {
    /// The symbol's name without `icon-`.
    pub name: &'static str,
}

/// An icon, which says nothing to a screen reader: its button has a label.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    html! { <svg class="icon" aria-hidden="true"><use href={format!("#icon-{}", props.name)} /></svg> }
}

/// Properties of [`Shape`].
#[derive(Clone, PartialEq, Properties)]
pub struct ShapeProps {
    /// The task's look; none for what is no task.
    pub look: Option<Look>,
}

/// A task's shape in its colour.
#[component]
pub fn Shape(props: &ShapeProps) -> Html {
    let (class, symbol) = match props.look {
        Some(look) => (classes!("shape", look.class()), look.symbol()),
        None => (classes!("shape"), "shape-none".to_owned()),
    };
    html! { <svg {class} aria-hidden="true"><use href={format!("#{symbol}")} /></svg> }
}

/// The mark of the product: a loop with something on its way around it.
#[component]
pub fn Brand() -> Html {
    html! {
        <strong class="brand">
            <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7.2" /><circle class="dot" cx="15.1" cy="4.9" r="2.6" /></svg>
            <span>{ "Loopscope" }</span>
        </strong>
    }
}
