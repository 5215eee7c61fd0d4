//! Which lines of the console are in sight: a hundred thousand may have been printed, and a panel shows thirty.
//!
//! Text is broken like a terminal's, at the last column, so how high a line is follows from its columns alone, without the line
//! being on the page.

use crate::trace::console::Printout;
use crate::trace::names::Names;
use std::ops::Range;

/// Browsers do not scroll further than some tens of millions of pixels.
const HIGHEST: u32 = 12_000_000;

/// Columns of a line that are shown; the rest can be copied.
pub const LONGEST: usize = 4000;

/// Pixels above and below what is in sight that are on the page as well.
const BEYOND: f64 = 480.0;

/// What the style sheet makes of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// How many columns the text has before it is broken.
    pub columns: usize,
    /// How high a row of text is.
    pub leading: u32,
    /// How high a line of one row is, with the room around it that a finger needs.
    pub line: u32,
    /// How high the panel is.
    pub height: f64,
}

/// The lower edge of each line that has ended, in pixels from the top.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The run that they are of, and the measures that they were made with.
    of: Option<(Names, Measures)>,
    edges: Vec<u32>,
}

/// The part of a printout that is on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// The lines.
    pub lines: Range<usize>,
    /// Pixels above them.
    pub above: u32,
    /// Pixels below them.
    pub below: u32,
    /// How many lines at the beginning cannot be scrolled to.
    pub cut: usize,
}

impl Rows {
    /// What is in sight of `printout`, a printout of the run of `names`, with the panel scrolled down by `top` pixels, or to
    /// its end.
    pub fn sight(
        &mut self,
        printout: &Printout,
        names: &Names,
        measures: Measures,
        top: Option<f64>,
    ) -> Sight {
        self.learn(printout, names, measures);
        let Some(last) = printout.len().checked_sub(1) else {
            return Sight { lines: 0..0, above: 0, below: 0, cut: 0 };
        };
        // The last line may still go on, so it is measured each time.
        let columns = printout.last().map_or(0, |line| line.breakable());
        let end = self.edge(last) + height(columns, measures);
        let above = |line: &u32| end - line > HIGHEST;
        let cut = if end > HIGHEST { self.edges[..last].partition_point(above) + 1 } else { 0 };
        let start = self.edge(cut);
        let top = top.unwrap_or(f64::INFINITY).min(f64::from(end - start) - measures.height).max(0.0);
        // Casts from floats saturate, so that nothing comes from beyond either end.
        let from = start + (top - BEYOND) as u32;
        let to = start + (top + measures.height + BEYOND) as u32;
        let first = self.edges[..last].partition_point(|edge| *edge <= from).max(cut);
        let after = self.edges[..last].partition_point(|edge| *edge < to) + 1;
        let below = if after > last { 0 } else { end - self.edge(after) };
        Sight { lines: first..after, above: self.edge(first) - start, below, cut }
    }

    /// How far the panel is scrolled down when a line is in its middle; `cut` is as in [`Sight`].
    pub fn middle(&self, line: usize, cut: usize) -> Option<f64> {
        let (_, measures) = self.of.as_ref()?;
        Some(f64::from(self.edge(line) - self.edge(cut)) - (measures.height - f64::from(measures.line)) / 2.0)
    }

    /// The upper edge of a line.
    fn edge(&self, line: usize) -> u32 {
        line.checked_sub(1).and_then(|before| self.edges.get(before)).copied().unwrap_or(0)
    }

    /// Come to know the lines that have ended since.
    fn learn(&mut self, printout: &Printout, names: &Names, measures: Measures) {
        let same = |(known, made): &(Names, Measures)| {
            let Measures { columns, leading, line, .. } = *made;
            known == names && Measures { columns, leading, line, ..measures } == measures
        };
        if !self.of.as_ref().is_some_and(same) {
            self.edges.clear();
        }
        self.of = Some((names.clone(), measures));
        let mut edge = self.edges.last().copied().unwrap_or(0);
        for columns in printout.ended(self.edges.len()) {
            edge = edge.saturating_add(height(columns, measures));
            self.edges.push(edge);
        }
    }
}

/// How high a line is that takes so many columns; 0 of one that is not broken.
fn height(columns: u32, measures: Measures) -> u32 {
    let rows = (columns as usize).min(LONGEST).div_ceil(measures.columns.max(1)).max(1);
    (rows as u32 - 1) * measures.leading + measures.line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asyncio::instrument::Stream;
    use crate::trace::console::Console;
    use crate::trace::model::ConsoleLength;

    const MEASURES: Measures = Measures { columns: 10, leading: 20, line: 20, height: 200.0 };

    /// A printout of lines that are as long as their numbers modulo 35.
    fn printout(count: usize) -> Printout {
        let mut console = Console::default();
        let mut length = ConsoleLength::default();
        for number in 0..count {
            let text = format!("{}\n", "x".repeat(number % 35));
            let (_, bytes, lines) = console.write(Stream::Stdout, &text, number as u32, 0.0);
            length = ConsoleLength { bytes, lines };
        }
        Printout::new(console, length)
    }

    fn heights(count: usize) -> Vec<u32> {
        (0..count).map(|number| height(number as u32 % 35, MEASURES)).collect()
    }

    #[test]
    fn what_is_on_the_page_covers_what_is_in_sight_wherever_it_is_scrolled_to() {
        let (printout, names, mut rows) = (printout(3000), Names::new(), Rows::default());
        let heights = heights(3000);
        let whole: u32 = heights.iter().sum();
        for top in [None, Some(0.0), Some(17.0), Some(4000.0), Some(f64::from(whole)), Some(1e12), Some(-5.0)]
        {
            let sight = rows.sight(&printout, &names, MEASURES, top);
            let sum = |lines: Range<usize>| heights[lines].iter().sum::<u32>();
            assert_eq!(sight.above, sum(0..sight.lines.start), "{top:?}");
            assert_eq!(sight.below, sum(sight.lines.end..3000), "{top:?}");
            let top = top.unwrap_or(1e12).clamp(0.0, f64::from(whole) - 200.0);
            let bottom = f64::from(whole - sight.below);
            assert!(f64::from(sight.above) <= top && bottom >= top + 200.0, "{sight:?}");
            assert!(sight.lines.len() < 80, "{sight:?}");
        }
        assert_eq!(rows.middle(0, 0), Some(-90.0));
    }

    #[test]
    fn lines_of_code_in_tracebacks_are_not_broken() {
        let mut console = Console::default();
        let mut length = ConsoleLength::default();
        let texts = [
            (Stream::Stderr, "ValueError: far too long for one row\n", 4),
            (Stream::Stderr, "    raise ValueError(\"far too long for one row\")\n", 1),
            (Stream::Stderr, "      |     raise ValueError(\"far too long\")\n", 1),
            (Stream::Stderr, "      | ValueError: far too long\n", 4),
            (Stream::Stdout, "    what a program prints\n", 3),
            (Stream::Stderr, "    the last line may go on", 1),
        ];
        for (number, (stream, text, _)) in texts.iter().enumerate() {
            let (_, bytes, lines) = console.write(*stream, text, number as u32, 0.0);
            length = ConsoleLength { bytes, lines };
        }
        let (printout, mut rows) = (Printout::new(console, length), Rows::default());
        let sight = rows.sight(&printout, &Names::new(), Measures { height: 1.0, ..MEASURES }, None);
        assert_eq!((sight.lines.end, sight.below), (6, 0));
        let edges: Vec<u32> = (1..=5).map(|line| rows.edge(line) - rows.edge(line - 1)).collect();
        let wanted: Vec<u32> = texts[..5].iter().map(|(.., rows)| 20 * rows).collect();
        assert_eq!(edges, wanted);
    }

    #[test]
    fn another_width_and_another_run_are_measured_anew() {
        let (printout, mut rows) = (printout(100), Rows::default());
        let names = Names::new();
        let narrow = rows.sight(&printout, &names, MEASURES, Some(0.0));
        let wide = rows.sight(&printout, &names, Measures { columns: 80, ..MEASURES }, Some(0.0));
        assert!(wide.lines.len() > narrow.lines.len());
        let touch = rows.sight(&printout, &names, Measures { line: 40, ..MEASURES }, Some(0.0));
        assert!(touch.lines.len() < wide.lines.len());
        let other = self::printout(3);
        let sight = rows.sight(&other, &Names::new(), MEASURES, None);
        assert_eq!(sight, Sight { lines: 0..3, above: 0, below: 0, cut: 0 });
        // An earlier moment of the same run has fewer lines than are known.
        let mut rows = Rows::default();
        rows.sight(&printout, &names, MEASURES, None);
        assert_eq!(rows.sight(&self::printout(1), &names, MEASURES, None).lines, 0..1);
        assert_eq!(rows.sight(&Printout::default(), &names, MEASURES, None).lines, 0..0);
    }

    #[test]
    fn what_a_browser_cannot_scroll_to_is_cut_off_and_counted() {
        let (printout, names) = (printout(100_000), Names::new());
        let high = Measures { columns: 40, line: 200, ..MEASURES };
        let mut rows = Rows::default();
        let end = rows.sight(&printout, &names, high, None);
        assert_eq!((end.cut, end.lines.end), (40_000, 100_000));
        let start = rows.sight(&printout, &names, high, Some(0.0));
        assert_eq!((start.lines.start, start.above), (40_000, 0));
    }
}
