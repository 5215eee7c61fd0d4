//! The compiler's state and the operations that every family of constructs uses.

use crate::order;
use std::rc::Rc;

use super::assemble::{Label, Op, Protect};
use super::constants::Pool;
use super::instr::Instr;
use super::names::{Private, span};
use super::object::{Code, CodeFlags, Const, SlotKind};
use super::scope::{CLASS_DICT, NameId, Place, Scope, ScopeId, ScopeKind, SymbolTable};
use super::symtable;
use super::unit::Unit;
use crate::syntax::ast::{Expr, Stmt};
use crate::syntax::{self, Read, Source, Span, SyntaxError, Warning};

/// What compiling anything gives.
pub(super) type Outcome<T = ()> = Result<T, SyntaxError>;

/// What kind of text is compiled, as in Python's `compile`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// A module; the code returns None.
    #[default]
    Exec,
    /// One expression; the code returns its value.
    Eval,
    /// What a person types at a prompt: one statement, and the values of expressions are shown.
    Single,
}

/// How to compile a module.
#[derive(Clone, Copy, Debug, Default)]
pub struct CompileOptions {
    /// Mark this block and all inside it as library code (see [`CodeFlags::hidden`]).
    pub hidden: bool,
    /// Mark this block and all inside it as made at run time (see [`CodeFlags::dynamic`]).
    pub dynamic: bool,
    /// What kind of text it is.
    pub mode: Mode,
}

/// Compile library text of ours: its frames are hidden from learners.
pub fn compile_library(source: &Rc<Source>) -> Result<Rc<Code>, SyntaxError> {
    compile(source, CompileOptions { hidden: true, ..CompileOptions::default() })
}

/// Compile a module.
pub fn compile_module(source: &Rc<Source>) -> Result<Rc<Code>, SyntaxError> {
    compile(source, CompileOptions::default())
}

/// Compile a text as the options say.
pub fn compile(source: &Rc<Source>, options: CompileOptions) -> Result<Rc<Code>, SyntaxError> {
    if options.mode == Mode::Eval {
        let Read { tree, warnings } = syntax::parse_expression(source)?;
        let table = symtable::of_expression(&tree.body)?;
        let mut compiler = Compiler::new(source, table, options, warnings);
        compiler.expr(&tree.body)?;
        compiler.emit(Instr::ReturnValue, span(&*tree.body));
        return compiler.into_code();
    }
    let single = options.mode == Mode::Single;
    let Read { tree, warnings } = if single { syntax::parse_single(source)? } else { syntax::parse(source)? };
    let table = symtable::of_module(&tree.body)?;
    let mut compiler = Compiler::new(source, table, options, warnings);
    compiler.module(&tree.body, single)?;
    compiler.into_code()
}

/// More operations than this in one block is refused: `finally` bodies are compiled once per way out, so a short text
/// can stand for an enormous amount of code.
const MAX_OPS: usize = 1_000_000;

/// How a name is reached from the place being compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    Fast(u32),
    Deref(u32),
    /// As `Deref`, but read through the namespace of a class body first.
    ClassDeref(u32),
    /// As `Global`, but read through the namespace of a class body first, from a scope of types in it.
    ClassGlobal,
    Name,
    Global,
}

/// The compiler's state.
pub(super) struct Compiler<'a> {
    pub source: Rc<Source>,
    pub table: SymbolTable,
    pub options: CompileOptions,
    /// The block being compiled.
    pub unit: Unit<'a>,
    /// The blocks around it, outermost first.
    outer: Vec<Unit<'a>>,
    /// The class that mangles private names.
    pub private: Private<'a>,
    /// Some block has outgrown [`MAX_OPS`]; what it would emit from there on is dropped and the block refused.
    pub too_large: bool,
    /// What CPython would warn of, so far.
    pub warnings: Vec<Warning>,
}

impl<'a> Compiler<'a> {
    fn new(source: &Rc<Source>, table: SymbolTable, options: CompileOptions, warnings: Vec<Warning>) -> Self {
        let name: Rc<str> = "<module>".into();
        let flags = CodeFlags { hidden: options.hidden, dynamic: options.dynamic, ..CodeFlags::default() };
        let mut unit = Unit::new(SymbolTable::MODULE, name.clone(), name, 1, flags);
        Self::declare_cells(&mut unit, &table);
        Self {
            source: source.clone(),
            table,
            options,
            unit,
            outer: Vec::new(),
            private: Private::default(),
            too_large: false,
            warnings,
        }
    }

    fn module(&mut self, body: &'a [Stmt], single: bool) -> Outcome {
        if self.scope().has_annotations {
            self.emit(Instr::SetupAnnotations, Span::default());
        }
        let mut body = body;
        if !single && let Some(text) = docstring(body) {
            let text = super::docstring::clean(text);
            self.load_const(Const::Str(text.into()), span(&body[0]));
            self.store_name("__doc__", span(&body[0]))?;
            body = &body[1..];
        }
        self.body(body)?;
        self.return_none(Span::default());
        Ok(())
    }

    fn into_code(self) -> Outcome<Rc<Code>> {
        let Self { source, unit, too_large, warnings, .. } = self;
        Self::seal(unit, source, too_large, warnings)
    }

    fn seal(
        unit: Unit<'a>,
        source: Rc<Source>,
        too_large: bool,
        warnings: Vec<Warning>,
    ) -> Outcome<Rc<Code>> {
        if too_large || unit.draft.len() > MAX_OPS {
            return Err(SyntaxError::unsupported(
                format!(
                    "'{}' compiles to more than {MAX_OPS} instructions; split it, and avoid `finally` inside `finally`",
                    unit.name
                ),
                Span::default(),
            ));
        }
        let (name, qualname, first_line, flags) =
            (unit.name.clone(), unit.qualname.clone(), unit.first_line, unit.flags);
        let (argcount, posonlyargcount, kwonlyargcount) =
            (unit.argcount, unit.posonlyargcount, unit.kwonlyargcount);
        let docstring = unit.docstring;
        let (slots, names, draft, pool) = unit.finish();
        let mut assembled = draft.assemble(&source);
        let consts = assembled.prune(Pool::into_vec(pool), usize::from(docstring));
        Ok(Rc::new(Code {
            name,
            qualname,
            source,
            first_line,
            flags,
            argcount,
            posonlyargcount,
            kwonlyargcount,
            slots,
            names,
            consts,
            docstring,
            instrs: assembled.instrs,
            spans: assembled.spans,
            lines: assembled.lines,
            stack_size: assembled.stack_size,
            exceptions: assembled.exceptions,
            warnings,
        }))
    }

    // ---- units -----------------------------------------------------------------------------------------------

    /// Start compiling the block of `scope`.
    pub fn enter_unit(&mut self, scope: ScopeId, name: &str, first_line: u32, mut flags: CodeFlags) {
        let qualname = self.qualname(name);
        let kind = self.table.scope(scope);
        flags.hidden = self.options.hidden;
        flags.dynamic = self.options.dynamic;
        flags.optimized = kind.kind.is_function_like();
        flags.generator = kind.is_generator && !kind.is_coroutine;
        flags.coroutine = kind.is_coroutine && !kind.is_generator;
        flags.async_generator = kind.is_coroutine && kind.is_generator;
        let unit = Unit::new(scope, name.into(), qualname.into(), first_line, flags);
        self.outer.push(std::mem::replace(&mut self.unit, unit));
    }

    /// Number the cells and free variables, after the parameters have their slots.
    pub fn declare_slots(&mut self) {
        Self::declare_cells(&mut self.unit, &self.table);
    }

    fn declare_cells(unit: &mut Unit<'a>, table: &SymbolTable) {
        let scope = table.scope(unit.scope);
        let mut cells: Vec<NameId> = scope
            .symbols()
            .iter()
            .filter(|symbol| symbol.place == Place::Cell)
            .map(|symbol| symbol.name)
            .collect();
        if scope.kind.is_function_like() {
            // CPython sorts the cell variables of a code object by name.
            order::sort_by(&mut cells, |a, b| table.names.name(*a).cmp(table.names.name(*b)));
            for name in cells {
                unit.cell(name, table.names.name(name), false);
            }
        }
        for name in &scope.free {
            unit.free(*name, table.names.name(*name));
        }
    }

    /// Whether the values of expression statements are shown here.
    pub fn shows_values(&self) -> bool {
        self.options.mode == Mode::Single && self.outer.is_empty()
    }

    /// Finish the current block and go back to the one around it.
    pub fn leave_unit(&mut self) -> Outcome<Rc<Code>> {
        let Some(outer) = self.outer.pop() else {
            unreachable!("units are entered and left in pairs");
        };
        let unit = std::mem::replace(&mut self.unit, outer);
        Self::seal(unit, self.source.clone(), self.too_large, Vec::new())
    }

    /// Dotted path of a block called `name` inside the current one.
    fn qualname(&mut self, name: &str) -> String {
        let id = self.intern(name);
        let mut around = Some(&self.unit);
        let mut outside = self.outer.iter().rev();
        let of_parameters =
            |kind: ScopeKind| matches!(kind, ScopeKind::TypeParameters | ScopeKind::TypeVariable);
        // The scope of type parameters is no part of the path.
        if of_parameters(self.scope().kind) {
            around = outside.next();
        }
        let Some(unit) = around.filter(|unit| unit.scope != SymbolTable::MODULE) else {
            return name.to_owned();
        };
        let scope = self.table.scope(unit.scope);
        if scope.get(id).is_some_and(|symbol| symbol.place == Place::GlobalExplicit) {
            return name.to_owned();
        }
        let is_path = scope.kind == ScopeKind::Class || of_parameters(scope.kind);
        let locals = if is_path { "" } else { ".<locals>" };
        format!("{}{locals}.{name}", unit.qualname)
    }

    /// The current block's scope, not that of a comprehension inside it.
    pub fn scope(&self) -> &Scope {
        self.table.scope(self.unit.scope)
    }

    // ---- emitting --------------------------------------------------------------------------------------------

    /// Append an instruction.
    pub fn emit(&mut self, instr: Instr, span: Span) {
        if self.unit.draft.len() > MAX_OPS {
            self.too_large = true;
            return;
        }
        self.unit.emit(instr, span);
    }

    /// A fresh label.
    pub fn label(&mut self) -> Label {
        self.unit.draft.label()
    }

    /// The next instruction is where `label` leads.
    pub fn bind(&mut self, label: Label) {
        self.unit.draft.bind(label);
    }

    /// Append a jump.
    pub fn jump(&mut self, make: fn(u32) -> Instr, to: Label, span: Span) {
        self.unit.jump(make, to, span);
    }

    /// Protect what follows.
    pub fn protect(&mut self, kind: Protect, handler: Label, span: Span) {
        self.unit.draft.push(Op::Protect(kind, handler), span);
    }

    /// End the innermost protection.
    pub fn unprotect(&mut self) {
        self.unit.draft.push(Op::Unprotect, Span::default());
    }

    /// Push a constant.
    pub fn load_const(&mut self, constant: Const, span: Span) {
        let at = self.unit.pool.add(constant);
        self.emit(Instr::LoadConst(at), span);
    }

    /// Return None.
    pub fn return_none(&mut self, span: Span) {
        self.load_const(Const::None, span);
        self.emit(Instr::ReturnValue, span);
    }

    // ---- names -----------------------------------------------------------------------------------------------

    /// The number of a name after mangling.
    pub fn intern(&mut self, name: &str) -> NameId {
        self.table.names.intern(&self.private.mangle(name))
    }

    /// The operand for an attribute, global or import instruction.
    pub fn name_operand(&mut self, name: &str) -> u32 {
        let id = self.intern(name);
        self.name_of(id)
    }

    /// The operand of a name that is mangled already, or must not be.
    pub fn name_of(&mut self, id: NameId) -> u32 {
        self.unit.name(id, self.table.names.name(id))
    }

    /// How `id` is reached from here.
    pub fn access(&mut self, id: NameId) -> Access {
        let text = self.table.names.name(id).clone();
        for at in self.unit.comprehensions.iter().rev() {
            let Some(symbol) = self.table.scope(*at).get(id) else { continue };
            match symbol.place {
                Place::Local => return Access::Fast(self.comprehension_slot(id, &text)),
                Place::Cell => return Access::Deref(self.unit.cell(id, &text, true)),
                _ => {}
            }
        }
        let scope = self.table.scope(self.unit.scope);
        let in_class = scope.kind == ScopeKind::Class;
        if in_class && let Some(innermost) = self.unit.comprehensions.last() {
            // A comprehension in a class body does not see the class's names.
            let place = self.table.scope(*innermost).get(id).map(|symbol| symbol.place);
            return match place {
                Some(Place::Free) => Access::Deref(self.unit.free(id, &text)),
                _ => Access::Global,
            };
        }
        let place = scope.get(id).map_or(Place::GlobalImplicit, |symbol| symbol.place);
        // A comprehension in a scope of types does not see the names of the class either.
        let sees_class = scope.sees_class && self.unit.comprehensions.is_empty() && &*text != CLASS_DICT;
        match place {
            Place::Cell if sees_class => Access::ClassDeref(self.unit.cell(id, &text, false)),
            Place::Free if sees_class => Access::ClassDeref(self.unit.free(id, &text)),
            Place::GlobalImplicit if sees_class => Access::ClassGlobal,
            Place::Local if scope.kind.is_function_like() => Access::Fast(self.unit.local(id, &text, false)),
            Place::Local => Access::Name,
            Place::Cell => Access::Deref(self.unit.cell(id, &text, false)),
            Place::Free if in_class => Access::ClassDeref(self.unit.free(id, &text)),
            Place::Free => Access::Deref(self.unit.free(id, &text)),
            Place::GlobalImplicit if !scope.kind.is_function_like() => Access::Name,
            Place::GlobalExplicit | Place::GlobalImplicit => Access::Global,
        }
    }

    /// The slot of a comprehension's own variable: the outer variable's slot when that is a plain local too.
    fn comprehension_slot(&mut self, id: NameId, text: &Rc<str>) -> u32 {
        self.unit.local(id, text, true)
    }

    /// The slot of a variable bound by the innermost comprehension, and whether it is a cell.
    pub fn bound_slot(&mut self, id: NameId, place: Place) -> (u32, bool) {
        let text = self.table.names.name(id).clone();
        match place {
            Place::Cell => (self.unit.cell(id, &text, true), true),
            _ => (self.comprehension_slot(id, &text), false),
        }
    }

    /// Push the value of a name.
    pub fn load_id(&mut self, id: NameId, span: Span) {
        let instr = match self.access(id) {
            Access::Fast(slot) => Instr::LoadFast(slot),
            Access::Deref(slot) => Instr::LoadDeref(slot),
            Access::ClassDeref(slot) => {
                self.load_class_namespace(span);
                Instr::LoadFromDictOrDeref(slot)
            }
            Access::ClassGlobal => {
                self.load_class_namespace(span);
                Instr::LoadFromDictOrGlobals(self.name_of(id))
            }
            Access::Name => Instr::LoadName(self.name_of(id)),
            Access::Global => Instr::LoadGlobal(self.name_of(id)),
        };
        self.emit(instr, span);
    }

    /// Push the namespace of the class body that the current block is, or whose names it sees.
    fn load_class_namespace(&mut self, span: Span) {
        if self.scope().sees_class {
            self.load_name(CLASS_DICT, span);
        } else {
            self.emit(Instr::LoadLocals, span);
        }
    }

    /// Pop a value into a name.
    pub fn store_id(&mut self, id: NameId, span: Span) {
        let instr = match self.access(id) {
            Access::Fast(slot) => Instr::StoreFast(slot),
            Access::Deref(slot) | Access::ClassDeref(slot) => Instr::StoreDeref(slot),
            Access::Name => Instr::StoreName(self.name_of(id)),
            Access::Global | Access::ClassGlobal => Instr::StoreGlobal(self.name_of(id)),
        };
        self.emit(instr, span);
    }

    /// Unbind a name.
    pub fn delete_id(&mut self, id: NameId, span: Span) {
        let instr = match self.access(id) {
            Access::Fast(slot) => Instr::DeleteFast(slot),
            Access::Deref(slot) | Access::ClassDeref(slot) => Instr::DeleteDeref(slot),
            Access::Name => Instr::DeleteName(self.name_of(id)),
            Access::Global | Access::ClassGlobal => Instr::DeleteGlobal(self.name_of(id)),
        };
        self.emit(instr, span);
    }

    /// Push the value of a name as written.
    pub fn load_name(&mut self, name: &str, span: Span) {
        let id = self.intern(name);
        self.load_id(id, span);
    }

    /// Pop a value into a name as written.
    pub fn store_name(&mut self, name: &str, span: Span) -> Outcome {
        let id = self.intern(name);
        self.store_id(id, span);
        Ok(())
    }

    /// A parameter's slot in the order of the parameters.
    pub fn parameter_slot(&mut self, name: &str) {
        let id = self.intern(name);
        let place = self.scope().get(id).map_or(Place::Local, |symbol| symbol.place);
        let kind = if place == Place::Cell { SlotKind::Cell } else { SlotKind::Local };
        let text = self.table.names.name(id).clone();
        self.unit.parameter(id, &text, kind);
    }

    /// Push the closure that `code` of `scope` needs; says whether there is one.
    pub fn load_closure(&mut self, scope: ScopeId, span: Span) -> bool {
        let free = self.table.scope(scope).free.clone();
        for id in &free {
            let slot = self.closure_slot(*id);
            self.emit(Instr::LoadClosure(slot), span);
        }
        if !free.is_empty() {
            self.emit(Instr::BuildTuple(free.len() as u32), span);
        }
        !free.is_empty()
    }

    /// The slot of the current block that holds the cell of a name that an inner block uses.
    fn closure_slot(&mut self, id: NameId) -> u32 {
        let text = self.table.names.name(id).clone();
        for at in self.unit.comprehensions.iter().rev() {
            if self.table.scope(*at).get(id).is_some_and(|symbol| symbol.place == Place::Cell) {
                return self.unit.cell(id, &text, true);
            }
        }
        let scope = self.table.scope(self.unit.scope);
        let is_own =
            scope.get(id).is_some_and(|symbol| symbol.place == Place::Cell) && scope.kind.is_function_like();
        let is_class_cell = scope.kind == ScopeKind::Class
            && (scope.needs_class_cell && &*text == "__class__"
                || scope.needs_class_dict && &*text == CLASS_DICT);
        if is_own || is_class_cell { self.unit.cell(id, &text, false) } else { self.unit.free(id, &text) }
    }
}

/// The docstring that opens a body.
pub(super) fn docstring(body: &[Stmt]) -> Option<&str> {
    match body.first()? {
        Stmt::Expr(node) => match &*node.value {
            Expr::StringLiteral(text) => Some(text.value.to_str()),
            _ => None,
        },
        _ => None,
    }
}
