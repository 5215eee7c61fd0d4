//! Built-in functions that go through iterables.

use crate::code::CompareOp;
use crate::vm::compare::small_range_len;
use crate::vm::object::{GeneratorKind, Range};
use crate::vm::types::{self, Next};
use crate::vm::value::Value;
use crate::vm::{Args, Fast, Flow, NativeFrame, NativeMethod, NativeResult, PyResult, Resume, Step, Vm};

/// The table of functions.
pub const TABLE: &[NativeMethod] = &[
    ("aiter", aiter),
    ("all", all),
    ("anext", anext),
    ("any", any),
    ("iter", iter),
    ("max", |vm, args| extreme(vm, args, "max", CompareOp::Gt)),
    ("min", |vm, args| extreme(vm, args, "min", CompareOp::Lt)),
    ("next", next),
    ("sorted", sorted),
];

fn iter(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "iter", false, 1, 2)?;
    match args.pos {
        [callable, sentinel] => types::iter_call(vm, callable, sentinel),
        _ => vm.iter_of(&args.pos[0]),
    }
}

fn next(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "next", false, 1, 2)?;
    let flow = advance(vm, &args.pos[0]);
    let Some(default) = args.pos.get(1) else { return flow };
    match flow {
        Ok(Flow::Value(item)) => Ok(Flow::Value(item)),
        Ok(flow) => Ok(Flow::Enter(Box::new(NextOr { flow: Some(flow), default: default.clone() }))),
        Err(raised) if vm.raised_is(&raised, &vm.types.stop_iteration) => Ok(Flow::Value(default.clone())),
        Err(raised) => Err(raised),
    }
}

/// `next(iterator)`
fn advance(vm: &mut Vm, iterator: &Value) -> NativeResult {
    match iterator {
        Value::Iter(iter) if types::is_iterator(vm, iterator) => match types::next(vm, iter)? {
            Next::Item(item) => Ok(Flow::Value(item)),
            Next::Done => Err(vm.stop_iteration(Value::None)),
            Next::Python => types::next_slow(vm, iter),
        },
        Value::Generator(generator) if generator.kind == GeneratorKind::Generator => {
            Ok(Flow::Next(generator.clone()))
        }
        other => match vm.special_method(other, "__next__")? {
            Some(method) => Ok(Flow::call(method, Vec::new())),
            None => {
                let name = vm.class_name(other);
                Err(vm.type_error(format!("'{name}' object is not an iterator")))
            }
        },
    }
}

/// `next(iterator, default)`, waiting for the item.
struct NextOr {
    flow: Option<Flow>,
    default: Value,
}

impl NativeFrame for NextOr {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match (self.flow.take(), input) {
            (Some(flow), _) => match Step::from_flow(flow) {
                Ok(item) => Ok(Step::Return(item)),
                Err(step) => Ok(step),
            },
            (None, Resume::Raised(raised)) if vm.raised_is(&raised, &vm.types.stop_iteration) => {
                Ok(Step::Return(std::mem::take(&mut self.default)))
            }
            (None, Resume::Raised(raised)) => Err(raised),
            (None, Resume::Value(item) | Resume::Yielded(item)) => Ok(Step::Return(item)),
            (None, Resume::Start) => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "next"
    }
}

/// Look at the truth of items until one is `wanted`; `None` when Python code is needed.
fn search(vm: &mut Vm, iterable: &Value, wanted: bool) -> PyResult<Option<bool>> {
    // What an iterator gives is gone, so a second attempt in Python could not start over.
    if matches!(iterable, Value::Iter(_)) {
        return Ok(None);
    }
    let Some(items) = types::collect(vm, iterable)? else { return Ok(None) };
    for item in &items {
        match types::truth(item) {
            Fast::Ready(truth) if truth == wanted => return Ok(Some(true)),
            Fast::Ready(_) => {}
            Fast::Python => return Ok(None),
        }
    }
    Ok(Some(false))
}

fn all(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [iterable] = args.exactly(vm, "all", false)?;
    match search(vm, iterable, false)? {
        Some(found) => Ok(Flow::Value(Value::bool(!found))),
        None => {
            types::require_iterable(vm, iterable)?;
            Ok(Flow::call(vm.helper("all_slow"), args.pos.to_vec()))
        }
    }
}

fn any(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [iterable] = args.exactly(vm, "any", false)?;
    match search(vm, iterable, true)? {
        Some(found) => Ok(Flow::Value(Value::bool(found))),
        None => {
            types::require_iterable(vm, iterable)?;
            Ok(Flow::call(vm.helper("any_slow"), args.pos.to_vec()))
        }
    }
}

/// `min` and `max`
fn extreme(vm: &mut Vm, args: &Args<'_>, name: &str, better: CompareOp) -> NativeResult {
    if args.pos.is_empty() {
        return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0")));
    }
    args.known_keywords(vm, name, &["key", "default"])?;
    let key = args.keyword("key").cloned().unwrap_or(Value::None);
    let default = args.keyword("default");
    let items = match args.pos {
        [iterable] => {
            let collected = match iterable {
                Value::Iter(_) => None,
                // Its ends are its extremes; how many there are between them must not matter.
                Value::Range(range) => {
                    if key.is_none() {
                        range_ends(range)
                    } else {
                        None
                    }
                }
                other => types::collect(vm, other)?,
            };
            if collected.is_none() {
                types::require_iterable(vm, iterable)?;
            }
            collected
        }
        _ if default.is_some() => {
            return Err(vm.type_error(format!(
                "Cannot specify a default for {name}() with multiple positional arguments"
            )));
        }
        several => Some(several.to_vec()),
    };
    if let Some(items) = &items
        && key.is_none()
    {
        match best(vm, items, better)? {
            Fast::Ready(Some(item)) => return Ok(Flow::Value(item)),
            Fast::Ready(None) => {
                return match default {
                    Some(default) => Ok(Flow::Value(default.clone())),
                    None => Err(vm.value_error(format!("{name}() iterable argument is empty"))),
                };
            }
            Fast::Python => {}
        }
    }
    let source = match items {
        Some(items) => Value::list(items),
        None => args.pos[0].clone(),
    };
    let default = default.cloned().unwrap_or_else(|| vm.helper("_missing"));
    Ok(Flow::call(vm.helper("extreme"), vec![Value::str(name), source, key, default]))
}

/// The first and the last number of a range, none of an empty one; `None` for a range beyond machine words.
fn range_ends(range: &Range) -> Option<Vec<Value>> {
    let Range::Small(first, stop, step) = *range else { return None };
    Some(match small_range_len(first, stop, step) {
        0 => Vec::new(),
        count => {
            let last = i128::from(first) + (count as i128 - 1) * i128::from(step);
            vec![Value::Int(first), Value::Int(last as i64)]
        }
    })
}

/// The first of the extreme items, compared without Python code.
fn best(vm: &mut Vm, items: &[Value], better: CompareOp) -> PyResult<Fast<Option<Value>>> {
    let Some((mut best, rest)) = items.split_first() else { return Ok(Fast::Ready(None)) };
    for item in rest {
        match types::compare(vm, better, item, best)? {
            Fast::Ready(Some(true)) => best = item,
            Fast::Ready(Some(false)) => {}
            Fast::Ready(None) | Fast::Python => return Ok(Fast::Python),
        }
    }
    Ok(Fast::Ready(Some(best.clone())))
}

fn sorted(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [iterable] = args.pos else {
        return Err(vm.type_error(format!("sorted expected 1 argument, got {}", args.pos.len())));
    };
    args.known_keywords(vm, "sort", &["key", "reverse"])?;
    let key = args.keyword("key").cloned().unwrap_or(Value::None);
    let reverse = args.keyword("reverse").cloned().unwrap_or(Value::bool(false));
    let items = types::collect(vm, iterable)?;
    if items.is_none() {
        types::require_iterable(vm, iterable)?;
    }
    if let Some(items) = &items
        && key.is_none()
        && let Fast::Ready(reverse) = types::truth(&reverse)
        && let Fast::Ready(order) = types::sorted_order(vm, items, reverse)?
    {
        let sorted = order.into_iter().map(|index| items[index].clone()).collect();
        return Ok(Flow::Value(Value::list(sorted)));
    }
    let source = items.map_or_else(|| iterable.clone(), Value::list);
    Ok(Flow::call(vm.helper("sorted_slow"), vec![source, key, reverse]))
}

fn aiter(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [iterable] = args.exactly(vm, "aiter", false)?;
    let Some(method) = vm.special_method(iterable, "__aiter__")? else {
        let name = vm.class_name(iterable);
        return Err(vm.type_error(format!("'{name}' object is not an async iterable")));
    };
    types::and_then(vm, Flow::call(method, Vec::new()), Value::None, |vm, _, iterator| {
        if types::has_special(vm, &iterator, "__anext__") {
            return Ok(Flow::Value(iterator));
        }
        let name = vm.class_name(&iterator);
        Err(vm.type_error(format!("aiter() returned not an async iterator of type '{name}'")))
    })
}

fn anext(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "anext", false, 1, 2)?;
    let Some(method) = vm.special_method(&args.pos[0], "__anext__")? else {
        let name = vm.class_name(&args.pos[0]);
        return Err(vm.type_error(format!("'{name}' object is not an async iterator")));
    };
    match args.pos.get(1) {
        None => Ok(Flow::call(method, Vec::new())),
        Some(default) => {
            Ok(Flow::call(vm.helper("anext_default"), vec![args.pos[0].clone(), default.clone()]))
        }
    }
}
