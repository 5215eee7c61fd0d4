//! `_threads`: what `_thread` needs of the machine. Locks and the rest are Python over these.

use std::rc::Rc;

use super::{add_functions, args, new_module};
use crate::vm::{
    Args, Block, Call, Flow, Halt, Module, NativeFrame, NativeMethod, NativeResult, Park, PyResult, Resume,
    Step, ThreadId, Value, Vm, WakeKey,
};

const FUNCTIONS: &[NativeMethod] = &[
    ("start", start),
    ("park", park),
    ("wake", wake),
    ("new_key", new_key),
    ("current", current),
    ("catch_up", catch_up),
    ("process", process),
    ("forget_process", forget_process),
    ("kill", kill),
    ("name", name),
    ("waits", waits),
    ("waited", waited),
    ("exit_process", exit_process),
    ("last_process", last_process),
    ("own", own),
    ("interrupt", interrupt),
];

/// Make the module.
pub fn module(_vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = new_module("_threads", &[]);
    add_functions(&module, FUNCTIONS);
    Ok(module)
}

/// `start(function, key, names)`: a new thread calls the function; whoever waits for the key goes on when it has begun. With
/// a dict of `names` for `__main__`, it is a process. Gives its number.
fn start(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [function, key, names] = args.exactly(vm, "start", false)?;
    let names = match names {
        Value::Dict(names) => Some(names.clone()),
        _ => None,
    };
    let key = wake_key(vm, key)?;
    let call = Call { callable: function.clone(), args: Vec::new(), names: Vec::new() };
    let thread = vm.spawn_thread(call, key, names);
    Ok(Flow::Value(Value::Int(i64::from(thread.0))))
}

/// `park(key, seconds, call)`: the thread waits until it is woken or the time is over, for ever when it is None. Gives
/// whether it was woken. `call` is what the program did that waits.
fn park(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [key, seconds, call] = args.exactly(vm, "park", false)?;
    let key = wake_key(vm, key)?;
    let until = match seconds {
        Value::None => None,
        seconds => {
            let (now, seconds) = (vm.now(), args::float(vm, seconds)?);
            // However short, it ends later than it began: who waits for a time in steps comes to it.
            let until = now + seconds;
            Some(if seconds > 0.0 && until <= now { now.next_up() } else { until })
        }
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

/// `catch_up()`: a process that has run ahead of the clock waits for it, before it deals with others.
fn catch_up(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "catch_up", false)?;
    if !vm.is_ahead() {
        return Ok(Flow::Value(Value::None));
    }
    let on = Block { key: WakeKey::NONE, until: Some(vm.now()) };
    Ok(Flow::Enter(Box::new(Park { on, from: vm.now(), call: Box::default() })))
}

/// `process()`: the number of the process that runs, 0 for the program's own.
fn process(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "process", false)?;
    Ok(Flow::Value(Value::Int(i64::from(vm.process()))))
}

/// `forget_process(number)`: it is over.
fn forget_process(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [number] = args.exactly(vm, "forget_process", false)?;
    let number = args::integer(vm, number)?.to_i64().unwrap_or_default();
    vm.forget_process(u32::try_from(number).unwrap_or_default());
    Ok(Flow::Value(Value::None))
}

/// `kill(number)`: a thread ends where it is. Gives whether it was alive.
fn kill(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [number] = args.exactly(vm, "kill", false)?;
    let number = args::integer(vm, number)?.to_i64().unwrap_or_default();
    let alive = vm.kill_thread(ThreadId(u32::try_from(number).unwrap_or_default()));
    Ok(Flow::Value(Value::bool(alive)))
}

/// `name(text)`: the running thread is one of the program's, which calls it so.
fn name(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [name] = args.exactly(vm, "name", false)?;
    vm.name_thread(name.as_str().unwrap_or_default());
    Ok(Flow::Value(Value::None))
}

/// `waits(call, until)`: the running thread begins to wait in what the program called, until a time or for ever. What waits in
/// pieces says so once, and parks without a call.
fn waits(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [call, until] = args.exactly(vm, "waits", false)?;
    let until = match until {
        Value::None => None,
        until => Some(args::float(vm, until)?),
    };
    vm.tell_waits(call.as_str().unwrap_or_default(), until);
    Ok(Flow::Value(Value::None))
}

/// `waited(call, since)`: it goes on.
fn waited(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [call, since] = args.exactly(vm, "waited", false)?;
    let since = args::float(vm, since)?;
    vm.tell_waited(call.as_str().unwrap_or_default(), since);
    Ok(Flow::Value(Value::None))
}

/// `exit_process(code)`: the program's own process is over, and nothing of it runs any more.
fn exit_process(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [code] = args.exactly(vm, "exit_process", false)?;
    let code = args::integer(vm, code)?.to_i64().unwrap_or_default();
    Ok(Flow::Enter(Box::new(Exiting((code & 0xff) as u8))))
}

/// `last_process()`: the number of the process that was made last.
fn last_process(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "last_process", false)?;
    Ok(Flow::Value(Value::Int(i64::from(vm.last_process()))))
}

/// `own(module, names)`: the running process has values of its own for names of a module that is imported.
fn own(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [name, names] = args.exactly(vm, "own", false)?;
    let Value::Dict(names) = names else { return Err(vm.type_error("own() needs a dict")) };
    let Some(Value::Module(module)) = vm.modules.get_str(name.as_str().unwrap_or_default()) else {
        return Err(vm.runtime_error("own() needs the name of an imported module"));
    };
    vm.own_names(&module, names.clone());
    Ok(Flow::Value(Value::None))
}

/// `interrupt(thread, exception)`: raise it in a thread that waits, or when it waits next.
fn interrupt(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [number, exception] = args.exactly(vm, "interrupt", false)?;
    let number = args::integer(vm, number)?.to_i64().unwrap_or_default();
    vm.interrupt_thread(ThreadId(u32::try_from(number).unwrap_or_default()), exception.clone());
    Ok(Flow::Value(Value::None))
}

/// The last frame of a process.
struct Exiting(u8);

impl NativeFrame for Exiting {
    fn resume(&mut self, _: &mut Vm, _: Resume) -> PyResult<Step> {
        Ok(Step::Halt(Halt::Exit(self.0)))
    }

    fn name(&self) -> &'static str {
        "exit_process"
    }
}

fn wake_key(vm: &Vm, value: &Value) -> PyResult<WakeKey> {
    Ok(WakeKey(args::integer(vm, value)?.to_i64().unwrap_or_default().unsigned_abs()))
}
