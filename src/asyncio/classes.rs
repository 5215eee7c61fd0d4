//! The classes of asyncio that are written in Rust.

use std::rc::Rc;

use super::base_events::{BASE_METHODS, construct_loop};
use super::events::{HANDLE_ATTRIBUTES, HANDLE_METHODS, TIMER_METHODS, construct_handle, construct_timer};
use super::futures::{FUTURE_ATTRIBUTES, FUTURE_METHODS, construct_future, finalize};
use super::tasks::{TASK_ATTRIBUTES, TASK_METHODS, construct_task};
use crate::vm::types::{add_attributes, add_generic, add_methods, registry};
use crate::vm::{Class, Layout, Vm};

/// The classes.
pub struct Classes {
    /// `asyncio.CancelledError`
    pub cancelled_error: Rc<Class>,
    /// `asyncio.InvalidStateError`
    pub invalid_state_error: Rc<Class>,
    /// `asyncio.Future`
    pub future: Rc<Class>,
    /// The class of what `gather` returns.
    pub gathering_future: Rc<Class>,
    /// `asyncio.Task`
    pub task: Rc<Class>,
    /// `asyncio.Handle`
    pub handle: Rc<Class>,
    /// `asyncio.TimerHandle`
    pub timer_handle: Rc<Class>,
    /// `asyncio.AbstractEventLoop`
    pub abstract_event_loop: Rc<Class>,
    /// `asyncio.BaseEventLoop`
    pub base_event_loop: Rc<Class>,
    /// `asyncio.selector_events.BaseSelectorEventLoop`
    pub base_selector_event_loop: Rc<Class>,
    /// `asyncio.SelectorEventLoop`, the class of every loop that a program gets.
    pub unix_event_loop: Rc<Class>,
}

impl Classes {
    /// Make them for one machine.
    pub fn new(vm: &mut Vm) -> Self {
        let object = vm.types.object.clone();
        let error = |name, base: &Rc<Class>| {
            let bases = vec![base.clone()];
            Rc::new(registry::native_class("asyncio.exceptions", name, bases, Layout::Exception))
        };
        let cancelled_error = error("CancelledError", &vm.types.base_exception);
        let invalid_state_error = error("InvalidStateError", &vm.types.exception);

        let future = native("_asyncio", "Future", &object, construct_future, true);
        add_methods(&future, FUTURE_METHODS);
        add_attributes(&future, FUTURE_ATTRIBUTES);
        add_generic(&future);
        let gathering_future = native("asyncio.tasks", "_GatheringFuture", &future, construct_future, true);
        let task = native("_asyncio", "Task", &future, construct_task, true);
        // Inherited methods count as the task's own, as in CPython: a schedule row shows `Task.cancel`.
        add_methods(&task, FUTURE_METHODS);
        add_methods(&task, TASK_METHODS);
        add_attributes(&task, TASK_ATTRIBUTES);

        let handle = native("asyncio.events", "Handle", &object, construct_handle, false);
        add_methods(&handle, HANDLE_METHODS);
        add_attributes(&handle, HANDLE_ATTRIBUTES);
        let timer_handle = native("asyncio.events", "TimerHandle", &handle, construct_timer, false);
        add_methods(&timer_handle, TIMER_METHODS);

        let abstract_event_loop = Rc::new(registry::native_class(
            "asyncio.events",
            "AbstractEventLoop",
            vec![object],
            Layout::Object,
        ));
        let base_event_loop =
            native("asyncio.base_events", "BaseEventLoop", &abstract_event_loop, construct_loop, false);
        add_methods(&base_event_loop, BASE_METHODS);
        let base_selector_event_loop = native(
            "asyncio.selector_events",
            "BaseSelectorEventLoop",
            &base_event_loop,
            construct_loop,
            false,
        );
        let unix_event_loop = native(
            "asyncio.unix_events",
            "_UnixSelectorEventLoop",
            &base_selector_event_loop,
            construct_loop,
            false,
        );
        Self {
            cancelled_error,
            invalid_state_error,
            future,
            gathering_future,
            task,
            handle,
            timer_handle,
            abstract_event_loop,
            base_event_loop,
            base_selector_event_loop,
            unix_event_loop,
        }
    }
}

fn native(
    module: &str,
    name: &str,
    base: &Rc<Class>,
    construct: crate::vm::NativeFn,
    finalized: bool,
) -> Rc<Class> {
    let mut class = registry::constructed_class(module, name, vec![base.clone()], Layout::Native, construct);
    if finalized {
        class.finalize = Some(finalize);
        let mut flags = class.flags.get();
        flags.finalizer = true;
        class.flags.set(flags);
    }
    let class = Rc::new(class);
    base.subclasses.borrow_mut().push(Rc::downgrade(&class));
    class
}
