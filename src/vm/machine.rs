//! Making a machine and starting a program on it.

use crate::code::Instr;
use std::cell::{Cell as StdCell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::activation::Activation;
use super::memory::{self, Heap};
use super::native::Flow;
use super::object::tracked::{self, Young};
use super::object::{Body, Bytes, CodeObject, Dict, Frame, Identity, Module, Names, Set};
use super::value::Value;
use super::{Limits, Vm, classes, gc, release, types};
use crate::code::{Code, Const, fused};
use crate::order::SortedMap;
use crate::world::{Clock, Console};

/// Public names of CPython's `builtins` that ours has not.
const MISSING: &[&str] = &["copyright", "credits", "help", "license"];

impl Vm {
    /// A machine with the built-in types and functions, and nothing to run yet.
    pub fn new(console: Rc<RefCell<dyn Console>>) -> Self {
        // Machines leave nothing in the queue when their turn ends; what one left that was thrown away is nobody's.
        release::discard(|| ());
        let outer = Identity::swap_counter(0);
        let outer_heap = memory::swap(Heap::NEW);
        let outer_young = tracked::swap(Young::NONE);
        let outer_birth = Identity::swap_birth(gc::FROZEN);
        let mut vm = Self {
            types: super::Types::new(),
            interner: super::Interner::default(),
            builtins: Dict::new().tracked(),
            modules: Dict::new().tracked(),
            helpers: Dict::new().tracked(),
            clock: Clock::default(),
            console,
            limits: Limits::default(),
            finders: Vec::new(),
            context: Value::Empty,
            asyncgen_firstiter: Value::None,
            asyncgen_finalizer: Value::None,
            on_blocked: None,
            on_threads: None,
            awaited: None,
            known_line: None,
            executed: 0,
            own_builtins: false,
            foreign_namespaces: false,
            until: 0,
            look_at: 0,
            lines: false,
            started_at: 0,
            stack: Vec::new(),
            threads: Default::default(),
            finished: None,
            spare: Vec::new(),
            recursion_slack: 0,
            now_code: None,
            now_ip: 0,
            coroutine_origins: 0,
            lines_known: None,
            reraising: false,
            reraise_at: None,
            tearing_down: false,
            signals: Vec::new(),
            due_signals: VecDeque::new(),
            last_exception: Value::Empty,
            warned: SortedMap::new(),
            method_cache: super::MethodCache::default(),
            build_class: classes::build_class_function(),
            extensions: Vec::new(),
            identities: 0,
            heap: Heap::NEW,
            young: Young::NONE,
            collector: Default::default(),
        };
        vm.install();
        Identity::swap_birth(outer_birth);
        vm.identities = Identity::swap_counter(outer);
        vm.heap = memory::swap(outer_heap);
        vm.young = tracked::swap(outer_young);
        vm
    }

    fn install(&mut self) {
        for (name, class) in self.types.public() {
            self.builtins.set_str(name, Value::Class(class));
        }
        let os_error = Value::Class(self.types.os_error.clone());
        for alias in ["IOError", "EnvironmentError"] {
            self.builtins.set_str(alias, os_error.clone());
        }
        for (name, value) in [
            ("NotImplemented", Value::NotImplemented),
            ("Ellipsis", Value::Ellipsis),
            ("__debug__", Value::bool(true)),
            ("__name__", Value::str("builtins")),
            ("__package__", Value::str("")),
            ("__loader__", Value::None),
            ("__spec__", Value::None),
        ] {
            self.builtins.set_str(name, value);
        }
        self.builtins.set_str("__build_class__", self.build_class.clone());
        let module = Module::new("builtins", self.builtins.clone(), MISSING);
        self.modules.set_str("builtins", Value::Module(Rc::new(module)));
        self.install_generators();
        self.install_async_generators();
        super::objects::install(self);
        super::introspection::install(self);
        super::exception_types::install(self);
        types::install_all(self);
        super::builtins::install(self);
        super::prelude::install(self);
        let all: Vec<_> = self.types.all();
        for class in all {
            // A constructor written in Rust is the class's `__new__`, which subclasses in Python call.
            if let Some(construct) = class.construct.get()
                && class.dict.get_str("__new__").is_none()
            {
                types::add_static_methods(&class, &[("__new__", construct)]);
            }
            self.refresh_flags(&class);
        }
    }

    /// Constants and names of `code` as values.
    pub fn load_code(&mut self, code: &Rc<Code>) -> Rc<CodeObject> {
        let consts = code.consts.iter().map(|constant| self.constant(constant)).collect();
        let names = code.names.iter().map(|name| self.interner.intern(name)).collect();
        let caches = code.instrs.iter().map(|_| StdCell::new((0, 0))).collect();
        let plain = code.kwonlyargcount == 0 && !code.flags.varargs && !code.flags.varkeywords;
        let called = Names::new(self.interner.intern(&code.name), self.interner.intern(&code.qualname));
        Rc::new(CodeObject {
            identity: Identity::default(),
            code: code.clone(),
            instrs: fused(&code.instrs),
            consts,
            names,
            called,
            plain_arguments: plain.then_some(code.argcount as usize),
            empty_slots: (code.free_count() == 0).then(|| code.slots.len() - code.argcount as usize),
            resumable: code.flags.resumable(),
            caches,
        })
    }

    fn constant(&mut self, constant: &Const) -> Value {
        match constant {
            Const::None => Value::None,
            Const::Ellipsis => Value::Ellipsis,
            Const::Bool(flag) => Value::bool(*flag),
            Const::Int(number) => Value::Int(*number),
            Const::BigInt(number) => Value::BigInt(Rc::new(number.clone().into())),
            Const::Float(number) => Value::float(*number),
            Const::Complex(real, imaginary) => Value::Complex(Rc::new((*real, *imaginary))),
            Const::Str(text) => Value::Str(self.interner.intern(text)),
            Const::Bytes(bytes) => Value::Bytes(Rc::new(Bytes::new(bytes.to_vec()))),
            Const::Tuple(items) => Value::tuple(items.iter().map(|item| self.constant(item)).collect()),
            Const::FrozenSet(items) => {
                let set = Set::new(false).tracked();
                for item in items {
                    let value = self.constant(item);
                    // Constants are hashable without Python code, so this cannot fail.
                    let _ = types::set_add(self, &set, value);
                }
                // CPython makes constants twice, the second time in the order of the first table.
                let again = Set::new(true);
                for (hash, value) in set.data.borrow().iter() {
                    again.data.borrow_mut().push(value.clone(), hash);
                }
                Value::Set(again.tracked())
            }
            Const::Code(code) => Value::Code(self.load_code(code)),
        }
    }

    /// A frame that runs a module's or other top-level code in `namespace`.
    pub fn module_frame(&mut self, code: &Rc<Code>, namespace: Rc<Dict>) -> Box<Frame> {
        let object = self.load_code(code);
        Frame::new(
            object,
            namespace.clone(),
            Some(namespace),
            vec![Value::Empty; code.slots.len()],
            self.executed,
        )
    }

    /// Make `code` the program: the next [`Vm::run`] runs it as `__main__`. Gives its namespace.
    pub fn start_program(&mut self, code: &Rc<Code>) -> Rc<Dict> {
        let _ = self.warn_of_text(code);
        let outer = Identity::swap_counter(self.identities);
        let outer_heap = memory::swap(self.heap);
        let outer_young = tracked::swap(std::mem::replace(&mut self.young, Young::NONE));
        self.begin_tracking();
        let namespace = Dict::new().tracked();
        for (name, value) in [
            ("__name__", Value::str("__main__")),
            ("__doc__", Value::None),
            ("__package__", Value::None),
            ("__loader__", Value::None),
            ("__spec__", Value::None),
            ("__builtins__", self.modules.get_str("builtins").unwrap_or_default()),
            ("__file__", Value::string(crate::world::absolute(&code.source.name))),
        ] {
            namespace.set_str(name, value);
        }
        let module = Module::new("__main__", namespace.clone(), &[]);
        self.modules.set_str("__main__", Value::Module(Rc::new(module)));
        let frame = self.module_frame(code, namespace.clone());
        self.stack.push(Activation::new(Body::Python(frame)));
        self.identities = Identity::swap_counter(outer);
        self.heap = memory::swap(outer_heap);
        self.young = tracked::swap(outer_young);
        namespace
    }

    /// Run `flow` next, on an empty stack: the program's end, the report of its exception.
    pub fn start_flow(&mut self, flow: Flow) {
        match self.start(flow) {
            Ok(super::run::Called::Value(value)) => self.finished = Some(Ok(value)),
            Ok(super::run::Called::Enter(callee)) => self.stack.push(*callee),
            Err(raised) => self.finished = Some(Err(raised)),
        }
    }

    /// Frames on the stack from the body of `generator` on, innermost last.
    pub fn frames_from(&self, generator: &Rc<super::Generator>) -> impl Iterator<Item = &Frame> {
        let own = |activation: &&Activation| match &activation.generator {
            Some(other) => !Rc::ptr_eq(other, generator),
            None => true,
        };
        self.standing().skip_while(own).filter_map(python)
    }

    /// What is on the stack, and what will be in the next moment because an exception is thrown into it: the coroutines of a task that is
    /// told of its cancellation wait in the entry on top until then.
    fn standing(&self) -> impl Iterator<Item = &Activation> {
        let mut held = Vec::new();
        if let Some(top) = self.stack.last() {
            held_by(top, &mut held);
        }
        self.stack.iter().chain(held)
    }

    /// The suspended body that goes on next: what the coroutine on top awaits when it has just been resumed itself, or the asynchronous
    /// generator behind an `asend()` on top.
    pub fn driven_next(&self) -> Option<Value> {
        let driven = match &self.standing().last()?.body {
            Body::Native(native) => native.drives(),
            Body::Python(frame) => match frame.code.instrs.get(frame.ip) {
                Some(Instr::YieldFrom) => Some(frame.peek(2).clone()),
                _ => None,
            },
        };
        driven.filter(|driven| match driven {
            Value::Generator(body) => matches!(*body.state.borrow(), super::GeneratorState::Suspended(_)),
            _ => false,
        })
    }

    /// Frames on the stack, innermost last, with those into which an exception is being thrown.
    pub fn standing_frames(&self) -> impl Iterator<Item = &Frame> {
        self.standing().filter_map(python)
    }

    /// How many frames stand on the innermost native one of this name; none when there is no such.
    pub fn frames_above(&self, native: &str) -> Option<usize> {
        let named = |activation: &Activation| match &activation.body {
            Body::Python(_) => false,
            Body::Native(frame) => frame.name() == native,
        };
        let at = self.stack.iter().rposition(named)?;
        Some(self.standing().skip(at).filter_map(python).count())
    }

    /// Frames on the stack, innermost last.
    pub fn python_frames(&self) -> impl Iterator<Item = &Frame> {
        self.stack.iter().filter_map(python)
    }
}

fn python(activation: &Activation) -> Option<&Frame> {
    match &activation.body {
        Body::Python(frame) => Some(frame),
        Body::Native(_) => None,
    }
}

/// What an entry is about to put on the stack in its place, from below to above.
fn held_by<'a>(activation: &'a Activation, into: &mut Vec<&'a Activation>) {
    if let Body::Native(native) = &activation.body
        && let Some(held) = native.held()
    {
        for activation in held {
            into.push(activation);
            held_by(activation, into);
        }
    }
}

impl Drop for Vm {
    /// A machine that is thrown away runs no finalizers.
    fn drop(&mut self) {
        release::discard(|| {
            self.stack.clear();
            self.threads = Default::default();
            self.finished = None;
            self.extensions.clear();
            self.context = Value::Empty;
            for (_, module) in self.modules.snapshot() {
                if let Value::Module(module) = module {
                    module.dict.clear();
                }
            }
            self.modules.clear();
            self.helpers.clear();
        });
    }
}
