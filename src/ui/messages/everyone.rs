//! Words for what only some people meet: those with a phone, a keyboard alone, or a screen reader.

/// The strings of one language.
#[allow(missing_docs, reason = "each field's English text says what it is")]
pub struct Everyone {
    pub more_controls: &'static str,
    pub fewer_controls: &'static str,
    /// Between two sentences that are spoken one after the other.
    pub full_stop: &'static str,
    /// Between a name and what is said of it.
    pub colon: &'static str,
    /// Between two parts of one sentence.
    pub comma: &'static str,
    /// Between two sentences that are shown one after the other, after the stop of the first.
    pub gap: &'static str,
}

/// In English.
pub(super) const ENGLISH: Everyone = Everyone {
    more_controls: "More controls",
    fewer_controls: "Fewer controls",
    full_stop: ". ",
    colon: ": ",
    comma: ", ",
    gap: " ",
};

/// In Chinese.
pub(super) const CHINESE: Everyone = Everyone {
    more_controls: "更多控件",
    fewer_controls: "收起控件",
    full_stop: "。",
    colon: "：",
    comma: "，",
    gap: "",
};
