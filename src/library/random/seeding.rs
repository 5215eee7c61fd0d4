//! Seeding and saving the state.

use num_bigint::BigUint;
use num_traits::ToPrimitive;
use sha2::{Digest, Sha512};

use super::mersenne::Mersenne;
use super::{Generator, generator};
use crate::vm::types::{Int, collect};
use crate::vm::{Args, Fast, Flow, NativeMethod, NativeResult, PyResult, Value, Vm, fast_hash};

/// The table of methods.
pub const METHODS: &[NativeMethod] =
    &[("__init__", init), ("seed", seed), ("getstate", get_state), ("setstate", set_state)];

fn init(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "__init__")?;
    if args.pos.len() > 2 {
        let given = args.pos.len();
        return Err(vm.type_error(format!(
            "Random.__init__() takes from 1 to 2 positional arguments but {given} were given"
        )));
    }
    let [x] = args.parse(vm, "Random.__init__", true, ["x"], 0, 1)?;
    apply(vm, generator, &x.unwrap_or(Value::None))?;
    Ok(Flow::Value(Value::None))
}

fn seed(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "seed")?;
    let [a, version] = args.parse(vm, "Random.seed", true, ["a", "version"], 0, 2)?;
    if let Some(version) = version
        && !matches!(version, Value::Int(2))
    {
        let class = vm.types.not_implemented_error.clone();
        return Err(vm.error(&class, "random.seed() is simulated by Loopscope with version 2 only"));
    }
    apply(vm, generator, &a.unwrap_or(Value::None))?;
    Ok(Flow::Value(Value::None))
}

/// Seed by any value that CPython takes. None, which there means entropy from the system, means 0.
fn apply(vm: &Vm, generator: &Generator, seed: &Value) -> PyResult<()> {
    let number = match seed.base() {
        Value::None => BigUint::ZERO,
        Value::Str(text) => stretched(text.as_str().as_bytes()),
        Value::Bytes(bytes) => stretched(&bytes.data()),
        Value::Float(_) => match fast_hash(seed.base()) {
            Fast::Ready(Some(hash)) => BigUint::from(hash as u64),
            _ => BigUint::ZERO,
        },
        other => match Int::of(other) {
            Some(number) => number.to_big().magnitude().clone(),
            None => {
                return Err(vm.type_error(
                    "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.",
                ));
            }
        },
    };
    *generator.twister.borrow_mut() = Mersenne::from_integer(&number);
    *generator.spare.borrow_mut() = None;
    Ok(())
}

/// A text as a number in which every bit hangs on all of it: the text followed by its digest.
fn stretched(text: &[u8]) -> BigUint {
    let mut bytes = text.to_vec();
    bytes.extend_from_slice(&Sha512::digest(text));
    BigUint::from_bytes_be(&bytes)
}

fn get_state(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "getstate")?;
    args.exactly::<1>(vm, "Random.getstate", true)?;
    let twister = generator.twister.borrow();
    let (words, next) = twister.state();
    let mut items: Vec<Value> = words.iter().map(|word| Value::Int(i64::from(*word))).collect();
    items.push(Value::Int(next as i64));
    let spare = generator.spare.borrow().map_or(Value::None, Value::float);
    Ok(Flow::Value(Value::tuple(vec![Value::Int(3), Value::tuple(items), spare])))
}

fn set_state(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "setstate")?;
    let [_, state] = args.exactly(vm, "Random.setstate", true)?;
    let parts = collect(vm, state)?.unwrap_or_default();
    let [Value::Int(3), words, spare] = parts.as_slice() else {
        return Err(vm.value_error("state with version 3 expected: a tuple that getstate() gave"));
    };
    let numbers: Vec<u32> = collect(vm, words)?
        .unwrap_or_default()
        .iter()
        .filter_map(|word| Int::of(word.base()).and_then(|word| word.to_i64()).and_then(|word| word.to_u32()))
        .collect();
    let twister = numbers.split_last().and_then(|(next, words)| Mersenne::from_state(words, *next as usize));
    let Some(twister) = twister else { return Err(vm.value_error("state vector is the wrong size")) };
    *generator.twister.borrow_mut() = twister;
    *generator.spare.borrow_mut() = match spare {
        Value::Float(spare) => Some(spare.get()),
        _ => None,
    };
    Ok(Flow::Value(Value::None))
}
