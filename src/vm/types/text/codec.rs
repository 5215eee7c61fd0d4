//! Texts as bytes and back.

use crate::vm::Vm;
use crate::vm::native::{PyResult, Raised};
use crate::vm::object::Class;
use crate::vm::value::Value;
use std::rc::Rc;

/// An encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codec {
    /// `utf-8`
    Utf8,
    /// `ascii`
    Ascii,
    /// `latin-1`
    Latin1,
    /// `utf-16` and `utf-32`: bytes of a unit, byte order (`None`: a mark says it), whether a mark is written.
    Wide {
        /// 2 or 4.
        unit: usize,
        /// `None` where a byte order mark decides.
        big: Option<bool>,
    },
}

impl Codec {
    /// The encoding of a name in any of its usual spellings.
    pub fn find(vm: &Vm, name: &str) -> PyResult<Self> {
        let plain = name.to_ascii_lowercase().replace(['_', ' '], "-");
        Ok(match plain.as_str() {
            "utf-8" | "utf8" | "u8" | "utf" | "cp65001" => Self::Utf8,
            "ascii" | "us-ascii" | "646" | "ansi-x3.4-1968" => Self::Ascii,
            "latin-1" | "latin1" | "latin" | "l1" | "iso-8859-1" | "iso8859-1" | "8859" | "cp819" => {
                Self::Latin1
            }
            "utf-16" | "utf16" | "u16" => Self::Wide { unit: 2, big: None },
            "utf-16-le" | "utf-16le" => Self::Wide { unit: 2, big: Some(false) },
            "utf-16-be" | "utf-16be" => Self::Wide { unit: 2, big: Some(true) },
            "utf-32" | "utf32" | "u32" => Self::Wide { unit: 4, big: None },
            "utf-32-le" | "utf-32le" => Self::Wide { unit: 4, big: Some(false) },
            "utf-32-be" | "utf-32be" => Self::Wide { unit: 4, big: Some(true) },
            _ => {
                return Err(vm.error(&vm.types.lookup_error, format!("unknown encoding: {name}")));
            }
        })
    }

    /// The name that errors show.
    fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Ascii => "ascii",
            Self::Latin1 => "latin-1",
            Self::Wide { unit: 2, big: Some(true) } => "utf-16-be",
            Self::Wide { unit: 2, big: Some(false) } => "utf-16-le",
            Self::Wide { unit: 2, .. } => "utf-16",
            Self::Wide { big: Some(true), .. } => "utf-32-be",
            Self::Wide { big: Some(false), .. } => "utf-32-le",
            Self::Wide { .. } => "utf-32",
        }
    }
}

fn unknown_handler(vm: &Vm, name: &str) -> Raised {
    vm.error(&vm.types.lookup_error, format!("unknown error handler name '{name}'"))
}

/// A `UnicodeEncodeError` or `UnicodeDecodeError` with its attributes.
fn unicode_error(
    vm: &Vm,
    class: &Rc<Class>,
    codec: Codec,
    object: Value,
    (start, end): (usize, usize),
    reason: &str,
) -> Raised {
    let values = [
        Value::str(codec.name()),
        object,
        Value::Int(start as i64),
        Value::Int(end as i64),
        Value::str(reason),
    ];
    let raised = vm.exception(class, values.to_vec());
    for (name, value) in ["encoding", "object", "start", "end", "reason"].iter().zip(values) {
        raised.instance().dict().set_str(name, value);
    }
    raised
}

/// `text.encode(codec, errors)`
pub fn encode(vm: &Vm, text: &str, codec: Codec, errors: &str) -> PyResult<Vec<u8>> {
    let limit = match codec {
        Codec::Utf8 => return Ok(text.as_bytes().to_vec()),
        Codec::Ascii => 0x80,
        Codec::Latin1 => 0x100,
        Codec::Wide { unit, big } => return Ok(encode_wide(text, unit, big)),
    };
    let mut out = Vec::with_capacity(text.len());
    let mut chars = text.chars().enumerate().peekable();
    while let Some((start, character)) = chars.next() {
        let code = u32::from(character);
        if code < limit {
            out.push(code as u8);
            continue;
        }
        match errors {
            "strict" => {
                let mut end = start + 1;
                while chars.next_if(|(_, next)| u32::from(*next) >= limit).is_some() {
                    end += 1;
                }
                let reason = format!("ordinal not in range({limit})");
                let class = &vm.types.unicode_encode_error;
                return Err(unicode_error(vm, class, codec, Value::str(text), (start, end), &reason));
            }
            "ignore" => {}
            "replace" => out.push(b'?'),
            "backslashreplace" => out.extend(backslashed(code).bytes()),
            "xmlcharrefreplace" => out.extend(format!("&#{code};").bytes()),
            other => return Err(unknown_handler(vm, other)),
        }
    }
    Ok(out)
}

fn backslashed(code: u32) -> String {
    match code {
        0..=0xff => format!("\\x{code:02x}"),
        0x100..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}

fn encode_wide(text: &str, unit: usize, big: Option<bool>) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() * unit);
    let mut put = |code: u32| {
        let bytes = code.to_le_bytes();
        if big == Some(true) {
            out.extend(bytes[..unit].iter().rev());
        } else {
            out.extend_from_slice(&bytes[..unit]);
        }
    };
    if big.is_none() {
        put(0xfeff);
    }
    if unit == 2 {
        text.encode_utf16().for_each(|code| put(u32::from(code)));
    } else {
        text.chars().for_each(|character| put(u32::from(character)));
    }
    out
}

/// A place where bytes cannot be decoded.
struct Fault {
    start: usize,
    end: usize,
    reason: &'static str,
}

/// `data.decode(codec, errors)`
pub fn decode(vm: &Vm, data: &[u8], codec: Codec, errors: &str) -> PyResult<String> {
    let mut out = String::with_capacity(data.len());
    let mut rest = 0;
    let mut big = false;
    if let Codec::Wide { unit, big: order } = codec {
        big = order.unwrap_or(false);
        let mark = |big: bool| encode_wide("\u{feff}", unit, Some(big));
        if order.is_none() && data.len() >= unit {
            if data[..unit] == mark(true)[..] {
                (big, rest) = (true, unit);
            } else if data[..unit] == mark(false)[..] {
                rest = unit;
            }
        }
    }
    while let Some(fault) = decode_part(data, &mut rest, codec, big, &mut out) {
        match errors {
            "strict" => {
                let class = &vm.types.unicode_decode_error;
                let object = Value::Bytes(Rc::new(crate::vm::object::Bytes::new(data.to_vec())));
                return Err(unicode_error(vm, class, codec, object, (fault.start, fault.end), fault.reason));
            }
            "ignore" => {}
            "replace" => out.push('\u{fffd}'),
            "backslashreplace" => {
                for byte in &data[fault.start..fault.end] {
                    out.push_str(&backslashed(u32::from(*byte)));
                }
            }
            other => return Err(unknown_handler(vm, other)),
        }
        rest = fault.end;
    }
    Ok(out)
}

/// Decode from `rest` on up to the end (`None`) or the next fault.
fn decode_part(data: &[u8], rest: &mut usize, codec: Codec, big: bool, out: &mut String) -> Option<Fault> {
    match codec {
        Codec::Utf8 => decode_utf8(data, *rest, out),
        Codec::Ascii => {
            let part = &data[*rest..];
            let good = part.iter().take_while(|byte| byte.is_ascii()).count();
            out.extend(part[..good].iter().map(|byte| char::from(*byte)));
            let start = *rest + good;
            (good < part.len()).then_some(Fault {
                start,
                end: start + 1,
                reason: "ordinal not in range(128)",
            })
        }
        Codec::Latin1 => {
            out.extend(data[*rest..].iter().map(|byte| char::from(*byte)));
            None
        }
        Codec::Wide { unit, .. } => decode_wide(data, *rest, unit, big, out),
    }
}

fn decode_utf8(data: &[u8], rest: usize, out: &mut String) -> Option<Fault> {
    let error = match std::str::from_utf8(&data[rest..]) {
        Ok(text) => {
            out.push_str(text);
            return None;
        }
        Err(error) => error,
    };
    let start = rest + error.valid_up_to();
    // What is before the fault is valid, so nothing is replaced here.
    out.push_str(&String::from_utf8_lossy(&data[rest..start]));
    Some(match error.error_len() {
        None => Fault { start, end: data.len(), reason: "unexpected end of data" },
        Some(length) => {
            let lead = matches!(data[start], 0xc2..=0xf4);
            let reason = if lead { "invalid continuation byte" } else { "invalid start byte" };
            Fault { start, end: start + length, reason }
        }
    })
}

fn decode_wide(data: &[u8], mut at: usize, unit: usize, big: bool, out: &mut String) -> Option<Fault> {
    let code_at = |at: usize| {
        let bytes = data.get(at..at + unit)?;
        let number = |code: u32, byte: &u8| code << 8 | u32::from(*byte);
        Some(if big { bytes.iter().fold(0, number) } else { bytes.iter().rev().fold(0, number) })
    };
    while at < data.len() {
        let Some(code) = code_at(at) else {
            return Some(Fault { start: at, end: data.len(), reason: "truncated data" });
        };
        let low = (unit == 2 && (0xd800..0xdc00).contains(&code)).then(|| code_at(at + 2));
        let (code, size) = match low {
            Some(Some(low)) if (0xdc00..0xe000).contains(&low) => {
                (0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00), 4)
            }
            Some(None) => {
                return Some(Fault { start: at, end: data.len(), reason: "unexpected end of data" });
            }
            _ => (code, unit),
        };
        match char::from_u32(code) {
            Some(character) => out.push(character),
            None => {
                let reason = match (unit, code) {
                    (2, 0xd800..0xdc00) => "illegal UTF-16 surrogate",
                    (2, _) => "illegal encoding",
                    (_, 0xd800..0xe000) => "code point in surrogate code point range(0xd800, 0xe000)",
                    _ => "code point not in range(0x110000)",
                };
                return Some(Fault { start: at, end: at + unit, reason });
            }
        }
        at += size;
    }
    None
}

/// `str(error)` of the two errors, whose arguments say what went wrong where.
pub fn error_text(args: &[Value]) -> Option<String> {
    let (encoding, [object, start, end, reason]) = match args {
        [object, start, end, reason] => (None, [object, start, end, reason]),
        [encoding, object, start, end, reason] => (Some(encoding), [object, start, end, reason]),
        _ => return None,
    };
    let Some(encoding) = encoding else { return translate_text(object, start, end, reason) };
    let (encoding, reason) = (encoding.as_str()?, reason.as_str()?);
    let (Value::Int(start), Value::Int(end)) = (start.base(), end.base()) else { return None };
    let single = *end == *start + 1;
    let index = usize::try_from(*start).ok()?;
    Some(match object.base() {
        Value::Str(text) if single => {
            let code = text.as_str().chars().nth(index).map(|character| backslashed(u32::from(character)));
            let code = code.unwrap_or_default();
            format!("'{encoding}' codec can't encode character '{code}' in position {start}: {reason}")
        }
        Value::Str(_) => {
            format!("'{encoding}' codec can't encode characters in position {start}-{}: {reason}", end - 1)
        }
        Value::Bytes(bytes) if single => {
            let byte = bytes.data().get(index).copied().unwrap_or(0);
            format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
        }
        Value::Bytes(_) => {
            format!("'{encoding}' codec can't decode bytes in position {start}-{}: {reason}", end - 1)
        }
        _ => return None,
    })
}

/// [`error_text`] of a `UnicodeTranslateError`, which names no encoding.
fn translate_text(object: &Value, start: &Value, end: &Value, reason: &Value) -> Option<String> {
    let (Value::Int(start), Value::Int(end)) = (start.base(), end.base()) else { return None };
    let (text, reason) = (object.as_str()?, reason.as_str()?);
    let character = usize::try_from(*start).ok().and_then(|index| text.chars().nth(index));
    Some(match character {
        Some(character) if *end == *start + 1 => {
            let code = backslashed(u32::from(character));
            format!("can't translate character '{code}' in position {start}: {reason}")
        }
        _ => format!("can't translate characters in position {start}-{}: {reason}", end - 1),
    })
}
