//! `slice`: what a slice selects from a sequence.

use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use crate::vm::compare::Fast;
use crate::vm::object::Slice;
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeResult, PyResult, Vm, readonly};

use super::number::Int;
use super::protocol::{has_special, helper};
use super::receiver::{self, wrong_receiver};

/// Give `slice` its constructor, method and attributes.
pub fn install(vm: &mut Vm) {
    let class = vm.types.slice.clone();
    class.construct.set(Some(construct));
    super::add_methods(&class, &[("indices", indices)]);
    super::add_attributes(
        &class,
        &[
            ("start", |vm, this| attribute(vm, this, 0), Some(readonly)),
            ("stop", |vm, this| attribute(vm, this, 1), Some(readonly)),
            ("step", |vm, this| attribute(vm, this, 2), Some(readonly)),
        ],
    );
}

fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "slice", true, 1, 3)?;
    let (start, stop, step) = match &args.pos[1..] {
        [start, stop, step] => (start.clone(), stop.clone(), step.clone()),
        [start, stop] => (start.clone(), stop.clone(), Value::None),
        [stop, ..] => (Value::None, stop.clone(), Value::None),
        [] => (Value::None, Value::None, Value::None),
    };
    Ok(Flow::Value(Value::Slice(Rc::new(Slice { start, stop, step }))))
}

fn attribute(vm: &mut Vm, this: &Value, which: usize) -> NativeResult {
    let Value::Slice(slice) = this else { return Err(vm.attribute_error(this, "start")) };
    Ok(Flow::Value([&slice.start, &slice.stop, &slice.step][which].clone()))
}

fn indices(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(Value::Slice(slice)) = args.pos.first() else {
        return Err(wrong_receiver(vm, args, "slice", "indices"));
    };
    let [this, len] = args.exactly(vm, "slice.indices", true)?;
    let Some(size) = Int::of(len) else {
        receiver::index(vm, len)?;
        return Ok(receiver::with_indices(vm, &vm.types.slice, "indices", args));
    };
    if size.is_negative() {
        return Err(vm.value_error("length should not be negative"));
    }
    match select_big(vm, slice, &size.to_big())? {
        Fast::Ready(bounds) => Ok(Flow::Value(Value::tuple(bounds.map(Value::big).to_vec()))),
        Fast::Python => Ok(helper(vm, "slice_indices", &[this, len])),
    }
}

/// Start, stop and step of a slice of a sequence of any length, negative bounds counted from its end and all cut to it.
pub fn select_big(vm: &Vm, slice: &Rc<Slice>, len: &BigInt) -> PyResult<Fast<[BigInt; 3]>> {
    let mut bounds = [const { None }; 3];
    for (bound, value) in bounds.iter_mut().zip([&slice.start, &slice.stop, &slice.step]) {
        *bound = match Int::of(value) {
            Some(number) => Some(number.to_big().into_owned()),
            None if part(vm, value)? == Fast::Python => return Ok(Fast::Python),
            None => None,
        };
    }
    let [start, stop, step] = bounds;
    let step = step.unwrap_or_else(BigInt::one);
    if step.is_zero() {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let (lowest, highest) =
        if step.is_negative() { (BigInt::from(-1), len - 1) } else { (BigInt::zero(), len.clone()) };
    let cut = |bound: Option<BigInt>, default: &BigInt| match bound {
        None => default.clone(),
        Some(bound) if bound.is_negative() => (bound + len).max(lowest.clone()),
        Some(bound) => bound.min(highest.clone()),
    };
    let (first, last) = if step.is_negative() { (&highest, &lowest) } else { (&lowest, &highest) };
    Ok(Fast::Ready([cut(start, first), cut(stop, last), step]))
}

/// The items that a slice selects from a sequence of a known length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The first index.
    pub start: i64,
    /// Where it ends, not included.
    pub stop: i64,
    /// The distance; never 0.
    pub step: i64,
    /// How many items are selected.
    pub count: usize,
}

impl Selection {
    /// The selected indices in order.
    pub fn indices(self) -> impl Iterator<Item = usize> {
        (0..self.count as i64).map(move |nth| (self.start + nth * self.step) as usize)
    }

    /// The selected items.
    pub fn pick<T: Clone>(self, items: &[T]) -> Vec<T> {
        if self.step == 1 {
            return items[self.start as usize..self.start as usize + self.count].to_vec();
        }
        self.indices().map(|index| items[index].clone()).collect()
    }
}

/// Apply a slice to a sequence of `len` items; `Python` when one of its parts has an `__index__` of the program's.
pub fn select(vm: &Vm, slice: &Rc<Slice>, len: usize) -> PyResult<Fast<Selection>> {
    let (Fast::Ready(start), Fast::Ready(stop), Fast::Ready(step)) =
        (part(vm, &slice.start)?, part(vm, &slice.stop)?, part(vm, &slice.step)?)
    else {
        return Ok(Fast::Python);
    };
    let step = step.unwrap_or(1).max(-i64::MAX);
    if step == 0 {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    Ok(Fast::Ready(clamp(start, stop, step, len)))
}

/// The rule of `slice.indices`: negative bounds count from the end, and bounds beyond the ends are cut.
pub fn clamp(start: Option<i64>, stop: Option<i64>, step: i64, len: usize) -> Selection {
    let len = len as i64;
    let (lowest, highest) = if step < 0 { (-1, len - 1) } else { (0, len) };
    let bound = |value: i64| {
        let value = if value < 0 { value.saturating_add(len) } else { value };
        value.clamp(lowest, highest)
    };
    let start = start.map_or(if step < 0 { highest } else { lowest }, bound);
    let stop = stop.map_or(if step < 0 { lowest } else { highest }, bound);
    let count = if step > 0 && start < stop {
        (stop - start - 1) / step + 1
    } else if step < 0 && stop < start {
        (start - stop - 1) / step.checked_neg().unwrap_or(i64::MAX) + 1
    } else {
        0
    };
    Selection { start, stop, step, count: count as usize }
}

/// A bound of a slice as a machine integer; bounds that do not fit are cut, since no sequence is that long.
fn part(vm: &Vm, value: &Value) -> PyResult<Fast<Option<i64>>> {
    Ok(Fast::Ready(match value.base() {
        Value::None => None,
        Value::Int(number) => Some(*number),
        Value::Bool(flag) => Some(i64::from(flag.get())),
        Value::BigInt(number) => Some(if number.is_negative() { i64::MIN } else { i64::MAX }),
        other if has_special(vm, other, "__index__") => return Ok(Fast::Python),
        _ => {
            return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(start, stop, step, len)` and `slice(start, stop, step).indices(len)`, recorded from CPython 3.13.
    #[test]
    fn bounds_are_cut_as_in_cpython() {
        for ((start, stop, step, len), (first, end, count)) in [
            ((None, None, 1, 5), (0, 5, 5)),
            ((None, None, -1, 5), (4, -1, 5)),
            ((Some(-3), None, 1, 5), (2, 5, 3)),
            ((Some(-9), Some(9), 2, 5), (0, 5, 3)),
            ((Some(9), Some(-9), -2, 5), (4, -1, 3)),
            ((Some(3), Some(1), 1, 5), (3, 1, 0)),
            ((Some(1), Some(3), -1, 5), (1, 3, 0)),
            ((None, Some(i64::MAX), 1, 0), (0, 0, 0)),
            ((Some(i64::MIN), None, 1, 5), (0, 5, 5)),
        ] {
            let selection = clamp(start, stop, step, len);
            assert_eq!((selection.start, selection.stop, selection.count), (first, end, count));
        }
    }
}
