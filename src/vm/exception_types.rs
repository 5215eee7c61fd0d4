//! What all built-in exceptions have in common: their constructor, methods and attributes.

use std::cell::RefCell;
use std::rc::Rc;

use super::errors::exception_state;
use super::native::{Args, Flow, NativeResult, PyResult};
use super::object::{Class, ExceptionState, Instance};
use super::types::{add_attributes, add_methods, add_static_methods};
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
    add_static_methods(&types.base_exception, &[("__new__", exception_new)]);
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
    add_methods(&types.key_error, &[("__str__", key_error_str)]);
    super::exception_parts::install(vm);
    super::exception_groups::install(vm);
}

/// `BaseException.__new__`: keeps the positional arguments.
pub fn exception_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let base = vm.types.base_exception.clone();
    let class = super::types::constructed(vm, args, &base)?;
    let state = ExceptionState { args: Value::tuple(args.pos[1..].to_vec()), ..ExceptionState::default() };
    let instance = Instance::of_exception(class.clone(), state);
    Ok(Flow::Value(Value::Instance(instance.tracked())))
}

/// Whether the class or an ancestor defines the method in Python.
pub(super) fn has_python(class: &Rc<Class>, name: &str) -> bool {
    matches!(class.lookup(name), Some(value) if !matches!(value, Value::Builtin(_)))
}

fn exception_init(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    if let Some(exception) = args.pos.first() {
        super::exception_parts::initialize(vm, exception, args)?;
    }
    Ok(Flow::Value(Value::None))
}

pub(super) fn state<'a>(vm: &mut Vm, value: &'a Value) -> PyResult<&'a RefCell<ExceptionState>> {
    match exception_state(value) {
        Some(state) => Ok(state),
        None => Err(vm.type_error("descriptor requires a 'BaseException' object")),
    }
}

pub(super) fn receiver<'a>(vm: &mut Vm, args: &Args<'a>) -> PyResult<&'a RefCell<ExceptionState>> {
    match args.pos.first() {
        Some(value) => state(vm, value),
        None => Err(vm.type_error("descriptor needs an argument")),
    }
}

pub(super) fn arguments(state: &RefCell<ExceptionState>) -> Vec<Value> {
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

pub(super) fn exception_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
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
    let [exception, traceback] = args.exactly(vm, "BaseException.with_traceback", true)?;
    set_traceback(vm, exception, traceback.clone())?;
    Ok(Flow::Value(exception.clone()))
}

fn add_note(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [exception, note] = args.exactly(vm, "BaseException.add_note", true)?;
    if note.as_str().is_none() {
        let name = vm.class_name(note);
        return Err(vm.type_error(format!("note must be a str, not '{name}'")));
    }
    if let Value::Instance(instance) = exception {
        match instance.dict().get_str("__notes__") {
            Some(Value::List(notes)) => notes.items.borrow_mut().push(note.clone()),
            Some(_) => return Err(vm.type_error("Cannot add note: __notes__ is not a list")),
            None => instance.dict().set_str("__notes__", Value::list(vec![note.clone()])),
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
    not_deleted(vm, &args, "args")?;
    super::types::require_iterable(vm, &args)?;
    let items = super::types::collect(vm, &args)?.unwrap_or_default();
    state(vm, value)?.borrow_mut().args = Value::tuple(items);
    Ok(())
}

fn not_deleted(vm: &mut Vm, value: &Value, name: &str) -> PyResult<()> {
    if value.is_empty() {
        return Err(vm.type_error(format!("{name} may not be deleted")));
    }
    Ok(())
}

fn get_cause(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(or_none(&state(vm, value)?.borrow().cause)))
}

fn chained(vm: &mut Vm, value: Value, what: &str) -> PyResult<Value> {
    not_deleted(vm, &value, &format!("__{what}__"))?;
    match value {
        Value::None => Ok(Value::Empty),
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
    Ok(Flow::Value(Value::bool(state(vm, value)?.borrow().suppress_context)))
}

fn set_suppress(vm: &mut Vm, value: &Value, flag: Value) -> PyResult<()> {
    let Value::Bool(flag) = flag else {
        return Err(vm.type_error(if flag.is_empty() {
            "can't delete numeric/char attribute"
        } else {
            "attribute value type must be bool"
        }));
    };
    state(vm, value)?.borrow_mut().suppress_context = flag.get();
    Ok(())
}

fn get_traceback(vm: &mut Vm, value: &Value) -> NativeResult {
    let traceback = state(vm, value)?.borrow().traceback.clone();
    Ok(Flow::Value(traceback.map_or(Value::None, Value::Traceback)))
}

fn set_traceback(vm: &mut Vm, value: &Value, traceback: Value) -> PyResult<()> {
    not_deleted(vm, &traceback, "__traceback__")?;
    let traceback = match traceback {
        Value::None => None,
        Value::Traceback(traceback) => Some(traceback),
        _ => return Err(vm.type_error("__traceback__ must be a traceback or None")),
    };
    state(vm, value)?.borrow_mut().traceback = traceback;
    Ok(())
}
