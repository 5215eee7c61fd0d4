//! Functions, methods, cells and code objects.

use std::cell::{Cell as StdCell, RefCell};
use std::rc::Rc;

use super::{Dict, Identity, Named, Names, Str, Tuple};
use crate::code::{Code, Instr};
use crate::vm::Vm;
use crate::vm::memory::Weight;
use crate::vm::native::{Args, NativeResult};
use crate::vm::release;
use crate::vm::value::Value;

/// The holder of a variable that an inner block shares.
#[derive(Default)]
pub struct Cell {
    /// For `id()`.
    pub identity: Identity,
    /// The content; empty while unbound.
    pub content: RefCell<Value>,
}

impl Cell {
    /// A cell holding `content`.
    pub fn new(content: Value) -> Self {
        Self { identity: Identity::default(), content: RefCell::new(content) }
    }
}

impl Drop for Cell {
    fn drop(&mut self) {
        release::let_go(std::mem::take(self.content.get_mut()));
    }
}

/// A code object made ready for running: constants and names as values.
pub struct CodeObject {
    /// For `id()`.
    pub identity: Identity,
    /// The instructions and tables.
    pub code: Rc<Code>,
    /// The instructions as the machine runs them: see `code/fuse.rs`.
    pub instrs: Box<[Instr]>,
    /// The constants as values.
    pub consts: Box<[Value]>,
    /// The names as interned strings.
    pub names: Box<[Rc<Str>]>,
    /// What its functions are called at first.
    pub called: Rc<Names>,
    /// How many arguments fill its parameters by position alone; `None` when it has others than plain ones.
    pub plain_arguments: Option<usize>,
    /// How many of its variables come after those and begin without a value; `None` when cells of others follow.
    pub empty_slots: Option<usize>,
    /// Whether a call makes something that can be resumed, and does not run it.
    pub resumable: bool,
    /// What each instruction that looks a name up remembers: see `names.rs` and `attribute_ops.rs`.
    pub caches: Box<[StdCell<(u32, u32)>]>,
}

/// A function written in Python.
pub struct Function {
    /// For `id()`.
    pub identity: Identity,
    /// Its code.
    pub code: RefCell<Rc<CodeObject>>,
    /// The module's namespace.
    pub globals: Rc<Dict>,
    /// `__name__` and `__qualname__`
    pub named: Named,
    /// `__module__`
    pub module: RefCell<Value>,
    /// `__doc__`
    pub doc: RefCell<Value>,
    /// Defaults of the last positional parameters.
    pub defaults: RefCell<Option<Rc<Tuple>>>,
    /// Defaults of keyword-only parameters.
    pub kwdefaults: RefCell<Option<Rc<Dict>>>,
    /// `__annotations__`
    pub annotations: RefCell<Option<Rc<Dict>>>,
    /// Cells for the code's free variables.
    pub closure: RefCell<Box<[Rc<Cell>]>>,
    /// `__type_params__`
    pub type_params: RefCell<Option<Rc<Tuple>>>,
    /// It stands for a function of a module that CPython has in C: found on a class it does not bind.
    pub free: bool,
    /// For the limit on memory.
    pub weight: Weight<200>,
    /// `__dict__`, made on first use.
    pub dict: RefCell<Option<Rc<Dict>>>,
}

impl Function {
    /// Whether it stands for a function that CPython has in C, so that it must look like one.
    pub fn is_native(&self) -> bool {
        self.code.borrow().code.is_native()
    }
}

impl Drop for Function {
    fn drop(&mut self) {
        for tuple in [self.defaults.get_mut().take(), self.type_params.get_mut().take()].into_iter().flatten()
        {
            release::let_go(Value::Tuple(tuple));
        }
        for cell in std::mem::take(self.closure.get_mut()) {
            release::let_go(Value::Cell(cell));
        }
    }
}

/// A function written in Rust: gets the machine and its arguments, gives a value or what to do next.
pub type NativeFn = fn(&mut Vm, &Args<'_>) -> NativeResult;

/// How a [`Builtin`] found on a class behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltinKind {
    /// A plain function: found on a class it does not bind.
    Function,
    /// Binds the instance as its first argument.
    Method,
    /// Binds the class as its first argument.
    ClassMethod,
}

/// A function written in Rust.
pub struct Builtin {
    /// For `id()`.
    pub identity: Identity,
    /// `__name__`
    pub name: Rc<str>,
    /// `__qualname__`: `list.append`, `print`.
    pub qualname: Rc<str>,
    /// `__module__`
    pub module: Rc<str>,
    /// How it binds.
    pub kind: BuiltinKind,
    /// The code.
    pub function: NativeFn,
    /// State that the function was made with (a closure's environment), passed as [`Args::state`].
    pub state: Value,
}

impl Builtin {
    /// A function of `module`.
    pub fn new(module: &str, name: &str, function: NativeFn) -> Self {
        Self::with_kind(module, name, name, BuiltinKind::Function, function)
    }

    /// Any kind of function, with its qualified name.
    pub fn with_kind(
        module: &str,
        name: &str,
        qualname: &str,
        kind: BuiltinKind,
        function: NativeFn,
    ) -> Self {
        Self {
            identity: Identity::default(),
            name: name.into(),
            qualname: qualname.into(),
            module: module.into(),
            kind,
            function,
            state: Value::Empty,
        }
    }
}

impl Builtin {
    /// Whether CPython makes the method from a slot of its type.
    pub fn is_slot(&self) -> bool {
        self.kind == BuiltinKind::Method
            && self.name.starts_with("__")
            && !self.stands_for_python()
            && !Self::is_plain(&self.name)
            && !Self::is_plain(&self.qualname)
    }

    /// Whether a special method has no slot, or, by its qualified name, is one of those of which some types have both
    /// and show the plain one.
    pub fn is_plain(name: &str) -> bool {
        const PLAIN: &str = "__alloc__ __bytes__ __ceil__ __class_getitem__ __complex__ __dir__ __floor__ __format__ \
            __getnewargs__ __getstate__ __instancecheck__ __length_hint__ __prepare__ __reduce__ __reduce_ex__ \
            __reversed__ __round__ __set_name__ __setstate__ __sizeof__ __subclasscheck__ __subclasses__ __trunc__ \
            list.__getitem__ dict.__getitem__ dict.__contains__ set.__contains__ frozenset.__contains__";
        PLAIN.split_ascii_whitespace().any(|known| known == name)
    }

    /// Whether CPython writes the function in Python, so that it must look like one.
    pub fn stands_for_python(&self) -> bool {
        self.module.starts_with("asyncio.")
    }
}

impl Drop for Builtin {
    fn drop(&mut self) {
        release::let_go(std::mem::take(&mut self.state));
    }
}

/// A function bound to its receiver.
pub struct Method {
    /// For `id()`.
    pub identity: Identity,
    /// The function; `__func__`.
    pub function: Value,
    /// The receiver; `__self__`.
    pub receiver: Value,
}

impl Method {
    /// Bind.
    pub fn new(function: Value, receiver: Value) -> Self {
        Self { identity: Identity::default(), function, receiver }
    }
}

impl Drop for Method {
    fn drop(&mut self) {
        release::let_go(std::mem::take(&mut self.function));
        release::let_go(std::mem::take(&mut self.receiver));
    }
}
