//! Building the symbol table: expressions and patterns.

use super::names::span;
use super::scope::{ScopeKind, SymbolTable, Uses};
use super::symtable::{Builder, Outcome, forbidden_name};
use crate::syntax::ast::{self, AtomicNodeIndex, Comprehension, Expr, ExprContext, Pattern};
use crate::syntax::{Span, SyntaxError};

/// The four comprehension forms, for their words in errors.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    List,
    Set,
    Dict,
    Generator,
}

impl<'a> Builder<'a> {
    /// Visit `expression` if there is one.
    pub(super) fn optional(&mut self, expression: Option<&'a Expr>) -> Outcome {
        expression.map_or(Ok(()), |expression| self.expr(expression))
    }

    /// Visit an expression. Long chains lean to the left (`a + b + c`, `a.b.c()`), so that side is walked in a loop:
    /// only nesting that the parser bounds costs stack.
    pub(super) fn expr(&mut self, expression: &'a Expr) -> Outcome {
        let mut spine = Vec::new();
        let mut head = expression;
        loop {
            let next = match head {
                Expr::BinOp(node) => &node.left,
                Expr::Attribute(node) => &node.value,
                Expr::Call(node) => &node.func,
                Expr::Subscript(node) => &node.value,
                _ => break,
            };
            spine.push(head);
            head = next;
        }
        self.head(head)?;
        while let Some(node) = spine.pop() {
            match node {
                Expr::BinOp(node) => self.expr(&node.right)?,
                Expr::Call(node) => self.arguments(&node.arguments)?,
                Expr::Subscript(node) => self.expr(&node.slice)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn all(&mut self, expressions: &'a [Expr]) -> Outcome {
        expressions.iter().try_for_each(|expression| self.expr(expression))
    }

    fn head(&mut self, expression: &'a Expr) -> Outcome {
        match expression {
            Expr::Name(node) => self.name(node),
            Expr::BoolOp(node) => self.all(&node.values),
            Expr::Named(node) => self.named(node),
            Expr::UnaryOp(node) => self.expr(&node.operand),
            Expr::Lambda(node) => self.lambda(node),
            Expr::If(node) => {
                self.expr(&node.test)?;
                self.expr(&node.body)?;
                self.expr(&node.orelse)
            }
            Expr::Dict(node) => {
                for item in &node.items {
                    self.optional(item.key.as_ref())?;
                    self.expr(&item.value)?;
                }
                Ok(())
            }
            Expr::Set(node) => self.all(&node.elts),
            Expr::List(node) => self.all(&node.elts),
            Expr::Tuple(node) => self.all(&node.elts),
            Expr::ListComp(node) => {
                self.comprehension(Form::List, &node.node_index, &[&node.elt], &node.generators)
            }
            Expr::SetComp(node) => {
                self.comprehension(Form::Set, &node.node_index, &[&node.elt], &node.generators)
            }
            Expr::DictComp(node) => {
                let Some(key) = &node.key else {
                    let message = "dict unpacking cannot be used in dict comprehension";
                    return Err(SyntaxError::new(message, span(node)));
                };
                self.comprehension(Form::Dict, &node.node_index, &[key, &node.value], &node.generators)
            }
            Expr::Generator(node) => {
                self.comprehension(Form::Generator, &node.node_index, &[&node.elt], &node.generators)
            }
            Expr::Await(node) => self.await_(node),
            Expr::Yield(node) => {
                self.outside_types("yield expression", span(node))?;
                self.optional(node.value.as_deref())?;
                self.mark_generator(span(node))
            }
            Expr::YieldFrom(node) => {
                self.outside_types("yield expression", span(node))?;
                self.expr(&node.value)?;
                self.mark_generator(span(node))
            }
            Expr::Compare(node) => {
                self.expr(&node.left)?;
                self.all(&node.comparators)
            }
            Expr::FString(node) => {
                for part in node.value.iter() {
                    if let ast::FStringPart::FString(part) = part {
                        self.fstring_elements(&part.elements)?;
                    }
                }
                Ok(())
            }
            Expr::Starred(node) => self.expr(&node.value),
            Expr::Slice(node) => {
                self.optional(node.lower.as_deref())?;
                self.optional(node.upper.as_deref())?;
                self.optional(node.step.as_deref())
            }
            Expr::TString(node) => Err(SyntaxError::unsupported(
                "t-strings came with Python 3.14 and are not supported here; use an f-string",
                span(node),
            )),
            // The spine's own kinds never come here, the rest has no names.
            _ => Ok(()),
        }
    }

    fn name(&mut self, node: &'a ast::ExprName) -> Outcome {
        match node.ctx {
            ExprContext::Load | ExprContext::Invalid => {
                self.add(&node.id, Uses::USE);
                // `super()` without arguments needs the class that the method belongs to.
                if node.id == "super" && self.table.scope(self.current).kind.is_function_like() {
                    self.add("__class__", Uses::USE);
                }
            }
            ExprContext::Store => {
                forbidden_name(&node.id, span(node))?;
                self.add(&node.id, Uses::LOCAL);
            }
            ExprContext::Del => {
                if node.id == "__debug__" {
                    return Err(SyntaxError::new("cannot delete __debug__", span(node)));
                }
                self.add(&node.id, Uses::LOCAL);
            }
        }
        Ok(())
    }

    fn fstring_elements(&mut self, elements: &'a ast::InterpolatedStringElements) -> Outcome {
        for element in elements.interpolations() {
            self.expr(&element.expression)?;
            if let Some(spec) = &element.format_spec {
                self.fstring_elements(&spec.elements)?;
            }
        }
        Ok(())
    }

    /// Arguments of a call or a class.
    pub(super) fn arguments(&mut self, arguments: &'a ast::Arguments) -> Outcome {
        self.all(&arguments.args)?;
        for keyword in &arguments.keywords {
            if let Some(name) = &keyword.arg {
                forbidden_name(name, span(keyword))?;
            }
            self.expr(&keyword.value)?;
        }
        Ok(())
    }

    fn lambda(&mut self, node: &'a ast::ExprLambda) -> Outcome {
        if let Some(parameters) = &node.parameters {
            self.defaults(parameters)?;
        }
        self.enter(ScopeKind::Lambda, &node.node_index, |inner| {
            if let Some(parameters) = &node.parameters {
                inner.parameters(parameters)?;
            }
            inner.expr(&node.body)
        })?;
        Ok(())
    }

    fn await_(&mut self, node: &'a ast::ExprAwait) -> Outcome {
        self.outside_types("await expression", span(node))?;
        let kind = self.table.scope(self.current).kind;
        match kind {
            ScopeKind::Module | ScopeKind::Class => {
                return Err(SyntaxError::new("'await' outside function", span(node)));
            }
            ScopeKind::Function | ScopeKind::Lambda => {
                return Err(SyntaxError::new("'await' outside async function", span(node)));
            }
            _ => {}
        }
        self.expr(&node.value)?;
        self.table.scope_mut(self.current).is_coroutine = true;
        Ok(())
    }

    fn mark_generator(&mut self, at: Span) -> Outcome {
        let scope = self.table.scope_mut(self.current);
        scope.is_generator = true;
        match scope.kind {
            ScopeKind::Comprehension | ScopeKind::Generator => {
                let place = scope.label;
                Err(SyntaxError::new(format!("'yield' inside {place}"), at))
            }
            _ => Ok(()),
        }
    }

    fn comprehension(
        &mut self,
        form: Form,
        node: &AtomicNodeIndex,
        elements: &[&'a Expr],
        generators: &'a [Comprehension],
    ) -> Outcome {
        let Some((first, rest)) = generators.split_first() else { return Ok(()) };
        // The outermost iterable is evaluated by the block around the comprehension.
        let saved = std::mem::replace(&mut self.table.scope_mut(self.current).in_iterable, true);
        self.expr(&first.iter)?;
        self.table.scope_mut(self.current).in_iterable = saved;

        let kind = if form == Form::Generator { ScopeKind::Generator } else { ScopeKind::Comprehension };
        let id = self.enter(kind, node, |inner| {
            inner.table.scope_mut(inner.current).label = match form {
                Form::List => "list comprehension",
                Form::Set => "set comprehension",
                Form::Dict => "dict comprehension",
                Form::Generator => "generator expression",
            };
            if form == Form::Generator {
                inner.add(".0", Uses::PARAM);
            }
            inner.target(first)?;
            for generator in rest {
                inner.table.scope_mut(inner.current).in_iterable = true;
                inner.expr(&generator.iter)?;
                inner.table.scope_mut(inner.current).in_iterable = false;
                inner.target(generator)?;
            }
            elements.iter().try_for_each(|element| inner.expr(element))
        })?;
        self.leave_comprehension(id);
        Ok(())
    }

    /// The target and conditions of one `for` clause.
    fn target(&mut self, generator: &'a Comprehension) -> Outcome {
        self.table.scope_mut(self.current).in_target = true;
        self.expr(&generator.target)?;
        self.table.scope_mut(self.current).in_target = false;
        self.all(&generator.ifs)?;
        if generator.is_async {
            self.table.scope_mut(self.current).is_coroutine = true;
        }
        Ok(())
    }

    /// A comprehension runs inside the block around it, so that block uses the names that it does not bind, and is
    /// asynchronous when the comprehension is.
    fn leave_comprehension(&mut self, id: super::scope::ScopeId) {
        let inner = self.table.scope(id);
        if !inner.kind.is_inlined() {
            return;
        }
        let is_coroutine = inner.is_coroutine;
        let used: Vec<_> = inner
            .symbols()
            .iter()
            .filter(|symbol| !symbol.uses.any(Uses::BOUND.and(Uses::OUTER_WALRUS)))
            .map(|symbol| symbol.name)
            .collect();
        let outer = self.table.scope_mut(self.current);
        if is_coroutine && matches!(outer.kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            outer.is_coroutine = true;
        }
        if outer.kind != ScopeKind::Class {
            for name in used {
                outer.add(name, Uses::USE);
            }
        }
    }

    fn named(&mut self, node: &'a ast::ExprNamed) -> Outcome {
        self.outside_types("named expression", span(node))?;
        let scope = self.table.scope(self.current);
        let is_comprehension = matches!(scope.kind, ScopeKind::Comprehension | ScopeKind::Generator);
        if scope.in_iterable {
            return Err(SyntaxError::new(
                "assignment expression cannot be used in a comprehension iterable expression",
                span(node),
            ));
        }
        match &*node.target {
            Expr::Name(target) if is_comprehension => self.outer_walrus(target)?,
            target => self.expr(target)?,
        }
        self.expr(&node.value)
    }

    /// `:=` inside a comprehension binds in the nearest block around it that is not one.
    fn outer_walrus(&mut self, target: &'a ast::ExprName) -> Outcome {
        forbidden_name(&target.id, span(target))?;
        let id = self.intern(&target.id);
        let mut crossed = vec![];
        let mut at = self.current;
        loop {
            let scope = self.table.scope(at);
            match scope.kind {
                ScopeKind::Comprehension | ScopeKind::Generator => {
                    if scope.uses(id).any(Uses::COMP_ITER) {
                        return Err(SyntaxError::new(
                            format!(
                                "assignment expression cannot rebind comprehension iteration variable '{}'",
                                target.id
                            ),
                            span(target),
                        ));
                    }
                    crossed.push(at);
                    // Only the module has no scope around it.
                    at = scope.parent.unwrap_or(SymbolTable::MODULE);
                }
                ScopeKind::Class => {
                    return Err(SyntaxError::new(
                        "assignment expression within a comprehension cannot be used in a class body",
                        span(target),
                    ));
                }
                ScopeKind::TypeParameters | ScopeKind::TypeVariable | ScopeKind::TypeAlias => {
                    let place = scope.label;
                    let within = if scope.kind == ScopeKind::TypeParameters { "within" } else { "in" };
                    return Err(SyntaxError::new(
                        format!(
                            "assignment expression within a comprehension cannot be used {within} {place}"
                        ),
                        span(target),
                    ));
                }
                ScopeKind::Module => {
                    self.table.scope_mut(at).add(id, Uses::GLOBAL);
                    for inner in crossed {
                        self.table.scope_mut(inner).add(id, Uses::GLOBAL.and(Uses::OUTER_WALRUS));
                    }
                    return Ok(());
                }
                ScopeKind::Function | ScopeKind::AsyncFunction | ScopeKind::Lambda => {
                    let declared_global = scope.uses(id).any(Uses::GLOBAL);
                    let uses = if declared_global { Uses::GLOBAL } else { Uses::NONLOCAL };
                    if !declared_global {
                        self.table.scope_mut(at).add(id, Uses::LOCAL);
                    }
                    for inner in crossed {
                        self.table.scope_mut(inner).add(id, uses.and(Uses::OUTER_WALRUS));
                    }
                    return Ok(());
                }
            }
        }
    }

    /// Names that a pattern binds or reads.
    pub(super) fn pattern(&mut self, pattern: &'a Pattern) -> Outcome {
        match pattern {
            Pattern::MatchValue(node) => self.expr(&node.value),
            Pattern::MatchSingleton(_) => Ok(()),
            Pattern::MatchSequence(node) => node.patterns.iter().try_for_each(|inner| self.pattern(inner)),
            Pattern::MatchMapping(node) => {
                self.all(&node.keys)?;
                node.patterns.iter().try_for_each(|inner| self.pattern(inner))?;
                self.capture(node.rest.as_ref())
            }
            Pattern::MatchClass(node) => {
                self.expr(&node.cls)?;
                node.arguments.patterns.iter().try_for_each(|inner| self.pattern(inner))?;
                node.arguments.keywords.iter().try_for_each(|keyword| self.pattern(&keyword.pattern))
            }
            Pattern::MatchStar(node) => self.capture(node.name.as_ref()),
            Pattern::MatchAs(node) => {
                if let Some(inner) = &node.pattern {
                    self.pattern(inner)?;
                }
                self.capture(node.name.as_ref())
            }
            Pattern::MatchOr(node) => node.patterns.iter().try_for_each(|inner| self.pattern(inner)),
        }
    }

    fn capture(&mut self, name: Option<&'a ast::Identifier>) -> Outcome {
        if let Some(name) = name {
            forbidden_name(name, span(name))?;
            self.add(name, Uses::LOCAL);
        }
        Ok(())
    }
}
