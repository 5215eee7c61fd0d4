//! Building the symbol table: statements.
//!
//! One walk over the tree records which block binds, uses or declares each name. Each node that opens a block
//! remembers its scope by the tree's own node number, so the compiler finds it again.

use super::names::{Private, span};
use super::resolve::resolve;
use super::scope::{NameId, ScopeId, ScopeKind, SymbolTable, TYPE_PARAMETERS, Uses};
use crate::syntax::ast::{self, AtomicNodeIndex, Expr, NodeIndex, Stmt};
use crate::syntax::{Span, SyntaxError};

/// What every step of the walk gives.
pub(super) type Outcome<T = ()> = Result<T, SyntaxError>;

/// The walk's state.
pub(super) struct Builder<'a> {
    pub(super) table: SymbolTable,
    /// The innermost open scope.
    pub(super) current: ScopeId,
    /// The class that mangles private names.
    pub(super) private: Private<'a>,
}

/// Scopes of a module, all names resolved.
pub(super) fn of_module(body: &[Stmt]) -> Outcome<SymbolTable> {
    let mut builder = Builder::new();
    builder.table.future_annotations = super::future::check(body)?;
    builder.body(body)?;
    builder.finish()
}

/// Scopes of a single expression.
pub(super) fn of_expression(expression: &Expr) -> Outcome<SymbolTable> {
    let mut builder = Builder::new();
    builder.expr(expression)?;
    builder.finish()
}

/// The scope that the walk gave to a node.
pub(super) fn scope_of(node: &AtomicNodeIndex) -> ScopeId {
    // Nodes that open a scope were all numbered by the walk; the module's number stands in for an impossible gap.
    ScopeId(node.load().as_u32().unwrap_or_default())
}

impl<'a> Builder<'a> {
    fn new() -> Self {
        Self { table: SymbolTable::new(), current: SymbolTable::MODULE, private: Private::default() }
    }

    fn finish(mut self) -> Outcome<SymbolTable> {
        resolve(&mut self.table)?;
        Ok(self.table)
    }

    /// The number of `name` after mangling.
    pub(super) fn intern(&mut self, name: &str) -> NameId {
        self.table.names.intern(&self.private.mangle(name))
    }

    /// Record uses of `name` in the current scope.
    pub(super) fn add(&mut self, name: &str, uses: Uses) {
        let id = self.intern(name);
        let in_target = uses.any(Uses::LOCAL) && self.table.scope(self.current).in_target;
        let uses = if in_target { uses.and(Uses::COMP_ITER) } else { uses };
        self.table.scope_mut(self.current).add(id, uses);
    }

    /// Bind `name` in the current scope.
    pub(super) fn bind(&mut self, name: &str, at: Span) -> Outcome {
        forbidden_name(name, at)?;
        self.add(name, Uses::LOCAL);
        Ok(())
    }

    /// Visit in a new scope; `node` remembers it.
    pub(super) fn enter(
        &mut self,
        kind: ScopeKind,
        node: &AtomicNodeIndex,
        inside: impl FnOnce(&mut Self) -> Outcome,
    ) -> Outcome<ScopeId> {
        let outer = self.current;
        let id = self.table.push(kind, outer);
        node.set(NodeIndex::from(id.0));
        self.current = id;
        inside(self)?;
        self.current = outer;
        Ok(id)
    }

    fn body(&mut self, body: &'a [Stmt]) -> Outcome {
        body.iter().try_for_each(|statement| self.stmt(statement))
    }

    fn stmt(&mut self, statement: &'a Stmt) -> Outcome {
        match statement {
            Stmt::FunctionDef(def) => self.function_def(def),
            Stmt::ClassDef(class) => self.class_def(class),
            Stmt::Return(node) => self.optional(node.value.as_deref()),
            Stmt::Delete(node) => node.targets.iter().try_for_each(|target| self.expr(target)),
            Stmt::TypeAlias(node) => self.type_alias(node),
            Stmt::Assign(node) => {
                node.targets.iter().try_for_each(|target| self.expr(target))?;
                self.expr(&node.value)
            }
            Stmt::AugAssign(node) => {
                self.expr(&node.target)?;
                if let Expr::Name(name) = &*node.target {
                    // Reading comes first, so an outer binding does not make `x += 1` work.
                    self.add(&name.id, Uses::USE);
                }
                self.expr(&node.value)
            }
            Stmt::AnnAssign(node) => self.ann_assign(node),
            Stmt::For(node) => {
                self.expr(&node.target)?;
                self.expr(&node.iter)?;
                self.body(&node.body)?;
                self.body(&node.orelse)
            }
            Stmt::While(node) => {
                self.expr(&node.test)?;
                self.body(&node.body)?;
                self.body(&node.orelse)
            }
            Stmt::If(node) => {
                self.expr(&node.test)?;
                self.body(&node.body)?;
                for clause in &node.elif_else_clauses {
                    self.optional(clause.test.as_ref())?;
                    self.body(&clause.body)?;
                }
                Ok(())
            }
            Stmt::With(node) => {
                for item in &node.items {
                    self.expr(&item.context_expr)?;
                    self.optional(item.optional_vars.as_deref())?;
                }
                self.body(&node.body)
            }
            Stmt::Match(node) => {
                self.expr(&node.subject)?;
                for case in &node.cases {
                    self.pattern(&case.pattern)?;
                    self.optional(case.guard.as_deref())?;
                    self.body(&case.body)?;
                }
                Ok(())
            }
            Stmt::Raise(node) => {
                self.optional(node.exc.as_deref())?;
                self.optional(node.cause.as_deref())
            }
            Stmt::Try(node) => self.try_stmt(node),
            Stmt::Assert(node) => {
                self.expr(&node.test)?;
                self.optional(node.msg.as_deref())
            }
            Stmt::Import(node) => self.aliases(&node.names, span(node)),
            Stmt::ImportFrom(node) => match node.names.iter().find(|alias| alias.name.as_str() == "*") {
                Some(star) if self.current != SymbolTable::MODULE => {
                    Err(SyntaxError::new("import * only allowed at module level", span(star)))
                }
                Some(_) => Ok(()),
                None => self.aliases(&node.names, span(node)),
            },
            Stmt::Global(node) => self.declare(&node.names, span(node), Uses::GLOBAL),
            Stmt::Nonlocal(node) => {
                if self.current == SymbolTable::MODULE {
                    return Err(SyntaxError::new(
                        "nonlocal declaration not allowed at module level",
                        span(node),
                    ));
                }
                self.declare(&node.names, span(node), Uses::NONLOCAL)
            }
            Stmt::Expr(node) => self.expr(&node.value),
            Stmt::Pass(_) | Stmt::Break(_) | Stmt::Continue(_) | Stmt::IpyEscapeCommand(_) => Ok(()),
        }
    }

    fn try_stmt(&mut self, node: &'a ast::StmtTry) -> Outcome {
        self.body(&node.body)?;
        self.body(&node.orelse)?;
        for ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
            self.optional(handler.type_.as_deref())?;
            if let Some(name) = &handler.name {
                self.bind(name, span(handler))?;
            }
            self.body(&handler.body)?;
        }
        self.body(&node.finalbody)
    }

    fn aliases(&mut self, aliases: &'a [ast::Alias], at: Span) -> Outcome {
        for alias in aliases {
            let bound = match &alias.asname {
                Some(name) => name.as_str(),
                None => alias.name.split('.').next().unwrap_or_default(),
            };
            self.bind(bound, at)?;
            self.add(bound, Uses::IMPORT);
        }
        Ok(())
    }

    fn declare(&mut self, names: &'a [ast::Identifier], at: Span, kind: Uses) -> Outcome {
        let word = if kind == Uses::GLOBAL { "global" } else { "nonlocal" };
        for name in names {
            let id = self.intern(name);
            let uses = self.table.scope(self.current).uses(id);
            let complaint = if uses.any(Uses::PARAM) {
                Some(format!("name '{name}' is parameter and {word}"))
            } else if uses.any(Uses::USE) {
                Some(format!("name '{name}' is used prior to {word} declaration"))
            } else if uses.any(Uses::ANNOTATED) {
                Some(format!("annotated name '{name}' can't be {word}"))
            } else if uses.any(Uses::LOCAL) {
                Some(format!("name '{name}' is assigned to before {word} declaration"))
            } else {
                None
            };
            if let Some(message) = complaint {
                return Err(SyntaxError::new(message, at));
            }
            self.add(name, kind);
            if let Some(symbol) = self.table.scope_mut(self.current).get_mut(id)
                && symbol.declared == Span::default()
            {
                symbol.declared = at;
            }
        }
        Ok(())
    }

    fn ann_assign(&mut self, node: &'a ast::StmtAnnAssign) -> Outcome {
        self.table.scope_mut(self.current).has_annotations = true;
        match &*node.target {
            Expr::Name(name) => {
                let id = self.intern(&name.id);
                let uses = self.table.scope(self.current).uses(id);
                let declared = uses.any(Uses::GLOBAL.and(Uses::NONLOCAL));
                if declared && node.simple && self.current != SymbolTable::MODULE {
                    let word = if uses.any(Uses::GLOBAL) { "global" } else { "nonlocal" };
                    let message = format!("annotated name '{}' can't be {word}", name.id);
                    return Err(SyntaxError::new(message, span(node)));
                }
                if node.simple {
                    self.bind(&name.id, span(name))?;
                    self.add(&name.id, Uses::ANNOTATED);
                } else if node.value.is_some() {
                    self.bind(&name.id, span(name))?;
                }
            }
            target => self.expr(target)?,
        }
        self.annotation(&node.annotation)?;
        self.optional(node.value.as_deref())
    }

    fn function_def(&mut self, def: &'a ast::StmtFunctionDef) -> Outcome {
        self.bind(&def.name, span(def))?;
        self.defaults(&def.parameters)?;
        def.decorator_list.iter().try_for_each(|decorator| self.expr(&decorator.expression))?;
        self.generic(def.type_params.as_deref(), None, |outside| {
            for parameter in def.parameters.iter() {
                if let Some(annotation) = parameter.annotation() {
                    outside.annotation(annotation)?;
                }
            }
            if let Some(returns) = &def.returns {
                outside.annotation(returns)?;
            }
            let kind = if def.is_async { ScopeKind::AsyncFunction } else { ScopeKind::Function };
            outside.enter(kind, &def.node_index, |inner| {
                inner.parameters(&def.parameters)?;
                inner.body(&def.body)
            })?;
            Ok(())
        })
    }

    /// Defaults belong to the scope around the function.
    pub(super) fn defaults(&mut self, parameters: &'a ast::Parameters) -> Outcome {
        let all = parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
        for parameter in all {
            self.optional(parameter.default())?;
        }
        Ok(())
    }

    /// Bind the parameters in the function's own scope, in the order of its slots.
    pub(super) fn parameters(&mut self, parameters: &'a ast::Parameters) -> Outcome {
        let plain = parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
        let plain = plain.map(|parameter| &parameter.parameter);
        for parameter in plain.chain(parameters.vararg.as_deref()).chain(parameters.kwarg.as_deref()) {
            forbidden_name(&parameter.name, span(parameter))?;
            let id = self.intern(&parameter.name);
            if self.table.scope(self.current).uses(id).any(Uses::PARAM) {
                let name = &parameter.name;
                return Err(SyntaxError::new(
                    format!("duplicate argument '{name}' in function definition"),
                    span(parameter),
                ));
            }
            self.add(&parameter.name, Uses::PARAM);
        }
        Ok(())
    }

    fn class_def(&mut self, class: &'a ast::StmtClassDef) -> Outcome {
        self.bind(&class.name, span(class))?;
        class.decorator_list.iter().try_for_each(|decorator| self.expr(&decorator.expression))?;
        self.generic(class.type_params.as_deref(), Some(&class.name), |outside| {
            if let Some(arguments) = &class.arguments {
                outside.arguments(arguments)?;
            }
            let outer = std::mem::replace(&mut outside.private, Private::inside(&class.name));
            outside.enter(ScopeKind::Class, &class.node_index, |inner| {
                if class.type_params.is_some() {
                    inner.add(TYPE_PARAMETERS, Uses::USE);
                }
                inner.body(&class.body)
            })?;
            outside.private = outer;
            Ok(())
        })
    }
}

/// CPython refuses to bind `__debug__` anywhere.
pub(super) fn forbidden_name(name: &str, at: Span) -> Outcome {
    if name == "__debug__" {
        return Err(SyntaxError::new("cannot assign to __debug__", at));
    }
    Ok(())
}
