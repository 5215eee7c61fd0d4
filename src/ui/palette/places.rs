//! Places of a run as somebody types them: `12` for a line, `t=1.5` for a moment, `#120` for an event.

use super::{Group, Item, Sources};
use crate::session::breakpoint::Direction;
use crate::session::command::Command;
use crate::ui::format::{count, span};
use crate::ui::shortcuts::Deed;
use crate::ui::state::{Action, State};

/// A place of the run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Place {
    /// Where a line runs next, or before.
    Line(u32, Direction),
    /// A virtual time in seconds.
    Time(f64),
    /// After so many events.
    Event(u32),
}

impl Place {
    /// The places that `wanted` may mean in the present run; places beyond its end are the end.
    pub(super) fn all(wanted: &str, state: &State) -> Vec<Self> {
        let Some(view) = &state.view else { return Vec::new() };
        let lines = state.source.text.lines().count() as u64;
        match read(wanted) {
            Some(Typed::Line(line)) if (1..=lines).contains(&line) => {
                [Direction::Forwards, Direction::Backwards].map(|way| Self::Line(line as u32, way)).to_vec()
            }
            Some(Typed::Line(_)) | None => Vec::new(),
            Some(Typed::Time(time)) => vec![Self::Time(time.min(view.playhead.end_time))],
            Some(Typed::Event(event)) => {
                vec![Self::Event(event.min(u64::from(view.playhead.events)) as u32)]
            }
        }
    }

    pub(super) fn item(self, sources: &Sources<'_>) -> Item {
        let lang = sources.state.lang;
        let words = &lang.words().palette;
        let (id, title, command, key) = match self {
            Self::Line(line, direction) => {
                let title = match direction {
                    Direction::Forwards => (words.line_next)(line),
                    Direction::Backwards => (words.line_before)(line),
                };
                // The key goes to the line of the cursor, so it is named only where that is this line.
                let key = Deed::RunTo(direction).shown(lang);
                let key = if sources.state.cursor == line { key } else { String::new() };
                (format!("line-{direction:?}"), title, Command::RunTo { line, direction }, key)
            }
            Self::Time(time) => {
                ("time".to_owned(), (words.time)(&span(time)), Command::SeekTime { time }, String::new())
            }
            Self::Event(event) => {
                let title = (words.event)(&count(event as usize));
                ("event".to_owned(), title, Command::Seek { event }, String::new())
            }
        };
        Item {
            id: format!("place-{id}").to_ascii_lowercase(),
            group: Group::Places,
            title,
            places: Vec::new(),
            detail: String::new(),
            key,
            current: false,
            does: vec![Action::Session(command)],
            focus: None,
            lasts: false,
            names: Vec::new(),
        }
    }
}

/// What a text means by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Typed {
    Line(u64),
    Time(f64),
    Event(u64),
}

/// The place that a text names; none when it is none.
fn read(text: &str) -> Option<Typed> {
    let text = text.trim().to_lowercase();
    if let Some(event) = text.strip_prefix('#') {
        return whole(event).map(Typed::Event);
    }
    let after = |marks: &[&str]| marks.iter().find_map(|mark| text.strip_prefix(mark)).map(str::trim_start);
    if let Some(time) = after(&["t=", "t =", "t ", "t:"]) {
        return seconds(time).map(Typed::Time);
    }
    if let Some(line) = after(&["line ", ":", "第", "行"]) {
        return whole(line.trim_end_matches('行')).map(Typed::Line);
    }
    whole(&text).map(Typed::Line).or_else(|| seconds(&text).map(Typed::Time))
}

/// A number as it is written on the page, with commas or without.
fn whole(text: &str) -> Option<u64> {
    let text = text.trim().replace(',', "");
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// Seconds, or milliseconds where that is said. Only what is a plain number: neither `inf` nor `1e9`.
fn seconds(text: &str) -> Option<f64> {
    let text = text.trim();
    let (number, factor) = match (text.strip_suffix("ms"), text.strip_suffix('s').or(text.strip_suffix('秒')))
    {
        (Some(number), _) => (number, 1e-3),
        (None, Some(number)) => (number, 1.0),
        (None, None) => (text, 1.0),
    };
    let number = number.trim();
    let plain = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let number: f64 = number.parse().ok().filter(|_| plain)?;
    Some(number * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_people_write_them() {
        use Typed::{Event, Line, Time};
        let table = [
            ("12", Some(Line(12))),
            (" 12 ", Some(Line(12))),
            (":12", Some(Line(12))),
            ("line 12", Some(Line(12))),
            ("第 12 行", Some(Line(12))),
            ("t=1.5", Some(Time(1.5))),
            ("T = 1.5 s", Some(Time(1.5))),
            ("t 2", Some(Time(2.0))),
            ("1.5", Some(Time(1.5))),
            ("2s", Some(Time(2.0))),
            ("250 ms", Some(Time(0.25))),
            ("#120", Some(Event(120))),
            ("#1,200", Some(Event(1200))),
            ("", None),
            ("#", None),
            ("t=", None),
            ("t=soon", None),
            ("t=-1", None),
            ("inf", None),
            ("1e9", None),
            (".", None),
            ("12 lines", None),
            ("task", None),
            ("99999999999999999999999", None),
        ];
        for (text, wanted) in table {
            assert_eq!(read(text), wanted.or_else(|| seconds(text).map(Time)), "{text}");
        }
    }
}
