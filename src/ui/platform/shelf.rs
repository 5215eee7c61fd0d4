//! Fetching the examples that the page does not carry.

use super::{frame, hash, library, storage};
use crate::ui::examples;
use crate::ui::links;

/// Fetch them, if they are not at hand. Where that fails, those who look find that they are not.
pub async fn fetch() {
    if examples::are_here() {
        return;
    }
    examples::miss(false);
    match library::fetch(examples::SHELF_ADDRESS).await {
        Ok(file) => examples::shelve(&file),
        Err(error) => {
            examples::miss(true);
            web_sys::console::warn_1(&format!("The examples could not be fetched: {error}").into());
        }
    }
}

/// Fetch them if a visit begins with one: by its link, or because the last visit ended with it.
pub async fn fetch_for_page() {
    if links::needs_shelf(&hash::text(), true) || storage::last_needs_shelf() {
        fetch().await;
    }
}

/// Fetch them if an embed shows one.
pub async fn fetch_for_embed() {
    if links::needs_shelf(&frame::hash(), false) {
        fetch().await;
    }
}
