//! Draining the release queue: finalizers, "never awaited", and the end of the program.

use std::rc::Rc;

use super::activation::{Activation, Exit};
use super::native::{Args, Flow, Input, NativeFrame, PyResult, Raised, Resume, Step};
use super::object::{
    Body, CodeObject, Dict, Dying, Generator, GeneratorKind, GeneratorState, Instance, Payload, weak,
};
use super::release::{self, Dead};
use super::run::Called;
use super::traceback;
use super::value::Value;
use super::{Call, Vm};
use crate::code::Code;
use crate::world::Stream;

impl Vm {
    /// Let everything go that waits in the release queue, in the order in which CPython would: what dies with an
    /// object goes before what died after it. Stops at the first finalizer that runs Python code and gives that.
    pub(super) fn drain_released(&mut self) -> Option<Box<Activation>> {
        let mut work = release::take();
        work.reverse();
        while let Some(dead) = work.pop() {
            let entered = match dead {
                Dead::Value(value) => {
                    drop(value);
                    None
                }
                Dead::Payload(state) => {
                    drop(state);
                    None
                }
                Dead::Callback(reference) => self.call_back(reference),
                Dead::Finalize(Dying::Instance(instance)) => self.finalize_instance(instance),
                Dead::Finalize(Dying::Generator(generator)) => self.finalize_generator(generator),
            };
            if let Some(mut activation) = entered {
                work.reverse();
                let mut rest = release::take();
                rest.append(&mut work);
                if let Exit::Finalizer(finalizer) = &mut activation.exit {
                    finalizer.1 = rest;
                } else {
                    release::put_back(rest);
                }
                return Some(activation);
            }
            if release::pending() {
                let mut newer = release::take();
                newer.reverse();
                work.extend(newer);
            }
        }
        release::give_back(work);
        self.collect_when_due()
    }

    fn finalize_instance(&mut self, instance: Rc<Instance>) -> Option<Box<Activation>> {
        let class = instance.class();
        let native = class.finalize.filter(|_| matches!(instance.payload, Payload::Native(_)));
        let value = Value::Instance(instance);
        let (called, source) = match class.lookup("__del__") {
            Some(function) => {
                let flow = self.bind(&function, &value, &class);
                let called = flow
                    .and_then(|flow| self.settle_value(flow))
                    .and_then(|method| self.call(&method, &Args::positional(&[])));
                (called, function)
            }
            None => {
                let called = match native {
                    Some(finalize) => finalize(self, &Args::positional(std::slice::from_ref(&value)))
                        .and_then(|flow| self.start(flow)),
                    None => Ok(Called::Value(Value::None)),
                };
                (called, Value::None)
            }
        };
        self.finalizer_activation(called, source)
    }

    /// Tell a weak reference's callback that its object is gone.
    fn call_back(&mut self, reference: Rc<Instance>) -> Option<Box<Activation>> {
        let callback = reference.slots.get()?.get_str(weak::CALLBACK)?;
        reference.slots.get()?.set_str(weak::CALLBACK, Value::None);
        let called = self.call(&callback, &Args::positional(&[Value::Instance(reference)]));
        self.finalizer_activation(called, callback)
    }

    fn finalizer_activation(&mut self, called: PyResult<Called>, source: Value) -> Option<Box<Activation>> {
        match called {
            Ok(Called::Value(_)) => None,
            Ok(Called::Enter(mut callee)) => match callee.exit {
                Exit::Push => {
                    callee.exit = Exit::Finalizer(Box::new((source, Vec::new())));
                    Some(callee)
                }
                _ => {
                    let tail = Body::Native(Box::new(Tail(Some(callee))));
                    let exit = Exit::Finalizer(Box::new((source, Vec::new())));
                    Some(Box::new(Activation { exit, ..Activation::new(tail) }))
                }
            },
            Err(raised) => Some(self.unraisable(raised, source)),
        }
    }

    fn finalize_generator(&mut self, generator: Rc<Generator>) -> Option<Box<Activation>> {
        let state = std::mem::replace(&mut *generator.state.borrow_mut(), GeneratorState::Done);
        match state {
            GeneratorState::Created(body) if generator.kind == GeneratorKind::AsyncGenerator => {
                *generator.state.borrow_mut() = GeneratorState::Created(body);
                self.call_asyncgen_finalizer(generator)
            }
            GeneratorState::Created(body) => {
                let warning = self.warn_never_awaited(&generator);
                drop(body);
                warning
            }
            GeneratorState::Suspended(body) => {
                let hooked = generator.kind == GeneratorKind::AsyncGenerator
                    && !matches!(generator.kept.get(), None | Some(Value::None));
                if hooked && !generator.flags.get().closed {
                    *generator.state.borrow_mut() = GeneratorState::Suspended(body);
                    return self.call_asyncgen_finalizer(generator);
                }
                if !needs_cleanup(&body) {
                    drop(body);
                    return None;
                }
                *generator.state.borrow_mut() = GeneratorState::Suspended(body);
                let closing =
                    Body::Native(Box::new(CloseDying { generator: generator.clone(), begun: false }));
                let exit = Exit::Finalizer(Box::new((Value::Generator(generator), Vec::new())));
                Some(Box::new(Activation { exit, ..Activation::new(closing) }))
            }
            GeneratorState::Running | GeneratorState::Done => None,
        }
    }

    /// Hand an asynchronous generator that died before its end to the hook of the loop that it belongs to. Without one
    /// it goes without a word.
    fn call_asyncgen_finalizer(&mut self, generator: Rc<Generator>) -> Option<Box<Activation>> {
        let hook = generator.kept.take().unwrap_or(Value::None);
        if hook.is_none() || generator.flags.get().closed {
            let state = std::mem::replace(&mut *generator.state.borrow_mut(), GeneratorState::Done);
            drop(state);
            return None;
        }
        let name = Value::Str(generator.named.qualname());
        let called = self.call(&hook, &Args::positional(&[Value::Generator(generator)]));
        self.finalizer_activation(called, name)
    }

    fn warn_never_awaited(&mut self, generator: &Rc<Generator>) -> Option<Box<Activation>> {
        let qualname = generator.named.qualname();
        let method = match generator.kind {
            GeneratorKind::Coroutine => None,
            GeneratorKind::AsyncSend => Some("asend"),
            GeneratorKind::AsyncThrow => Some("athrow"),
            GeneratorKind::AsyncClose => Some("aclose"),
            _ => return None,
        };
        let what = match method {
            None => format!("coroutine '{qualname}'"),
            Some(method) => format!("coroutine method '{method}' of '{qualname}'"),
        };
        let mut message = format!("{what} was never awaited");
        if generator.kind == GeneratorKind::Coroutine
            && let Some(Value::Tuple(origin)) = generator.kept.get()
        {
            message.push_str("\nCoroutine created at (most recent call last)\n");
            let entries: Vec<String> = origin.items().iter().rev().filter_map(origin_entry).collect();
            traceback::write_repeated(&mut message, &entries);
            message.truncate(message.trim_end().len());
        }
        // A program that has imported `warnings` may have changed what becomes of them.
        if !self.tearing_down
            && let Some(warn) = self.of_module("warnings", "_never_awaited")
        {
            let source = Value::Generator(generator.clone());
            let called = self.call(&warn, &Args::positional(&[Value::string(message), source]));
            return self.finalizer_activation(called, Value::Generator(generator.clone()));
        }
        // At the end of the program the module that would say more is gone already.
        let hint = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
        self.warn("RuntimeWarning", &message, if self.tearing_down { "" } else { hint })
    }

    /// Print a warning as CPython's default filters do: once for each text and place. `tail` follows the source line.
    fn warn(&mut self, category: &str, message: &str, tail: &str) -> Option<Box<Activation>> {
        let place = self.warning_place(|_| true);
        let text = self.warning_text(place, category, message, tail)?;
        if let Some(write) = self.replaced_stderr() {
            let called = self.call(&write, &Args::positional(&[Value::string(text)]));
            return self.finalizer_activation(called, Value::None);
        }
        self.write(Stream::Stderr, &text);
        None
    }

    /// Warn of what the program itself uses: CPython does not tell it of what its libraries use.
    pub fn warn_deprecated(&mut self, message: &str) {
        let place = self.warning_place(|code| code.code.flags.is_program());
        if let Some(text) = self.warning_text(place, "DeprecationWarning", message, "") {
            self.write(Stream::Stderr, &text);
        }
    }

    /// The lines of a warning, unless it was given already.
    fn warning_text(
        &mut self,
        (place, source): (String, Option<String>),
        category: &str,
        message: &str,
        tail: &str,
    ) -> Option<String> {
        if self.warned.insert(format!("{place}\n{message}"), ()).is_some() {
            return None;
        }
        let source = source.map(|line| format!("  {}\n", line.trim())).unwrap_or_default();
        Some(format!("{place}: {category}: {message}\n{source}{tail}"))
    }

    /// Whether the program's names are being unbound.
    pub fn finalizing(&self) -> bool {
        self.tearing_down
    }

    /// Print what CPython's compiler warns of in a text, or give the call that has the filters decide, once there are
    /// any. Only a text that is a file has lines to show.
    pub(super) fn warn_of_text(&mut self, code: &Code) -> Option<Box<Call>> {
        let file = &code.source.name;
        if !code.warnings.is_empty()
            && let Some(callable) = self.of_module("warnings", "_of_text")
        {
            let told = code.warnings.iter().map(|warning| {
                let line = Value::Int(i64::from(code.source.line(warning.at)));
                Value::tuple(vec![Value::str(&warning.message), line])
            });
            let args = vec![Value::str(file), Value::list(told.collect())];
            return Some(Box::new(Call { callable, args, names: Vec::new() }));
        }
        for warning in &code.warnings {
            let line = code.source.line(warning.at);
            let shown = code.source.line_text(line).filter(|_| !code.flags.dynamic);
            let shown = shown.map(|line| format!("  {}\n", line.trim())).unwrap_or_default();
            let message = &warning.message;
            let text = format!("{file}:{line}: SyntaxWarning: {message}\n{shown}");
            self.write(Stream::Stderr, &text);
        }
        None
    }

    /// `file:line` of what runs now, as far as it counts, with the source line when it is the program's own.
    fn warning_place(&self, counts: fn(&CodeObject) -> bool) -> (String, Option<String>) {
        if self.tearing_down {
            return ("<sys>:0".to_owned(), None);
        }
        let innermost = self.stack.iter().rev().find_map(|activation| match &activation.body {
            Body::Python(frame) if counts(&frame.code) => Some((&frame.code, frame.current())),
            _ => None,
        });
        let executing = self
            .now_code
            .as_ref()
            .filter(|code| counts(code))
            .map(|code| (code, self.now_ip.saturating_sub(1)));
        match executing.or(innermost) {
            None => ("<sys>:0".to_owned(), None),
            Some((code, _)) if code.code.flags.hidden => {
                (format!("{}:{}", code.code.source.name, code.code.first_line), None)
            }
            Some((code, instr)) => {
                let line = super::line_at(code, instr);
                let source = &code.code.source;
                (format!("{}:{line}", source.name), source.line_text(line).map(str::to_owned))
            }
        }
    }

    /// An exception that nothing can catch: report it, and only then go on with `rest`.
    pub(super) fn report_unraisable(&mut self, raised: Raised, object: Value, rest: Vec<Dead>) {
        let mut report = self.unraisable(raised, object);
        report.exit = Exit::Finalizer(Box::new((Value::None, rest)));
        self.stack.push(*report);
    }

    fn unraisable(&mut self, raised: Raised, object: Value) -> Box<Activation> {
        let body = Body::Native(super::traceback::print_unraisable(raised.into_value(), object));
        Box::new(Activation {
            exit: Exit::Finalizer(Box::new((Value::None, Vec::new()))),
            ..Activation::new(body)
        })
    }
}

/// What a traceback says of an entry of a coroutine's origin, if it is the program's.
fn origin_entry(entry: &Value) -> Option<String> {
    let Value::Tuple(parts) = entry else { return None };
    let [file, Value::Int(line), name, text] = parts.items() else { return None };
    let (file, name, text) = (file.as_str()?, name.as_str()?, text.as_str()?);
    (!text.is_empty()).then(|| format!("  File \"{file}\", line {line}, in {name}\n    {text}\n"))
}

/// Whether dropping the body could be noticed: some handler of it covers the place where it is suspended, or it
/// delegates to something that must be closed in turn.
fn needs_cleanup(body: &Body) -> bool {
    match body {
        Body::Python(frame) => {
            frame.code.code.handler(frame.current() as u32).is_some() || Vm::delegates(frame)
        }
        Body::Native(_) => true,
    }
}

/// Closes a generator whose last reference is gone.
struct CloseDying {
    generator: Rc<Generator>,
    begun: bool,
}

impl NativeFrame for CloseDying {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if !self.begun {
            self.begun = true;
            let exit = vm.exception(&vm.types.generator_exit, Vec::new());
            return Ok(Step::Drive(Value::Generator(self.generator.clone()), Input::Throw(exit)));
        }
        match input {
            Resume::Yielded(_) => {
                // It will not go quietly, so it goes without another chance.
                let state = std::mem::replace(&mut *self.generator.state.borrow_mut(), GeneratorState::Done);
                drop(state);
                let what = self.generator.kind.noun();
                Err(vm.runtime_error(format!("{what} ignored GeneratorExit")))
            }
            Resume::Raised(raised) => {
                let quiet = [&vm.types.generator_exit, &vm.types.stop_iteration];
                if quiet.iter().any(|class| vm.raised_is(&raised, class)) {
                    return Ok(Step::Return(Value::None));
                }
                Err(raised)
            }
            _ => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "close"
    }
}

/// Passes on to an activation.
struct Tail(Option<Box<Activation>>);

impl NativeFrame for Tail {
    fn resume(&mut self, _vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Some(callee) = self.0.take() {
            return Ok(Step::Activate(callee));
        }
        match input {
            Resume::Raised(raised) => Err(raised),
            Resume::Value(value) | Resume::Yielded(value) => Ok(Step::Return(value)),
            Resume::Start => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "finalizer"
    }
}

/// The end of the program: its names are unbound one by one, so that what they held dies in CPython's order.
pub(super) struct Teardown {
    globals: Rc<Dict>,
    names: std::vec::IntoIter<Value>,
}

impl Teardown {
    /// First the names with one leading underscore, then all others but `__builtins__`.
    pub(super) fn new(globals: Rc<Dict>) -> Self {
        let all: Vec<Value> = globals.snapshot().into_iter().map(|(name, _)| name).collect();
        let private =
            |name: &Value| name.as_str().is_some_and(|text| text.starts_with('_') && !text.starts_with("__"));
        let (first, rest): (Vec<Value>, Vec<Value>) = all.into_iter().partition(private);
        let rest = rest.into_iter().filter(|name| name.as_str() != Some("__builtins__"));
        let names: Vec<Value> = first.into_iter().chain(rest).collect();
        Self { globals, names: names.into_iter() }
    }
}

impl NativeFrame for Teardown {
    fn resume(&mut self, vm: &mut Vm, _input: Resume) -> PyResult<Step> {
        vm.tearing_down = true;
        drop(std::mem::take(&mut vm.last_exception));
        match self.names.next() {
            Some(name) => {
                let hash = name.as_str().map_or(0, |text| super::Str::new(text).hash());
                let old = self.globals.set_hashed(name, hash, Value::None);
                release::let_go(old.unwrap_or_default());
                Ok(Step::Again)
            }
            None => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "finalize_modules"
    }
}

/// The flow that finishes the machine after the main module.
pub fn teardown(globals: Rc<Dict>) -> Flow {
    Flow::Enter(Box::new(Teardown::new(globals)))
}
