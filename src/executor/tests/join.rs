//! Results of tasks.

use super::{Notes, ms};
use crate::executor::Cancelled;
use crate::executor::manual::ManualClock;

#[test]
fn a_handle_gives_the_result_once() {
    let (clock, executor) = ManualClock::executor();
    let mut handle = executor.spawn(async { 6 * 7 });
    assert_eq!(handle.take(), None);
    assert!(!handle.is_finished());
    assert!(clock.run());
    assert!(handle.is_finished());
    assert_eq!(handle.take(), Some(Ok(42)));
    assert_eq!(handle.take(), None);
}

#[test]
fn a_task_awaits_another_before_and_after_it_ends() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    let (inner, copy) = (executor.clone(), notes.clone());
    executor
        .spawn(async move {
            let slow = inner.spawn({
                let inner = inner.clone();
                async move {
                    inner.sleep(ms(5)).await;
                    "slow"
                }
            });
            let quick = inner.spawn(async { "quick" });
            copy.add(slow.await);
            copy.add(quick.await);
        })
        .detach();
    assert!(clock.run());
    assert_eq!(notes.take(), [Ok("slow"), Ok("quick")]);
}

#[test]
fn waiting_for_a_cancelled_task_ends_with_an_error() {
    let (clock, executor) = ManualClock::executor();
    let victim = executor.spawn(std::future::pending::<()>());
    assert!(clock.run());
    victim.cancel();
    let mut outcome = executor.spawn(victim);
    assert!(clock.run());
    assert_eq!(outcome.take(), Some(Ok(Err(Cancelled))));
}

#[test]
fn a_dropped_executor_tells_those_who_wait() {
    let (clock, executor) = ManualClock::executor();
    let mut handle = executor.spawn(std::future::pending::<()>());
    assert!(clock.run());
    drop(executor);
    assert_eq!(handle.take(), Some(Err(Cancelled)));
}
