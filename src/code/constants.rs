//! Constants: reading them from the tree, telling them apart, keeping each once.

use std::collections::HashMap;
use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::{Num, ToPrimitive};

use super::object::{Code, Const};
use crate::syntax::ast::{self, Expr, Number, UnaryOp};

/// What makes two constants the same object: type and value, floats by their bits (so `0.0` and `-0.0` differ).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    None,
    Ellipsis,
    Bool(bool),
    Int(i64),
    BigInt(BigInt),
    Float(u64),
    Complex(u64, u64),
    Str(Rc<str>),
    Bytes(Rc<[u8]>),
    Tuple(Vec<Key>),
    FrozenSet(Vec<Key>),
    /// Inner blocks are never shared.
    Code(*const Code),
}

fn key(constant: &Const) -> Key {
    match constant {
        Const::None => Key::None,
        Const::Ellipsis => Key::Ellipsis,
        Const::Bool(value) => Key::Bool(*value),
        Const::Int(value) => Key::Int(*value),
        Const::BigInt(value) => Key::BigInt(value.clone()),
        Const::Float(value) => Key::Float(value.to_bits()),
        Const::Complex(real, imaginary) => Key::Complex(real.to_bits(), imaginary.to_bits()),
        Const::Str(value) => Key::Str(value.clone()),
        Const::Bytes(value) => Key::Bytes(value.clone()),
        Const::Tuple(items) => Key::Tuple(items.iter().map(key).collect()),
        Const::FrozenSet(items) => Key::FrozenSet(items.iter().map(key).collect()),
        Const::Code(code) => Key::Code(Rc::as_ptr(code)),
    }
}

/// The constants of one code object.
#[derive(Debug, Default)]
pub(super) struct Pool {
    constants: Vec<Const>,
    index: HashMap<Key, u32>,
}

impl Pool {
    /// The number of `constant`, new or known.
    pub fn add(&mut self, constant: Const) -> u32 {
        let next = self.constants.len() as u32;
        let at = *self.index.entry(key(&constant)).or_insert(next);
        if at == next {
            self.constants.push(constant);
        }
        at
    }

    /// All of them, in the order of their numbers.
    pub fn into_vec(self) -> Vec<Const> {
        self.constants
    }
}

/// The value of an expression that the compiler may compute: literals, signed numbers, and tuples of constants.
pub(super) fn constant(expression: &Expr) -> Option<Const> {
    match expression {
        Expr::NoneLiteral(_) => Some(Const::None),
        Expr::EllipsisLiteral(_) => Some(Const::Ellipsis),
        Expr::BooleanLiteral(node) => Some(Const::Bool(node.value)),
        Expr::NumberLiteral(node) => Some(number(&node.value)),
        Expr::StringLiteral(node) => Some(Const::Str(node.value.to_str().into())),
        Expr::BytesLiteral(node) => Some(Const::Bytes(node.value.bytes().collect::<Vec<_>>().into())),
        Expr::Name(node) if node.id == "__debug__" => Some(Const::Bool(true)),
        Expr::UnaryOp(node) => signed(node),
        Expr::BinOp(node) => complex_literal(node),
        Expr::Tuple(node) if node.ctx.is_load() => constants(&node.elts).map(Const::Tuple),
        Expr::FString(node) => plain_fstring(node),
        _ => None,
    }
}

/// The values of `expressions` when all are constant.
pub(super) fn constants(expressions: &[Expr]) -> Option<Vec<Const>> {
    expressions.iter().map(constant).collect()
}

/// The distinct constants among `constants`, the first of equal ones kept, as a set display keeps them.
pub(super) fn distinct(constants: Vec<Const>) -> Vec<Const> {
    let mut seen: Vec<Const> = Vec::with_capacity(constants.len());
    let mut keys: HashMap<Key, u32> = HashMap::new();
    for constant in constants {
        if keys.insert(key(&constant), 0).is_none() {
            seen.push(constant);
        }
    }
    seen
}

/// Truth of a constant, for `while True` and `if __debug__`.
pub(super) fn truth(constant: &Const) -> bool {
    match constant {
        Const::None => false,
        Const::Ellipsis | Const::Code(_) => true,
        Const::Bool(value) => *value,
        Const::Int(value) => *value != 0,
        Const::BigInt(_) => true,
        Const::Float(value) => *value != 0.0,
        Const::Complex(real, imaginary) => *real != 0.0 || *imaginary != 0.0,
        Const::Str(value) => !value.is_empty(),
        Const::Bytes(value) => !value.is_empty(),
        Const::Tuple(items) | Const::FrozenSet(items) => !items.is_empty(),
    }
}

fn number(value: &Number) -> Const {
    match value {
        Number::Float(value) => Const::Float(*value),
        Number::Complex { real, imag } => Const::Complex(*real, *imag),
        Number::Int(value) => match value.as_i64() {
            Some(small) => Const::Int(small),
            None => integer(&value.to_string()),
        },
    }
}

/// An integer literal too large for the parser: decimal digits, or the literal itself with its `0x`, `0o` or `0b`.
fn integer(text: &str) -> Const {
    let lower = text.to_ascii_lowercase().replace('_', "");
    let (digits, radix) = match lower.get(..2) {
        Some("0x") => (&lower[2..], 16),
        Some("0o") => (&lower[2..], 8),
        Some("0b") => (&lower[2..], 2),
        _ => (&lower[..], 10),
    };
    // The lexer lets only digits of the radix through.
    normalize(BigInt::from_str_radix(digits, radix).unwrap_or_default())
}

fn normalize(value: BigInt) -> Const {
    match value.to_i64() {
        Some(small) => Const::Int(small),
        None => Const::BigInt(value),
    }
}

/// `-1`, `+1.5`, `~0`, `not True` and the like.
fn signed(node: &ast::ExprUnaryOp) -> Option<Const> {
    let operand = constant(&node.operand)?;
    Some(match (node.op, operand) {
        (UnaryOp::Not, value) => Const::Bool(!truth(&value)),
        (
            UnaryOp::UAdd,
            value @ (Const::Int(_) | Const::BigInt(_) | Const::Float(_) | Const::Complex(..)),
        ) => value,
        (UnaryOp::USub, Const::Int(value)) => match value.checked_neg() {
            Some(value) => Const::Int(value),
            None => Const::BigInt(-BigInt::from(value)),
        },
        (UnaryOp::USub, Const::BigInt(value)) => normalize(-value),
        (UnaryOp::USub, Const::Float(value)) => Const::Float(-value),
        (UnaryOp::USub, Const::Complex(real, imaginary)) => Const::Complex(-real, -imaginary),
        (UnaryOp::Invert, Const::Int(value)) => Const::Int(!value),
        _ => return None,
    })
}

/// `1 + 2j` and `1 - 2j`, which patterns and readers treat as one number.
fn complex_literal(node: &ast::ExprBinOp) -> Option<Const> {
    if !matches!(*node.right, Expr::NumberLiteral(_)) {
        return None;
    }
    let Some(Const::Complex(real, imaginary)) = constant(&node.right) else { return None };
    if !matches!(*node.left, Expr::NumberLiteral(_) | Expr::UnaryOp(_)) {
        return None;
    }
    let left = match constant(&node.left)? {
        Const::Int(value) => value as f64,
        Const::Float(value) => value,
        _ => return None,
    };
    match node.op {
        ast::Operator::Add => Some(Const::Complex(left + real, imaginary)),
        ast::Operator::Sub => Some(Const::Complex(left - real, 0.0 - imaginary)),
        _ => None,
    }
}

/// An f-string without fields is a plain string.
fn plain_fstring(node: &ast::ExprFString) -> Option<Const> {
    let mut text = String::new();
    for part in node.value.iter() {
        match part {
            ast::FStringPart::Literal(literal) => text.push_str(&literal.value),
            ast::FStringPart::FString(fstring) => {
                for element in fstring.elements.iter() {
                    match element {
                        ast::InterpolatedStringElement::Literal(literal) => text.push_str(&literal.value),
                        ast::InterpolatedStringElement::Interpolation(_) => return None,
                    }
                }
            }
        }
    }
    Some(Const::Str(text.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_literals_are_read_in_their_radix() {
        for (text, expected) in [
            ("18446744073709551616", "18446744073709551616"),
            ("0x1_0000_0000_0000_0000", "18446744073709551616"),
            ("0B1", "1"),
        ] {
            let shown = match integer(text) {
                Const::Int(value) => value.to_string(),
                Const::BigInt(value) => value.to_string(),
                other => format!("{other:?}"),
            };
            assert_eq!(shown, expected, "{text}");
        }
    }

    #[test]
    fn a_pool_keeps_types_apart() {
        let mut pool = Pool::default();
        assert_eq!(pool.add(Const::Int(1)), 0);
        assert_eq!(pool.add(Const::Bool(true)), 1);
        assert_eq!(pool.add(Const::Float(1.0)), 2);
        assert_eq!(pool.add(Const::Int(1)), 0);
        assert_eq!(pool.add(Const::Float(0.0)), 3);
        assert_eq!(pool.add(Const::Float(-0.0)), 4);
    }
}
