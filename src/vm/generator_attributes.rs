//! What can be read of generators and coroutines: names, code, frame, where they stand and what they await.

use std::rc::Rc;

use super::Vm;
use super::activation::Activation;
use super::native::{Flow, NativeResult, PyResult};
use super::object::{Body, Generator, GeneratorKind, GeneratorState, Named, Setter};
use super::types::{add_attributes, readonly};
use super::value::Value;

impl Vm {
    /// Register what can be read of the three kinds.
    pub(super) fn install_generator_attributes(&mut self) {
        let types = &self.types;
        for class in [&types.generator, &types.coroutine, &types.async_generator] {
            let (name, qualname) = (Some(set_name as Setter), Some(set_qualname as Setter));
            add_attributes(class, &[("__name__", get_name, name), ("__qualname__", get_qualname, qualname)]);
        }
        add_attributes(
            &types.generator,
            &[
                ("gi_running", get_running, None),
                ("gi_suspended", get_suspended, None),
                ("gi_yieldfrom", get_yield_from, None),
                ("gi_code", get_code, None),
                ("gi_frame", get_frame, None),
            ],
        );
        add_attributes(
            &types.coroutine,
            &[
                ("cr_running", get_running, None),
                ("cr_suspended", get_suspended, None),
                ("cr_await", get_yield_from, None),
                ("cr_code", get_code, None),
                ("cr_frame", get_frame, None),
                ("cr_origin", get_origin, Some(readonly)),
            ],
        );
        add_attributes(
            &types.async_generator,
            &[
                ("ag_running", get_running, Some(readonly)),
                ("ag_suspended", get_suspended, None),
                ("ag_await", get_yield_from, None),
                ("ag_code", get_code, None),
                ("ag_frame", get_frame, None),
            ],
        );
    }
}

fn get_name(vm: &mut Vm, value: &Value) -> NativeResult {
    named(vm, value, |generator| generator.named.name())
}

fn get_qualname(vm: &mut Vm, value: &Value) -> NativeResult {
    named(vm, value, |generator| generator.named.qualname())
}

fn named(vm: &mut Vm, value: &Value, read: impl Fn(&Generator) -> Rc<super::Str>) -> NativeResult {
    match value {
        Value::Generator(generator) => Ok(Flow::Value(Value::Str(read(generator)))),
        _ => Err(vm.type_error("descriptor requires a generator")),
    }
}

fn set_name(vm: &mut Vm, value: &Value, name: Value) -> PyResult<()> {
    rename(vm, value, name, "__name__", Named::set_name)
}

fn set_qualname(vm: &mut Vm, value: &Value, name: Value) -> PyResult<()> {
    rename(vm, value, name, "__qualname__", Named::set_qualname)
}

fn rename(
    vm: &mut Vm,
    value: &Value,
    name: Value,
    attribute: &str,
    assign: fn(&Named, Rc<super::Str>),
) -> PyResult<()> {
    match (value, name) {
        (Value::Generator(generator), Value::Str(name)) => {
            assign(&generator.named, name);
            Ok(())
        }
        _ => Err(vm.type_error(format!("{attribute} must be set to a string object"))),
    }
}

/// `(file, line, function)` for each frame, innermost first; None when that was not noted.
fn get_origin(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Generator(generator) = value else { return Ok(Flow::Value(Value::None)) };
    let Some(Value::Tuple(entries)) = generator.kept.get() else { return Ok(Flow::Value(Value::None)) };
    let entries = entries.items().iter().map(|entry| match entry {
        Value::Tuple(parts) => Value::tuple(parts.items().iter().take(3).cloned().collect()),
        other => other.clone(),
    });
    Ok(Flow::Value(Value::tuple(entries.collect())))
}

fn get_running(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Generator(generator) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(Value::bool(match generator.kind {
        // That lasts from an `asend()` to its item, suspensions in between included.
        GeneratorKind::AsyncGenerator => generator.flags.get().running,
        _ => matches!(*generator.state.borrow(), GeneratorState::Running),
    })))
}

fn get_suspended(_vm: &mut Vm, value: &Value) -> NativeResult {
    let suspended =
        matches!(value, Value::Generator(g) if matches!(*g.state.borrow(), GeneratorState::Suspended(_)));
    Ok(Flow::Value(Value::bool(suspended)))
}

fn get_yield_from(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Generator(generator) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(awaited_by_body(generator).unwrap_or(Value::None)))
}

/// What a suspended generator delegates to (`cr_await`, `gi_yieldfrom`).
pub fn awaited_by_body(generator: &Generator) -> Option<Value> {
    match &*generator.state.borrow() {
        GeneratorState::Suspended(Body::Python(frame)) if Vm::delegates(frame) => Some(frame.peek(1).clone()),
        _ => None,
    }
}

/// The same, and further on through `asend()` and its like, which stand between an asynchronous generator and whoever
/// iterates it.
pub fn driven_by_body(generator: &Generator) -> Option<Value> {
    match &*generator.state.borrow() {
        GeneratorState::Suspended(Body::Native(native)) => native.drives(),
        _ => awaited_by_body(generator),
    }
}

fn get_code(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Generator(generator) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(generator.code().cloned().map_or(Value::None, Value::Code)))
}

impl Vm {
    /// The line that a generator stands at: of its definition before it starts, `None` when it has ended or its body
    /// is not Python code.
    pub fn generator_line(&self, generator: &Rc<Generator>) -> Option<u32> {
        match &*generator.state.borrow() {
            GeneratorState::Created(Body::Python(frame)) => Some(frame.code.code.first_line),
            GeneratorState::Suspended(Body::Python(frame)) => Some(frame.current_line()),
            GeneratorState::Running => self.running_line(generator),
            _ => None,
        }
    }

    /// The line of a generator that is on the stack, or that is the code executing now.
    fn running_line(&self, generator: &Rc<Generator>) -> Option<u32> {
        let own = |activation: &&Activation| {
            activation.generator.as_ref().is_some_and(|running| Rc::ptr_eq(running, generator))
        };
        match self.stack.iter().find(own).map(|activation| &activation.body) {
            Some(Body::Python(frame)) => Some(frame.current_line()),
            Some(Body::Native(_)) => None,
            None => match (&self.now_code, generator.code()) {
                (Some(now), Some(own)) if Rc::ptr_eq(now, own) => {
                    Some(super::line_at(now, self.now_ip.saturating_sub(1)))
                }
                _ => None,
            },
        }
    }
}

fn get_frame(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Generator(generator) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(match &mut *generator.state.borrow_mut() {
        GeneratorState::Created(Body::Python(frame)) | GeneratorState::Suspended(Body::Python(frame)) => {
            let object = frame.make_object();
            if frame.ip == 0 {
                object.line.set(frame.code.code.first_line);
            }
            *object.owner.borrow_mut() = Rc::downgrade(generator);
            Value::Frame(object)
        }
        _ => Value::None,
    }))
}
