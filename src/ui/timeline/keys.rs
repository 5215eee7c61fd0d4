//! Keys of the timeline, after Perfetto's.

use crate::ui::messages::Words;

/// What a key means while the timeline has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Closer.
    In,
    /// Further.
    Out,
    /// Earlier.
    Left,
    /// Later.
    Right,
    /// The lane above.
    Up,
    /// The lane below.
    Down,
    /// Show what is chosen.
    Focus,
    /// Show the whole run.
    Whole,
    /// Let the axis run in another way.
    Axis,
    /// Look for something.
    Search,
    /// The next thing found.
    Next,
    /// The one before.
    Previous,
    /// Begin a stretch at the playhead.
    Begin,
    /// End it there.
    End,
    /// Hide or show what the chosen task created.
    Fold,
    /// Give up what is chosen or looked for.
    Leave,
    /// Show the list of keys.
    Help,
}

impl Key {
    /// The meaning of a key's name.
    pub fn of(name: &str) -> Option<Self> {
        Some(match name {
            "w" | "W" | "+" | "=" => Self::In,
            "s" | "S" | "-" => Self::Out,
            "a" | "A" => Self::Left,
            "d" | "D" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "f" | "F" => Self::Focus,
            "0" => Self::Whole,
            "e" | "E" => Self::Axis,
            "/" => Self::Search,
            "n" | "N" => Self::Next,
            "p" | "P" => Self::Previous,
            "[" => Self::Begin,
            "]" => Self::End,
            "Enter" => Self::Fold,
            "Escape" => Self::Leave,
            "?" => Self::Help,
            _ => return None,
        })
    }
}

/// The rows that the list of keys has for the timeline: the keys, and what they do.
pub fn sheet(words: &'static Words) -> [(&'static [&'static str], &'static str); 10] {
    let chart = words.chart;
    [
        (&["W", "S"], chart.key_zoom),
        (&["A", "D"], chart.key_pan),
        (&["↑", "↓"], chart.key_lane),
        (&["Enter"], chart.key_fold),
        (&["F"], chart.key_focus),
        (&["0"], chart.key_whole),
        (&["E"], chart.key_axis),
        (&["/"], chart.key_search),
        (&["N", "P"], chart.key_hits),
        (&["[", "]"], chart.key_range),
    ]
}
