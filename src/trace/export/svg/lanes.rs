//! Axis, lanes, what blocked, and arrows.

use super::draw::{Drawing, cut};
use super::scale::Scale;
use super::style::COLOURS;
use super::{LEFT, MARGIN, RIGHT, WIDTH, shown};
use crate::asyncio::instrument::FutureId;
use crate::trace::event::{End, ThreadEvent, What};
use crate::trace::export::{Recorded, label};
use crate::trace::timeline::{Flow, Lane, LaneState};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Up to so many tasks have a lane each; of more, so many.
const ALL: usize = 60;
const SOME: usize = 24;
/// Coroutines whose other tasks are drawn together; the rest is one more.
const GROUPS: usize = 6;
/// Threads that are drawn.
const THREADS: usize = 12;
/// More arrows than this would hide the lanes.
const ARROWS: usize = 120;
/// With more turns than this, what is thinner than some pixels is left out.
const TURNS: usize = 3000;
/// Characters of a label, and their width.
const LABEL: usize = 27;
const LETTER: f64 = 6.05;

/// Heights of a lane and of what is drawn in it.
#[derive(Clone, Copy)]
struct Size {
    lane: f64,
    bar: f64,
    /// Stretches thinner than this are joined.
    thin: f64,
}

pub(super) fn draw(drawing: &mut Drawing, run: &Recorded<'_>, scale: &Scale) {
    let count = shown(run).count();
    let single = if count <= ALL { count } else { SOME };
    let turns: usize = shown(run).take(single).map(|lane| lane.turns.len()).sum();
    let thin = if turns > TURNS { 3.0 } else { 0.4 };
    let size = if single <= 16 {
        Size { lane: 28.0, bar: 14.0, thin }
    } else {
        Size { lane: 19.0, bar: 11.0, thin }
    };
    axis(drawing, run, scale);
    let top = drawing.y;
    loop_lane(drawing, scale, size);
    let mut rows: BTreeMap<FutureId, f64> = BTreeMap::new();
    for (ordinal, lane) in shown(run).take(single).enumerate() {
        rows.insert(lane.task, drawing.y + size.lane / 2.0);
        row(drawing, run, scale, size, lane, ordinal % COLOURS);
    }
    groups(drawing, run, scale, single);
    threads(drawing, run, scale, size);
    let bottom = drawing.y;
    bands(drawing, run, scale, top, bottom);
    arrows(drawing, run, scale, &rows);
    drawing.raw(&format!("<path class=\"rule\" d=\"M{LEFT} {top:.1}V{bottom:.1}\"/>"));
}

fn axis(drawing: &mut Drawing, run: &Recorded<'_>, scale: &Scale) {
    drawing.y += 18.0;
    let y = drawing.y;
    for (time, x) in scale.ticks(run) {
        let text = label::seconds(time);
        drawing.raw(&format!("<path class=\"rule\" d=\"M{x:.1} {:.1}v5\"/>", y + 5.0));
        drawing.raw(&format!(
            "<text class=\"small muted\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"middle\">{text}</text>"
        ));
    }
    drawing.raw(&format!("<path class=\"rule\" d=\"M{LEFT} {:.1}H{:.1}\"/>", y + 10.0, WIDTH - RIGHT));
    drawing.y += 10.0;
}

/// A label left of a lane: a name, and in a quieter colour what it runs.
fn name(drawing: &mut Drawing, size: Size, name: &str, quiet: &str) {
    let y = drawing.y + size.lane / 2.0 + 4.0;
    let (name, room) = (cut(name, LABEL - 6), LABEL.saturating_sub(name.chars().count() + 1));
    let quiet = super::draw::escaped(&cut(quiet, room.max(4)));
    let name = super::draw::escaped(&name);
    drawing.raw(&format!(
        "<text class=\"small\" x=\"{MARGIN}\" y=\"{y:.1}\"><tspan class=\"strong\">{name}</tspan> <tspan>{quiet}</tspan></text>"
    ));
}

/// Stretches of one look, as one path.
fn stretches(drawing: &mut Drawing, size: Size, class: &str, hatched: Option<&str>, parts: &[(f64, f64)]) {
    if parts.is_empty() {
        return;
    }
    let y = drawing.y + (size.lane - size.bar) / 2.0;
    let mut path = String::new();
    for (from, to) in parts {
        let width = (to - from).max(1.6);
        // Writing to a string cannot fail.
        let _ = write!(path, "M{from:.1} {y:.1}h{width:.1}v{bar:.0}h-{width:.1}z", bar = size.bar);
    }
    let id = drawing.id.clone();
    let fill = hatched.map_or_else(String::new, |colour| format!(" style=\"fill:url(#{id}-{colour})\""));
    drawing.raw(&format!("<path class=\"{class}\"{fill} d=\"{path}\"/>"));
}

/// When the loop waits in its selector, and when it does not.
fn loop_lane(drawing: &mut Drawing, scale: &Scale, size: Size) {
    name(drawing, size, "event loop", "");
    let (mut busy, mut waits) = (Vec::new(), Vec::<(f64, f64)>::new());
    let mut x = LEFT;
    for (_, from, to) in &scale.waits {
        if *from > x + size.thin {
            busy.push((x, *from));
        }
        match waits.last_mut() {
            Some(last) if *from - last.1 < size.thin => last.1 = *to,
            _ => waits.push((*from, *to)),
        }
        x = x.max(*to);
    }
    if x + size.thin < WIDTH - RIGHT {
        busy.push((x, WIDTH - RIGHT));
    }
    stretches(drawing, size, "run g", None, &busy);
    stretches(drawing, size, "wait g", Some("g"), &waits);
    for (from, to) in waits {
        why(drawing, size, from, to, "select");
    }
    drawing.y += size.lane;
}

/// What is waited for, within its stretch if there is room.
fn why(drawing: &mut Drawing, size: Size, from: f64, to: f64, text: &str) {
    let room = ((to - from - 10.0) / LETTER).floor();
    if room < 4.0 || (text.chars().count() as f64 > room && room < 8.0) {
        return;
    }
    let text = cut(text, room as usize);
    let (x, y) = (from + 5.0, drawing.y + size.lane / 2.0);
    let width = text.chars().count() as f64 * LETTER + 4.0;
    drawing.raw(&format!(
        "<path class=\"plate\" d=\"M{:.1} {:.1}h{width:.1}v10h-{width:.1}z\"/>",
        x - 2.0,
        y - 5.0
    ));
    drawing.text("why", x, y + 3.5, &text);
}

fn row(drawing: &mut Drawing, run: &Recorded<'_>, scale: &Scale, size: Size, lane: &Lane, colour: usize) {
    let names = &run.trace.names;
    name(drawing, size, &names.get(lane.name), &names.get(lane.coroutine));
    let (mut runs, mut readies, mut waits) = (Vec::new(), Vec::new(), Vec::new());
    let mut reasons = Vec::new();
    let mut drawn = 0.0;
    for index in 0..lane.turns.len() {
        let Some(turn) = lane.turns.get(index) else { break };
        if matches!(turn.state, LaneState::Done(_)) {
            break;
        }
        let next = lane.turns.get(index + 1);
        let (event, time) =
            next.map_or((run.timeline.events, run.timeline.end), |next| (next.event, next.time));
        let (from, to) = (scale.x(turn.event, turn.time), scale.x(event, time));
        if to < drawn + size.thin && index > 0 {
            continue;
        }
        drawn = to;
        match turn.state {
            LaneState::Running => runs.push((from, to)),
            LaneState::Created | LaneState::Ready => readies.push((from, to)),
            LaneState::Waiting { on, sort } => {
                waits.push((from, to));
                reasons.push((from, to, on, sort));
            }
            LaneState::Done(_) => {}
        }
    }
    let hatch = format!("t{colour}");
    stretches(drawing, size, &format!("ready t{colour}"), None, &readies);
    stretches(drawing, size, &format!("wait t{colour}"), Some(&hatch), &waits);
    stretches(drawing, size, &format!("run t{colour}"), None, &runs);
    for (from, to, on, sort) in reasons {
        if to - from > 40.0 {
            why(drawing, size, from, to, &label::wait(run.timeline, names, on, sort));
        }
    }
    if let Some(LaneState::Done(end)) = lane.turns.last().map(|turn| turn.state)
        && let Some(turn) = lane.turns.last()
    {
        mark(drawing, size, scale.x(turn.event, turn.time) + 8.0, end, colour);
    }
    drawing.y += size.lane;
}

/// How a task ended: a dot, a cross for an exception, a crossed circle for a cancellation.
fn mark(drawing: &mut Drawing, size: Size, x: f64, end: End, colour: usize) {
    let y = drawing.y + size.lane / 2.0;
    drawing.raw(&match end {
        End::Result(_) => format!("<circle class=\"t{colour}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"2.6\"/>"),
        End::Exception(_) => {
            format!("<path class=\"mark bad\" d=\"M{:.1} {:.1}l7 7m0 -7l-7 7\"/>", x - 3.5, y - 3.5)
        }
        End::Cancelled => format!(
            "<path class=\"mark t{colour}\" style=\"fill:none\" d=\"M{:.1} {y:.1}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0m1.2 2.8l5.6 -5.6\"/>",
            x - 4.0
        ),
    });
}

/// Tasks without a lane, by coroutine: how many of them live.
fn groups(drawing: &mut Drawing, run: &Recorded<'_>, scale: &Scale, single: usize) {
    const BUCKETS: usize = 240;
    let mut by_name: Vec<(std::rc::Rc<str>, usize, Vec<i32>)> = Vec::new();
    let bucket = |x: f64| (((x - LEFT) / (WIDTH - LEFT - RIGHT)) * BUCKETS as f64) as usize;
    for lane in shown(run).skip(single) {
        let coroutine = run.trace.names.get(lane.coroutine);
        let known = by_name.iter().position(|(name, ..)| *name == coroutine);
        let index = known.unwrap_or_else(|| {
            if by_name.len() <= GROUPS {
                let name = if by_name.len() == GROUPS { "others".into() } else { coroutine };
                by_name.push((name, 0, vec![0; BUCKETS + 2]));
            }
            by_name.len() - 1
        });
        let Some(first) = lane.turns.get(0) else { continue };
        let end = lane.turns.last().filter(|turn| matches!(turn.state, LaneState::Done(_)));
        let (_, count, changes) = &mut by_name[index];
        *count += 1;
        changes[bucket(scale.x(first.event, first.time)).min(BUCKETS)] += 1;
        let end = end.map_or(BUCKETS, |end| bucket(scale.x(end.event, end.time)).min(BUCKETS));
        changes[end + 1] -= 1;
    }
    for (index, (coroutine, count, changes)) in by_name.iter().enumerate() {
        let size = Size { lane: 44.0, bar: 32.0, thin: 0.0 };
        name(drawing, size, &format!("{count} more"), coroutine);
        let levels: Vec<i32> = changes
            .iter()
            .scan(0, |level, change| {
                *level += change;
                Some(*level)
            })
            .take(BUCKETS)
            .collect();
        let most = levels.iter().copied().max().unwrap_or(0).max(1);
        let (base, step) = (drawing.y + 38.0, (WIDTH - LEFT - RIGHT) / BUCKETS as f64);
        let mut path = format!("M{LEFT} {base:.1}");
        let mut before = 0;
        for (at, level) in levels.iter().enumerate() {
            if *level != before {
                let x = LEFT + at as f64 * step;
                let y = base - size.bar * f64::from(*level) / f64::from(most);
                let _ = write!(path, "H{x:.1}V{y:.1}");
                before = *level;
            }
        }
        let _ = write!(path, "H{:.1}V{base:.1}z", WIDTH - RIGHT);
        drawing.raw(&format!("<path class=\"ready t{}\" d=\"{path}\"/>", (single + index) % COLOURS));
        let text = format!("at most {most} at once");
        let width = text.chars().count() as f64 * LETTER + 8.0;
        let y = drawing.y;
        drawing.raw(&format!(
            "<path class=\"plate\" d=\"M{:.1} {:.1}h{width:.1}v13h-{width:.1}z\"/>",
            WIDTH - RIGHT - width,
            y + 7.0
        ));
        drawing.text_end("why", WIDTH - RIGHT - 4.0, y + 17.0, &text);
        drawing.y += size.lane;
    }
}

/// Threads beside the main one.
fn threads(drawing: &mut Drawing, run: &Recorded<'_>, scale: &Scale, size: Size) {
    struct Thread {
        name: std::rc::Rc<str>,
        since: f64,
        waits: Option<std::rc::Rc<str>>,
        parts: Vec<(f64, f64, Option<std::rc::Rc<str>>)>,
        ended: bool,
    }
    let mut threads: BTreeMap<u32, Thread> = BTreeMap::new();
    let names = &run.trace.names;
    for (index, event) in run.trace.events().iter().enumerate() {
        let What::Thread { thread, news } = event.what else { continue };
        let x = scale.x(index as u32, event.time);
        if let ThreadEvent::Started { name } = news {
            let started =
                Thread { name: names.get(name), since: x, waits: None, parts: Vec::new(), ended: false };
            threads.insert(thread.0, started);
            continue;
        }
        let Some(entry) = threads.get_mut(&thread.0) else { continue };
        let waits = entry.waits.take();
        entry.parts.push((entry.since, x, waits));
        entry.since = x;
        match news {
            ThreadEvent::Waits { call, .. } => entry.waits = Some(names.get(call)),
            ThreadEvent::Ended => entry.ended = true,
            ThreadEvent::Started { .. } | ThreadEvent::Runs => {}
        }
    }
    let count = threads.len();
    for mut thread in threads.into_values().take(THREADS) {
        if !thread.ended {
            thread.parts.push((thread.since, WIDTH - RIGHT, thread.waits.take()));
        }
        name(drawing, size, &thread.name, "thread");
        let select = |waiting: bool| -> Vec<(f64, f64)> {
            let parts = thread.parts.iter().filter(|(.., waits)| waits.is_some() == waiting);
            parts.filter(|(from, to, _)| to - from >= size.thin).map(|(from, to, _)| (*from, *to)).collect()
        };
        stretches(drawing, size, "wait g", Some("g"), &select(true));
        stretches(drawing, size, "run g", None, &select(false));
        for (from, to, waits) in &thread.parts {
            if let Some(call) = waits {
                why(drawing, size, *from, *to, call);
            }
        }
        drawing.y += size.lane;
    }
    if count > THREADS {
        name(drawing, size, &format!("{} more", count - THREADS), "threads");
        drawing.y += size.lane;
    }
}

/// Stretches in which nothing else could run.
fn bands(drawing: &mut Drawing, run: &Recorded<'_>, scale: &Scale, top: f64, bottom: f64) {
    let id = drawing.id.clone();
    let mut shown = 0.0;
    for band in run.timeline.bands.iter() {
        let (from, to) = (scale.x(band.event, band.from), scale.x(band.event, band.to));
        if to < shown + 1.0 {
            continue;
        }
        shown = to;
        let (width, height) = ((to - from).max(1.5), bottom - top);
        drawing.raw(&format!(
            "<path class=\"band\" style=\"fill:url(#{id}-b)\" d=\"M{from:.1} {top:.1}h{width:.1}v{height:.1}h-{width:.1}z\"/>"
        ));
        let text = format!("{} blocks", run.trace.names.get(band.call));
        let text_width = text.chars().count() as f64 * LETTER + 6.0;
        if text_width < width {
            drawing.raw(&format!(
                "<path class=\"plate\" d=\"M{:.1} {:.1}h{text_width:.1}v13h-{text_width:.1}z\"/>",
                from + 3.0,
                bottom - 14.0
            ));
            drawing.text("why caution", from + 6.0, bottom - 4.0, &text);
        }
    }
}

/// Who created, woke and cancelled whom.
fn arrows(drawing: &mut Drawing, run: &Recorded<'_>, scale: &Scale, rows: &BTreeMap<FutureId, f64>) {
    if run.timeline.arrows.len() > ARROWS {
        return;
    }
    for arrow in run.timeline.arrows.iter() {
        let ends = arrow.from.get().and_then(|from| rows.get(&from)).zip(rows.get(&arrow.to));
        let Some((from, to)) = ends.filter(|(from, to)| from != to) else { continue };
        let class = match arrow.flow {
            Flow::Created => "created",
            Flow::Woke => "woke",
            Flow::Cancelled => "cancelled",
        };
        let x = scale.x(arrow.event, arrow.time);
        let down = if to > from { 1.0 } else { -1.0 };
        let tip = to - down * 8.0;
        drawing.raw(&format!(
            "<path class=\"arrow {class}\" d=\"M{x:.1} {from:.1}V{:.1}\"/><path class=\"tip\" d=\"M{x:.1} {tip:.1}l-3 {:.1}h6z\"/>",
            tip - down * 4.0,
            -down * 5.0
        ));
    }
}
