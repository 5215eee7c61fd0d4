//! Programs that nobody would write: every recorded program and example, torn and put together anew.
//!
//! No text may make the machine panic, run on beyond its budget, or take much more memory than its limit. A bounded
//! share runs with the other tests; the whole, which says how far it has come, is
//!
//!     LOOPSCOPE_FUZZ=200000 cargo test --release --test fuzz -- --nocapture
//!
//! `LOOPSCOPE_FUZZ_SEED=N` runs the single program of number N again and prints it; `LOOPSCOPE_FUZZ_FROM=N` begins with
//! that one. Memory is watched where the system tells the process's peak (Linux).

use std::cell::RefCell;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use loopscope::runner::{self, Options};
use loopscope::world::{Console, Scenario, Stream};

#[path = "support/random.rs"]
mod random;
use random::Random;

/// Programs that run with the other tests.
const SHARE: u64 = 400;
/// Instructions that a program may take.
const BUDGET: u64 = 50_000;
/// Far beyond what that many instructions take, even where each works on a long text.
const PATIENCE: Duration = Duration::from_secs(20);
/// Megabytes that a program's objects may take.
const MEMORY: u32 = 32;
/// Megabytes by which the process may grow for it: objects take more than they count for, and lists double.
const GROWTH: u64 = 256;

/// What is put in where it does not belong.
const SCRAPS: &[&str] = &[
    "await ",
    "async ",
    "yield ",
    "yield from ",
    "lambda: ",
    "*",
    "**",
    "not ",
    "-",
    "~",
    "()",
    "[]",
    "{}",
    "[0]",
    "[::-1]",
    "[:]",
    ".x",
    ".__class__",
    ".__dict__",
    "**2",
    "* 10",
    "<< 70",
    "% 0",
    "// 0",
    " if x else y",
    " for x in y",
    " is None",
    " in ",
    " and ",
    ":=",
    "=",
    ":",
    ",",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "f\"{",
    "}\"",
    "\\",
    "\n",
    "    ",
    "\t",
    "#",
    "@",
    "...",
    "None",
    "True",
    "0",
    "-1",
    "2**100",
    "1e309",
    "float(\"nan\")",
    "\"\"",
    "b\"\"",
    "[[]]",
    "range(10**9)",
    "self",
    "return ",
    "raise ",
    "break",
    "pass",
    "continue",
    "del ",
    "global x",
    "nonlocal x",
    "import ",
    "try:",
    "except:",
    "finally:",
    "else:",
    "while True:",
    "with ",
    "match x:",
    "case _:",
    "class C:",
    "def f():",
    "print(",
    "repr(",
    "type(",
    "super()",
    "iter(",
    "next(",
    "eval(",
    "exec(",
    "getattr(",
    "sorted(",
    "asyncio.sleep(0)",
    "asyncio.gather(",
    "asyncio.create_task(",
    ".cancel()",
    ".throw(",
    ".send(",
    ".close()",
    "asyncio.run(",
    "__init__",
    "__eq__",
    "__hash__",
    "__del__",
    "__getattr__",
    "__iter__",
    "\u{e9}",
    "\u{1f40d}",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
];

struct Silent;

impl Console for Silent {
    fn write(&mut self, _instruction: u64, _time: f64, _line: u32, _stream: Stream, _text: &str) {}
}

fn texts() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = ["tests/cases", "static/programs"]
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).expect("a folder of programs"))
        .map(|entry| entry.expect("a directory entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("readable program")).collect()
}

/// The nearest place at or before `at` where a character begins.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn mutated(texts: &[String], number: u64) -> String {
    let random = &mut Random::new(number);
    let mut text = texts[random.below(texts.len())].clone();
    for _ in 0..=random.below(6) {
        let length = text.len();
        let from = boundary(&text, random.below(length + 1));
        let to = boundary(&text, from + random.below(12));
        match random.below(8) {
            0 => text.replace_range(from..to, ""),
            1 | 2 => text.insert_str(from, SCRAPS[random.below(SCRAPS.len())]),
            3 => text.replace_range(from..to, SCRAPS[random.below(SCRAPS.len())]),
            4 => {
                // A line goes, comes twice, or stands elsewhere.
                let mut lines: Vec<&str> = text.lines().collect();
                if !lines.is_empty() {
                    let line = lines[random.below(lines.len())];
                    let at = random.below(lines.len());
                    if random.chance(50) {
                        lines.insert(at, line);
                    } else {
                        lines.remove(at);
                    }
                    text = lines.join("\n");
                }
            }
            5 => {
                let other = &texts[random.below(texts.len())];
                let lines: Vec<&str> = other.lines().collect();
                let first = random.below(lines.len());
                let last = (first + random.below(8)).min(lines.len());
                let begin = text[..from].rfind('\n').map_or(0, |at| at + 1);
                text.insert_str(begin, &(lines[first..last].join("\n") + "\n"));
            }
            6 => {
                // A name or number becomes another one of the same text.
                let words: Vec<&str> = text
                    .split(|c: char| !c.is_alphanumeric() && c != '_')
                    .filter(|word| !word.is_empty())
                    .collect();
                if words.len() > 1 {
                    let (old, new) = (
                        words[random.below(words.len())].to_owned(),
                        words[random.below(words.len())].to_owned(),
                    );
                    text = text.replacen(&old, &new, 1 + random.below(3));
                }
            }
            _ => text.truncate(boundary(&text, random.below(length + 1))),
        }
    }
    text
}

fn options() -> Options {
    let scenario = Some(Scenario { memory: MEMORY, ..Scenario::default() });
    Options { max_steps: BUDGET, scenario, ..Options::default() }
}

/// The process's memory by this name of `/proc/self/status`, in megabytes.
fn memory(name: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    line.trim().trim_end_matches(" kB").parse().ok().map(|kilobytes: u64| kilobytes / 1024)
}

/// By how many megabytes the process grew at most during `work`, where the system can tell.
fn growth<T>(work: impl FnOnce() -> T) -> (T, Option<u64>) {
    let before = fs::write("/proc/self/clear_refs", "5").ok().and_then(|()| memory("VmRSS"));
    let result = work();
    let grown = before.and_then(|before| memory("VmHWM").map(|peak| peak.saturating_sub(before)));
    (result, grown)
}

#[test]
fn torn_programs_neither_panic_nor_run_on() {
    let texts = texts();
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let numbers = match number("LOOPSCOPE_FUZZ_SEED") {
        Some(seed) => {
            println!("{}", mutated(&texts, seed));
            seed..seed + 1
        }
        None => {
            let from = number("LOOPSCOPE_FUZZ_FROM").unwrap_or(0);
            from..from + number("LOOPSCOPE_FUZZ").unwrap_or(SHARE)
        }
    };
    let mut failures = Vec::new();
    let (first, count) = (numbers.start, numbers.end - numbers.start);
    let every = (count / 100).max(100);
    let beginning = Instant::now();
    for seed in numbers {
        let text = mutated(&texts, seed);
        let begin = Instant::now();
        let run = || runner::run_with(&text, "torn.py", &options(), Rc::new(RefCell::new(Silent)));
        let (ended, grown) = growth(|| catch_unwind(AssertUnwindSafe(run)));
        if ended.is_err() {
            failures.push(format!("{seed} panics"));
        }
        if let Some(grown) = grown.filter(|grown| *grown > GROWTH) {
            failures.push(format!("{seed} takes {grown} MB"));
        }
        if begin.elapsed() > PATIENCE {
            failures.push(format!("{seed} takes {:?}", begin.elapsed()));
        }
        let done = seed + 1 - first;
        if done % every == 0 {
            let seconds = beginning.elapsed().as_secs();
            println!("{done} of {count} programs in {seconds} s, {} failures", failures.len());
        }
    }
    assert!(failures.is_empty(), "LOOPSCOPE_FUZZ_SEED=N shows program N: {failures:?}");
}
