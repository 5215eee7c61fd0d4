//! Scopes and the symbols in them: what the symbol table records and the compiler asks.

use std::collections::HashMap;
use std::rc::Rc;

use crate::order::SortedMap;
use crate::syntax::Span;

/// Index of a scope in its [`SymbolTable`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct ScopeId(pub u32);

/// Index of a name in the [`Interner`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct NameId(pub u32);

/// Each spelling once, so that scopes compare and store names as numbers.
#[derive(Debug, Default)]
pub(super) struct Interner {
    ids: HashMap<Rc<str>, NameId>,
    names: Vec<Rc<str>>,
}

impl Interner {
    /// The number of `name`, new or known.
    pub fn intern(&mut self, name: &str) -> NameId {
        if let Some(id) = self.ids.get(name) {
            return *id;
        }
        let id = NameId(self.names.len() as u32);
        let name: Rc<str> = name.into();
        self.names.push(name.clone());
        self.ids.insert(name, id);
        id
    }

    /// The number of `name` if it is known.
    pub fn get(&self, name: &str) -> Option<NameId> {
        self.ids.get(name).copied()
    }

    /// The spelling of `id`.
    pub fn name(&self, id: NameId) -> &Rc<str> {
        &self.names[id.0 as usize]
    }
}

/// What kind of block a scope is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScopeKind {
    /// The outermost block.
    Module,
    /// A class body: names live in its namespace and inner functions do not see them.
    Class,
    /// `def`.
    Function,
    /// `async def`.
    AsyncFunction,
    /// `lambda`.
    Lambda,
    /// A list, set or dict comprehension: inlined into the block around it.
    Comprehension,
    /// A generator expression: a function of its own.
    Generator,
    /// The type parameters of a function, class or alias, and what can name them.
    TypeParameters,
    /// The bound, the constraints or the default of a type parameter: evaluated when it is asked for.
    TypeVariable,
    /// The value of an alias, likewise.
    TypeAlias,
}

/// The hidden variable of a class through which scopes of types see the names of its body.
pub(super) const CLASS_DICT: &str = "__classdict__";

/// The hidden variable that holds a generic class's type parameters.
pub(super) const TYPE_PARAMETERS: &str = ".type_params";

impl ScopeKind {
    /// Whether locals of such a block live in slots.
    pub fn is_function_like(self) -> bool {
        !matches!(self, Self::Module | Self::Class)
    }

    /// Whether the block is one of those that types are written in.
    pub fn is_of_types(self) -> bool {
        matches!(self, Self::TypeParameters | Self::TypeVariable | Self::TypeAlias)
    }

    /// Whether the block runs inside the code object of the block around it.
    pub fn is_inlined(self) -> bool {
        self == Self::Comprehension
    }
}

/// How a name is bound and used in one scope: a set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Uses(u16);

impl Uses {
    pub const USE: Self = Self(1);
    pub const LOCAL: Self = Self(2);
    pub const PARAM: Self = Self(4);
    pub const GLOBAL: Self = Self(8);
    pub const NONLOCAL: Self = Self(16);
    pub const IMPORT: Self = Self(32);
    pub const ANNOTATED: Self = Self(64);
    /// The iteration variable of a comprehension.
    pub const COMP_ITER: Self = Self(128);
    /// Bound by `:=` inside a comprehension, on behalf of the block around it.
    pub const OUTER_WALRUS: Self = Self(256);
    /// A type parameter.
    pub const TYPE_PARAM: Self = Self(512);

    /// Any of these binds the name in its own scope.
    pub const BOUND: Self = Self(2 | 4 | 32);

    /// Both sets.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any flag of `other` is set.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Where a name of a scope lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the scope itself (a slot, or the namespace of a module or class).
    Local,
    /// In a cell that the scope makes.
    Cell,
    /// In a cell that comes with the closure.
    Free,
    /// In the module, by a `global` statement.
    GlobalExplicit,
    /// In the module or the builtins, for want of a binding.
    GlobalImplicit,
}

/// One name in one scope.
#[derive(Clone, Debug)]
pub(super) struct Symbol {
    pub name: NameId,
    pub uses: Uses,
    /// Decided by the resolution pass.
    pub place: Place,
    /// The `nonlocal` statement that named it, for the error when nothing binds it.
    pub declared: Span,
}

/// One block with its names.
#[derive(Debug)]
pub(super) struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    symbols: Vec<Symbol>,
    index: SortedMap<NameId, u32>,
    /// Names whose cells the block's closure carries, for itself or for blocks inside it.
    pub free: Vec<NameId>,
    /// Contains `yield`, or is a generator expression.
    pub is_generator: bool,
    /// Is `async def`, or a comprehension that awaits.
    pub is_coroutine: bool,
    /// A class whose methods use `__class__` or `super`.
    pub needs_class_cell: bool,
    /// A class with scopes of types that see its names.
    pub needs_class_dict: bool,
    /// A scope of types written directly in a class body, whose names it sees.
    pub sees_class: bool,
    /// One of the type parameters visited so far has a default.
    pub has_default: bool,
    /// A module or class body with an annotated assignment anywhere in it.
    pub has_annotations: bool,
    /// In a generator expression or comprehension: the iterables are being visited, where `:=` is not allowed.
    pub in_iterable: bool,
    /// What a comprehension or a scope of types is called in errors.
    pub label: &'static str,
    /// In a comprehension: its target is being visited, whose names are iteration variables.
    pub in_target: bool,
}

impl Scope {
    /// An empty scope.
    pub fn new(kind: ScopeKind, parent: Option<ScopeId>) -> Self {
        Self {
            kind,
            parent,
            symbols: Vec::new(),
            index: SortedMap::new(),
            free: Vec::new(),
            is_generator: kind == ScopeKind::Generator,
            is_coroutine: kind == ScopeKind::AsyncFunction,
            needs_class_cell: false,
            needs_class_dict: false,
            sees_class: false,
            has_default: false,
            has_annotations: false,
            in_iterable: false,
            label: "",
            in_target: false,
        }
    }

    /// Record more uses of `name`.
    pub fn add(&mut self, name: NameId, uses: Uses) {
        if let Some(at) = self.index.get(&name) {
            let symbol = &mut self.symbols[*at as usize];
            symbol.uses = symbol.uses.and(uses);
            return;
        }
        self.index.insert(name, self.symbols.len() as u32);
        self.symbols.push(Symbol { name, uses, place: Place::GlobalImplicit, declared: Span::default() });
    }

    /// The symbol called `name`.
    pub fn get(&self, name: NameId) -> Option<&Symbol> {
        self.index.get(&name).map(|at| &self.symbols[*at as usize])
    }

    /// The same, to change it.
    pub fn get_mut(&mut self, name: NameId) -> Option<&mut Symbol> {
        self.index.get(&name).map(|at| &mut self.symbols[*at as usize])
    }

    /// The recorded uses of `name`, none when it is unknown.
    pub fn uses(&self, name: NameId) -> Uses {
        self.get(name).map(|symbol| symbol.uses).unwrap_or_default()
    }

    /// All symbols in the order of their first appearance.
    pub fn symbols(&self) -> &[Symbol] {
        &self.symbols
    }
}

/// All scopes of a module, outer ones before the ones inside them.
#[derive(Debug)]
pub(super) struct SymbolTable {
    pub names: Interner,
    scopes: Vec<Scope>,
    /// `from __future__ import annotations` is in force.
    pub future_annotations: bool,
}

impl SymbolTable {
    /// A table with the module's scope.
    pub fn new() -> Self {
        Self {
            names: Interner::default(),
            scopes: vec![Scope::new(ScopeKind::Module, None)],
            future_annotations: false,
        }
    }

    /// The module's scope.
    pub const MODULE: ScopeId = ScopeId(0);

    /// Add a scope inside `parent`.
    pub fn push(&mut self, kind: ScopeKind, parent: ScopeId) -> ScopeId {
        let id = ScopeId(self.scopes.len() as u32);
        let mut scope = Scope::new(kind, Some(parent));
        // A block written inside a comprehension's iterable is still part of that iterable.
        scope.in_iterable = self.scope(parent).in_iterable;
        self.scopes.push(scope);
        id
    }

    /// Drop the scope `id` and all that came after it.
    pub fn forget_from(&mut self, id: ScopeId) {
        self.scopes.truncate(id.0 as usize);
    }

    /// The scope of `id`.
    pub fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0 as usize]
    }

    /// The same, to change it.
    pub fn scope_mut(&mut self, id: ScopeId) -> &mut Scope {
        &mut self.scopes[id.0 as usize]
    }

    /// Every scope's number, outer ones first.
    pub fn ids(&self) -> impl Iterator<Item = ScopeId> + use<> {
        (0..self.scopes.len() as u32).map(ScopeId)
    }
}
