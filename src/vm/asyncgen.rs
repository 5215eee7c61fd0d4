//! Asynchronous generators: `asend`, `athrow`, `aclose` and the hooks of the event loop.

use std::rc::Rc;

use super::Vm;
use super::native::{Args, Flow, Input, NativeFrame, NativeResult, PyResult, Raised, Resume, Step};
use super::object::{Body, Generator, GeneratorKind, GeneratorState};
use super::types::add_methods;
use super::value::Value;
use crate::code::Instr;

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
        self.start_asyncgen(generator, Drive::Send(value), GeneratorKind::AsyncSend)
    }

    fn start_asyncgen(
        &mut self,
        generator: &Rc<Generator>,
        drive: Drive,
        kind: GeneratorKind,
    ) -> NativeResult {
        let mut flags = generator.flags.get();
        let first = !flags.hooked;
        flags.hooked = true;
        generator.flags.set(flags);
        let name = self.interner.intern(if kind == GeneratorKind::AsyncSend { "asend" } else { "athrow" });
        let body =
            AsyncStep { generator: generator.clone(), drive: Some(drive), outside: true, closing: false };
        let awaitable = Generator::new(kind, name.clone(), name, Body::Native(Box::new(body)), true);
        let awaitable = Value::Generator(Rc::new(awaitable));
        if first {
            *generator.finalizer.borrow_mut() = self.asyncgen_finalizer.clone();
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

enum Drive {
    Send(Value),
    Throw(Raised),
    Make(Value, Vec<Value>),
    Close,
}

/// One `asend`, `athrow` or `aclose` under way.
struct AsyncStep {
    generator: Rc<Generator>,
    drive: Option<Drive>,
    /// Whether the next input comes from whoever awaits this, rather than from the generator.
    outside: bool,
    closing: bool,
}

impl AsyncStep {
    fn set_running(&self, running: bool) {
        let mut flags = self.generator.flags.get();
        flags.running = running;
        self.generator.flags.set(flags);
    }

    fn begin(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let drive = self.drive.take();
        let mut flags = self.generator.flags.get();
        let name = match &drive {
            Some(Drive::Send(_)) => "anext",
            Some(Drive::Close) => "aclose",
            _ => "athrow",
        };
        if flags.running {
            return Err(vm.runtime_error(format!("{name}(): asynchronous generator is already running")));
        }
        if let Resume::Raised(raised) = input {
            // Thrown into before it was ever awaited.
            return Err(raised);
        }
        if flags.closed || matches!(*self.generator.state.borrow(), GeneratorState::Done) {
            return match drive {
                Some(Drive::Close) => Ok(Step::Return(Value::None)),
                Some(Drive::Throw(_) | Drive::Make(..)) if !flags.closed => match drive {
                    Some(Drive::Throw(raised)) => Err(raised),
                    _ => Err(vm.exception(&vm.types.stop_async_iteration, Vec::new())),
                },
                _ => Err(vm.exception(&vm.types.stop_async_iteration, Vec::new())),
            };
        }
        let target = Value::Generator(self.generator.clone());
        match drive {
            Some(Drive::Close) => {
                flags.closed = true;
                self.generator.flags.set(flags);
                if let GeneratorState::Created(_) = *self.generator.state.borrow() {
                    // Nothing has run, so nothing has to be cleaned up.
                } else {
                    self.closing = true;
                    self.set_running(true);
                    let exit = vm.exception(&vm.types.generator_exit, Vec::new());
                    return Ok(Step::Drive(target, Input::Throw(exit)));
                }
                *self.generator.state.borrow_mut() = GeneratorState::Done;
                Ok(Step::Return(Value::None))
            }
            Some(Drive::Throw(raised)) => {
                self.set_running(true);
                Ok(Step::Drive(target, Input::Throw(raised)))
            }
            Some(Drive::Make(class, arguments)) => {
                self.outside = true;
                self.drive = Some(Drive::Close);
                Ok(Step::call(class, arguments))
            }
            Some(Drive::Send(value)) => {
                self.set_running(true);
                Ok(Step::Drive(target, Input::Send(value)))
            }
            None => Err(vm.runtime_error("cannot reuse already awaited asend()")),
        }
    }
}

impl NativeFrame for AsyncStep {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Some(Drive::Close) = self.drive
            && let Resume::Value(value) = &input
            && super::exception_state(value).is_some()
        {
            // The exception that `athrow(class)` asked for has been made.
            let Resume::Value(value) = input else { return Ok(Step::Return(Value::None)) };
            self.drive = Some(Drive::Throw(Raised::new(value)));
            return self.begin(vm, Resume::Start);
        }
        if self.drive.is_some() {
            self.outside = false;
            return self.begin(vm, input);
        }
        let target = Value::Generator(self.generator.clone());
        if std::mem::replace(&mut self.outside, false) {
            return match input {
                Resume::Value(value) => Ok(Step::Drive(target, Input::Send(value))),
                Resume::Raised(raised) => Ok(Step::Drive(target, Input::Throw(raised))),
                _ => Ok(Step::Drive(target, Input::Send(Value::None))),
            };
        }
        match input {
            Resume::Yielded(value) => {
                if !self.handed_out_item() {
                    self.outside = true;
                    return Ok(Step::Yield(value));
                }
                self.set_running(false);
                if self.closing {
                    return Err(vm.runtime_error("async generator ignored GeneratorExit"));
                }
                Ok(Step::Return(value))
            }
            Resume::Value(_) => {
                self.set_running(false);
                self.close_for_good();
                if self.closing {
                    return Ok(Step::Return(Value::None));
                }
                Err(vm.exception(&vm.types.stop_async_iteration, Vec::new()))
            }
            Resume::Raised(raised) => {
                self.set_running(false);
                if matches!(*self.generator.state.borrow(), GeneratorState::Done) {
                    self.close_for_good();
                }
                let quiet = [&vm.types.generator_exit, &vm.types.stop_async_iteration];
                if self.closing && quiet.iter().any(|class| vm.raised_is(&raised, class)) {
                    return Ok(Step::Return(Value::None));
                }
                Err(raised)
            }
            Resume::Start => Ok(Step::Drive(target, Input::Send(Value::None))),
        }
    }

    fn name(&self) -> &'static str {
        "asend"
    }
}

impl AsyncStep {
    /// Whether the generator is suspended at a `yield` of its own: then what it handed out is an item; otherwise it
    /// is suspended in an `await`.
    fn handed_out_item(&self) -> bool {
        match &*self.generator.state.borrow() {
            GeneratorState::Suspended(Body::Python(frame)) => {
                frame.ip > 0 && frame.code.code.instrs.get(frame.ip - 1) == Some(&Instr::YieldValue)
            }
            _ => false,
        }
    }

    fn close_for_good(&self) {
        let mut flags = self.generator.flags.get();
        flags.closed = true;
        self.generator.flags.set(flags);
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
    let [_, value] = args.exactly(vm, "asend", true)?;
    vm.async_send(&generator, value.clone())
}

fn athrow(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = receiver(vm, args)?;
    let drive = match super::generator::thrown(vm, args)? {
        super::generator::Thrown::Ready(raised) => Drive::Throw(raised),
        super::generator::Thrown::Make(class, arguments) => Drive::Make(class, arguments),
    };
    vm.start_asyncgen(&generator, drive, GeneratorKind::AsyncThrow)
}

fn aclose(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = receiver(vm, args)?;
    vm.start_asyncgen(&generator, Drive::Close, GeneratorKind::AsyncThrow)
}
