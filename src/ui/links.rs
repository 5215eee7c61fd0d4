//! What a link opens, in terms of the page.

use super::examples;
use super::messages::Lang;
use super::state::Source;
use crate::session::share::{Link, LinkError, Shared};

/// What to open: the program, and the moment in its run if the link names one.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The program.
    pub source: Source,
    /// With what was entered, and the playhead, choice and pace.
    pub shared: Option<Box<Shared>>,
}

/// Why nothing is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The link cannot be read.
    Link(LinkError),
    /// It names an example that there is not.
    NoExample(String),
    /// It names an example, and the examples could not be fetched.
    NoShelf,
}

impl Problem {
    /// The problem in words.
    pub fn words(&self, lang: Lang) -> String {
        let words = lang.words().links;
        match self {
            Self::Link(error) => (words.wrong_link)(error),
            Self::NoExample(id) => {
                let shown: String = id.chars().take(60).collect();
                (words.no_example)(&shown)
            }
            Self::NoShelf => words.no_shelf.to_owned(),
        }
    }
}

/// Whether a link asks for examples that are not at hand. The `whole` page also asks, of a session that was shared, which
/// example it is of.
pub fn needs_shelf(hash: &str, whole: bool) -> bool {
    !examples::are_here()
        && match Link::parse(hash) {
            Ok(Some(Link::Example { id, .. })) => examples::find(&id).is_none(),
            Ok(Some(Link::Session(_))) => whole,
            Ok(None) | Err(_) => false,
        }
}

/// What the hash of an address opens; nothing when it is no link of ours.
pub fn opening(hash: &str) -> Result<Option<Opening>, Problem> {
    match Link::parse(hash).map_err(Problem::Link)? {
        None => Ok(None),
        Some(Link::Example { id, event }) => {
            let missing = |id| if examples::are_here() { Problem::NoExample(id) } else { Problem::NoShelf };
            let example = examples::find(&id).ok_or_else(|| missing(id))?;
            let source = Source::of(example);
            let shared = event.map(|event| {
                let (name, text) = (source.name.to_string(), source.text.to_string());
                Box::new(Shared { name, text, event, ..Shared::default() })
            });
            Ok(Some(Opening { source, shared }))
        }
        Some(Link::Session(shared)) => {
            let name = if shared.name.is_empty() { "program.py" } else { &*shared.name };
            // A link to an unchanged example is that example, with its claim and its way back.
            let example = examples::all().iter().find(|example| example.text == shared.text).cloned();
            let source =
                Source { example, linked: true, ..Source::new(name, &shared.text) }.within(&shared.scenario);
            Ok(Some(Opening { source, shared: Some(shared) }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_open_where_the_link_says() {
        let plain = opening("#example/gather").expect("a link").expect("an example");
        assert!(plain.shared.is_none() && plain.source.linked);
        let at = opening("#example/gather@12").expect("a link").expect("an example");
        assert_eq!(
            at.shared.map(|shared| (shared.event, shared.text == *plain.source.text)),
            Some((12, true))
        );
        assert_eq!(opening("#example/none"), Err(Problem::NoExample("none".to_owned())));
        assert_eq!(opening("#panels"), Ok(None));
    }

    #[test]
    fn problems_are_told_in_both_languages() {
        let problems = [
            Problem::NoExample("<b>".repeat(100)),
            Problem::NoShelf,
            Problem::Link(LinkError::CutShort),
            Problem::Link(LinkError::Damaged),
            Problem::Link(LinkError::TooLarge),
            Problem::Link(LinkError::TooLong { length: 70_000 }),
            Problem::Link(LinkError::Character { at: 3 }),
            Problem::Link(LinkError::Version { version: 2 }),
        ];
        for lang in Lang::ALL {
            let mut told: Vec<String> = problems.iter().map(|problem| problem.words(lang)).collect();
            assert!(
                told.iter().all(|words| words.chars().count() > 12 && words.chars().count() < 260),
                "{told:?}"
            );
            told.sort();
            told.dedup();
            assert_eq!(told.len(), problems.len());
        }
    }
}
