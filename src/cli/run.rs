//! `loopscope run`

use std::cell::RefCell;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;

use clap::Args;
use loopscope::runner::{self, Options};
use loopscope::world::{Console, Scenario, Stream};

/// Arguments of `run`.
#[derive(Args)]
pub struct RunArgs {
    /// The program's file.
    program: PathBuf,
    /// Write one JSON row for each callback that the loop ran to this file.
    #[arg(long, value_name = "FILE")]
    schedule: Option<PathBuf>,
    /// Stop after this many instructions, with exit code 3.
    #[arg(long, value_name = "INSTRUCTIONS", default_value_t = Options::default().max_steps)]
    max_steps: u64,
    /// The world to run in: a file with a JSON object.
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,
    /// Virtual time that each instruction takes, in nanoseconds.
    #[arg(long, value_name = "NANOSECONDS")]
    instruction_cost: Option<u32>,
    /// Raise MemoryError when the program's objects take more than this.
    #[arg(long, value_name = "MEGABYTES")]
    max_memory: Option<u32>,
    /// Stop when virtual time has passed this, with exit code 3.
    #[arg(long, value_name = "VIRTUAL_SECONDS")]
    until: Option<f64>,
    /// Send the program a signal at a virtual time, such as SIGTERM@2.5; may be given more than once.
    #[arg(long, value_name = "NAME@SECONDS", value_parser = super::signals::parse)]
    signal: Vec<(f64, u8)>,
}

/// Passes the program's streams on to ours.
#[derive(Default)]
struct Terminal {
    /// The first failure to write, such as a closed pipe; nothing is written after it.
    failed: Option<std::io::Error>,
}

impl Console for Terminal {
    fn write(&mut self, _instruction: u64, _time: f64, _line: u32, stream: Stream, text: &str) {
        if self.failed.is_some() {
            return;
        }
        let result = match stream {
            Stream::Stdout => std::io::stdout().write_all(text.as_bytes()),
            Stream::Stderr => std::io::stderr().write_all(text.as_bytes()),
            // The real terminal has echoed it.
            Stream::Stdin => Ok(()),
        };
        self.failed = result.err();
    }
}

/// The scenario's file or the program's own, and on top of it what the command line says.
fn scenario(args: &RunArgs, program: &str) -> Result<Scenario, String> {
    let given = args.scenario.as_ref().map_or_else(|| Ok(String::new()), super::read)?;
    let mut scenario = Scenario::of(&given, program)?;
    if let Some(cost) = args.instruction_cost {
        scenario.instruction_cost = cost;
    }
    if let Some(memory) = args.max_memory {
        scenario.memory = memory;
    }
    Ok(scenario)
}

/// Run the program, and give its exit code.
pub fn run(args: &RunArgs) -> ExitCode {
    let text = match super::read(&args.program) {
        Ok(text) => text,
        Err(message) => {
            eprintln!("loopscope: {message}");
            return ExitCode::from(super::USAGE);
        }
    };
    let scenario = match scenario(args, &text) {
        Ok(scenario) => scenario,
        Err(message) => {
            eprintln!("loopscope: {message}");
            return ExitCode::from(super::USAGE);
        }
    };
    let mut signals = args.signal.clone();
    signals.sort_by(|one, other| one.0.total_cmp(&other.0));
    let options = Options {
        signals,
        max_steps: args.max_steps,
        until: args.until,
        scenario: Some(scenario),
        input: Some(super::read_line),
    };
    let terminal = Rc::new(RefCell::new(Terminal::default()));
    let name = args.program.display().to_string();
    let outcome = runner::run_with(&text, &name, &options, terminal.clone());
    if let Some(stuck) = &outcome.stuck {
        let told = super::stuck::explain(&text, &name, &options, stuck);
        terminal.borrow_mut().write(0, 0.0, 0, Stream::Stderr, &told);
    }
    if let Some(path) = &args.schedule
        && let Err(error) = std::fs::write(path, runner::schedule_lines(&outcome.schedule))
    {
        eprintln!("loopscope: cannot write {}: {error}", path.display());
        return ExitCode::from(super::USAGE);
    }
    if let Some(error) = terminal.borrow_mut().failed.take().or_else(|| std::io::stdout().flush().err()) {
        eprintln!("loopscope: cannot write the program's output: {error}");
        return ExitCode::from(1);
    }
    ExitCode::from(outcome.exit_code.clamp(0, 255) as u8)
}
