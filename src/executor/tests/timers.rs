//! Sleeping.

use super::{Notes, ms};
use crate::executor::manual::ManualClock;

#[test]
fn sleepers_wake_by_deadline_and_then_by_creation() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    for (name, delay) in [("c", 30), ("a", 10), ("b", 20), ("a2", 10)] {
        let (inner, notes) = (executor.clone(), notes.clone());
        executor
            .spawn(async move {
                inner.sleep(ms(delay)).await;
                notes.add((name, inner.now()));
            })
            .detach();
    }
    assert!(clock.run());
    assert_eq!(notes.take(), [("a", ms(10)), ("a2", ms(10)), ("b", ms(20)), ("c", ms(30))]);
}

#[test]
fn nobody_is_called_before_the_next_deadline() {
    let (clock, executor) = ManualClock::executor();
    let inner = executor.clone();
    executor.spawn(async move { inner.sleep(ms(500)).await }).detach();
    clock.advance(ms(1));
    assert_eq!(clock.turns(), 1);
    assert_eq!(clock.due(), Some(ms(500)));
    clock.advance(ms(498));
    assert_eq!(clock.turns(), 1);
    clock.advance(ms(1));
    assert_eq!((clock.turns(), executor.task_count()), (2, 0));
}

#[test]
fn an_earlier_timer_moves_the_call_forwards() {
    let (clock, executor) = ManualClock::executor();
    let inner = executor.clone();
    executor.spawn(async move { inner.sleep(ms(500)).await }).detach();
    clock.advance(ms(1));
    let inner = executor.clone();
    executor.spawn(async move { inner.sleep(ms(100)).await }).detach();
    clock.advance(ms(1));
    assert_eq!(clock.due(), Some(ms(101)));
}

#[test]
fn a_sleep_of_nothing_is_ready_at_once() {
    let (clock, executor) = ManualClock::executor();
    let inner = executor.clone();
    let mut handle = executor.spawn(async move { inner.sleep(ms(0)).await });
    assert!(clock.turn());
    assert_eq!(handle.take(), Some(Ok(())));
}

#[test]
fn a_sleep_can_lose_a_race() {
    use futures::future::{Either, select};
    let (clock, executor) = ManualClock::executor();
    let inner = executor.clone();
    let mut handle = executor.spawn(async move {
        let (quick, slow) = (inner.sleep(ms(10)), inner.sleep(ms(9000)));
        match select(quick, slow).await {
            Either::Left(_) => "quick",
            Either::Right(_) => "slow",
        }
    });
    clock.advance(ms(20));
    assert_eq!(handle.take(), Some(Ok("quick")));
    assert!(clock.run());
    assert!(clock.due().is_none() && executor.now() < ms(9000), "the loser's timer is gone");
}
