//! The executor itself: slices, and the one place where tasks are polled.

use crate::order::SortedMap;

use super::clock::Clock;
use super::driver::Driver;
use super::queue::{Priority, ReadyQueue, TaskId, TaskWaker};
use super::task::{Job, State, Task};
use super::timers::{TimerId, Timers};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use std::task::{Context, Wake, Waker};
use std::time::Duration;

thread_local! {
    /// Executors of this thread by number. A waker must be `Send` and so cannot hold an `Rc`; it finds its executor here.
    static EXECUTORS: RefCell<SortedMap<u64, Weak<Core>>> = const { RefCell::new(SortedMap::new()) };
    static CREATED: Cell<u64> = const { Cell::new(0) };
}

/// A task of the executor became ready: make sure that a slice comes. A wake-up from another thread finds no executor
/// here; its task runs in the next slice.
pub(super) fn alert(executor: u64) {
    // Failing to reach the table means that the thread is ending, when nothing runs any more.
    let core = EXECUTORS.try_with(|table| table.borrow().get(&executor).and_then(Weak::upgrade));
    if let Ok(Some(core)) = core {
        core.request_slice();
    }
}

/// State shared by all handles of one executor.
pub(super) struct Core {
    number: u64,
    clock: Rc<dyn Clock>,
    driver: Rc<dyn Driver>,
    slice: Duration,
    queue: Arc<ReadyQueue>,
    tasks: RefCell<SortedMap<TaskId, Task>>,
    spawned: Cell<u64>,
    timers: RefCell<Timers>,
    /// End of the slice that runs; `None` between slices.
    slice_end: Cell<Option<Duration>>,
    /// When the driver will call, as far as it was asked.
    requested: Cell<Option<Duration>>,
}

impl Core {
    pub(super) fn new(clock: Rc<dyn Clock>, driver: Rc<dyn Driver>, slice: Duration) -> Rc<Self> {
        let number = CREATED.get() + 1;
        CREATED.set(number);
        let core = Rc::new(Self {
            number,
            clock,
            driver,
            slice,
            queue: ReadyQueue::new(number),
            tasks: RefCell::default(),
            spawned: Cell::new(0),
            timers: RefCell::default(),
            slice_end: Cell::new(None),
            requested: Cell::new(None),
        });
        EXECUTORS.with(|table| table.borrow_mut().insert(number, Rc::downgrade(&core)));
        core
    }

    pub(super) fn now(&self) -> Duration {
        self.clock.now()
    }

    pub(super) fn slice_expired(&self) -> bool {
        // Outside of a slice nobody may take long.
        self.slice_end.get().is_none_or(|end| self.now() >= end)
    }

    pub(super) fn task_count(&self) -> usize {
        self.tasks.borrow().len()
    }

    pub(super) fn insert(&self, priority: Priority, job: Job) -> TaskId {
        self.spawned.set(self.spawned.get() + 1);
        let id = TaskId(self.spawned.get());
        let waker = TaskWaker::new(id, priority, self.queue.clone());
        self.tasks.borrow_mut().insert(id, Task { state: State::Resting(job) });
        waker.wake();
        id
    }

    /// Drop a task's future: now, or when its running poll returns.
    pub(super) fn cancel(&self, id: TaskId) {
        let mut tasks = self.tasks.borrow_mut();
        let Some(task) = tasks.get_mut(&id) else { return };
        let dropped = match task.state {
            State::Resting(_) => tasks.remove(&id),
            State::Polling | State::Doomed => {
                task.state = State::Doomed;
                None
            }
        };
        // Dropping a future runs code that may come back here, so the table must be free.
        drop(tasks);
        drop(dropped);
    }

    pub(super) fn set_timer(self: &Rc<Self>, deadline: Duration, waker: Waker) -> TimerId {
        let id = self.timers.borrow_mut().insert(deadline, waker);
        self.request_slice();
        id
    }

    pub(super) fn replace_timer(&self, id: TimerId, waker: &Waker) -> bool {
        self.timers.borrow_mut().replace(id, waker)
    }

    pub(super) fn remove_timer(&self, id: TimerId) {
        self.timers.borrow_mut().remove(id);
    }

    /// Ask the driver for the slice that is needed next, unless it will come early enough anyway.
    fn request_slice(self: &Rc<Self>) {
        if self.slice_end.get().is_some() {
            // The slice that runs asks at its end, when it knows what is left.
            return;
        }
        let now = self.now();
        let needed = if self.queue.is_empty() { self.timers.borrow().next() } else { Some(now) };
        let Some(needed) = needed else { return };
        if self.requested.get().is_some_and(|requested| requested <= needed) {
            return;
        }
        self.requested.set(Some(needed));
        let core = Rc::downgrade(self);
        let turn = move || {
            if let Some(core) = core.upgrade() {
                core.run_slice();
            }
        };
        self.driver.request(needed.saturating_sub(now), Rc::new(turn));
    }

    fn run_slice(self: &Rc<Self>) {
        self.requested.set(None);
        let end = self.now() + self.slice;
        self.slice_end.set(Some(end));
        // At least one task runs, however slow the clock's own reading is.
        loop {
            let due = self.timers.borrow_mut().take_due(self.now());
            due.into_iter().for_each(Waker::wake);
            let Some(waker) = self.queue.pop() else { break };
            self.poll(waker);
            if self.now() >= end {
                break;
            }
        }
        self.slice_end.set(None);
        self.request_slice();
    }

    fn poll(&self, waker: Arc<TaskWaker>) {
        let id = waker.id;
        let taken = self.tasks.borrow_mut().get_mut(&id).map(|task| {
            debug_assert!(matches!(task.state, State::Resting(_)), "a task is polled once at a time");
            std::mem::replace(&mut task.state, State::Polling)
        });
        // A task that was cancelled while it stood in the queue is skipped here.
        let Some(State::Resting(mut job)) = taken else { return };
        let waker = Waker::from(waker);
        let ready = job.as_mut().poll(&mut Context::from_waker(&waker)).is_ready();
        let mut tasks = self.tasks.borrow_mut();
        match tasks.get_mut(&id) {
            Some(task) if !ready && matches!(task.state, State::Polling) => {
                task.state = State::Resting(job);
                return;
            }
            _ => tasks.remove(&id),
        };
        drop(tasks);
        drop(job);
    }
}

impl Drop for Core {
    fn drop(&mut self) {
        let number = self.number;
        // Failing to reach the table means that the thread is ending, and the table with it.
        let _ = EXECUTORS.try_with(|table| table.borrow_mut().remove(&number));
        // Futures may own wakers, which own the queue, which holds wakers: the ring is opened here.
        self.queue.clear();
        let tasks = std::mem::take(&mut *self.tasks.borrow_mut());
        drop(tasks);
    }
}
