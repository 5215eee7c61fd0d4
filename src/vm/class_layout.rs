//! How a new class fits its bases: the order of its ancestors, its slots, and what its instances carry.

use std::rc::Rc;

use super::Vm;
use super::native::PyResult;
use super::object::{Class, Descriptor, Dict, Layout};
use super::types::text::is_identifier;
use super::value::Value;

impl Vm {
    /// Turn `__slots__` into descriptors; whether instances go without `__dict__`.
    pub(super) fn declare_slots(&mut self, class_name: &str, dict: &Rc<Dict>) -> PyResult<bool> {
        let Some(declared) = dict.get_str("__slots__") else { return Ok(false) };
        let names = match &declared {
            Value::Str(_) => vec![declared.clone()],
            other => {
                super::types::require_iterable(self, other)?;
                super::types::collect(self, other)?.unwrap_or_default()
            }
        };
        let mut with_dict = false;
        for name in names {
            let Some(name) = name.as_str() else {
                let kind = self.class_name(&name);
                return Err(self.type_error(format!("__slots__ items must be strings, not '{kind}'")));
            };
            if !is_identifier(name) {
                return Err(self.type_error("__slots__ must be identifiers"));
            }
            if name == "__dict__" {
                with_dict = true;
            } else if name != "__weakref__" {
                if dict.get_str(name).is_some() {
                    return Err(
                        self.value_error(format!("'{name}' in __slots__ conflicts with class variable"))
                    );
                }
                let name = mangle(class_name, name);
                dict.set_str(
                    &name,
                    Value::Descriptor(Rc::new(Descriptor::Slot {
                        name: name.as_str().into(),
                        owner: class_name.into(),
                    })),
                );
            }
        }
        Ok(!with_dict)
    }

    /// Slots have a place in the instance, which two unrelated bases cannot both give out, and which some built-in types
    /// have not got.
    pub(super) fn check_slots(
        &self,
        bases: &[Rc<Class>],
        ancestors: &[Rc<Class>],
        layout: Layout,
        dict: &Dict,
    ) -> PyResult<()> {
        let is_slot =
            |value: &Value| matches!(value, Value::Descriptor(d) if matches!(&**d, Descriptor::Slot { .. }));
        let has_slots = |dict: &Dict| dict.snapshot().iter().any(|(_, value)| is_slot(value));
        let native = ancestors.iter().find(|class| !class.heap).filter(|_| layout == Layout::Base);
        let unbounded = [&self.types.int, &self.types.tuple, &self.types.bytes];
        if let Some(native) = native
            && unbounded.iter().any(|class| Rc::ptr_eq(class, native))
            && has_slots(dict)
        {
            let name = native.name_text();
            return Err(self.type_error(format!("nonempty __slots__ not supported for subtype of '{name}'")));
        }
        let mut carrier: Option<Rc<Class>> = None;
        for base in bases {
            let Some(root) = base.mro().find(|class| class.heap && has_slots(&class.dict)) else { continue };
            carrier = match carrier {
                Some(known) if known.is_subclass(root) => Some(known),
                Some(known) if !root.is_subclass(&known) => {
                    return Err(self.type_error("multiple bases have instance lay-out conflict"));
                }
                _ => Some(root.clone()),
            };
        }
        Ok(())
    }

    /// C3 linearization of the ancestors of a class with these bases.
    pub(super) fn linearize(&mut self, bases: &[Rc<Class>]) -> PyResult<Vec<Rc<Class>>> {
        for (index, base) in bases.iter().enumerate() {
            if bases[..index].iter().any(|earlier| Rc::ptr_eq(earlier, base)) {
                let name = base.name_text();
                return Err(self.type_error(format!("duplicate base class {name}")));
            }
        }
        let mut lists: Vec<std::collections::VecDeque<Rc<Class>>> =
            bases.iter().map(|base| base.mro().cloned().collect()).collect();
        lists.push(bases.iter().cloned().collect());
        let mut order = Vec::new();
        loop {
            lists.retain(|list| !list.is_empty());
            if lists.is_empty() {
                return Ok(order);
            }
            let candidate = lists.iter().map(|list| &list[0]).find(|candidate| {
                lists.iter().all(|list| !list.iter().skip(1).any(|other| Rc::ptr_eq(other, candidate)))
            });
            let Some(next) = candidate.cloned() else {
                let mut names: Vec<String> = Vec::new();
                for list in &lists {
                    let name = list[0].name_text().to_string();
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
                return Err(self.type_error(format!(
                    "Cannot create a consistent method resolution order (MRO) for bases {}",
                    names.join(", ")
                )));
            };
            for list in &mut lists {
                if Rc::ptr_eq(&list[0], &next) {
                    list.pop_front();
                }
            }
            order.push(next);
        }
    }

    pub(super) fn common_layout(&mut self, bases: &[Rc<Class>]) -> PyResult<Layout> {
        let mut layout = Layout::Object;
        let mut carrier: Option<&Rc<Class>> = None;
        for base in bases {
            if base.layout == Layout::Object {
                continue;
            }
            match carrier {
                None => {
                    layout = base.layout;
                    carrier = Some(base);
                }
                Some(known)
                    if base.layout == layout && (layout == Layout::Exception || same_root(known, base)) => {}
                Some(_) => return Err(self.type_error("multiple bases have instance lay-out conflict")),
            }
        }
        Ok(layout)
    }
}

/// The name of a private attribute as the compiler writes it inside the class.
fn mangle(class_name: &str, name: &str) -> String {
    let class_name = class_name.trim_start_matches('_');
    if name.starts_with("__") && !name.ends_with("__") && !class_name.is_empty() {
        return format!("_{class_name}{name}");
    }
    name.to_owned()
}

fn same_root(a: &Rc<Class>, b: &Rc<Class>) -> bool {
    let root = |class: &Rc<Class>| class.mro().find(|ancestor| !ancestor.heap).cloned();
    match (root(a), root(b)) {
        (Some(a), Some(b)) => a.is_subclass(&b) || b.is_subclass(&a),
        _ => false,
    }
}
