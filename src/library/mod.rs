//! The modules that a program can import, except `asyncio`: each file or folder is one module.

mod args;
mod math;
mod random;
pub mod sources;
mod sys;
mod time;

use std::rc::Rc;

use crate::vm::{Builtin, Class, Dict, Module, ModuleSource, NativeMethod, PyResult, Value, Vm};

/// Finds a module of this layer by its full name.
pub fn find(_vm: &mut Vm, name: &str) -> Option<ModuleSource> {
    Some(match name {
        "_math" => ModuleSource::Native(math::module),
        "_prelude" => ModuleSource::Native(prelude),
        "_sys" => ModuleSource::Native(sys::module),
        "random" => ModuleSource::Native(random::module),
        "time" => ModuleSource::Native(time::module),
        _ => return sources::find(name),
    })
}

/// The hidden Python of the machine, where modules written in Python find the classes that it has already.
fn prelude(vm: &mut Vm) -> PyResult<Rc<Module>> {
    Ok(Rc::new(Module::new("_prelude", vm.helpers.clone(), &[])))
}

/// A module without content. `missing` are the public names of CPython's that it lacks.
pub fn new_module(name: &str, missing: &'static [&'static str]) -> Rc<Module> {
    let dict = Rc::new(Dict::new());
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
