//! The `%` operator of `str` and of `bytes`.

use super::super::float::{Style, unsigned};
use super::super::number::{Int, NumberError};
use super::super::special::{Special, helper, special};
use super::super::{bytes, float, int};
use super::display::{ascii_of, str_of};
use super::render::{Progress, Template, fill};
use super::repr::repr;
use super::spec::MAX_SIZE;
use crate::vm::Vm;
use crate::vm::compare::Fast;
use crate::vm::native::{NativeResult, PyResult, Raised};
use crate::vm::value::Value;

/// `template % args` when no Python code has a part in it; `None` when it has, which is then [`percent_flow`].
///
/// With `bytes` the characters of the template and of the result stand for bytes.
pub fn percent(vm: &mut Vm, template: Vec<char>, bytes: bool, args: &Value) -> PyResult<Option<String>> {
    Ok(match Percent::new(template, bytes, args).advance(vm, None)? {
        Progress::Done(text) => Some(text),
        Progress::Ask(_) => None,
    })
}

/// `template % args` as a value or what gives it.
pub fn percent_flow(vm: &mut Vm, template: Vec<char>, bytes: bool, args: &Value) -> NativeResult {
    fill(vm, Box::new(Percent::new(template, bytes, args)))
}

/// One conversion specifier, as far as it has been read.
#[derive(Clone, Default)]
struct Field {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
    kind: char,
}

/// What an answer from Python code is to the field.
enum Asked {
    /// The mapping's value for a key; the place behind the key is where reading goes on.
    Key,
    /// The text of an argument.
    Text,
    /// The bytes of an argument.
    Bytes,
    /// An argument as the number of a character.
    Code,
    /// An argument as an int.
    Int,
    /// An argument as a float.
    Float,
}

struct Percent {
    template: Vec<char>,
    /// Whether the characters stand for bytes.
    bytes: bool,
    at: usize,
    out: String,
    args: Value,
    /// Arguments not used yet, last first; for a single value that value.
    left: Vec<Value>,
    /// Whether the arguments are a tuple, whose items must all be used.
    tuple: bool,
    /// A field was filled from the mapping, which then need not be used up.
    by_key: bool,
    field: Field,
    /// The mapping's value for the field under way.
    keyed: Option<Value>,
    asked: Option<Asked>,
    /// The argument that was asked for its number, for the error message.
    asked_of: Option<Value>,
}

impl Percent {
    fn new(template: Vec<char>, bytes: bool, args: &Value) -> Self {
        let (left, tuple) = match args.base() {
            Value::Tuple(items) => (items.items().iter().rev().cloned().collect(), true),
            _ => (vec![args.clone()], false),
        };
        Self {
            out: String::with_capacity(template.len() + 16),
            template,
            bytes,
            at: 0,
            args: args.clone(),
            left,
            tuple,
            by_key: false,
            field: Field::default(),
            keyed: None,
            asked: None,
            asked_of: None,
        }
    }

    fn next_char(&mut self, vm: &Vm) -> PyResult<char> {
        match self.template.get(self.at) {
            Some(character) => {
                self.at += 1;
                Ok(*character)
            }
            None => Err(vm.value_error("incomplete format")),
        }
    }

    fn next_arg(&mut self, vm: &Vm) -> PyResult<Value> {
        match self.keyed.take() {
            Some(value) => Ok(value),
            None if self.by_key => Err(vm.type_error("not enough arguments for format string")),
            None => self.left.pop().ok_or_else(|| vm.type_error("not enough arguments for format string")),
        }
    }

    /// Whether the arguments are something that a key can be looked up in, or that need not be used up.
    fn is_mapping(&self, vm: &Vm) -> bool {
        match self.args.base() {
            Value::Tuple(_) | Value::Str(_) => false,
            Value::Bytes(_) => !self.bytes,
            Value::Dict(_) | Value::List(_) | Value::Range(_) => true,
            _ => special(vm, &self.args, "__getitem__").is_some(),
        }
    }

    /// The key behind `%(`: parentheses may nest.
    fn read_key(&mut self, vm: &Vm) -> PyResult<String> {
        let mut depth = 1;
        let mut key = String::new();
        loop {
            let Some(character) = self.template.get(self.at).copied() else {
                return Err(vm.value_error("incomplete format key"));
            };
            self.at += 1;
            match character {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Ok(key);
            }
            key.push(character);
        }
    }

    /// Look a key up: the value, or a question to Python code.
    fn look_up(&mut self, vm: &mut Vm, key: &str) -> PyResult<Option<Progress>> {
        if !self.is_mapping(vm) {
            return Err(vm.type_error("format requires a mapping"));
        }
        self.by_key = true;
        let key = if self.bytes {
            bytes::value(key.chars().map(|character| character as u8).collect())
        } else {
            Value::str(key)
        };
        if let Value::Dict(dict) = &self.args {
            return match dict.get_fast(&key) {
                Some(value) => {
                    self.keyed = Some(value);
                    Ok(None)
                }
                None => Err(vm.key_error(key)),
            };
        }
        self.asked = Some(Asked::Key);
        Ok(Some(Progress::Ask(helper(vm, "getitem", vec![self.args.clone(), key]))))
    }

    /// A width or precision: digits, or `*` for the next argument.
    fn read_size(&mut self, vm: &Vm, what: &str, first: char) -> PyResult<(Option<i64>, char)> {
        if first == '*' {
            let arg = self.next_arg(vm)?;
            let Some(size) = Int::of(&arg) else { return Err(vm.type_error("* wants int")) };
            let Some(size) = size.to_i64() else {
                return Err(vm.overflow_error("Python int too large to convert to C ssize_t"));
            };
            return Ok((Some(size), self.next_char(vm)?));
        }
        let (mut size, mut character) = (None, first);
        while let Some(digit) = character.to_digit(10) {
            let next = size.unwrap_or(0i64).checked_mul(10).and_then(|n| n.checked_add(i64::from(digit)));
            size = match next {
                Some(next) => Some(next),
                None => return Err(vm.value_error(format!("{what} too big"))),
            };
            character = self.next_char(vm)?;
        }
        Ok((size, character))
    }

    /// Read a specifier from behind the key on.
    fn read_field(&mut self, vm: &Vm) -> PyResult<()> {
        let mut field = Field::default();
        let mut character = self.next_char(vm)?;
        loop {
            match character {
                '-' => field.left = true,
                '+' => field.plus = true,
                ' ' => field.space = true,
                '#' => field.alternate = true,
                '0' => field.zero = true,
                _ => break,
            }
            character = self.next_char(vm)?;
        }
        let (width, after) = self.read_size(vm, "width", character)?;
        character = after;
        let width = width.unwrap_or(0);
        // A negative width from an argument means left.
        field.left |= width < 0;
        field.width = usize::try_from(width.unsigned_abs()).unwrap_or(usize::MAX);
        if character == '.' {
            let first = self.next_char(vm)?;
            let (precision, after) =
                self.read_size(vm, if self.bytes { "prec" } else { "precision" }, first)?;
            character = after;
            field.precision = Some(usize::try_from(precision.unwrap_or(0).max(0)).unwrap_or(usize::MAX));
        }
        if matches!(character, 'h' | 'l' | 'L') {
            character = self.next_char(vm)?;
        }
        field.kind = character;
        if field.width > MAX_SIZE || field.precision.is_some_and(|precision| precision > MAX_SIZE) {
            return Err(NumberError::Memory.raise(vm));
        }
        self.field = field;
        Ok(())
    }

    /// Convert the next argument.
    fn convert(&mut self, vm: &mut Vm) -> PyResult<Option<Progress>> {
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
            let whole = float::truncate(*number).map_err(|error| error.raise(vm))?;
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

    fn not_a_number(&self, vm: &Vm, value: &Value) -> Raised {
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

    /// Take in what Python code answered.
    fn take_answer(&mut self, vm: &mut Vm, asked: Asked, answer: Value) -> PyResult<()> {
        match asked {
            Asked::Key => self.keyed = Some(answer),
            Asked::Text => self.put_text(answer.as_str().unwrap_or("")),
            Asked::Bytes => match answer.base() {
                Value::Bytes(given) if !given.mutable => self.put_bytes(&given.data()),
                _ => return Err(super::super::special::wrong_result(vm, "__bytes__", "bytes", &answer)),
            },
            Asked::Code => match Int::of(&answer) {
                Some(number) => self.put_character(vm, number)?,
                None => return Err(self.no_character(vm)),
            },
            Asked::Int => match Int::of(&answer) {
                Some(number) => self.put_int(vm, number)?,
                None => {
                    let asked = self.asked_of.take().unwrap_or_default();
                    return Err(self.not_a_number(vm, &asked));
                }
            },
            Asked::Float => match real_number(vm, &answer)? {
                Some(number) => self.put_float(number),
                None => {
                    let asked = self.asked_of.take().unwrap_or_default();
                    let (class, given) = (vm.class_name(&asked), vm.class_name(&answer));
                    return Err(vm.type_error(if self.bytes {
                        format!("float argument required, not {class}")
                    } else {
                        format!("{class}.__float__ returned non-float (type {given})")
                    }));
                }
            },
        }
        Ok(())
    }

    /// A text, cut to the precision.
    fn put_text(&mut self, text: &str) {
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

    fn put_bytes(&mut self, data: &[u8]) {
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

    fn no_character(&self, vm: &Vm) -> Raised {
        vm.type_error(if self.bytes {
            "%c requires an integer in range(256) or a single byte"
        } else {
            "%c requires int or char"
        })
    }

    /// The character with a number.
    fn put_character(&mut self, vm: &Vm, number: Int<'_>) -> PyResult<()> {
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

    fn put_int(&mut self, vm: &Vm, number: Int<'_>) -> PyResult<()> {
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

    fn put_float(&mut self, number: f64) {
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
fn real_number(vm: &Vm, value: &Value) -> PyResult<Option<f64>> {
    match super::super::number::Number::of(value).and_then(|number| number.to_float()) {
        Some(Ok(number)) => Ok(Some(number)),
        Some(Err(error)) => Err(error.raise(vm)),
        None => Ok(None),
    }
}

impl Template for Percent {
    fn advance(&mut self, vm: &mut Vm, answer: Option<Value>) -> PyResult<Progress> {
        let mut behind_key = false;
        if let (Some(asked), Some(answer)) = (self.asked.take(), answer) {
            behind_key = matches!(asked, Asked::Key);
            self.take_answer(vm, asked, answer)?;
        }
        loop {
            if !behind_key {
                let start = self.at;
                while self.template.get(self.at).is_some_and(|character| *character != '%') {
                    self.at += 1;
                }
                self.out.extend(&self.template[start..self.at]);
                if self.at == self.template.len() {
                    break;
                }
                self.at += 1;
                if self.template.get(self.at) == Some(&'%') {
                    self.at += 1;
                    self.out.push('%');
                    continue;
                }
                if self.template.get(self.at) == Some(&'(') {
                    self.at += 1;
                    let key = self.read_key(vm)?;
                    if let Some(question) = self.look_up(vm, &key)? {
                        return Ok(question);
                    }
                }
            }
            behind_key = false;
            self.read_field(vm)?;
            if let Some(question) = self.convert(vm)? {
                return Ok(question);
            }
            self.keyed = None;
        }
        // A mapping, as a single value, need not be used; nor need any single value that fields were filled from.
        let must_be_used = self.tuple || !(self.by_key || self.is_mapping(vm));
        if must_be_used && !self.left.is_empty() {
            let what = if self.bytes { "bytes" } else { "string" };
            return Err(vm.type_error(format!("not all arguments converted during {what} formatting")));
        }
        Ok(Progress::Done(std::mem::take(&mut self.out)))
    }
}
