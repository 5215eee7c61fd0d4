//! Who goes first, and that nobody starves.

use super::{Notes, ms};
use crate::executor::Priority;
use crate::executor::manual::ManualClock;
use std::cell::Cell;
use std::rc::Rc;

#[test]
fn ordinary_tasks_go_before_background_tasks() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    for (name, priority) in [("ahead", Priority::Background), ("click", Priority::Ordinary)] {
        let notes = notes.clone();
        executor.spawn_at(priority, async move { notes.add(name) }).detach();
    }
    assert!(clock.run());
    assert_eq!(notes.take(), ["click", "ahead"]);
}

#[test]
fn a_busy_ordinary_task_does_not_starve_the_background() {
    let (clock, executor) = ManualClock::executor();
    let (busy, idle) = (Rc::new(Cell::new(0_u32)), Rc::new(Cell::new(0_u32)));
    for (priority, count) in [(Priority::Ordinary, busy.clone()), (Priority::Background, idle.clone())] {
        let (inner, wall) = (executor.clone(), clock.clone());
        executor
            .spawn_at(priority, async move {
                loop {
                    count.set(count.get() + 1);
                    wall.pass(ms(1));
                    inner.yield_now().await;
                }
            })
            .detach();
    }
    for _ in 0..90 {
        assert!(clock.turn());
    }
    assert_eq!(busy.get() + idle.get(), 720);
    assert_eq!(busy.get(), 8 * idle.get(), "every ninth turn is the background's");
}

#[test]
fn equal_tasks_get_equal_turns_across_slices() {
    let (clock, executor) = ManualClock::executor();
    let counts: Vec<Rc<Cell<u32>>> = (0..7).map(|_| Rc::default()).collect();
    for count in &counts {
        let (inner, wall, count) = (executor.clone(), clock.clone(), count.clone());
        executor
            .spawn(async move {
                loop {
                    count.set(count.get() + 1);
                    wall.pass(ms(1));
                    inner.yield_now().await;
                }
            })
            .detach();
    }
    for _ in 0..70 {
        assert!(clock.turn());
    }
    let (least, most) = counts
        .iter()
        .fold((u32::MAX, 0), |(least, most), count| (least.min(count.get()), most.max(count.get())));
    assert!(least > 0 && most - least <= 1, "{least} to {most} turns");
}
