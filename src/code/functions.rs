//! Functions, lambdas and decorators.

use super::compiler::{Compiler, Outcome, docstring};
use super::constants::constant;
use super::docstring::clean;
use super::instr::{FunctionParts, Helper, Instr};
use super::names::span;
use super::object::{CodeFlags, Const};
use super::scope::ScopeId;
use super::symtable::scope_of;
use crate::syntax::Span;
use crate::syntax::ast::{self, Decorator, Expr, ParameterWithDefault, Parameters};

impl<'a> Compiler<'a> {
    /// `def` and `async def`.
    pub fn function_def(&mut self, def: &'a ast::StmtFunctionDef) -> Outcome {
        let at = self.definition_span(&def.name, span(def), if def.is_async { "async" } else { "def" });
        self.decorators(&def.decorator_list)?;
        let parts = self.defaults(&def.parameters, at)?;
        let first_line = self.first_line(&def.decorator_list, at);
        match &def.type_params {
            None => self.function(def, parts, first_line, at)?,
            Some(params) => {
                let names = [(parts.defaults, ".defaults"), (parts.kwdefaults, ".kwdefaults")];
                let names: Vec<&str> = names.iter().filter(|part| part.0).map(|part| part.1).collect();
                self.generic(params, &def.name, first_line, at, &names, |inner| {
                    inner.emit(Instr::LoadHelper(Helper::GenericFunction), at);
                    inner.type_parameters(params, at)?;
                    for slot in 0..names.len() as u32 {
                        inner.emit(Instr::LoadFast(slot), at);
                    }
                    inner.function(def, parts, first_line, at)?;
                    inner.emit(Instr::Call(2), at);
                    Ok(())
                })?;
            }
        }
        self.apply_decorators(&def.decorator_list);
        self.store_name(&def.name, at)
    }

    /// Push the function itself; its defaults, as far as there are any, lie on the stack.
    fn function(
        &mut self,
        def: &'a ast::StmtFunctionDef,
        mut parts: FunctionParts,
        first_line: u32,
        at: Span,
    ) -> Outcome {
        parts.annotations = self.annotations(def, at)?;
        let scope = scope_of(&def.node_index);
        self.enter_unit(scope, &def.name, first_line, CodeFlags::default());
        self.parameters(Some(&def.parameters));
        let mut body = &*def.body;
        if let Some(text) = docstring(body) {
            self.unit.docstring = true;
            self.unit.pool.add(Const::Str(clean(text).into()));
            body = &body[1..];
        }
        self.body(body)?;
        self.return_none(Span::default());
        self.make_function(scope, parts, at)
    }

    /// `lambda`.
    pub fn lambda(&mut self, node: &'a ast::ExprLambda) -> Outcome {
        let at = span(node);
        let parts = match &node.parameters {
            Some(parameters) => self.defaults(parameters, at)?,
            None => FunctionParts::default(),
        };
        let scope = scope_of(&node.node_index);
        self.enter_unit(scope, "<lambda>", self.source.line(at.start), CodeFlags::default());
        self.parameters(node.parameters.as_deref());
        self.expr(&node.body)?;
        self.emit(Instr::ReturnValue, span(&*node.body));
        self.make_function(scope, parts, at)
    }

    /// Leave the unit and push the function made of it.
    pub fn make_function(&mut self, scope: ScopeId, mut parts: FunctionParts, at: Span) -> Outcome {
        let code = self.leave_unit()?;
        parts.closure = self.load_closure(scope, at);
        self.load_const(Const::Code(code), at);
        self.emit(Instr::MakeFunction(parts), at);
        Ok(())
    }

    /// Give every parameter its slot, then the other variables theirs.
    fn parameters(&mut self, parameters: Option<&Parameters>) {
        if let Some(parameters) = parameters {
            let Parameters { posonlyargs, args, vararg, kwonlyargs, kwarg, .. } = parameters;
            self.unit.argcount = (posonlyargs.len() + args.len()) as u32;
            self.unit.posonlyargcount = posonlyargs.len() as u32;
            self.unit.kwonlyargcount = kwonlyargs.len() as u32;
            self.unit.flags.varargs = vararg.is_some();
            self.unit.flags.varkeywords = kwarg.is_some();
            for parameter in posonlyargs.iter().chain(args).chain(kwonlyargs) {
                self.parameter_slot(&parameter.parameter.name);
            }
            for parameter in [vararg, kwarg].into_iter().flatten() {
                self.parameter_slot(&parameter.name);
            }
        }
        self.declare_slots();
    }

    /// Push the tuple of positional defaults and the dict of keyword ones, as far as there are any.
    fn defaults(&mut self, parameters: &'a Parameters, at: Span) -> Outcome<FunctionParts> {
        let mut parts = FunctionParts::default();
        let positional: Vec<&'a Expr> = parameters
            .posonlyargs
            .iter()
            .chain(&parameters.args)
            .filter_map(ParameterWithDefault::default)
            .collect();
        if !positional.is_empty() {
            parts.defaults = true;
            let folded: Option<Vec<Const>> = positional.iter().map(|default| constant(default)).collect();
            match folded {
                Some(values) => {
                    // Defaults on lines of their own keep their line events though they need no code.
                    for default in &positional {
                        self.emit(Instr::Nop, span(*default));
                    }
                    self.load_const(Const::Tuple(values), at);
                }
                None => {
                    for default in &positional {
                        self.expr(default)?;
                    }
                    self.emit(Instr::BuildTuple(positional.len() as u32), at);
                }
            }
        }
        let mut count = 0;
        for parameter in &parameters.kwonlyargs {
            if let Some(default) = parameter.default() {
                let name = self.private.mangle(&parameter.parameter.name);
                self.load_const(Const::Str(name.as_ref().into()), at);
                self.expr(default)?;
                count += 1;
            }
        }
        if count > 0 {
            parts.kwdefaults = true;
            self.emit(Instr::BuildMap(count), at);
        }
        Ok(parts)
    }

    /// Push the dict of annotations; says whether there are any.
    fn annotations(&mut self, def: &'a ast::StmtFunctionDef, at: Span) -> Outcome<bool> {
        let Parameters { posonlyargs, args, vararg, kwonlyargs, kwarg, .. } = &*def.parameters;
        let before = posonlyargs.iter().chain(args).map(|parameter| &parameter.parameter);
        let keywords = kwonlyargs.iter().map(|parameter| &parameter.parameter);
        let in_order = before.chain(vararg.as_deref()).chain(keywords).chain(kwarg.as_deref());
        let mut count = 0;
        for parameter in in_order {
            if let Some(annotation) = &parameter.annotation {
                let name = self.private.mangle(&parameter.name);
                self.load_const(Const::Str(name.as_ref().into()), at);
                match &**annotation {
                    // `*args: *Ts` is the one starred annotation: the tuple's only item.
                    Expr::Starred(starred) if !self.table.future_annotations => {
                        self.expr(&starred.value)?;
                        self.emit(Instr::UnpackSequence(1), span(starred));
                    }
                    annotation => self.annotation(annotation)?,
                }
                count += 1;
            }
        }
        if let Some(returns) = &def.returns {
            self.load_const(Const::Str("return".into()), at);
            self.annotation(returns)?;
            count += 1;
        }
        if count > 0 {
            self.emit(Instr::BuildMap(count), at);
        }
        Ok(count > 0)
    }

    /// Push the decorators, outermost first.
    pub fn decorators(&mut self, decorators: &'a [Decorator]) -> Outcome {
        decorators.iter().try_for_each(|decorator| self.expr(&decorator.expression))
    }

    /// Call them, innermost first.
    pub fn apply_decorators(&mut self, decorators: &[Decorator]) {
        for decorator in decorators.iter().rev() {
            self.emit(Instr::Call(1), span(&decorator.expression));
        }
    }

    /// The line that `co_firstlineno` gives: of the first decorator, or of the definition itself.
    pub fn first_line(&self, decorators: &[Decorator], at: Span) -> u32 {
        match decorators.first() {
            Some(decorator) => self.source.line(span(&decorator.expression).start),
            None => self.source.line(at.start),
        }
    }

    /// A definition's place without its decorators: from its keyword on, as CPython has it.
    pub fn definition_span(&self, name: &ast::Identifier, whole: Span, keyword: &str) -> Span {
        let name: Span = span(name);
        let before = self.source.text.get(whole.start as usize..name.start as usize).unwrap_or_default();
        // Between the keyword and the name stand only blanks, a backslash at a line's end, and `def` after `async`.
        let start = before.rfind(keyword).map_or(whole.start, |at| whole.start + at as u32);
        Span::new(start, whole.end)
    }
}
