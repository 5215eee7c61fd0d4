//! The Python side of `Handle` and `TimerHandle`.

use std::rc::Rc;

use super::handle::{Callback, Deadline, Handle};
use crate::asyncio::base_events::{LoopRef, seconds};
use crate::asyncio::debug;
use crate::asyncio::library;
use crate::asyncio::signature::Signature;
use crate::asyncio::state::{Shared, shared};
use crate::asyncio::tasks;
use crate::vm::{
    Args, Fast, Flow, Getter, Instance, NativeMethod, NativePayload, NativeResult, Payload, PyResult, Setter,
    Value, Vm, context, fast_eq,
};

/// The methods of `Handle`.
pub const HANDLE_METHODS: &[NativeMethod] =
    &[("cancel", cancel), ("cancelled", cancelled), ("get_context", get_context), ("__repr__", repr)];

/// What `TimerHandle` adds.
pub const TIMER_METHODS: &[NativeMethod] = &[
    ("cancel", cancel),
    ("when", when),
    ("__lt__", less),
    ("__le__", less_or_equal),
    ("__gt__", greater),
    ("__ge__", greater_or_equal),
    ("__eq__", equal),
    ("__hash__", hash),
];

/// The attributes of both.
pub const HANDLE_ATTRIBUTES: &[(&str, Getter, Option<Setter>)] = &[
    ("_callback", callback_attribute, None),
    ("_args", args_attribute, None),
    ("_cancelled", cancelled_attribute, None),
    ("_loop", loop_attribute, None),
    ("_context", context_attribute, None),
    ("_when", when_attribute, None),
    ("_scheduled", scheduled_attribute, None),
    ("_source_traceback", source_traceback_attribute, None),
    ("_shown_callback", shown_callback_attribute, None),
];

/// What the Python object of a handle carries.
struct HandleObject(Rc<Handle>);

impl NativePayload for HandleObject {}

/// The Python object for a handle; the same one as long as anybody holds it.
pub fn handle_value(shared: &Shared, handle: &Rc<Handle>) -> Value {
    if let Some(known) = handle.object() {
        return Value::Instance(known);
    }
    let class = match handle.deadline() {
        Some(_) => shared.classes.timer_handle.clone(),
        None => shared.classes.handle.clone(),
    };
    let payload = Payload::Native(Box::new(HandleObject(handle.clone())));
    let object = Instance::new(class, payload).tracked();
    handle.set_object(&object);
    Value::Instance(object)
}

fn handle_of(value: &Value) -> Option<&Rc<Handle>> {
    match value {
        Value::Instance(instance) => instance.native::<HandleObject>().map(|object| &object.0),
        _ => None,
    }
}

fn receiver<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Rc<Handle>> {
    match args.pos.first() {
        Some(value) => of(vm, value, method),
        None => {
            Err(vm.type_error(format!("Handle.{method}() missing 1 required positional argument: 'self'")))
        }
    }
}

fn of<'a>(vm: &Vm, value: &'a Value, name: &str) -> PyResult<&'a Rc<Handle>> {
    handle_of(value).ok_or_else(|| {
        let class = vm.class_name(value);
        vm.error(&vm.types.attribute_error, format!("'{class}' object has no attribute '{name}'"))
    })
}

const HANDLE: Signature = Signature {
    name: "Handle.__init__",
    positional: &["cls", "callback", "args", "loop", "context"],
    required: 4,
    variadic: false,
    keyword_only: &[],
};

const TIMER_HANDLE: Signature = Signature {
    name: "TimerHandle.__init__",
    positional: &["cls", "callback", "args", "loop", "context", "when"],
    required: 5,
    variadic: false,
    keyword_only: &[],
};

/// `Handle(callback, args, loop, context=None)`: belongs to no queue.
pub fn construct_handle(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    construct(vm, args, false)
}

/// `TimerHandle(when, callback, args, loop, context=None)`: belongs to no queue.
pub fn construct_timer(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    construct(vm, args, true)
}

fn construct(vm: &mut Vm, args: &Args<'_>, timed: bool) -> NativeResult {
    // `when` comes first for timers; moving it to the end lets both kinds share the rest.
    let mut positions = args.pos.to_vec();
    let mut signature = &HANDLE;
    if timed && positions.len() > 1 {
        let when = positions.remove(1);
        positions.resize_with(positions.len().max(4), || Value::None);
        if positions.len() < 5 {
            positions.push(Value::None);
        }
        positions.push(when);
        signature = &TIMER_HANDLE;
    }
    let mut bound = signature.bind(vm, &Args { pos: &positions, ..*args })?;
    let Some(Value::Class(class)) = bound.take(0) else {
        return Err(vm.type_error("__new__() needs a class"));
    };
    let (callable, passed) = (bound.take_or_none(1), bound.take_or_none(2));
    let owner = bound.take_or_none(3);
    let owner = LoopRef::expect(vm, &owner)?;
    let context = match bound.take_or_none(4) {
        Value::None => context::copy_current(vm),
        chosen => chosen,
    };
    let deadline = match timed {
        true => {
            let value = bound.take_or_none(5);
            let seconds = seconds(vm, &value)?;
            Some(Deadline { value, seconds })
        }
        false => None,
    };
    let passed = match &passed {
        Value::Tuple(items) => items.items().into(),
        Value::List(items) => items.snapshot().into_boxed_slice(),
        _ => Box::default(),
    };
    let id = shared(vm).next_handle();
    let callback = Callback::python(callable, passed, context);
    let handle = Rc::new(Handle::new(id, &owner, callback, deadline, Value::Empty));
    let payload = Payload::Native(Box::new(HandleObject(handle.clone())));
    let object = Instance::new(class, payload).tracked();
    handle.set_object(&object);
    Ok(Value::Instance(object).into())
}

fn cancel(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let handle = receiver(vm, args, "cancel")?;
    cancel_handle(vm, handle);
    Ok(Value::None.into())
}

/// `Handle.cancel()`
pub fn cancel_handle(vm: &mut Vm, handle: &Rc<Handle>) {
    if handle.cancelled.replace(true) {
        return;
    }
    if let (true, Some(owner)) = (handle.scheduled.get(), handle.owner()) {
        owner.timer_cancelled();
    }
    let shared = shared(vm);
    if !handle.begun.get() {
        shared.tell(vm, |observer, at| observer.handle_cancelled(at, handle.id));
    }
    if handle.owner().is_some_and(|owner| owner.debug.get()) {
        // Its `repr` goes on to show the callback.
        return;
    }
    // The callback goes at once, so that what it holds need not wait for the handle's turn.
    let context = match &*handle.callback.borrow() {
        Callback::Python(python) => python.context.clone(),
        _ => Value::Empty,
    };
    drop(handle.callback.replace(Callback::Cancelled(context)));
}

fn cancelled(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Value::bool(receiver(vm, args, "cancelled")?.cancelled.get()).into())
}

fn when(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let handle = receiver(vm, args, "when")?;
    Ok(handle.when().unwrap_or(Value::None).into())
}

fn get_context(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let handle = receiver(vm, args, "get_context")?;
    let own = handle.callback.borrow().context(vm).some();
    Ok(own.unwrap_or_else(|| context::current(vm)).into())
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    receiver(vm, args, "__repr__")?;
    let helper = library::function(vm, "asyncio.format_helpers", "_handle_repr")?;
    Ok(Flow::call(helper, args.pos.iter().take(1).cloned().collect()))
}

fn callback_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    match of(vm, object, "_callback")?.cancelled.get() {
        true => Ok(Value::None.into()),
        false => shown_callback_attribute(vm, object),
    }
}

/// The callback, also of a handle that was cancelled in debug mode.
fn shown_callback_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    let handle = of(vm, object, "_callback")?;
    let value = match &*handle.callback.borrow() {
        Callback::Cancelled(_) => Value::None,
        Callback::Python(python) => python.callable.clone(),
        Callback::Step { task, .. } => tasks::step_method(task),
        Callback::Wakeup { task, .. } => tasks::wakeup_method(task),
        Callback::SetResultUnlessCancelled { .. } => {
            library::function(vm, "asyncio.futures", "_set_result_unless_cancelled")?
        }
        Callback::GatherDone { .. } => library::function(vm, "asyncio.tasks", "_gather_callback")?,
    };
    Ok(value.into())
}

fn args_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    let handle = of(vm, object, "_args")?;
    let args = match &*handle.callback.borrow() {
        Callback::Cancelled(_) => return Ok(Value::None.into()),
        Callback::Python(python) => python.args.to_vec(),
        Callback::Step { .. } => Vec::new(),
        Callback::Wakeup { future, .. } => vec![future.value()],
        Callback::SetResultUnlessCancelled { future, result } => vec![future.value(), result.clone()],
        Callback::GatherDone { child, .. } => vec![child.value()],
    };
    Ok(Value::tuple(args).into())
}

fn cancelled_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(Value::bool(of(vm, object, "_cancelled")?.cancelled.get()).into())
}

fn scheduled_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(Value::bool(of(vm, object, "_scheduled")?.scheduled.get()).into())
}

fn loop_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(of(vm, object, "_loop")?.owner().map_or(Value::None, |owner| owner.value()).into())
}

fn context_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    let handle = of(vm, object, "_context")?;
    Ok(handle.callback.borrow().context(vm).some().unwrap_or(Value::None).into())
}

fn when_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    match of(vm, object, "_when")?.when() {
        Some(when) => Ok(when.into()),
        None => Err(vm.attribute_error(object, "_when")),
    }
}

fn source_traceback_attribute(vm: &mut Vm, object: &Value) -> NativeResult {
    Ok(debug::shown(&of(vm, object, "_source_traceback")?.source()).into())
}

/// The deadlines of two timers; `None` when the other operand is no timer.
fn deadlines(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult<Option<(f64, f64)>> {
    let own = receiver(vm, args, method)?.deadline();
    let other = args.pos.get(1).and_then(handle_of).and_then(|handle| handle.deadline());
    Ok(own.zip(other))
}

fn compare(
    vm: &Vm,
    args: &Args<'_>,
    method: &str,
    holds: fn(f64, f64) -> bool,
    or_equal: bool,
) -> NativeResult {
    match deadlines(vm, args, method)? {
        Some((own, other)) => {
            let answer = holds(own, other) || (or_equal && same_timer(args));
            Ok(Value::bool(answer).into())
        }
        None => Ok(Value::NotImplemented.into()),
    }
}

/// `TimerHandle.__eq__`: same deadline, callback, arguments and state.
fn same_timer(args: &Args<'_>) -> bool {
    let [Some(own), Some(other)] = [0, 1].map(|index| args.pos.get(index).and_then(handle_of)) else {
        return false;
    };
    if Rc::ptr_eq(own, other) {
        return true;
    }
    let same_deadline = own.deadline().is_some() && own.deadline() == other.deadline();
    let same_callback = match (&*own.callback.borrow(), &*other.callback.borrow()) {
        (Callback::Python(own), Callback::Python(other)) => {
            fast_eq(&own.callable, &other.callable) == Fast::Ready(true)
                && own.args.len() == other.args.len()
                && own.args.iter().zip(&other.args).all(|(a, b)| fast_eq(a, b) == Fast::Ready(true))
        }
        (Callback::Cancelled(_), Callback::Cancelled(_)) => true,
        _ => false,
    };
    same_deadline && same_callback && own.cancelled.get() == other.cancelled.get()
}

fn less(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    compare(vm, args, "__lt__", |own, other| own < other, false)
}

fn less_or_equal(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    compare(vm, args, "__le__", |own, other| own < other, true)
}

fn greater(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    compare(vm, args, "__gt__", |own, other| own > other, false)
}

fn greater_or_equal(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    compare(vm, args, "__ge__", |own, other| own > other, true)
}

fn equal(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    match deadlines(vm, args, "__eq__")? {
        Some(_) => Ok(Value::bool(same_timer(args)).into()),
        None => Ok(Value::NotImplemented.into()),
    }
}

fn hash(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let handle = receiver(vm, args, "__hash__")?;
    Ok(Value::Int(crate::vm::hash_float(handle.deadline().unwrap_or(0.0))).into())
}
