//! Each text of a trace once: names, reprs and messages become small numbers.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// A text in a [`Names`] table. Equal texts have equal symbols; numbers follow first appearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(pub u32);

#[derive(Default)]
struct Table {
    texts: Vec<Rc<str>>,
    numbers: HashMap<Rc<str>, u32>,
    /// What was asked for last, which is often asked for again.
    last: Option<(Rc<str>, Symbol)>,
    bytes: usize,
}

/// A shared table of texts that only grows, so a symbol keeps its meaning in every copy of the handle.
///
/// Two handles are equal when they share one table: that is what tells a page whether its symbols are still valid.
#[derive(Clone, Default)]
pub struct Names(Rc<RefCell<Table>>);

impl Names {
    /// An empty table.
    pub fn new() -> Self {
        Self::default()
    }

    /// The symbol of `text`, if it has one.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        self.0.borrow().numbers.get(text).copied().map(Symbol)
    }

    /// The symbol of `text`, new if need be.
    pub fn intern(&self, text: &str) -> Symbol {
        if let Some(symbol) = self.find(text) {
            return symbol;
        }
        let mut table = self.0.borrow_mut();
        let number = table.texts.len() as u32;
        let text: Rc<str> = text.into();
        table.bytes += text.len();
        table.texts.push(text.clone());
        table.numbers.insert(text, number);
        Symbol(number)
    }

    /// [`Names::intern`] for a text that is shared.
    pub fn intern_shared(&self, text: &Rc<str>) -> Symbol {
        if let Some((last, symbol)) = &self.0.borrow().last
            && (Rc::ptr_eq(last, text) || last == text)
        {
            return *symbol;
        }
        let symbol = self.intern(text);
        self.0.borrow_mut().last = Some((text.clone(), symbol));
        symbol
    }

    /// The text of `symbol`; empty for a symbol of another table.
    pub fn get(&self, symbol: Symbol) -> Rc<str> {
        self.0.borrow().texts.get(symbol.0 as usize).cloned().unwrap_or_else(|| "".into())
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.0.borrow().texts.len()
    }

    /// Whether there is no text yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes of all texts together.
    pub fn bytes(&self) -> usize {
        self.0.borrow().bytes
    }
}

impl PartialEq for Names {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::fmt::Debug for Names {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Names({})", self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_share_a_symbol_and_order_follows_first_appearance() {
        let names = Names::new();
        let main = names.intern("main");
        let fetch = names.intern("fetch");
        assert_eq!(names.intern("main"), main);
        assert_eq!((main, fetch), (Symbol(0), Symbol(1)));
        assert_eq!(&*names.clone().get(fetch), "fetch");
        assert_eq!(names.bytes(), 9);
        assert_eq!(&*names.get(Symbol(7)), "");
    }
}
