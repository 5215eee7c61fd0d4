//! Words about the world of the program: the scenario, and what may be wrong with it.

use crate::world::scenario::{Json, Wanted, Wrong};

/// The words of one language.
#[allow(missing_docs, reason = "each field's English text says what it is")]
pub struct WorldWords {
    pub title: &'static str,
    pub open: &'static str,
    pub changed: &'static str,
    pub intro: &'static str,
    pub from_program: &'static str,
    pub ordinary: &'static str,
    pub ordinary_hint: &'static str,
    pub own: &'static str,
    pub own_hint: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,

    // Hosts.
    pub hosts: &'static str,
    pub hosts_hint: &'static str,
    pub add_host: &'static str,
    pub add: &'static str,
    pub slow: &'static str,
    pub slow_hint: &'static str,
    pub refuse: &'static str,
    pub refuse_hint: &'static str,
    pub silent: &'static str,
    pub silent_hint: &'static str,
    pub drop: &'static str,
    pub drop_hint: &'static str,
    pub host_back: fn(name: &str) -> String,
    pub host_away: fn(name: &str) -> String,
    pub of_host: fn(what: &str, name: &str) -> String,
    pub latency: &'static str,
    pub bandwidth: &'static str,
    pub no_limit: &'static str,
    pub status: &'static str,
    pub as_it_is: &'static str,

    // The whole world.
    pub every_host: &'static str,
    pub jitter: &'static str,
    pub seed: &'static str,
    pub next_seed: &'static str,
    pub computing: &'static str,
    pub cost: &'static str,
    pub cost_none: &'static str,
    pub cost_hint: &'static str,
    pub memory: &'static str,

    // The text.
    pub text: &'static str,
    pub place: fn(line: u32, column: u32) -> String,
    pub wrong_title: &'static str,
    pub wrong_goes_on: &'static str,
    pub wrong_first: &'static str,
    pub form_waits: &'static str,
    pub show: &'static str,
    pub wrong_in_program: &'static str,
    pub wrong: fn(&Wrong) -> String,
}

/// English.
pub(super) static ENGLISH: WorldWords = WorldWords {
    title: "World",
    open: "The world of the program: hosts, delays, what computing costs",
    changed: "changed",
    intro: "What the program meets outside, and what time it takes. Each change runs the program again from the start.",
    from_program: "This world came with the program, in a comment at its top. A change here takes its place.",
    ordinary: "Ordinary world",
    ordinary_hint: "Take back everything that differs from the ordinary world",
    own: "The program's own",
    own_hint: "Back to the world that the program brings along",
    undo: "Undo",
    redo: "Redo",

    hosts: "Hosts",
    hosts_hint: "The program names no host. Add one to describe it.",
    add_host: "Name of a host",
    add: "Add host",
    slow: "Slow",
    slow_hint: "A round trip takes 2 seconds",
    refuse: "Refuse",
    refuse_hint: "It refuses every connection",
    silent: "Silent",
    silent_hint: "It never answers, so that connecting fails after 127 seconds",
    drop: "Break off",
    drop_hint: "The connection is reset after 100 bytes of the answer",
    host_back: |name| format!("{name} as it ordinarily is"),
    host_away: |name| format!("Remove {name}"),
    of_host: |what, name| format!("{what}, {name}"),
    latency: "Round trip",
    bandwidth: "Bandwidth",
    no_limit: "no limit",
    status: "Status",
    as_it_is: "as it is",

    every_host: "Every host",
    jitter: "Jitter",
    seed: "Seed",
    next_seed: "Other chance: the next seed",
    computing: "Computing",
    cost: "Per instruction",
    cost_none: "nothing",
    cost_hint: "Computing blocks the loop for as long as it takes.",
    memory: "Memory",

    text: "The same as JSON",
    place: |line, column| format!("line {line}, column {column}"),
    wrong_title: "This describes no world yet.",
    wrong_goes_on: "The program stays in the last world that was right.",
    wrong_first: "Put it right, or take the ordinary world.",
    form_waits: "The form waits until the text is JSON again.",
    show: "Show",
    wrong_in_program: "The scenario in the program's comment describes no world",
    wrong: |wrong| {
        let sentence = wrong.to_string();
        let mut letters = sentence.chars();
        let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
        let end = if sentence.ends_with('?') { "" } else { "." };
        format!("{first}{}{end}", letters.as_str())
    },
};

/// Simplified Chinese.
pub(super) static CHINESE: WorldWords = WorldWords {
    title: "环境",
    open: "程序所处的环境：主机、延迟、计算的开销",
    changed: "已更改",
    intro: "程序在外部会遇到什么，以及各要花多少时间。每次更改都会让程序从头重新运行。",
    from_program: "这个环境由程序自带，写在开头的注释里。在这里更改后，将以更改为准。",
    ordinary: "默认环境",
    ordinary_hint: "撤销所有与默认环境不同的设置",
    own: "程序自带的环境",
    own_hint: "回到程序自带的环境",
    undo: "撤销",
    redo: "重做",

    hosts: "主机",
    hosts_hint: "程序没有提到任何主机。可以添加一个来描述它。",
    add_host: "主机名",
    add: "添加主机",
    slow: "变慢",
    slow_hint: "一次往返需要 2 秒",
    refuse: "拒绝",
    refuse_hint: "拒绝所有连接",
    silent: "无响应",
    silent_hint: "从不响应，连接在 127 秒后失败",
    drop: "断开",
    drop_hint: "响应发出 100 字节后连接被重置",
    host_back: |name| format!("恢复 {name} 的默认设置"),
    host_away: |name| format!("移除 {name}"),
    of_host: |what, name| format!("{what}，{name}"),
    latency: "往返时间",
    bandwidth: "带宽",
    no_limit: "不限",
    status: "状态码",
    as_it_is: "照常",

    every_host: "所有主机",
    jitter: "抖动",
    seed: "种子",
    next_seed: "换一种随机：下一个种子",
    computing: "计算",
    cost: "每条指令",
    cost_none: "不花时间",
    cost_hint: "计算需要多久，就会阻塞事件循环多久。",
    memory: "内存",

    text: "对应的 JSON",
    place: |line, column| format!("第 {line} 行第 {column} 列"),
    wrong_title: "这段文本还不能描述一个环境。",
    wrong_goes_on: "程序仍处于上一个正确的环境中。",
    wrong_first: "请改正它，或改用默认环境。",
    form_waits: "文本恢复为合法的 JSON 后，表单才能使用。",
    show: "显示",
    wrong_in_program: "程序注释中的内容不是有效的环境描述",
    wrong: |wrong| match wrong {
        Wrong::Json(json) => format!("这不是合法的 JSON：{}。", chinese_json(*json)),
        Wrong::Unknown { name, within, known, meant } => {
            let place = if within.is_empty() { "环境".to_owned() } else { format!("“{within}”") };
            match meant {
                Some(meant) => format!("{place}没有名为“{name}”的设置。是否想写“{meant}”？"),
                None => format!("{place}没有名为“{name}”的设置。可用的有：{}。", known.join("、")),
            }
        }
        Wrong::Twice { name } => format!("“{name}”在这里第二次出现：请只保留一个。"),
        Wrong::Value { name, within, wanted, found } => {
            let what = match (&**name, &**within) {
                ("", _) => "环境".to_owned(),
                (name, "") => format!("“{name}”"),
                (name, within) => format!("“{within}”的“{name}”"),
            };
            let wanted: Vec<String> = wanted.iter().map(|one| chinese_wanted(*one)).collect();
            format!("{what}应为{}，而不是 {found}。", wanted.join("或"))
        }
        Wrong::Lacks { within, name } => format!("“{within}”的这一部分缺少“{name}”：请补上。"),
    },
};

fn chinese_json(json: Json) -> &'static str {
    match json {
        Json::Open => "从这里开始的内容没有结尾，请用 }、] 或 \" 结束它",
        Json::NoComma => "这里与前一项之间缺少逗号",
        Json::LastComma => "最后一项后面多了一个逗号，请删去",
        Json::NoColon => "名称与值之间缺少冒号",
        Json::NoValue => "这里缺少一个值",
        Json::Unquoted => "名称要放在双引号里",
        Json::SingleQuotes => "JSON 使用双引号，不使用单引号",
        Json::Comment => "JSON 没有注释，请删去",
        Json::Number => "JSON 不这样写数字：只用数字，小数点前后都至少要有一位",
        Json::Word => "JSON 只有 true、false 和 null 这几个词，文本要放在双引号里",
        Json::Escape => "反斜杠后面只能是 \" \\ / b f n r t，或 u 加四位十六进制数字，文本中也不能换行",
        Json::Second => "对象结束后还有多余的内容，请删去",
        Json::Deep => "嵌套太深",
        Json::Other => "这里不能出现这个内容",
    }
}

fn chinese_wanted(wanted: Wanted) -> String {
    match wanted {
        Wanted::Whole(least, u64::MAX) => format!("不小于 {least} 的整数"),
        Wanted::Whole(least, most) => format!(" {least} 到 {most} 之间的整数"),
        Wanted::Number => "非负的数".to_owned(),
        Wanted::Null => " null".to_owned(),
        Wanted::Text => "双引号中的文本".to_owned(),
        Wanted::Flag => " true 或 false".to_owned(),
        Wanted::Object => "花括号中的对象".to_owned(),
        Wanted::List => "方括号中的列表".to_owned(),
    }
}
