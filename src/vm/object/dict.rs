//! `dict`: insertion-ordered entries with an index beside them.

use crate::order;
use std::cell::Cell;
use std::rc::Rc;

use hashbrown::HashTable;

use super::text::hash_text;
use super::{Identity, Str};
use crate::vm::compare::{Fast, fast_hash, key_eq};
use crate::vm::memory::{Counted, Footprint};
use crate::vm::release;
use crate::vm::value::Value;

thread_local! {
    /// The last [`Dict::version`] given.
    static KEYS: Cell<u32> = const { Cell::new(0) };
}

/// `dict`
#[derive(Default)]
pub struct Dict {
    /// For `id()`.
    pub identity: Identity,
    /// The content. Borrow for as short as possible: never across anything that may run Python.
    pub data: Counted<DictData>,
    /// Another number whenever a key is added or removed or the entries are renumbered, never when a value is
    /// replaced: guards loops and what instructions remember. Numbers are given once for all dictionaries of a thread;
    /// 0 is one to which this has not happened yet.
    pub version: Cell<u32>,
}

/// One key with its value; an empty key marks a deleted entry.
#[derive(Clone)]
pub struct Entry {
    /// The key's hash.
    pub hash: i64,
    /// The key.
    pub key: Value,
    /// The value.
    pub value: Value,
}

/// The storage of a [`Dict`].
#[derive(Default, Clone)]
pub struct DictData {
    index: HashTable<u32>,
    entries: Vec<Entry>,
    live: usize,
    /// A bit for each hash that was ever added, by its last six bits: most names that are not there are told by this.
    seen: u64,
}

/// Answer of a look-up that may need Python's `__eq__` or `__hash__`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Probe {
    /// The entry's position.
    Found(usize),
    /// No such key.
    Missing,
    /// Only Python code can tell.
    Python,
}

impl Footprint for DictData {
    #[inline]
    fn footprint(&self) -> usize {
        // The index grows with the entries.
        self.entries.capacity() * (size_of::<Entry>() + 12)
    }
}

impl DictData {
    /// Number of keys.
    pub fn len(&self) -> usize {
        self.live
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Entries in insertion order, deleted ones (with an empty key) included.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The live entries in insertion order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !entry.key.is_empty())
    }

    /// The value at a position that [`DictData::find`] gave.
    pub fn value_at(&self, position: usize) -> &Value {
        &self.entries[position].value
    }

    /// Replace the value at a position; the old one is returned.
    pub fn replace_at(&mut self, position: usize, value: Value) -> Value {
        std::mem::replace(&mut self.entries[position].value, value)
    }

    /// Look `key` up without running Python.
    pub fn find(&self, key: &Value, hash: i64) -> Probe {
        let mut python = false;
        let found = self.index.find(hash as u64, |position| {
            let entry = &self.entries[*position as usize];
            entry.hash == hash
                && match key_eq(&entry.key, key) {
                    Fast::Ready(equal) => equal,
                    Fast::Python => {
                        python = true;
                        false
                    }
                }
        });
        match found {
            _ if python => Probe::Python,
            Some(position) => Probe::Found(*position as usize),
            None => Probe::Missing,
        }
    }

    /// The position of a text key, which needs no Python.
    #[inline]
    fn find_text(&self, text: &str, hash: i64) -> Option<usize> {
        let found = self.index.find(hash as u64, |position| {
            let entry = &self.entries[*position as usize];
            entry.hash == hash && matches!(&entry.key, Value::Str(key) if key.as_str() == text)
        });
        found.map(|position| *position as usize)
    }

    /// The value at `position`, if its key is this very name.
    #[inline]
    pub fn value_under(&self, position: usize, name: &Rc<Str>) -> Option<&Value> {
        match self.entries.get(position) {
            Some(Entry { key: Value::Str(key), value, .. }) if Rc::ptr_eq(key, name) => Some(value),
            _ => None,
        }
    }

    /// Positions of all entries with this hash, for a comparison in Python.
    pub fn candidates(&self, hash: i64) -> Vec<usize> {
        let mut all: Vec<usize> = self
            .index
            .iter_hash(hash as u64)
            .map(|position| *position as usize)
            .filter(|position| self.entries[*position].hash == hash)
            .collect();
        order::sort(&mut all);
        all
    }

    /// Append a key that is known to be absent.
    pub fn push(&mut self, key: Value, hash: i64, value: Value) {
        if self.entries.len() > 32 && self.entries.len() > self.live * 2 {
            self.compact();
        }
        let position = self.entries.len() as u32;
        self.seen |= 1 << (hash & 63);
        self.entries.push(Entry { hash, key, value });
        let entries = &self.entries;
        self.index.insert_unique(hash as u64, position, |other| entries[*other as usize].hash as u64);
        self.live += 1;
    }

    /// Delete the entry at a position; its key and value are returned.
    pub fn remove_at(&mut self, position: usize) -> (Value, Value) {
        let hash = self.entries[position].hash;
        if let Ok(slot) = self.index.find_entry(hash as u64, |other| *other as usize == position) {
            slot.remove();
        }
        self.live -= 1;
        let entry = &mut self.entries[position];
        let removed = (std::mem::take(&mut entry.key), std::mem::take(&mut entry.value));
        while self.entries.last().is_some_and(|entry| entry.key.is_empty()) {
            self.entries.pop();
        }
        removed
    }

    fn compact(&mut self) {
        self.entries.retain(|entry| !entry.key.is_empty());
        self.index.clear();
        let entries = &self.entries;
        for (position, entry) in entries.iter().enumerate() {
            self.index.insert_unique(entry.hash as u64, position as u32, |other| {
                entries[*other as usize].hash as u64
            });
        }
    }
}

impl Dict {
    /// An empty dict.
    pub fn new() -> Self {
        Self::default()
    }

    /// Number of keys.
    pub fn len(&self) -> usize {
        self.data.borrow().len()
    }

    /// Whether it is `{}`.
    pub fn is_empty(&self) -> bool {
        self.data.borrow().is_empty()
    }

    /// The value for a text key, which never needs Python.
    pub fn get_str(&self, key: &str) -> Option<Value> {
        let data = self.data.borrow();
        let position = data.find_text(key, hash_text(key))?;
        Some(data.entries[position].value.clone())
    }

    /// The value for a name, whose hash is known.
    #[inline]
    pub fn get_name(&self, name: &Str) -> Option<Value> {
        let data = self.data.borrow();
        let position = data.find_text(name.as_str(), name.hash())?;
        Some(data.entries[position].value.clone())
    }

    /// The position of a name.
    pub fn position_of(&self, name: &Str) -> Option<usize> {
        self.data.borrow().find_text(name.as_str(), name.hash())
    }

    /// [`Dict::position_of`], and make `name` itself the key there, so that next time a look at it is enough.
    pub fn adopt_name(&self, name: &Rc<Str>) -> Option<usize> {
        let position = self.position_of(name)?;
        self.data.borrow_mut().entries[position].key = Value::Str(name.clone());
        Some(position)
    }

    /// Take `value` from its place and put it under `key`, an int or a text, which is taken too when it is new; an old
    /// value comes in its place. False, with nothing changed, when Python code would have a say.
    #[inline]
    pub fn store_plainly(&self, key: &mut Value, value: &mut Value) -> bool {
        let Fast::Ready(Some(hash)) = fast_hash(key) else { return false };
        let mut data = self.data.borrow_mut();
        match data.find(key, hash) {
            Probe::Found(position) => std::mem::swap(&mut data.entries[position].value, value),
            Probe::Missing => {
                data.push(std::mem::take(key), hash, std::mem::take(value));
                drop(data);
                self.touch();
            }
            Probe::Python => return false,
        }
        true
    }

    /// Whether there is such a name.
    #[inline(always)]
    pub fn has_name(&self, name: &Str) -> bool {
        self.data.borrow().seen & 1 << (name.hash() & 63) != 0 && self.position_of(name).is_some()
    }

    /// The value for a key whose hash and equality need no Python; `None` when absent or when Python would decide.
    pub fn get_fast(&self, key: &Value) -> Option<Value> {
        let Fast::Ready(Some(hash)) = fast_hash(key) else { return None };
        let data = self.data.borrow();
        match data.find(key, hash) {
            Probe::Found(position) => Some(data.value_at(position).clone()),
            _ => None,
        }
    }

    /// Store under a text key.
    pub fn set_str(&self, key: &str, value: Value) {
        self.set_key(Value::str(key), value);
    }

    /// Store under a key whose hash and equality need no Python, such as a string; other keys are the caller's
    /// mistake and are stored by identity.
    pub fn set_key(&self, key: Value, value: Value) {
        let hash = match fast_hash(&key) {
            Fast::Ready(Some(hash)) => hash,
            _ => 0,
        };
        self.set_hashed(key, hash, value);
    }

    /// Store under a key with a known hash that needs no Python to compare. Returns the value it replaces.
    pub fn set_hashed(&self, key: Value, hash: i64, value: Value) -> Option<Value> {
        let mut data = self.data.borrow_mut();
        match data.find(&key, hash) {
            Probe::Found(position) => Some(data.replace_at(position, value)),
            _ => {
                data.push(key, hash, value);
                drop(data);
                self.touch();
                None
            }
        }
    }

    /// Remove a text key.
    pub fn remove_str(&self, key: &str) -> Option<Value> {
        let key = Value::str(key);
        let Fast::Ready(Some(hash)) = fast_hash(&key) else { return None };
        let mut data = self.data.borrow_mut();
        let Probe::Found(position) = data.find(&key, hash) else { return None };
        let (_, value) = data.remove_at(position);
        drop(data);
        self.touch();
        Some(value)
    }

    /// Note that keys changed.
    pub fn touch(&self) {
        let next = KEYS.get().wrapping_add(1).max(1);
        KEYS.set(next);
        self.version.set(next);
    }

    /// Empty it, handing the content to the release queue.
    pub fn clear(&self) {
        let old = std::mem::take(&mut *self.data.borrow_mut());
        self.touch();
        for entry in old.entries {
            release::let_go(entry.key);
            release::let_go(entry.value);
        }
    }

    /// The live keys and values.
    pub fn snapshot(&self) -> Vec<(Value, Value)> {
        self.data.borrow().iter().map(|entry| (entry.key.clone(), entry.value.clone())).collect()
    }
}

impl Drop for Dict {
    fn drop(&mut self) {
        for entry in self.data.take().entries {
            release::let_go(entry.key);
            release::let_go(entry.value);
        }
    }
}
