//! `isinstance` and `issubclass`, and unions of types.

use std::rc::Rc;

use crate::vm::object::Class;
use crate::vm::types::add_methods;
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeMethod, NativeResult, PyResult, Vm};

/// The table of functions.
pub const TABLE: &[NativeMethod] = &[("isinstance", isinstance), ("issubclass", issubclass)];

/// Put `|` on types.
pub fn install(vm: &mut Vm) {
    add_methods(&vm.types.type_, &[("__or__", union), ("__ror__", reflected_union)]);
}

/// Nesting of tuples of classes that Rust code follows.
const MAX_DEPTH: u32 = 20;

fn isinstance(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value, kind] = args.exactly(vm, "isinstance", false)?;
    let class = vm.class_of(value);
    match check(&class, kind, "__instancecheck__", 0) {
        Some(answer) if answer || !claims_class(value) => Ok(Flow::Value(Value::bool(answer))),
        _ => {
            valid(
                vm,
                kind,
                "isinstance() arg 2 must be a type, a tuple of types, or a union",
                "__instancecheck__",
            )?;
            Ok(Flow::call(vm.helper("isinstance_slow"), args.pos.to_vec()))
        }
    }
}

fn issubclass(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [class, kind] = args.exactly(vm, "issubclass", false)?;
    let answer = match class {
        Value::Class(class) => check(class, kind, "__subclasscheck__", 0),
        _ => None,
    };
    match answer {
        Some(answer) => Ok(Flow::Value(Value::bool(answer))),
        None => {
            // Whether something else than a class will do is for the hook to say.
            let message = match class {
                Value::Class(_) => "issubclass() arg 2 must be a class, a tuple of classes, or a union",
                _ => "issubclass() arg 1 must be a class",
            };
            valid(vm, kind, message, "__subclasscheck__")?;
            Ok(Flow::call(vm.helper("issubclass_slow"), args.pos.to_vec()))
        }
    }
}

/// Whether `class` is of `kind`, where no hook of a metaclass or union has a say.
fn check(class: &Rc<Class>, kind: &Value, hook: &str, depth: u32) -> Option<bool> {
    match kind {
        Value::Class(wanted) => {
            let hooked = wanted
                .metaclass
                .as_ref()
                .is_some_and(|metaclass| matches!(metaclass.lookup(hook), Some(found) if !matches!(found, Value::Builtin(_))));
            // For instances CPython takes the exact class before it asks the hook.
            if hooked && (hook == "__subclasscheck__" || !Rc::ptr_eq(class, wanted)) {
                return None;
            }
            Some(class.is_subclass(wanted))
        }
        Value::Tuple(kinds) if depth < MAX_DEPTH => {
            for kind in kinds.items() {
                match check(class, kind, hook, depth + 1) {
                    Some(false) => {}
                    answer => return answer,
                }
            }
            Some(false)
        }
        _ => None,
    }
}

/// Whether an instance may say that it is of another class than it is.
pub fn claims_class(value: &Value) -> bool {
    matches!(value, Value::Instance(instance) if instance.class().flags.get().claims)
}

/// `TypeError` for something that no check can be made against.
fn valid(vm: &Vm, kind: &Value, message: &str, hook: &str) -> PyResult<()> {
    match kind {
        Value::Class(_) | Value::Tuple(_) => Ok(()),
        other if crate::vm::types::has_special(vm, other, hook) => Ok(()),
        _ => Err(vm.type_error(message)),
    }
}

fn union(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [left, right] = args.exactly(vm, "__or__", true)?;
    Ok(Flow::call(vm.helper("union_of"), vec![left.clone(), right.clone()]))
}

fn reflected_union(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [right, left] = args.exactly(vm, "__ror__", true)?;
    Ok(Flow::call(vm.helper("union_of"), vec![left.clone(), right.clone()]))
}
