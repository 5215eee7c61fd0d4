//! The state of a `Handle` or `TimerHandle`.

use std::cell::{Cell, OnceCell, RefCell};
use std::cmp::Ordering;
use std::rc::{Rc, Weak};

use crate::asyncio::base_events::LoopRef;
use crate::asyncio::futures::FutureRef;
use crate::asyncio::instrument::{HandleId, HandleKind};
use crate::vm::{Instance, Slot, Value, Vm, Weight};

/// What a handle will do.
pub enum Callback {
    /// Nothing any more: it was cancelled, or has run. Keeps the context of the program's callback that was here.
    Cancelled(Value),
    /// `Task.__step(error)` in the task's context; no error means a plain step.
    Step {
        /// The task.
        task: FutureRef,
        /// The exception to throw into its coroutine.
        error: Option<Box<Value>>,
    },
    /// `Task.__wakeup(future)` in the task's context.
    Wakeup {
        /// The task.
        task: FutureRef,
        /// What it waited for.
        future: FutureRef,
    },
    /// `callable(*args)`
    Python(Box<PythonCall>),
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

/// A callback of the program's, or of the library's Python code.
pub struct PythonCall {
    /// What to call.
    pub callable: Value,
    /// With what.
    pub args: Box<[Value]>,
    /// The context to call it in.
    pub context: Value,
}

impl Callback {
    /// `callable(*args)` in `context`.
    pub fn python(callable: Value, args: Box<[Value]>, context: Value) -> Self {
        Self::Python(Box::new(PythonCall { callable, args, context }))
    }

    /// The context that it runs in; empty for what is written in Rust, which looks at none.
    pub fn context(&self, vm: &mut Vm) -> Value {
        match self {
            Self::Cancelled(context) => context.clone(),
            Self::Step { task, .. } | Self::Wakeup { task, .. } => {
                task.as_task().map(|inner| inner.context.object(vm)).unwrap_or_default()
            }
            Self::Python(python) => python.context.clone(),
            Self::SetResultUnlessCancelled { .. } | Self::GatherDone { .. } => Value::Empty,
        }
    }
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
    /// Whether it is a `TimerHandle`.
    timed: bool,
    /// Whether `cancel()` was called; it keeps its place in the queue and is skipped.
    pub cancelled: Cell<bool>,
    /// Whether it is among the loop's timers.
    pub scheduled: Cell<bool>,
    /// Whether its turn has come, so that cancelling it changes nothing any more.
    pub begun: Cell<bool>,
    /// Its loop.
    owner: Weak<Instance>,
    /// What it will do. Kept after it ran, as long as somebody holds the handle.
    pub callback: RefCell<Callback>,
    /// When it is due, for a `TimerHandle`.
    seconds: f64,
    /// Apart, because there may be very many handles.
    rare: OnceCell<Box<Rare>>,
    /// For the limit on memory.
    _weight: Weight<80>,
}

/// What few handles ever have.
#[derive(Default)]
struct Rare {
    /// Where it was made, in debug mode; empty otherwise.
    source: Value,
    /// The deadline as the program gave it, where that is no float; empty otherwise.
    when: Value,
    /// The Python object for it, once there is one.
    object: Slot<Weak<Instance>>,
}

impl Handle {
    /// A handle in no queue yet. `source` is where it is made, in debug mode, and otherwise empty.
    pub fn new(
        id: HandleId,
        owner: &LoopRef,
        callback: Callback,
        deadline: Option<Deadline>,
        source: Value,
    ) -> Self {
        let rare = OnceCell::new();
        let (timed, seconds, when) = match deadline {
            None => (false, 0.0, Value::Empty),
            Some(Deadline { value: Value::Float(_), seconds }) => (true, seconds, Value::Empty),
            Some(Deadline { value, seconds }) => (true, seconds, value),
        };
        if !source.is_empty() || !when.is_empty() {
            rare.get_or_init(|| Box::new(Rare { source, when, object: Slot::default() }));
        }
        Self {
            id,
            timed,
            cancelled: Cell::new(false),
            scheduled: Cell::new(false),
            begun: Cell::new(false),
            owner: Rc::downgrade(owner.instance()),
            callback: RefCell::new(callback),
            seconds,
            rare,
            _weight: Weight::default(),
        }
    }

    /// It has run and nobody holds it: let go of what it holds.
    pub fn let_go(&mut self) {
        drop(self.callback.replace(Callback::Cancelled(Value::Empty)));
        self.rare = OnceCell::new();
    }

    /// Its loop, while that lives.
    pub fn owner(&self) -> Option<LoopRef> {
        self.owner.upgrade().map(LoopRef::trusted)
    }

    /// When it is due, in seconds, for a `TimerHandle`.
    pub fn deadline(&self) -> Option<f64> {
        self.timed.then_some(self.seconds)
    }

    /// `when()`, for a `TimerHandle`: the deadline as the program gave it.
    pub fn when(&self) -> Option<Value> {
        let seconds = self.deadline()?;
        let given = self.rare.get().and_then(|rare| rare.when.clone().some());
        Some(given.unwrap_or(Value::float(seconds)))
    }

    /// Where it was made, in debug mode; empty otherwise.
    pub fn source(&self) -> Value {
        self.rare.get().map(|rare| rare.source.clone()).unwrap_or_default()
    }

    /// The Python object for it, while anybody holds it.
    pub(super) fn object(&self) -> Option<Rc<Instance>> {
        self.rare.get()?.object.with(|object| object?.upgrade())
    }

    /// Remember the Python object for it.
    pub(super) fn set_object(&self, object: &Rc<Instance>) {
        self.rare.get_or_init(Box::default).object.replace(Some(Rc::downgrade(object)));
    }

    /// What kind of callback it has, for the observers.
    pub fn kind(&self) -> HandleKind {
        match &*self.callback.borrow() {
            Callback::Step { .. } => HandleKind::Step,
            Callback::Wakeup { .. } => HandleKind::Wakeup,
            _ if self.timed => HandleKind::Timer,
            _ => HandleKind::Call,
        }
    }
}

/// A timer in the loop's heap: the earliest deadline first, and among equal ones the oldest.
pub struct Timer(pub Rc<Handle>);

impl Timer {
    fn seconds(&self) -> f64 {
        self.0.seconds
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
