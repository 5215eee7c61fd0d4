//! What a session needs of the machine: a small trait that the machine implements, and that tests can script.

use super::inspection::Inspection;
use crate::asyncio::instrument::{FutureId, Instrument};
use crate::syntax::Place;
use crate::trace::knot::Join;
use crate::world::scenario::Wrong;
use std::cell::RefCell;
use std::rc::Rc;

/// What to run. Equal programs give byte-identical traces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// File name for messages.
    pub name: Rc<str>,
    /// The text.
    pub text: Rc<str>,
    /// The scenario as JSON; empty for the defaults.
    pub scenario: Rc<str>,
    /// What a person entered during the run, by instruction count.
    pub inputs: Rc<[Input]>,
}

impl Program {
    /// A number by which a program in its world is known again, whatever is entered.
    pub fn checksum(&self) -> u32 {
        // FNV-1a, with a byte between the two that is in no text.
        let bytes = self.text.bytes().chain([0xff]).chain(self.scenario.bytes());
        bytes.fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }
}

/// One entry of the input log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Given to the program when it has executed this many instructions.
    pub instruction: u64,
    /// What was given.
    pub what: Entered,
}

/// What a person does to a program while it runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// A line of standard input without its line ending; `None` for the end of input.
    Line(Option<Rc<str>>),
    /// The signal of this number.
    Signal(u8),
}

/// How serious a diagnostic is, and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagnosticKind {
    /// The text is no Python program.
    Syntax,
    /// The text is Python that this machine does not run.
    Unsupported,
    /// The scenario describes no world. Its place is in the program only if the scenario stands in the program.
    Scenario,
    /// An exception that nothing caught.
    Uncaught,
}

/// Something wrong with a place in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind it is.
    pub kind: DiagnosticKind,
    /// Class of the exception, such as `SyntaxError`.
    pub class: Rc<str>,
    /// Its message in CPython's words.
    pub message: Rc<str>,
    /// Where it begins.
    pub start: Place,
    /// Where it ends (exclusive).
    pub end: Place,
    /// What CPython would print for it, line by line.
    pub rendered: Rc<str>,
    /// Of a scenario: what is wrong, and the line and column in its own text.
    pub wrong: Option<(Wrong, (u32, u32))>,
}

/// How far to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Until {
    /// Stop before executing more instructions than this in total.
    pub instruction: u64,
    /// Also stop when another line of the program's own code is about to run: a new line in the same frame, or any
    /// line after a frame was entered, left or resumed.
    pub line: bool,
}

/// Why the machine stopped.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// The instruction count of [`Until`] was reached.
    Budget,
    /// Another line is about to run.
    Line,
    /// The program ended; later calls say so again.
    Finished(Finish),
    /// The program waits for ever: nothing is scheduled and nothing outside can wake it.
    Deadlock,
    /// Nothing is scheduled, and only somebody outside can go on with it.
    Idle(Awaits),
    /// The program reads standard input beyond the input log.
    WaitingInput,
    /// The program imports a module whose text has to be fetched: [`Engine::awaited`].
    WaitingSource,
}

/// What a program waits for that has nothing else to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaits {
    /// It listens: somebody may connect.
    Connection,
    /// It handles signals: one may come.
    Signal,
}

/// How a program ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Finish {
    /// Its exit code.
    pub code: i32,
    /// The exception that nothing caught.
    pub error: Option<Diagnostic>,
}

/// One frame of a stack, for the inspector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The function's qualified name; `<module>` at the top level.
    pub name: Rc<str>,
    /// The line that it is at, from 1.
    pub line: u32,
    /// Whether it belongs to the library: hidden from learners unless they ask.
    pub library: bool,
    /// Whether it stands below the event loop: it waits for the loop to end rather than for the frames above.
    pub outer: bool,
    /// Local variables in the order of their first assignment, with their `repr` (shortened).
    pub locals: Rc<[(Rc<str>, Rc<str>)]>,
}

/// Where a machine is, as far as looking for a line needs to know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The line of the program's own code that is about to run; 0 if there is none.
    pub line: u32,
    /// The task that runs.
    pub task: Option<FutureId>,
    /// The thread that runs: 0 is the main one.
    pub thread: u32,
    /// How many frames of the program's own code stand on one another: from the task's coroutine on, or, where no task runs,
    /// all of the thread's.
    pub depth: u32,
    /// Whether that line only goes on, in the middle, after what it awaited.
    pub resumed: bool,
}

/// What came of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it holds, or why that cannot be told: `NameError: name 'n' is not defined`.
    pub holds: Result<bool, Rc<str>>,
    /// Whether the engine goes on exactly as if it had not been asked. If not, it is of no further use.
    pub intact: bool,
}

/// A machine with a program in it. It tells its instrument everything that happens, and is deterministic: two
/// engines made from equal programs do exactly the same however their running is cut into slices.
pub trait Engine {
    /// After [`Stop::WaitingInput`]: what a person entered. It joins the input log of this run.
    fn give(&mut self, input: Input);

    /// Run until a stop. The instruction count never exceeds `until.instruction`.
    ///
    /// At least one instruction is executed before stopping for a line, so repeated calls move on. Where both would
    /// apply, the stop is [`Stop::Line`]: no line is lost to a budget that happens to end there. When
    /// `until.instruction` has been reached already, nothing is executed and the stop is [`Stop::Budget`].
    fn advance(&mut self, until: Until) -> Stop;

    /// After [`Stop::WaitingSource`], and until the text has arrived: the module that is waited for.
    fn awaited(&self) -> Option<Rc<str>> {
        None
    }

    /// Instructions executed so far.
    fn instruction(&self) -> u64;

    /// The line of the program's own code that is about to run or waits in the innermost frame; 0 if there is none.
    fn line(&self) -> u32;

    /// A snapshot of a stack, innermost frame first: of a task (suspended: its await chain), or of what is executing
    /// when `task` is `None`. Empty when there is none.
    fn frames(&self, task: Option<FutureId>) -> Vec<Frame>;

    /// Where it is. Cheap, unlike [`Engine::frames`].
    fn spot(&self) -> Spot;

    /// Whether a Python expression is true in the innermost frame. It must have passed [`EngineFactory::check`].
    fn holds(&mut self, condition: &str) -> Verdict;

    /// Where the program stands still: which tasks await which through what collects several, sorted. Runs nothing and changes nothing.
    fn joins(&self) -> Vec<Join> {
        Vec::new()
    }

    /// What the objects say here: those that the stack of `task` refers to, or what executes when it is `None`, and who
    /// awaits whom. Runs nothing and changes nothing.
    fn inspect(&self, _task: Option<FutureId>) -> Inspection {
        Inspection::default()
    }
}

/// Makes engines. A session makes one to run ahead and others to replay.
pub trait EngineFactory {
    /// A machine at the beginning of `program`, with `instrument` attached. The error is what the editor marks.
    fn create(
        &self,
        program: &Program,
        instrument: Rc<RefCell<dyn Instrument>>,
    ) -> Result<Box<dyn Engine>, Vec<Diagnostic>>;

    /// Whether a text can be a condition at all. The error is what CPython says of it: `SyntaxError: invalid syntax`.
    fn check(&self, condition: &str) -> Result<(), Rc<str>>;
}
