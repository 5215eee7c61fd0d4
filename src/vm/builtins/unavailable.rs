//! Built-in functions that Loopscope does not simulate: they say so instead of pretending not to exist.

use crate::vm::{Args, NativeMethod, NativeResult, Vm};

/// The table of functions.
pub const TABLE: &[NativeMethod] = &[
    ("breakpoint", |vm, args| unavailable(vm, args, "breakpoint", "set a breakpoint on the line instead")),
    ("memoryview", |vm, args| unavailable(vm, args, "memoryview", "use bytes")),
];

fn unavailable(vm: &mut Vm, _args: &Args<'_>, name: &str, instead: &str) -> NativeResult {
    let class = vm.types.not_implemented_error.clone();
    Err(vm.error(&class, format!("{name}() is not simulated by Loopscope: {instead}")))
}
