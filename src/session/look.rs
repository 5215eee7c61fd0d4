//! Reads an [`Inspection`] off the machine's objects.

use super::inspection::{Edge, Inspection, ObjectView};
use crate::asyncio::inspect::{self, FutureLook, stored};
use crate::asyncio::instrument::FutureId;
use crate::order;
use crate::vm::{Class, Fast, Instance, Value, Vm, types};
use std::rc::Rc;

/// Longest text of a value, in characters.
const MAX_TEXT: usize = 120;
/// Items of a container and attributes of an object that are looked at.
const MAX_ITEMS: usize = 16;

/// A value's `repr` as far as no Python code is needed, shortened.
pub(super) fn shown(vm: &mut Vm, value: &Value) -> Rc<str> {
    let text = match types::repr(vm, value) {
        Ok(Fast::Ready(text)) => text,
        _ => format!("<{} object>", vm.class_of(value).full_name()),
    };
    if text.chars().count() <= MAX_TEXT {
        return text.into();
    }
    let head: String = text.chars().take(MAX_TEXT - 1).collect();
    format!("{head}…").into()
}

/// Kinds of objects that are described.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Lock,
    Event,
    Condition,
    Semaphore,
    Barrier,
    Queue,
    Reader,
    Writer,
    Group,
    Timeout,
}

/// The kind by the class that asyncio itself defines, which the object's own class may extend.
fn kind_of(class: &Rc<Class>) -> Option<Kind> {
    class.mro().find_map(|class| match class.full_name().as_str() {
        "asyncio.locks.Lock" => Some(Kind::Lock),
        "asyncio.locks.Event" => Some(Kind::Event),
        "asyncio.locks.Condition" => Some(Kind::Condition),
        "asyncio.locks.Semaphore" => Some(Kind::Semaphore),
        "asyncio.locks.Barrier" | "asyncio.barriers.Barrier" => Some(Kind::Barrier),
        "asyncio.queues.Queue" => Some(Kind::Queue),
        "asyncio.streams.StreamReader" => Some(Kind::Reader),
        "asyncio.streams.StreamWriter" => Some(Kind::Writer),
        "asyncio.taskgroups.TaskGroup" => Some(Kind::Group),
        "asyncio.timeouts.Timeout" => Some(Kind::Timeout),
        _ => None,
    })
}

/// Items of a list, a tuple, a set, or a `deque`, whose items lie in a list of its own.
fn items(value: &Value) -> Vec<Value> {
    match value {
        Value::List(list) => list.snapshot(),
        Value::Tuple(tuple) => tuple.items().to_vec(),
        Value::Set(set) => set.data.borrow().iter().map(|(_, item)| item.clone()).collect(),
        Value::Instance(deque) => {
            let first = match stored(deque, "_first") {
                Value::Int(first) => usize::try_from(first).unwrap_or(0),
                _ => 0,
            };
            match stored(deque, "_items") {
                Value::List(list) => list.snapshot().into_iter().skip(first).collect(),
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

fn future_id(value: &Value) -> Option<FutureId> {
    inspect::future(value).map(|future| future.id)
}

/// Numbers of the signals for which the program has a handler, in order.
pub(super) fn signals(vm: &Vm) -> Rc<[u8]> {
    let Some(Value::Dict(awaited)) = vm.of_module("signal", "_awaited") else { return Rc::default() };
    let numbers = awaited.snapshot().into_iter().filter_map(|(number, _)| match number.base() {
        Value::Int(number) => u8::try_from(*number).ok(),
        _ => None,
    });
    let mut numbers: Vec<u8> = numbers.collect();
    order::sort_by(&mut numbers, |one, other| one.cmp(other));
    numbers.into()
}

/// Collects the objects that a stack refers to.
pub(super) struct Look<'a> {
    vm: &'a mut Vm,
    seen: Vec<Rc<Instance>>,
    found: Vec<ObjectView>,
}

impl<'a> Look<'a> {
    pub(super) fn new(vm: &'a mut Vm) -> Self {
        Self { vm, seen: Vec::new(), found: Vec::new() }
    }

    pub(super) fn objects(self) -> Rc<[ObjectView]> {
        self.found.into()
    }

    fn full(&self) -> bool {
        self.found.len() >= Inspection::OBJECTS
    }

    /// A variable of a frame. Those of the library have names of their own, which say nothing to the reader.
    pub(super) fn variable(&mut self, name: &str, value: &Value, library: bool) {
        let name = if library { "" } else { name };
        self.value(name, value);
        if library || self.full() {
            return;
        }
        match value {
            // What an object of the program holds, and what stands in a container, is as good as a variable.
            Value::Instance(instance) if self.is_plain(instance) => {
                let Some(dict) = instance.made_dict() else { return };
                for (key, held) in dict.snapshot().into_iter().take(MAX_ITEMS) {
                    if let Some(key) = key.as_str() {
                        self.value(&format!("{name}.{key}"), &held);
                    }
                }
            }
            Value::List(_) | Value::Tuple(_) => {
                for (at, held) in items(value).iter().take(MAX_ITEMS).enumerate() {
                    self.value(&format!("{name}[{at}]"), held);
                }
            }
            Value::Dict(dict) => {
                for (key, held) in dict.snapshot().into_iter().take(MAX_ITEMS) {
                    let key = shown(self.vm, &key);
                    self.value(&format!("{name}[{key}]"), &held);
                }
            }
            _ => {}
        }
    }

    fn is_plain(&self, instance: &Rc<Instance>) -> bool {
        instance.native::<()>().is_none() && kind_of(&instance.class()).is_none()
    }

    fn value(&mut self, name: &str, value: &Value) {
        let Value::Instance(instance) = value else { return };
        if self.full() || self.seen.iter().any(|seen| Rc::ptr_eq(seen, instance)) {
            return;
        }
        let view = match inspect::future(value) {
            // Tasks stand on the stage; here are the futures that do not.
            Some(future) if !future.task && !name.is_empty() => self.future(name, future),
            Some(_) => return,
            None => match kind_of(&instance.class()) {
                Some(kind) => self.object(name, instance, kind),
                None => return,
            },
        };
        self.seen.push(instance.clone());
        self.found.push(view);
    }

    fn future(&mut self, name: &str, future: FutureLook) -> ObjectView {
        let mut facts: Vec<(&'static str, Rc<str>)> = vec![("state", future.state.into())];
        if let Some((fact, value)) = &future.outcome {
            facts.push((*fact, shown(self.vm, value)));
        }
        if let Some(children) = future.children {
            facts.push(("children", children.to_string().into()));
        }
        let class = if future.children.is_some() { "gather" } else { "Future" };
        let waiters = future.waiters.into_iter().map(|task| ("await", task)).collect();
        ObjectView { name: name.into(), class: class.into(), facts: facts.into(), holder: None, waiters }
    }

    fn object(&mut self, name: &str, object: &Rc<Instance>, kind: Kind) -> ObjectView {
        let class = object.class().name_text();
        let mut view = Draft { vm: self.vm, object, facts: Vec::new(), waiters: Vec::new() };
        let mut holder = None;
        match kind {
            Kind::Lock => {
                view.fact("locked", "_locked");
                holder = future_id(&stored(object, "_holder"));
                view.queue("acquire", "_waiters");
            }
            Kind::Event => {
                view.fact("is_set", "_value");
                view.queue("wait", "_waiters");
            }
            Kind::Condition => {
                if let Value::Instance(lock) = stored(object, "_lock") {
                    let locked = shown(view.vm, &stored(&lock, "_locked"));
                    view.facts.push(("locked", locked));
                    holder = future_id(&stored(&lock, "_holder"));
                    view.waiters.extend(waiters_of("acquire", &stored(&lock, "_waiters")));
                }
                view.queue("wait", "_waiters");
            }
            Kind::Semaphore => {
                view.fact("value", "_value");
                view.fact("bound", "_bound_value");
                view.queue("acquire", "_waiters");
            }
            Kind::Barrier => {
                view.fact("parties", "_parties");
                view.fact("n_waiting", "_count");
                view.fact("state", "_state");
                if let Value::Instance(condition) = stored(object, "_cond") {
                    view.waiters.extend(waiters_of("wait", &stored(&condition, "_waiters")));
                }
            }
            Kind::Queue => {
                let held = items(&stored(object, "_queue")).len();
                view.facts.push(("qsize", held.to_string().into()));
                view.fact("maxsize", "_maxsize");
                view.fact("unfinished", "_unfinished_tasks");
                if held > 0 {
                    view.fact("items", "_queue");
                }
                view.flag("shutdown", "_is_shutdown");
                view.queue("get", "_getters");
                view.queue("put", "_putters");
                if let Value::Instance(finished) = stored(object, "_finished") {
                    view.waiters.extend(waiters_of("join", &stored(&finished, "_waiters")));
                }
            }
            Kind::Reader => {
                if let Value::Bytes(buffer) = stored(object, "_buffer") {
                    view.facts.push(("buffered", buffer.data().len().to_string().into()));
                }
                view.fact("limit", "_limit");
                view.flag("at_eof", "_eof");
                view.flag("paused", "_paused");
                view.waiters.extend(future_id(&stored(object, "_waiter")).map(|future| ("read", future)));
            }
            Kind::Writer => {
                if let Value::Instance(transport) = stored(object, "_transport") {
                    view.flag_of("closing", &transport, "_closing");
                }
                if let Value::Instance(protocol) = stored(object, "_protocol") {
                    view.flag_of("paused", &protocol, "_paused");
                    view.waiters.extend(waiters_of("drain", &stored(&protocol, "_drain_waiters")));
                }
            }
            Kind::Group => {
                view.facts.push(("tasks", items(&stored(object, "_tasks")).len().to_string().into()));
                view.facts.push(("errors", items(&stored(object, "_errors")).len().to_string().into()));
                view.flag("aborting", "_aborting");
                view.waiters
                    .extend(future_id(&stored(object, "_on_completed_fut")).map(|future| ("exit", future)));
            }
            Kind::Timeout => {
                view.fact("when", "_when");
                view.fact("state", "_state");
            }
        }
        ObjectView {
            name: name.into(),
            class: class.as_str().into(),
            facts: view.facts.into(),
            holder,
            waiters: view.waiters.into(),
        }
    }
}

/// An object that is being described.
struct Draft<'a> {
    vm: &'a mut Vm,
    object: &'a Instance,
    facts: Vec<(&'static str, Rc<str>)>,
    waiters: Vec<(&'static str, FutureId)>,
}

impl Draft<'_> {
    /// An attribute, if the object has it and it is not None.
    fn fact(&mut self, word: &'static str, attribute: &str) {
        let value = stored(self.object, attribute);
        if !matches!(value, Value::Empty | Value::None) {
            let text = shown(self.vm, &value);
            self.facts.push((word, text));
        }
    }

    /// An attribute, when it is true.
    fn flag(&mut self, word: &'static str, attribute: &str) {
        self.flag_of(word, self.object, attribute);
    }

    /// The same of an object that it uses.
    fn flag_of(&mut self, word: &'static str, object: &Instance, attribute: &str) {
        if stored(object, attribute).is_true() {
            self.facts.push((word, "True".into()));
        }
    }

    fn queue(&mut self, word: &'static str, attribute: &str) {
        self.waiters.extend(waiters_of(word, &stored(self.object, attribute)));
    }
}

fn waiters_of(word: &'static str, queue: &Value) -> Vec<(&'static str, FutureId)> {
    items(queue).iter().filter_map(future_id).map(|future| (word, future)).collect()
}

/// Who awaits whom among the living tasks.
pub(super) fn edges(vm: &mut Vm) -> Rc<[Edge]> {
    let edge = |(child, by, through): (FutureId, FutureId, &'static str)| Edge { child, by, through };
    inspect::awaits(vm, Inspection::EDGES).into_iter().map(edge).collect()
}
