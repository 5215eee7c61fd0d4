//! What the compiler hands to the machine: code objects, as plain data without any Python value.

use std::rc::Rc;

use num_bigint::BigInt;

use super::instr::Instr;
use crate::syntax::{Source, Span, Warning};

/// A compiled block: a module, a class body, a function, a lambda, or a generator expression. Mirrors CPython's code object.
#[derive(Debug)]
pub struct Code {
    /// `co_name`: the bare name, `<module>`, `<lambda>`, `<genexpr>`.
    pub name: Rc<str>,
    /// `co_qualname`: dotted path with `<locals>`.
    pub qualname: Rc<str>,
    /// The text that the spans refer to.
    pub source: Rc<Source>,
    /// `co_firstlineno`: the line of `def` (of the first decorator when there is one), `class`, or 1.
    pub first_line: u32,
    /// What kind of block this is, and how its parameters are shaped.
    pub flags: CodeFlags,
    /// Parameters that may be positional, positional-only ones included.
    pub argcount: u32,
    /// How many of them are positional-only.
    pub posonlyargcount: u32,
    /// Keyword-only parameters, which follow the positional ones in `slots`.
    pub kwonlyargcount: u32,
    /// Names of the frame's slots: parameters first (positional, keyword-only, `*args`, `**kwargs`), then other
    /// locals, then cells that are not parameters, then free variables in the order of the closure tuple.
    pub slots: Vec<Slot>,
    /// Names used by name, global, attribute and import instructions.
    pub names: Vec<Rc<str>>,
    /// Constants; the first one of a function with a docstring is that string (`docstring` says so).
    pub consts: Vec<Const>,
    /// Whether `consts[0]` is the docstring.
    pub docstring: bool,
    /// The instructions.
    pub instrs: Vec<Instr>,
    /// For each instruction the source range that CPython gives it (`co_positions`), from which tracebacks draw
    /// their carets; empty for artificial instructions.
    pub spans: Vec<Span>,
    /// For each instruction its line, 1-based, or 0 for artificial ones that no line event may stop at.
    pub lines: Vec<u32>,
    /// The most items that its instructions leave on the evaluation stack, for frames to make room at once.
    pub stack_size: u32,
    /// Protected ranges, innermost first: the first entry that covers an instruction handles it.
    pub exceptions: Vec<ExceptionEntry>,
    /// What CPython warns of when it compiles the text; kept by the text's outermost block.
    pub warnings: Vec<Warning>,
}

impl Code {
    /// Whether it is Python of ours for what CPython has in C, which has no file and no frames to be seen.
    pub fn is_native(&self) -> bool {
        self.flags.hidden && self.source.name.is_empty()
    }

    /// How many free variables the closure tuple must have; they are the last slots.
    pub fn free_count(&self) -> usize {
        self.slots.iter().rev().take_while(|slot| slot.kind == SlotKind::Free).count()
    }

    /// How many slots parameters take, `*args` and `**kwargs` included.
    pub fn param_count(&self) -> usize {
        (self.argcount + self.kwonlyargcount) as usize
            + usize::from(self.flags.varargs)
            + usize::from(self.flags.varkeywords)
    }

    /// The handler for an exception raised by instruction `index`.
    pub fn handler(&self, index: u32) -> Option<&ExceptionEntry> {
        self.exceptions.iter().find(|entry| entry.start <= index && index < entry.end)
    }
}

/// One slot of a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The variable's name; for the hidden variables of inlined comprehensions, the name as written.
    pub name: Rc<str>,
    /// How the slot holds the variable.
    pub kind: SlotKind,
    /// True for a variable of an inlined comprehension, which `locals()` and the inspector do not list as the
    /// function's own.
    pub hidden: bool,
}

/// How a slot holds its variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// The value itself.
    Local,
    /// A cell that this block makes, because an inner block uses the variable.
    Cell,
    /// A cell that came in with the closure.
    Free,
}

/// The kind of a block and the shape of its parameters (`co_flags`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CodeFlags {
    /// Runs as a function: locals live in slots. False for modules and class bodies, whose names live in a namespace.
    pub optimized: bool,
    /// Contains `yield` and is not `async`.
    pub generator: bool,
    /// `async def` without `yield`.
    pub coroutine: bool,
    /// `async def` with `yield`, or an asynchronous generator expression.
    pub async_generator: bool,
    /// Has `*args`.
    pub varargs: bool,
    /// Has `**kwargs`.
    pub varkeywords: bool,
    /// Library code of ours: its frames are left out of tracebacks, stepping and the inspector.
    pub hidden: bool,
    /// Text that the program compiled itself (`exec`): its lines are not lines of the program.
    pub dynamic: bool,
}

impl CodeFlags {
    /// Whether its lines are lines of the program's own text.
    pub fn is_program(self) -> bool {
        !self.hidden && !self.dynamic
    }

    /// Whether calling the function creates a resumable object instead of running the body.
    pub fn resumable(self) -> bool {
        self.generator || self.coroutine || self.async_generator
    }
}

/// A protected range of instructions, as in CPython's exception table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExceptionEntry {
    /// First protected instruction.
    pub start: u32,
    /// One past the last protected instruction.
    pub end: u32,
    /// Where the handler begins.
    pub target: u32,
    /// Stack items that survive; the rest is dropped before the exception is pushed.
    pub depth: u32,
    /// Push the index of the raising instruction (an int) below the exception, for [`Instr::Reraise`].
    pub lasti: bool,
}

/// A constant.
#[derive(Clone, Debug)]
pub enum Const {
    /// `None`
    None,
    /// `...`
    Ellipsis,
    /// `True` or `False`
    Bool(bool),
    /// An int that fits 64 bits.
    Int(i64),
    /// Any larger int.
    BigInt(BigInt),
    /// A float.
    Float(f64),
    /// An imaginary literal's complex number (real, imaginary).
    Complex(f64, f64),
    /// A string.
    Str(Rc<str>),
    /// A bytes literal.
    Bytes(Rc<[u8]>),
    /// A tuple of constants (also keyword names of calls).
    Tuple(Vec<Const>),
    /// A frozenset of constants (`x in {1, 2}`).
    FrozenSet(Vec<Const>),
    /// An inner block.
    Code(Rc<Code>),
}
