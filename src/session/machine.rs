//! The real machine as a session's engine.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::diagnosis;
use super::engine::{
    Awaits, Diagnostic, DiagnosticKind, Engine, EngineFactory, Entered, Finish, Frame as FrameView, Input,
    Program as Text, Spot, Stop, Until, Verdict,
};
use super::inspection::{Inspection, Stack, Standing};
use super::look::{self, Look, shown};
use crate::asyncio::instrument::{FutureId, Instrument, Moment};
use crate::asyncio::{self, inspect};
use crate::code::{self, Code, CompileOptions, Mode};
use crate::library::sources;
use crate::runner::{Program, ProgramHalt, Progress};
use crate::syntax::{self, Source, SyntaxError};
use crate::trace::knot::Join;
use crate::vm::{
    Body, Frame, Generator, GeneratorKind, GeneratorState, Value, Vm, driven_by_body, line_at, variables,
};
use crate::world::{Console, Scenario, Stream};

/// Makes machines.
#[derive(Default)]
pub struct MachineFactory;

impl EngineFactory for MachineFactory {
    fn create(
        &self,
        text: &Text,
        instrument: Rc<RefCell<dyn Instrument>>,
    ) -> Result<Box<dyn Engine>, Vec<Diagnostic>> {
        let source = Rc::new(Source::new(text.name.clone(), text.text.clone()));
        let code =
            code::compile_module(&source).map_err(|error| vec![diagnosis::of_text(&source, &error)])?;
        let console = Rc::new(RefCell::new(Told { instrument: instrument.clone() }));
        let scenario = Scenario::of(&text.scenario, &text.text)
            .map_err(|_| diagnosis::of_scenario(&source, &text.scenario))?;
        let mut program = Program::new(&code, console, &scenario);
        asyncio::observe(&mut program.vm, instrument);
        let signals = text.inputs.iter().filter_map(|input| match input.what {
            Entered::Signal(number) => Some((input.instruction, number)),
            Entered::Line(_) => None,
        });
        let lines = text.inputs.iter().filter(|input| matches!(input.what, Entered::Line(_))).cloned();
        let (signals, lines) = (signals.collect(), lines.collect());
        let program = RefCell::new(program);
        Ok(Box::new(Machine { program, source, lines, signals, ended: None, conditions: Vec::new() }))
    }

    fn check(&self, condition: &str) -> Result<(), Rc<str>> {
        Condition::of(condition).map(|_| ())
    }
}

/// A condition ready to run.
#[derive(Clone)]
struct Condition {
    /// Its negation: an expression whose value is a bool, whatever the condition's is.
    code: Rc<Code>,
    /// Whether it only looks: see [`syntax::is_plain`].
    plain: bool,
}

impl Condition {
    /// Instructions that a condition may take: enough to look through a long list, and over in a moment.
    const BUDGET: u64 = 2_000_000;

    fn of(text: &str) -> Result<Self, Rc<str>> {
        let words = |error: SyntaxError| -> Rc<str> {
            format!("{}: {}", error.kind.class_name(), error.message).into()
        };
        // By itself first: it must not become an expression only by what is put around it.
        let alone = Source::new("<condition>", text.trim());
        let plain = syntax::is_plain(&syntax::parse_expression(&alone).map_err(words)?.tree.body);
        // A comment at its end must not take the bracket with it.
        let negation = Rc::new(Source::new("<condition>", format!("not (\n{}\n)", text.trim())));
        let options = CompileOptions { dynamic: true, mode: Mode::Eval, ..CompileOptions::default() };
        let code = code::compile(&negation, options).map_err(words)?;
        Ok(Self { code, plain })
    }
}

/// Passes the program's output on to the instrument.
struct Told {
    instrument: Rc<RefCell<dyn Instrument>>,
}

impl Console for Told {
    fn write(&mut self, instruction: u64, time: f64, line: u32, stream: Stream, text: &str) {
        self.instrument.borrow_mut().output(Moment { instruction, time, line }, stream, text);
    }
}

/// A machine with a program in it.
struct Machine {
    /// Looking at frames makes texts of values, for which the machine needs to be borrowed mutably.
    program: RefCell<Program>,
    source: Rc<Source>,
    /// Lines that were entered and have not been read yet.
    lines: VecDeque<Input>,
    /// Signals that have not come yet.
    signals: VecDeque<(u64, u8)>,
    ended: Option<Stop>,
    /// The conditions that it has been asked for, by their texts.
    conditions: Vec<(Rc<str>, Condition)>,
}

/// Give the program what a person entered. The console shows it as a terminal would, which echoes what is typed.
fn enter(program: &mut Program, input: Input) {
    let Entered::Line(line) = input.what else { return };
    if let Some(line) = &line {
        program.vm.write(Stream::Stdin, &format!("{line}\n"));
    }
    program.vm.give_input(line.map(|line| line.to_string()));
}

impl Engine for Machine {
    fn advance(&mut self, until: Until) -> Stop {
        if let Some(ended) = &self.ended {
            return ended.clone();
        }
        let program = self.program.get_mut();
        let progress = loop {
            let next = self.signals.front().map_or(u64::MAX, |signal| signal.0);
            let progress = program.advance(until.instruction.min(next), until.line);
            if !matches!(progress, Progress::Line | Progress::Finished(_))
                && let Some((_, number)) = self.signals.pop_front_if(|signal| signal.0 <= program.vm.executed)
            {
                program.vm.signals.push(number);
                continue;
            }
            if progress != Progress::Halted(ProgramHalt::Input) {
                break progress;
            }
            match self.lines.pop_front_if(|input| input.instruction <= program.vm.executed) {
                Some(input) => enter(program, input),
                None => break progress,
            }
        };
        let stop = match progress {
            Progress::Budget => return Stop::Budget,
            Progress::Line => return Stop::Line,
            Progress::Halted(ProgramHalt::Input) => return Stop::WaitingInput,
            Progress::Halted(ProgramHalt::Source) => return Stop::WaitingSource,
            Progress::Halted(ProgramHalt::Deadlock) => Stop::Deadlock,
            Progress::Halted(ProgramHalt::Serving) => Stop::Idle(Awaits::Connection),
            Progress::Halted(ProgramHalt::AwaitsSignal) => Stop::Idle(Awaits::Signal),
            Progress::Finished(code) => {
                let error = program.failure().map(|failure| {
                    let span = failure.span.unwrap_or_default();
                    Diagnostic {
                        kind: DiagnosticKind::Uncaught,
                        class: failure.class.as_str().into(),
                        message: failure.message.as_str().into(),
                        start: self.source.place(span.start),
                        end: self.source.place(span.end),
                        rendered: failure.rendered.as_str().into(),
                        wrong: None,
                    }
                });
                asyncio::finished(&mut program.vm);
                Stop::Finished(Finish { code, error })
            }
        };
        self.ended = Some(stop.clone());
        stop
    }

    fn give(&mut self, input: Input) {
        // At once, without running up to the question again: a replay does not count that twice either.
        enter(self.program.get_mut(), input);
    }

    fn awaited(&self) -> Option<Rc<str>> {
        self.program.borrow().vm.awaited.clone().filter(|name| sources::is_awaited(name))
    }

    fn instruction(&self) -> u64 {
        self.program.borrow().vm.executed
    }

    fn line(&self) -> u32 {
        let vm = &mut self.program.borrow_mut().vm;
        // While a loop runs only the frames of its callback count: the line that called `asyncio.run` does not run meanwhile.
        let own = frames_above_loop(vm).unwrap_or(usize::MAX);
        let all = vm.standing_frames().count();
        let inner = vm.standing_frames().skip(all.saturating_sub(own));
        let last = inner.filter(|frame| !frame.code.code.flags.hidden).last();
        last.map_or(0, next_line)
    }

    fn frames(&self, task: Option<FutureId>) -> Vec<FrameView> {
        let vm = &mut self.program.borrow_mut().vm;
        raw_frames(vm, task).into_iter().map(|frame| frame.view(vm)).collect()
    }

    fn joins(&self) -> Vec<Join> {
        let joins = inspect::joins(&mut self.program.borrow_mut().vm);
        joins.into_iter().map(|(by, child)| Join { by, child }).collect()
    }

    fn inspect(&self, task: Option<FutureId>) -> Inspection {
        let vm = &mut self.program.borrow_mut().vm;
        let frames = raw_frames(vm, task);
        let mut look = Look::new(vm);
        for frame in &frames {
            for (name, value) in &frame.locals {
                look.variable(name, value, frame.library);
            }
        }
        let objects = look.objects();
        Inspection { objects, edges: look::edges(vm), stacks: stacks(vm), signals: look::signals(vm) }
    }

    fn spot(&self) -> Spot {
        let vm = &mut self.program.borrow_mut().vm;
        let running = inspect::running(vm);
        let (depth, innermost) = match &running {
            Some((_, Value::Generator(coroutine))) => own_frames(vm.frames_from(coroutine)),
            _ => own_frames(vm.standing_frames()),
        };
        Spot {
            line: innermost.map_or(0, next_line),
            task: running.map(|(task, _)| task),
            thread: vm.thread().0,
            depth,
            // It has a past, and nothing of it has run since it was taken up again.
            resumed: innermost.is_some_and(|frame| frame.ip > 0 && frame.entered == vm.executed),
        }
    }

    fn holds(&mut self, condition: &str) -> Verdict {
        let known = self.conditions.iter().find(|(text, _)| &**text == condition);
        let ready = match known.map_or_else(|| Condition::of(condition), |(_, ready)| Ok(ready.clone())) {
            Ok(ready) => ready,
            Err(message) => return Verdict { holds: Err(message), intact: true },
        };
        if known.is_none() {
            self.conditions.push((condition.into(), ready.clone()));
        }
        let watched = self.program.get_mut().vm.watch(&ready.code, ready.plain, Condition::BUDGET);
        let holds = watched.holds.map(|negation| !negation).map_err(Rc::from);
        Verdict { holds, intact: watched.intact }
    }
}

/// How many frames are the program's own, and the innermost of them.
fn own_frames<'a>(frames: impl Iterator<Item = &'a Frame>) -> (u32, Option<&'a Frame>) {
    frames
        .filter(|frame| !frame.code.code.flags.hidden)
        .fold((0, None), |(count, _), frame| (count + 1, Some(frame)))
}

/// The line that is about to run in a frame between two instructions.
fn next_line(frame: &Frame) -> u32 {
    match frame.code.code.lines.get(frame.ip) {
        Some(line) if *line > 0 => *line,
        _ => frame.current_line(),
    }
}

/// What is read off a frame before its values are made into texts.
struct Raw {
    name: Rc<str>,
    /// Empty for what is written in Rust.
    file: Rc<str>,
    line: u32,
    library: bool,
    outer: bool,
    locals: Vec<(Rc<str>, Value)>,
}

impl Raw {
    fn of(frame: &Frame, line: u32) -> Self {
        let code = &frame.code.code;
        let locals = match &frame.namespace {
            Some(namespace) => own_names(namespace.snapshot()),
            None => variables(&frame.code, &frame.data),
        };
        Self {
            name: code.qualname.clone(),
            file: code.source.name.clone(),
            line,
            library: code.flags.hidden,
            outer: false,
            locals,
        }
    }

    fn view(self, vm: &mut Vm) -> FrameView {
        let locals: Vec<(Rc<str>, Rc<str>)> =
            self.locals.into_iter().map(|(name, value)| (name, shown(vm, &value))).collect();
        FrameView {
            name: self.name,
            line: self.line,
            library: self.library,
            outer: self.outer,
            locals: locals.into(),
        }
    }
}

/// A module's names that the program itself gave: no dunders, modules, functions or classes, which only make noise.
fn own_names(all: Vec<(Value, Value)>) -> Vec<(Rc<str>, Value)> {
    all.into_iter()
        .filter_map(|(name, value)| {
            let name: Rc<str> = name.as_str()?.into();
            let noise = matches!(value, Value::Module(_) | Value::Function(_) | Value::Class(_));
            (!name.starts_with("__") && !noise).then_some((name, value))
        })
        .collect()
}

/// The frames of a task, or of what executes, innermost first.
fn raw_frames(vm: &mut Vm, task: Option<FutureId>) -> Vec<Raw> {
    let Some(task) = task else { return running_frames(vm) };
    match inspect::coroutine_of(vm, task) {
        Some(coroutine) => await_chain(vm, &coroutine),
        None => Vec::new(),
    }
}

/// How many of the innermost frames on the stack belong to the task that runs, or to the callback of no task; none when no loop runs.
fn frames_above_loop(vm: &mut Vm) -> Option<usize> {
    match inspect::running(vm) {
        Some((_, Value::Generator(coroutine))) => Some(vm.frames_from(&coroutine).count()),
        _ => vm.frames_above("run_forever"),
    }
}

/// Where the coroutines of all tasks stand that are not done.
fn stacks(vm: &mut Vm) -> Rc<[Stack]> {
    let unfinished = inspect::unfinished(vm, Inspection::STACKS);
    let stack = |(task, coroutine): (FutureId, Value)| {
        let frames = await_chain(vm, &coroutine).into_iter().rev();
        let frame =
            |raw: Raw| Standing { line: (!raw.library).then_some(raw.line), name: raw.name, file: raw.file };
        Stack { task, frames: frames.map(frame).collect() }
    };
    unfinished.into_iter().map(stack).collect()
}

/// The frames on the machine's stack, innermost first.
fn running_frames(vm: &mut Vm) -> Vec<Raw> {
    let own = frames_above_loop(vm);
    let mut frames: Vec<Raw> =
        vm.standing_frames().map(|frame| Raw::of(frame, frame.current_line())).collect();
    if let (Some(last), Some(frame)) = (frames.last_mut(), vm.standing_frames().last()) {
        last.line = next_line(frame);
    }
    frames.reverse();
    for frame in frames.iter_mut().skip(own.unwrap_or(usize::MAX)) {
        frame.outer = true;
    }
    frames
}

/// Kinds of awaitables that stand for what they lead to.
const BETWEEN: [GeneratorKind; 4] = [
    GeneratorKind::FutureIter,
    GeneratorKind::AsyncSend,
    GeneratorKind::AsyncThrow,
    GeneratorKind::AsyncClose,
];

/// The coroutines that a task's coroutine awaits, down to the innermost, which comes first.
fn await_chain(vm: &Vm, coroutine: &Value) -> Vec<Raw> {
    let mut chain = Vec::new();
    let mut next = Some(coroutine.clone());
    while let Some(Value::Generator(generator)) = next {
        match suspended_frame(&generator) {
            // How the machine awaits a future, or goes on with an asynchronous generator, is not something that the program wrote.
            Some(_) if BETWEEN.contains(&generator.kind) => {}
            Some(raw) => chain.push(raw),
            None => {
                let running = running_from(vm, &generator);
                // Where its turn has only just begun, what it awaits has not gone on yet.
                next = vm.driven_next().filter(|_| !running.is_empty());
                chain.extend(running);
                continue;
            }
        }
        next = driven_by_body(&generator);
    }
    chain.reverse();
    chain
}

fn suspended_frame(generator: &Rc<Generator>) -> Option<Raw> {
    match &*generator.state.borrow() {
        GeneratorState::Created(Body::Python(frame)) => Some(Raw::of(frame, frame.code.code.first_line)),
        GeneratorState::Suspended(Body::Python(frame)) => {
            Some(Raw::of(frame, line_at(&frame.code, frame.current())))
        }
        GeneratorState::Created(Body::Native(_)) | GeneratorState::Suspended(Body::Native(_)) => Some(Raw {
            name: generator.named.qualname().as_str().into(),
            file: inspect::native_file(generator.named.qualname().as_str()).unwrap_or_default().into(),
            line: 0,
            library: true,
            outer: false,
            locals: Vec::new(),
        }),
        GeneratorState::Running | GeneratorState::Done => None,
    }
}

/// The frames on the stack from a running generator's on, outermost first.
fn running_from(vm: &Vm, generator: &Rc<Generator>) -> Vec<Raw> {
    let mut frames: Vec<Raw> =
        vm.frames_from(generator).map(|frame| Raw::of(frame, frame.current_line())).collect();
    if let (Some(last), Some(frame)) = (frames.last_mut(), vm.frames_from(generator).last()) {
        last.line = next_line(frame);
    }
    frames
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asyncio::instrument::Instrument;

    struct Deaf;
    impl Instrument for Deaf {}

    fn machine(text: &str) -> Box<dyn Engine> {
        let program =
            Text { name: "t.py".into(), text: text.into(), scenario: "".into(), inputs: Rc::default() };
        match MachineFactory.create(&program, Rc::new(RefCell::new(Deaf))) {
            Ok(engine) => engine,
            Err(diagnostics) => panic!("{diagnostics:?}"),
        }
    }

    fn lines(engine: &mut dyn Engine) -> Vec<u32> {
        let mut lines = Vec::new();
        while engine.advance(Until { instruction: 10_000, line: true }) == Stop::Line {
            lines.push(engine.line());
        }
        lines
    }

    #[test]
    fn lines_come_in_the_order_of_execution() {
        let mut engine = machine("x = 0\nwhile x < 2:\n    x += 1\ny = x\n");
        assert_eq!(lines(&mut *engine), [2, 3, 2, 3, 2, 4]);
    }

    #[test]
    fn a_stop_in_the_middle_changes_no_line() {
        let text =
            "def f(n):\n    m = n + 1\n    return m\n\na = f(1)\nb = [i\n     for i in (1, 2)]\nc = f(a)\n";
        let all = lines(&mut *machine(text));
        for cut in 1..60 {
            let mut engine = machine(text);
            let mut before = Vec::new();
            while engine.advance(Until { instruction: cut, line: true }) == Stop::Line {
                before.push(engine.line());
            }
            let mut rest = engine;
            before.extend(lines(&mut *rest));
            assert_eq!(before, all, "cut at {cut}");
        }
    }

    #[test]
    fn beside_a_callback_the_line_that_runs_the_loop_does_not_run() {
        let text = "import asyncio\n\ndef call(n):\n    return n\n\nasync def main():\n    \
                    asyncio.get_running_loop().call_soon(call, 1)\n    await asyncio.sleep(0)\n\nasyncio.run(main())\n\
                    loop = asyncio.new_event_loop()\nloop.call_soon(call, 2)\nloop.call_soon(loop.stop)\nloop.run_forever()\n";
        let mut engine = machine(text);
        let mut seen = Vec::new();
        for instruction in 1.. {
            if let Stop::Finished(_) = engine.advance(Until { instruction, line: false }) {
                break;
            }
            let frames = engine.frames(None);
            let Some(at) = frames.iter().position(|frame| frame.outer) else { continue };
            let names: Vec<&str> = frames[..at].iter().map(|frame| &*frame.name).collect();
            let told = (engine.line(), names.join(" < "), frames.iter().skip(at).all(|frame| frame.outer));
            if seen.last() != Some(&told) {
                seen.push(told);
            }
        }
        let seen: Vec<(u32, &str)> = seen
            .iter()
            .map(|(line, names, outer)| (*line, if *outer { &**names } else { "mixed" }))
            .collect();
        assert!(seen.contains(&(4, "call")) && seen.contains(&(0, "_run_until_complete_cb")), "{seen:?}");
        assert!(seen.iter().all(|(line, _)| [0, 4, 7, 8].contains(line)), "{seen:?}");
        assert_eq!(seen.iter().filter(|told| **told == (4, "call")).count(), 2, "{seen:?}");
    }

    #[test]
    fn frames_show_locals() {
        let mut engine = machine("def f(a):\n    b = [a, 'x']\n    return b\nf(1)\n");
        while engine.line() != 3 {
            assert_eq!(engine.advance(Until { instruction: 1_000, line: true }), Stop::Line);
        }
        let frames = engine.frames(None);
        assert_eq!((&*frames[0].name, frames[0].line), ("f", 3));
        let locals: Vec<(&str, &str)> =
            frames[0].locals.iter().map(|(name, value)| (&**name, &**value)).collect();
        assert_eq!(locals, [("a", "1"), ("b", "[1, 'x']")]);
    }

    /// Notes when everything was written.
    #[derive(Default)]
    struct Times(Vec<(u64, f64, String)>);
    impl Instrument for Times {
        fn output(&mut self, at: Moment, _stream: Stream, text: &str) {
            self.0.push((at.instruction, at.time, text.to_owned()));
        }
    }

    /// What `text` writes when each instruction takes a microsecond and the run is cut into slices.
    fn times(text: &str, slice: u64) -> Vec<(u64, f64, String)> {
        let program = Text {
            name: "t.py".into(),
            text: text.into(),
            scenario: "{\"instruction_cost\": 1000}".into(),
            inputs: Rc::default(),
        };
        let times = Rc::new(RefCell::new(Times::default()));
        let Ok(mut engine) = MachineFactory.create(&program, times.clone()) else {
            panic!("it does not compile");
        };
        for slice in (1..).map(|count| count * slice) {
            if let Stop::Finished(_) = engine.advance(Until { instruction: slice, line: false }) {
                break;
            }
        }
        let times = times.borrow();
        times.0.clone()
    }

    #[test]
    fn what_instructions_cost_does_not_depend_on_slices() {
        let text = "import asyncio, time\nasync def main():\n    task = asyncio.create_task(asyncio.sleep(0.0005))\n    \
                    begun = time.monotonic()\n    while time.monotonic() - begun < 0.003:\n        pass\n    \
                    print(time.time(), task.done())\n    await task\n    print(time.perf_counter_ns())\n\
                    asyncio.run(main())\nprint(time.process_time())\n";
        let whole = times(text, 1_000_000);
        assert_eq!(whole.len(), 3);
        assert!(whole[0].1 >= 0.003 && whole[0].1 < 0.01, "{whole:?}");
        for slice in [1, 2, 7, 1_000] {
            assert_eq!(times(text, slice), whole, "slices of {slice}");
        }
    }

    #[test]
    fn an_uncaught_exception_has_its_place() {
        let mut engine = machine("def f():\n    return 1 / 0\nf()\n");
        match engine.advance(Until { instruction: 10_000, line: false }) {
            Stop::Finished(Finish { code: 1, error: Some(error) }) => {
                assert_eq!(&*error.class, "ZeroDivisionError");
                assert_eq!(error.start.line, 2);
            }
            other => panic!("{other:?}"),
        }
    }

    /// Everything that a run told, with a condition asked before each line as long as the machine stays intact.
    fn told(text: &str, condition: Option<&str>) -> (Vec<(u64, f64, String)>, u64) {
        let program =
            Text { name: "t.py".into(), text: text.into(), scenario: "".into(), inputs: Rc::default() };
        let times = Rc::new(RefCell::new(Times::default()));
        let Ok(mut engine) = MachineFactory.create(&program, times.clone()) else { panic!("it compiles") };
        let mut asked = 0;
        while engine.advance(Until { instruction: u64::MAX, line: true }) == Stop::Line {
            if let Some(condition) = condition {
                assert!(engine.holds(condition).intact, "{condition} at line {}", engine.line());
                asked += 1;
            }
        }
        let told = std::mem::take(&mut times.borrow_mut().0);
        assert!(condition.is_none() || asked > 300, "{asked} times asked");
        (told, engine.instruction())
    }

    #[test]
    fn a_plain_condition_leaves_no_trace() {
        let text = "import gc\nnames = {'a': [1, 2.5]}\nloop = []\nfor n in range(150):\n    loop = [loop, {n}]\n    \
                    loop[0] = loop\nprint(gc.get_count(), gc.get_stats()[0]['collections'], id(loop) - id(names))\n";
        let alone = told(text, None);
        assert!(!alone.0.is_empty());
        let conditions = [
            "n == 3",
            "names['a'][0] * 2.5 > n and not loop is None",
            "gc.garbage",
            "10 ** 30 + n",
            "names is loop",
        ];
        for condition in conditions {
            // Before the first of its names exists it fails, which leaves a trace.
            let text = text.replace("import gc", "n, loop, names, gc = 0, [], {'a': [1]}, __import__('gc')");
            assert_eq!(told(&text, Some(condition)), told(&text, None), "{condition}");
        }
    }
}
