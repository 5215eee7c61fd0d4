//! The two that are compared, each in a process of its own: our command line as it is shipped, and CPython.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What is measured, and against what.
pub struct Sides {
    ours: PathBuf,
    /// None where no CPython 3.13 is found.
    pub python: Option<PathBuf>,
    /// Where programs are put to be measured.
    folder: PathBuf,
}

/// Figures of one run of ours; what was not asked for is 0.
#[derive(Clone, Copy, Debug, Default)]
pub struct Run {
    /// Time that it took.
    pub seconds: f64,
    /// Instructions that it executed.
    pub instructions: u64,
    /// Events that it recorded.
    pub events: u64,
    /// Bytes that its objects took at most, as the machine counts them.
    pub objects: u64,
    /// Bytes that the process took at most; 0 where the system does not tell.
    pub resident: u64,
}

impl Sides {
    /// Build our side and look for the other.
    pub fn find() -> Self {
        let bench = std::env::current_exe().expect("the benchmark knows where it is");
        // It lies in TARGET/release/deps.
        let release = bench.parent().and_then(Path::parent).expect("the folder of release builds").to_owned();
        let target = release.parent().expect("the folder of builds");
        // Cargo has built the command line for us, but without `panic = "abort"`; this is the one that is shipped.
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let built = Command::new(cargo)
            .args(["build", "--release", "--locked", "--quiet", "--bin", "loopscope", "--target-dir"])
            .arg(target)
            .status()
            .expect("cargo runs");
        assert!(built.success(), "the command line does not build");
        let folder = release.join("bench");
        std::fs::create_dir_all(&folder).expect("a folder for programs beside the build");
        Self { ours: release.join("loopscope"), python: python(), folder }
    }

    /// Run `text` on our machine. `options` are those of `loopscope measure`.
    pub fn ours(&self, text: &str, options: &[&str]) -> Run {
        let path = self.folder.join("program.py");
        std::fs::write(&path, text).expect("the program can be written");
        let output = Command::new(&self.ours).arg("measure").args(options).arg(&path).output();
        let output = output.expect("our command line runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let figures: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a line of JSON");
        let count = |name: &str| figures[name].as_u64().unwrap_or(0);
        Run {
            seconds: figures["seconds"].as_f64().expect("the time that it took"),
            instructions: count("instructions"),
            events: count("events"),
            objects: count("objects"),
            resident: count("resident"),
        }
    }

    /// Seconds that CPython takes for `text`, without starting up and compiling it.
    pub fn cpython(&self, text: &str) -> Option<f64> {
        let timed = format!(
            "import asyncio, time\ncode = compile({text:?}, 'bench.py', 'exec')\nbegin = time.perf_counter()\n\
             exec(code, {{'__name__': '__main__'}})\nprint(time.perf_counter() - begin)\n"
        );
        let output = Command::new(self.python.as_ref()?).args(["-c", &timed]).output();
        let output = output.expect("CPython runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().lines().last()?.parse().ok()
    }

    /// Both in turns, `rounds` times; the fastest of each counts, since noise only ever adds.
    pub fn compare(&self, text: &str, options: &[&str], theirs: &str, rounds: usize) -> (Run, Option<f64>) {
        let mut best = Run { seconds: f64::INFINITY, ..Run::default() };
        let mut fastest: Option<f64> = None;
        for _ in 0..rounds {
            let run = self.ours(text, options);
            if run.seconds < best.seconds {
                best = run;
            }
            if let Some(seconds) = self.cpython(theirs) {
                fastest = Some(fastest.map_or(seconds, |known| known.min(seconds)));
            }
        }
        (best, fastest)
    }
}

/// `$LOOPSCOPE_PYTHON`, else `python3.13` on the path, else pyenv's.
fn python() -> Option<PathBuf> {
    let named = std::env::var_os("LOOPSCOPE_PYTHON").map(PathBuf::from);
    let pyenv = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".pyenv/versions"));
    let installed = pyenv.and_then(|folder| std::fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let mut installed: Vec<PathBuf> = installed
        .map(|entry| entry.path())
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("3.13")))
        .map(|path| path.join("bin/python3.13"))
        .collect();
    installed.sort();
    let candidates = named.into_iter().chain([PathBuf::from("python3.13")]).chain(installed);
    candidates.into_iter().find(|path| {
        let version = Command::new(path).arg("--version").output();
        version.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).starts_with("Python 3.13"))
    })
}
