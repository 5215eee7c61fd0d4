//! Parser, compiler, machine and loop without the page: what a program that only runs Python would carry. `./dev build`
//! compiles it to WebAssembly to see how large that is.

use loopscope::runner::{self, Options};
use wasm_bindgen::prelude::wasm_bindgen;

/// Runs a program; gives what it wrote to standard output and standard error, one after the other.
#[wasm_bindgen]
pub fn run(text: &str) -> String {
    let report = runner::run(text, "program.py", &Options::default());
    report.stdout + &report.stderr
}
