//! Special methods that Python code binds: what a class has under `__len__` may be a property, or an object with a
//! `__get__` of the program's. Native code that looks such a method up gets a function that binds it when it is called.

use std::rc::Rc;

use super::Vm;
use super::native::{Args, Call, Flow, NativeFrame, NativeResult, PyResult, Resume, Step};
use super::object::{Builtin, BuiltinKind, Descriptor};
use super::value::Value;

/// Whether binding what was found on a class may run Python code.
fn binds_by_python(found: &Value) -> bool {
    match found {
        Value::Instance(instance) => instance.class().lookup("__get__").is_some(),
        Value::Descriptor(descriptor) => {
            matches!(
                &**descriptor,
                Descriptor::Property { .. } | Descriptor::GetSet { .. } | Descriptor::Slot { .. }
            )
        }
        _ => false,
    }
}

/// What was found on a class as something to call with the object first; `None` where it is that already, or takes no
/// object at all.
pub fn late(found: &Value) -> Option<Value> {
    binds_by_python(found).then(|| method(found.clone()))
}

/// What was found on a class as something to call with the object first, whatever it is.
pub fn unbound(found: Value) -> Value {
    match &found {
        Value::Function(function) if !function.free => found,
        Value::Builtin(builtin) if builtin.kind == BuiltinKind::Method => found,
        _ => method(found),
    }
}

fn method(found: Value) -> Value {
    let mut own = Builtin::with_kind("builtins", "method", "method", BuiltinKind::Method, bind_and_call);
    own.state = found;
    Value::Builtin(Rc::new(own))
}

/// What `binding` will give, as something to call.
pub fn deferred(binding: Call) -> Value {
    let parts = vec![binding.callable, Value::tuple(binding.args), Value::tuple(binding.names)];
    let mut own = Builtin::new("builtins", "method", call_deferred);
    own.state = Value::tuple(parts);
    Value::Builtin(Rc::new(own))
}

fn given(args: &Args<'_>, skip: usize) -> (Vec<Value>, Vec<Value>) {
    (args.pos.iter().skip(skip).chain(args.values).cloned().collect(), args.names.to_vec())
}

fn bind_and_call(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(object) = args.pos.first() else { return Err(vm.type_error("a method needs its object")) };
    let class = vm.class_of(object);
    let binding = vm.bind(args.state, object, &class)?;
    let (arguments, names) = given(args, 1);
    if let Flow::Value(callable) = binding {
        return Ok(Flow::Call(Box::new(Call { callable, args: arguments, names })));
    }
    Ok(Flow::Enter(Box::new(Late { binding: Some(binding), then: Some((arguments, names)) })))
}

fn call_deferred(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Value::Tuple(parts) = args.state else { return Err(vm.type_error("a binding is not there")) };
    let [callable, Value::Tuple(first), Value::Tuple(names)] = parts.items() else {
        return Err(vm.type_error("a binding is not there"));
    };
    let binding =
        Call { callable: callable.clone(), args: first.items().to_vec(), names: names.items().to_vec() };
    Ok(Flow::Enter(Box::new(Late {
        binding: Some(Flow::Call(Box::new(binding))),
        then: Some(given(args, 0)),
    })))
}

/// Binds, then calls what that gave.
struct Late {
    binding: Option<Flow>,
    then: Option<(Vec<Value>, Vec<Value>)>,
}

impl NativeFrame for Late {
    fn resume(&mut self, _vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let value = match input {
            Resume::Raised(raised) => return Err(raised),
            Resume::Value(value) | Resume::Yielded(value) => value,
            Resume::Start => Value::None,
        };
        let callable = match self.binding.take().map(Step::from_flow) {
            Some(Err(step)) => return Ok(step),
            Some(Ok(callable)) => callable,
            None => value,
        };
        Ok(match self.then.take() {
            Some((args, names)) => Step::Call(Box::new(Call { callable, args, names })),
            None => Step::Return(callable),
        })
    }

    fn name(&self) -> &'static str {
        "__get__"
    }
}
