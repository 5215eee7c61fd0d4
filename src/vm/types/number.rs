//! Numbers as operands: one view of ints of both sizes, floats and complex numbers, and what can go wrong with them.

use std::borrow::Cow;

use num_bigint::{BigInt, Sign};
use num_traits::{Signed, ToPrimitive};

use crate::vm::Vm;
use crate::vm::native::Raised;
use crate::vm::value::Value;

/// Bits that an int may have. CPython goes on until memory ends; here one operation must not hold up the page, so
/// that a larger result is a `MemoryError`.
pub const MAX_BITS: u64 = 1 << 25;

/// A failed operation on numbers, before it becomes an exception.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// `ZeroDivisionError`
    ZeroDivision(&'static str),
    /// `OverflowError`
    Overflow(&'static str),
    /// `OverflowError: (34, 'Numerical result out of range')`, as the C library's `ERANGE`.
    Range,
    /// `ValueError`
    Value(Cow<'static, str>),
    /// `MemoryError`
    Memory,
}

impl NumberError {
    /// A `ValueError`.
    pub fn value(message: impl Into<Cow<'static, str>>) -> Self {
        Self::Value(message.into())
    }

    /// The exception.
    pub fn raise(self, vm: &Vm) -> Raised {
        match self {
            Self::ZeroDivision(message) => vm.zero_division(message),
            Self::Overflow(message) => vm.overflow_error(message),
            Self::Range => vm.exception(
                &vm.types.overflow_error,
                vec![Value::Int(34), Value::str("Numerical result out of range")],
            ),
            Self::Value(message) => vm.value_error(message),
            Self::Memory => vm.memory_error(),
        }
    }
}

/// An int of either size.
#[derive(Clone, Copy, Debug)]
pub enum Int<'a> {
    /// Fits 64 bits.
    Small(i64),
    /// Does not.
    Big(&'a BigInt),
}

impl<'a> Int<'a> {
    /// The int that a value is (bools and instances of subclasses included).
    pub fn of(value: &'a Value) -> Option<Self> {
        match value.base() {
            Value::Int(number) => Some(Self::Small(*number)),
            Value::Bool(flag) => Some(Self::Small(i64::from(flag.get()))),
            Value::BigInt(number) => Some(Self::Big(number)),
            _ => None,
        }
    }

    /// In the form that all sizes share.
    pub fn to_big(self) -> Cow<'a, BigInt> {
        match self {
            Self::Small(number) => Cow::Owned(BigInt::from(number)),
            Self::Big(number) => Cow::Borrowed(number),
        }
    }

    /// As a value in canonical form.
    pub fn to_value(self) -> Value {
        match self {
            Self::Small(number) => Value::Int(number),
            Self::Big(number) => Value::big(number.clone()),
        }
    }

    /// The nearest float; an error when it is too large for one.
    pub fn to_float(self) -> Result<f64, NumberError> {
        match self {
            Self::Small(number) => Ok(number as f64),
            Self::Big(number) => match number.to_f64() {
                Some(float) if float.is_finite() => Ok(float),
                _ => Err(NumberError::Overflow("int too large to convert to float")),
            },
        }
    }

    /// When it fits.
    pub fn to_i64(self) -> Option<i64> {
        match self {
            Self::Small(number) => Some(number),
            Self::Big(number) => number.to_i64(),
        }
    }

    /// The value if it fits 128 bits.
    pub fn to_i128(self) -> Option<i128> {
        match self {
            Self::Small(number) => Some(number.into()),
            Self::Big(number) => number.to_i128(),
        }
    }

    /// Whether it is 0.
    pub fn is_zero(self) -> bool {
        matches!(self, Self::Small(0))
    }

    /// Whether it is below 0.
    pub fn is_negative(self) -> bool {
        match self {
            Self::Small(number) => number < 0,
            Self::Big(number) => number.is_negative(),
        }
    }

    /// Bits of the absolute value (`int.bit_length`).
    pub fn bits(self) -> u64 {
        match self {
            Self::Small(number) => u64::from(64 - number.unsigned_abs().leading_zeros()),
            Self::Big(number) => number.bits(),
        }
    }

    /// -1, 0 or 1.
    pub fn signum(self) -> i32 {
        match self {
            Self::Small(number) => number.signum() as i32,
            Self::Big(number) => match number.sign() {
                Sign::Minus => -1,
                Sign::NoSign => 0,
                Sign::Plus => 1,
            },
        }
    }
}

/// A number of any type.
#[derive(Clone, Copy, Debug)]
pub enum Number<'a> {
    /// `int` or `bool`
    Int(Int<'a>),
    /// `float`
    Float(f64),
    /// `complex`
    Complex((f64, f64)),
}

impl<'a> Number<'a> {
    /// The number that a value is.
    pub fn of(value: &'a Value) -> Option<Self> {
        match value.base() {
            Value::Float(number) => Some(Self::Float(number.get())),
            Value::Complex(parts) => Some(Self::Complex(**parts)),
            _ => Int::of(value).map(Self::Int),
        }
    }

    /// As a float; `None` for complex numbers.
    pub fn to_float(self) -> Option<Result<f64, NumberError>> {
        match self {
            Self::Int(number) => Some(number.to_float()),
            Self::Float(number) => Some(Ok(number)),
            Self::Complex(_) => None,
        }
    }

    /// As a complex number.
    pub fn to_complex(self) -> Result<(f64, f64), NumberError> {
        match self {
            Self::Int(number) => Ok((number.to_float()?, 0.0)),
            Self::Float(number) => Ok((number, 0.0)),
            Self::Complex(parts) => Ok(parts),
        }
    }
}
