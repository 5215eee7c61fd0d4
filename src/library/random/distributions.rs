//! Random numbers of many distributions: the same methods, hence the same draws, as CPython's.

use std::f64::consts::{E, LN_2, PI, SQRT_2, TAU};

use super::{Generator, generator};
use crate::library::args::{float, integer};
use crate::vm::{Args, Flow, NativeMethod, NativeResult, PyResult, Value, Vm};

/// The table of methods.
pub const METHODS: &[NativeMethod] = &[
    ("uniform", uniform),
    ("triangular", triangular),
    ("normalvariate", |vm, args| {
        with_defaults(vm, args, "normalvariate", [("mu", 0.0), ("sigma", 1.0)], |g, [mu, sigma]| {
            mu + normal(g) * sigma
        })
    }),
    ("gauss", |vm, args| {
        with_defaults(vm, args, "gauss", [("mu", 0.0), ("sigma", 1.0)], |g, [mu, sigma]| {
            mu + gauss(g) * sigma
        })
    }),
    ("lognormvariate", |vm, args| {
        let generator = generator(vm, args, "lognormvariate")?;
        let [mu, sigma] = floats(vm, args, "lognormvariate", ["mu", "sigma"])?;
        Ok(Flow::Value(Value::float((mu + normal(generator) * sigma).exp())))
    }),
    ("expovariate", expovariate),
    ("gammavariate", |vm, args| {
        let generator = generator(vm, args, "gammavariate")?;
        let [alpha, beta] = floats(vm, args, "gammavariate", ["alpha", "beta"])?;
        Ok(Flow::Value(Value::float(gamma(vm, generator, alpha, beta)?)))
    }),
    ("betavariate", |vm, args| {
        let generator = generator(vm, args, "betavariate")?;
        let [alpha, beta] = floats(vm, args, "betavariate", ["alpha", "beta"])?;
        let y = gamma(vm, generator, alpha, 1.0)?;
        Ok(Flow::Value(Value::float(if y == 0.0 { 0.0 } else { y / (y + gamma(vm, generator, beta, 1.0)?) })))
    }),
    ("paretovariate", |vm, args| {
        let generator = generator(vm, args, "paretovariate")?;
        let [alpha] = floats(vm, args, "paretovariate", ["alpha"])?;
        if alpha == 0.0 {
            return Err(vm.zero_division("float division by zero"));
        }
        Ok(Flow::Value(Value::float((1.0 - float_of(generator)).powf(-1.0 / alpha))))
    }),
    ("weibullvariate", |vm, args| {
        let generator = generator(vm, args, "weibullvariate")?;
        let [alpha, beta] = floats(vm, args, "weibullvariate", ["alpha", "beta"])?;
        if beta == 0.0 {
            return Err(vm.zero_division("float division by zero"));
        }
        Ok(Flow::Value(Value::float(alpha * (-(1.0 - float_of(generator)).ln()).powf(1.0 / beta))))
    }),
    ("vonmisesvariate", |vm, args| {
        let generator = generator(vm, args, "vonmisesvariate")?;
        let [mu, kappa] = floats(vm, args, "vonmisesvariate", ["mu", "kappa"])?;
        Ok(Flow::Value(Value::float(von_mises(generator, mu, kappa))))
    }),
    ("binomialvariate", binomialvariate),
];

/// Arguments that must all be given, in the words of a method written in Python.
pub fn required<const N: usize>(
    vm: &mut Vm,
    args: &Args<'_>,
    method: &str,
    names: [&str; N],
) -> PyResult<[Value; N]> {
    let bound = args.parse(vm, &format!("Random.{method}"), true, names, 0, N)?;
    complete(vm, method, &names, &bound)?;
    Ok(bound.map(|value| value.unwrap_or(Value::None)))
}

/// Complains of parameters that got no argument.
fn complete(vm: &mut Vm, method: &str, names: &[&str], bound: &[Option<Value>]) -> PyResult<()> {
    let missing: Vec<String> = names
        .iter()
        .zip(bound)
        .filter(|(_, value)| value.is_none())
        .map(|(name, _)| format!("'{name}'"))
        .collect();
    if let Some((last, before)) = missing.split_last() {
        let plural = if before.is_empty() { "" } else { "s" };
        let list = if before.is_empty() { last.clone() } else { format!("{} and {last}", before.join(", ")) };
        let count = missing.len();
        return Err(vm.type_error(format!(
            "Random.{method}() missing {count} required positional argument{plural}: {list}"
        )));
    }
    Ok(())
}

fn floats<const N: usize>(
    vm: &mut Vm,
    args: &Args<'_>,
    method: &str,
    names: [&str; N],
) -> PyResult<[f64; N]> {
    let values = required(vm, args, method, names)?;
    let mut numbers = [0.0; N];
    for (number, value) in numbers.iter_mut().zip(&values) {
        *number = float(vm, value)?;
    }
    Ok(numbers)
}

fn with_defaults<const N: usize>(
    vm: &mut Vm,
    args: &Args<'_>,
    method: &str,
    parameters: [(&str, f64); N],
    draw: impl FnOnce(&Generator, [f64; N]) -> f64,
) -> NativeResult {
    let generator = generator(vm, args, method)?;
    let names = parameters.map(|(name, _)| name);
    let bound = args.parse(vm, &format!("Random.{method}"), true, names, 0, N)?;
    let mut numbers = parameters.map(|(_, default)| default);
    for (number, value) in numbers.iter_mut().zip(&bound) {
        if let Some(value) = value {
            *number = float(vm, value)?;
        }
    }
    Ok(Flow::Value(Value::float(draw(generator, numbers))))
}

fn float_of(generator: &Generator) -> f64 {
    generator.twister.borrow_mut().float()
}

fn uniform(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "uniform")?;
    let [a, b] = floats(vm, args, "uniform", ["a", "b"])?;
    Ok(Flow::Value(Value::float(a + (b - a) * float_of(generator))))
}

fn triangular(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "triangular")?;
    let [low, high, mode] = args.parse(vm, "Random.triangular", true, ["low", "high", "mode"], 0, 3)?;
    let shown = low.clone().unwrap_or(Value::float(0.0));
    let (mut low, mut high) =
        (low.map_or(Ok(0.0), |low| float(vm, &low))?, high.map_or(Ok(1.0), |high| float(vm, &high))?);
    let mut u = float_of(generator);
    let mut c = match mode.filter(|mode| !mode.is_none()) {
        None => 0.5,
        Some(mode) => {
            if high == low {
                return Ok(Flow::Value(shown));
            }
            (float(vm, &mode)? - low) / (high - low)
        }
    };
    if u > c {
        (u, c) = (1.0 - u, 1.0 - c);
        (low, high) = (high, low);
    }
    Ok(Flow::Value(Value::float(low + (high - low) * (u * c).sqrt())))
}

/// A standard normal number by the ratio of two uniform ones (Kinderman and Monahan).
fn normal(generator: &Generator) -> f64 {
    let scale = 4.0 * (-0.5f64).exp() / SQRT_2;
    loop {
        let u1 = float_of(generator);
        let u2 = 1.0 - float_of(generator);
        let z = scale * (u1 - 0.5) / u2;
        if z * z / 4.0 <= -u2.ln() {
            return z;
        }
    }
}

/// A standard normal number; they come in pairs (Box and Muller).
fn gauss(generator: &Generator) -> f64 {
    if let Some(spare) = generator.spare.borrow_mut().take() {
        return spare;
    }
    let angle = float_of(generator) * TAU;
    let radius = (-2.0 * (1.0 - float_of(generator)).ln()).sqrt();
    *generator.spare.borrow_mut() = Some(angle.sin() * radius);
    angle.cos() * radius
}

fn expovariate(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "expovariate")?;
    let [rate] = args.parse(vm, "Random.expovariate", true, ["lambd"], 0, 1)?;
    let rate = rate.map_or(Ok(1.0), |rate| float(vm, &rate))?;
    let drawn = -(1.0 - float_of(generator)).ln();
    if rate == 0.0 {
        return Err(vm.zero_division("float division by zero"));
    }
    Ok(Flow::Value(Value::float(drawn / rate)))
}

fn gamma(vm: &Vm, generator: &Generator, alpha: f64, beta: f64) -> PyResult<f64> {
    if !(alpha > 0.0 && beta > 0.0) {
        return Err(vm.value_error("gammavariate: alpha and beta must be > 0.0"));
    }
    Ok(if alpha > 1.0 {
        large_gamma(generator, alpha) * beta
    } else if alpha == 1.0 {
        -(1.0 - float_of(generator)).ln() * beta
    } else {
        small_gamma(generator, alpha) * beta
    })
}

/// Cheng's method for shapes above 1.
fn large_gamma(generator: &Generator, alpha: f64) -> f64 {
    let spread = (2.0 * alpha - 1.0).sqrt();
    let base = alpha - 4f64.ln();
    let sum = alpha + spread;
    let limit = 1.0 + 4.5f64.ln();
    loop {
        let u1 = float_of(generator);
        if !(1e-7 < u1 && u1 < 0.999_999_9) {
            continue;
        }
        let u2 = 1.0 - float_of(generator);
        let v = (u1 / (1.0 - u1)).ln() / spread;
        let x = alpha * v.exp();
        let z = u1 * u1 * u2;
        let r = base + sum * v - x;
        if r + limit - 4.5 * z >= 0.0 || r >= z.ln() {
            return x;
        }
    }
}

/// Ahrens and Dieter's method for shapes below 1.
fn small_gamma(generator: &Generator, alpha: f64) -> f64 {
    loop {
        let u = float_of(generator);
        let b = (E + alpha) / E;
        let p = b * u;
        let x = if p <= 1.0 { p.powf(1.0 / alpha) } else { -((b - p) / alpha).ln() };
        let u1 = float_of(generator);
        if p > 1.0 {
            if u1 <= x.powf(alpha - 1.0) {
                return x;
            }
        } else if u1 <= (-x).exp() {
            return x;
        }
    }
}

/// Best and Fisher's method on the circle.
fn von_mises(generator: &Generator, mu: f64, kappa: f64) -> f64 {
    if kappa <= 1e-6 {
        return TAU * float_of(generator);
    }
    let s = 0.5 / kappa;
    let r = s + (1.0 + s * s).sqrt();
    let z = loop {
        let z = (PI * float_of(generator)).cos();
        let d = z / (r + z);
        let u = float_of(generator);
        if u < 1.0 - d * d || u <= (1.0 - d) * d.exp() {
            break z;
        }
    };
    let q = 1.0 / r;
    let f = (q + z) / (1.0 + q * z);
    let angle = if float_of(generator) > 0.5 { mu + f.acos() } else { mu - f.acos() };
    angle.rem_euclid(TAU)
}

fn binomialvariate(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "binomialvariate")?;
    let [n, p] = args.parse(vm, "Random.binomialvariate", true, ["n", "p"], 0, 2)?;
    let n = n.map_or(Ok(Some(1)), |n| integer(vm, &n).map(|n| n.to_i64()))?.unwrap_or(i64::MAX);
    let p = p.map_or(Ok(0.5), |p| float(vm, &p))?;
    if n < 0 {
        return Err(vm.value_error("n must be non-negative"));
    }
    if !(0.0..=1.0).contains(&p) {
        return Err(vm.value_error("p must be in the range 0.0 <= p <= 1.0"));
    }
    let drawn = if p == 0.0 {
        0
    } else if p == 1.0 {
        n
    } else if n == 1 {
        i64::from(float_of(generator) < p)
    } else if p > 0.5 {
        n - binomial(generator, n, 1.0 - p)
    } else {
        binomial(generator, n, p)
    };
    Ok(Flow::Value(Value::Int(drawn)))
}

/// Successes among `n` trials of probability at most one half.
fn binomial(generator: &Generator, n: i64, p: f64) -> i64 {
    if n == 1 {
        return i64::from(float_of(generator) < p);
    }
    let size = n as f64;
    if size * p < 10.0 {
        // Devroye: jump from success to success.
        let (mut x, mut y) = (0, 0);
        let c = (1.0 - p).ln() / LN_2;
        if c == 0.0 {
            return x;
        }
        loop {
            y += ((float_of(generator).ln() / LN_2) / c).floor() as i64 + 1;
            if y > n {
                return x;
            }
            x += 1;
        }
    }
    rejection(generator, size, p)
}

/// Hörmann's transformed rejection for many expected successes.
fn rejection(generator: &Generator, n: f64, p: f64) -> i64 {
    let spread = (n * p * (1.0 - p)).sqrt();
    let b = 1.15 + 2.53 * spread;
    let a = -0.0873 + 0.0248 * b + 0.01 * p;
    let c = n * p + 0.5;
    let vr = 0.92 - 4.2 / b;
    let mut setup: Option<(f64, f64, f64, f64)> = None;
    loop {
        let u = float_of(generator) - 0.5;
        let us = 0.5 - u.abs();
        let k = ((2.0 * a / us + b) * u + c).floor();
        if k < 0.0 || k > n {
            continue;
        }
        let mut v = float_of(generator);
        if us >= 0.07 && v <= vr {
            return k as i64;
        }
        let (alpha, ratio, mode, height) = *setup.get_or_insert_with(|| {
            let mode = ((n + 1.0) * p).floor();
            let height = log_gamma(mode + 1.0) + log_gamma(n - mode + 1.0);
            ((2.83 + 5.1 / b) * spread, (p / (1.0 - p)).ln(), mode, height)
        });
        v *= alpha / (a / (us * us) + b);
        if v.ln() <= height - log_gamma(k + 1.0) - log_gamma(n - k + 1.0) + (k - mode) * ratio {
            return k as i64;
        }
    }
}

/// The logarithm of the gamma function for positive numbers, by Lanczos' approximation.
fn log_gamma(x: f64) -> f64 {
    const G: f64 = 607.0 / 128.0;
    const SERIES: [f64; 15] = [
        0.999_999_999_999_997_1,
        57.156_235_665_862_92,
        -59.597_960_355_475_49,
        14.136_097_974_741_746,
        -0.491_913_816_097_620_2,
        3.399_464_998_481_189e-5,
        4.652_362_892_704_858e-5,
        -9.837_447_530_487_956e-5,
        1.580_887_032_249_125e-4,
        -2.102_644_417_241_049e-4,
        2.174_396_181_152_126_5e-4,
        -1.643_181_065_367_639e-4,
        8.441_822_398_385_275e-5,
        -2.619_083_840_158_141e-5,
        3.689_918_265_953_163e-6,
    ];
    let base = x - 1.0;
    let sum: f64 = SERIES[0]
        + SERIES[1..].iter().enumerate().map(|(n, term)| term / (base + n as f64 + 1.0)).sum::<f64>();
    let t = base + G + 0.5;
    (base + 0.5) * t.ln() - t + (TAU.sqrt() * sum).ln()
}
