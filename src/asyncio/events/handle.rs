//! The state of a `Handle` or `TimerHandle`.

use std::cell::{Cell, RefCell};
use std::cmp::Ordering;
use std::rc::{Rc, Weak};

use crate::asyncio::base_events::LoopRef;
use crate::asyncio::futures::FutureRef;
use crate::asyncio::instrument::{HandleId, HandleKind};
use crate::vm::{Instance, Value};

/// What a handle will do.
pub enum Callback {
    /// Nothing any more: it was cancelled.
    Cancelled,
    /// `Task.__step(error)`; an empty error means a plain step.
    Step {
        /// The task.
        task: FutureRef,
        /// The exception to throw into its coroutine.
        error: Value,
    },
    /// `Task.__wakeup(future)`
    Wakeup {
        /// The task.
        task: FutureRef,
        /// What it waited for.
        future: FutureRef,
    },
    /// `callable(*args)`
    Python {
        /// What to call.
        callable: Value,
        /// With what.
        args: Box<[Value]>,
    },
    /// `futures._set_result_unless_cancelled(future, result)`: the end of a sleep.
    SetResultUnlessCancelled {
        /// The future behind the sleep.
        future: FutureRef,
        /// What the sleep returns.
        result: Value,
    },
    /// `gather`'s callback on one of its children.
    GatherDone {
        /// What `gather` returned.
        outer: FutureRef,
        /// The child that is done.
        child: FutureRef,
    },
}

/// When a timer is due.
pub struct Deadline {
    /// The value that the program gave, which `when()` returns.
    pub value: Value,
    /// The same in seconds.
    pub seconds: f64,
}

/// The state of a `Handle`, or with a deadline of a `TimerHandle`.
pub struct Handle {
    /// Its identity; grows in the order of creation.
    pub id: HandleId,
    /// Its loop.
    owner: Weak<Instance>,
    /// What it will do. Kept after it ran, as long as somebody holds the handle.
    pub callback: RefCell<Callback>,
    /// The context to run it in; empty for callbacks written in Rust, which look at none.
    pub context: Value,
    /// Whether `cancel()` was called; it keeps its place in the queue and is skipped.
    pub cancelled: Cell<bool>,
    /// Where it was made, in debug mode; empty otherwise.
    pub source: Value,
    /// For a `TimerHandle`.
    pub deadline: Option<Deadline>,
    /// Whether it is among the loop's timers.
    pub scheduled: Cell<bool>,
    /// Whether its turn has come, so that cancelling it changes nothing any more.
    pub begun: Cell<bool>,
    /// The Python object for it, once there is one.
    pub(super) object: RefCell<Weak<Instance>>,
}

impl Handle {
    /// A handle in no queue yet.
    pub fn new(
        id: HandleId,
        owner: &LoopRef,
        callback: Callback,
        context: Value,
        deadline: Option<Deadline>,
    ) -> Self {
        Self {
            id,
            owner: Rc::downgrade(owner.instance()),
            callback: RefCell::new(callback),
            context,
            cancelled: Cell::new(false),
            source: Value::Empty,
            deadline,
            scheduled: Cell::new(false),
            begun: Cell::new(false),
            object: RefCell::new(Weak::new()),
        }
    }

    /// It has run and nobody holds it: let go of what it holds.
    pub fn let_go(&mut self) {
        drop(self.callback.replace(Callback::Cancelled));
        self.context = Value::Empty;
        self.source = Value::Empty;
        self.deadline = None;
    }

    /// Its loop, while that lives.
    pub fn owner(&self) -> Option<LoopRef> {
        self.owner.upgrade().map(LoopRef::trusted)
    }

    /// What kind of callback it has, for the observers.
    pub fn kind(&self) -> HandleKind {
        match &*self.callback.borrow() {
            Callback::Step { .. } => HandleKind::Step,
            Callback::Wakeup { .. } => HandleKind::Wakeup,
            _ if self.deadline.is_some() => HandleKind::Timer,
            _ => HandleKind::Call,
        }
    }
}

/// A timer in the loop's heap: the earliest deadline first, and among equal ones the oldest.
pub struct Timer(pub Rc<Handle>);

impl Timer {
    fn seconds(&self) -> f64 {
        self.0.deadline.as_ref().map_or(0.0, |deadline| deadline.seconds)
    }
}

impl PartialEq for Timer {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Timer {}

impl PartialOrd for Timer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Timer {
    /// Reversed, because the heap of the standard library gives its greatest element first.
    fn cmp(&self, other: &Self) -> Ordering {
        other.seconds().total_cmp(&self.seconds()).then_with(|| other.0.id.cmp(&self.0.id))
    }
}
