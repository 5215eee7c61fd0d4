//! Runs every recorded program on our machine and compares it with what CPython did.
//!
//! Each program of `tests/cases/` and `static/programs/` is a test of its own, named after its file; further tests
//! keep the set of goldens honest: each is fresh, none is left over, each example carries its front matter. Nothing
//! here needs Python: the goldens are recorded by `tests/oracle/record.py` and kept in the repository.
//!
//! With `GOLDENS_STDERR=full` in the environment the whole of standard error is compared, tracebacks included;
//! otherwise its messages, which are the warnings and the last line of each traceback.

#[path = "support/compare.rs"]
mod compare;
#[path = "support/front_matter.rs"]
mod front_matter;
#[path = "support/golden.rs"]
mod golden;
#[path = "support/machine.rs"]
mod machine;
#[path = "support/normalise.rs"]
mod normalise;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

use golden::Case;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let both = golden::programs().and_then(|programs| Ok((golden::recorded(&programs)?, programs)));
    let (cases, programs) = match both {
        Ok(both) => both,
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::FAILURE;
        }
    };
    let mut trials: Vec<Trial> = Vec::new();
    let differing = match known_differences(&cases) {
        Ok(differing) => differing,
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::FAILURE;
        }
    };
    for case in cases.clone() {
        if differing.contains(&case.name()) {
            trials.push(Trial::test(format!("differs::{}", case.name()), move || check_difference(&case)));
        } else {
            trials.push(Trial::test(format!("golden::{}", case.name()), move || check_case(&case)));
        }
    }
    for case in golden::examples(&programs) {
        trials.push(Trial::test(format!("front_matter::{}", case.name()), move || {
            front_matter::check(&case).map_err(Failed::from)
        }));
    }
    trials.push(Trial::test("every_golden_is_fresh", move || check_stamps(&cases)));
    trials.push(Trial::test("normalisation_rules", || normalise::check_examples().map_err(Failed::from)));
    trials.push(Trial::test("no_golden_without_a_program", || {
        let orphans = golden::orphans()?;
        if orphans.is_empty() { Ok(()) } else { Err(format!("left over: {}", orphans.join(", ")).into()) }
    }));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// Programs that do not yet run as in CPython: what is left to do, and what must not be forgotten when it is done.
const KNOWN_DIFFERENCES: &str = include_str!("cases/known_differences.txt");

/// The names of those programs, each of which must be there.
fn known_differences(cases: &[Case]) -> Result<Vec<String>, String> {
    let lines =
        KNOWN_DIFFERENCES.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let names: Vec<String> = lines.map(|name| format!("cases/{name}")).collect();
    match names.iter().find(|name| !cases.iter().any(|case| case.name() == **name)) {
        Some(name) => Err(format!("known_differences.txt names {name}, which does not exist")),
        None => Ok(names),
    }
}

/// A known difference must still be one.
fn check_difference(case: &Case) -> Result<(), Failed> {
    match check_case(case) {
        Ok(()) => Err("it runs as in CPython now: take it off tests/cases/known_differences.txt".into()),
        Err(_) => Ok(()),
    }
}

/// What programs say whose threads or sockets have no repeatable schedule; see `tests/oracle/record.py`.
const REAL_CLOCK: &str = "# Recorded on the real clock";

/// Runs one program and compares every part that was recorded; the message lists all parts that differ.
fn check_case(case: &Case) -> Result<(), Failed> {
    let golden = case.load()?;
    let outcome = machine::run(&golden.source, &case.file_name())?;
    let full = std::env::var("GOLDENS_STDERR").is_ok_and(|value| value == "full");
    let reduce = |text: &str| if full { text.to_owned() } else { normalise::messages(text) };
    let stderr = normalise::errors(&outcome.stderr, &case.file_name());
    let mut problems = Vec::new();
    problems.extend(compare::text("stdout", &golden.out, &normalise::text(&outcome.stdout)));
    problems.extend(compare::text("stderr", &reduce(&golden.err), &reduce(&stderr)));
    if outcome.exit_code != golden.exit {
        problems.push(format!("exit code: CPython's was {}, ours is {}", golden.exit, outcome.exit_code));
    }
    if !golden.source.contains(REAL_CLOCK) {
        problems.extend(compare::schedule(&golden.schedule, &outcome.schedule, &golden.groups));
    }
    if problems.is_empty() {
        return Ok(());
    }
    if !problems.iter().any(|problem| problem.starts_with("stderr")) && !stderr.is_empty() {
        problems.push(format!("our stderr was:\n{stderr}"));
    }
    Err(problems.join("\n").into())
}

/// Loads every golden, which verifies its stamp, without running anything.
fn check_stamps(cases: &[Case]) -> Result<(), Failed> {
    let problems: Vec<String> = cases.iter().filter_map(|case| case.load().err()).collect();
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n").into()) }
}
