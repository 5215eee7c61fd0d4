//! Class definitions.

use super::calls::check_repeated;
use super::compiler::{Compiler, Outcome, docstring};
use super::docstring::clean;
use super::instr::{FunctionParts, Helper, Instr};
use super::names::{Private, span};
use super::object::{CodeFlags, Const};
use super::scope::{CLASS_DICT, TYPE_PARAMETERS};
use super::symtable::scope_of;
use crate::syntax::Span;
use crate::syntax::ast;

impl<'a> Compiler<'a> {
    /// `class`.
    pub fn class_def(&mut self, class: &'a ast::StmtClassDef) -> Outcome {
        let at = self.definition_span(&class.name, span(class), "class");
        self.decorators(&class.decorator_list)?;
        let first_line = self.first_line(&class.decorator_list, at);
        match class.type_params.as_deref() {
            None => self.class(class, first_line, at)?,
            Some(params) => {
                self.generic(params, &class.name, first_line, at, &[], |inner| {
                    let outer = inner.private;
                    inner.private = outer.before(&class.name, params);
                    inner.type_parameters(params, at)?;
                    inner.store_name(TYPE_PARAMETERS, at)?;
                    inner.class(class, first_line, at)?;
                    inner.private = outer;
                    Ok(())
                })?;
            }
        }
        self.apply_decorators(&class.decorator_list);
        self.store_name(&class.name, at)
    }

    /// Push the class itself.
    fn class(&mut self, class: &'a ast::StmtClassDef, first_line: u32, at: Span) -> Outcome {
        let scope = scope_of(&class.node_index);
        // CPython looks the builtin up before the body's function is made.
        self.emit(Instr::LoadBuildClass, at);
        self.class_body(class, first_line, at)?;
        self.make_function(scope, FunctionParts::default(), at)?;
        self.load_const(Const::Str(class.name.as_str().into()), at);
        if class.type_params.is_none() {
            return self.class_arguments(class, None, at);
        }
        self.emit(Instr::LoadHelper(Helper::GenericBase), at);
        self.load_name(TYPE_PARAMETERS, at);
        self.emit(Instr::Call(1), at);
        let name = self.intern(".generic_base");
        let text = self.table.names.name(name).clone();
        let slot = self.unit.local(name, &text, false);
        self.emit(Instr::StoreFast(slot), at);
        self.class_arguments(class, Some(Instr::LoadFast(slot)), at)
    }

    /// The bases and keywords, after the bases what `last` pushes, and the call.
    fn class_arguments(&mut self, class: &'a ast::StmtClassDef, last: Option<Instr>, at: Span) -> Outcome {
        let given = 2 + usize::from(last.is_some());
        let Some(arguments) = class.arguments.as_deref() else {
            last.into_iter().for_each(|last| self.emit(last, at));
            self.emit(Instr::Call(given as u32), at);
            return Ok(());
        };
        if !self.is_plain_call(arguments) {
            return self.spread_arguments(2, arguments, last, at);
        }
        check_repeated(&arguments.keywords)?;
        arguments.args.iter().try_for_each(|base| self.expr(base))?;
        last.into_iter().for_each(|last| self.emit(last, at));
        arguments.keywords.iter().try_for_each(|keyword| self.expr(&keyword.value))?;
        let count = given + arguments.args.len() + arguments.keywords.len();
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
        let outer = std::mem::replace(&mut self.private, Private::inside(&class.name));
        let hidden =
            [("__class__", self.scope().needs_class_cell), (CLASS_DICT, self.scope().needs_class_dict)];
        let [class_cell, class_dict] = hidden.map(|(name, needed)| needed.then(|| self.hidden_cell(name)));
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
        if class.type_params.is_some() {
            self.load_name(TYPE_PARAMETERS, opening);
            self.store_name("__type_params__", opening)?;
        }
        if let Some(slot) = class_dict {
            self.emit(Instr::LoadLocals, opening);
            self.emit(Instr::StoreDeref(slot), opening);
        }
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
        if let Some(slot) = class_dict {
            self.emit(Instr::LoadClosure(slot), Span::default());
            self.store_name("__classdictcell__", Span::default())?;
        }
        if let Some(slot) = class_cell {
            self.emit(Instr::LoadClosure(slot), Span::default());
            self.emit(Instr::Copy(1), Span::default());
            self.store_name("__classcell__", Span::default())?;
        } else {
            self.load_const(Const::None, Span::default());
        }
        self.emit(Instr::ReturnValue, Span::default());
        self.private = outer;
        Ok(())
    }

    /// The cell of a variable that class bodies have beside their namespace.
    fn hidden_cell(&mut self, name: &str) -> u32 {
        let id = self.table.names.intern(name);
        let text = self.table.names.name(id).clone();
        self.unit.cell(id, &text, false)
    }
}
