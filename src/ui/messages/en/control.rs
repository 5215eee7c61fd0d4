//! The player, breakpoints, bookmarks and programs in English.

use crate::session::breakpoint::Direction;
use crate::session::command::{Pace, Unit};
use crate::ui::format::plain;
use crate::ui::messages::ControlWords;
use crate::ui::messages::en::counted;
use Direction::{Backwards, Forwards};

/// The strings.
pub(in crate::ui::messages) static WORDS: ControlWords = ControlWords {
    over: |direction| match direction {
        Forwards => "Step over, staying in this task",
        Backwards => "Step back over, staying in this task",
    },
    out: |direction| match direction {
        Forwards => "Step out to whoever waits for this",
        Backwards => "Step back out to whoever called this",
    },
    go_on: |direction| match direction {
        Forwards => "On to the next breakpoint",
        Backwards => "Back to the breakpoint before",
    },
    run_to: |direction| match direction {
        Forwards => "Run to the line of the cursor",
        Backwards => "Back to the line of the cursor",
    },
    mark: |direction| match direction {
        Forwards => "To the next mark",
        Backwards => "To the mark before",
    },
    tenth: |direction| match direction {
        Forwards => "A tenth of the run forwards",
        Backwards => "A tenth of the run back",
    },
    speed: |direction| match direction {
        Forwards => "Faster",
        Backwards => "Slower",
    },
    step_by: |unit| match unit {
        Unit::Line => "Step by line",
        Unit::Callback => "Step by callback",
        Unit::Iteration => "Step by iteration",
    },
    looking: "looking for it…",

    pace: "Pace",
    pace_now: |pace| match pace {
        Pace::Teaching { beat, .. } => format!("teach {} s", plain(beat / 1000.0)),
        Pace::Real(factor) => format!("time ×{}", plain(factor)),
    },
    pace_teaching: "Teaching: one step per beat, however much virtual time it takes",
    pace_time: "time",
    pace_real: "Real time: virtual seconds per second",
    pace_switch: "Teaching pace or real time",
    beat: "Length of a beat",
    beat_value: |seconds| format!("{seconds} s"),
    factor: "Virtual seconds per second",

    marks: |errors, cancellations, blocked, bookmarks| {
        let [errors, cancellations, blocked, bookmarks] =
            [errors, cancellations, blocked, bookmarks].map(|number| number as u32);
        format!(
            "Marks: {}, {}, blocked {}, {}",
            counted(errors, "error", "errors"),
            counted(cancellations, "cancellation", "cancellations"),
            counted(blocked, "time", "times"),
            counted(bookmarks, "bookmark", "bookmarks")
        )
    },
    mark_error: |task| format!("{task} fails"),
    mark_cancelled: |task| format!("{task} is cancelled"),
    mark_blocked: "the loop was blocked",
    mark_print: "output",
    bookmark: "Set a bookmark here",
    bookmark_away: "Take the bookmark here away",
    bookmarks: "Bookmarks",
    bookmarks_empty: "A bookmark remembers a moment of the run, follows it when the program is edited, and is kept with the program.",
    bookmark_new: |number| format!("Bookmark {number}"),
    bookmark_name: "Name of the bookmark",
    bookmark_go: |name, time| format!("Go to “{name}”, t = {time}"),
    bookmark_gone: |name| format!("The run does not come to “{name}” any more"),
    remove: |what| format!("Remove {what}"),

    at_breakpoint: |line| format!("Stopped at the breakpoint of line {line}."),
    condition_failed: |line| {
        format!("The condition of the breakpoint of line {line} could not be evaluated:")
    },
    no_breakpoint: |direction| match direction {
        Forwards => "There was no further breakpoint: this is the end of the run.",
        Backwards => "There was no breakpoint before: this is the beginning of the run.",
    },
    no_line: |line, direction| match direction {
        Forwards => format!("Line {line} does not run again after this moment."),
        Backwards => format!("Line {line} has not run before this moment."),
    },
    task_over: |direction| match direction {
        Forwards => "The task had no further line there: this is where it ended.",
        Backwards => "The task had no earlier line there: this is where it was created.",
    },

    breakpoints: "Breakpoints",
    breakpoint_place: "Click to set a breakpoint, or press F9",
    breakpoint_key: "In the editor: set or clear a breakpoint",
    key_back: "With ⇧ a key goes the other way: back in time.",
    breakpoint_at: |line| format!("Breakpoint of line {line}"),
    breakpoint_on: "Stops here",
    condition: "only if",
    condition_hint: "e.g. n == 3",
    from_time: "from hit",
    hits: |count| if count == 1 { "1 hit".to_owned() } else { format!("{count} hits") },
    hits_full: "There are more hits than are looked for: from here on it does not stop.",

    examples: "Examples",
    own_programs: "Your programs",
    new_program: "New program",
    open_file: "Open a file…",
    download: "Download",
    edited: "edited",
    undo: "Undo",
    dismiss: "Close this message",
    replaced: |name| format!("Your text of {name} was replaced."),
    removed: |name| format!("{name} was removed."),
    named: |name| format!("Bookmark “{name}”"),
    not_kept: "This browser does not keep your work: its storage is full or switched off. Download what you want to keep.",
    file_too_large: |name| {
        format!("{name} is larger than 1 MB, which is more than a program to look at has.")
    },
    file_not_text: |name| format!("{name} is not text in UTF-8."),
    file_not_python: |name| format!("{name} is not a Python program: its name should end in .py."),
    file_unreadable: |name| format!("{name} could not be read."),
    drop_here: "Drop a Python file to open it",
};
