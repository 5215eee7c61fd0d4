//! What a function is called, and the coroutines and generators that its calls make.

use std::cell::OnceCell;
use std::rc::Rc;

use super::{Slot, Str};

/// `__name__` and `__qualname__`: one pair for a code object, its functions and what their calls make, until one of
/// them is given another name.
pub struct Names {
    name: Rc<Str>,
    qualname: Rc<Str>,
    /// `__qualname__` as observers are told it.
    told: OnceCell<Rc<str>>,
}

impl Names {
    /// These two.
    pub fn new(name: Rc<Str>, qualname: Rc<Str>) -> Rc<Self> {
        Rc::new(Self { name, qualname, told: OnceCell::new() })
    }

    /// The same text for both.
    pub fn alike(name: &str) -> Rc<Self> {
        let name = Rc::new(Str::new(name));
        Self::new(name.clone(), name)
    }
}

/// The names of one function or generator, which may be changed.
pub struct Named(Slot<Rc<Names>>);

impl From<Rc<Names>> for Named {
    fn from(names: Rc<Names>) -> Self {
        Self(Slot::new(Some(names)))
    }
}

impl Named {
    /// Both, for what is called the same.
    #[inline]
    pub fn names(&self) -> Rc<Names> {
        self.0.get_or_make(|| Names::alike(""))
    }

    /// `__name__`
    pub fn name(&self) -> Rc<Str> {
        self.names().name.clone()
    }

    /// `__qualname__`
    pub fn qualname(&self) -> Rc<Str> {
        self.names().qualname.clone()
    }

    /// `__qualname__` as a text that all that are called the same share.
    pub fn told(&self) -> Rc<str> {
        self.0.with(|names| match names {
            Some(names) => names.told.get_or_init(|| names.qualname.as_str().into()).clone(),
            None => "".into(),
        })
    }

    /// Assign `__name__`.
    pub fn set_name(&self, name: Rc<Str>) {
        let names = Names::new(name, self.qualname());
        self.0.replace(Some(names));
    }

    /// Assign `__qualname__`.
    pub fn set_qualname(&self, qualname: Rc<Str>) {
        let names = Names::new(self.name(), qualname);
        self.0.replace(Some(names));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_name_is_ones_own() {
        let shared = Names::alike("fetch");
        let (one, other) = (Named::from(shared.clone()), Named::from(shared));
        one.set_qualname(Rc::new(Str::new("Client.fetch")));
        one.set_name(Rc::new(Str::new("get")));
        assert_eq!((one.name().as_str(), one.qualname().as_str()), ("get", "Client.fetch"));
        assert_eq!((other.name().as_str(), other.qualname().as_str()), ("fetch", "fetch"));
    }
}
