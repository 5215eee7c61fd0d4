//! Exceptions that nothing can catch, as CPython's `sys.unraisablehook` prints them: without chain, notes and marks.

use super::entries::{entries, write_entries};
use super::gather::qualified_name;
use crate::vm::{NativeFrame, PyResult, Resume, Step, Value, Vm, exception_state, types};
use crate::world::Stream;

/// Hands the exception to the program's `sys.unraisablehook`, if it has one of its own.
struct Hooked {
    exception: Value,
    object: Value,
    called: bool,
}

impl NativeFrame for Hooked {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let write = |exception, object| Ok(Step::Enter(write_unraisable(exception, object)));
        match input {
            Resume::Start => {
                vm.trace_from_here(&self.exception);
                match program_hook(vm) {
                    Some((call, hook)) => {
                        self.called = true;
                        Ok(Step::call(call, vec![hook, self.exception.clone(), self.object.clone()]))
                    }
                    None => write(self.exception.clone(), self.object.clone()),
                }
            }
            // What the hook raises cannot be caught either.
            Resume::Raised(raised) if std::mem::take(&mut self.called) => {
                let hook = program_hook(vm).map_or(Value::None, |(_, hook)| hook);
                let exception = raised.into_value();
                Ok(Step::Enter(Box::new(Unraisable::new(exception, hook, " in sys.unraisablehook"))))
            }
            _ => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "unraisablehook"
    }
}

/// What calls a hook with its one argument, and what the program has bound `sys.unraisablehook` to.
fn program_hook(vm: &Vm) -> Option<(Value, Value)> {
    let Some(Value::Module(sys)) = vm.modules.get_str("sys") else { return None };
    let hook = sys.dict.get_str("unraisablehook")?;
    let own = sys.dict.get_str("__unraisablehook__")?;
    (!hook.is(&own)).then_some((sys.dict.get_str("_call_unraisablehook")?, hook))
}

/// Writes "Exception ignored in: …" to standard error.
pub struct Unraisable {
    exception: Value,
    object: Value,
    /// Where it was ignored, after the word.
    place: &'static str,
    stage: Stage,
    out: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Start,
    /// `repr(object)` was asked for.
    Object,
    /// `str(exception)` was asked for.
    Text,
    /// The program's own stream was given the whole.
    Written,
}

impl Unraisable {
    fn new(exception: Value, object: Value, place: &'static str) -> Self {
        Self { exception, object, place, stage: Stage::Start, out: String::new() }
    }

    /// Ask for the next text: the answer when it is there already.
    fn ask(&mut self, vm: &mut Vm, stage: Stage) -> Result<PyResult<Value>, Step> {
        self.stage = stage;
        let flow = match stage {
            Stage::Start | Stage::Object => types::repr_flow(vm, &self.object),
            Stage::Text | Stage::Written => types::str_flow(vm, &self.exception),
        };
        match flow.map(Step::from_flow) {
            Ok(Ok(value)) => Ok(Ok(value)),
            Ok(Err(step)) => Err(step),
            Err(raised) => Ok(Err(raised)),
        }
    }

    fn write_traceback(&mut self, vm: &Vm) {
        let traceback = exception_state(&self.exception).and_then(|state| state.borrow().traceback.clone());
        if traceback.is_some() {
            self.out.push_str("Traceback (most recent call last):\n");
            let entries = entries(traceback);
            match vm.finalizing() {
                // In the end nothing is left that could read the program's text.
                true => entries.iter().for_each(|entry| entry.write_place(&mut self.out)),
                false => write_entries(&mut self.out, &entries, false),
            }
        }
        self.out.push_str(&qualified_name(&vm.class_of(&self.exception)));
    }
}

impl NativeFrame for Unraisable {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let mut answer = match input {
            Resume::Value(value) | Resume::Yielded(value) => Ok(value),
            Resume::Raised(raised) => Err(raised),
            Resume::Start => Ok(Value::None),
        };
        loop {
            let text = answer.ok().and_then(|value| value.as_str().map(str::to_owned));
            let next = match self.stage {
                Stage::Start if !self.object.is_none() => Stage::Object,
                Stage::Start => {
                    self.write_traceback(vm);
                    Stage::Text
                }
                Stage::Object => {
                    let text = text.unwrap_or_else(|| "<object repr() failed>".to_owned());
                    self.out.push_str(&format!("Exception ignored{}: {text}\n", self.place));
                    self.write_traceback(vm);
                    Stage::Text
                }
                Stage::Text => {
                    let text = text.unwrap_or_else(|| "<exception str() failed>".to_owned());
                    self.out.push_str(&format!(": {text}\n"));
                    self.stage = Stage::Written;
                    if let Some(write) = vm.replaced_stderr() {
                        return Ok(Step::call(write, vec![Value::str(&self.out)]));
                    }
                    vm.write(Stream::Stderr, &self.out);
                    return Ok(Step::Return(Value::None));
                }
                // What the program's stream makes of it is of no interest.
                Stage::Written => return Ok(Step::Return(Value::None)),
            };
            answer = match self.ask(vm, next) {
                Ok(answer) => answer,
                Err(step) => return Ok(step),
            };
        }
    }

    fn name(&self) -> &'static str {
        "unraisablehook"
    }
}

/// What tells that `exception` was ignored in `object`, such as a `__del__` method; None for no object.
pub fn print_unraisable(exception: Value, object: Value) -> Box<dyn NativeFrame> {
    Box::new(Hooked { exception, object, called: false })
}

/// What writes it to standard error, whatever the program has bound `sys.unraisablehook` to.
pub fn write_unraisable(exception: Value, object: Value) -> Box<dyn NativeFrame> {
    Box::new(Unraisable::new(exception, object, " in"))
}
