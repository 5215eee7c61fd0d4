//! What a task takes while it sleeps: bytes that an allocator has handed out, counted rather than estimated.

use std::cell::RefCell;
use std::rc::Rc;

use loopscope::code::compile_module;
use loopscope::runner::{Options, Program};
use loopscope::syntax::Source;
use loopscope::world::{Console, Scenario, Stream};
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// Tasks that sleep at once, no two until the same time, and one that says when they all do.
const SLEEPERS: &str = r#"
import asyncio

async def sleeper(n):
    await asyncio.sleep(1 + n * 7919 % COUNT / COUNT)

async def main():
    tasks = [asyncio.create_task(sleeper(n)) for n in range(COUNT)]
    await asyncio.sleep(0.5)
    print('asleep')
    for task in tasks:
        await task
    print('done')

asyncio.run(main())
"#;

/// Weighs what is live whenever the program says something.
#[derive(Default)]
struct Scales(Vec<(String, usize)>);

impl Console for Scales {
    fn write(&mut self, _instruction: u64, _time: f64, _line: u32, _stream: Stream, text: &str) {
        let live = ALLOCATOR.current_usage();
        self.0.push((text.trim().to_owned(), live));
    }
}

/// Live bytes while so many tasks sleep.
fn live(count: usize) -> usize {
    let text = SLEEPERS.replace("COUNT", &count.to_string());
    let source = Rc::new(Source::new("sleepers.py", text));
    let code = compile_module(&source).unwrap_or_else(|error| panic!("{}", error.render(&source)));
    let scales = Rc::new(RefCell::new(Scales::default()));
    let mut program = Program::new(&code, scales.clone(), &Scenario::default());
    assert_eq!(program.run_to_end(&Options::default()), 0);
    let said: Vec<(String, usize)> =
        scales.borrow().0.iter().filter(|(text, _)| !text.is_empty()).cloned().collect();
    match said.as_slice() {
        [(asleep, live), (done, _)] if asleep == "asleep" && done == "done" => *live,
        other => panic!("the program said {other:?}"),
    }
}

#[test]
fn each_of_very_many_takes_less_than_a_kilobyte() {
    // Every list of the machine's that grows with the tasks has doubled once between the two, and is as empty as can be.
    let (some, many) = (16_384, 32_768);
    let each = (live(many) - live(some)) / (many - some);
    println!("{each} bytes for each sleeping task");
    assert!(each < 1_000, "{each} bytes for each sleeping task");
}
