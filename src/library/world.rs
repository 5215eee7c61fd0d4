//! `_scenario`: what the scenario says at length, and the program's own text, for the simulated world that is Python.

use std::rc::Rc;

use super::{add_functions, new_module};
use crate::code::Code;
use crate::syntax::Source;
use crate::vm::{Args, Flow, Module, NativeMethod, NativeResult, PyResult, Value, Vm};
use crate::world::Scenario;

/// The world that a machine is in.
#[derive(Default)]
struct World {
    scenario: Scenario,
    /// The program's text; nothing before there is a program.
    program: Option<Rc<Source>>,
}

const FUNCTIONS: &[NativeMethod] = &[("text", text), ("program", program)];

/// Make the module.
pub fn module(_vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = new_module("_scenario", &[]);
    add_functions(&module, FUNCTIONS);
    Ok(module)
}

/// Keep what the library may want to know of the world. To be called before the program runs.
pub fn enter(vm: &mut Vm, scenario: &Scenario, code: &Code) {
    *vm.extension::<World>() = World { scenario: scenario.clone(), program: Some(code.source.clone()) };
}

/// `text(name)`: the JSON text of a section of the scenario, None where it has none.
fn text(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [name] = args.exactly(vm, "text", false)?;
    let found = vm.extension::<World>().scenario.section(name.as_str().unwrap_or_default());
    Ok(Flow::Value(found.map_or(Value::None, |text| Value::str(&text))))
}

/// `program()`: the program's own text.
fn program(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "program", false)?;
    let source = vm.extension::<World>().program.clone();
    Ok(Flow::Value(Value::str(source.as_ref().map_or("", |source| &source.text))))
}
