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

pub mod anchor;
pub mod annotations;
pub mod links;

pub mod embedding;

pub mod parameters;

pub mod highlight;

pub mod history;

pub mod arrangement;

pub mod source;

pub mod world;

pub mod json;

pub mod state;

pub mod shortcuts;

pub mod commands;

pub mod palette;

pub mod picture;

pub mod ansi;

pub mod printed;

pub mod found;

pub mod blocked;

pub mod await_graph;

pub mod task_tree;

pub mod platform;

pub mod timeline;

pub mod components;

// What follows needs a browser under it; everything above also renders natively, which is how it is tested.

#[cfg(target_arch = "wasm32")]
pub mod driver;

#[cfg(target_arch = "wasm32")]
pub mod app;
pub mod awaited;

#[cfg(target_arch = "wasm32")]
pub mod embed;

/// Puts the page into the element `#app` of the document, with the program that it opens with.
#[cfg(target_arch = "wasm32")]
pub async fn mount() {
    use crate::session::machine::MachineFactory;
    use platform::shelf;

    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.get_element_by_id("app")) {
        let props = app::AppProps { factory: std::rc::Rc::new(MachineFactory) };
        // One program for both pages: what is in the cache of one need not be fetched for the other.
        if root.has_attribute("data-embed") {
            shelf::fetch_for_embed().await;
            yew::Renderer::<embed::Embed>::with_root_and_props(root, props).render();
        } else {
            shelf::fetch_for_page().await;
            yew::Renderer::<app::App>::with_root_and_props(root, props).render();
        }
    }
}
