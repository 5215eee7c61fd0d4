//! The page: what a person sees of a session, and what they can do to it.
//!
//! One reducer ([`state`]) holds everything that the page itself decides (theme, language, tab, selection, text in
//! the editor); everything else comes from the session as one [`crate::session::view::View`]. The components under
//! [`components`] turn both into HTML and report what a person did as an [`state::Action`]. Only this layer knows the
//! browser.

pub mod messages;

pub mod format;

pub mod looks;

pub mod examples;

pub mod state;

pub mod picture;

pub mod platform;

pub mod components;

pub mod driver;

pub mod app;

use crate::session::machine::MachineFactory;
use std::rc::Rc;

/// Puts the page into the element `#app` of the document.
pub fn mount() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.get_element_by_id("app")) {
        let props = app::AppProps { factory: Rc::new(MachineFactory) };
        yew::Renderer::<app::App>::with_root_and_props(root, props).render();
    }
}
