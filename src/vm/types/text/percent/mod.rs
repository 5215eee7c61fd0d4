//! The `%` operator of `str` and of `bytes`: reading the template and finding the arguments.

mod convert;

use super::super::bytes;
use super::super::number::Int;
use super::super::special::{helper, special};
use super::render::{Progress, Template, fill};
use crate::vm::Vm;
use crate::vm::native::{NativeResult, PyResult};
use crate::vm::value::Value;
use convert::real_number;

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
            if precision > Some(i64::from(i32::MAX)) {
                return Err(vm.value_error("precision too big"));
            }
            field.precision = Some(usize::try_from(precision.unwrap_or(0).max(0)).unwrap_or(usize::MAX));
        }
        if matches!(character, 'h' | 'l' | 'L') {
            character = self.next_char(vm)?;
        }
        field.kind = character;
        vm.check_room(field.width.max(field.precision.unwrap_or(0)))?;
        self.field = field;
        Ok(())
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
                vm.check_room(self.out.len())?;
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
