//! Hidden Python of our own: the slow ways of instructions and built-in functions, for objects whose methods are
//! written in Python. Its frames are invisible to tracebacks and stepping, and it can be stopped anywhere.

mod helpers;
mod intrinsics;
mod texts;

use std::rc::Rc;

use super::activation::Activation;
use super::native::{Args, Flow, NativeResult};
use super::object::{Body, Builtin, GeneratorKind};
use super::value::Value;
use super::{Stop, Vm, types};

/// The sources, under names that no module of the library has; functions defined in any of them are helpers
/// ([`Vm::helper`]). Those for type parameters are added by `_prelude` in the library.
const SOURCES: &[(&str, &str)] = &[
    ("prelude.core", include_str!(concat!(env!("OUT_DIR"), "/python/core.py"))),
    ("prelude.groups", include_str!(concat!(env!("OUT_DIR"), "/python/groups.py"))),
    ("prelude.lookups", include_str!(concat!(env!("OUT_DIR"), "/python/lookups.py"))),
    ("prelude.sequences", include_str!(concat!(env!("OUT_DIR"), "/python/sequences.py"))),
    ("prelude.sorting", include_str!(concat!(env!("OUT_DIR"), "/python/sorting.py"))),
    ("prelude.iteration", include_str!(concat!(env!("OUT_DIR"), "/python/iteration.py"))),
    ("prelude.texts", include_str!(concat!(env!("OUT_DIR"), "/python/texts.py"))),
    ("prelude.strings", include_str!(concat!(env!("OUT_DIR"), "/python/strings.py"))),
    ("prelude.checks", include_str!(concat!(env!("OUT_DIR"), "/python/checks.py"))),
    ("prelude.aliases", include_str!(concat!(env!("OUT_DIR"), "/python/aliases.py"))),
    ("prelude.site", include_str!(concat!(env!("OUT_DIR"), "/python/site.py"))),
];

/// Functions of Rust that the sources use, each with a leading underscore.
const INTRINSICS: &[super::NativeMethod] =
    &[("_type", type_of), ("_lookup", lookup), ("_bind", bind), ("_is_coroutine", is_coroutine)];

/// Compile and run the sources in the namespace of helpers.
pub(super) fn install(vm: &mut Vm) {
    let helpers = vm.helpers.clone();
    helpers.set_str("__name__", Value::str("builtins"));
    helpers.set_str("_missing", Value::Empty);
    let tables = [
        INTRINSICS,
        intrinsics::CONTAINERS,
        texts::TEXTS,
        helpers::NATIVE,
        types::text::INTRINSICS,
        types::bytes::INTRINSICS,
    ]
    .concat();
    for (name, function) in tables {
        let builtin = Builtin::new("builtins", name, function);
        helpers.set_str(name, Value::Builtin(Rc::new(builtin)));
    }
    let missing = vm.types.object.clone();
    let sentinel = super::Instance::new(missing, super::Payload::None);
    helpers.set_str("_missing", Value::Instance(Rc::new(sentinel)));
    for (name, text) in SOURCES {
        match vm.library_frame(name, text, helpers.clone(), true) {
            Ok(frame) => vm.stack.push(Activation::new(Body::Python(frame))),
            Err(raised) => unreachable!("the prelude compiles: {name}: {raised:?}"),
        }
        match vm.run(u64::MAX, false) {
            Stop::Finished(Ok(_)) => {}
            other => unreachable!("the prelude runs: {name}: {other:?}"),
        }
    }
    for name in ["exit", "quit"] {
        let quitter = vm.helper(name);
        vm.builtins.set_str(name, quitter);
    }
    vm.executed = 0;
}

fn first(args: &Args<'_>) -> Value {
    args.pos.first().cloned().unwrap_or(Value::None)
}

/// `_type(value)`: its class, whatever `type` is bound to.
fn type_of(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(Value::Class(vm.class_of(&first(args)))))
}

/// `_lookup(class, name)`: the attribute as stored on the class or an ancestor, or `_missing`.
fn lookup(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    if let [Value::Class(class), Value::Str(name)] = args.pos
        && let Some(found) = class.lookup(name.as_str())
    {
        return Ok(Flow::Value(found));
    }
    Ok(Flow::Value(vm.helper("_missing")))
}

/// `_bind(attribute, object)`: what the attribute of the object's class means for the object.
fn bind(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [attribute, object] = args.exactly(vm, "_bind", false)?;
    let class = vm.class_of(object);
    vm.bind(attribute, object, &class)
}

/// `_is_coroutine(value)`
fn is_coroutine(_vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let coroutine = matches!(first(args), Value::Generator(g) if g.kind == GeneratorKind::Coroutine);
    Ok(Flow::Value(Value::bool(coroutine)))
}
