//! What asyncio writes to standard error.

use crate::vm::{Args, Flow, NativeFrame, NativeResult, PyResult, Resume, Step, Value, Vm, traceback};
use crate::world::Stream;

/// `_log(level, text, exception=None)`: what asyncio's logger prints unless the program has imported logging, which then
/// gets it: warnings and errors.
pub fn log(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "_log", false, 2, 3)?;
    let (level, text) = (&args.pos[0], &args.pos[1]);
    let exception = args.pos.get(2).unwrap_or(&Value::None);
    if let Some(log) = vm.of_module("logging", "_from_asyncio") {
        let args = vec![level.clone(), text.clone(), exception.clone()];
        return Ok(Flow::call(log, args));
    }
    if level.as_str() == Some("debug") {
        return Ok(Value::None.into());
    }
    let text = format!("{}\n", text.as_str().unwrap_or_default());
    if exception.is_none() {
        return Ok(say(vm, text));
    }
    Ok(Flow::Enter(Box::new(LogError { text, exception: Some(exception.clone()), written: false })))
}

/// Waits for the traceback, then prints it behind the text in one piece.
struct LogError {
    text: String,
    exception: Option<Value>,
    written: bool,
}

/// Write to standard error, or to what the program has put in its place.
fn say(vm: &mut Vm, text: String) -> Flow {
    match vm.replaced_stderr() {
        Some(write) => Flow::call(write, vec![Value::string(text)]),
        None => {
            vm.write(Stream::Stderr, &text);
            Value::None.into()
        }
    }
}

impl NativeFrame for LogError {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let traceback = match (self.exception.take(), input) {
            (Some(exception), _) => match Step::from_flow(traceback::format_exception(vm, exception)) {
                Ok(text) => text,
                Err(step) => return Ok(step),
            },
            (None, Resume::Value(text)) => text,
            (None, Resume::Raised(raised)) => return Err(raised),
            (None, _) => Value::None,
        };
        if self.written {
            return Ok(Step::Return(Value::None));
        }
        self.written = true;
        let text = format!("{}{}", self.text, traceback.as_str().unwrap_or_default());
        Ok(match Step::from_flow(say(vm, text)) {
            Ok(value) => Step::Return(value),
            Err(step) => step,
        })
    }

    fn name(&self) -> &'static str {
        "logger.error"
    }
}
