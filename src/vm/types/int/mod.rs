//! `int`.

mod arith;
mod bytes;
mod construct;
mod methods;
mod text;

pub use arith::{binary, divmod, is_long_power, power_modulo, round_to, scale_by_power, small, true_divide};
pub use construct::{index_flow, integral, small_argument};
pub use methods::install;
pub use text::{MAX_DIGITS, parse, parse_str, to_decimal, to_prefixed, to_radix};
