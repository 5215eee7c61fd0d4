//! Type parameters and `type` statements.
//!
//! A generic function or class is made inside a hidden function that is called at once: there the type parameters are
//! variables. Bounds, constraints, defaults and the values of aliases are functions that are called when somebody asks.

use super::compiler::{Compiler, Outcome};
use super::instr::{FunctionParts, Helper, Instr};
use super::names::span;
use super::object::{CodeFlags, Const};
use super::symtable::scope_of;
use crate::syntax::Span;
use crate::syntax::ast::{self, AtomicNodeIndex, Expr, TypeParam, TypeParams};

impl<'a> Compiler<'a> {
    /// `type Name[…] = value`
    pub fn type_alias(&mut self, node: &'a ast::StmtTypeAlias) -> Outcome {
        let at = span(node);
        // The parser lets nothing else be a name here.
        let Expr::Name(name) = &*node.name else { return Ok(()) };
        match &node.type_params {
            None => self.alias_object(node, &name.id, at)?,
            Some(params) => {
                let first_line = self.source.line(at.start);
                self.generic(params, &name.id, first_line, at, &[], |inner| {
                    inner.alias_object(node, &name.id, at)
                })?;
            }
        }
        self.store_name(&name.id, at)
    }

    fn alias_object(&mut self, node: &'a ast::StmtTypeAlias, name: &str, at: Span) -> Outcome {
        self.emit(Instr::LoadHelper(Helper::TypeAlias), at);
        self.load_const(Const::Str(name.into()), at);
        match &node.type_params {
            None => self.load_const(Const::Tuple(Vec::new()), at),
            Some(params) => self.type_parameters(params, at)?,
        }
        self.type_expression(name, &node.value, &node.node_index)?;
        self.emit(Instr::Call(3), at);
        Ok(())
    }

    /// Push what `inside` leaves on the stack in the scope of the type parameters of `name`. That scope is a function;
    /// its `arguments` lie on the stack.
    pub fn generic(
        &mut self,
        params: &'a TypeParams,
        name: &str,
        first_line: u32,
        at: Span,
        arguments: &[&str],
        inside: impl FnOnce(&mut Self) -> Outcome,
    ) -> Outcome {
        let scope = scope_of(&params.node_index);
        let name = format!("<generic parameters of {name}>");
        self.enter_unit(scope, &name, first_line, CodeFlags::default());
        let count = arguments.len() as u32;
        self.unit.argcount = count;
        arguments.iter().for_each(|name| self.parameter_slot(name));
        self.declare_slots();
        inside(self)?;
        self.emit(Instr::ReturnValue, at);
        self.make_function(scope, FunctionParts::default(), at)?;
        // The arguments were evaluated before there was a function to call.
        for depth in (2..=count + 1).rev() {
            self.emit(Instr::Swap(depth), at);
        }
        self.emit(Instr::Call(count), at);
        Ok(())
    }

    /// Push the tuple of type parameters, each of which is bound to its name on the way.
    pub fn type_parameters(&mut self, params: &'a TypeParams, at: Span) -> Outcome {
        for param in params.iter() {
            self.type_parameter(param)?;
        }
        self.emit(Instr::BuildTuple(params.len() as u32), at);
        Ok(())
    }

    fn type_parameter(&mut self, param: &'a TypeParam) -> Outcome {
        let at = span(param);
        let (kind, bound, default) = match param {
            TypeParam::TypeVar(node) => {
                ("TypeVar", node.bound.as_deref().map(|bound| (bound, &node.node_index)), &node.default)
            }
            TypeParam::TypeVarTuple(node) => ("TypeVarTuple", None, &node.default),
            TypeParam::ParamSpec(node) => ("ParamSpec", None, &node.default),
        };
        let name = param.name();
        self.emit(Instr::LoadHelper(Helper::TypeParameter), at);
        self.load_const(Const::Str(kind.into()), at);
        self.load_const(Const::Str(name.as_str().into()), at);
        let constrained = matches!(bound, Some((Expr::Tuple(_), _)));
        self.load_const(Const::Bool(constrained), at);
        let default = default.as_deref().map(|default| (default, &name.node_index));
        for part in [bound, default] {
            match part {
                None => self.load_const(Const::None, at),
                Some((expression, node)) => self.type_expression(name, expression, node)?,
            }
        }
        self.emit(Instr::Call(5), at);
        self.emit(Instr::Copy(1), at);
        self.store_name(name, at)
    }

    /// Push the function that evaluates an expression of types.
    fn type_expression(&mut self, name: &str, expression: &'a Expr, node: &AtomicNodeIndex) -> Outcome {
        let scope = scope_of(node);
        let place = span(expression);
        self.enter_unit(scope, name, self.source.line(place.start), CodeFlags::default());
        self.declare_slots();
        match expression {
            // A default `*Ts = *x` is what `x` gives when it is taken apart.
            Expr::Starred(starred) => {
                self.expr(&starred.value)?;
                self.emit(Instr::UnpackSequence(1), place);
            }
            expression => self.expr(expression)?,
        }
        self.emit(Instr::ReturnValue, place);
        self.make_function(scope, FunctionParts::default(), place)
    }
}
