//! Chrome's Trace Event Format, which Perfetto opens.
//!
//! Three processes: the loop with its passes, phases and plain callbacks; the tasks, one track each, with their steps; the
//! threads. A task's life is an asynchronous span with what it was doing inside; arrows lead from the slice that queued a
//! handle to the one that it became.

use super::Recorded;
use super::clock::{Clock, microseconds};
use super::json::Object;
use super::jsonl::{cause_kind, handle_kind};
use super::label;
use crate::asyncio::instrument::{HandleId, HandleKind, LoopId, Stream};
use crate::trace::event::{CauseKind, Event, PhaseKind, ThreadEvent, What};
use crate::trace::model::Model;
use crate::trace::timeline::LaneState;
use std::collections::BTreeMap;

/// A process and a thread of the format.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Track(u32, u32);

impl Track {
    const LOOPS: u32 = 1;
    const TASKS: u32 = 2;
    const THREADS: u32 = 3;
    /// Code outside of any callback.
    const PROGRAM: Self = Self(Self::LOOPS, 0);

    fn of_loop(owner: LoopId) -> Self {
        Self(Self::LOOPS, owner.0 + 1)
    }
}

/// A slice that has begun.
struct Open {
    track: Track,
    start: u64,
    name: String,
    args: Object,
    /// Where the last slice inside of it ended, or it itself began.
    inner: u64,
}

/// Where an arrow comes from.
struct Origin {
    track: Track,
    at: u64,
    category: &'static str,
    /// Where a timer became due.
    due: Option<(Track, u64)>,
}

struct Writer<'a> {
    run: &'a Recorded<'a>,
    model: Model,
    out: String,
    /// Callbacks that run.
    open: BTreeMap<HandleId, Open>,
    /// A loop's pass and the phase in it.
    passes: BTreeMap<LoopId, (Open, Option<Open>)>,
    threads: BTreeMap<u32, Open>,
    origins: BTreeMap<HandleId, Origin>,
    /// The loops that were seen.
    loops: BTreeMap<u32, ()>,
    /// Time of the event before.
    before: u64,
    outside: u64,
}

pub(super) fn write(run: &Recorded<'_>) -> String {
    let mut clock = Clock::default();
    let times: Vec<u64> = run.trace.events().iter().map(|event| clock.next(event.time)).collect();
    let mut writer = Writer {
        run,
        model: Model::new(),
        out: "{\"traceEvents\":[".to_owned(),
        open: BTreeMap::new(),
        passes: BTreeMap::new(),
        threads: BTreeMap::new(),
        origins: BTreeMap::new(),
        loops: BTreeMap::new(),
        before: 0,
        outside: 0,
    };
    for (event, at) in run.trace.events().iter().zip(&times) {
        writer.take(event, *at);
    }
    let end = times.last().copied().unwrap_or_default();
    writer.close_all(end);
    writer.lives(&times, end);
    writer.names();
    let about =
        Object::new().text("program", run.title).text("ending", run.ending).text("made_by", "Loopscope");
    let about = about.text("clock", "virtual time; events of one instant are 2 ns apart").end();
    writer.out + "\n],\"displayTimeUnit\":\"ms\",\"otherData\":" + &about + "}\n"
}

/// The beginning of an entry.
fn entry(phase: &str, track: Track, at: u64) -> Object {
    let entry = Object::new().text("ph", phase).whole("pid", track.0.into()).whole("tid", track.1.into());
    entry.raw("ts", &microseconds(at))
}

impl Writer<'_> {
    fn push(&mut self, entry: Object) {
        self.out.push_str(if self.out.ends_with('[') { "\n" } else { ",\n" });
        self.out.push_str(&entry.end());
    }

    fn close(&mut self, open: Open, category: &str, end: u64) {
        let slice = entry("X", open.track, open.start).raw("dur", &microseconds(end - open.start));
        let slice = slice.text("cat", category).text("name", &open.name).raw("args", &open.args.end());
        self.push(slice);
    }

    fn begin(&self, track: Track, at: u64, name: String, event: &Event) -> Open {
        Open { track, start: at, name, args: place(event), inner: at }
    }

    fn take(&mut self, event: &Event, at: u64) {
        // What the event says of a handle is known before it for one that ends, after it for one that begins.
        let acting = self.acting();
        let waits_since = match event.what {
            What::HandleReady { task, .. } => task.get().and_then(|task| Some(self.model.task(task)?.since)),
            _ => None,
        };
        self.model.apply(event);
        match event.what {
            What::LoopState { owner, .. } => {
                self.loops.insert(owner.0, ());
                self.end_pass(owner, self.before);
            }
            What::Iteration { owner, number } => {
                self.end_pass(owner, self.before);
                let pass = self.begin(Track::of_loop(owner), at, format!("pass {number}"), event);
                self.passes.insert(owner, (pass, None));
            }
            What::Phase { owner, phase } => self.phase(owner, phase, event, at),
            What::HandleReady { handle, cause, task, .. } => {
                // A request to cancel reaches a task through what it waits for.
                let asked = task.get().and_then(|task| self.model.task(task)?.cancel);
                let asked = asked.is_some_and(|note| note.event >= waits_since.unwrap_or(u32::MAX));
                let category = if asked { "cancelled" } else { category(cause) };
                self.origin(handle, acting, category, at);
            }
            What::HandleTimer { handle, .. } => self.origin(handle, acting, "timer", at),
            What::TimerDue { handle } => {
                let track = self.model.handle(handle).map(|card| Track::of_loop(card.owner));
                if let (Some(origin), Some(track)) = (self.origins.get_mut(&handle), track) {
                    origin.due = Some((track, at));
                }
            }
            What::HandleBegin { handle } | What::EagerBegin { handle, .. } => {
                self.begin_handle(handle, event, at)
            }
            What::HandleEnd { handle } => {
                if let Some(open) = self.open.remove(&handle) {
                    let category = if open.track.0 == Track::TASKS { "step" } else { "callback" };
                    self.close(open, category, at);
                }
            }
            What::HandleDropped { handle } => drop(self.origins.remove(&handle)),
            What::Blocked { call, from, .. } => {
                let name = format!("{} blocks", self.run.trace.names.get(call));
                self.blocked(acting, name, (from.get() * 1e9).max(0.0) as u64, event, at);
            }
            What::CancelRequested { task, .. } => {
                let name = label::task(self.run.timeline, &self.run.trace.names, task);
                self.instant(acting, &format!("cancel {name}"), place(event), at);
            }
            What::Output { stream, start, end, .. } => {
                let text = self.run.trace.console.part(start, end);
                let name = match stream {
                    Stream::Stdout => "print",
                    Stream::Stderr => "stderr",
                    Stream::Stdin => "input",
                };
                self.instant(acting, name, place(event).text("text", text.trim_end_matches('\n')), at);
            }
            What::Thread { thread, news } => self.thread(thread.0, news, event, at),
            _ => {}
        }
        self.before = at;
    }

    /// The innermost callback that runs in the loop that did something last.
    fn acting(&self) -> Option<HandleId> {
        let owner = self.model.current_loop()?.id;
        self.model.running(owner).next_back().map(|(_, card)| card.id)
    }

    fn phase(&mut self, owner: LoopId, phase: PhaseKind, event: &Event, at: u64) {
        let name = match phase {
            PhaseKind::Select { timeout } if timeout.get().is_infinite() => "select, no deadline".to_owned(),
            PhaseKind::Select { timeout } => format!("select, at most {}", label::seconds(timeout.get())),
            PhaseKind::Timers { due } => label::count(due as usize, "due timer"),
            PhaseKind::Run { count } => format!("run {}", label::count(count as usize, "handle")),
        };
        let next = self.begin(Track::of_loop(owner), at, name, event);
        if let Some((_, phase)) = self.passes.get_mut(&owner)
            && let Some(past) = phase.replace(next)
        {
            self.close(past, "phase", at);
        }
    }

    fn end_pass(&mut self, owner: LoopId, end: u64) {
        if let Some((pass, phase)) = self.passes.remove(&owner) {
            if let Some(phase) = phase {
                self.close(phase, "phase", end);
            }
            self.close(pass, "pass", end);
        }
    }

    fn origin(&mut self, handle: HandleId, acting: Option<HandleId>, category: &'static str, at: u64) {
        if let Some(open) = acting.and_then(|acting| self.open.get(&acting)) {
            self.origins.insert(handle, Origin { track: open.track, at, category, due: None });
        }
    }

    fn begin_handle(&mut self, handle: HandleId, event: &Event, at: u64) {
        let Some(card) = self.model.handle(handle).copied() else { return };
        let names = &self.run.trace.names;
        let (track, name) = match card.task {
            Some(task) if matches!(card.kind, HandleKind::Step | HandleKind::Wakeup) => {
                let first = self.model.task(task).is_some_and(|task| task.steps <= 1);
                let word = if first { "first step" } else { handle_kind(card.kind) };
                (Track(Track::TASKS, task.0), format!("{} {word}", names.get(card.name)))
            }
            _ => (Track::of_loop(card.owner), names.get(card.name).to_string()),
        };
        let mut open = self.begin(track, at, name, event);
        open.args = open.args.whole("handle", handle.0.into()).text("cause", cause_kind(card.cause.kind));
        self.open.insert(handle, open);
        if let Some(origin) = self.origins.remove(&handle) {
            let flow = |phase: &str, track: Track, at: u64| {
                let flow = entry(phase, track, at).text("cat", origin.category).text("name", origin.category);
                flow.whole("id", handle.0.into())
            };
            self.push(flow("s", origin.track, origin.at));
            if let Some((track, at)) = origin.due {
                self.push(flow("t", track, at));
            }
            self.push(flow("f", track, at).text("bp", "e"));
        }
    }

    /// A call that stopped the whole thread, inside of the slice that made it.
    fn blocked(&mut self, acting: Option<HandleId>, name: String, from: u64, event: &Event, at: u64) {
        let enclosing = acting.and_then(|acting| self.open.get_mut(&acting));
        let (track, inner) = match enclosing {
            Some(open) => (open.track, &mut open.inner),
            None => (Track::PROGRAM, &mut self.outside),
        };
        let start = from.max(*inner + 1).min(at);
        *inner = at;
        self.close(Open { track, start, name, args: place(event), inner: at }, "blocked", at);
    }

    fn instant(&mut self, acting: Option<HandleId>, name: &str, args: Object, at: u64) {
        let open = acting.and_then(|acting| self.open.get(&acting));
        let track = open.map_or(Track::PROGRAM, |open| open.track);
        self.push(entry("i", track, at).text("s", "t").text("name", name).raw("args", &args.end()));
    }

    fn thread(&mut self, thread: u32, news: ThreadEvent, event: &Event, at: u64) {
        if let Some(past) = self.threads.remove(&thread) {
            self.close(past, "thread", at);
        }
        let names = &self.run.trace.names;
        let track = Track(Track::THREADS, thread);
        let name = match news {
            ThreadEvent::Started { name } => {
                let text = Object::new().text("name", &names.get(name)).end();
                let entry = entry("M", track, 0).text("name", "thread_name").raw("args", &text);
                self.push(entry);
                "runs".to_owned()
            }
            ThreadEvent::Runs => "runs".to_owned(),
            ThreadEvent::Waits { call, .. } => format!("waits in {}", names.get(call)),
            ThreadEvent::Ended => return,
        };
        self.threads.insert(thread, self.begin(track, at, name, event));
    }

    /// What had not ended when the trace did.
    fn close_all(&mut self, end: u64) {
        for (_, open) in std::mem::take(&mut self.open) {
            self.close(open, "step", end);
        }
        let owners: Vec<LoopId> = self.passes.keys().copied().collect();
        for owner in owners {
            self.end_pass(owner, end);
        }
        for (_, open) in std::mem::take(&mut self.threads) {
            self.close(open, "thread", end);
        }
    }

    /// Each task's life as an asynchronous span, and in it what the task was doing.
    fn lives(&mut self, times: &[u64], end: u64) {
        let (timeline, names) = (self.run.timeline, &self.run.trace.names);
        for lane in timeline.lanes() {
            let track = Track(Track::TASKS, lane.task.0);
            let span = |phase: &str, at: u64, name: &str| {
                let span = entry(phase, track, at).text("cat", "task").whole("id", lane.task.0.into());
                span.text("name", name)
            };
            let life = format!("{} {}", names.get(lane.name), names.get(lane.coroutine));
            let mut inside: Option<String> = None;
            let (mut begun, mut done) = (false, false);
            for turn in lane.turns.iter() {
                let at = times.get(turn.event as usize).copied().unwrap_or(end);
                if let Some(past) = inside.take() {
                    self.push(span("e", at, &past));
                }
                if !begun {
                    self.push(span("b", at, &life));
                    begun = true;
                }
                let name = match turn.state {
                    LaneState::Created => continue,
                    LaneState::Ready => "ready".to_owned(),
                    LaneState::Running => "running".to_owned(),
                    LaneState::Waiting { on, sort } => {
                        format!("waits for {}", label::wait(timeline, names, on, sort))
                    }
                    LaneState::Done(how) => {
                        let args = Object::new().text("end", &label::end(names, how)).end();
                        self.push(span("e", at, &life).raw("args", &args));
                        done = true;
                        break;
                    }
                };
                let args = Object::new().maybe("line", (turn.line != 0).then_some(turn.line)).end();
                self.push(span("b", at, &name).raw("args", &args));
                inside = Some(name);
            }
            if let Some(past) = inside {
                self.push(span("e", end, &past));
            }
            if begun && !done {
                self.push(span("e", end, &life));
            }
        }
    }

    /// Names of processes and tracks.
    fn names(&mut self) {
        let name = |what: &str, track: Track, text: &str| {
            let args = Object::new().text("name", text).end();
            entry("M", track, 0).text("name", what).raw("args", &args)
        };
        for (process, text) in [
            (Track::LOOPS, format!("Event loop: {}", self.run.title)),
            (Track::TASKS, "Tasks".to_owned()),
            (Track::THREADS, "Threads".to_owned()),
        ] {
            self.push(name("process_name", Track(process, 0), &text));
            let order = Object::new().whole("sort_index", process.into()).end();
            self.push(
                entry("M", Track(process, 0), 0).text("name", "process_sort_index").raw("args", &order),
            );
        }
        self.push(name("thread_name", Track::PROGRAM, "outside of the loop"));
        for (owner, ()) in std::mem::take(&mut self.loops) {
            self.push(name("thread_name", Track::of_loop(LoopId(owner)), "run_once"));
        }
        let (timeline, names) = (self.run.timeline, &self.run.trace.names);
        for lane in timeline.lanes() {
            let text = format!("{} {}", names.get(lane.name), names.get(lane.coroutine));
            self.push(name("thread_name", Track(Track::TASKS, lane.task.0), &text));
        }
    }
}

/// Where and when an event happened.
fn place(event: &Event) -> Object {
    let args = Object::new().maybe("line", (event.line != 0).then_some(event.line));
    args.number("virtual_time", event.time).whole("instruction", event.instruction)
}

/// The name of an arrow.
fn category(cause: CauseKind) -> &'static str {
    match cause {
        CauseKind::Scheduled => "scheduled",
        CauseKind::TaskCreated => "created",
        CauseKind::Yielded => "yielded",
        CauseKind::FutureDone | CauseKind::AlreadyDone => "woke",
        CauseKind::Cancelled => "cancelled",
        CauseKind::Ready => "ready",
    }
}
