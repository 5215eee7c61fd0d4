//! Leaps of the playhead: what is shown at once after one, what a frame later, and what only when it has come to rest.

use crate::session::command::Pace;
use crate::session::conductor::Conductor;
use crate::session::status::Status;
use crate::ui::state::Scene;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// Milliseconds after a leap in which another one may follow, as while the scrubber is drawn.
const REST: u32 = 150;
/// Milliseconds after which what stands beside the queues follows them: a picture of the screen.
const FRAME: u32 = 16;

fn leaps(from: u32, to: u32) -> bool {
    from.abs_diff(to) > Conductor::LEAP
}

/// Whether the playhead moves with a clock, which takes it past many events at once or past none.
pub fn is_by_clock(scene: &Scene) -> bool {
    scene.view.status == Status::Running && matches!(scene.view.pace, Pace::Real(_))
}

/// Whether the playhead has just leapt, or leaps now and then while it moves with a clock. Draws once more when it has come to rest.
#[hook]
pub fn use_leap(scene: &Scene) -> bool {
    let event = scene.view.playhead.event;
    let shown = use_mut_ref(|| event);
    let leapt = use_mut_ref(|| false);
    let again = use_force_update();
    if leaps(shown.replace(event), event) {
        *leapt.borrow_mut() = true;
    }
    let now = *leapt.borrow();
    use_effect_with((event, is_by_clock(scene)), move |(_, by_clock)| {
        let rest = (now && !by_clock).then(|| {
            Timeout::new(REST, move || {
                *leapt.borrow_mut() = false;
                again.force_update();
            })
        });
        move || drop(rest)
    });
    now
}

/// The moment for what stands beside the queues: after a leap it follows a frame later, so that they need not wait for it.
#[hook]
pub fn use_behind(scene: Option<Scene>) -> Option<Scene> {
    let shown = use_mut_ref(|| None::<Scene>);
    let again = use_force_update();
    let waits = shown.borrow().as_ref().zip(scene.as_ref()).is_some_and(|(old, new)| {
        old.view.names == new.view.names
            && (old.lang, old.selected) == (new.lang, new.selected)
            && leaps(old.view.playhead.event, new.view.playhead.event)
    });
    if !waits {
        *shown.borrow_mut() = scene;
    }
    let now = shown.borrow().clone();
    // As long as one leap follows the other it is the first one that is waited for, so that all follow in time.
    use_effect_with(waits, move |waits| {
        let later = waits.then(|| {
            Timeout::new(FRAME, move || {
                *shown.borrow_mut() = None;
                again.force_update();
            })
        });
        move || drop(later)
    });
    now
}
