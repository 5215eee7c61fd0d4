//! What was probably meant: "Did you mean: 'x'?", "Did you forget to import 'x'?".

use crate::order;
use std::rc::Rc;

use super::known_names::{builtin_names, is_standard_module};
use crate::vm::builtins::dir;
use crate::vm::{
    Args, Class, Dict, Flow, Frame, FrameObject, Module, NativeFrame, PyResult, Resume, Step, Traceback,
    Value, Vm, closest, variables,
};

/// What to add to the text of `exception`: a `str`, or None.
pub fn suggestion(vm: &mut Vm, exception: &Value, traceback: Option<Rc<Traceback>>) -> Flow {
    let class = vm.class_of(exception);
    let is = |wanted: &Rc<Class>| class.is_subclass(wanted);
    let frame = innermost(traceback);
    if is(&vm.types.import_error) {
        let Some(wrong) = text_attribute(vm, exception, "name_from") else { return Flow::Value(Value::None) };
        return of_import(vm, exception, &wrong);
    }
    if is(&vm.types.attribute_error) {
        let Some(wrong) = text_attribute(vm, exception, "name") else { return Flow::Value(Value::None) };
        return of_attribute(vm, exception, wrong, frame);
    }
    if is(&vm.types.name_error) {
        let Some(wrong) = text_attribute(vm, exception, "name") else { return Flow::Value(Value::None) };
        return of_name(vm, wrong, frame);
    }
    Flow::Value(Value::None)
}

fn text_attribute(vm: &mut Vm, exception: &Value, name: &str) -> Option<String> {
    vm.plain_attribute(exception, name)?.as_str().map(str::to_owned)
}

/// The frame that raised: the innermost one that a program may see.
fn innermost(traceback: Option<Rc<Traceback>>) -> Option<Rc<FrameObject>> {
    let (mut found, mut next) = (None, traceback);
    while let Some(link) = next {
        if !link.frame.code.code.flags.hidden {
            found = Some(link.frame.clone());
        }
        next = link.next.borrow().clone();
    }
    found
}

/// A name that a module has not: its other names.
fn of_import(vm: &mut Vm, exception: &Value, wrong: &str) -> Flow {
    let Some(path) = text_attribute(vm, exception, "name") else { return Flow::Value(Value::None) };
    // CPython looks into the outermost package.
    let top = path.split('.').next().unwrap_or(&path);
    match vm.modules.get_str(top) {
        Some(Value::Module(module)) => meant(wrong, &module_names(&module), !wrong.starts_with('_')),
        _ => Flow::Value(Value::None),
    }
}

/// An attribute that an object has not: its other attributes.
fn of_attribute(vm: &mut Vm, exception: &Value, wrong: String, frame: Option<Rc<FrameObject>>) -> Flow {
    let object = vm.plain_attribute(exception, "obj").unwrap_or(Value::None);
    if let Value::Module(module) = &object
        && module.lacks(&wrong)
    {
        return Flow::Value(Value::None);
    }
    // Within the object's own methods its private names count too.
    let own =
        frame.is_some_and(|frame| local(vm, &frame, "self").is_some_and(|receiver| receiver.is(&object)));
    let hide = !wrong.starts_with('_') && !own;
    match object {
        Value::Module(module) => meant(&wrong, &module_names(&module), hide),
        object => Flow::Enter(Box::new(Listing { object: Some(object), wrong, hide })),
    }
}

/// An unknown variable: the variables in sight, or an attribute of `self`, or a module that was not imported.
fn of_name(vm: &mut Vm, wrong: String, frame: Option<Rc<FrameObject>>) -> Flow {
    let mut names: Vec<String> = Vec::new();
    let mut receiver = None;
    if let Some(frame) = frame {
        let locals = locals(vm, &frame);
        receiver = locals.iter().find(|(name, _)| name == "self").map(|(_, value)| value.clone());
        names.extend(locals.into_iter().map(|(name, _)| name));
        names.extend(names_in(&frame.globals));
        names.extend(builtin_names().map(str::to_owned));
        // Those that the program added come last.
        let added = names_in(&vm.builtins);
        names.extend(added.into_iter().filter(|name| builtin_names().all(|known| known != name)));
    }
    let close = closest(&wrong, names.iter().map(String::as_str)).map(str::to_owned);
    match receiver {
        Some(receiver) => Flow::Enter(Box::new(OfSelf { receiver: Some(receiver), wrong, close })),
        None => Flow::from(name_text(&wrong, close.as_deref())),
    }
}

fn name_text(wrong: &str, close: Option<&str>) -> String {
    match (close, is_standard_module(wrong)) {
        (Some(close), true) => {
            format!(". Did you mean: '{close}'? Or did you forget to import '{wrong}'?")
        }
        (Some(close), false) => format!(". Did you mean: '{close}'?"),
        (None, true) => format!(". Did you forget to import '{wrong}'?"),
        (None, false) => String::new(),
    }
}

/// The closest of `names`, without those that begin with an underscore if `hide`.
fn meant(wrong: &str, names: &[String], hide: bool) -> Flow {
    let shown = names.iter().map(String::as_str).filter(|name| !(hide && name.starts_with('_')));
    match closest(wrong, shown) {
        Some(close) => Flow::from(format!(". Did you mean: '{close}'?")),
        None => Flow::Value(Value::None),
    }
}

/// The names of a module, sorted. Those that it has in CPython but not here are what CPython would suggest.
fn module_names(module: &Module) -> Vec<String> {
    let mut names = names_in(&module.dict);
    names.extend(module.lacking());
    order::sort(&mut names);
    names
}

fn names_in(namespace: &Dict) -> Vec<String> {
    namespace.snapshot().iter().filter_map(|(name, _)| name.as_str().map(str::to_owned)).collect()
}

/// `f_locals` of a frame that has ended or is still running.
fn locals(vm: &Vm, frame: &Rc<FrameObject>) -> Vec<(String, Value)> {
    let stands_for =
        |running: &&Frame| running.object.as_ref().is_some_and(|object| Rc::ptr_eq(object, frame));
    let running = vm.python_frames().find(stands_for);
    if frame.code.code.flags.optimized {
        let found = match running {
            Some(running) => running.variables(),
            None => variables(&frame.code, &frame.left.borrow()),
        };
        return found.into_iter().map(|(name, value)| (name.to_string(), value)).collect();
    }
    // A module's variables are its globals; those of a class body are gone when it has ended.
    let namespace = match running.and_then(|running| running.namespace.clone()) {
        Some(namespace) => Some(namespace),
        None if &*frame.code.code.name == "<module>" => Some(frame.globals.clone()),
        None => None,
    };
    let all = namespace.map(|namespace| namespace.snapshot()).unwrap_or_default();
    all.into_iter().filter_map(|(name, value)| Some((name.as_str()?.to_owned(), value))).collect()
}

fn local(vm: &Vm, frame: &Rc<FrameObject>, name: &str) -> Option<Value> {
    locals(vm, frame).into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

/// Asks whether `self` has the attribute that was written as a plain name.
struct OfSelf {
    /// The object, until it has been asked.
    receiver: Option<Value>,
    wrong: String,
    close: Option<String>,
}

impl NativeFrame for OfSelf {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let found = match self.receiver.take() {
            Some(receiver) => {
                let name = vm.interner.intern(&self.wrong);
                match vm.getattr(&receiver, &name).map(Step::from_flow) {
                    Ok(Ok(_)) => true,
                    Ok(Err(step)) => return Ok(step),
                    Err(_) => false,
                }
            }
            None => !matches!(input, Resume::Raised(_)),
        };
        let close = if found { Some(format!("self.{}", self.wrong)) } else { self.close.take() };
        Ok(Step::Return(Value::string(name_text(&self.wrong, close.as_deref()))))
    }

    fn name(&self) -> &'static str {
        "hasattr"
    }
}

/// Asks for `dir(object)`.
struct Listing {
    /// The object, until it has been asked.
    object: Option<Value>,
    wrong: String,
    hide: bool,
}

impl NativeFrame for Listing {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let listing = match (self.object.take(), input) {
            (Some(object), _) => match Step::from_flow(dir(vm, &Args::positional(&[object]))?) {
                Ok(listing) => listing,
                Err(step) => return Ok(step),
            },
            (None, Resume::Value(listing)) => listing,
            (None, Resume::Raised(raised)) => return Err(raised),
            (None, Resume::Start | Resume::Yielded(_)) => Value::None,
        };
        let items = match &listing {
            Value::List(names) => names.snapshot(),
            _ => Vec::new(),
        };
        let names: Vec<String> = items.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
        match Step::from_flow(meant(&self.wrong, &names, self.hide)) {
            Ok(value) => Ok(Step::Return(value)),
            Err(step) => Ok(step),
        }
    }

    fn name(&self) -> &'static str {
        "dir"
    }
}
