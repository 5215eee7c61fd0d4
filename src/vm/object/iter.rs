//! Iterators of the built-in types, and the views of dictionaries.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use num_bigint::BigInt;

use super::{Bytes, Class, Dict, Identity, List, Set, Str, Tuple};
use crate::vm::release;
use crate::vm::value::Value;

/// Which part of a dictionary a view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DictView {
    /// `keys()`
    Keys,
    /// `values()`
    Values,
    /// `items()`
    Items,
}

/// An iterator (or dictionary view) of a built-in type.
pub struct Iter {
    /// For `id()`.
    pub identity: Identity,
    /// What it does, and where it is.
    pub state: RefCell<IterState>,
    /// The class of one that is exhausted, which its state no longer tells.
    pub ended: OnceCell<Rc<Class>>,
}

/// The kinds of built-in iterators.
pub enum IterState {
    /// Nothing is left.
    Done,
    /// Over a list, forwards: the next index.
    List(Rc<List>, usize),
    /// Over a list, backwards: how many items are left.
    ListReversed(Rc<List>, usize),
    /// Over a tuple: the next index.
    Tuple(Rc<Tuple>, usize),
    /// Over a str: the next byte offset.
    Str(Rc<Str>, usize),
    /// Over bytes or a bytearray, which may change meanwhile: the next index.
    Bytes(Rc<Bytes>, usize),
    /// Over anything else that was copied first: remaining items, last first; the iterator's class name.
    Items(Vec<Value>, &'static str),
    /// Over a small range: next, step, how many are left.
    Range(i64, i64, u64),
    /// Over a big range: next, step, how many are left.
    BigRange(BigInt, BigInt, BigInt),
    /// Over a dictionary: the next entry position, the number of keys at the start (`usize::MAX` once the loop was
    /// told that it changed), and how many items are left.
    Dict(Rc<Dict>, DictView, usize, usize, u32),
    /// Over a dictionary backwards: entries left, number of keys at the start, items left.
    DictReversed(Rc<Dict>, DictView, usize, usize, u32),
    /// Over a set: the next table position and the number of members at the start.
    Set(Rc<Set>, usize, u32),
    /// Over a set some of whose members are hashed by identity, in creation order: remaining members, last first,
    /// and the number of members at the start.
    SetInOrder(Rc<Set>, Vec<Value>, u32),
    /// A view of a dictionary, which is not an iterator but shares its storage.
    View(Rc<Dict>, DictView),
    /// `iter(obj)` through `__getitem__`: object and next index.
    Sequence(Value, i64),
    /// `reversed(obj)` through `__len__` and `__getitem__`: object and next index, negative at the end.
    SequenceReversed(Value, i64),
    /// `enumerate`: the source's iterator and the next number.
    Enumerate(Value, Value),
    /// `zip`: the sources' iterators, and whether they must be equally long.
    Zip(Vec<Value>, bool),
    /// `map`: the function and the sources' iterators.
    Map(Value, Vec<Value>),
    /// `filter`: the predicate (None: truth) and the source's iterator.
    Filter(Value, Value),
    /// `iter(callable, sentinel)`
    Call(Value, Value),
}

impl Iter {
    /// An iterator in this state.
    pub fn new(state: IterState) -> Self {
        Self { identity: Identity::default(), state: RefCell::new(state), ended: OnceCell::new() }
    }
}

impl Drop for Iter {
    fn drop(&mut self) {
        match std::mem::replace(self.state.get_mut(), IterState::Done) {
            IterState::List(list, _) | IterState::ListReversed(list, _) => release::let_go(Value::List(list)),
            IterState::Tuple(tuple, _) => release::let_go(Value::Tuple(tuple)),
            IterState::Items(items, _) => release::let_go_all(items),
            IterState::Zip(sources, _) => release::let_go_all(sources.into_iter().rev()),
            IterState::Dict(dict, ..) | IterState::DictReversed(dict, ..) | IterState::View(dict, _) => {
                release::let_go(Value::Dict(dict));
            }
            IterState::Set(set, ..) => release::let_go(Value::Set(set)),
            IterState::SetInOrder(set, members, _) => {
                release::let_go_all(members);
                release::let_go(Value::Set(set));
            }
            IterState::Sequence(value, _) | IterState::SequenceReversed(value, _) => release::let_go(value),
            IterState::Enumerate(first, second)
            | IterState::Filter(first, second)
            | IterState::Call(first, second) => release::let_go_all([first, second]),
            IterState::Map(function, sources) => {
                release::let_go_all(sources.into_iter().rev());
                release::let_go(function);
            }
            IterState::Done
            | IterState::Str(..)
            | IterState::Bytes(..)
            | IterState::Range(..)
            | IterState::BigRange(..) => {}
        }
    }
}
