//! `_random`: CPython's generator of random bits, on which `random`, written in Python, builds everything else.

mod mersenne;

use std::cell::RefCell;
use std::rc::Rc;

use num_bigint::{BigInt, BigUint};
use num_traits::ToPrimitive;

use super::args::integer;
use super::new_module;
use crate::vm::types::{Int, add_methods, collect, registry};
use crate::vm::{
    Args, Fast, Flow, Instance, Layout, Module, NativeMethod, NativePayload, NativeResult, Payload, PyResult,
    Value, Vm, fast_hash,
};
use mersenne::Mersenne;

/// State of a `_random.Random`.
struct Generator(RefCell<Mersenne>);

impl NativePayload for Generator {}

/// Make the module.
pub fn module(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = new_module("_random", &[]);
    let object = vm.types.object.clone();
    let class =
        Rc::new(registry::constructed_class("_random", "Random", vec![object], Layout::Native, construct));
    add_methods(&class, METHODS);
    super::add_class(&module, &class);
    Ok(module)
}

const METHODS: &[NativeMethod] = &[
    ("random", random),
    ("getrandbits", get_rand_bits),
    ("seed", seed),
    ("getstate", get_state),
    ("setstate", set_state),
];

/// Most bits that are drawn at once; beyond, as where CPython's memory ends, it is a `MemoryError`.
const MOST_BITS: i64 = 1 << 31;

fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(Value::Class(class)) = args.pos.first() else {
        return Err(vm.type_error("Random.__new__(): not enough arguments"));
    };
    let state = Generator(RefCell::new(Mersenne::from_key(&[0])));
    let instance = Instance::new(class.clone(), Payload::Native(Box::new(state)));
    Ok(Flow::Value(Value::Instance(Rc::new(instance))))
}

/// The generator that a method was called on, and its arguments.
fn receive<'a, const N: usize>(
    vm: &mut Vm,
    args: &Args<'a>,
    method: &str,
) -> PyResult<(&'a Generator, &'a [Value; N])> {
    let state = match args.pos.first() {
        Some(Value::Instance(instance)) => instance.native::<Generator>(),
        _ => None,
    };
    let Some(generator) = state else {
        return Err(vm.type_error(format!("Random.{method}() needs a Random object")));
    };
    Ok((generator, args.exactly(vm, &format!("Random.{method}"), true)?))
}

fn random(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (generator, [_]) = receive(vm, args, "random")?;
    let drawn = generator.0.borrow_mut().float();
    Ok(Flow::Value(Value::float(drawn)))
}

fn get_rand_bits(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (generator, [_, count]) = receive(vm, args, "getrandbits")?;
    let count = integer(vm, count)?;
    if count.is_negative() {
        return Err(vm.value_error("number of bits must be non-negative"));
    }
    let mut twister = generator.0.borrow_mut();
    Ok(Flow::Value(match count.to_i64() {
        Some(count @ 0..64) => Value::Int(twister.small_bits(count as u32) as i64),
        Some(count) if count <= MOST_BITS => Value::big(BigInt::from(twister.bits(count as u64))),
        _ => return Err(vm.memory_error()),
    }))
}

/// Seed by a number, or by the hash of something else. None, which in CPython means entropy from the system, means 0.
fn seed(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (generator, [_, seed]) = receive(vm, args, "seed")?;
    let number = match (Int::of(seed.base()), fast_hash(seed.base())) {
        (Some(number), _) => number.to_big().magnitude().clone(),
        (None, Fast::Ready(Some(hash))) if !seed.is_none() => BigUint::from(hash as u64),
        _ => BigUint::ZERO,
    };
    *generator.0.borrow_mut() = Mersenne::from_integer(&number);
    Ok(Flow::Value(Value::None))
}

fn get_state(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (generator, [_]) = receive(vm, args, "getstate")?;
    let twister = generator.0.borrow();
    let (words, next) = twister.state();
    let mut items: Vec<Value> = words.iter().map(|word| Value::Int(i64::from(*word))).collect();
    items.push(Value::Int(next as i64));
    Ok(Flow::Value(Value::tuple(items)))
}

fn set_state(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (generator, [_, state]) = receive(vm, args, "setstate")?;
    if !matches!(state.base(), Value::Tuple(_)) {
        return Err(vm.type_error("state vector must be a tuple"));
    }
    let numbers: Vec<u32> = collect(vm, state)?
        .unwrap_or_default()
        .iter()
        .filter_map(|word| Int::of(word.base()).and_then(|word| word.to_i64()).and_then(|word| word.to_u32()))
        .collect();
    let twister = numbers.split_last().and_then(|(next, words)| Mersenne::from_state(words, *next as usize));
    let Some(twister) = twister else { return Err(vm.value_error("state vector is the wrong size")) };
    *generator.0.borrow_mut() = twister;
    Ok(Flow::Value(Value::None))
}
