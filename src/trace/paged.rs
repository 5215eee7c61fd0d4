//! A sparse table by number whose copies share pages.
//!
//! Keyframes and views are copies of a model. With pages behind reference counts a copy costs one pointer per page,
//! and a change after a copy costs one page, however many tasks there are.

use std::cmp::Ordering;
use std::collections::VecDeque;
use std::rc::Rc;

/// Entries per page: small, so that a scattered change after a copy stays cheap.
const PAGE: u32 = 16;

#[derive(Clone)]
struct Page<T> {
    /// Slots in use; a page without any is removed.
    used: u32,
    slots: Vec<Option<T>>,
}

/// A map from `u32` keys to values, iterated in key order. Meant for keys that are handed out in increasing order.
#[derive(Clone)]
pub struct Paged<T> {
    /// Pages by the key of their first slot (a multiple of [`PAGE`]), in order. The key stands here and not in the page so
    /// that searching stays within one block of memory. Queues lose pages at the front, so both ends must be cheap.
    pages: VecDeque<(u32, Rc<Page<T>>)>,
    len: usize,
}

impl<T> Default for Paged<T> {
    fn default() -> Self {
        Self { pages: VecDeque::new(), len: 0 }
    }
}

impl<T: Clone> Paged<T> {
    /// An empty table.
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

    fn find(&self, key: u32) -> Result<usize, usize> {
        let base = key - key % PAGE;
        let Some((first, _)) = self.pages.front() else { return Err(0) };
        if base < *first {
            return Err(0);
        }
        // Where the page would be if none before it were missing, which is so for tasks; it cannot be further.
        let guess = ((base - first) / PAGE) as usize;
        if self.pages.get(guess).is_some_and(|(found, _)| *found == base) {
            return Ok(guess);
        }
        let (mut low, mut high) = (0, self.pages.len().min(guess));
        while low < high {
            let middle = low.midpoint(high);
            match self.pages[middle].0.cmp(&base) {
                Ordering::Equal => return Ok(middle),
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
            }
        }
        Err(low)
    }

    /// The entry of `key`.
    pub fn get(&self, key: u32) -> Option<&T> {
        let index = self.find(key).ok()?;
        self.pages[index].1.slots[(key % PAGE) as usize].as_ref()
    }

    /// The entry of `key`, to change it.
    pub fn get_mut(&mut self, key: u32) -> Option<&mut T> {
        let index = self.find(key).ok()?;
        self.pages[index].1.slots[(key % PAGE) as usize].as_ref()?;
        Rc::make_mut(&mut self.pages[index].1).slots[(key % PAGE) as usize].as_mut()
    }

    /// Set the entry of `key`; gives back the one that was there.
    pub fn insert(&mut self, key: u32, value: T) -> Option<T> {
        let index = match self.find(key) {
            Ok(index) => index,
            Err(index) => {
                let slots = std::iter::repeat_with(|| None).take(PAGE as usize).collect();
                self.pages.insert(index, (key - key % PAGE, Rc::new(Page { used: 0, slots })));
                index
            }
        };
        let page = Rc::make_mut(&mut self.pages[index].1);
        let old = page.slots[(key % PAGE) as usize].replace(value);
        if old.is_none() {
            page.used += 1;
            self.len += 1;
        }
        old
    }

    /// Take the entry of `key` out.
    pub fn remove(&mut self, key: u32) -> Option<T> {
        let index = self.find(key).ok()?;
        self.pages[index].1.slots[(key % PAGE) as usize].as_ref()?;
        let page = Rc::make_mut(&mut self.pages[index].1);
        let old = page.slots[(key % PAGE) as usize].take();
        page.used -= 1;
        self.len -= 1;
        if page.used == 0 {
            self.pages.remove(index);
        }
        old
    }

    /// All entries in key order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (u32, &T)> + '_ {
        self.pages.iter().flat_map(|(base, page)| {
            let base = *base;
            let numbered = page.slots.iter().enumerate();
            numbered.filter_map(move |(slot, entry)| Some((base + slot as u32, entry.as_ref()?)))
        })
    }

    /// Bytes that no other copy shares, roughly: what keeping this copy as well costs.
    pub fn own_bytes(&self) -> usize {
        let page = size_of::<Page<T>>() + PAGE as usize * size_of::<Option<T>>();
        let own = self.pages.iter().filter(|(_, page)| Rc::strong_count(page) == 1).count();
        self.pages.len() * size_of::<(u32, Rc<Page<T>>)>() + own * page
    }

    /// Bytes of the table of shared parts itself: what every copy costs at least.
    pub fn table_bytes(&self) -> usize {
        self.pages.len() * size_of::<(u32, Rc<()>)>()
    }

    /// Tell address and size of every shared part, so that parts shared between copies can be counted once.
    pub fn visit_pages(&self, visit: &mut impl FnMut(usize, usize)) {
        for (_, page) in &self.pages {
            let size = size_of::<Page<T>>() + PAGE as usize * size_of::<Option<T>>();
            visit(Rc::as_ptr(page) as usize, size);
        }
    }
}

impl<T: Clone + PartialEq> PartialEq for Paged<T> {
    fn eq(&self, other: &Self) -> bool {
        // Shared pages are equal without a look inside, which makes comparing two close positions cheap.
        self.len == other.len
            && self.pages.len() == other.pages.len()
            && self.pages.iter().zip(&other.pages).all(|((base, one), (other, two))| {
                base == other && (Rc::ptr_eq(one, two) || one.slots == two.slots)
            })
    }
}

impl<T: Clone + std::fmt::Debug> std::fmt::Debug for Paged<T> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_map().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn behaves_like_a_sorted_map_and_leaves_copies_alone() {
        let mut paged = Paged::new();
        let mut plain = BTreeMap::new();
        let mut copies = Vec::new();
        let mut seed = 1_u32;
        for round in 0..4000_u32 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let key = (seed >> 8) % 300;
            if seed >> 31 == 0 {
                assert_eq!(paged.insert(key, round), plain.insert(key, round));
            } else {
                assert_eq!(paged.remove(key), plain.remove(&key));
            }
            if let (Some(one), Some(two)) = (paged.get_mut(key / 2), plain.get_mut(&(key / 2))) {
                *one += 1;
                *two += 1;
            }
            assert_eq!(paged.get(key), plain.get(&key));
            assert_eq!(paged.len(), plain.len());
            if round % 500 == 0 {
                copies.push((paged.clone(), plain.clone()));
            }
        }
        copies.push((paged, plain));
        for (paged, plain) in copies {
            assert!(paged.iter().eq(plain.iter().map(|(key, value)| (*key, value))));
        }
    }

    #[test]
    fn a_copy_owns_nothing_until_it_changes() {
        let mut one = Paged::new();
        for key in 0..160 {
            one.insert(key, u64::from(key));
        }
        let alone = one.own_bytes();
        let mut two = one.clone();
        assert!(two.own_bytes() < alone / 10);
        two.insert(3, 0);
        assert!(two.own_bytes() < alone / 4);
        assert_ne!(one, two);
    }
}
