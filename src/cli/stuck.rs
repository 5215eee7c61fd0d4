//! Why a run stands still, in words: who waits for what, and the circles among them.

use std::cell::RefCell;
use std::rc::Rc;

use loopscope::asyncio::instrument::FutureId;
use loopscope::runner::{self, Options, ProgramHalt, Stuck};
use loopscope::trace::knot::{Join, Link, knot};
use loopscope::trace::model::{Model, Reason, ThreadState};
use loopscope::trace::names::Names;
use loopscope::trace::recorder::Recorder;

/// How many tasks are told of.
const SHOWN: usize = 20;

/// The lines that say who waits for what. The run is repeated for them, because only a run that ends in this way needs an
/// observer who notes everything.
pub fn explain(text: &str, name: &str, options: &Options, stuck: &Stuck) -> String {
    let recorder = Rc::new(RefCell::new(Recorder::folding()));
    let joins = runner::watch(text, name, options, stuck, recorder.clone());
    let joins: Vec<Join> = joins.into_iter().map(|(by, child)| Join { by, child }).collect();
    let recorder = recorder.borrow();
    let Some(model) = recorder.folded() else { return String::new() };
    let words = Words { model, names: &recorder.trace.names };
    let mut out = String::new();
    let knot = knot(model, &joins, SHOWN);
    for link in knot.circles.iter().flatten().chain(&knot.others) {
        out += &format!("  {}\n", words.link(link));
    }
    if knot.hidden > 0 {
        out += &format!("  and {} more tasks wait\n", knot.hidden);
    }
    for thread in model.threads() {
        if let ThreadState::Waits { call, .. } = thread.state {
            let (name, call) = (recorder.trace.names.get(thread.name), recorder.trace.names.get(call));
            out += &format!("  thread {name} waits in {call}\n");
        }
    }
    if stuck.line > 0 && stuck.halt == ProgramHalt::Deadlock {
        out += &format!("  the main thread waits at line {}\n", stuck.line);
    }
    for circle in &knot.circles {
        let tasks = circle.iter().chain(circle.first()).map(|link| words.task(link.task));
        out += &format!("  circle: {}\n", tasks.collect::<Vec<_>>().join(" → "));
    }
    out
}

/// Puts a model into words.
struct Words<'a> {
    model: &'a Model,
    names: &'a Names,
}

impl Words<'_> {
    fn task(&self, task: FutureId) -> String {
        match self.model.task(task) {
            Some(task) => self.names.get(task.name).to_string(),
            None => "a task".to_owned(),
        }
    }

    /// "Task-2 (worker, line 8) waits for a Lock held by Task-3".
    fn link(&self, link: &Link) -> String {
        let task = self.model.task(link.task);
        let place = task.map_or_else(String::new, |task| {
            let coroutine = self.names.get(task.coroutine);
            match task.line {
                0 => format!(" ({coroutine})"),
                line => format!(" ({coroutine}, line {line})"),
            }
        });
        let needs = link.needs.map_or_else(String::new, |next| format!(", and so for {}", self.task(next)));
        format!("{}{place} waits for {}{needs}", self.task(link.task), self.reason(link.reason))
    }

    fn reason(&self, reason: Reason) -> String {
        match reason {
            Reason::Sleep { delay, .. } => format!("sleep({delay})"),
            Reason::Task { task } => self.task(task),
            Reason::Gather { done, total, .. } => format!("a gather with {done} of {total} done"),
            Reason::Future { .. } => "a future that nobody resolves".to_owned(),
            Reason::Waiter { of, owner, .. } => {
                let of = self.names.get(of);
                match (outside(&of), owner) {
                    (Some(what), _) => what,
                    (None, Some(owner)) => format!("{} held by {}", thing(&of), self.task(owner)),
                    (None, None) => thing(&of),
                }
            }
        }
    }
}

/// What ends elsewhere than in a queue of waiters: the name leads with a word for where that is.
fn outside(of: &str) -> Option<String> {
    let (place, what) = of.split_once(' ')?;
    match place {
        "thread" | "process" => Some(format!("{what}, which runs in a {place}")),
        "io" => Some(what.to_owned()),
        "end" => Some(thing(what)),
        _ => None,
    }
}

/// A class with its article; functions go by their names.
fn thing(name: &str) -> String {
    match name.chars().next() {
        Some('A' | 'E' | 'I' | 'O' | 'U') => format!("an {name}"),
        Some(first) if first.is_uppercase() => format!("a {name}"),
        _ => name.to_owned(),
    }
}
