//! Comparison of the built-in containers.

use crate::code::CompareOp;
use crate::vm::compare::{Fast, fast_eq};
use crate::vm::object::{DictView, IterState, Probe, Set, Slice};
use crate::vm::value::Value;
use crate::vm::{PyResult, Vm};

use super::contains::{identical_or_equal, set_like};
use super::lookup::{dict_get, set_add, set_contains};

/// Nesting at which comparison is left to the operator protocol, which has a recursion limit of its own.
const MAX_DEPTH: u32 = 50;

/// `a op b` for built-in containers. `Ready(None)`: not defined for these types (`NotImplemented` by both). `Python`:
/// a program's method takes part; the helper `compare_slow(symbol, a, b)` does it.
pub fn container_compare(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<Fast<Option<bool>>> {
    compare_at(vm, op, a, b, 0)
}

fn compare_at(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value, depth: u32) -> PyResult<Fast<Option<bool>>> {
    let (a, b) = (a.base(), b.base());
    if depth > MAX_DEPTH {
        return Ok(Fast::Python);
    }
    match (a, b) {
        (Value::List(x), Value::List(y)) => {
            if matches!(op, CompareOp::Eq | CompareOp::Ne) {
                return equality(op, a, b);
            }
            let (x, y) = (x.snapshot(), y.snapshot());
            sequences(vm, op, &x, &y, depth)
        }
        (Value::Tuple(x), Value::Tuple(y)) => {
            if matches!(op, CompareOp::Eq | CompareOp::Ne) {
                return equality(op, a, b);
            }
            sequences(vm, op, x.items(), y.items(), depth)
        }
        (Value::Slice(x), Value::Slice(y)) => {
            let parts = |slice: &Slice| [&slice.start, &slice.stop, &slice.step].map(Clone::clone);
            sequences(vm, op, &parts(x), &parts(y), depth)
        }
        (Value::Set(x), Value::Set(y)) => {
            if x.len() != y.len() && matches!(op, CompareOp::Eq | CompareOp::Ne) {
                return Ok(Fast::Ready(Some(op == CompareOp::Ne)));
            }
            sets(op, x, y)
        }
        (Value::Set(_) | Value::Iter(_), Value::Set(_) | Value::Iter(_)) => views(vm, op, a, b),
        (Value::Dict(_) | Value::Range(_) | Value::Set(_) | Value::List(_) | Value::Tuple(_), _)
        | (_, Value::Dict(_) | Value::Range(_) | Value::Set(_) | Value::List(_) | Value::Tuple(_)) => {
            match op {
                CompareOp::Eq | CompareOp::Ne => equality(op, a, b),
                _ => Ok(Fast::Ready(None)),
            }
        }
        _ => Ok(Fast::Ready(None)),
    }
}

fn equality(op: CompareOp, a: &Value, b: &Value) -> PyResult<Fast<Option<bool>>> {
    Ok(match fast_eq(a, b) {
        Fast::Ready(equal) => Fast::Ready(Some(equal == (op == CompareOp::Eq))),
        Fast::Python => Fast::Python,
    })
}

/// Lexicographic order: the first items that differ decide, else the lengths.
fn sequences(
    vm: &mut Vm,
    op: CompareOp,
    a: &[Value],
    b: &[Value],
    depth: u32,
) -> PyResult<Fast<Option<bool>>> {
    for (x, y) in a.iter().zip(b) {
        match identical_or_equal(x, y) {
            Fast::Ready(true) => {}
            Fast::Python => return Ok(Fast::Python),
            Fast::Ready(false) => {
                return match (x.base(), y.base()) {
                    (Value::List(_), Value::List(_)) | (Value::Tuple(_), Value::Tuple(_)) => {
                        compare_at(vm, op, x, y, depth + 1)
                    }
                    _ => match super::compare(vm, op, x, y)? {
                        // The protocol words the TypeError, and asks the operands' own methods first.
                        Fast::Ready(None) => Ok(Fast::Python),
                        answer => Ok(answer),
                    },
                };
            }
        }
    }
    Ok(Fast::Ready(Some(order(op, a.len(), b.len()))))
}

fn order<T: PartialOrd>(op: CompareOp, a: T, b: T) -> bool {
    match op {
        CompareOp::Lt => a < b,
        CompareOp::Le => a <= b,
        CompareOp::Eq => a == b,
        CompareOp::Ne => a != b,
        CompareOp::Gt => a > b,
        CompareOp::Ge => a >= b,
    }
}

/// Sets compare by inclusion.
fn sets(op: CompareOp, a: &Set, b: &Set) -> PyResult<Fast<Option<bool>>> {
    let (len_a, len_b) = (a.len(), b.len());
    let (included, strict) = match op {
        CompareOp::Lt | CompareOp::Le | CompareOp::Eq | CompareOp::Ne => (included(a, b), len_a != len_b),
        CompareOp::Gt | CompareOp::Ge => (included(b, a), len_a != len_b),
    };
    let Fast::Ready(included) = included else { return Ok(Fast::Python) };
    Ok(Fast::Ready(Some(match op {
        CompareOp::Lt | CompareOp::Gt => included && strict,
        CompareOp::Le | CompareOp::Ge => included,
        CompareOp::Eq => included && !strict,
        CompareOp::Ne => !included || strict,
    })))
}

/// Whether every member of `a` is in `b`.
pub fn included(a: &Set, b: &Set) -> Fast<bool> {
    let (a, b) = (a.data.borrow(), b.data.borrow());
    if a.len() > b.len() {
        return Fast::Ready(false);
    }
    for (hash, member) in a.iter() {
        match b.find(member, hash) {
            Probe::Found(_) => {}
            Probe::Missing => return Fast::Ready(false),
            Probe::Python => return Fast::Python,
        }
    }
    Fast::Ready(true)
}

/// Comparison where at least one side is a view of a dictionary's keys or items.
fn views(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<Fast<Option<bool>>> {
    let (Some(x), Some(y)) = (set_like(a), set_like(b)) else {
        return match op {
            CompareOp::Eq | CompareOp::Ne => equality(op, a, b),
            _ => Ok(Fast::Ready(None)),
        };
    };
    let (small, large, other) = match op {
        CompareOp::Gt | CompareOp::Ge => (y, x, a),
        _ => (x, y, b),
    };
    let (few, many) = (small.len(), large.len());
    let mut all = few <= many;
    if all {
        for member in small {
            match member_of(vm, other, &member)? {
                Fast::Ready(true) => {}
                Fast::Ready(false) => {
                    all = false;
                    break;
                }
                Fast::Python => return Ok(Fast::Python),
            }
        }
    }
    Ok(Fast::Ready(Some(match op {
        CompareOp::Lt | CompareOp::Gt => all && few < many,
        CompareOp::Le | CompareOp::Ge => all,
        CompareOp::Eq => all && few == many,
        CompareOp::Ne => !all || few != many,
    })))
}

/// Whether `member` is in a set or a view of a dictionary.
pub fn member_of(vm: &mut Vm, container: &Value, member: &Value) -> PyResult<Fast<bool>> {
    match container {
        Value::Set(set) => set_contains(vm, set, member),
        Value::Iter(iter) => match &*iter.state.borrow() {
            IterState::View(dict, DictView::Items) => {
                super::contains::view_contains(vm, dict, DictView::Items, member)
            }
            IterState::View(dict, _) => Ok(match dict_get(vm, dict, member)? {
                Fast::Ready(value) => Fast::Ready(value.is_some()),
                Fast::Python => Fast::Python,
            }),
            _ => Ok(Fast::Ready(false)),
        },
        _ => Ok(Fast::Ready(false)),
    }
}

/// A set of these members; `Python` when a program's `__hash__` or `__eq__` takes part.
pub fn set_from(vm: &Vm, members: Vec<Value>, frozen: bool) -> PyResult<Fast<std::rc::Rc<Set>>> {
    let set = Set::new(frozen).tracked();
    for member in members {
        if set_add(vm, &set, member)? == Fast::Python {
            return Ok(Fast::Python);
        }
    }
    Ok(Fast::Ready(set))
}
