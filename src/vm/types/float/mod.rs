//! `float`.

mod arith;
mod convert;
mod digits;
mod hex;
mod parse;

pub use arith::{binary, divmod, has_operator, power};
pub use convert::{as_integer_ratio, to_int, truncate};
pub use digits::{Style, repr, round_to, unsigned};
pub use hex::{from_hex, to_hex};
pub use parse::{parse, parse_str};
