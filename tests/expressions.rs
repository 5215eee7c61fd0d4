//! Thousands of expressions made by chance, with what CPython 3.13 answers (`tests/oracle/expressions.py` records them).
//!
//! `LOOPSCOPE_EXPRESSIONS=FILE` compares another recording, such as one of another seed.

use std::fmt::Write;

use loopscope::runner::{self, Options};

const RECORDED: &str = include_str!("expressions.txt");

/// A program that prints the answer to each expression on a line of its own, written as the recorder writes it.
const PROGRAM: &str = "\
def answer(text):
    try:
        got = repr(eval(text, {}))
    except Exception as error:
        got = f'{type(error).__name__}: {error}'
    print(got.replace('\\\\', '\\\\\\\\').replace('\\n', '\\\\n').replace('\\t', '\\\\t'))
";

#[test]
fn expressions_have_the_values_that_cpython_gives() {
    let other = std::env::var("LOOPSCOPE_EXPRESSIONS")
        .map(|path| std::fs::read_to_string(path).expect("it can be read"));
    let recorded = other.as_deref().unwrap_or(RECORDED);
    let cases: Vec<(&str, &str)> = recorded.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut program = PROGRAM.to_owned();
    for (text, _) in &cases {
        let quoted = text.replace('\\', "\\\\").replace('\'', "\\'");
        let _ = writeln!(program, "answer('{quoted}')");
    }
    let report = runner::run(&program, "expressions.py", &Options::default());
    let answers: Vec<&str> = report.stdout.lines().collect();
    let mut wrong = String::new();
    let mut count = 0;
    for ((text, expected), answer) in cases.iter().zip(&answers) {
        if expected != answer {
            count += 1;
            let _ = writeln!(wrong, "{text}\n    CPython {expected}\n    ours    {answer}");
        }
    }
    assert_eq!(answers.len(), cases.len(), "the program ended early: {}", report.stderr);
    assert!(cases.len() >= 3000 && count == 0, "{count} of {} differ:\n{wrong}", cases.len());
}
