//! The methods of `str`.

use std::rc::Rc;

use super::super::receiver::{Index, index, with_indices, wrong_receiver};
use super::super::{add_methods, add_static_methods, collect, has_special, is_iterable};
use super::fields::{center, expandtabs, ljust, rjust, zfill};
use super::search::Window;
use super::str_format::{Arguments, Formatting};
use super::{case, codec, construct, display, render, search, split, translate, unicode};
use crate::vm::Vm;
use crate::vm::memory;
use crate::vm::native::{Args, Flow, NativeResult, PyResult, Raised};
use crate::vm::object::{Bytes, Str};
use crate::vm::value::Value;

/// Give `str` its constructor and methods.
pub fn install(vm: &mut Vm) {
    display::install_repr(vm);
    let class = &vm.types.str;
    class.construct.set(Some(construct::construct));
    add_static_methods(class, &[("__new__", construct::construct), ("maketrans", translate::maketrans)]);
    add_methods(
        class,
        &[
            ("find", find),
            ("rfind", rfind),
            ("index", index_method),
            ("rindex", rindex),
            ("count", count),
            ("startswith", startswith),
            ("endswith", endswith),
            ("split", split_method),
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
            ("upper", upper),
            ("lower", lower),
            ("title", title),
            ("capitalize", capitalize),
            ("swapcase", swapcase),
            ("casefold", casefold),
            ("center", center),
            ("ljust", ljust),
            ("rjust", rjust),
            ("zfill", zfill),
            ("expandtabs", expandtabs),
            ("isalpha", isalpha),
            ("isalnum", isalnum),
            ("isdigit", isdigit),
            ("isdecimal", isdecimal),
            ("isnumeric", isnumeric),
            ("isspace", isspace),
            ("islower", islower),
            ("isupper", isupper),
            ("istitle", istitle),
            ("isidentifier", isidentifier),
            ("isprintable", isprintable),
            ("isascii", isascii),
            ("encode", encode),
            ("translate", translate::translate),
            ("format", format),
            ("format_map", format_map),
            ("__getnewargs__", getnewargs),
            ("__repr__", display::repr_method),
            ("__str__", display::str_method),
            ("__format__", display::format_method),
        ],
    );
}

/// The text that a method was called on.
pub(super) fn this<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Rc<Str>> {
    match args.pos.first().map(Value::base) {
        Some(Value::Str(text)) => Ok(text),
        _ => Err(wrong_receiver(vm, args, "str", method)),
    }
}

/// The text that a method without arguments was called on.
fn alone<'a>(vm: &mut Vm, args: &Args<'a>, method: &str) -> PyResult<&'a str> {
    let text = this(vm, args, method)?;
    args.exactly::<1>(vm, &format!("str.{method}"), true)?;
    Ok(text.as_str())
}

/// The text and the one argument of a method.
pub(super) fn with_one<'a>(vm: &mut Vm, args: &Args<'a>, method: &str) -> PyResult<(&'a Rc<Str>, &'a Value)> {
    let text = this(vm, args, method)?;
    let [_, argument] = args.exactly::<2>(vm, &format!("str.{method}"), true)?;
    Ok((text, argument))
}

pub(super) fn text(value: impl Into<String>) -> NativeResult {
    Ok(Flow::Value(Value::string(value.into())))
}

fn texts(vm: &Vm, parts: Vec<&str>) -> NativeResult {
    vm.check_room(parts.len().saturating_mul(memory::HEADER))?;
    Ok(Flow::Value(Value::list(parts.into_iter().map(Value::str).collect())))
}

/// An optional argument that must be a `str`.
fn must_be_str<'a>(vm: &Vm, value: &'a Value, method: &str, position: &str) -> PyResult<&'a str> {
    value.as_str().ok_or_else(|| {
        let name = vm.argument_name(value);
        vm.type_error(format!("{method}() argument {position}must be str, not {name}"))
    })
}

// ---- searching ---------------------------------------------------------------------------------------------

/// The bounds of a search: `None`, an int, or an object with `__index__`, which is the error's `Ok(None)`.
fn bound(vm: &Vm, value: Option<&Value>, default: i64) -> PyResult<Option<i64>> {
    let Some(value) = value.filter(|value| !value.is_none()) else { return Ok(Some(default)) };
    match index(vm, value) {
        Ok(Index::Int(index)) => Ok(Some(index)),
        Ok(Index::Python) => Ok(None),
        Err(_) => Err(vm.type_error("slice indices must be integers or None or have an __index__ method")),
    }
}

/// The arguments of the searching methods: what is sought, and where.
enum Sought<'a> {
    /// A text in a window, which is absent when the bounds exclude even the empty text.
    In(&'a str, Option<Window<'a>>),
    /// Bounds have to be asked for in Python.
    Again(Flow),
}

fn sought<'a>(vm: &mut Vm, args: &Args<'a>, method: &str) -> PyResult<Sought<'a>> {
    let whole = this(vm, args, method)?;
    let pos = args.between(vm, method, true, 1, 3)?;
    let wanted = must_be_str(vm, &pos[1], method, "1 ")?;
    let start = bound(vm, pos.get(2), 0)?;
    let end = bound(vm, pos.get(3), i64::MAX)?;
    let (Some(start), Some(end)) = (start, end) else {
        return Ok(Sought::Again(with_indices(vm, &vm.types.str, method, args)));
    };
    Ok(Sought::In(wanted, Window::new(whole, start, end)))
}

fn position(vm: &mut Vm, args: &Args<'_>, method: &str, last: bool, must: bool) -> NativeResult {
    let found = match sought(vm, args, method)? {
        Sought::In(wanted, window) => {
            window.and_then(|window| if last { window.rfind(wanted) } else { window.find(wanted) })
        }
        Sought::Again(flow) => return Ok(flow),
    };
    match found {
        Some(index) => Ok(Flow::Value(Value::Int(index as i64))),
        None if must => Err(vm.value_error("substring not found")),
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
    Ok(match sought(vm, args, "count")? {
        Sought::In(wanted, window) => {
            Flow::Value(Value::Int(window.map_or(0, |window| window.count(wanted)) as i64))
        }
        Sought::Again(flow) => flow,
    })
}

/// `startswith` and `endswith`
fn affix(vm: &mut Vm, args: &Args<'_>, method: &str, test: fn(&str, &str) -> bool) -> NativeResult {
    let whole = this(vm, args, method)?;
    let pos = args.between(vm, method, true, 1, 3)?;
    let (start, end) = (bound(vm, pos.get(2), 0)?, bound(vm, pos.get(3), i64::MAX)?);
    let (Some(start), Some(end)) = (start, end) else {
        return Ok(with_indices(vm, &vm.types.str, method, args));
    };
    let window = Window::new(whole, start, end);
    let matches = |wanted: &str| window.is_some_and(|window| test(window.text, wanted));
    let found = match pos[1].base() {
        Value::Str(wanted) => matches(wanted.as_str()),
        Value::Tuple(candidates) => {
            let mut found = false;
            for candidate in candidates.items() {
                let Some(wanted) = candidate.as_str() else {
                    let name = vm.class_name(candidate);
                    return Err(
                        vm.type_error(format!("tuple for {method} must only contain str, not {name}"))
                    );
                };
                if matches(wanted) {
                    found = true;
                    break;
                }
            }
            found
        }
        other => {
            let name = vm.class_name(other);
            return Err(
                vm.type_error(format!("{method} first arg must be str or a tuple of str, not {name}"))
            );
        }
    };
    Ok(Flow::Value(Value::bool(found)))
}

fn startswith(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    affix(vm, args, "startswith", |text, wanted| text.starts_with(wanted))
}

fn endswith(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    affix(vm, args, "endswith", |text, wanted| text.ends_with(wanted))
}

// ---- taking apart ------------------------------------------------------------------------------------------

/// The `maxsplit` argument: negative means without limit. `Ok(None)`: Python must be asked.
fn limit(vm: &Vm, value: Option<&Value>) -> PyResult<Option<usize>> {
    let Some(value) = value else { return Ok(Some(usize::MAX)) };
    Ok(match index(vm, value)? {
        Index::Int(limit) => Some(usize::try_from(limit).unwrap_or(usize::MAX)),
        Index::Python => None,
    })
}

fn split_any(
    vm: &mut Vm,
    args: &Args<'_>,
    method: &str,
    at_space: for<'t> fn(&'t str, usize) -> Vec<&'t str>,
    at_separator: for<'t> fn(&'t str, &str, usize) -> Vec<&'t str>,
) -> NativeResult {
    let whole = this(vm, args, method)?;
    let [separator, maximum] = args.parse(vm, method, true, ["sep", "maxsplit"], 0, 2)?;
    let Some(limit) = limit(vm, maximum.as_ref())? else {
        let flat = vec![args.pos[0].clone(), separator.unwrap_or(Value::None), maximum.unwrap_or_default()];
        return Ok(with_indices(vm, &vm.types.str, method, &Args::positional(&flat)));
    };
    match separator.filter(|separator| !separator.is_none()) {
        None => texts(vm, at_space(whole.as_str(), limit)),
        Some(separator) => match separator.as_str() {
            Some("") => Err(vm.value_error("empty separator")),
            Some(separator) => texts(vm, at_separator(whole.as_str(), separator, limit)),
            None => {
                let name = vm.class_name(&separator);
                Err(vm.type_error(format!("must be str or None, not {name}")))
            }
        },
    }
}

fn split_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    split_any(vm, args, "split", split::split_space, split::split)
}

fn rsplit(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    split_any(vm, args, "rsplit", split::rsplit_space, split::rsplit)
}

fn splitlines(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let whole = this(vm, args, "splitlines")?;
    let [keep] = args.parse(vm, "splitlines", true, ["keepends"], 0, 1)?;
    let keep = keep
        .is_some_and(|keep| !matches!(super::super::truth(&keep), crate::vm::compare::Fast::Ready(false)));
    texts(vm, split::split_lines(whole.as_str(), keep))
}

fn partition_any(vm: &mut Vm, args: &Args<'_>, method: &str, last: bool) -> NativeResult {
    let (whole, separator) = with_one(vm, args, method)?;
    let whole = whole.as_str();
    let Some(wanted) = separator.as_str() else {
        let name = vm.class_name(separator);
        return Err(vm.type_error(format!("must be str, not {name}")));
    };
    if wanted.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let cut = if last { whole.rsplit_once(wanted) } else { whole.split_once(wanted) };
    let parts = match cut {
        Some((before, after)) => [before, wanted, after],
        None if last => ["", "", whole],
        None => [whole, "", ""],
    };
    Ok(Flow::Value(Value::tuple(parts.map(Value::str).to_vec())))
}

fn partition(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    partition_any(vm, args, "partition", false)
}

fn rpartition(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    partition_any(vm, args, "rpartition", true)
}

fn strip_any(vm: &mut Vm, args: &Args<'_>, method: &str, left: bool, right: bool) -> NativeResult {
    let whole = this(vm, args, method)?.as_str();
    let pos = args.between(vm, method, true, 0, 1)?;
    let set: Option<Vec<char>> = match pos.get(1) {
        None | Some(Value::None) => None,
        Some(chars) => match chars.as_str() {
            Some(chars) => Some(chars.chars().collect()),
            None => return Err(vm.type_error(format!("{method} arg must be None or str"))),
        },
    };
    let unwanted = |character: char| match &set {
        None => unicode::is_space(character),
        Some(set) => set.contains(&character),
    };
    let rest = if left { whole.trim_start_matches(unwanted) } else { whole };
    let rest = if right { rest.trim_end_matches(unwanted) } else { rest };
    if rest.len() == whole.len() && matches!(pos[0], Value::Str(_)) {
        return Ok(Flow::Value(pos[0].clone()));
    }
    text(rest)
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
    let prefix = must_be_str(vm, prefix, "removeprefix", "")?;
    text(whole.as_str().strip_prefix(prefix).unwrap_or(whole.as_str()))
}

fn removesuffix(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (whole, suffix) = with_one(vm, args, "removesuffix")?;
    let suffix = must_be_str(vm, suffix, "removesuffix", "")?;
    text(whole.as_str().strip_suffix(suffix).unwrap_or(whole.as_str()))
}

// ---- putting together --------------------------------------------------------------------------------------

fn replace(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let whole = this(vm, args, "replace")?;
    let given = args.pos.len() - 1;
    if given < 2 {
        return Err(vm.type_error(format!("replace() takes at least 2 positional arguments ({given} given)")));
    }
    let [old, new, count] = args.parse(vm, "replace", true, ["old", "new", "count"], 2, 3)?;
    let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
    let (old_text, new_text) =
        (must_be_str(vm, &old, "replace", "1 ")?, must_be_str(vm, &new, "replace", "2 ")?);
    let Some(limit) = limit(vm, count.as_ref())? else {
        let flat = vec![args.pos[0].clone(), old, new, count.unwrap_or_default()];
        return Ok(with_indices(vm, &vm.types.str, "replace", &Args::positional(&flat)));
    };
    let growth = new_text.len().saturating_sub(old_text.len());
    let places = whole.len_bytes() / old_text.len().max(1) + 1;
    vm.check_room(growth.saturating_mul(places.min(limit)))?;
    text(search::replace(whole.as_str(), old_text, new_text, limit))
}

fn join(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (separator, iterable) = with_one(vm, args, "join")?;
    match collect(vm, iterable)? {
        Some(items) => joined(vm, separator.as_str(), &items),
        None if is_iterable(vm, iterable) => {
            let args = vec![Value::Str(separator.clone()), iterable.clone()];
            Ok(super::super::special::helper(vm, "str_join", args))
        }
        None => Err(vm.type_error("can only join an iterable")),
    }
}

/// The items in one text; "sequence item 0: expected str instance, int found" otherwise.
pub(super) fn joined(vm: &Vm, separator: &str, items: &[Value]) -> NativeResult {
    let mut size = separator.len().saturating_mul(items.len().saturating_sub(1));
    for (index, item) in items.iter().enumerate() {
        let Some(part) = item.as_str() else {
            let name = vm.class_name(item);
            return Err(vm.type_error(format!("sequence item {index}: expected str instance, {name} found")));
        };
        size = size.saturating_add(part.len());
    }
    vm.check_room(size)?;
    if let [only @ Value::Str(_)] = items {
        return Ok(Flow::Value(only.clone()));
    }
    let mut out = String::with_capacity(size);
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push_str(separator);
        }
        out.push_str(item.as_str().unwrap_or(""));
    }
    text(out)
}

fn format(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let template = this(vm, args, "format")?;
    let arguments = Arguments::Call {
        positional: args.pos[1..].to_vec(),
        named: args.keywords().map(|(name, value)| (name.into(), value.clone())).collect(),
    };
    render::fill(vm, Box::new(Formatting::new(template.as_str(), arguments)))
}

fn format_map(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (template, mapping) = with_one(vm, args, "format_map")?;
    let arguments = Arguments::Mapping(mapping.clone());
    render::fill(vm, Box::new(Formatting::new(template.as_str(), arguments)))
}

fn encode(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let whole = this(vm, args, "encode")?;
    let [encoding, errors] = args.parse(vm, "encode", true, ["encoding", "errors"], 0, 2)?;
    let (encoding, errors) =
        (encoding.unwrap_or(Value::str("utf-8")), errors.unwrap_or(Value::str("strict")));
    let encoding = must_be_str(vm, &encoding, "encode", "'encoding' ")?;
    let errors = must_be_str(vm, &errors, "encode", "'errors' ")?;
    let data = codec::encode(vm, whole.as_str(), codec::Codec::find(vm, encoding)?, errors)?;
    Ok(Flow::Value(Value::Bytes(Rc::new(Bytes::new(data)))))
}

fn getnewargs(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let whole = alone(vm, args, "__getnewargs__")?;
    Ok(Flow::Value(Value::tuple(vec![Value::str(whole)])))
}

// ---- methods without arguments -----------------------------------------------------------------------------

macro_rules! conversions {
    ($($method:ident $convert:expr;)*) => {
        $(fn $method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
            let whole = alone(vm, args, stringify!($method))?;
            let convert: fn(&str) -> String = $convert;
            text(convert(whole))
        })*
    };
}

conversions! {
    upper letter_case::upper;
    lower letter_case::lower;
    title case::title;
    capitalize case::capitalize;
    swapcase case::swap_case;
    casefold case::fold;
}

macro_rules! questions {
    ($($method:ident $test:expr;)*) => {
        $(fn $method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
            let whole = alone(vm, args, stringify!($method))?;
            let test: fn(&str) -> bool = $test;
            Ok(Flow::Value(Value::bool(test(whole))))
        })*
    };
}

/// Whether there are characters and all are of a kind.
fn all(text: &str, test: fn(char) -> bool) -> bool {
    !text.is_empty() && text.chars().all(test)
}

questions! {
    isalpha |text| all(text, unicode::is_alpha);
    isalnum |text| all(text, unicode::is_alnum);
    isdigit |text| all(text, unicode::is_digit);
    isdecimal |text| all(text, |character| unicode::decimal_digit(character).is_some());
    isnumeric |text| all(text, unicode::is_numeric);
    isspace |text| all(text, unicode::is_space);
    islower case::is_lower;
    isupper case::is_upper;
    istitle case::is_title_case;
    isidentifier unicode::is_identifier;
    isprintable |text| text.chars().all(unicode::is_printable);
    isascii str::is_ascii;
}

/// The error of an iterable argument that is none.
pub(super) fn not_iterable(vm: &Vm, value: &Value) -> Raised {
    let name = vm.class_name(value);
    vm.type_error(format!("'{name}' object is not iterable"))
}

/// Whether an object can be subscripted at all.
pub(super) fn subscriptable(vm: &Vm, value: &Value) -> bool {
    has_special(vm, value, "__getitem__")
}
