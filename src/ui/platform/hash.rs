//! The address of the page: links to examples and sessions.

use crate::ui::links::{self, Opening, Problem};

/// What stands behind the `#`, with it.
pub fn text() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// What the address opens, or why not; nothing when it names nothing.
pub fn opening() -> Result<Option<Opening>, Problem> {
    links::opening(&text())
}

/// The address of a file beside the page.
pub fn beside(file: &str) -> String {
    let page = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let end = page.find(['?', '#']).unwrap_or(page.len());
    let folder = page[..end].rfind('/').map_or("", |slash| &page[..=slash]);
    format!("{folder}{file}")
}
