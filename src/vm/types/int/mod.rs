//! `int`.

mod arith;
mod text;

pub use arith::{binary, divmod, power_modulo, round_to, scale_by_power, small, true_divide};
pub use text::{MAX_DIGITS, parse, parse_str, to_decimal, to_prefixed, to_radix};
