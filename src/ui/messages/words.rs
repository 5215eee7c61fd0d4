//! The strings of one language.

use super::everyone::Everyone;
use super::standstill::Standstill;
use super::{
    AwaitedWords, InspectWords, MenuWords, PaletteWords, PrintedWords, ReadyWords, Sentence, StageWords,
};
use crate::asyncio::instrument::{FutureId, HandleKind, LoopState};
use crate::session::command::Unit;
use crate::session::status::Limit;
use std::rc::Rc;

/// The fixed strings of one language, and small functions for those that carry a number. The name of a field is its
/// English meaning; both catalogues show how it reads.
#[allow(missing_docs, reason = "each field's English text says what it is")]
pub struct Words {
    // Links, sharing, embedding.
    pub links: &'static super::links::LinkWords,

    // The world of the program.
    pub world: &'static super::WorldWords,

    // Signals.
    pub signals: &'static super::SignalWords,

    // The header.
    pub language_name: &'static str,
    pub other_language: &'static str,
    pub switch_language: &'static str,
    pub programs: &'static str,
    pub choose_program: &'static str,
    pub menu: MenuWords,
    pub awaited: AwaitedWords,
    pub found: ReadyWords,
    pub palette: PaletteWords,
    pub edited: &'static str,
    pub restore: &'static str,
    pub theme: fn(theme: &str) -> String,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub keys: &'static str,
    pub close: &'static str,
    pub key_play: &'static str,
    pub key_step: &'static str,
    pub key_ends: &'static str,
    pub key_pages: &'static str,
    pub key_scope: &'static str,
    /// That the timeline has keys of its own.
    pub key_twice: &'static str,
    pub key_leave: &'static str,
    pub space_key: &'static str,

    // Player, breakpoints, bookmarks, programs.
    pub control: &'static super::ControlWords,

    // Tabs of narrow screens.
    pub resize: &'static str,
    pub panels: &'static str,
    pub tab_code: &'static str,
    pub tab_loop: &'static str,
    pub tab_timeline: &'static str,
    pub tab_console: &'static str,

    // The editor.
    pub editor: &'static str,
    pub editor_hint: &'static str,
    pub editor_leaving: &'static str,
    pub waits_here: fn(task: &str) -> String,
    pub ready_here: fn(task: &str) -> String,
    pub more_stand_here: fn(number: &str) -> String,

    // The stage.
    pub on_stage: StageWords,
    pub stage: &'static str,
    pub press_play: &'static str,
    /// The same where there may be no keyboard.
    pub tap_play: &'static str,
    pub no_program: &'static str,
    pub nothing_to_run: &'static str,
    pub earlier_run: &'static str,
    pub no_loop_ran: &'static str,
    pub loop_state: fn(LoopState) -> &'static str,
    pub no_loop: &'static str,
    pub loop_of: fn(number: usize, of: usize) -> String,
    pub phase_select: &'static str,
    pub phase_timers: &'static str,
    pub phase_run: &'static str,
    pub for_ever: &'static str,
    /// The same once it is over.
    pub no_timeout: &'static str,
    pub of: fn(part: u32, whole: u32) -> String,
    pub running: &'static str,
    pub running_empty: &'static str,
    /// The same while the program's own code runs, outside of any loop.
    pub running_outside: &'static str,
    pub ready: &'static str,
    pub next_first: &'static str,
    pub ready_empty: &'static str,
    pub waiting: &'static str,
    pub timers: &'static str,
    pub timers_empty: &'static str,
    pub futures: &'static str,
    pub futures_empty: &'static str,
    pub sockets: &'static str,
    pub sockets_empty: &'static str,
    pub threads: &'static str,
    pub threads_empty: &'static str,
    pub done: &'static str,
    pub done_empty: &'static str,
    /// The same when the run is over.
    pub done_none: &'static str,
    pub more: fn(count: &str) -> String,
    pub earlier: fn(count: &str) -> String,
    pub kind: fn(HandleKind) -> &'static str,
    pub line: fn(u32) -> String,
    pub left: fn(span: &str) -> String,
    pub due: &'static str,
    pub skipped: &'static str,
    pub children: fn(done: u32, total: u32) -> String,
    pub future: &'static str,
    pub cancelled: &'static str,
    pub first_step_note: &'static str,
    pub yielded_note: &'static str,
    pub cancelled_note: &'static str,
    pub already_done_note: &'static str,
    pub woken_note: &'static str,
    pub scheduled_note: &'static str,
    pub scheduled_by: fn(FutureId) -> Sentence,
    pub created_by: fn(FutureId) -> Sentence,
    pub wakes: fn(FutureId) -> Sentence,
    pub by_timer: fn(span: &str) -> String,
    pub by_gather: &'static str,
    pub by_waiter: fn(of: Rc<str>) -> Sentence,
    /// The same of what comes to an end by itself: a call of the outside world, other tasks.
    pub by_end: fn(of: Rc<str>) -> Sentence,
    pub by_task: fn(FutureId) -> Sentence,
    pub held: fn(FutureId) -> Sentence,

    // The inspector.
    pub inspect: InspectWords,
    pub inspector: &'static str,
    pub nothing_selected: &'static str,
    pub follows: &'static str,
    pub follow: &'static str,
    pub state_created: &'static str,
    pub state_ready: &'static str,
    pub state_running: &'static str,
    pub state_waiting: &'static str,
    pub state_done: &'static str,
    pub state_failed: &'static str,
    pub state_cancelled: &'static str,
    pub steps: &'static str,
    pub time_ready: &'static str,
    pub time_waiting: &'static str,
    pub time_blocking: &'static str,
    pub awaits: &'static str,
    pub awaited_by: &'static str,
    pub stack: &'static str,
    pub locals_of: fn(&str) -> String,
    pub no_locals: &'static str,
    pub loading: &'static str,
    pub outcome: &'static str,
    pub history: &'static str,
    pub library_frames: &'static str,
    pub held_by: &'static str,
    pub event_created: &'static str,
    pub event_created_by: fn(FutureId) -> Sentence,
    pub event_ready: &'static str,
    pub event_ran: &'static str,
    pub event_sleeps: fn(span: &str) -> String,
    pub event_waits_for: fn(what: Rc<str>) -> Sentence,
    pub event_waits_for_task: fn(FutureId) -> Sentence,
    pub event_gathers: fn(total: u32) -> String,
    pub event_waits: &'static str,
    pub event_returned: fn(value: Rc<str>) -> Sentence,
    pub event_raised: fn(error: Rc<str>) -> Sentence,
    pub event_cancelled: &'static str,

    // The player.
    pub player: &'static str,
    pub first: &'static str,
    pub last: &'static str,
    pub step: fn(Unit) -> &'static str,
    pub step_back: fn(Unit) -> &'static str,
    pub play: &'static str,
    pub pause: &'static str,
    pub reset: &'static str,
    pub step_by: &'static str,
    pub unit: fn(Unit) -> &'static str,
    pub pace: &'static str,
    pub pace_teaching: &'static str,
    pub pace_teaching_hint: &'static str,
    pub pace_real_hint: fn(factor: &str) -> String,
    pub scrubber: &'static str,
    pub position: fn(iteration: u32, callback: u32, callbacks: u32) -> String,
    pub position_spoken: fn(time: &str, iteration: u32, callback: u32, callbacks: u32) -> String,
    pub exploring: &'static str,

    // The timeline.
    pub timeline: &'static str,
    pub timeline_empty: &'static str,
    /// The same when the run is over.
    pub timeline_none: &'static str,
    pub timeline_table: &'static str,
    pub chart: &'static super::ChartWords,
    pub column_task: &'static str,
    pub column_created: &'static str,
    pub column_state: &'static str,
    pub column_spans: &'static str,
    pub column_end: &'static str,

    // The console.
    pub console: &'static str,
    pub printed: PrintedWords,
    pub console_empty: &'static str,
    /// The same when the run is over.
    pub console_none: &'static str,
    pub input_line: &'static str,
    pub input_end: &'static str,
    pub enter: &'static str,
    pub answer: &'static str,
    pub go_to: fn(moment: &str) -> String,
    pub stderr: &'static str,

    // Notices.
    pub standstill: Standstill,
    /// See [`Everyone`].
    pub everyone: Everyone,
    pub at_line: fn(u32) -> String,
    pub not_python: &'static str,
    pub not_supported: &'static str,
    pub not_supported_hint: &'static str,
    pub traceback: &'static str,
    pub uncaught: &'static str,
    pub deadlock: &'static str,
    pub waits_for: &'static str,
    pub finished: fn(time: &str, callbacks: u32, iterations: u32, code: i32) -> String,
    pub limit: fn(Limit) -> &'static str,
    pub go_on: &'static str,
    pub waiting_input: &'static str,
}
