//! Asynchronous generators: `asend`, `athrow`, `aclose` and the hooks of the event loop.

use std::rc::Rc;

use super::Vm;
use super::asyncgen_step::{AsyncStep, Operation};
use super::native::{Args, Flow, NativeFrame, NativeResult, PyResult, Resume, Step};
use super::object::{Body, Generator, GeneratorKind};
use super::types::add_methods;
use super::value::Value;

impl Vm {
    /// Register the methods of `async_generator`.
    pub(super) fn install_async_generators(&mut self) {
        add_methods(
            &self.types.async_generator,
            &[
                ("__aiter__", aiter),
                ("__anext__", anext),
                ("asend", asend),
                ("athrow", athrow),
                ("aclose", aclose),
            ],
        );
    }

    /// The awaitable of `generator.asend(value)`.
    pub(super) fn async_send(&mut self, generator: &Rc<Generator>, value: Value) -> NativeResult {
        self.start_asyncgen(generator, Operation::Send(value))
    }

    fn start_asyncgen(&mut self, generator: &Rc<Generator>, operation: Operation) -> NativeResult {
        let mut flags = generator.flags.get();
        let first = !flags.hooked;
        flags.hooked = true;
        generator.flags.set(flags);
        let kind = match &operation {
            Operation::Send(_) => GeneratorKind::AsyncSend,
            Operation::Throw(_) => GeneratorKind::AsyncThrow,
            Operation::Close => GeneratorKind::AsyncClose,
        };
        let target = Value::Generator(generator.clone());
        let kept = match &operation {
            Operation::Send(Value::None) | Operation::Close => target,
            Operation::Send(value) => Value::tuple(vec![target, value.clone()]),
            Operation::Throw(given) => given.clone(),
        };
        let body = AsyncStep::new(generator.clone(), operation);
        let awaitable = Generator::new(kind, generator.named.names(), Body::Native(Box::new(body)), true);
        awaitable.kept.replace(Some(kept));
        let awaitable = Value::Generator(Rc::new(awaitable));
        if first {
            generator.kept.replace(Some(self.asyncgen_finalizer.clone()));
            let hook = self.asyncgen_firstiter.clone();
            if !hook.is_none() {
                return Ok(Flow::Enter(Box::new(FirstIteration {
                    hook: Some((hook, Value::Generator(generator.clone()))),
                    awaitable,
                })));
            }
        }
        Ok(Flow::Value(awaitable))
    }
}

/// Calls the loop's hook, then gives the awaitable.
struct FirstIteration {
    hook: Option<(Value, Value)>,
    awaitable: Value,
}

impl NativeFrame for FirstIteration {
    fn resume(&mut self, _vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Some((hook, generator)) = self.hook.take() {
            return Ok(Step::call(hook, vec![generator]));
        }
        match input {
            Resume::Raised(raised) => Err(raised),
            _ => Ok(Step::Return(std::mem::take(&mut self.awaitable))),
        }
    }

    fn name(&self) -> &'static str {
        "asyncgen_firstiter"
    }
}

fn receiver(vm: &mut Vm, args: &Args<'_>) -> PyResult<Rc<Generator>> {
    match args.pos.first() {
        Some(Value::Generator(generator)) => Ok(generator.clone()),
        _ => Err(vm.type_error("descriptor requires an 'async_generator' object")),
    }
}

fn aiter(_vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(args.pos.first().cloned().unwrap_or(Value::None)))
}

fn anext(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = receiver(vm, args)?;
    vm.async_send(&generator, Value::None)
}

fn asend(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = receiver(vm, args)?;
    let [_, value] = args.exactly(vm, "async_generator.asend", true)?;
    vm.async_send(&generator, value.clone())
}

fn athrow(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = receiver(vm, args)?;
    args.no_keywords(vm, "async_generator.athrow")?;
    vm.start_asyncgen(&generator, Operation::Throw(Value::tuple(args.pos.to_vec())))
}

fn aclose(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = receiver(vm, args)?;
    args.exactly::<1>(vm, "async_generator.aclose", true)?;
    vm.start_asyncgen(&generator, Operation::Close)
}
