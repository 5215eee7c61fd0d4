//! What CPython's tokenizer objects to.
//!
//! A text that does not parse is read once more in CPython's way, because CPython reports the tokenizer's complaints
//! (an unterminated string, a bracket that does not match, an odd indentation) before the grammar's, wherever they are,
//! and in words and places of its own. Nothing here decides whether a text is valid.

use super::{Span, SyntaxError, SyntaxErrorKind};

mod number;
mod string;

/// An open bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bracket {
    /// `(`, `[` or `{`.
    pub symbol: u8,
    /// Its byte offset.
    pub offset: u32,
}

/// The tokenizer's state at some place of the text.
pub(super) struct Tokenizer<'t> {
    text: &'t str,
    at: usize,
    brackets: Vec<Bracket>,
    /// Columns of the open indentation levels, with tabs up to multiples of 8 and with tabs as one column.
    indents: Vec<(u32, u32)>,
    /// The f-strings being read, innermost last.
    fstrings: Vec<string::FString>,
}

/// What reading a whole text came to: the first complaint, or the brackets left open at the end.
pub(super) fn read(text: &str) -> Result<Vec<Bracket>, SyntaxError> {
    let mut tokenizer =
        Tokenizer { text, at: 0, brackets: Vec::new(), indents: vec![(0, 0)], fstrings: Vec::new() };
    tokenizer.run()?;
    Ok(tokenizer.brackets)
}

/// The complaint about indentation, if there is one, in a text that is fine otherwise. The parser counts tabs in its own
/// way, so this is asked about texts that it accepts, too, when they have tabs in front of anything.
pub(super) fn indentation(text: &str) -> Result<(), SyntaxError> {
    let has_tabs = text.lines().any(|line| {
        let blanks = line.len() - line.trim_start_matches([' ', '\t', '\u{c}']).len();
        line[..blanks].contains('\t')
    });
    match has_tabs.then(|| read(text)) {
        Some(Err(error)) if error.kind != SyntaxErrorKind::Syntax => Err(error),
        _ => Ok(()),
    }
}

/// Whether `character` may stand in a name (an approximation that is exact for letters and digits).
pub(super) fn in_name(character: char) -> bool {
    character == '_' || character.is_alphanumeric() || matches!(character, '\u{300}'..='\u{36f}')
}

impl<'t> Tokenizer<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn byte(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.at + ahead).copied().unwrap_or(0)
    }

    fn error(&self, message: impl Into<String>, start: usize, end: usize) -> SyntaxError {
        SyntaxError::new(message, Span::new(start as u32, end as u32))
    }

    /// An error at the character that ends at byte `end`.
    fn error_before(&self, message: impl Into<String>, end: usize) -> SyntaxError {
        let last = self.text[..end].chars().next_back().map_or(0, char::len_utf8);
        self.error(message, end - last, end)
    }

    fn run(&mut self) -> Result<(), SyntaxError> {
        if self.rest().starts_with('\u{feff}') {
            self.at += '\u{feff}'.len_utf8();
        }
        self.indentation()?;
        while self.at < self.text.len() {
            if self.in_literal() {
                self.fstring_literal()?;
                continue;
            }
            self.token()?;
        }
        // An f-string whose text runs to the end is unterminated; one that ends in a field has an open bracket.
        if self.in_literal() { self.fstring_literal() } else { Ok(()) }
    }

    fn token(&mut self) -> Result<(), SyntaxError> {
        let start = self.at;
        let Some(character) = self.rest().chars().next() else { return Ok(()) };
        match character {
            ' ' | '\t' | '\u{c}' => self.at += 1,
            '\n' | '\r' => {
                self.newline();
                if self.brackets.is_empty() && self.fstrings.is_empty() {
                    self.indentation()?;
                }
            }
            '#' => self.at += self.rest().find(['\n', '\r']).unwrap_or(self.rest().len()),
            '\\' => self.continuation()?,
            '\'' | '"' => self.string(start, "")?,
            '0'..='9' => self.number()?,
            '.' if self.byte(1).is_ascii_digit() => self.number()?,
            '(' | '[' | '{' => {
                self.brackets.push(Bracket { symbol: character as u8, offset: start as u32 });
                self.at += 1;
            }
            ')' | ']' | '}' => self.close(character)?,
            ':' | '!' if self.ends_field_expression() => self.field_end(character),
            character if character.is_ascii_punctuation() => self.at += 1,
            character if in_name(character) => {
                let length = self.rest().find(|next| !in_name(next)).unwrap_or(self.rest().len());
                let word = &self.rest()[..length];
                self.at += length;
                if matches!(self.byte(0), b'\'' | b'"') && string::is_prefix(word) {
                    self.string(start, word)?;
                }
            }
            other => return Err(self.invalid_character(other)),
        }
        Ok(())
    }

    fn invalid_character(&self, character: char) -> SyntaxError {
        let code = character as u32;
        let invisible = character.is_whitespace()
            || character.is_control()
            || matches!(code, 0xad | 0x61c | 0x180e | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f)
            || matches!(code, 0xe000..=0xf8ff | 0xfeff | 0xfff9..=0xfffb | 0xf0000..);
        let message = if invisible {
            format!("invalid non-printable character U+{code:04X}")
        } else {
            format!("invalid character '{character}' (U+{code:04X})")
        };
        self.error(message, self.at, self.at + character.len_utf8())
    }

    fn newline(&mut self) {
        self.at += if self.rest().starts_with("\r\n") { 2 } else { 1 };
    }

    /// A backslash must be the last character of its line, and not of the text.
    fn continuation(&mut self) -> Result<(), SyntaxError> {
        let after = self.at + 1;
        match self.byte(1) {
            b'\n' | b'\r' => {
                self.at = after;
                self.newline();
                if self.at == self.text.len() {
                    return Err(self.error("unexpected EOF while parsing", after, after));
                }
                Ok(())
            }
            0 if after == self.text.len() => Err(self.error("unexpected EOF while parsing", after, after)),
            _ => {
                let next = self.text[after..].chars().next().map_or(0, char::len_utf8);
                let message = "unexpected character after line continuation character";
                Err(self.error(message, after, after + next))
            }
        }
    }

    fn close(&mut self, closer: char) -> Result<(), SyntaxError> {
        let start = self.at;
        let opener = match closer {
            ')' => b'(',
            ']' => b'[',
            _ => b'{',
        };
        let in_field = self.fstrings.last().is_some_and(|fstring| fstring.field_depth == self.brackets.len());
        match self.brackets.pop() {
            None => return Err(self.error(format!("unmatched '{closer}'"), start, start + 1)),
            Some(open) if open.symbol != opener => {
                if in_field {
                    return Err(self.error(format!("f-string: unmatched '{closer}'"), start, start + 1));
                }
                let mut message = format!(
                    "closing parenthesis '{closer}' does not match opening parenthesis '{}'",
                    open.symbol as char
                );
                let between = &self.text[open.offset as usize..start];
                if between.contains(['\n', '\r']) {
                    let before = &self.text[..open.offset as usize];
                    message += &format!(" on line {}", string::line_count(before));
                }
                return Err(self.error(message, start, start + 1));
            }
            Some(_) => {}
        }
        self.at += 1;
        if in_field {
            self.leave_field();
        }
        Ok(())
    }

    /// The blanks that open a line decide its level; lines without code have none.
    fn indentation(&mut self) -> Result<(), SyntaxError> {
        let (mut column, mut plain) = (0, 0);
        let start = self.at;
        loop {
            match self.byte(0) {
                b' ' => (column, plain) = (column + 1, plain + 1),
                b'\t' => (column, plain) = ((column / 8 + 1) * 8, plain + 1),
                b'\x0c' => (column, plain) = (0, 0),
                _ => break,
            }
            self.at += 1;
        }
        if matches!(self.byte(0), b'\n' | b'\r' | b'#' | b'\\') || self.at == self.text.len() {
            return Ok(());
        }
        let (top, top_plain) = self.indents.last().copied().unwrap_or_default();
        let mut consistent = true;
        if column == top {
            consistent = plain == top_plain;
        } else if column > top {
            consistent = plain > top_plain;
            self.indents.push((column, plain));
        } else {
            while self.indents.last().is_some_and(|(open, _)| *open > column) {
                self.indents.pop();
            }
            let (top, top_plain) = self.indents.last().copied().unwrap_or_default();
            if column != top {
                // CPython marks the place behind the whole line.
                let end = self.at + self.rest().find(['\n', '\r']).unwrap_or(self.rest().len());
                return Err(SyntaxError {
                    kind: SyntaxErrorKind::Indentation,
                    message: "unindent does not match any outer indentation level".to_owned(),
                    span: Span::new(end as u32, end as u32),
                });
            }
            consistent &= plain == top_plain;
        }
        if consistent {
            return Ok(());
        }
        Err(SyntaxError {
            kind: SyntaxErrorKind::Tab,
            message: "inconsistent use of tabs and spaces in indentation".to_owned(),
            span: Span::new(start as u32, start as u32),
        })
    }
}
