//! What each key does: one table for the page's listener, the controls' tooltips, the list of keys and the palette. How a deed is
//! called is in [`super::commands`].

use super::messages::Lang;
use super::state::{Action, Popover, Source, State, Tab, Theme};
use super::timeline::keys::Key;
use crate::session::breakpoint::Direction;
use crate::session::command::{Command, Pace, Unit};
use crate::session::signals::INTERRUPT;
use crate::session::status::{Outcome, Status};
use Direction::{Backwards, Forwards};

/// Something that the page does when a key is pressed or it is chosen from the palette. Where there is a way to go, Shift and the
/// same key goes back.
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
    /// Record more where a limit stopped the run.
    More,
    /// Set a breakpoint at the line of the editor's cursor, or take it away.
    Breakpoint,
    /// Open the palette.
    Palette,
    /// Open the list of keys.
    Keys,
    /// Open the menu of programs.
    Programs,
    /// Begin a new program.
    New,
    /// Choose a file to open.
    OpenFile,
    /// Save the program as a file.
    Download,
    /// Give an example back its own text.
    Original,
    /// Open what shows the session to somebody else.
    Share,
    /// Open the list of bookmarks.
    Bookmarks,
    /// Show a panel.
    Tab(Tab),
    /// Choose a theme.
    Theme(Theme),
    /// Choose a language.
    Lang(Lang),
    /// Look at the timeline in another way.
    Chart(Key),
}

/// What is held down with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing.
    Nothing,
    /// Shift.
    Shift,
    /// Control, or Command where that is the key for orders.
    Command,
}
use Held::{Command as Order, Nothing, Shift};

/// A key as the browser names it, what is held with it, and what it does.
type Row = (&'static str, Held, Deed);

/// Every key, those of one deed one after the other; the first of them is the one that is named.
const TABLE: &[Row] = &[
    (" ", Nothing, Deed::Play),
    ("ArrowRight", Nothing, Deed::Step(Forwards)),
    ("ArrowLeft", Nothing, Deed::Step(Backwards)),
    ("o", Nothing, Deed::Over(Forwards)),
    ("o", Shift, Deed::Over(Backwards)),
    ("u", Nothing, Deed::Out(Forwards)),
    ("u", Shift, Deed::Out(Backwards)),
    ("c", Nothing, Deed::Continue(Forwards)),
    ("c", Shift, Deed::Continue(Backwards)),
    ("g", Nothing, Deed::RunTo(Forwards)),
    ("g", Shift, Deed::RunTo(Backwards)),
    ("n", Nothing, Deed::Mark(Forwards)),
    ("n", Shift, Deed::Mark(Backwards)),
    ("PageDown", Nothing, Deed::Tenth(Forwards)),
    ("PageUp", Nothing, Deed::Tenth(Backwards)),
    ("End", Nothing, Deed::End(Forwards)),
    ("Home", Nothing, Deed::End(Backwards)),
    ("r", Nothing, Deed::Reset),
    ("b", Nothing, Deed::Bookmark),
    ("1", Nothing, Deed::Unit(Unit::Line)),
    ("2", Nothing, Deed::Unit(Unit::Callback)),
    ("3", Nothing, Deed::Unit(Unit::Iteration)),
    ("p", Nothing, Deed::Pace),
    ("+", Nothing, Deed::Speed(Forwards)),
    ("-", Nothing, Deed::Speed(Backwards)),
    ("w", Nothing, Deed::World),
    ("i", Nothing, Deed::Interrupt),
    ("F9", Nothing, Deed::Breakpoint),
    ("k", Order, Deed::Palette),
    // Where the browser keeps the other one for itself.
    ("F1", Nothing, Deed::Palette),
    ("?", Nothing, Deed::Keys),
];

impl Deed {
    /// What a key does. On most keyboards `+` and `?` need Shift, so for signs it does not count.
    pub fn of_key(key: &str, held: Held) -> Option<Self> {
        let sign = key.len() == 1 && !key.chars().all(|letter| letter.is_ascii_alphabetic());
        let held = if sign && held == Shift { Nothing } else { held };
        let found = TABLE.iter().find(|(name, with, _)| name.eq_ignore_ascii_case(key) && *with == held);
        found.map(|(_, _, deed)| *deed)
    }

    /// Whether its keys count wherever the focus is.
    pub fn is_everywhere(self) -> bool {
        self == Self::Palette
    }

    /// Whether it opens something over the page, which an embedded page has no room for.
    pub fn opens(self) -> bool {
        matches!(self, Self::Palette | Self::Keys)
    }

    /// Every deed that has a key.
    pub fn with_keys() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(_, _, deed)| *deed)
    }

    fn row(self) -> Option<&'static Row> {
        TABLE.iter().find(|(_, _, deed)| *deed == self)
    }

    /// The key as a tooltip and the list of keys name it; empty for a deed without one.
    pub fn shown(self, lang: Lang) -> String {
        if let Self::Chart(key) = self {
            return key.shown().to_owned();
        }
        self.row().map(|row| shown(row, lang)).unwrap_or_default()
    }

    /// All of its keys, as the list of keys names them.
    pub fn all_shown(self, lang: Lang) -> Vec<String> {
        TABLE.iter().filter(|(_, _, deed)| *deed == self).map(|row| shown(row, lang)).collect()
    }

    /// The key in the words of `aria-keyshortcuts`.
    pub fn aria(self) -> String {
        let Some((key, held, _)) = self.row() else { return String::new() };
        let name = match *key {
            " " => "Space".to_owned(),
            "+" => "Plus".to_owned(),
            other if other.len() == 1 => other.to_ascii_uppercase(),
            other => other.to_owned(),
        };
        match held {
            Nothing => name,
            Shift => format!("Shift+{name}"),
            Order => format!("Control+{name} Meta+{name}"),
        }
    }

    /// What it means at this moment; none when there is nothing to do.
    pub fn action(self, state: &State) -> Option<Action> {
        if let Some(action) = self.on_page(state) {
            return Some(action);
        }
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
                return Some(Action::Bookmarks(state.annotations.bookmarked(view, name)));
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
            Self::More if matches!(view.outcome, Outcome::Limited(_)) => Command::More,
            Self::Chart(key) => return Some(Action::Chart(key)),
            _ => return None,
        };
        Some(Action::Session(command))
    }

    /// What it means where no run is needed for it.
    fn on_page(self, state: &State) -> Option<Action> {
        let open = |popover| Some(Action::Popover(Some(popover)));
        match self {
            Self::Breakpoint => Some(Action::ToggleBreakpoint(state.cursor)),
            Self::Palette => open(Popover::Palette),
            Self::Keys => open(Popover::Keys),
            Self::Programs => open(Popover::Programs),
            Self::Share => open(Popover::Share),
            Self::Bookmarks if state.view.is_some() => open(Popover::Bookmarks),
            Self::New => Some(Action::New),
            Self::OpenFile => Some(Action::OpenFile),
            Self::Download => Some(Action::Download),
            Self::Original if state.source.edited() => {
                Some(Action::Open(Source::of(state.source.example.clone()?)))
            }
            Self::Tab(tab) => Some(Action::Tab(tab)),
            Self::Theme(theme) => Some(Action::Theme(theme)),
            Self::Lang(lang) => Some(Action::Lang(lang)),
            _ => None,
        }
    }
}

/// Whether the keyboard is one of Apple's; without a browser nothing is known of it.
fn is_apple() -> bool {
    cfg!(target_arch = "wasm32") && super::platform::keys::is_apple()
}

/// A key as it is named; the space bar has a name in each language.
fn shown((key, held, _): &Row, lang: Lang) -> String {
    let name = match *key {
        " " => lang.words().space_key.to_owned(),
        "ArrowRight" => "→".to_owned(),
        "ArrowLeft" => "←".to_owned(),
        "PageDown" => "PgDn".to_owned(),
        "PageUp" => "PgUp".to_owned(),
        other if other.len() == 1 => other.to_ascii_uppercase(),
        other => other.to_owned(),
    };
    match held {
        Nothing => name,
        Shift => format!("⇧ {name}"),
        // Apple's keyboards have a key for orders of its own.
        Order if is_apple() => format!("⌘ {name}"),
        Order => format!("Ctrl {name}"),
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
    let bookmarks: Vec<_> = state.annotations.bookmarks.iter().filter_map(|mark| mark.moment(view)).collect();
    let events = marks.map(|mark| mark.event + 1).chain(bookmarks.iter().map(|moment| moment.event));
    let event = match direction {
        Forwards => events.filter(|event| *event > now && *event <= view.playhead.events).min(),
        Backwards => events.filter(|event| *event < now).max(),
    }?;
    let bookmark = bookmarks.iter().find(|moment| moment.event == event);
    Some(Action::Session(match bookmark {
        Some(moment) => moment.visit(),
        None => Command::Seek { event },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_does_one_thing_and_shift_goes_back() {
        for (index, (key, held, deed)) in TABLE.iter().enumerate() {
            assert_eq!(Deed::of_key(key, *held), Some(*deed));
            let twice = TABLE[..index].iter().any(|(known, with, _)| (known, with) == (key, held));
            assert!(!twice, "{key} does two things");
        }
        assert_eq!(Deed::of_key("O", Shift), Some(Deed::Over(Backwards)));
        // With Caps Lock.
        assert_eq!(Deed::of_key("O", Nothing), Some(Deed::Over(Forwards)));
        assert_eq!(Deed::of_key("+", Shift), Some(Deed::Speed(Forwards)));
        assert_eq!(Deed::of_key("?", Shift), Some(Deed::Keys));
        assert_eq!((Deed::of_key("End", Shift), Deed::of_key("x", Nothing)), (None, None));
        // The browser's own keys with Control stay its own.
        assert_eq!((Deed::of_key("r", Order), Deed::of_key("K", Order)), (None, Some(Deed::Palette)));
        assert_eq!(Deed::Over(Backwards).shown(Lang::English), "⇧ O");
        assert_eq!((Deed::Play.shown(Lang::Chinese), Deed::Play.aria()), ("空格".into(), "Space".into()));
        assert_eq!(Deed::Palette.all_shown(Lang::English), ["Ctrl K", "F1"]);
        assert_eq!(Deed::Palette.aria(), "Control+K Meta+K");
        assert_eq!(Deed::Chart(Key::Whole).shown(Lang::English), "0");
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
