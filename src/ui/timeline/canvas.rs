//! A plot on a canvas, in the colours of the style sheet.

use super::plot::{Blocked, Colour, Label, Line, Plot, Stop};
use super::sight::Measures;
use crate::trace::event::End;
use crate::trace::timeline::{Class, Flow};
use crate::ui::platform::size::length;
use std::collections::HashMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasPattern, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement};

/// Height of a span's bar, in pixels.
pub const BAR: f64 = 16.0;
/// Height that a text at the foot of the rows takes.
const FOOT: f64 = 17.0;
/// Texts whose widths there is room for from the beginning: more than a first visit shows, whose files do not hold what makes more room.
const LABELS: usize = 112;
/// Air beside a text within a span.
const AIR: f64 = 5.0;
/// Widths of so many texts are remembered.
const TEXTS: usize = 4_000;
/// Size of the tile of a hatch, in device pixels per CSS pixel.
const TILE: f64 = 8.0;

/// Names of the colours in the style sheet, tasks' first.
const TOKENS: [&str; 14] = [
    "--t0",
    "--t1",
    "--t2",
    "--t3",
    "--t4",
    "--grey",
    "--surface",
    "--text",
    "--muted",
    "--line",
    "--accent",
    "--caution",
    "--danger",
    "--good",
];

/// Places in [`TOKENS`] after those of tasks.
const SURFACE: usize = 6;
const TEXT: usize = 7;
const MUTED: usize = 8;
const LINE: usize = 9;
const ACCENT: usize = 10;
const CAUTION: usize = 11;
const DANGER: usize = 12;

/// The colours as the browser computes them: the style sheet's own texts name both themes.
#[derive(Default)]
struct Palette {
    colours: Vec<String>,
    hatches: Vec<Option<CanvasPattern>>,
    font: String,
}

/// Draws plots onto one canvas.
pub struct Painter {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    palette: Palette,
    widths: HashMap<String, f64>,
    ratio: f64,
}

impl Painter {
    /// A painter for a canvas; none where the browser has no canvas to draw on.
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
        Some(Self {
            canvas,
            context,
            palette: Palette::default(),
            widths: HashMap::with_capacity(LABELS),
            ratio: 1.0,
        })
    }

    /// Whether it draws on this canvas.
    pub fn is_for(&self, canvas: &HtmlCanvasElement) -> bool {
        self.canvas == *canvas
    }

    /// Forget the colours: the theme has changed.
    pub fn forget_colours(&mut self) {
        self.palette = Palette::default();
        self.widths.clear();
    }

    /// Make the canvas as large as its place, in the screen's own pixels.
    fn fit(&mut self, measures: &Measures) {
        let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).max(0.5);
        let (width, height) =
            ((measures.width * ratio).round() as u32, (measures.height * ratio).round() as u32);
        if self.canvas.width() != width || self.canvas.height() != height {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        if (self.ratio - ratio).abs() > 1e-6 {
            self.ratio = ratio;
            self.palette.hatches.clear();
        }
    }

    /// Draw. `probe` is an element on which colours are tried out.
    pub fn paint(&mut self, plot: &Plot, measures: &Measures, top: f64, probe: &HtmlElement) {
        self.fit(measures);
        if self.palette.colours.is_empty() {
            self.palette = Palette::read(probe);
        }
        if self.palette.hatches.is_empty() {
            let hatches =
                (0..Colour::COUNT).map(|colour| self.hatch(&self.palette.colours[colour], 135.0, 0.42));
            let hatches: Vec<_> =
                hatches.chain([self.hatch(&self.palette.colours[CAUTION], 45.0, 0.3)]).collect();
            self.palette.hatches = hatches;
        }
        let context = &self.context;
        // Only a context that has gone refuses a transformation; then nothing is drawn either.
        let _ = context.set_transform(self.ratio, 0.0, 0.0, self.ratio, 0.0, 0.0);
        context.clear_rect(0.0, 0.0, measures.width, measures.height);
        context.set_font(&self.palette.font);
        context.set_text_baseline("middle");
        self.grid(plot, measures);
        context.save();
        context.begin_path();
        context.rect(0.0, measures.axis, measures.width, measures.height - measures.axis);
        context.clip();
        let y = |row: u32| measures.axis + f64::from(row) * measures.lane - top;
        let bar_top = |row: u32| y(row) + (measures.lane - BAR) / 2.0;
        self.bands(&plot.bands, measures);
        self.bars(plot, &bar_top);
        for stop in &plot.stops {
            // At the very end of the run there is room for it only on the span itself.
            self.stop(stop, ((stop.x + 5.0).min(measures.width - 4.5), y(stop.row) + measures.lane / 2.0));
        }
        for line in &plot.lines {
            self.line(line, &|row| y(row) + measures.lane / 2.0);
        }
        if let Some(found) = &plot.found {
            self.context.set_stroke_style_str(self.colour(ACCENT));
            self.context.set_line_width(2.0);
            self.context.stroke_rect(
                found.x - 2.0,
                bar_top(found.row) - 3.0,
                found.end - found.x + 4.0,
                BAR + 6.0,
            );
        }
        self.labels(&plot.labels, &|row| y(row) + measures.lane / 2.0);
        // At the foot there are rows when they fill the panel, and the call is told by the stage and on hover.
        if y(plot.rows.end as u32) <= measures.height - FOOT {
            self.band_labels(&plot.bands, measures);
        }
        self.context.restore();
        self.notes(plot, measures);
    }

    fn colour(&self, index: usize) -> &str {
        self.palette.colours.get(index).map_or("gray", String::as_str)
    }

    fn grid(&self, plot: &Plot, measures: &Measures) {
        self.context.set_fill_style_str(self.colour(LINE));
        self.context.set_global_alpha(0.55);
        for note in &plot.notes {
            self.context.fill_rect(note.x.round(), measures.axis - 4.0, 1.0, measures.height);
        }
        self.context.set_global_alpha(1.0);
    }

    /// All rectangles of a class and colour are one path, filled at once: with a call of `fillRect` for each the browser takes nine times
    /// as long.
    fn bars(&self, plot: &Plot, top: &dyn Fn(u32) -> f64) {
        // What waits first, what runs last: the least is on top.
        for class in [Class::Wait, Class::Ready, Class::Run] {
            let (filled, outlined) = match class {
                Class::Wait => (1.0, 0.5),
                Class::Ready => (0.2, 0.95),
                Class::Run => (1.0, 0.0),
            };
            for number in 0..Colour::COUNT {
                let bars = plot.bars(class, Colour(number as u8));
                if bars.is_empty() {
                    continue;
                }
                let context = &self.context;
                let colour = self.colour(number);
                match (class, &self.palette.hatches[number]) {
                    (Class::Wait, Some(hatch)) => context.set_fill_style_canvas_pattern(hatch),
                    _ => context.set_fill_style_str(colour),
                }
                context.set_global_alpha(filled);
                context.begin_path();
                for bar in bars {
                    let height = BAR * f64::from(bar.bottom - bar.top);
                    context.rect(bar.x, top(bar.row) + BAR * f64::from(bar.top), bar.end - bar.x, height);
                }
                context.fill();
                if class != Class::Run {
                    context.set_global_alpha(outlined);
                    context.set_stroke_style_str(colour);
                    context.set_line_width(1.0);
                    context.begin_path();
                    for bar in bars.iter().filter(|bar| bar.is_outlined()) {
                        context.rect(bar.x + 0.5, top(bar.row) + 0.5, bar.end - bar.x - 1.0, BAR - 1.0);
                    }
                    context.stroke();
                }
            }
        }
        self.context.set_global_alpha(1.0);
    }

    /// Slanted lines in a colour, as a pattern to fill with.
    fn hatch(&self, colour: &str, angle: f64, alpha: f64) -> Option<CanvasPattern> {
        let document = web_sys::window()?.document()?;
        let tile = document.create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
        let size = (TILE * self.ratio).round().max(2.0);
        tile.set_width(size as u32);
        tile.set_height(size as u32);
        let context = tile.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
        context.set_stroke_style_str(colour);
        context.set_global_alpha(alpha);
        context.set_line_width(2.0 * self.ratio);
        context.begin_path();
        // One stroke through the middle and one through each of two corners, so that tiles join.
        let up = angle > 90.0;
        for shift in [-size, 0.0, size] {
            let (from, to) = if up { (size, 0.0) } else { (0.0, size) };
            context.move_to(shift, from);
            context.line_to(shift + size, to);
        }
        context.stroke();
        let pattern = self.context.create_pattern_with_html_canvas_element(&tile, "repeat").ok()??;
        // The pattern is in the screen's pixels while everything else is in CSS pixels.
        // web-sys knows `setTransform` with the matrix of an older standard only.
        if let (Ok(matrix), Ok(set)) =
            (web_sys::DomMatrix::new(), js_sys::Reflect::get(&pattern, &"setTransform".into()))
        {
            matrix.set_a(1.0 / self.ratio);
            matrix.set_d(1.0 / self.ratio);
            if let Ok(set) = set.dyn_into::<js_sys::Function>() {
                // A browser that refuses shows a coarser hatch.
                let _ = set.call1(&pattern, &matrix);
            }
        }
        Some(pattern)
    }

    fn bands(&self, bands: &[Blocked], measures: &Measures) {
        let context = &self.context;
        for band in bands {
            if let Some(Some(hatch)) = self.palette.hatches.get(Colour::COUNT) {
                context.set_fill_style_canvas_pattern(hatch);
            }
            let (width, height) = (band.end - band.x, measures.height - measures.axis);
            context.fill_rect(band.x, measures.axis, width, height);
            context.set_fill_style_str(self.colour(CAUTION));
            context.set_global_alpha(0.7);
            context.fill_rect(band.x, measures.axis, 1.0, height);
            context.fill_rect(band.end - 1.0, measures.axis, 1.0, height);
            context.fill_rect(band.x, measures.axis, width, 2.0);
            context.set_global_alpha(1.0);
        }
    }

    /// What blocks the loop, at the foot of its band, where no row's text stands.
    fn band_labels(&mut self, bands: &[Blocked], measures: &Measures) {
        for band in bands {
            let width = self.width(&band.call);
            let room = band.end.min(measures.width) - band.x.max(0.0);
            if width + 2.0 * AIR <= room {
                let x = band.x.max(0.0) + (room - width) / 2.0;
                let y = measures.height - 9.0;
                self.plate(x - 4.0, y - 7.5, width + 8.0, 15.0);
                self.context.set_fill_style_str(self.colour(CAUTION));
                // A text that cannot be drawn is a context that has gone.
                let _ = self.context.fill_text(&band.call, x, y);
            }
        }
    }

    /// A piece of plain surface under a text.
    fn plate(&self, x: f64, y: f64, width: f64, height: f64) {
        self.context.set_fill_style_str(self.colour(SURFACE));
        self.context.set_global_alpha(0.88);
        self.context.fill_rect(x, y, width, height);
        self.context.set_global_alpha(1.0);
    }

    fn width(&mut self, text: &str) -> f64 {
        if let Some(width) = self.widths.get(text) {
            return *width;
        }
        if self.widths.len() >= TEXTS {
            self.widths.clear();
        }
        let width = self.context.measure_text(text).map_or(f64::INFINITY, |metrics| metrics.width());
        self.widths.insert(text.to_owned(), width);
        width
    }

    fn labels(&mut self, labels: &[Label], middle: &dyn Fn(u32) -> f64) {
        for label in labels {
            let room = label.end - label.x - 2.0 * AIR;
            let width = self.width(&label.text);
            if width > room {
                continue;
            }
            let (x, y) = (label.x + AIR, middle(label.row));
            self.plate(x - 3.0, y - 6.0, width + 6.0, 12.0);
            self.context.set_fill_style_str(self.colour(TEXT));
            let _ = self.context.fill_text(&label.text, x, y + 0.5);
        }
    }

    fn notes(&mut self, plot: &Plot, measures: &Measures) {
        let mut free = 0.0;
        for note in &plot.notes {
            let width = self.width(&note.text);
            // The first mark stands at the edge, so its text begins there.
            let x = (note.x - width / 2.0).clamp(0.0, (measures.width - width).max(0.0));
            if x < free {
                continue;
            }
            free = x + width + 8.0;
            self.context.set_fill_style_str(self.colour(MUTED));
            let _ = self.context.fill_text(&note.text, x, measures.axis / 2.0 - 1.0);
        }
    }

    /// How a task ended: a dot, a cross, or a ring with a stroke, so that colour is not all that tells.
    fn stop(&self, stop: &Stop, (x, y): (f64, f64)) {
        let context = &self.context;
        let line = |from: (f64, f64), to: (f64, f64)| {
            context.move_to(x + from.0, y + from.1);
            context.line_to(x + to.0, y + to.1);
        };
        context.set_line_width(1.6);
        context.begin_path();
        match stop.end {
            End::Result(_) => {
                context.set_fill_style_str(self.colour(stop.colour.0 as usize));
                // Radii of this size are never refused.
                let _ = context.arc(x, y, 2.4, 0.0, std::f64::consts::TAU);
                context.fill();
            }
            End::Exception(_) => {
                context.set_stroke_style_str(self.colour(DANGER));
                line((-3.5, -3.5), (3.5, 3.5));
                line((-3.5, 3.5), (3.5, -3.5));
                context.stroke();
            }
            End::Cancelled => {
                context.set_stroke_style_str(self.colour(MUTED));
                let _ = context.arc(x, y, 3.4, 0.0, std::f64::consts::TAU);
                line((-2.4, 2.4), (2.4, -2.4));
                context.stroke();
            }
        }
    }

    fn line(&self, line: &Line, middle: &dyn Fn(u32) -> f64) {
        let context = &self.context;
        let (tail, tip) = (middle(line.rows.0), middle(line.rows.1));
        let down = if tip > tail { 1.0 } else { -1.0 };
        let x = line.x.round() + 0.5;
        let colour = self.colour(line.colour.0 as usize);
        let dash: js_sys::Array = match line.flow {
            Flow::Created => [1.5, 2.5].into_iter().map(JsValue::from).collect(),
            Flow::Cancelled => [5.0, 3.0].into_iter().map(JsValue::from).collect(),
            Flow::Woke => js_sys::Array::new(),
        };
        context.set_global_alpha(if line.strong { 1.0 } else { 0.4 });
        context.set_stroke_style_str(colour);
        context.set_line_width(if line.strong { 1.5 } else { 1.0 });
        // A list of positive numbers is always accepted.
        let _ = context.set_line_dash(&dash);
        context.begin_path();
        context.move_to(x, tail);
        context.line_to(x, tip - down * (BAR / 2.0 + 3.0));
        context.stroke();
        let _ = context.set_line_dash(&js_sys::Array::new());
        context.set_fill_style_str(colour);
        context.begin_path();
        let point = tip - down * (BAR / 2.0 - 1.0);
        context.move_to(x, point);
        context.line_to(x - 3.5, point - down * 5.0);
        context.line_to(x + 3.5, point - down * 5.0);
        context.fill();
        context.begin_path();
        let _ = context.arc(x, tail, if line.strong { 2.0 } else { 1.5 }, 0.0, std::f64::consts::TAU);
        context.fill();
        context.set_global_alpha(1.0);
    }
}

impl Palette {
    fn read(probe: &HtmlElement) -> Self {
        let style = probe.style();
        let computed = web_sys::window().and_then(|window| window.get_computed_style(probe).ok().flatten());
        let read = |property: &str| {
            computed.as_ref().and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
        };
        let mut colours = Vec::with_capacity(TOKENS.len());
        // The probe tells of a new theme by a transition, within which its colour would still be the one before.
        let _ = style.set_property("transition", "none");
        for token in TOKENS {
            // A colour of the style sheet is valid, and so is its name.
            let _ = style.set_property("color", &format!("var({token})"));
            colours.push(read("color"));
        }
        let _ = style.remove_property("color");
        read("color");
        let _ = style.remove_property("transition");
        let font = format!("11px {}", read("font-family"));
        Self { colours, hatches: Vec::new(), font }
    }
}

/// What is measured of a panel: its plot, its axis and its rows.
pub fn measure(plot: &Element, panel: &Element) -> Option<Measures> {
    let area = plot.get_bounding_client_rect();
    if area.width() < 1.0 || area.height() < 1.0 {
        return None;
    }
    let plain = Measures::default();
    Some(Measures {
        width: area.width(),
        height: area.height(),
        axis: length(panel, "--chart-axis").unwrap_or(plain.axis),
        lane: length(panel, "--lane").unwrap_or(plain.lane),
    })
}
