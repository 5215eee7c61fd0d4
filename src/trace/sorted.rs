//! A sorted set whose copies share what they hold: timers by deadline, waiting tasks by identity.

use std::rc::Rc;

/// Entries per block before it splits.
const BLOCK: usize = 64;

/// A set in order. Finding is a binary search over blocks and within one; a change after a copy costs one block.
#[derive(Clone)]
pub struct Sorted<T> {
    /// Non-empty blocks in order.
    blocks: Vec<Rc<Vec<T>>>,
    len: usize,
}

impl<T> Default for Sorted<T> {
    fn default() -> Self {
        Self { blocks: Vec::new(), len: 0 }
    }
}

impl<T: Ord + Copy> Sorted<T> {
    /// An empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Index of the block that holds or would hold `value`.
    fn block_of(&self, value: &T) -> usize {
        let index = self.blocks.partition_point(|block| block.last().is_some_and(|last| last < value));
        index.min(self.blocks.len().saturating_sub(1))
    }

    /// Add `value`; false if it was there already.
    pub fn insert(&mut self, value: T) -> bool {
        if self.blocks.is_empty() {
            self.blocks.push(Rc::new(vec![value]));
            self.len = 1;
            return true;
        }
        let index = self.block_of(&value);
        let Err(place) = self.blocks[index].binary_search(&value) else { return false };
        let block = Rc::make_mut(&mut self.blocks[index]);
        block.insert(place, value);
        self.len += 1;
        if block.len() > BLOCK {
            // Values mostly arrive in increasing order: splitting near the end leaves full blocks behind.
            let at = if place + 1 == block.len() { BLOCK } else { BLOCK / 2 };
            let rest = block.split_off(at);
            self.blocks.insert(index + 1, Rc::new(rest));
        }
        true
    }

    /// Take `value` out; false if it was not there.
    pub fn remove(&mut self, value: &T) -> bool {
        if self.blocks.is_empty() {
            return false;
        }
        let index = self.block_of(value);
        let Ok(place) = self.blocks[index].binary_search(value) else { return false };
        let block = Rc::make_mut(&mut self.blocks[index]);
        block.remove(place);
        self.len -= 1;
        if block.is_empty() {
            self.blocks.remove(index);
        }
        true
    }

    /// The smallest entry.
    pub fn first(&self) -> Option<&T> {
        self.blocks.first()?.first()
    }

    /// Whether `value` is in the set.
    pub fn contains(&self, value: &T) -> bool {
        !self.blocks.is_empty() && self.blocks[self.block_of(value)].binary_search(value).is_ok()
    }

    /// All entries in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + '_ {
        self.blocks.iter().flat_map(|block| block.iter())
    }

    /// Bytes that no other copy shares, roughly.
    pub fn own_bytes(&self) -> usize {
        let own = self.blocks.iter().filter(|block| Rc::strong_count(block) == 1);
        self.blocks.len() * size_of::<Rc<Vec<T>>>()
            + own.map(|block| block.capacity() * size_of::<T>()).sum::<usize>()
    }

    /// Bytes of the table of shared parts itself: what every copy costs at least.
    pub fn table_bytes(&self) -> usize {
        self.blocks.len() * size_of::<Rc<()>>()
    }

    /// Tell address and size of every shared part, so that parts shared between copies can be counted once.
    pub fn visit_pages(&self, visit: &mut impl FnMut(usize, usize)) {
        for block in &self.blocks {
            let size = block.capacity() * size_of::<T>();
            visit(Rc::as_ptr(block) as usize, size);
        }
    }
}

impl<T: Ord + Copy> PartialEq for Sorted<T> {
    fn eq(&self, other: &Self) -> bool {
        // Equal sets may be cut into different blocks, depending on the order in which they grew.
        self.len == other.len && self.iter().eq(other.iter())
    }
}

impl<T: Ord + Copy + std::fmt::Debug> std::fmt::Debug for Sorted<T> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn behaves_like_a_sorted_set_and_leaves_copies_alone() {
        let mut sorted = Sorted::new();
        let mut plain = BTreeSet::new();
        let mut copies = Vec::new();
        let mut seed = 7_u32;
        for round in 0..6000_u32 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let value = (seed >> 8) % 900;
            if round < 3000 || seed >> 31 == 0 {
                assert_eq!(sorted.insert(value), plain.insert(value));
            } else {
                assert_eq!(sorted.remove(&value), plain.remove(&value));
            }
            assert_eq!(sorted.first(), plain.first());
            assert_eq!(sorted.contains(&(value ^ 1)), plain.contains(&(value ^ 1)));
            if round % 1000 == 0 {
                copies.push((sorted.clone(), plain.clone()));
            }
        }
        copies.push((sorted, plain));
        for (sorted, plain) in copies {
            assert_eq!(sorted.len(), plain.len());
            assert!(sorted.iter().eq(plain.iter()));
        }
    }
}
