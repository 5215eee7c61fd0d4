//! Expressions: operators, displays, attributes, and the walk down their left spines.

use super::compiler::{Compiler, Outcome};
use super::constants::{constant, constants, distinct};
use super::instr::{AwaitSource, BinaryOp, Instr, UnaryOp};
use super::names::span;
use super::object::Const;
use super::scope::ScopeKind;
use crate::syntax::ast::{self, CmpOp, Expr, Operator};
use crate::syntax::{Span, SyntaxError};

impl<'a> Compiler<'a> {
    /// Push the value of an expression. Long chains lean to the left (`a + b + c`, `a.b().c()`), so that side is
    /// walked in a loop; only nesting that the parser bounds costs stack.
    pub fn expr(&mut self, expression: &'a Expr) -> Outcome {
        let mut spine: Vec<&'a Expr> = Vec::new();
        let mut head = expression;
        loop {
            if constant(head).is_some() {
                break;
            }
            let next = match head {
                Expr::BinOp(node) => &node.left,
                Expr::Attribute(node) => &node.value,
                Expr::Subscript(node) => &node.value,
                // A method call is one step: its function's object is the next head.
                Expr::Call(node) => self.call_head(node),
                _ => break,
            };
            spine.push(head);
            head = next;
        }
        self.head(head)?;
        while let Some(node) = spine.pop() {
            match node {
                Expr::BinOp(node) => {
                    self.expr(&node.right)?;
                    self.emit(Instr::BinaryOp(operator(node.op)), span(node));
                }
                Expr::Attribute(node) => {
                    let name = self.name_operand(&node.attr);
                    let at = self.attribute_span(node, span(node));
                    self.emit(Instr::LoadAttr(name), at);
                }
                Expr::Subscript(node) => {
                    self.check_subscript(node);
                    self.subscript_index(&node.slice)?;
                    self.emit(Instr::BinarySubscr, span(node));
                }
                Expr::Call(node) => self.call_tail(node)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// The place of an attribute access: CPython moves it to the attribute's name when that stands on another line
    /// than the start of the expression.
    pub fn attribute_span(&self, attribute: &ast::ExprAttribute, whole: Span) -> Span {
        let name: Span = span(&attribute.attr);
        if whole.start < name.start && self.source.line(whole.start) != self.source.line(name.start) {
            Span::new(name.start, whole.end.max(name.end))
        } else {
            whole
        }
    }

    fn head(&mut self, expression: &'a Expr) -> Outcome {
        if let Some(value) = constant(expression) {
            self.load_const(value, span(expression));
            return Ok(());
        }
        match expression {
            Expr::Name(node) => {
                self.load_name(&node.id, span(node));
                Ok(())
            }
            Expr::BoolOp(node) => self.bool_op(node),
            Expr::Named(node) => {
                self.expr(&node.value)?;
                self.emit(Instr::Copy(1), span(node));
                self.store(&node.target)
            }
            Expr::UnaryOp(node) => {
                self.expr(&node.operand)?;
                let op = match node.op {
                    ast::UnaryOp::Invert => UnaryOp::Invert,
                    ast::UnaryOp::Not => UnaryOp::Not,
                    ast::UnaryOp::UAdd => UnaryOp::Positive,
                    ast::UnaryOp::USub => UnaryOp::Negative,
                };
                self.emit(Instr::UnaryOp(op), span(node));
                Ok(())
            }
            Expr::Lambda(node) => self.lambda(node),
            Expr::If(node) => self.conditional(node),
            Expr::Dict(node) => self.dict(node),
            Expr::Set(node) => self.set(node),
            Expr::List(node) => self.list(&node.elts, span(node)),
            Expr::Tuple(node) => self.tuple(&node.elts, span(node)),
            Expr::ListComp(node) => self.list_comprehension(node),
            Expr::SetComp(node) => self.set_comprehension(node),
            Expr::DictComp(node) => self.dict_comprehension(node),
            Expr::Generator(node) => self.generator(node),
            Expr::Await(node) => {
                self.expr(&node.value)?;
                self.await_value(AwaitSource::Await, span(node));
                Ok(())
            }
            Expr::Yield(node) => self.yield_(node),
            Expr::YieldFrom(node) => self.yield_from(node),
            Expr::Compare(node) => self.compare(node),
            Expr::FString(node) => self.fstring(node),
            Expr::Slice(node) => self.slice(node),
            Expr::Starred(node) => Err(SyntaxError::new("can't use starred expression here", span(node))),
            // Literals are constants and the spine's kinds are handled there.
            other => Err(SyntaxError::new("invalid syntax", span(other))),
        }
    }

    /// From an awaitable on the stack to its result.
    pub fn await_value(&mut self, source: AwaitSource, at: Span) {
        self.emit(Instr::GetAwaitable(source), at);
        self.load_const(Const::None, at);
        self.emit(Instr::YieldFrom, at);
    }

    fn yield_(&mut self, node: &'a ast::ExprYield) -> Outcome {
        self.check_yield(span(node))?;
        match &node.value {
            Some(value) => self.expr(value)?,
            None => self.load_const(Const::None, span(node)),
        }
        self.emit(Instr::YieldValue, span(node));
        Ok(())
    }

    fn yield_from(&mut self, node: &'a ast::ExprYieldFrom) -> Outcome {
        self.check_yield(span(node))?;
        if self.scope().kind == ScopeKind::AsyncFunction {
            return Err(SyntaxError::new("'yield from' inside async function", span(node)));
        }
        self.expr(&node.value)?;
        self.emit(Instr::GetYieldFromIter, span(node));
        self.load_const(Const::None, span(node));
        self.emit(Instr::YieldFrom, span(node));
        Ok(())
    }

    fn check_yield(&self, at: Span) -> Outcome {
        if self.scope().kind.is_function_like() {
            Ok(())
        } else {
            Err(SyntaxError::new("'yield' outside function", at))
        }
    }

    fn bool_op(&mut self, node: &'a ast::ExprBoolOp) -> Outcome {
        let jump: fn(u32) -> Instr = match node.op {
            ast::BoolOp::And => Instr::JumpIfFalseOrPop,
            ast::BoolOp::Or => Instr::JumpIfTrueOrPop,
        };
        let end = self.label();
        if let Some((last, before)) = node.values.split_last() {
            for value in before {
                self.expr(value)?;
                self.jump(jump, end, span(node));
            }
            self.expr(last)?;
        }
        self.bind(end);
        Ok(())
    }

    fn conditional(&mut self, node: &'a ast::ExprIf) -> Outcome {
        let otherwise = self.label();
        let end = self.label();
        self.jump_if(&node.test, otherwise, false)?;
        self.expr(&node.body)?;
        self.jump(Instr::Jump, end, Span::default());
        self.bind(otherwise);
        self.expr(&node.orelse)?;
        self.bind(end);
        Ok(())
    }

    fn compare(&mut self, node: &'a ast::ExprCompare) -> Outcome {
        self.check_identity(node);
        self.expr(&node.left)?;
        let at = span(node);
        let last = node.ops.len().saturating_sub(1);
        if last == 0 {
            for (op, right) in node.ops.iter().zip(&node.comparators) {
                self.comparator(*op, right)?;
                self.compare_op(*op, at);
            }
            return Ok(());
        }
        let cleanup = self.label();
        let end = self.label();
        for (index, (op, right)) in node.ops.iter().zip(&node.comparators).enumerate() {
            if index == last {
                self.comparator(*op, right)?;
                self.compare_op(*op, at);
            } else {
                self.expr(right)?;
                self.emit(Instr::Swap(2), at);
                self.emit(Instr::Copy(2), at);
                self.compare_op(*op, at);
                self.jump(Instr::JumpIfFalseOrPop, cleanup, at);
            }
        }
        self.jump(Instr::Jump, end, Span::default());
        self.bind(cleanup);
        self.emit(Instr::Swap(2), at);
        self.emit(Instr::PopTop, at);
        self.bind(end);
        Ok(())
    }

    /// The right side of a comparison; a display of constants after `in` becomes a tuple or frozenset.
    pub fn comparator(&mut self, op: CmpOp, right: &'a Expr) -> Outcome {
        if matches!(op, CmpOp::In | CmpOp::NotIn) {
            let folded = match right {
                Expr::List(node) => constants(&node.elts).map(Const::Tuple),
                Expr::Set(node) => constants(&node.elts).map(|items| Const::FrozenSet(distinct(items))),
                _ => None,
            };
            if let Some(folded) = folded {
                self.load_const(folded, span(right));
                return Ok(());
            }
        }
        self.expr(right)
    }

    pub fn compare_op(&mut self, op: CmpOp, at: Span) {
        use super::instr::CompareOp as C;
        let instr = match op {
            CmpOp::Eq => Instr::CompareOp(C::Eq),
            CmpOp::NotEq => Instr::CompareOp(C::Ne),
            CmpOp::Lt => Instr::CompareOp(C::Lt),
            CmpOp::LtE => Instr::CompareOp(C::Le),
            CmpOp::Gt => Instr::CompareOp(C::Gt),
            CmpOp::GtE => Instr::CompareOp(C::Ge),
            CmpOp::Is => Instr::IsOp(false),
            CmpOp::IsNot => Instr::IsOp(true),
            CmpOp::In => Instr::ContainsOp(false),
            CmpOp::NotIn => Instr::ContainsOp(true),
        };
        self.emit(instr, at);
    }

    // ---- displays --------------------------------------------------------------------------------------------

    /// A list display, or the tuple that CPython builds as one when items are starred.
    fn list(&mut self, items: &'a [Expr], at: Span) -> Outcome {
        if items.len() > 2
            && let Some(values) = constants(items)
        {
            self.emit(Instr::BuildList(0), at);
            self.load_const(Const::Tuple(values), at);
            self.emit(Instr::ListExtend(1), at);
            return Ok(());
        }
        self.sequence(items, at, Instr::BuildList, Instr::ListAppend, Instr::ListExtend)
    }

    fn set(&mut self, node: &'a ast::ExprSet) -> Outcome {
        let at = span(node);
        if node.elts.len() > 2
            && let Some(values) = constants(&node.elts)
        {
            self.emit(Instr::BuildSet(0), at);
            self.load_const(Const::FrozenSet(distinct(values)), at);
            self.emit(Instr::SetUpdate(1), at);
            return Ok(());
        }
        self.sequence(&node.elts, at, Instr::BuildSet, Instr::SetAdd, Instr::SetUpdate)
    }

    /// A tuple display.
    pub fn tuple(&mut self, items: &'a [Expr], at: Span) -> Outcome {
        if items.iter().any(Expr::is_starred_expr) {
            self.sequence(items, at, Instr::BuildList, Instr::ListAppend, Instr::ListExtend)?;
            self.emit(Instr::ListToTuple, at);
            return Ok(());
        }
        items.iter().try_for_each(|item| self.expr(item))?;
        self.emit(Instr::BuildTuple(items.len() as u32), at);
        Ok(())
    }

    /// Items of a display; from the first starred one on they are added one by one.
    fn sequence(
        &mut self,
        items: &'a [Expr],
        at: Span,
        build: fn(u32) -> Instr,
        add: fn(u32) -> Instr,
        extend: fn(u32) -> Instr,
    ) -> Outcome {
        let plain = items.iter().position(Expr::is_starred_expr).unwrap_or(items.len());
        let (before, rest) = items.split_at(plain);
        before.iter().try_for_each(|item| self.expr(item))?;
        self.emit(build(before.len() as u32), at);
        for item in rest {
            match item {
                Expr::Starred(node) => {
                    self.expr(&node.value)?;
                    self.emit(extend(1), at);
                }
                item => {
                    self.expr(item)?;
                    self.emit(add(1), at);
                }
            }
        }
        Ok(())
    }

    fn dict(&mut self, node: &'a ast::ExprDict) -> Outcome {
        let at = span(node);
        let mut started = false;
        let mut pending = 0;
        for item in &node.items {
            match &item.key {
                Some(key) => {
                    self.expr(key)?;
                    self.expr(&item.value)?;
                    pending += 1;
                }
                None => {
                    self.flush_pairs(&mut pending, &mut started, at);
                    if !started {
                        self.emit(Instr::BuildMap(0), at);
                        started = true;
                    }
                    self.expr(&item.value)?;
                    self.emit(Instr::DictUpdate(1), at);
                }
            }
        }
        self.flush_pairs(&mut pending, &mut started, at);
        if !started {
            self.emit(Instr::BuildMap(0), at);
        }
        Ok(())
    }

    fn flush_pairs(&mut self, pending: &mut u32, started: &mut bool, at: Span) {
        if *pending == 0 {
            return;
        }
        self.emit(Instr::BuildMap(*pending), at);
        if *started {
            self.emit(Instr::DictUpdate(1), at);
        }
        *started = true;
        *pending = 0;
    }

    // ---- subscripts ------------------------------------------------------------------------------------------

    /// The index of a subscript.
    pub fn subscript_index(&mut self, index: &'a Expr) -> Outcome {
        self.expr(index)
    }

    fn slice(&mut self, node: &'a ast::ExprSlice) -> Outcome {
        let at = span(node);
        for bound in [&node.lower, &node.upper] {
            match bound {
                Some(bound) => self.expr(bound)?,
                None => self.load_const(Const::None, at),
            }
        }
        if let Some(step) = &node.step {
            self.expr(step)?;
        }
        self.emit(Instr::BuildSlice(2 + u32::from(node.step.is_some())), at);
        Ok(())
    }
}

/// The machine's operator for the tree's.
pub(super) fn operator(op: Operator) -> BinaryOp {
    match op {
        Operator::Add => BinaryOp::Add,
        Operator::Sub => BinaryOp::Sub,
        Operator::Mult => BinaryOp::Mul,
        Operator::MatMult => BinaryOp::MatMul,
        Operator::Div => BinaryOp::TrueDiv,
        Operator::Mod => BinaryOp::Mod,
        Operator::Pow => BinaryOp::Pow,
        Operator::LShift => BinaryOp::LShift,
        Operator::RShift => BinaryOp::RShift,
        Operator::BitOr => BinaryOp::Or,
        Operator::BitXor => BinaryOp::Xor,
        Operator::BitAnd => BinaryOp::And,
        Operator::FloorDiv => BinaryOp::FloorDiv,
    }
}
