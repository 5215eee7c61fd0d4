//! Keys of the whole page, and when they count.

use crate::session::command::{Command, Unit};
use crate::session::status::Status;
use crate::session::view::Playhead;
use web_sys::{Element, KeyboardEvent};

/// Whether a key belongs to the page: the focus is on the player, on the timeline, or on nothing in particular.
pub fn counts(event: &KeyboardEvent) -> bool {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
        return false;
    }
    let target: Option<Element> =
        event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into(target).ok());
    let Some(target) = target else { return true };
    if matches!(target.tag_name().as_str(), "BODY" | "HTML") {
        return true;
    }
    let here = target.closest("[data-panel=player], [data-panel=timeline]").ok().flatten().is_some();
    // Space on a focused button presses that button.
    let pressed = event.key() == " " && target.tag_name() == "BUTTON";
    here && !pressed
}

/// What a key does.
pub fn command(key: &str, status: Status, head: &Playhead, unit: Unit) -> Option<Command> {
    let tenth = (head.events / 10).max(1);
    Some(match key {
        " " if status == Status::Running => Command::Pause,
        " " => Command::Play,
        "ArrowRight" => Command::Step(unit),
        "ArrowLeft" => Command::StepBack(unit),
        "Home" => Command::First,
        "End" => Command::Last,
        "PageDown" => Command::Seek { event: head.event.saturating_add(tenth).min(head.events) },
        "PageUp" => Command::Seek { event: head.event.saturating_sub(tenth) },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_the_playhead() {
        let head = Playhead { event: 15, events: 100, ..Playhead::default() };
        let command = |key| command(key, Status::Paused, &head, Unit::Callback);
        assert_eq!(command(" "), Some(Command::Play));
        assert_eq!(command("ArrowRight"), Some(Command::Step(Unit::Callback)));
        assert_eq!(command("PageUp"), Some(Command::Seek { event: 5 }));
        assert_eq!(command("PageDown"), Some(Command::Seek { event: 25 }));
        assert_eq!(command("x"), None);
        let near = Playhead { event: 98, events: 100, ..Playhead::default() };
        assert_eq!(
            super::command("PageDown", Status::Paused, &near, Unit::Line),
            Some(Command::Seek { event: 100 })
        );
        assert_eq!(super::command(" ", Status::Running, &near, Unit::Line), Some(Command::Pause));
    }
}
