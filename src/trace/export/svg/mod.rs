//! A picture of the timeline that needs no script, for documents, print and readers without JavaScript: lanes, waits hatched
//! with what is waited for, an axis, a legend, and the program's output as text below.
//!
//! It follows the reader's theme by itself, says what it shows in `title` and `desc`, and has a bounded size: of many tasks
//! the first ones have lanes, and the others are drawn by coroutine, as how many of them live.

mod draw;
mod lanes;
mod output;
mod scale;
mod style;

use super::Recorded;
use super::label;
use crate::trace::timeline::{Lane, LaneState};
use draw::Drawing;
use scale::Scale;

/// Width of the picture.
pub(super) const WIDTH: f64 = 960.0;
/// Where the lanes begin, and the space right of them.
pub(super) const LEFT: f64 = 196.0;
pub(super) const RIGHT: f64 = 28.0;
/// Space around texts.
pub(super) const MARGIN: f64 = 18.0;

pub(super) fn write(run: &Recorded<'_>) -> String {
    let mut drawing = Drawing::new(run);
    let scale = Scale::of(run);
    heading(&mut drawing, run);
    lanes::draw(&mut drawing, run, &scale);
    legend(&mut drawing, run);
    output::draw(&mut drawing, run);
    let height = drawing.y + MARGIN;
    let (id, title) = (drawing.id.clone(), draw::escaped(&format!("{}: timeline", run.title)));
    let about = draw::escaped(&description(run));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"loopscope-trace\" width=\"{WIDTH}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\" aria-labelledby=\"{id}-title {id}-about\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-about\">{about}</desc>\n\
         <style>{style}</style>\n<defs>{defs}</defs>\n\
         <rect class=\"paper\" x=\".5\" y=\".5\" width=\"{inner}\" height=\"{inner_height:.0}\" rx=\"6\"/>\n{body}</svg>\n",
        style = style::SHEET,
        defs = style::patterns(&id),
        inner = WIDTH - 1.0,
        inner_height = height - 1.0,
        body = drawing.body,
    )
}

/// The lanes that are drawn: those of the tasks by which a loop shuts down say nothing about the program.
fn shown<'a>(run: &Recorded<'a>) -> impl Iterator<Item = &'a Lane> + use<'a> {
    let names = &run.trace.names;
    run.timeline.lanes().filter(|lane| !names.get(lane.coroutine).starts_with("BaseEventLoop.shutdown_"))
}

/// Name of the program, and what became of it.
fn heading(drawing: &mut Drawing, run: &Recorded<'_>) {
    drawing.y = 30.0;
    drawing.text("title", MARGIN, drawing.y, run.title);
    drawing.text_end("muted", WIDTH - RIGHT, drawing.y, &summary(run));
    drawing.y += 16.0;
}

/// The run in one line.
fn summary(run: &Recorded<'_>) -> String {
    let tasks = label::count(shown(run).count(), "task");
    format!("{tasks}, {} of virtual time, {}", label::seconds(run.timeline.end), run.ending)
}

/// What the patterns mean.
fn legend(drawing: &mut Drawing, run: &Recorded<'_>) {
    drawing.y += 24.0;
    let y = drawing.y;
    let mut x = LEFT;
    let hatch = drawing.id.clone();
    let mut sample = |drawing: &mut Drawing, class: &str, fill: Option<String>, text: &str| {
        let fill = fill.map_or_else(String::new, |fill| format!(" style=\"fill:url(#{fill})\""));
        drawing.raw(&format!("<path class=\"{class}\"{fill} d=\"M{x:.1} {:.1}h20v10h-20z\"/>", y - 9.0));
        drawing.text("small", x + 26.0, y, text);
        x += 26.0 + text.chars().count() as f64 * 6.2 + 18.0;
    };
    sample(drawing, "run g", None, "running");
    sample(drawing, "wait g", Some(format!("{hatch}-g")), "waiting");
    sample(drawing, "ready g", None, "ready to run");
    if !run.timeline.bands.is_empty() {
        sample(drawing, "band", Some(format!("{hatch}-b")), "the loop is blocked");
    }
    let arrows = "arrows: dotted creates, solid wakes, dashed cancels";
    drawing.text("small muted", x, y, arrows);
}

/// The picture in words.
fn description(run: &Recorded<'_>) -> String {
    /// Tasks that are told of one by one.
    const TOLD: usize = 20;
    let names = &run.trace.names;
    let mut text = format!("{}.", summary(run));
    for lane in shown(run).take(TOLD) {
        let (Some(first), Some(last)) = (lane.turns.get(0), lane.turns.last()) else { continue };
        let end = match last.state {
            LaneState::Done(end) => {
                format!("ends at {} ({})", label::seconds(last.time), label::end(names, end))
            }
            LaneState::Waiting { on, sort } => {
                format!("still waits for {}", label::wait(run.timeline, names, on, sort))
            }
            _ => "has not ended".to_owned(),
        };
        text += &format!(
            " {} {} begins at {} and {end}.",
            names.get(lane.name),
            names.get(lane.coroutine),
            label::seconds(first.time)
        );
    }
    if shown(run).count() > TOLD {
        text += &format!(" And {} more.", label::count(shown(run).count() - TOLD, "task"));
    }
    for band in run.timeline.bands.iter().take(TOLD) {
        let (from, to) = (label::seconds(band.from), label::seconds(band.to));
        text += &format!(" {} blocks the loop from {from} to {to}.", names.get(band.call));
    }
    text
}
