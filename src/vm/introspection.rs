//! Attributes of frames, tracebacks, code objects and cells.

use super::Vm;
use super::native::{Flow, NativeFrame, NativeResult, PyResult, Resume, Step};
use super::object::{Body, CodeObject, Dict, Frame, FrameObject, GeneratorState};
use super::types::{add_attributes, add_methods, readonly};
use super::value::Value;
use crate::code::{Code, SlotKind};
use crate::world::absolute;
use std::rc::Rc;

/// Register them.
pub(super) fn install(vm: &mut Vm) {
    let types = &vm.types;
    add_attributes(
        &types.frame,
        &[
            ("f_lineno", |_, value| look(value, Asked::Line), None),
            ("f_code", f_code, None),
            ("f_locals", |_, value| look(value, Asked::Locals), None),
            ("f_globals", f_globals, None),
            ("f_back", |_, value| look(value, Asked::Back), None),
        ],
    );
    add_methods(
        &types.frame,
        &[("clear", |_, args| look(args.pos.first().unwrap_or(&Value::None), Asked::Clear))],
    );
    add_attributes(
        &types.traceback,
        &[
            ("tb_lineno", tb_lineno, None),
            ("tb_frame", tb_frame, None),
            ("tb_next", tb_next, Some(set_tb_next)),
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
            ("co_flags", |_, value| count(value, flags), Some(readonly)),
        ],
    );
    add_attributes(&types.cell, &[("cell_contents", cell_contents, None)]);
}

/// What is asked of a frame that may still run.
#[derive(Clone, Copy)]
enum Asked {
    Line,
    Locals,
    Back,
    Clear,
}

/// Looks from above all frames, since the one that asks is not on the stack while it runs.
struct Look(Asked, Rc<FrameObject>);

impl NativeFrame for Look {
    fn resume(&mut self, vm: &mut Vm, _input: Resume) -> PyResult<Step> {
        let Self(asked, frame) = self;
        Ok(Step::Return(match asked {
            Asked::Line => {
                Value::Int(i64::from(vm.running(frame).map_or(frame.line.get(), Frame::current_line)))
            }
            Asked::Back => {
                let back = vm.frame_below(frame).or_else(|| frame.back.borrow().clone());
                back.map_or(Value::None, Value::Frame)
            }
            Asked::Clear if vm.running(frame).is_some() => {
                return Err(vm.runtime_error("cannot clear an executing frame"));
            }
            Asked::Clear => {
                crate::vm::release::let_go_all(frame.left.take());
                Value::None
            }
            Asked::Locals => {
                let variables = match vm.running(frame) {
                    Some(Frame { namespace: Some(namespace), .. }) => {
                        return Ok(Step::Return(Value::Dict(namespace.clone())));
                    }
                    Some(running) => running.variables(),
                    None => of_suspended(frame)
                        .unwrap_or_else(|| super::variables(&frame.code, &frame.left.borrow())),
                };
                let locals = Dict::new();
                for (name, value) in variables {
                    locals.set_str(&name, value);
                }
                Value::Dict(Rc::new(locals))
            }
        }))
    }

    fn name(&self) -> &'static str {
        "frame"
    }
}

/// The variables of a frame whose generator or coroutine is suspended.
fn of_suspended(frame: &FrameObject) -> Option<Vec<(Rc<str>, Value)>> {
    let owner = frame.owner.borrow().upgrade()?;
    match &*owner.state.borrow() {
        GeneratorState::Created(Body::Python(frame)) | GeneratorState::Suspended(Body::Python(frame)) => {
            Some(frame.variables())
        }
        _ => None,
    }
}

fn look(value: &Value, asked: Asked) -> NativeResult {
    let Value::Frame(frame) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Enter(Box::new(Look(asked, frame.clone()))))
}

fn f_code(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Frame(frame) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(Value::Code(frame.code.clone())))
}

fn f_globals(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Frame(frame) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(Value::Dict(frame.globals.clone())))
}

impl Vm {
    /// The frame on the stack that an object stands for, if it is still there.
    fn running(&self, object: &Rc<FrameObject>) -> Option<&Frame> {
        self.python_frames().find(|frame| stands_for(object, frame))
    }

    /// The object of the frame that called the one of `object`, while that runs.
    fn frame_below(&mut self, object: &Rc<FrameObject>) -> Option<Rc<FrameObject>> {
        let frames = self.frames_mut().skip_while(|frame| !stands_for(object, frame));
        frames.skip(1).map(Frame::make_object).next()
    }

    /// The object of the frame that is `depth` calls away from the innermost one (`sys._getframe`).
    pub fn frame_object(&mut self, depth: usize) -> Option<Rc<FrameObject>> {
        self.frames_mut().nth(depth).map(Frame::make_object)
    }

    /// Where the program is: `(file, line, function, source line)` for the innermost `limit` frames, those of the
    /// library without a source line, innermost first. What CPython has in Python and we in Rust counts, unseen.
    pub fn creation_stack(&self, limit: usize) -> Vec<Value> {
        let now =
            self.now_code.as_ref().map(|code| (code, super::line_at(code, self.now_ip.saturating_sub(1))));
        let below = self.stack.iter().rev().map(|activation| match &activation.body {
            Body::Python(frame) => Ok((&frame.code, frame.current_line())),
            Body::Native(native) => Err(native.frames()),
        });
        let (mut left, mut entries) = (limit, Vec::new());
        for frame in now.map(Ok).into_iter().chain(below) {
            let (code, line) = match frame {
                Ok((code, _)) if code.code.is_native() => continue,
                Ok(shown) => shown,
                Err(unseen) => {
                    left = left.saturating_sub(unseen);
                    continue;
                }
            };
            if left == 0 {
                break;
            }
            left -= 1;
            let source = &code.code.source;
            let text = source.line_text(line).filter(|_| code.code.flags.is_program());
            entries.push(Value::tuple(vec![
                Value::str(&source.name),
                Value::Int(i64::from(line)),
                Value::str(&code.code.name),
                Value::str(text.unwrap_or_default().trim()),
            ]));
        }
        entries
    }

    /// The frames on the stack that a program can see, innermost first: our Python for what CPython has in C has none.
    pub(super) fn frames_mut(&mut self) -> impl Iterator<Item = &mut Frame> {
        self.stack.iter_mut().rev().filter_map(|activation| match &mut activation.body {
            Body::Python(frame) if !frame.code.code.is_native() => Some(&mut **frame),
            _ => None,
        })
    }
}

fn stands_for(object: &Rc<FrameObject>, frame: &Frame) -> bool {
    frame.object.as_ref().is_some_and(|known| Rc::ptr_eq(known, object))
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

fn set_tb_next(vm: &mut Vm, object: &Value, value: Value) -> PyResult<()> {
    let Value::Traceback(traceback) = object else { return Ok(()) };
    let next = match value {
        Value::None => None,
        Value::Traceback(next) => Some(next),
        other => {
            let kind = vm.class_name(&other);
            return Err(vm.type_error(format!("expected traceback object, got '{kind}'")));
        }
    };
    let mut each = next.clone();
    while let Some(further) = each {
        if Rc::ptr_eq(&further, traceback) {
            return Err(vm.value_error("traceback loop detected"));
        }
        each = further.next.borrow().clone();
    }
    *traceback.next.borrow_mut() = next;
    Ok(())
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
    Ok(code(value).map_or(Flow::Value(Value::None), |code| {
        let name = &code.code.source.name;
        // The program's own file has the name that `__file__` has.
        if code.code.flags.is_program() {
            Flow::Value(Value::string(absolute(name)))
        } else {
            Flow::from(&**name)
        }
    }))
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

/// `co_flags`: the kind of block in CPython's bits.
fn flags(code: &Code) -> usize {
    let flags = code.flags;
    let bits = [
        (flags.optimized, 3),
        (flags.varargs, 4),
        (flags.varkeywords, 8),
        (flags.optimized && code.qualname.contains("<locals>"), 16),
        (flags.generator, 32),
        (flags.coroutine, 128),
        (flags.async_generator, 512),
    ];
    bits.iter().filter(|(set, _)| *set).map(|(_, bit)| bit).sum()
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
