//! The operators of numbers, `str` and `bytes` as methods: `int.__add__`, `"a".__eq__`, `super().__mul__`.
//!
//! Operators on exact built-in objects do not come here, except where Python code has a part in them.

use std::rc::Rc;

use super::compare::compare;
use super::number::{Int, Number};
use super::protocol::has_special;
use super::receiver::with_indices;
use super::{absolute, bytes, container_binary, int, number_binary, repeat_count, text, unary};
use crate::code::{BinaryOp, CompareOp, UnaryOp};
use crate::vm::Vm;
use crate::vm::compare::{Fast, fast_hash};
use crate::vm::native::{Args, Flow, NativeResult, PyResult, Raised};
use crate::vm::object::{Builtin, BuiltinKind, Class, Identity, NativeFn};
use crate::vm::value::Value;

/// Which values a method's class takes part with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Int,
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
}

const FAMILIES: [Family; 6] =
    [Family::Int, Family::Float, Family::Complex, Family::Str, Family::Bytes, Family::ByteArray];

impl Family {
    /// Whether a value is of the class itself.
    fn owns(self, value: &Value) -> bool {
        match self {
            Self::Int => Int::of(value).is_some(),
            Self::Float => matches!(value.base(), Value::Float(_)),
            Self::Complex => matches!(value.base(), Value::Complex(_)),
            Self::Str => matches!(value.base(), Value::Str(_)),
            Self::Bytes => matches!(value.base(), Value::Bytes(bytes) if !bytes.mutable),
            Self::ByteArray => matches!(value.base(), Value::Bytes(bytes) if bytes.mutable),
        }
    }

    /// Whether the class's own operators take the value as the other operand. Wider numbers are left to their class.
    fn takes(self, value: &Value) -> bool {
        match self {
            Self::Float => matches!(Number::of(value), Some(Number::Int(_) | Number::Float(_))),
            Self::Complex => Number::of(value).is_some(),
            Self::Bytes | Self::ByteArray => matches!(value.base(), Value::Bytes(_)),
            other => other.owns(value),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Int => "int",
            Self::Float => "float",
            Self::Complex => "complex",
            Self::Str => "str",
            Self::Bytes => "bytes",
            Self::ByteArray => "bytearray",
        }
    }
}

const BINARY: [BinaryOp; 13] = [
    BinaryOp::Add,
    BinaryOp::Sub,
    BinaryOp::Mul,
    BinaryOp::MatMul,
    BinaryOp::TrueDiv,
    BinaryOp::FloorDiv,
    BinaryOp::Mod,
    BinaryOp::Pow,
    BinaryOp::LShift,
    BinaryOp::RShift,
    BinaryOp::And,
    BinaryOp::Or,
    BinaryOp::Xor,
];

const COMPARISONS: [(CompareOp, &str); 6] = [
    (CompareOp::Lt, "__lt__"),
    (CompareOp::Le, "__le__"),
    (CompareOp::Eq, "__eq__"),
    (CompareOp::Ne, "__ne__"),
    (CompareOp::Gt, "__gt__"),
    (CompareOp::Ge, "__ge__"),
];

const UNARY: [(UnaryOp, &str); 3] =
    [(UnaryOp::Negative, "__neg__"), (UnaryOp::Positive, "__pos__"), (UnaryOp::Invert, "__invert__")];

/// Which operator and class a method stands for: kept in [`Builtin::state`], so that one function serves all.
#[derive(Clone, Copy)]
struct Role {
    operator: usize,
    family: Family,
    reflected: bool,
}

impl Role {
    fn to_state(self) -> Value {
        let family = FAMILIES.iter().position(|family| *family == self.family).unwrap_or(0);
        Value::Int((self.operator | family << 8 | usize::from(self.reflected) << 16) as i64)
    }

    fn of(args: &Args<'_>) -> Self {
        let state = match args.state {
            Value::Int(state) => *state as usize,
            _ => 0,
        };
        Self {
            operator: state & 0xff,
            family: FAMILIES[(state >> 8 & 0xff).min(FAMILIES.len() - 1)],
            reflected: state >> 16 & 1 == 1,
        }
    }
}

/// Put the operator methods on the classes.
pub fn install(vm: &mut Vm) {
    use BinaryOp::{Add, And, FloorDiv, LShift, Mod, Mul, Or, Pow, RShift, Sub, TrueDiv, Xor};
    let types = &vm.types;
    let real: &[BinaryOp] = &[Add, Sub, Mul, TrueDiv, FloorDiv, Mod, Pow];
    let bits: &[BinaryOp] = &[LShift, RShift, And, Or, Xor];
    for (class, family, tables) in [
        (&types.int, Family::Int, [real, bits]),
        (&types.float, Family::Float, [real, &[]]),
        (&types.complex, Family::Complex, [&[Add, Sub, Mul, TrueDiv, Pow], &[]]),
    ] {
        for op in tables.into_iter().flatten() {
            for (prefix, reflected) in [("", false), ("r", true)] {
                let name = format!("__{prefix}{}__", op.stem());
                add(
                    class,
                    &name,
                    binary_method,
                    Role { operator: *op as usize, family, reflected }.to_state(),
                );
            }
        }
        for (operator, (op, name)) in UNARY.iter().enumerate() {
            if *op != UnaryOp::Invert || family == Family::Int {
                add(class, name, unary_method, Role { operator, family, reflected: false }.to_state());
            }
        }
        let plain = |operator| Role { operator, family, reflected: false };
        add(class, "__abs__", absolute_method, plain(0).to_state());
        add(class, "__bool__", truth_method, plain(0).to_state());
        if family != Family::Complex {
            add(class, "__divmod__", divmod_method, plain(0).to_state());
            add(
                class,
                "__rdivmod__",
                divmod_method,
                Role { operator: 0, family, reflected: true }.to_state(),
            );
        }
    }
    for (class, family) in [
        (&types.int, Family::Int),
        (&types.float, Family::Float),
        (&types.complex, Family::Complex),
        (&types.str, Family::Str),
        (&types.bytes, Family::Bytes),
        (&types.bytearray, Family::ByteArray),
    ] {
        for (operator, (_, name)) in COMPARISONS.iter().enumerate() {
            add(class, name, compare_method, Role { operator, family, reflected: false }.to_state());
        }
        if family == Family::ByteArray {
            class.dict.set_str("__hash__", Value::None);
        } else {
            add(class, "__hash__", hash_method, Role { operator: 0, family, reflected: false }.to_state());
        }
    }
    // `True & False` is a bool.
    for op in [And, Or, Xor] {
        for (prefix, reflected) in [("", false), ("r", true)] {
            let name = format!("__{prefix}{}__", op.stem());
            add(
                &types.bool,
                &name,
                binary_method,
                Role { operator: op as usize, family: Family::Int, reflected }.to_state(),
            );
        }
    }
    for (class, family) in
        [(&types.str, Family::Str), (&types.bytes, Family::Bytes), (&types.bytearray, Family::ByteArray)]
    {
        for (name, op, reflected) in
            [("__add__", Add, false), ("__mul__", Mul, false), ("__rmul__", Mul, true)]
        {
            add(class, name, sequence_method, Role { operator: op as usize, family, reflected }.to_state());
        }
        for (name, reflected) in [("__mod__", false), ("__rmod__", true)] {
            add(class, name, percent_method, Role { operator: Mod as usize, family, reflected }.to_state());
        }
    }
}

/// Put a method with a state of its own on a class.
pub fn add(class: &Rc<Class>, name: &str, function: NativeFn, state: Value) {
    let builtin = Builtin {
        identity: Identity::default(),
        name: name.into(),
        qualname: format!("{}.{name}", class.name_text().as_str()).into(),
        module: "builtins".into(),
        kind: BuiltinKind::Method,
        function,
        state,
    };
    class.dict.set_str(name, Value::Builtin(Rc::new(builtin)));
}

/// The receiver and its arguments, of which there must be `N - 1`.
fn operands<'a, const N: usize>(
    vm: &Vm,
    args: &Args<'a>,
    role: Role,
    name: &str,
) -> PyResult<&'a [Value; N]> {
    if !args.names.is_empty() {
        return Err(vm.type_error(format!("wrapper {name}() takes no keyword arguments")));
    }
    match args.pos.first() {
        Some(this) if role.family.owns(this) => {}
        other => return Err(wrong_operand(vm, role.family.name(), name, other)),
    }
    args.pos.try_into().map_err(|_| {
        let (want, got) = (N - 1, args.pos.len() - 1);
        let plural = if want == 1 { "" } else { "s" };
        vm.type_error(format!("expected {want} argument{plural}, got {got}"))
    })
}

fn wrong_operand(vm: &Vm, class: &str, name: &str, this: Option<&Value>) -> Raised {
    match this {
        Some(this) => vm.type_error(format!(
            "descriptor '{name}' requires a '{class}' object but received a '{}'",
            vm.class_name(this)
        )),
        None => vm.type_error(format!("descriptor '{name}' of '{class}' object needs an argument")),
    }
}

fn binary_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let role = Role::of(args);
    let op = BINARY[role.operator.min(BINARY.len() - 1)];
    let name = format!("__{}{}__", if role.reflected { "r" } else { "" }, op.stem());
    if op == BinaryOp::Pow && args.pos.len() == 3 && !args.pos[2].is_none() {
        return power_modulo(vm, args, role);
    }
    let args = match (op, args.pos) {
        // `pow(a, b, None)` is `pow(a, b)`.
        (BinaryOp::Pow, [_, _, Value::None]) => Args { pos: &args.pos[..2], ..*args },
        _ => *args,
    };
    let [this, other] = operands(vm, &args, role, &name)?;
    if !role.family.takes(other) {
        return Ok(Flow::Value(Value::NotImplemented));
    }
    let (a, b) = if role.reflected { (other, this) } else { (this, other) };
    if let (Value::Bool(_), Value::Bool(_)) = (a, b)
        && let Some(value) = super::binary(vm, op, a, b)?
    {
        return Ok(Flow::Value(value));
    }
    let (Some(a), Some(b)) = (Number::of(a), Number::of(b)) else {
        return Ok(Flow::Value(Value::NotImplemented));
    };
    let result = number_binary(op, a, b).map_err(|error| error.raise(vm))?;
    Ok(Flow::Value(result.unwrap_or(Value::NotImplemented)))
}

fn power_modulo(vm: &mut Vm, args: &Args<'_>, role: Role) -> NativeResult {
    let [this, exponent, modulus] = operands(vm, args, role, "__pow__")?;
    let (base, exponent) = if role.reflected { (exponent, this) } else { (this, exponent) };
    if ![base, exponent, modulus].into_iter().all(|value| role.family.takes(value)) {
        return Ok(Flow::Value(Value::NotImplemented));
    }
    match power(vm, base, exponent, modulus)? {
        Some(value) => Ok(Flow::Value(value)),
        None => Ok(Flow::Value(Value::NotImplemented)),
    }
}

/// `pow(base, exponent, modulus)` for numbers; `None` when one of them is none.
pub fn power(vm: &mut Vm, base: &Value, exponent: &Value, modulus: &Value) -> PyResult<Option<Value>> {
    if let (Some(base), Some(exponent), Some(modulus)) = (Int::of(base), Int::of(exponent), Int::of(modulus))
    {
        return int::power_modulo(base, exponent, modulus).map(Some).map_err(|error| error.raise(vm));
    }
    if [base, exponent, modulus].iter().any(|value| Number::of(value).is_none()) {
        return Ok(None);
    }
    // The widest of the three has the word, and complex numbers say it in their own way.
    if [base, exponent, modulus].iter().any(|value| matches!(value.base(), Value::Complex(_))) {
        return Err(vm.value_error("complex modulo"));
    }
    Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"))
}

/// `divmod(a, b)` for numbers; `None` when the types have none.
pub fn divmod(vm: &mut Vm, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    let pair = match (Number::of(a), Number::of(b)) {
        (Some(Number::Int(a)), Some(Number::Int(b))) => {
            int::divmod(a, b, "integer division or modulo by zero")
        }
        (Some(a), Some(b)) => match (a.to_float(), b.to_float()) {
            (Some(a), Some(b)) => a
                .and_then(|a| super::float::divmod(a, b?, "float divmod()"))
                .map(|(quotient, rest)| (Value::float(quotient), Value::float(rest))),
            _ => return Ok(None),
        },
        _ => return Ok(None),
    };
    let (quotient, rest) = pair.map_err(|error| error.raise(vm))?;
    Ok(Some(Value::tuple(vec![quotient, rest])))
}

fn divmod_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let role = Role::of(args);
    let name = if role.reflected { "__rdivmod__" } else { "__divmod__" };
    let [this, other] = operands(vm, args, role, name)?;
    if !role.family.takes(other) {
        return Ok(Flow::Value(Value::NotImplemented));
    }
    let (a, b) = if role.reflected { (other, this) } else { (this, other) };
    Ok(Flow::Value(divmod(vm, a, b)?.unwrap_or(Value::NotImplemented)))
}

fn unary_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let role = Role::of(args);
    let (op, name) = UNARY[role.operator.min(UNARY.len() - 1)];
    let [this] = operands(vm, args, role, name)?;
    Ok(Flow::Value(unary(vm, op, this)?.unwrap_or(Value::NotImplemented)))
}

fn absolute_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this] = operands(vm, args, Role::of(args), "__abs__")?;
    match Number::of(this) {
        Some(number) => absolute(number).map(Flow::Value).map_err(|error| error.raise(vm)),
        None => Ok(Flow::Value(Value::NotImplemented)),
    }
}

fn truth_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this] = operands(vm, args, Role::of(args), "__bool__")?;
    Ok(Flow::Value(Value::bool(match Number::of(this) {
        Some(Number::Int(number)) => !number.is_zero(),
        Some(Number::Float(number)) => number != 0.0,
        Some(Number::Complex(parts)) => parts != (0.0, 0.0),
        None => true,
    })))
}

fn hash_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this] = operands(vm, args, Role::of(args), "__hash__")?;
    match fast_hash(this.base()) {
        Fast::Ready(Some(hash)) => Ok(Flow::Value(Value::Int(hash))),
        _ => Ok(Flow::Value(Value::NotImplemented)),
    }
}

fn compare_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let role = Role::of(args);
    let (op, name) = COMPARISONS[role.operator.min(COMPARISONS.len() - 1)];
    let [this, other] = operands(vm, args, role, name)?;
    let unordered = role.family == Family::Complex && !matches!(op, CompareOp::Eq | CompareOp::Ne);
    if unordered || !role.family.takes(other) {
        return Ok(Flow::Value(Value::NotImplemented));
    }
    Ok(Flow::Value(match compare(vm, op, this.base(), other.base())? {
        Fast::Ready(Some(answer)) => Value::bool(answer),
        _ => Value::NotImplemented,
    }))
}

/// `+` and `*` of texts and bytes.
fn sequence_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let role = Role::of(args);
    let op = BINARY[role.operator.min(BINARY.len() - 1)];
    let name = if role.reflected { "__rmul__" } else { "__mul__" };
    let name = if op == BinaryOp::Add { "__add__" } else { name };
    let [this, other] = operands(vm, args, role, name)?;
    if op == BinaryOp::Add {
        let sum = if role.family.takes(other) { super::binary(vm, op, this, other)? } else { None };
        return match sum {
            Some(sum) => Ok(Flow::Value(sum)),
            None => Err(super::operand_error(vm, op, false, this, other)),
        };
    }
    match Int::of(other) {
        Some(count) => repeated(vm, this.base(), count).map(Flow::Value),
        None if has_special(vm, other, "__index__") => {
            let class = match role.family {
                Family::Str => &vm.types.str,
                Family::ByteArray => &vm.types.bytearray,
                _ => &vm.types.bytes,
            };
            Ok(with_indices(vm, class, name, args))
        }
        None => Err(super::not_an_integer(vm, other)),
    }
}

fn repeated(vm: &mut Vm, this: &Value, count: Int<'_>) -> PyResult<Value> {
    match this {
        Value::Str(text) => {
            let count = repeat_count(vm, count, text.len_bytes())?;
            Ok(Value::string(text.as_str().repeat(count)))
        }
        other => Ok(container_binary(vm, BinaryOp::Mul, other, &count.to_value())?.unwrap_or_default()),
    }
}

fn percent_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let role = Role::of(args);
    let name = if role.reflected { "__rmod__" } else { "__mod__" };
    let [this, other] = operands(vm, args, role, name)?;
    let (template, values) = if role.reflected { (other, this) } else { (this, other) };
    match template.base() {
        _ if !role.family.owns(template) => Ok(Flow::Value(Value::NotImplemented)),
        Value::Str(template) => text::percent_flow(vm, template.as_str().chars().collect(), false, values),
        Value::Bytes(template) => bytes::percent_flow(vm, template, values),
        _ => Ok(Flow::Value(Value::NotImplemented)),
    }
}
