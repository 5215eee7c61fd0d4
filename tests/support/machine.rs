//! The one place where the golden tests meet the library.

use serde_json::Value;

/// What a run left behind, in the terms of the goldens.
pub struct Outcome {
    /// Everything that the program wrote to standard output.
    pub stdout: String,
    /// Everything that went to standard error: warnings, logged errors, the last traceback.
    pub stderr: String,
    /// The exit status that a shell would report.
    pub exit_code: i32,
    /// One JSON row per callback that the loop ran.
    pub schedule: Vec<Value>,
}

/// Runs `source` as the program `filename` with default options.
pub fn run(source: &str, filename: &str) -> Result<Outcome, String> {
    let report = loopscope::runner::run(source, filename, &loopscope::runner::Options::default());
    let rows: Result<Vec<Value>, _> =
        report.schedule.iter().map(|row| serde_json::from_str(&row.to_json())).collect();
    let schedule = rows.map_err(|error| format!("a schedule row is not JSON: {error}"))?;
    Ok(Outcome { stdout: report.stdout, stderr: report.stderr, exit_code: report.exit_code, schedule })
}
