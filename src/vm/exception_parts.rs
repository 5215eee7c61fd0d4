//! What single built-in exceptions have beyond `args`: `OSError.errno`, `NameError.name`, `StopIteration.value` …
//!
//! CPython keeps these in the object, apart from `args` and from `__dict__`; [`ExceptionState::parts`] does the same.
//! Exceptions that native code makes have no parts yet: where a part follows from `args`, reading it finds it there.

use std::cell::RefCell;
use std::rc::Rc;

use super::errors::exception_state;
use super::exception_types::{arguments, exception_str, has_python, receiver, state};
use super::native::{Args, Flow, NativeResult, PyResult};
use super::object::{Class, ExceptionState, Instance, Payload};
use super::types::{add_attributes, add_methods, add_static_methods};
use super::value::Value;
use super::{Fast, Vm};

/// Register them.
pub(super) fn install(vm: &mut Vm) {
    let types = &vm.types;
    for (_, class) in types.public() {
        if class.is_subclass(&types.os_error) {
            class.construct.set(Some(os_new));
        }
    }
    add_static_methods(&types.os_error, &[("__new__", os_new)]);
    add_methods(&types.os_error, &[("__str__", os_str)]);
    add_methods(&types.syntax_error, &[("__str__", syntax_error_str)]);
    add_methods(&types.import_error, &[("__str__", import_error_str)]);
    add_attributes(&types.stop_iteration, &[("value", first_argument, Some(set_part::<0>))]);
    add_attributes(&types.system_exit, &[("code", exit_code, Some(set_part::<0>))]);
    add_attributes(
        &types.os_error,
        &[
            ("errno", part::<0>, Some(set_part::<0>)),
            ("strerror", part::<1>, Some(set_part::<1>)),
            ("filename", part::<2>, Some(set_part::<2>)),
            ("filename2", part::<3>, Some(set_part::<3>)),
        ],
    );
    add_attributes(
        &types.blocking_io_error,
        &[("characters_written", characters_written, Some(set_part::<4>))],
    );
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
    for class in [&types.unicode_decode_error, &types.unicode_encode_error] {
        add_attributes(
            class,
            &[
                ("encoding", argument::<0>, Some(set_part::<0>)),
                ("object", argument::<1>, Some(set_part::<1>)),
                ("start", argument::<2>, Some(set_part::<2>)),
                ("end", argument::<3>, Some(set_part::<3>)),
                ("reason", argument::<4>, Some(set_part::<4>)),
            ],
        );
    }
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

    fn part(&self, index: usize) -> Option<Value> {
        self.parts.get(index).filter(|part| !part.is_empty()).cloned()
    }
}

/// A part, None where it is missing.
pub(super) fn part<const INDEX: usize>(vm: &mut Vm, value: &Value) -> NativeResult {
    part_or(vm, value, INDEX, |_| Value::None)
}

/// A part, else the argument at the same place.
fn argument<const INDEX: usize>(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(unicode_parts(state(vm, value)?).into_iter().nth(INDEX).unwrap_or(Value::None)))
}

fn set_part<const INDEX: usize>(vm: &mut Vm, value: &Value, new: Value) -> PyResult<()> {
    state(vm, value)?.borrow_mut().set_part(INDEX, new);
    Ok(())
}

/// The setter of an attribute that CPython calls a read-only member.
pub fn readonly(vm: &mut Vm, _: &Value, _: Value) -> PyResult<()> {
    Err(vm.error(&vm.types.attribute_error, "readonly attribute"))
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

fn characters_written(vm: &mut Vm, value: &Value) -> NativeResult {
    match state(vm, value)?.borrow().part(4) {
        Some(count) => Ok(Flow::Value(count)),
        None => Err(vm.error(&vm.types.attribute_error, "characters_written")),
    }
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
            check_unicode(vm, given, true)?;
        } else if is(&vm.types.unicode_encode_error) {
            check_unicode(vm, given, false)?;
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

// ---- OSError ---------------------------------------------------------------------------------------------------

/// The classes that `OSError(errno, …)` makes, by Linux's numbers.
fn class_by_errno(vm: &Vm, errno: &Value) -> Option<Rc<Class>> {
    let types = &vm.types;
    let Value::Int(errno) = errno.base() else {
        return matches!(errno, Value::Bool(true)).then(|| types.permission_error.clone());
    };
    let class = match errno {
        1 | 13 => &types.permission_error,
        2 => &types.file_not_found_error,
        3 => &types.process_lookup_error,
        4 => &types.interrupted_error,
        10 => &types.child_process_error,
        11 | 114 | 115 => &types.blocking_io_error,
        17 => &types.file_exists_error,
        20 => &types.not_a_directory_error,
        21 => &types.is_a_directory_error,
        32 | 108 => &types.broken_pipe_error,
        103 => &types.connection_aborted_error,
        104 => &types.connection_reset_error,
        110 => &types.timeout_error,
        111 => &types.connection_refused_error,
        _ => return None,
    };
    Some(class.clone())
}

/// Whether a subclass of `OSError` leaves the arguments to its `__init__`: it has one and no `__new__` of its own.
fn inits_itself(class: &Rc<Class>) -> bool {
    has_python(class, "__init__") && !has_python(class, "__new__")
}

/// `args` and parts of an `OSError`: of two to five arguments the first four are a number, a text and two names of
/// files, with a number of Windows between these; names of files are no `args`.
fn os_parts(vm: &Vm, class: &Rc<Class>, given: &[Value]) -> (Vec<Value>, Vec<Value>) {
    let [errno, text, rest @ ..] = given else { return (given.to_vec(), Vec::new()) };
    if rest.len() > 3 {
        return (given.to_vec(), Vec::new());
    }
    let mut parts = vec![errno.clone(), text.clone()];
    match rest.first() {
        None | Some(Value::None) => return (given.to_vec(), parts),
        Some(count @ Value::Int(_)) if class.is_subclass(&vm.types.blocking_io_error) => {
            parts.extend([Value::Empty, Value::Empty, count.clone()]);
            return (given.to_vec(), parts);
        }
        Some(file) => parts.push(file.clone()),
    }
    parts.extend(rest.get(2).filter(|second| !second.is_none()).cloned());
    (given[..2].to_vec(), parts)
}

/// `OSError.__new__`: with a known number `OSError` itself gives way to a subclass.
fn os_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(Value::Class(class)) = args.pos.first() else {
        return super::exception_types::exception_new(vm, args);
    };
    let given = &args.pos[1..];
    let mut made = class.clone();
    let (kept, parts) = if inits_itself(class) {
        Default::default()
    } else {
        args.no_keywords(vm, class.name_text().as_str())?;
        if Rc::ptr_eq(class, &vm.types.os_error)
            && (2..=5).contains(&given.len())
            && let Some(known) = class_by_errno(vm, &given[0])
        {
            made = known;
        }
        os_parts(vm, &made, given)
    };
    let state = ExceptionState { args: Value::tuple(kept), parts, ..ExceptionState::default() };
    Ok(Flow::Value(Value::Instance(Rc::new(Instance::new(made, Payload::Exception(RefCell::new(state)))))))
}

fn os_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let state = receiver(vm, args)?;
    let known = |index| state.borrow().part(index);
    let (file, second) = (known(2), known(3));
    if file.is_none() && (known(0).is_none() || known(1).is_none()) {
        return exception_str(vm, args);
    }
    let mut text = String::new();
    let or_none = |part: Option<Value>| part.unwrap_or(Value::None);
    for (before, value, quoted) in [
        ("[Errno ", Some(or_none(known(0))), false),
        ("] ", Some(or_none(known(1))), false),
        (": ", file, true),
        (" -> ", second, true),
    ] {
        let Some(value) = value else { break };
        let part = if quoted { super::types::repr(vm, &value)? } else { super::types::str_of(vm, &value)? };
        let Fast::Ready(part) = part else { return exception_str(vm, args) };
        text.push_str(before);
        text.push_str(&part);
    }
    Ok(Flow::from(text))
}

// ---- Unicode errors --------------------------------------------------------------------------------------------

/// Encoding, object, start, end and reason of a Unicode error.
pub fn unicode_parts(state: &RefCell<ExceptionState>) -> Vec<Value> {
    let mut all = arguments(state);
    for (index, part) in state.borrow().parts.iter().enumerate() {
        if !part.is_empty() && index < all.len() {
            all[index] = part.clone();
        }
    }
    all
}

fn check_unicode(vm: &Vm, given: &[Value], decoding: bool) -> PyResult<()> {
    let [encoding, object, start, end, reason] = given else {
        let count = given.len();
        return Err(vm.type_error(format!("function takes exactly 5 arguments ({count} given)")));
    };
    let wrong = |place: usize, value: &Value| match value {
        Value::None => Err(vm.type_error(format!("argument {place} must be str, not None"))),
        other => Err(vm.type_error(format!("argument {place} must be str, not {}", vm.class_name(other)))),
    };
    if encoding.as_str().is_none() {
        return wrong(1, encoding);
    }
    if decoding && !matches!(object.base(), Value::Bytes(_)) {
        let name = vm.class_name(object);
        return Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")));
    }
    if !decoding && object.as_str().is_none() {
        return wrong(2, object);
    }
    for place in [start, end] {
        if !matches!(place.base(), Value::Int(_) | Value::Bool(_)) {
            let name = vm.class_name(place);
            return Err(vm.type_error(format!("'{name}' object cannot be interpreted as an integer")));
        }
    }
    if reason.as_str().is_none() { wrong(5, reason) } else { Ok(()) }
}

// ---- ImportError and SyntaxError -------------------------------------------------------------------------------

fn import_error_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let state = receiver(vm, args)?;
    match state.borrow().part(0) {
        Some(message @ Value::Str(_)) => return Ok(Flow::Value(message)),
        _ => {}
    }
    exception_str(vm, args)
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
