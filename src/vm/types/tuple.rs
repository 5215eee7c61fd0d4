//! `tuple`

use super::iter::collect;
use super::list::{count_in, find, require_iterable};
use super::protocol::helper;
use super::receiver::{self, wrong_receiver};
use crate::vm::compare::Fast;
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeResult, PyResult, Vm};

/// Give `tuple` its constructor and methods.
pub fn install(vm: &mut Vm) {
    let class = vm.types.tuple.clone();
    class.construct.set(Some(construct));
    super::add_methods(&class, &[("count", count), ("index", index), ("__getnewargs__", new_args)]);
}

fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.tuple.clone();
    let class = receiver::constructed(vm, args, &exact)?;
    // A subclass may take keyword arguments in its `__init__`.
    if std::rc::Rc::ptr_eq(class, &exact) {
        args.between(vm, "tuple", true, 0, 1)?;
    }
    let value = match args.pos.get(1) {
        None => Value::tuple(Vec::new()),
        Some(whole @ Value::Tuple(_)) => whole.clone(),
        Some(iterable) => match collect(vm, iterable)? {
            Some(items) => Value::tuple(items),
            None => {
                require_iterable(vm, iterable)?;
                return Ok(helper(vm, "tuple_new", &[&args.pos[0], iterable]));
            }
        },
    };
    Ok(Flow::Value(receiver::allocate(class, &exact, value)))
}

fn items<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a [Value]> {
    match args.pos.first().map(Value::base) {
        Some(Value::Tuple(tuple)) => Ok(tuple.items()),
        _ => Err(wrong_receiver(vm, args, "tuple", method)),
    }
}

fn count(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let items = items(vm, args, "count")?;
    let [this, wanted] = args.exactly(vm, "tuple.count", true)?;
    Ok(match count_in(items, wanted) {
        Fast::Ready(count) => Flow::Value(Value::Int(count)),
        Fast::Python => helper(vm, "sequence_count", &[this, wanted]),
    })
}

fn index(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let items = items(vm, args, "index")?;
    args.between(vm, "index", true, 1, 3)?;
    find(vm, args, items, "tuple")
}

fn new_args(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let items = items(vm, args, "__getnewargs__")?;
    Ok(Flow::Value(Value::tuple(vec![Value::tuple(items.to_vec())])))
}
