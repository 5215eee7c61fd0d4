//! Where a moment stands on the timeline.
//!
//! Computing takes no virtual time, so by time alone everything that runs would have no width. The axis of time therefore
//! adds to each moment a share of the width for the events before it: time stays in proportion between them, order stays
//! visible within an instant, and both run from left to right. Two other axes answer to runs that this does not suit: one
//! makes long gaps short, one gives every event the same width, however much time passes.

use crate::session::command::Command;
use crate::trace::timeline::{Point, Ruler, Timeline};

/// A share of the width for each callback, and for all of them at most.
const PER_CALLBACK: f64 = 0.009;
const FOR_ORDER: f64 = 0.4;
const FOR_ORDER_COMPACT: f64 = 0.5;

/// How the axis runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// In proportion to virtual time.
    #[default]
    Time,
    /// The same with long gaps made short.
    Compact,
    /// By events.
    Steps,
}

impl Mode {
    /// All of them, in the order of their switch.
    pub const ALL: [Self; 3] = [Self::Time, Self::Compact, Self::Steps];

    /// The word in `data-axis`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Compact => "compact",
            Self::Steps => "steps",
        }
    }

    /// The next one of the switch.
    pub fn next(self) -> Self {
        match self {
            Self::Time => Self::Compact,
            Self::Compact => Self::Steps,
            Self::Steps => Self::Time,
        }
    }
}

/// A mark of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub place: f64,
    /// What it says.
    pub mark: Mark,
}

/// What a mark of the axis says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// The clock passes this time here.
    Time(f64),
    /// So many events have happened.
    Event(u32),
}

/// From moments to places and back; places run from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// How it runs.
    pub mode: Mode,
    ruler: Ruler,
    end: Point,
    /// Width of an event, and of a second (of a unit of shortened time on the compact axis).
    event: f64,
    second: f64,
}

impl Scale {
    /// The axis of the whole known run, in which `callbacks` callbacks begin.
    pub fn of(timeline: &Timeline, callbacks: u32, mode: Mode) -> Self {
        let end = timeline.end_point();
        let ruler = timeline.ruler.clone();
        let share = |most: f64| (f64::from(callbacks) * PER_CALLBACK).min(most);
        let (order, length) = match mode {
            _ if end.time <= 0.0 => (1.0, 1.0),
            Mode::Time => (share(FOR_ORDER), end.time),
            Mode::Compact => (share(FOR_ORDER_COMPACT), ruler.warped(end.time).max(f64::MIN_POSITIVE)),
            Mode::Steps => (1.0, 1.0),
        };
        let (event, second) = (order / end.event.max(1.0), (1.0 - order) / length);
        Self { mode, ruler, end, event, second }
    }

    /// The place of a moment.
    pub fn place(&self, point: Point) -> f64 {
        let time = if self.mode == Mode::Compact { self.ruler.warped(point.time) } else { point.time };
        (self.event * point.event + self.second * time).clamp(0.0, 1.0)
    }

    /// The place of the playhead after so many events: in the middle of the last one, so that it stands on what that began.
    pub fn head(&self, events: u32, time: f64) -> f64 {
        self.place(Point { event: (f64::from(events) - 0.5).max(0.0), time })
    }

    /// The moment at a place. Between two times of the clock the event stays and the time moves; otherwise it is the other
    /// way round.
    pub fn point(&self, place: f64) -> Point {
        let begin = |index: usize| {
            self.ruler.get(index).map(|instant| Point { event: f64::from(instant.event), time: instant.time })
        };
        let next = self.ruler.partition_point(|instant| {
            self.place(Point { event: f64::from(instant.event), time: instant.time }) <= place
        });
        let Some(at) = next.checked_sub(1).and_then(begin) else { return Point::default() };
        let stop = Point { time: at.time, event: begin(next).map_or(self.end.event, |next| next.event) };
        let left = place - self.place(at);
        let width = self.place(stop) - self.place(at);
        let Some(next) = begin(next).filter(|_| left >= width) else {
            let part = if width > 0.0 { (left / width).min(1.0) } else { 0.0 };
            return Point { event: at.event + part * (stop.event - at.event), ..at };
        };
        let gap = self.place(next) - self.place(stop);
        let part = if gap > 0.0 { ((left - width) / gap).clamp(0.0, 1.0) } else { 0.0 };
        Point { event: next.event, time: at.time + part * (next.time - at.time) }
    }

    /// The width of an event and of a second between two moments, which is the same everywhere but on the compact axis.
    pub fn widths(&self, from: Point, to: Point) -> (f64, f64) {
        let passed = to.time - from.time;
        if self.mode != Mode::Compact || passed <= 0.0 {
            return (self.event, self.second);
        }
        let warped = self.ruler.warped(to.time) - self.ruler.warped(from.time);
        (self.event, self.second * warped / passed)
    }

    /// Whether nothing but the clock moves at a place.
    pub fn in_gap(&self, point: Point) -> bool {
        let next = self.ruler.partition_point(|instant| instant.time <= point.time);
        let before = next.checked_sub(1).and_then(|index| self.ruler.get(index));
        before.is_some_and(|instant| instant.time < point.time) && self.ruler.get(next).is_some()
    }

    /// What a press at a place means: a position, or a time where only the clock moves.
    pub fn target(&self, place: f64) -> Command {
        let point = self.point(place);
        if self.in_gap(point) {
            return Command::SeekTime { time: point.time };
        }
        Command::Seek { event: self.position(point) }
    }

    /// The position whose playhead stands nearest to a moment: that after the event which is drawn there.
    pub fn position(&self, point: Point) -> u32 {
        let events = self.end.event as u32;
        if point.event <= 0.0 { 0 } else { (point.event.floor() as u32).saturating_add(1).min(events) }
    }

    /// The place at which the clock passes a time.
    fn passes(&self, time: f64) -> f64 {
        let next = self.ruler.partition_point(|instant| instant.time < time);
        let event = self.ruler.get(next).map_or(self.end.event, |instant| f64::from(instant.event));
        self.place(Point { event, time })
    }

    /// Marks between two places, none nearer to another than `least` (a share of the whole width), and the unit of time that
    /// they are rounded to.
    pub fn ticks(&self, from: f64, to: f64, least: f64) -> Vec<Tick> {
        let mut ticks: Vec<Tick> = Vec::new();
        let mut offer = |place: f64, mark: Mark| {
            let free = ticks.last().is_none_or(|last| place - last.place >= least);
            if free && place >= from && place <= to {
                ticks.push(Tick { place, mark });
            }
        };
        let (begin, end) = (self.point(from), self.point(to));
        let room = ((to - from) / least.max(f64::MIN_POSITIVE)).max(1.0);
        let span = end.time - begin.time;
        if self.mode == Mode::Time && span > 0.0 {
            // Times of equal distance are nowhere nearer to each other than where only the clock moves.
            let step = round_step((span / room).max(least / self.second.max(f64::MIN_POSITIVE)));
            let first = (begin.time / step).ceil();
            for number in 0..=(span / step) as u64 + 1 {
                let time = (first + number as f64) * step;
                if time <= end.time * (1.0 + 1e-12) {
                    offer(self.passes(time), Mark::Time(time));
                }
            }
        } else {
            let first = self.ruler.partition_point(|instant| instant.time < begin.time);
            let last = self.ruler.partition_point(|instant| instant.time <= end.time);
            // Of very many times evenly spread ones are looked at: a mark that is missing misleads nobody.
            let stride = ((last - first) / 4096).max(1);
            for index in (first..last).step_by(stride) {
                if let Some(instant) = self.ruler.get(index) {
                    let point = Point { event: f64::from(instant.event), time: instant.time };
                    offer(self.place(point), Mark::Time(instant.time));
                }
            }
        }
        if ticks.len() < 2 {
            self.count(begin, end, room, &mut ticks, (from, to, least));
        }
        ticks
    }

    /// Within one instant only events tell places apart.
    fn count(
        &self,
        begin: Point,
        end: Point,
        room: f64,
        ticks: &mut Vec<Tick>,
        (from, to, least): (f64, f64, f64),
    ) {
        let span = end.event - begin.event;
        let step = round_step(span / room).max(1.0);
        let first = (begin.event / step).ceil();
        for number in 0..=(span / step) as u64 {
            let event = (first + number as f64) * step;
            let place = self.place(Point { event, time: begin.time });
            let free = ticks.iter().all(|tick| (tick.place - place).abs() >= least);
            if free && place >= from && place <= to && event > 0.0 {
                ticks.push(Tick { place, mark: Mark::Event(event as u32) });
            }
        }
    }
}

/// The least round number that is not below this one: 1, 2 or 5 times a power of ten.
fn round_step(rough: f64) -> f64 {
    if rough <= 0.0 || !rough.is_finite() {
        return 1.0;
    }
    let unit = power_of_ten(rough);
    [1.0, 2.0, 5.0]
        .into_iter()
        .map(|factor| factor * unit)
        .find(|step| *step >= rough * (1.0 - 1e-9))
        .unwrap_or(unit * 10.0)
}

/// The greatest power of ten that is not above a number. A logarithm would tell it at once, but its tables are more than the
/// whole of this part.
fn power_of_ten(number: f64) -> f64 {
    let mut power = 1.0;
    if number < 1.0 {
        while number * power < 1.0 {
            power *= 10.0;
        }
        return 1.0 / power;
    }
    while power * 10.0 <= number {
        power *= 10.0;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_ten_are_those_below() {
        for exponent in -300..300 {
            let power: f64 = format!("1e{exponent}").parse().expect("a number");
            let within = 1e-9 * power;
            assert!((power_of_ten(power * 1.000_001) - power).abs() < within, "{power}");
            assert!((power_of_ten(power * 9.999_99) - power).abs() < within, "{power}");
        }
        assert_eq!(power_of_ten(1.0), 1.0);
        assert_eq!(power_of_ten(0.5), 0.1);
        assert_eq!(power_of_ten(1000.0), 1000.0);
    }

    /// Ten events at 0, one second, ten events at 1, an hour, ten more.
    fn run(mode: Mode) -> Scale {
        let mut timeline = Timeline::default();
        (timeline.events, timeline.end) = (30, 3601.0);
        for (event, time) in [(0, 0.0), (10, 1.0), (20, 3601.0)] {
            timeline.ruler.note(event, time);
        }
        Scale::of(&timeline, 12, mode)
    }

    #[test]
    fn every_axis_runs_from_left_to_right_and_back() {
        for mode in Mode::ALL {
            let scale = run(mode);
            let mut last = -1.0;
            for event in 0..=30_u32 {
                let time = if event < 10 {
                    0.0
                } else if event < 20 {
                    1.0
                } else {
                    3601.0
                };
                let place = scale.place(Point { event: f64::from(event), time });
                assert!(place > last, "{mode:?} {event}");
                last = place;
                let back = scale.point(place + 1e-12);
                assert!((back.event - f64::from(event)).abs() < 1e-6, "{mode:?} {event} {back:?}");
                assert_eq!(back.time, time, "{mode:?} {event}");
            }
            assert!((last - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn gaps_are_long_short_or_nothing() {
        let gap = |mode| {
            let scale = run(mode);
            scale.place(Point { event: 20.0, time: 3601.0 }) - scale.place(Point { event: 20.0, time: 1.0 })
        };
        assert!(gap(Mode::Time) > 0.8);
        assert!(gap(Mode::Compact) > 0.4 && gap(Mode::Compact) < 0.7);
        assert_eq!(gap(Mode::Steps), 0.0);
    }

    #[test]
    fn a_press_in_a_gap_is_a_time_and_elsewhere_a_position() {
        let scale = run(Mode::Time);
        let before = scale.place(Point { event: 20.0, time: 1.0 });
        let after = scale.place(Point { event: 20.0, time: 3601.0 });
        match scale.target((before + after) / 2.0) {
            Command::SeekTime { time } => assert!((time - 1801.0).abs() < 1.0, "{time}"),
            other => panic!("{other:?}"),
        }
        let place = scale.head(15, 1.0);
        assert_eq!(scale.target(place), Command::Seek { event: 15 });
        assert_eq!(scale.target(0.0), Command::Seek { event: 0 });
        assert_eq!(scale.target(1.0), Command::Seek { event: 30 });
    }

    #[test]
    fn marks_are_round_apart_and_ascend() {
        let mut timeline = Timeline::default();
        (timeline.events, timeline.end) = (20, 0.9);
        timeline.ruler.note(10, 0.4);
        timeline.ruler.note(20, 0.9);
        let scale = Scale::of(&timeline, 0, Mode::Time);
        let ticks = scale.ticks(0.0, 1.0, 0.2);
        let times: Vec<i64> = ticks
            .iter()
            .map(|tick| match tick.mark {
                Mark::Time(time) => (time * 10.0).round() as i64,
                Mark::Event(_) => panic!("a time was wanted"),
            })
            .collect();
        assert_eq!(times, [0, 2, 4, 6, 8]);
        assert!(ticks.windows(2).all(|pair| pair[1].place - pair[0].place >= 0.2 - 1e-12));
        // Within one instant events are counted.
        let (from, to) = (
            run(Mode::Steps).place(Point { event: 11.0, time: 1.0 }),
            run(Mode::Steps).place(Point { event: 19.0, time: 1.0 }),
        );
        let ticks = run(Mode::Steps).ticks(from, to, (to - from) / 5.0);
        assert!(
            ticks.len() >= 4 && ticks.iter().all(|tick| matches!(tick.mark, Mark::Event(_))),
            "{ticks:?}"
        );
    }

    #[test]
    fn a_run_without_time_or_events_has_an_axis_too() {
        for mode in Mode::ALL {
            let scale = Scale::of(&Timeline::default(), 0, mode);
            assert_eq!(scale.target(0.5), Command::Seek { event: 0 });
            assert!(scale.ticks(0.0, 1.0, 0.1).len() < 20);
        }
    }
}
