//! Special methods (`__str__`, `__index__` …) of an object's class, and what to do with their results.

use std::rc::Rc;

use crate::vm::Vm;
use crate::vm::late_binding::{late, unbound};
use crate::vm::native::{Args, Call, Flow, NativeFrame, NativeResult, PyResult, Raised, Resume, Step};
use crate::vm::object::{Builtin, BuiltinKind, Class, Descriptor};
use crate::vm::value::Value;

/// A special method as it was found on the class.
pub enum Special {
    /// Written in Rust: may be called at once.
    Native(Rc<Builtin>),
    /// Anything else: what to call, and whether the object goes first among the arguments.
    Python(Value, bool),
}

/// Look a special method up on the class of `value`.
pub fn special(vm: &Vm, value: &Value, name: &str) -> Option<Special> {
    special_of_class(&vm.class_of(value), name)
}

/// [`special`] for a class that is at hand already.
pub fn special_of_class(class: &Rc<Class>, name: &str) -> Option<Special> {
    match class.lookup(name)? {
        Value::Builtin(builtin) => Some(match builtin.kind {
            BuiltinKind::Method => Special::Native(builtin),
            BuiltinKind::Function => Special::Python(Value::Builtin(builtin), false),
            BuiltinKind::ClassMethod => Special::Python(Value::Builtin(builtin), false),
        }),
        Value::Descriptor(descriptor) => Some(match &*descriptor {
            Descriptor::StaticMethod(function) => Special::Python(function.clone(), false),
            _ => Special::Python(unbound(Value::Descriptor(descriptor.clone())), true),
        }),
        function @ Value::Function(_) => Some(Special::Python(function, true)),
        other => Some(match late(&other) {
            Some(own) => Special::Python(own, true),
            None => Special::Python(other, false),
        }),
    }
}

impl Special {
    /// Call it on `value` with further arguments.
    pub fn call(self, vm: &mut Vm, value: &Value, more: &[Value]) -> NativeResult {
        let with_receiver = || {
            let mut args = Vec::with_capacity(1 + more.len());
            args.push(value.clone());
            args.extend_from_slice(more);
            args
        };
        match self {
            Self::Native(builtin) => {
                let args = with_receiver();
                let args = Args { pos: &args, names: &[], values: &[], state: &builtin.state };
                (builtin.function)(vm, &args)
            }
            Self::Python(callable, true) => Ok(Flow::call(callable, with_receiver())),
            Self::Python(callable, false) => Ok(Flow::call(callable, more.to_vec())),
        }
    }
}

/// What becomes of a result: `state` is what the caller set aside for it.
pub type Continuation = fn(&mut Vm, state: &Value, result: Value) -> NativeResult;

/// Hand the result of `flow` to `then`, at once where it is there already.
pub fn and_then(vm: &mut Vm, flow: Flow, state: Value, then: Continuation) -> NativeResult {
    match flow {
        Flow::Value(result) => then(vm, &state, result),
        other => Ok(Flow::Enter(Box::new(After { first: Some(other), state, then: Some(then) }))),
    }
}

/// Obtains a result, then passes it through a function.
struct After {
    first: Option<Flow>,
    state: Value,
    then: Option<Continuation>,
}

impl NativeFrame for After {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let result = match input {
            Resume::Start => match self.first.take() {
                Some(flow) => match Step::from_flow(flow) {
                    Ok(value) => value,
                    Err(step) => return Ok(step),
                },
                None => Value::None,
            },
            Resume::Value(value) | Resume::Yielded(value) => value,
            Resume::Raised(raised) => return Err(raised),
        };
        let Some(then) = self.then.take() else { return Ok(Step::Return(result)) };
        match Step::from_flow(then(vm, &self.state, result)?) {
            Ok(value) => Ok(Step::Return(value)),
            Err(step) => Ok(step),
        }
    }

    fn name(&self) -> &'static str {
        "conversion"
    }
}

/// A call of one of our hidden Python functions.
pub fn helper(vm: &Vm, name: &str, args: Vec<Value>) -> Flow {
    Flow::Call(Box::new(Call { callable: vm.helper(name), args, names: Vec::new() }))
}

/// The error for a special method that answered with the wrong type: "__str__ returned non-string (type int)".
pub fn wrong_result(vm: &Vm, method: &str, wanted: &str, result: &Value) -> Raised {
    vm.type_error(format!("{method} returned non-{wanted} (type {})", vm.class_name(result)))
}
