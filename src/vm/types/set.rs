//! `set` and `frozenset`

use std::rc::Rc;

use super::container_binary::{
    copy_set, difference, intersection, merge_set, replace_data, subtract, switch, symmetric_difference,
};
use super::container_compare::{included, set_from};
use super::iter::collect;
use super::list::require_iterable;
use super::lookup::{set_add, set_add_hashed, set_contains, set_discard};
use super::protocol::helper;
use super::receiver;
use crate::vm::compare::Fast;
use crate::vm::object::{Set, SetData};
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeMethod, NativeResult, PyResult, Vm};

/// Give `set` and `frozenset` their constructors and methods.
pub fn install(vm: &mut Vm) {
    let (set, frozenset) = (vm.types.set.clone(), vm.types.frozenset.clone());
    set.construct.set(Some(construct_set));
    frozenset.construct.set(Some(construct_frozenset));
    const COMMON: &[NativeMethod] = &[
        ("copy", copy),
        ("difference", difference_method),
        ("intersection", intersection_method),
        ("isdisjoint", is_disjoint),
        ("issubset", is_subset),
        ("issuperset", is_superset),
        ("symmetric_difference", symmetric_difference_method),
        ("union", union_method),
    ];
    super::add_methods(&set, COMMON);
    super::add_methods(&frozenset, COMMON);
    super::add_methods(
        &set,
        &[
            ("__init__", init),
            ("add", add),
            ("clear", clear),
            ("difference_update", difference_update),
            ("discard", discard),
            ("intersection_update", intersection_update),
            ("pop", pop),
            ("remove", remove),
            ("symmetric_difference_update", symmetric_difference_update),
            ("update", update),
        ],
    );
}

fn construct_set(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.set.clone();
    let class = receiver::constructed(vm, args, &exact)?;
    Ok(Flow::Value(receiver::allocate(class, &exact, Value::Set(Set::new(false).tracked()))))
}

fn construct_frozenset(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.frozenset.clone();
    let class = receiver::constructed(vm, args, &exact)?;
    if Rc::ptr_eq(class, &exact) {
        args.between(vm, "frozenset", true, 0, 1)?;
    }
    let value = match args.pos.get(1) {
        Some(same @ Value::Set(set)) if set.frozen => same.clone(),
        Some(iterable) => {
            let set = Set::new(true);
            if !add_all(vm, &set, iterable)? {
                return Ok(helper(vm, "frozenset_new", &[&args.pos[0], iterable]));
            }
            Value::Set(Rc::new(set))
        }
        None => Value::Set(Set::new(true).tracked()),
    };
    Ok(Flow::Value(receiver::allocate(class, &exact, value)))
}

fn init(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::set(vm, args, "__init__")?;
    args.between(vm, "set", true, 0, 1)?;
    replace_data(set, SetData::default());
    match args.pos.get(1) {
        Some(iterable) => update_one(vm, set, iterable),
        None => Ok(Flow::Value(Value::None)),
    }
}

/// Add the items of an iterable as CPython does: another set's table at once, a dictionary's keys after making room.
/// False when Python code is needed (adding the same again does no harm then).
pub fn add_all(vm: &mut Vm, set: &Set, iterable: &Value) -> PyResult<bool> {
    match iterable.base() {
        Value::Set(other) => return Ok(merge_set(set, other) == Fast::Ready(())),
        Value::Dict(dict) if matches!(iterable, Value::Dict(_)) => {
            set.data.borrow_mut().reserve_for_merge(dict.len());
            let keys: Vec<(i64, Value)> =
                dict.data.borrow().iter().map(|entry| (entry.hash, entry.key.clone())).collect();
            for (hash, key) in keys {
                if set_add_hashed(set, key, hash) == Fast::Python {
                    return Ok(false);
                }
            }
            return Ok(true);
        }
        // What an iterator gives is gone if a later item should need Python.
        Value::Iter(iter) if !matches!(&*iter.state.borrow(), crate::vm::IterState::View(..)) => {
            return Ok(false);
        }
        _ => {}
    }
    let Some(items) = collect(vm, iterable)? else {
        require_iterable(vm, iterable)?;
        return Ok(false);
    };
    for item in items {
        let Fast::Ready(hash) = super::key_hash(vm, &item)? else { return Ok(false) };
        if set_add_hashed(set, item, hash) == Fast::Python {
            return Ok(false);
        }
    }
    Ok(true)
}

fn update_one(vm: &mut Vm, set: &Rc<Set>, iterable: &Value) -> NativeResult {
    if add_all(vm, set, iterable)? {
        return Ok(Flow::Value(Value::None));
    }
    Ok(helper(vm, "set_update_slow", &[&Value::Set(set.clone()), iterable]))
}

fn update(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::set(vm, args, "update")?;
    args.no_keywords(vm, "set.update")?;
    for iterable in &args.pos[1..] {
        if !add_all(vm, set, iterable)? {
            return Ok(Flow::call(vm.helper("set_update_slow"), args.pos.to_vec()));
        }
    }
    Ok(Flow::Value(Value::None))
}

fn add(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::set(vm, args, "add")?;
    let [this, member] = args.exactly(vm, "set.add", true)?;
    Ok(match set_add(vm, set, member.clone())? {
        Fast::Ready(_) => Flow::Value(Value::None),
        Fast::Python => helper(vm, "set_add", &[this, member]),
    })
}

fn discard(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::set(vm, args, "discard")?;
    let [this, member] = args.exactly(vm, "set.discard", true)?;
    Ok(match set_discard(vm, set, member)? {
        Fast::Ready(_) => Flow::Value(Value::None),
        Fast::Python => helper(vm, "set_discard", &[this, member]),
    })
}

fn remove(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::set(vm, args, "remove")?;
    let [this, member] = args.exactly(vm, "set.remove", true)?;
    match set_discard(vm, set, member)? {
        Fast::Ready(true) => Ok(Flow::Value(Value::None)),
        Fast::Ready(false) => Err(vm.key_error(member.clone())),
        Fast::Python => Ok(helper(vm, "set_remove", &[this, member])),
    }
}

fn pop(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::set(vm, args, "pop")?;
    let [_] = args.exactly(vm, "set.pop", true)?;
    let first = super::iter::set_members(set).into_iter().next();
    let by_identity = first.as_ref().is_some_and(super::hashed_by_identity);
    let popped = match first {
        Some(member) if by_identity => {
            set_discard(vm, set, &member)?;
            Some(member)
        }
        _ => set.data.borrow_mut().pop(),
    };
    let Some(member) = popped else {
        return Err(vm.key_error(Value::str("pop from an empty set")));
    };
    set.touch();
    Ok(Flow::Value(member))
}

fn clear(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::set(vm, args, "clear")?;
    let [_] = args.exactly(vm, "set.clear", true)?;
    replace_data(set, SetData::default());
    Ok(Flow::Value(Value::None))
}

fn copy(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::any_set(vm, args, "copy")?;
    let [this] = args.exactly(vm, "set.copy", true)?;
    if set.frozen && matches!(this, Value::Set(_)) {
        return Ok(Flow::Value(this.clone()));
    }
    let data = copy_set(&set.data.borrow());
    Ok(Flow::Value(Value::Set(Set::with(data, set.frozen).tracked())))
}

/// An argument of a set method as a set of its own.
fn as_set(vm: &mut Vm, iterable: &Value) -> PyResult<Option<Rc<Set>>> {
    if let Value::Set(set) = iterable.base() {
        return Ok(Some(set.clone()));
    }
    let set = Set::new(false).tracked();
    Ok(add_all(vm, &set, iterable)?.then_some(set))
}

/// The slow way of a method that makes a new set: the hidden function applies it to each argument.
fn slow(vm: &Vm, operation: &str, args: &Args<'_>) -> Flow {
    let mut call = vec![Value::str(operation)];
    call.extend_from_slice(args.pos);
    Flow::call(vm.helper("set_method"), call)
}

fn finish(data: SetData, frozen: bool) -> Flow {
    Flow::Value(Value::Set(Set::with(data, frozen).tracked()))
}

fn union_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::any_set(vm, args, "union")?;
    args.no_keywords(vm, "set.union")?;
    let result = Set::with(copy_set(&set.data.borrow()), set.frozen);
    for iterable in &args.pos[1..] {
        if !add_all(vm, &result, iterable)? {
            return Ok(slow(vm, "union", args));
        }
    }
    Ok(Flow::Value(Value::Set(Rc::new(result))))
}

fn intersection_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::any_set(vm, args, "intersection")?;
    args.no_keywords(vm, "set.intersection")?;
    match intersect(vm, set, &args.pos[1..])? {
        Some(data) => Ok(finish(data, set.frozen)),
        None => Ok(slow(vm, "intersection", args)),
    }
}

fn intersect(vm: &mut Vm, set: &Rc<Set>, others: &[Value]) -> PyResult<Option<SetData>> {
    let mut result = Set::with(copy_set(&set.data.borrow()), false).tracked();
    for (nth, other) in others.iter().enumerate() {
        let left = if nth == 0 { set } else { &result };
        let data = match other.base() {
            Value::Set(other) => intersection(left, other),
            // CPython goes through the iterable and keeps what the set has, in the iterable's order.
            _ => {
                if matches!(other, Value::Iter(_)) {
                    return Ok(None);
                }
                let Some(items) = collect(vm, other)? else {
                    require_iterable(vm, other)?;
                    return Ok(None);
                };
                let mut kept = Vec::new();
                for item in items {
                    match set_contains(vm, left, &item)? {
                        Fast::Ready(true) => kept.push(item),
                        Fast::Ready(false) => {}
                        Fast::Python => return Ok(None),
                    }
                }
                match set_from(vm, kept, false)? {
                    Fast::Ready(set) => Fast::Ready(set.data.take()),
                    Fast::Python => Fast::Python,
                }
            }
        };
        let Fast::Ready(data) = data else { return Ok(None) };
        result = Set::with(data, false).tracked();
    }
    Ok(Some(result.data.take()))
}

fn difference_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::any_set(vm, args, "difference")?;
    args.no_keywords(vm, "set.difference")?;
    let mut result = Set::with(copy_set(&set.data.borrow()), false).tracked();
    for (nth, other) in args.pos[1..].iter().enumerate() {
        let Some(members) = as_set(vm, other)? else { return Ok(slow(vm, "difference", args)) };
        let left = if nth == 0 { set } else { &result };
        // Only a set or dict at the first place may be looked into; everything else is taken out of a copy.
        let known = matches!(other.base(), Value::Set(_) | Value::Dict(_));
        let data = if nth == 0 && known { difference(left, &members) } else { subtract(&result, &members) };
        let Fast::Ready(data) = data else { return Ok(slow(vm, "difference", args)) };
        result = Set::with(data, false).tracked();
    }
    let data = result.data.take();
    Ok(finish(data, set.frozen))
}

fn symmetric_difference_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::any_set(vm, args, "symmetric_difference")?;
    let [_, other] = args.exactly(vm, "set.symmetric_difference", true)?;
    let Some(other) = as_set(vm, other)? else { return Ok(slow(vm, "symmetric_difference", args)) };
    match symmetric_difference(set, &other) {
        Fast::Ready(data) => Ok(finish(data, set.frozen)),
        Fast::Python => Ok(slow(vm, "symmetric_difference", args)),
    }
}

/// The slow way of a method that changes the set: compute the new content, then take it over.
fn slow_update(vm: &Vm, operation: &str, args: &Args<'_>) -> Flow {
    let mut call = vec![Value::str(operation)];
    call.extend_from_slice(args.pos);
    Flow::call(vm.helper("set_method_update"), call)
}

fn intersection_update(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::set(vm, args, "intersection_update")?;
    args.no_keywords(vm, "set.intersection_update")?;
    match intersect(vm, set, &args.pos[1..])? {
        Some(data) => {
            replace_data(set, data);
            Ok(Flow::Value(Value::None))
        }
        None => Ok(slow_update(vm, "intersection", args)),
    }
}

fn difference_update(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::set(vm, args, "difference_update")?;
    args.no_keywords(vm, "set.difference_update")?;
    for other in &args.pos[1..] {
        let Some(other) = as_set(vm, other)? else { return Ok(slow_update(vm, "difference", args)) };
        match subtract(set, &other) {
            Fast::Ready(data) => replace_data(set, data),
            Fast::Python => return Ok(slow_update(vm, "difference", args)),
        }
    }
    Ok(Flow::Value(Value::None))
}

fn symmetric_difference_update(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::set(vm, args, "symmetric_difference_update")?;
    let [_, other] = args.exactly(vm, "set.symmetric_difference_update", true)?;
    let Some(other) = as_set(vm, other)? else {
        return Ok(slow_update(vm, "symmetric_difference", args));
    };
    match switch(set, &other) {
        Fast::Ready(data) => {
            replace_data(set, data);
            Ok(Flow::Value(Value::None))
        }
        Fast::Python => Ok(slow_update(vm, "symmetric_difference", args)),
    }
}

fn is_subset(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::any_set(vm, args, "issubset")?;
    let [_, other] = args.exactly(vm, "set.issubset", true)?;
    if let Some(other) = as_set(vm, other)?
        && let Fast::Ready(answer) = included(set, &other)
    {
        return Ok(Flow::Value(Value::bool(answer)));
    }
    Ok(slow(vm, "issubset", args))
}

fn is_superset(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::any_set(vm, args, "issuperset")?;
    let [_, other] = args.exactly(vm, "set.issuperset", true)?;
    if let Some(other) = as_set(vm, other)?
        && let Fast::Ready(answer) = included(&other, set)
    {
        return Ok(Flow::Value(Value::bool(answer)));
    }
    Ok(slow(vm, "issuperset", args))
}

fn is_disjoint(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = receiver::any_set(vm, args, "isdisjoint")?;
    let [this, other] = args.exactly(vm, "set.isdisjoint", true)?;
    if let Some(other) = as_set(vm, other)?
        && let Fast::Ready(common) = intersection(set, &other)
    {
        return Ok(Flow::Value(Value::bool(common.is_empty())));
    }
    Ok(helper(vm, "is_disjoint", &[this, other]))
}
