//! The built-in functions, by what they are about.

mod attributes;
mod checks;
mod dynamic;
mod iteration;
mod numbers;
mod objects;
mod output;
mod unavailable;

pub use attributes::dir;
pub use checks::claims_class;
pub use numbers::sum_numbers;
pub use output::{Reading, StandardStream, standard_stream};

use std::rc::Rc;

use super::Vm;
use super::native::Method;
use super::object::Builtin;
use super::value::Value;

/// Put the functions into the namespace of `builtins`.
pub(super) fn install(vm: &mut Vm) {
    let tables: [&[Method]; 8] = [
        attributes::TABLE,
        checks::TABLE,
        dynamic::TABLE,
        iteration::TABLE,
        numbers::TABLE,
        objects::TABLE,
        output::TABLE,
        unavailable::TABLE,
    ];
    for (name, function) in tables.concat() {
        let builtin = Builtin::new("builtins", name, function);
        vm.builtins.set_str(name, Value::Builtin(Rc::new(builtin)));
    }
    checks::install(vm);
}
