//! Entry point: the command line on the host, the page in WebAssembly.
fn main() {}
