//! What all event loops of one machine share.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::base_events::{LoopRef, abandon_loop};
use super::classes::Classes;
use super::futures::FutureRef;
use super::instrument::{FutureId, HandleId, Instrument, LoopId, Moment};
use super::tasks::TaskName;
use crate::vm::{Instance, Names, ThreadId, Vm};

/// The machine's slot for [`Shared`], which needs the machine's classes to be made.
#[derive(Default)]
struct Slot(Option<Rc<Shared>>);

/// State shared by the loops of one run. Numbers go on from one loop to the next.
pub struct Shared {
    /// The classes that Rust code makes instances of.
    pub classes: Classes,
    /// Names that are given to many objects.
    pub names: NativeNames,
    /// The loop that is running (`_get_running_loop`).
    pub running: RefCell<Option<LoopRef>>,
    /// The loops that run in the other threads.
    elsewhere: RefCell<Vec<(ThreadId, LoopRef)>>,
    /// The threads that live beside the main one, by name.
    thread_names: RefCell<Vec<(ThreadId, Rc<str>)>>,
    observers: RefCell<Vec<Rc<RefCell<dyn Instrument>>>>,
    /// Whether there is any observer: asked before anything is computed for one.
    observed: Cell<bool>,
    /// Whether some observer wants names, reprs and lines.
    detailed: Cell<bool>,
    last_loop: Cell<u32>,
    last_future: Cell<u32>,
    last_handle: Cell<u32>,
    last_resource: Cell<u32>,
    last_task_name: Cell<u32>,
    /// Every task that may still be alive, in creation order; the loop itself does not keep tasks alive.
    tasks: RefCell<Vec<Weak<Instance>>>,
    loops: RefCell<Vec<Weak<Instance>>>,
    /// Tasks that the program held by its names when it ended.
    pub held_at_exit: RefCell<Vec<Weak<Instance>>>,
    /// Length of `tasks` at which the dead are next swept out.
    sweep_at: Cell<usize>,
}

/// Names of coroutines written in Rust.
pub struct NativeNames {
    /// `__await__` iterators have no name of their own.
    pub future_iter: Rc<Names>,
}

/// Below this many tasks nothing is swept.
const SWEEP_MINIMUM: usize = 64;

/// The shared state of this machine, made on first use.
pub fn shared(vm: &mut Vm) -> Rc<Shared> {
    if let Some(known) = &vm.extension::<Slot>().0 {
        return known.clone();
    }
    let made = Rc::new(Shared {
        classes: Classes::new(vm),
        names: NativeNames { future_iter: Names::alike("FutureIter") },
        running: RefCell::default(),
        elsewhere: RefCell::default(),
        thread_names: RefCell::default(),
        observers: RefCell::default(),
        observed: Cell::new(false),
        detailed: Cell::new(false),
        last_loop: Cell::new(0),
        last_future: Cell::new(0),
        last_handle: Cell::new(0),
        last_resource: Cell::new(0),
        last_task_name: Cell::new(0),
        tasks: RefCell::default(),
        loops: RefCell::default(),
        held_at_exit: RefCell::default(),
        sweep_at: Cell::new(SWEEP_MINIMUM),
    });
    vm.extension::<Slot>().0 = Some(made.clone());
    made
}

/// Let `observer` hear of everything that the loops of this machine do from now on.
pub fn observe(vm: &mut Vm, observer: Rc<RefCell<dyn Instrument>>) {
    let shared = shared(vm);
    let detailed = shared.detailed.get() || observer.borrow().wants_details();
    shared.detailed.set(detailed);
    shared.observers.borrow_mut().push(observer);
    shared.observed.set(true);
}

/// Whether the thread that runs is running a loop.
pub fn runs(vm: &mut Vm) -> bool {
    shared(vm).running.borrow().is_some()
}

/// Break the cycles between loops, tasks and what they run, before the machine is thrown away in the midst of a run.
pub fn abandon(vm: &mut Vm) {
    let Some(shared) = vm.extension::<Slot>().0.take() else { return };
    shared.running.borrow_mut().take();
    shared.elsewhere.borrow_mut().clear();
    shared.observers.borrow_mut().clear();
    for owner in shared.loops.borrow().iter().filter_map(Weak::upgrade) {
        abandon_loop(&LoopRef::trusted(owner));
    }
    for task in shared.tasks.borrow().iter().filter_map(Weak::upgrade) {
        FutureRef::trusted(task).abandon();
    }
}

impl Shared {
    /// Whether anybody listens.
    #[inline]
    pub fn observed(&self) -> bool {
        self.observed.get()
    }

    /// Whether somebody wants names, reprs and lines.
    #[inline]
    pub fn detailed(&self) -> bool {
        self.detailed.get()
    }

    /// Every task that was made and may still be alive, in creation order.
    pub fn every_task(&self) -> std::cell::Ref<'_, Vec<Weak<Instance>>> {
        self.tasks.borrow()
    }

    /// Tell every observer, from where the program is now.
    #[inline]
    pub fn tell(&self, vm: &Vm, what: impl Fn(&mut dyn Instrument, Moment)) {
        if self.observed.get() {
            let line = if self.detailed.get() { vm.program_line() } else { 0 };
            self.tell_at(vm, line, what);
        }
    }

    /// [`Shared::tell`] with a line of the caller's choice.
    pub fn tell_at(&self, vm: &Vm, line: u32, what: impl Fn(&mut dyn Instrument, Moment)) {
        let at = Moment { instruction: vm.executed, time: vm.shared_now(), line };
        for observer in self.observers.borrow().iter() {
            what(&mut *observer.borrow_mut(), at);
        }
    }

    /// A new loop's identity, from 0.
    pub fn next_loop(&self) -> LoopId {
        let id = self.last_loop.get();
        self.last_loop.set(id.wrapping_add(1));
        LoopId(id)
    }

    /// A number for something that a task can hold, from 1.
    pub fn next_resource(&self) -> u32 {
        count(&self.last_resource)
    }

    /// A new future's or task's identity, from 1.
    pub fn next_future(&self) -> FutureId {
        FutureId(count(&self.last_future))
    }

    /// A new handle's identity, from 1.
    pub fn next_handle(&self) -> HandleId {
        HandleId(count(&self.last_handle))
    }

    /// The next name that a task without one gets: `Task-1`, `Task-2` …
    pub fn next_task_name(&self) -> TaskName {
        TaskName::Numbered(count(&self.last_task_name))
    }

    /// Another thread takes over: each has a running loop of its own.
    pub fn change_thread(&self, before: ThreadId, next: ThreadId) {
        let mut elsewhere = self.elsewhere.borrow_mut();
        let at = elsewhere.iter().position(|(thread, _)| *thread == next);
        let running = at.map(|at| elsewhere.remove(at).1);
        if let Some(left) = self.running.replace(running) {
            elsewhere.push((before, left));
        }
    }

    /// A thread has begun under this name, or has ended.
    pub fn name_thread(&self, thread: ThreadId, name: Option<Rc<str>>) {
        let mut names = self.thread_names.borrow_mut();
        names.retain(|(known, _)| *known != thread);
        names.extend(name.map(|name| (thread, name)));
    }

    /// What a thread is called.
    pub fn thread_name(&self, thread: ThreadId) -> Rc<str> {
        let names = self.thread_names.borrow();
        let name = names.iter().find(|(known, _)| *known == thread).map(|(_, name)| name.clone());
        name.unwrap_or_else(|| "MainThread".into())
    }

    /// The task that is running, in the loop that is running.
    pub fn current_task(&self) -> Option<FutureRef> {
        self.running.borrow().as_ref().and_then(|owner| owner.current.borrow().clone())
    }

    /// Remember a loop as long as it lives.
    pub fn remember_loop(&self, owner: &LoopRef) {
        let mut loops = self.loops.borrow_mut();
        loops.retain(|known| known.strong_count() > 0);
        loops.push(Rc::downgrade(owner.instance()));
    }

    /// Remember a task as long as it lives.
    pub fn register(&self, task: &FutureRef) {
        let mut tasks = self.tasks.borrow_mut();
        if tasks.len() >= self.sweep_at.get() {
            tasks.retain(|task| task.strong_count() > 0);
            self.sweep_at.set(SWEEP_MINIMUM.max(tasks.len() * 2));
        }
        tasks.push(Rc::downgrade(task.instance()));
    }

    /// The tasks that are not done, in creation order; only those of one loop when it is given.
    pub fn unfinished_tasks(&self, owner: Option<&LoopRef>) -> Vec<FutureRef> {
        let wanted = |task: &FutureRef| {
            !task.done() && owner.is_none_or(|owner| task.owner().is_some_and(|own| own.is(owner)))
        };
        self.live_tasks().into_iter().filter(wanted).collect()
    }

    /// The tasks that are alive, in creation order, done or not.
    pub fn live_tasks(&self) -> Vec<FutureRef> {
        self.tasks.borrow().iter().filter_map(Weak::upgrade).map(FutureRef::trusted).collect()
    }
}

fn count(counter: &Cell<u32>) -> u32 {
    counter.set(counter.get().wrapping_add(1));
    counter.get()
}
