//! Links that carry a whole session, or name an example: what stands behind the `#` of the page's address.
//!
//! ```text
//! #v1/…            program, scenario, input log, playhead, selection and pace, compressed
//! #example/ID      an example
//! #example/ID@N    the same, with the playhead after N events
//! ```
//!
//! A link comes from anywhere, so reading one is bounded in time and memory whatever it holds, and either gives exactly what
//! was put in or says what is wrong ([`LinkError`]). docs/links.md describes the format; a version, once published, is read for
//! ever.

mod fields;
mod packed;

use super::command::Pace;
use super::engine::Input;
use std::rc::Rc;

/// The version that is written.
const VERSION: u32 = 1;

/// Bytes of a link at most; browsers and chat programs cut longer ones.
pub const LONGEST: usize = 64_000;

/// Bytes of a session at most, unpacked.
pub const LARGEST: usize = 1 << 20;

/// What a link says.
#[derive(Clone, Debug, PartialEq)]
pub enum Link {
    /// Open an example.
    Example {
        /// Its identity.
        id: String,
        /// Where the playhead is to stand.
        event: Option<u32>,
    },
    /// Open this.
    Session(Box<Shared>),
}

/// Everything that a link carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shared {
    /// The program's file name.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The scenario as JSON; empty for the defaults.
    pub scenario: String,
    /// What was entered during the run.
    pub inputs: Rc<[Input]>,
    /// Where the playhead stands: after so many events.
    pub event: u32,
    /// Identity of the chosen task. It is the same in each run of the same program.
    pub selected: Option<u32>,
    /// How fast it plays, if that was chosen.
    pub pace: Option<Pace>,
}

/// Why a link cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It is longer than any link that is made.
    TooLong {
        /// Bytes.
        length: usize,
    },
    /// Unpacked it is larger than any session that is shared.
    TooLarge,
    /// Another version of Loopscope made it.
    Version {
        /// Which format.
        version: u32,
    },
    /// A character that no link has.
    Character {
        /// Counted from 1.
        at: usize,
    },
    /// Its end is missing.
    CutShort,
    /// Some of it is not as it was.
    Damaged,
}

/// Why a session cannot be made into a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoesNotFit {
    /// Bytes that the link would have, or the session unpacked.
    pub bytes: usize,
    /// Bytes that it may have.
    pub most: usize,
}

impl Link {
    /// What the part of an address from the `#` on says; nothing when it is none of ours, such as the name of a heading.
    pub fn parse(hash: &str) -> Result<Option<Self>, LinkError> {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        if let Some(example) = hash.strip_prefix("example/") {
            return Self::example(example).map(Some);
        }
        let Some((version, packed)) = hash.strip_prefix('v').and_then(|rest| rest.split_once('/')) else {
            return Ok(None);
        };
        if version.is_empty() || version.len() > 9 || !version.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(None);
        }
        match version.parse() {
            Ok(1) => Shared::unpack(packed).map(|shared| Some(Self::Session(Box::new(shared)))),
            Ok(version) => Err(LinkError::Version { version }),
            Err(_) => Ok(None),
        }
    }

    fn example(text: &str) -> Result<Self, LinkError> {
        if text.len() > LONGEST {
            return Err(LinkError::TooLong { length: text.len() });
        }
        let (id, event) = match text.split_once('@') {
            None => (text, None),
            Some((id, event)) => (id, Some(event.parse().map_err(|_| LinkError::Damaged)?)),
        };
        Ok(Self::Example { id: id.to_owned(), event })
    }

    /// The part of an address, from the `#` on.
    pub fn hash(&self) -> Result<String, DoesNotFit> {
        match self {
            Self::Example { id, event: None | Some(0) } => Ok(format!("#example/{id}")),
            Self::Example { id, event: Some(event) } => Ok(format!("#example/{id}@{event}")),
            Self::Session(shared) => shared.hash(),
        }
    }
}

impl Shared {
    fn hash(&self) -> Result<String, DoesNotFit> {
        let bytes = fields::write(self);
        if bytes.len() > LARGEST {
            return Err(DoesNotFit { bytes: bytes.len(), most: LARGEST });
        }
        let hash = format!("#v{VERSION}/{}", packed::pack(&bytes));
        if hash.len() > LONGEST {
            return Err(DoesNotFit { bytes: hash.len(), most: LONGEST });
        }
        Ok(hash)
    }

    fn unpack(text: &str) -> Result<Self, LinkError> {
        fields::read(&packed::unpack(text)?)
    }
}
