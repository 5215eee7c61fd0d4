//! What the choices in the panel of the world make of the scenario.

use super::source::Source;
use crate::world::scenario::{Given, HostOutline, Scenario, set};
use std::rc::Rc;

/// Seconds of a round trip to a slow host.
pub const SLOW: f64 = 2.0;
/// Bytes of the answer after which a host breaks off.
const DROP: f64 = 100.0;

/// What a host may be made to do with one press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// It is far away.
    Slow,
    /// It refuses connections.
    Refuse,
    /// It never answers.
    Silent,
    /// It breaks off in the middle of an answer.
    Drop,
}

impl Habit {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Slow, Self::Refuse, Self::Silent, Self::Drop];

    /// The word in `data-action`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Slow => "host-slow",
            Self::Refuse => "host-refuse",
            Self::Silent => "host-silent",
            Self::Drop => "host-drop",
        }
    }

    fn setting(self) -> &'static str {
        match self {
            Self::Slow => "latency",
            Self::Refuse => "refuse",
            Self::Silent => "timeout",
            Self::Drop => "drop_after",
        }
    }

    /// Whether a host does so.
    pub fn has(self, host: &HostOutline) -> bool {
        let value = host.get(self.setting());
        match self {
            Self::Slow => {
                value.and_then(|value| value.parse().ok()).is_some_and(|seconds: f64| seconds >= 1.0)
            }
            Self::Refuse | Self::Silent => value == Some("true"),
            Self::Drop => value.is_some(),
        }
    }
}

/// The text that the panel shows: the person's, or else the program's own.
pub fn text(source: &Source) -> &str {
    Scenario::text(&source.scenario, &source.text)
}

/// Whether the program brings a world along.
pub fn brings_its_own(source: &Source) -> bool {
    !Scenario::own(&source.text).is_empty()
}

/// The ordinary world, as a scenario of this program: where it brings its own, an empty object has to say so.
pub fn ordinary(source: &Source) -> Rc<str> {
    if brings_its_own(source) { "{}".into() } else { "".into() }
}

/// A text as this program's scenario: one without anything in it is the ordinary world.
pub fn entered(source: &Source, text: &str) -> Rc<str> {
    if text.is_empty() && brings_its_own(source) { " ".into() } else { text.into() }
}

/// The scenario with a setting changed, or taken away; none while the text is no JSON.
pub fn with(source: &Source, path: &[&str], given: Option<Given>) -> Option<Rc<str>> {
    changed(source, text(source), path, given)
}

fn changed(source: &Source, text: &str, path: &[&str], given: Option<Given>) -> Option<Rc<str>> {
    let text = set(text, path, given).ok()?;
    Some(if text.trim().is_empty() { ordinary(source) } else { text.into() })
}

/// The scenario with a setting of a host changed. A host that is there anyhow is not described any longer once nothing is
/// said of it.
pub fn with_host(source: &Source, host: &HostOutline, name: &str, given: Option<Given>) -> Option<Rc<str>> {
    let last = host.count() == 1 && host.get(name).is_some();
    if given.is_none() && last && host.known {
        return without_host(source, host);
    }
    with(source, &["network", "hosts", &host.name, name], given)
}

/// The scenario without a host.
pub fn without_host(source: &Source, host: &HostOutline) -> Option<Rc<str>> {
    with(source, &["network", "hosts", &host.name], None)
}

/// The scenario with one more host.
pub fn with_new_host(source: &Source, name: &str) -> Option<Rc<str>> {
    with(source, &["network", "hosts", name], Some(Given::Empty))
}

/// The scenario with a habit of a host changed.
pub fn with_habit(source: &Source, host: &HostOutline, habit: Habit) -> Option<Rc<str>> {
    if habit.has(host) {
        return with_host(source, host, habit.setting(), None);
    }
    let given = match habit {
        Habit::Slow => Given::Number(SLOW),
        Habit::Drop => Given::Number(DROP),
        Habit::Refuse | Habit::Silent => Given::Yes,
    };
    let path = |name| ["network", "hosts", &*host.name, name];
    // A host that refuses is not silent.
    let other = match habit {
        Habit::Refuse => Some(Habit::Silent),
        Habit::Silent => Some(Habit::Refuse),
        Habit::Slow | Habit::Drop => None,
    };
    let first = set(text(source), &path(habit.setting()), Some(given)).ok()?;
    match other.filter(|other| other.has(host)) {
        Some(other) => changed(source, &first, &path(other.setting()), None),
        None => Some(first.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::scenario::{Outline, check};

    fn source(text: &str, scenario: &str) -> Source {
        Source::new("a.py", text).within(scenario)
    }

    fn hosts(source: &Source) -> Vec<HostOutline> {
        Outline::of(text(source), &source.text).map(|outline| outline.hosts).unwrap_or_default()
    }

    #[test]
    fn habits_come_and_go() {
        let mut now = source("get('https://example.com/')", "");
        for habit in Habit::ALL {
            let next = with_habit(&now, &hosts(&now)[0], habit).expect("an object");
            assert_eq!(check(&next), []);
            now = now.within(&next);
            assert!(habit.has(&hosts(&now)[0]), "{habit:?}");
        }
        let host = &hosts(&now)[0];
        assert!(!Habit::Refuse.has(host), "a silent host does not refuse");
        for habit in [Habit::Slow, Habit::Silent, Habit::Drop] {
            let next = with_habit(&now, &hosts(&now)[0], habit).expect("an object");
            now = now.within(&next);
        }
        assert_eq!(&*now.scenario, "", "the ordinary world again");
    }

    #[test]
    fn a_host_of_ones_own_stays() {
        let mut now = source("", "");
        now = {
            let next = with_new_host(&now, "a.test").expect("an object");
            now.within(&next)
        };
        for _ in 0..2 {
            let next = with_habit(&now, &hosts(&now)[0], Habit::Slow).expect("an object");
            now = now.within(&next);
        }
        assert_eq!(hosts(&now).len(), 1);
        assert_eq!(without_host(&now, &hosts(&now)[0]).as_deref(), Some(""));
    }

    #[test]
    fn what_the_program_brings_is_changed_from_there() {
        let program = "# scenario: {\"memory\": 64}\nprint()\n";
        let now = source(program, "");
        assert_eq!(text(&now), "{\"memory\": 64}");
        let costly = with(&now, &["instruction_cost"], Some(Given::Number(1000.0))).expect("an object");
        assert!(costly.contains("64") && costly.contains("\"instruction_cost\": 1000"), "{costly}");
        assert_eq!(with(&now, &["memory"], None).as_deref(), Some("{}"), "its own is not wanted any more");
        assert_eq!((&*ordinary(&now), &*entered(&now, ""), &*entered(&now, "{")), ("{}", " ", "{"));
        assert_eq!(text(&now.within(" ")), " ");
        assert_eq!(with(&source("", "{"), &["memory"], None), None);
    }
}
