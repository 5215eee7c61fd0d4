//! No slice lasts longer than it may.

use super::{Notes, ms};
use crate::executor::Executor;
use crate::executor::manual::ManualClock;

#[test]
fn a_computing_task_is_cut_into_slices() {
    let (clock, executor) = ManualClock::executor();
    let (inner, wall) = (executor.clone(), clock.clone());
    let mut handle = executor.spawn(async move {
        for _ in 0..100 {
            wall.pass(ms(1));
            inner.checkpoint().await;
        }
    });
    let mut longest = ms(0);
    while !handle.is_finished() {
        let before = executor.now();
        assert!(clock.turn());
        longest = longest.max(executor.now() - before);
    }
    assert_eq!(handle.take(), Some(Ok(())));
    assert_eq!(longest, Executor::SLICE);
    assert_eq!(clock.turns(), 13);
}

#[test]
fn many_short_tasks_share_slices() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    for number in 0..20 {
        let (notes, wall) = (notes.clone(), clock.clone());
        executor
            .spawn(async move {
                wall.pass(ms(3));
                notes.add(number);
            })
            .detach();
    }
    assert!(clock.turn());
    assert_eq!(notes.take(), [0, 1, 2], "the third task ends the slice");
    assert!(clock.run());
    assert_eq!(notes.take(), (3..20).collect::<Vec<_>>());
    assert_eq!(clock.turns(), 7);
}

#[test]
fn a_slice_knows_when_it_is_over() {
    let (clock, executor) = ManualClock::executor();
    assert!(executor.slice_expired(), "between slices nobody may compute");
    let (inner, wall) = (executor.clone(), clock.clone());
    let mut handle = executor.spawn(async move {
        let fresh = inner.slice_expired();
        wall.pass(ms(7));
        let near = inner.slice_expired();
        wall.pass(ms(1));
        (fresh, near, inner.slice_expired())
    });
    assert!(clock.run());
    assert_eq!(handle.take(), Some(Ok((false, false, true))));
}

#[test]
fn a_checkpoint_with_time_left_does_not_suspend() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    for name in ["a", "b"] {
        let (inner, notes) = (executor.clone(), notes.clone());
        executor
            .spawn(async move {
                for _ in 0..2 {
                    inner.checkpoint().await;
                    notes.add(name);
                }
            })
            .detach();
    }
    assert!(clock.run());
    assert_eq!(notes.take(), ["a", "a", "b", "b"]);
}

#[test]
fn a_timer_that_falls_due_within_a_slice_is_served_in_it() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    let (inner, copy) = (executor.clone(), notes.clone());
    executor
        .spawn(async move {
            inner.sleep(ms(2)).await;
            copy.add("woken");
        })
        .detach();
    let (inner, wall, copy) = (executor.clone(), clock.clone(), notes.clone());
    executor
        .spawn(async move {
            for _ in 0..4 {
                wall.pass(ms(1));
                copy.add("works");
                inner.yield_now().await;
            }
        })
        .detach();
    assert!(clock.turn());
    // Due timers join the queue behind what is ready already.
    assert_eq!(notes.take(), ["works", "works", "works", "woken", "works"]);
}
