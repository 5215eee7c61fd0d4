//! The words of the player, of breakpoints and bookmarks, and of programs that come and go.

use crate::session::breakpoint::Direction;
use crate::session::command::{Pace, Unit};

/// All of them in one language.
#[expect(missing_docs, reason = "the English strings say what each is")]
pub struct ControlWords {
    // Ways to go.
    pub over: fn(Direction) -> &'static str,
    pub out: fn(Direction) -> &'static str,
    pub go_on: fn(Direction) -> &'static str,
    pub run_to: fn(Direction) -> &'static str,
    pub mark: fn(Direction) -> &'static str,
    pub tenth: fn(Direction) -> &'static str,
    pub speed: fn(Direction) -> &'static str,
    pub step_by: fn(Unit) -> &'static str,
    pub looking: &'static str,

    // Pace.
    pub pace: &'static str,
    pub pace_now: fn(Pace) -> String,
    pub pace_teaching: &'static str,
    pub pace_real: &'static str,
    pub pace_time: &'static str,
    pub pace_switch: &'static str,
    pub beat: &'static str,
    pub beat_value: fn(seconds: &str) -> String,
    pub factor: &'static str,

    // Marks and bookmarks.
    pub marks: fn(errors: usize, cancellations: usize, blocked: usize, bookmarks: usize) -> String,
    pub mark_error: fn(task: &str) -> String,
    pub mark_cancelled: fn(task: &str) -> String,
    pub mark_blocked: &'static str,
    pub mark_print: &'static str,
    pub bookmark: &'static str,
    pub bookmark_away: &'static str,
    pub bookmarks: &'static str,
    pub bookmarks_empty: &'static str,
    pub bookmark_new: fn(number: usize) -> String,
    pub bookmark_name: &'static str,
    pub bookmark_go: fn(name: &str, time: &str) -> String,
    pub bookmark_gone: fn(name: &str) -> String,
    pub remove: fn(what: &str) -> String,

    // Where the playhead came to.
    pub at_breakpoint: fn(line: u32) -> String,
    pub condition_failed: fn(line: u32) -> String,
    pub no_breakpoint: fn(Direction) -> &'static str,
    pub no_line: fn(line: u32, Direction) -> String,
    pub task_over: fn(Direction) -> &'static str,

    // Breakpoints.
    pub breakpoints: &'static str,
    pub breakpoint_place: &'static str,
    pub breakpoint_key: &'static str,
    pub key_back: &'static str,
    pub breakpoint_at: fn(line: u32) -> String,
    pub breakpoint_on: &'static str,
    pub condition: &'static str,
    pub condition_hint: &'static str,
    pub from_time: &'static str,
    pub hits: fn(count: u32) -> String,
    pub hits_full: &'static str,

    // Programs.
    pub examples: &'static str,
    pub own_programs: &'static str,
    pub new_program: &'static str,
    pub open_file: &'static str,
    pub download: &'static str,
    pub edited: &'static str,
    pub undo: &'static str,
    pub dismiss: &'static str,
    pub replaced: fn(name: &str) -> String,
    pub removed: fn(name: &str) -> String,
    /// A bookmark by its name.
    pub named: fn(name: &str) -> String,
    pub not_kept: &'static str,
    pub file_too_large: fn(name: &str) -> String,
    pub file_not_text: fn(name: &str) -> String,
    pub file_not_python: fn(name: &str) -> String,
    pub file_unreadable: fn(name: &str) -> String,
    pub drop_here: &'static str,
}
