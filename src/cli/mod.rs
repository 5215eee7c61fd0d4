//! The host command line: run a program as CPython would, or show what it compiles to.

mod check;
mod disasm;
mod measure;
mod run;
mod signals;
mod stuck;
mod trace;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;

use clap::{Parser, Subcommand};
use loopscope::syntax::Source;

/// Exit code of a usage error, as clap uses it too.
const USAGE: u8 = 2;

/// See Python's asyncio think.
#[derive(Parser)]
#[command(name = "loopscope", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run a program: its output and exit code are CPython's.
    ///
    /// Where there is none of CPython's, the exit code is 2 for a usage error, 3 when a budget was used up, 4 for a deadlock
    /// (who waits for whom is then said on standard error), and 5 when the program waits for a connection or a signal and
    /// nothing else can happen.
    Run(run::RunArgs),
    /// Run a program and write what its event loop did: for Perfetto, as a picture, as a text, as JSON lines.
    Trace(trace::TraceArgs),
    /// Say whether a file is a program that can run, and where not.
    Check {
        /// The program's file.
        program: PathBuf,
    },
    /// Show the instructions that a program compiles to.
    Disasm {
        /// The program's file.
        program: PathBuf,
    },
    /// Say what a program costs the machine: what `cargo bench` asks.
    #[command(hide = true)]
    Measure(measure::MeasureArgs),
}

/// Parse the arguments and do what they say.
pub fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Run(args) => run::run(&args),
        Command::Trace(args) => trace::trace(&args),
        Command::Check { program } => with_source(&program, check::check),
        Command::Disasm { program } => with_source(&program, disasm::disasm),
        Command::Measure(args) => measure::measure(&args),
    }
}

/// Read a program's file and hand it on; a file that cannot be read is a usage error.
fn with_source(path: &PathBuf, work: impl FnOnce(&Rc<Source>) -> ExitCode) -> ExitCode {
    match read(path) {
        Ok(text) => work(&Rc::new(Source::new(path.display().to_string(), text))),
        Err(message) => {
            eprintln!("loopscope: {message}");
            ExitCode::from(USAGE)
        }
    }
}

/// The text of a program's file, or a sentence that says why there is none.
fn read(path: &PathBuf) -> Result<String, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        format!("cannot read {}: byte {offset} is not UTF-8; save the file as UTF-8", path.display())
    })
}

/// A line of our standard input for the program's `input()`. What cannot be read is the end of it.
fn read_line() -> Option<String> {
    // A prompt stands on the line that the answer is typed into.
    let _ = std::io::stdout().flush();
    let mut line = String::new();
    match std::io::stdin().read_line(&mut line) {
        Ok(1..) => Some(line.trim_end_matches(['\n', '\r']).to_owned()),
        Ok(0) | Err(_) => None,
    }
}
