//! Names and short texts for schedule rows and observers, computed without running Python code.

use std::rc::Rc;

use super::events::Callback;
use super::futures::{Future, FutureRef};
use super::instrument::FutureId;
use super::state::Shared;
use super::tasks::Task;
use crate::vm::{Fast, Value, Vm, exception_state, types};

/// Longest text that is kept of a value's `repr`, in characters.
const LONGEST: usize = 80;

/// The task that a callback belongs to, and its name as a schedule row shows it.
pub fn describe(vm: &Vm, callback: &Callback) -> (Option<FutureId>, Rc<str>) {
    match callback {
        Callback::Cancelled(_) => (None, "cancelled".into()),
        Callback::Step { task, .. } | Callback::Wakeup { task, .. } => {
            let task: &Future = task;
            let name = task.as_task().map_or_else(|| "?".into(), Task::coroutine_name);
            (Some(task.id()), name)
        }
        Callback::Python(python) => (task_of(&python.callable), qualname(vm, &python.callable)),
        Callback::SetResultUnlessCancelled { .. } => (None, "_set_result_unless_cancelled".into()),
        Callback::GatherDone { .. } => (None, "gather.<locals>._done_callback".into()),
    }
}

/// The task whose method a callback is, such as `task.cancel`.
fn task_of(callable: &Value) -> Option<FutureId> {
    match callable {
        Value::Method(method) => {
            FutureRef::of(&method.receiver).filter(|future| future.as_task().is_some()).map(|task| task.id())
        }
        _ => None,
    }
}

/// `__qualname__` of something callable; the name of its class where it has none.
pub fn qualname(vm: &Vm, callable: &Value) -> Rc<str> {
    match callable {
        Value::Function(function) => function.named.told(),
        Value::Builtin(builtin) => builtin.qualname.clone(),
        Value::Method(method) => qualname(vm, &method.function),
        Value::Generator(generator) => generator.named.told(),
        Value::Class(class) => class.qualname.borrow().as_str().into(),
        Value::Instance(instance) => {
            let class = instance.class();
            let own = |name: &str| instance.made_dict().and_then(|dict| dict.get_str(name));
            if let Some(inner) = inside_partial(callable) {
                return qualname(vm, &inner);
            }
            match own("__qualname__").as_ref().and_then(Value::as_str) {
                Some(name) => name.into(),
                None => class.name_text().as_str().into(),
            }
        }
        other => vm.class_name(other).into(),
    }
}

/// The function of a `functools.partial`, which keeps it and its arguments in a tuple.
pub fn inside_partial(callable: &Value) -> Option<Value> {
    let Value::Instance(instance) = callable else { return None };
    if instance.class().name_text().as_str() != "partial" {
        return None;
    }
    match instance.slots.get()?.get_str("_state")? {
        Value::Tuple(parts) => parts.items().first().cloned(),
        _ => None,
    }
}

/// The `repr` of a value, shortened; its class alone where `repr` is Python code, or nobody wants to know.
pub fn short_repr(vm: &mut Vm, shared: &Shared, value: &Value) -> Rc<str> {
    if !shared.detailed() {
        return "".into();
    }
    // Nobody sees more than the beginning, so big containers are only counted.
    let count = types::len(value).filter(|count| *count > LONGEST);
    if let (Some(count), false) = (count, matches!(value, Value::Str(_))) {
        return format!("<{} of {count}>", vm.class_name(value)).into();
    }
    match types::repr(vm, value) {
        Ok(Fast::Ready(text)) => shorten(&text).into(),
        _ => format!("<{} object>", vm.class_name(value)).into(),
    }
}

/// An exception's class and message, shortened.
pub fn short_error(vm: &mut Vm, shared: &Shared, exception: &Value) -> Rc<str> {
    if !shared.detailed() {
        return "".into();
    }
    let class = vm.class_name(exception);
    let args = exception_state(exception).map(|state| state.borrow().args.clone());
    let message = match &args {
        Some(Value::Tuple(args)) => match args.items() {
            [] => String::new(),
            [Value::Str(text)] => text.as_str().to_owned(),
            [one] => short_repr(vm, shared, one).to_string(),
            _ => args.items().iter().map(|item| short_repr(vm, shared, item)).collect::<Vec<_>>().join(", "),
        },
        _ => String::new(),
    };
    match message.as_str() {
        "" => class.into(),
        message => format!("{class}: {}", shorten(message)).into(),
    }
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
