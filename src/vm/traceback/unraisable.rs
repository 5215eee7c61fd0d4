//! Exceptions that nothing can catch, as CPython's `sys.unraisablehook` prints them: without chain, notes and marks.

use super::entries::{entries, write_entries};
use super::gather::qualified_name;
use crate::vm::{NativeFrame, PyResult, Resume, Step, Value, Vm, exception_state, types};
use crate::world::Stream;

/// Writes "Exception ignored in: …" to standard error.
pub struct Unraisable {
    exception: Value,
    object: Value,
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
}

impl Unraisable {
    fn new(exception: Value, object: Value) -> Self {
        Self { exception, object, stage: Stage::Start, out: String::new() }
    }

    /// Ask for the next text: the answer when it is there already.
    fn ask(&mut self, vm: &mut Vm, stage: Stage) -> Result<PyResult<Value>, Step> {
        self.stage = stage;
        let flow = match stage {
            Stage::Start | Stage::Object => types::repr_flow(vm, &self.object),
            Stage::Text => types::str_flow(vm, &self.exception),
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
            write_entries(&mut self.out, &entries(traceback), false);
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
                    self.out.push_str(&format!("Exception ignored in: {text}\n"));
                    self.write_traceback(vm);
                    Stage::Text
                }
                Stage::Text => {
                    let text = text.unwrap_or_else(|| "<exception str() failed>".to_owned());
                    self.out.push_str(&format!(": {text}\n"));
                    vm.write(Stream::Stderr, &self.out);
                    return Ok(Step::Return(Value::None));
                }
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

/// What writes that `exception` was ignored in `object`, such as a `__del__` method; None for no object.
pub fn print_unraisable(exception: Value, object: Value) -> Box<dyn NativeFrame> {
    Box::new(Unraisable::new(exception, object))
}
