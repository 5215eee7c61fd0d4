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
