//! The words for what a task awaits.

/// The strings of one language; each carries the name of what is awaited.
pub struct AwaitedWords {
    /// Other tasks come to their end.
    pub end_of: fn(what: &str) -> String,
    /// Input or output.
    pub io: fn(what: &str) -> String,
    /// Something runs in another thread.
    pub in_thread: fn(what: &str) -> String,
    /// Something runs in another process.
    pub in_process: fn(what: &str) -> String,
}

pub(super) const ENGLISH: AwaitedWords = AwaitedWords {
    end_of: |what| format!("the end of {what}"),
    io: |what| format!("{what} (I/O)"),
    in_thread: |what| format!("{what} (in a thread)"),
    in_process: |what| format!("{what} (in a process)"),
};

pub(super) const CHINESE: AwaitedWords = AwaitedWords {
    end_of: |what| format!("{what} 结束"),
    io: |what| format!("{what}（I/O）"),
    in_thread: |what| format!("{what}（在线程中）"),
    in_process: |what| format!("{what}（在进程中）"),
};
