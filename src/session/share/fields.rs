//! A session as bytes: fields one after the other, each with its number, its length and its content.
//!
//! A reader leaves out fields whose numbers it does not know, so a later version may add some that an earlier one can do
//! without. What it cannot do without takes another version of the link.

use super::{LinkError, Shared};
use crate::session::command::{Pace, Unit};
use crate::session::engine::{Entered, Input};
use std::rc::Rc;

const NAME: u8 = 1;
const TEXT: u8 = 2;
const SCENARIO: u8 = 3;
const INPUTS: u8 = 4;
const EVENT: u8 = 5;
const SELECTED: u8 = 6;
const PACE: u8 = 7;

/// Kinds of input.
const LINE: u8 = 0;
const END_OF_INPUT: u8 = 1;
const SIGNAL: u8 = 2;

/// Kinds of pace.
const REAL: u8 = 0;
const TEACHING: u8 = 1;

const UNITS: [Unit; 3] = [Unit::Line, Unit::Callback, Unit::Iteration];

pub(super) fn write(shared: &Shared) -> Vec<u8> {
    let mut out = Vec::with_capacity(shared.text.len() + 64);
    let mut field = |number: u8, content: &[u8]| {
        out.push(number);
        whole(&mut out, content.len() as u64);
        out.extend_from_slice(content);
    };
    for (number, text) in [(NAME, &shared.name), (TEXT, &shared.text), (SCENARIO, &shared.scenario)] {
        if !text.is_empty() {
            field(number, text.as_bytes());
        }
    }
    if !shared.inputs.is_empty() {
        field(INPUTS, &inputs(&shared.inputs));
    }
    let number = |value: u32| {
        let mut bytes = Vec::new();
        whole(&mut bytes, value.into());
        bytes
    };
    if shared.event != 0 {
        field(EVENT, &number(shared.event));
    }
    if let Some(selected) = shared.selected {
        field(SELECTED, &number(selected));
    }
    if let Some(pace) = shared.pace {
        field(PACE, &pace_bytes(pace));
    }
    out
}

fn inputs(inputs: &[Input]) -> Vec<u8> {
    let mut out = Vec::new();
    for input in inputs {
        whole(&mut out, input.instruction);
        match &input.what {
            Entered::Line(Some(line)) => {
                out.push(LINE);
                whole(&mut out, line.len() as u64);
                out.extend_from_slice(line.as_bytes());
            }
            Entered::Line(None) => out.push(END_OF_INPUT),
            Entered::Signal(number) => out.extend_from_slice(&[SIGNAL, *number]),
        }
    }
    out
}

fn pace_bytes(pace: Pace) -> Vec<u8> {
    let (kind, number, unit) = match pace {
        Pace::Real(factor) => (REAL, factor, None),
        Pace::Teaching { beat, unit } => (TEACHING, beat, UNITS.iter().position(|known| *known == unit)),
    };
    let mut out = vec![kind];
    out.extend_from_slice(&number.to_le_bytes());
    out.extend(unit.map(|unit| unit as u8));
    out
}

/// Append a number, seven bits to a byte, the lowest first.
fn whole(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Reads on from where it stands; whatever is not there or not as it should be is damage.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8, LinkError> {
        let (first, rest) = self.0.split_first().ok_or(LinkError::Damaged)?;
        self.0 = rest;
        Ok(*first)
    }

    fn whole(&mut self) -> Result<u64, LinkError> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let part = u64::from(byte & 0x7f);
            if part << shift >> shift != part {
                return Err(LinkError::Damaged);
            }
            value |= part << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(LinkError::Damaged)
    }

    fn small(&mut self) -> Result<u32, LinkError> {
        u32::try_from(self.whole()?).map_err(|_| LinkError::Damaged)
    }

    /// As many bytes as the number before them says.
    fn bytes(&mut self) -> Result<&'a [u8], LinkError> {
        let length = usize::try_from(self.whole()?).map_err(|_| LinkError::Damaged)?;
        let (bytes, rest) = self.0.split_at_checked(length).ok_or(LinkError::Damaged)?;
        self.0 = rest;
        Ok(bytes)
    }
}

pub(super) fn read(bytes: &[u8]) -> Result<Shared, LinkError> {
    let mut reader = Reader(bytes);
    let mut shared = Shared::default();
    while !reader.0.is_empty() {
        let number = reader.byte()?;
        let content = reader.bytes()?;
        let mut field = Reader(content);
        match number {
            NAME => shared.name = text(content)?,
            TEXT => shared.text = text(content)?,
            SCENARIO => shared.scenario = text(content)?,
            INPUTS => shared.inputs = read_inputs(field)?,
            EVENT => shared.event = field.small()?,
            SELECTED => shared.selected = Some(field.small()?),
            PACE => shared.pace = Some(read_pace(field)?),
            _ => {}
        }
    }
    Ok(shared)
}

fn text(bytes: &[u8]) -> Result<String, LinkError> {
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| LinkError::Damaged)
}

fn read_inputs(mut field: Reader<'_>) -> Result<Rc<[Input]>, LinkError> {
    let mut inputs: Vec<Input> = Vec::new();
    while !field.0.is_empty() {
        let instruction = field.whole()?;
        let what = match field.byte()? {
            LINE => Entered::Line(Some(text(field.bytes()?)?.into())),
            END_OF_INPUT => Entered::Line(None),
            SIGNAL => Entered::Signal(field.byte()?),
            _ => return Err(LinkError::Damaged),
        };
        // A log is in order.
        if inputs.last().is_some_and(|last| last.instruction > instruction) {
            return Err(LinkError::Damaged);
        }
        inputs.push(Input { instruction, what });
    }
    Ok(inputs.into())
}

fn read_pace(mut field: Reader<'_>) -> Result<Pace, LinkError> {
    let kind = field.byte()?;
    let (number, rest) = field.0.split_first_chunk::<8>().ok_or(LinkError::Damaged)?;
    let number = f64::from_le_bytes(*number);
    if !number.is_finite() {
        return Err(LinkError::Damaged);
    }
    match (kind, rest) {
        (REAL, []) => Ok(Pace::Real(number)),
        (TEACHING, [unit]) => {
            let unit = UNITS.get(usize::from(*unit)).copied().ok_or(LinkError::Damaged)?;
            Ok(Pace::Teaching { beat: number, unit })
        }
        _ => Err(LinkError::Damaged),
    }
}
