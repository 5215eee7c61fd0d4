//! Cancelling tasks, from everywhere.

use super::{Drops, Notes, ms};
use crate::executor::JoinHandle;
use crate::executor::manual::ManualClock;
use std::cell::RefCell;
use std::rc::Rc;

#[test]
fn dropping_the_handle_drops_the_future_at_once() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    let guard = Drops(notes.clone(), "dropped");
    let handle = executor.spawn(async move {
        let _guard = guard;
        std::future::pending::<()>().await;
    });
    assert!(clock.run());
    assert_eq!(notes.take(), [""; 0]);
    drop(handle);
    assert_eq!(notes.take(), ["dropped"]);
    assert_eq!(executor.task_count(), 0);
}

#[test]
fn a_task_cancelled_before_its_first_poll_never_runs() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    let copy = notes.clone();
    let handle = executor.spawn(async move { copy.add("ran") });
    handle.cancel();
    assert!(handle.is_finished());
    assert!(clock.run());
    assert_eq!(notes.take(), [""; 0]);
}

#[test]
fn a_task_that_cancels_itself_is_dropped_when_it_suspends() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    let own: Rc<RefCell<Option<JoinHandle<()>>>> = Rc::default();
    let (slot, inner, copy) = (own.clone(), executor.clone(), notes.clone());
    let handle = executor.spawn(async move {
        let _guard = Drops(copy.clone(), "dropped");
        slot.borrow().as_ref().expect("the handle was put there").cancel();
        copy.add("goes on");
        inner.yield_now().await;
        copy.add("never");
    });
    *own.borrow_mut() = Some(handle);
    assert!(clock.run());
    assert_eq!(notes.take(), ["goes on", "dropped"]);
    assert!(own.borrow().as_ref().is_some_and(JoinHandle::is_finished));
}

#[test]
fn a_result_survives_a_late_cancel() {
    let (clock, executor) = ManualClock::executor();
    let mut handle = executor.spawn(async { 1 });
    assert!(clock.run());
    handle.cancel();
    assert_eq!(handle.take(), Some(Ok(1)));
}

#[test]
fn a_future_that_spawns_while_it_is_dropped_does_no_harm() {
    let (clock, executor) = ManualClock::executor();
    let notes = Notes::new();
    struct Last(crate::executor::Executor, Notes<&'static str>);
    impl Drop for Last {
        fn drop(&mut self) {
            let notes = self.1.clone();
            self.0.spawn(async move { notes.add("last words") }).detach();
        }
    }
    let last = Last(executor.clone(), notes.clone());
    let handle = executor.spawn(async move {
        let _last = last;
        std::future::pending::<()>().await;
    });
    assert!(clock.run());
    drop(handle);
    assert!(clock.run());
    assert_eq!(notes.take(), ["last words"]);
}

#[test]
fn cancelling_a_sleeper_removes_its_timer() {
    let (clock, executor) = ManualClock::executor();
    let inner = executor.clone();
    let handle = executor.spawn(async move { inner.sleep(ms(1000)).await });
    clock.advance(ms(1));
    drop(handle);
    clock.advance(ms(5000));
    let turns = clock.turns();
    assert!(clock.run());
    assert_eq!(clock.turns(), turns, "nobody asks for a slice any more");
}
