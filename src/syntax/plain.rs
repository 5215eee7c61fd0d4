//! Expressions that only look.

use super::ast::{CmpOp, Expr};

/// Whether the expression's own instructions change nothing and make nothing that lasts, as long as what they meet is of
/// built-in classes: names, constants, attributes, items, arithmetic and comparisons. Membership is not plain, since it
/// uses up an iterator.
pub fn is_plain(expression: &Expr) -> bool {
    match expression {
        Expr::Name(_)
        | Expr::NumberLiteral(_)
        | Expr::StringLiteral(_)
        | Expr::BytesLiteral(_)
        | Expr::BooleanLiteral(_)
        | Expr::NoneLiteral(_)
        | Expr::EllipsisLiteral(_) => true,
        Expr::Attribute(attribute) => is_plain(&attribute.value),
        Expr::Subscript(subscript) => is_plain(&subscript.value) && is_plain(&subscript.slice),
        Expr::UnaryOp(operation) => is_plain(&operation.operand),
        Expr::BinOp(operation) => is_plain(&operation.left) && is_plain(&operation.right),
        Expr::BoolOp(operation) => operation.values.iter().all(is_plain),
        Expr::If(choice) => is_plain(&choice.test) && is_plain(&choice.body) && is_plain(&choice.orelse),
        Expr::Compare(comparison) => {
            is_plain(&comparison.left)
                && comparison.comparators.iter().all(is_plain)
                && comparison.ops.iter().all(|operator| !matches!(operator, CmpOp::In | CmpOp::NotIn))
        }
        _ => false,
    }
}
