//! Words for what only some people meet: those with a phone, a keyboard alone, or a screen reader.

/// The strings of one language.
#[allow(missing_docs, reason = "each field's English text says what it is")]
pub struct Everyone {
    pub more_controls: &'static str,
    pub fewer_controls: &'static str,
    /// Between two sentences that are spoken one after the other.
    pub full_stop: &'static str,
}

/// In English.
pub(super) const ENGLISH: Everyone =
    Everyone { more_controls: "More controls", fewer_controls: "Fewer controls", full_stop: ". " };

/// In Chinese.
pub(super) const CHINESE: Everyone =
    Everyone { more_controls: "更多控件", fewer_controls: "收起控件", full_stop: "。" };
