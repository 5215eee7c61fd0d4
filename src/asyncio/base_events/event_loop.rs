//! The state of an event loop and the parts of one iteration.

use crate::order;
use std::cell::{Cell, RefCell};
use std::collections::{BinaryHeap, VecDeque};
use std::ops::Deref;
use std::rc::{Rc, Weak};

use crate::asyncio::debug::DEPTH;
use crate::asyncio::events::{Handle, Timer};
use crate::asyncio::futures::FutureRef;
use crate::asyncio::instrument::{HandleId, LoopId, LoopState};
use crate::asyncio::state::Shared;
use crate::vm::{Class, Generator, Instance, NativePayload, Payload, PyResult, ThreadId, Value, Vm, WakeKey};
use crate::world::RESOLUTION;

/// Up to this many timers, cancelled ones are only dropped from the head (`_MIN_SCHEDULED_TIMER_HANDLES`).
const MIN_TIMERS_TO_PURGE: usize = 100;

/// The state of an event loop.
pub struct EventLoop {
    /// Its identity.
    pub id: LoopId,
    /// Handles whose turn comes, first in first out (`_ready`). Cancelled ones keep their place.
    ready: RefCell<VecDeque<Rc<Handle>>>,
    /// Handles that have run and that nobody holds, whose memory the next ones take.
    spare: RefCell<Vec<Rc<Handle>>>,
    /// Timers by deadline (`_scheduled`).
    scheduled: RefCell<BinaryHeap<Timer>>,
    /// How many of them are cancelled (`_timer_cancelled_count`).
    timers_cancelled: Cell<usize>,
    /// `close()` was called.
    pub closed: Cell<bool>,
    /// `stop()` was called: the present iteration is the last.
    pub stopping: Cell<bool>,
    /// Inside `run_forever`.
    pub running: Cell<bool>,
    /// `asyncio.run` is past its main task.
    pub closing: Cell<bool>,
    /// `get_debug()`
    pub debug: Cell<bool>,
    /// `get_exception_handler()`
    pub exception_handler: RefCell<Value>,
    /// `get_task_factory()`
    pub task_factory: RefCell<Value>,
    /// The task whose step is running (`_current_tasks`).
    pub current: RefCell<Option<FutureRef>>,
    /// Number of the present iteration, from 1.
    pub iteration: Cell<u64>,
    /// Asynchronous generators that were iterated under this loop (`_asyncgens`).
    asyncgens: RefCell<Vec<Weak<Generator>>>,
    /// `shutdown_asyncgens` was called.
    pub asyncgens_shut_down: Cell<bool>,
    /// What wakes the thread that waits in its selector, once there is one (CPython's self-pipe).
    selector: Cell<Option<WakeKey>>,
    /// What the selector calls next because a signal has come; empty when none has.
    pub signalled: RefCell<Value>,
    /// Somebody has woken its selector since it began to wait.
    pub roused: Cell<bool>,
    /// The thread that runs it (`_thread_id`).
    pub thread: Cell<Option<ThreadId>>,
    /// How many frames coroutines noted before this loop ran in debug mode.
    origins_before: Cell<Option<usize>>,
    /// In debug mode, the handle that runs (`_current_handle`).
    pub current_handle: RefCell<Option<Rc<Handle>>>,
    /// Whether it watches descriptors, which only the network can tell about.
    pub polls: Cell<bool>,
    /// The loop, until it is closed: CPython's is part of a cycle through the reader of its self-pipe, so that one which
    /// nobody closes goes with the collector, not with its last name.
    pub itself: RefCell<Value>,
    /// What the observers were told last.
    announced: Cell<LoopState>,
}

impl NativePayload for EventLoop {
    fn needs_finalizer(&self) -> bool {
        !self.closed.get()
    }

    fn visit(&self, show: &mut dyn FnMut(&Value)) {
        show(&self.itself.borrow());
    }

    fn clear(&self) {
        drop(self.itself.take());
    }
}

/// Handles that are kept for the next ones at most.
const SPARE: usize = 8;

/// What one iteration will do, decided before anything runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pass {
    /// How long the selector may wait: 0 when something is ready, `None` when nothing ever will be.
    pub timeout: Option<f64>,
    /// The deadline at which it wakes.
    pub until: Option<f64>,
}

impl Pass {
    /// The timeout; a timer at infinity is no better than none.
    pub fn finite(&self) -> Option<f64> {
        self.timeout.filter(|timeout| timeout.is_finite())
    }
}

impl EventLoop {
    fn new(id: LoopId) -> Self {
        Self {
            id,
            spare: RefCell::default(),
            ready: RefCell::default(),
            scheduled: RefCell::default(),
            timers_cancelled: Cell::new(0),
            closed: Cell::new(false),
            stopping: Cell::new(false),
            running: Cell::new(false),
            closing: Cell::new(false),
            debug: Cell::new(false),
            exception_handler: RefCell::new(Value::None),
            task_factory: RefCell::new(Value::None),
            current: RefCell::default(),
            iteration: Cell::new(0),
            asyncgens: RefCell::default(),
            asyncgens_shut_down: Cell::new(false),
            selector: Cell::new(None),
            signalled: RefCell::default(),
            roused: Cell::new(false),
            thread: Cell::new(None),
            origins_before: Cell::new(None),
            current_handle: RefCell::default(),
            polls: Cell::new(false),
            itself: RefCell::default(),
            announced: Cell::new(LoopState::Created),
        }
    }

    /// What wakes the thread that waits in its selector.
    pub fn selector(&self, vm: &mut Vm) -> WakeKey {
        let key = self.selector.get().unwrap_or_else(|| vm.new_wake_key());
        self.selector.set(Some(key));
        key
    }

    /// Wake the thread that waits in its selector, if one does (`_write_to_self`).
    pub fn wake_selector(&self, vm: &mut Vm) {
        self.roused.set(true);
        if let Some(key) = self.selector.get() {
            vm.wake(key, 1);
        }
    }

    /// `RuntimeError` when it is closed (`_check_closed`).
    pub fn check_open(&self, vm: &Vm) -> PyResult<()> {
        if self.closed.get() {
            return Err(vm.runtime_error("Event loop is closed"));
        }
        Ok(())
    }

    /// In debug mode, `RuntimeError` in any other thread than the one that runs it (`_check_thread`).
    pub fn check_thread(&self, vm: &Vm) -> PyResult<()> {
        match self.thread.get() {
            Some(thread) if self.debug.get() && thread != vm.thread() => Err(vm.runtime_error(
                "Non-thread-safe operation invoked on an event loop other than the current one",
            )),
            _ => Ok(()),
        }
    }

    /// Let coroutines note where they are made, or stop them doing so (`_set_coroutine_origin_tracking`).
    pub fn track_origins(&self, vm: &mut Vm, enabled: bool) {
        match (enabled, self.origins_before.get()) {
            (true, None) => {
                self.origins_before.set(Some(vm.coroutine_origins));
                vm.coroutine_origins = DEPTH;
            }
            (false, Some(before)) => {
                self.origins_before.set(None);
                vm.coroutine_origins = before;
            }
            _ => {}
        }
    }

    /// Put a handle at the end of the ready queue.
    pub fn push_ready(&self, handle: Rc<Handle>) {
        self.ready.borrow_mut().push_back(handle);
    }

    /// A new handle, in the memory of one that has run if there is one: a step makes the next one's while many others wait,
    /// which is slow for an allocator.
    pub fn place(&self, handle: Handle) -> Rc<Handle> {
        if let Some(mut spare) = self.spare.borrow_mut().pop()
            && let Some(place) = Rc::get_mut(&mut spare)
        {
            *place = handle;
            return spare;
        }
        Rc::new(handle)
    }

    /// A handle has run: keep its memory, unless somebody still holds it.
    pub fn give_back(&self, mut handle: Rc<Handle>) {
        let Some(ended) = Rc::get_mut(&mut handle) else { return };
        ended.let_go();
        let mut spare = self.spare.borrow_mut();
        if spare.len() < SPARE {
            spare.push(handle);
        }
    }

    /// Take the handle at the head of the ready queue.
    pub fn pop_ready(&self) -> Option<Rc<Handle>> {
        self.ready.borrow_mut().pop_front()
    }

    /// How many handles are ready.
    pub fn ready_count(&self) -> usize {
        self.ready.borrow().len()
    }

    /// Add a timer.
    pub fn push_timer(&self, handle: Rc<Handle>) {
        handle.scheduled.set(true);
        self.scheduled.borrow_mut().push(Timer(handle));
    }

    /// One of the timers was cancelled; it stays until it comes to the head or too many are.
    pub fn timer_cancelled(&self) {
        self.timers_cancelled.set(self.timers_cancelled.get() + 1);
    }

    /// Drop cancelled timers: all of them when they are more than half of many, else those at the head.
    pub fn drop_cancelled_timers(&self, mut dropped: impl FnMut(HandleId)) {
        let mut scheduled = self.scheduled.borrow_mut();
        let cancelled = self.timers_cancelled.get();
        if scheduled.len() > MIN_TIMERS_TO_PURGE && cancelled * 2 > scheduled.len() {
            // Told in the order in which they would have fired, not in the order in which the heap stores them.
            let mut gone: Vec<Rc<Handle>> = Vec::with_capacity(cancelled);
            scheduled.retain(|timer| {
                if timer.0.cancelled.get() {
                    gone.push(timer.0.clone());
                }
                !timer.0.cancelled.get()
            });
            order::sort_by(&mut gone, |one, other| Timer(other.clone()).cmp(&Timer(one.clone())));
            self.timers_cancelled.set(0);
            drop(scheduled);
            for handle in gone {
                handle.scheduled.set(false);
                dropped(handle.id);
            }
            return;
        }
        while scheduled.peek().is_some_and(|timer| timer.0.cancelled.get()) {
            self.timers_cancelled.set(self.timers_cancelled.get().saturating_sub(1));
            if let Some(Timer(handle)) = scheduled.pop() {
                handle.scheduled.set(false);
                dropped(handle.id);
            }
        }
    }

    /// How long the selector may wait at time `now`.
    pub fn pass(&self, now: f64) -> Pass {
        let until = self.scheduled.borrow().peek().and_then(|timer| timer.0.deadline());
        if !self.ready.borrow().is_empty() || self.stopping.get() || !self.signalled.borrow().is_empty() {
            return Pass { timeout: Some(0.0), until: None };
        }
        Pass { timeout: until.map(|until| (until - now).max(0.0)), until }
    }

    /// Take the next timer that is due at time `now`.
    pub fn pop_due(&self, now: f64) -> Option<Rc<Handle>> {
        let mut scheduled = self.scheduled.borrow_mut();
        let due = scheduled.peek()?.0.deadline().is_some_and(|when| when < now + RESOLUTION);
        if !due {
            return None;
        }
        let Timer(handle) = scheduled.pop()?;
        handle.scheduled.set(false);
        Some(handle)
    }

    /// Empty both queues; what was in them is returned to be let go without a borrow.
    pub fn clear(&self) -> (VecDeque<Rc<Handle>>, Vec<Rc<Handle>>) {
        let ready = std::mem::take(&mut *self.ready.borrow_mut());
        let scheduled = std::mem::take(&mut *self.scheduled.borrow_mut());
        self.timers_cancelled.set(0);
        (ready, scheduled.into_vec().into_iter().map(|timer| timer.0).collect())
    }

    /// Remember an asynchronous generator whose iteration began.
    pub fn add_asyncgen(&self, generator: &Rc<Generator>) {
        let mut known = self.asyncgens.borrow_mut();
        known.retain(|known| known.strong_count() > 0);
        known.push(Rc::downgrade(generator));
    }

    /// Forget one that is being finalized.
    pub fn remove_asyncgen(&self, generator: &Rc<Generator>) {
        let gone = Rc::as_ptr(generator);
        self.asyncgens.borrow_mut().retain(|known| known.as_ptr() != gone && known.strong_count() > 0);
    }

    /// All that are alive, in the order in which their iteration began; the loop forgets them.
    pub fn take_asyncgens(&self) -> Vec<Rc<Generator>> {
        std::mem::take(&mut *self.asyncgens.borrow_mut()).iter().filter_map(Weak::upgrade).collect()
    }
}

/// An instance that is known to be an event loop.
#[derive(Clone)]
pub struct LoopRef(Rc<Instance>);

impl Deref for LoopRef {
    type Target = EventLoop;

    #[inline]
    fn deref(&self) -> &EventLoop {
        match self.0.native() {
            Some(state) => state,
            None => unreachable!("a LoopRef is made of nothing but event loops"),
        }
    }
}

impl LoopRef {
    /// A new loop of `class`, announced to the observers.
    pub fn make(vm: &Vm, shared: &Shared, class: Rc<Class>) -> Self {
        let state = EventLoop::new(shared.next_loop());
        let made = Self(Instance::new(class, Payload::Native(Box::new(state))).tracked());
        *made.itself.borrow_mut() = made.value();
        shared.remember_loop(&made);
        shared.tell(vm, |observer, at| observer.loop_state(at, made.id, LoopState::Created));
        made
    }

    /// The loop that a value is.
    pub fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Instance(instance) if instance.native::<EventLoop>().is_some() => {
                Some(Self(instance.clone()))
            }
            _ => None,
        }
    }

    /// The loop that a value must be.
    pub fn expect(vm: &Vm, value: &Value) -> PyResult<Self> {
        Self::of(value).ok_or_else(|| {
            let class = vm.class_name(value);
            vm.error(&vm.types.attribute_error, format!("'{class}' object has no attribute 'get_debug'"))
        })
    }

    /// An instance that came from a `LoopRef`.
    pub fn trusted(instance: Rc<Instance>) -> Self {
        Self(instance)
    }

    /// The instance.
    pub fn instance(&self) -> &Rc<Instance> {
        &self.0
    }

    /// The Python value.
    pub fn value(&self) -> Value {
        Value::Instance(self.0.clone())
    }

    /// Identity.
    pub fn is(&self, other: &LoopRef) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// Tell the observers where it stands, if that changed.
    pub fn announce(&self, vm: &Vm, shared: &Shared) {
        let state = if self.closed.get() {
            LoopState::Closed
        } else if self.closing.get() {
            LoopState::Closing
        } else if self.running.get() {
            LoopState::Running
        } else {
            LoopState::Created
        };
        if self.announced.replace(state) != state {
            shared.tell(vm, |observer, at| observer.loop_state(at, self.id, state));
        }
    }
}

/// Empty a loop so that nothing in its queues keeps it alive.
pub fn abandon_loop(owner: &LoopRef) {
    let queued = owner.clear();
    *owner.current.borrow_mut() = None;
    // Its machine goes, so that nobody can close it: another machine must not be asked to.
    owner.closed.set(true);
    drop((queued, owner.itself.take()));
}
