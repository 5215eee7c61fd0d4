//! The schedule as a text that a person reads: pass by pass, callback by callback, with what each one did.

use super::Recorded;
use super::label;
use crate::asyncio::instrument::{HandleId, HandleKind, LoopState, Stream};
use crate::trace::event::{CauseKind, End, Event, PhaseKind, ThreadEvent, What};
use crate::trace::model::{HandleCard, Model, TaskState};
use std::fmt::Write;

/// A line of the program's output is cut after this many characters.
const WIDTH: usize = 100;

struct Writer<'a> {
    run: &'a Recorded<'a>,
    model: Model,
    out: String,
    /// Number of the callback.
    callback: u32,
    /// The pass that has begun and has no line yet.
    pass: Option<u32>,
    /// The line of the program that runs the loop.
    outside: u32,
}

pub(super) fn write(run: &Recorded<'_>) -> String {
    let mut writer =
        Writer { run, model: Model::new(), out: String::new(), callback: 0, pass: None, outside: 0 };
    for event in run.trace.events() {
        writer.take(event);
    }
    let model = &writer.model;
    let head = format!(
        "{}: {} in {}, {}, {} of virtual time, {}\n",
        run.title,
        label::count(model.callbacks as usize, "callback"),
        label::count(model.iterations as usize, "pass").replace("passs", "passes"),
        label::count(model.task_count(), "task"),
        label::seconds(model.time),
        run.ending,
    );
    head + &writer.out
}

impl Writer<'_> {
    /// A line about what happens inside of the callback that runs, or between callbacks.
    fn note(&mut self, event: &Event, text: &str) {
        let inside =
            self.model.current_loop().is_some_and(|owner| self.model.running(owner.id).next().is_some());
        // Between callbacks only the loop's own code runs.
        let line = if inside && !self.is_at_its_line(event) { 0 } else { event.line };
        self.line(if inside { "         " } else { "  " }, text, line);
    }

    /// Whether the event's line is where the program itself did it. Otherwise it is where it called the loop.
    fn is_at_its_line(&self, event: &Event) -> bool {
        let acts = matches!(
            event.what,
            What::TaskCreated { .. }
                | What::TaskRenamed { .. }
                | What::TaskWaits { .. }
                | What::CancelRequested { .. }
                | What::HandleTimer { .. }
                | What::Blocked { .. }
                | What::Output { .. }
        );
        acts && event.line != self.outside
    }

    fn line(&mut self, indent: &str, text: &str, line: u32) {
        // Names and output come from the program: nothing in them may command a terminal.
        let text = text.replace(|character: char| character.is_control(), "\u{fffd}");
        // Writing to a string cannot fail.
        let _ = match line {
            0 => writeln!(self.out, "{indent}{text}"),
            _ => writeln!(
                self.out,
                "{indent}{text:<width$}  line {line}",
                width = 68_usize.saturating_sub(indent.len())
            ),
        };
    }

    /// The pass is told of when something happens in it.
    fn tell_pass(&mut self) {
        if let Some(number) = self.pass.take() {
            let _ = writeln!(self.out, "\npass {number}, t = {}", label::seconds(self.model.time));
        }
    }

    fn name(&self, id: crate::asyncio::instrument::FutureId) -> std::rc::Rc<str> {
        label::task(self.run.timeline, &self.run.trace.names, id)
    }

    fn take(&mut self, event: &Event) {
        let names = &self.run.trace.names;
        let gone = match event.what {
            What::HandleDropped { handle } => self.model.handle(handle).copied(),
            _ => None,
        };
        self.model.apply(event);
        match event.what {
            What::Iteration { number, .. } => self.pass = Some(number),
            What::Clock { from } => {
                self.pass_waits(event.time - from.get());
            }
            What::Phase { phase: PhaseKind::Select { timeout }, .. } if timeout.get().is_infinite() => {
                self.tell_pass();
                self.note(event, "nothing is ready and no timer is set: the loop waits for ever");
            }
            What::LoopState { state: LoopState::Running, .. } => self.outside = event.line,
            What::HandleBegin { handle } => {
                self.tell_pass();
                self.begins(handle);
            }
            What::EagerBegin { task, .. } => {
                let text = format!("{} takes its first step at once (eager)", self.name(task));
                self.note(event, &text);
            }
            What::HandleDropped { .. } => {
                if let Some(card) = gone {
                    self.tell_pass();
                    let text = format!("skips {}, which was cancelled", self.handle(&card));
                    self.line("  ", &text, 0);
                }
            }
            What::TaskCreated { task, coroutine, .. } => {
                let text = format!("creates {} {}", self.name(task), names.get(coroutine));
                self.note(event, &text);
            }
            What::TaskRenamed { task, name } => {
                let text = format!("names {} {}", self.name(task), names.get(name));
                self.note(event, &text);
            }
            What::TaskWaits { task, on } => {
                let text = match on.get() {
                    Some(on) => {
                        let sort = self.model.sort_of(on).unwrap_or(crate::trace::event::FutureSort::Plain);
                        format!(
                            "{} waits for {}",
                            self.name(task),
                            label::wait(self.run.timeline, names, on, sort)
                        )
                    }
                    None => format!("{} gives its turn away", self.name(task)),
                };
                self.note(event, &text);
            }
            What::FutureDone { future, end } if self.model.task(future).is_some() => {
                let text = match end {
                    End::Result(repr) => format!("{} returns {}", self.name(future), names.get(repr)),
                    End::Exception(what) => format!("{} fails: {}", self.name(future), names.get(what)),
                    End::Cancelled => format!("{} is cancelled", self.name(future)),
                };
                self.note(event, &text);
            }
            What::CancelRequested { task, .. } => {
                let text = format!("asks {} to cancel", self.name(task));
                self.note(event, &text);
            }
            What::HandleTimer { name, when, .. } => {
                let text =
                    format!("sets a timer for t = {}: {}", label::seconds(when.get()), names.get(name));
                self.note(event, &text);
            }
            What::HandleReady { handle, cause, .. } => self.queued(handle, cause, event),
            What::Blocked { call, from, to } => {
                let stretch = label::seconds(to.get() - from.get());
                let text = format!(
                    "{} blocks the loop for {stretch}, until t = {}",
                    names.get(call),
                    label::seconds(to.get())
                );
                self.note(event, &text);
            }
            What::Thread { thread, news } => {
                let known =
                    self.model.threads().find(|entry| entry.id == thread).map(|entry| names.get(entry.name));
                let who = known.unwrap_or_else(|| format!("thread {}", thread.0).into());
                let text = match news {
                    ThreadEvent::Started { .. } => format!("{who} starts"),
                    ThreadEvent::Waits { call, .. } => format!("{who} waits in {}", names.get(call)),
                    ThreadEvent::Runs => format!("{who} runs"),
                    ThreadEvent::Ended => format!("{who} ends"),
                };
                self.note(event, &text);
            }
            What::Output { stream, start, end, .. } => {
                let text = self.run.trace.console.part(start, end);
                let word = match stream {
                    Stream::Stdout => "prints",
                    Stream::Stderr => "stderr",
                    Stream::Stdin => "input",
                };
                let lines: Vec<String> =
                    text.lines().filter(|line| !line.is_empty()).map(shortened).collect();
                for line in lines {
                    self.note(event, &format!("{word}  {line}"));
                }
            }
            _ => {}
        }
    }

    fn pass_waits(&mut self, waited: f64) {
        let _ = writeln!(self.out, "\nthe loop waits {}", label::seconds(waited));
    }

    fn begins(&mut self, handle: HandleId) {
        let Some(card) = self.model.handle(handle).copied() else { return };
        self.callback += 1;
        let text = format!("{:>4}.  {}", self.callback, self.handle(&card));
        // A task continues where it stopped; a first step has no line yet.
        let line = card.task.and_then(|task| self.model.task(task)).map_or(0, |task| task.line);
        self.line("", &text, line);
    }

    /// A handle as it is called: `Task-2 fetch, first step`, `Task-2 fetch, wakeup`, `timer set_result`.
    fn handle(&self, card: &HandleCard) -> String {
        let name = self.run.trace.names.get(card.name);
        match card.task {
            Some(task) => {
                let steps = self.model.task(task).map_or(0, |task| task.steps);
                let running =
                    self.model.task(task).is_some_and(|task| matches!(task.state, TaskState::Running { .. }));
                let word = match card.kind {
                    HandleKind::Wakeup => "wakeup",
                    _ if steps <= 1 && running => "first step",
                    HandleKind::Step => "step",
                    HandleKind::Timer | HandleKind::Call => "call",
                };
                format!("{} {name}, {word}", self.name(task))
            }
            None if card.when.is_some() => format!("timer {name}"),
            None => format!("callback {name}"),
        }
    }

    /// Who joins the ready queue because of what runs. That a new task is queued is told with its creation.
    fn queued(&mut self, handle: HandleId, cause: CauseKind, event: &Event) {
        let Some(card) = self.model.handle(handle).copied() else { return };
        let text = match (cause, card.task) {
            (CauseKind::FutureDone | CauseKind::AlreadyDone, Some(task)) => {
                format!("wakes {}", self.name(task))
            }
            (CauseKind::Scheduled | CauseKind::FutureDone | CauseKind::Ready, None) => {
                format!("queues {}", self.run.trace.names.get(card.name))
            }
            _ => return,
        };
        self.note(event, &text);
    }
}

/// A line of output, cut to a width.
fn shortened(line: &str) -> String {
    match line.char_indices().nth(WIDTH) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line.to_owned(),
    }
}
