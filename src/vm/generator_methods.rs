//! The methods of generators and coroutines: `send`, `throw`, `close`, `__await__`.

use std::rc::Rc;

use super::Vm;
use super::activation::Activation;
use super::native::{Args, Flow, Input, NativeFrame, NativeResult, PyResult, Raised, Resume, Step};
use super::object::{Body, Builtin, Generator, GeneratorKind, GeneratorState, NativeFn};
use super::types::add_methods;
use super::value::Value;

impl Vm {
    /// Register the methods of the three kinds.
    pub(super) fn install_generators(&mut self) {
        let types = &self.types;
        for class in [&types.generator, &types.coroutine, &types.coroutine_wrapper, &types.future_iter] {
            add_methods(class, &[("send", send), ("throw", throw), ("close", close)]);
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
        self.install_generator_attributes();
    }
}

fn receiver(vm: &mut Vm, args: &Args<'_>) -> PyResult<Rc<Generator>> {
    match args.pos.first() {
        Some(Value::Generator(generator)) => Ok(generator.clone()),
        _ => Err(vm.type_error("descriptor requires a generator")),
    }
}

/// Whether this is `send`.
#[inline]
pub(super) fn is_send(builtin: &Builtin) -> bool {
    std::ptr::fn_addr_eq(builtin.function, send as NativeFn)
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
    let names = generator.named.names();
    let body = Body::Native(Box::new(Wrapper { inner: Value::Generator(generator), outside: true }));
    let wrapper = Generator::new(GeneratorKind::CoroutineWrapper, names, body, true);
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
