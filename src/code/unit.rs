//! One code object under construction.

use std::rc::Rc;

use super::assemble::{Draft, Label, Op};
use super::constants::Pool;
use super::fblock::FBlock;
use super::instr::Instr;
use super::object::{CodeFlags, Slot, SlotKind};
use super::scope::{NameId, ScopeId};
use crate::order::SortedMap;
use crate::syntax::Span;

/// Slot operands carry these marks until the number of locals and cells is known.
const CELL: u32 = 1 << 24;
const FREE: u32 = 1 << 25;

/// Slots of one kind, numbered in the order of their first use.
#[derive(Debug, Default)]
pub(super) struct Slots {
    entries: Vec<(NameId, Slot)>,
    index: SortedMap<(NameId, bool), u32>,
}

impl Slots {
    fn add(&mut self, name: NameId, text: &Rc<str>, kind: SlotKind, hidden: bool) -> u32 {
        let next = self.entries.len() as u32;
        // Hidden and ordinary cells of the same name are different variables.
        let separate = hidden && kind == SlotKind::Cell;
        let at = self.index.get_or_insert((name, separate), next);
        if at == next {
            self.entries.push((name, Slot { name: text.clone(), kind, hidden }));
        } else if !hidden {
            self.entries[at as usize].1.hidden = false;
        }
        at
    }
}

/// One code object under construction.
#[derive(Debug)]
pub(super) struct Unit<'a> {
    pub scope: ScopeId,
    pub name: Rc<str>,
    pub qualname: Rc<str>,
    pub first_line: u32,
    pub flags: CodeFlags,
    pub argcount: u32,
    pub posonlyargcount: u32,
    pub kwonlyargcount: u32,
    pub docstring: bool,
    pub draft: Draft,
    pub pool: Pool,
    /// The statements that `break`, `continue` and `return` have to leave, innermost last.
    pub fblocks: Vec<FBlock<'a>>,
    /// The comprehensions being compiled into this unit, innermost last.
    pub comprehensions: Vec<ScopeId>,
    names: Vec<Rc<str>>,
    name_index: SortedMap<NameId, u32>,
    /// How many of `locals` are parameters.
    parameters: u32,
    locals: Slots,
    cells: Slots,
    free: Slots,
}

impl<'a> Unit<'a> {
    /// An empty unit.
    pub fn new(scope: ScopeId, name: Rc<str>, qualname: Rc<str>, first_line: u32, flags: CodeFlags) -> Self {
        Self {
            scope,
            name,
            qualname,
            first_line,
            flags,
            argcount: 0,
            posonlyargcount: 0,
            kwonlyargcount: 0,
            docstring: false,
            draft: Draft::default(),
            pool: Pool::default(),
            fblocks: Vec::new(),
            comprehensions: Vec::new(),
            names: Vec::new(),
            name_index: SortedMap::new(),
            parameters: 0,
            locals: Slots::default(),
            cells: Slots::default(),
            free: Slots::default(),
        }
    }

    /// Append an instruction.
    pub fn emit(&mut self, instr: Instr, span: Span) {
        self.draft.push(Op::Instr(instr), span);
    }

    /// Append a jump.
    pub fn jump(&mut self, make: fn(u32) -> Instr, to: Label, span: Span) {
        self.draft.push(Op::Instr(make(to.0)), span);
    }

    /// The number of a name in `names`.
    pub fn name(&mut self, id: NameId, text: &Rc<str>) -> u32 {
        let next = self.names.len() as u32;
        let at = self.name_index.get_or_insert(id, next);
        if at == next {
            self.names.push(text.clone());
        }
        at
    }

    /// A parameter's slot; call in the order of the parameters.
    pub fn parameter(&mut self, id: NameId, text: &Rc<str>, kind: SlotKind) {
        self.locals.add(id, text, kind, false);
        self.parameters += 1;
    }

    /// The instruction that pushes the first parameter.
    pub fn first_parameter(&self) -> Option<Instr> {
        let (_, slot) = self.locals.entries.first().filter(|_| self.parameters > 0)?;
        Some(if slot.kind == SlotKind::Cell { Instr::LoadDeref(0) } else { Instr::LoadFast(0) })
    }

    /// The slot of a local variable.
    pub fn local(&mut self, id: NameId, text: &Rc<str>, hidden: bool) -> u32 {
        self.locals.add(id, text, SlotKind::Local, hidden)
    }

    /// The slot of a cell that this block makes; a parameter keeps its own slot.
    pub fn cell(&mut self, id: NameId, text: &Rc<str>, hidden: bool) -> u32 {
        if !hidden
            && let Some(at) = self.locals.index.get(&(id, false))
            && *at < self.parameters
        {
            return *at;
        }
        CELL | self.cells.add(id, text, SlotKind::Cell, hidden)
    }

    /// The slot of a cell that came with the closure.
    pub fn free(&mut self, id: NameId, text: &Rc<str>) -> u32 {
        FREE | self.free.add(id, text, SlotKind::Free, false)
    }

    /// The final slots, names and draft, with slot operands made plain and the cells' opening instructions in front.
    pub fn finish(mut self) -> (Vec<Slot>, Vec<Rc<str>>, Draft, Pool) {
        let locals = self.locals.entries.len() as u32;
        let cells = self.cells.entries.len() as u32;
        let plain = |slot: u32| {
            if slot & FREE != 0 {
                locals + cells + (slot & !FREE)
            } else if slot & CELL != 0 {
                locals + (slot & !CELL)
            } else {
                slot
            }
        };
        let mut slots: Vec<Slot> = Vec::with_capacity((locals + cells) as usize + self.free.entries.len());
        for slots_of_kind in [self.locals.entries, self.cells.entries, self.free.entries] {
            slots.extend(slots_of_kind.into_iter().map(|(_, slot)| slot));
        }
        let made: Vec<u32> = slots
            .iter()
            .enumerate()
            // The cells of an inlined comprehension are made when it starts.
            .filter(|(_, slot)| slot.kind == SlotKind::Cell && !slot.hidden)
            .map(|(at, _)| at as u32)
            .collect();
        self.draft.rewrite(|instr| match instr {
            Instr::LoadFast(slot) => Instr::LoadFast(plain(slot)),
            Instr::StoreFast(slot) => Instr::StoreFast(plain(slot)),
            Instr::DeleteFast(slot) => Instr::DeleteFast(plain(slot)),
            Instr::LoadFastAndClear(slot) => Instr::LoadFastAndClear(plain(slot)),
            Instr::StoreFastMaybeEmpty(slot) => Instr::StoreFastMaybeEmpty(plain(slot)),
            Instr::MakeCell(slot) => Instr::MakeCell(plain(slot)),
            Instr::LoadClosure(slot) => Instr::LoadClosure(plain(slot)),
            Instr::LoadDeref(slot) => Instr::LoadDeref(plain(slot)),
            Instr::LoadFromDictOrDeref(slot) => Instr::LoadFromDictOrDeref(plain(slot)),
            Instr::StoreDeref(slot) => Instr::StoreDeref(plain(slot)),
            Instr::DeleteDeref(slot) => Instr::DeleteDeref(plain(slot)),
            other => other,
        });
        self.draft.prepend(made.into_iter().map(Instr::MakeCell));
        (slots, self.names, self.draft, self.pool)
    }
}
