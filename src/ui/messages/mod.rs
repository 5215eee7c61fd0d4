//! Every word of the page, in each language.
//!
//! A language is one [`Words`] value, so a missing string does not compile, and one function that puts a
//! [`crate::trace::why::Why`] into a [`Sentence`]. Python's own messages stay English.

mod awaited;
mod en;
mod everyone;
mod inspect;
pub mod links;
mod menu;
mod palette;
mod printed;
mod ready;
mod sentence;
mod signals;
mod stage;
mod standstill;
mod words;
mod world;
mod zh;

pub use awaited::AwaitedWords;
pub use inspect::{Canceller, InspectWords};
pub use menu::MenuWords;
pub use palette::PaletteWords;
pub use printed::PrintedWords;
pub use ready::ReadyWords;
pub use sentence::{Piece, Sentence};
pub use signals::SignalWords;
pub use stage::{StageWords, Tense};
pub use words::Words;
pub use world::WorldWords;

use crate::trace::model::Model;
use crate::trace::names::Names;
use crate::trace::why::Why;

mod chart;
pub use chart::ChartWords;

mod control;

pub use control::ControlWords;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English.
    #[default]
    English,
    /// Simplified Chinese.
    Chinese,
}

impl Lang {
    /// All of them, in the order of their switch.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The language's words.
    pub fn words(self) -> &'static Words {
        match self {
            Self::English => &en::WORDS,
            Self::Chinese => &zh::WORDS,
        }
    }

    /// Its tag for the `lang` attribute, and the name under which a choice is remembered.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-Hans",
        }
    }

    /// The language of a tag such as `zh-CN`.
    pub fn of_tag(tag: &str) -> Self {
        if tag.starts_with("zh") { Self::Chinese } else { Self::English }
    }

    /// The next language of the switch.
    pub fn other(self) -> Self {
        match self {
            Self::English => Self::Chinese,
            Self::Chinese => Self::English,
        }
    }

    /// Cause and effect of one event in plain words.
    pub fn why(self, why: &Why, names: &Names, model: &Model) -> Sentence {
        match self {
            Self::English => en::why(why, names, model),
            Self::Chinese => zh::why(why, names, model),
        }
    }
}
