//! `run_forever`: iterations of the loop, as a state machine on the machine's stack.

use std::rc::Rc;

use super::event_loop::{EventLoop, LoopRef};
use super::schedule::signalled;
use crate::asyncio::events::{Callback, Handle, handle_value};
use crate::asyncio::futures::FutureRef;
use crate::asyncio::instrument::Phase;
use crate::asyncio::library;
use crate::asyncio::names;
use crate::asyncio::state::Shared;
use crate::asyncio::{gather, tasks};
use crate::vm::{Block, Call, Halt, Method, NativeFrame, PyResult, Resume, Step, Value, Vm, context};

/// Callbacks written in Rust that run in a row before the machine gets a chance to stop.
const BURST: u32 = 256;

/// The frame of `run_forever`.
pub struct RunForever {
    shared: Rc<Shared>,
    owner: LoopRef,
    doing: Doing,
    /// How many handles this iteration has still to run. New ones wait for the next.
    left: usize,
    /// Whether an iteration has begun, so that `stop()` counts.
    iterated: bool,
    /// When the running callback began, in debug mode.
    began: f64,
    /// The context outside of the running callback.
    outside: Value,
    /// The line that runs the loop, which stays while it runs.
    line: Option<u32>,
    /// The hooks of asynchronous generators that were in force before.
    hooks: Option<(Value, Value)>,
}

/// What the machine was asked to do, and how its answer is to be taken.
enum Doing {
    /// Nothing has happened yet.
    Begin,
    /// Other threads run until something is due.
    Select(Wait),
    /// A signal came while the selector waited: its handler runs, then the wait goes on unless the handler ended it.
    Interrupted(Wait),
    /// The network says which descriptors are ready, and when it will have more to say.
    Poll,
    /// Nothing: between two handles.
    Idle,
    /// The callback of this handle runs.
    Callback(Rc<Handle>),
    /// A task makes a step. `foreign` tells a coroutine that is no built-in one, driven through its methods.
    Step { handle: Rc<Handle>, task: FutureRef, foreign: bool },
    /// The exception for a task that yielded what it should not is being made.
    Complain { handle: Rc<Handle>, task: FutureRef },
    /// An exception of the handle's callback is with the exception handler.
    Report(Rc<Handle>),
    /// In debug mode the time that the handle took is being looked at.
    Measure(Rc<Handle>),
}

/// How long the selector waits.
#[derive(Clone, Copy)]
struct Wait {
    /// Until this time at the latest.
    until: Option<f64>,
    /// When the network will have something.
    news: Option<f64>,
}

impl RunForever {
    /// The frame for running `owner`, which is neither closed nor running.
    pub fn new(shared: Rc<Shared>, owner: LoopRef) -> Self {
        Self {
            shared,
            owner,
            doing: Doing::Begin,
            left: 0,
            iterated: false,
            began: 0.0,
            outside: Value::Empty,
            line: None,
            hooks: None,
        }
    }

    fn set_up(&mut self, vm: &mut Vm) {
        let bound = |name: &str| {
            let function = self.owner.instance().class().lookup(name).unwrap_or(Value::None);
            Value::Method(Rc::new(Method::new(function, self.owner.value())))
        };
        let first = std::mem::replace(&mut vm.asyncgen_firstiter, bound("_asyncgen_firstiter_hook"));
        let last = std::mem::replace(&mut vm.asyncgen_finalizer, bound("_asyncgen_finalizer_hook"));
        self.hooks = Some((first, last));
        context::begin(vm);
        self.owner.track_origins(vm, self.owner.debug.get());
        self.owner.running.set(true);
        self.owner.thread.set(Some(vm.thread()));
        *self.shared.running.borrow_mut() = Some(self.owner.clone());
        self.owner.announce(vm, &self.shared);
    }

    fn clean_up(&mut self, vm: &mut Vm) {
        if let Some((first, last)) = self.hooks.take() {
            vm.asyncgen_firstiter = first;
            vm.asyncgen_finalizer = last;
            self.owner.track_origins(vm, false);
            self.owner.stopping.set(false);
            self.owner.running.set(false);
            self.owner.thread.set(None);
            *self.shared.running.borrow_mut() = None;
            self.owner.announce(vm, &self.shared);
        }
    }

    fn advance(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Some(step) = self.take_answer(vm, input)? {
            return Ok(step);
        }
        for _ in 0..BURST {
            if self.left == 0 {
                if self.iterated && self.owner.stopping.get() {
                    return Ok(Step::Return(Value::None));
                }
                self.iterated = true;
                if let Some(step) = self.begin_iteration(vm)? {
                    return Ok(step);
                }
                continue;
            }
            self.left -= 1;
            // Looked into once: each look asks for the type.
            let owner: &EventLoop = &self.owner;
            let Some(handle) = owner.pop_ready() else { continue };
            if handle.cancelled.get() {
                self.shared.tell(vm, |observer, at| observer.handle_dropped(at, handle.id));
                continue;
            }
            handle.begun.set(true);
            if owner.debug.get() {
                self.began = vm.now();
                *owner.current_handle.borrow_mut() = Some(handle.clone());
            }
            self.shared.tell(vm, |observer, at| {
                observer.handle_begin(at, handle.id, &|| names::describe(vm, &handle.callback.borrow()).1);
            });
            if let Some(step) = self.start(vm, handle)? {
                return Ok(step);
            }
        }
        Ok(Step::Again)
    }

    /// Everything of `run_once` that comes before the handles run.
    fn begin_iteration(&mut self, vm: &mut Vm) -> PyResult<Option<Step>> {
        let (owner, shared) = (&self.owner, &self.shared);
        let number = owner.iteration.get() + 1;
        owner.iteration.set(number);
        shared.tell(vm, |observer, at| observer.iteration(at, owner.id, number));
        owner.drop_cancelled_timers(|id| {
            shared.tell(vm, |observer, at| observer.handle_dropped(at, id));
        });
        let timeout = owner.pass(vm.now()).finite();
        shared.tell(vm, |observer, at| observer.phase(at, owner.id, Phase::Select { timeout }));
        match owner.polls.get() {
            true => self.poll(vm).map(Some),
            false => self.select(vm, None),
        }
    }

    /// Ask the network, which is Python of ours; it puts the handles of ready descriptors into the ready queue.
    fn poll(&mut self, vm: &mut Vm) -> PyResult<Step> {
        let poll = library::function(vm, "_network", "poll")?;
        self.doing = Doing::Poll;
        Ok(Step::call(poll, vec![self.owner.value()]))
    }

    /// Wait for the first timer, or until the network has something at the time `news`.
    fn select(&mut self, vm: &mut Vm, news: Option<f64>) -> PyResult<Option<Step>> {
        let pass = self.owner.pass(vm.now());
        let timeout = pass.finite();
        let until = match (timeout.and(pass.until), news) {
            (Some(timer), Some(news)) => Some(timer.min(news)),
            (timer, news) => timer.or(news),
        };
        self.owner.roused.set(false);
        if timeout != Some(0.0) || pass.until.is_some() && vm.is_alone() {
            return self.wait(vm, Wait { until, news });
        }
        self.selected(vm);
        Ok(None)
    }

    /// Let time pass, or other threads run, or stand still for ever.
    fn wait(&mut self, vm: &mut Vm, wait: Wait) -> PyResult<Option<Step>> {
        if !vm.is_alone() {
            self.doing = Doing::Select(wait);
            return Ok(Some(Step::Block(Block { key: self.owner.selector(vm), until: wait.until })));
        }
        let Some(until) = wait.until.or_else(|| vm.next_signal()) else {
            self.doing = Doing::Interrupted(wait);
            return Ok(Some(Step::Halt(Halt::Deadlock)));
        };
        let before = vm.now();
        vm.wait_until(until);
        if vm.now() > before {
            self.shared.tell(vm, |observer, at| observer.clock(at, before));
        }
        if !vm.signals.is_empty() {
            self.doing = Doing::Interrupted(wait);
            return Ok(Some(Step::Again));
        }
        if wait.news == Some(until) {
            return self.poll(vm).map(Some);
        }
        self.selected(vm);
        Ok(None)
    }

    /// Everything of `run_once` between the selector and the handles.
    fn selected(&mut self, vm: &mut Vm) {
        let (owner, shared) = (&self.owner, &self.shared);
        if let Some(callable) = owner.signalled.take().some() {
            signalled(vm, shared, owner, callable);
        }
        let mut due = 0;
        while let Some(handle) = owner.pop_due(vm.now()) {
            shared.tell(vm, |observer, at| observer.timer_due(at, handle.id));
            owner.push_ready(handle);
            due += 1;
        }
        if due > 0 {
            shared.tell(vm, |observer, at| observer.phase(at, owner.id, Phase::Timers { due }));
        }
        self.left = owner.ready_count();
        let count = u32::try_from(self.left).unwrap_or(u32::MAX);
        shared.tell(vm, |observer, at| observer.phase(at, owner.id, Phase::Run { count }));
    }

    /// Begin the callback of a handle. `None` when it was written in Rust and has already run.
    fn start(&mut self, vm: &mut Vm, handle: Rc<Handle>) -> PyResult<Option<Step>> {
        let work = Work::of(&handle.callback.borrow());
        match work {
            Work::Step(task, error) => self.start_step(vm, handle, task, error),
            Work::Wakeup(task, future) => {
                let error = match future.outcome(&self.shared, vm) {
                    Ok(_) => Value::Empty,
                    Err(raised) => raised.into_value(),
                };
                self.start_step(vm, handle, task, error)
            }
            Work::Call(call, context) => match context::enter(vm, &context) {
                Ok(outside) => {
                    self.outside = outside;
                    self.doing = Doing::Callback(handle);
                    Ok(Some(Step::Call(call)))
                }
                Err(raised) => self.finish(vm, handle, Err(raised)),
            },
            Work::SetResult(future, result) => {
                let done = match future.cancelled() {
                    true => Ok(()),
                    false => future.set_result(vm, &self.shared, result),
                };
                self.finish(vm, handle, done)
            }
            Work::GatherDone(outer, child) => {
                let done = gather::child_done(vm, &self.shared, &outer, &child);
                self.finish(vm, handle, done)
            }
            Work::Nothing => self.finish(vm, handle, Ok(())),
        }
    }

    fn start_step(
        &mut self,
        vm: &mut Vm,
        handle: Rc<Handle>,
        task: FutureRef,
        error: Value,
    ) -> PyResult<Option<Step>> {
        let outside = match tasks::enter_context(vm, &task) {
            Ok(outside) => outside,
            Err(raised) => return self.finish(vm, handle, Err(raised)),
        };
        match tasks::begin_step(vm, &self.shared, &self.owner, &task, error) {
            Ok(first) => {
                self.outside = outside;
                self.doing = Doing::Step { handle, foreign: first.foreign, task };
                Ok(Some(first.step))
            }
            Err(raised) => {
                tasks::leave_context(vm, &task, outside);
                self.finish(vm, handle, Err(raised))
            }
        }
    }

    /// Take what the machine answers to the last step, if the loop asked for something.
    fn take_answer(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Option<Step>> {
        match std::mem::replace(&mut self.doing, Doing::Idle) {
            Doing::Begin => {
                self.set_up(vm);
                Ok(None)
            }
            Doing::Idle => match input {
                // The handler of a signal.
                Resume::Raised(raised) => Err(raised),
                _ => Ok(None),
            },
            Doing::Select(wait) | Doing::Interrupted(wait) => {
                if let Resume::Raised(raised) = input {
                    return Err(raised);
                }
                let woken = matches!(input, Resume::Value(Value::Bool(woken)) if woken.get());
                let over = wait.until.is_some_and(|until| vm.now() >= until);
                if !woken && !over && !self.owner.roused.get() && self.owner.signalled.borrow().is_empty() {
                    return self.wait(vm, wait);
                }
                if self.owner.polls.get() {
                    return self.poll(vm).map(Some);
                }
                self.selected(vm);
                Ok(None)
            }
            Doing::Poll => match input {
                Resume::Raised(raised) => Err(raised),
                Resume::Value(Value::Float(news)) => self.select(vm, Some(news.get())),
                _ => self.select(vm, None),
            },
            Doing::Callback(handle) => {
                context::leave(vm, std::mem::take(&mut self.outside));
                let result = match input {
                    Resume::Raised(raised) => Err(raised),
                    Resume::Value(_) | Resume::Yielded(_) | Resume::Start => Ok(()),
                };
                self.finish(vm, handle, result)
            }
            Doing::Step { handle, task, foreign } => {
                tasks::leave_context(vm, &task, std::mem::take(&mut self.outside));
                let input = if foreign { tasks::foreign_outcome(vm, input) } else { input };
                match tasks::end_step(vm, &self.shared, &self.owner, &task, input) {
                    Ok(None) => self.finish(vm, handle, Ok(())),
                    Ok(Some(yielded)) => {
                        let complaint = library::function(vm, "asyncio.tasks", "_bad_yield")?;
                        let args = vec![task.value(), yielded];
                        self.doing = Doing::Complain { handle, task };
                        Ok(Some(Step::call(complaint, args)))
                    }
                    Err(raised) => self.finish(vm, handle, Err(raised)),
                }
            }
            Doing::Complain { handle, task } => {
                let result = match input {
                    Resume::Value(error) => tasks::step_soon(vm, &self.shared, &self.owner, task, error),
                    Resume::Raised(raised) => Err(raised),
                    Resume::Yielded(_) | Resume::Start => Ok(()),
                };
                self.finish(vm, handle, result)
            }
            Doing::Report(handle) => match input {
                Resume::Raised(raised) => {
                    self.shared.tell(vm, |observer, at| observer.handle_end(at, handle.id));
                    Err(raised)
                }
                _ => self.ended(vm, handle),
            },
            Doing::Measure(handle) => {
                self.shared.tell(vm, |observer, at| observer.handle_end(at, handle.id));
                match input {
                    Resume::Raised(raised) => Err(raised),
                    _ => Ok(None),
                }
            }
        }
    }

    /// A handle has run, and what it raised was reported: in debug mode the loop says if that took long.
    fn ended(&mut self, vm: &mut Vm, handle: Rc<Handle>) -> PyResult<Option<Step>> {
        let owner: &EventLoop = &self.owner;
        if owner.current_handle.take().is_some() && owner.debug.get() {
            let report = library::function(vm, "asyncio.base_events", "_measure")?;
            let took = Value::float(vm.now() - self.began);
            let args = vec![self.owner.value(), handle_value(&self.shared, &handle), took];
            self.doing = Doing::Measure(handle);
            return Ok(Some(Step::call(report, args)));
        }
        self.shared.tell(vm, |observer, at| observer.handle_end(at, handle.id));
        owner.give_back(handle);
        Ok(None)
    }

    /// The callback of a handle is over: what it raised goes to the exception handler, except what ends the program.
    fn finish(&mut self, vm: &mut Vm, handle: Rc<Handle>, result: PyResult<()>) -> PyResult<Option<Step>> {
        let Err(raised) = result else { return self.ended(vm, handle) };
        if tasks::ends_program(vm, &raised) {
            self.shared.tell(vm, |observer, at| observer.handle_end(at, handle.id));
            return Err(raised);
        }
        let exception = raised.into_value();
        let report = library::function(vm, "asyncio.events", "_report_failure")?;
        let args = vec![self.owner.value(), handle_value(&self.shared, &handle), exception];
        self.doing = Doing::Report(handle);
        Ok(Some(Step::call(report, args)))
    }
}

/// A callback taken out of its handle, so that the handle is not borrowed while it runs.
enum Work {
    Nothing,
    Step(FutureRef, Value),
    Wakeup(FutureRef, FutureRef),
    Call(Box<Call>, Value),
    SetResult(FutureRef, Value),
    GatherDone(FutureRef, FutureRef),
}

impl Work {
    fn of(callback: &Callback) -> Self {
        match callback {
            Callback::Cancelled(_) => Self::Nothing,
            Callback::Step { task, error } => {
                Self::Step(task.clone(), error.as_deref().cloned().unwrap_or_default())
            }
            Callback::Wakeup { task, future } => Self::Wakeup(task.clone(), future.clone()),
            Callback::Python(python) => {
                let (callable, args) = (python.callable.clone(), python.args.to_vec());
                Self::Call(Box::new(Call { callable, args, names: Vec::new() }), python.context.clone())
            }
            Callback::SetResultUnlessCancelled { future, result } => {
                Self::SetResult(future.clone(), result.clone())
            }
            Callback::GatherDone { outer, child } => Self::GatherDone(outer.clone(), child.clone()),
        }
    }
}

impl NativeFrame for RunForever {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        vm.known_line = Some(*self.line.get_or_insert_with(|| vm.program_line()));
        let step = self.advance(vm, input);
        if matches!(step, Err(_) | Ok(Step::Return(_))) {
            self.clean_up(vm);
        }
        vm.known_line = None;
        step
    }

    fn interruptible(&self) -> bool {
        true
    }

    fn frames(&self) -> usize {
        // `run_forever`, `_run_once`, `Handle._run`.
        3
    }

    fn name(&self) -> &'static str {
        "run_forever"
    }
}
