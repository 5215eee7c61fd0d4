//! `loopscope trace`

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;

use clap::{Args, ValueEnum};
use loopscope::session::Session;
use loopscope::session::command::Command;
use loopscope::session::machine::MachineFactory;
use loopscope::session::status::{Limit, Outcome};
use loopscope::session::view::View;
use loopscope::trace::export::{Format, Recorded};

/// Exit code when a limit stopped the run, as of `run`.
const LIMITED: u8 = 3;
/// Exit code of a deadlock, as of `run`.
const DEADLOCK: u8 = 4;

/// Exit code when only somebody outside can go on, as of `run`.
const IDLE: u8 = 5;

/// What to write.
#[derive(Clone, Copy, ValueEnum)]
enum Choice {
    /// Chrome's Trace Event Format, which Perfetto opens.
    Chrome,
    /// A picture of the timeline, with the output below it.
    Svg,
    /// The schedule, to read.
    Text,
    /// One JSON object for each event.
    Jsonl,
}

impl From<Choice> for Format {
    fn from(choice: Choice) -> Self {
        match choice {
            Choice::Chrome => Self::Chrome,
            Choice::Svg => Self::Svg,
            Choice::Text => Self::Text,
            Choice::Jsonl => Self::Jsonl,
        }
    }
}

/// Arguments of `trace`.
#[derive(Args)]
pub struct TraceArgs {
    /// The program's file.
    program: PathBuf,
    /// What to write.
    #[arg(long, value_enum)]
    format: Choice,
    /// Write to this file instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The world to run in: a file with a JSON object.
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,
}

/// Run the program, and write what happened. Whatever the program's own end, what happened can be written; the exit code is 0
/// unless the run was cut short (3), is a deadlock (4), or the text is no program (1).
pub fn trace(args: &TraceArgs) -> ExitCode {
    match written(args) {
        Ok(code) => code,
        Err(message) => {
            eprintln!("loopscope: {message}");
            ExitCode::from(super::USAGE)
        }
    }
}

fn written(args: &TraceArgs) -> Result<ExitCode, String> {
    let text = super::read(&args.program)?;
    let scenario = args.scenario.as_ref().map_or_else(|| Ok(String::new()), super::read)?;
    let name = args.program.file_name().unwrap_or(args.program.as_os_str()).to_string_lossy().into_owned();
    let mut session = Session::new(Rc::new(MachineFactory));
    session.apply(Command::Load { name: name.clone(), text, scenario });
    let view = explored(&mut session);
    let (ending, code) = ending(&view);
    let out = session.with_trace(|trace| {
        let run = Recorded { title: &name, ending: &ending, trace, timeline: &view.timeline };
        Format::from(args.format).write(&run)
    });
    let Some(out) = out else {
        for problem in &*view.diagnostics {
            eprintln!("{}", problem.rendered.trim_end_matches('\n'));
        }
        return Ok(ExitCode::FAILURE);
    };
    match &args.output {
        Some(path) => {
            std::fs::write(path, out).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
        }
        None => std::io::stdout()
            .write_all(out.as_bytes())
            .map_err(|error| format!("cannot write the trace: {error}"))?,
    }
    if code == LIMITED {
        eprintln!("loopscope: {name}: {ending}; what had happened until then was written");
    }
    Ok(ExitCode::from(code))
}

/// Run to the end or to a limit; what the program asks for is read from standard input.
fn explored(session: &mut Session) -> View {
    loop {
        while session.work(&mut || false) {}
        let view = session.view();
        if view.outcome != Outcome::WaitingInput {
            return view;
        }
        session.apply(Command::Enter(super::read_line()));
    }
}

/// How the run ended, in a few words, and our exit code.
fn ending(view: &View) -> (String, u8) {
    match view.outcome {
        Outcome::Exited { uncaught: true, .. } => {
            let class = view.diagnostics.first().map_or("an exception", |error| &*error.class);
            (format!("ended by {class}"), 0)
        }
        Outcome::Exited { code, .. } => (format!("exit code {code}"), 0),
        Outcome::Idle(_) => ("waits for a connection or a signal".to_owned(), IDLE),
        Outcome::Deadlock => ("deadlock".to_owned(), DEADLOCK),
        Outcome::Exploring | Outcome::WaitingInput => ("not finished".to_owned(), LIMITED),
        Outcome::Limited(Limit::Events) => {
            (format!("stopped after {} events", view.playhead.events), LIMITED)
        }
        Outcome::Limited(Limit::Output) => ("stopped after too much output".to_owned(), LIMITED),
        Outcome::Limited(Limit::Instructions) => ("stopped after too many instructions".to_owned(), LIMITED),
    }
}
