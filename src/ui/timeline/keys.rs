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

/// Every key, those of one meaning one after the other; the first of them is the one that is named.
const TABLE: &[(&str, Key)] = &[
    ("W", Key::In),
    ("+", Key::In),
    ("=", Key::In),
    ("S", Key::Out),
    ("-", Key::Out),
    ("A", Key::Left),
    ("D", Key::Right),
    ("ArrowUp", Key::Up),
    ("ArrowDown", Key::Down),
    ("F", Key::Focus),
    ("0", Key::Whole),
    ("E", Key::Axis),
    ("/", Key::Search),
    ("N", Key::Next),
    ("P", Key::Previous),
    ("[", Key::Begin),
    ("]", Key::End),
    ("Enter", Key::Fold),
    ("Escape", Key::Leave),
    ("?", Key::Help),
];

impl Key {
    /// The meaning of a key's name.
    pub fn of(name: &str) -> Option<Self> {
        TABLE.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, key)| *key)
    }

    /// The key as it is named.
    pub fn shown(self) -> &'static str {
        match TABLE.iter().find(|(_, key)| *key == self).map_or("", |(name, _)| *name) {
            "ArrowUp" => "↑",
            "ArrowDown" => "↓",
            name => name,
        }
    }
}

/// A label with the key that does the same.
pub fn titled(what: &str, key: Key) -> String {
    format!("{what} ({})", key.shown())
}

/// The rows that the list of keys has for the timeline: the keys, and what they do.
pub fn sheet(words: &'static Words) -> [(&'static [Key], &'static str); 10] {
    let chart = words.chart;
    [
        (&[Key::In, Key::Out], chart.key_zoom),
        (&[Key::Left, Key::Right], chart.key_pan),
        (&[Key::Up, Key::Down], chart.key_lane),
        (&[Key::Fold], chart.key_fold),
        (&[Key::Focus], chart.key_focus),
        (&[Key::Whole], chart.key_whole),
        (&[Key::Axis], chart.key_axis),
        (&[Key::Search], chart.key_search),
        (&[Key::Next, Key::Previous], chart.key_hits),
        (&[Key::Begin, Key::End], chart.key_range),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_means_one_thing_whatever_the_case_of_its_letter() {
        for (index, (name, key)) in TABLE.iter().enumerate() {
            assert_eq!(Key::of(&name.to_lowercase()), Some(*key), "{name}");
            assert!(!TABLE[..index].iter().any(|(known, _)| known == name), "{name} means two things");
        }
        assert_eq!((Key::of("x"), Key::Up.shown(), Key::In.shown()), (None, "↑", "W"));
    }
}
