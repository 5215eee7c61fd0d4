//! `loopscope measure`: what a program costs the machine, for `cargo bench`.
//!
//! It is a command of what we ship, and not a program of its own, because Cargo builds benchmarks without
//! `panic = "abort"`: they would measure another machine than the one that people get.

use std::cell::RefCell;
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;
use std::time::Instant;

use clap::Args;
use loopscope::asyncio::{self, instrument::Instrument};
use loopscope::code;
use loopscope::runner::{Options, Program};
use loopscope::syntax::Source;
use loopscope::trace::recorder::Recorder;
use loopscope::world::{Console, Scenario, Stream};
use serde_json::json;

/// Arguments of `measure`.
#[derive(Args)]
pub struct MeasureArgs {
    /// The program's file.
    program: PathBuf,
    /// Measure compiling it, without running it.
    #[arg(long)]
    compile: bool,
    /// Run it without recording, and watch how much its objects take; that takes time itself.
    #[arg(long)]
    memory: bool,
}

struct Silent;

impl Console for Silent {
    fn write(&mut self, _instruction: u64, _time: f64, _line: u32, _stream: Stream, _text: &str) {}
}

/// Print the figures of one run as a line of JSON. Making the machine does not count.
pub fn measure(args: &MeasureArgs) -> ExitCode {
    let text = match super::read(&args.program) {
        Ok(text) => text,
        Err(message) => {
            eprintln!("loopscope: {message}");
            return ExitCode::from(super::USAGE);
        }
    };
    let source = Rc::new(Source::new("bench.py", text));
    let begin = Instant::now();
    let code = match code::compile_module(&source) {
        Ok(code) => code,
        Err(error) => {
            eprint!("{}", error.render(&source));
            return ExitCode::FAILURE;
        }
    };
    let seconds = begin.elapsed().as_secs_f64();
    if args.compile {
        println!("{}", json!({ "seconds": seconds, "instructions": code.instrs.len() }));
        return ExitCode::SUCCESS;
    }
    let mut program = Program::new(&code, Rc::new(RefCell::new(Silent)), &Scenario::default());
    let recorder = Rc::new(RefCell::new(Recorder::default()));
    if args.memory {
        program.vm.watch_memory();
    } else {
        asyncio::observe(&mut program.vm, recorder.clone() as Rc<RefCell<dyn Instrument>>);
    }
    let begin = Instant::now();
    let exit_code = program.run_to_end(&Options::default());
    let seconds = begin.elapsed().as_secs_f64();
    if exit_code != 0 {
        eprintln!("loopscope: the program ended with exit code {exit_code}");
        return ExitCode::FAILURE;
    }
    let events = recorder.borrow().trace.len();
    let objects = program.vm.most_memory();
    println!(
        "{}",
        json!({
            "seconds": seconds,
            "instructions": program.vm.executed,
            "events": events,
            "objects": objects,
            "resident": resident(),
        })
    );
    ExitCode::SUCCESS
}

/// The most memory that this process has had, in bytes, where the system tells.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}
