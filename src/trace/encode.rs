//! A trace as bytes, for comparing runs: equal runs give equal bytes on every machine.

use super::event::{End, Event, FutureSort, MaybeFuture, PhaseKind, Seconds, ThreadEvent, What};
use super::names::Symbol;
use super::store::Trace;

/// First bytes of the format: its name and version.
const MAGIC: &[u8; 8] = b"loopsc\x00\x01";

struct Bytes {
    out: Vec<u8>,
    /// One past the highest symbol written: texts that only events beyond the limit use are left out.
    symbols: u32,
}

impl Bytes {
    fn byte(&mut self, value: u8) {
        self.out.push(value);
    }

    fn number(&mut self, value: u32) {
        self.out.extend_from_slice(&value.to_le_bytes());
    }

    fn numbers(&mut self, values: &[u32]) {
        for value in values {
            self.number(*value);
        }
    }

    fn long(&mut self, value: u64) {
        self.out.extend_from_slice(&value.to_le_bytes());
    }

    fn seconds(&mut self, value: Seconds) {
        self.long(value.get().to_bits());
    }

    fn maybe(&mut self, value: MaybeFuture) {
        self.number(value.get().map_or(0, |id| id.0));
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u32);
        self.out.extend_from_slice(text.as_bytes());
    }

    fn symbol(&mut self, symbol: Symbol) {
        self.symbols = self.symbols.max(symbol.0 + 1);
        self.number(symbol.0);
    }

    fn end(&mut self, end: End) {
        match end {
            End::Result(text) => {
                self.byte(0);
                self.symbol(text);
            }
            End::Exception(text) => {
                self.byte(1);
                self.symbol(text);
            }
            End::Cancelled => self.byte(2),
        }
    }

    fn sort(&mut self, sort: FutureSort) {
        match sort {
            FutureSort::Task => self.byte(0),
            FutureSort::Plain => self.byte(1),
            FutureSort::Sleep { delay } => {
                self.byte(2);
                self.seconds(delay);
            }
            FutureSort::Gather { total } => {
                self.byte(3);
                self.number(total);
            }
            FutureSort::Waiter { of, owner, resource } => {
                self.byte(4);
                self.symbol(of);
                self.maybe(owner);
                self.number(resource);
            }
        }
    }

    fn phase(&mut self, phase: PhaseKind) {
        match phase {
            PhaseKind::Select { timeout } => {
                self.byte(0);
                self.seconds(timeout);
            }
            PhaseKind::Timers { due } => {
                self.byte(1);
                self.number(due);
            }
            PhaseKind::Run { count } => {
                self.byte(2);
                self.number(count);
            }
        }
    }

    fn thread(&mut self, news: ThreadEvent) {
        match news {
            ThreadEvent::Started { name } => {
                self.byte(0);
                self.symbol(name);
            }
            ThreadEvent::Waits { call, until } => {
                self.byte(1);
                self.symbol(call);
                self.seconds(until);
            }
            ThreadEvent::Runs => self.byte(2),
            ThreadEvent::Ended => self.byte(3),
        }
    }

    fn event(&mut self, event: &Event) {
        self.long(event.instruction);
        self.long(event.time.to_bits());
        self.number(event.line);
        self.what(event.what);
    }

    fn what(&mut self, what: What) {
        match what {
            What::LoopState { owner, state } => {
                self.byte(0);
                self.number(owner.0);
                self.byte(state as u8);
            }
            What::Iteration { owner, number } => {
                self.byte(1);
                self.numbers(&[owner.0, number]);
            }
            What::Phase { owner, phase } => {
                self.byte(2);
                self.number(owner.0);
                self.phase(phase);
            }
            What::Clock { from } => {
                self.byte(3);
                self.seconds(from);
            }
            What::HandleReady { handle, owner, kind, task, name, cause, of, ready } => {
                self.byte(4);
                self.numbers(&[handle.0, owner.0]);
                self.symbol(name);
                self.byte(kind as u8);
                self.byte(cause as u8);
                self.maybe(task);
                self.maybe(of);
                self.symbol(ready);
            }
            What::HandleTimer { handle, owner, name, when, resolves } => {
                self.byte(5);
                self.numbers(&[handle.0, owner.0]);
                self.symbol(name);
                self.seconds(when);
                self.maybe(resolves);
            }
            What::TimerDue { handle } => {
                self.byte(6);
                self.number(handle.0);
            }
            What::HandleCancelled { handle } => {
                self.byte(7);
                self.number(handle.0);
            }
            What::HandleDropped { handle } => {
                self.byte(8);
                self.number(handle.0);
            }
            What::HandleBegin { handle } => {
                self.byte(9);
                self.number(handle.0);
            }
            What::EagerBegin { handle, owner, task } => {
                self.byte(21);
                self.numbers(&[handle.0, owner.0, task.0]);
            }
            What::HandleEnd { handle } => {
                self.byte(10);
                self.number(handle.0);
            }
            What::FutureCreated { future, sort } => {
                self.byte(11);
                self.number(future.0);
                self.sort(sort);
            }
            What::FutureDone { future, end } => {
                self.byte(12);
                self.number(future.0);
                self.end(end);
            }
            What::TaskCreated { task, owner, name, coroutine, creator } => {
                self.byte(13);
                self.numbers(&[task.0, owner.0]);
                self.symbol(name);
                self.symbol(coroutine);
                self.maybe(creator);
            }
            What::TaskRenamed { task, name } => {
                self.byte(14);
                self.number(task.0);
                self.symbol(name);
            }
            What::TaskWaits { task, on } => {
                self.byte(15);
                self.number(task.0);
                self.maybe(on);
            }
            What::CancelRequested { task, by } => {
                self.byte(16);
                self.number(task.0);
                self.maybe(by);
            }
            What::GatherProgress { gather, done } => {
                self.byte(17);
                self.numbers(&[gather.0, done]);
            }
            What::Blocked { call, from, to } => {
                self.byte(18);
                self.symbol(call);
                self.seconds(from);
                self.seconds(to);
            }
            What::Output { stream, start, end, lines } => {
                self.byte(19);
                self.byte(stream as u8);
                self.numbers(&[start, end, lines]);
            }
            What::Finished => self.byte(20),
            What::Thread { thread, news } => {
                self.byte(22);
                self.number(thread.0);
                self.thread(news);
            }
            What::Held { resource, owner } => {
                self.byte(23);
                self.number(resource);
                self.maybe(owner);
            }
        }
    }
}

impl Trace {
    /// The visible part of the trace as bytes: events, texts in order of first appearance, console. Little-endian, and
    /// free of addresses and hash order, so equal runs give equal bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Bytes { out: MAGIC.to_vec(), symbols: 0 };
        let mut console = 0;
        bytes.number(self.len());
        for event in self.events() {
            bytes.event(event);
            if let What::Output { end, .. } = event.what {
                console = end;
            }
        }
        bytes.text(&self.console.part(0, console));
        let symbols = bytes.symbols;
        bytes.number(symbols);
        for number in 0..symbols {
            bytes.text(&self.names.get(Symbol(number)));
        }
        bytes.out
    }
}
