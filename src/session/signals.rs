//! Signals: which the program handles at the playhead, and which a person has sent.

use super::Session;
use super::engine::Entered;
use super::view::Place;
use std::rc::Rc;

/// Names of the signals that somebody may send, without their `SIG`, with their numbers on Linux.
pub const NAMES: [(&str, u8); 12] = [
    ("HUP", 1),
    ("INT", 2),
    ("QUIT", 3),
    ("USR1", 10),
    ("USR2", 12),
    ("PIPE", 13),
    ("ALRM", 14),
    ("TERM", 15),
    ("CHLD", 17),
    ("CONT", 18),
    ("WINCH", 28),
    ("IO", 29),
];

/// What an interrupt from the keyboard sends.
pub const INTERRUPT: u8 = 2;
/// What asks a program to end.
pub const TERMINATE: u8 = 15;

/// A signal as programs name it: `SIGTERM`.
pub fn name(number: u8) -> String {
    let known = NAMES.iter().find(|(_, known)| *known == number);
    known.map_or_else(|| format!("signal {number}"), |(name, _)| format!("SIG{name}"))
}

/// A signal that was sent during the run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sent {
    /// Its number.
    pub number: u8,
    /// How many events had happened.
    pub event: u32,
    /// Virtual seconds.
    pub time: f64,
}

/// The signals of a run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signals {
    /// Numbers of those that the program has a handler of its own for at the playhead, in order.
    pub handled: Rc<[u8]>,
    /// Those that were sent, in order.
    pub sent: Rc<[Sent]>,
}

impl Session {
    /// The signals of the run. While the objects at the playhead have not been asked, the last answer stays.
    pub(super) fn signals(&mut self) -> Signals {
        if let Place::At(reply) = &self.place
            && let Some(inspection) = &reply.inspection
        {
            self.handled = inspection.signals.clone();
        }
        let Some(run) = &self.run else { return Signals::default() };
        let sent = run.program.inputs.iter().filter_map(|input| {
            let Entered::Signal(number) = input.what else { return None };
            let trace = run.trace();
            let event = trace.events().partition_point(|event| event.instruction <= input.instruction);
            let time = event
                .checked_sub(1)
                .and_then(|last| trace.events().get(last))
                .map_or(0.0, |event| event.time);
            Some(Sent { number, event: event as u32, time })
        });
        Signals { handled: self.handled.clone(), sent: sent.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signals_have_names() {
        assert_eq!(
            (name(15), name(INTERRUPT), name(34)),
            ("SIGTERM".into(), "SIGINT".into(), "signal 34".into())
        );
    }
}
