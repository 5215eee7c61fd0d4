//! A trace: its events, the texts that they name, the console, and the limits that keep a run from filling memory.

use super::console::Console;
use super::event::{Event, What};
use super::events::{EventLog, Events};
use super::names::Names;
use crate::asyncio::instrument::{Moment, Stream};

/// Which limit a trace has reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TraceLimit {
    /// As many events as were allowed.
    Events,
    /// As many bytes of output as were allowed.
    Output,
}

/// Everything recorded of one run.
///
/// The machine is stopped between slices, not in the middle of one, so a few events may be recorded beyond the limit.
/// They stay invisible until the limit is raised: what can be seen does not hang on how running was cut into slices.
pub struct Trace {
    /// Texts behind the symbols of the events.
    pub names: Names,
    /// What was written.
    pub console: Console,
    events: EventLog,
    /// How many events may be seen.
    event_limit: usize,
    /// How many bytes of output are kept before the run is stopped.
    output_limit: usize,
    /// How many events there were when the output limit was passed.
    output_full: Option<usize>,
}

impl Default for Trace {
    fn default() -> Self {
        Self {
            names: Names::new(),
            console: Console::default(),
            events: EventLog::default(),
            event_limit: Self::EVENTS,
            output_limit: Self::OUTPUT,
            output_full: None,
        }
    }
}

impl Trace {
    /// Events per allowance.
    pub const EVENTS: usize = 200_000;
    /// Bytes of output per allowance.
    pub const OUTPUT: usize = 4 << 20;

    /// Append an event.
    pub fn push(&mut self, event: Event) {
        debug_assert!(
            self.events
                .last()
                .is_none_or(|last| last.instruction <= event.instruction && last.time <= event.time),
            "time runs forwards: {:?} before {event:?}",
            self.events.last()
        );
        self.events.push(event);
        if self.output_full.is_none() && self.console.bytes() >= self.output_limit {
            self.output_full = Some(self.events.len());
        }
    }

    /// Store a write to the console, and describe it for the event that is pushed next.
    pub(super) fn write(&mut self, at: Moment, stream: Stream, text: &str) -> What {
        let room = (self.output_limit + Self::OUTPUT).saturating_sub(self.console.bytes());
        // One huge write must not fill memory; the run stops at the limit anyway.
        let text = &text[..text.floor_char_boundary(room.min(text.len()))];
        let (start, end, lines) = self.console.write(stream, text, self.events.len() as u32, at.time);
        What::Output { stream, start, end, lines }
    }

    /// The events that may be seen.
    pub fn events(&self) -> Events<'_> {
        Events::of(&self.events).first(self.event_limit.min(self.output_full.unwrap_or(usize::MAX)))
    }

    /// How many events may be seen.
    pub fn len(&self) -> u32 {
        self.events().len() as u32
    }

    /// Whether nothing has been recorded.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The limit that has been reached, at which the run is to be stopped.
    pub fn limit(&self) -> Option<TraceLimit> {
        match self.output_full {
            Some(full) if full <= self.event_limit => Some(TraceLimit::Output),
            _ if self.events.len() >= self.event_limit => Some(TraceLimit::Events),
            _ => None,
        }
    }

    /// Allow as many events and bytes again as the first time.
    pub fn raise_limits(&mut self) {
        self.raise_limits_by(Self::EVENTS, Self::OUTPUT);
    }

    /// Allow more events and bytes of output.
    pub fn raise_limits_by(&mut self, events: usize, output: usize) {
        self.event_limit += events;
        self.output_limit += output;
        if self.console.bytes() < self.output_limit {
            self.output_full = None;
        }
    }

    /// Use these limits instead of the default ones.
    pub fn set_limits(&mut self, events: usize, output: usize) {
        (self.event_limit, self.output_limit) = (events, output);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(instruction: u64) -> Moment {
        Moment { instruction, time: 0.0, line: 0 }
    }

    fn push(trace: &mut Trace, what: What) {
        let instruction = trace.events.len() as u64;
        trace.push(Event { instruction, time: 0.0, line: 0, what });
    }

    #[test]
    fn events_beyond_the_limit_wait_until_it_is_raised() {
        let mut trace = Trace::default();
        trace.set_limits(3, 100);
        for _ in 0..3 {
            assert_eq!(trace.limit(), None);
            push(&mut trace, What::Finished);
        }
        push(&mut trace, What::Finished);
        assert_eq!((trace.limit(), trace.len()), (Some(TraceLimit::Events), 3));
        trace.raise_limits_by(3, 0);
        assert_eq!((trace.limit(), trace.len()), (None, 4));
    }

    #[test]
    fn output_stops_a_run_and_one_write_is_bounded() {
        let mut trace = Trace::default();
        trace.set_limits(100, 10);
        for _ in 0..4 {
            let what = trace.write(at(0), Stream::Stdout, "four");
            push(&mut trace, what);
        }
        assert_eq!((trace.limit(), trace.len()), (Some(TraceLimit::Output), 3));
        let huge = "é".repeat(5_000_000);
        let what = trace.write(at(9), Stream::Stdout, &huge);
        push(&mut trace, what);
        assert!(trace.console.bytes() <= Trace::OUTPUT + 10);
        trace.raise_limits_by(0, 2 * Trace::OUTPUT);
        assert_eq!((trace.limit(), trace.len()), (None, 5));
    }
}
