//! What is wrong with a scenario's text: what, where, and what to do about it.

use super::schema::Kind;
use std::fmt;
use std::ops::Range;

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The bytes of the text that it is about.
    pub at: Range<usize>,
    /// What it is.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is not JSON.
    Json(Json),
    /// There is no such setting.
    Unknown {
        /// Its name.
        name: String,
        /// The object that it stands in; empty for the scenario itself.
        within: String,
        /// The names that the object has.
        known: Vec<&'static str>,
        /// The one that was meant, if one is near enough.
        meant: Option<&'static str>,
    },
    /// A name stands in an object for the second time.
    Twice {
        /// The name.
        name: String,
    },
    /// A value is of another kind than it should be.
    Value {
        /// What it is the value of; empty for the scenario itself.
        name: String,
        /// The object that this stands in; empty for the scenario itself.
        within: String,
        /// What it may be.
        wanted: Vec<Wanted>,
        /// What stands there, shortened.
        found: String,
    },
    /// An object lacks a member without which it means nothing.
    Lacks {
        /// The object.
        within: String,
        /// The member.
        name: &'static str,
    },
}

/// Where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Json {
    /// An object, a list or a text has no end.
    Open,
    /// There is no comma between two members.
    NoComma,
    /// There is a comma behind the last member.
    LastComma,
    /// There is no colon behind a name.
    NoColon,
    /// A value is missing.
    NoValue,
    /// A name has no quotes.
    Unquoted,
    /// Quotes are single ones.
    SingleQuotes,
    /// There is a comment.
    Comment,
    /// A number is written as JSON does not write it.
    Number,
    /// A word that is none of JSON's: `True`, `None`.
    Word,
    /// A backslash with something that it does not stand before.
    Escape,
    /// Something follows the end of the object.
    Second,
    /// It is nested too deeply.
    Deep,
    /// Something else stands there than could.
    Other,
}

/// A kind of value, as one says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A whole number within these bounds.
    Whole(u64, u64),
    /// A number that is not negative.
    Number,
    /// `null`.
    Null,
    /// A text.
    Text,
    /// `true` or `false`.
    Flag,
    /// An object.
    Object,
    /// A list.
    List,
}

impl Wanted {
    /// The ways to say a kind.
    pub(super) fn of(kind: &Kind) -> Vec<Self> {
        match kind {
            Kind::Whole(least, most) => vec![Self::Whole(*least, *most)],
            Kind::Number => vec![Self::Number],
            Kind::Null => vec![Self::Null],
            Kind::Text => vec![Self::Text],
            Kind::Flag => vec![Self::Flag],
            Kind::Any => Vec::new(),
            Kind::Object(_) | Kind::Named(_) => vec![Self::Object],
            Kind::List(_) => vec![Self::List],
            Kind::OneOf(kinds) => kinds.iter().flat_map(Self::of).collect(),
        }
    }

    fn words(self) -> String {
        match self {
            Self::Whole(least, u64::MAX) => format!("a whole number from {least} on"),
            Self::Whole(least, most) => format!("a whole number from {least} to {most}"),
            Self::Number => "a number that is not negative".to_owned(),
            Self::Null => "null".to_owned(),
            Self::Text => "a text in double quotes".to_owned(),
            Self::Flag => "true or false".to_owned(),
            Self::Object => "an object in braces".to_owned(),
            Self::List => "a list in brackets".to_owned(),
        }
    }
}

impl Json {
    fn words(self) -> &'static str {
        match self {
            Self::Open => "what begins here has no end: close it with } or ] or \"",
            Self::NoComma => "there is no comma between this and what stands before it",
            Self::LastComma => "there is a comma behind the last one: take it away",
            Self::NoColon => "there is no colon between the name and its value",
            Self::NoValue => "a value is missing here",
            Self::Unquoted => "a name stands in double quotes",
            Self::SingleQuotes => "JSON has double quotes, not single ones",
            Self::Comment => "JSON has no comments: take it away",
            Self::Number => {
                "this is not how JSON writes a number: digits, with at least one before and behind a point"
            }
            Self::Word => {
                "this word is none of JSON's, which are true, false and null; texts stand in double quotes"
            }
            Self::Escape => {
                "behind a backslash stands one of \" \\ / b f n r t or u with four digits, and a text has no line breaks"
            }
            Self::Second => "something follows the end of the object: take it away",
            Self::Deep => "it is nested too deeply",
            Self::Other => "this cannot stand here",
        }
    }
}

impl Wrong {
    /// The kinds in one phrase.
    fn wanted(wanted: &[Wanted]) -> String {
        wanted.iter().map(|one| one.words()).collect::<Vec<_>>().join(" or ")
    }
}

/// The problem in English. The page has words of its own for other languages.
impl fmt::Display for Wrong {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(json) => write!(to, "the scenario is not JSON: {}", json.words()),
            Self::Unknown { name, within, known, meant } => {
                match &**within {
                    "" => write!(to, "a scenario has no setting \"{name}\"")?,
                    within => write!(to, "\"{within}\" of the scenario has no setting \"{name}\"")?,
                }
                // All of the names are only of use where none is near.
                let names: Vec<String> = known.iter().map(|name| format!("\"{name}\"")).collect();
                match meant {
                    Some(meant) => write!(to, "; did you mean \"{meant}\"?"),
                    None => write!(to, "; it has {}", names.join(", ")),
                }
            }
            Self::Twice { name } => {
                write!(to, "\"{name}\" stands here for the second time: keep one of them")
            }
            Self::Value { name, within, wanted, found } => {
                match (&**name, &**within) {
                    ("", _) => write!(to, "a scenario")?,
                    (name, "") => write!(to, "\"{name}\" of the scenario")?,
                    (name, within) => write!(to, "\"{name}\" of \"{within}\" of the scenario")?,
                }
                write!(to, " must be {}, not {found}", Self::wanted(wanted))
            }
            Self::Lacks { within, name } => {
                write!(to, "a part of \"{within}\" of the scenario needs a \"{name}\": add it")
            }
        }
    }
}

impl Problem {
    /// Line and column in `text`, both from 1.
    pub fn place(&self, text: &str) -> (u32, u32) {
        let before = text.get(..self.at.start.min(text.len())).unwrap_or(text);
        let line = before.matches('\n').count() as u32 + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() as u32 + 1;
        (line, column)
    }

    /// The sentence with its place, for those who see the text elsewhere.
    pub fn sentence(&self, text: &str) -> String {
        let (line, column) = self.place(text);
        format!("{} (line {line}, column {column} of the scenario)", self.wrong)
    }
}
