//! Resuming, throwing into and closing generators and coroutines.

use std::cell::RefCell;
use std::rc::Rc;

use super::activation::{Activation, Exit};
use super::native::{Args, Flow, Input, NativeFrame, NativeResult, PyResult, Raised, Resume, Step};
use super::object::{Body, Frame, Generator, GeneratorKind, GeneratorState, NativeFn, Setter};
use super::types::{self, add_attributes, add_methods, readonly};
use super::value::Value;
use super::{Vm, memory, release};

impl Generator {
    /// Take the frame of a generator that is suspended in Python code, or has not begun, to go on in it with `sent`.
    /// Gives `sent` back when it takes more than that.
    #[inline(always)]
    pub(super) fn wake(&self, sent: Value, executed: u64) -> Result<Box<Frame>, Value> {
        let mut state = self.state.borrow_mut();
        match std::mem::replace(&mut *state, GeneratorState::Running) {
            GeneratorState::Suspended(Body::Python(mut frame)) => {
                if Vm::delegates(&frame) {
                    frame.ip -= 1;
                }
                frame.data.push(sent);
                frame.thrown = false;
                frame.line = 0;
                frame.entered = executed;
                Ok(frame)
            }
            GeneratorState::Created(Body::Python(frame)) if sent.is_none() => Ok(frame),
            other => {
                *state = other;
                Err(sent)
            }
        }
    }
}

/// What became of something awaited that was sent a value.
pub(super) enum Driven {
    /// Nothing: it takes more than a moment.
    Not,
    /// It returned, and its value has taken its place.
    Returned,
    /// It yielded what is on the stack now.
    Yielded,
    /// It goes on in this frame.
    Enter(Box<Frame>, Rc<Generator>),
}

/// What became of a call of a built-in method that may be a plain one.
pub(super) enum PlainMethod {
    /// It is not.
    Not,
    /// It is done: what it gave is on the stack.
    Done,
    /// It is `send`, which goes on in this frame.
    Enter(Box<Frame>, Rc<Generator>),
}

impl Vm {
    /// Send the top of the stack to the generator below it, when that goes without ado.
    #[inline(never)]
    pub(super) fn drive_plainly(&mut self, frame: &mut Frame) -> PyResult<Driven> {
        let [.., Value::Generator(generator), sent] = &mut frame.data[..] else { return Ok(Driven::Not) };
        let taken = std::mem::replace(&mut *generator.state.borrow_mut(), GeneratorState::Running);
        let at_once = self.executed < self.look_at;
        let (mut native, input) = match taken {
            GeneratorState::Created(Body::Native(native))
                if at_once && sent.is_none() && native.answers_at_once() =>
            {
                (native, Resume::Start)
            }
            GeneratorState::Suspended(Body::Native(native)) if at_once && native.answers_at_once() => {
                (native, Resume::Value(std::mem::take(sent)))
            }
            other => {
                *generator.state.borrow_mut() = other;
                return Ok(match generator.wake(std::mem::take(sent), self.executed) {
                    Ok(callee) => {
                        let generator = generator.clone();
                        frame.pop();
                        Driven::Enter(callee, generator)
                    }
                    Err(back) => {
                        *sent = back;
                        Driven::Not
                    }
                });
            }
        };
        self.executed += 1;
        let step = native.resume(self, input);
        if let Ok(Step::Yield(value)) = step {
            generator.suspend(Body::Native(native));
            *sent = value;
            return Ok(Driven::Yielded);
        }
        *generator.state.borrow_mut() = GeneratorState::Done;
        let Step::Return(value) = step? else {
            return Err(self.runtime_error("something awaited did not answer at once"));
        };
        frame.pop();
        release::let_go(frame.pop());
        frame.push(value);
        Ok(Driven::Returned)
    }

    /// For a call of a built-in method with one argument: do what is soonest done here. The stack is as after the call
    /// then: these are the methods that loops call again and again.
    #[inline(never)]
    pub(super) fn plain_method(&mut self, frame: &mut Frame) -> PlainMethod {
        let [.., Value::Builtin(builtin), owner, argument] = &mut frame.data[..] else {
            return PlainMethod::Not;
        };
        match owner {
            Value::List(list) if types::is_append(builtin) && memory::fits_items(list.len()) => {
                list.items.borrow_mut().push(std::mem::take(argument));
                std::mem::forget(frame.data.pop());
                release::let_go(frame.pop());
                if let Some(builtin) = frame.data.last_mut() {
                    release::let_go(std::mem::replace(builtin, Value::None));
                }
                PlainMethod::Done
            }
            Value::Generator(generator) if std::ptr::fn_addr_eq(builtin.function, send as NativeFn) => {
                match generator.wake(std::mem::take(argument), self.executed) {
                    Ok(callee) => {
                        std::mem::forget(frame.data.pop());
                        let generator = frame.pop();
                        release::let_go(frame.pop());
                        match generator {
                            Value::Generator(generator) => PlainMethod::Enter(callee, generator),
                            _ => PlainMethod::Not,
                        }
                    }
                    Err(back) => {
                        *argument = back;
                        PlainMethod::Not
                    }
                }
            }
            _ => PlainMethod::Not,
        }
    }

    /// Take the body of `generator` to run it with `input`. `None` means that it is exhausted, which is not an error
    /// for a plain generator.
    pub(super) fn resume_generator(
        &mut self,
        generator: &Rc<Generator>,
        input: Input,
        exit: Exit,
    ) -> PyResult<Option<Box<Activation>>> {
        let state = std::mem::replace(&mut *generator.state.borrow_mut(), GeneratorState::Running);
        let body = match state {
            GeneratorState::Running => {
                let what = generator.kind.noun();
                return Err(self.value_error(format!("{what} already executing")));
            }
            GeneratorState::Done => {
                *generator.state.borrow_mut() = GeneratorState::Done;
                let what = match generator.kind {
                    GeneratorKind::Coroutine => "coroutine",
                    GeneratorKind::AsyncSend => "__anext__()/asend()",
                    GeneratorKind::AsyncThrow => "aclose()/athrow()",
                    _ => {
                        return match input {
                            Input::Throw(raised) => Err(raised),
                            Input::Send(_) => Ok(None),
                        };
                    }
                };
                return Err(self.runtime_error(format!("cannot reuse already awaited {what}")));
            }
            GeneratorState::Created(body) => {
                return match (body, input) {
                    (Body::Native(native), input) => {
                        let resumed = match input {
                            // An asynchronous generator is sent this in place of what `asend()` was given.
                            Input::Send(value) if generator.kind.is_async_step() && !value.is_none() => {
                                Resume::Value(value)
                            }
                            Input::Send(_) => Resume::Start,
                            Input::Throw(raised) => Resume::Raised(raised),
                        };
                        Ok(Some(activation(Body::Native(native), exit, generator, Some(resumed))))
                    }
                    (Body::Python(frame), Input::Send(Value::None)) => {
                        Ok(Some(activation(Body::Python(frame), exit, generator, None)))
                    }
                    (body @ Body::Python(_), Input::Send(_)) => {
                        *generator.state.borrow_mut() = GeneratorState::Created(body);
                        let what = generator.kind.noun();
                        Err(self.type_error(format!("can't send non-None value to a just-started {what}")))
                    }
                    // The body has not run, so the exception comes out of its first line.
                    (Body::Python(frame), Input::Throw(raised)) => Ok(Some(activation(
                        Body::Python(frame),
                        exit,
                        generator,
                        Some(Resume::Raised(raised)),
                    ))),
                };
            }
            GeneratorState::Suspended(body) => body,
        };
        match body {
            Body::Native(native) => {
                let resumed = match input {
                    Input::Send(value) => Resume::Value(value),
                    Input::Throw(raised) => Resume::Raised(raised),
                };
                Ok(Some(activation(Body::Native(native), exit, generator, Some(resumed))))
            }
            Body::Python(mut frame) => {
                let delegating = Self::delegates(&frame);
                frame.thrown = matches!(input, Input::Throw(_));
                frame.line = 0;
                frame.entered = self.executed;
                let pending = match input {
                    Input::Send(value) => {
                        frame.data.push(value);
                        if delegating {
                            frame.ip -= 1;
                        }
                        None
                    }
                    Input::Throw(raised) if delegating => {
                        let target = frame.peek(1).clone();
                        let thrower = activation(Body::Python(frame), exit, generator, None);
                        return self.throw_through(thrower, target, raised).map(Some);
                    }
                    Input::Throw(raised) => Some(Resume::Raised(raised)),
                };
                Ok(Some(activation(Body::Python(frame), exit, generator, pending)))
            }
        }
    }

    /// Throw into the iterator that a suspended body delegates to, with that body waiting below it.
    fn throw_through(
        &mut self,
        mut below: Box<Activation>,
        target: Value,
        raised: Raised,
    ) -> PyResult<Box<Activation>> {
        if self.raised_is(&raised, &self.types.generator_exit) {
            let closing = CloseThenExit { target: Some(target), exit: Some(raised) };
            let above =
                Activation { exit: Exit::Delegate, ..Activation::new(Body::Native(Box::new(closing))) };
            let stacked = Stacked { below: Some(below), above: Some(Box::new(above)) };
            return Ok(Box::new(Activation::new(Body::Native(Box::new(stacked)))));
        }
        let attempt = match &target {
            Value::Generator(inner) => self.resume_generator(inner, Input::Throw(raised), Exit::Delegate),
            other => match self.send_to_iterator(other, Input::Throw(raised)) {
                Ok(super::run::Sent::Called(super::run::Called::Enter(mut callee))) => {
                    callee.exit = Exit::Delegate;
                    Ok(Some(callee))
                }
                Ok(
                    super::run::Sent::Called(super::run::Called::Value(value))
                    | super::run::Sent::Item(value),
                ) => {
                    let passing = Resume::Value(value);
                    let native: Box<dyn NativeFrame> = Box::new(YieldOnce(Some(passing)));
                    Ok(Some(Box::new(Activation {
                        exit: Exit::Delegate,
                        ..Activation::new(Body::Native(native))
                    })))
                }
                Ok(super::run::Sent::Exhausted) => Ok(None),
                Err(raised) => Err(raised),
            },
        };
        match attempt {
            Ok(Some(callee)) => {
                // Two activations enter at once: the outer one goes first, under the inner one.
                let stacked = Stacked { below: Some(below), above: Some(callee) };
                Ok(Box::new(Activation::new(Body::Native(Box::new(stacked)))))
            }
            Ok(None) => {
                if let Body::Python(frame) = &mut below.body {
                    release::let_go(frame.pop());
                    frame.push(Value::None);
                }
                Ok(below)
            }
            Err(raised) => {
                match self.stop_value(&raised) {
                    Some(value) => {
                        if let Body::Python(frame) = &mut below.body {
                            release::let_go(frame.pop());
                            frame.push(value);
                        }
                    }
                    None => below.input = Some(Resume::Raised(raised)),
                }
                Ok(below)
            }
        }
    }

    /// Whether another coroutine is awaiting this one: it runs, or is suspended in the middle of an `await`.
    pub(super) fn is_awaited(&self, generator: &Generator) -> bool {
        match &*generator.state.borrow() {
            GeneratorState::Suspended(Body::Python(frame)) => Self::delegates(frame),
            _ => false,
        }
    }

    /// Register the methods of the three kinds.
    pub(super) fn install_generators(&mut self) {
        let types = &self.types;
        for class in [&types.generator, &types.coroutine, &types.coroutine_wrapper, &types.future_iter] {
            add_methods(class, &[("send", send), ("throw", throw), ("close", close)]);
        }
        for class in [&types.generator, &types.coroutine, &types.async_generator] {
            let (name, qualname) = (Some(set_name as Setter), Some(set_qualname as Setter));
            add_attributes(class, &[("__name__", get_name, name), ("__qualname__", get_qualname, qualname)]);
        }
        for class in [&types.generator, &types.coroutine_wrapper, &types.future_iter] {
            add_methods(class, &[("__next__", next), ("__iter__", same)]);
        }
        add_methods(&types.coroutine, &[("__await__", coroutine_await)]);
        for class in [&types.async_generator_asend, &types.async_generator_athrow, &types.future_iter] {
            add_methods(
                class,
                &[
                    ("send", send),
                    ("throw", throw),
                    ("close", close),
                    ("__next__", next),
                    ("__iter__", same),
                    ("__await__", same),
                ],
            );
        }
        add_attributes(
            &types.generator,
            &[
                ("gi_running", get_running, None),
                ("gi_suspended", get_suspended, None),
                ("gi_yieldfrom", get_yield_from, None),
                ("gi_code", get_code, None),
                ("gi_frame", get_frame, None),
            ],
        );
        add_attributes(
            &types.coroutine,
            &[
                ("cr_running", get_running, None),
                ("cr_suspended", get_suspended, None),
                ("cr_await", get_yield_from, None),
                ("cr_code", get_code, None),
                ("cr_frame", get_frame, None),
                ("cr_origin", get_origin, Some(readonly)),
            ],
        );
        add_attributes(
            &types.async_generator,
            &[
                ("ag_running", get_running, Some(readonly)),
                ("ag_suspended", get_suspended, None),
                ("ag_await", get_yield_from, None),
                ("ag_code", get_code, None),
                ("ag_frame", get_frame, None),
            ],
        );
    }
}

fn activation(body: Body, exit: Exit, generator: &Rc<Generator>, input: Option<Resume>) -> Box<Activation> {
    Box::new(Activation { body, exit, generator: Some(generator.clone()), input })
}

impl GeneratorKind {
    /// Whether it drives an asynchronous generator one step further.
    pub fn is_async_step(self) -> bool {
        matches!(self, Self::AsyncSend | Self::AsyncThrow)
    }

    /// What error messages call it.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Coroutine | Self::CoroutineWrapper => "coroutine",
            Self::AsyncGenerator | Self::AsyncSend | Self::AsyncThrow => "async generator",
            _ => "generator",
        }
    }
}

/// Enters two activations, one on top of the other, in place of itself.
struct Stacked {
    below: Option<Box<Activation>>,
    above: Option<Box<Activation>>,
}

impl NativeFrame for Stacked {
    fn resume(&mut self, vm: &mut Vm, _input: Resume) -> PyResult<Step> {
        match (self.below.take(), self.above.take()) {
            (Some(below), Some(above)) => Ok(Step::Replace(below, above)),
            _ => Err(vm.runtime_error("a delegation was resumed twice")),
        }
    }

    fn name(&self) -> &'static str {
        "throw"
    }
}

/// Closes the iterator that a body delegates to, then raises `GeneratorExit` in that body, whatever the iterator made
/// of its own.
struct CloseThenExit {
    target: Option<Value>,
    exit: Option<Raised>,
}

impl NativeFrame for CloseThenExit {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let flow = match self.target.take() {
            Some(Value::Generator(inner)) => close_flow(vm, &inner),
            Some(other) => {
                let name = vm.interner.intern("close");
                match vm.getattr(&other, &name).and_then(|flow| vm.settle_value(flow)) {
                    Ok(method) => Flow::call(method, Vec::new()),
                    // What cannot be closed need not be.
                    Err(_) => Flow::Value(Value::None),
                }
            }
            None => Flow::Value(Value::None),
        };
        if let Resume::Raised(raised) = input {
            vm.reraising = true;
            return Err(raised);
        }
        match (Step::from_flow(flow), self.exit.take()) {
            (Err(step), exit) => {
                self.exit = exit;
                Ok(step)
            }
            (Ok(_), Some(exit)) => {
                vm.reraising = true;
                Err(exit)
            }
            (Ok(_), None) => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "close"
    }
}

/// Stands for an iterator that answered a throw with a value at once.
struct YieldOnce(Option<Resume>);

impl NativeFrame for YieldOnce {
    fn resume(&mut self, _vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match (self.0.take(), input) {
            (Some(Resume::Value(value)), _) => Ok(Step::Return(value)),
            (_, Resume::Raised(raised)) => Err(raised),
            _ => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "throw"
    }
}

fn receiver(vm: &mut Vm, args: &Args<'_>) -> PyResult<Rc<Generator>> {
    match args.pos.first() {
        Some(Value::Generator(generator)) => Ok(generator.clone()),
        _ => Err(vm.type_error("descriptor requires a generator")),
    }
}

fn send(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = receiver(vm, args)?;
    let [_, value] = args.exactly(vm, "generator.send", true)?;
    Ok(Flow::Resume(Box::new((generator, Input::Send(value.clone())))))
}

fn next(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = receiver(vm, args)?;
    Ok(Flow::Next(generator))
}

fn same(_vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(args.pos.first().cloned().unwrap_or(Value::None)))
}

fn throw(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = receiver(vm, args)?;
    let exception = thrown(vm, args, "throw")?;
    match exception {
        Thrown::Ready(raised) => Ok(Flow::Resume(Box::new((generator, Input::Throw(raised))))),
        Thrown::Make(class, arguments) => {
            Ok(Flow::Enter(Box::new(ThrowMade { generator, make: Some((class, arguments)) })))
        }
    }
}

/// What `throw(…)` was given.
pub(super) enum Thrown {
    /// An instance.
    Ready(Raised),
    /// A class to call.
    Make(Value, Vec<Value>),
}

/// Sort out the arguments of `throw(value)` or the older `throw(type, value)`.
pub(super) fn thrown(vm: &mut Vm, args: &Args<'_>, method: &str) -> PyResult<Thrown> {
    let given = args.between(vm, method, true, 1, 3)?;
    let first = given[1].clone();
    if super::exception_state(&first).is_some() {
        return Ok(Thrown::Ready(Raised::new(first)));
    }
    if let Value::Class(class) = &first
        && class.is_subclass(&vm.types.base_exception)
    {
        return Ok(match given.get(2) {
            Some(value) if super::exception_state(value).is_some() => {
                Thrown::Ready(Raised::new(value.clone()))
            }
            Some(Value::None) | None => Thrown::Make(first, Vec::new()),
            Some(value) => Thrown::Make(first, vec![value.clone()]),
        });
    }
    let name = vm.class_name(&first);
    Err(vm.type_error(format!(
        "exceptions must be classes or instances deriving from BaseException, not {name}"
    )))
}

/// Makes an exception by calling its class, then throws it.
struct ThrowMade {
    generator: Rc<Generator>,
    make: Option<(Value, Vec<Value>)>,
}

impl NativeFrame for ThrowMade {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Some((class, arguments)) = self.make.take() {
            return Ok(Step::call(class, arguments));
        }
        match input {
            Resume::Raised(raised) => Err(raised),
            Resume::Value(value) if super::exception_state(&value).is_some() => {
                match Step::from_flow(Flow::Resume(Box::new((
                    self.generator.clone(),
                    Input::Throw(Raised::new(value)),
                )))) {
                    Ok(value) => Ok(Step::Return(value)),
                    Err(Step::Enter(frame)) => Ok(Step::Tail(Box::new(Activation::new(Body::Native(frame))))),
                    Err(step) => Ok(step),
                }
            }
            _ => Err(vm.type_error("exceptions must be classes or instances deriving from BaseException")),
        }
    }

    fn name(&self) -> &'static str {
        "throw"
    }
}

fn close(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = receiver(vm, args)?;
    let given = args.pos.len() - 1;
    if given > 0 {
        let kind = generator.kind.noun();
        return Err(vm.type_error(format!("{kind}.close() takes no arguments ({given} given)")));
    }
    Ok(close_flow(vm, &generator))
}

/// `close()`: raise `GeneratorExit` in a suspended body; one that has not started just ends.
pub(super) fn close_flow(_vm: &mut Vm, generator: &Rc<Generator>) -> Flow {
    let state = std::mem::replace(&mut *generator.state.borrow_mut(), GeneratorState::Done);
    match state {
        // Closing an `asend()` that has not started closes the asynchronous generator.
        GeneratorState::Created(body) if !generator.kind.is_async_step() => {
            drop(body);
            Flow::Value(Value::None)
        }
        GeneratorState::Done => Flow::Value(Value::None),
        other => {
            *generator.state.borrow_mut() = other;
            Flow::Enter(Box::new(Closing { generator: generator.clone(), begun: false }))
        }
    }
}

/// Drives a body to its end after `GeneratorExit`.
struct Closing {
    generator: Rc<Generator>,
    begun: bool,
}

impl NativeFrame for Closing {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if !self.begun {
            self.begun = true;
            let exit = vm.exception(&vm.types.generator_exit, Vec::new());
            return Ok(Step::Drive(Value::Generator(self.generator.clone()), Input::Throw(exit)));
        }
        let step = self.generator.kind.is_async_step();
        match input {
            Resume::Yielded(_) => {
                let what = if step { "coroutine" } else { self.generator.kind.noun() };
                Err(vm.runtime_error(format!("{what} ignored GeneratorExit")))
            }
            Resume::Value(_) if step => Ok(Step::Return(Value::None)),
            Resume::Value(value) => Ok(Step::Return(value)),
            Resume::Raised(raised) => {
                let ends = if step { &vm.types.stop_async_iteration } else { &vm.types.stop_iteration };
                if [&vm.types.generator_exit, ends].iter().any(|class| vm.raised_is(&raised, class)) {
                    return Ok(Step::Return(Value::None));
                }
                Err(raised)
            }
            Resume::Start => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "close"
    }
}

/// `coroutine.__await__()`: an iterator that drives the coroutine.
fn coroutine_await(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = receiver(vm, args)?;
    let (name, qualname) = (generator.name.borrow().clone(), generator.qualname.borrow().clone());
    let body = Body::Native(Box::new(Wrapper { inner: Value::Generator(generator), outside: true }));
    let wrapper = Generator::new(GeneratorKind::CoroutineWrapper, name, qualname, body, true);
    Ok(Flow::Value(Value::Generator(Rc::new(wrapper))))
}

struct Wrapper {
    inner: Value,
    /// Whether the next input comes from outside (after a yield) rather than from the inner coroutine.
    outside: bool,
}

impl NativeFrame for Wrapper {
    fn resume(&mut self, _vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let outside = std::mem::replace(&mut self.outside, false);
        match input {
            Resume::Start => Ok(Step::Drive(self.inner.clone(), Input::Send(Value::None))),
            Resume::Value(value) if outside => Ok(Step::Drive(self.inner.clone(), Input::Send(value))),
            Resume::Raised(raised) if outside => Ok(Step::Drive(self.inner.clone(), Input::Throw(raised))),
            Resume::Yielded(value) => {
                self.outside = true;
                Ok(Step::Yield(value))
            }
            Resume::Value(value) => Ok(Step::Return(value)),
            Resume::Raised(raised) => Err(raised),
        }
    }

    fn name(&self) -> &'static str {
        "coroutine_wrapper"
    }
}

fn get_name(vm: &mut Vm, value: &Value) -> NativeResult {
    named(vm, value, |generator| generator.name.borrow().clone())
}

fn get_qualname(vm: &mut Vm, value: &Value) -> NativeResult {
    named(vm, value, |generator| generator.qualname.borrow().clone())
}

fn named(vm: &mut Vm, value: &Value, read: impl Fn(&Generator) -> Rc<super::Str>) -> NativeResult {
    match value {
        Value::Generator(generator) => Ok(Flow::Value(Value::Str(read(generator)))),
        _ => Err(vm.type_error("descriptor requires a generator")),
    }
}

fn set_name(vm: &mut Vm, value: &Value, name: Value) -> PyResult<()> {
    rename(vm, value, name, "__name__", |generator| &generator.name)
}

fn set_qualname(vm: &mut Vm, value: &Value, name: Value) -> PyResult<()> {
    rename(vm, value, name, "__qualname__", |generator| &generator.qualname)
}

fn rename(
    vm: &mut Vm,
    value: &Value,
    name: Value,
    attribute: &str,
    place: fn(&Generator) -> &RefCell<Rc<super::Str>>,
) -> PyResult<()> {
    match (value, name) {
        (Value::Generator(generator), Value::Str(name)) => {
            *place(generator).borrow_mut() = name;
            Ok(())
        }
        _ => Err(vm.type_error(format!("{attribute} must be set to a string object"))),
    }
}

/// `(file, line, function)` for each frame, innermost first; None when that was not noted.
fn get_origin(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Generator(generator) = value else { return Ok(Flow::Value(Value::None)) };
    let Value::Tuple(entries) = &*generator.kept.borrow() else { return Ok(Flow::Value(Value::None)) };
    let entries = entries.items().iter().map(|entry| match entry {
        Value::Tuple(parts) => Value::tuple(parts.items().iter().take(3).cloned().collect()),
        other => other.clone(),
    });
    Ok(Flow::Value(Value::tuple(entries.collect())))
}

fn get_running(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Generator(generator) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(Value::bool(match generator.kind {
        // That lasts from an `asend()` to its item, suspensions in between included.
        GeneratorKind::AsyncGenerator => generator.flags.get().running,
        _ => matches!(*generator.state.borrow(), GeneratorState::Running),
    })))
}

fn get_suspended(_vm: &mut Vm, value: &Value) -> NativeResult {
    let suspended =
        matches!(value, Value::Generator(g) if matches!(*g.state.borrow(), GeneratorState::Suspended(_)));
    Ok(Flow::Value(Value::bool(suspended)))
}

fn get_yield_from(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Generator(generator) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(awaited_by_body(generator).unwrap_or(Value::None)))
}

/// What a suspended generator delegates to (`cr_await`, `gi_yieldfrom`).
pub fn awaited_by_body(generator: &Generator) -> Option<Value> {
    match &*generator.state.borrow() {
        GeneratorState::Suspended(Body::Python(frame)) if Vm::delegates(frame) => Some(frame.peek(1).clone()),
        _ => None,
    }
}

fn get_code(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Generator(generator) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(generator.code.clone().map_or(Value::None, Value::Code)))
}

impl Vm {
    /// The line that a generator stands at: of its definition before it starts, `None` when it has ended or its body
    /// is not Python code.
    pub fn generator_line(&self, generator: &Rc<Generator>) -> Option<u32> {
        match &*generator.state.borrow() {
            GeneratorState::Created(Body::Python(frame)) => Some(frame.code.code.first_line),
            GeneratorState::Suspended(Body::Python(frame)) => Some(frame.current_line()),
            GeneratorState::Running => self.running_line(generator),
            _ => None,
        }
    }

    /// The line of a generator that is on the stack, or that is the code executing now.
    fn running_line(&self, generator: &Rc<Generator>) -> Option<u32> {
        let own = |activation: &&Activation| {
            activation.generator.as_ref().is_some_and(|running| Rc::ptr_eq(running, generator))
        };
        match self.stack.iter().find(own).map(|activation| &activation.body) {
            Some(Body::Python(frame)) => Some(frame.current_line()),
            Some(Body::Native(_)) => None,
            None => match (&self.now_code, &generator.code) {
                (Some(now), Some(own)) if Rc::ptr_eq(now, own) => {
                    Some(super::line_at(now, self.now_ip.saturating_sub(1)))
                }
                _ => None,
            },
        }
    }
}

fn get_frame(_vm: &mut Vm, value: &Value) -> NativeResult {
    let Value::Generator(generator) = value else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(match &mut *generator.state.borrow_mut() {
        GeneratorState::Created(Body::Python(frame)) | GeneratorState::Suspended(Body::Python(frame)) => {
            let object = frame.make_object();
            if frame.ip == 0 {
                object.line.set(frame.code.code.first_line);
            }
            *object.owner.borrow_mut() = Rc::downgrade(generator);
            Value::Frame(object)
        }
        _ => Value::None,
    }))
}
