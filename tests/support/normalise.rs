//! The rules of `tests/oracle/normalise.py`, for our own output.
//!
//! The recorder takes out what hangs on the machine that recorded: addresses, library paths, frames inside the
//! library. Ours goes through the same rules so that the two sides meet in one form; `check_examples` holds the two
//! implementations to one meaning.

use std::sync::LazyLock;

use regex_lite::Regex;
use serde::Deserialize;

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| rule(r" at 0x[0-9a-fA-F]+"));
static LIBRARY_FILE: LazyLock<Regex> =
    LazyLock::new(|| rule(r#"/[^\s"'<>]*?/lib/python3\.\d+/([\w./-]+\.py)(?::\d+)?"#));
static WARNING: LazyLock<Regex> =
    LazyLock::new(|| rule(r"^(?:([^\s:][^:]*):\d+|<lib>/[^\s:]+): (\w*Warning: .*)$"));
static FRAME: LazyLock<Regex> =
    LazyLock::new(|| rule(r#"^((?: *[|+] )?)  File "([^"]*)", line \d+(?:, in .*)?$"#));
static HEADER: LazyLock<Regex> =
    LazyLock::new(|| rule(r"^[ |+]*(?:Exception Group )?Traceback \(most recent call last\):$"));

fn rule(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the rules are constants")
}

/// What every stream goes through: the program's folder, addresses and library paths.
pub fn text(ours: &str) -> String {
    let ours = ours.replace(loopscope::world::HOME, "");
    let text = ADDRESS.replace_all(&ours, " at 0x…");
    LIBRARY_FILE.replace_all(&text, "<lib>/$1").into_owned()
}

/// Standard error without frames and warning locations that lie inside the library.
pub fn errors(ours: &str, program: &str) -> String {
    let text = text(ours);
    let lines: Vec<&str> = text.lines().collect();
    let mut kept = String::new();
    let mut index = 0;
    while let Some(&line) = lines.get(index) {
        let start = index;
        index += 1;
        if let Some(frame) = FRAME.captures(line) {
            index = end_of_frame(&lines, index, &frame[1]);
            if !["<lib>/", "<frozen ", "/"].iter().any(|library| frame[2].starts_with(library)) {
                lines[start..index].iter().for_each(|line| push(&mut kept, line));
            }
            continue;
        }
        match WARNING.captures(line) {
            Some(found)
                if found.get(1).is_none_or(|file| ![program, "sys", "<sys>"].contains(&file.as_str())) =>
            {
                push(&mut kept, &format!("<library>: {}", &found[2]));
                // The source line that follows belongs to the library.
                if lines.get(index).is_some_and(|next| next.starts_with("  ")) {
                    index += 1;
                }
            }
            _ => push(&mut kept, line),
        }
    }
    kept
}

/// Normalised standard error without what a traceback shows besides its last line: headers, frames and blank lines.
pub fn messages(errors: &str) -> String {
    let lines: Vec<&str> = errors.lines().collect();
    let mut kept = String::new();
    let mut index = 0;
    while let Some(&line) = lines.get(index) {
        index += 1;
        if let Some(frame) = FRAME.captures(line) {
            index = end_of_frame(&lines, index, &frame[1]);
        } else if !HEADER.is_match(line) && !line.trim().is_empty() {
            push(&mut kept, line);
        }
    }
    kept
}

/// Where the source lines and markers of the frame that precedes `index` end.
fn end_of_frame(lines: &[&str], mut index: usize, margin: &str) -> usize {
    let inner = [format!("{margin}    "), format!("{margin}  [Previous line repeated ")];
    while lines.get(index).is_some_and(|line| inner.iter().any(|inner| line.starts_with(inner.as_str()))) {
        index += 1;
    }
    index
}

fn push(kept: &mut String, line: &str) {
    kept.push_str(line);
    kept.push('\n');
}

/// One text with what the rules make of it.
#[derive(Deserialize)]
struct Example {
    what: String,
    raw: String,
    errors: String,
    messages: String,
}

/// Checks the rules against the examples that the recorder checks its own against.
pub fn check_examples() -> Result<(), String> {
    let examples: Vec<Example> = serde_json::from_str(include_str!("../oracle/normalise_examples.json"))
        .map_err(|error| format!("normalise_examples.json: {error}"))?;
    for example in examples {
        // Our own output names the program without a folder.
        let ours = errors(&example.raw.replace("FOLDER/", ""), "p.py");
        if ours != example.errors {
            return Err(format!("{}: errors gave\n{ours}", example.what));
        }
        let ours = messages(&ours);
        if ours != example.messages {
            return Err(format!("{}: messages gave\n{ours}", example.what));
        }
    }
    Ok(())
}
