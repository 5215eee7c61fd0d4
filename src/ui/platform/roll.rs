//! A panel of many lines that keeps only those in sight on the page: how large it is and how far it is scrolled.

use crate::ui::printed::Measures;
use web_sys::Element;

/// How near to the end counts as at the end, in pixels.
const NEAR: i32 = 24;

/// Characters of the text in the probe, as [`crate::ui::components::console`] writes it.
pub const PROBE: &str = "0000000000000000000000000000000000000000";

/// What the style sheet makes of a line: measured at a probe that looks like one and has [`PROBE`] for its text. None while the
/// panel is not shown.
pub fn measure(panel: &Element) -> Option<Measures> {
    let part = |selector: &str| panel.query_selector(selector).ok().flatten();
    let probe = part(".probe")?.get_bounding_client_rect();
    let room = part(".probe .text")?.get_bounding_client_rect();
    let text = part(".probe .text > span")?.get_bounding_client_rect();
    let letter = text.width() / PROBE.len() as f64;
    (room.width() > 0.0 && letter > 0.0).then(|| Measures {
        // A little more than it takes, for letters whose width is no whole number of pixels.
        columns: ((room.width() + 0.01) / letter) as usize,
        leading: room.height().round() as u32,
        line: probe.height().round() as u32,
        height: f64::from(panel.client_height()),
    })
}

/// Whether the panel is scrolled to its end.
pub fn is_at_end(panel: &Element) -> bool {
    panel.scroll_height() - panel.scroll_top() - panel.client_height() < NEAR
}

/// Whether some text of the page is selected: then a press has ended a selection and meant nothing else.
pub fn is_selecting() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}
