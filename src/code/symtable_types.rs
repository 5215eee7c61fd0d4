//! Building the symbol table: type parameters, `type` statements and annotations that stay text.
//!
//! Each of them has scopes of its own. Those written directly in a class body see the class's names, unlike functions:
//! they reach its namespace through a hidden variable of the class, `__classdict__`.

use super::names::span;
use super::scope::{CLASS_DICT, ScopeKind, TYPE_PARAMETERS, Uses};
use super::symtable::{Builder, Outcome};
use crate::syntax::ast::{self, AtomicNodeIndex, Expr, TypeParam};
use crate::syntax::{Span, SyntaxError};

impl<'a> Builder<'a> {
    /// `type Name[…] = value`
    pub(super) fn type_alias(&mut self, node: &'a ast::StmtTypeAlias) -> Outcome {
        // The parser lets nothing else be a name here.
        if let Expr::Name(name) = &*node.name {
            self.bind(&name.id, span(node))?;
        }
        self.generic(node.type_params.as_deref(), None, |inner| {
            inner.type_expression(&node.value, &node.node_index, ScopeKind::TypeAlias, "a type alias")
        })
    }

    /// Visit what the type parameters belong to inside their scope; without parameters where we are. `class` is the name
    /// of the class whose parameters they are.
    pub(super) fn generic(
        &mut self,
        params: Option<&'a ast::TypeParams>,
        class: Option<&'a str>,
        inside: impl FnOnce(&mut Self) -> Outcome,
    ) -> Outcome {
        let Some(params) = params else { return inside(self) };
        let sees_class = self.table.scope(self.current).kind == ScopeKind::Class;
        self.enter(ScopeKind::TypeParameters, &params.node_index, |inner| {
            inner.table.scope_mut(inner.current).label = "the definition of a generic";
            inner.see_class(sees_class);
            let outer = inner.private;
            if let Some(class) = class {
                inner.private = outer.before(class, params);
                inner.add(TYPE_PARAMETERS, Uses::LOCAL.and(Uses::USE));
            }
            params.iter().try_for_each(|param| inner.type_parameter(param))?;
            inside(inner)?;
            inner.private = outer;
            Ok(())
        })?;
        Ok(())
    }

    fn type_parameter(&mut self, param: &'a TypeParam) -> Outcome {
        let (node, bound, default, words) = match param {
            TypeParam::TypeVar(node) => {
                (&node.node_index, node.bound.as_deref(), node.default.as_deref(), "a TypeVar default")
            }
            TypeParam::TypeVarTuple(node) => {
                (&node.node_index, None, node.default.as_deref(), "a TypeVarTuple default")
            }
            TypeParam::ParamSpec(node) => {
                (&node.node_index, None, node.default.as_deref(), "a ParamSpec default")
            }
        };
        let name = param.name();
        let id = self.intern(name);
        if self.table.scope(self.current).uses(id).any(Uses::TYPE_PARAM) {
            let name = self.table.names.name(id);
            return Err(SyntaxError::new(format!("duplicate type parameter '{name}'"), span(param)));
        }
        self.bind(name, span(param))?;
        self.add(name, Uses::TYPE_PARAM);
        if let Some(bound) = bound {
            let words = if bound.is_tuple_expr() { "a TypeVar constraint" } else { "a TypeVar bound" };
            self.type_expression(bound, node, ScopeKind::TypeVariable, words)?;
        }
        match default {
            Some(default) => {
                self.table.scope_mut(self.current).has_default = true;
                self.type_expression(default, &name.node_index, ScopeKind::TypeVariable, words)
            }
            None if self.table.scope(self.current).has_default => Err(SyntaxError::new(
                format!("non-default type parameter '{name}' follows default type parameter"),
                span(param),
            )),
            None => Ok(()),
        }
    }

    /// An expression that is evaluated when it is asked for, in a scope of its own.
    fn type_expression(
        &mut self,
        expression: &'a Expr,
        node: &AtomicNodeIndex,
        kind: ScopeKind,
        words: &'static str,
    ) -> Outcome {
        let outer = self.table.scope(self.current);
        let sees_class = outer.sees_class || outer.kind == ScopeKind::Class;
        self.enter(kind, node, |inner| {
            inner.table.scope_mut(inner.current).label = words;
            inner.see_class(sees_class);
            inner.expr(expression)
        })?;
        Ok(())
    }

    /// An annotation. Under the future import it is text and uses no name, but what may not stand in it is refused all the
    /// same.
    pub(super) fn annotation(&mut self, annotation: &'a Expr) -> Outcome {
        if !self.table.future_annotations {
            return self.expr(annotation);
        }
        let nowhere = AtomicNodeIndex::default();
        let scope = self.enter(ScopeKind::TypeVariable, &nowhere, |inner| {
            inner.table.scope_mut(inner.current).label = "an annotation";
            inner.expr(annotation)
        })?;
        self.table.forget_from(scope);
        Ok(())
    }

    fn see_class(&mut self, sees_class: bool) {
        if sees_class {
            self.table.scope_mut(self.current).sees_class = true;
            self.add(CLASS_DICT, Uses::USE);
        }
    }

    /// `what` would suspend or bind in a scope of types, where it may not.
    pub(super) fn outside_types(&self, what: &str, at: Span) -> Outcome {
        let scope = self.table.scope(self.current);
        if !scope.kind.is_of_types() {
            return Ok(());
        }
        Err(SyntaxError::new(format!("{what} cannot be used within {}", scope.label), at))
    }
}
