//! The rich comparisons of values of built-in types.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::FromPrimitive;

use super::container_compare;
use super::number::{Int, Number};
use crate::code::CompareOp;
use crate::vm::Vm;
use crate::vm::compare::{Fast, fast_eq};
use crate::vm::native::{PyResult, Raised};
use crate::vm::object::Class;
use crate::vm::value::Value;

/// `a op b`. `Ready(None)`: neither type defines the ordering, which is [`order_error`]. Equality is always defined.
#[inline]
pub fn compare(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<Fast<Option<bool>>> {
    let ordering = match (a, b) {
        (Value::Int(a), Value::Int(b)) => Some(a.cmp(b)),
        (Value::Float(a), Value::Float(b)) => a.get().partial_cmp(&b.get()),
        (Value::Str(a), Value::Str(b)) => Some(a.as_str().cmp(b.as_str())),
        _ => return general(vm, op, a, b),
    };
    Ok(Fast::Ready(Some(holds(op, ordering))))
}

fn general(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<Fast<Option<bool>>> {
    let equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    for operand in [a, b] {
        let class = match operand {
            Value::Instance(instance) => instance.class(),
            Value::Class(class) => match &class.metaclass {
                Some(metaclass) => metaclass.clone(),
                None => continue,
            },
            _ => continue,
        };
        // Ordering has no flag of its own, and instances that are ordered define it in Python almost always.
        if !equality || class.flags.get().python_eq || redefines_ne(op, &class) {
            return Ok(Fast::Python);
        }
    }
    // A view of a dictionary equals a set with the same members.
    let view = matches!(a, Value::Iter(_)) || matches!(b, Value::Iter(_));
    if equality && !view {
        return Ok(equal(op, a, b));
    }
    if let (Value::Bytes(a), Value::Bytes(b)) = (a, b) {
        return Ok(Fast::Ready(Some(holds(op, Some(a.data().cmp(&b.data()))))));
    }
    match (Number::of(a), Number::of(b)) {
        (Some(Number::Complex(_)), Some(_)) | (Some(_), Some(Number::Complex(_))) => Ok(Fast::Ready(None)),
        (Some(a), Some(b)) => Ok(Fast::Ready(Some(holds(op, order(a, b))))),
        _ => match container_compare(vm, op, a, b)? {
            Fast::Ready(None) if equality => Ok(equal(op, a, b)),
            answer => Ok(answer),
        },
    }
}

/// `==` or `!=` for operands of which neither is a view.
fn equal(op: CompareOp, a: &Value, b: &Value) -> Fast<Option<bool>> {
    match fast_eq(a, b) {
        Fast::Ready(equal) => Fast::Ready(Some(equal == (op == CompareOp::Eq))),
        Fast::Python => Fast::Python,
    }
}

fn redefines_ne(op: CompareOp, class: &std::rc::Rc<Class>) -> bool {
    op == CompareOp::Ne
        && matches!(class.lookup("__ne__"), Some(method) if !matches!(method, Value::Builtin(_)))
}

/// Whether a comparison holds for operands that stand so; `None` is unordered (not a number).
pub fn holds(op: CompareOp, ordering: Option<Ordering>) -> bool {
    match (op, ordering) {
        (CompareOp::Ne, None) => true,
        (_, None) => false,
        (CompareOp::Lt, Some(ordering)) => ordering.is_lt(),
        (CompareOp::Le, Some(ordering)) => ordering.is_le(),
        (CompareOp::Eq, Some(ordering)) => ordering.is_eq(),
        (CompareOp::Ne, Some(ordering)) => ordering.is_ne(),
        (CompareOp::Gt, Some(ordering)) => ordering.is_gt(),
        (CompareOp::Ge, Some(ordering)) => ordering.is_ge(),
    }
}

/// The order of two real numbers by their exact values, also across types.
pub fn order(a: Number<'_>, b: Number<'_>) -> Option<Ordering> {
    match (a, b) {
        (Number::Int(a), Number::Int(b)) => Some(order_ints(a, b)),
        (Number::Float(a), Number::Float(b)) => a.partial_cmp(&b),
        (Number::Int(a), Number::Float(b)) => order_int_float(a, b),
        (Number::Float(a), Number::Int(b)) => order_int_float(b, a).map(Ordering::reverse),
        _ => None,
    }
}

/// The order of two ints.
pub fn order_ints(a: Int<'_>, b: Int<'_>) -> Ordering {
    match (a, b) {
        (Int::Small(a), Int::Small(b)) => a.cmp(&b),
        (a, b) => a.to_big().cmp(&b.to_big()),
    }
}

fn order_int_float(a: Int<'_>, b: f64) -> Option<Ordering> {
    if b.is_nan() {
        return None;
    }
    if b.is_infinite() {
        return Some(if b > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    if let Int::Small(a) = a
        && a.unsigned_abs() <= 1 << 53
    {
        return (a as f64).partial_cmp(&b);
    }
    // Compare with the whole part below; a fraction makes the float the larger one of equals.
    let whole = BigInt::from_f64(b.floor())?;
    Some(a.to_big().as_ref().cmp(&whole).then(if b > b.floor() { Ordering::Less } else { Ordering::Equal }))
}

/// The `TypeError` for operands without an order.
pub fn order_error(vm: &Vm, op: CompareOp, a: &Value, b: &Value) -> Raised {
    vm.type_error(format!(
        "'{}' not supported between instances of '{}' and '{}'",
        op.symbol(),
        vm.class_name(a),
        vm.class_name(b)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ints_and_floats_compare_by_exact_value() {
        let small = |number| Number::Int(Int::Small(number));
        let big = BigInt::from(10).pow(400);
        for (a, b, expected) in [
            (small((1 << 53) + 1), Number::Float((1u64 << 53) as f64), Some(Ordering::Greater)),
            (small(1), Number::Float(1.5), Some(Ordering::Less)),
            (small(-1), Number::Float(-1.5), Some(Ordering::Greater)),
            (small(i64::MAX), Number::Float(9.3e18), Some(Ordering::Less)),
            (small(i64::MAX), Number::Float(9_223_372_036_854_775_808.0), Some(Ordering::Less)),
            (Number::Int(Int::Big(&big)), Number::Float(f64::MAX), Some(Ordering::Greater)),
            (Number::Int(Int::Big(&big)), Number::Float(f64::INFINITY), Some(Ordering::Less)),
            (small(1), Number::Float(f64::NAN), None),
        ] {
            assert_eq!(order(a, b), expected, "{a:?} {b:?}");
            assert_eq!(order(b, a), expected.map(Ordering::reverse), "{b:?} {a:?}");
        }
    }

    #[test]
    fn nothing_holds_of_unordered_values_but_ne() {
        use CompareOp::{Eq, Ge, Gt, Le, Lt, Ne};
        assert_eq!(
            [Lt, Le, Eq, Ne, Gt, Ge].map(|op| holds(op, None)),
            [false, false, false, true, false, false]
        );
    }
}
