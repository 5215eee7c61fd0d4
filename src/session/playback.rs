//! Playing: how wall time moves the playhead.

use super::command::{Pace, Unit};

/// What a tick asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Move {
    /// Nothing yet.
    Stay,
    /// Show virtual time up to this.
    Time(f64),
    /// Take one step.
    Step(Unit),
}

/// The clock of a playing session.
#[derive(Clone, Copy, Debug)]
pub(super) struct Playback {
    /// Wall milliseconds of the last tick.
    last: Option<f64>,
    /// Virtual time shown, for [`Pace::Real`].
    pub(super) time: f64,
    /// Wall milliseconds since the last step, for [`Pace::Teaching`].
    waited: f64,
}

impl Playback {
    /// The longest stretch of wall time that one tick accounts for: a page that slept does not rush on waking.
    const LONGEST: f64 = 250.0;

    /// Begin to play at virtual time `time`. The first step is due at once: a key press must be answered.
    pub(super) fn start(time: f64) -> Self {
        Self { last: None, time, waited: f64::INFINITY }
    }

    /// Wall time is `now` milliseconds.
    pub(super) fn tick(&mut self, now: f64, pace: Pace) -> Move {
        let passed = self.last.map_or(0.0, |last| (now - last).clamp(0.0, Self::LONGEST));
        self.last = Some(now);
        match pace {
            Pace::Real(factor) => {
                self.time += passed / 1000.0 * factor;
                Move::Time(self.time)
            }
            Pace::Teaching { beat, unit } => {
                self.waited += passed;
                if self.waited < beat {
                    return Move::Stay;
                }
                // Carrying the rest over keeps the beat even when ticks fall between beats.
                self.waited = if self.waited.is_finite() { (self.waited - beat).min(beat) } else { 0.0 };
                Move::Step(unit)
            }
        }
    }
}

impl Pace {
    /// The same pace within what the controls offer; what is no number becomes the opening pace.
    pub(super) fn clamped(self) -> Self {
        match self {
            Self::Real(factor) if factor.is_finite() => {
                Self::Real(factor.clamp(Self::FACTORS.0, Self::FACTORS.1))
            }
            Self::Teaching { beat, unit } if beat.is_finite() => {
                Self::Teaching { beat: beat.clamp(Self::BEATS.0, Self::BEATS.1), unit }
            }
            _ => Self::OPENING,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_time_runs_at_its_factor_and_does_not_jump_after_a_pause_of_the_page() {
        let mut playback = Playback::start(1.0);
        assert_eq!(playback.tick(5000.0, Pace::Real(2.0)), Move::Time(1.0));
        assert_eq!(playback.tick(5100.0, Pace::Real(2.0)), Move::Time(1.2));
        assert_eq!(playback.tick(65_100.0, Pace::Real(2.0)), Move::Time(1.7));
    }

    #[test]
    fn teaching_steps_at_once_and_then_on_each_beat() {
        let pace = Pace::Teaching { beat: 100.0, unit: Unit::Callback };
        let mut playback = Playback::start(0.0);
        let mut steps = Vec::new();
        for now in (0..=400).step_by(16) {
            if playback.tick(f64::from(now), pace) == Move::Step(Unit::Callback) {
                steps.push(now);
            }
        }
        assert_eq!(steps, [0, 112, 208, 304, 400]);
    }

    #[test]
    fn a_pace_is_kept_within_the_controls() {
        assert_eq!(Pace::Real(99.0).clamped(), Pace::Real(10.0));
        assert_eq!(Pace::Real(f64::NAN).clamped(), Pace::OPENING);
        let pace = Pace::Teaching { beat: 1.0, unit: Unit::Line };
        assert_eq!(pace.clamped(), Pace::Teaching { beat: 40.0, unit: Unit::Line });
    }
}
