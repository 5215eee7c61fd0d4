//! Instances of classes that have no representation of their own.

use std::any::Any;
use std::cell::{OnceCell, Ref, RefCell};
use std::rc::Rc;

use super::slot::Slot;
use super::{Class, Dict, Dying, ExceptionState, Identity, weak};
use crate::vm::context::Own;
use crate::vm::memory::Weight;
use crate::vm::release::{self, Dead};
use crate::vm::value::Value;

/// State of an object of a class written in Rust.
pub trait NativePayload: Any {
    /// Whether death can be observed now (a task that is pending, an exception not retrieved …), so that the
    /// class's finalizer must run. Asked only where the class has one.
    fn needs_finalizer(&self) -> bool {
        true
    }

    /// The context that it has of its own, for tasks.
    fn own_context(&self) -> Option<&Own> {
        None
    }

    /// Show every container that it holds, once for each reference. What is left out is never garbage.
    fn visit(&self, _show: &mut dyn FnMut(&Value)) {}

    /// Let go of what it holds, to break a cycle of garbage.
    fn clear(&self) {}
}

/// What an instance carries beside its dictionary.
pub enum Payload {
    /// Nothing.
    None,
    /// The built-in value that a subclass of a built-in type extends.
    Base(Value),
    /// An exception's state.
    Exception(Box<RefCell<ExceptionState>>),
    /// State of a class written in Rust.
    Native(Box<dyn NativePayload>),
}

/// An instance.
pub struct Instance {
    /// For `id()`.
    pub identity: Identity,
    class: RefCell<Rc<Class>>,
    /// `__dict__`, made on first use; the program may put another one in its place.
    pub dict: Slot<Rc<Dict>>,
    /// The values of `__slots__`, which `__dict__` does not show; made on first use.
    pub slots: OnceCell<Rc<Dict>>,
    /// What it carries by its class's layout.
    pub payload: Payload,
    /// Without what it carries: that counts by itself.
    pub weight: Weight<16>,
}

impl Instance {
    /// An exception of this class.
    pub fn of_exception(class: Rc<Class>, state: ExceptionState) -> Self {
        Self::new(class, Payload::Exception(Box::new(RefCell::new(state))))
    }

    /// An instance with an empty dictionary.
    pub fn new(class: Rc<Class>, payload: Payload) -> Self {
        Self {
            identity: Identity::fresh(),
            class: RefCell::new(class),
            dict: Slot::default(),
            slots: OnceCell::new(),
            payload,
            weight: Weight::default(),
        }
    }

    /// Its class.
    pub fn class(&self) -> Rc<Class> {
        self.class.borrow().clone()
    }

    /// Its class, to look at. Must be gone before Python code runs, which may assign `__class__`.
    #[inline]
    pub fn class_ref(&self) -> Ref<'_, Rc<Class>> {
        self.class.borrow()
    }

    /// Assign `__class__`.
    pub fn set_class(&self, class: Rc<Class>) {
        *self.class.borrow_mut() = class;
    }

    /// `__dict__`
    pub fn dict(&self) -> Rc<Dict> {
        self.dict.get_or_make(|| Dict::new().tracked())
    }

    /// `__dict__`, if there is one already.
    pub fn made_dict(&self) -> Option<Rc<Dict>> {
        self.dict.get()
    }

    /// Assign `__dict__`, or delete it.
    pub fn set_dict(&self, dict: Option<Rc<Dict>>) {
        if let Some(old) = self.dict.replace(dict) {
            release::let_go(Value::Dict(old));
        }
    }

    /// The built-in value within, for subclasses of built-in types.
    pub fn base(&self) -> Option<&Value> {
        match &self.payload {
            Payload::Base(value) => Some(value),
            _ => None,
        }
    }

    /// The exception state, for exceptions.
    pub fn exception(&self) -> Option<&RefCell<ExceptionState>> {
        match &self.payload {
            Payload::Exception(state) => Some(state),
            _ => None,
        }
    }

    /// The state of a class written in Rust, if it is a `T`.
    pub fn native<T: 'static>(&self) -> Option<&T> {
        match &self.payload {
            Payload::Native(state) => {
                let state: &dyn Any = &**state;
                state.downcast_ref()
            }
            _ => None,
        }
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        let payload = std::mem::replace(&mut self.payload, Payload::None);
        let class = self.class.get_mut();
        let observed = match &payload {
            Payload::Native(state) => state.needs_finalizer(),
            _ => true,
        };
        if class.flags.get().finalizer && !self.identity.is_finalized() && observed && !release::discarding()
        {
            let again = Instance {
                identity: Identity::default(),
                class: RefCell::new(class.clone()),
                dict: std::mem::take(&mut self.dict),
                slots: std::mem::take(&mut self.slots),
                payload,
                weight: Weight::default(),
            };
            again.identity.inherit(&self.identity);
            again.identity.set_finalized();
            let again = Rc::new(again);
            weak::moved(&again);
            release::push(Dead::Finalize(Dying::Instance(again)));
            return;
        }
        self.identity.forget();
        for dict in [self.slots.take(), self.dict.take()].into_iter().flatten() {
            release::let_go(Value::Dict(dict));
        }
        match payload {
            Payload::None => {}
            Payload::Base(value) => release::let_go(value),
            Payload::Exception(state) => {
                let mut state = state.into_inner();
                release::let_go(std::mem::take(&mut state.args));
                release::let_go_all(std::mem::take(&mut state.parts));
                release::let_go(std::mem::take(&mut state.cause));
                release::let_go(std::mem::take(&mut state.context));
                if let Some(traceback) = state.traceback.take() {
                    release::let_go(Value::Traceback(traceback));
                }
            }
            Payload::Native(state) => release::push(Dead::Payload(state)),
        }
    }
}
