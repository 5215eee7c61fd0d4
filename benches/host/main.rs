//! The machine on the host beside CPython 3.13, with recording on, in one run: prints ratios, asserts no times.
//!
//! Both sides run as processes of their own, in turns; ours is the command line built as it is shipped, which answers
//! `loopscope measure`. CPython is `$LOOPSCOPE_PYTHON`, else `python3.13` on the path, else pyenv's; without one, our own
//! times are printed alone. Neither side counts starting up. Words after `--` choose measurements by name.

mod sides;
mod workloads;

use sides::Sides;

/// How often each program runs on each side.
const ROUNDS: usize = 7;
/// What importing takes is no part of what is measured.
const IMPORT: &str = "import asyncio\n";

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    let sides = Sides::find();
    if sides.python.is_none() {
        println!("no CPython 3.13 found: our own times only (name one with LOOPSCOPE_PYTHON)");
    }
    println!(
        "{:52} {:>9} {:>9} {:>6} {:>6} {:>12} {:>8}",
        "", "here ms", "CPython", "ratio", "wanted", "instructions", "events"
    );
    let runs = (0..ROUNDS).map(|_| sides.ours(IMPORT, &[]).seconds);
    let importing = runs.fold(f64::INFINITY, f64::min);
    for (name, text, budget) in workloads::WORKLOADS.iter().filter(|(name, ..)| wanted(name)) {
        let (run, theirs) = sides.compare(text, &[], text, ROUNDS);
        // CPython has imported asyncio before its clock starts.
        let seconds = if text.starts_with(IMPORT) { run.seconds - importing } else { run.seconds };
        row(name, seconds, theirs, &format!("{budget:.2}"));
        println!(" {:>12} {:>8}", run.instructions, run.events);
    }
    let name = "compiling 2,000 lines, wanted in 20 ms";
    if wanted(name) {
        let text = workloads::long_program();
        let compiling = format!("compile({text:?}, 'bench.py', 'exec')");
        let (run, theirs) = sides.compare(&text, &["--compile"], &compiling, ROUNDS);
        row(name, run.seconds, theirs, "");
        println!();
    }
    if wanted("sleeping tasks") {
        growing("sleeping tasks", &[25_000, 50_000, 100_000], &sides, workloads::sleepers);
    }
    if wanted("blocked threads") {
        growing("blocked threads", &[1_000, 2_000, 4_000], &sides, workloads::waiters);
    }
}

/// The beginning of a line of the table.
fn row(name: &str, ours: f64, theirs: Option<f64>, budget: &str) {
    let (theirs, ratio) = match theirs {
        Some(theirs) => (format!("{:.1}", theirs * 1e3), format!("{:.2}", theirs / ours)),
        None => Default::default(),
    };
    print!("{name:52} {:>9.1} {theirs:>9} {ratio:>6} {budget:>6}", ours * 1e3);
}

/// How time and memory grow with the number of something. The first row's memory has the machine itself in it, which
/// the other rows leave out: they say what each more takes.
fn growing(name: &str, counts: &[usize], sides: &Sides, program: fn(usize) -> String) {
    println!("\n{name:>20} {:>9} {:>9} {:>16} {:>16}", "ms", "µs each", "bytes (counted)", "bytes (process)");
    let mut before = (0, 0, 0);
    for &count in counts {
        let text = program(count);
        let runs = (0..3).map(|_| sides.ours(&text, &[]).seconds);
        let seconds = runs.fold(f64::INFINITY, f64::min);
        let memory = sides.ours(&text, &["--memory"]);
        let more = (count - before.0) as f64;
        let counted = memory.objects.saturating_sub(before.1) as f64 / more;
        let resident = memory.resident.saturating_sub(before.2) as f64 / more;
        println!(
            "{count:>20} {:>9.1} {:>9.2} {counted:>16.0} {resident:>16.0}",
            seconds * 1e3,
            seconds * 1e6 / count as f64
        );
        before = (count, memory.objects, memory.resident);
    }
}
