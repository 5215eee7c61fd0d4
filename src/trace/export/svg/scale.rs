//! Where a moment stands. Computing takes no virtual time, so a share of the width belongs to the order of events.

use super::{LEFT, RIGHT, WIDTH};
use crate::asyncio::instrument::LoopId;
use crate::trace::event::What;
use crate::trace::export::Recorded;

/// The share of the width for each callback, and for all of them at most.
const PER_CALLBACK: f64 = 0.009;
const FOR_ORDER: f64 = 0.4;

/// From events and times to pixels.
pub(super) struct Scale {
    events: f64,
    end: f64,
    order: f64,
    /// Stretches in which a loop waited in its selector, from pixel to pixel.
    pub(super) waits: Vec<(LoopId, f64, f64)>,
}

impl Scale {
    pub(super) fn of(run: &Recorded<'_>) -> Self {
        let begun = |what: &What| matches!(what, What::HandleBegin { .. });
        let callbacks = run.trace.events().iter().filter(|event| begun(&event.what)).count();
        let end = run.timeline.end;
        let order = if end <= 0.0 { 1.0 } else { (callbacks as f64 * PER_CALLBACK).min(FOR_ORDER) };
        let mut scale = Self { events: f64::from(run.timeline.events.max(1)), end, order, waits: Vec::new() };
        let mut current = LoopId(0);
        for (index, event) in run.trace.events().iter().enumerate() {
            match event.what {
                What::Phase { owner, .. } => current = owner,
                What::Clock { from } => {
                    let (start, stop) =
                        (scale.x(index as u32, from.get()), scale.x(index as u32, event.time));
                    scale.waits.push((current, start, stop));
                }
                _ => {}
            }
        }
        scale
    }

    /// The pixel of a moment.
    pub(super) fn x(&self, event: u32, time: f64) -> f64 {
        let by_time = if self.end > 0.0 { time / self.end } else { 0.0 };
        let place = self.order * f64::from(event) / self.events + (1.0 - self.order) * by_time;
        LEFT + place.clamp(0.0, 1.0) * (WIDTH - LEFT - RIGHT)
    }

    /// Round times with their pixels, none too near to another.
    pub(super) fn ticks(&self, run: &Recorded<'_>) -> Vec<(f64, f64)> {
        const WANTED: usize = 8;
        let mut ticks = vec![(0.0, LEFT)];
        if self.end <= 0.0 {
            return ticks;
        }
        let rough = self.end / WANTED as f64;
        let unit = elementary::pow(10.0, elementary::log10(rough).floor());
        let step = [1.0, 2.0, 5.0].into_iter().map(|factor| factor * unit).find(|step| *step >= rough);
        let step = step.unwrap_or(unit * 10.0);
        for number in 1..=WANTED * 2 {
            let time = step * number as f64;
            if time > self.end * (1.0 + 1e-9) {
                break;
            }
            let event = run.trace.events().partition_point(|event| event.time < time - 1e-9);
            let x = self.x(event as u32, time);
            if ticks.last().is_none_or(|last| x - last.1 > 44.0) {
                ticks.push((time, x));
            }
        }
        ticks
    }
}
