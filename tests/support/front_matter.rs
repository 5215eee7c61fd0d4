//! What each example program says about itself in its leading comment lines.

use crate::golden::Case;

/// The keys, in the order in which every example has them.
const KEYS: [&str; 5] = ["title", "title-zh", "section", "claim", "claim-zh"];

/// What may follow them, in this order: how the program is recorded, or why it is not, and the world that it runs in.
const MORE: [&str; 3] = ["# Recorded on the real clock", "# Not recorded: ", "# scenario: {"];

/// Checks that the program opens with one `# key: value` line for each key and, perhaps, what more there may be, then an
/// empty line.
pub fn check(case: &Case) -> Result<(), String> {
    let source = case.source()?;
    let mut lines = source.lines();
    for key in KEYS {
        let line = lines.next().unwrap_or_default();
        let value = line.strip_prefix("# ").and_then(|line| line.strip_prefix(key)?.strip_prefix(": "));
        if value.is_none_or(|value| value.trim().is_empty()) {
            return Err(format!("expected `# {key}: …`, found `{line}`"));
        }
    }
    let mut lines = lines.peekable();
    for more in MORE {
        lines.next_if(|line| line.starts_with(more));
    }
    match lines.next() {
        Some("") => Ok(()),
        other => Err(format!("expected an empty line after the front matter, found {other:?}")),
    }
}
