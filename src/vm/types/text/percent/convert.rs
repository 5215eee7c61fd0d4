//! The conversions of `%`: an argument becomes text in its field.

use super::super::super::float::{Style, unsigned};
use super::super::super::number::{Int, Number};
use super::super::super::special::{Special, helper, special};
use super::super::super::{bytes, float, int};
use super::super::display::{ascii_of, str_of};
use super::super::render::Progress;
use super::super::repr::repr;
use super::{Asked, Percent};
use crate::vm::Vm;
use crate::vm::compare::Fast;
use crate::vm::native::{PyResult, Raised};
use crate::vm::value::Value;

impl Percent {
    /// Convert the next argument.
    pub(super) fn convert(&mut self, vm: &mut Vm) -> PyResult<Option<Progress>> {
        let kind = self.field.kind;
        let value = self.next_arg(vm)?;
        match kind {
            's' | 'b' if self.bytes => return self.convert_bytes(vm, &value),
            's' | 'r' | 'a' => {
                let kind = if self.bytes { 'a' } else { kind };
                let (fast, slow) = match kind {
                    's' => (str_of(vm, &value)?, "str_slow"),
                    'r' => (repr(vm, &value)?, "repr_slow"),
                    _ => (ascii_of(vm, &value)?, "ascii_slow"),
                };
                match fast {
                    Fast::Ready(text) => self.put_text(&text),
                    Fast::Python => {
                        self.asked = Some(Asked::Text);
                        return Ok(Some(Progress::Ask(helper(vm, slow, vec![value]))));
                    }
                }
            }
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => return self.convert_int(vm, &value),
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => return self.convert_float(vm, &value),
            'c' => return self.convert_character(vm, &value),
            other if self.bytes && !other.is_ascii() => {
                return Err(vm.overflow_error("character argument not in range(0x110000)"));
            }
            other => {
                let code = u32::from(other);
                let shown = if self.bytes || (31..128).contains(&code) { other } else { '?' };
                let index = self.at - 1;
                return Err(vm.value_error(format!(
                    "unsupported format character '{shown}' (0x{code:x}) at index {index}"
                )));
            }
        }
        Ok(None)
    }

    fn convert_int(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Option<Progress>> {
        let whole_only = matches!(self.field.kind, 'o' | 'x' | 'X');
        if let Some(number) = Int::of(value) {
            self.put_int(vm, number)?;
            return Ok(None);
        }
        if let (Value::Float(number), false) = (value.base(), whole_only) {
            let whole = float::truncate(number.get()).map_err(|error| error.raise(vm))?;
            return match Int::of(&whole) {
                Some(number) => self.put_int(vm, number).map(|()| None),
                None => Ok(None),
            };
        }
        let method = match value.base() {
            Value::Instance(_) if whole_only => special(vm, value, "__index__"),
            Value::Instance(_) => special(vm, value, "__int__").or_else(|| special(vm, value, "__index__")),
            _ => None,
        };
        match method {
            Some(method) => self.ask(vm, Asked::Int, method, value).map(Some),
            None => Err(self.not_a_number(vm, value)),
        }
    }

    pub(super) fn not_a_number(&self, vm: &Vm, value: &Value) -> Raised {
        let (kind, name) = (self.field.kind, vm.class_name(value));
        let wanted = if matches!(kind, 'o' | 'x' | 'X') { "an integer" } else { "a real number" };
        vm.type_error(format!("%{kind} format: {wanted} is required, not {name}"))
    }

    fn convert_float(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Option<Progress>> {
        if let Some(number) = real_number(vm, value)? {
            self.put_float(number);
            return Ok(None);
        }
        let method = match value.base() {
            Value::Instance(_) => special(vm, value, "__float__").or_else(|| special(vm, value, "__index__")),
            _ => None,
        };
        match method {
            Some(method) => self.ask(vm, Asked::Float, method, value).map(Some),
            None => {
                let name = vm.class_name(value);
                let what = if self.bytes { "float argument required" } else { "must be real number" };
                Err(vm.type_error(format!("{what}, not {name}")))
            }
        }
    }

    fn ask(&mut self, vm: &mut Vm, asked: Asked, method: Special, value: &Value) -> PyResult<Progress> {
        self.asked = Some(asked);
        self.asked_of = Some(value.clone());
        Ok(Progress::Ask(method.call(vm, value, &[])?))
    }

    /// A text, cut to the precision.
    pub(super) fn put_text(&mut self, text: &str) {
        let shown = match self.field.precision.and_then(|precision| text.char_indices().nth(precision)) {
            Some((end, _)) => &text[..end],
            None => text,
        };
        self.pad("", shown, shown.chars().count(), false);
    }

    /// `%s` and `%b` of bytes.
    fn convert_bytes(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Option<Progress>> {
        if let Value::Bytes(given) = value.base() {
            self.put_bytes(&given.data());
            return Ok(None);
        }
        match special(vm, value, "__bytes__") {
            Some(method) => self.ask(vm, Asked::Bytes, method, value).map(Some),
            None => Err(vm.type_error(format!(
                "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
                vm.class_name(value)
            ))),
        }
    }

    pub(super) fn put_bytes(&mut self, data: &[u8]) {
        let text: String = bytes::characters(data).into_iter().collect();
        self.put_text(&text);
    }

    /// `%c`: a character (with bytes a byte) or its number.
    fn convert_character(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Option<Progress>> {
        if let Some(number) = Int::of(value) {
            return self.put_character(vm, number).map(|()| None);
        }
        let character = match value.base() {
            Value::Str(text) if !self.bytes => {
                let mut chars = text.as_str().chars();
                chars.next().filter(|_| chars.next().is_none())
            }
            Value::Bytes(given) if self.bytes => match given.data().as_slice() {
                [only] => Some(char::from(*only)),
                _ => None,
            },
            _ => match special(vm, value, "__index__") {
                Some(method) => return self.ask(vm, Asked::Code, method, value).map(Some),
                None => None,
            },
        };
        let Some(character) = character else {
            return Err(self.no_character(vm));
        };
        self.pad("", &character.to_string(), 1, false);
        Ok(None)
    }

    pub(super) fn no_character(&self, vm: &Vm) -> Raised {
        vm.type_error(if self.bytes {
            "%c requires an integer in range(256) or a single byte"
        } else {
            "%c requires int or char"
        })
    }

    /// The character with a number.
    pub(super) fn put_character(&mut self, vm: &Vm, number: Int<'_>) -> PyResult<()> {
        let code = number.to_i64().and_then(|code| u32::try_from(code).ok());
        let limit = if self.bytes { 256 } else { 0x11_0000 };
        match code.filter(|code| *code < limit).and_then(char::from_u32) {
            Some(character) => {
                self.pad("", &character.to_string(), 1, false);
                Ok(())
            }
            None if self.bytes => Err(vm.overflow_error("%c arg not in range(256)")),
            None => Err(vm.overflow_error("%c arg not in range(0x110000)")),
        }
    }

    pub(super) fn put_int(&mut self, vm: &Vm, number: Int<'_>) -> PyResult<()> {
        let (radix, prefix) = match self.field.kind {
            'o' => (8, "0o"),
            'x' => (16, "0x"),
            'X' => (16, "0X"),
            _ => (10, ""),
        };
        let text = if radix == 10 {
            int::to_decimal(number).map_err(|error| error.raise(vm))?
        } else {
            int::to_radix(number, radix)
        };
        let mut digits = text.trim_start_matches('-').to_owned();
        if self.field.kind == 'X' {
            digits.make_ascii_uppercase();
        }
        let least = self.field.precision.unwrap_or(0);
        let digits = format!("{digits:0>least$}");
        let prefix = if self.field.alternate { prefix } else { "" };
        self.put_number(number.is_negative(), prefix, &digits);
        Ok(())
    }

    pub(super) fn put_float(&mut self, number: f64) {
        let style = match self.field.kind {
            'e' | 'E' => Style::Exponent,
            'f' | 'F' => Style::Fixed,
            _ => Style::General,
        };
        let precision = self.field.precision.unwrap_or(6);
        let mut text = unsigned(number, style, precision, self.field.alternate, false);
        if self.field.kind.is_ascii_uppercase() {
            text.make_ascii_uppercase();
        }
        self.put_number(number.is_sign_negative() && !number.is_nan(), "", &text);
    }

    fn put_number(&mut self, negative: bool, prefix: &str, digits: &str) {
        let sign = match (negative, self.field.plus, self.field.space) {
            (true, ..) => "-",
            (_, true, _) => "+",
            (_, _, true) => " ",
            _ => "",
        };
        self.pad(&format!("{sign}{prefix}"), digits, digits.len(), self.field.zero);
    }

    /// Append `head` and `text` in the field's width, with zeros between them or blanks around them.
    fn pad(&mut self, head: &str, text: &str, length: usize, zeros: bool) {
        let padding = self.field.width.saturating_sub(head.len() + length);
        let fill = |character, count| std::iter::repeat_n(character, count);
        if self.field.left {
            self.out.push_str(head);
            self.out.push_str(text);
            self.out.extend(fill(' ', padding));
        } else if zeros {
            self.out.push_str(head);
            self.out.extend(fill('0', padding));
            self.out.push_str(text);
        } else {
            self.out.extend(fill(' ', padding));
            self.out.push_str(head);
            self.out.push_str(text);
        }
    }
}

/// A built-in real number as a float.
pub(super) fn real_number(vm: &Vm, value: &Value) -> PyResult<Option<f64>> {
    match Number::of(value).and_then(|number| number.to_float()) {
        Some(Ok(number)) => Ok(Some(number)),
        Some(Err(error)) => Err(error.raise(vm)),
        None => Ok(None),
    }
}
