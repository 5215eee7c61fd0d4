//! The words of the menu of programs.

/// The strings of the menu in one language; the name of a field is its English meaning.
#[allow(missing_docs, reason = "each field's English text says what it is")]
pub struct MenuWords {
    pub find: &'static str,
    pub nothing_found: &'static str,
    /// The chapters of the examples, in their order: `examples::CHAPTERS` of them.
    pub chapters: [&'static str; 8],
}

pub(super) const ENGLISH: MenuWords = MenuWords {
    find: "Find a program",
    nothing_found: "No program has these words.",
    chapters: [
        "First steps",
        "Several things at once",
        "What blocks the loop",
        "Time limits and cancelling",
        "When something fails",
        "Sharing and taking turns",
        "Resources and iteration",
        "The network",
    ],
};

pub(super) const CHINESE: MenuWords = MenuWords {
    find: "查找程序",
    nothing_found: "没有包含这些词的程序。",
    chapters: [
        "入门",
        "同时做几件事",
        "什么会阻塞事件循环",
        "超时与取消",
        "出错的时候",
        "共享与协调",
        "资源与迭代",
        "网络",
    ],
};
