//! What asyncio writes to standard error.

use std::cell::RefCell;

use crate::order::SortedMap;
use crate::vm::{Args, Flow, NativeFrame, NativeResult, PyResult, Resume, Step, Value, Vm, traceback};
use crate::world::Stream;

/// `_log_error(text, exception)`: what `logger.error(text, exc_info=exception)` prints unless the program
/// has imported logging, which then gets it.
pub fn log_error(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [text, exception] = args.exactly::<2>(vm, "_log_error", false)?;
    if let Some(Value::Module(logging)) = vm.modules.get_str("logging")
        && let Some(log) = logging.dict.get_str("_from_asyncio")
    {
        let args = vec![Value::str("error"), text.clone(), exception.clone()];
        return Ok(Flow::call(log, args));
    }
    let text = format!("{}\n", text.as_str().unwrap_or_default());
    if exception.is_none() {
        vm.write(Stream::Stderr, &text);
        return Ok(Value::None.into());
    }
    Ok(Flow::Enter(Box::new(LogError { text, exception: Some(exception.clone()) })))
}

/// Waits for the traceback, then prints it behind the text in one piece.
struct LogError {
    text: String,
    exception: Option<Value>,
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
        let text = format!("{}{}", self.text, traceback.as_str().unwrap_or_default());
        vm.write(Stream::Stderr, &text);
        Ok(Step::Return(Value::None))
    }

    fn name(&self) -> &'static str {
        "logger.error"
    }
}

/// Places at which a warning was given already.
#[derive(Default)]
struct Warned(RefCell<SortedMap<String, ()>>);

/// `_warn_no_current_loop()`: the `DeprecationWarning` of `get_event_loop()` when there is no loop, at the program's
/// own line, and only there, because CPython hides such warnings of libraries.
pub fn warn_no_current_loop(vm: &mut Vm, _: &Args<'_>) -> NativeResult {
    let own = vm.python_frames().filter(|frame| !frame.code.code.flags.hidden).last();
    let Some((source, line)) = own.map(|frame| (frame.code.code.source.clone(), frame.current_line())) else {
        return Ok(Value::None.into());
    };
    let place = format!("{}:{line}", source.name);
    if vm.extension::<Warned>().0.borrow_mut().insert(place.clone(), ()).is_none() {
        let shown = source.line_text(line).map(|text| format!("  {}\n", text.trim())).unwrap_or_default();
        let text = format!("{place}: DeprecationWarning: There is no current event loop\n{shown}");
        vm.write(Stream::Stderr, &text);
    }
    Ok(Value::None.into())
}
