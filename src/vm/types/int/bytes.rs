//! Ints as bytes and back.

use num_bigint::{BigInt, Sign};

use super::super::number::{Int, NumberError};
use crate::vm::value::Value;

/// `int.to_bytes`
pub fn to_bytes(number: Int<'_>, length: usize, little: bool, signed: bool) -> Result<Vec<u8>, NumberError> {
    if number.is_negative() && !signed {
        return Err(NumberError::Overflow("can't convert negative int to unsigned"));
    }
    let mut bytes = if number.is_zero() {
        Vec::new()
    } else if signed {
        number.to_big().to_signed_bytes_le()
    } else {
        number.to_big().to_bytes_le().1
    };
    if bytes.len() > length {
        return Err(NumberError::Overflow("int too big to convert"));
    }
    bytes.resize(length, if number.is_negative() { 0xff } else { 0 });
    if !little {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes`
pub fn from_bytes(bytes: &[u8], little: bool, signed: bool) -> Value {
    Value::big(match (little, signed) {
        (true, true) => BigInt::from_signed_bytes_le(bytes),
        (false, true) => BigInt::from_signed_bytes_be(bytes),
        (true, false) => BigInt::from_bytes_le(Sign::Plus, bytes),
        (false, false) => BigInt::from_bytes_be(Sign::Plus, bytes),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13.
    #[test]
    fn bytes_of_ints() {
        let convert = |number, length, little, signed| to_bytes(Int::Small(number), length, little, signed);
        assert_eq!(convert(1000, 2, true, false), Ok(vec![0xe8, 3]));
        assert_eq!(convert(1000, 4, false, false), Ok(vec![0, 0, 3, 0xe8]));
        assert_eq!(convert(-1, 2, false, true), Ok(vec![0xff, 0xff]));
        assert_eq!(convert(0, 0, false, false), Ok(Vec::new()));
        assert_eq!(convert(127, 1, false, true), Ok(vec![127]));
        assert_eq!(convert(128, 1, false, true), Err(NumberError::Overflow("int too big to convert")));
        assert_eq!(
            convert(-1, 1, false, false),
            Err(NumberError::Overflow("can't convert negative int to unsigned"))
        );
        assert!(from_bytes(&[1, 2], false, false).is(&Value::Int(258)));
        assert!(from_bytes(&[0xff], false, true).is(&Value::Int(-1)));
        assert!(from_bytes(&[], false, true).is(&Value::Int(0)));
    }
}
