//! Coroutines as asyncio sees them (`asyncio.coroutines`).

use std::rc::Rc;

use super::names;
use crate::vm::{Args, GeneratorKind, GeneratorState, NativeResult, Value, Vm, driven_by_body};

/// Whether the machine can drive it itself.
pub fn is_builtin(value: &Value) -> bool {
    match value {
        Value::Generator(generator) => matches!(
            generator.kind,
            GeneratorKind::Coroutine
                | GeneratorKind::AsyncSend
                | GeneratorKind::AsyncThrow
                | GeneratorKind::AsyncClose
        ),
        _ => false,
    }
}

/// `iscoroutine`: a coroutine of the machine, or an object with all methods of `collections.abc.Coroutine`.
pub fn is_coroutine(value: &Value) -> bool {
    match value {
        Value::Instance(instance) => {
            let class = instance.class();
            let has = |name: &&str| class.lookup(name).is_some_and(|found| !found.is_none());
            // What `types.coroutine` makes is a generator that can be awaited, and no coroutine.
            ["__await__", "send", "throw", "close"].iter().all(has) && !has(&"_iterable_coroutine")
        }
        other => is_builtin(other),
    }
}

/// The name that schedule rows show: `?` for coroutines without one.
pub fn qualname(value: &Value) -> Rc<str> {
    match value {
        Value::Generator(generator) if generator.kind == GeneratorKind::Coroutine => generator.named.told(),
        Value::Instance(instance) => {
            let own = instance.made_dict().and_then(|dict| dict.get_str("__qualname__"));
            match own.as_ref().and_then(Value::as_str) {
                Some(name) => name.into(),
                None => "?".into(),
            }
        }
        _ => "?".into(),
    }
}

/// The line of the program's innermost suspended `await`, library frames left out; 0 without one.
pub fn awaiting_line(vm: &Vm, coroutine: &Value) -> u32 {
    let Value::Generator(generator) = coroutine else { return 0 };
    let line = if generator.hidden { None } else { vm.generator_line(generator) };
    let mut line = line.unwrap_or(0);
    let mut next = driven_by_body(generator);
    while let Some(Value::Generator(generator)) = next {
        if !generator.hidden {
            line = vm.generator_line(&generator).unwrap_or(line);
        }
        next = driven_by_body(&generator);
    }
    line
}

/// Where coroutines written in Rust would stand in CPython's sources: file, line of the definition, line of the await.
const NATIVE_PLACES: &[(&str, &str, i64, i64)] =
    &[("sleep", "/usr/lib/python3.13/asyncio/tasks.py", 703, 718)];

/// The file of CPython's in which a coroutine stands that is written in Rust here.
pub fn native_file(name: &str) -> Option<&'static str> {
    NATIVE_PLACES.iter().find(|(known, ..)| *known == name).map(|(_, file, ..)| *file)
}

/// `_coroutine_place(coro)`: file, line of the definition and line where it stands (None when it has ended) as a
/// tuple; None for objects without code.
pub fn place(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [object] = args.exactly::<1>(vm, "_coroutine_place", false)?;
    let Value::Generator(generator) = object else { return Ok(Value::None.into()) };
    let (file, defined, line) = match generator.code() {
        Some(code) => {
            let line = vm.generator_line(generator).map(i64::from);
            (code.code.source.name.clone(), i64::from(code.code.first_line), line)
        }
        None => {
            let name = generator.named.qualname();
            let Some((_, file, defined, waits)) =
                NATIVE_PLACES.iter().find(|(known, ..)| *known == name.as_str())
            else {
                return Ok(Value::None.into());
            };
            let line = match &*generator.state.borrow() {
                GeneratorState::Created(_) => Some(*defined),
                GeneratorState::Suspended(_) | GeneratorState::Running => Some(*waits),
                GeneratorState::Done => None,
            };
            ((*file).into(), *defined, line)
        }
    };
    let line = line.map_or(Value::None, Value::Int);
    Ok(Value::tuple(vec![Value::str(&file), Value::Int(defined), line]).into())
}

/// `_is_coroutine_function(func)`: whether calling it makes a coroutine (`inspect.iscoroutinefunction`).
pub fn is_coroutine_function(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [function] = args.exactly::<1>(vm, "_is_coroutine_function", false)?;
    Ok(Value::bool(makes_coroutine(function)).into())
}

/// Whether calling it makes a coroutine.
pub fn makes_coroutine(function: &Value) -> bool {
    match function {
        Value::Function(function) => function.code.borrow().code.flags.coroutine,
        Value::Method(method) => makes_coroutine(&method.function),
        Value::Builtin(builtin) => &*builtin.module == "asyncio.tasks" && &*builtin.name == "sleep",
        Value::Instance(_) => names::inside_partial(function).is_some_and(|inner| makes_coroutine(&inner)),
        _ => false,
    }
}
