//! A sorted table in one block of memory.

use std::borrow::Borrow;

/// A map whose entries stand in the order of their keys. Looking up is binary search; inserting in front of others and
/// removing move what stands behind, so it is for tables of at most some thousands, or that grow at their end.
#[derive(Clone, Debug)]
pub struct SortedMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K, V> SortedMap<K, V> {
    /// An empty table.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The values in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// The entry with the smallest key.
    pub fn first(&self) -> Option<&(K, V)> {
        self.0.first()
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(known, _)| known.borrow().cmp(key))
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().map(|at| &self.0[at].1)
    }

    /// The entry with the smallest key that is not less than `key`.
    pub fn first_from(&self, key: &K) -> Option<&(K, V)> {
        let (Ok(at) | Err(at)) = self.find(key);
        self.0.get(at)
    }

    /// The value of a key, which is `otherwise` when it had none.
    pub fn get_or_insert(&mut self, key: K, otherwise: V) -> V
    where
        V: Copy,
    {
        match self.find(&key) {
            Ok(at) => self.0[at].1,
            Err(at) => {
                self.0.insert(at, (key, otherwise));
                otherwise
            }
        }
    }

    /// The value of a key, to change it.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().map(|at| &mut self.0[at].1)
    }

    /// Set the value of a key; gives the one that it had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.0[at].1, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// Take an entry out.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().map(|at| self.0.remove(at).1)
    }

    /// Take out the entries from the front on for as long as `due` says so, in order.
    pub fn drain_front(&mut self, due: impl Fn(&K) -> bool) -> Vec<V> {
        let count = self.0.iter().take_while(|(key, _)| due(key)).count();
        self.0.drain(..count).map(|(_, value)| value).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn it_does_what_a_tree_does() {
        let (mut ours, mut tree) = (SortedMap::new(), BTreeMap::new());
        let mut seed = 1_u32;
        for step in 0..2000_u32 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let key = seed >> 25;
            if seed & 64 == 0 {
                assert_eq!(ours.remove(&key), tree.remove(&key), "step {step}");
            } else {
                assert_eq!(ours.insert(key, step), tree.insert(key, step), "step {step}");
            }
            assert_eq!(ours.get(&key), tree.get(&key));
            assert_eq!(ours.len(), tree.len());
        }
        for key in 0..130 {
            assert_eq!(
                ours.first_from(&key).map(|(key, _)| key),
                tree.range(key..).next().map(|(key, _)| key)
            );
        }
        assert!(ours.values().eq(tree.values()), "the values stand in the order of their keys");
        assert_eq!(ours.first().map(|(key, _)| key), tree.keys().next());
        let small: Vec<u32> = tree.range(..40).map(|(_, value)| *value).collect();
        assert_eq!(ours.drain_front(|key| *key < 40), small);
        assert_eq!(ours.len(), tree.range(40..).count());
    }
}
