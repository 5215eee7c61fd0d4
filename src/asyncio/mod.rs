//! The event loop, futures and tasks, term for term as CPython's asyncio.
//!
//! What is hot or decides the order of callbacks is in Rust, under CPython's file names; the rest is Python source of
//! ours in `python/`, whose frames learners do not see. The loop runs as a frame on the machine's stack, so the
//! machine can stop in the midst of any callback.

mod base_events;
mod classes;
mod coroutines;
mod debug;
mod events;
mod exit;
mod futures;
mod gather;
pub mod inspect;
pub mod instrument;
mod library;
mod messages;
mod names;
mod readiness;
pub mod schedule;
mod signature;
mod state;
mod tasks;
mod waiters;

pub use exit::{collect, prepare_exit};
pub use state::{abandon, observe, runs};

use crate::vm::{ThreadId, ThreadNews, Vm};
use instrument::{Blocking, ThreadLife, ThreadNumber};

/// Make `import asyncio` find the package.
pub fn install(vm: &mut Vm) {
    vm.finders.push(library::find);
    vm.on_blocked = Some(blocked);
    vm.on_threads = Some(threads);
}

/// Tell the observers that `call` blocked the thread.
fn blocked(vm: &mut Vm, call: &str, from: f64, to: f64) {
    let blocking = Blocking { call: call.into(), from, to };
    let shared = state::shared(vm);
    if vm.thread() != ThreadId::default() && shared.running.borrow().is_none() {
        // A worker that sleeps keeps nobody from anything.
        return;
    }
    shared.tell(vm, |observer, at| observer.blocked(at, &blocking));
}

/// Follow the threads: each has its own running loop, and the observers are told when all of them waited.
fn threads(vm: &mut Vm, news: ThreadNews) {
    let shared = state::shared(vm);
    match news {
        ThreadNews::Clock(before) => shared.tell(vm, |observer, at| observer.clock(at, before)),
        ThreadNews::Switched(before, next) => shared.change_thread(before, next),
        ThreadNews::Named(name) => {
            shared.name_thread(vm.thread(), Some(name.clone()));
            tell_of_thread(vm, &shared, vm.thread(), &ThreadLife::Started { name });
        }
        ThreadNews::Waits(call, until) => {
            tell_of_thread(vm, &shared, vm.thread(), &ThreadLife::Waits { call, until });
        }
        ThreadNews::Runs => tell_of_thread(vm, &shared, vm.thread(), &ThreadLife::Runs),
        ThreadNews::Ended(thread) => {
            shared.name_thread(thread, None);
            tell_of_thread(vm, &shared, thread, &ThreadLife::Ended);
        }
    }
}

fn tell_of_thread(vm: &Vm, shared: &state::Shared, thread: ThreadId, life: &ThreadLife) {
    shared.tell(vm, |observer, at| observer.thread(at, ThreadNumber(thread.0), life));
}

/// Tell the observers that the program is over.
pub fn finished(vm: &mut Vm) {
    let shared = state::shared(vm);
    shared.tell(vm, |observer, at| observer.finished(at));
}
