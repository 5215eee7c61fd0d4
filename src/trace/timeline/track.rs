//! The spans of one lane, with running sums beside them.
//!
//! A lane may have a hundred thousand spans while a screen has a thousand columns. What a column holds is a sum over a range of
//! spans; with the sums up to every sixteenth span kept, any range costs two look-ups, however long it is.

use super::super::log::Log;

/// Spans between two kept sums.
const STRIDE: usize = 16;

/// The three ways in which a lane passes its time, as they are drawn: solid, outlined, hatched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// It runs.
    Run,
    /// It could run, and does not.
    Ready,
    /// It waits.
    Wait,
}

impl Class {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::Run, Self::Ready, Self::Wait];
}

/// What a lane does from some event on.
pub trait Stage: Copy {
    /// How it counts; none where the lane is empty.
    fn class(&self) -> Option<Class>;
}

/// A span of a lane begins; it lasts until the next entry of the lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn<S = super::LaneState> {
    /// Index of the event that began it.
    pub event: u32,
    /// Line of the program at that event; 0 if none.
    pub line: u32,
    /// Virtual time of that event.
    pub time: f64,
    /// What the lane does from here on.
    pub state: S,
}

/// A place between events: so many events, a part of one included, and a virtual time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Events before it.
    pub event: f64,
    /// Virtual seconds.
    pub time: f64,
}

impl<S> Turn<S> {
    /// Where the span begins.
    pub fn point(&self) -> Point {
        Point { event: f64::from(self.event), time: self.time }
    }

    /// Whether it begins at a point or before it.
    fn begins_by(&self, point: Point) -> bool {
        f64::from(self.event) <= point.event && self.time <= point.time
    }
}

/// What a stretch of a lane amounts to, by [`Class`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// Events.
    pub events: [f64; 3],
    /// Virtual seconds.
    pub times: [f64; 3],
    /// Spans that begin in it.
    pub spans: [u32; 3],
}

impl Sums {
    fn add(&mut self, class: Class, from: Point, to: Point) {
        self.events[class as usize] += (to.event - from.event).max(0.0);
        self.times[class as usize] += (to.time - from.time).max(0.0);
    }

    /// Add a whole span, which ends at `end`.
    fn add_span<S: Stage>(&mut self, turn: &Turn<S>, end: Point) {
        if let Some(class) = turn.state.class() {
            self.add(class, turn.point(), end);
            self.spans[class as usize] += 1;
        }
    }

    /// What lies after `other`, which lies before.
    pub fn minus(mut self, other: &Self) -> Self {
        for class in 0..3 {
            self.events[class] -= other.events[class];
            self.times[class] -= other.times[class];
            self.spans[class] -= other.spans[class];
        }
        self
    }
}

/// The spans of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Track<S: Clone = super::LaneState> {
    turns: Log<Turn<S>>,
    /// Entry *n* sums up the first (*n* + 1) · [`STRIDE`] spans.
    sums: Log<Sums>,
}

impl<S: Stage> Default for Track<S> {
    fn default() -> Self {
        Self { turns: Log::new(), sums: Log::new() }
    }
}

impl<S: Stage> Track<S> {
    /// Append a span; the one before it ends here.
    pub fn push(&mut self, turn: Turn<S>) {
        let len = self.turns.len();
        if len > 0 && len.is_multiple_of(STRIDE) {
            let mut sums = self.sums.last().copied().unwrap_or_default();
            self.sum(len - STRIDE, len, turn.point(), &mut sums);
            self.sums.push(sums);
        }
        self.turns.push(turn);
    }

    /// Number of spans.
    pub fn len(&self) -> usize {
        self.turns.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.turns.is_empty()
    }

    /// A span.
    pub fn get(&self, index: usize) -> Option<&Turn<S>> {
        self.turns.get(index)
    }

    /// The last span.
    pub fn last(&self) -> Option<&Turn<S>> {
        self.turns.last()
    }

    /// All spans in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Turn<S>> + '_ {
        self.turns.iter()
    }

    /// Spans from an index on.
    pub fn iter_from(&self, start: usize) -> impl Iterator<Item = &Turn<S>> + '_ {
        self.turns.iter_from(start)
    }

    /// How many spans at the beginning satisfy `test`.
    pub fn partition_point(&self, test: impl Fn(&Turn<S>) -> bool) -> usize {
        self.turns.partition_point(test)
    }

    /// Index of the span that holds a point; none before the first.
    pub fn index_at(&self, point: Point) -> Option<usize> {
        self.partition_point(|turn| turn.begins_by(point)).checked_sub(1)
    }

    /// Where a span ends: where the next one begins, or at `end`.
    pub fn end_of(&self, index: usize, end: Point) -> Point {
        self.turns.get(index + 1).map_or(end, Turn::point)
    }

    /// What lies between two points, spans that reach out of it cut off. Spans count where they begin.
    pub fn between(&self, from: Point, to: Point) -> Sums {
        self.up_to(to).minus(&self.up_to(from))
    }

    /// What lies before a point.
    pub fn up_to(&self, point: Point) -> Sums {
        self.index_at(point).map_or_else(Sums::default, |index| self.cut(index, self.before(index), point))
    }

    /// What lies before each of some points, the next of which is never before the last. From point to point it is a walk over the
    /// spans between them, if they are few.
    pub fn along<'a>(&'a self, points: &'a [Point]) -> impl Iterator<Item = Sums> + 'a {
        // The span that holds the last point, and what lies before it.
        let mut at: Option<(usize, Sums)> = None;
        points.iter().map(move |point| {
            let Some((index, sums)) = &mut at else {
                at = self.index_at(*point).map(|index| (index, self.before(index)));
                return at.map_or_else(Sums::default, |(index, before)| self.cut(index, before, *point));
            };
            let mut steps = 0;
            while let Some(next) = self.turns.get(*index + 1).filter(|turn| turn.begins_by(*point)) {
                if steps == STRIDE {
                    *index = self.index_at(*point).unwrap_or(*index);
                    *sums = self.before(*index);
                    break;
                }
                if let Some(turn) = self.turns.get(*index) {
                    sums.add_span(turn, next.point());
                }
                *index += 1;
                steps += 1;
            }
            self.cut(*index, *sums, *point)
        })
    }

    /// What lies before a point in the span `index`, before which lies `sums`.
    fn cut(&self, index: usize, mut sums: Sums, point: Point) -> Sums {
        if let Some(turn) = self.turns.get(index)
            && let Some(class) = turn.state.class()
        {
            sums.add(class, turn.point(), point);
            sums.spans[class as usize] += u32::from(turn.point().event < point.event);
        }
        sums
    }

    /// The sums of the first `count` spans.
    fn before(&self, count: usize) -> Sums {
        let blocks = (count / STRIDE).min(self.sums.len());
        let mut sums =
            blocks.checked_sub(1).and_then(|last| self.sums.get(last)).copied().unwrap_or_default();
        let end = self.turns.get(count).or(self.turns.last()).map_or_else(Point::default, Turn::point);
        self.sum(blocks * STRIDE, count, end, &mut sums);
        sums
    }

    /// Add the spans from `first` to `last`, the last of which ends at `end`.
    fn sum(&self, first: usize, last: usize, end: Point, sums: &mut Sums) {
        let mut spans = self.turns.iter_from(first).take(last.saturating_sub(first)).peekable();
        while let Some(turn) = spans.next() {
            sums.add_span(turn, spans.peek().map_or(end, |next| next.point()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Stage for Option<Class> {
        fn class(&self) -> Option<Class> {
            *self
        }
    }

    /// A track made by chance, ending in nothing.
    fn track(count: u32) -> (Track<Option<Class>>, Point) {
        let (mut track, mut event, mut time, mut seed) = (Track::default(), 3_u32, 0.5_f64, 11_u32);
        for number in 0..count {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let state = if number + 1 == count { None } else { Some(Class::ALL[(seed >> 20) as usize % 3]) };
            track.push(Turn { event, line: 0, time, state });
            event += 1 + (seed >> 24) % 4;
            time += f64::from((seed >> 16) % 3) * 0.25;
        }
        (track, Point { event: f64::from(event), time })
    }

    /// The same, span by span.
    fn plainly(track: &Track<Option<Class>>, end: Point, from: Point, to: Point) -> Sums {
        let mut sums = Sums::default();
        for index in 0..track.len() {
            let turn = track.get(index).expect("a span");
            let next = track.end_of(index, end);
            let Some(class) = turn.state else { continue };
            let begin = Point { event: turn.point().event.max(from.event), time: turn.time.max(from.time) };
            let stop = Point { event: next.event.min(to.event), time: next.time.min(to.time) };
            if stop.event < begin.event || stop.time < begin.time {
                continue;
            }
            sums.add(class, begin, stop);
        }
        sums
    }

    #[test]
    fn sums_of_any_range_are_those_of_its_spans() {
        let (track, end) = track(500);
        let all: Vec<Point> = track.iter().map(Turn::point).chain([end]).collect();
        let mut checked = 0;
        for (index, from) in all.iter().enumerate().step_by(7) {
            for to in all[index..].iter().step_by(11) {
                let (quick, plain) = (track.between(*from, *to), plainly(&track, end, *from, *to));
                for class in 0..3 {
                    assert!((quick.events[class] - plain.events[class]).abs() < 1e-9, "{from:?} {to:?}");
                    assert!((quick.times[class] - plain.times[class]).abs() < 1e-9, "{from:?} {to:?}");
                }
                checked += 1;
            }
        }
        assert!(checked > 1000);
    }

    #[test]
    fn a_walk_along_points_sums_up_what_each_alone_does() {
        let (track, end) = track(1_000);
        for points in [3, 40, 300, 5_000] {
            let at = |number| {
                let part = f64::from(number) / f64::from(points);
                Point { event: part * end.event, time: part * end.time }
            };
            let points: Vec<Point> = (0..=points).map(at).collect();
            for (point, sums) in points.iter().zip(track.along(&points)) {
                let alone = track.up_to(*point);
                assert_eq!(sums.spans, alone.spans, "{point:?}");
                for class in 0..3 {
                    assert!((sums.events[class] - alone.events[class]).abs() < 1e-9, "{point:?}");
                    assert!((sums.times[class] - alone.times[class]).abs() < 1e-9, "{point:?}");
                }
            }
        }
    }

    #[test]
    fn cut_spans_count_in_part_and_begin_once() {
        let mut track = Track::default();
        for (event, time, state) in [(0, 0.0, Some(Class::Run)), (4, 0.0, Some(Class::Wait)), (8, 2.0, None)]
        {
            track.push(Turn { event, line: 0, time, state });
        }
        let point = |event, time| Point { event, time };
        let sums = track.between(point(1.0, 0.0), point(8.0, 1.0));
        assert_eq!(sums.events, [3.0, 0.0, 4.0]);
        assert_eq!(sums.times, [0.0, 0.0, 1.0]);
        assert_eq!(sums.spans, [0, 0, 1]);
        assert_eq!(track.between(point(5.0, 0.5), point(6.0, 1.5)).times, [0.0, 0.0, 1.0]);
        assert_eq!(track.between(point(9.0, 2.0), point(20.0, 9.0)), Sums::default());
        assert_eq!(track.between(point(4.0, 0.0), point(5.0, 0.0)).spans, [0, 0, 1]);
        assert_eq!(track.between(point(0.0, 0.0), point(5.0, 0.0)).spans, [1, 0, 1]);
        assert_eq!(track.index_at(point(-1.0, 0.0)), None);
    }
}
