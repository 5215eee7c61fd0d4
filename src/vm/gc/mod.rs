//! Cycles of references that nothing leads to any more: found, finalized and taken apart.
//!
//! Counts of references free everything but cycles. The collector looks at the objects that a cycle may go through
//! ([`tracked`]) and at all that they lead to; what has more references than the graph itself accounts for is referred
//! to from outside, and so is whatever that leads to. The rest is garbage. As in CPython an object that survives a
//! collection is looked at less often: there are three generations.

mod graph;

use graph::Graph;
pub(super) use graph::identity;

use super::Vm;
use super::activation::{Activation, Exit};
use super::native::{Flow, NativeFrame, PyResult, Resume, Step};
use super::object::{Body, Dying, GeneratorKind, GeneratorState, Payload, Tracked, tracked, weak};
use super::release::{self, Dead};
use super::value::Value;

/// The oldest generation that is collected.
pub const OLDEST: usize = 2;

/// The age of what exists before the program begins, which is never looked at.
pub(super) const FROZEN: u8 = 3;

/// The older generations, and when to look at them.
pub struct Collector {
    /// `gc.isenabled()`
    pub enabled: bool,
    /// `gc.get_threshold()`
    pub thresholds: [usize; 3],
    /// Collections of each generation since the next older one was collected; the first is not used.
    counts: [usize; 3],
    /// Objects that survived one collection, and more.
    old: [Vec<Tracked>; 2],
    /// Objects that came into the oldest generation since it was last collected.
    pending: usize,
    /// A collection is under way: its finalizers do not begin another.
    busy: bool,
}

impl Default for Collector {
    fn default() -> Self {
        Self {
            enabled: true,
            thresholds: [2000, 10, 10],
            counts: [0; 3],
            old: Default::default(),
            pending: 0,
            busy: false,
        }
    }
}

impl Collector {
    /// The oldest generation that is due, when the youngest is.
    fn due(&self) -> usize {
        let total = self.old[1].len();
        match (self.counts[1] > self.thresholds[1], self.counts[2] > self.thresholds[2]) {
            (_, true) if self.pending * 4 >= total => OLDEST,
            (true, _) => 1,
            _ => 0,
        }
    }

    /// The objects of a generation and all younger ones.
    fn take(&mut self, generation: usize) -> Vec<Tracked> {
        let mut objects = Vec::new();
        for old in self.old.iter_mut().take(generation).rev() {
            join(&mut objects, std::mem::take(old));
        }
        join(&mut objects, tracked::take());
        objects
    }

    /// A generation was collected, and these objects are left of it.
    fn collected(&mut self, generation: usize, left: Vec<Tracked>) {
        self.counts[..=generation].fill(0);
        if let Some(count) = self.counts.get_mut(generation + 1) {
            *count += 1;
        }
        self.pending = match generation {
            0 => self.pending,
            1 => self.pending + left.len(),
            _ => 0,
        };
        join(&mut self.old[generation.min(1)], left);
    }
}

/// Append `more`, without moving it where there is nothing to append to: there may be millions.
fn join(objects: &mut Vec<Tracked>, mut more: Vec<Tracked>) {
    if objects.is_empty() {
        *objects = more;
    } else {
        objects.append(&mut more);
    }
}

impl Vm {
    /// Forget what was made before the program begins, which is [`FROZEN`], and note what it makes.
    pub(super) fn begin_tracking(&mut self) {
        drop(tracked::take());
        tracked::prune(self.collector.thresholds[0]);
    }

    /// Everything that is garbage in a generation and the younger ones.
    fn find_garbage(&mut self, generation: usize) -> Vec<Value> {
        // Remembered look-ups hold what they found.
        self.method_cache.forget();
        let objects = self.collector.take(generation);
        let graph = Graph::reach(objects.iter().filter_map(Tracked::value), generation as u8);
        let (reached, garbage) = graph.split();
        let age = (generation + 1).min(OLDEST) as u8;
        for value in &reached {
            set_age(value, age);
        }
        drop(reached);
        self.collector.collected(generation, objects.into_iter().filter(Tracked::lives).collect());
        tracked::prune(self.collector.thresholds[0]);
        garbage
    }

    /// `gc.collect(generation)`: what the machine must do; its value is how many objects were found.
    pub fn collect_garbage(&mut self, generation: usize) -> Flow {
        if std::mem::replace(&mut self.collector.busy, true) {
            return Flow::Value(Value::Int(0));
        }
        Flow::Enter(Box::new(Collection { garbage: Vec::new(), generation, stage: Stage::Find }))
    }

    /// Collect the generations that are due, if any is. Gives what must run for it.
    pub(super) fn collect_when_due(&mut self) -> Option<Box<Activation>> {
        if !tracked::due() {
            return None;
        }
        let young = tracked::prune(self.collector.thresholds[0]);
        let wanted = self.collector.enabled && !self.collector.busy && self.collector.thresholds[0] > 0;
        if !wanted || young <= self.collector.thresholds[0] {
            return None;
        }
        let generation = self.collector.due();
        let garbage = self.find_garbage(generation);
        weak::forget_garbage(&garbage);
        if !garbage.iter().any(has_finalizer) {
            take_apart(garbage);
            return None;
        }
        self.collector.busy = true;
        let body = Body::Native(Box::new(Collection { garbage, generation, stage: Stage::Finalize }));
        let exit = Exit::Finalizer(Box::new((Value::None, Vec::new())));
        Some(Box::new(Activation { exit, ..Activation::new(body) }))
    }

    /// `gc.get_count()`
    pub fn collection_counts(&self) -> [usize; 3] {
        [tracked::count(), self.collector.counts[1], self.collector.counts[2]]
    }

    /// The objects that the collector knows and that are not the machine's own, oldest first.
    pub fn tracked_objects(&self) -> Vec<Value> {
        let old = self.collector.old.iter().rev().flatten().filter_map(Tracked::value);
        let (mut objects, rest) = Graph::reach(old.chain(tracked::values()), OLDEST as u8).split();
        objects.extend(rest);
        objects.retain(is_tracked);
        objects
    }
}

/// Never look again at what `roots` lead to: a world that stays as it is, so that collecting costs what the program makes.
pub(super) fn freeze(roots: impl IntoIterator<Item = Value>) {
    let (reached, rest) = Graph::reach(roots, OLDEST as u8).split();
    for value in reached.iter().chain(&rest) {
        set_age(value, FROZEN);
    }
    release::let_go_all(rest);
}

/// When an object was made, among others.
fn number(value: &Value) -> u32 {
    graph::identity(value).map_or(0, |identity| identity.get())
}

fn set_age(value: &Value, age: u8) {
    if let Some(identity) = graph::identity(value) {
        identity.set_age(age);
    }
}

/// Every container that an object refers to (`gc.get_referents`).
pub fn referents(value: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    graph::children(value, &mut |child| found.push(child.clone()));
    found
}

/// Whether CPython's collector looks at an object: at a container, but not at a dictionary of plain values.
pub fn is_tracked(value: &Value) -> bool {
    match value {
        Value::Dict(_) => referents(value).iter().any(|child| graph::identity(child).is_some()),
        Value::Tuple(tuple) => !tuple.is_empty(),
        other => graph::identity(other).is_some(),
    }
}

/// Whether the death of an object would be noticed, as its `Drop` decides it.
fn has_finalizer(value: &Value) -> bool {
    match value {
        Value::Instance(instance) => {
            let observed = match &instance.payload {
                Payload::Native(state) => state.needs_finalizer(),
                _ => true,
            };
            instance.class().flags.get().finalizer && !instance.identity.is_finalized() && observed
        }
        Value::Generator(generator) => match &*generator.state.borrow() {
            GeneratorState::Created(_) => generator.kind == GeneratorKind::Coroutine,
            GeneratorState::Suspended(_) => !generator.kind.is_async_step(),
            GeneratorState::Running | GeneratorState::Done => false,
        },
        _ => false,
    }
}

/// Break the cycles, so that all of it goes.
fn take_apart(garbage: Vec<Value>) {
    garbage.iter().for_each(graph::clear);
    release::let_go_all(garbage);
}

/// How many objects CPython would count: the dictionary of an instance is a part of it, and what holds only plain
/// values is not looked at.
fn counted(garbage: &[Value]) -> usize {
    let mut count = garbage.len();
    for value in garbage {
        match value {
            Value::Instance(instance) => {
                count -= usize::from(instance.dict.is_some()) + usize::from(instance.slots.get().is_some());
            }
            Value::Dict(_) if !is_tracked(value) => count -= 1,
            // The tuple of its cells.
            Value::Function(function) if !function.closure.borrow().is_empty() => count += 1,
            _ => {}
        }
    }
    count
}

/// What a collection does next.
#[derive(Clone, Copy)]
enum Stage {
    Find,
    Finalize,
    TakeApart,
}

/// Garbage on its way out: finalizers run first, then what they did not bring back to life is taken apart.
struct Collection {
    garbage: Vec<Value>,
    generation: usize,
    stage: Stage,
}

impl NativeFrame for Collection {
    fn resume(&mut self, vm: &mut Vm, _input: Resume) -> PyResult<Step> {
        match self.stage {
            Stage::Find => {
                self.garbage = vm.find_garbage(self.generation);
                self.stage = Stage::Finalize;
                Ok(Step::Again)
            }
            Stage::Finalize => {
                weak::forget_garbage(&self.garbage);
                finalize(&self.garbage);
                self.stage = Stage::TakeApart;
                // The queue is drained before this goes on.
                Ok(Step::Again)
            }
            Stage::TakeApart => {
                vm.collector.busy = false;
                let graph = Graph::reach(std::mem::take(&mut self.garbage), self.generation as u8);
                let (_, garbage) = graph.split();
                let count = counted(&garbage);
                take_apart(garbage);
                Ok(Step::Return(Value::Int(count as i64)))
            }
        }
    }

    fn name(&self) -> &'static str {
        "gc.collect"
    }
}

/// Queue the finalizers of garbage in the order in which it was made.
fn finalize(garbage: &[Value]) {
    let mut dying: Vec<&Value> = garbage.iter().filter(|value| has_finalizer(value)).collect();
    crate::order::sort_by(&mut dying, |a, b| number(a).cmp(&number(b)));
    for value in dying {
        release::push(Dead::Finalize(match value {
            Value::Instance(instance) => {
                instance.identity.set_finalized();
                Dying::Instance(instance.clone())
            }
            Value::Generator(generator) => Dying::Generator(generator.clone()),
            _ => continue,
        }));
    }
}
