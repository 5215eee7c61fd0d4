//! The words of the palette, and of what only it and the list of keys name.

/// The strings of one language; the name of a field is its English meaning.
#[allow(missing_docs, reason = "each field's English text says what it is")]
pub struct PaletteWords {
    pub title: &'static str,
    pub open: &'static str,
    pub find: &'static str,
    pub hint: &'static str,
    pub nothing: &'static str,
    pub results: fn(count: &str) -> String,
    pub more: fn(count: &str) -> String,

    // Groups.
    pub recent: &'static str,
    pub places: &'static str,
    pub run: &'static str,
    pub program: &'static str,
    pub page: &'static str,
    pub look: &'static str,
    pub tasks: &'static str,

    // Places.
    pub line_next: fn(line: u32) -> String,
    pub line_before: fn(line: u32) -> String,
    pub time: fn(time: &str) -> String,
    pub event: fn(event: &str) -> String,
    pub task_at: fn(time: &str) -> String,

    // Deeds that no control names.
    pub breakpoint: &'static str,
    pub keys: &'static str,
    pub download: &'static str,
    pub bookmarks: &'static str,
    pub show: fn(panel: &str) -> String,
    pub language: fn(name: &str) -> String,
    pub in_timeline: fn(what: &str) -> String,
    pub range_begin: &'static str,
    pub range_end: &'static str,
}

pub(super) const ENGLISH: PaletteWords = PaletteWords {
    title: "Command palette",
    open: "Search",
    find: "Find a command, a program, a task, or 12, t=1.5, #120",
    hint: "12: a line · t=1.5: a moment · #120: an event",
    nothing: "Nothing is called that.",
    results: |count| if count == "1" { "1 result".to_owned() } else { format!("{count} results") },
    more: |count| format!("{count} more"),

    recent: "Recently used",
    places: "Go to",
    run: "Run",
    program: "Programs",
    page: "Page",
    look: "Theme and language",
    tasks: "Tasks of this run",

    line_next: |line| format!("Where line {line} runs next"),
    line_before: |line| format!("Where line {line} ran before"),
    time: |time| format!("Moment t = {time}"),
    event: |event| format!("Event {event}"),
    task_at: |time| format!("t = {time}"),

    breakpoint: "Set or clear a breakpoint at the cursor's line",
    keys: "Keyboard shortcuts",
    download: "Download the program",
    bookmarks: "List of bookmarks",
    show: |panel| format!("Show panel: {panel}"),
    language: |name| format!("Language: {name}"),
    in_timeline: |what| format!("Timeline: {}", what.to_lowercase()),
    range_begin: "begin a stretch at the playhead",
    range_end: "end the stretch at the playhead",
};

pub(super) const CHINESE: PaletteWords = PaletteWords {
    title: "命令面板",
    open: "搜索",
    find: "查找命令、程序、任务，或输入 12、t=1.5、#120",
    hint: "12：行 · t=1.5：时刻 · #120：事件",
    nothing: "没有匹配的结果。",
    results: |count| format!("{count} 个结果"),
    more: |count| format!("还有 {count} 个"),

    recent: "最近使用",
    places: "转到",
    run: "运行",
    program: "程序",
    page: "页面",
    look: "主题与语言",
    tasks: "本次运行的任务",

    line_next: |line| format!("第 {line} 行下次运行处"),
    line_before: |line| format!("第 {line} 行上次运行处"),
    time: |time| format!("时刻 t = {time}"),
    event: |event| format!("事件 {event}"),
    task_at: |time| format!("t = {time}"),

    breakpoint: "在光标所在行设置或清除断点",
    keys: "键盘快捷键",
    download: "下载程序",
    bookmarks: "书签列表",
    show: |panel| format!("显示面板：{panel}"),
    language: |name| format!("语言：{name}"),
    in_timeline: |what| format!("时间线：{what}"),
    range_begin: "以播放头为区间起点",
    range_end: "以播放头为区间终点",
};
