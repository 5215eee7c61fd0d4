//! A program as the editor has it.

use super::examples::Example;
use crate::world::scenario::{self, Problem};
use std::rc::Rc;

/// The program in the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its file name.
    pub name: Rc<str>,
    /// Its text as it stands in the editor.
    pub text: Rc<str>,
    /// The scenario as JSON, as the person has it; empty for the defaults.
    pub scenario: Rc<str>,
    /// The scenario in which the program runs: the last one that described a world.
    pub world: Rc<str>,
    /// The example that it began as.
    pub example: Option<Example>,
    /// It came with a link and has not been touched: what was in the editor before is still what the page remembers.
    pub linked: bool,
}

impl Default for Source {
    fn default() -> Self {
        let empty = || Rc::from("");
        let (scenario, world) = (empty(), empty());
        Self { name: "program.py".into(), text: empty(), scenario, world, example: None, linked: false }
    }
}

impl Source {
    /// An example as it is published.
    pub fn of(example: Example) -> Self {
        let (name, text) = (example.file().into(), example.text.into());
        Self { name, text, example: Some(example), linked: true, ..Self::default() }
    }

    /// The program in the world that this scenario describes. Where nothing else is known, it is tried whatever it says.
    pub fn within(self, scenario: &str) -> Self {
        Self { scenario: scenario.into(), world: scenario.into(), ..self }
    }

    /// Whether the program is no longer the example, in the example's world.
    pub fn edited(&self) -> bool {
        !self.scenario.is_empty() || self.example.as_ref().is_none_or(|example| *example.text != *self.text)
    }

    /// A new program of the person's own.
    pub fn new(name: &str, text: &str) -> Self {
        Self { name: name.into(), text: text.into(), ..Self::default() }
    }

    /// The name under which the browser keeps it: each example has one text of the person's, and each own program.
    pub fn key(&self) -> String {
        match &self.example {
            Some(example) => format!("example:{}", example.id),
            None => format!("own:{}", self.name),
        }
    }

    /// The text changes; what a link brought is the person's own from then on.
    pub(super) fn edit(&mut self, text: Rc<str>) {
        self.linked &= self.text == text;
        self.text = text;
    }

    /// The scenario changes. One that describes no world leaves the last one that did.
    pub(super) fn describe(&mut self, scenario: Rc<str>) {
        self.linked &= self.scenario == scenario;
        if scenario::check(&scenario).is_empty() {
            self.world = scenario.clone();
        }
        self.scenario = scenario;
    }

    /// What is wrong with the scenario.
    pub fn problems(&self) -> Vec<Problem> {
        scenario::check(&self.scenario)
    }

    /// Whether two are the same program in the same world.
    pub fn same(&self, other: &Self) -> bool {
        self.text == other.text && self.scenario == other.scenario
    }

    /// Whether there is something of the person's in it that would be lost.
    pub fn is_own(&self) -> bool {
        self.edited() && !self.text.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scenario_that_describes_no_world_leaves_the_last_one() {
        let mut source = Source { linked: true, ..Source::new("a.py", "print()") };
        source.describe("{\"memory\": 64}".into());
        assert_eq!((source.problems().len(), source.linked), (0, false));
        source.describe("{\"memory\": }".into());
        assert_eq!((&*source.scenario, &*source.world), ("{\"memory\": }", "{\"memory\": 64}"));
        assert_eq!(source.problems().len(), 1);
        assert_eq!(&*source.within("{").world, "{", "there is no other one");
    }
}
