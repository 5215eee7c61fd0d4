//! Methods of `bytes` about letters, and those that lay bytes out in fields.

use super::super::receiver::{Index, index, size, with_indices};
use super::methods::{alone, answer, owner, this, with_one};
use super::search;
use crate::vm::Vm;
use crate::vm::memory;
use crate::vm::native::{Args, Flow, NativeResult};
use crate::vm::value::Value;

pub(super) fn upper(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    answer(args, alone(vm, args, "upper")?.to_ascii_uppercase())
}

pub(super) fn lower(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    answer(args, alone(vm, args, "lower")?.to_ascii_lowercase())
}

pub(super) fn swapcase(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let swap = |byte: &u8| {
        if byte.is_ascii_uppercase() { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() }
    };
    answer(args, alone(vm, args, "swapcase")?.iter().map(swap).collect::<Vec<u8>>())
}

pub(super) fn title(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let mut inside = false;
    let title = |byte: &u8| {
        let changed = if inside { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
        inside = byte.is_ascii_alphabetic();
        changed
    };
    answer(args, alone(vm, args, "title")?.iter().map(title).collect::<Vec<u8>>())
}

pub(super) fn capitalize(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let mut changed = alone(vm, args, "capitalize")?.to_ascii_lowercase();
    if let Some(first) = changed.first_mut() {
        first.make_ascii_uppercase();
    }
    answer(args, changed)
}

/// Width and fill byte of `center` and its kin, applied; `split` gives the padding on the left of all of it.
fn field(vm: &mut Vm, args: &Args<'_>, method: &str, split: fn(usize, usize) -> usize) -> NativeResult {
    let bytes = this(vm, args, method)?;
    let pos = args.between(vm, method, true, 1, 2)?;
    let width = match size(vm, &pos[1])? {
        Index::Int(width) => width,
        Index::Python => return Ok(with_indices(vm, &owner(vm, args), method, args)),
    };
    let fill = match pos.get(2) {
        None => b' ',
        Some(fill) => match fill.base() {
            Value::Bytes(fill) if fill.data().len() == 1 => fill.data()[0],
            other => {
                let name = vm.argument_name(other);
                return Err(vm.type_error(format!(
                    "{method}() argument 2 must be a byte string of length 1, not {name}"
                )));
            }
        },
    };
    let width = vm.check_bytes(width, bytes.mutable)?;
    let padding = width.saturating_sub(bytes.data().len());
    let left = split(padding, width);
    let mut out = vec![fill; left];
    out.extend_from_slice(&bytes.data());
    out.resize(bytes.data().len() + padding, fill);
    answer(args, out)
}

pub(super) fn center(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    field(vm, args, "center", |padding, width| padding / 2 + (padding & width & 1))
}

pub(super) fn ljust(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    field(vm, args, "ljust", |_, _| 0)
}

pub(super) fn rjust(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    field(vm, args, "rjust", |padding, _| padding)
}

pub(super) fn zfill(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (bytes, width) = with_one(vm, args, "zfill")?;
    let width = match size(vm, width)? {
        Index::Int(width) => width,
        Index::Python => return Ok(with_indices(vm, &owner(vm, args), "zfill", args)),
    };
    let width = vm.check_bytes(width, owner(vm, args).is_subclass(&vm.types.bytearray))?;
    let signed = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    let mut out = bytes[..signed].to_vec();
    out.resize(signed + width.saturating_sub(bytes.len()), b'0');
    out.extend_from_slice(&bytes[signed..]);
    answer(args, out)
}

pub(super) fn expandtabs(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "expandtabs")?;
    let [size] = args.parse(vm, "expandtabs", true, ["tabsize"], 0, 1)?;
    let size = match size {
        None => 8,
        Some(size) if matches!(index(vm, &size)?, Index::Python) => {
            let flat = [args.pos[0].clone(), size];
            return Ok(with_indices(vm, &owner(vm, args), "expandtabs", &Args::positional(&flat)));
        }
        Some(size) => super::super::int::small_argument(vm, &size)?.clamp(0, i64::from(i32::MAX)) as usize,
    };
    let mut out: Vec<u8> = Vec::with_capacity(bytes.data().len());
    let mut column = 0;
    for byte in bytes.data().iter() {
        match byte {
            b'\t' if size > 0 => {
                let blanks = size - column % size;
                if !memory::fits(out.len() + blanks) {
                    return Err(vm.overflow_error("result too long"));
                }
                out.resize(out.len() + blanks, b' ');
                column += blanks;
            }
            b'\t' => {}
            other => {
                out.push(*other);
                column = if matches!(other, b'\n' | b'\r') { 0 } else { column + 1 };
            }
        }
    }
    answer(args, out)
}

macro_rules! questions {
    ($($method:ident $test:expr;)*) => {
        $(pub(super) fn $method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
            let bytes = alone(vm, args, stringify!($method))?;
            let test: fn(&[u8]) -> bool = $test;
            Ok(Flow::Value(Value::bool(test(&bytes))))
        })*
    };
}

/// Whether there are bytes and all are of a kind.
fn all(bytes: &[u8], test: fn(&u8) -> bool) -> bool {
    !bytes.is_empty() && bytes.iter().all(test)
}

questions! {
    isalpha |bytes| all(bytes, u8::is_ascii_alphabetic);
    isalnum |bytes| all(bytes, u8::is_ascii_alphanumeric);
    isdigit |bytes| all(bytes, u8::is_ascii_digit);
    isspace |bytes| all(bytes, |byte| search::is_space(*byte));
    islower |bytes| bytes.iter().any(u8::is_ascii_lowercase) && !bytes.iter().any(u8::is_ascii_uppercase);
    isupper |bytes| bytes.iter().any(u8::is_ascii_uppercase) && !bytes.iter().any(u8::is_ascii_lowercase);
    istitle is_title;
    isascii <[u8]>::is_ascii;
}

fn is_title(bytes: &[u8]) -> bool {
    let (mut inside, mut any) = (false, false);
    for byte in bytes {
        let letter = byte.is_ascii_alphabetic();
        if letter && byte.is_ascii_uppercase() == inside {
            return false;
        }
        (inside, any) = (letter, any || letter);
    }
    any
}
