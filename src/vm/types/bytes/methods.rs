//! The methods of `bytes`.

use std::rc::Rc;

use super::super::binary::MAX_TEXT;
use super::super::number::{Int, NumberError};
use super::super::receiver::{Index, index, with_indices, wrong_receiver};
use super::super::special::helper;
use super::super::text::{self, Codec, decode};
use super::super::{add_class_methods, add_methods, add_static_methods, collect, is_iterable, truth};
use super::{construct, search, value};
use crate::vm::Vm;
use crate::vm::compare::Fast;
use crate::vm::native::{Args, Flow, NativeResult, PyResult};
use crate::vm::object::Bytes;
use crate::vm::value::Value;

/// Give `bytes` its constructor and methods, and the errors of conversions their texts.
pub fn install(vm: &mut Vm) {
    let class = &vm.types.bytes;
    class.construct.set(Some(construct::construct));
    add_static_methods(class, &[("__new__", construct::construct), ("maketrans", maketrans)]);
    add_class_methods(class, &[("fromhex", fromhex)]);
    add_methods(
        class,
        &[
            ("decode", decode_method),
            ("hex", hex),
            ("find", find),
            ("rfind", rfind),
            ("index", index_method),
            ("rindex", rindex),
            ("count", count),
            ("startswith", startswith),
            ("endswith", endswith),
            ("split", split),
            ("rsplit", rsplit),
            ("splitlines", splitlines),
            ("partition", partition),
            ("rpartition", rpartition),
            ("strip", strip),
            ("lstrip", lstrip),
            ("rstrip", rstrip),
            ("removeprefix", removeprefix),
            ("removesuffix", removesuffix),
            ("replace", replace),
            ("join", join),
            ("translate", translate),
            ("upper", upper),
            ("lower", lower),
            ("swapcase", swapcase),
            ("title", title),
            ("capitalize", capitalize),
            ("center", center),
            ("ljust", ljust),
            ("rjust", rjust),
            ("zfill", zfill),
            ("expandtabs", expandtabs),
            ("isalpha", isalpha),
            ("isalnum", isalnum),
            ("isdigit", isdigit),
            ("isspace", isspace),
            ("islower", islower),
            ("isupper", isupper),
            ("istitle", istitle),
            ("isascii", isascii),
            ("__bytes__", itself),
            ("__getnewargs__", getnewargs),
            ("__repr__", text::repr_method),
        ],
    );
    for class in [&vm.types.unicode_decode_error, &vm.types.unicode_encode_error] {
        add_methods(class, &[("__str__", error_str)]);
    }
}

/// `str` of a `UnicodeDecodeError` or `UnicodeEncodeError`.
fn error_str(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let state = args.pos.first().and_then(crate::vm::errors::exception_state);
    let items = state.map(crate::vm::unicode_parts).unwrap_or_default();
    match text::error_text(&items) {
        Some(message) => Ok(Flow::from(message)),
        None => text::str_flow(vm, &Value::tuple(items)),
    }
}

fn this<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Rc<Bytes>> {
    match args.pos.first().map(Value::base) {
        Some(Value::Bytes(bytes)) => Ok(bytes),
        _ => Err(wrong_receiver(vm, args, "bytes", method)),
    }
}

fn alone<'a>(vm: &mut Vm, args: &Args<'a>, method: &str) -> PyResult<&'a [u8]> {
    let bytes = this(vm, args, method)?;
    args.exactly::<1>(vm, &format!("bytes.{method}"), true)?;
    Ok(&bytes.data)
}

fn with_one<'a>(vm: &mut Vm, args: &Args<'a>, method: &str) -> PyResult<(&'a [u8], &'a Value)> {
    let bytes = this(vm, args, method)?;
    let [_, argument] = args.exactly::<2>(vm, &format!("bytes.{method}"), true)?;
    Ok((&bytes.data, argument))
}

/// An argument that must be bytes.
fn data<'a>(vm: &Vm, argument: &'a Value) -> PyResult<&'a [u8]> {
    match argument.base() {
        Value::Bytes(bytes) => Ok(&bytes.data),
        _ => {
            let name = vm.class_name(argument);
            Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
    }
}

fn answer(data: impl Into<Vec<u8>>) -> NativeResult {
    Ok(Flow::Value(value(data.into())))
}

fn list(parts: Vec<&[u8]>) -> NativeResult {
    Ok(Flow::Value(Value::list(parts.into_iter().map(|part| value(part.to_vec())).collect())))
}

fn itself(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    answer(alone(vm, args, "__bytes__")?)
}

fn getnewargs(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = alone(vm, args, "__getnewargs__")?;
    Ok(Flow::Value(Value::tuple(vec![value(bytes.to_vec())])))
}

fn decode_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "decode")?;
    let [encoding, errors] = args.parse(vm, "decode", true, ["encoding", "errors"], 0, 2)?;
    let (encoding, errors) =
        (encoding.unwrap_or(Value::str("utf-8")), errors.unwrap_or(Value::str("strict")));
    for (name, argument) in [("encoding", &encoding), ("errors", &errors)] {
        if argument.as_str().is_none() {
            let got = vm.class_name(argument);
            return Err(vm.type_error(format!("decode() argument '{name}' must be str, not {got}")));
        }
    }
    let codec = Codec::find(vm, encoding.as_str().unwrap_or(""))?;
    Ok(Flow::from(decode(vm, &bytes.data, codec, errors.as_str().unwrap_or(""))?))
}

/// `bytes.hex(separator, group)`
fn hex(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "hex")?;
    let [separator, group] = args.parse(vm, "hex", true, ["sep", "bytes_per_sep"], 0, 2)?;
    let separator = match &separator {
        None => None,
        Some(separator) => {
            let given = match separator.base() {
                Value::Str(text) => text.as_str().to_owned(),
                Value::Bytes(bytes) => bytes.data.iter().map(|byte| char::from(*byte)).collect(),
                other => {
                    let name = vm.class_name(other);
                    return Err(vm.type_error(format!("object of type '{name}' has no len()")));
                }
            };
            let mut chars = given.chars();
            match (chars.next(), chars.next()) {
                (Some(only), None) if only.is_ascii() => Some(only),
                (Some(_), None) => return Err(vm.value_error("sep must be ASCII.")),
                _ => return Err(vm.value_error("sep must be length 1.")),
            }
        }
    };
    let group = match &group {
        None => 1,
        Some(group) => match index(vm, group)? {
            Index::Int(group) => group,
            Index::Python => return Ok(with_indices(vm, &vm.types.bytes, "hex", args)),
        },
    };
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    let mut out = String::with_capacity(bytes.data.len() * 3);
    for (position, byte) in bytes.data.iter().enumerate() {
        // Groups are counted from the end, or from the start when the size is negative.
        let place = if group < 0 { position } else { bytes.data.len() - position };
        if let Some(separator) = separator
            && position > 0
            && size > 0
            && place % size == 0
        {
            out.push(separator);
        }
        out.push_str(&format!("{byte:02x}"));
    }
    Ok(Flow::from(out))
}

/// `bytes.fromhex(text)`
fn fromhex(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [class, source] = args.exactly::<2>(vm, "bytes.fromhex", true)?;
    let Some(source) = source.as_str() else {
        let name = vm.class_name(source);
        return Err(vm.type_error(format!("fromhex() argument must be str, not {name}")));
    };
    let wrong =
        |at: usize| vm.value_error(format!("non-hexadecimal number found in fromhex() arg at position {at}"));
    let mut out = Vec::with_capacity(source.len() / 2);
    let mut chars = source.chars().enumerate();
    while let Some((at, first)) = chars.next() {
        if first.is_ascii_whitespace() || first == '\x0b' {
            continue;
        }
        let high = first.to_digit(16).ok_or_else(|| wrong(at))?;
        let low = chars.next().and_then(|(_, second)| second.to_digit(16)).ok_or_else(|| wrong(at + 1))?;
        out.push((high << 4 | low) as u8);
    }
    match class {
        Value::Class(class) if !Rc::ptr_eq(class, &vm.types.bytes) => {
            Ok(Flow::call(Value::Class(class.clone()), vec![value(out)]))
        }
        _ => answer(out),
    }
}

// ---- searching ---------------------------------------------------------------------------------------------

/// The bounds of a search; `None`: Python must be asked.
fn bounds(vm: &Vm, pos: &[Value], length: usize) -> PyResult<Option<(usize, usize)>> {
    let mut ends = [0, i64::MAX];
    for (end, argument) in ends.iter_mut().zip(pos.get(2..).unwrap_or(&[])) {
        if argument.is_none() {
            continue;
        }
        match index(vm, argument) {
            Ok(Index::Int(index)) => *end = index,
            Ok(Index::Python) => return Ok(None),
            Err(_) => {
                return Err(
                    vm.type_error("slice indices must be integers or None or have an __index__ method")
                );
            }
        }
    }
    let length = length as i64;
    let [start, end] =
        ends.map(|index| (if index < 0 { index.saturating_add(length) } else { index }).max(0));
    Ok(Some((start as usize, end.min(length) as usize)))
}

/// What is sought: bytes, or one byte by its number.
fn needle(vm: &Vm, argument: &Value) -> PyResult<Vec<u8>> {
    if let Value::Bytes(bytes) = argument.base() {
        return Ok(bytes.data.to_vec());
    }
    match Int::of(argument) {
        Some(number) => match number.to_i64().and_then(|number| u8::try_from(number).ok()) {
            Some(byte) => Ok(vec![byte]),
            None => Err(vm.value_error("byte must be in range(0, 256)")),
        },
        None => {
            let name = vm.class_name(argument);
            Err(vm.type_error(format!("argument should be integer or bytes-like object, not '{name}'")))
        }
    }
}

fn position(vm: &mut Vm, args: &Args<'_>, method: &str, last: bool, must: bool) -> NativeResult {
    let bytes = this(vm, args, method)?;
    let pos = args.between(vm, method, true, 1, 3)?;
    let wanted = needle(vm, &pos[1])?;
    let Some((start, end)) = bounds(vm, pos, bytes.data.len())? else {
        return Ok(with_indices(vm, &vm.types.bytes, method, args));
    };
    let found = bytes
        .data
        .get(start..end)
        .and_then(|part| if last { search::rfind(part, &wanted) } else { search::find(part, &wanted) });
    match found {
        Some(found) => Ok(Flow::Value(Value::Int((start + found) as i64))),
        None if must => Err(vm.value_error("subsection not found")),
        None => Ok(Flow::Value(Value::Int(-1))),
    }
}

fn find(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    position(vm, args, "find", false, false)
}

fn rfind(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    position(vm, args, "rfind", true, false)
}

fn index_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    position(vm, args, "index", false, true)
}

fn rindex(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    position(vm, args, "rindex", true, true)
}

fn count(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "count")?;
    let pos = args.between(vm, "count", true, 1, 3)?;
    let wanted = needle(vm, &pos[1])?;
    let Some((start, end)) = bounds(vm, pos, bytes.data.len())? else {
        return Ok(with_indices(vm, &vm.types.bytes, "count", args));
    };
    let count = bytes.data.get(start..end).map_or(0, |part| search::count(part, &wanted));
    Ok(Flow::Value(Value::Int(count as i64)))
}

fn affix(vm: &mut Vm, args: &Args<'_>, method: &str, test: fn(&[u8], &[u8]) -> bool) -> NativeResult {
    let bytes = this(vm, args, method)?;
    let pos = args.between(vm, method, true, 1, 3)?;
    let Some((start, end)) = bounds(vm, pos, bytes.data.len())? else {
        return Ok(with_indices(vm, &vm.types.bytes, method, args));
    };
    let part = bytes.data.get(start..end);
    let matches = |wanted: &[u8]| part.is_some_and(|part| test(part, wanted));
    let found = match pos[1].base() {
        Value::Bytes(wanted) => matches(&wanted.data),
        Value::Tuple(candidates) => {
            let mut found = false;
            for candidate in candidates.items() {
                found = found || matches(data(vm, candidate)?);
            }
            found
        }
        other => {
            let name = vm.class_name(other);
            return Err(
                vm.type_error(format!("{method} first arg must be bytes or a tuple of bytes, not {name}"))
            );
        }
    };
    Ok(Flow::Value(Value::Bool(found)))
}

fn startswith(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    affix(vm, args, "startswith", |part, wanted| part.starts_with(wanted))
}

fn endswith(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    affix(vm, args, "endswith", |part, wanted| part.ends_with(wanted))
}

// ---- taking apart and putting together ---------------------------------------------------------------------

/// Splits at runs of blanks, at most so many times.
type AtSpace = for<'t> fn(&'t [u8], usize) -> Vec<&'t [u8]>;

/// Splits at a separator, at most so many times.
type AtSeparator = for<'t> fn(&'t [u8], &[u8], usize) -> Vec<&'t [u8]>;

fn split_any(
    vm: &mut Vm,
    args: &Args<'_>,
    method: &str,
    at_space: AtSpace,
    at_separator: AtSeparator,
) -> NativeResult {
    let bytes = this(vm, args, method)?;
    let [separator, maximum] = args.parse(vm, method, true, ["sep", "maxsplit"], 0, 2)?;
    let limit = match &maximum {
        None => usize::MAX,
        Some(maximum) => match index(vm, maximum)? {
            Index::Int(maximum) => usize::try_from(maximum).unwrap_or(usize::MAX),
            Index::Python => {
                let flat = [args.pos[0].clone(), separator.unwrap_or(Value::None), maximum.clone()];
                return Ok(with_indices(vm, &vm.types.bytes, method, &Args::positional(&flat)));
            }
        },
    };
    match separator.filter(|separator| !separator.is_none()) {
        None => list(at_space(&bytes.data, limit)),
        Some(separator) => match data(vm, &separator)? {
            [] => Err(vm.value_error("empty separator")),
            separator => list(at_separator(&bytes.data, separator, limit)),
        },
    }
}

fn split(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    split_any(vm, args, "split", search::split_space, search::split)
}

fn rsplit(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    split_any(vm, args, "rsplit", search::rsplit_space, search::rsplit)
}

fn splitlines(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "splitlines")?;
    let [keep] = args.parse(vm, "splitlines", true, ["keepends"], 0, 1)?;
    let keep = keep.is_some_and(|keep| !matches!(truth(&keep), Fast::Ready(false)));
    list(search::split_lines(&bytes.data, keep))
}

fn partition_any(vm: &mut Vm, args: &Args<'_>, method: &str, last: bool) -> NativeResult {
    let (whole, separator) = with_one(vm, args, method)?;
    let separator = data(vm, separator)?;
    if separator.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let cut = if last { search::rfind(whole, separator) } else { search::find(whole, separator) };
    let parts = match cut {
        Some(at) => [&whole[..at], separator, &whole[at + separator.len()..]],
        None if last => [&[], &[], whole],
        None => [whole, &[], &[]],
    };
    Ok(Flow::Value(Value::tuple(parts.map(|part| value(part.to_vec())).to_vec())))
}

fn partition(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    partition_any(vm, args, "partition", false)
}

fn rpartition(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    partition_any(vm, args, "rpartition", true)
}

fn strip_any(vm: &mut Vm, args: &Args<'_>, method: &str, left: bool, right: bool) -> NativeResult {
    let bytes = this(vm, args, method)?;
    let pos = args.between(vm, method, true, 0, 1)?;
    let set = match pos.get(1) {
        None | Some(Value::None) => None,
        Some(set) => Some(data(vm, set)?),
    };
    answer(search::strip(&bytes.data, left, right, |byte| match set {
        None => search::is_space(byte),
        Some(set) => set.contains(&byte),
    }))
}

fn strip(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    strip_any(vm, args, "strip", true, true)
}

fn lstrip(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    strip_any(vm, args, "lstrip", true, false)
}

fn rstrip(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    strip_any(vm, args, "rstrip", false, true)
}

fn removeprefix(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (whole, prefix) = with_one(vm, args, "removeprefix")?;
    let prefix = data(vm, prefix)?;
    answer(whole.strip_prefix(prefix).unwrap_or(whole))
}

fn removesuffix(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (whole, suffix) = with_one(vm, args, "removesuffix")?;
    let suffix = data(vm, suffix)?;
    answer(whole.strip_suffix(suffix).unwrap_or(whole))
}

fn replace(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "replace")?;
    let pos = args.between(vm, "replace", true, 2, 3)?;
    let (old, new) = (data(vm, &pos[1])?, data(vm, &pos[2])?);
    let limit = match pos.get(3) {
        None => usize::MAX,
        Some(limit) => match index(vm, limit)? {
            Index::Int(limit) => usize::try_from(limit).unwrap_or(usize::MAX),
            Index::Python => return Ok(with_indices(vm, &vm.types.bytes, "replace", args)),
        },
    };
    let places = bytes.data.len() / old.len().max(1) + 1;
    if new.len().saturating_sub(old.len()).saturating_mul(places.min(limit)) > MAX_TEXT {
        return Err(NumberError::Memory.raise(vm));
    }
    answer(search::replace(&bytes.data, old, new, limit))
}

fn join(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (separator, iterable) = with_one(vm, args, "join")?;
    let items = match collect(vm, iterable)? {
        Some(items) => items,
        None if is_iterable(vm, iterable) => {
            return Ok(helper(vm, "bytes_join", vec![args.pos[0].clone(), iterable.clone()]));
        }
        None => return Err(vm.type_error("can only join an iterable")),
    };
    let mut out = Vec::new();
    for (position, item) in items.iter().enumerate() {
        let Value::Bytes(part) = item.base() else {
            let name = vm.class_name(item);
            return Err(vm.type_error(format!(
                "sequence item {position}: expected a bytes-like object, {name} found"
            )));
        };
        if position > 0 {
            out.extend_from_slice(separator);
        }
        out.extend_from_slice(&part.data);
        if out.len() > MAX_TEXT {
            return Err(NumberError::Memory.raise(vm));
        }
    }
    answer(out)
}

/// `bytes.translate(table, delete)`
fn translate(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "translate")?;
    let [table, delete] = args.parse(vm, "translate", true, ["table", "delete"], 1, 2)?;
    let table = table.unwrap_or(Value::None);
    let table = if table.is_none() { None } else { Some(data(vm, &table)?.to_vec()) };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(vm.value_error("translation table must be 256 characters long"));
    }
    let delete = match &delete {
        None => Vec::new(),
        Some(delete) => data(vm, delete)?.to_vec(),
    };
    let kept = bytes.data.iter().filter(|byte| !delete.contains(byte));
    answer(match table {
        None => kept.copied().collect::<Vec<u8>>(),
        Some(table) => kept.map(|byte| table[usize::from(*byte)]).collect(),
    })
}

/// `bytes.maketrans(from, to)`
fn maketrans(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [from, to] = args.exactly::<2>(vm, "maketrans", false)?;
    let (from, to) = (data(vm, from)?, data(vm, to)?);
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (from, to) in from.iter().zip(to) {
        table[usize::from(*from)] = *to;
    }
    answer(table)
}

// ---- case and fields ---------------------------------------------------------------------------------------

fn upper(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    answer(alone(vm, args, "upper")?.to_ascii_uppercase())
}

fn lower(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    answer(alone(vm, args, "lower")?.to_ascii_lowercase())
}

fn swapcase(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let swap = |byte: &u8| {
        if byte.is_ascii_uppercase() { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() }
    };
    answer(alone(vm, args, "swapcase")?.iter().map(swap).collect::<Vec<u8>>())
}

fn title(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let mut inside = false;
    let title = |byte: &u8| {
        let changed = if inside { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
        inside = byte.is_ascii_alphabetic();
        changed
    };
    answer(alone(vm, args, "title")?.iter().map(title).collect::<Vec<u8>>())
}

fn capitalize(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let mut changed = alone(vm, args, "capitalize")?.to_ascii_lowercase();
    if let Some(first) = changed.first_mut() {
        first.make_ascii_uppercase();
    }
    answer(changed)
}

/// Width and fill byte of `center` and its kin, applied; `split` gives the padding on the left of all of it.
fn field(vm: &mut Vm, args: &Args<'_>, method: &str, split: fn(usize, usize) -> usize) -> NativeResult {
    let bytes = this(vm, args, method)?;
    let pos = args.between(vm, method, true, 1, 2)?;
    let width = match index(vm, &pos[1])? {
        Index::Int(width) => usize::try_from(width).unwrap_or(0),
        Index::Python => return Ok(with_indices(vm, &vm.types.bytes, method, args)),
    };
    let fill = match pos.get(2) {
        None => b' ',
        Some(fill) => match fill.base() {
            Value::Bytes(fill) if fill.data.len() == 1 => fill.data[0],
            other => {
                let name = vm.class_name(other);
                return Err(vm.type_error(format!(
                    "{method}() argument 2 must be a byte string of length 1, not {name}"
                )));
            }
        },
    };
    if width > MAX_TEXT {
        return Err(NumberError::Memory.raise(vm));
    }
    let padding = width.saturating_sub(bytes.data.len());
    let left = split(padding, width);
    let mut out = vec![fill; left];
    out.extend_from_slice(&bytes.data);
    out.resize(bytes.data.len() + padding, fill);
    answer(out)
}

fn center(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    field(vm, args, "center", |padding, width| padding / 2 + (padding & width & 1))
}

fn ljust(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    field(vm, args, "ljust", |_, _| 0)
}

fn rjust(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    field(vm, args, "rjust", |padding, _| padding)
}

fn zfill(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (bytes, width) = with_one(vm, args, "zfill")?;
    let width = match index(vm, width)? {
        Index::Int(width) => usize::try_from(width).unwrap_or(0),
        Index::Python => return Ok(with_indices(vm, &vm.types.bytes, "zfill", args)),
    };
    if width > MAX_TEXT {
        return Err(NumberError::Memory.raise(vm));
    }
    let signed = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    let mut out = bytes[..signed].to_vec();
    out.resize(signed + width.saturating_sub(bytes.len()), b'0');
    out.extend_from_slice(&bytes[signed..]);
    answer(out)
}

fn expandtabs(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "expandtabs")?;
    let [size] = args.parse(vm, "expandtabs", true, ["tabsize"], 0, 1)?;
    let size = match size {
        None => 8,
        Some(size) => super::super::int::small_argument(vm, &size)?.clamp(0, MAX_TEXT as i64) as usize,
    };
    let mut out: Vec<u8> = Vec::with_capacity(bytes.data.len());
    let mut column = 0;
    for byte in &bytes.data {
        match byte {
            b'\t' if size > 0 => {
                let blanks = size - column % size;
                if out.len() + blanks > MAX_TEXT {
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
    answer(out)
}

macro_rules! questions {
    ($($method:ident $test:expr;)*) => {
        $(fn $method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
            let bytes = alone(vm, args, stringify!($method))?;
            let test: fn(&[u8]) -> bool = $test;
            Ok(Flow::Value(Value::Bool(test(bytes))))
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
