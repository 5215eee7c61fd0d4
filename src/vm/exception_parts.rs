//! What single built-in exceptions have beyond `args`: `OSError.errno`, `NameError.name`, `StopIteration.value` …
//!
//! CPython keeps these in the object, apart from `args` and from `__dict__`; [`ExceptionState::parts`] does the same.
//! Exceptions that native code makes have no parts yet: where a part follows from `args`, reading it finds it there.

use std::rc::Rc;

use super::errors::exception_state;
use super::exception_types::{arguments, exception_str, receiver, state};
use super::native::{Args, Flow, NativeResult, PyResult};
use super::object::{Class, ExceptionState};
use super::os_error::{inits_itself, os_parts};
use super::types::{add_attributes, add_methods};
use super::unicode_errors::{Kind, check_unicode};
use super::value::Value;
use super::{Fast, Vm};

/// Register them.
pub(super) fn install(vm: &mut Vm) {
    super::os_error::install(vm);
    super::unicode_errors::install(vm);
    let types = &vm.types;
    add_methods(&types.syntax_error, &[("__str__", syntax_error_str)]);
    add_methods(&types.import_error, &[("__str__", import_error_str)]);
    add_attributes(&types.stop_iteration, &[("value", first_argument, Some(set_part::<0>))]);
    add_attributes(&types.system_exit, &[("code", exit_code, Some(set_part::<0>))]);
    add_attributes(
        &types.import_error,
        &[
            ("msg", import_message, Some(set_part::<0>)),
            ("name", part::<1>, Some(set_part::<1>)),
            ("path", part::<2>, Some(set_part::<2>)),
            ("name_from", part::<3>, Some(set_part::<3>)),
        ],
    );
    add_attributes(&types.name_error, &[("name", part::<0>, Some(set_part::<0>))]);
    add_attributes(
        &types.attribute_error,
        &[("name", part::<0>, Some(set_part::<0>)), ("obj", part::<1>, Some(set_part::<1>))],
    );
    add_attributes(
        &types.syntax_error,
        &[
            ("msg", first_argument, Some(set_part::<0>)),
            ("filename", |vm, value| syntax_detail(vm, value, 0), Some(set_part::<1>)),
            ("lineno", |vm, value| syntax_detail(vm, value, 1), Some(set_part::<2>)),
            ("offset", |vm, value| syntax_detail(vm, value, 2), Some(set_part::<3>)),
            ("text", |vm, value| syntax_detail(vm, value, 3), Some(set_part::<4>)),
            ("end_lineno", |vm, value| syntax_detail(vm, value, 4), Some(set_part::<5>)),
            ("end_offset", |vm, value| syntax_detail(vm, value, 5), Some(set_part::<6>)),
            ("print_file_and_line", part::<7>, Some(set_part::<7>)),
        ],
    );
}

impl ExceptionState {
    /// Keep a part.
    pub fn set_part(&mut self, index: usize, value: Value) {
        if self.parts.len() <= index {
            self.parts.resize(index + 1, Value::Empty);
        }
        super::release::let_go(std::mem::replace(&mut self.parts[index], value));
    }

    pub(super) fn part(&self, index: usize) -> Option<Value> {
        self.parts.get(index).filter(|part| !part.is_empty()).cloned()
    }
}

/// A part, None where it is missing.
pub(super) fn part<const INDEX: usize>(vm: &mut Vm, value: &Value) -> NativeResult {
    part_or(vm, value, INDEX, |_| Value::None)
}

pub(super) fn set_part<const INDEX: usize>(vm: &mut Vm, value: &Value, new: Value) -> PyResult<()> {
    state(vm, value)?.borrow_mut().set_part(INDEX, new);
    Ok(())
}

fn part_or(vm: &mut Vm, value: &Value, index: usize, other: fn(Vec<Value>) -> Value) -> NativeResult {
    let state = state(vm, value)?;
    let known = state.borrow().part(index);
    Ok(Flow::Value(known.unwrap_or_else(|| other(arguments(state)))))
}

fn first_argument(vm: &mut Vm, value: &Value) -> NativeResult {
    part_or(vm, value, 0, |all| all.into_iter().next().unwrap_or(Value::None))
}

fn exit_code(vm: &mut Vm, value: &Value) -> NativeResult {
    part_or(vm, value, 0, |all| match all.len() {
        0 => Value::None,
        1 => all[0].clone(),
        _ => Value::tuple(all),
    })
}

fn import_message(vm: &mut Vm, value: &Value) -> NativeResult {
    part_or(vm, value, 0, |all| if all.len() == 1 { all[0].clone() } else { Value::None })
}

/// What the constructor of `exception` makes of the arguments that stand behind it in `args`: the parts of the
/// classes that have any, and no keyword arguments for the others.
pub(super) fn initialize(vm: &mut Vm, exception: &Value, args: &Args<'_>) -> PyResult<()> {
    let Some(state) = exception_state(exception) else { return Ok(()) };
    let class = vm.class_of(exception);
    let is = |wanted: &Rc<Class>| class.is_subclass(wanted);
    let given = &args.pos[1..];
    // The named ones only; the positional ones may be anything.
    let named = Args { pos: &args.pos[..1], ..*args };
    let parts: Vec<Option<Value>> = if is(&vm.types.name_error) {
        named.parse(vm, "NameError", true, ["name"], 0, 0)?.into()
    } else if is(&vm.types.attribute_error) {
        named.parse(vm, "AttributeError", true, ["name", "obj"], 0, 0)?.into()
    } else if is(&vm.types.import_error) {
        let named = named.parse(vm, "ImportError", true, ["name", "path", "name_from"], 0, 0)?;
        let message = if let [message] = given { Some(message.clone()) } else { None };
        std::iter::once(message).chain(named).collect()
    } else {
        args.no_keywords(vm, class.name_text().as_str())?;
        if is(&vm.types.unicode_decode_error) {
            check_unicode(vm, given, Kind::Decoding)?;
        } else if is(&vm.types.unicode_encode_error) {
            check_unicode(vm, given, Kind::Encoding)?;
        } else if is(&vm.types.unicode_translate_error) {
            check_unicode(vm, given, Kind::Translating)?;
        } else if is(&vm.types.syntax_error) {
            check_details(vm, given)?;
        } else if is(&vm.types.os_error) {
            if !inits_itself(&class) {
                return Ok(());
            }
            let (kept, parts) = os_parts(vm, &class, given);
            let mut state = state.borrow_mut();
            (state.args, state.parts) = (Value::tuple(kept), parts);
            return Ok(());
        }
        Vec::new()
    };
    let mut state = state.borrow_mut();
    super::release::let_go(std::mem::replace(&mut state.args, Value::tuple(given.to_vec())));
    for (index, part) in parts.into_iter().enumerate() {
        state.set_part(index, part.unwrap_or_default());
    }
    Ok(())
}

// ---- ImportError and SyntaxError -------------------------------------------------------------------------------

fn import_error_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let state = receiver(vm, args)?;
    if let Some(message @ Value::Str(_)) = state.borrow().part(0) {
        return Ok(Flow::Value(message));
    }
    exception_str(vm, args)
}

/// The second of two arguments of a `SyntaxError` describes the place in four parts or in six.
fn check_details(vm: &mut Vm, given: &[Value]) -> PyResult<()> {
    let [_, details] = given else { return Ok(()) };
    super::types::require_iterable(vm, details)?;
    let Some(details) = super::types::collect(vm, details)? else { return Ok(()) };
    let count = details.len();
    Err(vm.type_error(match count {
        0..=3 => format!("function takes at least 4 arguments ({count} given)"),
        5 => "end_offset must be provided when end_lineno is provided".to_owned(),
        7.. => format!("function takes at most 6 arguments ({count} given)"),
        _ => return Ok(()),
    }))
}

/// What the second argument of a `SyntaxError`, a tuple that describes the place, has at `index`.
fn syntax_detail(vm: &mut Vm, value: &Value, index: usize) -> NativeResult {
    let state = state(vm, value)?;
    if let Some(set) = state.borrow().part(index + 1) {
        return Ok(Flow::Value(set));
    }
    let details = match arguments(state).get(1) {
        Some(details) => super::types::collect(vm, details)?.unwrap_or_default(),
        None => Vec::new(),
    };
    Ok(Flow::Value(details.get(index).cloned().unwrap_or(Value::None)))
}

/// `SyntaxError.__str__`: the message with file and line, as far as they are known.
fn syntax_error_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(exception) = args.pos.first() else { return exception_str(vm, args) };
    let mut detail = |index| match syntax_detail(vm, exception, index) {
        Ok(Flow::Value(value)) => value,
        _ => Value::None,
    };
    let (file, line) = (detail(0), detail(1));
    let file = file.as_str().map(|path| path.rsplit('/').next().unwrap_or(path).to_owned());
    let place = match (file, line.base()) {
        (Some(file), Value::Int(line)) => format!(" ({file}, line {line})"),
        (Some(file), _) => format!(" ({file})"),
        (None, Value::Int(line)) => format!(" (line {line})"),
        (None, _) => String::new(),
    };
    let Flow::Value(message) = first_argument(vm, exception)? else { return exception_str(vm, args) };
    match super::types::str_of(vm, &message)? {
        Fast::Ready(text) => Ok(Flow::from(text + &place)),
        Fast::Python => Ok(Flow::call(vm.helper("str_slow"), vec![message])),
    }
}
