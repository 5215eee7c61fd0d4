//! Small helpers on names and places shared by the symbol table and the compiler.

use std::borrow::Cow;

use crate::syntax::Span;
use crate::syntax::ast::{Ranged, TypeParams};

/// Which class the private names of a place belong to.
#[derive(Clone, Copy, Default)]
pub(super) struct Private<'a> {
    /// The innermost class around the place.
    class: Option<&'a str>,
    /// The generic class before whose body the place is: its own type parameters, and nothing else, are its private names.
    generic: Option<(&'a str, &'a TypeParams)>,
}

impl<'a> Private<'a> {
    /// In the body of `class`.
    pub fn inside(class: &'a str) -> Self {
        Self { class: Some(class), generic: None }
    }

    /// Before the body of the generic `class`.
    pub fn before(self, class: &'a str, params: &'a TypeParams) -> Self {
        Self { generic: Some((class, params)), ..self }
    }

    /// The spelling under which `name` is kept here.
    pub fn mangle<'n>(self, name: &'n str) -> Cow<'n, str> {
        match self.generic {
            Some((class, params)) if params.iter().any(|param| param.name().as_str() == name) => {
                mangle(Some(class), name)
            }
            _ => mangle(self.class, name),
        }
    }
}

/// The spelling under which `name` is kept inside a class: `__x` in class `C` becomes `_C__x`.
fn mangle<'n>(class: Option<&str>, name: &'n str) -> Cow<'n, str> {
    let Some(class) = class else { return Cow::Borrowed(name) };
    if !name.starts_with("__") || name.ends_with("__") || name.contains('.') {
        return Cow::Borrowed(name);
    }
    let class = class.trim_start_matches('_');
    if class.is_empty() {
        return Cow::Borrowed(name);
    }
    Cow::Owned(format!("_{class}{name}"))
}

/// The place of a node.
pub(super) fn span(node: &impl Ranged) -> Span {
    node.range().into()
}

#[cfg(test)]
mod tests {
    use super::mangle;

    #[test]
    fn only_private_names_are_mangled() {
        let rows = [
            (Some("C"), "__x", "_C__x"),
            (Some("_C"), "__x", "_C__x"),
            (Some("___"), "__x", "__x"),
            (Some("C"), "__x__", "__x__"),
            (Some("C"), "_x", "_x"),
            (Some("C"), "__a.b", "__a.b"),
            (None, "__x", "__x"),
        ];
        for (class, name, expected) in rows {
            assert_eq!(mangle(class, name), expected, "{class:?} {name}");
        }
    }
}
