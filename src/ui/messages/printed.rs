//! The words of the console.

/// The strings of one language; the name of a field is its English meaning.
#[allow(missing_docs, reason = "each field's English text says what it is")]
pub struct PrintedWords {
    pub copy_all: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub find: &'static str,
    pub find_previous: &'static str,
    pub find_next: &'static str,
    pub close_find: &'static str,
    pub found: fn(at: &str, of: &str) -> String,
    pub nothing_found: &'static str,
    pub newer: fn(count: &str) -> String,
    pub cut_lines: fn(count: &str) -> String,
    pub cut_columns: fn(count: &str) -> String,
    pub typed: &'static str,
    pub full: fn(size: &str) -> String,
}

pub(super) const ENGLISH: PrintedWords = PrintedWords {
    copy_all: "Copy what was printed",
    copied: "Copied",
    copy_failed: "This browser does not let a page copy. Select the lines and copy them with its keys.",
    find: "Find in the console",
    find_previous: "The line before",
    find_next: "The next line",
    close_find: "Close the search",
    found: |at, of| format!("{at} of {of}"),
    nothing_found: "not found",
    newer: |count| {
        if count == "1" { "1 newer line below".to_owned() } else { format!("{count} newer lines below") }
    },
    cut_lines: |count| format!("{count} earlier lines are left out here; copying has them."),
    cut_columns: |count| format!("… {count} more characters"),
    typed: "entered",
    full: |size| {
        format!("The program has written {size}, which is as much as is kept. “Record more” goes on.")
    },
};

pub(super) const CHINESE: PrintedWords = PrintedWords {
    copy_all: "复制全部输出",
    copied: "已复制",
    copy_failed: "此浏览器不允许网页复制。请选中这些行，再用键盘复制。",
    find: "在控制台中查找",
    find_previous: "上一行",
    find_next: "下一行",
    close_find: "关闭查找",
    found: |at, of| format!("第 {at} 个，共 {of} 个"),
    nothing_found: "未找到",
    newer: |count| format!("下方有 {count} 行新输出"),
    cut_lines: |count| format!("更早的 {count} 行在此省略；复制时包含它们。"),
    cut_columns: |count| format!("……还有 {count} 个字符"),
    typed: "输入",
    full: |size| format!("程序已经写了 {size}，这是能保留的上限。“继续记录”可以接着记录。"),
};
