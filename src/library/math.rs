//! `_math`: the functions of `math` that processors and C libraries compute. The rest is Python.

use std::rc::Rc;

use super::{add_functions, args, new_module};
use crate::vm::types::{Number, and_then, has_special};
use crate::vm::{Args, Builtin, Flow, Module, NativeMethod, NativeResult, PyResult, Value, Vm, frexp};

/// A function of one number, by name.
type One = (&'static str, fn(f64) -> f64);

/// A function of two numbers, by name.
type Two = (&'static str, fn(f64, f64) -> f64);

/// Functions of one number, by place: the native function of each finds its own by [`Args::state`].
const ONE: &[One] = &[
    ("acos", elementary::acos),
    ("acosh", elementary::acosh),
    ("asin", elementary::asin),
    ("asinh", elementary::asinh),
    ("atan", elementary::atan),
    ("atanh", elementary::atanh),
    ("cbrt", elementary::cbrt),
    ("cos", elementary::cos),
    ("cosh", elementary::cosh),
    ("degrees", |x| x * (180.0 / std::f64::consts::PI)),
    ("exp", elementary::exp),
    ("exp2", elementary::exp2),
    ("expm1", elementary::expm1),
    ("fabs", f64::abs),
    ("log1p", elementary::log1p),
    ("radians", |x| x * (std::f64::consts::PI / 180.0)),
    ("sin", elementary::sin),
    ("sinh", elementary::sinh),
    ("sqrt", f64::sqrt),
    ("tan", elementary::tan),
    ("tanh", elementary::tanh),
    ("_ln", elementary::ln),
    ("_log2", elementary::log2),
    ("_log10", elementary::log10),
    ("_float", |x| x),
];

/// Those that grow beyond every float; an infinite result of any other is a pole.
const GROWING: [&str; 5] = ["cosh", "exp", "exp2", "expm1", "sinh"];

/// Functions of two numbers.
const TWO: &[Two] = &[
    ("atan2", elementary::atan2),
    ("copysign", f64::copysign),
    ("fmod", |x, y| x % y),
    ("pow", elementary::pow),
];

const FUNCTIONS: &[NativeMethod] = &[
    ("fma", |vm, given| {
        let [x, y, z] = given.exactly(vm, "fma", false)?;
        let [x, y, z] = [args::float(vm, x)?, args::float(vm, y)?, args::float(vm, z)?];
        let result = x.mul_add(y, z);
        let nan = result.is_nan() && !(x.is_nan() || y.is_nan() || z.is_nan());
        if nan {
            return Err(vm.value_error("invalid operation in fma"));
        }
        if result.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
            return Err(vm.overflow_error("overflow in fma"));
        }
        Ok(Flow::Value(Value::float(result)))
    }),
    ("frexp", |vm, given| {
        let [x] = given.exactly(vm, "math.frexp", false)?;
        let (mantissa, exponent) = match args::float(vm, x)? {
            x if x == 0.0 || !x.is_finite() => (x, 0),
            x => frexp(x),
        };
        Ok(Flow::Value(Value::tuple(vec![Value::float(mantissa), Value::Int(exponent.into())])))
    }),
    ("modf", |vm, given| {
        let [x] = given.exactly(vm, "math.modf", false)?;
        let x = args::float(vm, x)?;
        let fraction = if x.is_infinite() { 0.0 } else { x.fract() };
        Ok(Flow::Value(Value::tuple(vec![Value::float(fraction.copysign(x)), Value::float(x.trunc())])))
    }),
    // The next float in the direction of the sign: a step up or down in the order of all floats.
    ("_step", |vm, given| {
        let [x, up] = given.exactly(vm, "_step", false)?;
        let x = args::float(vm, x)?;
        Ok(Flow::Value(Value::float(if up.is_true() { x.next_up() } else { x.next_down() })))
    }),
];

/// Make the module.
pub fn module(_vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = new_module("_math", &[]);
    add_functions(&module, FUNCTIONS);
    let names = ONE.iter().map(|(name, _)| (*name, one as crate::vm::NativeFn));
    let names = names.chain(TWO.iter().map(|(name, _)| (*name, two as crate::vm::NativeFn)));
    for (at, (name, function)) in names.enumerate() {
        let mut builtin = Builtin::new("math", name, function);
        builtin.state = Value::Int(at as i64);
        module.dict.set_str(name, Value::Builtin(Rc::new(builtin)));
    }
    Ok(module)
}

/// Which function it is.
fn place(args: &Args<'_>) -> usize {
    if let Value::Int(at) = args.state { *at as usize } else { 0 }
}

fn one(vm: &mut Vm, given: &Args<'_>) -> NativeResult {
    let at = place(given);
    let [x] = given.exactly(vm, &format!("math.{}", ONE[at].0), false)?;
    if Number::of(x.base()).is_none() && (has_special(vm, x, "__float__") || has_special(vm, x, "__index__"))
    {
        let convert = Flow::call(Value::Class(vm.types.float.clone()), vec![x.clone()]);
        return and_then(vm, convert, given.state.clone(), |vm, state, x| compute(vm, state, &x));
    }
    compute(vm, given.state, x)
}

fn compute(vm: &mut Vm, state: &Value, x: &Value) -> NativeResult {
    let (name, function) = ONE[if let Value::Int(at) = state { *at as usize } else { 0 }];
    let x = args::float(vm, x)?;
    let result = function(x);
    if result.is_nan() && !x.is_nan() {
        return Err(vm.value_error("math domain error"));
    }
    if result.is_infinite() && x.is_finite() {
        return Err(match GROWING.contains(&name) || name == "degrees" {
            true => vm.overflow_error("math range error"),
            false => vm.value_error("math domain error"),
        });
    }
    Ok(Flow::Value(Value::float(result)))
}

fn two(vm: &mut Vm, given: &Args<'_>) -> NativeResult {
    let (name, function) = TWO[place(given) - ONE.len()];
    let [x, y] = given.exactly(vm, name, false)?;
    let (x, y) = (args::float(vm, x)?, args::float(vm, y)?);
    let result = function(x, y);
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(vm.value_error("math domain error"));
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        return Err(match x == 0.0 {
            true => vm.value_error("math domain error"),
            false => vm.overflow_error("math range error"),
        });
    }
    Ok(Flow::Value(Value::float(result)))
}
