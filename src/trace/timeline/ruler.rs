//! When the clock moved: what an axis needs to know of a run.

use super::super::log::Log;

/// The clock shows a new time from an event on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Instant {
    /// Index of the first event at this time.
    pub event: u32,
    /// The time, in virtual seconds.
    pub time: f64,
    /// The time with long gaps made short: see [`Ruler::warp`].
    pub warped: f64,
}

/// All times that the clock has shown, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Ruler {
    instants: Log<Instant>,
}

impl Default for Ruler {
    fn default() -> Self {
        let mut instants = Log::new();
        instants.push(Instant { event: 0, time: 0.0, warped: 0.0 });
        Self { instants }
    }
}

impl Ruler {
    /// Gaps well below this many seconds keep their proportions; longer ones count by their logarithm.
    const KNEE: f64 = 0.01;

    /// An event happens at a time.
    pub fn note(&mut self, event: u32, time: f64) {
        let last = self.last();
        if time > last.time {
            let warped = last.warped + Self::warp(time - last.time);
            self.instants.push(Instant { event, time, warped });
        }
    }

    /// How long a gap is on an axis that shortens gaps. It grows without an end, so a longer gap is always seen to be longer.
    pub fn warp(gap: f64) -> f64 {
        elementary::log1p(gap / Self::KNEE)
    }

    /// How many times the clock has shown.
    pub fn len(&self) -> usize {
        self.instants.len()
    }

    /// Never: the clock shows a time before anything happens.
    pub fn is_empty(&self) -> bool {
        self.instants.is_empty()
    }

    /// A time.
    pub fn get(&self, index: usize) -> Option<&Instant> {
        self.instants.get(index)
    }

    /// The last one.
    pub fn last(&self) -> Instant {
        self.instants.last().copied().unwrap_or(Instant { event: 0, time: 0.0, warped: 0.0 })
    }

    /// How many at the beginning satisfy `test`.
    pub fn partition_point(&self, test: impl Fn(&Instant) -> bool) -> usize {
        self.instants.partition_point(test)
    }

    /// A time between two of them, with gaps made short.
    pub fn warped(&self, time: f64) -> f64 {
        let next = self.partition_point(|instant| instant.time <= time);
        let Some(before) = next.checked_sub(1).and_then(|index| self.get(index)) else { return 0.0 };
        match self.get(next) {
            Some(next) => {
                before.warped
                    + (next.warped - before.warped) * (time - before.time) / (next.time - before.time)
            }
            None => before.warped + Self::warp(time - before.time),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_gaps_are_short_and_order_stays() {
        let mut ruler = Ruler::default();
        for (event, time) in [(0, 0.0), (5, 0.0), (6, 0.1), (9, 3600.1), (11, 3600.2)] {
            ruler.note(event, time);
        }
        assert_eq!(ruler.len(), 4);
        let places: Vec<f64> =
            [0.0, 0.05, 0.1, 1800.0, 3600.1, 3600.2, 9000.0].map(|time| ruler.warped(time)).into();
        assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{places:?}");
        let (short, long) = (places[2], places[4] - places[2]);
        assert!(long < 6.0 * short && long > 2.0 * short, "{short} {long}");
    }
}
