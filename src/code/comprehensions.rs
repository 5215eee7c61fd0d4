//! Comprehensions and generator expressions.
//!
//! List, set and dict comprehensions run inside the block around them (PEP 709). Their variables are put away on entry
//! (whatever the block had under the same names waits on the stack) and put back at the end, also after an exception.

use super::assemble::Protect;
use super::compiler::{Compiler, Outcome};
use super::instr::{AwaitSource, FunctionParts, Instr};
use super::names::span;
use super::object::CodeFlags;
use super::scope::{Place, ScopeKind, Uses};
use super::symtable::scope_of;
use crate::syntax::ast::{self, AtomicNodeIndex, Comprehension, Expr};
use crate::syntax::{Span, SyntaxError};

/// What happens to each element.
#[derive(Clone, Copy)]
enum Sink<'a> {
    List(&'a Expr),
    Set(&'a Expr),
    Dict(&'a Expr, &'a Expr),
    Yield(&'a Expr),
}

impl<'a> Compiler<'a> {
    /// `[… for …]`.
    pub fn list_comprehension(&mut self, node: &'a ast::ExprListComp) -> Outcome {
        self.inline(Sink::List(&node.elt), &node.node_index, &node.generators, span(node))
    }

    /// `{… for …}`.
    pub fn set_comprehension(&mut self, node: &'a ast::ExprSetComp) -> Outcome {
        self.inline(Sink::Set(&node.elt), &node.node_index, &node.generators, span(node))
    }

    /// `{…: … for …}`.
    pub fn dict_comprehension(&mut self, node: &'a ast::ExprDictComp) -> Outcome {
        let Some(key) = &node.key else {
            let message = "dict unpacking cannot be used in dict comprehension";
            return Err(SyntaxError::new(message, span(node)));
        };
        self.inline(Sink::Dict(key, &node.value), &node.node_index, &node.generators, span(node))
    }

    fn inline(
        &mut self,
        sink: Sink<'a>,
        node: &AtomicNodeIndex,
        generators: &'a [Comprehension],
        at: Span,
    ) -> Outcome {
        let Some((first, _)) = generators.split_first() else { return Ok(()) };
        let id = scope_of(node);
        let host = self.scope().kind;
        let may_await = matches!(host, ScopeKind::AsyncFunction | ScopeKind::Generator);
        if self.table.scope(id).is_coroutine && !may_await {
            let message = "asynchronous comprehension outside of an asynchronous function";
            return Err(SyntaxError::new(message, at));
        }
        self.outermost(first)?;

        let bound: Vec<_> = self
            .table
            .scope(id)
            .symbols()
            .iter()
            .filter(|symbol| symbol.uses.any(Uses::BOUND) && !symbol.uses.any(Uses::OUTER_WALRUS))
            .map(|symbol| (symbol.name, symbol.place))
            .collect();
        self.unit.comprehensions.push(id);
        let mut slots = Vec::with_capacity(bound.len());
        for (name, place) in bound {
            debug_assert!(matches!(place, Place::Local | Place::Cell));
            let (slot, is_cell) = self.bound_slot(name, place);
            self.emit(Instr::LoadFastAndClear(slot), at);
            if is_cell {
                self.emit(Instr::MakeCell(slot), at);
            }
            slots.push(slot);
        }
        let count = slots.len() as u32;
        let cleanup = self.label();
        let end = self.label();
        if count > 0 {
            self.emit(Instr::Swap(count + 1), at);
            self.protect(Protect::Finally, cleanup, Span::default());
        }
        let build = match sink {
            Sink::Set(_) => Instr::BuildSet(0),
            Sink::Dict(..) => Instr::BuildMap(0),
            Sink::List(_) | Sink::Yield(_) => Instr::BuildList(0),
        };
        self.emit(build, at);
        self.emit(Instr::Swap(2), at);
        self.generators(sink, generators, 0, at)?;
        self.unit.comprehensions.pop();

        if count > 0 {
            self.unprotect();
            self.restore(&slots, at);
            self.jump(Instr::Jump, end, Span::default());
            // The exception takes the place of the result; the iterator below it goes.
            self.bind(cleanup);
            self.emit(Instr::Swap(2), Span::default());
            self.emit(Instr::PopTop, Span::default());
            self.restore(&slots, at);
            self.emit(Instr::Reraise(0), at);
        }
        self.bind(end);
        Ok(())
    }

    /// Put back what the comprehension's variables held before it; what is on top stays there.
    fn restore(&mut self, slots: &[u32], at: Span) {
        self.emit(Instr::Swap(slots.len() as u32 + 1), at);
        for slot in slots.iter().rev() {
            self.emit(Instr::StoreFastMaybeEmpty(*slot), at);
        }
    }

    /// `(… for …)`: a generator function of its own, called at once with the outermost iterator.
    pub fn generator(&mut self, node: &'a ast::ExprGenerator) -> Outcome {
        let Some((first, _)) = node.generators.split_first() else { return Ok(()) };
        let at = self.generator_span(node);
        let scope = scope_of(&node.node_index);
        self.enter_unit(scope, "<genexpr>", self.source.line(at.start), CodeFlags::default());
        self.unit.argcount = 1;
        self.parameter_slot(".0");
        self.declare_slots();
        self.emit(Instr::LoadFast(0), at);
        self.generators(Sink::Yield(&node.elt), &node.generators, 0, at)?;
        self.return_none(at);
        self.make_function(scope, FunctionParts::default(), at)?;
        self.outermost(first)?;
        self.emit(Instr::Call(1), at);
        Ok(())
    }

    /// CPython's place of a generator expression includes the parentheses, even those of a call that it is the only
    /// argument of.
    fn generator_span(&self, node: &ast::ExprGenerator) -> Span {
        let at = span(node);
        if node.parenthesized {
            return at;
        }
        let text = &*self.source.text;
        let before = text.get(..at.start as usize).unwrap_or_default();
        let after = text.get(at.end as usize..).unwrap_or_default();
        match (before.rfind('('), after.find(')')) {
            (Some(open), Some(close)) => Span::new(open as u32, at.end + close as u32 + 1),
            _ => at,
        }
    }

    /// The outermost iterable belongs to the block around the comprehension.
    fn outermost(&mut self, generator: &'a Comprehension) -> Outcome {
        let at = span(&generator.iter);
        self.iterable(&generator.iter)?;
        self.emit(if generator.is_async { Instr::GetAiter } else { Instr::GetIter }, at);
        Ok(())
    }

    /// The loops from the `index`-th on, the iterator of that one being on the stack.
    fn generators(
        &mut self,
        sink: Sink<'a>,
        generators: &'a [Comprehension],
        index: usize,
        at: Span,
    ) -> Outcome {
        let generator = &generators[index];
        let start = self.label();
        let next = self.label();
        let end = self.label();
        if index > 0 {
            self.outermost(generator)?;
        }
        self.bind(start);
        if generator.is_async {
            self.protect(Protect::Finally, end, Span::default());
            self.emit(Instr::GetAnext, at);
            self.await_value(AwaitSource::AsyncNext, at);
            self.unprotect();
        } else {
            self.jump(Instr::ForIter, end, span(&generator.iter));
        }
        self.store(&generator.target)?;
        for test in &generator.ifs {
            self.jump_if(test, next, false)?;
        }
        let place = if index + 1 < generators.len() {
            self.generators(sink, generators, index + 1, at)?;
            Span::default()
        } else {
            // The collection lies below one iterator per loop.
            self.element(sink, generators.len() as u32 + 1)?
        };
        self.bind(next);
        self.jump(Instr::Jump, start, place);
        self.bind(end);
        if generator.is_async {
            self.emit(Instr::EndAsyncFor, at);
        }
        Ok(())
    }

    fn element(&mut self, sink: Sink<'a>, depth: u32) -> Outcome<Span> {
        Ok(match sink {
            Sink::List(element) => {
                self.expr(element)?;
                self.emit(Instr::ListAppend(depth), span(element));
                span(element)
            }
            Sink::Set(element) => {
                self.expr(element)?;
                self.emit(Instr::SetAdd(depth), span(element));
                span(element)
            }
            Sink::Dict(key, value) => {
                let place = Span::new(span(key).start, span(value).end);
                self.expr(key)?;
                self.expr(value)?;
                self.emit(Instr::MapAdd(depth), place);
                place
            }
            Sink::Yield(element) => {
                self.expr(element)?;
                self.emit(Instr::YieldValue, span(element));
                self.emit(Instr::PopTop, span(element));
                span(element)
            }
        })
    }
}
