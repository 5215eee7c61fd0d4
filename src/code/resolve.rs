//! Deciding where each name lives, once all scopes are known.

use super::scope::{CLASS_DICT, NameId, Place, ScopeId, ScopeKind, SymbolTable, Uses};
use crate::order;
use crate::syntax::SyntaxError;

/// The variables that a class body has in cells: `__class__` and `__classdict__`.
type Hidden = [NameId; 2];

/// Give every symbol its place and every scope the cells that its closure must carry.
pub(super) fn resolve(table: &mut SymbolTable) -> Result<(), SyntaxError> {
    let hidden = [table.names.intern("__class__"), table.names.intern(CLASS_DICT)];
    for id in table.ids() {
        for at in 0..table.scope(id).symbols().len() {
            let symbol = table.scope(id).symbols()[at].clone();
            if symbol.uses.any(Uses::GLOBAL) && symbol.uses.any(Uses::NONLOCAL) {
                let name = table.names.name(symbol.name);
                return Err(SyntaxError::new(
                    format!("name '{name}' is nonlocal and global"),
                    symbol.declared,
                ));
            }
            let place = place(table, id, symbol.name, symbol.uses, hidden);
            let Some(place) = place else {
                let name = table.names.name(symbol.name);
                return Err(SyntaxError::new(
                    format!("no binding for nonlocal '{name}' found"),
                    symbol.declared,
                ));
            };
            if place == Place::Free
                && symbol.uses.any(Uses::NONLOCAL)
                && let Some(binder) = find(table, id, symbol.name, hidden)
                && table.scope(binder).uses(symbol.name).any(Uses::TYPE_PARAM)
            {
                let name = table.names.name(symbol.name);
                return Err(SyntaxError::new(
                    format!("nonlocal binding not allowed for type parameter '{name}'"),
                    symbol.declared,
                ));
            }
            if let Some(symbol) = table.scope_mut(id).get_mut(symbol.name) {
                // An inner scope that was resolved earlier cannot have turned it into a cell: outer scopes come first.
                symbol.place = place;
            }
        }
    }
    mark_cells(table, hidden);
    for id in table.ids() {
        // CPython sorts the free variables of a code object by name.
        let mut free = std::mem::take(&mut table.scope_mut(id).free);
        order::sort_by(&mut free, |a, b| table.names.name(*a).cmp(table.names.name(*b)));
        table.scope_mut(id).free = free;
    }
    Ok(())
}

/// Where `name` of scope `id` lives; `None` when a `nonlocal` has no binding.
fn place(table: &SymbolTable, id: ScopeId, name: NameId, uses: Uses, hidden: Hidden) -> Option<Place> {
    if uses.any(Uses::GLOBAL) {
        return Some(Place::GlobalExplicit);
    }
    if uses.any(Uses::BOUND) && !uses.any(Uses::NONLOCAL) {
        return Some(Place::Local);
    }
    if find(table, id, name, hidden).is_some() {
        return Some(Place::Free);
    }
    let own_nonlocal = uses.any(Uses::NONLOCAL) && !uses.any(Uses::OUTER_WALRUS);
    (!own_nonlocal).then_some(Place::GlobalImplicit)
}

/// The scope around `id` that binds `name` for it.
fn find(table: &SymbolTable, id: ScopeId, name: NameId, hidden: Hidden) -> Option<ScopeId> {
    let mut current = table.scope(id).parent;
    while let Some(at) = current {
        let scope = table.scope(at);
        match scope.kind {
            ScopeKind::Module => return None,
            ScopeKind::Class if hidden.contains(&name) => return Some(at),
            ScopeKind::Class => {}
            _ => {
                let uses = scope.uses(name);
                if uses.any(Uses::GLOBAL) {
                    return None;
                }
                if uses.any(Uses::BOUND) && !uses.any(Uses::NONLOCAL) {
                    return Some(at);
                }
            }
        }
        current = scope.parent;
    }
    None
}

/// Follow every free name to its binding: the binding becomes a cell, and each block on the way carries it.
fn mark_cells(table: &mut SymbolTable, hidden: Hidden) {
    for id in table.ids() {
        for at in 0..table.scope(id).symbols().len() {
            let symbol = &table.scope(id).symbols()[at];
            if symbol.place != Place::Free {
                continue;
            }
            let name = symbol.name;
            let Some(binder) = find(table, id, name, hidden) else { continue };
            let mut crossed = false;
            let mut current = id;
            while current != binder {
                let scope = table.scope_mut(current);
                if !scope.kind.is_inlined() {
                    crossed = true;
                    if !scope.free.contains(&name) {
                        scope.free.push(name);
                    }
                }
                let Some(parent) = scope.parent else { break };
                current = parent;
            }
            // A comprehension that reads a variable of the block it is inlined into needs no cell for it.
            if crossed {
                let scope = table.scope_mut(binder);
                if scope.kind == ScopeKind::Class {
                    let needed = if name == hidden[0] {
                        &mut scope.needs_class_cell
                    } else {
                        &mut scope.needs_class_dict
                    };
                    *needed = true;
                } else if let Some(symbol) = scope.get_mut(name) {
                    symbol.place = Place::Cell;
                }
            }
        }
    }
}
