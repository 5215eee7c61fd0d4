//! The scripted loop behind the session's engine trait.

use super::sim::{Config, Going, Sim};
use loopscope::asyncio::instrument::{FutureId, Instrument};
use loopscope::session::engine::*;
use loopscope::syntax::Place;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub struct SimEngine {
    sim: Sim,
    lines: Rc<Cell<u32>>,
}

impl Engine for SimEngine {
    fn give(&mut self, _input: loopscope::session::engine::Input) {}

    fn advance(&mut self, until: Until) -> Stop {
        while self.sim.instruction < until.instruction {
            let before = (self.sim.current(), self.sim.line());
            self.sim.instruction();
            match self.sim.going {
                Going::Finished => return Stop::Finished(Finish { code: 0, error: None }),
                Going::Deadlock => return Stop::Deadlock,
                Going::On => {}
            }
            let after = (self.sim.current(), self.sim.line());
            if until.line && after.1 != 0 && after != before {
                self.lines.set(self.lines.get() + 1);
                return Stop::Line;
            }
        }
        Stop::Budget
    }

    fn instruction(&self) -> u64 {
        self.sim.instruction
    }

    fn line(&self) -> u32 {
        self.sim.line()
    }

    fn frames(&self, task: Option<FutureId>) -> Vec<Frame> {
        let Some(id) = task.or_else(|| self.sim.current()) else { return Vec::new() };
        let Some((line, actions)) = self.sim.task(id) else { return Vec::new() };
        let locals = [("actions".into(), actions.to_string().into())].into();
        vec![Frame { name: "worker".into(), line, library: false, outer: false, locals }]
    }

    fn spot(&self) -> Spot {
        let task = self.sim.current();
        Spot { line: self.sim.line(), task, thread: 0, depth: u32::from(task.is_some()), resumed: false }
    }

    /// `actions>=N`, with `effect:` before it for one that changes the machine, and `wrong` for one that fails.
    fn holds(&mut self, condition: &str) -> Verdict {
        let (intact, text) = match condition.strip_prefix("effect:") {
            Some(rest) => (false, rest),
            None => (true, condition),
        };
        if !intact {
            // Whoever goes on with this machine sees another run.
            self.sim.instruction += 1_000;
        }
        let actions =
            self.sim.current().and_then(|task| self.sim.task(task)).map_or(0, |(_, actions)| actions);
        let holds = match text.strip_prefix("actions>=").and_then(|number| number.parse::<u32>().ok()) {
            Some(least) => Ok(actions >= least),
            None => Err("NameError: name 'wrong' is not defined".into()),
        };
        Verdict { holds, intact }
    }
}

/// Reads a configuration from the program's text (`seed tasks actions [endless]`); anything else is a syntax error.
#[derive(Default)]
pub struct SimFactory {
    /// How many engines have been made.
    pub made: Cell<u32>,
    /// How often they stopped for a line.
    pub lines: Rc<Cell<u32>>,
}

impl SimFactory {
    pub fn config(text: &str) -> Option<Config> {
        let mut words = text.split_whitespace();
        let seed = words.next()?.parse().ok()?;
        let tasks = words.next()?.parse().ok()?;
        let actions = words.next()?.parse().ok()?;
        Some(Config {
            seed,
            tasks,
            actions,
            count_first: seed.is_multiple_of(2),
            endless: words.next() == Some("endless"),
        })
    }
}

impl EngineFactory for SimFactory {
    fn check(&self, condition: &str) -> Result<(), Rc<str>> {
        if condition == "(" { Err("SyntaxError: '(' was never closed".into()) } else { Ok(()) }
    }

    fn create(
        &self,
        program: &Program,
        instrument: Rc<RefCell<dyn Instrument>>,
    ) -> Result<Box<dyn Engine>, Vec<Diagnostic>> {
        self.made.set(self.made.get() + 1);
        match Self::config(&program.text) {
            Some(config) => {
                Ok(Box::new(SimEngine { sim: Sim::new(config, instrument), lines: self.lines.clone() }))
            }
            None => Err(vec![Diagnostic {
                kind: DiagnosticKind::Syntax,
                class: "SyntaxError".into(),
                message: "invalid syntax".into(),
                start: Place { line: 1, column: 1 },
                end: Place { line: 1, column: 2 },
                rendered: "".into(),
                wrong: None,
            }]),
        }
    }
}
