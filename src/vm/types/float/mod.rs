//! `float`.

mod arith;
mod convert;
mod digits;
mod hex;
mod methods;
mod parse;

pub use arith::{binary, divmod, has_operator, power};
pub use convert::{as_integer_ratio, round, to_int, truncate};
pub use digits::{Style, repr, round_to, unsigned};
pub use hex::{from_hex, to_hex};
pub use methods::{float_flow, install, plain_float};
pub use parse::{parse, parse_str};
