//! The machine stops after any instruction, also inside what built-in functions call back into, and goes on as if it
//! had not stopped.

use std::cell::RefCell;
use std::rc::Rc;

use loopscope::asyncio::{self, schedule::ScheduleRecorder};
use loopscope::runner::{Program, Progress};
use loopscope::syntax::Source;
use loopscope::world::{Console, Scenario, Stream};

/// Everything written, with the instruction count at which it was.
#[derive(Default)]
struct Tape(Vec<(u64, String)>);

impl Console for Tape {
    fn write(&mut self, instruction: u64, _time: f64, _line: u32, _stream: Stream, text: &str) {
        self.0.push((instruction, text.to_owned()));
    }
}

/// What a run leaves behind: output with its places, schedule, instructions, exit code.
#[derive(Debug, PartialEq)]
struct Trail {
    written: Vec<(u64, String)>,
    schedule: Vec<String>,
    executed: u64,
    exit_code: i32,
    stops: u64,
}

/// Run `text`, stopping after every `step` instructions.
fn run(text: &str, step: u64) -> Trail {
    let source = Rc::new(Source::new("program.py", text));
    let code = loopscope::code::compile_module(&source).expect("the program compiles");
    let tape = Rc::new(RefCell::new(Tape::default()));
    let mut program = Program::new(&code, tape.clone(), &Scenario::default());
    let recorder = Rc::new(RefCell::new(ScheduleRecorder::default()));
    asyncio::observe(&mut program.vm, recorder.clone());
    let mut stops = 0;
    let exit_code = loop {
        let before = program.vm.executed;
        match program.advance(before.saturating_add(step), false) {
            Progress::Finished(code) => break code,
            Progress::Budget => {
                stops += 1;
                assert_eq!(program.vm.executed, before + step, "a stop that came late or early");
                assert!(stops < 1_000_000, "the program does not end");
            }
            other => panic!("the program stopped for another reason: {other:?}"),
        }
    };
    let schedule = recorder.borrow().rows.iter().map(|row| row.to_json()).collect();
    let executed = program.vm.executed;
    let written = tape.take().0;
    Trail { written, schedule, executed, exit_code, stops }
}

/// Stop after every single instruction, and after every second and third, and compare with a run in one piece.
fn check(text: &str, output: &str) {
    let whole = run(text, 10_000_000);
    let said: String = whole.written.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(said, output);
    for step in [1, 2, 3] {
        let cut = run(text, step);
        assert!(
            cut.stops >= whole.executed / step - 1,
            "only {} stops in {} instructions",
            cut.stops,
            whole.executed
        );
        assert_eq!(Trail { stops: whole.stops, ..cut }, whole, "stopping every {step} instructions");
    }
}

#[test]
fn inside_the_key_function_of_sorted() {
    check(
        "def key(text):\n    total = 0\n    for letter in text:\n        total += ord(letter)\n    return -total\n\
         print(sorted(['b', 'a', 'ab', 'ba', 'c'], key=key))\n",
        "['ab', 'ba', 'c', 'b', 'a']\n",
    );
}

#[test]
fn inside_comparisons_that_sorted_makes() {
    check(
        "class Card:\n    def __init__(self, n):\n        self.n = n\n    def __lt__(self, other):\n        \
         return self.n < other.n\nprint([card.n for card in sorted([Card(3), Card(1), Card(2)])])\n",
        "[1, 2, 3]\n",
    );
}

#[test]
fn inside_eq_during_a_dict_lookup() {
    check(
        "class Key:\n    def __init__(self, n):\n        self.n = n\n    def __hash__(self):\n        return 7\n    \
         def __eq__(self, other):\n        same = self.n == other.n\n        return same\n\
         table = {Key(1): 'one', Key(2): 'two'}\ntable[Key(2)] = 'zwei'\n\
         print(table[Key(1)], table[Key(2)], len(table), Key(3) in table)\n",
        "one zwei 2 False\n",
    );
}

#[test]
fn inside_str_during_print() {
    check(
        "class Loud:\n    def __str__(self):\n        parts = [c.upper() for c in 'hey']\n        return '-'.join(parts)\n\
         print('a', Loud(), [1], f'{Loud()!s:>7}')\n",
        "a H-E-Y [1]   H-E-Y\n",
    );
}

#[test]
fn inside_finalizers_generators_and_handlers() {
    check(
        "class Noisy:\n    def __del__(self):\n        print('gone')\n\
         def numbers():\n    try:\n        yield 1\n        yield 2\n    finally:\n        print('closed')\n\
         def work():\n    noisy = Noisy()\n    for n in numbers():\n        try:\n            raise ValueError(n)\n        \
         except ValueError as error:\n            print(error)\n            break\n\
         work()\nprint('end')\n",
        "1\nclosed\ngone\nend\n",
    );
}

#[test]
fn inside_callbacks_of_the_event_loop() {
    check(
        "import asyncio\n\
         async def work(n):\n    try:\n        await asyncio.sleep(n)\n    finally:\n        print('done', n)\n    return n\n\
         async def main():\n    print(await asyncio.gather(work(2), work(1)))\n    try:\n        \
         await asyncio.wait_for(work(5), 1)\n    except TimeoutError:\n        print('too late')\n\
         asyncio.run(main())\n",
        "done 1\ndone 2\n[2, 1]\ndone 5\ntoo late\n",
    );
}
