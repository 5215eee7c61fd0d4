//! `range`

use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::Zero;

use super::contains::base_contains;
use super::iter::{big_range_len, iter_value, range_state};
use super::protocol::{has_special, helper};
use super::receiver::{not_an_integer, wrong_receiver};
use super::subscript::make_range;
use crate::vm::compare::{Fast, small_range_len};
use crate::vm::object::{IterState, Range};
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeResult, PyResult, Vm, readonly};

/// Give `range` its constructor, methods and attributes.
pub fn install(vm: &mut Vm) {
    let class = vm.types.range.clone();
    class.construct.set(Some(construct));
    super::add_methods(&class, &[("count", count), ("index", index), ("__reversed__", reversed)]);
    super::add_attributes(
        &class,
        &[
            ("start", |vm, this| part(vm, this, 0), Some(readonly)),
            ("stop", |vm, this| part(vm, this, 1), Some(readonly)),
            ("step", |vm, this| part(vm, this, 2), Some(readonly)),
        ],
    );
}

/// A bound given to `range()`; `None` for an object with an `__index__` of the program's.
fn bound(vm: &Vm, value: &Value) -> PyResult<Option<BigInt>> {
    Ok(match value.base() {
        Value::Int(number) => Some(BigInt::from(*number)),
        Value::Bool(flag) => Some(BigInt::from(u8::from(flag.get()))),
        Value::BigInt(number) => Some((**number).clone()),
        other if has_special(vm, other, "__index__") => None,
        _ => return Err(not_an_integer(vm, value)),
    })
}

fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "range", true, 1, 3)?;
    let range = match &args.pos[1..] {
        // The shape of nearly every loop.
        [Value::Int(stop)] => Range::Small(0, *stop, 1),
        [Value::Int(start), Value::Int(stop)] => Range::Small(*start, *stop, 1),
        bounds => {
            let mut numbers = Vec::with_capacity(3);
            for value in bounds {
                match bound(vm, value)? {
                    Some(number) => numbers.push(number),
                    None => return Ok(Flow::call(vm.helper("with_indices"), args.pos.to_vec())),
                }
            }
            let mut numbers = numbers.into_iter();
            let (first, second, third) = (numbers.next(), numbers.next(), numbers.next());
            let (start, stop) = match (first, second) {
                (Some(start), Some(stop)) => (start, stop),
                (Some(stop), None) => (BigInt::zero(), stop),
                _ => (BigInt::zero(), BigInt::zero()),
            };
            let step = third.unwrap_or_else(|| BigInt::from(1));
            if step.is_zero() {
                return Err(vm.value_error("range() arg 3 must not be zero"));
            }
            make_range(start, stop, step)
        }
    };
    Ok(Flow::Value(Value::Range(Rc::new(range))))
}

fn this<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Rc<Range>> {
    match args.pos.first() {
        Some(Value::Range(range)) => Ok(range),
        _ => Err(wrong_receiver(vm, args, "range", method)),
    }
}

fn part(vm: &mut Vm, value: &Value, which: usize) -> NativeResult {
    let Value::Range(range) = value else { return Err(vm.attribute_error(value, "start")) };
    Ok(Flow::Value(match &**range {
        Range::Small(start, stop, step) => Value::Int([*start, *stop, *step][which]),
        Range::Big(start, stop, step) => Value::big([start, stop, step][which].clone()),
    }))
}

/// Whether `wanted` is in the range; `None` when only comparing each item in Python can tell.
fn member(vm: &mut Vm, this: &Value, wanted: &Value) -> PyResult<Option<bool>> {
    Ok(match base_contains(vm, this, wanted)? {
        Some(Fast::Ready(answer)) => Some(answer),
        _ => None,
    })
}

fn count(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    this(vm, args, "count")?;
    let [range, wanted] = args.exactly(vm, "range.count", true)?;
    Ok(match member(vm, range, wanted)? {
        Some(answer) => Flow::Value(Value::Int(i64::from(answer))),
        None => helper(vm, "sequence_count", &[range, wanted]),
    })
}

fn index(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let range = this(vm, args, "index")?;
    let [whole, wanted] = args.exactly(vm, "range.index", true)?;
    match (member(vm, whole, wanted)?, bound(vm, wanted)) {
        (Some(true), Ok(Some(number))) => Ok(Flow::Value(Value::big(match &**range {
            Range::Small(start, _, step) => (number - start) / step,
            Range::Big(start, _, step) => (number - start) / step,
        }))),
        (Some(false), _) if matches!(wanted, Value::Int(_) | Value::Bool(_) | Value::BigInt(_)) => {
            Ok(helper(vm, "range_not_found", &[wanted]))
        }
        _ => {
            let stop = Value::Int(i64::MAX);
            Ok(helper(vm, "sequence_index", &[whole, wanted, &Value::Int(0), &stop]))
        }
    }
}

fn reversed(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(iter_value(reversed_state(this(vm, args, "__reversed__")?))))
}

/// The state that iterates over a range backwards.
pub fn reversed_state(range: &Range) -> IterState {
    match range {
        Range::Small(start, stop, step) => {
            let len = small_range_len(*start, *stop, *step);
            let last = i128::from(*start) + (i128::from(len) - 1) * i128::from(*step);
            match (i64::try_from(last), step.checked_neg()) {
                (Ok(last), Some(step)) => IterState::Range(last, step, len),
                _ => range_state(range),
            }
        }
        Range::Big(start, stop, step) => {
            let len = big_range_len(start, stop, step);
            IterState::BigRange(start + (&len - 1u8) * step, -step, len)
        }
    }
}
