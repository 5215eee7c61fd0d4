//! Attributes of frames, tracebacks, code objects and cells.

use super::Vm;
use super::native::{Flow, NativeResult};
use super::object::{CodeObject, Dict};
use super::types::add_attributes;
use super::value::Value;
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
            ("co_name", co_name, None),
            ("co_qualname", co_qualname, None),
            ("co_filename", co_filename, None),
            ("co_firstlineno", co_firstlineno, None),
            ("co_argcount", co_argcount, None),
            ("co_varnames", co_varnames, None),
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
    let Some(code) = code(value) else { return Ok(Flow::Value(Value::None)) };
    let slots = code.code.slots.iter().enumerate();
    let local = |(index, slot): &(usize, &crate::code::Slot)| {
        slot.kind == crate::code::SlotKind::Local || *index < code.code.param_count()
    };
    let names = slots.filter(local).map(|(_, slot)| Value::str(&slot.name)).collect();
    Ok(Flow::Value(Value::tuple(names)))
}

fn cell_contents(vm: &mut Vm, value: &Value) -> NativeResult {
    match value {
        Value::Cell(cell) if !cell.content.borrow().is_empty() => {
            Ok(Flow::Value(cell.content.borrow().clone()))
        }
        _ => Err(vm.value_error("Cell is empty")),
    }
}
