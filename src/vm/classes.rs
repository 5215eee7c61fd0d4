//! Making classes: `class` statements, `type(name, bases, namespace)`, the method resolution order.

use std::cell::{Cell as StdCell, RefCell};
use std::rc::Rc;

use super::Vm;
use super::activation::Activation;
use super::native::{Args, Flow, NativeFrame, NativeResult, PyResult, Resume, Step};
use super::object::{Body, Builtin, Class, ClassFlags, Descriptor, Dict, Frame, Identity, Str};
use super::value::Value;

/// `__build_class__(body, name, *bases, metaclass=None, **keywords)`
pub(super) fn build_class(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [Value::Function(body), name, bases @ ..] = args.pos else {
        return Err(vm.type_error("__build_class__: func must be a function"));
    };
    let mut keywords: Vec<(Value, Value)> =
        args.names.iter().cloned().zip(args.values.iter().cloned()).collect();
    let explicit = keywords.iter().position(|(name, _)| name.as_str() == Some("metaclass"));
    let metaclass = explicit.map(|index| keywords.remove(index).1);
    let (names, values) = keywords.into_iter().unzip();
    Ok(Flow::Enter(Box::new(ClassStatement {
        body: Value::Function(body.clone()),
        name: name.clone(),
        bases: bases.to_vec(),
        metaclass,
        names,
        values,
        original: None,
        namespace: None,
        stage: Stage::Bases,
    })))
}

const METACLASS_CONFLICT: &str = "metaclass conflict: the metaclass of a derived class must be a (non-strict) \
                                  subclass of the metaclasses of all its bases";

enum Stage {
    Bases,
    Prepare,
    Body,
    Make,
    Done,
}

/// Runs a class statement: `__mro_entries__`, `__prepare__`, the body, the metaclass.
struct ClassStatement {
    body: Value,
    name: Value,
    bases: Vec<Value>,
    /// The explicit one, then the one that counts.
    metaclass: Option<Value>,
    names: Vec<Value>,
    values: Vec<Value>,
    /// The bases as written, when some of them stood for others.
    original: Option<Vec<Value>>,
    namespace: Option<Value>,
    stage: Stage,
}

impl NativeFrame for ClassStatement {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let value = match input {
            Resume::Raised(raised) => return Err(raised),
            Resume::Value(value) => value,
            _ => Value::Empty,
        };
        match self.stage {
            Stage::Bases => {
                self.stage = Stage::Prepare;
                // Only what is no class can stand for other bases, as an attribute of its own too.
                if self.bases.iter().all(|base| matches!(base, Value::Class(_))) {
                    return Ok(Step::Again);
                }
                let bases = std::mem::take(&mut self.bases);
                let call = super::Call {
                    callable: vm.helper("class_bases"),
                    args: vec![Value::tuple(bases.clone())],
                    names: Vec::new(),
                };
                self.original = Some(bases);
                Ok(Step::Call(Box::new(call)))
            }
            Stage::Prepare => {
                self.stage = Stage::Body;
                if let Value::Tuple(bases) = &value {
                    self.bases = bases.items().to_vec();
                }
                let metaclass = vm.metaclass_for(&self.bases, self.metaclass.take())?;
                if let Value::Class(class) = self.metaclass.insert(metaclass)
                    && let Some(prepare) = class.lookup("__prepare__")
                {
                    let flow = vm.bind_to_class(&prepare, class)?;
                    let callable = vm.settle_value(flow)?;
                    let mut arguments = vec![self.name.clone(), Value::tuple(self.bases.clone())];
                    arguments.extend(self.values.clone());
                    return Ok(Step::Call(Box::new(super::Call {
                        callable,
                        args: arguments,
                        names: self.names.clone(),
                    })));
                }
                self.run_body(vm, Value::Dict(Dict::new().tracked()))
            }
            Stage::Body if vm.is_mapping(&value) => self.run_body(vm, value),
            Stage::Body => {
                let (kind, metaclass) = (vm.class_name(&value), self.metaclass.take().unwrap_or_default());
                let owner = match &metaclass {
                    Value::Class(class) => class.name_text().to_string(),
                    _ => "<metaclass>".to_owned(),
                };
                Err(vm.type_error(format!("{owner}.__prepare__() must return a mapping, not {kind}")))
            }
            Stage::Make => {
                self.stage = Stage::Done;
                let namespace = self.namespace.take().unwrap_or_default();
                if let Some(original) = self.original.take()
                    && let Value::Dict(namespace) = namespace.base()
                {
                    namespace.set_str("__orig_bases__", Value::tuple(original));
                }
                let mut arguments = vec![self.name.clone(), Value::tuple(self.bases.clone()), namespace];
                arguments.extend(std::mem::take(&mut self.values));
                Ok(Step::Call(Box::new(super::Call {
                    callable: self.metaclass.take().unwrap_or_default(),
                    args: arguments,
                    names: std::mem::take(&mut self.names),
                })))
            }
            Stage::Done => Ok(Step::Return(value)),
        }
    }

    fn name(&self) -> &'static str {
        "__build_class__"
    }
}

impl ClassStatement {
    fn run_body(&mut self, vm: &mut Vm, namespace: Value) -> PyResult<Step> {
        self.stage = Stage::Make;
        self.namespace = Some(namespace.clone());
        let Value::Function(function) = &self.body else { return Ok(Step::Again) };
        let code = function.code.borrow().clone();
        let mut data = vec![Value::Empty; code.code.slots.len()];
        let closure = function.closure.borrow();
        let first_free = data.len() - closure.len();
        for (slot, cell) in data[first_free..].iter_mut().zip(closure.iter()) {
            *slot = Value::Cell(cell.clone());
        }
        vm.check_recursion()?;
        let namespace = vm.namespace_in(namespace);
        let frame = Frame::new(code, function.globals.clone(), Some(namespace), data, vm.executed);
        Ok(Step::Activate(Box::new(Activation::new(Body::Python(frame)))))
    }
}

impl Vm {
    /// The most derived metaclass of the bases and the explicit one.
    fn metaclass_for(&mut self, bases: &[Value], explicit: Option<Value>) -> PyResult<Value> {
        let mut winner = match explicit {
            Some(Value::Class(class)) => class,
            Some(other) => return Ok(other),
            None => self.types.type_.clone(),
        };
        for base in bases {
            let metaclass = self.class_of(base);
            if winner.is_subclass(&metaclass) {
                continue;
            }
            if metaclass.is_subclass(&winner) {
                winner = metaclass;
                continue;
            }
            if matches!(base, Value::Class(_)) {
                return Err(self.type_error(METACLASS_CONFLICT));
            }
        }
        Ok(Value::Class(winner))
    }

    /// `type.__new__(metaclass, name, bases, namespace)`.
    pub(super) fn make_class(
        &mut self,
        metaclass: &Rc<Class>,
        name: &str,
        bases: &[Value],
        namespace: &Dict,
    ) -> PyResult<Rc<Class>> {
        if name.contains('\0') {
            return Err(self.value_error("type name must not contain null characters"));
        }
        let mut base_classes = Vec::new();
        for base in bases {
            match base {
                Value::Class(class) => base_classes.push(class.clone()),
                base if super::types::has_special(self, base, "__mro_entries__") => {
                    return Err(
                        self.type_error("type() doesn't support MRO entry resolution; use types.new_class()")
                    );
                }
                // Its class is no metaclass, and that is what CPython looks at first.
                _ => return Err(self.type_error(METACLASS_CONFLICT)),
            }
        }
        if base_classes.is_empty() {
            base_classes.push(self.types.object.clone());
        }
        let sealed =
            [&self.types.bool, &self.types.none, &self.types.function, &self.types.range, &self.types.slice];
        if let Some(base) =
            base_classes.iter().find(|base| sealed.iter().any(|class| Rc::ptr_eq(class, base)))
        {
            let base = base.name_text();
            return Err(self.type_error(format!("type '{base}' is not an acceptable base type")));
        }
        let ancestors = self.linearize(&base_classes)?;
        let layout = self.common_layout(&base_classes)?;
        let dict = Dict::new().tracked();
        for (key, value) in namespace.snapshot() {
            dict.set_key(key, value);
        }
        let cell = dict.remove_str("__classcell__");
        if let Some(Value::Cell(cell)) = dict.remove_str("__classdictcell__") {
            // Types that are evaluated later see what the class has then.
            *cell.content.borrow_mut() = Value::Dict(dict.clone());
        }
        let qualname = match dict.remove_str("__qualname__") {
            Some(value) if value.as_str().is_none() => {
                let kind = self.class_name(&value);
                return Err(self.type_error(format!("type __qualname__ must be a str, not {kind}")));
            }
            value => value.and_then(|value| value.as_str().map(str::to_owned)),
        };
        let module = dict.get_str("__module__");
        for implicit in ["__new__"] {
            if let Some(function @ Value::Function(_)) = dict.get_str(implicit) {
                dict.set_str(implicit, Value::Descriptor(Rc::new(Descriptor::StaticMethod(function))));
            }
        }
        for implicit in ["__init_subclass__", "__class_getitem__"] {
            if let Some(function @ Value::Function(_)) = dict.get_str(implicit) {
                dict.set_str(implicit, Value::Descriptor(Rc::new(Descriptor::ClassMethod(function))));
            }
        }
        let slots = self.declare_slots(name, &dict)?;
        self.check_slots(&base_classes, &ancestors, layout, &dict)?;
        if dict.get_str("__eq__").is_some() && dict.get_str("__hash__").is_none() {
            dict.set_str("__hash__", Value::None);
        }
        let parent = ancestors.iter().find(|class| class.construct.get().is_some() && class.layout == layout);
        let text = |text: &str| RefCell::new(Rc::new(Str::new(text)));
        let class = Rc::new(Class {
            identity: Identity::fresh(),
            name: text(name),
            qualname: text(qualname.as_deref().unwrap_or(name)),
            module: text(module.as_ref().and_then(Value::as_str).unwrap_or("builtins")),
            metaclass: if Rc::ptr_eq(metaclass, &self.types.type_) { None } else { Some(metaclass.clone()) },
            construct: StdCell::new(parent.and_then(|class| class.construct.get())),
            finalize: parent.and_then(|class| class.finalize),
            bases: base_classes.clone(),
            ancestors,
            dict,
            layout,
            heap: true,
            flags: StdCell::new(ClassFlags { no_dict: slots, ..ClassFlags::default() }),
            version: StdCell::new(0),
            subclasses: RefCell::default(),
        });
        for base in &base_classes {
            base.subclasses.borrow_mut().push(Rc::downgrade(&class));
        }
        self.refresh_flags(&class);
        if let Some(Value::Cell(cell)) = cell {
            *cell.content.borrow_mut() = Value::Class(class.clone());
        }
        Ok(class)
    }

    /// A class's attributes changed: forget cached look-ups and compute its facts again, for subclasses too.
    pub fn class_changed(&mut self, class: &Rc<Class>) {
        class.version.set(0);
        self.refresh_flags(class);
        let subclasses: Vec<Rc<Class>> =
            class.subclasses.borrow().iter().filter_map(std::rc::Weak::upgrade).collect();
        for subclass in subclasses {
            self.class_changed(&subclass);
        }
    }

    /// Compute what the class's attributes imply for dispatch.
    pub fn refresh_flags(&mut self, class: &Rc<Class>) {
        let python =
            |name: &str| matches!(class.lookup(name), Some(value) if !matches!(value, Value::Builtin(_)));
        let previous = class.flags.get();
        let inherited_dict = class.ancestors.iter().any(|base| base.heap && !base.flags.get().no_dict);
        let hash = class.lookup("__hash__");
        let native_class = |found: Value| matches!(&found, Value::Descriptor(own) if matches!(&**own, Descriptor::GetSet { .. }));
        let python_eq = python("__eq__") || matches!(hash, Some(Value::Function(_)));
        class.flags.set(ClassFlags {
            finalizer: class.lookup("__del__").is_some() || class.finalize.is_some(),
            getattribute: python("__getattribute__"),
            claims: python("__getattribute__") || !class.lookup("__class__").is_some_and(native_class),
            getattr: class.lookup("__getattr__").is_some(),
            setattr: python("__setattr__") || python("__delattr__"),
            python_eq,
            unhashable: matches!(hash, Some(Value::None)),
            no_dict: previous.no_dict && !inherited_dict,
            is_abstract: matches!(
                class.dict.get_str("__abstractmethods__"),
                Some(names) if super::types::truth(&names) == super::Fast::Ready(true)
            ),
        });
    }

    /// `Class[item]`: `__class_getitem__`, which `type` alone does without.
    pub(super) fn class_getitem(&mut self, class: &Rc<Class>, key: &Value) -> NativeResult {
        let object = Value::Class(class.clone());
        if class.metaclass.is_some()
            && let Some(method) = self.special_method(&object, "__getitem__")?
        {
            return Ok(Flow::call(method, vec![key.clone()]));
        }
        if let Some(hook) = class.lookup("__class_getitem__") {
            let flow = self.bind_to_class(&hook, class)?;
            let method = self.settle_value(flow)?;
            return Ok(Flow::call(method, vec![key.clone()]));
        }
        if Rc::ptr_eq(class, &self.types.type_) {
            return Ok(Flow::call(self.helper("generic_alias"), vec![object, key.clone()]));
        }
        let name = class.name_text();
        Err(self.type_error(format!("type '{name}' is not subscriptable")))
    }
}

/// `type(name, bases, namespace, **keywords)`: the constructor of metaclasses.
pub(super) fn type_new(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [Value::Class(metaclass), name, bases, namespace] = args.pos else {
        return Err(vm.type_error("type() takes 1 or 3 arguments"));
    };
    // A proxy of a dictionary holds one as well.
    let own =
        if vm.class_of(namespace).is_subclass(&vm.types.dict) { namespace.base() } else { &Value::Empty };
    let (Some(name), Value::Tuple(bases), Value::Dict(namespace)) = (name.as_str(), bases.base(), own) else {
        let (position, wanted, wrong) = match (name.as_str(), bases.base()) {
            (None, _) => (1, "str", name),
            (_, Value::Tuple(_)) => (3, "dict", namespace),
            _ => (2, "tuple", bases),
        };
        let kind = vm.argument_name(wrong);
        return Err(vm.type_error(format!("type.__new__() argument {position} must be {wanted}, not {kind}")));
    };
    let winner = vm.metaclass_for(bases.items(), Some(Value::Class(metaclass.clone())))?;
    if let Value::Class(winner) = &winner
        && !Rc::ptr_eq(winner, metaclass)
        && let Some(Value::Descriptor(new)) = winner.lookup("__new__")
        && let Descriptor::StaticMethod(new) = &*new
    {
        // The metaclass of a base makes its classes in its own way.
        let mut args_of_winner = args.pos.to_vec();
        args_of_winner[0] = Value::Class(winner.clone());
        args_of_winner.extend_from_slice(args.values);
        let call = super::Call { callable: new.clone(), args: args_of_winner, names: args.names.to_vec() };
        return Ok(Flow::Call(Box::new(call)));
    }
    let metaclass = if let Value::Class(winner) = &winner { winner } else { metaclass };
    if namespace.get_str("__module__").is_none() {
        let frame =
            FromCaller { args: args.pos.to_vec(), names: args.names.to_vec(), values: args.values.to_vec() };
        return Ok(Flow::Enter(Box::new(frame)));
    }
    let class = vm.make_class(metaclass, name, bases.items(), namespace)?;
    let owners: Vec<(Value, Value)> = class.dict.snapshot();
    let mut hooks = Vec::new();
    for (key, value) in owners {
        if let Value::Instance(instance) = &value
            && let Some(hook) = instance.class().lookup("__set_name__")
        {
            let note = format!(
                "Error calling __set_name__ on '{}' instance {} in '{}'",
                instance.class().name_text(),
                super::types::quote_str(key.as_str().unwrap_or_default()),
                class.name_text()
            );
            hooks.push((hook, vec![value.clone(), Value::Class(class.clone()), key], note));
        }
    }
    // `super().__init_subclass__(**keywords)` of the new class.
    let inherited = class.ancestors.iter().find_map(|base| base.dict.get_str("__init_subclass__"));
    let inherited = inherited.filter(|hook| !matches!(hook, Value::Builtin(_)));
    if inherited.is_none() && !args.names.is_empty() {
        let name = class.qualname.borrow().clone();
        return Err(vm.type_error(format!("{name}.__init_subclass__() takes no keyword arguments")));
    }
    let mut calls: Vec<(super::Call, Option<String>)> = hooks
        .into_iter()
        .map(|(callable, args, note)| (super::Call { callable, args, names: Vec::new() }, Some(note)))
        .collect();
    if let Some(hook) = inherited {
        let flow = vm.bind_to_class(&hook, &class)?;
        let callable = vm.settle_value(flow)?;
        calls.push((super::Call { callable, args: args.values.to_vec(), names: args.names.to_vec() }, None));
    }
    if calls.is_empty() {
        return Ok(Flow::Value(Value::Class(class)));
    }
    Ok(Flow::Enter(Box::new(ClassHooks { class: Value::Class(class), calls: calls.into_iter(), note: None })))
}

/// Makes a class whose namespace does not say which module it is of: that of the caller, whose frame lies below this
/// one.
struct FromCaller {
    args: Vec<Value>,
    names: Vec<Value>,
    values: Vec<Value>,
}

impl NativeFrame for FromCaller {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match input {
            Resume::Start => {}
            Resume::Raised(raised) => return Err(raised),
            Resume::Value(class) | Resume::Yielded(class) => return Ok(Step::Return(class)),
        }
        let name = vm.python_frames().last().and_then(|frame| frame.globals.get_str("__name__"));
        if let Some(Value::Dict(namespace)) = self.args.last().map(Value::base) {
            let named = super::types::copy_dict(namespace);
            named.set_str("__module__", name.unwrap_or_else(|| Value::str("builtins")));
            self.args.pop();
            self.args.push(Value::Dict(Rc::new(named)));
        }
        let args = Args { names: &self.names, values: &self.values, ..Args::positional(&self.args) };
        match Step::from_flow(type_new(vm, &args)?) {
            Ok(class) => Ok(Step::Return(class)),
            Err(step) => Ok(step),
        }
    }

    fn name(&self) -> &'static str {
        "type.__new__"
    }
}

/// Runs `__set_name__` of descriptors and `__init_subclass__`, then gives the class.
struct ClassHooks {
    class: Value,
    calls: std::vec::IntoIter<(super::Call, Option<String>)>,
    /// What is noted on the exception when the call that was made last fails.
    note: Option<String>,
}

impl NativeFrame for ClassHooks {
    fn resume(&mut self, _vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Resume::Raised(raised) = input {
            if let Some(note) = self.note.take() {
                add_note(&raised, &note);
            }
            return Err(raised);
        }
        match self.calls.next() {
            Some((call, note)) => {
                self.note = note;
                Ok(Step::Call(Box::new(call)))
            }
            None => Ok(Step::Return(self.class.clone())),
        }
    }

    fn name(&self) -> &'static str {
        "type.__new__"
    }
}

/// `raised.add_note(note)`, for an exception on its way.
fn add_note(raised: &super::Raised, note: &str) {
    let dict = raised.instance().dict();
    match dict.get_str("__notes__") {
        Some(Value::List(notes)) => notes.items.borrow_mut().push(Value::str(note)),
        _ => dict.set_str("__notes__", Value::list(vec![Value::str(note)])),
    }
}

/// The built-in function behind class statements.
pub(super) fn build_class_function() -> Value {
    Value::Builtin(Rc::new(Builtin::new("builtins", "__build_class__", build_class)))
}
