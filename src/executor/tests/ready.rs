//! When tasks become ready, and in which order they run.

use super::Notes;
use crate::executor::manual::ManualClock;
use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

#[test]
fn nothing_runs_before_a_slice_and_tasks_start_in_order() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    for number in 0..3 {
        let notes = notes.clone();
        executor.spawn(async move { notes.add(number) }).detach();
    }
    assert!(notes.take().is_empty());
    assert!(clock.turn());
    assert_eq!(notes.take(), [0, 1, 2]);
    assert_eq!(executor.task_count(), 0);
    assert!(!clock.turn(), "an idle executor asks for nothing");
}

#[test]
fn a_task_spawned_in_a_slice_runs_in_it() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    let (inner, copy) = (executor.clone(), notes.clone());
    executor
        .spawn(async move {
            let notes = copy.clone();
            inner.spawn(async move { notes.add("inner") }).detach();
            copy.add("outer");
        })
        .detach();
    assert!(clock.run());
    assert_eq!(notes.take(), ["outer", "inner"]);
    assert_eq!(clock.turns(), 1);
}

#[test]
fn a_wake_from_outside_asks_for_a_slice_and_many_wakes_poll_once() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    let waker: Rc<RefCell<Option<Waker>>> = Rc::default();
    let (slot, copy) = (waker.clone(), notes.clone());
    executor
        .spawn(poll_fn(move |context| {
            copy.add("polled");
            *slot.borrow_mut() = Some(context.waker().clone());
            Poll::<()>::Pending
        }))
        .detach();
    assert!(clock.run());
    assert_eq!(notes.take(), ["polled"]);
    let waker = waker.borrow().clone().expect("the task left its waker");
    waker.wake_by_ref();
    waker.wake_by_ref();
    assert!(notes.take().is_empty(), "a waker never polls");
    assert!(clock.run());
    assert_eq!(notes.take(), ["polled"]);
}

#[test]
fn a_waker_outlives_its_executor() {
    let (clock, executor) = ManualClock::executor();
    let waker: Rc<RefCell<Option<Waker>>> = Rc::default();
    let slot = waker.clone();
    executor
        .spawn(poll_fn(move |context| {
            *slot.borrow_mut() = Some(context.waker().clone());
            Poll::<()>::Pending
        }))
        .detach();
    assert!(clock.run());
    drop(executor);
    let waker = waker.take().expect("the task left its waker");
    waker.wake();
    assert!(!clock.turn());
}

#[test]
fn a_wake_from_another_thread_is_seen_by_the_next_slice() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    let waker: Rc<RefCell<Option<Waker>>> = Rc::default();
    let (slot, copy) = (waker.clone(), notes.clone());
    executor
        .spawn(poll_fn(move |context| {
            copy.add("polled");
            *slot.borrow_mut() = Some(context.waker().clone());
            Poll::<()>::Pending
        }))
        .detach();
    assert!(clock.run());
    let waker = waker.take().expect("the task left its waker");
    std::thread::spawn(move || waker.wake()).join().expect("the other thread ends well");
    executor.spawn(async {}).detach();
    assert!(clock.run());
    assert_eq!(notes.take(), ["polled", "polled"]);
}

#[test]
fn yielding_gives_every_other_ready_task_its_turn() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    for name in ["a", "b"] {
        let (executor2, notes) = (executor.clone(), notes.clone());
        executor
            .spawn(async move {
                for _ in 0..3 {
                    notes.add(name);
                    executor2.yield_now().await;
                }
            })
            .detach();
    }
    assert!(clock.run());
    assert_eq!(notes.take(), ["a", "b", "a", "b", "a", "b"]);
}
