//! A way for tests and scripts to ask what is on the canvas, which has no elements to look at.
//!
//! `document.dispatchEvent(new CustomEvent("loopscope:timeline", { detail }))` sets `detail.timeline` to JSON: rows, spans,
//! arrows, bands and marks as they were drawn last, in CSS pixels of the plot.

use super::chart::{Chart, Drawing};
use super::plot::{Colour, Plot};
use super::told::{self, class_word};
use crate::trace::event::End;
use crate::trace::timeline::{Class, Flow};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::CustomEvent;

/// The event's name.
const NAME: &str = "loopscope:timeline";

/// Answers questions until what it returns is called.
pub fn listen(chart: Rc<RefCell<Chart>>) -> Box<dyn FnOnce()> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return Box::new(|| {});
    };
    let answer = Closure::<dyn FnMut(CustomEvent)>::new(move |question: CustomEvent| {
        let detail = question.detail();
        let told = chart.borrow().shown().map(|(plot, drawing)| describe(plot, drawing).to_string());
        if let Some(told) = told.filter(|_| detail.is_object()) {
            // A frozen object is the asker's own doing: it gets no answer.
            let _ = js_sys::Reflect::set(&detail, &"timeline".into(), &told.into());
        }
    });
    // Adding a listener to the document does not fail.
    let _ = document.add_event_listener_with_callback(NAME, answer.as_ref().unchecked_ref());
    Box::new(move || {
        let _ = document.remove_event_listener_with_callback(NAME, answer.as_ref().unchecked_ref());
    })
}

/// A plot as JSON.
pub fn describe(plot: &Plot, drawing: &Drawing) -> Value {
    let sight = &drawing.sight;
    let row = |index: usize| {
        let row = drawing.rows.get(index)?;
        let name = told::row_name(&drawing.scene, row.owner).0.to_string();
        Some(
            json!({ "index": index, "name": name, "depth": row.depth, "below": row.below, "collapsed": row.collapsed }),
        )
    };
    let mut spans = Vec::new();
    for class in Class::ALL {
        for colour in 0..Colour::COUNT {
            for bar in plot.bars(class, Colour(colour as u8)) {
                spans.push(json!({
                    "row": bar.row, "from": bar.x, "to": bar.end, "top": bar.top, "bottom": bar.bottom,
                    "state": class_word(class), "colour": colour,
                }));
            }
        }
    }
    let flow = |flow| match flow {
        Flow::Created => "created",
        Flow::Woke => "woke",
        Flow::Cancelled => "cancelled",
    };
    let end = |end| match end {
        End::Result(_) => "result",
        End::Exception(_) => "exception",
        End::Cancelled => "cancelled",
    };
    json!({
        "rows": plot.rows.clone().filter_map(row).collect::<Vec<_>>(),
        "count": drawing.rows.len(),
        "lane": sight.measures.lane,
        "axis": sight.measures.axis,
        "top": sight.top,
        "width": sight.measures.width,
        "height": sight.measures.height,
        "window": [sight.window.from, sight.window.to],
        "seen": plot.spans,
        "spans": spans,
        "labels": plot.labels.iter().map(|label| json!({ "row": label.row, "from": label.x, "to": label.end, "text": label.text })).collect::<Vec<_>>(),
        "arrows": plot.lines.iter().map(|line| json!({
            "x": line.x, "from": line.rows.0, "to": line.rows.1, "flow": flow(line.flow), "strong": line.strong,
        })).collect::<Vec<_>>(),
        "ends": plot.stops.iter().map(|stop| json!({ "row": stop.row, "x": stop.x, "end": end(stop.end) })).collect::<Vec<_>>(),
        "bands": plot.bands.iter().map(|band| json!({ "from": band.x, "to": band.end, "call": band.call })).collect::<Vec<_>>(),
        "marks": plot.notes.iter().map(|note| json!({ "x": note.x, "text": note.text })).collect::<Vec<_>>(),
        "found": plot.found.map(|bar| json!({ "row": bar.row, "from": bar.x, "to": bar.end })),
    })
}
