//! Class definitions.

use super::calls::check_repeated;
use super::compiler::{Compiler, Outcome, docstring};
use super::docstring::clean;
use super::instr::{FunctionParts, Instr};
use super::names::span;
use super::object::{CodeFlags, Const};
use super::symtable::scope_of;
use crate::syntax::Span;
use crate::syntax::ast;

impl<'a> Compiler<'a> {
    /// `class`.
    pub fn class_def(&mut self, class: &'a ast::StmtClassDef) -> Outcome {
        let at = self.definition_span(&class.name, span(class), "class");
        self.decorators(&class.decorator_list)?;
        let first_line = self.first_line(&class.decorator_list, at);
        let scope = scope_of(&class.node_index);
        // CPython looks the builtin up before the body's function is made.
        self.emit(Instr::LoadBuildClass, at);
        self.class_body(class, first_line, at)?;
        self.make_function(scope, FunctionParts::default(), at)?;
        self.load_const(Const::Str(class.name.as_str().into()), at);
        self.class_arguments(class, at)?;
        self.apply_decorators(&class.decorator_list);
        self.store_name(&class.name, at)
    }

    fn class_arguments(&mut self, class: &'a ast::StmtClassDef, at: Span) -> Outcome {
        let Some(arguments) = class.arguments.as_deref() else {
            self.emit(Instr::Call(2), at);
            return Ok(());
        };
        if !self.is_plain_call(arguments) {
            return self.spread_arguments(2, arguments, at);
        }
        check_repeated(&arguments.keywords)?;
        arguments.args.iter().try_for_each(|base| self.expr(base))?;
        arguments.keywords.iter().try_for_each(|keyword| self.expr(&keyword.value))?;
        let count = 2 + arguments.args.len() + arguments.keywords.len();
        if arguments.keywords.is_empty() {
            self.emit(Instr::Call(count as u32), at);
        } else {
            let names = self.keyword_names(&arguments.keywords);
            self.emit(Instr::CallKw { argc: count as u16, names }, at);
        }
        Ok(())
    }

    /// A place that has a line but no columns: the start of the line of `offset`.
    fn line_start(&self, offset: u32) -> Span {
        let before = self.source.text.get(..offset as usize).unwrap_or_default();
        let start = before.rfind(['\n', '\r']).map_or(0, |at| at as u32 + 1);
        // The empty span at 0 stands for no place at all.
        Span::new(start, start.max(1))
    }

    /// Start the class's unit and compile its body into it; the caller makes the function.
    fn class_body(&mut self, class: &'a ast::StmtClassDef, first_line: u32, at: Span) -> Outcome {
        let scope = scope_of(&class.node_index);
        self.enter_unit(scope, &class.name, first_line, CodeFlags::default());
        let outer = self.class.replace(class.name.as_str());
        let class_cell = self.table.names.intern("__class__");
        let needs_cell = self.scope().needs_class_cell;
        if needs_cell {
            let text = self.table.names.name(class_cell).clone();
            self.unit.cell(class_cell, &text, false);
        }
        self.declare_slots();

        // The first line event of the body shows the line where the definition, decorators included, starts.
        let start = class.decorator_list.first().map_or(at.start, |first| span(first).start);
        let opening = self.line_start(start);
        self.load_name("__name__", opening);
        self.store_name("__module__", opening)?;
        let qualname = self.unit.qualname.clone();
        self.load_const(Const::Str(qualname), opening);
        self.store_name("__qualname__", opening)?;
        self.load_const(Const::Int(i64::from(first_line)), opening);
        self.store_name("__firstlineno__", opening)?;
        if self.scope().has_annotations {
            self.emit(Instr::SetupAnnotations, opening);
        }
        let mut body = &*class.body;
        if let Some(text) = docstring(body) {
            let place = span(&body[0]);
            self.load_const(Const::Str(clean(text).into()), place);
            self.store_name("__doc__", place)?;
            body = &body[1..];
        }
        self.body(body)?;
        if needs_cell {
            let text = self.table.names.name(class_cell).clone();
            let slot = self.unit.cell(class_cell, &text, false);
            self.emit(Instr::LoadClosure(slot), Span::default());
            self.emit(Instr::Copy(1), Span::default());
            self.store_name("__classcell__", Span::default())?;
        } else {
            self.load_const(Const::None, Span::default());
        }
        self.emit(Instr::ReturnValue, Span::default());
        self.class = outer;
        Ok(())
    }
}
