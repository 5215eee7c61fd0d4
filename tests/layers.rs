//! The layers: each module uses only those before it in the data flow, and only the page knows the browser.

use std::fs;
use std::path::{Path, PathBuf};

/// Top-level modules with the ones that each may use. `world` and `executor` know no Python value and lie below.
const MAY_USE: &[(&str, &[&str])] = &[
    ("order", &[]),
    ("world", &[]),
    ("executor", &["order"]),
    ("syntax", &[]),
    ("code", &["order", "syntax"]),
    ("vm", &["order", "world", "syntax", "code"]),
    ("library", &["order", "world", "syntax", "code", "vm"]),
    ("asyncio", &["order", "world", "syntax", "code", "vm", "library"]),
    ("runner", &["order", "world", "syntax", "code", "vm", "library", "asyncio"]),
    ("trace", &["order", "world", "asyncio"]),
    (
        "session",
        &["order", "world", "executor", "syntax", "code", "vm", "library", "asyncio", "runner", "trace"],
    ),
    ("ui", &["order", "world", "executor", "syntax", "asyncio", "trace", "session"]),
];

/// Crates that only the page may name, and the executor's browser driver.
const BROWSER: &[&str] = &["web_sys", "js_sys", "wasm_bindgen", "yew", "gloo_timers", "gloo"];

/// The executor's browser driver.
const BROWSER_DRIVER: &str = "executor/browser.rs";

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a directory entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Each file below `src`, its path relative to it, its top-level module and its text without comments.
fn modules() -> Vec<(String, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    assert!(files.len() > 50, "only {} files found: the test looks in the wrong place", files.len());
    files
        .into_iter()
        .map(|path| {
            let relative = path.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/");
            let top = relative.split('/').next().unwrap_or("").trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).expect("readable source");
            let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            (relative, top, code.join("\n"))
        })
        .collect()
}

/// Names of modules that follow `crate::` (or `loopscope::`) in a text, groups in braces included.
fn used_modules(code: &str) -> Vec<String> {
    let mut used = Vec::new();
    for start in ["crate::", "loopscope::"] {
        for (index, _) in code.match_indices(start) {
            let preceding = code[..index].chars().next_back().unwrap_or(' ');
            if preceding.is_alphanumeric() || preceding == '_' || preceding == ':' {
                continue;
            }
            let rest = &code[index + start.len()..];
            if let Some(group) = rest.strip_prefix('{') {
                let mut depth = 1;
                let mut name = String::new();
                for character in group.chars() {
                    match character {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        c if depth == 1 && (c.is_alphanumeric() || c == '_') => name.push(c),
                        ',' | ':' if depth == 1 => used.push(std::mem::take(&mut name)),
                        _ => {}
                    }
                    if depth == 0 {
                        used.push(std::mem::take(&mut name));
                        break;
                    }
                }
            } else {
                used.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
            }
        }
    }
    used
}

#[test]
fn every_arrow_points_back() {
    let layers: Vec<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    let mut wrong = Vec::new();
    for (file, top, code) in modules() {
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == top) else { continue };
        for used in used_modules(&code) {
            if layers.contains(&used.as_str()) && used != top && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{file} uses {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that point forwards:\n{}", wrong.join("\n"));
}

#[test]
fn every_folder_is_a_layer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(root).expect("src") {
        let path = entry.expect("a directory entry").path();
        if path.is_dir() {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            // The command line belongs to the binary and may use everything.
            let known = name == "cli" || MAY_USE.iter().any(|(layer, _)| *layer == name);
            assert!(
                known,
                "src/{name} has no place in the data flow: add it to this test and to ARCHITECTURE.md"
            );
        }
    }
}

#[test]
fn only_the_page_knows_the_browser() {
    let mut wrong = Vec::new();
    for (file, top, code) in modules() {
        if top == "ui" || file == BROWSER_DRIVER {
            continue;
        }
        for name in BROWSER {
            let named = code.match_indices(name).any(|(index, _)| {
                let before = code[..index].chars().next_back().unwrap_or(' ');
                let after = code[index + name.len()..].chars().next().unwrap_or(' ');
                !before.is_alphanumeric() && before != '_' && !after.is_alphanumeric() && after != '_'
            });
            if named {
                wrong.push(format!("{file} names {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "the browser leaks out of the page:\n{}", wrong.join("\n"));
}

#[test]
fn only_syntax_names_the_parser() {
    let mut wrong = Vec::new();
    for (file, top, code) in modules() {
        if top != "syntax" && code.contains("ruff_") {
            wrong.push(file);
        }
    }
    assert!(wrong.is_empty(), "files that name the parser crate: {wrong:?}");
}
