//! `with`, `async with`, `await`, `async for`: instructions that look up and call protocol methods.

use super::activation::Exit;
use super::execute::{Executed, Next};
use super::native::{Flow, NativeResult};
use super::object::{Frame, GeneratorKind};
use super::value::Value;
use super::{Vm, release};
use crate::code::{AwaitSource, Instr};

impl Vm {
    #[inline(never)]
    pub(super) fn protocol_op(&mut self, frame: &mut Frame, instr: Instr) -> Executed {
        match instr {
            Instr::BeforeWith => self.before_with(frame, "__enter__", "__exit__"),
            Instr::BeforeAsyncWith => self.before_with(frame, "__aenter__", "__aexit__"),
            Instr::WithExceptStart => {
                let exception = frame.peek(1).clone();
                let exit = frame.peek(4).clone();
                let class = Value::Class(self.class_of(&exception));
                let traceback = super::exception_state(&exception)
                    .and_then(|state| state.borrow().traceback.clone())
                    .map_or(Value::None, Value::Traceback);
                let flow = Flow::call(exit, vec![class, exception, traceback]);
                self.finish_flow(frame, flow, Exit::Push)
            }
            Instr::GetAwaitable(source) => {
                let object = frame.pop();
                let flow = self.awaitable(&object, source)?;
                self.finish_flow(frame, flow, Exit::Push)
            }
            Instr::GetYieldFromIter => {
                let object = frame.peek(1);
                if let Value::Generator(generator) = object {
                    if generator.kind == GeneratorKind::Generator {
                        return Ok(Next::Go);
                    }
                    if generator.kind == GeneratorKind::Coroutine {
                        return Err(self.type_error(
                            "cannot 'yield from' a coroutine object in a non-coroutine generator",
                        ));
                    }
                }
                self.get_iter(frame)
            }
            Instr::GetAiter => {
                let object = frame.pop();
                if let Value::Generator(generator) = &object
                    && generator.kind == GeneratorKind::AsyncGenerator
                {
                    frame.push(object);
                    return Ok(Next::Go);
                }
                match self.special_method(&object, "__aiter__")? {
                    Some(method) => {
                        self.finish_flow(frame, Flow::call(method, Vec::new()), Exit::Then(check_aiter))
                    }
                    None => {
                        let name = self.class_name(&object);
                        Err(self.type_error(format!(
                            "'async for' requires an object with __aiter__ method, got {name}"
                        )))
                    }
                }
            }
            Instr::GetAnext => {
                let object = frame.peek(1).clone();
                if let Value::Generator(generator) = &object
                    && generator.kind == GeneratorKind::AsyncGenerator
                {
                    let flow = self.async_send(generator, Value::None)?;
                    return self.finish_flow(frame, flow, Exit::Push);
                }
                match self.special_method(&object, "__anext__")? {
                    Some(method) => {
                        self.finish_flow(frame, Flow::call(method, Vec::new()), Exit::Then(anext_awaitable))
                    }
                    None => {
                        let name = self.class_name(&object);
                        Err(self.type_error(format!(
                            "'async for' requires an iterator with __anext__ method, got {name}"
                        )))
                    }
                }
            }
            Instr::EndAsyncFor => {
                let exception = frame.pop();
                let stop = self.types.stop_async_iteration.clone();
                if self.class_of(&exception).is_subclass(&stop) {
                    release::let_go(exception);
                    release::let_go(frame.pop());
                    return Ok(Next::Go);
                }
                self.reraising = true;
                Err(super::Raised::new(exception))
            }
            _ => Ok(Next::Go),
        }
    }

    fn before_with(&mut self, frame: &mut Frame, enter: &str, exit: &str) -> Executed {
        let manager = frame.pop();
        let asynchronous = enter == "__aenter__";
        let protocol = if asynchronous { "asynchronous context manager" } else { "context manager" };
        let Some(enter_method) = self.special_method(&manager, enter)? else {
            let name = self.class_name(&manager);
            return Err(self.type_error(format!("'{name}' object does not support the {protocol} protocol")));
        };
        let Some(exit_method) = self.special_method(&manager, exit)? else {
            let name = self.class_name(&manager);
            return Err(self.type_error(format!(
                "'{name}' object does not support the {protocol} protocol (missed {exit} method)"
            )));
        };
        frame.push(exit_method);
        self.finish_flow(frame, Flow::call(enter_method, Vec::new()), Exit::Push)
    }

    /// The iterator that `await object` drives.
    pub fn awaitable(&mut self, object: &Value, source: AwaitSource) -> NativeResult {
        if let Value::Generator(generator) = object {
            match generator.kind {
                GeneratorKind::Coroutine => {
                    if self.is_awaited(generator) {
                        return Err(self.runtime_error("coroutine is being awaited already"));
                    }
                    return Ok(Flow::Value(object.clone()));
                }
                GeneratorKind::CoroutineWrapper
                | GeneratorKind::FutureIter
                | GeneratorKind::AsyncSend
                | GeneratorKind::AsyncThrow
                | GeneratorKind::AsyncClose => return Ok(Flow::Value(object.clone())),
                GeneratorKind::Generator | GeneratorKind::AsyncGenerator => {}
            }
        }
        match self.special_method(object, "__await__")? {
            // A method written in Rust gives an iterator that needs no checking.
            Some(method) => match &method {
                Value::Method(bound) if matches!(bound.function, Value::Builtin(_)) => {
                    Ok(Flow::call(method, Vec::new()))
                }
                _ if matches!(source, AwaitSource::AsyncNext) => {
                    let name = Value::string(self.class_name(object).to_string());
                    Ok(Flow::call(self.helper("await_next_checked"), vec![method, name]))
                }
                _ => Ok(Flow::call(self.helper("await_checked"), vec![method])),
            },
            None => {
                let name = self.class_name(object);
                let unusable = format!("object {name} can't be used in 'await' expression");
                Err(self.type_error(match source {
                    AwaitSource::Await => unusable,
                    AwaitSource::AsyncEnter => format!(
                        "'async with' received an object from __aenter__ that does not implement __await__: {name}"
                    ),
                    AwaitSource::AsyncExit => format!(
                        "'async with' received an object from __aexit__ that does not implement __await__: {name}"
                    ),
                    AwaitSource::AsyncNext => {
                        let message = format!("'async for' received an invalid object from __anext__: {name}");
                        let cause = self.type_error(unusable);
                        return Err(self.caused(self.type_error(message), cause));
                    }
                }))
            }
        }
    }
}

fn check_aiter(vm: &mut Vm, iterator: Value) -> NativeResult {
    let asynchronous_generator =
        matches!(&iterator, Value::Generator(generator) if generator.kind == GeneratorKind::AsyncGenerator);
    if asynchronous_generator || vm.class_of(&iterator).lookup("__anext__").is_some() {
        return Ok(Flow::Value(iterator));
    }
    let name = vm.class_name(&iterator);
    Err(vm.type_error(format!(
        "'async for' received an object from __aiter__ that does not implement __anext__: {name}"
    )))
}

fn anext_awaitable(vm: &mut Vm, object: Value) -> NativeResult {
    vm.awaitable(&object, AwaitSource::AsyncNext)
}
