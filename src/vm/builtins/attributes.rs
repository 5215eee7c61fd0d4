//! Built-in functions on attributes and namespaces.

use crate::order;

use crate::vm::native::Name;
use crate::vm::object::Dict;
use crate::vm::types;
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeFrame, NativeMethod, NativeResult, PyResult, Resume, Step, Vm};

/// The table of functions.
pub const TABLE: &[NativeMethod] = &[
    ("delattr", delattr),
    ("dir", dir),
    ("getattr", getattr),
    ("globals", globals),
    ("hasattr", hasattr),
    ("locals", locals),
    ("setattr", setattr),
    ("vars", vars),
];

fn name_of(vm: &mut Vm, value: &Value) -> PyResult<Name> {
    match value.base() {
        Value::Str(name) => Ok(vm.interner.intern(name.as_str())),
        other => {
            let class = vm.class_name(other);
            Err(vm.type_error(format!("attribute name must be string, not '{class}'")))
        }
    }
}

fn getattr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "getattr", false, 2, 3)?;
    let name = name_of(vm, &args.pos[1])?;
    let flow = vm.getattr(&args.pos[0], &name);
    match args.pos.get(2) {
        None => flow,
        Some(default) => attempt(vm, flow, None, default.clone()),
    }
}

fn hasattr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<2>(vm, "hasattr", false)?;
    let name = name_of(vm, &args.pos[1])?;
    let flow = vm.getattr(&args.pos[0], &name);
    attempt(vm, flow, Some(Value::bool(true)), Value::bool(false))
}

/// The outcome of looking an attribute up, with `missing` in the place of `AttributeError` and `found`, if given, in
/// the place of the value.
fn attempt(vm: &mut Vm, flow: NativeResult, found: Option<Value>, missing: Value) -> NativeResult {
    match flow {
        Ok(Flow::Value(value)) => Ok(Flow::Value(found.unwrap_or(value))),
        Ok(flow) => Ok(Flow::Enter(Box::new(Attempt { flow: Some(flow), found, missing }))),
        Err(raised) if vm.raised_is(&raised, &vm.types.attribute_error) => Ok(Flow::Value(missing)),
        Err(raised) => Err(raised),
    }
}

struct Attempt {
    flow: Option<Flow>,
    found: Option<Value>,
    missing: Value,
}

impl NativeFrame for Attempt {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let value = match (self.flow.take(), input) {
            (Some(flow), _) => match Step::from_flow(flow) {
                Ok(value) => value,
                Err(step) => return Ok(step),
            },
            (None, Resume::Raised(raised)) if vm.raised_is(&raised, &vm.types.attribute_error) => {
                return Ok(Step::Return(std::mem::take(&mut self.missing)));
            }
            (None, Resume::Raised(raised)) => return Err(raised),
            (None, Resume::Value(value) | Resume::Yielded(value)) => value,
            (None, Resume::Start) => Value::None,
        };
        Ok(Step::Return(self.found.take().unwrap_or(value)))
    }

    fn name(&self) -> &'static str {
        "getattr"
    }
}

fn setattr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [object, name, value] = args.exactly(vm, "setattr", false)?;
    let name = name_of(vm, name)?;
    vm.setattr(object, &name, value.clone())
}

fn delattr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [object, name] = args.exactly(vm, "delattr", false)?;
    let name = name_of(vm, name)?;
    vm.setattr(object, &name, Value::Empty)
}

fn locals(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "locals", false)?;
    Ok(Flow::Locals)
}

fn globals(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "globals", false)?;
    Ok(Flow::Enter(Box::new(Caller(Wanted::Globals))))
}

fn vars(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "vars", false, 0, 1)?;
    let Some(object) = args.pos.first() else { return Ok(Flow::Locals) };
    let name = vm.interner.intern("__dict__");
    match vm.getattr(object, &name) {
        Err(raised) if vm.raised_is(&raised, &vm.types.attribute_error) => {
            Err(vm.type_error("vars() argument must have __dict__ attribute"))
        }
        other => other,
    }
}

/// What is asked of the calling frame.
enum Wanted {
    /// The module's namespace.
    Globals,
    /// The sorted names of its variables.
    Names,
}

/// Looks at the frame below itself on the stack, which is the caller's.
struct Caller(Wanted);

impl NativeFrame for Caller {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Resume::Value(names) = input {
            return Ok(Step::Return(names));
        }
        if let Resume::Raised(raised) = input {
            return Err(raised);
        }
        let frame = vm.python_frames().last();
        Ok(Step::Return(match self.0 {
            Wanted::Globals => {
                Value::Dict(frame.map_or_else(|| Dict::new().tracked(), |frame| frame.globals.clone()))
            }
            Wanted::Names => {
                if let Some(mapping) = frame.and_then(|frame| vm.foreign(frame)) {
                    let (callable, args) = (vm.helper("foreign_names"), vec![mapping]);
                    return Ok(Step::Call(Box::new(crate::vm::Call { callable, args, names: Vec::new() })));
                }
                let mut names: Vec<String> = match frame {
                    None => Vec::new(),
                    Some(frame) => match &frame.namespace {
                        Some(namespace) => names_in(namespace),
                        None => frame.variables().iter().map(|(name, _)| name.to_string()).collect(),
                    },
                };
                order::sort(&mut names);
                Value::list(names.into_iter().map(Value::string).collect())
            }
        }))
    }

    fn name(&self) -> &'static str {
        match self.0 {
            Wanted::Globals => "globals",
            Wanted::Names => "dir",
        }
    }
}

fn names_in(dict: &Dict) -> Vec<String> {
    dict.snapshot().iter().filter_map(|(name, _)| name.as_str().map(str::to_owned)).collect()
}

/// `dir()`, `dir(object)`: the names, sorted.
pub fn dir(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "dir", false, 0, 1)?;
    let Some(object) = args.pos.first() else {
        return Ok(Flow::Enter(Box::new(Caller(Wanted::Names))));
    };
    match object {
        Value::Module(module) => return Ok(sorted_names(names_in(&module.dict))),
        Value::Class(class) => {
            let names = class.mro().flat_map(|class| names_in(&class.dict)).collect();
            return Ok(sorted_names(names));
        }
        _ => {}
    }
    match vm.special_method(object, "__dir__")? {
        Some(method) => types::and_then(vm, Flow::call(method, Vec::new()), Value::None, |vm, _, names| {
            Ok(Flow::call(vm.helper("sorted_slow"), vec![names, Value::None, Value::bool(false)]))
        }),
        None => Ok(sorted_names(Vec::new())),
    }
}

fn sorted_names(mut names: Vec<String>) -> Flow {
    order::sort(&mut names);
    names.dedup();
    Flow::Value(Value::list(names.into_iter().map(Value::string).collect()))
}
