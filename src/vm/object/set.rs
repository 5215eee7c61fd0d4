//! `set` and `frozenset`, with CPython's own table so that iteration has CPython's order.

use std::cell::Cell;

use super::Identity;
use super::dict::Probe;
use crate::vm::compare::{Fast, key_eq};
use crate::vm::memory::{Counted, Footprint};
use crate::vm::release;
use crate::vm::value::Value;

/// `set` or `frozenset`
pub struct Set {
    /// For `id()`.
    pub identity: Identity,
    /// Whether it is a `frozenset`.
    pub frozen: bool,
    /// The content.
    pub data: Counted<SetData>,
    /// Grows with every change, to catch changes during iteration.
    pub version: Cell<u32>,
}

/// How many neighbouring slots are tried before the next jump (`LINEAR_PROBES`).
const LINEAR_PROBES: usize = 9;
/// How fast the hash's upper bits enter the probe sequence (`PERTURB_SHIFT`).
const PERTURB_SHIFT: u32 = 5;
/// Smallest table (`PySet_MINSIZE`).
const MIN_SIZE: usize = 8;

#[derive(Clone)]
enum Slot {
    Free,
    Removed,
    Used(i64, Value),
}

/// The open-addressing table of a [`Set`].
#[derive(Clone)]
pub struct SetData {
    table: Vec<Slot>,
    used: usize,
    /// Used and removed slots.
    fill: usize,
    finger: usize,
}

impl Footprint for SetData {
    #[inline]
    fn footprint(&self) -> usize {
        self.table.footprint()
    }
}

impl Default for SetData {
    fn default() -> Self {
        Self { table: vec![Slot::Free; MIN_SIZE], used: 0, fill: 0, finger: 0 }
    }
}

impl SetData {
    /// Number of members.
    pub fn len(&self) -> usize {
        self.used
    }

    /// Whether it has no member.
    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Members with their hashes, in table order.
    pub fn iter(&self) -> impl Iterator<Item = (i64, &Value)> {
        self.table.iter().filter_map(|slot| match slot {
            Slot::Used(hash, value) => Some((*hash, value)),
            _ => None,
        })
    }

    /// The first member at or after table position `from`, with its position.
    pub fn next_from(&self, from: usize) -> Option<(usize, Value)> {
        self.table.iter().enumerate().skip(from).find_map(|(index, slot)| match slot {
            Slot::Used(_, value) => Some((index, value.clone())),
            _ => None,
        })
    }

    /// Table positions in the order in which CPython probes them for `hash`.
    fn probes(&self, hash: i64) -> impl Iterator<Item = usize> + use<> {
        let mask = self.table.len() - 1;
        let mut perturb = hash as u64;
        let mut base = hash as u64 as usize & mask;
        let mut step = 0;
        std::iter::from_fn(move || {
            let limit = if base + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            let position = base + step;
            if step < limit {
                step += 1;
            } else {
                step = 0;
                perturb >>= PERTURB_SHIFT;
                base = (base.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize)) & mask;
            }
            Some(position)
        })
    }

    /// Look `key` up without running Python.
    pub fn find(&self, key: &Value, hash: i64) -> Probe {
        for position in self.probes(hash) {
            match &self.table[position] {
                Slot::Free => return Probe::Missing,
                Slot::Used(other, value) if *other == hash => match key_eq(value, key) {
                    Fast::Ready(true) => return Probe::Found(position),
                    Fast::Ready(false) => {}
                    Fast::Python => return Probe::Python,
                },
                _ => {}
            }
        }
        Probe::Missing
    }

    /// Members with this hash and their positions, for a comparison in Python.
    pub fn candidates(&self, hash: i64) -> Vec<(usize, Value)> {
        let mut found = Vec::new();
        for position in self.probes(hash) {
            match &self.table[position] {
                Slot::Free => break,
                Slot::Used(other, value) if *other == hash => found.push((position, value.clone())),
                _ => {}
            }
        }
        found
    }

    /// Add a member that is known to be absent.
    pub fn push(&mut self, key: Value, hash: i64) {
        let position = self.probes(hash).find(|position| matches!(self.table[*position], Slot::Free));
        let Some(position) = position else { return };
        self.table[position] = Slot::Used(hash, key);
        self.used += 1;
        self.fill += 1;
        if self.fill * 5 >= (self.table.len() - 1) * 3 {
            let wanted = if self.used > 50_000 { self.used * 2 } else { self.used * 4 };
            self.resize(wanted);
        }
    }

    fn resize(&mut self, wanted: usize) {
        let mut size = MIN_SIZE;
        while size <= wanted {
            size <<= 1;
        }
        let old = std::mem::replace(&mut self.table, vec![Slot::Free; size]);
        self.fill = self.used;
        for slot in old {
            if let Slot::Used(hash, value) = slot {
                let position = self.probes(hash).find(|position| matches!(self.table[*position], Slot::Free));
                if let Some(position) = position {
                    self.table[position] = Slot::Used(hash, value);
                }
            }
        }
    }

    /// Make room for `extra` members at once, as CPython does before merging another set.
    pub fn reserve_for_merge(&mut self, extra: usize) {
        if (self.fill + extra) * 5 >= (self.table.len() - 1) * 3 {
            self.resize((self.used + extra) * 2);
        }
    }

    /// Whether no slot was ever used, so that members may be placed without a comparison.
    pub fn is_pristine(&self) -> bool {
        self.fill == 0
    }

    /// Take over the members of `other`, which has no duplicates, into this table, which is pristine. Tables of the
    /// same size without removed slots are copied slot by slot, as in CPython.
    pub fn merge_clean(&mut self, other: &SetData) {
        self.reserve_for_merge(other.used);
        if self.table.len() == other.table.len() && other.fill == other.used {
            self.table.clone_from(&other.table);
        } else {
            for (hash, value) in other.iter() {
                let position = self.probes(hash).find(|position| matches!(self.table[*position], Slot::Free));
                if let Some(position) = position {
                    self.table[position] = Slot::Used(hash, value.clone());
                }
            }
        }
        (self.fill, self.used) = (other.used, other.used);
    }

    /// Make a smaller table when many slots are of removed members, as CPython does after a difference.
    pub fn tidy(&mut self) {
        if self.fill - self.used > (self.table.len() - 1) / 4 {
            self.resize(if self.used > 50_000 { self.used * 2 } else { self.used * 4 });
        }
    }

    /// Remove the member at a position that [`SetData::find`] gave.
    pub fn remove_at(&mut self, position: usize) -> Option<Value> {
        match std::mem::replace(&mut self.table[position], Slot::Removed) {
            Slot::Used(_, value) => {
                self.used -= 1;
                Some(value)
            }
            other => {
                self.table[position] = other;
                None
            }
        }
    }

    /// `set.pop`: the member that CPython's moving finger meets first.
    pub fn pop(&mut self) -> Option<Value> {
        if self.used == 0 {
            return None;
        }
        let size = self.table.len();
        let start = self.finger & (size - 1);
        let position = (0..size)
            .map(|offset| (start + offset) & (size - 1))
            .find(|position| matches!(self.table[*position], Slot::Used(..)))?;
        self.finger = position + 1;
        self.remove_at(position)
    }
}

impl Set {
    /// An empty set.
    pub fn new(frozen: bool) -> Self {
        Self {
            identity: Identity::default(),
            frozen,
            data: Counted::new(SetData::default()),
            version: Cell::new(0),
        }
    }

    /// A set with this content.
    pub fn with(data: SetData, frozen: bool) -> Self {
        Self { identity: Identity::default(), frozen, data: Counted::new(data), version: Cell::new(0) }
    }

    /// Number of members.
    pub fn len(&self) -> usize {
        self.data.borrow().len()
    }

    /// Whether it has no member.
    pub fn is_empty(&self) -> bool {
        self.data.borrow().is_empty()
    }

    /// Note a change.
    pub fn touch(&self) {
        self.version.set(self.version.get().wrapping_add(1));
    }
}

impl Drop for Set {
    fn drop(&mut self) {
        for slot in std::mem::take(&mut self.data.borrow_mut().table) {
            if let Slot::Used(_, value) = slot {
                release::let_go(value);
            }
        }
    }
}
