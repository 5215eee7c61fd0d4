//! Calls: what to run for a callable.

use std::rc::Rc;

use smallvec::SmallVec;

use super::activation::{Activation, Exit};
use super::execute::{Executed, Next};
use super::late_binding::unbound;
use super::native::{Args, Flow, Name, NativeFrame, PyResult, Resume, Step};
use super::object::{
    Body, BuiltinKind, Class, CodeObject, Descriptor, Dict, Frame, Function, Generator, GeneratorKind, Method,
};
use super::run::Called;
use super::value::Value;
use super::{Vm, release};

/// What became of a call that may be a plain one.
pub(super) enum Plain {
    /// It is not.
    Not,
    /// It is done: what it gave is on the stack.
    Done,
    /// It goes on in this frame.
    Enter(Box<Frame>),
}

impl Vm {
    #[inline(always)]
    pub(super) fn op_call(&mut self, frame: &mut Frame, argc: usize, names: &[Value]) -> Executed {
        let base = frame.data.len() - argc;
        self.call_on_stack(frame, base - 1, base - 1, names)
    }

    #[inline(always)]
    pub(super) fn op_call_method(&mut self, frame: &mut Frame, argc: usize, names: &[Value]) -> Executed {
        let cut = frame.data.len() - argc - 2;
        let at = if frame.data[cut].is_empty() { cut + 1 } else { cut };
        self.call_on_stack(frame, at, cut, names)
    }

    /// Call what lies at `at` with the arguments above it; afterwards the stack is cut to `cut`.
    #[inline(never)]
    fn call_on_stack(&mut self, frame: &mut Frame, at: usize, cut: usize, names: &[Value]) -> Executed {
        // Taken off the stack while it is called, which spares counting a reference.
        let callable = std::mem::take(&mut frame.data[at]);
        let split = frame.data.len() - names.len();
        let args = Args {
            pos: &frame.data[at + 1..split],
            names,
            values: &frame.data[split..],
            state: &Value::Empty,
        };
        let called = match &callable {
            Value::Builtin(builtin) => {
                let args = Args { state: &builtin.state, ..args };
                match (builtin.function)(self, &args) {
                    Ok(Flow::Value(value)) => {
                        release::let_go(callable);
                        frame.let_go_down_to(cut);
                        frame.push(value);
                        return Ok(Next::Go);
                    }
                    Ok(Flow::Locals) => Ok(Called::Value(self.locals_of(frame))),
                    Ok(other) => self.start(other),
                    Err(raised) => Err(raised),
                }
            }
            _ => self.call(&callable, &args),
        };
        let called = match called {
            Ok(called) => called,
            Err(raised) => {
                frame.data[at] = callable;
                return Err(raised);
            }
        };
        release::let_go(callable);
        frame.let_go_down_to(cut);
        self.finish(frame, called, Exit::Push)
    }

    /// Whether the stack is so deep that a call must look at the limit on recursion.
    #[inline(always)]
    fn is_deep(&self) -> bool {
        self.stack.len() + 50 >= self.limits.recursion || self.recursion_slack > 0
    }

    /// Begin a call of a Python function whose arguments are as many as its parameters. The stack is as after the call
    /// then. `method` says that the call follows [`Instr::LoadMethod`](crate::code::Instr::LoadMethod).
    #[inline(never)]
    pub(super) fn plain_call(&mut self, frame: &mut Frame, argc: usize, method: bool) -> Plain {
        let mut base = frame.data.len() - argc;
        let absent = method && frame.data[base - 2].is_empty();
        if method && !absent {
            base -= 1;
        }
        let (below, args) = frame.data.split_at_mut(base);
        let Some(Value::Function(function)) = below.last() else { return Plain::Not };
        let code = function.code.borrow();
        if code.plain_arguments != Some(args.len()) || self.is_deep() {
            return Plain::Not;
        }
        let mut callee = self.frame_for(function, &code);
        for arg in args {
            callee.push(std::mem::take(arg));
        }
        match code.empty_slots {
            Some(0) => {}
            Some(empty) => callee.data.extend((0..empty).map(|_| Value::Empty)),
            None => callee.fill_slots(&code, function),
        }
        let started = if code.resumable { Err(self.generator_for(function, callee)) } else { Ok(callee) };
        drop(code);
        frame.forget_down_to(base);
        if let Value::Function(function) = frame.pop() {
            drop(function);
        }
        if absent {
            std::mem::forget(frame.pop());
        }
        match started {
            Ok(callee) => Plain::Enter(callee),
            Err(generator) => {
                frame.push(generator);
                Plain::Done
            }
        }
    }

    /// The frame of the call `variable.name()`, when the variable holds an instance whose class has a Python function of
    /// the name, and nothing comes between: then the method need not go over the stack.
    #[inline(never)]
    pub(super) fn calls_own_method(&mut self, frame: &Frame, slot: u16, name: &Name) -> Option<Box<Frame>> {
        let Value::Instance(instance) = &frame.data[slot as usize] else { return None };
        if self.is_deep() {
            return None;
        }
        let Some(Value::Function(function)) = self.method_cache.find_method(instance, name) else {
            return None;
        };
        let code = function.code.borrow();
        if function.free || code.plain_arguments != Some(1) || code.resumable {
            return None;
        }
        let empty = code.empty_slots?;
        let globals = function.globals.clone();
        let mut callee = spare_frame(self.spare.pop(), globals, &code, self.executed + 2);
        callee.push(Value::Instance(instance.clone()));
        callee.data.extend((0..empty).map(|_| Value::Empty));
        Some(callee)
    }

    #[inline(never)]
    pub(super) fn op_call_ex(&mut self, frame: &mut Frame, keywords: bool) -> Executed {
        let kwargs = if keywords { frame.pop() } else { Value::Empty };
        let args = frame.pop();
        let callable = frame.pop();
        let collected = match &args {
            Value::Tuple(_) => args,
            other => match super::types::collect(self, other)? {
                Some(items) => Value::tuple(items),
                None => {
                    let kwargs = kwargs.some().unwrap_or_else(|| Value::Dict(Rc::default()));
                    let flow = Flow::call(self.helper("call_spread"), vec![callable, args, kwargs]);
                    return self.finish_flow(frame, flow, Exit::Push);
                }
            },
        };
        let Value::Tuple(positional) = &collected else { return Ok(Next::Go) };
        let (names, values): (Vec<Value>, Vec<Value>) = match &kwargs {
            Value::Dict(dict) => dict.snapshot().into_iter().unzip(),
            _ => Default::default(),
        };
        if names.iter().any(|name| name.as_str().is_none()) {
            return Err(self.type_error("keywords must be strings"));
        }
        let call = Args { pos: positional.items(), names: &names, values: &values, state: &Value::Empty };
        let called = self.call(&callable, &call)?;
        self.finish(frame, called, Exit::Push)
    }

    /// Begin a call. The arguments are copied as far as they must outlive this.
    pub fn call(&mut self, callable: &Value, args: &Args<'_>) -> PyResult<Called> {
        match callable {
            Value::Function(function) => self.call_function(function, args),
            Value::Builtin(builtin) => {
                let args = Args { state: &builtin.state, ..*args };
                let flow = (builtin.function)(self, &args)?;
                self.start(flow)
            }
            Value::Method(method) => self.call_method(method, args),
            Value::Class(class) => self.call_class(class, args),
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::StaticMethod(function) => {
                    let function = function.clone();
                    self.call(&function, args)
                }
                _ => Err(self.not_callable(callable)),
            },
            Value::Instance(_) => match self.special_method(callable, "__call__")? {
                Some(method) => self.call(&method, args),
                None => Err(self.not_callable(callable)),
            },
            _ => Err(self.not_callable(callable)),
        }
    }

    fn not_callable(&mut self, callable: &Value) -> super::Raised {
        let name = self.class_name(callable);
        self.type_error(format!("'{name}' object is not callable"))
    }

    fn call_method(&mut self, method: &Rc<Method>, args: &Args<'_>) -> PyResult<Called> {
        let mut pos: SmallVec<[Value; 6]> = SmallVec::with_capacity(args.pos.len() + 1);
        pos.push(method.receiver.clone());
        pos.extend(args.pos.iter().cloned());
        self.call(&method.function, &Args { pos: &pos, ..*args })
    }

    fn call_function(&mut self, function: &Rc<Function>, args: &Args<'_>) -> PyResult<Called> {
        self.check_recursion()?;
        let code = function.code.borrow().clone();
        let mut frame = self.frame_for(function, &code);
        self.bind_arguments(function, &code, args, &mut frame.data)?;
        frame.fill_slots(&code, function);
        if code.resumable {
            return Ok(Called::Value(self.generator_for(function, frame)));
        }
        Ok(Called::Enter(Box::new(Activation::new(Body::Python(frame)))))
    }

    /// `RecursionError` when the stack is as deep as it may be.
    pub(super) fn check_recursion(&mut self) -> PyResult<()> {
        let depth = self.stack.len();
        if depth < self.limits.recursion + self.recursion_slack {
            if self.recursion_slack > 0 && depth + 50 < self.limits.recursion {
                self.recursion_slack = 0;
            }
            return Ok(());
        }
        // Handlers of the error get some room, as in CPython.
        self.recursion_slack = 50;
        Err(self.error(
            &self.types.recursion_error,
            format!("maximum recursion depth exceeded{}", self.recursing()),
        ))
    }

    /// What CPython says of a recursion through its own code, which ours runs hidden Python for.
    fn recursing(&self) -> &'static str {
        let innermost = self.stack.iter().rev().filter_map(|activation| match &activation.body {
            Body::Python(frame) => Some(&frame.code.code),
            Body::Native(_) => None,
        });
        // Where functions of the program take turns with it, the recursion is theirs.
        let innermost: Vec<_> = innermost.take(6).collect();
        match innermost.first() {
            Some(_) if innermost.iter().any(|code| !code.flags.hidden) => "",
            Some(code) if code.name.contains("compare_") => " in comparison",
            Some(code) if code.name.contains("repr_slow") => " while getting the repr of an object",
            _ => "",
        }
    }

    /// A frame of `function` without its variables, made of one that has ended if there is one.
    #[inline(always)]
    fn frame_for(&mut self, function: &Function, code: &Rc<CodeObject>) -> Box<Frame> {
        spare_frame(self.spare.pop(), function.globals.clone(), code, self.executed)
    }

    fn generator_for(&mut self, function: &Function, frame: Box<Frame>) -> Value {
        let flags = frame.code.code.flags;
        let kind = if flags.coroutine {
            GeneratorKind::Coroutine
        } else if flags.async_generator {
            GeneratorKind::AsyncGenerator
        } else {
            GeneratorKind::Generator
        };
        let generator = Generator::new(kind, function.named.names(), Body::Python(frame), flags.hidden);
        if self.coroutine_origins > 0 && flags.coroutine {
            generator.kept.replace(Some(Value::tuple(self.creation_stack(self.coroutine_origins))));
        }
        Value::Generator(Rc::new(generator))
    }

    /// Make an instance of `class`, or answer `type(x)`.
    fn call_class(&mut self, class: &Rc<Class>, args: &Args<'_>) -> PyResult<Called> {
        if Rc::ptr_eq(class, &self.types.type_) && args.pos.len() == 1 && args.names.is_empty() {
            return Ok(Called::Value(Value::Class(self.class_of(&args.pos[0]))));
        }
        let hook = class.metaclass.as_ref().and_then(|metaclass| metaclass.lookup("__call__"));
        match hook {
            None => self.instantiate(class, args),
            Some(Value::Builtin(own)) if own.kind == BuiltinKind::Method => self.instantiate(class, args),
            Some(function @ Value::Function(_)) => {
                let method = Value::Method(Rc::new(Method::new(function, Value::Class(class.clone()))));
                self.call(&method, args)
            }
            Some(other) => {
                let object = Value::Class(class.clone());
                let metaclass = self.class_of(&object);
                let flow = self.bind(&other, &object, &metaclass)?;
                let callable = self.settle_value(flow)?;
                self.call(&callable, args)
            }
        }
    }

    /// `type.__call__`: `__new__`, then `__init__`.
    pub fn instantiate(&mut self, class: &Rc<Class>, args: &Args<'_>) -> PyResult<Called> {
        let mut with_class: SmallVec<[Value; 6]> = SmallVec::with_capacity(args.pos.len() + 1);
        with_class.push(Value::Class(class.clone()));
        with_class.extend(args.pos.iter().cloned());
        let full = Args { pos: &with_class, ..*args };
        let new = if class.heap { class.lookup("__new__") } else { None };
        let made = match (&new, class.construct.get()) {
            (Some(Value::Function(_) | Value::Descriptor(_) | Value::None), _) => {
                let function = match &new {
                    Some(Value::Descriptor(descriptor)) => match &**descriptor {
                        Descriptor::StaticMethod(function) => function.clone(),
                        _ => Value::None,
                    },
                    Some(function) => function.clone(),
                    None => Value::None,
                };
                self.call(&function, &full)?
            }
            (_, Some(construct)) => {
                let flow = construct(self, &full)?;
                self.start(flow)?
            }
            _ => {
                let name = class.name_text();
                return Err(self.type_error(format!("cannot create '{name}' instances")));
            }
        };
        let rest: Vec<Value> = with_class.into_iter().skip(1).collect();
        match made {
            Called::Value(instance) => self.initialize(class, instance, rest, args.names, args.values),
            Called::Enter(callee) => {
                let frame = Instantiation {
                    class: class.clone(),
                    callee: Some(callee),
                    args: rest,
                    names: args.names.to_vec(),
                    values: args.values.to_vec(),
                };
                Ok(Called::Enter(Box::new(Activation::new(Body::Native(Box::new(frame))))))
            }
        }
    }

    /// Call `__init__` on a new instance, if the class has one and the instance is of the class.
    fn initialize(
        &mut self,
        class: &Rc<Class>,
        instance: Value,
        args: Vec<Value>,
        names: &[Value],
        values: &[Value],
    ) -> PyResult<Called> {
        if !self.class_of(&instance).is_subclass(class) {
            return Ok(Called::Value(instance));
        }
        let Some(init) = class.lookup("__init__").map(unbound) else { return Ok(Called::Value(instance)) };
        let mut pos: SmallVec<[Value; 6]> = SmallVec::with_capacity(args.len() + 1);
        pos.push(instance.clone());
        pos.extend(args);
        let args = Args { pos: &pos, names, values, state: &Value::Empty };
        match self.call(&init, &args)? {
            Called::Value(result) if result.is_none() => Ok(Called::Value(instance)),
            Called::Value(result) => {
                let name = self.class_name(&result);
                Err(self.type_error(format!("__init__() should return None, not '{name}'")))
            }
            Called::Enter(mut callee) => {
                if matches!(callee.exit, Exit::Push) {
                    callee.exit = Exit::Init(instance);
                    return Ok(Called::Enter(callee));
                }
                let frame = Instantiation {
                    class: class.clone(),
                    callee: Some(callee),
                    args: vec![instance],
                    names: Vec::new(),
                    values: Vec::new(),
                };
                Ok(Called::Enter(Box::new(Activation::new(Body::Native(Box::new(AfterInit(frame)))))))
            }
        }
    }
}

impl Frame {
    /// Make the variables complete that begin with the arguments of `function`.
    #[inline(always)]
    fn fill_slots(&mut self, code: &CodeObject, function: &Function) {
        let closure = function.closure.borrow();
        let locals = code.code.slots.len() - closure.len();
        while self.data.len() < locals {
            self.push(Value::Empty);
        }
        for cell in closure.iter() {
            self.push(Value::Cell(cell.clone()));
        }
    }

    /// Cut the stack to this height, lowest item first.
    #[inline]
    fn let_go_down_to(&mut self, height: usize) {
        self.data[height..].iter_mut().for_each(|value| release::let_go_quickly(std::mem::take(value)));
        self.forget_down_to(height);
    }
}

/// Waits for a `__new__` that is not immediate, then initializes.
struct Instantiation {
    class: Rc<Class>,
    callee: Option<Box<Activation>>,
    args: Vec<Value>,
    names: Vec<Value>,
    values: Vec<Value>,
}

impl NativeFrame for Instantiation {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Some(callee) = self.callee.take() {
            return Ok(Step::Activate(callee));
        }
        let instance = match input {
            Resume::Raised(raised) => return Err(raised),
            Resume::Value(value) | Resume::Yielded(value) => value,
            Resume::Start => Value::None,
        };
        let args = std::mem::take(&mut self.args);
        match vm.initialize(&self.class, instance, args, &self.names, &self.values)? {
            Called::Value(value) => Ok(Step::Return(value)),
            Called::Enter(callee) => Ok(Step::Tail(callee)),
        }
    }

    fn name(&self) -> &'static str {
        "__new__"
    }
}

/// Waits for an `__init__` that is not a plain call, then gives the instance.
struct AfterInit(Instantiation);

impl NativeFrame for AfterInit {
    fn resume(&mut self, _vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Some(callee) = self.0.callee.take() {
            return Ok(Step::Activate(callee));
        }
        match input {
            Resume::Raised(raised) => Err(raised),
            _ => Ok(Step::Return(self.0.args.pop().unwrap_or_default())),
        }
    }

    fn name(&self) -> &'static str {
        "__init__"
    }
}

/// A frame without variables that begins at `executed`, made of `spare`, one that has ended, if there is one.
#[inline(always)]
fn spare_frame(
    spare: Option<Box<Frame>>,
    globals: Rc<Dict>,
    code: &Rc<CodeObject>,
    executed: u64,
) -> Box<Frame> {
    match spare {
        Some(mut frame) => {
            // The one that ended last is often of the same function.
            if !Rc::ptr_eq(&frame.code, code) {
                frame.code = code.clone();
            }
            frame.globals = globals;
            frame.entered = executed;
            frame
        }
        None => {
            // No more than it needs: there may be very many that wait.
            let room = code.code.slots.len() + code.code.stack_size as usize;
            Frame::new(code.clone(), globals, None, Vec::with_capacity(room), executed)
        }
    }
}
