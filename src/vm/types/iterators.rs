//! The classes of iterators, and those that a program calls: `enumerate`, `zip`, `map`, `filter`, `reversed`.

use std::rc::Rc;

use super::iter::{Next, dict_reversed_state, iter, iter_value, next, next_slow};
use super::list::require_iterable;
use super::protocol::is_callable;
use super::protocol::{has_special, helper, native_base, special};
use super::range::reversed_state;
use super::receiver::{self, Index};
use crate::vm::object::{Class, DictView, IterState};
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeMethod, NativeResult, PyResult, Vm};

/// Give all iterator classes their methods and constructors.
pub fn install(vm: &mut Vm) {
    let types = &vm.types;
    let classes = [
        &types.list_iterator,
        &types.list_reverseiterator,
        &types.tuple_iterator,
        &types.str_iterator,
        &types.str_ascii_iterator,
        &types.range_iterator,
        &types.longrange_iterator,
        &types.dict_keyiterator,
        &types.dict_valueiterator,
        &types.dict_itemiterator,
        &types.dict_reversekeyiterator,
        &types.dict_reversevalueiterator,
        &types.dict_reverseitemiterator,
        &types.set_iterator,
        &types.bytes_iterator,
        &types.bytearray_iterator,
        &types.iterator,
        &types.callable_iterator,
        &types.enumerate,
        &types.zip,
        &types.map,
        &types.filter,
        &types.reversed,
    ];
    const METHODS: &[NativeMethod] = &[("__iter__", itself), ("__next__", next_method)];
    let unmeasured = [&types.callable_iterator, &types.enumerate, &types.zip, &types.map, &types.filter];
    for class in classes {
        super::add_methods(class, METHODS);
        if !unmeasured.iter().any(|other| Rc::ptr_eq(other, class)) {
            super::add_methods(class, &[("__length_hint__", length_hint)]);
        }
    }
    types.enumerate.construct.set(Some(construct_enumerate));
    types.zip.construct.set(Some(construct_zip));
    types.map.construct.set(Some(construct_map));
    types.filter.construct.set(Some(construct_filter));
    types.reversed.construct.set(Some(construct_reversed));
}

fn itself(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    receiver::iterator(vm, args, "__iter__")?;
    let [this] = args.exactly(vm, "iterator.__iter__", true)?;
    Ok(Flow::Value(this.clone()))
}

fn next_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let iter = receiver::iterator(vm, args, "__next__")?.clone();
    args.exactly::<1>(vm, "iterator.__next__", true)?;
    match next(vm, &iter)? {
        Next::Item(item) => Ok(Flow::Value(item)),
        Next::Done => Err(vm.stop_iteration(Value::None)),
        Next::Python => next_slow(vm, &iter),
    }
}

fn length_hint(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let iter = receiver::iterator(vm, args, "__length_hint__")?;
    let left = match &*iter.state.borrow() {
        IterState::List(list, at) => list.len().saturating_sub(*at),
        IterState::ListReversed(_, left) => *left,
        IterState::Tuple(tuple, at) => tuple.len().saturating_sub(*at),
        IterState::Bytes(bytes, at) => bytes.data().len().saturating_sub(*at),
        IterState::Str(text, at) => text.as_str()[*at..].chars().count(),
        IterState::Items(items, _) | IterState::SetInOrder(_, items, _) => items.len(),
        IterState::Range(_, _, left) => *left as usize,
        IterState::BigRange(_, _, left) => return Ok(Flow::Value(Value::big(left.clone()))),
        IterState::Dict(_, _, _, _, left) | IterState::DictReversed(_, _, _, _, left) => *left as usize,
        IterState::Set(set, at, _) => {
            let data = set.data.borrow();
            std::iter::successors(data.next_from(*at), |(at, _)| data.next_from(at + 1)).count()
        }
        IterState::Sequence(object, at) => {
            return Ok(helper(vm, "sequence_left", &[object, &Value::Int(*at)]));
        }
        IterState::SequenceReversed(object, at) => {
            return Ok(helper(vm, "sequence_left_reversed", &[object, &Value::Int(*at)]));
        }
        _ => 0,
    };
    Ok(Flow::Value(Value::Int(left as i64)))
}

/// Constructors of iterators make exact instances only.
fn exact(vm: &Vm, args: &Args<'_>, class: &Rc<Class>) -> PyResult<()> {
    match args.pos.first() {
        Some(Value::Class(wanted)) if Rc::ptr_eq(wanted, class) => Ok(()),
        _ => Err(vm.error(
            &vm.types.not_implemented_error,
            format!("subclasses of {} are not simulated by Loopscope", class.name_text()),
        )),
    }
}

/// `iter(value)`: at once, or through the hidden Python function that then calls the constructor again with iterators
/// in the place of iterables.
fn source(vm: &mut Vm, value: &Value) -> PyResult<Option<Value>> {
    if let Some(iterator) = iter(value) {
        return Ok(Some(iterator));
    }
    require_iterable(vm, value)?;
    Ok(None)
}

/// The sources as iterators; `None` when Python code must make one of them.
fn sources(vm: &mut Vm, values: &[Value]) -> PyResult<Option<Vec<Value>>> {
    let mut all = Vec::with_capacity(values.len());
    for value in values {
        match source(vm, value)? {
            Some(iterator) => all.push(iterator),
            None => return Ok(None),
        }
    }
    Ok(Some(all))
}

fn construct_enumerate(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    exact(vm, args, &vm.types.enumerate)?;
    let known = |name: &str| name == "start" || args.pos.len() == 1 && name == "iterable";
    let wrong = args.keywords().map(|(name, _)| name).find(|name| !known(name));
    let alone = args.keyword("start").filter(|_| args.pos.len() == 1 && args.names.len() == 1);
    if let Some(name) = wrong.or(alone.map(|_| "start")) {
        return Err(vm.type_error(format!("'{name}' is an invalid keyword argument for enumerate()")));
    }
    let [iterable, start] = args.parse(vm, "enumerate", true, ["iterable", "start"], 0, 2)?;
    let Some(iterable) = iterable else {
        return Err(vm.type_error("enumerate() missing required argument 'iterable'"));
    };
    let start = match start.unwrap_or(Value::Int(0)) {
        number @ (Value::Int(_) | Value::BigInt(_)) => number,
        other => match receiver::index(vm, &other)? {
            Index::Int(number) => Value::Int(number),
            Index::Python => {
                let class = Value::Class(vm.types.enumerate.clone());
                return Ok(helper(vm, "with_indices", &[&class, &iterable, &other]));
            }
        },
    };
    match source(vm, &iterable)? {
        Some(iterator) => Ok(Flow::Value(make_enumerate(iterator, start))),
        None => Ok(helper(vm, "enumerate_new", &[&iterable, &start])),
    }
}

/// An `enumerate` over an iterator.
pub fn make_enumerate(iterator: Value, start: Value) -> Value {
    iter_value(IterState::Enumerate(iterator, start))
}

fn construct_zip(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    exact(vm, args, &vm.types.zip)?;
    args.known_keywords(vm, "zip", &["strict"])?;
    let strict = args.keyword("strict").cloned().unwrap_or(Value::bool(false));
    let iterables = &args.pos[1..];
    let ready = match super::truth(&strict) {
        crate::vm::Fast::Ready(strict) => sources(vm, iterables)?.map(|sources| (sources, strict)),
        crate::vm::Fast::Python => None,
    };
    match ready {
        Some((sources, strict)) => Ok(Flow::Value(iter_value(IterState::Zip(sources, strict)))),
        None => Ok(helper(vm, "zip_new", &[&strict, &Value::tuple(iterables.to_vec())])),
    }
}

fn construct_map(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    exact(vm, args, &vm.types.map)?;
    args.no_keywords(vm, "map")?;
    let [_, function, iterables @ ..] = args.pos else {
        return Err(vm.type_error("map() must have at least two arguments."));
    };
    if iterables.is_empty() {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    match sources(vm, iterables)? {
        Some(sources) => Ok(Flow::Value(iter_value(IterState::Map(function.clone(), sources)))),
        None => Ok(helper(vm, "map_new", &[function, &Value::tuple(iterables.to_vec())])),
    }
}

fn construct_filter(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    exact(vm, args, &vm.types.filter)?;
    args.no_keywords(vm, "filter")?;
    let [_, function, iterable] = args.pos else {
        let got = args.pos.len().saturating_sub(1);
        return Err(vm.type_error(format!("filter expected 2 arguments, got {got}")));
    };
    match source(vm, iterable)? {
        Some(iterator) => Ok(Flow::Value(make_filter(vm, function, iterator))),
        None => Ok(helper(vm, "filter_new", &[function, iterable])),
    }
}

/// A `filter` over an iterator. That of `bool` looks at truth itself, as that of None.
pub fn make_filter(vm: &Vm, function: &Value, iterator: Value) -> Value {
    let predicate = match function {
        Value::Class(class) if Rc::ptr_eq(class, &vm.types.bool) => Value::None,
        other => other.clone(),
    };
    iter_value(IterState::Filter(predicate, iterator))
}

fn construct_reversed(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    exact(vm, args, &vm.types.reversed)?;
    args.no_keywords(vm, "reversed")?;
    let [_, value] = args.pos else {
        let got = args.pos.len().saturating_sub(1);
        return Err(vm.type_error(format!("reversed expected 1 argument, got {got}")));
    };
    let base = match native_base(value, "__reversed__") {
        Some(base) if native_base(value, "__getitem__").is_some() => base,
        _ => &Value::Empty,
    };
    let state = match base {
        Value::List(list) => IterState::ListReversed(list.clone(), list.len()),
        Value::Tuple(tuple) => IterState::Items(tuple.items().to_vec(), "reversed"),
        Value::Str(text) => IterState::Items(
            text.as_str().chars().map(|c| Value::str(c.encode_utf8(&mut [0; 4]))).collect(),
            "reversed",
        ),
        Value::Bytes(bytes) if !bytes.mutable => IterState::Items(
            bytes.data().iter().map(|byte| Value::Int(i64::from(*byte))).collect(),
            "reversed",
        ),
        Value::Range(range) => reversed_state(range),
        Value::Dict(dict) => dict_reversed_state(dict, DictView::Keys),
        Value::Iter(iter) => match &*iter.state.borrow() {
            IterState::View(dict, view) => dict_reversed_state(dict, *view),
            _ => return Err(not_reversible(vm, value)),
        },
        _ => return reversed_of_object(vm, value),
    };
    Ok(Flow::Value(iter_value(state)))
}

fn reversed_of_object(vm: &mut Vm, value: &Value) -> NativeResult {
    match special(vm, value, "__reversed__") {
        Some(Value::None) => Err(not_reversible(vm, value)),
        Some(method) => Ok(Flow::call(method, Vec::new())),
        None if has_special(vm, value, "__getitem__") && has_special(vm, value, "__len__") => {
            Ok(helper(vm, "reversed_new", &[value]))
        }
        None => Err(not_reversible(vm, value)),
    }
}

fn not_reversible(vm: &Vm, value: &Value) -> crate::vm::Raised {
    vm.type_error(format!("'{}' object is not reversible", vm.class_name(value)))
}

/// `iter(callable, sentinel)`
pub fn iter_call(vm: &Vm, callable: &Value, sentinel: &Value) -> NativeResult {
    if !is_callable(vm, callable) {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    Ok(Flow::Value(iter_value(IterState::Call(callable.clone(), sentinel.clone()))))
}

/// Whether `next()` accepts the value.
pub fn is_iterator(vm: &Vm, value: &Value) -> bool {
    match value {
        Value::Iter(iter) => !matches!(&*iter.state.borrow(), IterState::View(..)),
        other => has_special(vm, other, "__next__"),
    }
}
