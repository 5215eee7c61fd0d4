//! `float`.

mod arith;
mod convert;
mod digits;

pub use arith::{binary, divmod, has_operator, power};
pub use convert::{as_integer_ratio, to_int, truncate};
pub use digits::{Style, repr, round_to, unsigned};
