//! Threads: several stacks of one machine, of which one runs at a time, as under CPython's global interpreter lock.
//!
//! A thread runs until it blocks or ends; then the thread that has been ready for longest takes over, and when none is
//! ready, virtual time passes until the first deadline. A thread that does not block gives way after a stretch of
//! instructions, as CPython's does after its switch interval, but never in the midst of what CPython has in C.
//!
//! A thread may also stand for a process: it has names of its own in `__main__`, and where instructions take time, it takes
//! its time beside all others. It runs ahead of the clock by at most a slice, then waits until the clock has caught up.

use std::collections::VecDeque;
use std::rc::Rc;

use super::activation::Activation;
use super::native::{Call, Halt, NativeFrame, PyResult, Raised, Resume, Step};
use super::object::{Body, Dict, Module};
use super::value::Value;
use super::waiting::Waiting;
use super::{Stop, Vm};
use crate::order::SortedMap;

/// Identity of a thread within one run: 0 is the main thread, the others follow in creation order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ThreadId(pub u32);

/// What blocked threads are woken by: a lock, a loop's selector, the start of a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WakeKey(pub u64);

impl WakeKey {
    /// Nothing wakes the thread but its deadline.
    pub const NONE: Self = Self(0);
}

/// What a thread waits for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Block {
    /// What wakes it.
    pub key: WakeKey,
    /// Virtual time at which it goes on in any case.
    pub until: Option<f64>,
}

/// What observers are told about threads.
#[derive(Clone, Debug, PartialEq)]
pub enum ThreadNews {
    /// Every thread was blocked, so time passed: the time before.
    Clock(f64),
    /// Another thread takes over: the one before, and the new one.
    Switched(ThreadId, ThreadId),
    /// The running thread is one that the program knows, under this name.
    Named(Rc<str>),
    /// The running thread waits: for what the program called, until this time if nothing comes before.
    Waits(Rc<str>, Option<f64>),
    /// The running thread goes on after a wait.
    Runs,
    /// A thread has ended.
    Ended(ThreadId),
}

/// Instructions after which a thread gives way when another is ready: CPython's 5 ms at 20 million a second.
const SWITCH_INTERVAL: u64 = 100_000;

/// The same in virtual seconds, where instructions take time.
const SWITCH_SECONDS: f64 = 0.005;

/// Virtual seconds by which a process runs ahead of the clock.
const SLICE_SECONDS: f64 = 0.001;

/// What makes a thread go on where it was.
#[derive(Default)]
struct Strand {
    stack: Vec<Activation>,
    context: Value,
    asyncgen_firstiter: Value,
    asyncgen_finalizer: Value,
    recursion_slack: usize,
    process: u32,
    named: bool,
}

/// All threads but what the machine holds of the one that runs.
#[derive(Default)]
pub(super) struct Threads {
    current: ThreadId,
    last: u32,
    last_key: u64,
    /// Who could run, in the order in which they may.
    ready: VecDeque<ThreadId>,
    waiting: Waiting,
    /// Every thread that has not ended and has ever not run. The one that runs has nothing here.
    parked: SortedMap<ThreadId, Option<Box<Strand>>>,
    /// The process of the running thread: 0 is the program's own.
    process: u32,
    last_process: u32,
    /// Whether observers know the running thread.
    named: bool,
    /// Virtual time at which the running thread took over.
    took_over: f64,
    /// What `__main__` holds in the processes that are not running.
    namespaces: Vec<(u32, Rc<Dict>)>,
    /// Names of modules that a process has values of its own for. The values are in the module while the process runs, and
    /// then those of everybody else are here.
    own: Vec<(u32, Rc<Module>, Rc<Dict>)>,
    /// Exceptions that will be raised in threads when they wait next.
    interrupted: Vec<(ThreadId, Raised)>,
    /// The instruction count at which the running thread gives way.
    switch_at: Option<u64>,
    /// Where the run that is under way stops; `Vm::until` may come before.
    pub(super) stop_at: u64,
}

impl Threads {
    /// Whether no thread is alive but the one that runs.
    fn alone(&self) -> bool {
        self.parked.len() == usize::from(self.parked.get(&self.current).is_some())
    }
}

impl Vm {
    /// The thread that runs.
    pub fn thread(&self) -> ThreadId {
        self.threads.current
    }

    /// Whether no other thread is alive.
    pub fn is_alone(&self) -> bool {
        self.threads.alone()
    }

    /// A key that nothing else uses.
    pub fn new_wake_key(&mut self) -> WakeKey {
        self.threads.last_key += 1;
        WakeKey(self.threads.last_key)
    }

    /// Make a thread that will make `call`. It stands behind those that are ready; `started` is woken when it begins. With
    /// `names` it is a process, which has these in `__main__`.
    pub fn spawn_thread(&mut self, call: Call, started: WakeKey, names: Option<Rc<Dict>>) -> ThreadId {
        self.threads.last += 1;
        let mut process = self.threads.process;
        if let Some(names) = names {
            self.threads.last_process += 1;
            process = self.threads.last_process;
            self.threads.namespaces.push((process, names));
        }
        let thread = ThreadId(self.threads.last);
        let first = Body::Native(Box::new(Bootstrap { call: Some(call), started }));
        let strand = Strand {
            stack: vec![Activation::new(first)],
            asyncgen_firstiter: Value::None,
            asyncgen_finalizer: Value::None,
            process,
            ..Strand::default()
        };
        self.threads.parked.insert(thread, Some(Box::new(strand)));
        self.make_ready(thread);
        thread
    }

    /// Let up to `count` of the threads that wait for `key` go on, the longest waiting first. Gives how many.
    pub fn wake(&mut self, key: WakeKey, count: usize) -> usize {
        let mut woken = 0;
        while woken < count {
            let Some(thread) = self.threads.waiting.take_for(key) else { break };
            self.unblock(thread, true);
            woken += 1;
        }
        woken
    }

    /// A thread other than the running one ends where it is, without another instruction. Gives whether it was alive.
    pub fn kill_thread(&mut self, thread: ThreadId) -> bool {
        self.threads.ready.retain(|ready| *ready != thread);
        self.threads.waiting.remove(thread);
        let Some(strand) = self.threads.parked.get_mut(&thread).and_then(Option::take) else { return false };
        self.threads.parked.remove(&thread);
        self.threads.interrupted.retain(|(interrupted, _)| *interrupted != thread);
        if strand.named {
            self.tell_threads(ThreadNews::Ended(thread));
        }
        true
    }

    /// Tell the observers of the running thread, which the program knows under this name.
    pub fn name_thread(&mut self, name: &str) {
        self.threads.named = true;
        self.tell_threads(ThreadNews::Named(name.into()));
    }

    /// Tell the observers that the running thread waits in `call`.
    pub fn tell_waits(&mut self, call: &str, until: Option<f64>) {
        if self.threads.named {
            self.tell_threads(ThreadNews::Waits(call.into(), until));
        }
    }

    /// Tell the observers that the running thread goes on after it has waited in `call` since `from`.
    pub fn tell_waited(&mut self, call: &str, from: f64) {
        if self.threads.named {
            self.tell_threads(ThreadNews::Runs);
        }
        if self.now() > from {
            self.tell_blocked(call, from, self.now());
        }
    }

    /// No other thread runs any more: the program is being torn down. What they hold stays as it is.
    pub fn freeze_threads(&mut self) {
        self.threads.ready.clear();
        self.threads.waiting.clear();
        self.stretch_begins();
    }

    /// A thread goes on: `woken` is what its wait gives.
    fn unblock(&mut self, thread: ThreadId, woken: bool) {
        if let Some(Some(strand)) = self.threads.parked.get_mut(&thread)
            && let Some(top) = strand.stack.last_mut()
        {
            top.input = Some(Resume::Value(Value::bool(woken)));
        }
        self.make_ready(thread);
    }

    fn make_ready(&mut self, thread: ThreadId) {
        self.threads.ready.push_back(thread);
        if self.threads.switch_at.is_none() {
            self.stretch_begins();
        }
    }

    /// From here on the running thread has its stretch of instructions.
    pub(super) fn stretch_begins(&mut self) {
        let threads = &self.threads;
        let seconds = if threads.process == 0 { SWITCH_SECONDS } else { SLICE_SECONDS };
        let stretch = match self.clock.instructions_in(seconds) {
            // Deadlines of others come while it runs.
            Some(stretch) if !threads.alone() => Some(stretch),
            None if !threads.ready.is_empty() => Some(SWITCH_INTERVAL),
            _ => None,
        };
        self.threads.switch_at = stretch.map(|stretch| self.executed + stretch);
        self.aim();
    }

    /// The time as others see it: a process may be ahead of it.
    pub fn shared_now(&self) -> f64 {
        if self.is_ahead() { self.threads.took_over } else { self.now() }
    }

    /// Whether the running thread is a process that has run ahead of the clock.
    pub fn is_ahead(&self) -> bool {
        self.threads.process != 0 && self.clock.has_cost() && self.now() > self.threads.took_over
    }

    /// The number of the process that runs, 0 for the program's own.
    pub fn process(&self) -> u32 {
        self.threads.process
    }

    /// The number of the process that was made last.
    pub fn last_process(&self) -> u32 {
        self.threads.last_process
    }

    /// The running process has values of its own for these names of a module.
    pub fn own_names(&mut self, module: &Rc<Module>, names: Rc<Dict>) {
        exchange(module, &names);
        self.threads.own.push((self.threads.process, module.clone(), names));
    }

    fn exchange_own(&mut self, process: u32) {
        for (_, module, names) in self.threads.own.iter().filter(|(owner, ..)| *owner == process) {
            exchange(module, names);
        }
    }

    /// Raise an exception in another thread: at once where it waits and may be interrupted, else when it waits next.
    pub fn interrupt_thread(&mut self, thread: ThreadId, exception: Value) {
        let raised = Raised::new(exception);
        let waits = self.threads.waiting.is_waiting(thread);
        let Some(Some(strand)) = self.threads.parked.get_mut(&thread) else { return };
        match strand.stack.last_mut() {
            Some(top) if waits && top.is_interruptible() => {
                top.input = Some(Resume::Raised(raised));
                self.threads.waiting.remove(thread);
                self.make_ready(thread);
            }
            _ => self.threads.interrupted.push((thread, raised)),
        }
    }

    /// A process is over: nobody needs its names any more.
    pub fn forget_process(&mut self, process: u32) {
        if self.threads.process == process {
            self.exchange_own(process);
        }
        self.threads.own.retain(|(owner, ..)| *owner != process);
        self.threads.namespaces.retain(|(known, _)| *known != process);
    }

    /// Work out where to stop next.
    pub(super) fn aim(&mut self) {
        let threads = &self.threads;
        self.until = threads.switch_at.map_or(threads.stop_at, |at| at.min(threads.stop_at));
        self.look_at = if self.lines { 0 } else { self.until };
    }

    /// The running thread has had its stretch: let the next one run. In the midst of what is to look like C it goes on for
    /// one instruction more.
    pub(super) fn give_way(&mut self) {
        let native = match self.stack.last().map(|top| &top.body) {
            Some(Body::Python(frame)) => frame.code.code.is_native(),
            _ => true,
        };
        if native {
            self.threads.switch_at = Some(self.executed + 1);
            return self.aim();
        }
        let thread = self.threads.current;
        if self.is_ahead() {
            let on = Block { key: WakeKey::NONE, until: Some(self.now()) };
            self.park();
            self.threads.waiting.add(thread, on);
        } else {
            self.park();
            self.threads.ready.push_back(thread);
        }
        self.switch();
    }

    /// The running thread, whose innermost activation is on the stack, waits.
    pub(super) fn block(&mut self, on: Block) -> Option<Stop> {
        let thread = self.threads.current;
        let interrupted = self.threads.interrupted.iter().position(|(known, _)| *known == thread);
        if let (Some(at), Some(top)) = (interrupted, self.stack.last_mut())
            && top.is_interruptible()
        {
            top.input = Some(Resume::Raised(self.threads.interrupted.remove(at).1));
            return None;
        }
        self.park();
        self.threads.waiting.add(thread, on);
        self.switch()
    }

    /// The running thread has ended, which is not the main one.
    pub(super) fn thread_ended(&mut self) -> Option<Stop> {
        if std::mem::take(&mut self.threads.named) {
            let thread = self.threads.current;
            self.tell_threads(ThreadNews::Ended(thread));
        }
        if self.is_ahead() {
            self.clock.rewind_to(self.executed, self.threads.took_over);
        }
        self.stack.clear();
        self.threads.parked.remove(&self.threads.current);
        self.switch()
    }

    /// Another thread than the main one runs, and its stack is empty.
    pub(super) fn runs_aside(&self) -> bool {
        self.threads.current != ThreadId::default()
    }

    fn park(&mut self) {
        if self.is_ahead() {
            self.clock.rewind_to(self.executed, self.threads.took_over);
        }
        let strand = Strand {
            stack: std::mem::take(&mut self.stack),
            context: std::mem::take(&mut self.context),
            asyncgen_firstiter: std::mem::replace(&mut self.asyncgen_firstiter, Value::None),
            asyncgen_finalizer: std::mem::replace(&mut self.asyncgen_finalizer, Value::None),
            recursion_slack: self.recursion_slack,
            process: self.threads.process,
            named: std::mem::take(&mut self.threads.named),
        };
        self.threads.parked.insert(self.threads.current, Some(Box::new(strand)));
    }

    /// Let the next thread take over; time passes until there is one. Stops the machine where there never will be.
    fn switch(&mut self) -> Option<Stop> {
        let deadlock = loop {
            self.wake_due();
            if !self.signals.is_empty() {
                self.interrupt_main();
            }
            if let Some(next) = self.threads.ready.pop_front() {
                self.take_over(next);
                break false;
            }
            let Some(deadline) = self.threads.waiting.deadline().or_else(|| self.next_signal()) else {
                // The main thread's stack is what one wants to look at.
                self.take_over(ThreadId::default());
                break true;
            };
            let before = self.now();
            self.wait_until(deadline);
            if self.now() > before {
                self.tell_threads(ThreadNews::Clock(before));
            }
        };
        self.stretch_begins();
        deadlock.then_some(Stop::Halted(Halt::Deadlock))
    }

    /// A signal has come. The main thread's wait ends, for it is the one to run the handler; what it waited for it goes on to
    /// wait for by itself.
    fn interrupt_main(&mut self) {
        let main = ThreadId::default();
        if self.threads.waiting.is_waiting(main) {
            self.threads.waiting.remove(main);
            self.unblock(main, false);
        }
    }

    /// Those whose deadline has come go on: by deadline, then in the order in which they began to wait.
    fn wake_due(&mut self) {
        let now = self.now();
        while let Some(thread) = self.threads.waiting.take_due(now) {
            self.unblock(thread, false);
        }
    }

    fn take_over(&mut self, next: ThreadId) {
        let Some(strand) = self.threads.parked.get_mut(&next).and_then(Option::take) else { return };
        self.change_process(strand.process);
        self.threads.took_over = self.now();
        self.threads.named = strand.named;
        self.stack = strand.stack;
        self.context = strand.context;
        self.asyncgen_firstiter = strand.asyncgen_firstiter;
        self.asyncgen_finalizer = strand.asyncgen_finalizer;
        self.recursion_slack = strand.recursion_slack;
        let before = std::mem::replace(&mut self.threads.current, next);
        if before != next {
            self.tell_threads(ThreadNews::Switched(before, next));
        }
    }

    /// Put the names of another process in place.
    fn change_process(&mut self, next: u32) {
        let before = std::mem::replace(&mut self.threads.process, next);
        if before == next {
            return;
        }
        self.exchange_own(before);
        self.exchange_own(next);
        let Some(Value::Module(main)) = self.modules.get_str("__main__") else { return };
        let kept = Rc::new(Dict::new());
        for (name, value) in main.dict.snapshot() {
            kept.set_key(name, value);
        }
        let namespaces = &mut self.threads.namespaces;
        let names =
            namespaces.iter().position(|(process, _)| *process == next).map(|at| namespaces.remove(at).1);
        namespaces.push((before, kept));
        let Some(names) = names else { return };
        for (name, _) in main.dict.snapshot() {
            if let Some(name) = name.as_str()
                && names.get_str(name).is_none()
            {
                main.dict.remove_str(name);
            }
        }
        for (name, value) in names.snapshot() {
            main.dict.set_key(name, value);
        }
    }

    fn tell_threads(&mut self, news: ThreadNews) {
        if let Some(tell) = self.on_threads {
            tell(self, news);
        }
    }
}

/// Let a module and a dict change values under the names that the dict has.
fn exchange(module: &Module, names: &Dict) {
    for (name, value) in names.snapshot() {
        let Some(text) = name.as_str() else { continue };
        if let Some(other) = module.dict.get_str(text) {
            names.set_key(name.clone(), other);
        }
        module.dict.set_key(name, value);
    }
}

/// The first frame of a thread.
struct Bootstrap {
    call: Option<Call>,
    started: WakeKey,
}

impl NativeFrame for Bootstrap {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match (self.call.take(), input) {
            (Some(call), _) => {
                vm.wake(self.started, 1);
                Ok(Step::Call(Box::new(call)))
            }
            (None, Resume::Raised(raised)) => Err(raised),
            (None, _) => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "thread"
    }
}

/// Blocks the thread that calls it; returns whether it was woken before its deadline.
pub struct Park {
    /// What it waits for.
    pub on: Block,
    /// Virtual time at which it began.
    pub from: f64,
    /// What the program did that waits; empty when it is told apart, or nothing of the program's.
    pub call: Box<str>,
}

impl NativeFrame for Park {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match input {
            Resume::Start => {
                if !self.call.is_empty() {
                    vm.tell_waits(&self.call, self.on.until);
                }
                Ok(Step::Block(self.on))
            }
            Resume::Raised(raised) => Err(raised),
            Resume::Value(woken) | Resume::Yielded(woken) => {
                if !self.call.is_empty() {
                    vm.tell_waited(&self.call, self.from);
                }
                Ok(Step::Return(woken))
            }
        }
    }

    fn interruptible(&self) -> bool {
        // Who only gives way is in the midst of something.
        self.on.until != Some(self.from)
    }

    fn name(&self) -> &'static str {
        "park"
    }
}
