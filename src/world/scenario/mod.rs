//! What a scenario sets: the world in which a program runs.
//!
//! It is written as one JSON object, such as `{"instruction_cost": 50, "memory": 64}`: in a file, or in one of the
//! comments that a program opens with, as `# scenario: {"instruction_cost": 50}`. Its sections are objects themselves; what
//! is in them is read where it is first wanted, by the part of the library that makes up that piece of the world.

mod check;
mod edit;
mod hosts;
mod outline;
mod problem;
mod schema;

pub use check::check;
pub use edit::{Given, set};
pub use hosts::KNOWN;
pub use outline::{HostOutline, Outline};
pub use problem::{Json, Problem, Wanted, Wrong};

use jsonc_parser::common::Ranged;
use std::ops::Range;
use std::rc::Rc;

/// The world in which a program runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Virtual nanoseconds that each of the machine's instructions takes; 0 when computation takes no time.
    pub instruction_cost: u32,
    /// Megabytes that the program's objects may take before `MemoryError` is raised.
    pub memory: u32,
    /// The JSON texts of its sections by their names, which are those of [`SECTIONS`].
    pub sections: Vec<(&'static str, Rc<str>)>,
}

/// What a scenario describes at length.
const SECTIONS: [&str; 3] = ["files", "network", "programs"];

impl Default for Scenario {
    fn default() -> Self {
        Self { instruction_cost: 0, memory: 256, sections: Vec::new() }
    }
}

impl Scenario {
    /// Read a scenario; nothing stands for the defaults. The error is a sentence about the text.
    pub fn parse(text: &str) -> Result<Self, String> {
        match check(text).first() {
            Some(problem) => Err(problem.sentence(text)),
            None => Ok(Self::checked(text)),
        }
    }

    /// Read a text in which nothing is wrong.
    fn checked(text: &str) -> Self {
        let mut scenario = Self::default();
        let Ok(Some(object)) = check::object(text) else { return scenario };
        for member in &object.properties {
            let value = member.value.text(text);
            match member.name.as_str() {
                "instruction_cost" => scenario.instruction_cost = value.parse().unwrap_or_default(),
                "memory" => scenario.memory = value.parse().unwrap_or_default(),
                name => {
                    if let Some(section) = SECTIONS.into_iter().find(|section| *section == name) {
                        scenario.sections.push((section, value.into()));
                    }
                }
            }
        }
        scenario
    }

    /// The scenario `given` with a program, or else the one that the comments in front of the program's text set.
    pub fn of(given: &str, program: &str) -> Result<Self, String> {
        Self::parse(Self::text(given, program))
    }

    /// The text of that scenario.
    pub fn text<'a>(given: &'a str, program: &'a str) -> &'a str {
        if given.is_empty() { program.get(Self::own(program)).unwrap_or("") } else { given }
    }

    /// Where in a program's text its own scenario stands; an empty place where it has none.
    pub fn own(program: &str) -> Range<usize> {
        let mut start = 0;
        for line in program.split_inclusive('\n').take_while(|line| line.starts_with('#')) {
            let end = start + line.len();
            let text = line[1..].trim_start();
            if let Some(own) = text.strip_prefix("scenario:") {
                let own = own.trim_start();
                return end - own.len()..end - own.len() + own.trim_end().len();
            }
            start = end;
        }
        0..0
    }

    /// The text of a section, if the scenario has it.
    pub fn section(&self, name: &str) -> Option<Rc<str>> {
        self.sections.iter().find(|(known, _)| *known == name).map(|(_, text)| text.clone())
    }

    /// [`Scenario::memory`] in bytes.
    pub fn memory_bytes(&self) -> usize {
        (self.memory as usize).saturating_mul(1 << 20)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read() {
        assert_eq!(Scenario::parse(""), Ok(Scenario::default()));
        assert_eq!(Scenario::parse(" {} "), Ok(Scenario::default()));
        let both = Scenario { instruction_cost: 50, memory: 64, ..Scenario::default() };
        assert_eq!(Scenario::parse("{\"instruction_cost\": 50, \"memory\": 64}"), Ok(both));
    }

    #[test]
    fn sections_keep_their_text() {
        let text = r#"{"files": {"tree": {"a, }\"b": "x"}, "latency": 0.5}, "memory": 3, "network": {}}"#;
        let scenario = Scenario::parse(text);
        let section = |name| scenario.as_ref().ok().and_then(|scenario| scenario.section(name));
        assert_eq!(section("files").as_deref(), Some(r#"{"tree": {"a, }\"b": "x"}, "latency": 0.5}"#));
        assert_eq!(section("network").as_deref(), Some("{}"));
        assert_eq!(scenario.map(|scenario| scenario.memory), Ok(3));
    }

    #[test]
    fn a_program_may_bring_its_own() {
        let text = "# title: x\n# scenario: {\"memory\": 3}\nprint()\n";
        let memory = |given, text| Scenario::of(given, text).map(|scenario| scenario.memory);
        assert_eq!(memory("", text), Ok(3));
        assert_eq!(memory("{\"memory\": 4}", text), Ok(4));
        assert_eq!(memory("", "print()\n# scenario: {\"memory\": 3}\n"), Ok(256));
        assert_eq!(memory("{}", text), Ok(256), "an empty object is the ordinary world");
        let own = Scenario::own(text);
        assert_eq!((own.start, &text[own.clone()]), (23, "{\"memory\": 3}"));
        assert!(Scenario::own("#\n# x").is_empty() && Scenario::own("").is_empty());
    }

    #[test]
    fn what_is_wrong_is_said() {
        for text in ["[]", "{\"speed\": 1}", "{\"memory\": -1}", "{\"memory\"}"] {
            assert!(Scenario::parse(text).is_err_and(|sentence| sentence.contains("scenario")), "{text}");
        }
    }
}
