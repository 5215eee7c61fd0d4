//! A list that only grows at its end and whose copies share what they hold.

use std::rc::Rc;

/// An append-only list in blocks of so many entries. Growing copies nothing; a copy costs one pointer per block, and appending
/// after a copy costs at most one block.
#[derive(Clone)]
pub struct Log<T, const BLOCK: usize = 64> {
    blocks: Vec<Rc<Vec<T>>>,
    len: usize,
}

impl<T, const BLOCK: usize> Default for Log<T, BLOCK> {
    fn default() -> Self {
        Self { blocks: Vec::new(), len: 0 }
    }
}

impl<T: Clone, const BLOCK: usize> Log<T, BLOCK> {
    /// An empty list.
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

    /// Append one entry.
    pub fn push(&mut self, value: T) {
        match self.blocks.last_mut() {
            Some(block) if block.len() < BLOCK => Rc::make_mut(block).push(value),
            Some(_) => self.blocks.push(Rc::new(begun(BLOCK, value))),
            // Short lists are many, and need no block as a whole.
            None => self.blocks.push(Rc::new(begun(1, value))),
        }
        self.len += 1;
    }

    /// The entry at `index`.
    pub fn get(&self, index: usize) -> Option<&T> {
        self.blocks.get(index / BLOCK)?.get(index % BLOCK)
    }

    /// The last entry.
    pub fn last(&self) -> Option<&T> {
        self.blocks.last()?.last()
    }

    /// All entries in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + '_ {
        self.blocks.iter().flat_map(|block| block.iter())
    }

    /// Entries from `start` on, found without walking over those before it.
    pub fn iter_from(&self, start: usize) -> impl Iterator<Item = &T> + '_ {
        let first = (start / BLOCK).min(self.blocks.len());
        self.blocks[first..].iter().flat_map(|block| block.iter()).skip(start - first * BLOCK)
    }

    /// How many entries at the beginning satisfy `test`, for a list sorted that way.
    pub fn partition_point(&self, test: impl Fn(&T) -> bool) -> usize {
        let block = self.blocks.partition_point(|block| block.last().is_some_and(&test));
        // Only the last block may be short, so all before `block` are full.
        self.blocks.get(block).map_or(self.len, |entries| block * BLOCK + entries.partition_point(&test))
    }

    /// Bytes that no other copy shares, roughly.
    pub fn own_bytes(&self) -> usize {
        let own = self.blocks.iter().filter(|block| Rc::strong_count(block) == 1).count();
        self.blocks.len() * size_of::<Rc<Vec<T>>>() + own * BLOCK * size_of::<T>()
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

impl<T: Clone + PartialEq, const BLOCK: usize> PartialEq for Log<T, BLOCK> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len
            && self.blocks.iter().zip(&other.blocks).all(|(one, two)| Rc::ptr_eq(one, two) || one == two)
    }
}

impl<T: Clone + std::fmt::Debug, const BLOCK: usize> std::fmt::Debug for Log<T, BLOCK> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list().entries(self.iter()).finish()
    }
}

/// A block with its first entry, and room for so many.
#[cold]
fn begun<T>(room: usize, value: T) -> Vec<T> {
    let mut block = Vec::with_capacity(room);
    block.push(value);
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_order_finds_places_and_leaves_copies_alone() {
        let mut log = <Log<_>>::new();
        for number in 0..200 {
            log.push(number * 2);
        }
        let copy = log.clone();
        log.push(1000);
        assert_eq!(copy.len(), 200);
        assert_eq!(copy.last(), Some(&398));
        assert_eq!(log.get(200), Some(&1000));
        assert!(log.iter_from(190).copied().eq((190..200).map(|number| number * 2).chain([1000])));
        assert_eq!(log.iter_from(500).count(), 0);
        for bound in [0, 1, 126, 127, 128, 398, 399, 2000] {
            let plain = log.iter().filter(|value| **value < bound).count();
            assert_eq!(log.partition_point(|value| *value < bound), plain);
        }
    }
}
