//! Cards that move: where each one stood before a change, and an animation from there to where it stands after.
//!
//! The lanes are lists of their own, and a card that moves between them becomes a new node. Cards are therefore known by
//! `data-key`: measured right before the page changes, measured again after, and moved by the difference, which needs
//! no node to survive. A card on its way is measured where it is, so an interrupted move goes on from there.

use crate::order::SortedMap;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{DomRect, Element};

/// Length of a move in milliseconds.
const MOVE: f64 = 200.0;
/// Length of an appearance.
const APPEAR: f64 = 140.0;
/// Moves shorter than this are not worth the eye's attention.
const LEAST: f64 = 2.0;

/// As many cards move at once at most: an eye follows a few, and a page has to draw them all.
const MOST: usize = 50;

/// Left and top of every card that could be seen, by key.
pub type Places = SortedMap<String, (f64, f64)>;

/// What of the stage is in sight, from top to bottom.
struct Sight {
    top: f64,
    bottom: f64,
}

impl Sight {
    fn of(stage: &Element) -> Self {
        let area = stage.get_bounding_client_rect();
        Self { top: area.top(), bottom: area.bottom() }
    }

    fn holds(&self, card: &DomRect) -> bool {
        card.height() > 0.0 && card.bottom() > self.top && card.top() < self.bottom
    }
}

fn cards(stage: &Element) -> Vec<(String, Element)> {
    let Ok(found) = stage.query_selector_all("[data-key]") else { return Vec::new() };
    let element = |index| found.get(index)?.dyn_into::<Element>().ok();
    (0..found.length())
        .filter_map(element)
        .filter_map(|card| Some((card.get_attribute("data-key")?, card)))
        .collect()
}

/// Where the cards in sight stand now.
pub fn measure(stage: &Element) -> Places {
    let sight = Sight::of(stage);
    let mut places = Places::default();
    for (key, card) in cards(stage) {
        let area = card.get_bounding_client_rect();
        if sight.holds(&area) {
            places.insert(key, (area.left(), area.top()));
        }
    }
    places
}

/// Whether the person has asked for stillness.
fn still() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten())
        .is_none_or(|query| query.matches())
}

/// Move every card in sight from where it stood to where it stands: the first [`MOST`] of them that have to move.
pub fn play(stage: &Element, before: &Places) {
    if before.is_empty() || still() {
        return;
    }
    // Measured all at once, then moved: in turns, each measurement would lay the page out again.
    let sight = Sight::of(stage);
    let now: Vec<_> = cards(stage)
        .into_iter()
        .filter_map(|(key, card)| {
            let area = card.get_bounding_client_rect();
            sight.holds(&area).then_some((key, card, (area.left(), area.top())))
        })
        .collect();
    let mut moving = 0;
    for (key, card, (left, top)) in now {
        if moving == MOST {
            return;
        }
        moving += 1;
        match before.get(&key) {
            Some((old_left, old_top)) => {
                let (dx, dy) = (old_left - left, old_top - top);
                if dx.abs() + dy.abs() >= LEAST {
                    let from = format!("translate({dx:.1}px, {dy:.1}px)");
                    animate(
                        &card,
                        &[("transform", &from), ("zIndex", "2")],
                        &[("transform", "none"), ("zIndex", "2")],
                        MOVE,
                    );
                } else {
                    moving -= 1;
                }
            }
            None => animate(&card, &[("opacity", "0")], &[("opacity", "1")], APPEAR),
        }
    }
}

/// `Element.animate`, which web-sys calls unstable although every browser has it.
fn animate(card: &Element, from: &[(&str, &str)], to: &[(&str, &str)], duration: f64) {
    let object = |entries: &[(&str, JsValue)]| {
        let object = Object::new();
        for (key, value) in entries {
            // Setting a property of a fresh plain object does not fail.
            let _ = Reflect::set(&object, &JsValue::from_str(key), value);
        }
        object
    };
    let frame = |entries: &[(&str, &str)]| {
        object(&entries.iter().map(|(key, value)| (*key, JsValue::from_str(value))).collect::<Vec<_>>())
    };
    let frames = Array::of2(&frame(from), &frame(to));
    let options = object(&[("duration", duration.into()), ("easing", "cubic-bezier(.2, .7, .2, 1)".into())]);
    let function =
        Reflect::get(card, &"animate".into()).ok().and_then(|value| value.dyn_into::<Function>().ok());
    if let Some(function) = function {
        // A browser without it shows the card where it belongs, at once.
        let _ = function.call2(card, &frames, &options);
    }
}
