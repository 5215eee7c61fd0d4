//! `complex`.

mod arith;
mod methods;
mod parse;

use std::rc::Rc;

pub use arith::{absolute, binary, power};
pub use methods::install;
pub use parse::{parse, parse_str};

use super::float::{Style, unsigned};
use crate::vm::value::Value;

/// Real and imaginary part.
pub type Complex = (f64, f64);

/// A `complex` object.
pub fn value(parts: Complex) -> Value {
    Value::Complex(Rc::new(parts))
}

/// `repr` of a complex number: parentheses around two parts, none around an imaginary part alone.
pub fn repr((real, imaginary): Complex) -> String {
    let part = |number: f64| unsigned(number, Style::Shortest, 0, false, false);
    let minus = |number: f64| number.is_sign_negative() && !number.is_nan();
    let imaginary_text = part(imaginary);
    if real == 0.0 && real.is_sign_positive() {
        let sign = if minus(imaginary) { "-" } else { "" };
        return format!("{sign}{imaginary_text}j");
    }
    let (first, second) = (if minus(real) { "-" } else { "" }, if minus(imaginary) { '-' } else { '+' });
    format!("({first}{}{second}{imaginary_text}j)", part(real))
}
