//! Makes the hidden Python smaller before it is embedded: without comments, empty lines and wide indentation it is a tenth
//! of a page's transfer less. What it means does not change; strings over several lines stay as they are.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Folders of hidden Python.
const FOLDERS: [&str; 2] = ["src/vm/prelude", "src/asyncio/python"];

/// Folders of the library's Python: modules that CPython has in Python, and those that it has in C.
const LIBRARY: [(&str, bool); 2] = [("src/library/python", false), ("src/library/builtin", true)];

fn main() {
    list_library();
    keep_relocations();
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets OUT_DIR")).join("python");
    fs::create_dir_all(&out).expect("a folder in OUT_DIR");
    for folder in FOLDERS {
        println!("cargo::rerun-if-changed={folder}");
        for entry in fs::read_dir(folder).expect("a folder of hidden Python") {
            let path = entry.expect("a directory entry").path();
            if path.extension().is_some_and(|extension| extension == "py") {
                shrink(&path, &out);
            }
        }
    }
}

/// What is published is split with its data (tools/linked.mjs), for which the linker has to leave word where each constant is
/// and what refers to it.
fn keep_relocations() {
    let wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if wasm && env::var("OPT_LEVEL").is_ok_and(|level| level == "z") {
        println!("cargo::rustc-link-arg=--emit-relocs");
    }
}

/// Writes the table of the library's modules. A program for the host carries their texts; a page fetches them.
fn list_library() {
    // A debug build for the host looks into the folders itself.
    let wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if !wasm && env::var("PROFILE").is_ok_and(|profile| profile == "debug") {
        return;
    }
    let carried = !wasm;
    let mut modules = Vec::new();
    for (folder, in_c) in LIBRARY {
        println!("cargo::rerun-if-changed={folder}");
        find_modules(Path::new(folder), "", in_c, &mut modules);
    }
    modules.sort();
    let mut table = String::from("static MODULES: &[Entry] = &[\n");
    for (name, in_c, path) in modules {
        let path = fs::canonicalize(&path).expect("a path");
        let text = if carried { format!("Some(include_str!({path:?}))") } else { "None".to_owned() };
        table.push_str(&format!("    ({name:?}, {in_c}, {text}),\n"));
    }
    table.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets OUT_DIR"));
    fs::write(out.join("library.rs"), table).expect("a file in OUT_DIR");
}

/// The modules in `folder`, whose names begin with `package`.
fn find_modules(folder: &Path, package: &str, in_c: bool, modules: &mut Vec<(String, bool, PathBuf)>) {
    for entry in fs::read_dir(folder).expect("a folder of the library") {
        let path = entry.expect("a directory entry").path();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name in ASCII").to_owned();
        if path.is_dir() {
            println!("cargo::rerun-if-changed={}", path.display());
            find_modules(&path, &format!("{package}{stem}."), in_c, modules);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            println!("cargo::rerun-if-changed={}", path.display());
            let name = match stem.as_str() {
                "__init__" => package.trim_end_matches('.').to_owned(),
                stem => format!("{package}{stem}"),
            };
            modules.push((name, in_c, path));
        }
    }
}

fn shrink(path: &Path, out: &Path) {
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(path).expect("readable source");
    let mut small = String::with_capacity(text.len());
    let mut quote: Option<&str> = None;
    for line in text.lines() {
        let inside = quote.is_some();
        let code = line.trim_start();
        if !inside && (code.is_empty() || code.starts_with('#')) {
            continue;
        }
        if inside {
            small.push_str(line);
        } else {
            let indent = line.len() - code.len();
            assert!(
                indent % 4 == 0 || small.ends_with(",\n"),
                "{}: {line:?} is not indented by fours",
                path.display()
            );
            small.push_str(&" ".repeat(indent / 4));
            small.push_str(code.trim_end());
        }
        small.push('\n');
        quote = open_at_end(line, quote);
    }
    let name = path.file_name().expect("a file has a name");
    fs::write(out.join(name), small).expect("a file in OUT_DIR");
}

/// The triple quotes that are still open after `line`, given those that were before.
fn open_at_end<'q>(line: &str, before: Option<&'q str>) -> Option<&'q str> {
    let mut open = before;
    let mut rest = line;
    loop {
        match open {
            Some(quote) => match rest.find(quote) {
                Some(at) => {
                    rest = &rest[at + 3..];
                    open = None;
                }
                None => return open,
            },
            None => {
                let first = ["\"\"\"", "'''"]
                    .into_iter()
                    .filter_map(|quote| Some((rest.find(quote)?, quote)))
                    .min()?;
                rest = &rest[first.0 + 3..];
                open = Some(first.1);
            }
        }
    }
}
