//! The graph of objects: what refers to what, and what of it nothing outside refers to.

use hashbrown::HashTable;

use crate::vm::object::{
    Body, Descriptor, ExceptionState, Frame, Generator, GeneratorState, Identity, IterState, Payload,
};
use crate::vm::release;
use crate::vm::value::Value;

/// Objects that are looked at together.
#[derive(Default)]
pub struct Graph {
    /// The objects, each held once by this list.
    nodes: Vec<Value>,
    /// References from within the graph to each of them.
    internal: Vec<u32>,
    /// Places of the few that have no [`Identity`] to note it in, by address.
    others: HashTable<u32>,
}

/// Where a container without an identity lies.
fn address(value: &Value) -> Option<usize> {
    match value {
        Value::Descriptor(descriptor) => Some(std::rc::Rc::as_ptr(descriptor).addr()),
        _ => None,
    }
}

/// The identity of a container that has one.
pub fn identity(value: &Value) -> Option<&Identity> {
    Some(match value {
        Value::Tuple(v) => &v.identity,
        Value::List(v) => &v.identity,
        Value::Dict(v) => &v.identity,
        Value::Set(v) => &v.identity,
        Value::Iter(v) => &v.identity,
        Value::Cell(v) => &v.identity,
        Value::Function(v) => &v.identity,
        Value::Builtin(v) => &v.identity,
        Value::Method(v) => &v.identity,
        Value::Class(v) => &v.identity,
        Value::Instance(v) => &v.identity,
        Value::Module(v) => &v.identity,
        Value::Generator(v) => &v.identity,
        Value::Frame(v) => &v.identity,
        Value::Traceback(v) => &v.identity,
        _ => return None,
    })
}

impl Graph {
    /// The objects that `roots` lead to, themselves included, as far as they are not older than `age`.
    pub fn reach(roots: impl IntoIterator<Item = Value>, age: u8) -> Self {
        let mut graph = Self::default();
        for root in roots {
            graph.position(&root, age);
        }
        let mut next = 0;
        while let Some(node) = graph.nodes.get(next).cloned() {
            children(&node, &mut |child| {
                if let Some(position) = graph.position(child, age) {
                    graph.internal[position] += 1;
                }
            });
            next += 1;
        }
        graph
    }

    /// Where an object stands, which is added when it is new; `None` for one that does not take part.
    fn position(&mut self, value: &Value, age: u8) -> Option<usize> {
        if let Some(found) = self.find(value) {
            return Some(found);
        }
        let position = self.nodes.len();
        match identity(value) {
            Some(identity) if identity.age() > age => return None,
            Some(identity) => identity.set_place(Some(position)),
            None => {
                let own = address(value)?;
                let nodes = &self.nodes;
                let hash = |other: &u32| hash(address(&nodes[*other as usize]).unwrap_or(0));
                self.others.insert_unique(self::hash(own), position as u32, hash);
            }
        }
        self.nodes.push(value.clone());
        self.internal.push(0);
        Some(position)
    }

    fn find(&self, value: &Value) -> Option<usize> {
        if let Some(identity) = identity(value) {
            return identity.place();
        }
        let wanted = address(value)?;
        let found =
            self.others.find(hash(wanted), |other| address(&self.nodes[*other as usize]) == Some(wanted));
        found.map(|position| *position as usize)
    }

    /// Split the objects into those that something outside leads to, and the rest. Both keep their order. Nearly all are
    /// of the first kind, and stay where they are: there may be millions.
    pub fn split(mut self) -> (Vec<Value>, Vec<Value>) {
        let mut reached = vec![false; self.nodes.len()];
        let mut work: Vec<usize> = Vec::new();
        for (position, node) in self.nodes.iter().enumerate() {
            // One reference is this graph's own.
            if node.container_references() > self.internal[position] as usize + 1 {
                reached[position] = true;
                work.push(position);
            }
        }
        while let Some(position) = work.pop() {
            children(&self.nodes[position], &mut |child| {
                if let Some(next) = self.find(child)
                    && !reached[next]
                {
                    reached[next] = true;
                    work.push(next);
                }
            });
        }
        self.nodes.iter().filter_map(identity).for_each(|identity| identity.set_place(None));
        let mut reached = reached.into_iter();
        let garbage = self.nodes.extract_if(.., |_| !reached.next().unwrap_or(true)).collect();
        (self.nodes, garbage)
    }
}

/// Addresses are multiples of eight and close together: spread them.
fn hash(address: usize) -> u64 {
    (address as u64 >> 3).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Show every container that `value` refers to, once for each reference. What is left out here only looks as if it
/// were referred to from outside, and is kept.
pub fn children(value: &Value, show: &mut dyn FnMut(&Value)) {
    match value {
        // CPython goes through sequences from their ends.
        Value::Tuple(tuple) => tuple.items().iter().rev().for_each(show),
        Value::List(list) => list.items.borrow().iter().rev().for_each(show),
        Value::Dict(dict) => {
            for entry in dict.data.borrow().iter() {
                show(&entry.key);
                show(&entry.value);
            }
        }
        Value::Set(set) => set.data.borrow().iter().for_each(|(_, member)| show(member)),
        Value::Cell(cell) => show(&cell.content.borrow()),
        Value::Function(function) => {
            show(&Value::Dict(function.globals.clone()));
            show(&function.module.borrow());
            show(&function.doc.borrow());
            let tuples = [&*function.defaults.borrow(), &*function.type_params.borrow()];
            for tuple in tuples.into_iter().flatten() {
                show(&Value::Tuple(tuple.clone()));
            }
            let dicts = [&*function.kwdefaults.borrow(), &*function.annotations.borrow()];
            for dict in dicts.into_iter().flatten().chain(&*function.dict.borrow()) {
                show(&Value::Dict(dict.clone()));
            }
            for cell in &*function.closure.borrow() {
                show(&Value::Cell(cell.clone()));
            }
        }
        Value::Builtin(builtin) => show(&builtin.state),
        Value::Method(method) => {
            show(&method.function);
            show(&method.receiver);
        }
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Property { get, set, delete, doc } => {
                [get, set, delete, doc].into_iter().for_each(show)
            }
            Descriptor::ClassMethod(function) | Descriptor::StaticMethod(function) => show(function),
            Descriptor::Super { after, object, object_class } => {
                show(object);
                show(&Value::Class(after.clone()));
                show(&Value::Class(object_class.clone()));
            }
            Descriptor::GetSet { .. } | Descriptor::Slot { .. } => {}
        },
        Value::Class(class) => {
            for other in class.metaclass.iter().chain(&class.bases).chain(&class.ancestors) {
                show(&Value::Class(other.clone()));
            }
            show(&Value::Dict(class.dict.clone()));
        }
        Value::Instance(instance) => {
            show(&Value::Class(instance.class()));
            for dict in [instance.made_dict(), instance.slots.get().cloned()].into_iter().flatten() {
                show(&Value::Dict(dict));
            }
            match &instance.payload {
                Payload::None => {}
                Payload::Base(base) => show(base),
                Payload::Exception(state) => exception_children(&state.borrow(), show),
                Payload::Native(state) => state.visit(show),
            }
        }
        Value::Module(module) => show(&Value::Dict(module.dict.clone())),
        Value::Generator(generator) => {
            generator.kept.get().iter().for_each(&mut *show);
            match &*generator.state.borrow() {
                GeneratorState::Created(body) | GeneratorState::Suspended(body) => match body {
                    Body::Python(frame) => frame_children(frame, show),
                    Body::Native(native) => native.visit(show),
                },
                GeneratorState::Running | GeneratorState::Done => {}
            }
        }
        Value::Frame(frame) => {
            show(&Value::Dict(frame.globals.clone()));
            frame.left.borrow().iter().for_each(&mut *show);
            if let Some(back) = &*frame.back.borrow() {
                show(&Value::Frame(back.clone()));
            }
        }
        Value::Traceback(traceback) => {
            show(&Value::Frame(traceback.frame.clone()));
            if let Some(next) = &*traceback.next.borrow() {
                show(&Value::Traceback(next.clone()));
            }
        }
        Value::Iter(iter) => iterator_children(&iter.state.borrow(), show),
        _ => {}
    }
}

fn exception_children(state: &ExceptionState, show: &mut dyn FnMut(&Value)) {
    [&state.args, &state.cause, &state.context].into_iter().for_each(&mut *show);
    state.parts.iter().for_each(&mut *show);
    if let Some(traceback) = &state.traceback {
        show(&Value::Traceback(traceback.clone()));
    }
}

fn frame_children(frame: &Frame, show: &mut dyn FnMut(&Value)) {
    show(&Value::Dict(frame.globals.clone()));
    if let Some(namespace) = &frame.namespace {
        show(&Value::Dict(namespace.clone()));
    }
    frame.data.iter().for_each(&mut *show);
    show(&frame.handled);
    if let Some(object) = &frame.object {
        show(&Value::Frame(object.clone()));
    }
}

fn iterator_children(state: &IterState, show: &mut dyn FnMut(&Value)) {
    match state {
        IterState::List(list, _) | IterState::ListReversed(list, _) => show(&Value::List(list.clone())),
        IterState::Tuple(tuple, _) => show(&Value::Tuple(tuple.clone())),
        IterState::Items(items, _) | IterState::Zip(items, _) => items.iter().for_each(show),
        IterState::Dict(dict, ..) | IterState::DictReversed(dict, ..) | IterState::View(dict, _) => {
            show(&Value::Dict(dict.clone()));
        }
        IterState::Set(set, ..) => show(&Value::Set(set.clone())),
        IterState::SetInOrder(set, members, _) => {
            show(&Value::Set(set.clone()));
            members.iter().for_each(show);
        }
        IterState::Sequence(value, _) | IterState::SequenceReversed(value, _) => show(value),
        IterState::Enumerate(first, second)
        | IterState::Filter(first, second)
        | IterState::Call(first, second) => {
            show(first);
            show(second);
        }
        IterState::Map(function, sources) => {
            show(function);
            sources.iter().for_each(show);
        }
        IterState::Done
        | IterState::Str(..)
        | IterState::Bytes(..)
        | IterState::Range(..)
        | IterState::BigRange(..) => {}
    }
}

/// Take everything out of an object that nothing leads to, as far as it can be part of a cycle.
pub fn clear(value: &Value) {
    match value {
        Value::List(list) => release::let_go_all(list.items.take()),
        Value::Dict(dict) => dict.clear(),
        Value::Set(set) => {
            let members: Vec<Value> = set.data.take().iter().map(|(_, member)| member.clone()).collect();
            release::let_go_all(members);
        }
        Value::Cell(cell) => release::let_go(cell.content.take()),
        Value::Instance(instance) => match &instance.payload {
            Payload::Exception(state) => {
                let state = state.take();
                release::let_go_all([state.args, state.cause, state.context]);
                release::let_go_all(state.parts);
                if let Some(traceback) = state.traceback {
                    release::let_go(Value::Traceback(traceback));
                }
            }
            Payload::Native(state) => state.clear(),
            Payload::None | Payload::Base(_) => {}
        },
        Value::Generator(generator) => clear_generator(generator),
        Value::Frame(frame) => release::let_go_all(frame.left.take()),
        _ => {}
    }
}

fn clear_generator(generator: &Generator) {
    release::let_go(generator.kept.take().unwrap_or_default());
    let state = std::mem::replace(&mut *generator.state.borrow_mut(), GeneratorState::Done);
    if let GeneratorState::Created(Body::Python(frame)) | GeneratorState::Suspended(Body::Python(frame)) =
        state
    {
        release::let_go_all(frame.data);
    }
}
