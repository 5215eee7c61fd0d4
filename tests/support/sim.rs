//! The scripted loop: tasks whose next action is drawn at random, run by CPython's rules.

use super::random::Random;
use loopscope::asyncio::instrument::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

/// What kind of run to make up.
#[derive(Clone, Copy, Debug)]
pub struct Config {
    pub seed: u64,
    /// No more tasks than this.
    pub tasks: usize,
    /// After about this many actions every task ends at its next one.
    pub actions: u64,
    /// Whether an instruction counts before it acts (its events carry the new count) or after.
    pub count_first: bool,
    /// Whether it runs for ever, computing without an event, after `actions`.
    pub endless: bool,
}

impl Config {
    pub fn small(seed: u64) -> Self {
        Self { seed, tasks: 12, actions: 300, count_first: seed.is_multiple_of(2), endless: false }
    }
}

#[derive(Clone)]
struct SimHandle {
    id: HandleId,
    task: Option<FutureId>,
    resolves: Option<FutureId>,
    cancelled: bool,
    when: Option<f64>,
}

struct SimTask {
    waits: Option<FutureId>,
    done: bool,
    must_cancel: bool,
    line: u32,
    actions: u32,
}

#[derive(Clone, Default)]
struct SimFuture {
    done: bool,
    waiters: Vec<FutureId>,
    /// A gather that counts this future, and for a gather what it still needs.
    gathers: Vec<FutureId>,
    needs: u32,
    total: u32,
}

/// How a run goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    On,
    Finished,
    Deadlock,
}

pub struct Sim {
    config: Config,
    watcher: Rc<RefCell<dyn Instrument>>,
    random: Random,
    pub instruction: u64,
    time: f64,
    handles: u32,
    futures: u32,
    iteration: u64,
    batch: usize,
    ready: VecDeque<SimHandle>,
    timers: BTreeMap<(u64, u32), SimHandle>,
    running: Option<SimHandle>,
    pub tasks: BTreeMap<u32, (u32, u32)>,
    live: BTreeMap<u32, SimTask>,
    pending: BTreeMap<u32, SimFuture>,
    events: Vec<FutureId>,
    main: FutureId,
    pub going: Going,
    started: bool,
}

const LOOP: LoopId = LoopId(0);

impl Sim {
    pub fn new(config: Config, watcher: Rc<RefCell<dyn Instrument>>) -> Self {
        Self {
            config,
            watcher,
            random: Random::new(config.seed),
            instruction: 0,
            time: 0.0,
            handles: 0,
            futures: 0,
            iteration: 0,
            batch: 0,
            ready: VecDeque::new(),
            timers: BTreeMap::new(),
            running: None,
            tasks: BTreeMap::new(),
            live: BTreeMap::new(),
            pending: BTreeMap::new(),
            events: Vec::new(),
            main: FutureId(0),
            going: Going::On,
            started: false,
        }
    }

    /// The line that is about to run; 0 within the loop's own code.
    pub fn line(&self) -> u32 {
        self.current().and_then(|task| self.live.get(&task.0)).map_or(0, |task| task.line)
    }

    pub fn current(&self) -> Option<FutureId> {
        self.running.as_ref().and_then(|handle| handle.task)
    }

    /// Line and number of actions of a task: its "locals".
    pub fn task(&self, id: FutureId) -> Option<(u32, u32)> {
        self.live.get(&id.0).filter(|task| !task.done).map(|task| (task.line, task.actions))
    }

    fn at(&self) -> Moment {
        Moment { instruction: self.instruction, time: self.time, line: self.line() }
    }

    fn tell(&self, tell: impl FnOnce(&mut dyn Instrument, Moment)) {
        let at = self.at();
        tell(&mut *self.watcher.borrow_mut(), at);
    }

    /// Execute one instruction.
    pub fn instruction(&mut self) {
        if self.going != Going::On {
            return;
        }
        if self.config.count_first {
            self.instruction += 1;
        }
        self.act();
        if !self.config.count_first {
            self.instruction += 1;
        }
    }

    fn act(&mut self) {
        if !self.started {
            self.started = true;
            self.tell(|to, at| to.loop_state(at, LOOP, LoopState::Created));
            self.main = self.create_task();
            self.tell(|to, at| to.loop_state(at, LOOP, LoopState::Running));
        } else if let Some(handle) = self.running.clone() {
            match handle.task {
                Some(task) => self.step(handle.id, task),
                None => self.callback(handle),
            }
        } else if self.batch > 0 {
            self.begin();
        } else {
            self.run_once();
        }
    }

    fn run_once(&mut self) {
        if self.live.get(&self.main.0).is_some_and(|task| task.done) {
            self.tell(|to, at| to.loop_state(at, LOOP, LoopState::Closed));
            self.tell(|to, at| to.finished(at));
            self.going = Going::Finished;
            return;
        }
        self.iteration += 1;
        self.tell(|to, at| to.iteration(at, LOOP, self.iteration));
        let cancelled: Vec<_> =
            self.timers.iter().filter(|(_, handle)| handle.cancelled).map(|(key, _)| *key).collect();
        for key in cancelled.into_iter().take(2) {
            if let Some(handle) = self.timers.remove(&key) {
                self.tell(|to, at| to.handle_dropped(at, handle.id));
            }
        }
        let next = self.timers.values().next().and_then(|handle| handle.when);
        let timeout =
            if self.ready.is_empty() { next.map(|when| (when - self.time).max(0.0)) } else { Some(0.0) };
        self.tell(|to, at| to.phase(at, LOOP, Phase::Select { timeout }));
        let Some(timeout) = timeout else {
            self.going = Going::Deadlock;
            return;
        };
        if timeout > 0.0 {
            let from = self.time;
            self.time = next.unwrap_or(self.time);
            self.tell(|to, at| to.clock(at, from));
        }
        let mut due = Vec::new();
        while let Some(entry) = self.timers.first_entry() {
            if entry.get().when.is_some_and(|when| when > self.time) {
                break;
            }
            due.push(entry.remove());
        }
        self.tell(|to, at| to.phase(at, LOOP, Phase::Timers { due: due.len() as u32 }));
        for handle in due {
            self.tell(|to, at| to.timer_due(at, handle.id));
            self.ready.push_back(handle);
        }
        self.batch = self.ready.len();
        self.tell(|to, at| to.phase(at, LOOP, Phase::Run { count: self.batch as u32 }));
    }

    fn begin(&mut self) {
        self.batch -= 1;
        let Some(handle) = self.ready.pop_front() else { return };
        if handle.cancelled {
            self.tell(|to, at| to.handle_dropped(at, handle.id));
        } else {
            self.tell(|to, at| to.handle_begin(at, handle.id, &|| "".into()));
            self.running = Some(handle);
        }
    }

    fn end(&mut self, handle: HandleId) {
        self.tell(|to, at| to.handle_end(at, handle));
        self.running = None;
    }

    fn callback(&mut self, handle: SimHandle) {
        if let Some(future) = handle.resolves {
            self.resolve(future, Ending::Result("None".into()));
        } else {
            self.tell(|to, at| to.output(at, Stream::Stderr, "called\n"));
        }
        self.end(handle.id);
    }

    fn schedule(&mut self, kind: HandleKind, task: Option<FutureId>, cause: HandleCause) {
        self.handles += 1;
        let id = HandleId(self.handles);
        let name = if task.is_some() { "worker" } else { "callback" };
        let (when, resolves) = (None, None);
        let info =
            HandleInfo { id, owner: LOOP, kind, task, name: name.into(), when, cause, ready: None, resolves };
        self.tell(|to, at| to.handle_created(at, &info));
        self.ready.push_back(SimHandle { id, task, resolves: None, cancelled: false, when: None });
    }

    fn timer(&mut self, delay: f64, resolves: Option<FutureId>) {
        self.handles += 1;
        let id = HandleId(self.handles);
        let when = Some(self.time + delay);
        let name = if resolves.is_some() { "_set_result_unless_cancelled" } else { "later" };
        let (kind, cause) = (HandleKind::Timer, HandleCause::Scheduled);
        let info = HandleInfo {
            id,
            owner: LOOP,
            kind,
            task: None,
            name: name.into(),
            when,
            cause,
            ready: None,
            resolves,
        };
        self.tell(|to, at| to.handle_created(at, &info));
        let handle = SimHandle { id, task: None, resolves, cancelled: false, when };
        self.timers.insert(((self.time + delay).to_bits(), id.0), handle);
    }

    fn create_task(&mut self) -> FutureId {
        self.futures += 1;
        let id = FutureId(self.futures);
        let info = TaskInfo {
            id,
            owner: LOOP,
            name: format!("Task-{}", self.live.len() + 1).into(),
            coroutine: "worker".into(),
            creator: self.current(),
        };
        self.tell(|to, at| to.task_created(at, &info));
        self.live.insert(id.0, SimTask { waits: None, done: false, must_cancel: false, line: 1, actions: 0 });
        self.pending.insert(id.0, SimFuture::default());
        self.schedule(HandleKind::Step, Some(id), HandleCause::TaskCreated(id));
        id
    }

    fn create_future(&mut self, kind: FutureKind) -> FutureId {
        self.futures += 1;
        let id = FutureId(self.futures);
        self.tell(|to, at| to.future_created(at, id, &kind));
        self.pending.insert(id.0, SimFuture::default());
        id
    }

    fn resolve(&mut self, id: FutureId, ending: Ending) {
        let Some(future) = self.pending.get_mut(&id.0).filter(|future| !future.done) else { return };
        future.done = true;
        let waiters = std::mem::take(&mut future.waiters);
        let gathers = std::mem::take(&mut future.gathers);
        self.tell(|to, at| to.future_done(at, id, &ending));
        for task in waiters {
            if let Some(entry) = self.live.get_mut(&task.0)
                && entry.waits == Some(id)
            {
                entry.waits = None;
                self.schedule(HandleKind::Wakeup, Some(task), HandleCause::FutureDone(id));
            }
        }
        for gather in gathers {
            let Some(entry) = self.pending.get_mut(&gather.0).filter(|entry| !entry.done) else { continue };
            entry.needs -= 1;
            let (needs, done) = (entry.needs, entry.total - entry.needs);
            self.tell(|to, at| to.gather_progress(at, gather, done));
            if needs == 0 {
                self.resolve(gather, Ending::Result("[…]".into()));
            }
        }
    }

    fn wait(&mut self, handle: HandleId, task: FutureId, on: FutureId) {
        if let Some(future) = self.pending.get_mut(&on.0) {
            future.waiters.push(task);
        }
        if let Some(entry) = self.live.get_mut(&task.0) {
            entry.waits = Some(on);
        }
        self.tell(|to, at| to.task_waits(at, task, Wait::Future(on)));
        self.end(handle);
    }

    fn finish(&mut self, handle: HandleId, task: FutureId, ending: Ending) {
        if let Some(entry) = self.live.get_mut(&task.0) {
            entry.done = true;
        }
        self.resolve(task, ending);
        self.end(handle);
    }

    fn open(&self) -> Vec<FutureId> {
        let open = self.live.iter().filter(|(_, task)| !task.done);
        open.map(|(id, _)| FutureId(*id)).collect()
    }

    fn step(&mut self, handle: HandleId, id: FutureId) {
        let late = self.instruction > self.config.actions;
        if late && self.config.endless {
            return;
        }
        let Some(task) = self.live.get_mut(&id.0) else { return };
        task.actions += 1;
        if task.must_cancel {
            self.finish(handle, id, Ending::Cancelled);
            return;
        }
        if late {
            // Main outlives the others, so that they get to their ends.
            let other = self.open().into_iter().find(|other| *other != id);
            match other {
                Some(other) if id == self.main && self.live[&other.0].waits.is_none() => {
                    self.wait(handle, id, other)
                }
                _ => self.finish(handle, id, Ending::Result("None".into())),
            }
            return;
        }
        task.line = 1 + (self.random.below(4) as u32 + task.line * 7) % 40;
        match self.random.below(20) {
            0 | 1 => {
                let text = ["tick\n", "no end, ", "two\nlines\n"][self.random.below(3)];
                let stream = if self.random.chance(80) { Stream::Stdout } else { Stream::Stderr };
                self.tell(|to, at| to.output(at, stream, text));
            }
            2..=4 if self.live.len() < self.config.tasks => {
                self.create_task();
            }
            5..=7 => {
                let delay = self.random.below(6) as f64 / 4.0 + 0.25;
                let future = self.create_future(FutureKind::Sleep { delay });
                self.timer(delay, Some(future));
                self.wait(handle, id, future);
            }
            8..=10 => {
                self.schedule(HandleKind::Step, Some(id), HandleCause::Yielded(id));
                self.tell(|to, at| to.task_waits(at, id, Wait::Turn));
                self.end(handle);
            }
            11 | 12 => {
                let others: Vec<_> =
                    self.open().into_iter().filter(|other| *other > id && *other != id).collect();
                if !others.is_empty() {
                    let other = others[self.random.below(others.len())];
                    self.wait(handle, id, other);
                }
            }
            13 => self.gather(handle, id),
            14 => self.cancel(id),
            15 => {
                let from = self.time;
                self.time += 0.5;
                let blocking = Blocking { call: "time.sleep".into(), from, to: self.time };
                self.tell(|to, at| to.blocked(at, &blocking));
            }
            16 => {
                if self.random.chance(50) || self.events.is_empty() {
                    // What is waited for has a holder now and then, and another one later.
                    let resource = self.random.below(3) as u32;
                    let owner = (resource > 0).then_some(id);
                    let kind = FutureKind::Waiter { of: "Event".into(), owner, resource };
                    self.tell(|to, at| to.held(at, 3 - resource, owner));
                    let future = self.create_future(kind);
                    self.events.push(future);
                    // Somebody will set it: a deadlock is only wanted when no other task is left.
                    self.timer(2.0, Some(future));
                    self.wait(handle, id, future);
                } else {
                    let future = self.events.remove(self.random.below(self.events.len()));
                    self.resolve(future, Ending::Result("True".into()));
                }
            }
            17 => {
                if self.random.chance(50) {
                    self.schedule(HandleKind::Call, None, HandleCause::Scheduled);
                } else {
                    self.timer(0.75, None);
                }
                self.cancel_handle();
            }
            18 if id != self.main => {
                let ending = match self.random.below(3) {
                    0 => Ending::Exception("ValueError: no".into()),
                    _ => Ending::Result("42".into()),
                };
                self.finish(handle, id, ending);
            }
            _ => self.tell(|to, at| to.task_renamed(at, id, &format!("renamed-{}", id.0))),
        }
    }

    fn gather(&mut self, handle: HandleId, id: FutureId) {
        let others: Vec<_> = self.open().into_iter().filter(|other| *other > id).take(3).collect();
        if others.is_empty() {
            return;
        }
        let total = others.len() as u32;
        let gather = self.create_future(FutureKind::Gather { total });
        if let Some(entry) = self.pending.get_mut(&gather.0) {
            (entry.needs, entry.total) = (total, total);
        }
        for other in others {
            if let Some(child) = self.pending.get_mut(&other.0) {
                child.gathers.push(gather);
            }
        }
        self.wait(handle, id, gather);
    }

    fn cancel(&mut self, by: FutureId) {
        let others: Vec<_> =
            self.open().into_iter().filter(|other| *other != by && *other != self.main).collect();
        if others.is_empty() {
            return;
        }
        let victim = others[self.random.below(others.len())];
        self.tell(|to, at| to.cancel_requested(at, victim, Some(by)));
        let Some(task) = self.live.get_mut(&victim.0) else { return };
        task.must_cancel = true;
        if let Some(on) = task.waits
            && !self.live.contains_key(&on.0)
        {
            self.resolve(on, Ending::Cancelled);
        }
    }

    fn cancel_handle(&mut self) {
        let plain =
            |handle: &&mut SimHandle| handle.task.is_none() && handle.resolves.is_none() && !handle.cancelled;
        let found = self.ready.iter_mut().chain(self.timers.values_mut()).find(plain);
        if let Some(handle) = found {
            handle.cancelled = true;
            let id = handle.id;
            self.tell(|to, at| to.handle_cancelled(at, id));
        }
    }
}
