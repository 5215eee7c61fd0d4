//! The modules that a program can import, except `asyncio`: each file or folder is one module.

mod args;
mod clocks;
mod gc;
mod math;
mod random;
pub mod sources;
mod sys;
mod threads;
mod weak;
mod world;

use std::rc::Rc;

pub use world::enter as enter_world;

use crate::vm::{Builtin, Class, Dict, Module, ModuleSource, NativeMethod, PyResult, Value, Vm};

/// Finds a module of this layer by its full name.
pub fn find(_vm: &mut Vm, name: &str) -> Option<ModuleSource> {
    Some(match name {
        "gc" => ModuleSource::Native(gc::module),
        "_math" => ModuleSource::Native(math::module),
        "_random" => ModuleSource::Native(random::module),
        "_sys" => ModuleSource::Native(sys::module),
        "_threads" => ModuleSource::Native(threads::module),
        "_scenario" => ModuleSource::Native(world::module),
        "_weak" => ModuleSource::Native(weak::module),
        "_time" => ModuleSource::Native(clocks::module),
        "_prelude" => match sources::find(name)? {
            ModuleSource::Python { source, in_c, .. } => {
                ModuleSource::Python { module: prelude, source, in_c }
            }
            other => other,
        },
        _ => return sources::find(name),
    })
}

/// The hidden Python of the machine, where modules written in Python find what it has already. What only they and type
/// parameters need joins it when it is first wanted.
fn prelude(vm: &mut Vm) -> PyResult<Rc<Module>> {
    Ok(Rc::new(Module::new("_prelude", vm.helpers.clone(), &[])))
}

/// A module without content. `missing` are the public names of CPython's that it lacks.
pub fn new_module(name: &str, missing: &[&str]) -> Rc<Module> {
    let dict = Dict::new().tracked();
    for (key, value) in [
        ("__name__", Value::str(name)),
        ("__doc__", Value::None),
        ("__package__", Value::str("")),
        ("__loader__", Value::None),
        ("__spec__", Value::None),
    ] {
        dict.set_str(key, value);
    }
    Rc::new(Module::new(name, dict, missing))
}

/// Put native functions into a module.
pub fn add_functions(module: &Module, functions: &[NativeMethod]) {
    for (name, function) in functions {
        let builtin = Builtin::new(&module.name, name, *function);
        module.dict.set_str(name, Value::Builtin(Rc::new(builtin)));
    }
}

/// Put a class into a module under its own name.
pub fn add_class(module: &Module, class: &Rc<Class>) {
    module.dict.set_str(class.name_text().as_str(), Value::Class(class.clone()));
}
