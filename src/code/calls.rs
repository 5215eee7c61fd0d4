//! Calls: plain ones, method calls, calls with `*` and `**`, and `super()` without arguments.

use super::compiler::{Access, Compiler, Outcome};
use super::instr::Instr;
use super::names::span;
use super::object::Const;
use super::scope::{Place, SymbolTable, Uses};
use crate::order::SortedMap;
use crate::syntax::ast::{self, Expr, Keyword};
use crate::syntax::{Span, SyntaxError};

impl<'a> Compiler<'a> {
    /// Whether every argument is positional or `name=value`, so that the call needs no tuple and dict.
    pub fn is_plain_call(&self, arguments: &ast::Arguments) -> bool {
        !arguments.args.iter().any(Expr::is_starred_expr)
            && arguments.keywords.iter().all(|keyword| keyword.arg.is_some())
            && arguments.args.len() + arguments.keywords.len() < usize::from(u16::MAX)
    }

    /// The expression that has to be on the stack before a call goes on: the object of a method call, else the
    /// function itself.
    pub fn call_head(&self, call: &'a ast::ExprCall) -> &'a Expr {
        match self.method(call) {
            Some(attribute) => &attribute.value,
            None => &call.func,
        }
    }

    /// The attribute of a method call. As in CPython a function of an imported module is not treated as a method.
    fn method(&self, call: &'a ast::ExprCall) -> Option<&'a ast::ExprAttribute> {
        let Expr::Attribute(attribute) = &*call.func else { return None };
        if !self.is_plain_call(&call.arguments) {
            return None;
        }
        if let Expr::Name(name) = &*attribute.value
            && let Some(id) = self.table.names.get(&name.id)
            && self.table.scope(SymbolTable::MODULE).uses(id).any(Uses::IMPORT)
        {
            return None;
        }
        Some(attribute)
    }

    /// A call whose head is on the stack.
    pub fn call_tail(&mut self, call: &'a ast::ExprCall) -> Outcome {
        let arguments = &call.arguments;
        self.check_callee(&call.func);
        if !self.is_plain_call(arguments) {
            return self.spread_arguments(0, arguments, None, span(call));
        }
        check_repeated(&arguments.keywords)?;
        let mut at = span(call);
        let method = self.method(call);
        if let Some(attribute) = method {
            let name = self.name_operand(&attribute.attr);
            self.emit(Instr::LoadMethod(name), self.attribute_span(attribute, span(attribute)));
            at = self.attribute_span(attribute, at);
        }
        if arguments.is_empty() && self.super_arguments(call) {
            self.emit(Instr::Call(2), at);
            return Ok(());
        }
        arguments.args.iter().try_for_each(|argument| self.expr(argument))?;
        arguments.keywords.iter().try_for_each(|keyword| self.expr(&keyword.value))?;
        let count = arguments.args.len() + arguments.keywords.len();
        if arguments.keywords.is_empty() {
            let count = count as u32;
            self.emit(if method.is_some() { Instr::CallMethod(count) } else { Instr::Call(count) }, at);
            return Ok(());
        }
        let names = self.keyword_names(&arguments.keywords);
        let argc = count as u16;
        self.emit(
            if method.is_some() {
                Instr::CallMethodKw { argc, names }
            } else {
                Instr::CallKw { argc, names }
            },
            at,
        );
        Ok(())
    }

    /// The constant tuple of keyword names.
    pub fn keyword_names(&mut self, keywords: &[Keyword]) -> u32 {
        let names = keywords.iter().filter_map(|keyword| keyword.arg.as_ref());
        let names = names.map(|name| Const::Str(name.as_str().into())).collect();
        self.unit.pool.add(Const::Tuple(names))
    }

    /// For `super()` in a method: push the class and the first parameter. The function `super` itself looks at no
    /// frame then.
    fn super_arguments(&mut self, call: &ast::ExprCall) -> bool {
        let Expr::Name(name) = &*call.func else { return false };
        if name.id != "super" || !self.scope().kind.is_function_like() || self.unit.argcount == 0 {
            return false;
        }
        let own = self.table.names.get("super").and_then(|id| self.scope().get(id));
        if !own.is_some_and(|symbol| symbol.place == Place::GlobalImplicit) {
            return false;
        }
        let class = self.intern("__class__");
        let Access::Deref(_) = self.access(class) else { return false };
        let Some(first) = self.unit.first_parameter() else { return false };
        self.load_id(class, span(call));
        // Not through the name's access: an inlined comprehension may have a variable of the same name.
        self.emit(first, span(call));
        true
    }

    /// Arguments with `*` or `**`, `given` of them on the stack already and one more after the positional ones if `last`
    /// pushes it, and the call itself.
    pub fn spread_arguments(
        &mut self,
        given: u32,
        arguments: &'a ast::Arguments,
        last: Option<Instr>,
        at: Span,
    ) -> Outcome {
        check_repeated(&arguments.keywords)?;
        if given == 0 && arguments.args.is_empty() {
            self.load_const(Const::Tuple(Vec::new()), at);
        } else {
            let plain = arguments.args.iter().position(Expr::is_starred_expr).unwrap_or(arguments.args.len());
            let (before, rest) = arguments.args.split_at(plain);
            before.iter().try_for_each(|argument| self.expr(argument))?;
            let count = given + before.len() as u32;
            if rest.is_empty() {
                last.into_iter().for_each(|last| self.emit(last, at));
                self.emit(Instr::BuildTuple(count + u32::from(last.is_some())), at);
            } else if let (0, [Expr::Starred(only)]) = (count, rest) {
                // `f(*x)` hands `x` over as it is: the call itself takes it apart.
                self.expr(&only.value)?;
            } else {
                self.emit(Instr::BuildList(count), at);
                for argument in rest {
                    match argument {
                        Expr::Starred(node) => {
                            self.expr(&node.value)?;
                            self.emit(Instr::ListExtend(1), at);
                        }
                        argument => {
                            self.expr(argument)?;
                            self.emit(Instr::ListAppend(1), at);
                        }
                    }
                }
                if let Some(last) = last {
                    self.emit(last, at);
                    self.emit(Instr::ListAppend(1), at);
                }
                self.emit(Instr::ListToTuple, at);
            }
        }
        if !arguments.keywords.is_empty() {
            self.spread_keywords(&arguments.keywords, at)?;
        }
        self.emit(Instr::CallEx(!arguments.keywords.is_empty()), at);
        Ok(())
    }

    /// Keywords as one dict: runs of named ones, merged with each `**mapping` in turn.
    fn spread_keywords(&mut self, keywords: &'a [Keyword], at: Span) -> Outcome {
        let mut started = false;
        let mut pending = 0;
        for keyword in keywords {
            match &keyword.arg {
                Some(name) => {
                    self.load_const(Const::Str(name.as_str().into()), at);
                    self.expr(&keyword.value)?;
                    pending += 1;
                }
                None => {
                    self.flush_keywords(&mut pending, &mut started, at);
                    if !started {
                        self.emit(Instr::BuildMap(0), at);
                        started = true;
                    }
                    self.expr(&keyword.value)?;
                    self.emit(Instr::DictMerge(1), at);
                }
            }
        }
        self.flush_keywords(&mut pending, &mut started, at);
        Ok(())
    }

    fn flush_keywords(&mut self, pending: &mut u32, started: &mut bool, at: Span) {
        if *pending > 0 {
            self.emit(Instr::BuildMap(*pending), at);
            if *started {
                self.emit(Instr::DictMerge(1), at);
            }
            *started = true;
            *pending = 0;
        }
    }
}

/// A keyword given twice is an error before the call runs.
pub(super) fn check_repeated(keywords: &[Keyword]) -> Outcome {
    let mut seen: SortedMap<&str, ()> = SortedMap::new();
    for keyword in keywords {
        if let Some(name) = &keyword.arg
            && seen.insert(name.as_str(), ()).is_some()
        {
            return Err(SyntaxError::new(format!("keyword argument repeated: {name}"), span(keyword)));
        }
    }
    Ok(())
}
