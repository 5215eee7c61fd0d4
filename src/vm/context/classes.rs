//! The classes of `contextvars`, and the methods of `Context`.

use std::rc::Rc;

use super::{Context, copy_current, enter, leave, state, variable};
use crate::vm::Vm;
use crate::vm::native::{Args, Flow, NativeFrame, NativeResult, PyResult, Resume, Step};
use crate::vm::object::{Builtin, Class, Dict, Instance, Layout, Module, Payload};
use crate::vm::types::{self, add_attributes, add_generic, add_methods, registry};
use crate::vm::value::Value;
use crate::vm::{Call, identity_of};

/// The classes, made once for each machine.
#[derive(Clone)]
pub(super) struct Classes {
    pub(super) context: Rc<Class>,
    pub(super) variable: Rc<Class>,
    pub(super) token: Rc<Class>,
    /// `Token.MISSING`
    pub(super) missing: Value,
}

#[derive(Default)]
struct Slot(Option<Classes>);

/// The classes of this machine.
pub(super) fn classes(vm: &mut Vm) -> Classes {
    if let Some(known) = &vm.extension::<Slot>().0 {
        return known.clone();
    }
    let made = make(vm);
    vm.extension::<Slot>().0 = Some(made.clone());
    made
}

fn make(vm: &mut Vm) -> Classes {
    let object = vm.types.object.clone();
    let class = |name: &str, construct| {
        let class = registry::constructed_class(
            "_contextvars",
            name,
            vec![object.clone()],
            Layout::Native,
            construct,
        );
        let mut flags = class.flags.get();
        flags.no_dict = true;
        class.flags.set(flags);
        Rc::new(class)
    };
    let context = class("Context", new_context);
    let variable = class("ContextVar", variable::new_variable);
    let token = class("Token", variable::new_token);
    add_methods(
        &context,
        &[
            ("run", run),
            ("copy", copy),
            ("get", get),
            ("keys", keys),
            ("values", values),
            ("items", items),
            ("__getitem__", get_item),
            ("__contains__", contains),
            ("__iter__", keys_iterator),
            ("__len__", len),
        ],
    );
    add_methods(
        &variable,
        &[
            ("get", variable::get),
            ("set", variable::set),
            ("reset", variable::reset),
            ("__repr__", variable::repr),
        ],
    );
    add_generic(&variable);
    add_generic(&token);
    add_attributes(&variable, &[("name", variable::name, None)]);
    add_methods(&token, &[("__repr__", variable::token_repr)]);
    add_attributes(
        &token,
        &[("var", variable::token_variable, None), ("old_value", variable::token_old_value, None)],
    );
    let marker = registry::native_class("_contextvars", "_MissingType", vec![object], Layout::Object);
    let marker = Rc::new(marker);
    add_methods(&marker, &[("__repr__", missing_repr)]);
    let missing = Value::Instance(Instance::new(marker, Payload::None).tracked());
    token.dict.set_str("MISSING", missing.clone());
    Classes { context, variable, token, missing }
}

/// The module `contextvars`.
pub fn module(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let made = classes(vm);
    let dict = Dict::new().tracked();
    dict.set_str("__name__", Value::str("contextvars"));
    dict.set_str("Context", Value::Class(made.context));
    dict.set_str("ContextVar", Value::Class(made.variable));
    dict.set_str("Token", Value::Class(made.token));
    let copy = Builtin::new("_contextvars", "copy_context", copy_context);
    dict.set_str("copy_context", Value::Builtin(Rc::new(copy)));
    Ok(Rc::new(Module::new("contextvars", dict, &[])))
}

/// `repr` of an object that says no more than its class.
pub(super) fn plain_repr(value: &Value) -> String {
    match value {
        Value::Instance(instance) => {
            format!("<{} object at {}>", instance.class().full_name(), types::pointer(value))
        }
        _ => String::from("<object>"),
    }
}

fn missing_repr(_: &mut Vm, _: &Args<'_>) -> NativeResult {
    Ok(Value::str("<Token.MISSING>").into())
}

fn copy_context(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "copy_context", false)?;
    Ok(copy_current(vm).into())
}

fn new_context(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let class = match args.pos {
        [Value::Class(class)] if args.names.is_empty() => class.clone(),
        _ => return Err(vm.type_error("Context() does not accept any arguments")),
    };
    let payload = Payload::Native(Box::<Context>::default());
    Ok(Value::Instance(Instance::new(class, payload).tracked()).into())
}

/// The context that a method was called on.
fn receiver<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Context> {
    args.pos.first().and_then(state).ok_or_else(|| {
        vm.type_error(format!("unbound method Context.{method}() needs a '_contextvars.Context' object"))
    })
}

/// `Context.run(callable, *args, **kwargs)`: the call, with the context current for as long as it takes.
fn run(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    receiver(vm, args, "run")?;
    let [context, callable, rest @ ..] = args.pos else {
        return Err(vm.type_error("run() missing 1 required positional argument"));
    };
    let mut passed = rest.to_vec();
    passed.extend_from_slice(args.values);
    let call = Call { callable: callable.clone(), args: passed, names: args.names.to_vec() };
    Ok(Flow::Enter(Box::new(Run {
        context: context.clone(),
        call: Some(Box::new(call)),
        previous: Value::Empty,
    })))
}

struct Run {
    context: Value,
    call: Option<Box<Call>>,
    previous: Value,
}

impl NativeFrame for Run {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Some(call) = self.call.take() {
            super::begin(vm);
            self.previous = enter(vm, &self.context)?;
            return Ok(Step::Call(call));
        }
        leave(vm, std::mem::take(&mut self.previous));
        match input {
            Resume::Value(value) | Resume::Yielded(value) => Ok(Step::Return(value)),
            Resume::Raised(raised) => Err(raised),
            Resume::Start => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "Context.run"
    }
}

fn copy(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let variables = receiver(vm, args, "copy")?.variables.get();
    Ok(super::with_variables(vm, variables).into())
}

/// The identity of the `ContextVar` that a subscript names.
fn key(vm: &mut Vm, value: Option<&Value>) -> PyResult<u32> {
    match value {
        Some(value) if variable::is_variable(value) => Ok(identity_of(value)),
        Some(other) => {
            let shown = variable::repr_text(vm, other);
            Err(vm.type_error(format!("a ContextVar key was expected, got {shown}")))
        }
        None => Err(vm.type_error("a ContextVar key was expected")),
    }
}

fn get(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let context = receiver(vm, args, "get")?;
    args.between(vm, "get", true, 1, 2)?;
    let found = context.get(key(vm, args.pos.get(1))?);
    Ok(found.unwrap_or_else(|| args.pos.get(2).cloned().unwrap_or(Value::None)).into())
}

fn get_item(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let context = receiver(vm, args, "__getitem__")?;
    let identity = key(vm, args.pos.get(1))?;
    match context.get(identity) {
        Some(value) => Ok(value.into()),
        None => Err(vm.key_error(args.pos.get(1).cloned().unwrap_or(Value::None))),
    }
}

fn contains(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let context = receiver(vm, args, "__contains__")?;
    let identity = key(vm, args.pos.get(1))?;
    Ok(Value::bool(context.get(identity).is_some()).into())
}

fn len(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let count = receiver(vm, args, "__len__")?.variables.with(|held| held.map_or(0, |held| held.len()));
    Ok(Value::Int(count as i64).into())
}

fn keys(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let items = receiver(vm, args, "keys")?.items();
    Ok(Value::list(items.into_iter().map(|(key, _)| key).collect()).into())
}

fn keys_iterator(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    use crate::vm::object::{Iter, IterState, List};
    let items = receiver(vm, args, "__iter__")?.items();
    let keys = List::new(items.into_iter().map(|(key, _)| key).collect());
    Ok(Value::Iter(Rc::new(Iter::new(IterState::List(Rc::new(keys), 0)))).into())
}

fn values(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let items = receiver(vm, args, "values")?.items();
    Ok(Value::list(items.into_iter().map(|(_, value)| value).collect()).into())
}

fn items(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let items = receiver(vm, args, "items")?.items();
    let pairs = items.into_iter().map(|(key, value)| Value::tuple(vec![key, value])).collect();
    Ok(Value::list(pairs).into())
}
