//! `import`: modules that are loaded, found in the library, or not there.

use crate::order::SortedMap;
use std::cell::RefCell;
use std::rc::Rc;

use super::activation::{Activation, Exit};
use super::execute::{Executed, Next};
use super::native::{Flow, Halt, NativeFrame, NativeResult, PyResult, Raised, Resume, Step};
use super::object::{Body, CodeObject, Dict, Frame, Module, Str};
use super::value::Value;
use super::{ModuleSource, Vm};
use crate::code::{Code, Instr, compile_library};
use crate::syntax::{Source, SyntaxError};

impl Vm {
    #[inline(never)]
    pub(super) fn import_op(&mut self, frame: &mut Frame, object: &Rc<CodeObject>, instr: Instr) -> Executed {
        match instr {
            Instr::ImportName(index) => {
                let (names, level) = (frame.pop(), frame.pop());
                let name = object.names[index as usize].clone();
                if !matches!(level, Value::Int(0)) {
                    let class = self.types.import_error.clone();
                    return Err(self.error(&class, "attempted relative import with no known parent package"));
                }
                let whole = !names.is_none();
                let flow = self.import(name.as_str(), whole)?;
                self.finish_flow(frame, flow, Exit::Push)
            }
            Instr::ImportFrom(index) => {
                let name = object.names[index as usize].clone();
                let module = frame.peek(1).clone();
                let flow = match self.getattr(&module, &name) {
                    Ok(Flow::Value(value)) => Flow::Value(value),
                    Ok(flow) => Flow::Enter(Box::new(FromImport {
                        asked: Some(flow),
                        importing: false,
                        module,
                        name,
                    })),
                    Err(raised) => self.import_from_failed(raised, &module, name.as_str())?,
                };
                self.finish_flow(frame, flow, Exit::Push)
            }
            _ => {
                let Value::Module(module) = frame.pop() else { return Ok(Next::Go) };
                if let Some(mapping) = self.foreign(frame) {
                    let names = Rc::new(Dict::new());
                    star_import(&module, &names);
                    let flow = Flow::call(self.helper("foreign_update"), vec![mapping, Value::Dict(names)]);
                    return self.finish_flow(frame, flow, Exit::Discard);
                }
                let namespace = frame.namespace.clone().unwrap_or_else(|| frame.globals.clone());
                let absent = star_import(&module, &namespace);
                if absent.is_empty() {
                    return Ok(Next::Go);
                }
                let arguments = vec![Value::Module(module), Value::list(absent), Value::Dict(namespace)];
                let flow = Flow::call(self.helper("star_rest"), arguments);
                self.finish_flow(frame, flow, Exit::Discard)
            }
        }
    }

    /// `from module import name` where the module has no such attribute, as `raised` says: perhaps a submodule.
    fn import_from_failed(&mut self, raised: Raised, module: &Value, name: &str) -> NativeResult {
        if !self.raised_is(&raised, &self.types.attribute_error) {
            return Err(raised);
        }
        let Value::Module(module) = module else {
            let class = self.types.import_error.clone();
            return Err(self.error(&class, format!("cannot import name '{name}'")));
        };
        let full = format!("{}.{name}", module.name);
        if self.modules.get_str(&full).is_some()
            || self.finders.clone().iter().any(|find| find(self, &full).is_some())
        {
            return self.import(&full, true);
        }
        let class = self.types.import_error.clone();
        if module.lacks(name) {
            let module = &module.name;
            let message =
                format!("cannot import name '{name}' from '{module}': Loopscope does not simulate it yet");
            return Err(self.error(&class, message));
        }
        let raised = self
            .error(&class, format!("cannot import name '{name}' from '{}' (unknown location)", module.name));
        // Tracebacks suggest another name from these.
        Err(raised.with_part(1, Value::str(&module.name)).with_part(3, Value::str(name)))
    }

    /// Import `name` and its parents. Gives the module itself with `whole`, else its topmost parent.
    pub fn import(&mut self, name: &str, whole: bool) -> NativeResult {
        let wanted = if whole { name } else { name.split('.').next().unwrap_or(name) };
        if self.modules.get_str(name).is_some()
            && let Some(module) = self.modules.get_str(wanted)
        {
            return Ok(Flow::Value(module));
        }
        let mut pending = Vec::new();
        let mut path = String::new();
        for part in name.split('.') {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(part);
            pending.push(path.clone());
        }
        Ok(Flow::Enter(Box::new(Importing {
            pending: pending.into_iter(),
            wanted: wanted.to_owned(),
            running: None,
        })))
    }

    /// Load one module whose parents are loaded. `None` when it is there already.
    fn load_module(&mut self, name: &str) -> PyResult<Option<Step>> {
        if self.modules.get_str(name).is_some() {
            return Ok(None);
        }
        let finders = self.finders.clone();
        let Some(source) = finders.iter().find_map(|find| find(self, name)) else {
            return Err(self.module_not_found(name));
        };
        self.awaited = None;
        let (module, text) = match source {
            ModuleSource::Native(make) => (make(self)?, None),
            ModuleSource::Python { module, source, in_c } => {
                (named(module(self)?, name), Some((source, in_c)))
            }
            ModuleSource::Awaited => {
                self.awaited = Some(name.into());
                return Ok(Some(Step::Halt(Halt::Source)));
            }
            ModuleSource::Unavailable(reason) => {
                let class = self.types.import_error.clone();
                return Err(self.error(&class, format!("cannot load module '{name}': {reason}")));
            }
        };
        self.modules.set_str(name, Value::Module(module.clone()));
        if let Some((parent, child)) = name.rsplit_once('.')
            && let Some(Value::Module(parent)) = self.modules.get_str(parent)
            && parent.dict.get_str(child).is_none()
        {
            parent.dict.set_str(child, Value::Module(module.clone()));
        }
        let Some((text, in_c)) = text else { return Ok(None) };
        let frame = self.library_frame(name, &text, module.dict.clone(), in_c)?;
        Ok(Some(Step::Activate(Box::new(Activation::new(Body::Python(frame))))))
    }

    /// A frame that runs our own hidden Python source in a namespace. What CPython has in C has no file, and no frames
    /// in tracebacks.
    pub fn library_frame(
        &mut self,
        name: &str,
        text: &str,
        namespace: Rc<Dict>,
        in_c: bool,
    ) -> PyResult<Box<Frame>> {
        match compiled(name, text, in_c) {
            Ok(code) => Ok(self.module_frame(&code, namespace)),
            Err(error) => Err(self.runtime_error(format!("library module {name}: {}", error.message))),
        }
    }

    fn module_not_found(&mut self, name: &str) -> super::Raised {
        let class = self.types.module_not_found_error.clone();
        let top = name.split('.').next().unwrap_or(name);
        let here = match super::packages::instead_of(top) {
            Some("") => format!(": Loopscope does not simulate {top}"),
            Some(instead) => format!(": Loopscope does not simulate {top}, but {instead} may do"),
            None if super::traceback::is_standard_module(top) => {
                ": Loopscope does not simulate it".to_owned()
            }
            None => String::new(),
        };
        let raised = self.error(&class, format!("No module named '{name}'{here}"));
        raised.with_part(1, Value::str(name))
    }
}

/// The module under its own name, when what made it did not know that.
fn named(module: Rc<Module>, name: &str) -> Rc<Module> {
    if !module.name.is_empty() {
        return module;
    }
    module.dict.set_str("__name__", Value::str(name));
    Rc::new(module.renamed(name))
}

thread_local! {
    /// Code of library sources by name. A page makes a machine for each edit and each replay; parsing and compiling the
    /// library again took nearly all of that time. Code never changes, so machines share it.
    static COMPILED: RefCell<SortedMap<String, Rc<Code>>> = const { RefCell::new(SortedMap::new()) };
}

/// The code of a library source.
fn compiled(name: &str, text: &str, in_c: bool) -> Result<Rc<Code>, SyntaxError> {
    if let Some(code) = COMPILED.with(|table| table.borrow().get(name).cloned()) {
        return Ok(code);
    }
    let file =
        if in_c { String::new() } else { format!("/usr/lib/python3.13/{}.py", name.replace('.', "/")) };
    let code = compile_library(&Rc::new(Source::new(file, text)))?;
    COMPILED.with(|table| table.borrow_mut().insert(name.to_owned(), code.clone()));
    Ok(code)
}

/// Copies the names that a module has. Gives those that it lists without having them yet.
fn star_import(module: &Rc<Module>, namespace: &Rc<Dict>) -> Vec<Value> {
    let listed: Option<Vec<Value>> = match module.dict.get_str("__all__") {
        Some(Value::List(names)) => Some(names.snapshot()),
        Some(Value::Tuple(names)) => Some(names.items().to_vec()),
        _ => None,
    };
    for (name, value) in module.dict.snapshot() {
        let public = match &listed {
            Some(names) => names.iter().any(|listed| listed.as_str() == name.as_str()),
            None => name.as_str().is_some_and(|text| !text.starts_with('_')),
        };
        if public {
            namespace.set_key(name, value);
        }
    }
    let mut absent = listed.unwrap_or_default();
    absent.retain(|name| name.as_str().is_some_and(|name| module.dict.get_str(name).is_none()));
    absent
}

/// `from module import name` where the module's `__getattr__` is asked.
struct FromImport {
    /// What is to be done next: to ask, then perhaps to import a submodule.
    asked: Option<Flow>,
    /// Whether a submodule is being imported.
    importing: bool,
    module: Value,
    name: Rc<Str>,
}

impl NativeFrame for FromImport {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let flow = match (self.asked.take(), input) {
            (Some(flow), _) => flow,
            (None, Resume::Value(value) | Resume::Yielded(value)) => Flow::Value(value),
            (None, Resume::Raised(raised)) if !self.importing => {
                self.importing = true;
                vm.import_from_failed(raised, &self.module, self.name.as_str())?
            }
            (None, Resume::Raised(raised)) => return Err(raised),
            (None, Resume::Start) => Flow::Value(Value::None),
        };
        Ok(Step::from_flow(flow).map_or_else(|step| step, Step::Return))
    }

    fn name(&self) -> &'static str {
        "import_from"
    }
}

/// Loads the modules of a dotted name from the outside in.
struct Importing {
    pending: std::vec::IntoIter<String>,
    wanted: String,
    /// The module whose body runs.
    running: Option<Rc<Module>>,
}

impl NativeFrame for Importing {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Resume::Raised(raised) = input {
            return Err(raised);
        }
        if let Some(module) = self.running.take() {
            module.take_refused();
        }
        while let Some(name) = self.pending.as_slice().first() {
            let step = vm.load_module(name)?;
            if matches!(step, Some(Step::Halt(_))) {
                // Asked for again when the text is there.
                return Ok(step.unwrap_or(Step::Again));
            }
            let loaded = vm.modules.get_str(name);
            self.pending.next();
            if let Some(step) = step {
                if let Some(Value::Module(module)) = loaded {
                    self.running = Some(module);
                }
                return Ok(step);
            }
        }
        match vm.modules.get_str(&self.wanted) {
            Some(module) => {
                super::gc::freeze([module.clone()]);
                Ok(Step::Return(module))
            }
            None => Err(vm.module_not_found(&self.wanted)),
        }
    }

    fn name(&self) -> &'static str {
        "import"
    }
}
