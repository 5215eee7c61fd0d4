//! Equality and hashing as far as they need no Python code.
//!
//! Containers look keys up through these; where a program's own `__eq__` or `__hash__` could matter the answer is
//! [`Fast::Python`], and the caller goes through the operator protocol instead.

use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::object::{DictView, Instance, IterState, Payload, Range};
use super::value::Value;

/// An answer, or the news that only Python code can give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fast<T> {
    /// The answer.
    Ready(T),
    /// Python code must be asked.
    Python,
}

/// Depth at which nested containers are handed to the protocol, which has a recursion limit of its own.
const MAX_DEPTH: u32 = 100;

/// `a == b`, when no Python code can have a say.
#[inline]
pub fn fast_eq(a: &Value, b: &Value) -> Fast<bool> {
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => Fast::Ready(Rc::ptr_eq(a, b) || a.as_str() == b.as_str()),
        (Value::Int(a), Value::Int(b)) => Fast::Ready(a == b),
        _ => eq_at(a, b, 0),
    }
}

fn eq_at(a: &Value, b: &Value, depth: u32) -> Fast<bool> {
    if a.is(b) && !matches!(a, Value::Float(_)) {
        return Fast::Ready(true);
    }
    if depth > MAX_DEPTH {
        return Fast::Python;
    }
    use Value::{BigInt as Big, Bool, Bytes, Complex, Dict, Float, Int, List, Range, Set, Slice, Str, Tuple};
    let ready = match (a, b) {
        (Value::Instance(a), other) => return instance_eq(a, other, depth),
        (other, Value::Instance(b)) => return instance_eq(b, other, depth),
        (Bool(a), Bool(b)) => a == b,
        (Bool(a), Int(b)) | (Int(b), Bool(a)) => i64::from(a.get()) == *b,
        (Int(a), Int(b)) => a == b,
        (Big(a), Big(b)) => ***a == ***b,
        (Float(a), Float(b)) => a.get() == b.get(),
        (Float(a), Int(b)) | (Int(b), Float(a)) => float_eq_int(a.get(), *b),
        (Float(a), Bool(b)) | (Bool(b), Float(a)) => a.get() == f64::from(u8::from(b.get())),
        (Float(a), Big(b)) | (Big(b), Float(a)) => float_to_big(a.get()).is_some_and(|a| a == ***b),
        (Complex(a), Complex(b)) => a == b,
        (Complex(a), other) | (other, Complex(a)) if a.1 == 0.0 => {
            return eq_at(&Value::float(a.0), other, depth + 1);
        }
        (Str(a), Str(b)) => a.as_str() == b.as_str(),
        (Bytes(a), Bytes(b)) => *a.data() == *b.data(),
        (Range(a), Range(b)) => range_eq(a, b),
        (Tuple(a), Tuple(b)) => return all_eq(a.items(), b.items(), depth),
        (List(a), List(b)) => return all_eq(&a.items.borrow(), &b.items.borrow(), depth),
        (Slice(a), Slice(b)) => {
            let parts = |s: &super::object::Slice| [s.start.clone(), s.stop.clone(), s.step.clone()];
            return all_eq(&parts(a), &parts(b), depth);
        }
        (Dict(a), Dict(b)) => {
            let (a, b) = (a.data.borrow(), b.data.borrow());
            if a.len() != b.len() {
                return Fast::Ready(false);
            }
            for entry in a.iter() {
                match b.find(&entry.key, entry.hash) {
                    super::object::Probe::Found(position) => {
                        match member_eq(&entry.value, b.value_at(position), depth) {
                            Fast::Ready(true) => {}
                            other => return other,
                        }
                    }
                    super::object::Probe::Missing => return Fast::Ready(false),
                    super::object::Probe::Python => return Fast::Python,
                }
            }
            true
        }
        (Set(a), Set(b)) => {
            let (a, b) = (a.data.borrow(), b.data.borrow());
            if a.len() != b.len() {
                return Fast::Ready(false);
            }
            for (hash, member) in a.iter() {
                match b.find(member, hash) {
                    super::object::Probe::Found(_) => {}
                    super::object::Probe::Missing => return Fast::Ready(false),
                    super::object::Probe::Python => return Fast::Python,
                }
            }
            true
        }
        (Value::Method(a), Value::Method(b)) => {
            return Fast::Ready(a.receiver.is(&b.receiver) && a.function.is(&b.function));
        }
        _ => false,
    };
    Fast::Ready(ready)
}

fn instance_eq(a: &Rc<Instance>, b: &Value, depth: u32) -> Fast<bool> {
    if a.class().flags.get().python_eq {
        return Fast::Python;
    }
    if let Value::Instance(b) = b
        && b.class().flags.get().python_eq
    {
        return Fast::Python;
    }
    match &a.payload {
        Payload::Base(base) => eq_at(base, b.base(), depth + 1),
        _ => Fast::Ready(matches!(b, Value::Instance(b) if Rc::ptr_eq(a, b))),
    }
}

fn all_eq(a: &[Value], b: &[Value], depth: u32) -> Fast<bool> {
    if a.len() != b.len() {
        return Fast::Ready(false);
    }
    for (a, b) in a.iter().zip(b) {
        match member_eq(a, b, depth) {
            Fast::Ready(true) => {}
            other => return other,
        }
    }
    Fast::Ready(true)
}

/// Equality of what lies in containers, which take the same object for equal, also a NaN.
fn member_eq(a: &Value, b: &Value, depth: u32) -> Fast<bool> {
    if a.is(b) { Fast::Ready(true) } else { eq_at(a, b, depth + 1) }
}

/// What the keys of dictionaries and members of sets are found by: `a is b or a == b`.
#[inline]
pub fn key_eq(a: &Value, b: &Value) -> Fast<bool> {
    match (a, b) {
        (Value::Float(a), Value::Float(b)) => Fast::Ready(a == b || a.get() == b.get()),
        _ => fast_eq(a, b),
    }
}

fn float_eq_int(a: f64, b: i64) -> bool {
    if b.unsigned_abs() < 1 << 53 {
        return a == b as f64;
    }
    float_to_big(a).is_some_and(|a| a == BigInt::from(b))
}

/// The integer that `value` is exactly, if it is one.
pub fn float_to_big(value: f64) -> Option<BigInt> {
    use num_traits::FromPrimitive;
    if value.is_finite() && value.fract() == 0.0 { BigInt::from_f64(value) } else { None }
}

fn range_eq(a: &Range, b: &Range) -> bool {
    let (Range::Small(a0, a1, a2), Range::Small(b0, b1, b2)) = (a, b) else { return a == b };
    let (la, lb) = (small_range_len(*a0, *a1, *a2), small_range_len(*b0, *b1, *b2));
    la == lb && (la == 0 || (a0 == b0 && (la == 1 || a2 == b2)))
}

/// Number of items of a small range.
pub fn small_range_len(start: i64, stop: i64, step: i64) -> u64 {
    let (start, stop, step) = (i128::from(start), i128::from(stop), i128::from(step));
    let span = if step > 0 { stop - start } else { start - stop };
    if span <= 0 { 0 } else { ((span - 1) / step.abs() + 1) as u64 }
}

/// The modulus of numeric hashes, 2⁶¹ − 1 (`_PyHASH_MODULUS`).
const MODULUS: u64 = (1 << 61) - 1;

/// CPython's hash when no Python code has a say: `Ready(None)` for an unhashable value.
#[inline]
pub fn fast_hash(value: &Value) -> Fast<Option<i64>> {
    match value {
        Value::Str(text) => Fast::Ready(Some(text.hash())),
        Value::Int(number) => Fast::Ready(Some(hash_int(*number))),
        _ => hash_at(value, 0),
    }
}

fn hash_at(value: &Value, depth: u32) -> Fast<Option<i64>> {
    if depth > MAX_DEPTH {
        return Fast::Python;
    }
    let hash = match value {
        Value::Str(text) => text.hash(),
        Value::Int(number) => hash_int(*number),
        Value::Bool(flag) => i64::from(flag.get()),
        Value::BigInt(number) => hash_big(number),
        Value::Float(number) => hash_float(number.get()),
        Value::Complex(parts) => {
            let imaginary = hash_float(parts.1) as u64;
            avoid_minus_one(
                (hash_float(parts.0) as u64).wrapping_add(imaginary.wrapping_mul(1_000_003)) as i64
            )
        }
        Value::Bytes(bytes) if !bytes.mutable => super::object_hash_bytes(&bytes.data()),
        Value::None => 0xfca8_6420,
        Value::NotImplemented => 0xfca8_6430,
        Value::Ellipsis => 0xfca8_6440,
        Value::Tuple(tuple) => {
            let mut items = Vec::with_capacity(tuple.len());
            for item in tuple.items() {
                match hash_at(item, depth + 1) {
                    Fast::Ready(Some(hash)) => items.push(hash),
                    other => return other,
                }
            }
            hash_tuple(&items)
        }
        Value::Slice(slice) => {
            let mut parts = [0; 3];
            for (hash, part) in parts.iter_mut().zip([&slice.start, &slice.stop, &slice.step]) {
                match hash_at(part, depth + 1) {
                    Fast::Ready(Some(found)) => *hash = found,
                    other => return other,
                }
            }
            hash_slice(&parts)
        }
        Value::Set(set) if set.frozen => {
            let data = set.data.borrow();
            hash_frozenset(data.iter().map(|(hash, _)| hash), data.len())
        }
        Value::Range(range) => match &**range {
            Range::Small(start, stop, step) => {
                let len = small_range_len(*start, *stop, *step);
                let none = 0xfca8_6420;
                let parts = match len {
                    0 => [0, none, none],
                    1 => [1, hash_int(*start), none],
                    _ => [hash_int(len as i64), hash_int(*start), hash_int(*step)],
                };
                hash_tuple(&parts)
            }
            Range::Big(start, _, step) => hash_tuple(&[hash_big(start), hash_big(step)]),
        },
        Value::List(_) | Value::Dict(_) | Value::Bytes(_) | Value::Set(_) => return Fast::Ready(None),
        Value::Iter(iter)
            if matches!(&*iter.state.borrow(), IterState::View(_, DictView::Keys | DictView::Items)) =>
        {
            return Fast::Ready(None);
        }
        Value::Instance(instance) => {
            let flags = instance.class().flags.get();
            if flags.unhashable {
                return Fast::Ready(None);
            }
            if flags.python_eq {
                return Fast::Python;
            }
            match &instance.payload {
                Payload::Base(base) => return hash_at(base, depth + 1),
                _ => return Fast::Ready(Some(hash_identity(value))),
            }
        }
        Value::Method(method) => {
            match (hash_at(&method.function, depth + 1), hash_at(&method.receiver, depth + 1)) {
                (Fast::Ready(Some(a)), Fast::Ready(Some(b))) => avoid_minus_one(a ^ b),
                _ => hash_identity(value),
            }
        }
        _ => hash_identity(value),
    };
    Fast::Ready(Some(hash))
}

/// Hash of an object that is equal only to itself: from its identity number, so that sets of such objects iterate
/// in creation order instead of an order that hangs on addresses.
fn hash_identity(value: &Value) -> i64 {
    i64::from(super::identity_of(value))
}

/// `hash(int)` for machine-size integers.
pub fn hash_int(number: i64) -> i64 {
    let magnitude = (number.unsigned_abs() % MODULUS) as i64;
    avoid_minus_one(if number < 0 { -magnitude } else { magnitude })
}

fn hash_big(number: &BigInt) -> i64 {
    let magnitude = (number.abs() % BigInt::from(MODULUS)).to_i64().unwrap_or(0);
    avoid_minus_one(if number.is_negative() { -magnitude } else { magnitude })
}

/// `hash(float)`: equal to the hash of the integer or fraction that it is (`_Py_HashDouble`).
pub fn hash_float(number: f64) -> i64 {
    if number.is_nan() {
        return 0;
    }
    if number.is_infinite() {
        return if number > 0.0 { 314_159 } else { -314_159 };
    }
    let (mut mantissa, mut exponent) = frexp(number.abs());
    let mut x: u64 = 0;
    while mantissa != 0.0 {
        x = ((x << 28) & MODULUS) | (x >> (61 - 28));
        mantissa *= 268_435_456.0;
        exponent -= 28;
        let whole = mantissa.trunc();
        mantissa -= whole;
        x += whole as u64;
        if x >= MODULUS {
            x -= MODULUS;
        }
    }
    let shift = exponent.rem_euclid(61) as u32;
    x = ((x << shift) & MODULUS) | (x >> (61 - shift));
    let signed = if number < 0.0 { -(x as i64) } else { x as i64 };
    avoid_minus_one(signed)
}

/// Split into a fraction in [0.5, 1) and a power of two.
pub fn frexp(number: f64) -> (f64, i32) {
    if number == 0.0 || !number.is_finite() {
        return (number, 0);
    }
    let bits = number.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i32;
    if exponent == 0 {
        let (fraction, exponent) = frexp(number * 2f64.powi(64));
        return (fraction, exponent - 64);
    }
    (f64::from_bits((bits & !(0x7ff << 52)) | (1022 << 52)), exponent - 1022)
}

/// Combine item hashes as `tuplehash` does (xxHash).
pub fn hash_tuple(items: &[i64]) -> i64 {
    hash_lanes(items, items.len() as u64 ^ (PRIME_5 ^ 3_527_539))
}

/// Combine the hashes of a slice's three parts as `slicehash` does: like a tuple's, but the length has no share.
pub fn hash_slice(parts: &[i64]) -> i64 {
    hash_lanes(parts, 0)
}

const PRIME_5: u64 = 2_870_177_450_012_600_261;

fn hash_lanes(items: &[i64], last: u64) -> i64 {
    const PRIME_1: u64 = 11_400_714_785_074_694_791;
    const PRIME_2: u64 = 14_029_467_366_897_019_727;
    let mut acc = PRIME_5;
    for lane in items {
        acc = acc.wrapping_add((*lane as u64).wrapping_mul(PRIME_2));
        acc = acc.rotate_left(31).wrapping_mul(PRIME_1);
    }
    acc = acc.wrapping_add(last);
    if acc == u64::MAX { 1_546_275_796 } else { acc as i64 }
}

/// Combine member hashes as `frozenset_hash` does.
fn hash_frozenset(members: impl Iterator<Item = i64>, len: usize) -> i64 {
    let mut hash: u64 = 0;
    for member in members {
        let h = member as u64;
        hash ^= (h ^ 89_869_747 ^ (h << 16)).wrapping_mul(3_644_798_167);
    }
    hash ^= (len as u64 + 1).wrapping_mul(1_927_868_237);
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923);
    if hash == u64::MAX { 590_923_713 } else { hash as i64 }
}

fn avoid_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13.
    #[test]
    fn hashes_are_those_of_cpython() {
        assert_eq!(hash_float(1.5), 1_152_921_504_606_846_977);
        assert_eq!(hash_int(-1), -2);
        assert_eq!(hash_tuple(&[1, 2]), -3_550_055_125_485_641_917);
        assert_eq!(hash_float(1e300), 1_224_995_262_755_759_164);
    }

    #[test]
    fn numbers_compare_by_value() {
        assert_eq!(fast_eq(&Value::Int(1), &Value::float(1.0)), Fast::Ready(true));
        assert_eq!(
            fast_eq(&Value::Int((1 << 53) + 1), &Value::float((1u64 << 53) as f64)),
            Fast::Ready(false)
        );
        assert_eq!(fast_eq(&Value::float(f64::NAN), &Value::float(f64::NAN)), Fast::Ready(false));
        assert_eq!(fast_eq(&Value::bool(true), &Value::Int(1)), Fast::Ready(true));
    }
}
