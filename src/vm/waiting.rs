//! Which threads wait, and for what: by thread, by what wakes them, and by when they go on in any case.
//!
//! Threads that wait for the same go on in the order in which they began to; so do those with the same deadline.

use super::threads::{Block, ThreadId, WakeKey};
use crate::order::SortedMap;

/// When a thread began to wait, among all waits of a run.
type Turn = u64;

/// A time as a number that is in the same order as times are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Moment(u64);

impl Moment {
    fn of(time: f64) -> Self {
        // Both zeros are the same time.
        let bits = (time + 0.0).to_bits();
        let negative = bits >> 63 == 1;
        Self(if negative { !bits } else { bits | 1 << 63 })
    }

    fn time(self) -> f64 {
        let positive = self.0 >> 63 == 1;
        f64::from_bits(if positive { self.0 & !(1 << 63) } else { !self.0 })
    }
}

/// The threads that wait.
#[derive(Default)]
pub(super) struct Waiting {
    turns: Turn,
    threads: SortedMap<ThreadId, (Block, Turn)>,
    keys: SortedMap<(WakeKey, Turn), ThreadId>,
    deadlines: SortedMap<(Moment, Turn), ThreadId>,
}

impl Waiting {
    /// `thread` waits from now on.
    pub fn add(&mut self, thread: ThreadId, on: Block) {
        self.turns += 1;
        let turn = self.turns;
        self.threads.insert(thread, (on, turn));
        self.keys.insert((on.key, turn), thread);
        if let Some(until) = on.until {
            self.deadlines.insert((Moment::of(until), turn), thread);
        }
    }

    /// Whether `thread` waits.
    pub fn is_waiting(&self, thread: ThreadId) -> bool {
        self.threads.get(&thread).is_some()
    }

    /// `thread` waits no more.
    pub fn remove(&mut self, thread: ThreadId) {
        let Some((on, turn)) = self.threads.remove(&thread) else { return };
        self.keys.remove(&(on.key, turn));
        if let Some(until) = on.until {
            self.deadlines.remove(&(Moment::of(until), turn));
        }
    }

    /// The thread that has waited for `key` longest waits no more.
    pub fn take_for(&mut self, key: WakeKey) -> Option<ThreadId> {
        let ((found, _), thread) = self.keys.first_from(&(key, 0))?;
        let thread = (*found == key).then_some(*thread)?;
        self.remove(thread);
        Some(thread)
    }

    /// The earliest deadline.
    pub fn deadline(&self) -> Option<f64> {
        self.deadlines.first().map(|((moment, _), _)| moment.time())
    }

    /// The thread whose deadline came first, if that is not after `now`, waits no more.
    pub fn take_due(&mut self, now: f64) -> Option<ThreadId> {
        let thread = self.deadlines.first().filter(|((moment, _), _)| moment.time() <= now)?.1;
        self.remove(thread);
        Some(thread)
    }

    /// Nobody waits any more.
    pub fn clear(&mut self) {
        *self = Self { turns: self.turns, ..Self::default() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As it is done in a list in the order in which threads began to wait.
    #[derive(Default)]
    struct Plain(Vec<(ThreadId, Block)>);

    impl Plain {
        fn take(&mut self, at: Option<usize>) -> Option<ThreadId> {
            at.map(|at| self.0.remove(at).0)
        }

        fn take_for(&mut self, key: WakeKey) -> Option<ThreadId> {
            let at = self.0.iter().position(|(_, on)| on.key == key);
            self.take(at)
        }

        fn deadline(&self) -> Option<f64> {
            self.0.iter().filter_map(|(_, on)| on.until).min_by(f64::total_cmp)
        }

        fn take_due(&mut self, now: f64) -> Option<ThreadId> {
            let deadline = self.deadline().filter(|deadline| *deadline <= now)?;
            let at = self.0.iter().position(|(_, on)| on.until == Some(deadline));
            self.take(at)
        }
    }

    #[test]
    fn threads_go_on_as_from_a_list() {
        let (mut ours, mut plain) = (Waiting::default(), Plain::default());
        let mut seed = 1_u32;
        let mut next = |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) % below
        };
        for step in 0..5000_u32 {
            match next(5) {
                0 | 1 => {
                    let until = [None, Some(0.0), Some(f64::from(next(40)) * 0.25)][next(3) as usize];
                    let on = Block { key: WakeKey(next(6).into()), until };
                    ours.add(ThreadId(step), on);
                    plain.0.push((ThreadId(step), on));
                }
                2 => {
                    let key = WakeKey(next(6).into());
                    assert_eq!(ours.take_for(key), plain.take_for(key), "step {step}");
                }
                3 => {
                    let now = f64::from(next(12)) * 0.5;
                    assert_eq!(ours.take_due(now), plain.take_due(now), "step {step}");
                }
                _ => {
                    let thread = ThreadId(next(step + 1));
                    ours.remove(thread);
                    plain.0.retain(|(known, _)| *known != thread);
                }
            }
            assert_eq!(ours.deadline(), plain.deadline(), "step {step}");
        }
        assert!(plain.0.len() > 50, "many wait in the end");
        ours.clear();
        assert_eq!((ours.deadline(), ours.take_for(WakeKey(1))), (None, None));
    }
}
