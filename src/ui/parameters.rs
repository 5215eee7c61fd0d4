//! What the address of the embedded page sets; docs/embed.md lists the names.

use super::embedding::PANELS;
use super::messages::Lang;
use super::state::Theme;
use crate::session::command::{Command, Pace, Unit};

/// How an embed opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters {
    /// Panels shown, of [`PANELS`].
    pub panels: Vec<&'static str>,
    /// The theme.
    pub theme: Theme,
    /// The language, if it is set.
    pub lang: Option<Lang>,
    /// The pace, if it is set.
    pub pace: Option<Pace>,
    /// Where the playhead is to stand, in events.
    pub at: Option<u32>,
    /// Whether the program may be edited.
    pub editable: bool,
    /// The program comes in a message from the page around.
    pub awaits: bool,
}

impl Parameters {
    /// Panels of an embed that names none.
    const PANELS: [&'static str; 3] = ["code", "loop", "console"];

    /// The parameters, of which `get` knows the values. What cannot be read is as if it were not there.
    pub fn of(get: impl Fn(&str) -> Option<String>) -> Self {
        let named = get("panels").unwrap_or_default();
        let wanted = |panel: &&str| named.split([',', ' ']).any(|name| name == *panel);
        let mut panels: Vec<&str> = PANELS.into_iter().filter(wanted).collect();
        if panels.is_empty() {
            panels = Self::PANELS.to_vec();
        }
        Self {
            panels,
            theme: get("theme").map(|word| Theme::of_word(&word)).unwrap_or_default(),
            lang: get("lang").map(|tag| Lang::of_tag(&tag)),
            pace: get("pace").and_then(|word| pace(&word)),
            at: get("at").and_then(|number| number.parse().ok()),
            editable: get("editable").is_some_and(|word| word != "false"),
            awaits: get("program").is_some_and(|word| word == "message"),
        }
    }

    /// Whether a panel is shown.
    pub fn shows(&self, panel: &str) -> bool {
        self.panels.contains(&panel)
    }
}

/// A pace by its word: `teach`, `teach:300` with the milliseconds of a beat, or a factor of real time.
pub fn pace(word: &str) -> Option<Pace> {
    let Pace::Teaching { beat, unit } = Pace::OPENING else { return None };
    match word.trim_start_matches('×').split_once(':') {
        None if word == "teach" => Some(Pace::Teaching { beat, unit }),
        None => word
            .trim_start_matches('×')
            .parse()
            .ok()
            .filter(|factor: &f64| *factor > 0.0 && factor.is_finite())
            .map(Pace::Real),
        Some(("teach", beat)) => {
            let beat = beat.parse().ok().filter(|beat: &f64| *beat > 0.0 && beat.is_finite())?;
            Some(Pace::Teaching { beat, unit: Unit::Callback })
        }
        Some(_) => None,
    }
}

/// What the page around asks of an embed.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// A command for the session.
    Session(Command),
    /// Show this theme.
    Theme(Theme),
    /// Run this program.
    Load {
        /// Its file name.
        name: String,
        /// Its text.
        text: String,
        /// The scenario as JSON.
        scenario: String,
        /// Where the playhead is to stand, in events.
        at: u32,
    },
}

impl Order {
    /// The order of a message, of whose members `text` and `number` know the values; nothing for one that is unknown or lacks a
    /// member.
    pub fn of(
        kind: &str,
        text: impl Fn(&str) -> Option<String>,
        number: impl Fn(&str) -> Option<f64>,
    ) -> Option<Self> {
        let event = |name: &str| number(name).filter(|event| *event >= 0.0).map(|event| event as u32);
        Some(match kind {
            "play" => Self::Session(Command::Play),
            "pause" => Self::Session(Command::Pause),
            "reset" => Self::Session(Command::Reset),
            "seek" => Self::Session(match event("event") {
                Some(event) => Command::Seek { event },
                None => Command::SeekTime { time: number("time")? },
            }),
            "pace" => Self::Session(Command::SetPace(pace(&text("pace")?)?)),
            "theme" => Self::Theme(Theme::of_word(&text("theme")?)),
            "load" => Self::Load {
                name: text("name").filter(|name| !name.is_empty()).unwrap_or_else(|| "program.py".to_owned()),
                text: text("text")?,
                scenario: text("scenario").unwrap_or_default(),
                at: event("at").unwrap_or_default(),
            },
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&str, &str)]) -> Parameters {
        Parameters::of(|name| {
            pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn an_address_says_what_is_shown() {
        let plain = of(&[]);
        assert_eq!(plain.panels, ["code", "loop", "console"]);
        assert!(!plain.editable && !plain.awaits && plain.pace.is_none() && plain.theme == Theme::System);
        let full = of(&[
            ("panels", "console,timeline,nonsense"),
            ("theme", "dark"),
            ("lang", "zh-CN"),
            ("pace", "teach:300"),
            ("at", "12"),
            ("editable", ""),
            ("program", "message"),
        ]);
        assert_eq!(full.panels, ["timeline", "console"]);
        assert_eq!((full.theme, full.lang, full.at), (Theme::Dark, Some(Lang::Chinese), Some(12)));
        assert_eq!(full.pace, Some(Pace::Teaching { beat: 300.0, unit: Unit::Callback }));
        assert!(full.editable && full.awaits);
        for nonsense in ["", "fast", "0", "-1", "NaN", "inf", "teach:", "teach:0", "x:1"] {
            assert_eq!(of(&[("pace", nonsense), ("at", nonsense)]).pace, None, "{nonsense}");
        }
        assert_eq!(pace("×0.1"), Some(Pace::Real(0.1)));
    }

    #[test]
    fn a_message_is_an_order() {
        let of = |kind: &str, members: &[(&str, &str)]| {
            let text = |name: &str| {
                members.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            };
            Order::of(kind, text, |name| text(name)?.parse().ok())
        };
        assert_eq!(of("play", &[]), Some(Order::Session(Command::Play)));
        assert_eq!(of("seek", &[("event", "7")]), Some(Order::Session(Command::Seek { event: 7 })));
        assert_eq!(of("seek", &[("time", "1.5")]), Some(Order::Session(Command::SeekTime { time: 1.5 })));
        assert_eq!(of("seek", &[]), None);
        assert_eq!(of("pace", &[("pace", "10")]), Some(Order::Session(Command::SetPace(Pace::Real(10.0)))));
        assert_eq!(of("theme", &[("theme", "dark")]), Some(Order::Theme(Theme::Dark)));
        assert_eq!(of("load", &[]), None);
        let loaded = Order::Load {
            name: "program.py".to_owned(),
            text: "x".to_owned(),
            scenario: String::new(),
            at: 3,
        };
        assert_eq!(of("load", &[("text", "x"), ("at", "3")]), Some(loaded));
        assert_eq!(of("explode", &[]), None);
    }
}
