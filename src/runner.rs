//! One whole run of a program without a page: what the command line and the goldens use.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::asyncio;
use crate::asyncio::instrument::FutureId;
use crate::asyncio::schedule::{Row, ScheduleRecorder};
use crate::code::{self, Code};
use crate::syntax::{Source, Span, SyntaxError};
use crate::vm::{Fast, Flow, Halt, PyResult, Raised, Stop, Value, Vm, gc, teardown, traceback, types};
use crate::world::{Console, Scenario, Stream};

/// How far a run may go.
#[derive(Clone, Debug)]
pub struct Options {
    /// Instructions after which it stops with exit code 3.
    pub max_steps: u64,
    /// Virtual seconds after which it stops with exit code 3.
    pub until: Option<f64>,
    /// The world in which it runs; without one, that which the program's own comments set.
    pub scenario: Option<Scenario>,
    /// Signals that come, with the virtual times at which they do.
    pub signals: Vec<(f64, u8)>,
    /// Gives a line of standard input without its line ending, `None` at the end; without one, input has ended before it
    /// began.
    pub input: Option<fn() -> Option<String>>,
}

impl Default for Options {
    fn default() -> Self {
        Self { max_steps: 1_000_000_000, until: None, scenario: None, signals: Vec::new(), input: None }
    }
}

/// What a run left behind.
#[derive(Clone, Debug)]
pub struct Report {
    /// Everything written to standard output.
    pub stdout: String,
    /// Everything written to standard error.
    pub stderr: String,
    /// As CPython's: 1 after an uncaught exception, the code of `SystemExit`; 3 for a budget, 4 for a
    /// deadlock, 5 for a program that waits for the world outside.
    pub exit_code: i32,
    /// One row for each callback that a loop ran, in order.
    pub schedule: Vec<Row>,
}

/// What a run left behind beside its output.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// See [`Report::exit_code`].
    pub exit_code: i32,
    /// See [`Report::schedule`].
    pub schedule: Vec<Row>,
    /// Why it stands still, where it does.
    pub stuck: Option<Stuck>,
}

/// A run that has not ended and never will by itself.
#[derive(Clone, Debug)]
pub struct Stuck {
    /// What could still happen to it.
    pub halt: ProgramHalt,
    /// The line at which the main thread waits outside of any loop; 0 where it runs one.
    pub line: u32,
    /// The lines of input that it was given, for running it again.
    pub lines: Vec<Option<String>>,
}

/// The rows as `--schedule` writes them: JSON, one a line.
pub fn schedule_lines(rows: &[Row]) -> String {
    rows.iter().map(|row| row.to_json() + "\n").collect()
}

/// Collects both streams.
#[derive(Default)]
struct Capture {
    stdout: String,
    stderr: String,
}

impl Console for Capture {
    fn write(&mut self, _instruction: u64, _time: f64, _line: u32, stream: Stream, text: &str) {
        match stream {
            Stream::Stdout => self.stdout.push_str(text),
            Stream::Stderr => self.stderr.push_str(text),
            // A terminal shows it, but it is no output.
            Stream::Stdin => {}
        }
    }
}

/// Run `source` to its end.
pub fn run(source: &str, filename: &str, options: &Options) -> Report {
    let capture = Rc::new(RefCell::new(Capture::default()));
    let outcome = run_with(source, filename, options, capture.clone());
    let capture = capture.borrow();
    Report {
        stdout: capture.stdout.clone(),
        stderr: capture.stderr.clone(),
        exit_code: outcome.exit_code,
        schedule: outcome.schedule,
    }
}

/// Run `source` to its end, with its output going to `console`.
pub fn run_with(
    source: &str,
    filename: &str,
    options: &Options,
    console: Rc<RefCell<dyn Console>>,
) -> Outcome {
    let source = Rc::new(Source::new(filename, source));
    let code = match code::compile_module(&source) {
        Ok(code) => code,
        Err(error) => {
            let exit_code = report_syntax_error(&source, &error, &console);
            return Outcome { exit_code, schedule: Vec::new(), stuck: None };
        }
    };
    let scenario = match options.scenario.clone().map_or_else(|| Scenario::of("", &source.text), Ok) {
        Ok(scenario) => scenario,
        Err(message) => {
            let text = format!("loopscope: {message}\n");
            console.borrow_mut().write(0, 0.0, 0, Stream::Stderr, &text);
            return Outcome { exit_code: 2, schedule: Vec::new(), stuck: None };
        }
    };
    let mut program = Program::new(&code, console, &scenario);
    let recorder = Rc::new(RefCell::new(ScheduleRecorder::default()));
    asyncio::observe(&mut program.vm, recorder.clone());
    let exit_code = program.run_to_end(options);
    let stuck = program.stuck.take();
    drop(program);
    let schedule = std::mem::take(&mut recorder.borrow_mut().rows);
    Outcome { exit_code, schedule, stuck }
}

/// Run a program again to where it stood still, so that `observer` sees how it got there. Without its output; runs are
/// deterministic, so whoever wants to know more than a run was asked to note may ask afterwards. The answer is
/// [`asyncio::inspect::joins`] of where it stands.
pub fn watch(
    source: &str,
    filename: &str,
    options: &Options,
    stuck: &Stuck,
    observer: Rc<RefCell<dyn asyncio::instrument::Instrument>>,
) -> Vec<(FutureId, FutureId)> {
    let source = Rc::new(Source::new(filename, source));
    let scenario = options.scenario.clone().map_or_else(|| Scenario::of("", &source.text), Ok);
    let (Ok(code), Ok(scenario)) = (code::compile_module(&source), scenario) else { return Vec::new() };
    let mut program = Program::new(&code, Rc::new(RefCell::new(Capture::default())), &scenario);
    asyncio::observe(&mut program.vm, observer);
    program.answers = stuck.lines.iter().cloned().collect();
    program.run_to_end(options);
    asyncio::inspect::joins(&mut program.vm)
}

fn report_syntax_error(source: &Source, error: &SyntaxError, console: &Rc<RefCell<dyn Console>>) -> i32 {
    console.borrow_mut().write(0, 0.0, 0, Stream::Stderr, &error.render(source));
    1
}

/// The stages that every program goes through after its own code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The program's own code.
    Main,
    /// The program's `sys.excepthook` is told of its uncaught exception.
    Hook,
    /// Its uncaught exception is being put into words.
    Report,
    /// Its other threads, as far as they are no daemons, are being waited for.
    Threads,
    /// What `atexit` knows is running.
    AtExit,
    /// Garbage is being collected, before its names go.
    Sweep,
    /// Its names are being unbound.
    Teardown,
    /// Tasks that nothing but a cycle keeps alive are being reported and released.
    Collect,
    /// What only its names kept alive is being collected.
    LastSweep,
    /// Nothing is left to run.
    Over,
}

/// A program on its machine, through all its stages.
pub struct Program {
    /// The machine.
    pub vm: Vm,
    namespace: Rc<crate::vm::Dict>,
    stage: Stage,
    exit_code: i32,
    failure: Option<Failure>,
    /// The exception that the program's `sys.excepthook` was told of.
    hooked: Option<Raised>,
    /// Lines that it has been given, and such as it is going to be given before anybody is asked.
    given: Vec<Option<String>>,
    answers: VecDeque<Option<String>>,
    stuck: Option<Stuck>,
}

/// The exception that ended a program.
#[derive(Clone, Debug)]
pub struct Failure {
    /// Its class, as tracebacks name it.
    pub class: String,
    /// Its message; empty when it has none, or when only Python code could tell.
    pub message: String,
    /// The place in the program's own text, when it has one.
    pub span: Option<Span>,
    /// The whole traceback, once it has been put into words.
    pub rendered: String,
}

/// Why [`Program::advance`] came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The instruction limit was reached; there is more to run.
    Budget,
    /// Line mode: a new line is about to run.
    Line,
    /// The program and what follows it are over, with this exit code.
    Finished(i32),
    /// The program stands still.
    Halted(ProgramHalt),
}

/// Why a program stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgramHalt {
    /// Nothing can ever happen again.
    Deadlock,
    /// It serves: nothing happens until somebody connects.
    Serving,
    /// It handles signals: nothing happens until one comes.
    AwaitsSignal,
    /// It waits for a line of input.
    Input,
    /// It waits for the text of the module [`Vm::awaited`].
    Source,
}

/// What a program may not know that ran on until its budget was used up.
const FROZEN_CLOCK: &str = "loopscope: computation takes no virtual time, so code that asks for the time until it is late \
                            enough never ends; --instruction-cost gives each instruction a duration\n";

impl Program {
    /// `code` ready to run as `__main__` in the world of `scenario`.
    pub fn new(code: &Rc<Code>, console: Rc<RefCell<dyn Console>>, scenario: &Scenario) -> Self {
        let mut vm = Vm::new(console);
        vm.enter_scenario(scenario);
        crate::library::enter_world(&mut vm, scenario, code);
        vm.finders.push(crate::library::find);
        asyncio::install(&mut vm);
        let namespace = vm.start_program(code);
        Self {
            vm,
            namespace,
            stage: Stage::Main,
            exit_code: 0,
            failure: None,
            hooked: None,
            given: Vec::new(),
            answers: VecDeque::new(),
            stuck: None,
        }
    }

    /// Run until `until` instructions have been executed in all, or something else stops it.
    pub fn advance(&mut self, until: u64, lines: bool) -> Progress {
        loop {
            if self.stage == Stage::Over {
                return Progress::Finished(self.exit_code);
            }
            match self.vm.run(until, lines && self.stage == Stage::Main) {
                Stop::Budget => return Progress::Budget,
                Stop::Line => return Progress::Line,
                Stop::Halted(Halt::Deadlock) => return Progress::Halted(self.hope()),
                Stop::Halted(Halt::Exit(code)) => {
                    self.vm.freeze_threads();
                    self.exit_code = i32::from(code);
                    self.stage = Stage::Over;
                }
                Stop::Halted(Halt::Input) => return Progress::Halted(ProgramHalt::Input),
                Stop::Halted(Halt::Source) => return Progress::Halted(ProgramHalt::Source),
                Stop::Finished(outcome) => self.next_stage(outcome),
            }
        }
    }

    fn next_stage(&mut self, outcome: PyResult<Value>) {
        match (self.stage, outcome) {
            (Stage::Main, Ok(_)) => self.leave(),
            (Stage::Main, Err(raised)) => self.report(raised),
            (Stage::Hook, Ok(_)) => self.leave(),
            (Stage::Hook, Err(raised)) if self.vm.raised_is(&raised, &self.vm.types.system_exit) => {
                self.system_exit(&raised);
                self.leave();
            }
            (Stage::Hook, Err(raised)) => {
                self.say("Error in sys.excepthook:\n");
                self.put_into_words(raised);
            }
            (Stage::Report, outcome) => {
                let text = match &outcome {
                    Ok(text) => text.as_str().unwrap_or(""),
                    Err(_) => "",
                };
                self.vm.write(Stream::Stderr, text);
                if let Some(failure) = &mut self.failure {
                    failure.rendered = text.to_owned();
                }
                match self.hooked.take() {
                    Some(original) => {
                        self.say("\nOriginal exception was:\n");
                        self.put_into_words(original);
                    }
                    None => self.leave(),
                }
            }
            (Stage::Threads, Ok(_)) => self.run_exit_functions(),
            (Stage::Threads, Err(raised)) => {
                // Comes back here, with nothing to complain of.
                let function = self.vm.of_module("threading", "_shutdown").unwrap_or(Value::None);
                let flow = Flow::Enter(traceback::print_unraisable(raised.into_value(), function));
                self.vm.start_flow(flow);
            }
            (Stage::AtExit, _) => self.sweep(),
            (Stage::Sweep, _) => self.begin_teardown(),
            (Stage::Teardown, _) => {
                self.stage = Stage::Collect;
                let flow = asyncio::collect(&mut self.vm);
                self.vm.start_flow(flow);
            }
            (Stage::Collect, _) => {
                self.stage = Stage::LastSweep;
                self.collect_garbage();
            }
            (Stage::LastSweep | Stage::Over, _) => self.stage = Stage::Over,
        }
    }

    /// The main thread has ended: the others come to their end.
    fn leave(&mut self) {
        match self.vm.of_module("threading", "_shutdown") {
            Some(shutdown) => {
                self.stage = Stage::Threads;
                self.vm.start_flow(Flow::call(shutdown, Vec::new()));
            }
            None => self.run_exit_functions(),
        }
    }

    /// Functions that the program left for this moment run, if it has imported the module for them.
    fn run_exit_functions(&mut self) {
        match self.vm.of_module("atexit", "_run_exitfuncs") {
            Some(run) => {
                self.stage = Stage::AtExit;
                self.vm.start_flow(Flow::call(run, Vec::new()));
            }
            None => self.sweep(),
        }
    }

    fn sweep(&mut self) {
        self.stage = Stage::Sweep;
        self.vm.freeze_threads();
        // CPython asks here whether the collector is enabled, but not in the end.
        if self.vm.collector.enabled {
            self.collect_garbage();
        }
    }

    fn collect_garbage(&mut self) {
        let flow = self.vm.collect_garbage(gc::OLDEST);
        self.vm.start_flow(flow);
    }

    fn begin_teardown(&mut self) {
        self.stage = Stage::Teardown;
        asyncio::prepare_exit(&mut self.vm);
        self.vm.start_flow(teardown(self.namespace.clone()));
    }

    fn report(&mut self, raised: Raised) {
        if self.vm.raised_is(&raised, &self.vm.types.system_exit) {
            self.system_exit(&raised);
            return self.leave();
        }
        let interrupted = self.vm.raised_is(&raised, &self.vm.types.keyboard_interrupt);
        self.exit_code = if interrupted { 130 } else { 1 };
        self.failure = Some(self.describe(&raised));
        let Some(hook) = self.hook() else { return self.put_into_words(raised) };
        self.stage = Stage::Hook;
        let value = raised.value();
        let class = Value::Class(self.vm.class_of(&value));
        let traceback = raised.state().and_then(|state| state.borrow().traceback.clone());
        let args = vec![class, value, traceback.map_or(Value::None, Value::Traceback)];
        self.hooked = Some(raised);
        self.vm.start_flow(Flow::call(hook, args));
    }

    fn put_into_words(&mut self, raised: Raised) {
        self.stage = Stage::Report;
        self.vm.last_exception = raised.value();
        let flow = traceback::format_exception(&mut self.vm, raised.into_value());
        self.vm.start_flow(flow);
    }

    /// What the program has bound `sys.excepthook` to; the usual one writes to whatever `sys.stderr` is.
    fn hook(&self) -> Option<Value> {
        let hook = self.vm.of_module("sys", "excepthook")?;
        let own = self.vm.of_module("sys", "__excepthook__");
        let replaced = own.is_none_or(|own| !own.is(&hook)) || self.vm.replaced_stderr().is_some();
        replaced.then_some(hook)
    }

    fn describe(&mut self, raised: &Raised) -> Failure {
        let class = self.vm.class_of(&raised.value()).full_name();
        let class = class.strip_prefix("__main__.").unwrap_or(&class).to_owned();
        let message = match types::str_of(&mut self.vm, &raised.value()) {
            Ok(Fast::Ready(text)) => text,
            _ => String::new(),
        };
        let mut span = None;
        let mut entry = raised.state().and_then(|state| state.borrow().traceback.clone());
        while let Some(traceback) = entry {
            let code = &traceback.frame.code.code;
            if !code.flags.hidden {
                span = code.spans.get(traceback.instr as usize).copied();
            }
            entry = traceback.next.borrow().clone();
        }
        Failure { class, message, span, rendered: String::new() }
    }

    /// The exception that ended the program, if one did.
    pub fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// `SystemExit`: a number is the exit code, None is 0, anything else is printed and means 1.
    fn system_exit(&mut self, raised: &Raised) {
        let args = raised.state().map(|state| state.borrow().args.clone());
        let code = match args {
            Some(Value::Tuple(args)) if args.len() == 1 => args.items()[0].clone(),
            Some(Value::Tuple(args)) if args.is_empty() => Value::None,
            Some(other) => other,
            None => Value::None,
        };
        self.exit_code = match code.base() {
            Value::None => 0,
            Value::Int(code) => (*code & 0xff) as i32,
            Value::Bool(flag) => i32::from(flag.get()),
            other => {
                if let Ok(Fast::Ready(text)) = types::str_of(&mut self.vm, other) {
                    self.vm.write(Stream::Stderr, &format!("{text}\n"));
                }
                1
            }
        };
    }

    /// Run to the end within `options`. Gives the exit code.
    pub fn finish(mut self, options: &Options) -> i32 {
        self.run_to_end(options)
    }

    /// The program stands still for ever, as far as the machine can tell: whether the world outside could change that.
    fn hope(&self) -> ProgramHalt {
        let any = |module, name| matches!(self.vm.of_module(module, name), Some(Value::Dict(known)) if !known.is_empty());
        if any("_network", "listeners") {
            ProgramHalt::Serving
        } else if any("signal", "_awaited") {
            ProgramHalt::AwaitsSignal
        } else {
            ProgramHalt::Deadlock
        }
    }

    /// What it means that the program stands still, in a sentence.
    fn stands_still(&self, halt: ProgramHalt) -> String {
        let listed = |module, name| match self.vm.of_module(module, name) {
            Some(Value::Dict(known)) => {
                let texts =
                    known.snapshot().into_iter().filter_map(|(_, text)| Some(text.as_str()?.to_owned()));
                texts.collect::<Vec<_>>().join(", ")
            }
            _ => String::new(),
        };
        match halt {
            ProgramHalt::Serving => format!(
                "idle: the server waits for a connection at {}; nothing else will happen, so the run ends here",
                listed("_network", "listeners")
            ),
            ProgramHalt::AwaitsSignal => format!(
                "idle: the program waits for a signal ({}); nothing else will happen, so the run ends here \
                 (--signal NAME@SECONDS sends one)",
                listed("signal", "_awaited")
            ),
            _ => "deadlock: nothing is scheduled, and nothing outside can wake the program".to_owned(),
        }
    }

    /// [`Program::finish`], with the machine left to be looked at.
    pub fn run_to_end(&mut self, options: &Options) -> i32 {
        const SLICE: u64 = 100_000;
        self.vm.due_signals = options.signals.iter().copied().collect();
        loop {
            let mut until = (self.vm.executed + SLICE).min(options.max_steps);
            if let Some(signal) = self.vm.next_signal()
                && let Some(instructions) = self.vm.clock.instructions_in(signal - self.vm.now())
            {
                // Where computing takes time, a signal comes in the midst of it.
                until = until.min(self.vm.executed + instructions);
            }
            match self.advance(until, false) {
                Progress::Finished(code) => return code,
                Progress::Line => {}
                Progress::Budget => {
                    if self.vm.executed >= options.max_steps {
                        let limit = options.max_steps;
                        self.say(&format!("loopscope: stopped after {limit} instructions (--max-steps)\n"));
                        if !self.vm.clock.has_cost() {
                            self.say(FROZEN_CLOCK);
                        }
                        return 3;
                    }
                    if let Some(until) = options.until
                        && self.vm.now() > until
                    {
                        self.say(&format!("loopscope: stopped at {until} s of virtual time (--until)\n"));
                        return 3;
                    }
                }
                Progress::Halted(
                    halt @ (ProgramHalt::Deadlock | ProgramHalt::Serving | ProgramHalt::AwaitsSignal),
                ) => {
                    let sentence = self.stands_still(halt);
                    self.say(&format!("loopscope: {sentence}\n"));
                    let line = if asyncio::runs(&mut self.vm) { 0 } else { self.vm.program_line() };
                    self.stuck = Some(Stuck { halt, line, lines: std::mem::take(&mut self.given) });
                    return if halt == ProgramHalt::Deadlock { 4 } else { 5 };
                }
                Progress::Halted(ProgramHalt::Source) => {
                    // Where nothing fetches texts, what is not carried cannot be imported.
                    if let Some(name) = self.vm.awaited.take() {
                        crate::library::sources::arrive(&name, Err("its text is not here".into()));
                    }
                }
                Progress::Halted(ProgramHalt::Input) => {
                    let line = self.answers.pop_front();
                    let line = line.unwrap_or_else(|| options.input.and_then(|read| read()));
                    self.given.push(line.clone());
                    self.vm.give_input(line);
                }
            }
        }
    }

    fn say(&mut self, text: &str) {
        self.vm.write(Stream::Stderr, text);
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        asyncio::abandon(&mut self.vm);
    }
}
