//! `list`

use std::rc::Rc;

use super::contains::{identical_or_equal, truth};
use super::iter::{check_size, collect, iter_value};
use super::protocol::{helper, is_iterable};
use super::receiver::{self, Index};
use super::sorting::sorted_order;
use crate::vm::compare::Fast;
use crate::vm::object::{Builtin, IterState, List, NativeFn};
use crate::vm::release;
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeResult, PyResult, Vm};

/// Give `list` its constructor and methods.
pub fn install(vm: &mut Vm) {
    let class = vm.types.list.clone();
    class.construct.set(Some(construct));
    super::add_methods(
        &class,
        &[
            ("__init__", init),
            ("append", append),
            ("clear", clear),
            ("copy", copy),
            ("count", count),
            ("extend", extend),
            ("index", index),
            ("insert", insert),
            ("pop", pop),
            ("remove", remove),
            ("reverse", reverse),
            ("sort", sort),
            ("__reversed__", reversed),
        ],
    );
}

fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.list.clone();
    let class = receiver::constructed(vm, args, &exact)?;
    Ok(Flow::Value(receiver::allocate(class, &exact, Value::list(Vec::new()))))
}

fn init(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "__init__")?;
    args.between(vm, "list", true, 0, 1)?;
    let old = list.items.take();
    release::let_go_all(old.into_iter().rev());
    match args.pos.get(1) {
        Some(iterable) => extend_with(vm, list, iterable),
        None => Ok(Flow::Value(Value::None)),
    }
}

fn append(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "append")?;
    let [_, item] = args.exactly(vm, "list.append", true)?;
    check_size(vm, list.len())?;
    list.items.borrow_mut().push(item.clone());
    Ok(Flow::Value(Value::None))
}

/// Whether this is `list.append`.
#[inline]
pub fn is_append(builtin: &Builtin) -> bool {
    std::ptr::fn_addr_eq(builtin.function, append as NativeFn)
}

fn clear(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "clear")?;
    let [_] = args.exactly(vm, "list.clear", true)?;
    let old = list.items.take();
    release::let_go_all(old.into_iter().rev());
    Ok(Flow::Value(Value::None))
}

fn copy(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "copy")?;
    let [_] = args.exactly(vm, "list.copy", true)?;
    Ok(Flow::Value(Value::list(list.snapshot())))
}

fn count(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "count")?;
    let [this, wanted] = args.exactly(vm, "list.count", true)?;
    let items = list.snapshot();
    Ok(match count_in(&items, wanted) {
        Fast::Ready(count) => Flow::Value(Value::Int(count)),
        Fast::Python => helper(vm, "sequence_count", &[this, wanted]),
    })
}

/// How many items equal `wanted`.
pub fn count_in(items: &[Value], wanted: &Value) -> Fast<i64> {
    let mut count = 0;
    for item in items {
        match identical_or_equal(item, wanted) {
            Fast::Ready(equal) => count += i64::from(equal),
            Fast::Python => return Fast::Python,
        }
    }
    Fast::Ready(count)
}

fn extend(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "extend")?;
    let [_, iterable] = args.exactly(vm, "list.extend", true)?;
    extend_with(vm, list, iterable)
}

/// Append the items of any iterable.
pub fn extend_with(vm: &mut Vm, list: &Rc<List>, iterable: &Value) -> NativeResult {
    match collect(vm, iterable)? {
        Some(items) => {
            check_size(vm, list.len() + items.len())?;
            list.items.borrow_mut().extend(items);
            Ok(Flow::Value(Value::None))
        }
        None => {
            require_iterable(vm, iterable)?;
            Ok(helper(vm, "list_extend_slow", &[&Value::List(list.clone()), iterable]))
        }
    }
}

/// `TypeError` unless the value can be iterated over.
pub fn require_iterable(vm: &Vm, value: &Value) -> PyResult<()> {
    if is_iterable(vm, value) {
        return Ok(());
    }
    Err(vm.type_error(format!("'{}' object is not iterable", vm.class_name(value))))
}

fn index(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "index")?;
    args.between(vm, "index", true, 1, 3)?;
    let items = list.snapshot();
    find(vm, args, &items, "list")
}

/// `sequence.index(value, start, stop)`
pub fn find(vm: &mut Vm, args: &Args<'_>, items: &[Value], class: &str) -> NativeResult {
    let (mut start, mut stop) = (0, i64::MAX);
    for (bound, value) in [&mut start, &mut stop].into_iter().zip(&args.pos[2..]) {
        match receiver::index(vm, value) {
            Ok(Index::Int(number)) => *bound = number,
            Ok(Index::Python) => {
                let owner = if class == "list" { vm.types.list.clone() } else { vm.types.tuple.clone() };
                return Ok(receiver::with_indices(vm, &owner, "index", args));
            }
            Err(_) => {
                return Err(vm.type_error("slice indices must be integers or have an __index__ method"));
            }
        }
    }
    let len = items.len() as i64;
    let place = |bound: i64| if bound < 0 { (bound + len).max(0) } else { bound.min(len) };
    let (start, stop) = (place(start), place(stop));
    for at in start..stop.max(start) {
        match identical_or_equal(&items[at as usize], &args.pos[1]) {
            Fast::Ready(true) => return Ok(Flow::Value(Value::Int(at))),
            Fast::Ready(false) => {}
            Fast::Python => {
                let (start, stop) = (Value::Int(start), Value::Int(stop));
                return Ok(helper(vm, "sequence_index", &[&args.pos[0], &args.pos[1], &start, &stop]));
            }
        }
    }
    if class == "tuple" {
        return Err(vm.value_error("tuple.index(x): x not in tuple"));
    }
    // The message shows the value, whose `__repr__` may be the program's.
    Ok(helper(vm, "list_not_found", &[&args.pos[1]]))
}

fn insert(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "insert")?;
    let [_, at, item] = args.exactly(vm, "insert", true)?;
    let Index::Int(at) = receiver::index(vm, at)? else {
        return Ok(receiver::with_indices(vm, &vm.types.list, "insert", args));
    };
    let mut items = list.items.borrow_mut();
    let len = items.len() as i64;
    let at = if at < 0 { at.saturating_add(len).max(0) } else { at.min(len) };
    items.insert(at as usize, item.clone());
    Ok(Flow::Value(Value::None))
}

fn pop(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "pop")?;
    args.between(vm, "pop", true, 0, 1)?;
    let at = match args.pos.get(1) {
        None => -1,
        Some(value) => match receiver::index(vm, value)? {
            Index::Int(at) => at,
            Index::Python => return Ok(receiver::with_indices(vm, &vm.types.list, "pop", args)),
        },
    };
    let mut items = list.items.borrow_mut();
    let len = items.len() as i64;
    if len == 0 {
        return Err(vm.index_error("pop from empty list"));
    }
    let at = if at < 0 { at.saturating_add(len) } else { at };
    if at < 0 || at >= len {
        return Err(vm.index_error("pop index out of range"));
    }
    Ok(Flow::Value(items.remove(at as usize)))
}

fn remove(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "remove")?;
    let [this, wanted] = args.exactly(vm, "list.remove", true)?;
    let items = list.snapshot();
    for (at, item) in items.iter().enumerate() {
        match identical_or_equal(item, wanted) {
            Fast::Ready(true) => {
                let removed = list.items.borrow_mut().remove(at);
                drop(items);
                release::let_go(removed);
                return Ok(Flow::Value(Value::None));
            }
            Fast::Ready(false) => {}
            Fast::Python => return Ok(helper(vm, "list_remove", &[this, wanted])),
        }
    }
    Err(vm.value_error("list.remove(x): x not in list"))
}

fn reverse(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "reverse")?;
    let [_] = args.exactly(vm, "list.reverse", true)?;
    list.items.borrow_mut().reverse();
    Ok(Flow::Value(Value::None))
}

fn reversed(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "__reversed__")?;
    Ok(Flow::Value(iter_value(IterState::ListReversed(list.clone(), list.len()))))
}

fn sort(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let list = receiver::list(vm, args, "sort")?;
    if args.pos.len() > 1 {
        return Err(vm.type_error("sort() takes no positional arguments"));
    }
    let [key, reverse] = args.parse(vm, "sort", true, ["key", "reverse"], 0, 0)?;
    let key = key.unwrap_or(Value::None);
    let reverse = reverse.unwrap_or(Value::bool(false));
    if key.is_none()
        && let Fast::Ready(reverse) = truth(&reverse)
    {
        let items = list.snapshot();
        if let Fast::Ready(order) = sorted_order(vm, &items, reverse)? {
            *list.items.borrow_mut() = order.into_iter().map(|index| items[index].clone()).collect();
            return Ok(Flow::Value(Value::None));
        }
    }
    Ok(helper(vm, "list_sort", &[&args.pos[0], &key, &reverse]))
}
