//! Random bits and integers.

use std::rc::Rc;

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::{Generator, generator};
use crate::library::args::integer;
use crate::vm::{Args, Bytes, Flow, NativeMethod, NativeResult, PyResult, Value, Vm};

/// The table of methods.
pub const METHODS: &[NativeMethod] = &[
    ("random", random),
    ("getrandbits", get_rand_bits),
    ("randbytes", rand_bytes),
    ("randrange", rand_range),
    ("randint", rand_int),
];

/// Most bits that are drawn at once; beyond, as where CPython's memory ends, it is a `MemoryError`.
const MOST_BITS: u64 = 1 << 31;

fn random(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "random")?;
    args.exactly::<1>(vm, "Random.random", true)?;
    let drawn = generator.twister.borrow_mut().float();
    Ok(Flow::Value(Value::float(drawn)))
}

fn bits(vm: &Vm, generator: &Generator, count: &Value, factor: u64) -> PyResult<BigUint> {
    let count = integer(vm, count)?;
    if count.is_negative() {
        return Err(vm.value_error("number of bits must be non-negative"));
    }
    match count.to_i64().and_then(|count| (count as u64).checked_mul(factor)) {
        Some(count) if count <= MOST_BITS => Ok(generator.twister.borrow_mut().bits(count)),
        _ => Err(vm.memory_error()),
    }
}

fn get_rand_bits(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "getrandbits")?;
    let [_, count] = args.exactly(vm, "Random.getrandbits", true)?;
    let drawn = bits(vm, generator, count, 1)?;
    Ok(Flow::Value(Value::big(BigInt::from(drawn))))
}

fn rand_bytes(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "randbytes")?;
    let [n] = args.parse(vm, "Random.randbytes", true, ["n"], 1, 1)?;
    let n = n.unwrap_or(Value::None);
    let drawn = bits(vm, generator, &n, 8)?;
    let mut data = drawn.to_bytes_le();
    data.resize(integer(vm, &n)?.to_i64().unwrap_or(0) as usize, 0);
    Ok(Flow::Value(Value::Bytes(Rc::new(Bytes::new(data)))))
}

/// `start + step * k` with a random `k` below `count`.
fn draw(generator: &Generator, start: &BigInt, step: &BigInt, count: &BigInt) -> Value {
    let mut twister = generator.twister.borrow_mut();
    let drawn = match count.to_u64() {
        Some(limit) => BigInt::from(twister.below(limit)),
        None => BigInt::from_biguint(Sign::Plus, twister.below_big(count.magnitude())),
    };
    Value::big(start + step * drawn)
}

fn rand_range(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "randrange")?;
    let [start, stop, step] = args.parse(vm, "Random.randrange", true, ["start", "stop", "step"], 1, 3)?;
    let start = integer(vm, &start.unwrap_or(Value::None))?.to_big().into_owned();
    let step = match &step {
        None => BigInt::one(),
        Some(step) => integer(vm, step)?.to_big().into_owned(),
    };
    let Some(stop) = stop.filter(|stop| !stop.is_none()) else {
        if !step.is_one() {
            return Err(vm.type_error("Missing a non-None stop argument"));
        }
        if !start.is_positive() {
            return Err(vm.value_error("empty range for randrange()"));
        }
        return Ok(Flow::Value(draw(generator, &BigInt::zero(), &BigInt::one(), &start)));
    };
    let stop = integer(vm, &stop)?.to_big().into_owned();
    if step.is_zero() {
        return Err(vm.value_error("zero step for randrange()"));
    }
    let width = &stop - &start;
    let count = if step.is_positive() {
        num_integer::Integer::div_floor(&(&width + &step - 1), &step)
    } else {
        num_integer::Integer::div_floor(&(&width + &step + 1), &step)
    };
    if !count.is_positive() {
        return Err(vm.value_error(if step.is_one() {
            format!("empty range in randrange({start}, {stop})")
        } else {
            format!("empty range in randrange({start}, {stop}, {step})")
        }));
    }
    Ok(Flow::Value(draw(generator, &start, &step, &count)))
}

fn rand_int(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "randint")?;
    let [a, b] = super::distributions::required(vm, args, "randint", ["a", "b"])?;
    if let (Value::Int(a), Value::Int(b)) = (&a, &b)
        && let Some(count) = b.checked_sub(*a).and_then(|width| width.checked_add(1))
        && count > 0
    {
        let drawn = generator.twister.borrow_mut().below(count as u64);
        return Ok(Flow::Value(Value::Int(a + drawn as i64)));
    }
    let low = integer(vm, &a)?.to_big().into_owned();
    let stop = integer(vm, &b)?.to_big().into_owned() + 1;
    if low >= stop {
        return Err(vm.value_error(format!("empty range in randrange({low}, {stop})")));
    }
    let count = &stop - &low;
    Ok(Flow::Value(draw(generator, &low, &BigInt::one(), &count)))
}
