//! The machine: values, frames, dispatch, calls, exceptions, generators.
//!
//! Everything that runs is an [`Activation`] on one explicit stack; nothing recurses on the Rust stack, so execution
//! can stop after any instruction ([`Stop`]) and go on later.

mod activation;
mod arguments;
mod asyncgen;
mod asyncgen_step;
mod attribute;
mod attribute_ops;
mod build;
pub mod builtins;
mod call;
mod class_attributes;
mod class_layout;
mod classes;
mod compare;
pub mod context;
mod deliver;
mod descriptors;
mod errors;
mod exception_groups;
mod exception_parts;
mod exception_types;
mod exceptions;
mod execute;
mod finalize;
mod finish;
mod foreign;
mod frame_ops;
mod function_objects;
pub mod gc;
mod generator;
mod generator_attributes;
mod generator_methods;
mod imports;
mod intern;
mod introspection;
mod iteration;
pub mod late_binding;
mod machine;
mod matching;
pub mod memory;
mod method_cache;
mod names;
mod native;
mod object;
mod objects;
mod operators;
mod os_error;
mod packages;
pub mod prelude;
mod protocol;
mod raise;
mod release;
mod run;
mod signals;
mod suggest;
mod switch;
mod threads;
pub mod traceback;
pub mod types;
mod unicode_errors;
mod value;
mod waiting;
mod watch;

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

pub use activation::{Activation, Exit};
pub use compare::{Fast, fast_eq, fast_hash, float_to_big, frexp, hash_float, small_range_len};
pub use errors::exception_state;
pub use exception_types::exception_new;
pub use finalize::teardown;
pub use generator_attributes::{awaited_by_body, driven_by_body};
pub use intern::Interner;
pub use memory::Weight;
pub use names::variables;
pub use native::{
    Args, Call, Flow, Halt, Input, Method as NativeMethod, Name, NativeFrame, NativeResult, PyResult, Raised,
    Resume, Step,
};
pub use object::*;
pub use run::Called;
pub use suggest::closest;
pub use threads::{Block, Park, ThreadId, ThreadNews, WakeKey};
pub use types::Types;
pub use types::readonly;
pub use unicode_errors::unicode_parts;
pub use value::Value;
pub use watch::Watched;

use crate::order::SortedMap;
use crate::world::{Clock, Console, Scenario, Stream};
use method_cache::MethodCache;
use object::tracked::Young;

/// Why [`Vm::run`] came back.
#[derive(Debug)]
pub enum Stop {
    /// The instruction limit was reached.
    Budget,
    /// Line mode: a new line of the program is about to run.
    Line,
    /// The program ended: normally, or with an exception that nothing caught.
    Finished(PyResult<Value>),
    /// The program stands still.
    Halted(Halt),
}

/// Settings that a run keeps to.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Depth of Python calls at which `RecursionError` is raised (`sys.getrecursionlimit()`).
    pub recursion: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { recursion: 1000 }
    }
}

/// Finds a module that is not loaded yet by its full dotted name.
pub type Finder = fn(&mut Vm, &str) -> Option<ModuleSource>;

/// How a module comes into being.
pub enum ModuleSource {
    /// Rust code makes it, namespace filled.
    Native(fn(&mut Vm) -> PyResult<Rc<Module>>),
    /// Rust code makes it with what it can, then our own Python source runs in its namespace.
    Python {
        /// Makes the module.
        module: fn(&mut Vm) -> PyResult<Rc<Module>>,
        /// The text, hidden from learners.
        source: Rc<str>,
        /// CPython has the module in C, so that its frames do not show.
        in_c: bool,
    },
    /// Its text is on the way: the machine stands still until it is there.
    Awaited,
    /// Its text could not be had, for this reason.
    Unavailable(Rc<str>),
}

/// A Python machine.
pub struct Vm {
    /// The built-in classes.
    pub types: Types,
    /// Names as attribute look-ups want them.
    pub interner: Interner,
    /// The namespace of `builtins`.
    pub builtins: Rc<Dict>,
    /// `sys.modules`
    pub modules: Rc<Dict>,
    /// Functions of our own hidden Python source, by name.
    pub helpers: Rc<Dict>,
    /// Virtual time.
    pub clock: Clock,
    /// Where output goes.
    pub console: Rc<RefCell<dyn Console>>,
    /// Settings of the run.
    pub limits: Limits,
    /// Where `import` finds modules that are not loaded yet, asked in order.
    pub finders: Vec<Finder>,
    /// The current `contextvars.Context`, or whose own context is the current one ([`context::Own`]); empty before there
    /// is any.
    pub context: Value,
    /// Called with an asynchronous generator when its iteration begins (`sys.set_asyncgen_hooks`); None without a
    /// running loop.
    pub asyncgen_firstiter: Value,
    /// Called with an asynchronous generator that died before its end; None without a running loop.
    pub asyncgen_finalizer: Value,
    /// Told of every stretch of virtual time during which a call stopped the whole thread: the call, and the times
    /// of its beginning and end.
    pub on_blocked: Option<fn(&mut Vm, &str, f64, f64)>,
    /// Told of what threads do.
    pub on_threads: Option<fn(&mut Vm, ThreadNews)>,
    /// The module whose text the machine waits for, after [`Halt::Source`].
    pub awaited: Option<Rc<str>>,
    /// The line of the program for as long as native code that knows it goes on: see [`Vm::program_line`].
    pub known_line: Option<u32>,
    /// Instructions executed so far.
    pub executed: u64,
    /// Some namespace has built-ins of its own (`exec` with `__builtins__`), so a name that is not found looks there.
    own_builtins: bool,
    /// Some frame's names live in a mapping that is no dict.
    foreign_namespaces: bool,
    /// Where [`Vm::run`] stops.
    until: u64,
    /// The instruction count from which on Python code looks, before each instruction, whether to stop: `until`, or at
    /// once in line mode.
    look_at: u64,
    /// Stop before each new line.
    lines: bool,
    /// Where it began: it executes at least one instruction before it stops for a line.
    started_at: u64,
    stack: Vec<Activation>,
    /// The threads, but for what of the running one is in the fields around this.
    threads: threads::Threads,
    /// The outcome of the whole program, until [`Vm::run`] hands it out.
    finished: Option<PyResult<Value>>,
    /// Emptied frames, kept for the next calls.
    #[expect(clippy::vec_box, reason = "it is the boxes that are used again")]
    spare: Vec<Box<Frame>>,
    /// Extra depth while a `RecursionError` is being handled.
    recursion_slack: usize,
    /// The Python code that is executing and its next instruction; `None` while native code runs on its own.
    now_code: Option<Rc<CodeObject>>,
    now_ip: usize,
    /// How many frames a coroutine notes when it is made (`sys.set_coroutine_origin_tracking_depth`).
    pub coroutine_origins: usize,
    /// The instruction count at which line mode last ended, when every frame knows its line.
    lines_known: Option<u64>,
    /// The exception under way was raised before: its traceback already has the frame.
    reraising: bool,
    /// The instruction whose place the traceback shows for it.
    reraise_at: Option<u32>,
    /// The program's names are being unbound.
    tearing_down: bool,
    /// Signals that have come and wait for the main thread to get between two instructions.
    pub signals: Vec<u8>,
    /// Signals that are going to come, with the virtual times at which they do, soonest first.
    pub due_signals: VecDeque<(f64, u8)>,
    /// The exception that ended the program (`sys.last_exc`), which lives until its names are unbound.
    pub last_exception: Value,
    /// Places and texts of warnings that were printed.
    warned: SortedMap<String, ()>,
    method_cache: MethodCache,
    build_class: Value,
    /// What higher layers keep, a handful: looking through is quicker than hashing.
    extensions: Vec<(TypeId, Box<dyn Any>)>,
    identities: u32,
    /// What the program's objects take; on the thread while the machine runs.
    heap: memory::Heap,
    /// The objects that were made lately; on the thread while the machine runs.
    young: Young,
    /// Finds garbage.
    pub collector: gc::Collector,
}

impl Vm {
    /// Seconds of virtual time since the program began: `time.monotonic()`, `loop.time()`.
    pub fn now(&self) -> f64 {
        self.clock.now(self.executed)
    }

    /// Let virtual time pass until `when`.
    /// Less far when a signal comes before: false then, and its handler is to run.
    pub fn wait_until(&mut self, when: f64) -> bool {
        let sooner = self.next_signal().filter(|signal| *signal < when);
        self.clock.advance_to(self.executed, sooner.unwrap_or(when));
        self.take_due_signals();
        sooner.is_none()
    }

    /// Tell the observers that `call` kept the running thread from `from` to `to`.
    pub fn tell_blocked(&mut self, call: &str, from: f64, to: f64) {
        if let Some(tell) = self.on_blocked {
            tell(self, call, from, to);
        }
    }

    /// Live in the world of `scenario`. To be called before anything runs.
    pub fn enter_scenario(&mut self, scenario: &Scenario) {
        self.clock = Clock::with_cost(scenario.instruction_cost);
        self.heap = self.heap.limited(scenario.memory_bytes());
    }

    /// Write to a stream of the program, from wherever it is now.
    pub fn write(&mut self, stream: Stream, text: &str) {
        let (instruction, time, line) = (self.executed, self.shared_now(), self.program_line());
        self.console.borrow_mut().write(instruction, time, line, stream, text);
    }

    /// What a module has under a name, if the program has imported it.
    pub fn of_module(&self, module: &str, name: &str) -> Option<Value> {
        match self.modules.get_str(module) {
            Some(Value::Module(module)) => module.dict.get_str(name),
            _ => None,
        }
    }

    /// What writes to the stream that the program has put in the place of standard error, if it has.
    pub fn replaced_stderr(&self) -> Option<Value> {
        let (now, own) = (self.of_module("sys", "stderr")?, self.of_module("sys", "__stderr__")?);
        if now.is(&own) { None } else { self.of_module("sys", "_to_stderr") }
    }

    /// The state of type `T` that a higher layer keeps in the machine, made on first use.
    pub fn extension<T: Default + 'static>(&mut self) -> &mut T {
        let wanted = TypeId::of::<T>();
        let at = self.extensions.iter().position(|(kind, _)| *kind == wanted).unwrap_or_else(|| {
            self.extensions.push((wanted, Box::new(T::default())));
            self.extensions.len() - 1
        });
        // What is asked for often comes to be found first.
        let at = match at.checked_sub(1) {
            Some(before) => {
                self.extensions.swap(before, at);
                before
            }
            None => at,
        };
        let slot = &mut self.extensions[at].1;
        match slot.downcast_mut() {
            Some(state) => state,
            None => unreachable!("extensions are keyed by their type"),
        }
    }

    /// One of our own hidden Python functions.
    pub fn helper(&self, name: &str) -> Value {
        match self.helpers.get_str(name) {
            Some(function) => function,
            None => unreachable!("the prelude defines {name}"),
        }
    }

    /// The line of the program that is running: of the innermost frame that is not library code; 0 without one.
    pub fn program_line(&self) -> u32 {
        if let Some(line) = self.known_line {
            return line;
        }
        if let Some(code) = &self.now_code
            && code.code.flags.is_program()
        {
            return line_at(code, self.now_ip.saturating_sub(1));
        }
        let frames = self.stack.iter().rev().filter_map(|activation| match &activation.body {
            Body::Python(frame) if frame.code.code.flags.is_program() => Some(frame.current_line()),
            _ => None,
        });
        frames.into_iter().next().unwrap_or(0)
    }

    /// The same, but only as far as the running loop's callback has come: 0 where that is the library's alone.
    pub fn callback_line(&self) -> u32 {
        if let Some(code) = &self.now_code
            && code.code.flags.is_program()
        {
            return line_at(code, self.now_ip.saturating_sub(1));
        }
        let inner = self.stack.iter().rev().find_map(|activation| match &activation.body {
            Body::Python(frame) if frame.code.code.flags.is_program() => Some(frame.current_line()),
            Body::Native(native) if native.name() == "run_forever" => Some(0),
            _ => None,
        });
        inner.unwrap_or(0)
    }

    /// The class of any value.
    pub fn class_of(&self, value: &Value) -> Rc<Class> {
        types::class_of(&self.types, value)
    }

    /// What messages about the arguments of functions call a value: by its class, but `None` by its name.
    pub fn argument_name(&self, value: &Value) -> String {
        if value.is_none() { "None".to_owned() } else { self.class_name(value) }
    }

    /// The name of a value's class, for messages.
    pub fn class_name(&self, value: &Value) -> String {
        match value {
            Value::Builtin(builtin) if builtin.stands_for_python() => "function".to_owned(),
            _ => {
                let class = self.class_of(value);
                let (module, name) = (class.module.borrow().clone(), class.name_text());
                // What CPython has of these modules in C has its module in its name.
                match module.as_str() {
                    "types" | "typing" | "sys" | "datetime" | "decimal" | "itertools" | "_io" | "_thread"
                    | "_contextvars"
                        if !name.as_str().starts_with('_') =>
                    {
                        format!("{module}.{name}")
                    }
                    "collections" | "functools"
                        if matches!(
                            name.as_str(),
                            "deque" | "defaultdict" | "OrderedDict" | "partial" | "KeyWrapper"
                        ) =>
                    {
                        format!("{module}.{name}")
                    }
                    _ => name.as_str().to_owned(),
                }
            }
        }
    }
}

/// The hash of bytes.
fn object_hash_bytes(data: &[u8]) -> i64 {
    object::hash_bytes(data)
}

/// The number that `id()` shows for a value and that its identity hash is made of.
pub fn identity_of(value: &Value) -> u32 {
    match value {
        Value::Tuple(v) => v.identity.get(),
        Value::List(v) => v.identity.get(),
        Value::Dict(v) => v.identity.get(),
        Value::Set(v) => v.identity.get(),
        Value::Iter(v) => v.identity.get(),
        Value::Cell(v) => v.identity.get(),
        Value::Code(v) => v.identity.get(),
        Value::Function(v) => v.identity.get(),
        Value::Builtin(v) => v.identity.get(),
        Value::Method(v) => v.identity.get(),
        Value::Class(v) => v.identity.get(),
        Value::Instance(v) => v.identity.get(),
        Value::Module(v) => v.identity.get(),
        Value::Generator(v) => v.identity.get(),
        Value::Frame(v) => v.identity.get(),
        Value::Traceback(v) => v.identity.get(),
        // Values without an identity of their own: equal ones share a number made of their content.
        other => match fast_hash_scalar(other) {
            Some(hash) => (hash as u32) | 0x8000_0000,
            None => 0x7fff_ffff,
        },
    }
}

fn fast_hash_scalar(value: &Value) -> Option<i64> {
    match value {
        Value::Empty | Value::Descriptor(_) | Value::Slice(_) => None,
        Value::Str(text) => Some(text.hash()),
        other => match fast_hash(other) {
            Fast::Ready(hash) => hash,
            Fast::Python => None,
        },
    }
}
