//! The address of the page: links to examples and sessions.

use crate::ui::links::{self, Opening, Problem};

/// What the address opens, or why not; nothing when it names nothing.
pub fn opening() -> Result<Option<Opening>, Problem> {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.map_or(Ok(None), |hash| links::opening(&hash))
}

/// The address of a file beside the page.
pub fn beside(file: &str) -> String {
    let page = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let end = page.find(['?', '#']).unwrap_or(page.len());
    let folder = page[..end].rfind('/').map_or("", |slash| &page[..=slash]);
    format!("{folder}{file}")
}
