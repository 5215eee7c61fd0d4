//! The events of a trace, as far as they may be seen.

use super::event::Event;
use super::log::Log;

/// Events per block. A block is some hundred kilobytes: an allocator takes such from the system and gives them back.
const BLOCK: usize = 4096;

/// Where they are. A list in one piece would be copied whole each time that it doubles, and need three times its size meanwhile.
pub(super) type EventLog = Log<Event, BLOCK>;

/// The first events of a trace, in order: what a slice would be if they lay in one piece.
#[derive(Clone, Copy)]
pub struct Events<'a> {
    log: &'a EventLog,
    len: usize,
}

impl<'a> Events<'a> {
    /// All of them.
    pub(super) fn of(log: &'a EventLog) -> Self {
        Self { log, len: log.len() }
    }

    /// Number of events.
    pub fn len(self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.len == 0
    }

    /// The first `count` of them; all when there are not as many.
    pub fn first(self, count: usize) -> Self {
        Self { len: self.len.min(count), ..self }
    }

    /// The event at `index`, from 0.
    pub fn get(self, index: usize) -> Option<&'a Event> {
        if index < self.len { self.log.get(index) } else { None }
    }

    /// The last one.
    pub fn last(self) -> Option<&'a Event> {
        self.get(self.len.checked_sub(1)?)
    }

    /// Each in order.
    pub fn iter(self) -> Iter<'a> {
        self.iter_from(0)
    }

    /// Each from `start` on, found without walking over those before it.
    pub fn iter_from(self, start: usize) -> Iter<'a> {
        Iter { events: self, next: start.min(self.len), end: self.len }
    }

    /// How many events at the beginning satisfy `test`, when none does behind the first that does not.
    pub fn partition_point(self, test: impl Fn(&Event) -> bool) -> usize {
        self.log.partition_point(test).min(self.len)
    }

    /// A copy in one piece.
    pub fn to_vec(self) -> Vec<Event> {
        self.iter().cloned().collect()
    }
}

/// Events in order. A look-up costs two shifts, so walking over them needs no more than a number.
#[derive(Clone)]
pub struct Iter<'a> {
    events: Events<'a>,
    next: usize,
    end: usize,
}

impl<'a> Iterator for Iter<'a> {
    type Item = &'a Event;

    fn next(&mut self) -> Option<&'a Event> {
        if self.next >= self.end {
            return None;
        }
        self.next += 1;
        self.events.get(self.next - 1)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end - self.next;
        (left, Some(left))
    }
}

impl<'a> DoubleEndedIterator for Iter<'a> {
    fn next_back(&mut self) -> Option<&'a Event> {
        if self.next >= self.end {
            return None;
        }
        self.end -= 1;
        self.events.get(self.end)
    }
}

impl ExactSizeIterator for Iter<'_> {}

impl<'a> IntoIterator for Events<'a> {
    type Item = &'a Event;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl std::ops::Index<usize> for Events<'_> {
    type Output = Event;

    fn index(&self, index: usize) -> &Event {
        match self.get(index) {
            Some(event) => event,
            None => panic!("event {index} of {}", self.len),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::event::What;

    fn log(count: usize) -> EventLog {
        let mut log = EventLog::default();
        for number in 0..count {
            log.push(Event { instruction: number as u64 * 2, time: 0.0, line: 0, what: What::Finished });
        }
        log
    }

    #[test]
    fn reads_like_a_list_in_one_piece() {
        for count in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 3 * BLOCK + 7] {
            let log = log(count);
            let plain: Vec<u64> = (0..count as u64).map(|number| number * 2).collect();
            let numbers = |events: &mut dyn Iterator<Item = &Event>| -> Vec<u64> {
                events.map(|event| event.instruction).collect()
            };
            assert_eq!(log.len(), count);
            for seen in [0, 1, 5, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 3, count, count + 9] {
                let events = Events::of(&log).first(seen);
                let plain = &plain[..seen.min(count)];
                assert_eq!(events.len(), plain.len());
                assert_eq!(numbers(&mut events.iter()), plain);
                assert!(numbers(&mut events.iter().rev()).iter().eq(plain.iter().rev()));
                assert_eq!(events.last().map(|event| event.instruction), plain.last().copied());
                for start in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, count, count + 1] {
                    assert_eq!(numbers(&mut events.iter_from(start)), plain.get(start..).unwrap_or_default());
                    assert_eq!(events.get(start).map(|event| event.instruction), plain.get(start).copied());
                }
                for bound in [0, 1, 7, BLOCK as u64 * 2, 5 * BLOCK as u64, u64::MAX] {
                    let point = events.partition_point(|event| event.instruction < bound);
                    assert_eq!(point, plain.partition_point(|number| *number < bound));
                }
            }
        }
    }
}
