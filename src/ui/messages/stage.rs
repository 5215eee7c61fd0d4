//! Words of the stage beyond lanes and cards: a loop that stands still, and what stands where.

use super::Sentence;
use super::sentence::say;
use crate::asyncio::instrument::FutureId;
use crate::ui::format::count;
use std::rc::Rc;

/// When a call blocks the loop, seen from the playhead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// The turn that runs will come to the call.
    Ahead,
    /// The clock is within the call.
    Now,
    /// The call has just returned: no time has passed since.
    Past,
}

impl Tense {
    /// The word in `data-tense`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Now => "now",
            Self::Past => "past",
        }
    }
}

/// See the module. The name of a field is its English meaning.
#[allow(missing_docs, reason = "each field's English text says what it is")]
pub struct StageWords {
    pub blocked: fn(Tense) -> &'static str,
    pub blocked_by: fn(Tense, who: Option<FutureId>, call: Rc<str>, span: &str) -> Sentence,
    pub blocked_costs: fn(Tense, ready: usize, late: usize) -> String,
    pub stuck: &'static str,
    pub overdue: fn(span: &str) -> String,
    pub due_too: fn(usize) -> String,
    pub waiters: fn(usize) -> String,
    pub peer: fn(&str) -> String,
    pub in_thread: &'static str,
    pub in_process: &'static str,
    pub left_of_group: fn(usize) -> String,
    pub cycle: &'static str,
    pub show_line: fn(u32) -> String,
    pub choose_task: fn(&str) -> String,
}

fn tasks(number: usize) -> String {
    if number == 1 { "1 task waits".to_owned() } else { format!("{} tasks wait", count(number)) }
}

/// The English words.
pub(super) const EN: StageWords = StageWords {
    blocked: |tense| match tense {
        Tense::Ahead => "This turn will block the loop",
        Tense::Now => "The loop is blocked: the clock runs, nothing else can",
        Tense::Past => "The loop was blocked: the clock ran, nothing else could",
    },
    blocked_by: |tense, who, call, span| {
        let verb = match tense {
            Tense::Ahead => " will hold it for ",
            Tense::Now => " holds it for ",
            Tense::Past => " held it for ",
        };
        let call = match who {
            Some(task) => say![task, ": ", call],
            None => say![call],
        };
        call.and(verb).and(span.to_owned())
    },
    blocked_costs: |tense, ready, late| {
        let ready = match (tense, ready) {
            (_, 0) => String::new(),
            (Tense::Ahead | Tense::Now, 1) => "1 ready callback has to stand still".to_owned(),
            (Tense::Ahead | Tense::Now, ready) => {
                format!("{} ready callbacks have to stand still", count(ready))
            }
            (Tense::Past, 1) => "1 ready callback stood still".to_owned(),
            (Tense::Past, ready) => format!("{} ready callbacks stood still", count(ready)),
        };
        let late = match (tense, late) {
            (_, 0) => String::new(),
            (Tense::Ahead, 1) => "1 timer will fire late".to_owned(),
            (Tense::Ahead, late) => format!("{} timers will fire late", count(late)),
            (Tense::Now | Tense::Past, 1) => "1 timer is late".to_owned(),
            (Tense::Now | Tense::Past, late) => format!("{} timers are late", count(late)),
        };
        [ready, late].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
    },
    stuck: "stuck: nothing can wake it",
    overdue: |span| format!("{span} overdue"),
    due_too: |due| format!("+ {} due", count(due)),
    waiters: tasks,
    peer: |peer| format!("peer {peer}"),
    in_thread: "runs in a thread",
    in_process: "runs in a process",
    left_of_group: |left| {
        if left == 1 { "1 task left".to_owned() } else { format!("{} tasks left", count(left)) }
    },
    cycle: "They wait for each other in a circle",
    show_line: |line| format!("Show line {line}"),
    choose_task: |task| format!("Choose {task}"),
};

/// The Chinese words.
pub(super) const ZH: StageWords = StageWords {
    blocked: |tense| match tense {
        Tense::Ahead => "这一步将阻塞事件循环",
        Tense::Now => "事件循环被阻塞：时钟在走，其他都停着",
        Tense::Past => "事件循环刚才被阻塞：时钟在走，其他都停了",
    },
    blocked_by: |tense, who, call, span| {
        let verb = match tense {
            Tense::Ahead => " 将阻塞 ",
            Tense::Now => " 正在阻塞 ",
            Tense::Past => " 阻塞了 ",
        };
        let call = match who {
            Some(task) => say![task, "：", call],
            None => say![call],
        };
        call.and(verb).and(span.to_owned())
    },
    blocked_costs: |tense, ready, late| {
        let ready = match (tense, ready) {
            (_, 0) => String::new(),
            (Tense::Ahead | Tense::Now, ready) => format!("{} 个就绪的回调只能等着", count(ready)),
            (Tense::Past, ready) => format!("{} 个就绪的回调只好等着", count(ready)),
        };
        let late = match (tense, late) {
            (_, 0) => String::new(),
            (Tense::Ahead, late) => format!("{} 个定时器会延迟触发", count(late)),
            (Tense::Now | Tense::Past, late) => format!("{} 个定时器已延迟", count(late)),
        };
        [ready, late].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("；")
    },
    stuck: "卡住了：没有什么能唤醒它",
    overdue: |span| format!("已逾期 {span}"),
    due_too: |due| format!("{} 个已到期", count(due)),
    waiters: |number| format!("{} 个任务在等待", count(number)),
    peer: |peer| format!("对端 {peer}"),
    in_thread: "在线程中运行",
    in_process: "在进程中运行",
    left_of_group: |left| format!("还剩 {} 个任务", count(left)),
    cycle: "它们互相等待，形成一个环",
    show_line: |line| format!("显示第 {line} 行"),
    choose_task: |task| format!("选择 {task}"),
};
