//! Imports.

use super::compiler::{Compiler, Outcome};
use super::instr::Instr;
use super::names::span;
use super::object::Const;
use crate::syntax::ast;

impl Compiler<'_> {
    /// `import a.b, c as d`.
    pub fn import(&mut self, node: &ast::StmtImport) -> Outcome {
        let at = span(node);
        for alias in &node.names {
            self.load_const(Const::Int(0), at);
            self.load_const(Const::None, at);
            let name = self.plain_name(&alias.name);
            self.emit(Instr::ImportName(name), at);
            let mut parts = alias.name.split('.');
            let top = parts.next().unwrap_or_default();
            match &alias.asname {
                None => self.store_name(top, at)?,
                Some(target) => {
                    // `import a.b.c as d` binds the innermost module.
                    for part in parts {
                        let part = self.plain_name(part);
                        self.emit(Instr::ImportFrom(part), at);
                        self.emit(Instr::Swap(2), at);
                        self.emit(Instr::PopTop, at);
                    }
                    self.store_name(target, at)?;
                }
            }
        }
        Ok(())
    }

    /// `from a import b as c`.
    pub fn import_from(&mut self, node: &ast::StmtImportFrom) -> Outcome {
        let at = span(node);
        self.load_const(Const::Int(i64::from(node.level)), at);
        let names = node.names.iter().map(|alias| Const::Str(alias.name.as_str().into())).collect();
        self.load_const(Const::Tuple(names), at);
        let module = self.plain_name(node.module.as_deref().unwrap_or_default());
        self.emit(Instr::ImportName(module), at);
        if node.names.iter().any(|alias| alias.name.as_str() == "*") {
            self.emit(Instr::ImportStar, at);
            return Ok(());
        }
        for alias in &node.names {
            let name = self.plain_name(&alias.name);
            self.emit(Instr::ImportFrom(name), at);
            self.store_name(alias.asname.as_ref().unwrap_or(&alias.name), at)?;
        }
        self.emit(Instr::PopTop, at);
        Ok(())
    }

    /// A name operand without mangling: modules keep their names inside classes.
    fn plain_name(&mut self, name: &str) -> u32 {
        let id = self.table.names.intern(name);
        self.name_of(id)
    }
}
