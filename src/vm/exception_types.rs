//! Constructors, methods and attributes of the built-in exceptions.

use std::cell::RefCell;
use std::rc::Rc;

use super::errors::exception_state;
use super::native::{Args, Flow, NativeResult, PyResult};
use super::object::{Class, ExceptionState, Instance, Payload};
use super::types::{add_attributes, add_methods};
use super::value::Value;
use super::{Fast, Vm};

/// Register them.
pub(super) fn install(vm: &mut Vm) {
    let types = &vm.types;
    for (_, class) in types.public() {
        if class.is_subclass(&types.base_exception) {
            class.construct.set(Some(exception_new));
        }
    }
    for class in [&types.base_exception_group, &types.exception_group] {
        class.construct.set(Some(group_new));
    }
    add_methods(
        &types.base_exception,
        &[
            ("__init__", exception_init),
            ("__str__", exception_str),
            ("__repr__", exception_repr),
            ("with_traceback", with_traceback),
            ("add_note", add_note),
        ],
    );
    add_attributes(
        &types.base_exception,
        &[
            ("args", get_args, Some(set_args)),
            ("__cause__", get_cause, Some(set_cause)),
            ("__context__", get_context, Some(set_context)),
            ("__suppress_context__", get_suppress, Some(set_suppress)),
            ("__traceback__", get_traceback, Some(set_traceback)),
        ],
    );
    add_attributes(&types.stop_iteration, &[("value", first_argument, None)]);
    add_attributes(&types.system_exit, &[("code", exit_code, None)]);
    add_attributes(
        &types.os_error,
        &[("errno", os_errno, None), ("strerror", os_strerror, None), ("filename", os_filename, None)],
    );
    add_methods(&types.os_error, &[("__str__", os_str)]);
    add_methods(&types.key_error, &[("__str__", key_error_str)]);
    add_methods(&types.syntax_error, &[("__str__", syntax_error_str)]);
    add_attributes(
        &types.syntax_error,
        &[
            ("msg", first_argument, None),
            ("filename", |vm, value| syntax_detail(vm, value, 0), None),
            ("lineno", |vm, value| syntax_detail(vm, value, 1), None),
            ("offset", |vm, value| syntax_detail(vm, value, 2), None),
            ("text", |vm, value| syntax_detail(vm, value, 3), None),
            ("end_lineno", |vm, value| syntax_detail(vm, value, 4), None),
            ("end_offset", |vm, value| syntax_detail(vm, value, 5), None),
        ],
    );
    add_attributes(
        &types.base_exception_group,
        &[("message", first_argument, None), ("exceptions", group_members, None)],
    );
    add_methods(
        &types.base_exception_group,
        &[
            ("__str__", group_str),
            ("derive", group_derive),
            ("split", group_split),
            ("subgroup", group_subgroup),
        ],
    );
}

/// `BaseException.__new__`: keeps the positional arguments.
pub fn exception_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(Value::Class(class)) = args.pos.first() else {
        return Err(vm.type_error("BaseException.__new__(X): X is not a type object"));
    };
    let state = ExceptionState { args: Value::tuple(args.pos[1..].to_vec()), ..ExceptionState::default() };
    let instance = Instance::new(class.clone(), Payload::Exception(RefCell::new(state)));
    // Keyword arguments that some exceptions take become attributes.
    let takes: &[&str] = match class.mro().find(|class| !class.heap).map(|class| class.name_text()) {
        Some(name) => match name.as_str() {
            "ImportError" | "ModuleNotFoundError" => &["name", "path", "name_from"],
            "AttributeError" => &["name", "obj"],
            "NameError" | "UnboundLocalError" => &["name"],
            _ => &[],
        },
        None => &[],
    };
    for (name, value) in args.keywords() {
        if takes.contains(&name) {
            instance.dict().set_str(name, value.clone());
        } else if !has_python_init(class) {
            let class_name = class.name_text();
            return Err(vm.type_error(format!("{class_name}() takes no keyword arguments")));
        }
    }
    Ok(Flow::Value(Value::Instance(Rc::new(instance))))
}

fn has_python_init(class: &Rc<Class>) -> bool {
    let python = |name| matches!(class.lookup(name), Some(value) if !matches!(value, Value::Builtin(_)));
    python("__init__") || python("__new__")
}

fn exception_init(_vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    if let Some(state) = args.pos.first().and_then(exception_state) {
        let new = Value::tuple(args.pos[1..].to_vec());
        super::release::let_go(std::mem::replace(&mut state.borrow_mut().args, new));
    }
    Ok(Flow::Value(Value::None))
}

fn state<'a>(vm: &mut Vm, value: &'a Value) -> PyResult<&'a RefCell<ExceptionState>> {
    match exception_state(value) {
        Some(state) => Ok(state),
        None => Err(vm.type_error("descriptor requires a 'BaseException' object")),
    }
}

fn receiver<'a>(vm: &mut Vm, args: &Args<'a>) -> PyResult<&'a RefCell<ExceptionState>> {
    match args.pos.first() {
        Some(value) => state(vm, value),
        None => Err(vm.type_error("descriptor needs an argument")),
    }
}

fn arguments(state: &RefCell<ExceptionState>) -> Vec<Value> {
    match &state.borrow().args {
        Value::Tuple(args) => args.items().to_vec(),
        _ => Vec::new(),
    }
}

fn text_or_helper(vm: &mut Vm, text: Fast<String>, helper: &str, value: Value) -> NativeResult {
    match text {
        Fast::Ready(text) => Ok(Flow::from(text)),
        Fast::Python => Ok(Flow::call(vm.helper(helper), vec![value])),
    }
}

fn exception_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let state = receiver(vm, args)?;
    match arguments(state).as_slice() {
        [] => Ok(Flow::from("")),
        [one] => {
            let text = super::types::str_of(vm, one)?;
            text_or_helper(vm, text, "str_slow", one.clone())
        }
        _ => {
            let all = state.borrow().args.clone();
            let text = super::types::repr(vm, &all)?;
            text_or_helper(vm, text, "repr_slow", all)
        }
    }
}

fn key_error_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let state = receiver(vm, args)?;
    match arguments(state).as_slice() {
        [one] => {
            let text = super::types::repr(vm, one)?;
            text_or_helper(vm, text, "repr_slow", one.clone())
        }
        _ => exception_str(vm, args),
    }
}

fn exception_repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let state = receiver(vm, args)?;
    let name = vm.class_name(&args.pos[0]);
    let items = arguments(state);
    let mut parts = Vec::with_capacity(items.len());
    for item in &items {
        match super::types::repr(vm, item)? {
            Fast::Ready(text) => parts.push(text),
            Fast::Python => {
                let helper = vm.helper("exception_repr");
                return Ok(Flow::call(helper, vec![Value::string(name), Value::tuple(items)]));
            }
        }
    }
    Ok(Flow::from(format!("{name}({})", parts.join(", "))))
}

fn with_traceback(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [exception, traceback] = args.exactly(vm, "with_traceback", true)?;
    set_traceback(vm, exception, traceback.clone())?;
    Ok(Flow::Value(exception.clone()))
}

fn add_note(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [exception, note] = args.exactly(vm, "add_note", true)?;
    if note.as_str().is_none() {
        let name = vm.class_name(note);
        return Err(vm.type_error(format!("note must be a str, not '{name}'")));
    }
    if let Value::Instance(instance) = exception {
        match instance.dict().get_str("__notes__") {
            Some(Value::List(notes)) => notes.items.borrow_mut().push(note.clone()),
            _ => instance.dict().set_str("__notes__", Value::list(vec![note.clone()])),
        }
    }
    Ok(Flow::Value(Value::None))
}

fn or_none(value: &Value) -> Value {
    if value.is_empty() { Value::None } else { value.clone() }
}

fn get_args(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(state(vm, value)?.borrow().args.clone()))
}

fn set_args(vm: &mut Vm, value: &Value, args: Value) -> PyResult<()> {
    let items = super::types::collect(vm, &args)?.unwrap_or_default();
    state(vm, value)?.borrow_mut().args = Value::tuple(items);
    Ok(())
}

fn get_cause(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(or_none(&state(vm, value)?.borrow().cause)))
}

fn chained(vm: &mut Vm, value: Value, what: &str) -> PyResult<Value> {
    match value {
        Value::None | Value::Empty => Ok(Value::Empty),
        other if exception_state(&other).is_some() => Ok(other),
        _ => Err(vm.type_error(format!("exception {what} must be None or derive from BaseException"))),
    }
}

fn set_cause(vm: &mut Vm, value: &Value, cause: Value) -> PyResult<()> {
    let cause = chained(vm, cause, "cause")?;
    let mut state = state(vm, value)?.borrow_mut();
    state.cause = cause;
    state.suppress_context = true;
    Ok(())
}

fn get_context(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(or_none(&state(vm, value)?.borrow().context)))
}

fn set_context(vm: &mut Vm, value: &Value, context: Value) -> PyResult<()> {
    let context = chained(vm, context, "context")?;
    state(vm, value)?.borrow_mut().context = context;
    Ok(())
}

fn get_suppress(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(Value::Bool(state(vm, value)?.borrow().suppress_context)))
}

fn set_suppress(vm: &mut Vm, value: &Value, flag: Value) -> PyResult<()> {
    state(vm, value)?.borrow_mut().suppress_context = matches!(flag, Value::Bool(true));
    Ok(())
}

fn get_traceback(vm: &mut Vm, value: &Value) -> NativeResult {
    let traceback = state(vm, value)?.borrow().traceback.clone();
    Ok(Flow::Value(traceback.map_or(Value::None, Value::Traceback)))
}

fn set_traceback(vm: &mut Vm, value: &Value, traceback: Value) -> PyResult<()> {
    let traceback = match traceback {
        Value::None | Value::Empty => None,
        Value::Traceback(traceback) => Some(traceback),
        _ => return Err(vm.type_error("__traceback__ must be a traceback or None")),
    };
    state(vm, value)?.borrow_mut().traceback = traceback;
    Ok(())
}

fn argument(vm: &mut Vm, value: &Value, index: usize) -> PyResult<Option<Value>> {
    Ok(arguments(state(vm, value)?).get(index).cloned())
}

fn first_argument(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(argument(vm, value, 0)?.unwrap_or(Value::None)))
}

fn exit_code(vm: &mut Vm, value: &Value) -> NativeResult {
    let all = arguments(state(vm, value)?);
    Ok(Flow::Value(match all.len() {
        0 => Value::None,
        1 => all[0].clone(),
        _ => Value::tuple(all),
    }))
}

/// `errno`, `strerror`, `filename` are there only when at least two arguments were given.
fn os_part(vm: &mut Vm, value: &Value, index: usize) -> NativeResult {
    let all = arguments(state(vm, value)?);
    let part = if all.len() >= 2 { all.get(index).cloned() } else { None };
    Ok(Flow::Value(part.unwrap_or(Value::None)))
}

fn os_errno(vm: &mut Vm, value: &Value) -> NativeResult {
    os_part(vm, value, 0)
}

fn os_strerror(vm: &mut Vm, value: &Value) -> NativeResult {
    os_part(vm, value, 1)
}

fn os_filename(vm: &mut Vm, value: &Value) -> NativeResult {
    os_part(vm, value, 2)
}

/// What the second argument of a `SyntaxError`, a tuple that describes the place, has at `index`.
fn syntax_detail(vm: &mut Vm, value: &Value, index: usize) -> NativeResult {
    let details = match argument(vm, value, 1)? {
        Some(details) => super::types::collect(vm, &details)?.unwrap_or_default(),
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
    let message = argument(vm, exception, 0)?.unwrap_or(Value::None);
    let text = match super::types::str_of(vm, &message)? {
        Fast::Ready(text) => Fast::Ready(text + &place),
        Fast::Python => Fast::Python,
    };
    text_or_helper(vm, text, "str_slow", message)
}

fn os_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let state = receiver(vm, args)?;
    let all = arguments(state);
    if let [errno, message, rest @ ..] = all.as_slice()
        && let (Fast::Ready(errno), Fast::Ready(message)) =
            (super::types::str_of(vm, errno)?, super::types::str_of(vm, message)?)
    {
        let file = match rest.first() {
            Some(file) => match super::types::repr(vm, file)? {
                Fast::Ready(text) => format!(": {text}"),
                Fast::Python => String::new(),
            },
            None => String::new(),
        };
        return Ok(Flow::from(format!("[Errno {errno}] {message}{file}")));
    }
    exception_str(vm, args)
}

// ---- groups ----------------------------------------------------------------------------------------------------

/// `BaseExceptionGroup.__new__(message, exceptions)`: an `ExceptionGroup` when all members are `Exception`s.
fn group_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(Value::Class(class)) = args.pos.first() else {
        return Err(vm.type_error("BaseExceptionGroup.__new__(X): X is not a type object"));
    };
    let name = class.name_text();
    let [_, message, members] = args.pos else {
        return Err(vm.type_error(format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
            args.pos.len().saturating_sub(1)
        )));
    };
    if message.as_str().is_none() {
        let got = vm.argument_name(message);
        return Err(vm.type_error(format!("BaseExceptionGroup.__new__() argument 1 must be str, not {got}")));
    }
    let Some(items) = (match members.base() {
        Value::List(_) | Value::Tuple(_) => super::types::collect(vm, members)?,
        _ => None,
    }) else {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    };
    if items.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let plain = vm.types.exception.clone();
    let mut all_plain = true;
    for (index, item) in items.iter().enumerate() {
        if exception_state(item).is_none() {
            return Err(
                vm.value_error(format!("Item {index} of second argument (exceptions) is not an exception"))
            );
        }
        all_plain &= vm.class_of(item).is_subclass(&plain);
    }
    let mut made = class.clone();
    if Rc::ptr_eq(class, &vm.types.base_exception_group) && all_plain {
        made = vm.types.exception_group.clone();
    } else if !all_plain && class.is_subclass(&plain) {
        return Err(vm.type_error(if Rc::ptr_eq(class, &vm.types.exception_group) {
            "Cannot nest BaseExceptions in an ExceptionGroup".to_owned()
        } else {
            format!("Cannot nest BaseExceptions in '{name}'")
        }));
    }
    let state = ExceptionState { args: Value::tuple(args.pos[1..].to_vec()), ..ExceptionState::default() };
    Ok(Flow::Value(Value::Instance(Rc::new(Instance::new(made, Payload::Exception(RefCell::new(state)))))))
}

fn group_members(vm: &mut Vm, value: &Value) -> NativeResult {
    let members = argument(vm, value, 1)?.unwrap_or(Value::None);
    let items = super::types::collect(vm, &members)?.unwrap_or_default();
    Ok(Flow::Value(Value::tuple(items)))
}

fn group_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let state = receiver(vm, args)?;
    let all = arguments(state);
    let message = all.first().and_then(Value::as_str).unwrap_or("").to_owned();
    let members = all.get(1).cloned().unwrap_or(Value::None);
    let count = super::types::len(&members).unwrap_or(0);
    let plural = if count == 1 { "" } else { "s" };
    Ok(Flow::from(format!("{message} ({count} sub-exception{plural})")))
}

fn group_derive(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [group, members] = args.exactly(vm, "derive", true)?;
    let message = argument(vm, group, 0)?.unwrap_or(Value::None);
    let class = Value::Class(vm.types.base_exception_group.clone());
    Ok(Flow::call(class, vec![message, members.clone()]))
}

fn group_split(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [group, condition] = args.exactly(vm, "split", true)?;
    Ok(Flow::call(vm.helper("group_split"), vec![group.clone(), condition.clone()]))
}

fn group_subgroup(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [group, condition] = args.exactly(vm, "subgroup", true)?;
    Ok(Flow::call(vm.helper("group_subgroup"), vec![group.clone(), condition.clone()]))
}
