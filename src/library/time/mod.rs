//! `time`: the virtual clock, and dates in UTC.

mod calendar;
mod clocks;
mod format;
mod struct_time;

use std::rc::Rc;

use super::{add_class, add_functions, new_module};
use crate::vm::{Module, PyResult, Value, Vm};

/// Public names of CPython's module that are not here.
const MISSING: &[&str] = &[
    "CLOCK_BOOTTIME",
    "CLOCK_MONOTONIC",
    "CLOCK_MONOTONIC_RAW",
    "CLOCK_PROCESS_CPUTIME_ID",
    "CLOCK_REALTIME",
    "CLOCK_TAI",
    "CLOCK_THREAD_CPUTIME_ID",
    "clock_getres",
    "clock_gettime",
    "clock_gettime_ns",
    "clock_settime",
    "clock_settime_ns",
    "get_clock_info",
    "pthread_getcpuclockid",
    "strptime",
    "tzset",
];

/// Make the module.
pub fn module(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = new_module("time", MISSING);
    add_functions(&module, clocks::FUNCTIONS);
    add_functions(&module, format::FUNCTIONS);
    add_class(&module, &struct_time::class(vm));
    for name in ["timezone", "altzone", "daylight"] {
        module.dict.set_str(name, Value::Int(0));
    }
    let utc = Value::str("UTC");
    module.dict.set_str("tzname", Value::tuple(vec![utc.clone(), utc]));
    Ok(module)
}
