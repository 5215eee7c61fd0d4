//! What the program printed, as text below the lanes: each line with its time.

use super::draw::{Drawing, cut};
use super::{LEFT, MARGIN, RIGHT, WIDTH};
use crate::asyncio::instrument::Stream;
use crate::trace::console::ConsoleLine;
use crate::trace::event::What;
use crate::trace::export::{Recorded, label};
use crate::trace::model::ConsoleLength;

/// Lines that are shown: the first ones and the last ones of more.
const FIRST: usize = 24;
const LAST: usize = 8;
/// Characters of a line.
const COLUMNS: usize = 104;
const LEADING: f64 = 17.0;

pub(super) fn draw(drawing: &mut Drawing, run: &Recorded<'_>) {
    drawing.y += 18.0;
    let y = drawing.y;
    drawing.raw(&format!("<path class=\"rule\" d=\"M{MARGIN} {y:.1}H{:.1}\"/>", WIDTH - MARGIN));
    drawing.y += 22.0;
    drawing.text("small strong", MARGIN, drawing.y, "Output");
    let length = run.trace.events().iter().rev().find_map(|event| match event.what {
        What::Output { end, lines, .. } => Some(ConsoleLength { bytes: end, lines }),
        _ => None,
    });
    let Some(length) = length else {
        drawing.text("small muted", LEFT, drawing.y, "The program printed nothing.");
        return;
    };
    let all = length.lines as usize;
    if all <= FIRST + LAST {
        for line in run.trace.console.window(length, 0, all) {
            row(drawing, &line);
        }
    } else {
        for line in run.trace.console.window(length, 0, FIRST) {
            row(drawing, &line);
        }
        let more = format!("… {} …", label::count(all - FIRST - LAST, "more line"));
        drawing.text("small muted", LEFT, drawing.y, &more);
        drawing.y += LEADING;
        for line in run.trace.console.tail(length, LAST) {
            row(drawing, &line);
        }
    }
    drawing.y -= LEADING;
}

fn row(drawing: &mut Drawing, line: &ConsoleLine) {
    let error = line.stream == Stream::Stderr;
    let y = drawing.y;
    drawing.text_end("small muted", LEFT - 12.0, y, &label::seconds(line.time));
    // What a terminal would take as a command for colours says nothing here.
    let text = cut(&line.shown().plain(), COLUMNS);
    drawing.text(if error { "mono bad" } else { "mono" }, LEFT, y, &text);
    if error {
        drawing.text_end("small bad", WIDTH - RIGHT, y, "stderr");
    }
    drawing.y += LEADING;
}
