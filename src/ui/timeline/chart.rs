//! The canvas of the panel: drawn at most once for each picture of the screen, and only when something on it changed.

use super::canvas::Painter;
use super::plot::Plot;
use super::rows::Rows;
use super::scale::Scale;
use super::sight::Sight;
use crate::ui::state::Scene;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlCanvasElement, HtmlElement};
use yew::NodeRef;

/// What is to be drawn.
#[derive(Clone)]
pub struct Drawing {
    /// The moment.
    pub scene: Scene,
    /// The rows.
    pub rows: Rc<Rows>,
    /// The axis.
    pub scale: Rc<Scale>,
    /// What is seen.
    pub sight: Rc<Sight>,
}

impl Drawing {
    /// Whether the canvas looks the same. The playhead stands beside it, so playing alone changes nothing.
    fn looks_like(&self, other: &Self) -> bool {
        let (one, two) = (&self.sight, &other.sight);
        let (view, before) = (&self.scene.view, &other.scene.view);
        Rc::ptr_eq(&self.rows, &other.rows)
            && Rc::ptr_eq(&self.scale, &other.scale)
            && Rc::ptr_eq(&self.scene.looks, &other.scene.looks)
            && self.scene.selected == other.scene.selected
            && self.scene.lang == other.scene.lang
            && view.timeline.events == before.timeline.events
            && (one.window, one.top, one.measures, one.repaint)
                == (two.window, two.top, two.measures, two.repaint)
            && one.search == two.search
    }
}

/// The canvas and what was drawn on it last.
#[derive(Default)]
pub struct Chart {
    painter: Option<Painter>,
    wanted: Option<Drawing>,
    drawn: Option<Drawing>,
    plot: Plot,
    repaint: u32,
    waiting: bool,
}

impl Chart {
    /// Draw this with the next picture.
    pub fn draw(chart: &Rc<RefCell<Self>>, drawing: Drawing, canvas: &NodeRef, probe: &NodeRef) {
        {
            let mut this = chart.borrow_mut();
            let same = this.drawn.as_ref().is_some_and(|drawn| drawn.looks_like(&drawing));
            let element = canvas.cast::<HtmlCanvasElement>();
            let known =
                this.painter.as_ref().zip(element).is_some_and(|(painter, element)| painter.is_for(&element));
            this.wanted = Some(drawing);
            if (same && known) || this.waiting {
                return;
            }
            this.waiting = true;
        }
        let (chart, canvas, probe) = (chart.clone(), canvas.clone(), probe.clone());
        let run = Closure::once_into_js(move || chart.borrow_mut().paint(&canvas, &probe));
        let asked = web_sys::window().is_some_and(|window| {
            // A function is what is asked for.
            window.request_animation_frame(run.unchecked_ref()).is_ok()
        });
        debug_assert!(asked, "a page has pictures");
    }

    fn paint(&mut self, canvas: &NodeRef, probe: &NodeRef) {
        self.waiting = false;
        // The panel may have left the page meanwhile.
        let (Some(canvas), Some(probe)) = (canvas.cast::<HtmlCanvasElement>(), probe.cast::<HtmlElement>())
        else {
            return;
        };
        if self.painter.as_ref().is_none_or(|painter| !painter.is_for(&canvas)) {
            self.painter = Painter::new(canvas);
        }
        let (Some(painter), Some(drawing)) = (&mut self.painter, self.wanted.take()) else { return };
        if self.repaint != drawing.sight.repaint {
            self.repaint = drawing.sight.repaint;
            painter.forget_colours();
        }
        self.plot = Plot::of(&drawing.scene, &drawing.rows, &drawing.scale, &drawing.sight);
        painter.paint(&self.plot, &drawing.sight.measures, drawing.sight.top, &probe);
        self.drawn = Some(drawing);
    }

    /// What was drawn last, with what it was drawn of.
    pub fn shown(&self) -> Option<(&Plot, &Drawing)> {
        Some((&self.plot, self.drawn.as_ref()?))
    }
}
