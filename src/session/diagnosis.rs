//! What is wrong with a text that is no program, or a scenario that is no world, and where.

use super::engine::{Diagnostic, DiagnosticKind};
use crate::syntax::{Place, Source, SyntaxError, SyntaxErrorKind};
use crate::world::Scenario;
use crate::world::scenario::{self, Problem};

/// The diagnostic of a text that is no program.
pub(super) fn of_text(source: &Source, error: &SyntaxError) -> Diagnostic {
    let kind = match error.kind {
        SyntaxErrorKind::Unsupported => DiagnosticKind::Unsupported,
        _ => DiagnosticKind::Syntax,
    };
    Diagnostic {
        kind,
        class: error.kind.class_name().into(),
        message: error.message.as_str().into(),
        start: source.place(error.span.start),
        end: source.place(error.span.end),
        rendered: error.render(source).into(),
        wrong: None,
    }
}

/// What is wrong with the scenario `given`, or the program's own one.
pub(super) fn of_scenario(source: &Source, given: &str) -> Vec<Diagnostic> {
    let text = Scenario::text(given, &source.text);
    // A scenario that the program does not hold has no place in it.
    let own = Some(Scenario::own(&source.text).start).filter(|_| given.is_empty());
    let diagnostic = |problem: Problem| {
        let nowhere = Place { line: 0, column: 0 };
        let place = |at: usize| own.map_or(nowhere, |start| source.place((start + at) as u32));
        let sentence = problem.sentence(text);
        Diagnostic {
            kind: DiagnosticKind::Scenario,
            class: "ScenarioError".into(),
            message: if own.is_some() { problem.wrong.to_string() } else { sentence.clone() }.into(),
            start: place(problem.at.start),
            end: place(problem.at.end),
            rendered: sentence.into(),
            wrong: Some((problem.wrong.clone(), problem.place(text))),
        }
    };
    scenario::check(text).into_iter().map(diagnostic).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asyncio::instrument::Instrument;
    use crate::session::engine::{EngineFactory, Program as Text};
    use crate::session::machine::MachineFactory;
    use std::cell::RefCell;
    use std::rc::Rc;

    struct Deaf;
    impl Instrument for Deaf {}

    #[test]
    fn a_text_that_is_no_program_is_a_diagnostic() {
        let program = Text {
            name: "t.py".into(),
            text: "x = (1,\n".into(),
            scenario: "".into(),
            inputs: Rc::default(),
        };
        let Err(diagnostics) = MachineFactory.create(&program, Rc::new(RefCell::new(Deaf))) else {
            panic!("it compiled");
        };
        assert_eq!(&*diagnostics[0].message, "'(' was never closed");
        assert_eq!((diagnostics[0].start.line, diagnostics[0].start.column), (1, 5));
    }

    #[test]
    fn a_scenario_that_describes_no_world_is_a_diagnostic() {
        let diagnose = |text: &str, scenario: &str| {
            let program = Text {
                name: "t.py".into(),
                text: text.into(),
                scenario: scenario.into(),
                inputs: Rc::default(),
            };
            let created = MachineFactory.create(&program, Rc::new(RefCell::new(Deaf)));
            let diagnostics = created.err().expect("no such world");
            diagnostics
                .iter()
                .map(|one| (one.kind, one.start.line, one.start.column, one.message.to_string()))
                .collect::<Vec<_>>()
        };
        let own = diagnose("# a\n# scenario: {\"speed\": 1, \"memory\": -1}\n", "");
        assert_eq!((own[0].0, own[0].1, own[0].2), (DiagnosticKind::Scenario, 2, 14));
        assert_eq!((own[1].1, own[1].2), (2, 36));
        let given = diagnose("print()\n", "{\"memory\": 1,}");
        assert_eq!((given[0].1, given.len()), (0, 1));
        assert!(given[0].3.contains("line 1, column 13"), "{given:?}");
    }
}
