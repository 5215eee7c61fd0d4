//! Elementary functions of floats.
//!
//! Compiled to WebAssembly they are 7 KB compressed, which every browser has already. So in a page the browser is asked,
//! and elsewhere the C library; either is within one unit in the last place.

macro_rules! functions {
    ($($(#[$doc:meta])* $name:ident: $std:ident, $browser:ident ($($x:ident),+);)*) => {
        $(
            $(#[$doc])*
            pub fn $name($($x: f64),+) -> f64 {
                #[cfg(not(target_arch = "wasm32"))]
                return f64::$std($($x),+);
                #[cfg(target_arch = "wasm32")]
                return js_sys::Math::$browser($($x),+);
            }
        )*
    };
}

functions! {
    /// The angle with this cosine.
    acos: acos, acos(x);
    /// The number with this hyperbolic cosine.
    acosh: acosh, acosh(x);
    /// The angle with this sine.
    asin: asin, asin(x);
    /// The number with this hyperbolic sine.
    asinh: asinh, asinh(x);
    /// The angle with this tangent.
    atan: atan, atan(x);
    /// The angle of the point (x, y).
    atan2: atan2, atan2(y, x);
    /// The number with this hyperbolic tangent.
    atanh: atanh, atanh(x);
    /// The cube root.
    cbrt: cbrt, cbrt(x);
    /// The cosine.
    cos: cos, cos(x);
    /// The hyperbolic cosine.
    cosh: cosh, cosh(x);
    /// The exponential.
    exp: exp, exp(x);
    /// The exponential less 1, exact near 0.
    expm1: exp_m1, expm1(x);
    /// The length of the vector (x, y).
    hypot: hypot, hypot(x, y);
    /// The natural logarithm.
    ln: ln, log(x);
    /// The natural logarithm of 1 + x, exact near 0.
    log1p: ln_1p, log1p(x);
    /// The logarithm to base 2.
    log2: log2, log2(x);
    /// The logarithm to base 10.
    log10: log10, log10(x);
    /// The sine.
    sin: sin, sin(x);
    /// The hyperbolic sine.
    sinh: sinh, sinh(x);
    /// The tangent.
    tan: tan, tan(x);
    /// The hyperbolic tangent.
    tanh: tanh, tanh(x);
}

#[cfg(test)]
mod tests {
    #[test]
    fn arguments_stand_in_their_order() {
        assert_eq!(super::atan2(1.0, 0.0), std::f64::consts::FRAC_PI_2);
        assert_eq!((super::hypot(3.0, 4.0), super::log10(1000.0), super::log1p(0.0)), (5.0, 3.0, 0.0));
    }
}
