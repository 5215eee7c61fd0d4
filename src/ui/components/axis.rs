//! Where a moment stands on the timeline.
//!
//! Computing takes no virtual time, so by time alone everything that runs would have no width. The axis therefore adds
//! to each moment a share of the width for the events before it: time stays in proportion between them, order stays
//! visible within an instant, and both run from left to right.

use crate::order;
use crate::session::command::Command;
use crate::trace::timeline::Timeline;

/// A share of the width for each callback, and for all of them at most.
const PER_CALLBACK: f64 = 0.009;
const FOR_ORDER: f64 = 0.4;

/// How many anchors are kept; of more, evenly spread ones.
const ANCHORS: usize = 20_000;

/// From positions and times to places and back; places run from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    events: f64,
    end: f64,
    /// The share of the width that belongs to events.
    order: f64,
    /// Known moments, ascending in both.
    anchors: Vec<(u32, f64)>,
}

impl Axis {
    /// The axis of the whole known run.
    pub fn of(timeline: &Timeline, callbacks: u32) -> Self {
        let mut anchors: Vec<(u32, f64)> = Vec::new();
        let total: usize = timeline.lanes().map(|lane| lane.turns.len()).sum();
        let step = total.div_ceil(ANCHORS).max(1);
        let mut at = 0;
        for lane in timeline.lanes() {
            // Long lanes are sampled, all on the same raster, so that the work stays bounded.
            let mut index = at % step;
            while let Some(turn) = lane.turns.get(index) {
                anchors.push((turn.event, turn.time));
                index += step;
            }
            at += lane.turns.len();
        }
        for band in timeline.bands.iter().take(ANCHORS) {
            anchors.push((band.event, band.to));
        }
        anchors.push((0, 0.0));
        anchors.push((timeline.events, timeline.end));
        order::sort_by(&mut anchors, |one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
        anchors.dedup();
        let order =
            if timeline.end <= 0.0 { 1.0 } else { (f64::from(callbacks) * PER_CALLBACK).min(FOR_ORDER) };
        Self { events: f64::from(timeline.events.max(1)), end: timeline.end, order, anchors }
    }

    /// The place of a position at a time.
    pub fn place(&self, event: u32, time: f64) -> f64 {
        let by_time = if self.end > 0.0 { time / self.end } else { 0.0 };
        (self.order * f64::from(event) / self.events + (1.0 - self.order) * by_time).clamp(0.0, 1.0)
    }

    /// What a press at a place means: a position, or a time where only the clock moves.
    pub fn target(&self, place: f64) -> Command {
        let after = self.anchors.partition_point(|(event, time)| self.place(*event, *time) <= place);
        let before = after.checked_sub(1).and_then(|index| self.anchors.get(index));
        match (before, self.anchors.get(after)) {
            (Some(before), Some(next)) if next.1 > before.1 => Command::SeekTime { time: self.time(place) },
            _ => Command::Seek { event: self.event(place) },
        }
    }

    /// The position that stands at a place, as nearly as it is known.
    pub fn event(&self, place: f64) -> u32 {
        let after = self.anchors.partition_point(|(event, time)| self.place(*event, *time) <= place);
        let Some(before) = after.checked_sub(1).and_then(|index| self.anchors.get(index)) else { return 0 };
        let Some(next) = self.anchors.get(after) else { return before.0 };
        let (from, to) = (self.place(before.0, before.1), self.place(next.0, next.1));
        let part = if to > from { (place - from) / (to - from) } else { 0.0 };
        before.0 + (part * f64::from(next.0 - before.0)).floor() as u32
    }

    /// The virtual time at a place.
    pub fn time(&self, place: f64) -> f64 {
        let after = self.anchors.partition_point(|(event, time)| self.place(*event, *time) <= place);
        let Some(before) = after.checked_sub(1).and_then(|index| self.anchors.get(index)) else { return 0.0 };
        let Some(next) = self.anchors.get(after) else { return before.1 };
        let (from, to) = (self.place(before.0, before.1), self.place(next.0, next.1));
        let part = if to > from { (place - from) / (to - from) } else { 0.0 };
        before.1 + part * (next.1 - before.1)
    }

    /// The place where the clock passes a time.
    fn passes(&self, time: f64) -> f64 {
        let next = self.anchors.partition_point(|anchor| anchor.1 < time);
        self.place(self.anchors.get(next).map_or(self.events as u32, |anchor| anchor.0), time)
    }

    /// Round times with their places, about `wanted` of them, none too near to another.
    pub fn ticks(&self, wanted: usize) -> Vec<(f64, f64)> {
        if self.end <= 0.0 {
            return vec![(0.0, 0.0)];
        }
        let rough = self.end / wanted.max(1) as f64;
        let unit = 10f64.powf(elementary::log10(rough).floor());
        let step = [1.0, 2.0, 5.0, 10.0]
            .into_iter()
            .map(|factor| factor * unit)
            .find(|step| *step >= rough)
            .unwrap_or(unit * 10.0);
        let mut ticks: Vec<(f64, f64)> = vec![(0.0, 0.0)];
        for number in 1..=wanted * 4 {
            let time = step * number as f64;
            if time > self.end * (1.0 + 1e-9) {
                break;
            }
            let place = self.passes(time);
            if ticks.last().is_none_or(|last| place - last.1 > 0.06) {
                ticks.push((time, place));
            }
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(anchors: Vec<(u32, f64)>, events: u32, end: f64) -> Axis {
        Axis { events: f64::from(events), end, order: 0.2, anchors }
    }

    #[test]
    fn order_shows_within_an_instant_and_time_between() {
        let axis = axis(vec![(0, 0.0), (10, 0.0), (11, 1.0), (20, 1.0)], 20, 1.0);
        assert_eq!(axis.place(0, 0.0), 0.0);
        assert!((axis.place(10, 0.0) - 0.1).abs() < 1e-12);
        assert!((axis.place(10, 0.5) - 0.5).abs() < 1e-12);
        assert_eq!(axis.place(20, 1.0), 1.0);
        for event in [0, 3, 10, 12, 20] {
            let time = if event < 11 { 0.0 } else { 1.0 };
            assert_eq!(axis.event(axis.place(event, time) + 1e-9), event);
        }
    }

    #[test]
    fn ticks_are_round_and_ascend() {
        let axis = axis(vec![(0, 0.0), (10, 0.4), (20, 0.9)], 20, 0.9);
        let ticks = axis.ticks(5);
        assert_eq!(
            ticks.iter().map(|tick| (tick.0 * 10.0).round() as i32).collect::<Vec<_>>(),
            [0, 2, 4, 6, 8]
        );
        assert!(ticks.windows(2).all(|pair| pair[0].1 < pair[1].1));
        assert_eq!(Axis { end: 0.0, ..axis }.ticks(5), [(0.0, 0.0)]);
    }
}
