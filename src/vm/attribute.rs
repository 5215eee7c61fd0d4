//! Attribute access.

use std::cell::RefCell;
use std::rc::Rc;

use super::late_binding::unbound;
use super::native::{Flow, Name, NativeFrame, NativeResult, PyResult, Resume, Step};
use super::object::{BuiltinKind, Class, Descriptor, Dict, ExceptionState, Method};
use super::value::Value;
use super::{Vm, release};

impl Vm {
    /// The attribute as stored on the class or an ancestor, through the method cache.
    pub fn lookup(&mut self, class: &Rc<Class>, name: &Name) -> Option<Value> {
        self.method_cache.find(class, name).cloned()
    }

    /// `getattr(object, name)`, honouring descriptors, `__getattribute__` and `__getattr__`.
    pub fn getattr(&mut self, object: &Value, name: &Name) -> NativeResult {
        match object {
            Value::Class(class) => return self.class_getattr(class, name),
            Value::Module(module) => {
                if let Some(value) = module.dict.get_name(name) {
                    return Ok(Flow::Value(value));
                }
                if name.as_str() != "__getattr__"
                    && !module.lacks(name.as_str())
                    && let Some(hook) = module.dict.get_str("__getattr__")
                {
                    return Ok(Flow::call(hook, vec![Value::Str(name.clone())]));
                }
            }
            Value::Descriptor(descriptor) => {
                if let Descriptor::Super { after, object, object_class } = &**descriptor
                    && !object.is_empty()
                    && name.as_str() != "__class__"
                    && let Some(found) = super_lookup(object_class, after, name)
                {
                    let (object, class) = (object.clone(), object_class.clone());
                    // Of a class, its own attributes as the class sees them; of an instance of a metaclass, that one's.
                    if matches!(&object, Value::Class(own) if Rc::ptr_eq(own, &class)) {
                        return self.bind_to_class(&found, &class);
                    }
                    return self.bind(&found, &object, &class);
                }
            }
            _ => {}
        }
        let class = self.class_of(object);
        let flags = class.flags.get();
        if flags.getattribute
            && let Some(function) = class.lookup("__getattribute__")
        {
            let hook = if flags.getattr { class.lookup("__getattr__") } else { None };
            let first = Flow::call(unbound(function), vec![object.clone(), Value::Str(name.clone())]);
            return Ok(self.with_getattr_hook(first, hook, object, name));
        }
        self.generic_getattr(object, &class, name)
    }

    /// `object.__getattribute__`, then `__getattr__` if the class has it.
    pub fn generic_getattr(&mut self, object: &Value, class: &Rc<Class>, name: &Name) -> NativeResult {
        let on_class = self.lookup(class, name);
        let hooked = class.flags.get().getattr;
        if let Some(attribute) = &on_class
            && is_data_descriptor(attribute)
            && (has_getter(attribute) || own_dict(object).is_none_or(|dict| !dict.has_name(name)))
        {
            let flow = self.bind(attribute, object, class);
            if hooked && let Some(hook) = class.lookup("__getattr__") {
                return match flow {
                    Ok(flow) => Ok(self.with_getattr_hook(flow, Some(hook), object, name)),
                    Err(raised) if self.raised_is(&raised, &self.types.attribute_error) => {
                        Ok(GetattrHook::last(hook, object, name))
                    }
                    Err(raised) => Err(raised),
                };
            }
            return flow;
        }
        if let Some(dict) = own_dict(object)
            && let Some(value) = dict.get_name(name)
        {
            return Ok(Flow::Value(value));
        }
        if let Some(attribute) = on_class {
            return self.bind(&attribute, object, class);
        }
        if name.as_str() == "__dict__"
            && let Some(dict) = self.dict_of(object)
        {
            return Ok(Flow::Value(Value::Dict(dict)));
        }
        if hooked && let Some(hook) = class.lookup("__getattr__") {
            return Ok(GetattrHook::last(hook, object, name));
        }
        // A bound method has what its function has.
        if let Value::Method(method) = object {
            let function = method.function.clone();
            return self.getattr(&function, name);
        }
        Err(self.attribute_error(object, name.as_str()))
    }

    fn with_getattr_hook(&mut self, first: Flow, hook: Option<Value>, object: &Value, name: &Name) -> Flow {
        match (first, hook) {
            (Flow::Value(value), _) => Flow::Value(value),
            (flow, None) => flow,
            (flow, Some(hook)) => {
                let (object, name) = (object.clone(), name.clone());
                Flow::Enter(Box::new(GetattrHook { first: Some(flow), hook: Some(hook), object, name }))
            }
        }
    }

    /// What an attribute found on `class` means for its instance `object`.
    pub fn bind(&mut self, attribute: &Value, object: &Value, class: &Rc<Class>) -> NativeResult {
        let bound = match attribute {
            Value::Function(function) if function.free => attribute.clone(),
            Value::Function(_) => Value::Method(Rc::new(Method::new(attribute.clone(), object.clone()))),
            Value::Builtin(builtin) => match builtin.kind {
                BuiltinKind::Method => Value::Method(Rc::new(Method::new(attribute.clone(), object.clone()))),
                BuiltinKind::ClassMethod => {
                    Value::Method(Rc::new(Method::new(attribute.clone(), Value::Class(class.clone()))))
                }
                BuiltinKind::Function => attribute.clone(),
            },
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Property { get, .. } if get.is_none() => {
                    let message = property_lacks(descriptor, class, "getter");
                    return Err(self.error(&self.types.attribute_error, message));
                }
                Descriptor::Property { get, .. } => return Ok(Flow::call(get.clone(), vec![object.clone()])),
                Descriptor::ClassMethod(function) => {
                    Value::Method(Rc::new(Method::new(function.clone(), Value::Class(class.clone()))))
                }
                Descriptor::StaticMethod(function) => function.clone(),
                Descriptor::GetSet { get, .. } => return get(self, object),
                Descriptor::Slot { name, .. } => {
                    match own_slots(object).and_then(|slots| slots.get_str(name)) {
                        Some(value) => value,
                        None => return Err(self.attribute_error(object, name)),
                    }
                }
                Descriptor::Super { after, object: own, .. } if own.is_empty() => {
                    return super::descriptors::super_of(self, after, object);
                }
                Descriptor::Super { .. } => attribute.clone(),
            },
            Value::Instance(instance) => match instance.class().lookup("__get__") {
                Some(get) => {
                    let args = vec![attribute.clone(), object.clone(), Value::Class(class.clone())];
                    return Ok(Flow::call(get, args));
                }
                None => attribute.clone(),
            },
            other => other.clone(),
        };
        Ok(Flow::Value(bound))
    }

    /// What an attribute found on a class means when it is asked of the class itself.
    pub(super) fn bind_to_class(&mut self, attribute: &Value, class: &Rc<Class>) -> NativeResult {
        let bound = match attribute {
            Value::Builtin(builtin) if builtin.kind == BuiltinKind::ClassMethod => {
                Value::Method(Rc::new(Method::new(attribute.clone(), Value::Class(class.clone()))))
            }
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::ClassMethod(function) => {
                    Value::Method(Rc::new(Method::new(function.clone(), Value::Class(class.clone()))))
                }
                Descriptor::StaticMethod(function) => function.clone(),
                _ => attribute.clone(),
            },
            Value::Instance(instance) => match instance.class().lookup("__get__") {
                Some(get) => {
                    return Ok(Flow::call(
                        get,
                        vec![attribute.clone(), Value::None, Value::Class(class.clone())],
                    ));
                }
                None => attribute.clone(),
            },
            other => other.clone(),
        };
        Ok(Flow::Value(bound))
    }

    fn class_getattr(&mut self, class: &Rc<Class>, name: &Name) -> NativeResult {
        let object = Value::Class(class.clone());
        let metaclass = self.class_of(&object);
        let on_meta = self.lookup(&metaclass, name);
        if let Some(attribute) = &on_meta
            && is_data_descriptor(attribute)
        {
            return self.bind(attribute, &object, &metaclass);
        }
        if let Some(attribute) = self.lookup(class, name) {
            return self.bind_to_class(&attribute, class);
        }
        if let Some(attribute) = on_meta {
            return self.bind(&attribute, &object, &metaclass);
        }
        if metaclass.flags.get().getattr
            && let Some(hook) = metaclass.lookup("__getattr__")
        {
            return Ok(GetattrHook::last(hook, &object, name));
        }
        Err(self.attribute_error(&object, name.as_str()))
    }

    /// `setattr(object, name, value)`; an empty value deletes.
    pub fn setattr(&mut self, object: &Value, name: &Name, value: Value) -> NativeResult {
        let class = self.class_of(object);
        if class.flags.get().setattr {
            let (method, args) = if value.is_empty() {
                ("__delattr__", vec![object.clone(), Value::Str(name.clone())])
            } else {
                ("__setattr__", vec![object.clone(), Value::Str(name.clone()), value.clone()])
            };
            if let Some(function) = class.lookup(method)
                && !matches!(function, Value::Builtin(_))
            {
                return Ok(Flow::call(unbound(function), args));
            }
        }
        self.generic_setattr(object, &class, name, value)
    }

    /// `object.__setattr__` and `object.__delattr__`.
    pub fn generic_setattr(
        &mut self,
        object: &Value,
        class: &Rc<Class>,
        name: &Name,
        value: Value,
    ) -> NativeResult {
        if let Value::Class(target) = object
            && !target.heap
        {
            let message = format!("cannot set '{name}' attribute of immutable type '{}'", target.name_text());
            return Err(self.type_error(message));
        }
        let on_class = self.lookup(class, name);
        match &on_class {
            Some(Value::Descriptor(descriptor)) => match &**descriptor {
                Descriptor::Property { .. } => return self.change_property(descriptor, object, class, value),
                Descriptor::GetSet { set, .. } => match set {
                    Some(set) => {
                        set(self, object, value)?;
                        return Ok(Flow::Value(Value::None));
                    }
                    None => {
                        let class_name = class.name_text();
                        let message = format!("attribute '{name}' of '{class_name}' objects is not writable");
                        return Err(self.error(&self.types.attribute_error, message));
                    }
                },
                _ => {}
            },
            Some(Value::Instance(instance)) => {
                let method = if value.is_empty() { "__delete__" } else { "__set__" };
                if let Some(function) = instance.class().lookup(method) {
                    let mut args = vec![Value::Instance(instance.clone()), object.clone()];
                    args.extend(value.some());
                    return Ok(Flow::call(function, args));
                }
                if is_data_descriptor(&Value::Instance(instance.clone())) {
                    return Err(self.error(&self.types.attribute_error, method));
                }
            }
            _ => {}
        }
        if let Value::Class(target) = object {
            return self.set_class_attribute(target, name, value);
        }
        if name.as_str() == "__dict__"
            && on_class.is_none()
            && let Value::Instance(instance) = object
            && !class.flags.get().no_dict
        {
            instance.set_dict(self.new_dict(&value)?);
            return Ok(Flow::Value(Value::None));
        }
        let slot = matches!(&on_class, Some(Value::Descriptor(d)) if matches!(&**d, Descriptor::Slot { .. }));
        let dict = match object {
            Value::Instance(instance) if slot => {
                Some(instance.slots.get_or_init(|| Dict::new().tracked()).clone())
            }
            Value::Instance(instance) if !class.flags.get().no_dict => Some(instance.dict()),
            other => self.dict_of(other),
        };
        let Some(dict) = dict else {
            let class_name = class.name_text();
            let error = |message| self.error(&self.types.attribute_error, message);
            return Err(if on_class.is_some() {
                error(format!("'{class_name}' object attribute '{name}' is read-only"))
            } else {
                // The traceback suggests another name from these.
                error(format!(
                    "'{class_name}' object has no attribute '{name}' and no __dict__ for setting new attributes"
                ))
                .with_part(0, Value::Str(name.clone()))
                .with_part(1, object.clone())
            });
        };
        if value.is_empty() {
            return match dict.remove_str(name.as_str()) {
                Some(old) => {
                    release::let_go(old);
                    Ok(Flow::Value(Value::None))
                }
                None if slot => Err(self.error(&self.types.attribute_error, name.as_str())),
                None => Err(self.attribute_error(object, name.as_str())),
            };
        }
        let old = dict.set_hashed(Value::Str(name.clone()), name.hash(), value);
        release::let_go(old.unwrap_or_default());
        Ok(Flow::Value(Value::None))
    }

    /// The dictionary that is assigned as an object's `__dict__`; none when it is deleted.
    pub(super) fn new_dict(&self, value: &Value) -> PyResult<Option<Rc<Dict>>> {
        match value.base() {
            Value::Empty => Ok(None),
            Value::Dict(dict) if self.class_of(value).is_subclass(&self.types.dict) => Ok(Some(dict.clone())),
            _ => {
                let kind = self.class_name(value);
                Err(self.type_error(format!("__dict__ must be set to a dictionary, not a '{kind}'")))
            }
        }
    }

    /// Set what a property stands for, or delete it (an empty value).
    pub(super) fn change_property(
        &mut self,
        property: &Rc<Descriptor>,
        object: &Value,
        class: &Rc<Class>,
        value: Value,
    ) -> NativeResult {
        let Descriptor::Property { set, delete, .. } = &**property else {
            return Err(self.type_error("descriptor requires a 'property' object"));
        };
        let (function, word) = if value.is_empty() { (delete, "deleter") } else { (set, "setter") };
        if function.is_none() {
            let message = property_lacks(property, class, word);
            return Err(self.error(&self.types.attribute_error, message));
        }
        let mut args = vec![object.clone()];
        args.extend(value.some());
        Ok(Flow::call(function.clone(), args))
    }

    fn set_class_attribute(&mut self, class: &Rc<Class>, name: &Name, value: Value) -> NativeResult {
        if value.is_empty() {
            if class.dict.remove_str(name.as_str()).is_none() {
                return Err(self.attribute_error(&Value::Class(class.clone()), name.as_str()));
            }
        } else {
            let old = class.dict.set_hashed(Value::Str(name.clone()), name.hash(), value);
            release::let_go(old.unwrap_or_default());
        }
        self.class_changed(class);
        Ok(Flow::Value(Value::None))
    }

    /// The `__dict__` of an object that has one.
    pub fn dict_of(&self, object: &Value) -> Option<Rc<Dict>> {
        match object {
            Value::Instance(instance) if !instance.class().flags.get().no_dict => Some(instance.dict()),
            Value::Function(function) => {
                Some(function.dict.borrow_mut().get_or_insert_with(|| Dict::new().tracked()).clone())
            }
            Value::Module(module) => Some(module.dict.clone()),
            Value::Class(class) => Some(class.dict.clone()),
            _ => None,
        }
    }

    /// An attribute that needs no Python code; `None` when it is missing or computed.
    pub fn plain_attribute(&mut self, object: &Value, name: &str) -> Option<Value> {
        let name = self.interner.intern(name);
        match self.getattr(object, &name) {
            Ok(Flow::Value(value)) => Some(value),
            _ => None,
        }
    }
}

/// The dictionary in which an object's own attributes lie, if it has been made.
fn own_dict(object: &Value) -> Option<Rc<Dict>> {
    match object {
        Value::Instance(instance) => instance.made_dict(),
        Value::Function(function) => function.dict.borrow().clone(),
        _ => None,
    }
}

fn own_slots(object: &Value) -> Option<&Rc<Dict>> {
    match object {
        Value::Instance(instance) => instance.slots.get(),
        _ => None,
    }
}

/// Whether an attribute of the class goes before the instance's own.
fn is_data_descriptor(attribute: &Value) -> bool {
    match attribute {
        Value::Descriptor(descriptor) => matches!(
            &**descriptor,
            Descriptor::Property { .. } | Descriptor::GetSet { .. } | Descriptor::Slot { .. }
        ),
        Value::Instance(instance) => {
            let class = instance.class();
            class.lookup("__set__").is_some() || class.lookup("__delete__").is_some()
        }
        _ => false,
    }
}

/// Whether reading goes through the attribute: one that only sets leaves reading to the instance's own dictionary.
fn has_getter(attribute: &Value) -> bool {
    match attribute {
        Value::Instance(instance) => instance.class().lookup("__get__").is_some(),
        _ => true,
    }
}

fn super_lookup(class: &Rc<Class>, after: &Rc<Class>, name: &Name) -> Option<Value> {
    let key = Value::Str(name.clone());
    class
        .mro()
        .skip_while(|candidate| !Rc::ptr_eq(candidate, after))
        .skip(1)
        .find_map(|candidate| candidate.dict.get_fast(&key))
}

/// What is said of a property that cannot be read, set or deleted, by the name under which the class has it.
fn property_lacks(property: &Rc<Descriptor>, class: &Rc<Class>, what: &str) -> String {
    let is_it =
        |value: &Value| matches!(value.base(), Value::Descriptor(other) if Rc::ptr_eq(other, property));
    let name =
        class.mro().find_map(|class| class.dict.snapshot().into_iter().find(|(_, value)| is_it(value)));
    let named =
        name.map_or_else(String::new, |(name, _)| format!(" '{}'", name.as_str().unwrap_or_default()));
    format!("property{named} of '{}' object has no {what}", class.qualname.borrow())
}

/// Asks `__getattr__` when the first way raises `AttributeError`, and notes on an error of that kind what was asked of
/// which object, unless it says so itself.
struct GetattrHook {
    first: Option<Flow>,
    hook: Option<Value>,
    object: Value,
    name: Name,
}

impl GetattrHook {
    /// What `__getattr__` says, when all else has failed already.
    fn last(hook: Value, object: &Value, name: &Name) -> Flow {
        let first = Flow::call(unbound(hook), vec![object.clone(), Value::Str(name.clone())]);
        Flow::Enter(Box::new(Self {
            first: Some(first),
            hook: None,
            object: object.clone(),
            name: name.clone(),
        }))
    }
}

impl NativeFrame for GetattrHook {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Some(flow) = self.first.take() {
            return match Step::from_flow(flow) {
                Ok(value) => Ok(Step::Return(value)),
                Err(step) => Ok(step),
            };
        }
        match input {
            Resume::Raised(raised) if vm.raised_is(&raised, &vm.types.attribute_error) => {
                let name = Value::Str(self.name.clone());
                if let Some(hook) = self.hook.take() {
                    return Ok(Step::call(unbound(hook), vec![self.object.clone(), name]));
                }
                let told = |state: &RefCell<ExceptionState>| {
                    let state = state.borrow();
                    state.part(0).is_some() || state.part(1).is_some()
                };
                if raised.state().is_none_or(told) {
                    return Err(raised);
                }
                Err(raised.with_part(0, name).with_part(1, self.object.clone()))
            }
            Resume::Raised(raised) => Err(raised),
            Resume::Value(value) | Resume::Yielded(value) => Ok(Step::Return(value)),
            Resume::Start => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "getattr"
    }
}
