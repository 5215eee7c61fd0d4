//! Attributes of frames, tracebacks, code objects and cells.

use super::Vm;
use super::native::{Flow, NativeResult};
use super::object::{CodeObject, Dict};
use super::types::{add_attributes, readonly};
use super::value::Value;
use crate::code::{Code, SlotKind};
use std::rc::Rc;

/// Register them.
pub(super) fn install(vm: &mut Vm) {
    let types = &vm.types;
    add_attributes(
        &types.frame,
        &[
            ("f_lineno", f_lineno, None),
            ("f_code", f_code, None),
            ("f_locals", f_locals, None),
            ("f_globals", f_globals, None),
            ("f_back", f_back, None),
        ],
    );
    add_attributes(
        &types.traceback,
        &[
            ("tb_lineno", tb_lineno, None),
            ("tb_frame", tb_frame, None),
            ("tb_next", tb_next, None),
            ("tb_lasti", tb_lasti, None),
        ],
    );
    add_attributes(
        &types.code,
        &[
            ("co_name", co_name, Some(readonly)),
            ("co_qualname", co_qualname, Some(readonly)),
            ("co_filename", co_filename, Some(readonly)),
            ("co_firstlineno", co_firstlineno, Some(readonly)),
            ("co_argcount", co_argcount, Some(readonly)),
            (
                "co_posonlyargcount",
                |_, value| count(value, |code| code.posonlyargcount as usize),
                Some(readonly),
            ),
            (
                "co_kwonlyargcount",
                |_, value| count(value, |code| code.kwonlyargcount as usize),
                Some(readonly),
            ),
            ("co_nlocals", |_, value| count(value, |code| names_of(code, is_local).len()), Some(readonly)),
            (
                "co_freevars",
                |_, value| names(value, |code, index| code.slots[index].kind == SlotKind::Free),
                Some(readonly),
            ),
            (
                "co_cellvars",
                |_, value| names(value, |code, index| code.slots[index].kind == SlotKind::Cell),
                Some(readonly),
            ),
            ("co_varnames", co_varnames, Some(readonly)),
        ],
    );
    add_attributes(&types.cell, &[("cell_contents", cell_contents, None)]);
}

fn f_lineno(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Frame(frame) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(Value::Int(i64::from(frame.line.get()))))
}

fn f_code(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Frame(frame) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(Value::Code(frame.code.clone())))
}

fn f_locals(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Frame(frame) = value else { return Ok(Flow::Value(Value::None)) };
    let locals = Dict::new();
    for (name, value) in super::variables(&frame.code, &frame.left.borrow()) {
        locals.set_str(&name, value);
    }
    Ok(Flow::Value(Value::Dict(Rc::new(locals))))
}

fn f_globals(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Frame(frame) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(Value::Dict(frame.globals.clone())))
}

fn f_back(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Frame(frame) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(frame.back.borrow().clone().map_or(Value::None, Value::Frame)))
}

fn tb_lineno(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Traceback(traceback) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(Value::Int(i64::from(traceback.line))))
}

fn tb_frame(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Traceback(traceback) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(Value::Frame(traceback.frame.clone())))
}

fn tb_next(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Traceback(traceback) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(traceback.next.borrow().clone().map_or(Value::None, Value::Traceback)))
}

fn tb_lasti(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Traceback(traceback) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(Value::Int(i64::from(traceback.instr) * 2)))
}

fn code(value: &Value) -> Option<&Rc<CodeObject>> {
    match value {
        Value::Code(code) => Some(code),
        _ => None,
    }
}

fn co_name(_vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(code(value).map_or(Flow::Value(Value::None), |code| Flow::from(&*code.code.name)))
}

fn co_qualname(_vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(code(value).map_or(Flow::Value(Value::None), |code| Flow::from(&*code.code.qualname)))
}

fn co_filename(_vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(code(value).map_or(Flow::Value(Value::None), |code| Flow::from(&*code.code.source.name)))
}

fn co_firstlineno(_vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(code(value).map_or(Flow::Value(Value::None), |code| Flow::from(i64::from(code.code.first_line))))
}

fn co_argcount(_vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(code(value).map_or(Flow::Value(Value::None), |code| Flow::from(i64::from(code.code.argcount))))
}

fn co_varnames(_vm: &mut Vm, value: &Value) -> NativeResult {
    names(value, is_local)
}

fn is_local(code: &Code, index: usize) -> bool {
    code.slots[index].kind == SlotKind::Local || index < code.param_count()
}

fn names_of(code: &Code, wanted: fn(&Code, usize) -> bool) -> Vec<Value> {
    (0..code.slots.len())
        .filter(|index| wanted(code, *index))
        .map(|index| Value::str(&code.slots[index].name))
        .collect()
}

fn names(value: &Value, wanted: fn(&Code, usize) -> bool) -> NativeResult {
    let names = code(value).map(|code| names_of(&code.code, wanted)).unwrap_or_default();
    Ok(Flow::Value(Value::tuple(names)))
}

fn count(value: &Value, of: fn(&Code) -> usize) -> NativeResult {
    Ok(Flow::Value(Value::Int(code(value).map_or(0, |code| of(&code.code) as i64))))
}

fn cell_contents(vm: &mut Vm, value: &Value) -> NativeResult {
    match value {
        Value::Cell(cell) if !cell.content.borrow().is_empty() => {
            Ok(Flow::Value(cell.content.borrow().clone()))
        }
        _ => Err(vm.value_error("Cell is empty")),
    }
}
