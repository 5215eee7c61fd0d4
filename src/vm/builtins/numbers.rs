//! Built-in functions on numbers.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::code::BinaryOp;
use crate::vm::compare::small_range_len;
use crate::vm::object::Range;
use crate::vm::types::{self, Int, Number, float, int};
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeMethod, NativeResult, PyResult, Vm};

/// The table of functions.
pub const TABLE: &[NativeMethod] = &[
    ("abs", abs),
    ("bin", |vm, args| radix(vm, args, "bin", 2)),
    ("chr", chr),
    ("divmod", divmod),
    ("hex", |vm, args| radix(vm, args, "hex", 16)),
    ("oct", |vm, args| radix(vm, args, "oct", 8)),
    ("ord", ord),
    ("pow", pow),
    ("round", round),
    ("sum", sum),
];

/// A method of the program's that takes the place of a built-in function.
fn own_method(vm: &mut Vm, value: &Value, name: &str) -> PyResult<Option<Value>> {
    match value {
        Value::Instance(_) => vm.special_method(value, name),
        _ => Ok(None),
    }
}

fn abs(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly(vm, "abs", false)?;
    if let Some(method) = own_method(vm, value, "__abs__")? {
        return Ok(Flow::call(method, Vec::new()));
    }
    match Number::of(value.base()) {
        Some(number) => Ok(Flow::Value(types::absolute(number).map_err(|error| error.raise(vm))?)),
        None => {
            let name = vm.class_name(value);
            Err(vm.type_error(format!("bad operand type for abs(): '{name}'")))
        }
    }
}

/// An int argument; `None` when only its `__index__` can tell.
fn int_argument<'a>(vm: &Vm, value: &'a Value) -> PyResult<Option<Int<'a>>> {
    match Int::of(value.base()) {
        Some(number) => Ok(Some(number)),
        None if types::has_special(vm, value, "__index__") => Ok(None),
        None => Err(types::not_an_integer(vm, value)),
    }
}

/// Call this function again with integers in the place of objects with `__index__`.
fn with_indices(vm: &Vm, name: &str, args: &Args<'_>) -> Flow {
    let mut call = vec![vm.builtins.get_str(name).unwrap_or(Value::None)];
    call.extend_from_slice(args.pos);
    Flow::call(vm.helper("with_indices"), call)
}

fn radix(vm: &mut Vm, args: &Args<'_>, name: &str, base: u32) -> NativeResult {
    let [value] = args.exactly(vm, name, false)?;
    Ok(match int_argument(vm, value)? {
        Some(number) => Flow::from(int::to_prefixed(number, base)),
        None => with_indices(vm, name, args),
    })
}

fn chr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly(vm, "chr", false)?;
    let Some(number) = int_argument(vm, value)? else { return Ok(with_indices(vm, "chr", args)) };
    let Some(code) = number.to_i64().filter(|code| (0..0x11_0000).contains(code)) else {
        return Err(vm.value_error("chr() arg not in range(0x110000)"));
    };
    match char::from_u32(code as u32) {
        Some(letter) => Ok(Flow::from(letter.to_string())),
        None => Err(vm.value_error("chr(): Loopscope's strings cannot hold a lone surrogate")),
    }
}

fn ord(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly(vm, "ord", false)?;
    let (letters, code) = match value.base() {
        Value::Str(text) => (text.len_chars(), text.as_str().chars().next().map(|letter| letter as i64)),
        Value::Bytes(bytes) => (bytes.data().len(), bytes.data().first().map(|byte| i64::from(*byte))),
        other => {
            let name = vm.class_name(other);
            return Err(vm.type_error(format!("ord() expected string of length 1, but {name} found")));
        }
    };
    match code {
        Some(code) if letters == 1 => Ok(Flow::Value(Value::Int(code))),
        _ => Err(vm.type_error(format!("ord() expected a character, but string of length {letters} found"))),
    }
}

fn divmod(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [a, b] = args.exactly(vm, "divmod", false)?;
    let plain = !matches!(a, Value::Instance(_)) && !matches!(b, Value::Instance(_));
    if plain && let Some(pair) = types::divmod(vm, a, b)? {
        return Ok(Flow::Value(pair));
    }
    Ok(vm.divmod_by_methods(a, b))
}

fn pow(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [base, exponent, modulus] = args.parse(vm, "pow", false, ["base", "exp", "mod"], 2, 3)?;
    let (base, exponent) = (base.unwrap_or(Value::None), exponent.unwrap_or(Value::None));
    let Some(modulus) = modulus.filter(|modulus| !modulus.is_none()) else {
        return vm.binary(BinaryOp::Pow, &base, &exponent, false);
    };
    if let (Some(_), Some(times), Some(size)) = (Int::of(&base), Int::of(&exponent), Int::of(&modulus))
        && int::is_long_power(times, size)
    {
        return Ok(Flow::call(vm.helper("pow_long"), vec![base, exponent, modulus]));
    }
    match types::power(vm, &base, &exponent, &modulus)? {
        Some(power) => Ok(Flow::Value(power)),
        None => Ok(Flow::call(vm.helper("pow_slow"), vec![base, exponent, modulus])),
    }
}

fn round(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [number, digits] = args.parse(vm, "round", false, ["number", "ndigits"], 1, 2)?;
    let (number, digits) = (number.unwrap_or(Value::None), digits.unwrap_or(Value::None));
    if let Some(method) = own_method(vm, &number, "__round__")? {
        let args = if digits.is_none() { Vec::new() } else { vec![digits] };
        return Ok(Flow::call(method, args));
    }
    match (number.base(), Int::of(number.base())) {
        (Value::Float(value), _) if digits.is_none() => {
            let value = value.get();
            if !value.is_finite() {
                return Ok(Flow::Value(float::to_int(value).map_err(|error| error.raise(vm))?));
            }
            Ok(Flow::Value(float::to_int(value.round_ties_even()).map_err(|error| error.raise(vm))?))
        }
        (Value::Float(value), _) => {
            let value = value.get();
            match int_argument(vm, &digits)? {
                Some(places) => {
                    let places =
                        places.to_i64().unwrap_or(if places.is_negative() { i64::MIN } else { i64::MAX });
                    match float::round_to(value, places) {
                        Some(rounded) => Ok(Flow::Value(Value::float(rounded))),
                        None => Err(vm.overflow_error("rounded value too large to represent")),
                    }
                }
                None => Ok(Flow::call(vm.helper("round_slow"), vec![number, digits])),
            }
        }
        (_, Some(value)) if digits.is_none() => Ok(Flow::Value(value.to_value())),
        (_, Some(value)) => match int_argument(vm, &digits)? {
            Some(places) => Ok(Flow::Value(int::round_to(value, places).map_err(|error| error.raise(vm))?)),
            None => Ok(Flow::call(vm.helper("round_slow"), vec![number, digits])),
        },
        _ => {
            let name = vm.class_name(&number);
            Err(vm.type_error(format!("type {name} doesn't define __round__ method")))
        }
    }
}

fn sum(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    if args.pos.is_empty() {
        return Err(vm.type_error("sum() takes at least 1 positional argument (0 given)"));
    }
    let [iterable, start] = args.parse(vm, "sum", false, ["iterable", "start"], 1, 2)?;
    let (iterable, start) = (iterable.unwrap_or(Value::None), start.unwrap_or(Value::Int(0)));
    types::require_iterable(vm, &iterable)?;
    let what = match start.base() {
        Value::Str(_) => Some("strings [use ''.join(seq) instead]"),
        Value::Bytes(bytes) if bytes.mutable => Some("bytearray [use b''.join(seq) instead]"),
        Value::Bytes(_) => Some("bytes [use b''.join(seq) instead]"),
        _ => None,
    };
    if let Some(what) = what {
        return Err(vm.type_error(format!("sum() can't sum {what}")));
    }
    // The sum of a range is known without walking it, however long it is.
    if let (Value::Range(range), Value::Int(start)) = (&iterable, &start)
        && let Range::Small(first, stop, step) = **range
    {
        let count = BigInt::from(small_range_len(first, stop, step));
        let pairs: BigInt = &count * (&count - 1) / 2;
        return Ok(Flow::Value(Value::big(count * first + pairs * step + *start)));
    }
    if !matches!(iterable, Value::Iter(_))
        && let Some(items) = types::collect(vm, &iterable)?
        && let Some(total) = sum_numbers(vm, &items, &start)?
    {
        return Ok(Flow::Value(total));
    }
    Ok(Flow::call(vm.helper("sum_slow"), vec![iterable, start]))
}

/// The sum of numbers, of floats with compensation as CPython does since 3.12; `None` when there are other things.
pub fn sum_numbers(vm: &mut Vm, items: &[Value], start: &Value) -> PyResult<Option<Value>> {
    let plain = |value: &Value| {
        matches!(
            value,
            Value::Int(_) | Value::BigInt(_) | Value::Bool(_) | Value::Float(_) | Value::Complex(_)
        )
    };
    if !plain(start) || !items.iter().all(plain) {
        return Ok(None);
    }
    let mut total = start.clone();
    let mut rest = items.iter();
    while let Some(item) = rest.next() {
        if let Value::Float(first) = total {
            let (sum, consumed) = sum_floats(vm, first.get(), item, rest.as_slice())?;
            total = Value::float(sum);
            if consumed == 0 {
                total = add(vm, &total, item)?;
            } else {
                rest = rest.as_slice()[consumed - 1..].iter();
            }
            continue;
        }
        total = add(vm, &total, item)?;
    }
    Ok(Some(total))
}

fn add(vm: &mut Vm, a: &Value, b: &Value) -> PyResult<Value> {
    Ok(types::binary(vm, BinaryOp::Add, a, b)?.unwrap_or(Value::NotImplemented))
}

/// Add a stretch of floats and ints to `start` with a running compensation of what rounding loses (Neumaier). Gives
/// the sum and how many items it took.
fn sum_floats(vm: &mut Vm, start: f64, first: &Value, rest: &[Value]) -> PyResult<(f64, usize)> {
    let (mut sum, mut lost, mut taken) = (start, 0.0, 0);
    for item in std::iter::once(first).chain(rest) {
        match item {
            Value::Float(x) => {
                let x = x.get();
                let next = sum + x;
                lost += if sum.abs() >= x.abs() { (sum - next) + x } else { (x - next) + sum };
                sum = next;
            }
            // Ints are added without compensation.
            Value::Int(x) => sum += *x as f64,
            Value::Bool(x) => sum += f64::from(u8::from(x.get())),
            Value::BigInt(x) => match x.to_f64().filter(|x| x.is_finite()) {
                Some(x) => sum += x,
                None => return Err(vm.overflow_error("int too large to convert to float")),
            },
            _ => break,
        }
        taken += 1;
    }
    if lost != 0.0 && lost.is_finite() {
        sum += lost;
    }
    Ok((sum, taken))
}
