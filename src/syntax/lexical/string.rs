//! Strings and f-strings as CPython's tokenizer reads them.

use super::{Bracket, Tokenizer};
use crate::syntax::SyntaxError;

/// An f-string being read.
#[derive(Clone, Copy, Debug)]
pub(super) struct FString {
    /// Where its prefix starts.
    start: usize,
    quote: u8,
    triple: bool,
    raw: bool,
    /// Number of open brackets inside the current replacement field, 0 between fields.
    pub field_depth: usize,
    /// Number of open brackets where the f-string starts.
    base: usize,
    /// Fields whose format specification is being read, innermost last, by their bracket count.
    specs: u32,
}

/// Whether `word` directly before a quote is a string prefix.
pub(super) fn is_prefix(word: &str) -> bool {
    matches!(word.to_ascii_lowercase().as_str(), "r" | "b" | "u" | "f" | "br" | "rb" | "fr" | "rf")
}

/// How many lines `text` touches.
pub(super) fn line_count(text: &str) -> usize {
    let mut lines = 1;
    let bytes = text.as_bytes();
    for (index, byte) in bytes.iter().enumerate() {
        let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'));
        lines += usize::from(ends);
    }
    lines
}

impl Tokenizer<'_> {
    /// A string whose prefix, `word`, has been read; the next byte is the quote.
    pub(super) fn string(&mut self, start: usize, word: &str) -> Result<(), SyntaxError> {
        let quote = self.byte(0);
        let triple = self.byte(1) == quote && self.byte(2) == quote;
        self.at += if triple { 3 } else { 1 };
        if word.contains(['f', 'F']) {
            let raw = word.contains(['r', 'R']);
            let base = self.brackets.len();
            self.fstrings.push(FString { start, quote, triple, raw, field_depth: 0, base, specs: 0 });
            return Ok(());
        }
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'\\' if self.at + 1 < bytes.len() => {
                    self.at += 1;
                    let is_newline = matches!(self.byte(0), b'\n' | b'\r');
                    if is_newline { self.newline() } else { self.at += 1 }
                }
                b'\n' | b'\r' if !triple => return Err(self.unterminated(start, quote, triple)),
                byte if *byte == quote && (!triple || self.ends_triple(quote)) => {
                    self.at += if triple { 3 } else { 1 };
                    return Ok(());
                }
                _ => self.at += 1,
            }
        }
        Err(self.unterminated(start, quote, triple))
    }

    fn ends_triple(&self, quote: u8) -> bool {
        self.byte(1) == quote && self.byte(2) == quote
    }

    fn unterminated(&self, start: usize, quote: u8, triple: bool) -> SyntaxError {
        // A quote like the f-string's own inside a field means that the field was not closed.
        if let Some(outer) = self.fstrings.last()
            && outer.quote == quote
            && outer.triple == triple
        {
            return self.error("f-string: expecting '}'", start, start + 1);
        }
        let head = &self.text[..self.at];
        let line = line_count(head.strip_suffix('\n').filter(|_| triple).unwrap_or(head));
        let kind = if triple { "triple-quoted string" } else { "string" };
        self.error(format!("unterminated {kind} literal (detected at line {line})"), start, start)
    }

    /// Whether the text of an f-string, not a replacement field, is being read.
    pub(super) fn in_literal(&self) -> bool {
        self.fstrings.last().is_some_and(|fstring| fstring.field_depth == 0 || fstring.specs > 0)
    }

    /// Read an f-string's text up to its end or the next replacement field.
    pub(super) fn fstring_literal(&mut self) -> Result<(), SyntaxError> {
        let Some(fstring) = self.fstrings.last().copied() else { return Ok(()) };
        let in_spec = fstring.specs > 0;
        loop {
            let byte = self.byte(0);
            if self.at >= self.text.len() || (matches!(byte, b'\n' | b'\r') && !fstring.triple) {
                let head = &self.text[..self.at];
                let line = line_count(head.strip_suffix('\n').filter(|_| fstring.triple).unwrap_or(head));
                let kind = if fstring.triple { "triple-quoted f-string" } else { "f-string" };
                let message = format!("unterminated {kind} literal (detected at line {line})");
                return Err(self.error(message, fstring.start, fstring.start));
            }
            match byte {
                b'\\' => self.skip_escape(fstring.raw),
                b'{' if self.byte(1) == b'{' && !in_spec => self.at += 2,
                b'{' => {
                    self.brackets.push(Bracket { symbol: b'{', offset: self.at as u32 });
                    self.at += 1;
                    self.enter_field();
                    return Ok(());
                }
                b'}' if in_spec => {
                    self.at += 1;
                    self.brackets.pop();
                    self.leave_field();
                    return Ok(());
                }
                b'}' if self.byte(1) == b'}' => self.at += 2,
                b'}' => {
                    let message = "f-string: single '}' is not allowed";
                    return Err(self.error(message, self.at, self.at + 1));
                }
                byte if byte == fstring.quote && (!fstring.triple || self.ends_triple(byte)) => {
                    self.at += if fstring.triple { 3 } else { 1 };
                    self.fstrings.pop();
                    return Ok(());
                }
                _ => self.at += 1,
            }
        }
    }

    /// A backslash in an f-string takes the next character along, but not a brace, except in `\N{…}`.
    fn skip_escape(&mut self, raw: bool) {
        self.at += 1;
        match self.byte(0) {
            b'{' | b'}' => {}
            b'N' if !raw && self.byte(1) == b'{' => {
                let end = self.rest().find(['}', '\n', '\'', '"']).unwrap_or(self.rest().len());
                self.at += end;
                if self.byte(0) == b'}' {
                    self.at += 1;
                }
            }
            b'\n' | b'\r' => self.newline(),
            _ if self.at < self.text.len() => self.at += 1,
            _ => {}
        }
    }

    fn enter_field(&mut self) {
        let depth = self.brackets.len();
        if let Some(fstring) = self.fstrings.last_mut() {
            fstring.field_depth = depth;
            // A field inside a specification interrupts it.
            if fstring.specs > 0 {
                fstring.specs = 0;
            }
        }
    }

    /// After a field's `}`: back in the text, or in the specification of the field around it.
    pub(super) fn leave_field(&mut self) {
        let depth = self.brackets.len();
        if let Some(fstring) = self.fstrings.last_mut() {
            let nested = depth > fstring.base;
            fstring.field_depth = if nested { depth } else { 0 };
            fstring.specs = u32::from(nested);
        }
    }

    /// Whether a `:` or `!` here belongs to the replacement field and not to its expression.
    pub(super) fn ends_field_expression(&self) -> bool {
        let Some(fstring) = self.fstrings.last() else { return false };
        let is_not_equal = self.byte(0) == b'!' && self.byte(1) == b'=';
        fstring.field_depth == self.brackets.len() && !is_not_equal
    }

    /// The expression is over: `:` opens the format specification.
    pub(super) fn field_end(&mut self, character: char) {
        self.at += 1;
        if character == ':'
            && let Some(fstring) = self.fstrings.last_mut()
        {
            fstring.specs = 1;
        }
    }
}
