//! The virtual clock.

/// `time.time()` when the clock stands at 0: 2023-11-14T22:13:20Z.
pub const EPOCH: f64 = 1_700_000_000.0;

/// The event loop's clock resolution in seconds: timers due within it fire together (`_clock_resolution`).
pub const RESOLUTION: f64 = 1e-9;

/// Virtual time. It moves only when the loop selects, when code blocks, or by the cost of instructions.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Clock {
    now: f64,
}

impl Clock {
    /// Seconds since the program began: `time.monotonic()`, `loop.time()`.
    pub fn now(&self) -> f64 {
        self.now
    }

    /// Move forwards to `when`; the clock never moves backwards.
    pub fn advance_to(&mut self, when: f64) {
        if when > self.now {
            self.now = when;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_never_moves_backwards() {
        let mut clock = Clock::default();
        clock.advance_to(1.5);
        clock.advance_to(0.5);
        assert_eq!(clock.now(), 1.5);
    }
}
