//! Debug mode: where futures, tasks and handles were made.

use super::base_events::{EventLoop, LoopRef};
use crate::vm::{Value, Vm};

/// Frames that coroutines and handles note when they are made (`DEBUG_STACK_DEPTH`).
pub const DEPTH: usize = 10;

/// Functions of CPython's library, innermost last, between the program and the place where a traceback is taken.
pub struct Inside {
    /// Those that stay in the traceback: file, line, function.
    pub kept: &'static [(&'static str, i64, &'static str)],
    /// How many more there are, which CPython takes out again: they count where the number of frames is limited.
    pub dropped: usize,
}

/// No function of the library is in between.
pub const DIRECT: Inside = Inside { kept: &[], dropped: 0 };
/// `loop.call_soon` and its like.
pub const CALL_SOON: Inside = Inside { kept: &[], dropped: 2 };
/// `loop.call_at` and `loop.call_later`.
pub const CALL_AT: Inside = Inside { kept: &[(BASE_EVENTS, 796, "call_at")], dropped: 1 };
/// `asyncio.create_task`.
pub const CREATE_TASK: Inside = Inside { kept: &[(TASKS, 410, "create_task")], dropped: 0 };
/// A task that `gather` makes.
pub const GATHER_CHILD: Inside =
    Inside { kept: &[(TASKS, 884, "gather"), (TASKS, 748, "_ensure_future")], dropped: 0 };
/// What `gather` returns.
pub const GATHER: Inside = Inside { kept: &[(TASKS, 907, "gather")], dropped: 0 };
/// `loop.create_future`.
pub const CREATE_FUTURE: Inside = Inside { kept: &[(BASE_EVENTS, 460, "create_future")], dropped: 0 };

const TASKS: &str = "/usr/lib/python3.13/asyncio/tasks.py";
const BASE_EVENTS: &str = "/usr/lib/python3.13/asyncio/base_events.py";

/// `_source_traceback` of a future made now: outermost first; empty when the loop is not in debug mode.
pub fn source(vm: &Vm, owner: &LoopRef, inside: &Inside) -> Value {
    limited(vm, owner, inside, usize::MAX)
}

/// The same for a handle, which keeps no more than [`DEPTH`].
pub fn handle_source(vm: &Vm, owner: &EventLoop, inside: &Inside) -> Value {
    limited(vm, owner, inside, DEPTH)
}

fn limited(vm: &Vm, owner: &EventLoop, inside: &Inside, limit: usize) -> Value {
    if !owner.debug.get() {
        return Value::Empty;
    }
    let mut entries = vm.creation_stack(limit - inside.dropped - inside.kept.len());
    entries.reverse();
    for (file, line, name) in inside.kept {
        let entry = vec![Value::str(file), Value::Int(*line), Value::str(name), Value::str("")];
        entries.push(Value::tuple(entry));
    }
    Value::list(entries)
}

/// How the attribute `_source_traceback` shows it.
pub fn shown(source: &Value) -> Value {
    source.clone().some().unwrap_or(Value::None)
}
