//! Which item of a list shows which card.

use crate::order::SortedMap;

/// The items of a list, by number. Each keeps its card as long as the card stays. When nearly all cards are other ones at
/// once, the newcomers get the items of those that left: to write on an item is a third of the work of making one.
#[derive(Default)]
pub struct Slots {
    /// Cards and their items, in the order in which they stand.
    held: Vec<(String, u32)>,
    /// Items that there have been.
    made: u32,
}

impl Slots {
    /// The items of the cards `keys`, in order. With `reuse`, cards that are new get those of cards that are gone.
    pub fn assign<'a>(&mut self, keys: impl Iterator<Item = &'a str>, reuse: bool) -> Vec<u32> {
        let keys: Vec<&str> = keys.collect();
        let before = std::mem::take(&mut self.held);
        let mut known = SortedMap::new();
        for (key, item) in &before {
            known.insert(key.as_str(), *item);
        }
        let mut stays = SortedMap::new();
        for key in &keys {
            stays.insert(*key, ());
        }
        let left = before.iter().filter(|(key, _)| reuse && stays.get(&key.as_str()).is_none());
        let mut left = left.map(|(_, item)| *item);
        for key in keys {
            let item = known.get(&key).copied().or_else(|| left.next()).unwrap_or_else(|| {
                self.made += 1;
                self.made
            });
            self.held.push((key.to_owned(), item));
        }
        self.held.iter().map(|(_, item)| *item).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assign(slots: &mut Slots, keys: &str, reuse: bool) -> Vec<u32> {
        slots.assign(keys.split_whitespace(), reuse)
    }

    #[test]
    fn a_card_keeps_its_item_wherever_it_moves() {
        let mut slots = Slots::default();
        assert_eq!(assign(&mut slots, "a b c", false), [1, 2, 3]);
        assert_eq!(assign(&mut slots, "c a d", false), [3, 1, 4]);
        assert_eq!(assign(&mut slots, "e c a", true), [4, 3, 1], "d left its item to e");
    }

    #[test]
    fn newcomers_get_the_items_of_those_that_left_only_if_asked() {
        let mut slots = Slots::default();
        assign(&mut slots, "a b c", false);
        assert_eq!(assign(&mut slots, "x y z w", true), [1, 2, 3, 4]);
        assert_eq!(assign(&mut slots, "a b", false), [5, 6]);
        assert!(assign(&mut slots, "", true).is_empty());
        assert_eq!(assign(&mut slots, "a", true), [7], "an item that is not on the page is not to be had");
    }
}
