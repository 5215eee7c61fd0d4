//! Cause and effect in English.

use crate::asyncio::instrument::{FutureId, HandleKind, LoopState, Stream};
use crate::trace::event::{CauseKind, End, FutureSort, ThreadEvent};
use crate::trace::model::{Actor, Cause, Model, Readiness, Reason};
use crate::trace::names::{Names, Symbol};
use crate::trace::why::{HandleNote, TimerNote, Why};
use crate::ui::awaited::{self, From};
use crate::ui::format::{clock, count, moment, span};
use crate::ui::messages::en::counted;
use crate::ui::messages::ready::capitalised;
use crate::ui::messages::sentence::say;
use crate::ui::messages::{Lang, Piece, Sentence};
use std::rc::Rc;

/// The event before the playhead in one sentence.
pub(in crate::ui::messages) fn why(why: &Why, names: &Names, model: &Model) -> Sentence {
    Teller { names, model }.why(why)
}

struct Teller<'a> {
    names: &'a Names,
    model: &'a Model,
}

impl Teller<'_> {
    /// What a waiter is for, within a sentence.
    fn awaited(&self, of: Symbol) -> Rc<str> {
        awaited::phrase(Lang::English, &self.names.get(of))
    }

    /// What the selector found, as a clause.
    fn ready(&self, ready: Readiness) -> String {
        Lang::English.words().found.clause(ready.what, self.names)
    }

    fn thread(&self, name: Option<Symbol>, news: ThreadEvent) -> Sentence {
        let name = name.map_or_else(|| "A thread".into(), |name| self.names.get(name));
        match news {
            ThreadEvent::Started { .. } => say![name, " begins, beside the thread of the loop."],
            ThreadEvent::Waits { call, until } if until.get().is_finite() => {
                say![
                    name,
                    " waits in ",
                    self.names.get(call),
                    " until t = ",
                    moment(until.get()),
                    " s; the loop is free."
                ]
            }
            ThreadEvent::Waits { call, .. } => {
                say![name, " waits in ", self.names.get(call), " until it is woken."]
            }
            ThreadEvent::Runs => say![name, " goes on."],
            ThreadEvent::Ended => say![name, " has ended."],
        }
    }

    fn why(&self, why: &Why) -> Sentence {
        match *why {
            Why::Thread { name, news, .. } => self.thread(name, news),
            Why::NotStarted => say!["Nothing has run yet."],
            Why::Loop { state, stops, unfinished, .. } => match state {
                LoopState::Created if stops => {
                    say!["The event loop stops running; it can run again, or be closed."]
                }
                LoopState::Created => say!["An event loop has been made; it does not run yet."],
                LoopState::Running => say!["The event loop begins to run."],
                LoopState::Closing if unfinished == 0 => {
                    say!["The main coroutine has ended, so the loop shuts down; no task is left over."]
                }
                LoopState::Closing => say![
                    "The main coroutine has ended, so the loop shuts down and cancels ",
                    counted(unfinished, "task that is", "tasks that are"),
                    " left over."
                ],
                LoopState::Closed => say!["The event loop is closed: nothing can run on it any more."],
            },
            Why::Iteration { number, ready, timers } => say![
                format!("Iteration {number} begins with "),
                counted(ready, "handle ready", "handles ready"),
                " and ",
                counted(timers, "timer set.", "timers set.")
            ],
            Why::Poll { ready } => say![
                counted(ready, "handle is ready", "handles are ready"),
                ", so the selector only looks and does not wait."
            ],
            Why::SelectUntil { timeout, next: Some(timer) } => say![
                "Nothing is ready, so the loop sleeps in the selector for up to ",
                span(timeout),
                ", until "
            ]
            .then(self.timer(&timer))
            .and(" is due."),
            Why::SelectUntil { timeout, next: None } => {
                say!["Nothing is ready, so the loop sleeps in the selector for up to ", span(timeout), "."]
            }
            Why::SelectForever { waiting } => say![
                "Nothing is ready and no timer is set, so the loop sleeps in the selector without end; ",
                counted(waiting, "task waits.", "tasks wait.")
            ],
            Why::Clock { from, to, next } => {
                let moved = say!["The clock moved from ", span(from), " to ", span(to)];
                match next {
                    Some(timer) => moved.and(": ").then(self.timer(&timer)).and(" is due now."),
                    None => moved.and("."),
                }
            }
            Why::TimersMoved { due: 0 } => say!["No timer is due."],
            Why::TimersMoved { due } => {
                say![
                    counted(due, "timer was due and has", "timers were due and have"),
                    " moved to the ready queue."
                ]
            }
            Why::RunPass { count: 0 } => say!["Nothing is ready to run in this iteration."],
            Why::RunPass { count } => say![
                "The loop now runs the ",
                counted(count, "handle that is ready", "handles that are ready"),
                "; whatever joins meanwhile waits for the next iteration."
            ],
            Why::Queued { handle, cause, behind, place, .. } => {
                self.queued(&handle, &cause, behind.as_ref(), place)
            }
            Why::TimerSet { timer, by } => {
                let set = match by {
                    Actor::Outside => say!["A timer was set for "],
                    by => self.actor(by).and(" set a timer for "),
                };
                set.and(span(timer.delay)).and(format!(": it is due at t = {}.", clock(timer.when)))
            }
            Why::TimerFired { timer, late, behind } => {
                let fired = self
                    .capital_timer(&timer)
                    .and(" fired and joined the ready queue")
                    .then(self.behind(behind.as_ref()));
                if late > 1e-6 {
                    fired.and(format!(", {} late because the loop was blocked.", span(late)))
                } else {
                    fired.and(".")
                }
            }
            Why::HandleCancelled { handle, by, timer } => {
                let what = if timer { "a timer: " } else { "a queued callback: " };
                let begin = match by {
                    Actor::Outside => say!["Cancelled was "],
                    by => self.actor(by).and(" cancelled "),
                };
                begin.and(what).then(self.handle(&handle)).and(" keeps its place and will be skipped.")
            }
            Why::HandleSkipped { handle } => say!["The turn of "]
                .then(self.handle(&handle))
                .and(" came, but it had been cancelled, so it was skipped."),
            Why::Begins { handle, cause, delay, first_step, cancelled, turn, line } => {
                let told = if cancelled { self.cancelled(&handle, first_step, line) } else { None };
                told.unwrap_or_else(|| self.begins(&handle, &cause, delay, first_step, turn, line))
            }
            Why::EagerBegins { task, by } => {
                say![task, " is eager: its first step runs at once, inside "].then(self.actor(by)).and(".")
            }
            Why::Ends { handle, ready } => {
                let end = match handle.task {
                    Some(task) => say![task, " has ended its turn"],
                    None => say!["The callback ", self.names.get(handle.name), " has returned"],
                };
                if ready == 0 {
                    end.and("; the ready queue is empty.")
                } else {
                    end.and("; ")
                        .and(counted(ready, "handle stays", "handles stay"))
                        .and(" in the ready queue.")
                }
            }
            Why::FutureCreated { sort, by, .. } => self.future_created(sort, by),
            Why::FutureDone { sort, end, waiter, by, .. } => self.future_done(sort, end, waiter, by),
            Why::TaskCreated { task, by } => match by {
                Actor::Outside => say![task, " was created."],
                by => self.actor(by).and(" created ").and(task).and("; it has not run yet."),
            },
            Why::TaskRenamed { name, .. } => say!["A task is called ", self.names.get(name), " from now on."],
            Why::TaskDone { task, end, waiter, cancelled_by } => {
                let ended = match end {
                    End::Result(value) => say![task, " has returned ", self.names.get(value)],
                    End::Exception(error) => say![task, " ended with ", self.names.get(error)],
                    End::Cancelled => match cancelled_by {
                        Some(by) => say![task, " ended as cancelled, as ", by, " had asked"],
                        None => say![task, " ended as cancelled"],
                    },
                };
                match waiter {
                    Some(waiter) => ended.and("; ").and(waiter).and(" awaits it and will wake."),
                    None => ended.and("."),
                }
            }
            Why::Yields { task, .. } => {
                say![task, " gave its turn away and goes to the end of the ready queue."]
            }
            Why::Waits { task, reason, line } => {
                let waits = say![task, " waits"].then(at(line)).and(" ");
                waits.then(self.reason(&reason)).and("; the loop is free for others.")
            }
            Why::CancelRequested { task, by, through, unstarted } => {
                let asked = match by {
                    Some(by) if by == task => say![task, " asked for its own cancellation"],
                    Some(by) => say![by, " asked for ", task, " to be cancelled"],
                    None => say![task, " is asked to cancel"],
                };
                if unstarted {
                    asked.and(": it has not begun, so its body will never run.")
                } else if through.is_some() {
                    asked
                        .and(": what it waits for is cancelled, and ")
                        .and("CancelledError will be raised at its await.")
                } else {
                    asked.and(": CancelledError will be raised in its next step.")
                }
            }
            Why::Held { owner: Some(owner), .. } => say![owner, " holds now what others wait for."],
            Why::Held { owner: None, by } => self.actor(by).and(" gives up what others wait for."),
            Why::GatherProgress { done, total, waiter, .. } => {
                let progress = say![format!("{done} of {total} awaitables of the gather are done")];
                match waiter {
                    Some(waiter) if done < total => progress.and("; ").and(waiter).and(" waits on."),
                    Some(waiter) => progress.and(", so ").and(waiter).and(" will wake."),
                    None => progress.and("."),
                }
            }
            Why::Blocked { call, seconds, by, ready, late } => {
                let blocked = match by {
                    Actor::Outside => say![self.names.get(call), " blocked everything for ", span(seconds)],
                    by => self
                        .actor(by)
                        .and(" called ")
                        .and(self.names.get(call))
                        .and(" and blocked the loop for ")
                        .and(span(seconds)),
                };
                match (ready, late) {
                    (0, 0) => blocked.and("."),
                    (ready, 0) => blocked
                        .and("; ")
                        .and(counted(ready, "ready handle", "ready handles"))
                        .and(" had to stand still."),
                    (0, late) => {
                        blocked.and("; ").and(counted(late, "timer is", "timers are")).and(" late now.")
                    }
                    (ready, late) => blocked
                        .and("; ")
                        .and(counted(ready, "ready handle", "ready handles"))
                        .and(" had to stand still and ")
                        .and(counted(late, "timer is", "timers are"))
                        .and(" late now."),
                }
            }
            Why::Printed { stream, by } => {
                let place = match stream {
                    Stream::Stdout => " printed a line.",
                    Stream::Stderr => " wrote to the error output.",
                    Stream::Stdin => " was given a line of input.",
                };
                match by {
                    Actor::Outside => say!["The program"].and(place),
                    by => self.actor(by).and(place),
                }
            }
            Why::Gone { .. } => say!["It was about a loop that has been closed meanwhile."],
            Why::Finished { unfinished: 0 } => say!["The program has ended."],
            Why::Finished { unfinished } => {
                say![
                    "The program has ended; ",
                    counted(unfinished, "task never came", "tasks never came"),
                    " to an end."
                ]
            }
        }
    }

    fn queued(
        &self,
        handle: &HandleNote,
        cause: &Cause,
        behind: Option<&HandleNote>,
        place: u32,
    ) -> Sentence {
        let reason = match (cause.kind, cause.sort) {
            (CauseKind::FutureDone, sort) if cause.cancelled && sort != Some(FutureSort::Task) => {
                match handle.task {
                    Some(task) => say!["What ", task, " waited for was cancelled, so "],
                    None => say!["A future was cancelled, so "],
                }
            }
            (CauseKind::FutureDone, Some(FutureSort::Sleep { delay })) => match handle.task {
                Some(task) => say!["The ", span(delay.get()), " timer of ", task, " fired, so "],
                None => say!["A ", span(delay.get()), " timer fired, so "],
            },
            (CauseKind::FutureDone, Some(FutureSort::Gather { .. })) => say!["The gather is complete, so "],
            (CauseKind::FutureDone, Some(FutureSort::Waiter { of, .. })) => {
                say!["The wait for ", self.awaited(of), " is over, so "]
            }
            (CauseKind::FutureDone, Some(FutureSort::Task)) => match cause.of {
                Some(task) => say![task, " is done, so "],
                None => say!["A task is done, so "],
            },
            (CauseKind::FutureDone, _) => say!["A future is done, so "],
            (CauseKind::AlreadyDone, _) => match handle.task {
                Some(task) => say!["What ", task, " awaits is done already, so "],
                None => say!["The future was done already, so "],
            },
            (CauseKind::Ready, _) => match cause.ready {
                Some(ready) => say![capitalised(&self.ready(ready)), ", so "],
                None => Sentence::default(),
            },
            (CauseKind::Cancelled, _) => match handle.task {
                Some(task) => say![task, " has to be told of its cancellation, so "],
                None => say!["After a cancellation "],
            },
            (CauseKind::Yielded, _) => match handle.task {
                Some(task) => {
                    return say![task, " gave its turn away and joined the ready queue again"]
                        .then(self.place(behind, place));
                }
                None => Sentence::default(),
            },
            (CauseKind::TaskCreated, _) => {
                let first = match handle.task {
                    Some(task) => say!["The first step of ", task, " joined the ready queue"],
                    None => say!["A first step joined the ready queue"],
                };
                return first.then(self.place(behind, place));
            }
            (CauseKind::Scheduled, _) => {
                let scheduled = match cause.by {
                    Actor::Outside => say![
                        "The callback ",
                        self.names.get(handle.name),
                        " was scheduled and joined the ready queue"
                    ],
                    by => self
                        .actor(by)
                        .and(" scheduled ")
                        .and(self.names.get(handle.name))
                        .and(", which joined the ready queue"),
                };
                return scheduled.then(self.place(behind, place));
            }
        };
        let what = match (handle.kind, handle.task) {
            (HandleKind::Wakeup, Some(task)) => say!["the wakeup of ", task],
            (_, Some(task)) => say!["the next step of ", task],
            (_, None) => say!["the callback ", self.names.get(handle.name)],
        };
        reason.then(what).and(" joined the ready queue").then(self.place(behind, place))
    }

    /// A step that throws CancelledError into its task, which was asked to cancel when the step was queued already.
    fn cancelled(&self, handle: &HandleNote, first: bool, line: u32) -> Option<Sentence> {
        let task = handle.task?;
        Some(if first {
            say![task, " was cancelled before its first step, so its body does not run."]
        } else {
            say![task, " continues"]
                .then(if line == 0 { Sentence::default() } else { say![" after ", named(line)] })
                .and(": it was asked to cancel, so CancelledError is raised there.")
        })
    }

    fn begins(
        &self,
        handle: &HandleNote,
        cause: &Cause,
        delay: Option<f64>,
        first: bool,
        turn: (u32, u32),
        line: u32,
    ) -> Sentence {
        let order = format!(
            " It is number {} of the {} in this pass.",
            count(turn.0 as usize),
            count(turn.1 as usize)
        );
        let order = if turn.1 > 1 { order } else { String::new() };
        let Some(task) = handle.task else {
            let what = match delay {
                Some(delay) => match self.model.handle(handle.id).and_then(|card| card.waiter) {
                    Some(sleeper) => say![
                        "The ",
                        span(delay),
                        " timer of ",
                        sleeper,
                        " has its turn: its callback ends the wait of ",
                        sleeper,
                        "."
                    ],
                    None => {
                        say![
                            "The callback of a ",
                            span(delay),
                            " timer runs: ",
                            self.names.get(handle.name),
                            "."
                        ]
                    }
                },
                None => match (cause.kind, cause.of) {
                    (CauseKind::FutureDone, Some(of)) if cause.sort == Some(FutureSort::Task) => {
                        say![self.names.get(handle.name), " runs, because ", of, " is done."]
                    }
                    (CauseKind::FutureDone, _) => match cause.sort {
                        Some(FutureSort::Waiter { of, .. }) if !cause.cancelled => say![
                            self.names.get(handle.name),
                            " runs, because the wait for ",
                            self.awaited(of),
                            " is over."
                        ],
                        _ if cause.cancelled => {
                            say![self.names.get(handle.name), " runs, because a future was cancelled."]
                        }
                        _ => say![self.names.get(handle.name), " runs, because a future is done."],
                    },
                    (CauseKind::Ready, _) if let Some(ready) = cause.ready => {
                        let what = say![self.names.get(handle.name), " runs, because ", self.ready(ready)];
                        match ready.since {
                            0 => what.and("."),
                            line => what.and(" (watched since ").and(named(line)).and(")."),
                        }
                    }
                    _ => say!["The callback ", self.names.get(handle.name), " runs."],
                },
            };
            return what.and(order);
        };
        if first {
            return say![task, " takes its first step."].and(order);
        }
        let place = if line == 0 { Sentence::default() } else { say![" after ", named(line)] };
        let because = match (cause.kind, cause.sort) {
            (CauseKind::FutureDone, sort) if cause.cancelled && sort != Some(FutureSort::Task) => {
                say!["its wait was cancelled, so CancelledError is raised there."]
            }
            (CauseKind::FutureDone, Some(FutureSort::Sleep { delay })) => {
                say!["its ", span(delay.get()), " timer fired."]
            }
            (CauseKind::FutureDone, Some(FutureSort::Gather { .. })) => say!["its gather is complete."],
            (CauseKind::FutureDone, Some(FutureSort::Waiter { of, .. })) => {
                say!["its wait for ", self.awaited(of), " is over."]
            }
            (CauseKind::FutureDone, Some(FutureSort::Task)) => match cause.of {
                Some(of) => say![of, " is done."],
                None => say!["the task that it awaits is done."],
            },
            (CauseKind::FutureDone, _) => say!["the future that it awaits is done."],
            (CauseKind::AlreadyDone, _) => say!["what it awaits was done already."],
            (CauseKind::Cancelled, _) => say!["it is told of its cancellation."],
            (CauseKind::Yielded, _) => say!["everyone who was ready before it has had a turn."],
            (CauseKind::TaskCreated | CauseKind::Scheduled | CauseKind::Ready, _) => {
                say!["its turn has come."]
            }
        };
        say![task, " continues"].then(place).and(": ").then(because).and(order)
    }

    fn future_created(&self, sort: FutureSort, by: Actor) -> Sentence {
        let who = match by {
            Actor::Outside => say!["The program"],
            by => self.actor(by),
        };
        match sort {
            FutureSort::Sleep { delay } => who
                .and(" calls ")
                .and(Piece::Code("sleep".into()))
                .and(format!(" for {}: a future that a timer will resolve.", span(delay.get()))),
            FutureSort::Gather { total } => who.and(format!(" gathers {total} awaitables into one future.")),
            FutureSort::Waiter { of, .. } if awaited::parts(&self.names.get(of)).0 != From::Queue => {
                who.and(" made a future for ").and(self.awaited(of)).and(".")
            }
            FutureSort::Waiter { of, owner, .. } => {
                let lines = who.and(" queues up for ").and(self.awaited(of));
                match owner.get() {
                    Some(owner) => lines.and(", which ").and(owner).and(" holds."),
                    None => lines.and("."),
                }
            }
            FutureSort::Plain | FutureSort::Task => who.and(" made a future."),
        }
    }

    fn future_done(
        &self,
        sort: Option<FutureSort>,
        end: End,
        waiter: Option<FutureId>,
        by: Actor,
    ) -> Sentence {
        let what = match sort {
            Some(FutureSort::Sleep { delay }) => say!["The sleep of ", span(delay.get())],
            Some(FutureSort::Gather { .. }) => say!["The gather"],
            Some(FutureSort::Waiter { of, .. }) => say!["The wait for ", self.awaited(of)],
            _ => match by {
                Actor::Task(task) => say!["A future that ", task, " resolved"],
                _ => say!["A future"],
            },
        };
        let done = match end {
            End::Result(_) => what.and(" is over"),
            End::Exception(error) => what.and(" failed with ").and(self.names.get(error)),
            End::Cancelled => what.and(" was cancelled"),
        };
        match waiter {
            Some(waiter) => done.and(", so ").and(waiter).and(" will wake."),
            None => done.and("."),
        }
    }

    fn timer(&self, timer: &TimerNote) -> Sentence {
        match timer.waiter.or(timer.handle.task) {
            Some(task) => say!["the ", span(timer.delay), " timer of ", task],
            None => say!["the ", span(timer.delay), " timer of ", self.names.get(timer.handle.name)],
        }
    }

    fn capital_timer(&self, timer: &TimerNote) -> Sentence {
        match timer.waiter.or(timer.handle.task) {
            Some(task) => say!["The ", span(timer.delay), " timer of ", task],
            None => say!["The ", span(timer.delay), " timer of ", self.names.get(timer.handle.name)],
        }
    }

    fn handle(&self, handle: &HandleNote) -> Sentence {
        match handle.task {
            Some(task) => say![task],
            None => say![self.names.get(handle.name)],
        }
    }

    fn behind(&self, behind: Option<&HandleNote>) -> Sentence {
        behind.map_or_else(Sentence::default, |handle| say![" behind "].then(self.handle(handle)))
    }

    fn place(&self, behind: Option<&HandleNote>, place: u32) -> Sentence {
        match behind {
            Some(handle) => say![" behind "].then(self.handle(handle)).and("."),
            None if place <= 1 => say![" and is next."],
            None => say!["."],
        }
    }

    fn actor(&self, by: Actor) -> Sentence {
        match by {
            Actor::Outside => say!["the program"],
            Actor::Task(task) => say![task],
            Actor::Callback { name, .. } => say![self.names.get(name)],
        }
    }

    fn reason(&self, reason: &Reason) -> Sentence {
        match *reason {
            Reason::Sleep { delay, deadline, .. } => {
                let lasts = say!["for its ", span(delay), " timer"];
                match deadline {
                    Some(deadline) => lasts.and(format!(", due at t = {}", clock(deadline))),
                    None => lasts,
                }
            }
            Reason::Task { task } => say!["for ", task],
            Reason::Gather { done, total, .. } => {
                say![format!("for a gather, of which {done} of {total} are done")]
            }
            Reason::Waiter { of, owner: Some(owner), .. } => {
                say!["for ", self.awaited(of), ", held by ", owner]
            }
            Reason::Waiter { of, owner: None, .. } => say!["for ", self.awaited(of)],
            Reason::Future { .. } => say!["for a future"],
        }
    }
}

fn at(line: u32) -> Sentence {
    if line == 0 { Sentence::default() } else { say![" at ", named(line)] }
}

fn named(line: u32) -> Piece {
    Piece::Line(line, format!("line {line}"))
}
