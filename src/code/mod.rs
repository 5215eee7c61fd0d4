//! Syntax tree to instructions: symbol tables, compiler, code objects, disassembler.

mod instr;
mod object;

pub use instr::{AwaitSource, BinaryOp, CompareOp, Conversion, FunctionParts, Instr, UnaryOp};
pub use object::{Code, CodeFlags, Const, ExceptionEntry, Slot, SlotKind};
