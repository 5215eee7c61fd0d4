//! The recorded programs: where they are, what was recorded of them, and whether the recording is still theirs.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use sha2::{Digest, Sha256};

/// The recorder whose goldens are accepted: `RECORDER` in `tests/oracle/record.py`.
const RECORDER: u32 = 1;
/// Folders of programs, each with the folder of its goldens, relative to the package.
const FOLDERS: [(&str, &str); 2] = [("tests/cases", "tests/cases"), (EXAMPLES, "tests/cases/programs")];
/// The example programs, which the page ships.
const EXAMPLES: &str = "static/programs";
/// Suffixes of the files that hold one golden.
const SUFFIXES: [&str; 4] = ["out", "err", "schedule", "stamp"];

/// One program with a golden.
#[derive(Clone)]
pub struct Case {
    /// The program, relative to the package.
    folder: &'static str,
    /// The folder of its goldens, relative to the package.
    goldens: &'static str,
    /// File name without `.py`; it names the golden's files too.
    stem: String,
}

/// What CPython did, as recorded, and the program that it ran.
pub struct Golden {
    /// The program's text.
    pub source: String,
    /// Normalised standard output.
    pub out: String,
    /// Normalised standard error.
    pub err: String,
    /// The exit status that a shell reports.
    pub exit: i32,
    /// One row per callback that the loop ran.
    pub schedule: Vec<serde_json::Value>,
    /// Ranges of rows whose order within the range hangs on object addresses.
    pub groups: Vec<Range<usize>>,
}

/// The recorder's note beside each golden; `deny_unknown_fields` keeps it from drifting away from the recorder.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stamp {
    recorder: u32,
    python: String,
    exit: i32,
    groups: Vec<(usize, usize)>,
    sha256: BTreeMap<String, String>,
}

impl Case {
    /// Folder and file name without suffix, as tests are named.
    pub fn name(&self) -> String {
        format!("{}/{}", self.folder.rsplit('/').next().unwrap_or(self.folder), self.stem)
    }

    /// The program's file name, which messages and tracebacks show.
    pub fn file_name(&self) -> String {
        format!("{}.py", self.stem)
    }

    /// The program's text.
    pub fn source(&self) -> Result<String, String> {
        read(&root().join(self.folder).join(self.file_name()))
    }

    /// Reads the golden and verifies its stamp.
    pub fn load(&self) -> Result<Golden, String> {
        let part = |suffix: &str| read(&root().join(self.goldens).join(format!("{}.{suffix}", self.stem)));
        let name = self.name();
        let source = self.source()?;
        let (out, err, schedule) = (part("out")?, part("err")?, part("schedule")?);
        let stamp: Stamp =
            serde_json::from_str(&part("stamp")?).map_err(|error| format!("{name}: bad stamp: {error}"))?;
        if stamp.recorder != RECORDER {
            return Err(format!("{name}: recorded by recorder {}, not {RECORDER}", stamp.recorder));
        }
        if !stamp.python.starts_with("3.13.") {
            return Err(format!("{name}: recorded with Python {}, not 3.13", stamp.python));
        }
        for (key, text) in [("source", &source), ("out", &out), ("err", &err), ("schedule", &schedule)] {
            let digest = format!("{:x}", Sha256::digest(text.as_bytes()));
            if stamp.sha256.get(key) != Some(&digest) {
                return Err(format!(
                    "{name}: its {key} is not the stamped one; run tests/oracle/record.py {name}"
                ));
            }
        }
        let rows: Result<Vec<_>, _> = schedule.lines().map(serde_json::from_str).collect();
        let groups = stamp.groups.iter().map(|&(start, end)| start..end).collect();
        let schedule = rows.map_err(|error| format!("{name}: bad schedule: {error}"))?;
        Ok(Golden { source, out, err, exit: stamp.exit, schedule, groups })
    }
}

/// What an example says that no interpreter can run to its end; `tests/examples.rs` says what it does instead.
const NOT_RECORDED: &str = "\n# Not recorded: ";

/// Every program, by folder and name.
pub fn programs() -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    for (folder, goldens) in FOLDERS {
        for path in files(folder)? {
            if let (Some("py"), Some(stem)) = (suffix(&path), stem(&path)) {
                cases.push(Case { folder, goldens, stem: stem.to_owned() });
            }
        }
    }
    if cases.is_empty() { Err("no programs found".to_owned()) } else { Ok(cases) }
}

/// Those of `programs` that must have a golden.
pub fn recorded(programs: &[Case]) -> Result<Vec<Case>, String> {
    let mut recorded = Vec::new();
    for case in programs {
        if case.folder != EXAMPLES || !case.source()?.contains(NOT_RECORDED) {
            recorded.push(case.clone());
        }
    }
    Ok(recorded)
}

/// Those of `cases` that the page ships.
pub fn examples(cases: &[Case]) -> Vec<Case> {
    cases.iter().filter(|case| case.folder == EXAMPLES).cloned().collect()
}

/// Golden files whose program is gone.
pub fn orphans() -> Result<Vec<String>, String> {
    let mut orphans = Vec::new();
    for (folder, goldens) in FOLDERS {
        for path in files(goldens)? {
            let (Some(suffix), Some(stem)) = (suffix(&path), stem(&path)) else { continue };
            if SUFFIXES.contains(&suffix) && !root().join(folder).join(format!("{stem}.py")).exists() {
                orphans.push(path.display().to_string());
            }
        }
    }
    Ok(orphans)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The entries of a folder of the package, sorted.
fn files(folder: &str) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(root().join(folder)).map_err(|error| format!("{folder}: {error}"))?;
    let paths: Result<Vec<PathBuf>, _> = entries.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut paths = paths.map_err(|error| format!("{folder}: {error}"))?;
    paths.sort();
    Ok(paths)
}

fn suffix(path: &Path) -> Option<&str> {
    path.extension()?.to_str()
}

fn stem(path: &Path) -> Option<&str> {
    path.file_stem()?.to_str()
}
