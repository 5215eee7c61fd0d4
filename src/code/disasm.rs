//! A readable listing of a code object.

use std::fmt::Write;

use super::instr::Instr;
use super::object::{Code, Const};

/// The instructions of `code` and of every block inside it, with lines, names, jump targets and protected ranges.
pub fn disassemble(code: &Code) -> String {
    let mut out = String::new();
    let mut todo = vec![code];
    while let Some(code) = todo.pop() {
        if !out.is_empty() {
            out.push('\n');
        }
        block(code, &mut out);
        let inner: Vec<&Code> = code
            .consts
            .iter()
            .filter_map(|constant| match constant {
                Const::Code(inner) => Some(&**inner),
                _ => None,
            })
            .collect();
        todo.extend(inner.into_iter().rev());
    }
    out
}

fn block(code: &Code, out: &mut String) {
    let kind = match () {
        () if code.flags.async_generator => "async generator ",
        () if code.flags.coroutine => "coroutine ",
        () if code.flags.generator => "generator ",
        () => "",
    };
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{kind}{} (line {}):", code.qualname, code.first_line);
    let mut is_target = vec![false; code.instrs.len() + 1];
    let jumps = code.instrs.iter().filter_map(|instr| instr.target());
    for target in jumps.chain(code.exceptions.iter().map(|entry| entry.target)) {
        if let Some(slot) = is_target.get_mut(target as usize) {
            *slot = true;
        }
    }
    let mut last_line = 0;
    for (at, instr) in code.instrs.iter().enumerate() {
        let line = code.lines.get(at).copied().unwrap_or_default();
        let shown = if line != 0 && line != last_line { line.to_string() } else { String::new() };
        last_line = line;
        let mark = if is_target[at] { ">>" } else { "" };
        let _ = writeln!(out, "{shown:>5} {mark:>2} {at:>4} {}", instruction(code, *instr).trim_end());
    }
    for entry in &code.exceptions {
        let lasti = if entry.lasti { " lasti" } else { "" };
        let last = entry.end - 1;
        let _ = writeln!(out, "      {} to {last} -> {} [{}]{lasti}", entry.start, entry.target, entry.depth);
    }
}

/// One instruction with its operand and what that stands for.
fn instruction(code: &Code, instr: Instr) -> String {
    let constant = |at: u32| code.consts.get(at as usize).map(show).unwrap_or_default();
    let name = |at: u32| code.names.get(at as usize).map(|name| name.to_string()).unwrap_or_default();
    let slot = |at: u32| code.slots.get(at as usize).map(|slot| slot.name.to_string()).unwrap_or_default();
    let debug = format!("{instr:?}");
    let op = debug.split(['(', ' ']).next().unwrap_or_default();
    match instr {
        Instr::LoadConst(at) => format!("{op:<20} {at} ({})", constant(at)),
        Instr::LoadFast(at)
        | Instr::StoreFast(at)
        | Instr::DeleteFast(at)
        | Instr::LoadFastAndClear(at)
        | Instr::StoreFastMaybeEmpty(at)
        | Instr::MakeCell(at)
        | Instr::LoadClosure(at)
        | Instr::LoadDeref(at)
        | Instr::LoadFromDictOrDeref(at)
        | Instr::StoreDeref(at)
        | Instr::DeleteDeref(at) => format!("{op:<20} {at} ({})", slot(at)),
        Instr::LoadName(at)
        | Instr::StoreName(at)
        | Instr::DeleteName(at)
        | Instr::LoadGlobal(at)
        | Instr::LoadFromDictOrGlobals(at)
        | Instr::StoreGlobal(at)
        | Instr::DeleteGlobal(at)
        | Instr::LoadAttr(at)
        | Instr::LoadMethod(at)
        | Instr::StoreAttr(at)
        | Instr::DeleteAttr(at)
        | Instr::ImportName(at)
        | Instr::ImportFrom(at) => format!("{op:<20} {at} ({})", name(at)),
        Instr::CallKw { argc, names } | Instr::CallMethodKw { argc, names } => {
            format!("{op:<20} {argc} {}", constant(names))
        }
        Instr::UnpackEx { before, after } => format!("{op:<20} {before} {after}"),
        Instr::BinaryOp(operator) => format!("{op:<20} {}", operator.symbol()),
        Instr::InplaceOp(operator) => format!("{op:<20} {}=", operator.symbol()),
        Instr::CompareOp(operator) => format!("{op:<20} {}", operator.symbol()),
        Instr::MakeFunction(parts) => {
            let parts = [
                (parts.defaults, "defaults"),
                (parts.kwdefaults, "kwdefaults"),
                (parts.annotations, "annotations"),
                (parts.closure, "closure"),
            ];
            let shown: Vec<&str> = parts.iter().filter(|part| part.0).map(|part| part.1).collect();
            format!("{op:<20} {}", shown.join(" "))
        }
        other => match other.target() {
            Some(target) => format!("{op:<20} to {target}"),
            None => {
                let operand = debug[op.len()..].trim_matches(['(', ')']);
                format!("{op:<20} {operand}")
            }
        },
    }
}

/// A constant roughly as Python would write it.
fn show(constant: &Const) -> String {
    let list = |items: &[Const]| items.iter().map(show).collect::<Vec<_>>().join(", ");
    match constant {
        Const::None => "None".to_owned(),
        Const::Ellipsis => "...".to_owned(),
        Const::Bool(true) => "True".to_owned(),
        Const::Bool(false) => "False".to_owned(),
        Const::Int(value) => value.to_string(),
        Const::BigInt(value) => value.to_string(),
        Const::Float(value) => format!("{value:?}"),
        Const::Complex(real, imaginary) => format!("({real:?}{imaginary:+?}j)"),
        Const::Str(value) => format!("{value:?}"),
        Const::Bytes(value) => format!("b\"{}\"", value.escape_ascii()),
        Const::Tuple(items) if items.len() == 1 => format!("({},)", show(&items[0])),
        Const::Tuple(items) => format!("({})", list(items)),
        Const::FrozenSet(items) => format!("frozenset({{{}}})", list(items)),
        Const::Code(code) => format!("<code {}>", code.qualname),
    }
}
