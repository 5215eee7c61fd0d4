//! `_time`: the clocks of `time`, and `sleep`. The rest of that module is Python.

use std::rc::Rc;

use super::{add_functions, args, new_module};
use crate::vm::types::Number;
use crate::vm::{
    Args, Block, Flow, Module, NativeFrame, NativeMethod, NativeResult, PyResult, Resume, Step, Value, Vm,
    WakeKey,
};
use crate::world::EPOCH;

/// Make the module, under the name that its functions belong to as programs see them.
pub fn module(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = new_module("time", &[]);
    add_functions(&module, FUNCTIONS);
    Ok(module)
}

/// The table of functions.
const FUNCTIONS: &[NativeMethod] = &[
    ("time", |vm, args| seconds(vm, args, "time", EPOCH)),
    ("monotonic", |vm, args| seconds(vm, args, "monotonic", 0.0)),
    ("perf_counter", |vm, args| seconds(vm, args, "perf_counter", 0.0)),
    ("time_ns", |vm, args| nanoseconds(vm, args, "time_ns", EPOCH as i64)),
    ("monotonic_ns", |vm, args| nanoseconds(vm, args, "monotonic_ns", 0)),
    ("perf_counter_ns", |vm, args| nanoseconds(vm, args, "perf_counter_ns", 0)),
    ("process_time", |vm, args| busy(vm, args, "process_time", Unit::Seconds)),
    ("thread_time", |vm, args| busy(vm, args, "thread_time", Unit::Seconds)),
    ("process_time_ns", |vm, args| busy(vm, args, "process_time_ns", Unit::Nanoseconds)),
    ("thread_time_ns", |vm, args| busy(vm, args, "thread_time_ns", Unit::Nanoseconds)),
    ("sleep", sleep),
    ("_block", block),
];

fn seconds(vm: &mut Vm, args: &Args<'_>, name: &str, zero: f64) -> NativeResult {
    args.exactly::<0>(vm, &format!("time.{name}"), false)?;
    Ok(Flow::Value(Value::float(zero + vm.now())))
}

fn nanoseconds(vm: &mut Vm, args: &Args<'_>, name: &str, zero: i64) -> NativeResult {
    args.exactly::<0>(vm, &format!("time.{name}"), false)?;
    let now = (vm.now() * 1e9).round() as i64;
    Ok(Flow::Value(Value::Int(zero * 1_000_000_000 + now)))
}

/// What a clock counts in.
enum Unit {
    Seconds,
    Nanoseconds,
}

/// How long the processor has been busy, which is what the instructions have cost.
fn busy(vm: &mut Vm, args: &Args<'_>, name: &str, unit: Unit) -> NativeResult {
    args.exactly::<0>(vm, &format!("time.{name}"), false)?;
    let nanoseconds = vm.clock.busy(vm.executed);
    Ok(Flow::Value(match unit {
        Unit::Seconds => Value::float(nanoseconds as f64 / 1e9),
        Unit::Nanoseconds => Value::Int(nanoseconds as i64),
    }))
}

/// Stops the whole thread: virtual time passes and nothing else happens.
fn sleep(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [duration] = args.exactly(vm, "time.sleep", false)?;
    let seconds = match Number::of(duration.base()) {
        Some(Number::Float(seconds)) => seconds,
        _ => args::float(vm, duration).or_else(|_| args::integer(vm, duration).map(|_| 0.0))?,
    };
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    if seconds > i64::MAX as f64 / 1e9 {
        return Err(vm.overflow_error("timestamp out of range for platform time_t"));
    }
    Ok(stand_still(vm, "time.sleep", seconds))
}

/// `_block(call, seconds)`: the thread stands still for so long, as in a system call of that name.
fn block(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [call, seconds] = args.exactly(vm, "_block", false)?;
    let seconds = args::float(vm, seconds)?;
    Ok(stand_still(vm, call.as_str().unwrap_or_default(), seconds))
}

fn stand_still(vm: &mut Vm, call: &str, seconds: f64) -> Flow {
    let from = vm.now();
    let to = from + seconds;
    if !vm.is_alone() || vm.next_signal().is_some_and(|signal| signal < to) {
        return Flow::Enter(Box::new(Sleeping { call: call.into(), from, to }));
    }
    vm.wait_until(to);
    vm.tell_blocked(call, from, to);
    Flow::Value(Value::None)
}

/// A thread that stands still where other threads run meanwhile.
struct Sleeping {
    call: Rc<str>,
    from: f64,
    to: f64,
}

impl NativeFrame for Sleeping {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match input {
            Resume::Start => {
                vm.tell_waits(&self.call, Some(self.to));
                Ok(Step::Block(Block { key: WakeKey::NONE, until: Some(self.to) }))
            }
            Resume::Raised(raised) => Err(raised),
            // After the handler of a signal it sleeps on.
            Resume::Value(_) | Resume::Yielded(_) if vm.now() < self.to => {
                Ok(Step::Block(Block { key: WakeKey::NONE, until: Some(self.to) }))
            }
            Resume::Value(_) | Resume::Yielded(_) => {
                vm.tell_waited(&self.call, self.from);
                Ok(Step::Return(Value::None))
            }
        }
    }

    fn interruptible(&self) -> bool {
        true
    }

    fn name(&self) -> &'static str {
        "sleep"
    }
}
