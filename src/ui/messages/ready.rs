//! Words for what the selector found: see `HandleInfo::ready`.

use crate::trace::names::{Names, Symbol};

/// The clauses of one language; each carries the place, such as `example.com:80`.
pub struct ReadyWords {
    /// Somebody waits to be accepted by a server.
    pub connects: fn(place: &str) -> String,
    /// Bytes have come.
    pub data: fn(place: &str) -> String,
    /// The other side sends no more.
    pub end: fn(place: &str) -> String,
    /// The connection was refused or reset.
    pub failure: fn(place: &str) -> String,
    /// The connection has been made.
    pub connected: fn(place: &str) -> String,
    /// There is room to send again.
    pub room: fn(place: &str) -> String,
    /// A datagram has come.
    pub datagram: fn(place: &str) -> String,
    /// A process has ended.
    pub process: fn(place: &str) -> String,
    /// A signal has come.
    pub signal: &'static str,
    /// Another thread has queued it.
    pub thread: fn(name: &str) -> String,
}

pub(super) const ENGLISH: ReadyWords = ReadyWords {
    connects: |place| format!("a client connects to the server at {place}"),
    data: |place| format!("data from {place} has arrived"),
    end: |place| format!("{place} has ended its side"),
    failure: |place| format!("the connection with {place} has failed"),
    connected: |place| format!("the connection to {place} is made"),
    room: |place| format!("there is room to send to {place} again"),
    datagram: |place| format!("a datagram has arrived at {place}"),
    process: |place| format!("the process {place} has ended"),
    signal: "a signal has come",
    thread: |name| format!("{name} called call_soon_threadsafe"),
};

pub(super) const CHINESE: ReadyWords = ReadyWords {
    connects: |place| format!("有客户端连接到 {place} 上的服务器"),
    data: |place| format!("{place} 有数据到达"),
    end: |place| format!("{place} 不再发送数据"),
    failure: |place| format!("与 {place} 的连接失败"),
    connected: |place| format!("与 {place} 的连接已建立"),
    room: |place| format!("又可以向 {place} 发送数据"),
    datagram: |place| format!("{place} 收到一个数据报"),
    process: |place| format!("进程 {place} 已结束"),
    signal: "收到一个信号",
    thread: |name| format!("{name} 调用了 call_soon_threadsafe"),
};

impl ReadyWords {
    /// What happened, as a clause.
    pub fn clause(&self, what: Symbol, names: &Names) -> String {
        let what = names.get(what);
        let (word, place) = what.split_once(' ').unwrap_or((&what, ""));
        match word {
            "connects" => (self.connects)(place),
            "end" => (self.end)(place),
            "failure" => (self.failure)(place),
            "connected" => (self.connected)(place),
            "room" => (self.room)(place),
            "datagram" => (self.datagram)(place),
            "process" => (self.process)(place),
            "signal" => self.signal.to_owned(),
            "thread" => (self.thread)(place),
            _ => (self.data)(place),
        }
    }
}

/// A clause at the beginning of a sentence.
pub fn capitalised(clause: &str) -> String {
    let mut letters = clause.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
