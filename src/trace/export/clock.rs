//! Times for programs that show traces.
//!
//! Computing takes no virtual time, so whatever runs within an instant would have no width and no order there. Each event
//! is therefore at least two nanoseconds after the one before it, which leaves room for one between them; between instants the virtual clock leads again.

/// Nanoseconds between two events of an instant.
const STEP: u64 = 2;

/// Gives each event of a trace its time.
#[derive(Default)]
pub(super) struct Clock {
    last: u64,
    begun: bool,
}

impl Clock {
    /// The next event's time in nanoseconds, `seconds` being its virtual time. Never the same twice.
    pub(super) fn next(&mut self, seconds: f64) -> u64 {
        let virtual_time = (seconds * 1e9).round().max(0.0) as u64;
        self.last = if self.begun { virtual_time.max(self.last.saturating_add(STEP)) } else { virtual_time };
        self.begun = true;
        self.last
    }
}

/// Nanoseconds as the microseconds that the format counts in, exactly.
pub(super) fn microseconds(nanoseconds: u64) -> String {
    format!("{}.{:03}", nanoseconds / 1000, nanoseconds % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_shows_within_an_instant_and_the_clock_leads_between() {
        let mut clock = Clock::default();
        let times: Vec<u64> = [0.0, 0.0, 0.0, 1e-9, 1.0, 1.0].map(|time| clock.next(time)).to_vec();
        assert_eq!(times, [0, 2, 4, 6, 1_000_000_000, 1_000_000_002]);
        assert_eq!(microseconds(1_000_000_001), "1000000.001");
    }
}
