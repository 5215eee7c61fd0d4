//! `asyncio.gather`.

use crate::order::SortedMap;
use std::cell::{Cell, RefCell};

use crate::asyncio::base_events::LoopRef;
use crate::asyncio::coroutines;
use crate::asyncio::debug;
use crate::asyncio::futures::{DoneCallback, FutureRef, Role};
use crate::asyncio::instrument::FutureKind;
use crate::asyncio::library;
use crate::asyncio::signature::Signature;
use crate::asyncio::state::{Shared, shared};
use crate::asyncio::tasks;
use crate::vm::{Args, Flow, NativeResult, PyResult, Value, Vm};

/// What the future that `gather` returns is beyond a plain one (`_GatheringFuture`).
pub struct Gather {
    /// One for each argument, in order; an argument that came twice is here twice.
    children: RefCell<Vec<FutureRef>>,
    /// How many different ones there are.
    total: u32,
    /// How many of them have reported.
    finished: Cell<u32>,
    return_exceptions: bool,
    /// It was cancelled, so it ends with `CancelledError` whatever its children do.
    pub cancel_requested: Cell<bool>,
}

impl Gather {
    /// The children, one for each argument.
    pub fn children(&self) -> Vec<FutureRef> {
        self.children.borrow().clone()
    }

    /// Let go of everything that could be part of a cycle.
    pub fn abandon(&self) {
        self.children.borrow_mut().clear();
    }
}

const GATHER: Signature = Signature {
    name: "gather",
    positional: &[],
    required: 0,
    variadic: true,
    keyword_only: &["return_exceptions"],
};

/// `asyncio.gather(*coros_or_futures, return_exceptions=False)`
pub fn gather(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let mut bound = GATHER.bind(vm, args)?;
    let flag = bound.take(0).unwrap_or(Value::bool(false));
    let arguments = std::mem::take(&mut bound.rest);
    let shared = shared(vm);
    let running = shared.running.borrow().clone();
    let plain = |owner: &LoopRef| {
        owner.task_factory.borrow().is_none()
            && !arguments.is_empty()
            && arguments.iter().all(|value| match FutureRef::of(value) {
                Some(future) => future.owner().is_some_and(|own| own.is(owner)),
                None => coroutines::is_builtin(value),
            })
    };
    let (Some(owner), Value::Bool(return_exceptions)) = (running.filter(plain), &flag) else {
        // Without a running loop, with other awaitables or with none, Python code sorts the arguments out and comes
        // back through `_gather`.
        let helper = library::function(vm, "asyncio.tasks", "_gather_any")?;
        return Ok(Flow::call(helper, vec![Value::tuple(arguments), flag]));
    };
    let mut wrapped: Vec<(Value, FutureRef)> = Vec::with_capacity(arguments.len());
    let mut children = Vec::with_capacity(arguments.len());
    let mut seen = Seen::default();
    for argument in arguments {
        if let Some(known) = seen.find(&argument, &wrapped) {
            children.push(known);
            continue;
        }
        let child = match FutureRef::of(&argument) {
            Some(future) => future,
            None => {
                owner.check_open(vm)?;
                let name = shared.next_task_name();
                let task = tasks::spawn(
                    vm,
                    &shared,
                    &owner,
                    argument.clone(),
                    name,
                    Value::None,
                    &debug::GATHER_CHILD,
                )?;
                if let Some(inner) = task.as_task() {
                    inner.log_destroy_pending.set(false);
                }
                task
            }
        };
        seen.add(&argument, wrapped.len());
        wrapped.push((argument, child.clone()));
        children.push(child);
    }
    let unique: Vec<FutureRef> = wrapped.into_iter().map(|(_, child)| child).collect();
    Ok(collect(vm, &shared, &owner, children, &unique, return_exceptions.get())?.value().into())
}

/// Arguments by identity, so that thousands of them are not compared pairwise.
#[derive(Default)]
struct Seen(SortedMap<u32, usize>);

impl Seen {
    fn find(&self, argument: &Value, wrapped: &[(Value, FutureRef)]) -> Option<FutureRef> {
        let index = *self.0.get(&crate::vm::identity_of(argument))?;
        wrapped.get(index).map(|(_, child)| child.clone())
    }

    fn add(&mut self, argument: &Value, index: usize) {
        self.0.insert(crate::vm::identity_of(argument), index);
    }
}

/// `_gather(loop, children, unique, return_exceptions)`: what is left when every argument has its future.
pub fn gather_futures(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner, children, unique, flag] = args.exactly::<4>(vm, "_gather", false)?;
    let owner = LoopRef::expect(vm, owner)?;
    let futures = |value: &Value| match value {
        Value::List(items) => items.snapshot().iter().filter_map(FutureRef::of).collect(),
        _ => Vec::new(),
    };
    let (children, unique) = (futures(children), futures(unique));
    let shared = shared(vm);
    let outer = collect(vm, &shared, &owner, children, &unique, flag.is_true())?;
    Ok(outer.value().into())
}

fn collect(
    vm: &mut Vm,
    shared: &Shared,
    owner: &LoopRef,
    children: Vec<FutureRef>,
    unique: &[FutureRef],
    return_exceptions: bool,
) -> PyResult<FutureRef> {
    let total = u32::try_from(unique.len()).unwrap_or(u32::MAX);
    let state = Gather {
        children: RefCell::new(children),
        total,
        finished: Cell::new(0),
        return_exceptions,
        cancel_requested: Cell::new(false),
    };
    let role = Role::Gather(state);
    let outer = FutureRef::make(shared, shared.classes.gathering_future.clone(), owner, role);
    outer.set_source(debug::source(vm, owner, &debug::GATHER));
    shared.tell(vm, |observer, at| observer.future_created(at, outer.id(), &FutureKind::Gather { total }));
    let (done, pending): (Vec<&FutureRef>, Vec<&FutureRef>) = unique.iter().partition(|child| child.done());
    for child in pending {
        child.when_done(vm, shared, DoneCallback::Gather(outer.clone()))?;
    }
    for child in done {
        child_done(vm, shared, &outer, child)?;
    }
    Ok(outer)
}

/// The callback on each child (`_done_callback`).
pub fn child_done(vm: &mut Vm, shared: &Shared, outer: &FutureRef, child: &FutureRef) -> PyResult<()> {
    let Some(gather) = outer.as_gather() else { return Ok(()) };
    let finished = gather.finished.get() + 1;
    gather.finished.set(finished);
    shared.tell(vm, |observer, at| observer.gather_progress(at, outer.id(), finished));
    if outer.done() {
        // Nobody will look at this child any more: its exception counts as seen.
        child.log_traceback.set(false);
        return Ok(());
    }
    if !gather.return_exceptions {
        if child.cancelled() {
            let error = child.make_cancelled_error(shared, vm);
            return outer.set_exception(vm, shared, error.into_value());
        }
        if let Some(error) = child.failure() {
            child.log_traceback.set(false);
            return outer.set_exception(vm, shared, error);
        }
    }
    if finished < gather.total {
        return Ok(());
    }
    let mut results = Vec::new();
    for child in gather.children() {
        results.push(outcome(vm, shared, &child));
    }
    if gather.cancel_requested.get() {
        let last = gather.children().pop();
        let error = last.as_ref().unwrap_or(child).make_cancelled_error(shared, vm);
        return outer.set_exception(vm, shared, error.into_value());
    }
    outer.set_result(vm, shared, Value::List(crate::vm::List::new(results).tracked()))
}

/// What a child that is done contributes to the list of results.
fn outcome(vm: &Vm, shared: &Shared, child: &FutureRef) -> Value {
    if child.cancelled() {
        let message = match child.cancel_message() {
            Value::None => Value::str(""),
            message => message,
        };
        return vm.exception(&shared.classes.cancelled_error, vec![message]).into_value();
    }
    child.log_traceback.set(false);
    child.failure().or_else(|| child.finished_result()).unwrap_or(Value::None)
}
