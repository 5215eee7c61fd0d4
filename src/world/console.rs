//! Where a program's text goes.

/// A text stream of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Stdout,
    /// Standard error: tracebacks and warnings too.
    Stderr,
    /// Standard input: what a person enters, as a terminal echoes it.
    Stdin,
}

/// Receives what the program writes.
pub trait Console {
    /// Take `text`, written after `instruction` instructions at virtual `time` by program line `line` (0: none).
    fn write(&mut self, instruction: u64, time: f64, line: u32, stream: Stream, text: &str);
}
