//! How Rust code takes part in the machine without recursing into it.
//!
//! A function written in Rust gets its arguments and answers with a value, an exception, or what the machine should
//! do next ([`Flow`]). Code that needs several Python calls is a [`NativeFrame`]: a state machine on the same stack
//! as Python frames, resumed with each result. So execution can stop after any instruction, whatever is under way.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use super::Vm;
use super::activation::Activation;
use super::object::{ExceptionState, Generator, Instance, Str};
use super::threads::Block;
use super::value::Value;

/// An exception on its way: always an instance of `BaseException`. One pointer, so that a result that may be one is
/// hardly larger than its value.
pub struct Raised(Rc<Instance>);

impl Raised {
    /// The exception that `value` is. Whoever calls has looked.
    ///
    /// # Panics
    ///
    /// When the value is not an instance of a class, which no exception is.
    pub fn new(value: Value) -> Self {
        match value {
            Value::Instance(instance) => Self(instance),
            _ => unreachable!("only instances of BaseException are raised"),
        }
    }

    /// The exception as a value.
    pub fn value(&self) -> Value {
        Value::Instance(self.0.clone())
    }

    /// The exception as a value, given away.
    pub fn into_value(self) -> Value {
        Value::Instance(self.0)
    }

    /// The exception object.
    pub fn instance(&self) -> &Rc<Instance> {
        &self.0
    }

    /// The exception with one of the attributes that its class adds: see `exception_parts.rs`.
    pub fn with_part(self, index: usize, value: Value) -> Self {
        if let Some(state) = self.state() {
            state.borrow_mut().set_part(index, value);
        }
        self
    }

    /// What every exception carries.
    pub fn state(&self) -> Option<&RefCell<ExceptionState>> {
        self.0.exception()
    }
}

impl fmt::Debug for Raised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Raised({})", self.0.class().full_name())
    }
}

/// A result or a Python exception.
pub type PyResult<T> = Result<T, Raised>;

/// What a native function answers.
pub type NativeResult = PyResult<Flow>;

/// A value, or what the machine must do to get it.
pub enum Flow {
    /// The value itself.
    Value(Value),
    /// The result of this call.
    Call(Box<Call>),
    /// What this state machine returns.
    Enter(Box<dyn NativeFrame>),
    /// What this activation returns.
    Activate(Box<Activation>),
    /// The next item of this generator; raises `StopIteration` when it returns.
    Next(Rc<Generator>),
    /// What the generator gives when it is resumed so; raises `StopIteration` (or `StopAsyncIteration` inside an
    /// asynchronous generator's own protocol) when it returns. Boxed, since it is rare and every native function
    /// answers with a `Flow`.
    Resume(Box<(Rc<Generator>, Input)>),
    /// The dictionary of the calling frame's variables (`locals()`).
    Locals,
}

impl<T: Into<Value>> From<T> for Flow {
    fn from(value: T) -> Self {
        Self::Value(value.into())
    }
}

impl Flow {
    /// The result of calling `callable` with positional arguments.
    pub fn call(callable: Value, args: Vec<Value>) -> Self {
        Self::Call(Box::new(Call { callable, args, names: Vec::new() }))
    }
}

/// A call to be made.
pub struct Call {
    /// What to call.
    pub callable: Value,
    /// Positional arguments, then the values of keyword arguments.
    pub args: Vec<Value>,
    /// Names (`str`) of the keyword arguments, which are the last `names.len()` of `args`.
    pub names: Vec<Value>,
}

/// How a suspended body goes on.
pub enum Input {
    /// It starts, or the value that its `yield` expression gets.
    Send(Value),
    /// The exception that its `yield` expression raises.
    Throw(Raised),
}

/// What a [`NativeFrame`] is resumed with.
pub enum Resume {
    /// It begins (for the body of a generator: the first `send`).
    Start,
    /// The result of the call that it asked for, or, after [`Step::Yield`], the value sent.
    Value(Value),
    /// The exception that the call raised, or, after [`Step::Yield`], the one thrown in.
    Raised(Raised),
    /// The generator that it resumed handed out a value instead of returning.
    Yielded(Value),
}

/// What a [`NativeFrame`] wants next.
pub enum Step {
    /// It is done.
    Return(Value),
    /// Make a call and resume with the result.
    Call(Box<Call>),
    /// Push another state machine and resume with its result.
    Enter(Box<dyn NativeFrame>),
    /// Resume a generator, coroutine or awaitable: comes back with [`Resume::Yielded`] or, when it has returned,
    /// [`Resume::Value`].
    Drive(Value, Input),
    /// Run this activation and resume with its outcome.
    Activate(Box<Activation>),
    /// Run this activation in place of the state machine: its outcome is the state machine's.
    Tail(Box<Activation>),
    /// Run these two in place of the state machine, the second on top of the first.
    Replace(Box<Activation>, Box<Activation>),
    /// As the body of a generator: hand out a value.
    Yield(Value),
    /// Continue at once with [`Resume::Value`] of None; a place at which the machine may stop.
    Again,
    /// Let other threads run until this one is woken or its deadline comes; comes back with whether it was woken.
    Block(Block),
    /// Stop the machine: nothing can go on (deadlock, waiting for input).
    Halt(Halt),
}

impl Step {
    /// Call with positional arguments.
    pub fn call(callable: Value, args: Vec<Value>) -> Self {
        Self::Call(Box::new(Call { callable, args, names: Vec::new() }))
    }

    /// The step that obtains what `flow` stands for.
    pub fn from_flow(flow: Flow) -> Result<Value, Self> {
        match flow {
            Flow::Value(value) => Ok(value),
            Flow::Call(call) => Err(Self::Call(call)),
            Flow::Enter(frame) => Err(Self::Enter(frame)),
            Flow::Activate(callee) => Err(Self::Activate(callee)),
            Flow::Next(generator) => Err(Self::resumption(generator, Input::Send(Value::None))),
            Flow::Resume(resumed) => Err(Self::resumption(resumed.0, resumed.1)),
            Flow::Locals => Ok(Value::None),
        }
    }

    fn resumption(generator: Rc<Generator>, input: Input) -> Self {
        Self::Enter(Box::new(Resumption { generator: Value::Generator(generator), input: Some(input) }))
    }
}

/// Why the machine stands still although the program has not ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Halt {
    /// The event loop is idle and nothing is scheduled: nothing can ever happen again.
    Deadlock,
    /// The program asks for a line of input.
    Input,
    /// The text of a module has to be fetched: see [`Vm::awaited`].
    Source,
    /// The program's process is over at once, with this exit code.
    Exit(u8),
}

/// A state machine on the machine's stack.
pub trait NativeFrame {
    /// Go on. Never called again after it returned [`Step::Return`] or an exception.
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step>;

    /// Whether it will return or yield at once when it is resumed now with a value, without raising anything, calling
    /// anything or looking at what lies below it. Then the machine may resume it in passing.
    fn answers_at_once(&self) -> bool {
        false
    }

    /// The exception that it is handling, which becomes the context of exceptions raised meanwhile.
    fn handled(&self) -> Option<Value> {
        None
    }

    /// The two entries that it will put in its place when it goes on, from below to above.
    fn held(&self) -> Option<[&Activation; 2]> {
        None
    }

    /// How many frames CPython has for it, where that is Python there.
    fn frames(&self) -> usize {
        0
    }

    /// Whether the handler of a signal may run before it goes on. What it gets then is what it would have got without.
    fn interruptible(&self) -> bool {
        false
    }

    /// The generator that it resumes, where it stands between that one and whoever awaits.
    fn drives(&self) -> Option<Value> {
        None
    }

    /// Show every container that it holds, once for each reference; see the collector.
    fn visit(&self, _show: &mut dyn FnMut(&Value)) {}

    /// The Python-level name, for the inspector and for our own messages.
    fn name(&self) -> &'static str;
}

/// Resumes a generator once from native code, as `generator.send()` does: what it yields is the result.
struct Resumption {
    generator: Value,
    input: Option<Input>,
}

impl NativeFrame for Resumption {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match (self.input.take(), input) {
            (Some(first), _) => Ok(Step::Drive(self.generator.clone(), first)),
            (None, Resume::Yielded(value)) => Ok(Step::Return(value)),
            (None, Resume::Value(value)) => Err(vm.stop_iteration(value)),
            (None, Resume::Raised(raised)) => {
                vm.reraising = true;
                Err(raised)
            }
            (None, Resume::Start) => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "send"
    }
}

/// The arguments of a native function.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    /// Positional arguments; a method's receiver comes first.
    pub pos: &'a [Value],
    /// Names of keyword arguments, each a `str`.
    pub names: &'a [Value],
    /// Their values.
    pub values: &'a [Value],
    /// The state that the function was made with.
    pub state: &'a Value,
}

impl<'a> Args<'a> {
    /// Positional arguments only.
    pub fn positional(pos: &'a [Value]) -> Self {
        Self { pos, names: &[], values: &[], state: &Value::Empty }
    }

    /// Keyword arguments with their names.
    pub fn keywords(&self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.names.iter().map(|name| name.as_str().unwrap_or("")).zip(self.values)
    }

    /// The value of a keyword argument.
    pub fn keyword(&self, wanted: &str) -> Option<&'a Value> {
        self.keywords().find(|(name, _)| *name == wanted).map(|(_, value)| value)
    }

    /// Exactly `N` positional arguments and no keywords; CPython's words otherwise. For methods the receiver counts
    /// in `N` but not in the message.
    pub fn exactly<const N: usize>(
        &self,
        vm: &mut Vm,
        name: &str,
        receiver: bool,
    ) -> PyResult<&'a [Value; N]> {
        self.no_keywords_of(vm, name, receiver)?;
        match self.pos.try_into() {
            Ok(array) => Ok(array),
            Err(_) => {
                let skip = usize::from(receiver);
                let (want, got) = (N.saturating_sub(skip), self.pos.len().saturating_sub(skip));
                Err(vm.type_error(match want {
                    0 => format!("{name}() takes no arguments ({got} given)"),
                    1 => format!("{name}() takes exactly one argument ({got} given)"),
                    _ => format!("{name} expected {want} arguments, got {got}"),
                }))
            }
        }
    }

    /// Between `min` and `max` positional arguments and no keywords, not counting the receiver of a method.
    pub fn between(
        &self,
        vm: &mut Vm,
        name: &str,
        receiver: bool,
        min: usize,
        max: usize,
    ) -> PyResult<&'a [Value]> {
        self.no_keywords_of(vm, name, receiver)?;
        let skip = usize::from(receiver);
        let got = self.pos.len().saturating_sub(skip);
        if got < min || got > max {
            let (word, bound) = if got < min { ("least", min) } else { ("most", max) };
            let plural = if bound == 1 { "" } else { "s" };
            let exact = if min == max { String::new() } else { format!("at {word} ") };
            return Err(vm.type_error(format!("{name} expected {exact}{bound} argument{plural}, got {got}")));
        }
        Ok(self.pos)
    }

    /// No keyword arguments, of a method by the name of its built-in class.
    #[inline]
    fn no_keywords_of(&self, vm: &mut Vm, name: &str, receiver: bool) -> PyResult<()> {
        if self.names.is_empty() { Ok(()) } else { self.refuse_keywords(vm, name, receiver) }
    }

    #[cold]
    fn refuse_keywords(&self, vm: &mut Vm, name: &str, receiver: bool) -> PyResult<()> {
        let owner = self.pos.first().filter(|_| receiver && !name.contains('.'));
        let class = owner.filter(|owner| !matches!(owner, Value::Class(_))).map(|owner| vm.class_of(owner));
        match class.and_then(|class| class.mro().find(|class| !class.heap).map(|class| class.name_text())) {
            // A constructor is called by the name of its class.
            Some(class) if class.as_str() != name => self.no_keywords(vm, &format!("{class}.{name}")),
            _ => self.no_keywords(vm, name),
        }
    }

    /// No keyword arguments.
    pub fn no_keywords(&self, vm: &mut Vm, name: &str) -> PyResult<()> {
        if self.names.is_empty() {
            return Ok(());
        }
        Err(vm.type_error(format!("{name}() takes no keyword arguments")))
    }

    /// Match arguments to parameters: `names` may be passed by position (the first `positional` of them) or by
    /// keyword, and the first `required` must be there. A method's receiver is skipped with `receiver`.
    pub fn parse<const N: usize>(
        &self,
        vm: &mut Vm,
        function: &str,
        receiver: bool,
        names: [&str; N],
        required: usize,
        positional: usize,
    ) -> PyResult<[Option<Value>; N]> {
        let mut bound: [Option<Value>; N] = [const { None }; N];
        self.bind(vm, function, receiver, &names, &mut bound, required, positional)?;
        Ok(bound)
    }

    /// Keyword arguments have no other names than these.
    pub fn known_keywords(&self, vm: &mut Vm, function: &str, names: &[&str]) -> PyResult<()> {
        match self.keywords().find(|(name, _)| !names.contains(name)) {
            Some((name, _)) => Err(self.unexpected(vm, function, name, names)),
            None => Ok(()),
        }
    }

    fn unexpected(&self, vm: &mut Vm, function: &str, name: &str, names: &[&str]) -> Raised {
        let hint = super::suggest::closest(name, names.iter().copied())
            .map(|close| format!(". Did you mean '{close}'?"))
            .unwrap_or_default();
        vm.type_error(format!("{function}() got an unexpected keyword argument '{name}'{hint}"))
    }

    /// [`Args::parse`] for any number of names, compiled once.
    #[expect(clippy::too_many_arguments, reason = "a private half of `parse`")]
    fn bind(
        &self,
        vm: &mut Vm,
        function: &str,
        receiver: bool,
        names: &[&str],
        bound: &mut [Option<Value>],
        required: usize,
        positional: usize,
    ) -> PyResult<()> {
        let pos = &self.pos[usize::from(receiver).min(self.pos.len())..];
        if pos.len() > positional {
            let plural = if positional == 1 { "" } else { "s" };
            let total = pos.len() + self.names.len();
            let count = names.len();
            return Err(vm.type_error(if positional == count {
                let bound = if required == count { "exactly" } else { "at most" };
                format!("{function}() takes {bound} {count} argument{plural} ({total} given)")
            } else {
                format!(
                    "{function}() takes at most {positional} positional argument{plural} ({} given)",
                    pos.len()
                )
            }));
        }
        for (slot, value) in bound.iter_mut().zip(pos) {
            *slot = Some(value.clone());
        }
        for (name, value) in self.keywords() {
            let Some(index) = names.iter().position(|known| *known == name) else {
                return Err(self.unexpected(vm, function, name, names));
            };
            if bound[index].is_some() {
                return Err(vm.type_error(format!(
                    "argument for {function}() given by name ('{name}') and position ({})",
                    index + 1
                )));
            }
            bound[index] = Some(value.clone());
        }
        for (index, slot) in bound.iter().enumerate().take(required) {
            if slot.is_none() {
                return Err(vm.type_error(format!(
                    "{function}() missing required argument '{}' (pos {})",
                    names[index],
                    index + 1
                )));
            }
        }
        Ok(())
    }
}

/// A native function's table entry: its name and code.
pub type Method = (&'static str, super::object::NativeFn);

/// An interned name, as attribute look-ups want it.
pub type Name = Rc<Str>;
