//! What the loop tells its observers, moment by moment.

use std::cell::RefCell;
use std::rc::Rc;

use loopscope::asyncio::instrument::{
    Blocking, Ending, FutureId, FutureKind, HandleId, HandleInfo, Instrument, LoopId, LoopState, Moment,
    Phase, TaskInfo, Wait,
};
use loopscope::asyncio::observe;
use loopscope::runner::{Options, Program};
use loopscope::syntax::Source;
use loopscope::world::{Console, Scenario, Stream};

/// Writes every moment down as a line: time, line of the program, what happened.
#[derive(Default)]
struct Log {
    lines: Vec<String>,
}

impl Log {
    fn add(&mut self, at: Moment, text: String) {
        self.lines.push(format!("{} L{} {text}", at.time, at.line));
    }
}

impl Instrument for Log {
    fn loop_state(&mut self, at: Moment, owner: LoopId, state: LoopState) {
        self.add(at, format!("loop {} {state:?}", owner.0));
    }
    fn iteration(&mut self, at: Moment, _: LoopId, number: u64) {
        self.add(at, format!("iteration {number}"));
    }
    fn phase(&mut self, at: Moment, _: LoopId, phase: Phase) {
        self.add(at, format!("{phase:?}"));
    }
    fn clock(&mut self, at: Moment, from: f64) {
        self.add(at, format!("clock from {from}"));
    }
    fn handle_created(&mut self, at: Moment, info: &HandleInfo) {
        let HandleInfo { id, kind, task, name, when, cause, resolves, .. } = info;
        let task = task.map(|task| task.0);
        let resolves = resolves.map(|future| future.0);
        self.add(
            at,
            format!(
                "handle {} {kind:?} {name} task {task:?} when {when:?} because {cause:?} for {resolves:?}",
                id.0
            ),
        );
    }
    fn timer_due(&mut self, at: Moment, handle: HandleId) {
        self.add(at, format!("due {}", handle.0));
    }
    fn handle_cancelled(&mut self, at: Moment, handle: HandleId) {
        self.add(at, format!("cancelled {}", handle.0));
    }
    fn handle_dropped(&mut self, at: Moment, handle: HandleId) {
        self.add(at, format!("dropped {}", handle.0));
    }
    fn handle_begin(&mut self, at: Moment, handle: HandleId, _name: &dyn Fn() -> Rc<str>) {
        self.add(at, format!("begin {}", handle.0));
    }
    fn handle_end(&mut self, at: Moment, handle: HandleId) {
        self.add(at, format!("end {}", handle.0));
    }
    fn future_created(&mut self, at: Moment, id: FutureId, kind: &FutureKind) {
        self.add(at, format!("future {} {kind:?}", id.0));
    }
    fn future_done(&mut self, at: Moment, id: FutureId, ending: &Ending) {
        self.add(at, format!("done {} {ending:?}", id.0));
    }
    fn task_created(&mut self, at: Moment, info: &TaskInfo) {
        let creator = info.creator.map(|creator| creator.0);
        self.add(at, format!("task {} {} {} by {creator:?}", info.id.0, info.name, info.coroutine));
    }
    fn task_renamed(&mut self, at: Moment, task: FutureId, name: &str) {
        self.add(at, format!("task {} is now {name}", task.0));
    }
    fn task_waits(&mut self, at: Moment, task: FutureId, wait: Wait) {
        self.add(at, format!("task {} waits {wait:?}", task.0));
    }
    fn cancel_requested(&mut self, at: Moment, task: FutureId, by: Option<FutureId>) {
        self.add(at, format!("cancel {} by {:?}", task.0, by.map(|by| by.0)));
    }
    fn gather_progress(&mut self, at: Moment, gather: FutureId, done: u32) {
        self.add(at, format!("gather {} has {done}", gather.0));
    }
    fn held(&mut self, at: Moment, resource: u32, owner: Option<FutureId>) {
        self.add(at, format!("resource {resource} is held by {:?}", owner.map(|owner| owner.0)));
    }
    fn blocked(&mut self, at: Moment, blocking: &Blocking) {
        self.add(at, format!("blocked {} {}..{}", blocking.call, blocking.from, blocking.to));
    }
}

struct Silent;

impl Console for Silent {
    fn write(&mut self, _: u64, _: f64, _: u32, _: Stream, _: &str) {}
}

/// The moments of a whole run.
fn moments(text: &str) -> Vec<String> {
    let code =
        loopscope::code::compile_module(&Rc::new(Source::new("program.py", text))).expect("it compiles");
    let mut program = Program::new(&code, Rc::new(RefCell::new(Silent)), &Scenario::default());
    let log = Rc::new(RefCell::new(Log::default()));
    observe(&mut program.vm, log.clone());
    assert_eq!(program.finish(&Options::default()), 0);
    log.take().lines
}

const SLEEP_AND_CANCEL: &str = "\
import asyncio

async def child():
    await asyncio.sleep(1)

async def main():
    task = asyncio.create_task(child(), name='c')
    await asyncio.sleep(0)
    task.set_name('d')
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

asyncio.run(main())
";

/// Order, causes, identities and lines of every moment until `asyncio.run` begins to close the loop.
#[test]
fn a_run_is_told_from_beginning_to_end() {
    let expected = [
        "0 L13 loop 0 Created",
        "0 L13 task 1 Task-1 main by None",
        "0 L13 handle 1 Step main task Some(1) when None because TaskCreated(FutureId(1)) for None",
        "0 L13 loop 0 Running",
        "0 L13 iteration 1",
        "0 L13 Select { timeout: Some(0.0) }",
        "0 L13 Run { count: 1 }",
        "0 L13 begin 1",
        "0 L7 task 2 c child by Some(1)",
        "0 L7 handle 2 Step child task Some(2) when None because TaskCreated(FutureId(2)) for None",
        "0 L8 task 1 waits Turn",
        "0 L13 handle 3 Step main task Some(1) when None because Yielded(FutureId(1)) for None",
        "0 L13 end 1",
        "0 L13 iteration 2",
        "0 L13 Select { timeout: Some(0.0) }",
        "0 L13 Run { count: 2 }",
        "0 L13 begin 2",
        "0 L4 future 3 Sleep { delay: 1.0 }",
        "0 L4 handle 4 Timer _set_result_unless_cancelled task None when Some(1.0) because Scheduled for Some(3)",
        "0 L4 task 2 waits Future(FutureId(3))",
        "0 L13 end 2",
        "0 L13 begin 3",
        "0 L9 task 2 is now d",
        "0 L10 cancel 2 by Some(1)",
        "0 L10 done 3 Cancelled",
        "0 L10 handle 5 Wakeup child task Some(2) when None because FutureDone(FutureId(3)) for None",
        "0 L11 future 4 Gather { total: 1 }",
        "0 L11 task 1 waits Future(FutureId(4))",
        "0 L13 end 3",
        "0 L13 iteration 3",
        "0 L13 Select { timeout: Some(0.0) }",
        "0 L13 Run { count: 1 }",
        "0 L13 begin 5",
        "0 L4 cancelled 4",
        "0 L13 done 2 Cancelled",
        "0 L13 handle 6 Call gather.<locals>._done_callback task None when None because FutureDone(FutureId(2)) for None",
        "0 L13 end 5",
        "0 L13 iteration 4",
        "0 L13 dropped 4",
        "0 L13 Select { timeout: Some(0.0) }",
        "0 L13 Run { count: 1 }",
        "0 L13 begin 6",
        "0 L13 gather 4 has 1",
        "0 L13 done 4 Result(\"[CancelledError('')]\")",
        "0 L13 handle 7 Wakeup main task Some(1) when None because FutureDone(FutureId(4)) for None",
        "0 L13 end 6",
        "0 L13 iteration 5",
        "0 L13 Select { timeout: Some(0.0) }",
        "0 L13 Run { count: 1 }",
        "0 L13 begin 7",
        "0 L13 done 1 Result(\"None\")",
        "0 L13 handle 8 Call _run_until_complete_cb task None when None because FutureDone(FutureId(1)) for None",
        "0 L13 end 7",
        "0 L13 iteration 6",
        "0 L13 Select { timeout: Some(0.0) }",
        "0 L13 Run { count: 1 }",
        "0 L13 begin 8",
        "0 L13 end 8",
        "0 L13 loop 0 Created",
        "0 L13 loop 0 Closing",
    ];
    let told = moments(SLEEP_AND_CANCEL);
    for (index, line) in expected.iter().enumerate() {
        assert_eq!(told.get(index).map(String::as_str), Some(*line), "moment {index}");
    }
    assert_eq!(told.last().map(String::as_str), Some("0 L13 loop 0 Closed"));
}

/// The clock moves in the select step and nowhere else, and a blocking call is told as such.
#[test]
fn the_clock_moves_in_select_or_by_blocking() {
    let told = moments(
        "import asyncio, time\n\nasync def main():\n    await asyncio.sleep(0.5)\n    time.sleep(2)\n\nasyncio.run(main())\n",
    );
    let about_time: Vec<&str> = told
        .iter()
        .map(String::as_str)
        .filter(|line| ["clock", "due", "Timers", "blocked"].iter().any(|word| line.contains(word)))
        .collect();
    assert_eq!(
        about_time,
        [
            "0.5 L7 clock from 0",
            "0.5 L7 due 2",
            "0.5 L7 Timers { due: 1 }",
            "2.5 L5 blocked time.sleep 0.5..2.5"
        ]
    );
}
