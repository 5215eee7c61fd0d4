//! What a scenario sets: the world in which a program runs.
//!
//! It is written as one flat JSON object, such as `{"instruction_cost": 50, "memory": 64}`: in a file, or in one of the
//! comments that a program opens with, as `# scenario: {"instruction_cost": 50}`.

/// The world in which a program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Virtual nanoseconds that each of the machine's instructions takes; 0 when computation takes no time.
    pub instruction_cost: u32,
    /// Megabytes that the program's objects may take before `MemoryError` is raised.
    pub memory: u32,
}

impl Default for Scenario {
    fn default() -> Self {
        Self { instruction_cost: 0, memory: 256 }
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
        for member in members.split(',').filter(|_| !members.trim().is_empty()) {
            let (name, value) = member.split_once(':').unwrap_or((member, ""));
            let (name, value) = (name.trim(), value.trim());
            let setting = match name.trim_matches('"') {
                "instruction_cost" => &mut scenario.instruction_cost,
                "memory" => &mut scenario.memory,
                _ => {
                    return Err(format!(
                        "a scenario has no setting {name}; it has \"instruction_cost\" and \"memory\""
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
        let both = Scenario { instruction_cost: 50, memory: 64 };
        assert_eq!(Scenario::parse("{\"instruction_cost\": 50, \"memory\": 64}"), Ok(both));
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
