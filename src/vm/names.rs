//! Variables: slots, cells, namespaces, globals; and making functions.

use std::cell::{Cell as StdCell, RefCell};
use std::rc::Rc;

use super::activation::Exit;
use super::execute::{Executed, Next};
use super::memory::Weight;
use super::native::{PyResult, Raised};
use super::object::{Cell, CodeObject, Dict, Frame, Function, Identity, Str};
use super::value::Value;
use super::{Vm, release};
use crate::code::{FunctionParts, Instr, SlotKind};

/// Marks a remembered place that is in the namespace of `builtins`.
const BUILT_IN: u32 = 1 << 31;

impl Vm {
    /// A global or built-in variable, from where the instruction last found it.
    #[inline(never)]
    pub(super) fn load_global(&mut self, frame: &mut Frame, object: &CodeObject, index: u32) -> Executed {
        let value = self.find_global(frame, &object.names[index as usize], &object.caches[frame.ip - 1])?;
        frame.push(value);
        Ok(Next::Go)
    }

    /// [`Vm::load_global`], where the instruction remembers it.
    #[inline(always)]
    pub(super) fn known_global(&self, frame: &mut Frame, object: &CodeObject, index: u32) -> bool {
        let known = self.with_global(frame, object, index, Value::quick_clone);
        let found = known.is_some();
        if let Some(value) = known {
            frame.push(value);
        }
        found
    }

    /// [`Vm::load_global`] of a module and the next instruction, which loads an attribute of it.
    #[inline(never)]
    pub(super) fn known_module_attribute(
        &self,
        frame: &mut Frame,
        object: &CodeObject,
        module: u16,
        name: u32,
    ) -> bool {
        let (cache, name) = (&object.caches[frame.ip], &object.names[name as usize]);
        let known = self.with_global(frame, object, module.into(), |value| match value {
            Value::Module(module) => module.remembered(cache, name),
            _ => None,
        });
        let known = known.flatten();
        let found = known.is_some();
        if let Some(value) = known {
            frame.push(value);
        }
        found
    }

    /// Look at a global or built-in variable where the instruction remembers it.
    #[inline(always)]
    fn with_global<T>(
        &self,
        frame: &Frame,
        object: &CodeObject,
        index: u32,
        look: impl FnOnce(&Value) -> T,
    ) -> Option<T> {
        let name = &object.names[index as usize];
        let (version, place) = object.caches[frame.ip - 1].get();
        let globals = &frame.globals;
        let (dict, position) = match place {
            0 => return None,
            place if place & BUILT_IN == 0 => (globals, place - 1),
            // Versions of keys are never given twice, so there is still no global variable of the name.
            place if version == globals.version.get() && !self.own_builtins => {
                (&self.builtins, place & !BUILT_IN)
            }
            _ => return None,
        };
        dict.data.borrow().value_under(position as usize, name).map(look)
    }

    /// [`Vm::load_global`] by looking, and remembering where.
    fn find_global(&mut self, frame: &Frame, name: &Rc<Str>, cache: &StdCell<(u32, u32)>) -> PyResult<Value> {
        let globals = &frame.globals;
        if let Some(position) = globals.adopt_name(name) {
            cache.set((0, position as u32 + 1));
            return Ok(globals.data.borrow().value_at(position).clone());
        }
        if !self.own_builtins
            && let Some(position) = self.builtins.adopt_name(name)
        {
            if globals.version.get() != 0 {
                cache.set((globals.version.get(), position as u32 | BUILT_IN));
            }
            return Ok(self.builtins.data.borrow().value_at(position).clone());
        }
        match self.builtin(frame, &Value::Str(name.clone())) {
            Some(value) => Ok(value),
            None => Err(self.undefined(name.as_str())),
        }
    }

    /// A built-in name, as `frame` sees it.
    #[inline]
    fn builtin(&self, frame: &Frame, name: &Value) -> Option<Value> {
        if self.own_builtins
            && let Some(Value::Dict(own)) = frame.globals.get_str("__builtins__")
        {
            return own.get_fast(name);
        }
        self.builtins.get_fast(name)
    }

    /// A name's value outside the frame's own namespace.
    pub(super) fn global_or_builtin(&self, frame: &Frame, name: &Value) -> Option<Value> {
        frame.globals.get_fast(name).or_else(|| self.builtin(frame, name))
    }

    fn undefined(&mut self, name: &str) -> Raised {
        self.name_error(format!("name '{name}' is not defined"), name)
    }

    #[inline(never)]
    pub(super) fn name_op(&mut self, frame: &mut Frame, object: &Rc<CodeObject>, instr: Instr) -> Executed {
        if let Some(executed) = self.foreign_op(frame, object, instr) {
            return executed;
        }
        match instr {
            Instr::DeleteFast(slot) => {
                let old = std::mem::take(&mut frame.data[slot as usize]);
                if old.is_empty() {
                    return Err(self.unbound(object, slot));
                }
                release::let_go(old);
            }
            Instr::MakeCell(slot) => {
                let content = std::mem::take(&mut frame.data[slot as usize]);
                frame.data[slot as usize] = Value::Cell(Cell::new(content).tracked());
            }
            Instr::LoadClosure(slot) => frame.push(frame.data[slot as usize].clone()),
            Instr::LoadDeref(slot) => {
                let value = cell(frame, slot).map(|cell| cell.content.borrow().clone()).unwrap_or_default();
                if value.is_empty() {
                    return Err(self.unbound(object, slot));
                }
                frame.push(value);
            }
            Instr::LoadFromDictOrDeref(slot) => {
                let namespace = frame.pop();
                let name = &object.code.slots[slot as usize].name;
                let content = cell(frame, slot).map(|cell| cell.content.borrow().clone());
                let Value::Dict(dict) = &namespace else {
                    let name = Value::str(name);
                    return self.foreign_name(frame, namespace, name, content);
                };
                let value = dict.get_str(name).or(content).unwrap_or_default();
                if value.is_empty() {
                    return Err(self.unbound(object, slot));
                }
                frame.push(value);
            }
            Instr::LoadFromDictOrGlobals(index) => {
                let namespace = frame.pop();
                let name = &object.names[index as usize];
                let Value::Dict(dict) = &namespace else {
                    let name = Value::Str(name.clone());
                    let otherwise = self.global_or_builtin(frame, &name);
                    return self.foreign_name(frame, namespace, name, otherwise);
                };
                let Some(value) = dict.get_str(name.as_str()) else {
                    return self.load_global(frame, object, index);
                };
                frame.push(value);
            }
            Instr::StoreDeref(slot) => {
                let value = frame.pop();
                if let Some(cell) = cell(frame, slot) {
                    release::let_go(cell.content.replace(value));
                }
            }
            Instr::DeleteDeref(slot) => {
                let old = cell(frame, slot).map(|cell| cell.content.take()).unwrap_or_default();
                if old.is_empty() {
                    return Err(self.unbound(object, slot));
                }
                release::let_go(old);
            }
            Instr::LoadName(index) => {
                let name = &object.names[index as usize];
                let key = Value::Str(name.clone());
                let found = frame.namespace.as_ref().and_then(|namespace| namespace.get_fast(&key));
                let found = found.or_else(|| self.global_or_builtin(frame, &key));
                match found {
                    Some(value) => frame.push(value),
                    None => return Err(self.undefined(name.as_str())),
                }
            }
            Instr::StoreName(index) => {
                let value = frame.pop();
                let name = &object.names[index as usize];
                let namespace = frame.namespace.as_ref().unwrap_or(&frame.globals);
                let old = namespace.set_hashed(Value::Str(name.clone()), name.hash(), value);
                release::let_go(old.unwrap_or_default());
            }
            Instr::DeleteName(index) => {
                let name = &object.names[index as usize];
                let namespace = frame.namespace.as_ref().unwrap_or(&frame.globals);
                match namespace.remove_str(name.as_str()) {
                    Some(old) => release::let_go(old),
                    None => return Err(self.undefined(name.as_str())),
                }
            }
            Instr::StoreGlobal(index) => {
                let value = frame.pop();
                let name = &object.names[index as usize];
                let old = frame.globals.set_hashed(Value::Str(name.clone()), name.hash(), value);
                release::let_go(old.unwrap_or_default());
            }
            Instr::DeleteGlobal(index) => {
                let name = &object.names[index as usize];
                match frame.globals.remove_str(name.as_str()) {
                    Some(old) => release::let_go(old),
                    None => return Err(self.undefined(name.as_str())),
                }
            }
            Instr::LoadLocals => {
                let namespace = frame.namespace.clone().unwrap_or_else(|| frame.globals.clone());
                frame.push(Value::Dict(namespace));
            }
            Instr::SetupAnnotations => {
                let namespace = frame.namespace.as_ref().unwrap_or(&frame.globals);
                if namespace.get_str("__annotations__").is_none() {
                    namespace.set_str("__annotations__", Value::Dict(Dict::new().tracked()));
                }
            }
            Instr::LoadBuildClass => frame.push(self.build_class.clone()),
            Instr::LoadHelper(helper) => match self.helpers.get_str(helper.name()) {
                Some(function) => frame.push(function),
                None => {
                    // Those for type parameters come with their module; then the instruction runs again.
                    frame.ip -= 1;
                    let flow = self.import("_prelude", true)?;
                    return self.finish_flow(frame, flow, Exit::Discard);
                }
            },
            Instr::MakeFunction(parts) => self.make_function(frame, parts),
            _ => {}
        }
        Ok(Next::Go)
    }

    fn unbound(&mut self, object: &CodeObject, slot: u32) -> Raised {
        let slot = &object.code.slots[slot as usize];
        let name = &slot.name;
        if slot.kind == SlotKind::Free {
            let message = format!(
                "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
            );
            return self.name_error(message, name);
        }
        self.error(
            &self.types.unbound_local_error,
            format!("cannot access local variable '{name}' where it is not associated with a value"),
        )
    }

    fn make_function(&mut self, frame: &mut Frame, parts: FunctionParts) {
        let Value::Code(code) = frame.pop() else { return };
        let closure = match parts.closure.then(|| frame.pop()) {
            Some(Value::Tuple(cells)) => cells
                .items()
                .iter()
                .filter_map(|cell| match cell {
                    Value::Cell(cell) => Some(cell.clone()),
                    _ => None,
                })
                .collect(),
            _ => Box::default(),
        };
        let annotations = match parts.annotations.then(|| frame.pop()) {
            Some(Value::Dict(dict)) => Some(dict),
            _ => None,
        };
        let kwdefaults = match parts.kwdefaults.then(|| frame.pop()) {
            Some(Value::Dict(dict)) => Some(dict),
            _ => None,
        };
        let defaults = match parts.defaults.then(|| frame.pop()) {
            Some(Value::Tuple(tuple)) => Some(tuple),
            _ => None,
        };
        let module = frame.globals.get_str("__name__").unwrap_or(Value::None);
        let function = self.function(code, frame.globals.clone(), module);
        *function.closure.borrow_mut() = closure;
        *function.annotations.borrow_mut() = annotations;
        *function.kwdefaults.borrow_mut() = kwdefaults;
        *function.defaults.borrow_mut() = defaults;
        frame.push(Value::Function(Rc::new(function)));
    }

    /// A function of `code` without defaults or closure.
    pub(super) fn function(&mut self, code: Rc<CodeObject>, globals: Rc<Dict>, module: Value) -> Function {
        let doc = if code.code.docstring {
            code.consts.first().cloned().unwrap_or(Value::None)
        } else {
            Value::None
        };
        Function {
            identity: Identity::default(),
            // The prelude's own functions serve as methods of its classes.
            free: code.code.is_native()
                && is_public_function(&code.code.qualname)
                && !Rc::ptr_eq(&globals, &self.helpers),
            named: code.called.clone().into(),
            code: RefCell::new(code),
            globals,
            module: RefCell::new(module),
            doc: RefCell::new(doc),
            defaults: RefCell::default(),
            kwdefaults: RefCell::default(),
            annotations: RefCell::default(),
            closure: RefCell::default(),
            type_params: RefCell::default(),
            dict: RefCell::default(),
            weight: Weight::default(),
        }
    }

    /// The dictionary that `locals()` gives in `frame`.
    pub(in crate::vm) fn locals_of(&self, frame: &Frame) -> Value {
        if let Some(mapping) = self.foreign(frame) {
            return mapping;
        }
        if let Some(namespace) = &frame.namespace {
            // The variables of an inlined comprehension live in slots while it runs, and are seen beside the namespace's.
            let hidden = bound(&frame.code, &frame.data, true);
            if hidden.is_empty() {
                return Value::Dict(namespace.clone());
            }
            let locals = Dict::new();
            for (name, value) in namespace.snapshot() {
                locals.set_key(name, value);
            }
            for (name, value) in hidden {
                locals.set_str(&name, value);
            }
            return Value::Dict(Rc::new(locals));
        }
        let locals = Dict::new();
        for (name, value) in frame.variables() {
            locals.set_str(&name, value);
        }
        Value::Dict(Rc::new(locals))
    }

    /// `locals()` for native code that was called by the frame on top of the stack.
    pub(super) fn caller_locals(&self) -> Value {
        for activation in self.stack.iter().rev() {
            if let super::Body::Python(frame) = &activation.body {
                return self.locals_of(frame);
            }
        }
        Value::Dict(Dict::new().tracked())
    }
}

/// Whether a function of this qualified name is one that a module shows: not a method, not a helper.
fn is_public_function(qualname: &str) -> bool {
    !qualname.starts_with(['_', '<']) && !qualname.contains('.')
}

impl Frame {
    /// Bound variables by name, in slot order, cells opened; hidden ones left out.
    pub fn variables(&self) -> Vec<(Rc<str>, Value)> {
        variables(&self.code, &self.data)
    }
}

/// Bound variables of a frame's data by name, in slot order, cells opened; hidden ones left out.
pub fn variables(code: &CodeObject, data: &[Value]) -> Vec<(Rc<str>, Value)> {
    bound(code, data, false)
}

/// [`variables`], or else only the hidden ones: those of an inlined comprehension that runs.
fn bound(code: &CodeObject, data: &[Value], hidden: bool) -> Vec<(Rc<str>, Value)> {
    let slots = code.code.slots.iter().zip(data);
    slots
        .filter(|(slot, _)| slot.hidden == hidden)
        .filter_map(|(slot, value)| {
            let value = match value {
                Value::Cell(cell) if slot.kind != SlotKind::Local => cell.content.borrow().clone(),
                other => other.clone(),
            };
            value.some().map(|value| (slot.name.clone(), value))
        })
        .collect()
}

fn cell(frame: &Frame, slot: u32) -> Option<&Rc<Cell>> {
    match &frame.data[slot as usize] {
        Value::Cell(cell) => Some(cell),
        _ => None,
    }
}
