//! Words of the inspector.

use super::Sentence;
use super::sentence::say;
use crate::asyncio::instrument::FutureId;
use crate::ui::format::count;
use std::rc::Rc;

/// Who asked for a task to be cancelled.
pub enum Canceller {
    /// A task.
    Task(FutureId),
    /// An `asyncio.timeout` or `wait_for`.
    Timeout,
    /// The task group that it belongs to.
    Group,
    /// Another callback, by its name.
    Callback(Rc<str>),
    /// Code outside of any callback.
    Outside,
}

/// See the module. The name of a field is its English meaning.
#[allow(missing_docs, reason = "each field's English text says what it is")]
pub struct InspectWords {
    pub polls: &'static str,
    pub busy: &'static str,
    pub scheduled: &'static str,
    pub idle: &'static str,
    pub blocking: fn(span: &str) -> String,
    pub where_time_went: fn(busy: &str, scheduled: &str, idle: &str) -> String,
    pub deeds: &'static str,
    pub created: fn(Option<FutureId>) -> Sentence,
    pub woken_by_task: fn(FutureId) -> Sentence,
    pub woken_by_timer: &'static str,
    pub woken_by_callback: fn(Rc<str>) -> Sentence,
    pub woken_from_outside: &'static str,
    pub cancelled: fn(Canceller, times: u32) -> Sentence,
    pub to_moment: fn(moment: &str) -> String,
    pub chain: &'static str,
    /// Heading of the frames of code that no task runs.
    pub calls: &'static str,
    pub event_loop: &'static str,
    pub changed: &'static str,
    pub was: fn(&str) -> String,
    pub not_there_before: &'static str,
    pub objects: &'static str,
    pub circle: &'static str,
    pub graph: &'static str,
    pub tree: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub refused: &'static str,
    pub more: fn(usize) -> String,
    /// The same where not all were counted.
    pub at_least_more: fn(usize) -> String,
}

/// The English words.
pub(super) const EN: InspectWords = InspectWords {
    polls: "polls",
    busy: "busy",
    scheduled: "scheduled",
    idle: "idle",
    blocking: |span| format!("of which {span} blocked the loop"),
    where_time_went: |busy, scheduled, idle| format!("{busy} busy, {scheduled} scheduled, {idle} idle"),
    deeds: "Who did it",
    created: |by| match by {
        Some(task) => say!["created by ", task],
        None => say!["created by the program"],
    },
    woken_by_task: |task| say!["woken by ", task],
    woken_by_timer: "woken by its timer",
    woken_by_callback: |name| say!["woken by ", name],
    woken_from_outside: "woken from outside of any task",
    cancelled: |by, times| {
        let said = match by {
            Canceller::Task(task) => say!["cancelled by ", task],
            Canceller::Timeout => say!["cancelled by a timeout"],
            Canceller::Group => say!["cancelled by its task group, in which another task failed"],
            Canceller::Callback(name) => say!["cancelled by the callback ", name],
            Canceller::Outside => say!["cancelled from outside of any task"],
        };
        if times > 1 { said.and(format!(", {} times in all", count(times as usize))) } else { said }
    },
    to_moment: |moment| format!("Go to that moment, t = {moment}"),
    chain: "Await chain, innermost first",
    calls: "Call stack, innermost first",
    event_loop: "event loop",
    changed: "changed",
    was: |old| format!("was {old}"),
    not_there_before: "new",
    objects: "Locks, queues and futures at hand",
    circle: "and so on, in a circle",
    graph: "Who awaits whom",
    tree: "Task tree",
    copy: "Copy",
    copied: "Copied.",
    refused: "The browser refused the clipboard. The text is selected: press Ctrl+C or ⌘C.",
    more: |number| format!("and {} more", count(number)),
    at_least_more: |number| format!("and at least {} more", count(number)),
};

/// The Chinese words.
pub(super) const ZH: InspectWords = InspectWords {
    polls: "步数",
    busy: "忙碌",
    scheduled: "排队",
    idle: "空闲",
    blocking: |span| format!("其中 {span} 阻塞了事件循环"),
    where_time_went: |busy, scheduled, idle| format!("忙碌 {busy}，排队 {scheduled}，空闲 {idle}"),
    deeds: "谁触发的",
    created: |by| match by {
        Some(task) => say!["由 ", task, " 创建"],
        None => say!["由程序创建"],
    },
    woken_by_task: |task| say!["由 ", task, " 唤醒"],
    woken_by_timer: "由它的定时器唤醒",
    woken_by_callback: |name| say!["由 ", name, " 唤醒"],
    woken_from_outside: "由任务以外的代码唤醒",
    cancelled: |by, times| {
        let said = match by {
            Canceller::Task(task) => say!["由 ", task, " 取消"],
            Canceller::Timeout => say!["因超时被取消"],
            Canceller::Group => say!["由所在的任务组取消：组内另一个任务失败了"],
            Canceller::Callback(name) => say!["由回调 ", name, " 取消"],
            Canceller::Outside => say!["由任务以外的代码取消"],
        };
        if times > 1 { said.and(format!("，共 {} 次", count(times as usize))) } else { said }
    },
    to_moment: |moment| format!("跳到那一刻，t = {moment}"),
    chain: "await 链，最内层在前",
    calls: "调用栈，最内层在前",
    event_loop: "事件循环",
    changed: "已变化",
    was: |old| format!("原来是 {old}"),
    not_there_before: "新出现",
    objects: "相关的锁、队列和 Future",
    circle: "由此形成一个环",
    graph: "谁在等谁",
    tree: "任务树",
    copy: "复制",
    copied: "已复制。",
    refused: "浏览器拒绝访问剪贴板。文本已选中：请按 Ctrl+C 或 ⌘C。",
    more: |number| format!("另有 {} 个", count(number)),
    at_least_more: |number| format!("另有至少 {} 个", count(number)),
};
