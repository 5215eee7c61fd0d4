//! `gc`: garbage that is a cycle of references.

use std::rc::Rc;

use super::{add_functions, args, new_module};
use crate::vm::{Args, Flow, Module, NativeMethod, NativeResult, PyResult, Value, Vm, gc};

/// Public names of CPython's module that are not here.
const MISSING: &[&str] =
    &["freeze", "get_freeze_count", "get_referrers", "get_stats", "set_debug", "unfreeze"];

const FUNCTIONS: &[NativeMethod] = &[
    ("collect", collect),
    ("enable", |vm, args| switch(vm, args, "enable", true)),
    ("disable", |vm, args| switch(vm, args, "disable", false)),
    ("isenabled", isenabled),
    ("get_count", get_count),
    ("get_threshold", get_threshold),
    ("set_threshold", set_threshold),
    ("get_objects", get_objects),
    ("get_referents", get_referents),
    ("get_debug", get_debug),
    ("is_tracked", is_tracked),
    ("is_finalized", is_finalized),
];

/// Make the module.
pub fn module(_vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = new_module("gc", MISSING);
    add_functions(&module, FUNCTIONS);
    for name in ["garbage", "callbacks"] {
        module.dict.set_str(name, Value::list(Vec::new()));
    }
    let flags = ["DEBUG_STATS", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE", "", "", "DEBUG_SAVEALL"];
    for (bit, name) in flags.into_iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        module.dict.set_str(name, Value::Int(1 << bit));
    }
    module.dict.set_str("DEBUG_LEAK", Value::Int(38));
    Ok(module)
}

fn collect(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [generation] = args.parse(vm, "collect", false, ["generation"], 0, 1)?;
    let generation = match &generation {
        None => Some(gc::OLDEST),
        Some(generation) => {
            args::integer(vm, generation)?.to_i64().and_then(|number| usize::try_from(number).ok())
        }
    };
    match generation {
        Some(generation @ ..=gc::OLDEST) => Ok(vm.collect_garbage(generation)),
        _ => Err(vm.value_error("invalid generation")),
    }
}

fn switch(vm: &mut Vm, args: &Args<'_>, name: &str, on: bool) -> NativeResult {
    args.exactly::<0>(vm, &format!("gc.{name}"), false)?;
    vm.collector.enabled = on;
    Ok(Flow::Value(Value::None))
}

fn isenabled(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "gc.isenabled", false)?;
    Ok(Flow::Value(Value::bool(vm.collector.enabled)))
}

fn three(numbers: [usize; 3]) -> NativeResult {
    Ok(Flow::Value(Value::tuple(numbers.map(|number| Value::Int(number as i64)).to_vec())))
}

fn get_count(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "gc.get_count", false)?;
    three(vm.collection_counts())
}

fn get_threshold(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "gc.get_threshold", false)?;
    three(vm.collector.thresholds)
}

fn set_threshold(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let given = args.between(vm, "gc.set_threshold", false, 1, 3)?;
    for (position, threshold) in given.iter().enumerate() {
        let threshold = args::integer(vm, threshold)?.to_i64().unwrap_or(i64::MAX);
        vm.collector.thresholds[position] = usize::try_from(threshold).unwrap_or(0);
    }
    Ok(Flow::Value(Value::None))
}

fn get_objects(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "gc.get_objects", false)?;
    Ok(Flow::Value(Value::list(vm.tracked_objects())))
}

fn get_referents(_vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(Value::list(args.pos.iter().flat_map(gc::referents).collect())))
}

fn get_debug(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "gc.get_debug", false)?;
    Ok(Flow::Value(Value::Int(0)))
}

fn is_tracked(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [object] = args.exactly(vm, "gc.is_tracked", false)?;
    Ok(Flow::Value(Value::bool(gc::is_tracked(object))))
}

fn is_finalized(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [object] = args.exactly(vm, "gc.is_finalized", false)?;
    let finalized = matches!(object, Value::Instance(instance) if instance.identity.is_finalized());
    Ok(Flow::Value(Value::bool(finalized)))
}
