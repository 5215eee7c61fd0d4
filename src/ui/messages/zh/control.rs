//! The player, breakpoints, bookmarks and programs in Simplified Chinese.

use crate::session::breakpoint::Direction;
use crate::session::command::{Pace, Unit};
use crate::ui::format::plain;
use crate::ui::messages::ControlWords;
use Direction::{Backwards, Forwards};

/// The strings.
pub(in crate::ui::messages) static WORDS: ControlWords = ControlWords {
    over: |direction| match direction {
        Forwards => "单步跳过，留在此任务中",
        Backwards => "反向单步跳过，留在此任务中",
    },
    out: |direction| match direction {
        Forwards => "跳出，到等待它的一方",
        Backwards => "反向跳出，回到调用它的一方",
    },
    go_on: |direction| match direction {
        Forwards => "前进到下一个断点",
        Backwards => "后退到上一个断点",
    },
    run_to: |direction| match direction {
        Forwards => "运行到光标所在行",
        Backwards => "后退到光标所在行",
    },
    mark: |direction| match direction {
        Forwards => "到下一个标记",
        Backwards => "到上一个标记",
    },
    tenth: |direction| match direction {
        Forwards => "前进全程的十分之一",
        Backwards => "后退全程的十分之一",
    },
    speed: |direction| match direction {
        Forwards => "加快",
        Backwards => "放慢",
    },
    step_by: |unit| match unit {
        Unit::Line => "按行步进",
        Unit::Callback => "按回调步进",
        Unit::Iteration => "按迭代步进",
    },
    looking: "正在查找…",

    pace: "节奏",
    pace_now: |pace| match pace {
        Pace::Teaching { beat, .. } => format!("讲解 {} s", plain(beat / 1000.0)),
        Pace::Real(factor) => format!("实时 ×{}", plain(factor)),
    },
    pace_teaching: "讲解：每拍一步，不论经过多少虚拟时间",
    pace_time: "实时",
    pace_real: "实时：每秒经过的虚拟秒数",
    pace_switch: "讲解节奏或实时",
    beat: "一拍的长度",
    beat_value: |seconds| format!("{seconds} 秒"),
    factor: "每秒经过的虚拟秒数",

    marks: |errors, cancellations, blocked, bookmarks| {
        format!("标记：{errors} 个错误，{cancellations} 次取消，{blocked} 次阻塞，{bookmarks} 个书签")
    },
    mark_error: |task| format!("{task} 失败"),
    mark_cancelled: |task| format!("{task} 被取消"),
    mark_blocked: "事件循环曾被阻塞",
    mark_print: "输出",
    bookmark: "在此处设置书签",
    bookmark_away: "取消此处的书签",
    bookmarks: "书签",
    bookmarks_empty: "书签记住运行中的某一刻，编辑程序后仍跟随这一刻，并随程序一起保存。",
    bookmark_new: |number| format!("书签 {number}"),
    bookmark_name: "书签名称",
    bookmark_go: |name, time| format!("转到“{name}”，t = {time}"),
    bookmark_gone: |name| format!("运行不再经过“{name}”"),
    remove: |what| format!("移除：{what}"),

    at_breakpoint: |line| format!("停在第 {line} 行的断点。"),
    condition_failed: |line| format!("第 {line} 行断点的条件无法求值："),
    no_breakpoint: |direction| match direction {
        Forwards => "后面没有断点了：这里是运行的终点。",
        Backwards => "前面没有断点了：这里是运行的起点。",
    },
    no_line: |line, direction| match direction {
        Forwards => format!("此刻之后第 {line} 行不再运行。"),
        Backwards => format!("此刻之前第 {line} 行没有运行过。"),
    },
    task_over: |direction| match direction {
        Forwards => "该任务在此之后没有更多的行：它在这里结束。",
        Backwards => "该任务在此之前没有更早的行：它在这里被创建。",
    },

    breakpoints: "断点",
    breakpoint_place: "点击设置断点，或按 F9",
    breakpoint_key: "在编辑器中：设置或清除断点",
    key_back: "按住 ⇧ 则方向相反：回到过去。",
    breakpoint_at: |line| format!("第 {line} 行的断点"),
    breakpoint_on: "在此停下",
    condition: "仅当",
    condition_hint: "例如 n == 3",
    from_time: "命中起点",
    hits: |count| format!("命中 {count} 次"),
    hits_full: "命中次数超出查找范围：此后不再停下。",

    examples: "示例",
    own_programs: "你的程序",
    new_program: "新建程序",
    open_file: "打开文件…",
    download: "下载",
    edited: "已修改",
    undo: "撤销",
    dismiss: "关闭此消息",
    replaced: |name| format!("你的 {name} 文本已被替换。"),
    removed: |name| format!("已移除：{name}。"),
    named: |name| format!("书签“{name}”"),
    not_kept: "此浏览器无法保存你的内容：存储空间已满或被禁用。请下载你想保留的内容。",
    file_too_large: |name| format!("{name} 大于 1 MB，超过了可查看程序的大小上限。"),
    file_not_text: |name| format!("{name} 不是 UTF-8 文本。"),
    file_not_python: |name| format!("{name} 不是 Python 程序：文件名应以 .py 结尾。"),
    file_unreadable: |name| format!("无法读取 {name}。"),
    drop_here: "拖放 Python 文件即可打开",
};
