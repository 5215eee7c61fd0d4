//! The virtual clock.

/// `time.time()` when the clock stands at 0: 2023-11-14T22:13:20Z.
pub const EPOCH: f64 = 1_700_000_000.0;

/// The event loop's clock resolution in seconds: timers due within it fire together (`_clock_resolution`).
pub const RESOLUTION: f64 = 1e-9;

/// Virtual time. It moves only when the loop selects, when code blocks, or by the cost of instructions.
///
/// The cost is not added up instruction by instruction: whoever asks for the time says how many have been executed, so
/// that the answer is the same however a run is cut into slices.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Clock {
    /// The time when it was last set.
    set: f64,
    /// Instructions that had been executed then.
    instruction: u64,
    /// Nanoseconds that each instruction takes.
    cost: u32,
}

impl Clock {
    /// A clock at 0 for instructions that take `cost` nanoseconds each.
    pub fn with_cost(cost: u32) -> Self {
        Self { cost, ..Self::default() }
    }

    /// Whether instructions take time.
    pub fn has_cost(&self) -> bool {
        self.cost > 0
    }

    /// Seconds since the program began, after `executed` instructions: `time.monotonic()`, `loop.time()`.
    pub fn now(&self, executed: u64) -> f64 {
        if self.cost == 0 {
            return self.set;
        }
        self.set + self.busy(executed.saturating_sub(self.instruction)) as f64 / 1e9
    }

    /// Nanoseconds that `executed` instructions take.
    pub fn busy(&self, executed: u64) -> u64 {
        executed.saturating_mul(u64::from(self.cost))
    }

    /// Go back to `when`: the instructions since then ran elsewhere, beside whatever this clock is for.
    pub fn rewind_to(&mut self, executed: u64, when: f64) {
        (self.set, self.instruction) = (when, executed);
    }

    /// Instructions that take up to `seconds`, at least one; `None` when they take no time.
    pub fn instructions_in(&self, seconds: f64) -> Option<u64> {
        self.has_cost().then(|| ((seconds * 1e9) as u64 / u64::from(self.cost)).max(1))
    }

    /// Move forwards to `when`; the clock never moves backwards.
    pub fn advance_to(&mut self, executed: u64, when: f64) {
        if when > self.now(executed) {
            (self.set, self.instruction) = (when, executed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_never_moves_backwards() {
        let mut clock = Clock::default();
        clock.advance_to(0, 1.5);
        clock.advance_to(9, 0.5);
        assert_eq!(clock.now(9), 1.5);
    }

    #[test]
    fn instructions_take_time() {
        let mut clock = Clock::with_cost(500);
        assert_eq!(clock.now(2_000), 0.001);
        clock.advance_to(2_000, 0.0005);
        assert_eq!(clock.now(2_000), 0.001);
        clock.advance_to(2_000, 3.0);
        assert_eq!(clock.now(4_000), 3.001);
    }
}
