//! What each key does: one table for the page's listener, the controls' tooltips and the list of keys.

use super::state::{Action, State};
use crate::session::breakpoint::Direction;
use crate::session::command::{Command, Pace, Unit};
use crate::session::signals::INTERRUPT;
use crate::session::status::Status;
use Direction::{Backwards, Forwards};

/// Something that a key does. Where there is a way to go, Shift and the same key goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Play or pause.
    Play,
    /// One step of the unit that is chosen.
    Step(Direction),
    /// Past what the line awaits and calls, in the same task.
    Over(Direction),
    /// Out of the frame.
    Out(Direction),
    /// To the next breakpoint.
    Continue(Direction),
    /// To the line of the editor's cursor.
    RunTo(Direction),
    /// To the next mark of the scrubber.
    Mark(Direction),
    /// A tenth of the run.
    Tenth(Direction),
    /// To the end, or the beginning.
    End(Direction),
    /// Run again.
    Reset,
    /// Set or take away a bookmark.
    Bookmark,
    /// Choose what a step is.
    Unit(Unit),
    /// Teaching pace or real time.
    Pace,
    /// Faster, or with Backwards slower.
    Speed(Direction),
    /// Show or hide the panel of the world.
    World,
    /// Interrupt the program, as Ctrl-C does at a terminal.
    Interrupt,
}

/// A key as the browser names it, whether Shift is held, and what it does.
type Row = (&'static str, bool, Deed);

/// Every key, those of one deed one after the other; the first of them is the one that is named.
const TABLE: &[Row] = &[
    (" ", false, Deed::Play),
    ("ArrowRight", false, Deed::Step(Forwards)),
    ("ArrowLeft", false, Deed::Step(Backwards)),
    ("o", false, Deed::Over(Forwards)),
    ("o", true, Deed::Over(Backwards)),
    ("u", false, Deed::Out(Forwards)),
    ("u", true, Deed::Out(Backwards)),
    ("c", false, Deed::Continue(Forwards)),
    ("c", true, Deed::Continue(Backwards)),
    ("g", false, Deed::RunTo(Forwards)),
    ("g", true, Deed::RunTo(Backwards)),
    ("n", false, Deed::Mark(Forwards)),
    ("n", true, Deed::Mark(Backwards)),
    ("PageDown", false, Deed::Tenth(Forwards)),
    ("PageUp", false, Deed::Tenth(Backwards)),
    ("End", false, Deed::End(Forwards)),
    ("Home", false, Deed::End(Backwards)),
    ("r", false, Deed::Reset),
    ("b", false, Deed::Bookmark),
    ("1", false, Deed::Unit(Unit::Line)),
    ("2", false, Deed::Unit(Unit::Callback)),
    ("3", false, Deed::Unit(Unit::Iteration)),
    ("p", false, Deed::Pace),
    ("+", false, Deed::Speed(Forwards)),
    ("-", false, Deed::Speed(Backwards)),
    ("w", false, Deed::World),
    ("i", false, Deed::Interrupt),
];

impl Deed {
    /// What a key does. On most keyboards `+` needs Shift, so for signs it does not count.
    pub fn of_key(key: &str, shift: bool) -> Option<Self> {
        let letter = key.len() == 1 && key.chars().all(|letter| letter.is_ascii_alphabetic());
        let named = key.len() > 1;
        let found = TABLE.iter().find(|(name, shifted, _)| {
            name.eq_ignore_ascii_case(key) && (*shifted == shift || !letter && !named)
        });
        found.map(|(_, _, deed)| *deed)
    }

    fn row(self) -> Option<&'static Row> {
        TABLE.iter().find(|(_, _, deed)| *deed == self)
    }

    /// The key as a tooltip and the list of keys name it; `space` is the name of the space bar.
    pub fn shown(self, space: &str) -> String {
        let Some((key, shift, _)) = self.row() else { return String::new() };
        let name = match *key {
            " " => space.to_owned(),
            "ArrowRight" => "→".to_owned(),
            "ArrowLeft" => "←".to_owned(),
            "PageDown" => "PgDn".to_owned(),
            "PageUp" => "PgUp".to_owned(),
            other if other.len() == 1 => other.to_ascii_uppercase(),
            other => other.to_owned(),
        };
        if *shift { format!("⇧ {name}") } else { name }
    }

    /// The key in the words of `aria-keyshortcuts`.
    pub fn aria(self) -> String {
        let Some((key, shift, _)) = self.row() else { return String::new() };
        let name = match *key {
            " " => "Space".to_owned(),
            "+" => "Plus".to_owned(),
            other if other.len() == 1 => other.to_ascii_uppercase(),
            other => other.to_owned(),
        };
        if *shift { format!("Shift+{name}") } else { name }
    }

    /// What it means at this moment; none when there is nothing to do.
    pub fn action(self, state: &State) -> Option<Action> {
        let view = state.view.as_ref()?;
        let head = view.playhead;
        let tenth = (head.events / 10).max(1);
        let command = match self {
            Self::Play if view.status == Status::Running => Command::Pause,
            Self::Play => Command::Play,
            Self::Step(Forwards) => Command::Step(state.unit),
            Self::Step(Backwards) => Command::StepBack(state.unit),
            Self::Over(direction) => Command::Over(direction),
            Self::Out(direction) => Command::Out(direction),
            Self::Continue(direction) => Command::Continue(direction),
            Self::RunTo(direction) => Command::RunTo { line: state.cursor, direction },
            Self::Tenth(Forwards) => {
                Command::Seek { event: head.event.saturating_add(tenth).min(head.events) }
            }
            Self::Tenth(Backwards) => Command::Seek { event: head.event.saturating_sub(tenth) },
            Self::End(Forwards) => Command::Last,
            Self::End(Backwards) => Command::First,
            Self::Reset => Command::Reset,
            Self::Mark(direction) => return mark(state, direction),
            Self::Bookmark => {
                let name = state.lang.words().control.bookmark_new;
                return Some(Action::Bookmarks(state.annotations.bookmarked(&head, name)));
            }
            Self::Unit(unit) => return Some(Action::Unit(unit)),
            Self::Pace => Command::SetPace(match view.pace {
                Pace::Teaching { .. } => Pace::Real(1.0),
                Pace::Real(_) => teaching(state.beat, state.unit),
            }),
            Self::Speed(direction) => Command::SetPace(faster(view.pace, direction)),
            Self::Interrupt if view.status == Status::Finished || head.events == 0 => return None,
            Self::Interrupt => Command::Signal(INTERRUPT),
            Self::World => return Some(Action::World(!state.world_shown)),
        };
        Some(Action::Session(command))
    }
}

/// Teaching pace with this beat in milliseconds.
pub fn teaching(beat: f64, unit: Unit) -> Pace {
    Pace::Teaching { beat, unit }
}

/// The factors of real time that the controls offer.
pub const FACTORS: [f64; 7] = [0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0];

/// The beats of teaching pace that the keys go through, in milliseconds, from slow to fast.
pub const BEATS: [f64; 7] = [5000.0, 2500.0, 1400.0, 700.0, 350.0, 150.0, 40.0];

/// The next pace of the same kind.
fn faster(pace: Pace, direction: Direction) -> Pace {
    // Both lists go from slow to fast; `reached` says whether a step of them is at least as fast as the present one.
    let next = |list: &[f64], slower: &dyn Fn(f64) -> bool, same: &dyn Fn(f64) -> bool| {
        let below = list.iter().filter(|value| slower(**value)).count();
        let at = match direction {
            Forwards => below + usize::from(list.get(below).is_some_and(|value| same(*value))),
            Backwards => below.saturating_sub(1),
        };
        list[at.min(list.len() - 1)]
    };
    match pace {
        Pace::Real(now) => Pace::Real(next(&FACTORS, &|factor| factor < now, &|factor| factor == now)),
        Pace::Teaching { beat: now, unit } => {
            teaching(next(&BEATS, &|beat| beat > now, &|beat| beat == now), unit)
        }
    }
}

/// To the next mark of the scrubber, a bookmark or something that happened, with the outputs left out: there are too many.
fn mark(state: &State, direction: Direction) -> Option<Action> {
    use crate::trace::timeline::MarkKind;

    let view = state.view.as_ref()?;
    let now = view.playhead.event;
    let marks = view.timeline.marks.iter().filter(|mark| !matches!(mark.kind, MarkKind::Print(_)));
    // The position after the event shows what it did.
    let events =
        marks.map(|mark| mark.event + 1).chain(state.annotations.bookmarks.iter().map(|mark| mark.event));
    let event = match direction {
        Forwards => events.filter(|event| *event > now && *event <= view.playhead.events).min(),
        Backwards => events.filter(|event| *event < now).max(),
    }?;
    let bookmark = state.annotations.bookmarks.iter().find(|mark| mark.event == event);
    Some(Action::Session(match bookmark {
        Some(mark) => Command::Revisit { event, instruction: mark.instruction },
        None => Command::Seek { event },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_does_one_thing_and_shift_goes_back() {
        for (index, (key, shift, deed)) in TABLE.iter().enumerate() {
            assert_eq!(Deed::of_key(key, *shift), Some(*deed));
            let twice = TABLE[..index].iter().any(|(known, shifted, _)| (known, shifted) == (key, shift));
            assert!(!twice, "{key} does two things");
        }
        assert_eq!(Deed::of_key("O", true), Some(Deed::Over(Backwards)));
        // With Caps Lock.
        assert_eq!(Deed::of_key("O", false), Some(Deed::Over(Forwards)));
        assert_eq!(Deed::of_key("+", true), Some(Deed::Speed(Forwards)));
        assert_eq!((Deed::of_key("End", true), Deed::of_key("x", false)), (None, None));
        assert_eq!(Deed::Over(Backwards).shown("Space"), "⇧ O");
        assert_eq!((Deed::Play.shown("空格"), Deed::Play.aria()), ("空格".into(), "Space".into()));
    }

    #[test]
    fn the_pace_goes_through_its_steps_and_stays_at_the_ends() {
        let mut pace = Pace::Real(1.0);
        let mut seen = Vec::new();
        for direction in [Forwards; 4].into_iter().chain([Backwards; 8]) {
            pace = faster(pace, direction);
            seen.push(pace);
        }
        let factors = [2.0, 5.0, 10.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.25, 0.1, 0.1, 0.1];
        assert_eq!(seen, factors.map(Pace::Real));
        assert_eq!(faster(Pace::Real(0.7), Forwards), Pace::Real(1.0));
        assert_eq!(faster(Pace::Real(0.7), Backwards), Pace::Real(0.5));
        let beat = |beat| teaching(beat, Unit::Line);
        assert_eq!(faster(beat(700.0), Forwards), beat(350.0));
        assert_eq!(faster(beat(700.0), Backwards), beat(1400.0));
        assert_eq!(faster(beat(40.0), Forwards), beat(40.0));
    }
}
