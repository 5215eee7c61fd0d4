//! The picture while it is drawn, from top to bottom.

use crate::trace::export::Recorded;

/// What has been drawn.
pub(super) struct Drawing {
    /// Elements.
    pub(super) body: String,
    /// Where the next thing may be drawn.
    pub(super) y: f64,
    /// What identities begin with: several pictures may stand in one page.
    pub(super) id: String,
}

impl Drawing {
    pub(super) fn new(run: &Recorded<'_>) -> Self {
        // FNV-1a over what tells runs apart; two equal pictures may share their patterns.
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let numbers = [u64::from(run.timeline.events), run.timeline.end.to_bits()];
        let bytes = numbers.into_iter().flat_map(u64::to_le_bytes);
        for byte in run.title.bytes().chain(run.trace.console.part(0, 1000).bytes()).chain(bytes) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Self { body: String::new(), y: 0.0, id: format!("ls{:08x}", hash as u32 ^ (hash >> 32) as u32) }
    }

    pub(super) fn raw(&mut self, element: &str) {
        self.body.push_str(element);
        self.body.push('\n');
    }

    pub(super) fn text(&mut self, class: &str, x: f64, y: f64, text: &str) {
        let text = escaped(text);
        self.raw(&format!("<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\">{text}</text>"));
    }

    /// A text that ends at `x`.
    pub(super) fn text_end(&mut self, class: &str, x: f64, y: f64, text: &str) {
        let text = escaped(text);
        self.raw(&format!(
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"end\">{text}</text>"
        ));
    }
}

/// A text as XML. Characters that XML has no way to write become the replacement character.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("    "),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
    out
}

/// A text cut to so many characters.
pub(super) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some(_) => text.chars().take(most.saturating_sub(1)).chain(['…']).collect(),
        None => text.to_owned(),
    }
}
