//! The methods of `bytes` and `bytearray`: their table, and what they have in common.

use std::cell::Ref;
use std::rc::Rc;

use super::super::receiver::{Index, index, with_indices, wrong_receiver};
use super::super::text::{self, Codec, decode};
use super::super::{add_class_methods, add_methods, add_static_methods};
use super::{case, change, construct, finding, parts, value};
use crate::vm::Vm;
use crate::vm::native::{Args, Flow, Method as NativeMethod, NativeResult, PyResult};
use crate::vm::object::{Builtin, BuiltinKind, Bytes, Class};
use crate::vm::value::Value;

/// The methods that `bytes` and `bytearray` share.
const COMMON: &[NativeMethod] = &[
    ("decode", decode_method),
    ("hex", hex),
    ("find", finding::find),
    ("rfind", finding::rfind),
    ("index", finding::index_method),
    ("rindex", finding::rindex),
    ("count", finding::count),
    ("startswith", finding::startswith),
    ("endswith", finding::endswith),
    ("split", parts::split),
    ("rsplit", parts::rsplit),
    ("splitlines", parts::splitlines),
    ("partition", parts::partition),
    ("rpartition", parts::rpartition),
    ("strip", parts::strip),
    ("lstrip", parts::lstrip),
    ("rstrip", parts::rstrip),
    ("removeprefix", parts::removeprefix),
    ("removesuffix", parts::removesuffix),
    ("replace", parts::replace),
    ("join", parts::join),
    ("translate", parts::translate),
    ("upper", case::upper),
    ("lower", case::lower),
    ("swapcase", case::swapcase),
    ("title", case::title),
    ("capitalize", case::capitalize),
    ("center", case::center),
    ("ljust", case::ljust),
    ("rjust", case::rjust),
    ("zfill", case::zfill),
    ("expandtabs", case::expandtabs),
    ("isalpha", case::isalpha),
    ("isalnum", case::isalnum),
    ("isdigit", case::isdigit),
    ("isspace", case::isspace),
    ("islower", case::islower),
    ("isupper", case::isupper),
    ("istitle", case::istitle),
    ("isascii", case::isascii),
];

/// Give `bytes` and `bytearray` their constructors and methods, and the errors of conversions their texts.
pub fn install(vm: &mut Vm) {
    let types = &vm.types;
    types.bytes.construct.set(Some(construct::construct));
    types.bytearray.construct.set(Some(construct::construct_bytearray));
    add_static_methods(&types.bytes, &[("__new__", construct::construct)]);
    add_static_methods(&types.bytearray, &[("__new__", construct::construct_bytearray)]);
    for class in [&types.bytes, &types.bytearray] {
        add_static_methods(class, &[("maketrans", parts::maketrans)]);
        add_class_methods(class, &[("fromhex", fromhex)]);
        // The text is that of the bytes also where a subclass has a `__repr__` of its own.
        add_methods(class, &[("__repr__", text::repr_method), ("__str__", text::repr_method)]);
        add_common(class, Rc::ptr_eq(class, &types.bytearray));
    }
    add_methods(&types.bytes, &[("__bytes__", itself), ("__getnewargs__", getnewargs)]);
    add_methods(&types.bytearray, change::METHODS);
    for class in [&types.unicode_decode_error, &types.unicode_encode_error, &types.unicode_translate_error] {
        add_methods(class, &[("__str__", error_str)]);
    }
}

/// Put the shared methods on a class; each knows whether it is that of `bytearray`.
fn add_common(class: &Rc<Class>, mutable: bool) {
    let owner = class.name_text();
    for (name, function) in COMMON {
        let qualname = format!("{}.{name}", owner.as_str());
        let mut method = Builtin::with_kind("builtins", name, &qualname, BuiltinKind::Method, *function);
        method.state = Value::bool(mutable);
        class.dict.set_str(name, Value::Builtin(Rc::new(method)));
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

/// The receiver, which must be of the class that the method was found on: [`Args::state`] says which.
pub(super) fn this<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Rc<Bytes>> {
    let wanted = args.state.is_true();
    match args.pos.first().map(Value::base) {
        Some(Value::Bytes(bytes)) if bytes.mutable == wanted || args.state.is_empty() => Ok(bytes),
        _ => Err(wrong_receiver(vm, args, if wanted { "bytearray" } else { "bytes" }, method)),
    }
}

/// An integer argument of C's type `Py_ssize_t`, which larger ints are refused for.
pub(super) fn size(vm: &Vm, value: &Value) -> PyResult<Index> {
    if matches!(value.base(), Value::BigInt(_)) {
        return Err(vm.overflow_error("Python int too large to convert to C ssize_t"));
    }
    index(vm, value)
}

/// The class whose method was called, also when a subclass has a method of that name.
pub(super) fn owner(vm: &Vm, args: &Args<'_>) -> Rc<Class> {
    match args.pos.first() {
        Some(this) => vm.class_of(this.base()),
        None => vm.types.bytes.clone(),
    }
}

pub(super) fn alone<'a>(vm: &mut Vm, args: &Args<'a>, method: &str) -> PyResult<Ref<'a, Vec<u8>>> {
    let bytes = this(vm, args, method)?;
    args.exactly::<1>(vm, &format!("{}.{method}", bytes.class_name()), true)?;
    Ok(bytes.data())
}

pub(super) fn with_one<'a>(
    vm: &mut Vm,
    args: &Args<'a>,
    method: &str,
) -> PyResult<(Ref<'a, Vec<u8>>, &'a Value)> {
    let bytes = this(vm, args, method)?;
    let [_, argument] = args.exactly::<2>(vm, &format!("{}.{method}", bytes.class_name()), true)?;
    Ok((bytes.data(), argument))
}

/// An argument that must be bytes.
pub(super) fn data<'a>(vm: &Vm, argument: &'a Value) -> PyResult<Ref<'a, Vec<u8>>> {
    match argument.base() {
        Value::Bytes(bytes) => Ok(bytes.data()),
        _ => {
            let name = vm.class_name(argument);
            Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
    }
}

/// Bytes of the receiver's kind: what the methods of a `bytearray` give is a `bytearray`.
pub(super) fn like(args: &Args<'_>, data: Vec<u8>) -> Value {
    let mutable = matches!(args.pos.first().map(Value::base), Some(Value::Bytes(this)) if this.mutable);
    Value::Bytes(Rc::new(Bytes::with(data, mutable)))
}

pub(super) fn answer(args: &Args<'_>, data: impl Into<Vec<u8>>) -> NativeResult {
    Ok(Flow::Value(like(args, data.into())))
}

pub(super) fn list(args: &Args<'_>, parts: Vec<&[u8]>) -> NativeResult {
    Ok(Flow::Value(Value::list(parts.into_iter().map(|part| like(args, part.to_vec())).collect())))
}

fn itself(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let data = alone(vm, args, "__bytes__")?.clone();
    Ok(Flow::Value(value(data)))
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
            let got = vm.argument_name(argument);
            return Err(vm.type_error(format!("decode() argument '{name}' must be str, not {got}")));
        }
    }
    let codec = Codec::find(vm, encoding.as_str().unwrap_or(""))?;
    Ok(Flow::from(decode(vm, &bytes.data(), codec, errors.as_str().unwrap_or(""))?))
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
                Value::Bytes(bytes) => bytes.data().iter().map(|byte| char::from(*byte)).collect(),
                other => {
                    let name = vm.class_name(other);
                    return Err(vm.type_error(format!("object of type '{name}' has no len()")));
                }
            };
            let mut chars = given.chars();
            match (chars.next(), chars.next()) {
                (Some(_), None) if matches!(separator.base(), Value::Bytes(bytes) if bytes.mutable) => {
                    return Err(vm.type_error("sep must be str or bytes."));
                }
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
            Index::Python => return Ok(with_indices(vm, &owner(vm, args), "hex", args)),
        },
    };
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    let mut out = String::with_capacity(bytes.data().len() * 3);
    for (position, byte) in bytes.data().iter().enumerate() {
        // Groups are counted from the end, or from the start when the size is negative.
        let place = if group < 0 { position } else { bytes.data().len() - position };
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
    let [class, source] = args.pos else {
        let name = match args.pos.first() {
            Some(Value::Class(class)) if class.is_subclass(&vm.types.bytearray) => "bytearray.fromhex",
            _ => "bytes.fromhex",
        };
        return args.exactly::<2>(vm, name, true).map(|_| Flow::Value(Value::None));
    };
    args.no_keywords(vm, "fromhex")?;
    let Some(source) = source.as_str() else {
        let name = vm.argument_name(source);
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
        Value::Class(class) if Rc::ptr_eq(class, &vm.types.bytearray) => {
            Ok(Flow::Value(Value::Bytes(Rc::new(Bytes::with(out, true)))))
        }
        Value::Class(class) if !Rc::ptr_eq(class, &vm.types.bytes) => {
            Ok(Flow::call(Value::Class(class.clone()), vec![value(out)]))
        }
        _ => Ok(Flow::Value(value(out))),
    }
}
