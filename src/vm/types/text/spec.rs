//! Format specifications, the language behind the colon of `f"{x:>10.2f}"`.

use crate::vm::memory;
use std::borrow::Cow;

/// Where a text stands in a wider field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// `<`
    Left,
    /// `>`
    Right,
    /// `^`
    Center,
    /// `=`: the padding goes between sign and digits.
    AfterSign,
}

/// Which positive numbers show a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// `-`: none do.
    Negative,
    /// `+`: all do.
    Always,
    /// A blank stands in for the plus.
    Space,
}

/// A parsed specification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// What a field is filled up with.
    pub fill: char,
    /// Where the text stands.
    pub align: Align,
    /// Whether the alignment was written out.
    pub align_given: bool,
    /// The sign, if one was written.
    pub sign: Option<Sign>,
    /// `z`: a result of -0 loses its sign.
    pub no_negative_zero: bool,
    /// `#`
    pub alternate: bool,
    /// Minimal width in code points.
    pub width: usize,
    /// `,` or `_` between groups of digits.
    pub grouping: Option<char>,
    /// What follows the point.
    pub precision: Option<usize>,
    /// The presentation type; `None` when it is left out.
    pub kind: Option<char>,
}

/// What is wrong with a specification, or with it for a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// `ValueError`
    Value(Cow<'static, str>),
    /// `OverflowError`
    Overflow(&'static str),
    /// `MemoryError`
    Memory,
}

impl FormatError {
    /// A `ValueError`.
    pub fn value(message: impl Into<Cow<'static, str>>) -> Self {
        Self::Value(message.into())
    }

    /// The error for a presentation type that the object's type does not have.
    pub fn unknown(kind: char, type_name: &str) -> Self {
        Self::value(format!("Unknown format code '{}' for object of type '{type_name}'", show(kind)))
    }
}

/// A character of a message: other than visible ASCII as CPython's `\x…`.
fn show(kind: char) -> String {
    if matches!(kind, '!'..='\x7e') { kind.to_string() } else { format!("\\x{:x}", u32::from(kind)) }
}

impl Spec {
    /// Parse `text`; numbers align to the right unless it says otherwise, and `default_kind` is what a missing
    /// presentation type means to the messages.
    pub fn parse(
        text: &str,
        type_name: &str,
        default_align: Align,
        default_kind: Option<char>,
    ) -> Result<Self, FormatError> {
        let mut rest = Rest(text);
        let mut spec = Self {
            fill: ' ',
            align: default_align,
            align_given: false,
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: 0,
            grouping: None,
            precision: None,
            kind: default_kind,
        };
        let mut fill_given = false;
        if let Some((fill, align)) = rest.fill_and_align() {
            (spec.fill, spec.align, spec.align_given, fill_given) = (fill, align, true, true);
        } else if let Some(align) = rest.peek().and_then(align_of) {
            rest.advance();
            (spec.align, spec.align_given) = (align, true);
        }
        spec.sign = match rest.peek() {
            Some('+') => Some(Sign::Always),
            Some('-') => Some(Sign::Negative),
            Some(' ') => Some(Sign::Space),
            _ => None,
        };
        if spec.sign.is_some() {
            rest.advance();
        }
        spec.no_negative_zero = rest.take('z');
        spec.alternate = rest.take('#');
        if !fill_given && rest.take('0') {
            spec.fill = '0';
            if !spec.align_given && default_align == Align::Right {
                spec.align = Align::AfterSign;
            }
        }
        if let Some(width) = rest.number()? {
            spec.width = width;
        }
        if rest.take(',') {
            spec.grouping = Some(',');
        }
        if rest.take('_') {
            if spec.grouping.is_some() {
                return Err(FormatError::value("Cannot specify both ',' and '_'."));
            }
            spec.grouping = Some('_');
        }
        if rest.peek() == Some(',') && spec.grouping == Some('_') {
            return Err(FormatError::value("Cannot specify both ',' and '_'."));
        }
        if rest.take('.') {
            spec.precision = rest.number()?;
            if spec.precision.is_none() {
                return Err(FormatError::value("Format specifier missing precision"));
            }
        }
        if rest.0.chars().nth(1).is_some() {
            return Err(FormatError::value(format!(
                "Invalid format specifier '{text}' for object of type '{type_name}'"
            )));
        }
        spec.kind = rest.peek().or(spec.kind);
        spec.check_grouping()?;
        if !memory::fits(spec.width) {
            return Err(FormatError::Memory);
        }
        Ok(spec)
    }

    /// Refuse a precision of a number that is beyond C's `int`, or beyond all memory. A text may be cut at any place.
    pub fn check_precision(&self) -> Result<(), FormatError> {
        match self.precision {
            Some(precision) if precision > i32::MAX as usize => Err(FormatError::value("precision too big")),
            Some(precision) if !memory::fits(precision) => Err(FormatError::Memory),
            _ => Ok(()),
        }
    }

    fn check_grouping(&self) -> Result<(), FormatError> {
        let Some(grouping) = self.grouping else { return Ok(()) };
        match self.kind {
            None | Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F') => Ok(()),
            Some('b' | 'o' | 'x' | 'X') if grouping == '_' => Ok(()),
            Some(kind) => {
                Err(FormatError::value(format!("Cannot specify '{grouping}' with '{}'.", show(kind))))
            }
        }
    }

    /// Fill `text` up to the width. `length` is its length in code points.
    pub fn pad(&self, text: &str, length: usize) -> String {
        let padding = self.width.saturating_sub(length);
        let left = match self.align {
            Align::Left => 0,
            Align::Center => padding / 2,
            Align::Right | Align::AfterSign => padding,
        };
        let mut padded = String::with_capacity(text.len() + padding * self.fill.len_utf8());
        padded.extend(std::iter::repeat_n(self.fill, left));
        padded.push_str(text);
        padded.extend(std::iter::repeat_n(self.fill, padding - left));
        padded
    }
}

fn align_of(character: char) -> Option<Align> {
    Some(match character {
        '<' => Align::Left,
        '>' => Align::Right,
        '^' => Align::Center,
        '=' => Align::AfterSign,
        _ => return None,
    })
}

/// What is left of the specification.
struct Rest<'a>(&'a str);

impl Rest<'_> {
    fn peek(&self) -> Option<char> {
        self.0.chars().next()
    }

    fn advance(&mut self) {
        let mut chars = self.0.chars();
        chars.next();
        self.0 = chars.as_str();
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.advance();
        }
        found
    }

    fn fill_and_align(&mut self) -> Option<(char, Align)> {
        let mut chars = self.0.chars();
        let fill = chars.next()?;
        let align = chars.next().and_then(align_of)?;
        self.0 = chars.as_str();
        Some((fill, align))
    }

    fn number(&mut self) -> Result<Option<usize>, FormatError> {
        let mut number = None;
        while let Some(digit) = self.peek().and_then(|character| character.to_digit(10)) {
            let next = number.unwrap_or(0usize).checked_mul(10).and_then(|n| n.checked_add(digit as usize));
            // CPython's sizes have 63 bits on every platform that is compared with.
            match next {
                Some(next) if next as u64 <= i64::MAX as u64 => number = Some(next),
                _ => return Err(FormatError::value("Too many decimal digits in format string")),
            }
            self.advance();
        }
        Ok(number)
    }
}
