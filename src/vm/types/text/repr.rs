//! `repr` of every built-in value, as far as no Python code has a part in it.

use std::fmt::Write;
use std::rc::Rc;

use super::super::number::Int;
use super::super::special::{Special, special_of_class};
use super::super::{complex, float, int, set_members};
use super::quote::{quote_bytes, quote_str};
use crate::vm::compare::Fast;
use crate::vm::native::{Flow, PyResult};
use crate::vm::object::{
    Builtin, BuiltinKind, Class, Descriptor, DictView, GeneratorKind, Iter, IterState, Method, Payload,
    Range, Set,
};
use crate::vm::value::Value;
use crate::vm::{Vm, identity_of};

/// Depth of nesting that Rust code follows; deeper values go the way through Python frames, whose depth is counted.
const MAX_DEPTH: usize = 60;

/// The containers that a `repr` under way is inside of, by address: a container within itself shows as `[...]`.
#[derive(Default)]
struct Active {
    containers: Vec<usize>,
    depth: usize,
}

/// `repr(value)`; `Python` when a class written in Python takes part, which is then the prelude's `repr_slow`.
pub fn repr(vm: &mut Vm, value: &Value) -> PyResult<Fast<String>> {
    let mut out = String::new();
    Ok(match write_repr(vm, &mut out, value)? {
        Fast::Ready(()) => Fast::Ready(out),
        Fast::Python => Fast::Python,
    })
}

/// The `__repr__` that the built-in type of `value` has, whatever a subclass defines.
pub fn builtin_repr(vm: &mut Vm, value: &Value) -> PyResult<Fast<String>> {
    let mut out = String::new();
    Ok(match write_builtin(vm, &mut out, value)? {
        Fast::Ready(()) => Fast::Ready(out),
        Fast::Python => Fast::Python,
    })
}

/// Remember that the `repr` of this container is under way; false when it was already.
pub fn enter(vm: &mut Vm, value: &Value) -> bool {
    let Some(address) = address(vm, value) else { return true };
    let active = vm.extension::<Active>();
    if active.containers.contains(&address) {
        return false;
    }
    active.containers.push(address);
    true
}

/// The `repr` that [`enter`] announced is done.
pub fn leave(vm: &mut Vm, value: &Value) {
    if let Some(address) = address(vm, value) {
        let containers = &mut vm.extension::<Active>().containers;
        if let Some(position) = containers.iter().rposition(|known| *known == address) {
            containers.remove(position);
        }
    }
}

/// Whether this is a dictionary's proxy, which shows the dictionary as another object within itself.
fn is_proxy(vm: &Vm, value: &Value) -> bool {
    matches!(value, Value::Instance(instance) if Rc::ptr_eq(&instance.class(), &vm.types.mappingproxy))
}

fn address(vm: &Vm, value: &Value) -> Option<usize> {
    Some(match value.base() {
        Value::Dict(_) if is_proxy(vm, value) => return None,
        Value::List(v) => Rc::as_ptr(v) as usize,
        Value::Tuple(v) => Rc::as_ptr(v) as usize,
        Value::Dict(v) => Rc::as_ptr(v) as usize,
        Value::Set(v) => Rc::as_ptr(v) as usize,
        Value::Iter(v) => Rc::as_ptr(v) as usize,
        _ => return None,
    })
}

/// The number that stands for an address in texts such as `<object object at 0x7f0000000010>`.
pub fn pointer(value: &Value) -> String {
    format!("0x{:012x}", 0x7f00_0000_0000u64 + u64::from(identity_of(value)) * 16)
}

fn write_repr(vm: &mut Vm, out: &mut String, value: &Value) -> PyResult<Fast<()>> {
    let class = match value {
        Value::Instance(instance) => instance.class(),
        Value::Class(class) => match &class.metaclass {
            Some(metaclass) => metaclass.clone(),
            None => return write_builtin(vm, out, value),
        },
        _ => return write_builtin(vm, out, value),
    };
    match special_of_class(&class, "__repr__") {
        None => write_builtin(vm, out, value),
        Some(Special::Python(..)) => Ok(Fast::Python),
        Some(native) => {
            // Native methods may come back here for what the object holds.
            if !deeper(vm) {
                return Ok(Fast::Python);
            }
            let answer = native.call(vm, value, &[]);
            vm.extension::<Active>().depth -= 1;
            Ok(match answer? {
                Flow::Value(Value::Str(text)) => {
                    out.push_str(text.as_str());
                    Fast::Ready(())
                }
                _ => Fast::Python,
            })
        }
    }
}

fn deeper(vm: &mut Vm) -> bool {
    let active = vm.extension::<Active>();
    if active.depth >= MAX_DEPTH {
        return false;
    }
    active.depth += 1;
    true
}

fn write_builtin(vm: &mut Vm, out: &mut String, value: &Value) -> PyResult<Fast<()>> {
    if let Some(plan) = plan(vm, value) {
        return write_plan(vm, out, value, plan);
    }
    match value.base() {
        Value::Empty => out.push_str("<NULL>"),
        Value::None => out.push_str("None"),
        Value::NotImplemented => out.push_str("NotImplemented"),
        Value::Ellipsis => out.push_str("Ellipsis"),
        Value::Bool(flag) => out.push_str(if flag.get() { "True" } else { "False" }),
        Value::Int(number) => push(out, format_args!("{number}")),
        Value::BigInt(number) => {
            out.push_str(&int::to_decimal(Int::Big(number)).map_err(|error| error.raise(vm))?);
        }
        Value::Float(number) => out.push_str(&float::repr(number.get())),
        Value::Complex(parts) => out.push_str(&complex::repr(**parts)),
        Value::Str(text) => out.push_str(&quote_str(text.as_str())),
        Value::Bytes(bytes) if bytes.mutable => {
            let mut quoted = quote_bytes(&bytes.data());
            // Unlike `bytes`, a bytearray escapes a single quote also between double ones.
            if quoted.starts_with("b\"") {
                quoted = quoted.replace('\'', "\\'");
            }
            push(out, format_args!("{}({quoted})", vm.class_name(value)));
        }
        Value::Bytes(bytes) => out.push_str(&quote_bytes(&bytes.data())),
        Value::Range(range) => write_range(out, range),
        Value::Method(method) => write_native_method(vm, out, method),
        Value::Descriptor(descriptor) => write_descriptor(vm, out, value, descriptor),
        other => write_object(vm, out, other),
    }
    Ok(Fast::Ready(()))
}

/// The text of a value that is made of other values' texts.
pub struct Plan {
    /// What goes before the items.
    pub opening: String,
    /// The items, separated by commas.
    pub items: Vec<Value>,
    /// The items are keys and values in turn.
    pub paired: bool,
    /// What goes behind.
    pub closing: &'static str,
}

impl Plan {
    fn new(opening: impl Into<String>, items: Vec<Value>, closing: &'static str) -> Self {
        Self { opening: opening.into(), items, paired: false, closing }
    }
}

/// The plan of a value that holds others; `None` for one that holds none.
pub fn plan(vm: &Vm, value: &Value) -> Option<Plan> {
    let class = match value {
        Value::Instance(instance) => {
            if let Payload::Exception(state) = &instance.payload {
                let items = match &state.borrow().args {
                    Value::Tuple(args) => args.items().to_vec(),
                    _ => Vec::new(),
                };
                return Some(Plan::new(format!("{}(", instance.class().name_text()), items, ")"));
            }
            Some(instance.class())
        }
        _ => None,
    };
    Some(match value.base() {
        Value::List(list) => Plan::new("[", list.snapshot(), "]"),
        Value::Tuple(tuple) => {
            Plan::new("(", tuple.items().to_vec(), if tuple.len() == 1 { ",)" } else { ")" })
        }
        shown @ Value::Dict(_) if is_proxy(vm, value) => Plan::new("mappingproxy(", vec![shown.clone()], ")"),
        Value::Dict(dict) => {
            let items = dict.snapshot().into_iter().flat_map(|(key, value)| [key, value]).collect();
            Plan { paired: true, ..Plan::new("{", items, "}") }
        }
        Value::Set(set) => {
            let items = set_members(set);
            let name = set_name(set, class.as_ref());
            match items.is_empty() {
                true => Plan::new(format!("{name}()"), items, ""),
                false if set.frozen || class.is_some() => Plan::new(format!("{name}({{"), items, "})"),
                false => Plan::new("{", items, "}"),
            }
        }
        Value::Slice(slice) => {
            let items = [&slice.start, &slice.stop, &slice.step].map(Clone::clone).to_vec();
            Plan::new("slice(", items, ")")
        }
        Value::Iter(iter) => view_plan(iter)?,
        Value::Method(method) => match &method.function {
            Value::Builtin(_) => return None,
            function => {
                let name = match function {
                    Value::Function(function) => function.named.qualname().as_str().to_owned(),
                    other => vm.class_name(other),
                };
                Plan::new(format!("<bound method {name} of "), vec![method.receiver.clone()], ">")
            }
        },
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::ClassMethod(function) => Plan::new("<classmethod(", vec![function.clone()], ")>"),
            Descriptor::StaticMethod(function) => Plan::new("<staticmethod(", vec![function.clone()], ")>"),
            _ => return None,
        },
        _ => return None,
    })
}

fn view_plan(iter: &Iter) -> Option<Plan> {
    let state = iter.state.borrow();
    let IterState::View(dict, view) = &*state else { return None };
    let entries = dict.snapshot().into_iter();
    Some(match view {
        DictView::Keys => Plan::new("dict_keys([", entries.map(|(key, _)| key).collect(), "])"),
        DictView::Values => Plan::new("dict_values([", entries.map(|(_, value)| value).collect(), "])"),
        DictView::Items => {
            let pairs = entries.map(|(key, value)| Value::tuple(vec![key, value])).collect();
            Plan::new("dict_items([", pairs, "])")
        }
    })
}

/// The text of a container that is inside itself.
pub fn again(vm: &Vm, value: &Value) -> String {
    match value.base() {
        Value::List(_) => "[...]".to_owned(),
        Value::Dict(_) => "{...}".to_owned(),
        Value::Tuple(_) => "(...)".to_owned(),
        Value::Set(_) => format!("{}(...)", vm.class_name(value)),
        _ => "...".to_owned(),
    }
}

fn write_plan(vm: &mut Vm, out: &mut String, value: &Value, plan: Plan) -> PyResult<Fast<()>> {
    if !enter(vm, value) {
        out.push_str(&again(vm, value));
        return Ok(Fast::Ready(()));
    }
    let mut answer = Ok(Fast::Python);
    if deeper(vm) {
        out.push_str(&plan.opening);
        answer = Ok(Fast::Ready(()));
        for (index, item) in plan.items.iter().enumerate() {
            if index > 0 {
                out.push_str(if plan.paired && index % 2 == 1 { ": " } else { ", " });
            }
            answer = match vm.check_room(out.len()) {
                Ok(()) => write_repr(vm, out, item),
                Err(raised) => Err(raised),
            };
            if !matches!(answer, Ok(Fast::Ready(()))) {
                break;
            }
        }
        out.push_str(plan.closing);
        vm.extension::<Active>().depth -= 1;
    }
    leave(vm, value);
    answer
}

/// The name that a set shows: `set` itself only when it is empty.
fn set_name(set: &Set, class: Option<&Rc<Class>>) -> String {
    match class {
        Some(class) => class.name_text().as_str().to_owned(),
        None if set.frozen => "frozenset".to_owned(),
        None => "set".to_owned(),
    }
}

/// Writing to a `String` cannot fail.
fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(text);
}

/// Values whose text depends on nothing but themselves.
fn write_object(vm: &Vm, out: &mut String, value: &Value) {
    let at = pointer(value);
    match value {
        Value::Class(class) => push(out, format_args!("<class '{}'>", class.full_name())),
        Value::Function(function) if function.is_native() => {
            push(out, format_args!("<built-in function {}>", function.named.name()));
        }
        Value::Function(function) => {
            push(out, format_args!("<function {} at {at}>", function.named.qualname()));
        }
        Value::Builtin(builtin) if builtin.stands_for_python() => {
            push(out, format_args!("<function {} at {at}>", builtin.qualname));
        }
        Value::Builtin(builtin) => write_function(out, builtin),
        // One that a program has made comes from nowhere.
        Value::Module(module) => {
            let made = matches!(module.dict.get_str("__package__"), Some(Value::None));
            let origin = if made { "" } else { " (built-in)" };
            push(out, format_args!("<module '{}'{origin}>", module.name))
        }
        Value::Cell(cell) => match &*cell.content.borrow() {
            Value::Empty => push(out, format_args!("<cell at {at}: empty>")),
            content => {
                let (class, content_at) = (vm.class_name(content), pointer(content));
                push(out, format_args!("<cell at {at}: {class} object at {content_at}>"));
            }
        },
        Value::Code(code) => {
            let (code, name) = (&code.code, &code.code.name);
            let (file, line) = (&code.source.name, code.first_line);
            push(out, format_args!("<code object {name} at {at}, file \"{file}\", line {line}>"));
        }
        Value::Frame(frame) => {
            let code = &frame.code.code;
            let (file, line, name) = (quote_str(&code.source.name), frame.line.get(), &code.name);
            push(out, format_args!("<frame at {at}, file {file}, line {line}, code {name}>"));
        }
        Value::Generator(generator) => {
            let qualname = generator.named.qualname();
            match generator.kind {
                GeneratorKind::Generator => push(out, format_args!("<generator object {qualname} at {at}>")),
                GeneratorKind::Coroutine => push(out, format_args!("<coroutine object {qualname} at {at}>")),
                GeneratorKind::AsyncGenerator => {
                    push(out, format_args!("<async_generator object {qualname} at {at}>"));
                }
                _ => push(out, format_args!("<{} object at {at}>", vm.class_of(value).full_name())),
            }
        }
        other => push(out, format_args!("<{} object at {at}>", vm.class_of(other).full_name())),
    }
}

fn write_function(out: &mut String, builtin: &Builtin) {
    let (owner, name) = match builtin.qualname.rsplit_once('.') {
        Some((owner, _)) => (owner, &*builtin.name),
        None => return push(out, format_args!("<built-in function {}>", builtin.name)),
    };
    match builtin.kind {
        BuiltinKind::Method if builtin.is_slot() => {
            push(out, format_args!("<slot wrapper '{name}' of '{owner}' objects>"));
        }
        BuiltinKind::Method => push(out, format_args!("<method '{name}' of '{owner}' objects>")),
        BuiltinKind::ClassMethod => {
            push(out, format_args!("<classmethod '{name}' of '{owner}' objects>"));
        }
        BuiltinKind::Function => push(out, format_args!("<built-in function {name}>")),
    }
}

/// A native method bound to its receiver.
fn write_native_method(vm: &Vm, out: &mut String, method: &Method) {
    let Value::Builtin(builtin) = &method.function else { return };
    let owner = match &method.receiver {
        Value::Class(_) => "type".to_owned(),
        other => vm.class_of(other).full_name(),
    };
    let at = pointer(&method.receiver);
    if builtin.is_slot() {
        push(out, format_args!("<method-wrapper '{}' of {owner} object at {at}>", builtin.name));
    } else {
        push(out, format_args!("<built-in method {} of {owner} object at {at}>", builtin.name));
    }
}

fn write_descriptor(vm: &Vm, out: &mut String, value: &Value, descriptor: &Descriptor) {
    match descriptor {
        Descriptor::GetSet { name, owner, .. } => {
            push(out, format_args!("<attribute '{name}' of '{owner}' objects>"));
        }
        Descriptor::Slot { name, owner } => {
            push(out, format_args!("<member '{name}' of '{owner}' objects>"));
        }
        Descriptor::Super { after, object, object_class } => {
            let (after, class) = (after.name_text(), object_class.name_text());
            match object {
                Value::Empty => push(out, format_args!("<super: <class '{after}'>, NULL>")),
                _ => push(out, format_args!("<super: <class '{after}'>, <{class} object>>")),
            }
        }
        _ => write_object(vm, out, value),
    }
}

fn write_range(out: &mut String, range: &Range) {
    match range {
        Range::Small(start, stop, 1) => push(out, format_args!("range({start}, {stop})")),
        Range::Small(start, stop, step) => push(out, format_args!("range({start}, {stop}, {step})")),
        Range::Big(start, stop, step) if *step == 1.into() => {
            push(out, format_args!("range({start}, {stop})"));
        }
        Range::Big(start, stop, step) => push(out, format_args!("range({start}, {stop}, {step})")),
    }
}
