//! One JSON object for each event, for scripts: nothing is left out, and texts stand where symbols stood.

use super::Recorded;
use super::json::Object;
use crate::asyncio::instrument::{HandleKind, LoopState, Stream};
use crate::trace::event::{CauseKind, End, Event, FutureSort, PhaseKind, ThreadEvent, What};
use crate::trace::names::{Names, Symbol};

/// Version of the format; goes up when a line of an older reader would be misread.
const VERSION: u64 = 1;

pub(super) fn write(run: &Recorded<'_>) -> String {
    let head = Object::new().text("format", "loopscope-trace").whole("version", VERSION);
    let head =
        head.text("program", run.title).whole("events", run.trace.len().into()).text("ending", run.ending);
    let mut out = head.end() + "\n";
    for (index, event) in run.trace.events().iter().enumerate() {
        let line = Object::new().whole("n", index as u64 + 1).number("time", event.time);
        let line = line
            .whole("instruction", event.instruction)
            .maybe("line", (event.line != 0).then_some(event.line));
        out.push_str(&members(run, line, event).end());
        out.push('\n');
    }
    out
}

/// What the event itself says.
fn members(run: &Recorded<'_>, line: Object, event: &Event) -> Object {
    let names = &run.trace.names;
    let name = |symbol: Symbol| names.get(symbol);
    match event.what {
        What::LoopState { owner, state } => {
            line.text("event", "loop").whole("loop", owner.0.into()).text("state", loop_state(state))
        }
        What::Iteration { owner, number } => {
            line.text("event", "iteration").whole("loop", owner.0.into()).whole("number", number.into())
        }
        What::Phase { owner, phase } => {
            let line = line.text("event", "phase").whole("loop", owner.0.into());
            match phase {
                PhaseKind::Select { timeout } => {
                    line.text("phase", "select").number("timeout", timeout.get())
                }
                PhaseKind::Timers { due } => line.text("phase", "timers").whole("due", due.into()),
                PhaseKind::Run { count } => line.text("phase", "run").whole("count", count.into()),
            }
        }
        What::Clock { from } => line.text("event", "clock").number("from", from.get()),
        What::HandleReady { handle, owner, kind, task, name: called, cause, of, ready } => line
            .text("event", "handle_ready")
            .whole("handle", handle.0.into())
            .whole("loop", owner.0.into())
            .text("kind", handle_kind(kind))
            .text("name", &name(called))
            .maybe("task", task.get().map(|id| id.0))
            .text("cause", cause_kind(cause))
            .maybe("of", of.get().map(|id| id.0))
            .maybe_text("ready", (cause == CauseKind::Ready).then(|| name(ready)).as_deref()),
        What::HandleTimer { handle, owner, name: called, when, resolves } => line
            .text("event", "handle_timer")
            .whole("handle", handle.0.into())
            .whole("loop", owner.0.into())
            .text("name", &name(called))
            .number("when", when.get())
            .maybe("resolves", resolves.get().map(|id| id.0)),
        What::TimerDue { handle } => line.text("event", "timer_due").whole("handle", handle.0.into()),
        What::HandleCancelled { handle } => {
            line.text("event", "handle_cancelled").whole("handle", handle.0.into())
        }
        What::HandleDropped { handle } => {
            line.text("event", "handle_dropped").whole("handle", handle.0.into())
        }
        What::HandleBegin { handle } => line.text("event", "handle_begin").whole("handle", handle.0.into()),
        What::EagerBegin { handle, owner, task } => line
            .text("event", "eager_begin")
            .whole("handle", handle.0.into())
            .whole("loop", owner.0.into())
            .whole("task", task.0.into()),
        What::HandleEnd { handle } => line.text("event", "handle_end").whole("handle", handle.0.into()),
        What::FutureCreated { future, sort } => {
            future_sort(names, line.text("event", "future_created").whole("future", future.0.into()), sort)
        }
        What::FutureDone { future, end } => {
            let line = line.text("event", "future_done").whole("future", future.0.into());
            match end {
                End::Result(text) => line.text("end", "result").text("value", &name(text)),
                End::Exception(text) => line.text("end", "exception").text("value", &name(text)),
                End::Cancelled => line.text("end", "cancelled"),
            }
        }
        What::TaskCreated { task, owner, name: called, coroutine, creator } => line
            .text("event", "task_created")
            .whole("task", task.0.into())
            .whole("loop", owner.0.into())
            .text("name", &name(called))
            .text("coroutine", &name(coroutine))
            .maybe("creator", creator.get().map(|id| id.0)),
        What::TaskRenamed { task, name: called } => {
            line.text("event", "task_renamed").whole("task", task.0.into()).text("name", &name(called))
        }
        What::TaskWaits { task, on } => {
            line.text("event", "task_waits").whole("task", task.0.into()).maybe("on", on.get().map(|id| id.0))
        }
        What::CancelRequested { task, by } => line
            .text("event", "cancel_requested")
            .whole("task", task.0.into())
            .maybe("by", by.get().map(|id| id.0)),
        What::GatherProgress { gather, done } => {
            line.text("event", "gather_progress").whole("gather", gather.0.into()).whole("done", done.into())
        }
        What::Blocked { call, from, to } => line
            .text("event", "blocked")
            .text("call", &name(call))
            .number("from", from.get())
            .number("to", to.get()),
        What::Thread { thread, news } => {
            let line = line.text("event", "thread").whole("thread", thread.0.into());
            match news {
                ThreadEvent::Started { name: called } => {
                    line.text("state", "started").text("name", &name(called))
                }
                ThreadEvent::Waits { call, until } => {
                    line.text("state", "waits").text("call", &name(call)).number("until", until.get())
                }
                ThreadEvent::Runs => line.text("state", "runs"),
                ThreadEvent::Ended => line.text("state", "ended"),
            }
        }
        What::Output { stream, start, end, .. } => {
            let stream = match stream {
                Stream::Stdout => "stdout",
                Stream::Stderr => "stderr",
                Stream::Stdin => "stdin",
            };
            let text = run.trace.console.part(start, end);
            line.text("event", "output").text("stream", stream).text("text", &text)
        }
        What::Held { resource, owner } => line
            .text("event", "held")
            .whole("resource", resource.into())
            .maybe("owner", owner.get().map(|id| id.0)),
        What::Finished => line.text("event", "finished"),
    }
}

fn future_sort(names: &Names, line: Object, sort: FutureSort) -> Object {
    match sort {
        FutureSort::Task => line.text("sort", "task"),
        FutureSort::Plain => line.text("sort", "future"),
        FutureSort::Sleep { delay } => line.text("sort", "sleep").number("delay", delay.get()),
        FutureSort::Gather { total } => line.text("sort", "gather").whole("total", total.into()),
        FutureSort::Waiter { of, owner, resource } => line
            .text("sort", "waiter")
            .text("waits_in", &names.get(of))
            .maybe("owner", owner.get().map(|id| id.0))
            .maybe("resource", (resource != 0).then_some(resource)),
    }
}

fn loop_state(state: LoopState) -> &'static str {
    match state {
        LoopState::Created => "created",
        LoopState::Running => "running",
        LoopState::Closing => "closing",
        LoopState::Closed => "closed",
    }
}

pub(super) fn handle_kind(kind: HandleKind) -> &'static str {
    match kind {
        HandleKind::Step => "step",
        HandleKind::Wakeup => "wakeup",
        HandleKind::Timer => "timer",
        HandleKind::Call => "call",
    }
}

pub(super) fn cause_kind(cause: CauseKind) -> &'static str {
    match cause {
        CauseKind::Scheduled => "scheduled",
        CauseKind::TaskCreated => "task_created",
        CauseKind::Yielded => "yielded",
        CauseKind::FutureDone => "future_done",
        CauseKind::Cancelled => "cancelled",
        CauseKind::AlreadyDone => "already_done",
        CauseKind::Ready => "ready",
    }
}
