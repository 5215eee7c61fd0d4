//! Elementary functions of floats.
//!
//! A program must give the same on the command line and in a page, and C libraries and browsers differ in the last bit of
//! one value in twenty. So neither is asked. The functions that others are made of are correctly rounded, and the others
//! are put together from them as glibc does, so that in all but one of about a thousand values the bits are also those
//! that CPython gives on Linux.

pub use libm::{atanh, cbrt, exp2, expm1, log1p, sinh};
pub use pxfm::{
    f_acos as acos, f_asin as asin, f_atan as atan, f_atan2 as atan2, f_cos as cos, f_exp as exp,
    f_log as ln, f_log2 as log2, f_sin as sin, f_tan as tan,
};
use std::f64::consts::{LN_2, LOG10_E};

/// From here on 1 beside the square of a number is lost.
const HUGE: f64 = 268_435_456.0;

/// The power. One to whatever power is one, and whatever to the power of zero.
pub fn pow(x: f64, y: f64) -> f64 {
    if x == 1.0 || y == 0.0 { 1.0 } else { pxfm::f_pow(x, y) }
}

/// The number with this hyperbolic cosine.
pub fn acosh(x: f64) -> f64 {
    if x < 1.0 || x.is_nan() {
        f64::NAN
    } else if x >= HUGE {
        ln(x) + LN_2
    } else if x > 2.0 {
        ln(2.0 * x - 1.0 / (x + (x * x - 1.0).sqrt()))
    } else {
        let above = x - 1.0;
        log1p(above + (2.0 * above + above * above).sqrt())
    }
}

/// The number with this hyperbolic sine.
pub fn asinh(x: f64) -> f64 {
    let size = x.abs();
    if size < 1.0 / HUGE || !size.is_finite() {
        return x;
    }
    let square = size * size;
    let result = if size > HUGE {
        ln(size) + LN_2
    } else if size > 2.0 {
        ln(2.0 * size + 1.0 / ((square + 1.0).sqrt() + size))
    } else {
        log1p(size + square / (1.0 + (1.0 + square).sqrt()))
    };
    result.copysign(x)
}

/// The hyperbolic cosine.
pub fn cosh(x: f64) -> f64 {
    let size = x.abs();
    if size < 0.5 * LN_2 {
        let less = expm1(size);
        1.0 + less * less / (2.0 * (1.0 + less))
    } else if size < 22.0 {
        let grown = exp(size);
        0.5 * grown + 0.5 / grown
    } else if size < 709.0 {
        0.5 * exp(size)
    } else {
        // In two steps, because the exponential grows beyond every float before its half does.
        let half = exp(0.5 * size);
        0.5 * half * half
    }
}

/// The hyperbolic tangent.
pub fn tanh(x: f64) -> f64 {
    let size = x.abs();
    let result = if size >= 22.0 {
        1.0
    } else if size >= 1.0 {
        1.0 - 2.0 / (expm1(2.0 * size) + 2.0)
    } else if size < 1e-17 {
        size
    } else {
        let less = expm1(-2.0 * size);
        -less / (less + 2.0)
    };
    if x.is_nan() { x } else { result.copysign(x) }
}

/// The logarithm to base 10.
pub fn log10(x: f64) -> f64 {
    // The logarithm of 2 in two parts, the first of which has few enough bits for its multiples to be exact.
    const TWO: (f64, f64) = (3.010_299_956_636_117_7e-1, 3.694_239_077_158_930_8e-13);
    if x.is_nan() || x <= 0.0 || x.is_infinite() {
        return if x == 0.0 {
            f64::NEG_INFINITY
        } else if x < 0.0 {
            f64::NAN
        } else {
            x
        };
    }
    let (mantissa, exponent) = libm::frexp(x);
    // Between 1 and 2 for powers from 0 on, between 0.5 and 1 below.
    let (mantissa, exponent) =
        if exponent > 0 { (2.0 * mantissa, exponent - 1) } else { (mantissa, exponent) };
    let whole = f64::from(exponent);
    whole * TWO.1 + LOG10_E * ln(mantissa) + whole * TWO.0
}

/// The length of the vector (x, y), by Borges' way: the plain root, and what it lacks.
pub fn hypot(x: f64, y: f64) -> f64 {
    let (long, short) = if x.abs() < y.abs() { (y.abs(), x.abs()) } else { (x.abs(), y.abs()) };
    if x.is_infinite() || y.is_infinite() {
        return f64::INFINITY;
    }
    if x.is_nan() || y.is_nan() || short <= long * (f64::EPSILON / 4.0) {
        return long + short;
    }
    // A power of two keeps the squares within bounds, and changes no bit.
    let scale = if long > 1e150 {
        1e-200_f64.to_bits() & !((1 << 52) - 1)
    } else if short < 1e-150 {
        1e200_f64.to_bits() & !((1 << 52) - 1)
    } else {
        1.0_f64.to_bits()
    };
    let scale = f64::from_bits(scale);
    let (a, b) = (long * scale, short * scale);
    let root = (a * a + b * b).sqrt();
    let (first, second) = if root <= 2.0 * b {
        let over = root - b;
        (a * (2.0 * over - a), (over - 2.0 * (a - b)) * over)
    } else {
        let over = root - a;
        (2.0 * over * (a - 2.0 * b), (4.0 * over - b) * b + over * over)
    };
    (root - (first + second) / (2.0 * root)) / scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_stand_in_their_order() {
        assert_eq!(atan2(1.0, 0.0), std::f64::consts::FRAC_PI_2);
        assert_eq!((hypot(3.0, 4.0), log10(1000.0), log1p(0.0), pow(2.0, 0.5)), (5.0, 3.0, 0.0, 2f64.sqrt()));
    }

    #[test]
    fn the_ends_are_those_of_the_c_library() {
        let ends = [
            0.0,
            -0.0,
            1.0,
            -1.0,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NAN,
            5e-324,
            f64::MAX,
            1e-17,
            0.3,
            700.0,
            711.0,
        ];
        let same = |name: &str, ours: f64, theirs: f64| {
            assert!(
                ours.to_bits() == theirs.to_bits() || ours.is_nan() && theirs.is_nan(),
                "{name}: {ours} {theirs}"
            );
        };
        for x in ends {
            same(&format!("cosh {x}"), cosh(x), x.cosh());
            same(&format!("tanh {x}"), tanh(x), x.tanh());
            same(&format!("log10 {x}"), log10(x), x.log10());
            same(&format!("exp {x}"), exp(x), x.exp());
            same(&format!("ln {x}"), ln(x), x.ln());
            same(&format!("sin {x}"), sin(x), x.sin());
            for y in ends {
                same(&format!("hypot {x} {y}"), hypot(x, y), x.hypot(y));
                same(&format!("pow {x} {y}"), pow(x, y), x.powf(y));
                same(&format!("atan2 {x} {y}"), atan2(x, y), x.atan2(y));
            }
        }
        for (x, inverse) in [(1.0, 0.0), (f64::INFINITY, f64::INFINITY), (0.5, f64::NAN)] {
            same(&format!("acosh {x}"), acosh(x), inverse);
        }
        assert_eq!(
            (asinh(-0.0).to_bits(), asinh(f64::NEG_INFINITY)),
            ((-0.0_f64).to_bits(), f64::NEG_INFINITY)
        );
    }

    #[test]
    fn bits_are_those_of_the_c_library_nearly_always() {
        let (mut state, mut wrong, mut all) = (1_u64, Vec::new(), 0);
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        for _ in 0..2000 {
            let (x, y) = (40.0 * next() - 20.0, 40.0 * next() - 20.0);
            let pairs = [
                ("sin", sin(x), x.sin()),
                ("cos", cos(x), x.cos()),
                ("tan", tan(x), x.tan()),
                ("exp", exp(x), x.exp()),
                ("ln", ln(x.abs()), x.abs().ln()),
                ("log2", log2(x.abs()), x.abs().log2()),
                ("log10", log10(x.abs()), x.abs().log10()),
                ("cosh", cosh(x), x.cosh()),
                ("sinh", sinh(x), x.sinh()),
                ("tanh", tanh(x), x.tanh()),
                ("pow", pow(x.abs(), y), x.abs().powf(y)),
                ("atan2", atan2(x, y), x.atan2(y)),
                ("hypot", hypot(x, y), x.hypot(y)),
                ("expm1", expm1(x), x.exp_m1()),
                ("log1p", log1p(x.abs()), x.abs().ln_1p()),
            ];
            for (name, ours, theirs) in pairs {
                all += 1;
                if ours.to_bits() != theirs.to_bits() {
                    wrong.push(name);
                }
            }
        }
        assert!(wrong.len() * 500 < all, "{} of {all}: {wrong:?}", wrong.len());
    }
}
