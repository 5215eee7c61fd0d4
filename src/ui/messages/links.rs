//! Words about links, sharing and embedding.

use crate::session::share::{DoesNotFit, LinkError};
use crate::ui::format::count;

/// The words of one language.
#[allow(missing_docs, reason = "each field's English text says what it is")]
pub struct LinkWords {
    pub cannot_open: &'static str,
    pub wrong_link: fn(&LinkError) -> String,
    pub no_example: fn(id: &str) -> String,
    pub no_shelf: &'static str,
    pub text_stays: &'static str,
    pub dismiss: &'static str,
    pub share: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub link: &'static str,
    pub link_hint: &'static str,
    pub keep_place: fn(event: u32) -> String,
    pub markdown: &'static str,
    /// A program as others see it named on their page.
    pub titled: fn(name: &str) -> String,
    pub element: &'static str,
    pub element_hint: &'static str,
    pub frame: &'static str,
    pub embed_panels: &'static str,
    pub preview: &'static str,
    pub preview_title: &'static str,
    pub download: &'static str,
    pub download_chrome: &'static str,
    pub download_chrome_hint: &'static str,
    pub download_svg: &'static str,
    pub download_svg_hint: &'static str,
    pub nothing_recorded: &'static str,
    pub does_not_fit: fn(DoesNotFit) -> String,
    pub open_whole: &'static str,
    pub edit: &'static str,
    pub listing: &'static str,
    pub waits_for_program: &'static str,
    pub panel_names: [&'static str; 5],
}

/// English.
pub static ENGLISH: LinkWords = LinkWords {
    cannot_open: "This link cannot be opened.",
    wrong_link: |error| {
        match error {
        LinkError::TooLong { length } => {
            format!("It has {} characters, more than any link of Loopscope. Ask for the program as a file instead.", count(*length))
        }
        LinkError::TooLarge => "Unpacked it would be larger than any program that Loopscope shares, so it was not unpacked. Ask for the program as a file instead.".to_owned(),
        LinkError::Version { version } => {
            format!("A later Loopscope made it (format {version}). Reload the page to get the latest one.")
        }
        LinkError::Character { at } => {
            format!("Character {at} behind its “#v1/” is none that links have. Something was added or changed on the way: copy it again.")
        }
        LinkError::CutShort => "Its end is missing: it was cut off on the way. Copy it again, whole.".to_owned(),
        LinkError::Damaged => "Its checksum is wrong: it was changed on the way. Copy it again, whole.".to_owned(),
    }
    },
    no_shelf: "The examples could not be fetched. Look whether you are online, then try again.",
    no_example: |id| format!("There is no example “{id}”. Choose one from the menu."),
    text_stays: "Your program stays as it is.",
    dismiss: "Dismiss",
    share: "Share",
    copy: "Copy",
    copied: "Copied",
    copy_failed: "The browser did not allow copying. Select the text and copy it yourself.",
    link: "Link",
    link_hint: "The link holds the program, what was entered, and the pace. Nothing is stored anywhere.",
    keep_place: |event| format!("Open at this place (event {event})"),
    markdown: "Markdown",
    titled: |name| format!("{name} in Loopscope"),
    element: "Embed: element",
    element_hint: "Embeds are for pages that you write. Copy dist/ of Loopscope to your site; the code block stays where scripts do not run.",
    frame: "Embed: iframe",
    embed_panels: "Panels of the embed",
    preview: "Preview",
    preview_title: "Preview of the embed",
    download: "Download the trace",
    download_chrome: "For Perfetto",
    download_chrome_hint: "Chrome's Trace Event Format: open it in ui.perfetto.dev",
    download_svg: "As a picture",
    download_svg_hint: "The timeline and the output as SVG",
    nothing_recorded: "Nothing has run yet, so there is no trace.",
    does_not_fit: |size| {
        format!(
            "This program is too large for a link: {} bytes, and {} fit. Share it as a file.",
            count(size.bytes),
            count(size.most)
        )
    },
    open_whole: "Open in Loopscope",
    edit: "Edit",
    listing: "Program",
    waits_for_program: "Waiting for a program from the page around.",
    panel_names: ["Code", "Loop", "Inspector", "Timeline", "Console"],
};

/// Simplified Chinese.
pub static CHINESE: LinkWords = LinkWords {
    cannot_open: "无法打开这个链接。",
    wrong_link: |error| match error {
        LinkError::TooLong { length } => {
            format!("它有 {} 个字符，超过了 Loopscope 链接的上限。请让对方改用文件发送程序。", count(*length))
        }
        LinkError::TooLarge => {
            "解压后会超过 Loopscope 可分享的程序大小，因此没有解压。请让对方改用文件发送程序。".to_owned()
        }
        LinkError::Version { version } => {
            format!("它由更新版本的 Loopscope 生成（格式 {version}）。请重新加载页面以获取最新版本。")
        }
        LinkError::Character { at } => {
            format!("“#v1/”之后的第 {at} 个字符不能用在链接中。传递途中有内容被添加或改动：请重新复制。")
        }
        LinkError::CutShort => "链接的结尾缺失：传递途中被截断了。请完整地重新复制。".to_owned(),
        LinkError::Damaged => "校验和不符：链接在传递途中被改动了。请完整地重新复制。".to_owned(),
    },
    no_shelf: "无法获取示例。请检查网络连接，然后重试。",
    no_example: |id| format!("没有名为“{id}”的示例。请从菜单中选择。"),
    text_stays: "你的程序保持原样。",
    dismiss: "知道了",
    share: "分享",
    copy: "复制",
    copied: "已复制",
    copy_failed: "浏览器不允许复制。请选中文本自行复制。",
    link: "链接",
    link_hint: "链接包含程序、已输入的内容和节奏。不会存储到任何地方。",
    keep_place: |event| format!("从当前位置打开（事件 {event}）"),
    markdown: "Markdown",
    titled: |name| format!("{name}（Loopscope）"),
    element: "嵌入：元素",
    element_hint: "嵌入用于你自己编写的页面。把 Loopscope 的 dist/ 复制到你的网站；脚本无法运行时代码块仍会显示。",
    frame: "嵌入：iframe",
    embed_panels: "嵌入中显示的面板",
    preview: "预览",
    preview_title: "嵌入的预览",
    download: "下载跟踪记录",
    download_chrome: "用于 Perfetto",
    download_chrome_hint: "Chrome 的 Trace Event 格式：在 ui.perfetto.dev 中打开",
    download_svg: "保存为图片",
    download_svg_hint: "时间线和输出，SVG 格式",
    nothing_recorded: "还没有运行任何内容，因此没有跟踪记录。",
    does_not_fit: |size| {
        format!(
            "这个程序太大，放不进链接：{} 字节，最多 {} 字节。请改用文件分享。",
            count(size.bytes),
            count(size.most)
        )
    },
    open_whole: "在 Loopscope 中打开",
    edit: "编辑",
    listing: "程序",
    waits_for_program: "等待外层页面提供程序。",
    panel_names: ["代码", "循环", "检查器", "时间线", "控制台"],
};
