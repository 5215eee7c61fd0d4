//! What a scenario sets: the world in which a program runs.
//!
//! It is written as one JSON object, such as `{"instruction_cost": 50, "memory": 64}`: in a file, or in one of the
//! comments that a program opens with, as `# scenario: {"instruction_cost": 50}`. Its sections are objects themselves; what
//! is in them is read where it is first wanted, by the part of the library that makes up that piece of the world.

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
        let mut scenario = Self::default();
        let text = text.trim();
        if text.is_empty() {
            return Ok(scenario);
        }
        let Some(members) = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
            return Err("a scenario is a JSON object, such as {\"instruction_cost\": 50}".to_owned());
        };
        let mut rest = members.trim();
        while !rest.is_empty() {
            let (member, after) = split_member(rest);
            rest = after;
            let (name, value) = member.split_once(':').unwrap_or((member, ""));
            let (name, value) = (name.trim(), value.trim());
            let plain = name.trim_matches('"');
            if let Some(section) = SECTIONS.into_iter().find(|section| *section == plain) {
                scenario.sections.push((section, value.into()));
                continue;
            }
            let setting = match plain {
                "instruction_cost" => &mut scenario.instruction_cost,
                "memory" => &mut scenario.memory,
                _ => {
                    return Err(format!(
                        "a scenario has no setting {name}; it has \"instruction_cost\", \"memory\", \"files\", \"network\" and \
                         \"programs\""
                    ));
                }
            };
            *setting = value
                .parse()
                .map_err(|_| format!("{name} of a scenario is a whole number below 2**32, not {value}"))?;
        }
        Ok(scenario)
    }

    /// The scenario `given` with a program, or else the one that the comments in front of the program's text set.
    pub fn of(given: &str, program: &str) -> Result<Self, String> {
        let front = program.lines().map_while(|line| line.strip_prefix('#'));
        let own = front.filter_map(|line| line.trim_start().strip_prefix("scenario:")).next();
        Self::parse(if given.is_empty() { own.unwrap_or("") } else { given })
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

/// The first member of an object's text, and what follows the comma behind it. A comma within a string or a nested value
/// separates nothing.
fn split_member(text: &str) -> (&str, &str) {
    let (mut depth, mut quoted, mut escaped) = (0_u32, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => return (&text[..at], text[at + 1..].trim_start()),
            _ => {}
        }
    }
    (text, "")
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
    }

    #[test]
    fn what_is_wrong_is_said() {
        for text in ["[]", "{\"speed\": 1}", "{\"memory\": -1}", "{\"memory\"}"] {
            assert!(Scenario::parse(text).is_err_and(|sentence| sentence.contains("scenario")), "{text}");
        }
    }
}
