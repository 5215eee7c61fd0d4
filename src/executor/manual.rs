//! A clock and driver moved by hand, for native tests and the command line.

use super::Executor;
use super::clock::Clock;
use super::driver::{Driver, Turn};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

/// Time that moves when it is told to, and a driver on it.
#[derive(Default)]
pub struct ManualClock {
    now: Cell<Duration>,
    request: RefCell<Option<(Duration, Turn)>>,
    turns: Cell<u64>,
}

impl Clock for ManualClock {
    fn now(&self) -> Duration {
        self.now.get()
    }
}

impl Driver for ManualClock {
    fn request(&self, delay: Duration, turn: Turn) {
        *self.request.borrow_mut() = Some((self.now.get() + delay, turn));
    }
}

impl ManualClock {
    /// A clock at zero and an executor driven by it.
    pub fn executor() -> (Rc<Self>, Executor) {
        let clock = Rc::new(Self::default());
        let executor = Executor::new(clock.clone(), clock.clone());
        (clock, executor)
    }

    /// Let time pass without calling anybody: what a long computation does.
    pub fn pass(&self, duration: Duration) {
        self.now.set(self.now.get() + duration);
    }

    /// When the next call is due, if one was asked for.
    pub fn due(&self) -> Option<Duration> {
        self.request.borrow().as_ref().map(|(due, _)| *due)
    }

    /// How many calls have been made.
    pub fn turns(&self) -> u64 {
        self.turns.get()
    }

    /// Make the next call, moving time on to it. False if none was asked for.
    pub fn turn(&self) -> bool {
        let Some((due, turn)) = self.request.borrow_mut().take() else { return false };
        self.now.set(self.now.get().max(due));
        self.turns.set(self.turns.get() + 1);
        turn();
        true
    }

    /// Make all calls that fall due within `duration`, and let it pass.
    pub fn advance(&self, duration: Duration) {
        let end = self.now.get() + duration;
        while self.due().is_some_and(|due| due <= end) {
            self.turn();
        }
        self.now.set(self.now.get().max(end));
    }

    /// Make calls until nobody asks for one. Gives up after a million, with false.
    pub fn run(&self) -> bool {
        (0..1_000_000).any(|_| !self.turn())
    }
}
