//! What the hidden Python sources cannot say in Python: access to the storage of containers, whatever a subclass
//! overrides, and entries to the fast paths. Wrong arguments are our own mistakes and raise `TypeError`.

use std::rc::Rc;

use crate::vm::object::{Dict, Entry, IterState, Set};
use crate::vm::types;
use crate::vm::value::Value;
use crate::vm::{Args, Fast, Flow, NativeMethod, NativeResult, PyResult, Vm, release};

/// The table of intrinsics.
pub const CONTAINERS: &[NativeMethod] = &[
    ("_special", special),
    ("_items", items),
    ("_dict_candidates", dict_candidates),
    ("_dict_version", dict_version),
    ("_dict_value", dict_value),
    ("_dict_replace", dict_replace),
    ("_dict_push", dict_push),
    ("_dict_remove", dict_remove),
    ("_dict_missing", dict_missing),
    ("_set_candidates", set_candidates),
    ("_hashed", hashed),
    ("_integral", integral),
    ("_set_version", set_version),
    ("_set_push", set_push),
    ("_set_remove", set_remove),
    ("_set_take", set_take),
    ("_set_fast", set_fast),
    ("_is_set", is_set),
    ("_frozenset_new", frozenset_new),
    ("_tuple_new", tuple_new),
    ("_hash_items", hash_items),
    ("_hash_slice", hash_slice),
    ("_hash_int", hash_int),
    ("_sort_order", sort_order),
    ("_pick", pick),
    ("_take_items", take_items),
    ("_put_items", put_items),
    ("_enumerate", enumerate),
    ("_zip", zip),
    ("_map", map),
    ("_filter", filter),
    ("_reversed", reversed),
    ("_sum", sum),
    ("_dict_from", dict_from),
];

fn misuse(vm: &Vm, name: &str) -> crate::vm::Raised {
    vm.type_error(format!("{name}: wrong internal arguments"))
}

fn dict_at<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a Rc<Dict>> {
    match args.pos.first().map(Value::base) {
        Some(Value::Dict(dict)) => Ok(dict),
        _ => Err(misuse(vm, "dict")),
    }
}

fn set_at<'a>(vm: &Vm, args: &Args<'a>, index: usize) -> PyResult<&'a Rc<Set>> {
    match args.pos.get(index).map(Value::base) {
        Some(Value::Set(set)) => Ok(set),
        _ => Err(misuse(vm, "set")),
    }
}

fn int_at(vm: &Vm, args: &Args<'_>, index: usize) -> PyResult<i64> {
    match args.pos.get(index) {
        Some(Value::Int(number)) => Ok(*number),
        _ => Err(misuse(vm, "int")),
    }
}

fn list_at(vm: &Vm, args: &Args<'_>, index: usize) -> PyResult<Vec<Value>> {
    match args.pos.get(index).map(Value::base) {
        Some(Value::List(list)) => Ok(list.snapshot()),
        Some(Value::Tuple(tuple)) => Ok(tuple.items().to_vec()),
        _ => Err(misuse(vm, "list")),
    }
}

fn at(args: &Args<'_>, index: usize) -> Value {
    args.pos.get(index).cloned().unwrap_or(Value::None)
}

fn none() -> NativeResult {
    Ok(Flow::Value(Value::None))
}

/// `_special(object, name)`: the method of the object's class, bound, or `_missing`.
fn special(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (object, name) = (at(args, 0), at(args, 1));
    let class = vm.class_of(&object);
    match class.lookup(name.as_str().unwrap_or("")) {
        Some(found) => vm.bind(&found, &object, &class),
        None => Ok(Flow::Value(vm.helper("_missing"))),
    }
}

/// `_items(container)`: a list of what the built-in container holds (keys, for a dict). Of a list, that is itself: it
/// may change while its items are looked at.
fn items(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let container = at(args, 0).base().clone();
    if let Value::List(_) = container {
        return Ok(Flow::Value(container));
    }
    match types::collect(vm, &container)? {
        Some(items) => Ok(Flow::Value(Value::list(items))),
        None => Err(misuse(vm, "_items")),
    }
}

/// `_dict_candidates(dict, hash)`: positions and keys of the entries with this hash.
fn dict_candidates(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let data = dict_at(vm, args)?.data.borrow();
    let found = data.candidates(int_at(vm, args, 1)?).into_iter();
    let pairs =
        found.map(|at| Value::tuple(vec![Value::Int(at as i64), data.entries()[at].key.clone()])).collect();
    Ok(Flow::Value(Value::list(pairs)))
}

/// `_dict_version(dict)`: changes when keys do.
fn dict_version(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(Value::Int(i64::from(dict_at(vm, args)?.version.get()))))
}

/// `_dict_value(dict, position)`
fn dict_value(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let position = int_at(vm, args, 1)? as usize;
    Ok(Flow::Value(dict_at(vm, args)?.data.borrow().value_at(position).clone()))
}

/// `_dict_replace(dict, position, value)`
fn dict_replace(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let position = int_at(vm, args, 1)? as usize;
    let old = dict_at(vm, args)?.data.borrow_mut().replace_at(position, at(args, 2));
    release::let_go(old);
    none()
}

/// `_dict_push(dict, key, hash, value)`: append a key that is known to be absent.
fn dict_push(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let hash = int_at(vm, args, 2)?;
    let dict = dict_at(vm, args)?;
    dict.data.borrow_mut().push(at(args, 1), hash, at(args, 3));
    dict.touch();
    none()
}

/// `_dict_remove(dict, position)`: remove the entry; gives its value.
fn dict_remove(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let position = int_at(vm, args, 1)? as usize;
    let dict = dict_at(vm, args)?;
    let (key, value) = dict.data.borrow_mut().remove_at(position);
    dict.touch();
    release::let_go(key);
    Ok(Flow::Value(value))
}

/// `_dict_missing(dict, key)`: `__missing__`, or `KeyError`.
fn dict_missing(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    types::missing(vm, &at(args, 0), &at(args, 1))
}

/// `_dict_from(pairs)`: a dictionary of string keys and values, without running Python.
fn dict_from(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let dict = Dict::new();
    for pair in list_at(vm, args, 0)? {
        if let Value::Tuple(pair) = &pair
            && let [key, value] = pair.items()
        {
            dict.set_key(key.clone(), value.clone());
        }
    }
    Ok(Flow::Value(Value::Dict(Rc::new(dict))))
}

/// `_set_candidates(set, hash)`: positions and members with this hash.
fn set_candidates(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let found = set_at(vm, args, 0)?.data.borrow().candidates(int_at(vm, args, 1)?);
    let pairs =
        found.into_iter().map(|(at, member)| Value::tuple(vec![Value::Int(at as i64), member])).collect();
    Ok(Flow::Value(Value::list(pairs)))
}

/// `_hashed(container)`: a list of hashes with the members of a set, or with the keys and values of a dictionary: the
/// program's `__hash__` is not asked again.
fn hashed(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let rows = match at(args, 0).base() {
        Value::Dict(dict) => {
            let row = |entry: &Entry| vec![Value::Int(entry.hash), entry.key.clone(), entry.value.clone()];
            dict.data.borrow().iter().map(|entry| Value::tuple(row(entry))).collect()
        }
        _ => {
            let data = set_at(vm, args, 0)?.data.borrow();
            data.iter().map(|(hash, member)| Value::tuple(vec![Value::Int(hash), member.clone()])).collect()
        }
    };
    Ok(Flow::Value(Value::list(rows)))
}

/// `_integral(number)`: what an `__index__` method returned, as an int.
fn integral(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    types::int::integral(vm, at(args, 0), "__index__").map(Flow::Value)
}

/// `_set_version(set)`: changes when members do.
fn set_version(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(Value::Int(i64::from(set_at(vm, args, 0)?.version.get()))))
}

/// `_set_push(set, member, hash)`: add a member that is known to be absent.
fn set_push(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let hash = int_at(vm, args, 2)?;
    let set = set_at(vm, args, 0)?;
    set.data.borrow_mut().push(at(args, 1), hash);
    set.touch();
    none()
}

/// `_set_remove(set, position)`
fn set_remove(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let position = int_at(vm, args, 1)? as usize;
    let set = set_at(vm, args, 0)?;
    let removed = set.data.borrow_mut().remove_at(position);
    set.touch();
    removed.into_iter().for_each(release::let_go);
    none()
}

/// `_set_take(set, other)`: give the set the content of another one.
fn set_take(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let data = set_at(vm, args, 1)?.data.borrow().clone();
    types::replace_data(set_at(vm, args, 0)?, data);
    none()
}

/// `_set_fast(set, iterable)`: update the set without Python code; whether that was possible.
fn set_fast(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let set = set_at(vm, args, 0)?.clone();
    let done = types::add_all(vm, &set, &at(args, 1))?;
    Ok(Flow::Value(Value::bool(done)))
}

/// `_is_set(value)`: whether it is a set or frozenset.
fn is_set(_vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(Value::bool(matches!(at(args, 0).base(), Value::Set(_)))))
}

/// `_frozenset_new(class, set)`: a frozenset with the members of a set.
fn frozenset_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let data = set_at(vm, args, 1)?.data.borrow().clone();
    let set = Value::Set(Set::with(data, true).tracked());
    let exact = vm.types.frozenset.clone();
    match at(args, 0) {
        Value::Class(class) => Ok(Flow::Value(types::allocate(&class, &exact, set))),
        _ => Err(misuse(vm, "_frozenset_new")),
    }
}

/// `_tuple_new(class, list)`
fn tuple_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let tuple = Value::tuple(list_at(vm, args, 1)?);
    let exact = vm.types.tuple.clone();
    match at(args, 0) {
        Value::Class(class) => Ok(Flow::Value(types::allocate(&class, &exact, tuple))),
        _ => Err(misuse(vm, "_tuple_new")),
    }
}

/// `_hash_items(hashes)`: the hash of a tuple whose items have these hashes.
fn hash_items(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(Value::Int(crate::vm::compare::hash_tuple(&hashes_at(vm, args)?))))
}

/// `_hash_slice(hashes)`: the hash of a slice whose parts have these hashes.
fn hash_slice(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(Value::Int(crate::vm::compare::hash_slice(&hashes_at(vm, args)?))))
}

fn hashes_at(vm: &Vm, args: &Args<'_>) -> PyResult<Vec<i64>> {
    let hash = |hash: &Value| match hash {
        Value::Int(hash) => *hash,
        _ => 0,
    };
    Ok(list_at(vm, args, 0)?.iter().map(hash).collect())
}

/// `_hash_int(number)`: what a `__hash__` method returned, as a hash: cut to size, and never -1.
fn hash_int(_vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = at(args, 0);
    Ok(Flow::Value(Value::Int(match number.base() {
        Value::Int(-1) => -2,
        Value::Int(number) => *number,
        other => match crate::vm::fast_hash(other) {
            Fast::Ready(Some(hash)) => hash,
            _ => 0,
        },
    })))
}

/// `_sort_order(keys, reverse)`: indices in sorted order, or None when Python code must compare.
fn sort_order(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let keys = list_at(vm, args, 0)?;
    let reverse = at(args, 1).is_true();
    Ok(Flow::Value(match types::sorted_order(vm, &keys, reverse)? {
        Fast::Ready(order) => Value::list(order.into_iter().map(|index| Value::Int(index as i64)).collect()),
        Fast::Python => Value::None,
    }))
}

/// `_pick(items, order)`: the items at these indices.
fn pick(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let items = list_at(vm, args, 0)?;
    let mut picked = Vec::with_capacity(items.len());
    for index in list_at(vm, args, 1)? {
        if let Value::Int(index) = index
            && let Some(item) = items.get(index as usize)
        {
            picked.push(item.clone());
        }
    }
    Ok(Flow::Value(Value::list(picked)))
}

/// `_take_items(list)`: empty the list; gives its items in a new one.
fn take_items(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    match at(args, 0).base() {
        Value::List(list) => Ok(Flow::Value(Value::list(list.items.take()))),
        _ => Err(misuse(vm, "_take_items")),
    }
}

/// `_put_items(list, items)`: give the list these items; whether it was still empty.
fn put_items(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let items = list_at(vm, args, 1)?;
    match at(args, 0).base() {
        Value::List(list) => {
            let old = list.items.replace(items);
            let untouched = old.is_empty();
            release::let_go_all(old);
            Ok(Flow::Value(Value::bool(untouched)))
        }
        _ => Err(misuse(vm, "_put_items")),
    }
}

/// `_enumerate(iterator, start)`
fn enumerate(_vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(types::iter_value(IterState::Enumerate(at(args, 0), at(args, 1)))))
}

/// `_zip(strict, iterators)`
fn zip(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let strict = at(args, 0).is_true();
    Ok(Flow::Value(types::iter_value(IterState::Zip(list_at(vm, args, 1)?, strict))))
}

/// `_map(function, iterators)`
fn map(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(types::iter_value(IterState::Map(at(args, 0), list_at(vm, args, 1)?))))
}

/// `_filter(function, iterator)`
fn filter(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(types::make_filter(vm, &at(args, 0), at(args, 1))))
}

/// `_reversed(object, length)`: iterate by `__getitem__` from the end.
fn reversed(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let last = int_at(vm, args, 1)? - 1;
    Ok(Flow::Value(types::iter_value(IterState::SequenceReversed(at(args, 0), last))))
}

/// `_sum(items, start)`: the sum of numbers, or `NotImplemented` when other things are among them.
fn sum(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let items = list_at(vm, args, 0)?;
    let total = crate::vm::builtins::sum_numbers(vm, &items, &at(args, 1))?;
    Ok(Flow::Value(total.unwrap_or(Value::NotImplemented)))
}
