//! Links to examples: `#example/gather`.

use crate::ui::examples;
use crate::ui::state::Source;

/// The program that the address names, if it names one that exists.
pub fn source() -> Option<Source> {
    let hash = web_sys::window()?.location().hash().ok()?;
    Some(Source::of(examples::find(hash.strip_prefix("#example/")?)?))
}
