//! The machine on the host beside CPython 3.13, with recording on, in one run: prints ratios, asserts no times.
//!
//! CPython is `$LOOPSCOPE_PYTHON`, else `python3.13` on the path, else pyenv's; without one, our own times are printed
//! alone. Each workload times itself on the inside with `time.perf_counter` under CPython; ours is timed from outside
//! less the time of an empty program, so neither counts starting up. Words after `--` choose workloads by name.

use std::cell::RefCell;
use std::path::PathBuf;
use std::process::Command;
use std::rc::Rc;
use std::time::Instant;

use loopscope::asyncio::{self, instrument::Instrument};
use loopscope::runner::{Options, Program};
use loopscope::syntax::Source;
use loopscope::trace::recorder::Recorder;
use loopscope::world::{Console, Scenario, Stream};

/// How often each workload runs; the fastest counts, since noise only ever adds.
const ROUNDS: usize = 5;

/// Name, program, and how many times faster than CPython it should be (design budgets).
const WORKLOADS: &[(&str, &str, f64)] = &[
    (
        "100,000 task steps: 1,000 tasks × 100 sleep(0)",
        "import asyncio\n\
         async def worker():\n    for _ in range(100):\n        await asyncio.sleep(0)\n\
         async def main():\n    await asyncio.gather(*[worker() for _ in range(1000)])\n\
         asyncio.run(main())\n",
        3.0,
    ),
    (
        "1,000,000 × x += i in a function",
        "def work():\n    x = 0\n    for i in range(1_000_000):\n        x += i\n    return x\nwork()\n",
        1.0,
    ),
    (
        "500,000 calls of a function of two arguments",
        "def add(a, b):\n    return a + b\ndef work():\n    for i in range(500_000):\n        add(i, 1)\nwork()\n",
        1.0 / 1.5,
    ),
    (
        "500,000 × attribute and method of an instance",
        "class Point:\n    def __init__(self, x):\n        self.x = x\n    def moved(self):\n        return self.x\n\
         def work():\n    point = Point(3)\n    for i in range(500_000):\n        point.x = point.moved()\nwork()\n",
        1.0 / 1.5,
    ),
    (
        "list and dict work: 300,000 × append, index, store",
        "def work():\n    items, table = [], {}\n    for i in range(300_000):\n        items.append(i)\n        table[i] = items[i >> 1]\n\
         \x20   return len(table)\nwork()\n",
        1.0 / 1.5,
    ),
    (
        "string building: 200,000 × f-string, join at the end",
        "def work():\n    parts = []\n    for i in range(200_000):\n        parts.append(f\"item {i}\")\n    return len(\", \".join(parts))\nwork()\n",
        1.0 / 1.5,
    ),
    (
        "500,000 sends to a generator",
        "def echo():\n    got = 0\n    while True:\n        got = yield got\ndef work():\n    generator = echo()\n    next(generator)\n\
         \x20   for i in range(500_000):\n        generator.send(i)\nwork()\n",
        1.0 / 1.5,
    ),
];

/// Twenty lines of ordinary asyncio code; `NAME` is replaced to make copies differ.
const TWENTY_LINES: &str = r#"
class NAME:
    """Fetch pages, a few at a time."""

    def __init__(self, limit: int = 3, *, retries=2, **options):
        self.gate = asyncio.Semaphore(limit)
        self.retries, self.options = retries, {"timeout": 1.5, **options}

    async def fetch(self, url):
        for attempt in range(self.retries + 1):
            try:
                async with self.gate, asyncio.timeout(self.options["timeout"]):
                    await asyncio.sleep(0.1 * attempt)
                    return f"{url!r:>20} after {attempt} {'retry' if attempt == 1 else 'retries'}"
            except (TimeoutError, OSError) as error:
                print("failed:", url, error, sep=" ")
        raise RuntimeError("gave up") from None

    async def pages(self, *urls):
        return [page async for page in self if page is not None and len(page) > 1 or not urls]
"#;

/// How long a program of 2,000 lines takes to compile here, from text to what the machine runs.
fn compile_long_program(python: Option<&PathBuf>) {
    let text: String = (0..100).map(|n| TWENTY_LINES.replace("NAME", &format!("Fetcher{n}"))).collect();
    let source = Rc::new(Source::new("bench.py", text.as_str()));
    let (mut best, mut theirs) = (f64::INFINITY, f64::INFINITY);
    for _ in 0..ROUNDS {
        let begin = Instant::now();
        let code = loopscope::code::compile_module(&source).expect("the long program compiles");
        best = best.min(begin.elapsed().as_secs_f64());
        assert!(!code.instrs.is_empty());
        let compiling = format!("compile({text:?}, 'bench.py', 'exec')");
        if let Some(seconds) = python.and_then(|python| cpython(python, &compiling)) {
            theirs = theirs.min(seconds);
        }
    }
    println!("compiling {} lines", text.lines().count());
    println!("    here     {:.1} ms (wanted: 20)", best * 1000.0);
    if theirs.is_finite() {
        println!("    CPython  {:.1} ms   {:.2} times its speed", theirs * 1000.0, theirs / best);
    }
}

struct Silent;

impl Console for Silent {
    fn write(&mut self, _instruction: u64, _time: f64, _line: u32, _stream: Stream, _text: &str) {}
}

/// Seconds that a run takes here, recording on; and how many instructions and events it has.
fn ours(text: &str) -> (f64, u64, usize) {
    let source = Rc::new(Source::new("bench.py", text));
    let code = loopscope::code::compile_module(&source).expect("the workload compiles");
    let mut program = Program::new(&code, Rc::new(RefCell::new(Silent)), &Scenario::default());
    let recorder = Rc::new(RefCell::new(Recorder::default()));
    asyncio::observe(&mut program.vm, recorder.clone() as Rc<RefCell<dyn Instrument>>);
    let begin = Instant::now();
    let (exit_code, instructions) = program.finish_counting(&Options::default());
    let seconds = begin.elapsed().as_secs_f64();
    assert_eq!(exit_code, 0, "the workload fails");
    let events = recorder.borrow().trace.len() as usize;
    (seconds, instructions, events)
}

fn python() -> Option<PathBuf> {
    let named = std::env::var_os("LOOPSCOPE_PYTHON").map(PathBuf::from);
    let pyenv = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".pyenv/versions"));
    let installed = pyenv.and_then(|folder| std::fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let mut installed: Vec<PathBuf> = installed
        .map(|entry| entry.path())
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("3.13")))
        .map(|path| path.join("bin/python3.13"))
        .collect();
    installed.sort();
    let candidates = named.into_iter().chain([PathBuf::from("python3.13")]).chain(installed);
    candidates.into_iter().find(|path| {
        let version = Command::new(path).arg("--version").output();
        version.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).starts_with("Python 3.13"))
    })
}

/// Seconds that CPython takes for the workload itself.
fn cpython(python: &PathBuf, text: &str) -> Option<f64> {
    let timed = format!(
        "import asyncio, time\ncode = compile({text:?}, 'bench.py', 'exec')\nbegin = time.perf_counter()\n\
         exec(code, {{'__name__': '__main__'}})\nprint(time.perf_counter() - begin)\n"
    );
    let output = Command::new(python).args(["-c", &timed]).output().ok()?;
    String::from_utf8_lossy(&output.stdout).trim().lines().last()?.parse().ok()
}

fn main() {
    let python = python();
    if python.is_none() {
        println!("no CPython 3.13 found: our own times only (name one with LOOPSCOPE_PYTHON)");
    }
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let chosen = WORKLOADS
        .iter()
        .filter(|(name, ..)| words.is_empty() || words.iter().any(|word| name.contains(word)));
    if words.is_empty() || words.iter().any(|word| "compiling".contains(word.as_str())) {
        compile_long_program(python.as_ref());
    }
    for (name, text, wanted) in chosen {
        let mut best = f64::INFINITY;
        let mut theirs = f64::INFINITY;
        let mut counts = (0, 0);
        for _ in 0..ROUNDS {
            let (seconds, instructions, events) = ours(text);
            best = best.min(seconds);
            counts = (instructions, events);
            if let Some(seconds) = python.as_ref().and_then(|python| cpython(python, text)) {
                theirs = theirs.min(seconds);
            }
        }
        println!("{name}");
        println!("    here     {best:.3} s   {} instructions, {} events", counts.0, counts.1);
        if theirs.is_finite() {
            let ratio = theirs / best;
            println!("    CPython  {theirs:.3} s   {ratio:.2} times its speed (wanted: {wanted})");
        }
    }
}
