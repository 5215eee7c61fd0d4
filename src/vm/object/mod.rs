//! The representation of objects: one file for each family, storage and invariants only. What operations mean is
//! in [`types`](super::types) and in the dispatch modules.

mod callable;
mod class;
mod descriptor;
mod dict;
mod exception;
mod frame;
mod generator;
mod instance;
mod iter;
mod module;
mod names;
mod number;
mod sequence;
mod set;
mod slot;
mod text;
pub mod tracked;
pub mod weak;

pub use callable::{Builtin, BuiltinKind, Cell, CodeObject, Function, Method, NativeFn};
pub use class::{Class, ClassFlags, Layout};
pub use descriptor::{Descriptor, Getter, Setter};
pub use dict::{Dict, DictData, Entry, Probe};
pub use exception::ExceptionState;
pub use frame::{Frame, FrameObject, Traceback, line_at};
pub use generator::{AsyncFlags, Body, Generator, GeneratorKind, GeneratorState};
pub use instance::{Instance, NativePayload, Payload};
pub use iter::{DictView, Iter, IterState};
pub use module::Module;
pub use names::{Named, Names};
pub use number::Big;
pub use sequence::{List, Range, Slice, Tuple};
pub use set::{Set, SetData};
pub use slot::Slot;
pub use text::{Bytes, Str, hash_bytes};
pub use tracked::Tracked;

use std::cell::Cell as StdCell;
use std::rc::Rc;

use crate::vm::memory;

/// What a finalizer will see: the dead object's content under a new reference.
pub enum Dying {
    /// An instance whose class has `__del__` or a native finalizer.
    Instance(Rc<Instance>),
    /// A generator, coroutine or asynchronous generator that never finished.
    Generator(Rc<Generator>),
}

/// The number that `id()` shows and that identity hashes use: counted, not an address, so that runs repeat exactly.
///
/// Objects have one each, so it also counts what they take beside their content.
#[derive(Debug)]
pub struct Identity {
    number: StdCell<u32>,
    /// The age in the lowest two bits; then whether there are weak references, and whether the finalizer has run; above,
    /// one more than the place in the graph that the collector is looking at.
    mark: StdCell<u32>,
}

/// In [`Identity::mark`]: there are weak references.
const WATCHED: u32 = 4;

/// In [`Identity::mark`]: the finalizer has run.
const FINALIZED: u32 = 8;

/// In [`Identity::mark`]: how far up the place stands.
const PLACE: u32 = 4;

thread_local! {
    /// The last number given out by the machine that is running on this thread.
    static LAST: StdCell<u32> = const { StdCell::new(0) };
    /// The age that objects are born with.
    static BIRTH: StdCell<u8> = const { StdCell::new(0) };
}

impl Default for Identity {
    #[inline]
    fn default() -> Self {
        memory::grow(memory::HEADER);
        Self { number: StdCell::new(0), mark: StdCell::new(BIRTH.get().into()) }
    }
}

impl Drop for Identity {
    #[inline]
    fn drop(&mut self) {
        self.forget();
        memory::shrink(memory::HEADER);
    }
}

impl Identity {
    /// A number of its own from the start, so that numbers follow the order of creation.
    #[inline]
    pub fn fresh() -> Self {
        let identity = Self::default();
        identity.number.set(Self::next());
        identity
    }

    fn next() -> u32 {
        let next = LAST.get().wrapping_add(1).max(1);
        LAST.set(next);
        next
    }

    /// The number, given on first use.
    pub fn get(&self) -> u32 {
        if self.number.get() == 0 {
            self.number.set(Self::next());
        }
        self.number.get()
    }

    /// Take the number over from an object that this one replaces.
    pub fn inherit(&self, other: &Identity) {
        self.number.set(other.number.get());
        self.set_watched(other.is_watched());
        other.set_watched(false);
    }

    /// Whether there are weak references to the object.
    #[inline]
    pub fn is_watched(&self) -> bool {
        self.mark.get() & WATCHED != 0
    }

    /// There are weak references to the object, or none any more.
    pub fn set_watched(&self, watched: bool) {
        let mark = self.mark.get() & !WATCHED;
        self.mark.set(if watched { mark | WATCHED } else { mark });
    }

    /// Whether the object's finalizer has run, which it does once.
    pub fn is_finalized(&self) -> bool {
        self.mark.get() & FINALIZED != 0
    }

    /// The object's finalizer runs now.
    pub fn set_finalized(&self) {
        self.mark.set(self.mark.get() | FINALIZED);
    }

    /// The object is about to go, which its weak references hear of.
    #[inline]
    pub fn forget(&self) {
        if self.is_watched() {
            weak::forget(self, |_| false);
        }
    }

    /// How many collections of garbage the object has survived, as far as the collector counts them.
    pub fn age(&self) -> u8 {
        (self.mark.get() & 3) as u8
    }

    /// Let objects be born with this age from now on; returns the previous one.
    pub fn swap_birth(age: u8) -> u8 {
        BIRTH.replace(age)
    }

    /// The object has survived a collection.
    pub fn set_age(&self, age: u8) {
        self.mark.set(self.mark.get() & !3 | u32::from(age));
    }

    /// The place in the graph that the collector is looking at.
    pub fn place(&self) -> Option<usize> {
        (self.mark.get() >> PLACE).checked_sub(1).map(|place| place as usize)
    }

    /// The object has this place in the graph, or none any more.
    pub fn set_place(&self, place: Option<usize>) {
        let above = place.map_or(0, |place| (place as u32 + 1) << PLACE);
        self.mark.set(self.mark.get() & ((1 << PLACE) - 1) | above);
    }

    /// Exchange the counter when another machine takes its turn on this thread; returns the previous one's.
    pub fn swap_counter(counter: u32) -> u32 {
        LAST.replace(counter)
    }
}
