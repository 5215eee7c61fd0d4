//! Entry point: the command line on the host, the page in WebAssembly.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let path = std::env::args().nth(1).expect("a program");
    let text = std::fs::read_to_string(&path).expect("readable");
    let report = loopscope::runner::run(&text, &path, &loopscope::runner::Options::default());
    print!("{}", report.stdout);
    eprint!("{}", report.stderr);
    std::process::exit(report.exit_code);
}

#[cfg(target_arch = "wasm32")]
fn main() {}
