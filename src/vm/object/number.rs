//! Ints beyond 64 bits.

use std::ops::Deref;

use num_bigint::BigInt;

use crate::vm::memory;

/// A large `int`.
pub struct Big(BigInt);

impl Big {
    fn footprint(&self) -> usize {
        memory::HEADER + (self.0.bits() / 8) as usize
    }
}

impl From<BigInt> for Big {
    fn from(number: BigInt) -> Self {
        let big = Self(number);
        memory::grow(big.footprint());
        big
    }
}

impl Deref for Big {
    type Target = BigInt;

    fn deref(&self) -> &BigInt {
        &self.0
    }
}

impl Drop for Big {
    fn drop(&mut self) {
        memory::shrink(self.footprint());
    }
}
