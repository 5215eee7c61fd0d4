//! `str.format` and `str.format_map`.

use std::rc::Rc;

use super::display::{ascii_flow, format_flow, repr_flow, str_flow};
use super::render::{Progress, Template};
use crate::vm::Vm;
use crate::vm::native::{Flow, PyResult, Raised};
use crate::vm::value::Value;

/// Where fields find their arguments.
pub enum Arguments {
    /// `format(*positional, **named)`
    Call {
        /// By number.
        positional: Vec<Value>,
        /// By name.
        named: Vec<(Rc<str>, Value)>,
    },
    /// `format_map(mapping)`
    Mapping(Value),
}

/// Whether fields are numbered by the template or by themselves; a template must not do both.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbering {
    Unknown,
    Automatic(usize),
    Manual,
}

/// A step from an object to one of its parts.
enum Part {
    Attribute(String),
    Item(Value),
}

/// A replacement field under way.
struct Field {
    /// What the field stands for so far; empty until its argument is known.
    object: Value,
    /// Steps that are still to be done, last first.
    parts: Vec<Part>,
    conversion: Option<char>,
    spec: String,
    /// The specification has fields of its own.
    nested: bool,
    stage: Stage,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Parts,
    Conversion,
    Spec,
    Format,
    Done,
}

/// A template: the whole one, or a specification with fields in it.
struct Level {
    text: Vec<char>,
    at: usize,
    out: String,
    field: Option<Field>,
}

impl Level {
    fn new(text: &str) -> Self {
        Self { text: text.chars().collect(), at: 0, out: String::new(), field: None }
    }
}

/// The state of one `format` call.
pub struct Formatting {
    levels: Vec<Level>,
    arguments: Arguments,
    numbering: Numbering,
}

/// Templates that may stand in one another: the whole text and specifications in it.
const MAX_LEVELS: usize = 2;

impl Formatting {
    /// Fill `template` from `arguments`.
    pub fn new(template: &str, arguments: Arguments) -> Self {
        Self { levels: vec![Level::new(template)], arguments, numbering: Numbering::Unknown }
    }

    /// The argument that a field's name begins with.
    fn argument(&mut self, vm: &mut Vm, name: &str) -> PyResult<Flow> {
        let number = if name.is_empty() {
            None
        } else if name.bytes().all(|byte| byte.is_ascii_digit()) {
            match name.parse::<i64>() {
                Ok(number) => Some(number as usize),
                Err(_) => return Err(vm.value_error("Too many decimal digits in format string")),
            }
        } else {
            return self.named(vm, name);
        };
        let index = self.number(vm, number)?;
        match &self.arguments {
            Arguments::Mapping(_) => Err(vm.value_error("Format string contains positional fields")),
            Arguments::Call { positional, .. } => match positional.get(index) {
                Some(value) => Ok(Flow::Value(value.clone())),
                None => Err(vm.index_error(format!(
                    "Replacement index {index} out of range for positional args tuple"
                ))),
            },
        }
    }

    fn named(&self, vm: &mut Vm, name: &str) -> PyResult<Flow> {
        match &self.arguments {
            Arguments::Mapping(mapping) => vm.get_item(&mapping.clone(), &Value::str(name)),
            Arguments::Call { named, .. } => match named.iter().find(|(known, _)| &**known == name) {
                Some((_, value)) => Ok(Flow::Value(value.clone())),
                None => Err(vm.key_error(Value::str(name))),
            },
        }
    }

    fn number(&mut self, vm: &Vm, given: Option<usize>) -> PyResult<usize> {
        const TO_AUTOMATIC: &str =
            "cannot switch from manual field specification to automatic field numbering";
        const TO_MANUAL: &str = "cannot switch from automatic field numbering to manual field specification";
        match (self.numbering, given) {
            (Numbering::Manual, None) => Err(vm.value_error(TO_AUTOMATIC)),
            (Numbering::Automatic(_), Some(_)) => Err(vm.value_error(TO_MANUAL)),
            (_, Some(number)) => {
                self.numbering = Numbering::Manual;
                Ok(number)
            }
            (numbering, None) => {
                let next = if let Numbering::Automatic(next) = numbering { next } else { 0 };
                self.numbering = Numbering::Automatic(next + 1);
                Ok(next)
            }
        }
    }

    /// Begin the field that the reader stands behind the brace of.
    fn begin_field(&mut self, vm: &mut Vm) -> PyResult<Option<Progress>> {
        let Some(level) = self.levels.last_mut() else { return Ok(None) };
        let raw = read_field(vm, level)?;
        let (name, parts) = split_name(vm, &raw.name)?;
        let answer = self.argument(vm, &name)?;
        let (object, question) = match answer {
            Flow::Value(value) => (value, None),
            question => (Value::Empty, Some(Progress::Ask(question))),
        };
        if let Some(level) = self.levels.last_mut() {
            level.field = Some(Field {
                object,
                parts,
                conversion: raw.conversion,
                spec: raw.spec,
                nested: raw.nested,
                stage: Stage::Parts,
            });
        }
        Ok(question)
    }

    /// Do the next step of the field of the innermost level, which has one.
    fn advance_field(&mut self, vm: &mut Vm) -> PyResult<Option<Progress>> {
        let depth = self.levels.len();
        let Some(level) = self.levels.last_mut() else { return Ok(None) };
        let Some(field) = &mut level.field else { return Ok(None) };
        let flow = match field.stage {
            Stage::Parts => match field.parts.pop() {
                Some(Part::Attribute(name)) => {
                    let name = vm.interner.intern(&name);
                    vm.getattr(&field.object, &name)?
                }
                Some(Part::Item(key)) => vm.get_item(&field.object, &key)?,
                None => {
                    field.stage = Stage::Conversion;
                    return Ok(None);
                }
            },
            Stage::Conversion => {
                field.stage = Stage::Spec;
                match field.conversion {
                    None => return Ok(None),
                    Some('r') => repr_flow(vm, &field.object)?,
                    Some('s') => str_flow(vm, &field.object)?,
                    Some('a') => ascii_flow(vm, &field.object)?,
                    Some(other) => return Err(unknown_conversion(vm, other)),
                }
            }
            Stage::Spec => {
                field.stage = Stage::Format;
                if !field.nested {
                    return Ok(None);
                }
                if depth >= MAX_LEVELS {
                    return Err(vm.value_error("Max string recursion exceeded"));
                }
                let inner = Level::new(&field.spec);
                self.levels.push(inner);
                return Ok(None);
            }
            Stage::Format => {
                field.stage = Stage::Done;
                format_flow(vm, &field.object, &Value::str(&field.spec))?
            }
            Stage::Done => return Ok(None),
        };
        match flow {
            Flow::Value(value) => {
                self.take_answer(value);
                Ok(None)
            }
            question => Ok(Some(Progress::Ask(question))),
        }
    }

    /// Take in the result of the last step of the innermost field.
    fn take_answer(&mut self, answer: Value) {
        let Some(level) = self.levels.last_mut() else { return };
        match &mut level.field {
            Some(field) if field.stage == Stage::Done => {
                level.out.push_str(answer.as_str().unwrap_or(""));
                level.field = None;
            }
            Some(field) => field.object = answer,
            None => {}
        }
    }

    /// Copy literal text up to the next field; false at the end of the level.
    fn copy_literal(&mut self, vm: &Vm) -> PyResult<bool> {
        let Some(level) = self.levels.last_mut() else { return Ok(false) };
        vm.check_room(level.out.len())?;
        while let Some(character) = level.text.get(level.at).copied() {
            level.at += 1;
            if !matches!(character, '{' | '}') {
                level.out.push(character);
                continue;
            }
            let doubled = level.text.get(level.at) == Some(&character);
            if doubled {
                level.at += 1;
                level.out.push(character);
            } else if character == '}' {
                return Err(vm.value_error("Single '}' encountered in format string"));
            } else if level.at == level.text.len() {
                return Err(vm.value_error("Single '{' encountered in format string"));
            } else {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn unknown_conversion(vm: &Vm, conversion: char) -> Raised {
    let code = u32::from(conversion);
    vm.value_error(if code > 32 && code < 127 {
        format!("Unknown conversion specifier {conversion}")
    } else {
        format!("Unknown conversion specifier \\x{code:x}")
    })
}

/// A field as written.
struct RawField {
    name: String,
    conversion: Option<char>,
    spec: String,
    nested: bool,
}

/// Read a field from behind its opening brace to behind its closing one.
fn read_field(vm: &Vm, level: &mut Level) -> PyResult<RawField> {
    let start = level.at;
    let mut stop = None;
    while let Some(character) = level.text.get(level.at).copied() {
        level.at += 1;
        match character {
            '{' => return Err(vm.value_error("unexpected '{' in field name")),
            '[' => {
                while level.text.get(level.at).is_some_and(|character| *character != ']') {
                    level.at += 1;
                }
            }
            '}' | ':' | '!' => {
                stop = Some(character);
                break;
            }
            _ => {}
        }
    }
    let Some(stop) = stop else { return Err(vm.value_error("expected '}' before end of string")) };
    let name = level.text[start..level.at - 1].iter().collect();
    let mut field = RawField { name, conversion: None, spec: String::new(), nested: false };
    if stop == '}' {
        return Ok(field);
    }
    if stop == '!' {
        let Some(conversion) = level.text.get(level.at).copied() else {
            return Err(vm.value_error("end of string while looking for conversion specifier"));
        };
        level.at += 1;
        field.conversion = Some(conversion);
        if let Some(after) = level.text.get(level.at).copied() {
            level.at += 1;
            match after {
                '}' => return Ok(field),
                ':' => {}
                _ => return Err(vm.value_error("expected ':' after conversion specifier")),
            }
        }
    }
    let start = level.at;
    let mut depth = 1;
    while let Some(character) = level.text.get(level.at).copied() {
        level.at += 1;
        match character {
            '{' => {
                field.nested = true;
                depth += 1;
            }
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            field.spec = level.text[start..level.at - 1].iter().collect();
            return Ok(field);
        }
    }
    Err(vm.value_error("unmatched '{' in format spec"))
}

/// A field's name taken apart: the argument, and the steps from there, last first.
fn split_name(vm: &Vm, name: &str) -> PyResult<(String, Vec<Part>)> {
    let end = name.find(['.', '[']).unwrap_or(name.len());
    let (first, mut rest) = name.split_at(end);
    let empty = || vm.value_error("Empty attribute in format string");
    let mut parts = Vec::new();
    while let Some(kind) = rest.chars().next() {
        rest = &rest[1..];
        if kind == '.' {
            let end = rest.find(['.', '[']).unwrap_or(rest.len());
            if end == 0 {
                return Err(empty());
            }
            parts.push(Part::Attribute(rest[..end].to_owned()));
            rest = &rest[end..];
            continue;
        }
        let Some(end) = rest.find(']') else {
            return Err(vm.value_error("Missing ']' in format string"));
        };
        let key = &rest[..end];
        rest = &rest[end + 1..];
        if key.is_empty() {
            return Err(empty());
        }
        let number = key.bytes().all(|byte| byte.is_ascii_digit()).then(|| key.parse::<i64>());
        parts.push(Part::Item(match number {
            Some(Ok(index)) => Value::Int(index),
            Some(Err(_)) => return Err(vm.value_error("Too many decimal digits in format string")),
            None => Value::str(key),
        }));
        if !rest.is_empty() && !rest.starts_with(['.', '[']) {
            return Err(vm.value_error("Only '.' or '[' may follow ']' in format field specifier"));
        }
    }
    parts.reverse();
    Ok((first.to_owned(), parts))
}

impl Template for Formatting {
    fn advance(&mut self, vm: &mut Vm, answer: Option<Value>) -> PyResult<Progress> {
        if let Some(answer) = answer {
            self.take_answer(answer);
        }
        loop {
            let in_field = self.levels.last().is_some_and(|level| level.field.is_some());
            let question = if in_field {
                self.advance_field(vm)?
            } else if self.copy_literal(vm)? {
                self.begin_field(vm)?
            } else {
                let Some(done) = self.levels.pop() else { return Ok(Progress::Done(String::new())) };
                match self.levels.last_mut().and_then(|outer| outer.field.as_mut()) {
                    Some(field) => field.spec = done.out,
                    None => return Ok(Progress::Done(done.out)),
                }
                None
            };
            if let Some(question) = question {
                return Ok(question);
            }
        }
    }
}
