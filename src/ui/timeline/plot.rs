//! What is drawn, in CSS pixels: a list of rectangles, labels and lines for the visible rows and the visible part of the run.
//!
//! A row with fewer spans than pixels shows each of them. One with more is summed up by columns: what runs, is ready and
//! waits within a column stand on top of each other, as high as their share. Either way the work depends on the size of the
//! panel, and not on that of the run.

use super::rows::{Owner, Rows};
use super::scale::{Mark, Scale};
use super::sight::{Measures, Sight, Window};
use super::told::{self, Doing};
use crate::asyncio::instrument::FutureId;
use crate::trace::event::End;
use crate::trace::timeline::{Arrow, Band, Class, Flow, LaneState, LoopTurn, Point, Stage, Sums, Track};
use crate::ui::format::{count, span};
use crate::ui::looks::COLOURS;
use crate::ui::state::Scene;

/// Width of a column in which many spans are summed up.
const COLUMN: f64 = 2.0;
/// Shares within a column are drawn in this many steps, so that equal neighbours become one rectangle.
const STEPS: f64 = 8.0;
/// Spans narrower than this are not named.
const NAMED: f64 = 30.0;
/// What runs is at least this wide, however little time it takes.
const LEAST_RUN: f64 = 1.5;
/// The arrows of all tasks are drawn while there are no more than this in view; those of the chosen task always.
const ARROWS: usize = 60;
/// How many arrows of the visible stretch are looked at.
const LOOKED_AT: usize = 20_000;
/// Bands that are drawn.
const BANDS: usize = 400;
/// Least distance of two marks of the axis, in pixels.
const TICKS: f64 = 84.0;

/// A task's colour, or grey for what is no task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8);

impl Colour {
    /// How many there are.
    pub const COUNT: usize = COLOURS as usize + 1;
    /// For what is no task.
    pub const GREY: Self = Self(COLOURS as u8);

    fn of(scene: &Scene, task: Option<FutureId>) -> Self {
        task.map_or(Self::GREY, |task| Self((scene.looks.get(task).ordinal % COLOURS) as u8))
    }
}

/// A rectangle of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The row.
    pub row: u32,
    /// Left edge.
    pub x: f64,
    /// Right edge.
    pub end: f64,
    /// Upper edge as a share of the row's height for spans.
    pub top: f32,
    /// Lower edge.
    pub bottom: f32,
    /// Whether it is one span, and not a share of many.
    pub single: bool,
}

impl Bar {
    /// Whether `next` is the same share of the same row, and begins where this one ends.
    fn goes_on_as(&self, next: &Self) -> bool {
        (self.row, self.end, self.top, self.bottom) == (next.row, next.x, next.top, next.bottom)
    }

    /// Whether it has an outline: as one span that is wide enough.
    pub fn is_outlined(&self) -> bool {
        self.single && self.end - self.x >= 3.0
    }
}

/// A text within a span.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The row.
    pub row: u32,
    /// Left edge of the room for it.
    pub x: f64,
    /// Right edge.
    pub end: f64,
    /// The text.
    pub text: String,
}

/// How a task ended, drawn where its lane ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stop {
    /// The row.
    pub row: u32,
    /// Where.
    pub x: f64,
    /// How.
    pub end: End,
    /// The task's colour.
    pub colour: Colour,
}

/// An arrow from row to row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Where.
    pub x: f64,
    /// The row of the task that acts, and of the one that is acted upon.
    pub rows: (u32, u32),
    /// What it does.
    pub flow: Flow,
    /// The colour of the task that acts.
    pub colour: Colour,
    /// Whether it is one of the chosen task.
    pub strong: bool,
}

/// A stretch in which the loop was blocked.
#[derive(Clone, Debug, PartialEq)]
pub struct Blocked {
    /// Left edge.
    pub x: f64,
    /// Right edge.
    pub end: f64,
    /// The call.
    pub call: String,
}

/// A mark of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Where.
    pub x: f64,
    /// What it says.
    pub text: String,
}

/// Everything that is drawn.
#[derive(Clone, Debug, Default)]
pub struct Plot {
    /// The rectangles, by class and colour: see [`Plot::bars`].
    pub bars: Vec<Vec<Bar>>,
    /// Texts within them.
    pub labels: Vec<Label>,
    /// Ends of tasks.
    pub stops: Vec<Stop>,
    /// Arrows.
    pub lines: Vec<Line>,
    /// Where the loop was blocked.
    pub bands: Vec<Blocked>,
    /// Marks of the axis.
    pub notes: Vec<Note>,
    /// What was looked for and is shown.
    pub found: Option<Bar>,
    /// The visible rows.
    pub rows: std::ops::Range<usize>,
    /// How many spans the visible rows have within the window.
    pub spans: usize,
}

/// What the parts of a plot have in common.
struct Frame<'a> {
    scene: &'a Scene,
    scale: &'a Scale,
    window: Window,
    width: f64,
    /// The moments at the edges of the window, and at those of the columns.
    from: Point,
    to: Point,
    end: Point,
    columns: std::cell::OnceCell<Vec<Point>>,
}

impl Frame<'_> {
    fn x(&self, point: Point) -> f64 {
        self.window.part(self.scale.place(point)) * self.width
    }

    /// The call with which a task blocks the loop in a turn of it that lasts from one time to another.
    fn blocking(&self, task: FutureId, from: f64, to: f64) -> Option<&Band> {
        let bands = &self.scene.view.timeline.bands;
        let first = bands.partition_point(|band| band.to <= from);
        bands.iter_from(first).take_while(|band| band.from < to).find(|band| band.task.get() == Some(task))
    }

    fn columns(&self) -> &[Point] {
        self.columns.get_or_init(|| {
            let count = (self.width / COLUMN).ceil() as usize;
            (0..=count)
                .map(|column| self.scale.point(self.window.at(column as f64 * COLUMN / self.width)))
                .collect()
        })
    }
}

impl Plot {
    /// The rectangles of a class and colour.
    pub fn bars(&self, class: Class, colour: Colour) -> &[Bar] {
        self.bars.get(Self::place(class, colour)).map_or(&[], Vec::as_slice)
    }

    /// What is seen of a run.
    pub fn of(scene: &Scene, rows: &Rows, scale: &Scale, sight: &Sight) -> Self {
        let Measures { width, .. } = sight.measures;
        let visible = sight.measures.rows(sight.top);
        let visible = visible.start.min(rows.len())..visible.end.min(rows.len());
        let mut plot = Self {
            bars: vec![Vec::new(); Class::ALL.len() * Colour::COUNT],
            rows: visible.clone(),
            ..Self::default()
        };
        let (from, to) = (scale.point(sight.window.from), scale.point(sight.window.to));
        let end = scene.view.timeline.end_point();
        let frame = Frame {
            scene,
            scale,
            window: sight.window,
            width,
            from,
            to,
            end,
            columns: std::cell::OnceCell::new(),
        };
        for index in visible {
            if let Some(row) = rows.get(index) {
                plot.row(&frame, index as u32, row.owner);
            }
        }
        plot.draw_bands(&frame);
        plot.draw_lines(&frame, rows);
        plot.draw_notes(&frame);
        plot.found = sight.search.as_ref().and_then(|search| {
            let hit = search.hits.found.get(search.at)?;
            let row = rows.of_owner(hit.owner, &scene.looks)? as u32;
            let (x, end) = (frame.x(hit.span.0).max(-4.0), frame.x(hit.span.1).min(width + 4.0));
            (end >= 0.0 && x <= width).then_some(Bar {
                row,
                x,
                end: end.max(x + 3.0),
                top: 0.0,
                bottom: 1.0,
                single: true,
            })
        });
        plot
    }

    fn row(&mut self, frame: &Frame<'_>, row: u32, owner: Owner) {
        let timeline = &frame.scene.view.timeline;
        match owner {
            Owner::Task(task) => {
                let Some(lane) = timeline.lane(task) else { return };
                let colour = Colour::of(frame.scene, Some(task));
                self.track(frame, (row, Some(task)), &lane.turns, Doing::Task, |_| colour);
                if let Some(turn) = lane.turns.last()
                    && let LaneState::Done(end) = turn.state
                {
                    let x = frame.x(turn.point());
                    if (0.0..=frame.width).contains(&x) {
                        self.stops.push(Stop { row, x, end, colour });
                    }
                }
            }
            Owner::Loop(id) => {
                if let Some(lane) = timeline.loop_lane(id) {
                    self.track(frame, (row, None), &lane.turns, Doing::Loop, |doing| match doing {
                        Doing::Loop(LoopTurn::Callback { task, .. }) => Colour::of(frame.scene, task.get()),
                        _ => Colour::GREY,
                    });
                }
            }
            Owner::Thread(id) => {
                if let Some(lane) = timeline.thread_lane(id) {
                    self.track(frame, (row, None), &lane.turns, Doing::Thread, |_| Colour::GREY);
                }
            }
        }
    }

    fn track<S: Stage>(
        &mut self,
        frame: &Frame<'_>,
        (row, task): (u32, Option<FutureId>),
        track: &Track<S>,
        doing: impl Fn(S) -> Doing,
        colour: impl Fn(Doing) -> Colour,
    ) {
        let first = track.index_at(frame.from).unwrap_or(0);
        let last =
            track.partition_point(|turn| turn.point().event <= frame.to.event && turn.time <= frame.to.time);
        let spans = last.saturating_sub(first);
        self.spans += spans;
        if spans as f64 > frame.width {
            // The loop's row mixes the colours of all tasks, so a column of it has none.
            let (first, second) = (track.get(first), track.get(first + 1));
            let colours = [first, second].map(|turn| turn.map(|turn| colour(doing(turn.state))));
            let one = colours[0].filter(|_| colours[0] == colours[1]).unwrap_or(Colour::GREY);
            self.dense(frame, row, track, one);
            return;
        }
        for index in first..last {
            let Some(turn) = track.get(index) else { break };
            let Some(class) = turn.state.class() else { continue };
            let (x, mut end) = (frame.x(turn.point()), frame.x(track.end_of(index, frame.end)));
            if class == Class::Run {
                end = end.max(x + LEAST_RUN);
            }
            if end <= 0.0 || x >= frame.width || end <= x {
                continue;
            }
            let (x, end) = (x.max(-2.0), end.min(frame.width + 2.0));
            let doing = doing(turn.state);
            self.push(class, colour(doing), Bar { row, x, end, top: 0.0, bottom: 1.0, single: true });
            let room = (x.max(0.0), end.min(frame.width));
            if room.1 - room.0 > NAMED {
                let blocking = task
                    .and_then(|task| frame.blocking(task, turn.time, track.end_of(index, frame.end).time));
                let text = match blocking {
                    Some(band) => told::blocking(frame.scene, band),
                    None => told::label(frame.scene, doing, turn.line),
                };
                self.labels.push(Label { row, x: room.0, end: room.1, text });
            }
        }
    }

    /// A row with more spans than pixels: what a column holds, as shares of its height.
    fn dense<S: Stage>(&mut self, frame: &Frame<'_>, row: u32, track: &Track<S>, colour: Colour) {
        let columns = frame.columns();
        let mut before: Option<(Point, Sums)> = None;
        let mut drawn: Option<(f64, [i32; 3])> = None;
        for (column, (point, sums)) in columns.iter().zip(track.along(columns)).enumerate() {
            let x = (column as f64 * COLUMN).min(frame.width);
            if let Some((from, earlier)) = before.replace((*point, sums)) {
                let shares = shares(frame.scale, from, *point, &sums.minus(&earlier));
                let left = x - COLUMN;
                match drawn {
                    Some((_, same)) if same == shares => {}
                    _ => {
                        self.stack(row, colour, drawn.replace((left, shares)), left);
                    }
                }
            }
        }
        self.stack(row, colour, drawn, frame.width);
    }

    /// Columns with the same shares, on top of each other: what waits, is ready, runs.
    fn stack(&mut self, row: u32, colour: Colour, columns: Option<(f64, [i32; 3])>, end: f64) {
        let Some((x, shares)) = columns else { return };
        let mut bottom = 1.0_f32;
        for class in Class::ALL {
            let height = shares[class as usize] as f32 / STEPS as f32;
            if height > 0.0 {
                let top = (bottom - height).max(0.0);
                let bar = Bar { row, x, end, top, bottom, single: false };
                // Where only what lies on the other side of it changes, a share goes on as one.
                match self.bars[Self::place(class, colour)].last_mut() {
                    Some(last) if last.goes_on_as(&bar) => last.end = end,
                    _ => self.push(class, colour, bar),
                }
                bottom = top;
            }
        }
    }

    fn place(class: Class, colour: Colour) -> usize {
        class as usize * Colour::COUNT + colour.0 as usize
    }

    fn push(&mut self, class: Class, colour: Colour, bar: Bar) {
        self.bars[Self::place(class, colour)].push(bar);
    }

    fn draw_bands(&mut self, frame: &Frame<'_>) {
        let bands = &frame.scene.view.timeline.bands;
        let first = bands.partition_point(|band| band.to < frame.from.time);
        for band in bands.iter_from(first).take(BANDS) {
            let event = f64::from(band.event);
            let (x, end) =
                (frame.x(Point { event, time: band.from }), frame.x(Point { event, time: band.to }));
            if x >= frame.width {
                break;
            }
            if end > 0.0 {
                let call = frame.scene.view.names.get(band.call).to_string();
                self.bands.push(Blocked {
                    x: x.max(-2.0),
                    end: end.max(x + 1.0).min(frame.width + 2.0),
                    call,
                });
            }
        }
    }

    /// Arrows within the window: all of them while they can be told apart, and those of the chosen task.
    fn draw_lines(&mut self, frame: &Frame<'_>, rows: &Rows) {
        let scene = frame.scene;
        let arrows = &scene.view.timeline.arrows;
        let first = arrows.partition_point(|arrow| f64::from(arrow.event) < frame.from.event);
        let last = arrows.partition_point(|arrow| f64::from(arrow.event) <= frame.to.event);
        let chosen = scene.selected;
        let all = last.saturating_sub(first) <= ARROWS;
        let (mut strong, mut faint) = (Vec::new(), Vec::new());
        for arrow in arrows.iter_from(first).take((last - first).min(LOOKED_AT)) {
            let own = chosen.is_some() && (arrow.from.get() == chosen || chosen == Some(arrow.to));
            if (own || all)
                && let Some(line) = self.line(frame, rows, arrow, own)
            {
                if own { &mut strong } else { &mut faint }.push(line);
            }
        }
        // Of very many arrows at the same places those that come last are enough.
        let skip = strong.len().saturating_sub(4 * ARROWS);
        self.lines = faint;
        self.lines.extend(strong.drain(skip..));
    }

    fn line(&self, frame: &Frame<'_>, rows: &Rows, arrow: &Arrow, strong: bool) -> Option<Line> {
        let from = arrow.from.get()?;
        let looks = &frame.scene.looks;
        let (tail, tip) = (rows.of_task(from, looks)?, rows.of_task(arrow.to, looks)?);
        let outside = |row: usize| !self.rows.contains(&row);
        let past = (tail < self.rows.start && tip < self.rows.start)
            || (tail >= self.rows.end && tip >= self.rows.end);
        if tail == tip || past || (outside(tail) && outside(tip) && !strong) {
            return None;
        }
        let x = frame.x(Point { event: f64::from(arrow.event), time: arrow.time });
        let colour = Colour::of(frame.scene, Some(from));
        (0.0..=frame.width).contains(&x).then_some(Line {
            x,
            rows: (tail as u32, tip as u32),
            flow: arrow.flow,
            colour,
            strong,
        })
    }

    fn draw_notes(&mut self, frame: &Frame<'_>) {
        let window = frame.window;
        let least = TICKS / frame.width.max(1.0) * window.width();
        let words = frame.scene.lang.words().chart;
        let text = |mark| match mark {
            Mark::Time(time) => span(time),
            Mark::Event(event) => (words.event)(&count(event as usize)),
        };
        let note = |tick: &super::scale::Tick| Note {
            x: window.part(tick.place) * frame.width,
            text: text(tick.mark),
        };
        self.notes = frame.scale.ticks(window.from, window.to, least).iter().map(note).collect();
    }
}

/// The shares of a column, in steps. Whatever is there at all is seen, so that a short step among long waits is not lost.
fn shares(scale: &Scale, from: Point, to: Point, sums: &Sums) -> [i32; 3] {
    let (event, second) = scale.widths(from, to);
    let whole = event * (to.event - from.event) + second * (to.time - from.time);
    if whole <= 0.0 {
        return [0; 3];
    }
    let share = |class: usize| (event * sums.events[class] + second * sums.times[class]) / whole;
    std::array::from_fn(|class| {
        let share = share(class);
        if share <= 1e-9 { 0 } else { ((share * STEPS).round() as i32).clamp(1, STEPS as i32) }
    })
}
