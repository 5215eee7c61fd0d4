//! Numbers that CPython's tokenizer refuses.

use super::{Tokenizer, in_name};
use crate::syntax::SyntaxError;

/// Words that may follow a number without a blank, as in `1if x else 2`.
const MAY_FOLLOW: &[&str] = &["and", "else", "for", "if", "in", "is", "not", "or"];

impl Tokenizer<'_> {
    pub(super) fn number(&mut self) -> Result<(), SyntaxError> {
        let kind = match (self.byte(0), self.byte(1) | 0x20) {
            (b'0', b'x') => Some(("hexadecimal", 16)),
            (b'0', b'o') => Some(("octal", 8)),
            (b'0', b'b') => Some(("binary", 2)),
            _ => None,
        };
        match kind {
            Some((name, radix)) => self.radix_number(name, radix),
            None => self.decimal_number(),
        }
    }

    fn radix_number(&mut self, name: &str, radix: u32) -> Result<(), SyntaxError> {
        self.at += 2;
        loop {
            if self.byte(0) == b'_' {
                self.at += 1;
            }
            let byte = self.byte(0);
            if !(byte as char).is_digit(radix) {
                if byte.is_ascii_digit() {
                    let message = format!("invalid digit '{}' in {name} literal", byte as char);
                    return Err(self.error_before(message, self.at + 1));
                }
                return Err(self.error_before(format!("invalid {name} literal"), self.at));
            }
            while (self.byte(0) as char).is_digit(radix) {
                self.at += 1;
            }
            if self.byte(0) != b'_' {
                break;
            }
        }
        if self.byte(0).is_ascii_digit() {
            let message = format!("invalid digit '{}' in {name} literal", self.byte(0) as char);
            return Err(self.error_before(message, self.at + 1));
        }
        self.end_of_number(name)
    }

    fn decimal_number(&mut self) -> Result<(), SyntaxError> {
        let start = self.at;
        self.digits()?;
        let whole = &self.text[start..self.at];
        let zeros = whole.find(|digit| digit != '0' && digit != '_').unwrap_or(whole.len());
        let leading_zeros = zeros > 0 && zeros < whole.len();
        let mut is_integer = true;
        if self.byte(0) == b'.' {
            is_integer = false;
            self.at += 1;
            self.digits()?;
        }
        if self.byte(0) | 0x20 == b'e' {
            let sign = usize::from(matches!(self.byte(1), b'+' | b'-'));
            if self.byte(1 + sign).is_ascii_digit() {
                is_integer = false;
                self.at += 1 + sign;
                self.digits()?;
            } else if sign == 1 {
                return Err(self.error_before("invalid decimal literal", self.at + 1));
            }
        }
        if self.byte(0) | 0x20 == b'j' {
            self.at += 1;
            return self.end_of_number("imaginary");
        }
        if is_integer && leading_zeros {
            let message = "leading zeros in decimal integer literals are not permitted; \
                           use an 0o prefix for octal integers";
            return Err(self.error(message, start, start + zeros));
        }
        self.end_of_number("decimal")
    }

    /// Digits with single underscores between them.
    fn digits(&mut self) -> Result<(), SyntaxError> {
        loop {
            while self.byte(0).is_ascii_digit() {
                self.at += 1;
            }
            if self.byte(0) != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !self.byte(0).is_ascii_digit() {
                return Err(self.error_before("invalid decimal literal", self.at));
            }
        }
    }

    fn end_of_number(&self, name: &str) -> Result<(), SyntaxError> {
        let rest = self.rest();
        let word = &rest[..rest.find(|next| !in_name(next)).unwrap_or(rest.len())];
        // CPython looks only at the first letters.
        if word.is_empty() || MAY_FOLLOW.iter().any(|keyword| word.starts_with(keyword)) {
            return Ok(());
        }
        Err(self.error_before(format!("invalid {name} literal"), self.at))
    }
}
