//! The operator methods of the built-in containers as attributes: `[].__len__`, `dict.__setitem__`, `super().__eq__`.
//!
//! Operators themselves do not come here for exact built-in objects, except where Python code takes part: then the
//! fast functions decline, dispatch goes by the methods, and these hand over to hidden Python functions.

use std::rc::Rc;

use super::container_binary::{base_inplace, container_binary};
use super::container_compare::container_compare;
use super::contains::{base_contains, base_len};
use super::iter::iter;
use super::list::{extend_with, require_iterable};
use super::protocol::{has_special, helper};
use super::receiver::wrong_receiver;
use super::subscript::{base_delete, base_store, base_subscript};
use crate::code::{BinaryOp, CompareOp};
use crate::vm::compare::Fast;
use crate::vm::object::{Builtin, Class, DictView, IterState, NativeFn};
use crate::vm::value::Value;
use crate::vm::{Args, Flow, NativeMethod, NativeResult, PyResult, Raised, Vm};

/// Put the operator methods on the container classes.
pub fn install(vm: &mut Vm) {
    const SIZED: &[NativeMethod] = &[("__len__", len), ("__iter__", iterate), ("__contains__", contains)];
    const INDEXED: &[NativeMethod] = &[("__getitem__", get_item)];
    const MUTABLE: &[NativeMethod] = &[("__setitem__", set_item), ("__delitem__", delete_item)];
    const EQUAL: &[NativeMethod] = &[("__eq__", eq), ("__ne__", ne)];
    const ORDERED: &[NativeMethod] = &[("__lt__", lt), ("__le__", le), ("__gt__", gt), ("__ge__", ge)];
    const SEQUENCE: &[NativeMethod] = &[("__add__", add), ("__mul__", mul), ("__rmul__", mul)];
    const LIST: &[NativeMethod] = &[("__iadd__", list_iadd), ("__imul__", list_imul)];
    const DICT: &[NativeMethod] = &[("__or__", dict_or), ("__ror__", dict_ror), ("__ior__", dict_ior)];
    const PROXY: &[NativeMethod] = &[("__or__", dict_or), ("__ror__", dict_ror), ("__ior__", proxy_ior)];
    const SET: &[NativeMethod] = &[
        ("__or__", or),
        ("__and__", and),
        ("__sub__", sub),
        ("__xor__", xor),
        ("__ror__", ror),
        ("__rand__", rand),
        ("__rsub__", rsub),
        ("__rxor__", rxor),
    ];
    const MUTABLE_SET: &[NativeMethod] =
        &[("__ior__", ior), ("__iand__", iand), ("__isub__", isub), ("__ixor__", ixor)];
    let types = &vm.types;
    let tables: [(_, &[&[NativeMethod]]); 14] = [
        (&types.list, &[SIZED, INDEXED, MUTABLE, EQUAL, ORDERED, SEQUENCE, LIST]),
        (&types.tuple, &[SIZED, INDEXED, EQUAL, ORDERED, SEQUENCE]),
        (&types.bytes, &[SIZED, INDEXED]),
        (&types.bytearray, &[SIZED, INDEXED, MUTABLE]),
        (&types.str, &[SIZED, INDEXED]),
        (&types.dict, &[SIZED, INDEXED, MUTABLE, EQUAL, DICT]),
        (&types.set, &[SIZED, EQUAL, ORDERED, SET, MUTABLE_SET]),
        (&types.frozenset, &[SIZED, EQUAL, ORDERED, SET]),
        (&types.range, &[SIZED, INDEXED, EQUAL]),
        (&types.slice, &[EQUAL, ORDERED]),
        (&types.dict_keys, &[SIZED, EQUAL, ORDERED, SET]),
        (&types.dict_items, &[SIZED, EQUAL, ORDERED, SET]),
        (&types.dict_values, &[&[("__len__", len), ("__iter__", iterate)]]),
        (&types.mappingproxy, &[SIZED, INDEXED, EQUAL, PROXY]),
    ];
    for (class, methods) in tables {
        for (name, function) in methods.iter().copied().flatten() {
            add_checked(class, name, *function);
        }
    }
    let no_hash: [_; 5] = [&types.list, &types.dict, &types.set, &types.dict_keys, &types.dict_items];
    for class in no_hash {
        class.dict.set_str("__hash__", Value::None);
    }
    for class in [&types.tuple, &types.frozenset, &types.range, &types.slice] {
        add_checked(class, "__hash__", hash);
    }
}

/// Put a method on a class whose state tells [`operands`] what it was made for.
fn add_checked(class: &Rc<Class>, name: &str, function: NativeFn) {
    let state = Value::string(format!("{}.{name}", class.name_text()));
    super::operator_methods::add(class, name, function, state);
}

/// The receiver, which must be of the class that the method was made for, and `N - 1` arguments.
fn operands<'a, const N: usize>(vm: &mut Vm, args: &Args<'a>) -> PyResult<&'a [Value; N]> {
    let owner = args.state.as_str().and_then(|known| known.split_once('.')).map(|(owner, _)| owner);
    let fits = match (owner, args.pos.first()) {
        (Some(owner), Some(this)) => {
            vm.class_of(this).mro().any(|class| !class.heap && class.name_text().as_str() == owner)
        }
        (Some(_), None) => false,
        (None, _) => true,
    };
    match args.pos.try_into() {
        Ok(operands) if fits && args.names.is_empty() => Ok(operands),
        _ => Err(misused(vm, args, fits, N - 1)),
    }
}

/// The error of a call with a receiver that does not fit or with other than `want` arguments. CPython's plain methods
/// and those made from slots say it in different words.
fn misused(vm: &Vm, args: &Args<'_>, fits: bool, want: usize) -> Raised {
    let known = args.state.as_str().unwrap_or_default();
    let (owner, name) = known.split_once('.').unwrap_or(("", "wrapper"));
    let plain = Builtin::is_plain(known);
    let got = args.pos.len().saturating_sub(1);
    vm.type_error(match args.pos.first() {
        _ if plain && !fits => return wrong_receiver(vm, args, owner, name),
        None => format!("descriptor '{name}' of '{owner}' object needs an argument"),
        Some(this) if !fits => {
            let class = vm.class_name(this);
            format!("descriptor '{name}' requires a '{owner}' object but received a '{class}'")
        }
        _ if plain && args.names.is_empty() => {
            format!("{known}() takes exactly one argument ({got} given)")
        }
        _ if plain => format!("{known}() takes no keyword arguments"),
        _ if !args.names.is_empty() => format!("wrapper {name}() takes no keyword arguments"),
        _ => format!("expected {want} argument{}, got {got}", if want == 1 { "" } else { "s" }),
    })
}

fn wrong(vm: &Vm, name: &str, this: &Value) -> Raised {
    vm.type_error(format!(
        "descriptor '{name}' requires a container but received a '{}'",
        vm.class_name(this)
    ))
}

fn len(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this] = operands(vm, args)?;
    match base_len(this.base()) {
        Some(len) => Ok(Flow::Value(Value::Int(len as i64))),
        None if matches!(this, Value::Range(_)) => {
            Err(vm.overflow_error("Python int too large to convert to C ssize_t"))
        }
        None => Err(wrong(vm, "__len__", this)),
    }
}

fn iterate(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this] = operands(vm, args)?;
    match iter(this.base()) {
        Some(iterator) => Ok(Flow::Value(iterator)),
        None => Err(wrong(vm, "__iter__", this)),
    }
}

fn contains(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this, item] = operands(vm, args)?;
    match base_contains(vm, this.base(), item)? {
        Some(Fast::Ready(answer)) => Ok(Flow::Value(Value::bool(answer))),
        Some(Fast::Python) => Ok(helper(vm, "contains_slow", &[this.base(), item])),
        None => Err(wrong(vm, "__contains__", this)),
    }
}

fn get_item(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this, key] = operands(vm, args)?;
    base_subscript(vm, this, key)?.ok_or_else(|| wrong(vm, "__getitem__", this))
}

fn set_item(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this, key, value] = operands(vm, args)?;
    base_store(vm, this.base(), key, value.clone())?.ok_or_else(|| wrong(vm, "__setitem__", this))
}

fn delete_item(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this, key] = operands(vm, args)?;
    base_delete(vm, this.base(), key)?.ok_or_else(|| wrong(vm, "__delitem__", this))
}

fn hash(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this] = operands(vm, args)?;
    Ok(match super::key_hash(vm, this.base())? {
        Fast::Ready(hash) => Flow::Value(Value::Int(hash)),
        Fast::Python => helper(vm, "hash_items", &[this.base()]),
    })
}

/// Whether the types of both sides compare at all.
fn comparable(a: &Value, b: &Value) -> bool {
    let set_like = |value: &Value| match value {
        Value::Set(_) => true,
        Value::Iter(iter) => {
            matches!(&*iter.state.borrow(), IterState::View(_, DictView::Keys | DictView::Items))
        }
        _ => false,
    };
    match (a, b) {
        (Value::List(_), Value::List(_))
        | (Value::Tuple(_), Value::Tuple(_))
        | (Value::Dict(_), Value::Dict(_))
        | (Value::Range(_), Value::Range(_))
        | (Value::Slice(_), Value::Slice(_)) => true,
        _ => set_like(a) && set_like(b),
    }
}

fn comparison(vm: &mut Vm, args: &Args<'_>, op: CompareOp) -> NativeResult {
    let [a, b] = operands(vm, args)?;
    let (a, b) = (a.base(), b.base());
    if !comparable(a, b) {
        return Ok(Flow::Value(Value::NotImplemented));
    }
    Ok(match container_compare(vm, op, a, b)? {
        Fast::Ready(Some(answer)) => Flow::Value(Value::bool(answer)),
        Fast::Ready(None) => Flow::Value(Value::NotImplemented),
        Fast::Python => helper(vm, "compare_containers", &[&Value::str(op.symbol()), a, b]),
    })
}

fn binary(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> NativeResult {
    if let Some(result) = container_binary(vm, op, a, b)? {
        return Ok(Flow::Value(result));
    }
    let set_like = |value: &Value| super::contains::set_like(value).is_some();
    let view = |value: &Value| matches!(value.base(), Value::Iter(_)) && set_like(value);
    for (one, other) in [(a, b), (b, a)] {
        if view(one) && !set_like(other) {
            require_iterable(vm, other)?;
        }
    }
    Ok(if (set_like(a) && set_like(b)) || view(a) || view(b) {
        helper(vm, "set_operator", &[&Value::str(op.symbol()), a, b])
    } else {
        Flow::Value(Value::NotImplemented)
    })
}

macro_rules! operators {
    ($(compare $compare:ident $compare_op:ident;)* $(binary $binary:ident $reflected:ident $op:ident;)*
     $(inplace $inplace:ident $inplace_op:ident;)*) => {
        $(fn $compare(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
            comparison(vm, args, CompareOp::$compare_op)
        })*
        $(fn $binary(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
            let [a, b] = operands(vm, args)?;
            binary(vm, BinaryOp::$op, a, b)
        }
        fn $reflected(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
            let [a, b] = operands(vm, args)?;
            binary(vm, BinaryOp::$op, b, a)
        })*
        $(fn $inplace(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
            set_inplace(vm, args, BinaryOp::$inplace_op)
        })*
    };
}

operators! {
    compare eq Eq;
    compare ne Ne;
    compare lt Lt;
    compare le Le;
    compare gt Gt;
    compare ge Ge;
    binary or ror Or;
    binary and rand And;
    binary sub rsub Sub;
    binary xor rxor Xor;
    inplace ior Or;
    inplace iand And;
    inplace isub Sub;
    inplace ixor Xor;
}

fn set_inplace(vm: &mut Vm, args: &Args<'_>, op: BinaryOp) -> NativeResult {
    let [this, other] = operands(vm, args)?;
    if !matches!(other.base(), Value::Set(_)) {
        return Ok(Flow::Value(Value::NotImplemented));
    }
    if base_inplace(vm, op, this.base(), other)? {
        return Ok(Flow::Value(this.clone()));
    }
    Ok(helper(vm, "set_inplace", &[&Value::str(op.symbol()), this, other]))
}

fn add(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [a, b] = operands(vm, args)?;
    match container_binary(vm, BinaryOp::Add, a, b)? {
        Some(sum) => Ok(Flow::Value(sum)),
        None => Err(super::operand_error(vm, BinaryOp::Add, false, a, b)),
    }
}

/// Run `method` again with its count, which has an `__index__`, as an integer.
fn counted(vm: &Vm, args: &Args<'_>, method: NativeFn, name: &str) -> Flow {
    let mut call = vec![super::protocol::function(name, method)];
    call.extend_from_slice(args.pos);
    Flow::call(vm.helper("with_indices"), call)
}

fn mul(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [a, b] = operands(vm, args)?;
    match container_binary(vm, BinaryOp::Mul, a, b)? {
        Some(result) => Ok(Flow::Value(result)),
        None if has_special(vm, b, "__index__") => Ok(counted(vm, args, mul, "__mul__")),
        None => Err(super::not_an_integer(vm, b)),
    }
}

fn list_iadd(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this, other] = operands(vm, args)?;
    let Value::List(list) = this.base() else { return Err(wrong(vm, "__iadd__", this)) };
    match extend_with(vm, list, other)? {
        Flow::Value(_) => Ok(Flow::Value(this.clone())),
        _ => Ok(helper(vm, "list_iadd", &[this, other])),
    }
}

fn list_imul(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this, count] = operands(vm, args)?;
    if base_inplace(vm, BinaryOp::Mul, this.base(), count)? {
        return Ok(Flow::Value(this.clone()));
    }
    if has_special(vm, count, "__index__") {
        return Ok(counted(vm, args, list_imul, "__imul__"));
    }
    Err(super::not_an_integer(vm, count))
}

fn dict_union(vm: &mut Vm, a: &Value, b: &Value) -> NativeResult {
    if !matches!((a.base(), b.base()), (Value::Dict(_), Value::Dict(_))) {
        return Ok(Flow::Value(Value::NotImplemented));
    }
    let plain = |value: &Value| super::native_base(value, "__iter__").is_some();
    let union = if plain(a) && plain(b) { container_binary(vm, BinaryOp::Or, a, b)? } else { None };
    Ok(union.map_or_else(|| helper(vm, "dict_union", &[a, b]), Flow::Value))
}

fn dict_or(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [a, b] = operands(vm, args)?;
    dict_union(vm, a, b)
}

fn dict_ror(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [a, b] = operands(vm, args)?;
    dict_union(vm, b, a)
}

fn proxy_ior(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    operands::<2>(vm, args)?;
    Err(vm.type_error("'|=' is not supported by mappingproxy; use '|' instead"))
}

fn dict_ior(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this, other] = operands(vm, args)?;
    if base_inplace(vm, BinaryOp::Or, this.base(), other)? {
        return Ok(Flow::Value(this.clone()));
    }
    Ok(helper(vm, "dict_ior", &[this, other]))
}
