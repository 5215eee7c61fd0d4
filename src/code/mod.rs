//! Syntax tree to instructions: symbol tables, compiler, code objects, disassembler.

mod assemble;
mod calls;
mod classes;
mod compiler;
mod comprehensions;
mod conditions;
mod constants;
mod disasm;
mod docstring;
mod effect;
mod exceptions;
mod expressions;
mod fblock;
mod fstrings;
mod functions;
mod future;
mod generics;
mod imports;
mod instr;
mod names;
mod object;
mod patterns;
mod resolve;
mod scope;
mod statements;
mod symtable;
mod symtable_expr;
mod symtable_types;
mod targets;
mod unit;
mod unwind;
mod with;

pub use compiler::{CompileOptions, Mode, compile, compile_library, compile_module};
pub use disasm::disassemble;
pub use instr::{AwaitSource, BinaryOp, CompareOp, Conversion, FunctionParts, Helper, Instr, UnaryOp};
pub use object::{Code, CodeFlags, Const, ExceptionEntry, Slot, SlotKind};
