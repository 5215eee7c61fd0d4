//! What `bytearray` has beyond `bytes`: the methods that change it.

use std::rc::Rc;

use super::super::container_binary::base_inplace;
use super::super::number::Int;
use super::super::protocol::has_special;
use super::super::receiver::{Index, not_an_integer, size, with_indices, wrong_receiver};
use super::super::special::{and_then, helper};
use super::super::{collect, is_iterable};
use super::construct::{from_arguments, plain_bytes};
use crate::code::BinaryOp;
use crate::vm::Vm;
use crate::vm::native::{Args, Flow, Method as NativeMethod, NativeResult, PyResult};
use crate::vm::object::Bytes;
use crate::vm::value::Value;

/// The methods that only `bytearray` has.
pub const METHODS: &[NativeMethod] = &[
    ("__alloc__", allocated),
    ("__init__", init),
    ("__release_buffer__", release_buffer),
    ("append", append),
    ("clear", clear),
    ("copy", copy),
    ("extend", extend),
    ("insert", insert),
    ("pop", pop),
    ("remove", remove),
    ("reverse", reverse),
    ("__iadd__", iadd),
    ("__imul__", imul),
];

fn this<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Rc<Bytes>> {
    match args.pos.first().map(Value::base) {
        Some(Value::Bytes(bytes)) if bytes.mutable => Ok(bytes),
        _ => Err(wrong_receiver(vm, args, "bytearray", method)),
    }
}

/// The receiver of a method without arguments.
fn alone<'a>(vm: &mut Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Rc<Bytes>> {
    let bytes = this(vm, args, method)?;
    args.exactly::<1>(vm, &format!("bytearray.{method}"), true)?;
    Ok(bytes)
}

fn done() -> NativeResult {
    Ok(Flow::Value(Value::None))
}

/// How many bytes are set aside: one more than there are, as when CPython has just made them.
fn allocated(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let len = alone(vm, args, "__alloc__")?.data().len();
    Ok(Flow::Value(Value::Int(if len == 0 { 0 } else { len as i64 + 1 })))
}

/// Takes a `memoryview` back, of which there is none here.
fn release_buffer(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<2>(vm, "bytearray.__release_buffer__", true)?;
    Err(vm.type_error("expected a memoryview object"))
}

/// A value as a byte; `None`: its `__index__` must be asked in Python.
pub(super) fn byte(vm: &Vm, value: &Value) -> PyResult<Option<u8>> {
    match Int::of(value) {
        Some(number) => match number.to_i64().and_then(|number| u8::try_from(number).ok()) {
            Some(byte) => Ok(Some(byte)),
            None => Err(vm.value_error("byte must be in range(0, 256)")),
        },
        None if has_special(vm, value, "__index__") => Ok(None),
        None => Err(not_an_integer(vm, value)),
    }
}

/// `bytearray.__init__(source, encoding, errors)`
fn init(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "__init__")?;
    let class = vm.types.bytearray.clone();
    // As in CPython, the old content is gone already when the new one cannot be made.
    if args.pos.get(1).is_none_or(|source| !source.is(&args.pos[0])) {
        bytes.change().clear();
    }
    let made = from_arguments(vm, args, &class)?;
    and_then(vm, made, args.pos[0].clone(), |_, this, made| {
        if let (Value::Bytes(this), Value::Bytes(made)) = (this.base(), made.base()) {
            let content = made.data().clone();
            *this.change() = content;
        }
        done()
    })
}

fn append(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "append")?;
    let [_, item] = args.exactly(vm, "bytearray.append", true)?;
    let Some(byte) = byte(vm, item)? else {
        return Ok(with_indices(vm, &vm.types.bytearray, "append", args));
    };
    vm.check_room(1)?;
    bytes.change().push(byte);
    done()
}

fn clear(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    alone(vm, args, "clear")?.change().clear();
    done()
}

fn copy(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let content = alone(vm, args, "copy")?.data().clone();
    Ok(Flow::Value(Value::Bytes(Rc::new(Bytes::with(content, true)))))
}

fn reverse(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    alone(vm, args, "reverse")?.change().reverse();
    done()
}

fn extend(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "extend")?;
    let [_, iterable] = args.exactly(vm, "bytearray.extend", true)?;
    let more = match iterable.base() {
        Value::Bytes(more) => more.data().clone(),
        Value::Str(text) if text.len_bytes() > 0 => {
            return Err(vm.type_error("expected iterable of integers; got: 'str'"));
        }
        _ => {
            let items = collect(vm, iterable)?;
            if items.is_none() && !is_iterable(vm, iterable) {
                let name = vm.class_name(iterable);
                return Err(vm.type_error(format!("can't extend bytearray with {name}")));
            }
            let plain = match &items {
                Some(items) => plain_bytes(vm, items, true)?,
                None => None,
            };
            match plain {
                Some(more) => more,
                None => {
                    let source = items.map_or_else(|| iterable.clone(), Value::list);
                    let class = Value::Class(vm.types.bytearray.clone());
                    let collected = helper(vm, "bytes_collect", vec![class, source]);
                    return and_then(vm, collected, args.pos[0].clone(), |vm, this, more| {
                        base_inplace(vm, BinaryOp::Add, this.base(), &more)?;
                        done()
                    });
                }
            }
        }
    };
    vm.check_room(more.len())?;
    bytes.change().extend(more);
    done()
}

fn insert(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "insert")?;
    let [_, at, item] = args.exactly(vm, "insert", true)?;
    let (Index::Int(at), Some(byte)) = (size(vm, at)?, byte(vm, item)?) else {
        return Ok(with_indices(vm, &vm.types.bytearray, "insert", args));
    };
    vm.check_room(1)?;
    let mut content = bytes.change();
    let len = content.len() as i64;
    let at = if at < 0 { at.saturating_add(len).max(0) } else { at.min(len) };
    content.insert(at as usize, byte);
    done()
}

fn pop(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "pop")?;
    let at = match args.between(vm, "pop", true, 0, 1)?.get(1) {
        None => -1,
        Some(at) => match size(vm, at)? {
            Index::Int(at) => at,
            Index::Python => return Ok(with_indices(vm, &vm.types.bytearray, "pop", args)),
        },
    };
    let mut content = bytes.change();
    if content.is_empty() {
        return Err(vm.index_error("pop from empty bytearray"));
    }
    match place(at, content.len()) {
        Some(at) => Ok(Flow::Value(Value::Int(i64::from(content.remove(at))))),
        None => Err(vm.index_error("pop index out of range")),
    }
}

fn remove(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "remove")?;
    let [_, item] = args.exactly(vm, "bytearray.remove", true)?;
    let Some(byte) = byte(vm, item)? else {
        return Ok(with_indices(vm, &vm.types.bytearray, "remove", args));
    };
    let mut content = bytes.change();
    match content.iter().position(|other| *other == byte) {
        Some(at) => {
            content.remove(at);
            done()
        }
        None => Err(vm.value_error("value not found in bytearray")),
    }
}

fn iadd(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    inplace(vm, args, BinaryOp::Add, "__iadd__")
}

fn imul(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    inplace(vm, args, BinaryOp::Mul, "__imul__")
}

fn inplace(vm: &mut Vm, args: &Args<'_>, op: BinaryOp, name: &str) -> NativeResult {
    this(vm, args, name)?;
    let [this, other] = args.exactly(vm, name, true)?;
    if base_inplace(vm, op, this.base(), other)? {
        return Ok(Flow::Value(this.clone()));
    }
    if op == BinaryOp::Mul && has_special(vm, other, "__index__") {
        return Ok(with_indices(vm, &vm.types.bytearray, name, args));
    }
    Ok(Flow::Value(Value::NotImplemented))
}

/// Where an index points to.
pub(super) fn place(index: i64, len: usize) -> Option<usize> {
    let at = if index < 0 { index.saturating_add(len as i64) } else { index };
    (0..len as i64).contains(&at).then_some(at as usize)
}
