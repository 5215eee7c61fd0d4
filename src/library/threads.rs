//! `_threads`: what `_thread` needs of the machine. Locks and the rest are Python over these.

use std::rc::Rc;

use super::{add_functions, args, new_module};
use crate::vm::{
    Args, Block, Call, Flow, Module, NativeMethod, NativeResult, Park, PyResult, Value, Vm, WakeKey,
};

const FUNCTIONS: &[NativeMethod] =
    &[("start", start), ("park", park), ("wake", wake), ("new_key", new_key), ("current", current)];

/// Make the module.
pub fn module(_vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = new_module("_threads", &[]);
    add_functions(&module, FUNCTIONS);
    Ok(module)
}

/// `start(function, key)`: a new thread calls the function; whoever waits for the key goes on when it has begun. Gives its
/// number.
fn start(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [function, key] = args.exactly(vm, "start", false)?;
    let key = wake_key(vm, key)?;
    let call = Call { callable: function.clone(), args: Vec::new(), names: Vec::new() };
    let thread = vm.spawn_thread(call, key);
    Ok(Flow::Value(Value::Int(i64::from(thread.0))))
}

/// `park(key, seconds, call)`: the thread waits until it is woken or the time is over, for ever when it is None. Gives
/// whether it was woken. `call` is what the program did that waits.
fn park(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [key, seconds, call] = args.exactly(vm, "park", false)?;
    let key = wake_key(vm, key)?;
    let until = match seconds {
        Value::None => None,
        seconds => Some(vm.now() + args::float(vm, seconds)?),
    };
    let call = call.as_str().unwrap_or_default().into();
    Ok(Flow::Enter(Box::new(Park { on: Block { key, until }, from: vm.now(), call })))
}

/// `wake(key, count)`: up to so many of the threads that wait for the key go on. Gives how many.
fn wake(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [key, count] = args.exactly(vm, "wake", false)?;
    let key = wake_key(vm, key)?;
    let count = args::integer(vm, count)?.to_i64().unwrap_or_default();
    let woken = vm.wake(key, usize::try_from(count).unwrap_or_default());
    Ok(Flow::Value(Value::Int(woken as i64)))
}

/// `new_key()`: a key that nothing else uses.
fn new_key(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "new_key", false)?;
    Ok(Flow::Value(Value::Int(vm.new_wake_key().0 as i64)))
}

/// `current()`: the number of the thread that runs, 0 for the main one.
fn current(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "current", false)?;
    Ok(Flow::Value(Value::Int(i64::from(vm.thread().0))))
}

fn wake_key(vm: &Vm, value: &Value) -> PyResult<WakeKey> {
    Ok(WakeKey(args::integer(vm, value)?.to_i64().unwrap_or_default().unsigned_abs()))
}
