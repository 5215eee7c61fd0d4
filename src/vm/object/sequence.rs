//! `tuple`, `list`, `range` and `slice`.

use num_bigint::BigInt;

use super::Identity;
use crate::vm::memory::{self, Counted};
use crate::vm::release;
use crate::vm::value::Value;

/// `tuple`
pub struct Tuple {
    /// For `id()`.
    pub identity: Identity,
    items: Box<[Value]>,
}

impl Tuple {
    /// A tuple of these items.
    pub fn new(items: Vec<Value>) -> Self {
        memory::grow(size_of_val(&items[..]));
        Self { identity: Identity::default(), items: items.into_boxed_slice() }
    }

    /// The items.
    #[inline]
    pub fn items(&self) -> &[Value] {
        &self.items
    }

    /// Number of items.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether it is `()`.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl Drop for Tuple {
    fn drop(&mut self) {
        memory::shrink(size_of_val(&self.items[..]));
        // CPython lets the items of sequences go last to first.
        release::let_go_all(std::mem::take(&mut self.items).into_vec().into_iter().rev());
    }
}

/// `list`
pub struct List {
    /// For `id()`.
    pub identity: Identity,
    /// The items. Borrow for as short as possible: never across anything that may run Python.
    pub items: Counted<Vec<Value>>,
}

impl List {
    /// A list of these items.
    pub fn new(items: Vec<Value>) -> Self {
        Self { identity: Identity::default(), items: Counted::new(items) }
    }

    /// Number of items.
    pub fn len(&self) -> usize {
        self.items.borrow().len()
    }

    /// Whether it is `[]`.
    pub fn is_empty(&self) -> bool {
        self.items.borrow().is_empty()
    }

    /// A copy of the items.
    pub fn snapshot(&self) -> Vec<Value> {
        self.items.borrow().clone()
    }
}

impl Drop for List {
    fn drop(&mut self) {
        release::let_go_all(self.items.take().into_iter().rev());
    }
}

/// `range`, whose bounds may be of any size.
#[derive(Clone, Debug, PartialEq)]
pub enum Range {
    /// Bounds and step fit 64 bits: start, stop, step (never 0).
    Small(i64, i64, i64),
    /// Any other.
    Big(BigInt, BigInt, BigInt),
}

/// `slice`
pub struct Slice {
    /// `start`, any object.
    pub start: Value,
    /// `stop`, any object.
    pub stop: Value,
    /// `step`, any object.
    pub step: Value,
}
