//! `random`: CPython's generator with CPython's draws, seeded with 0 at the start so that runs repeat.

mod distributions;
mod integers;
mod mersenne;
mod seeding;
mod sequences;

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use super::new_module;
use crate::vm::types::{add_methods, registry};
use crate::vm::{
    Args, Class, Flow, Instance, Layout, Method, Module, NativeMethod, NativePayload, NativeResult, Payload,
    PyResult, Value, Vm,
};
use mersenne::Mersenne;

/// Public names of CPython's module that are not here: they need entropy from outside.
const MISSING: &[&str] = &["SystemRandom"];

/// State of a `random.Random`.
struct Generator {
    twister: RefCell<Mersenne>,
    /// The second of a pair of values that `gauss` makes at once.
    spare: RefCell<Option<f64>>,
}

impl NativePayload for Generator {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Make the module: the class, and the methods of a hidden instance as functions.
pub fn module(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = new_module("random", MISSING);
    let class = random_class(vm);
    super::add_class(&module, &class);
    let hidden = Value::Instance(Rc::new(new_generator(&class)));
    for table in TABLES {
        for (name, _) in table.iter().filter(|(name, _)| !name.starts_with("__")) {
            if let Some(function) = class.lookup(name) {
                let method = Method::new(function, hidden.clone());
                module.dict.set_str(name, Value::Method(Rc::new(method)));
            }
        }
    }
    Ok(module)
}

const TABLES: [&[NativeMethod]; 4] =
    [seeding::METHODS, integers::METHODS, sequences::METHODS, distributions::METHODS];

fn random_class(vm: &Vm) -> Rc<Class> {
    let object = vm.types.object.clone();
    let class =
        Rc::new(registry::constructed_class("random", "Random", vec![object], Layout::Native, construct));
    for table in TABLES {
        add_methods(&class, table);
    }
    class
}

fn new_generator(class: &Rc<Class>) -> Instance {
    let state = Generator { twister: RefCell::new(Mersenne::from_key(&[0])), spare: RefCell::new(None) };
    Instance::new(class.clone(), Payload::Native(Box::new(state)))
}

fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    match args.pos.first() {
        Some(Value::Class(class)) => Ok(Flow::Value(Value::Instance(Rc::new(new_generator(class))))),
        _ => Err(vm.type_error("Random.__new__(): not enough arguments")),
    }
}

/// The generator that a method was called on.
fn generator<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a Generator> {
    let state = match args.pos.first() {
        Some(Value::Instance(instance)) => instance.native::<Generator>(),
        _ => None,
    };
    state.ok_or_else(|| vm.type_error(format!("Random.{method}() needs a Random object")))
}
