//! Words about signals that a person sends the program.

use crate::session::signals::INTERRUPT;

/// The words of one language.
#[allow(missing_docs, reason = "each field's English text says what it is")]
pub struct SignalWords {
    pub title: &'static str,
    pub open: &'static str,
    pub send: fn(name: &str) -> String,
    pub interrupt: &'static str,
    pub handled: &'static str,
    pub unhandled: fn(number: u8) -> &'static str,
    pub sent: &'static str,
    pub sent_at: fn(name: &str, time: &str) -> String,
    pub sent_now: fn(name: &str, time: &str) -> String,
    pub future_goes: &'static str,
}

/// English.
pub(super) static ENGLISH: SignalWords = SignalWords {
    title: "Send a signal",
    open: "Send the program a signal",
    send: |name| format!("Send {name}"),
    interrupt: "Interrupt the program, as Ctrl-C at a terminal",
    handled: "the program has a handler for it",
    unhandled: |number| match number {
        INTERRUPT => "interrupts, as Ctrl-C at a terminal",
        _ => "nothing handles it: it ends the program",
    },
    sent: "Sent in this run",
    sent_at: |name, time| format!("{name} at t = {time}"),
    sent_now: |name, time| format!("{name} sent at t = {time}. Play or step to see what it does."),
    future_goes: "A signal comes where the playhead stands; what came after it is run anew. A link carries it along.",
};

/// Simplified Chinese.
pub(super) static CHINESE: SignalWords = SignalWords {
    title: "发送信号",
    open: "向程序发送信号",
    send: |name| format!("发送 {name}"),
    interrupt: "中断程序，如同终端的 Ctrl+C",
    handled: "程序有对应的处理函数",
    unhandled: |number| match number {
        INTERRUPT => "中断，如同终端的 Ctrl+C",
        _ => "没有处理函数：程序会因此结束",
    },
    sent: "本次运行中已发送",
    sent_at: |name, time| format!("{name}，t = {time}"),
    sent_now: |name, time| format!("已在 t = {time} 发送 {name}。播放或单步执行即可看到效果。"),
    future_goes: "信号会在播放头所在的时刻到达，其后的部分会重新运行。链接会带上已发送的信号。",
};
